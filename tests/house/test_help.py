"""Every screen says by F1 what it is for, what one does there, and where one reads on."""

import importlib
import pkgutil
import re

import pytest

import ui
from tests.house.sources import ROOT, python_files
from ui.actions.registry import BY_ID
from ui.kit.side_panel import SidePanel
from ui.words.help import HELP

BOOK = ROOT / "docs" / "handbook"
INSIDE = {"ActingPanel", "FormPanel", "QuestionPanel", "HelpCard"}
"""What panels are made of; parts of a settings page, which has its own; and help itself."""


def panels() -> set[str]:
    for one in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(one.name)
    found: set[type] = set()
    ahead: list[type] = [SidePanel]
    while ahead:
        ahead += (below := ahead.pop().__subclasses__())
        found |= set(below)
    return {one.__name__ for one in found if one.__module__.startswith("ui.")} - INSIDE


def rooms() -> set[str]:
    found = set()
    for path in python_files("ui"):
        text = path.read_text("utf-8")
        named = dict(re.findall(r'^(ROOM) = "([\w-]+)"', text, re.MULTILINE))
        for name, literal in re.findall(r'\bRoom\(\s*id=(?:(\w+)|"([\w-]+)")', text):
            found.add(literal or named.get(name, ""))
    return found - {""}


def test_every_panel_and_every_room_has_help():
    assert rooms() >= {"patients", "to-do", "settings", "log"}
    assert panels() - HELP.keys() == set()
    assert rooms() - HELP.keys() == set()
    assert {"today", "schedule"} <= HELP.keys()


def test_no_help_is_left_of_a_screen_that_is_gone():
    known = panels() | rooms() | {"today", "schedule"}
    assert {topic for topic in HELP if topic.partition("/")[0] not in known} == set()


@pytest.mark.parametrize("topic", HELP)
def test_help_names_three_to_six_things_by_the_keys_of_the_registry(topic):
    steps = HELP[topic].steps
    assert 3 <= len(steps) <= 6
    actions = [one if isinstance(one, str) else one[1] for one in steps]
    assert {one for one in actions if one} <= BY_ID.keys()
    own = [str(one[0]) for one in steps if not isinstance(one, str)]
    assert not [words for words in own if re.search(r"Ctrl|Alt|Shift|F\d", words)]


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("topic", HELP)
def test_help_leads_to_a_page_of_the_handbook(topic, language):
    assert (BOOK / language / f"{HELP[topic].page}.md").is_file()
