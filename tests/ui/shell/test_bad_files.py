"""Files that lie about and are not what the program wrote: they are left alone."""

import json

import pytest

from clinic_desk.demo.building import CARD_NAME
from clinic_desk.staff import codes
from ui.shell import card_file, computer_settings
from ui.shell.computer_settings import ComputerSettings

DEEP = "[" * 100_000 + "]" * 100_000
EVA = {
    "display_name": "Eva Berg",
    "sign_in_name": "eva",
    "roles": ["owner"],
    "password": "harbour velvet otter lantern",
    "secret": codes.secret_text(b"s" * 20),
}


def card_of(tmp_path, told):
    path = tmp_path / card_file.NAME
    path.write_text(told if isinstance(told, str) else json.dumps(told), "utf-8")
    return card_file.read(path)


def test_a_card_is_read_as_the_program_writes_it(tmp_path):
    (eva,) = card_of(tmp_path, {"accounts": [EVA]})

    assert (eva.name, eva.sign_in_name, eva.roles) == ("Eva Berg", "eva", ("owner",))
    assert eva.secret == b"s" * 20
    assert "harbour" not in repr(eva)
    assert card_file.NAME == CARD_NAME


@pytest.mark.parametrize(
    "told",
    [
        *(DEEP, "", "null", "[]", "{}", " " * 100_000, '{"accounts": null}', '{"accounts": "abc"}'),
        {"accounts": [EVA, None]},
        *({"accounts": [{**EVA, name: 7}]} for name in EVA),
        *({"accounts": [{k: v for k, v in EVA.items() if k != name}]} for name in EVA),
        {"accounts": [{**EVA, "secret": "!"}]},
        {"accounts": [{**EVA, "secret": "å"}]},
        {"accounts": [{**EVA, "roles": [3]}]},
    ],
    ids=lambda told: str(told)[:60],
)
def test_a_card_that_is_none_shows_nobody(tmp_path, told):
    assert card_of(tmp_path, told) == ()


def test_a_card_that_is_not_there_shows_nobody(tmp_path):
    assert card_file.read(tmp_path / card_file.NAME) == ()


@pytest.mark.parametrize("told", [DEEP, "", "null", "[1]", "9" * 5000], ids=len)
def test_settings_that_cannot_be_read_are_the_defaults(tmp_path, monkeypatch, told):
    kept = tmp_path / "computer.json"
    kept.write_text(told, "utf-8")
    monkeypatch.setattr(computer_settings, "path", lambda: kept)

    assert computer_settings.read() == ComputerSettings()
