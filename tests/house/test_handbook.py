"""The handbook says the same in both languages, and names no key and picture that is not there."""

import re

import pytest

from tests.house.sources import ROOT
from ui.actions.registry import ACTIONS

BOOK = ROOT / "docs" / "handbook"
PAGES = sorted(path.name for path in (BOOK / "en").glob("*.md"))
KEYS = {one.shortcut.replace("Return", "Enter") for one in ACTIONS} | {"Enter", "Esc"}
KEY = re.compile(r"`((?:(?:Ctrl|Alt|Shift)\+)+[^`]+|F\d+|Del|Enter|Esc)`")
LINK = re.compile(r"\]\(([^)#]+)\)")


def text(language: str, page: str) -> str:
    return (BOOK / language / page).read_text("utf-8")


def shape(written: str) -> list[str]:
    """What each line is: a heading, an item, a picture, a row of a table."""
    return [line[:2] for line in written.splitlines() if line[:1] in "#-!|1234" and line]


def test_each_page_is_there_in_both_languages():
    assert PAGES
    assert sorted(path.name for path in (BOOK / "sv").glob("*.md")) == PAGES


@pytest.mark.parametrize("page", PAGES)
def test_the_two_languages_have_the_same_parts_and_keys(page):
    assert shape(text("sv", page)) == shape(text("en", page))
    assert KEY.findall(text("sv", page)) == KEY.findall(text("en", page))


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("page", PAGES)
def test_every_key_and_every_link_leads_somewhere(language, page):
    written = text(language, page)
    assert [key for key in KEY.findall(written) if key not in KEYS] == []
    for link in LINK.findall(written):
        assert (BOOK / language / link).exists(), link
