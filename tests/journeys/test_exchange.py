"""A messy list taken in from the window and taken back by one key; the clinic taken out whole."""

import os
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from sqlalchemy import select

from clinic_desk.exchange import sealed_file
from clinic_desk.exchange.records import State
from clinic_desk.patients.tables import directory
from clinic_desk.staff.permissions import Role
from clinic_desk.vault.argon import FLOOR
from tests.core.exchange.files import MESSY, a_file
from tests.journeys.driving import settle, until
from ui.exchange.exchange_page import Step

EVERYBODY = select(directory.c.family)
HERE = 5
"""Who is registered before anything is taken in."""


def pictured(desk, name):
    """Leave a picture where somebody looks for it."""
    if folder := os.environ.get("CLINIC_DESK_PICTURES"):
        settle()
        desk.window.grab().save(str(Path(folder) / f"{name}.png"))


def families(desk):
    with desk.session.directory("find") as opened:
        return [row[0] for row in opened.rows(EVERYBODY)]


def at_exchange(desk):
    """Go there by the command box, as somebody would who does not know where it is."""
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type(">import")
    until(desk.window.find_box.is_open, "commands are found")
    desk.keyboard.press("Return")
    settle()
    page = desk.window.room("settings")._sections["exchange"]
    until(page.isVisible, "import and export are shown")
    return page


def chosen(desk, page, path):
    """Choose a file; the system's own question is answered for it."""
    desk.program.sitting._exchange.choose = lambda _parent, _title: path
    page.home.choose.setFocus()
    desk.keyboard.press("Return")
    until(lambda: page.step is Step.READING, "the file is looked at")


def previewed(desk, page):
    page.reading.go_on.setFocus()
    desk.keyboard.press("Return")
    until(lambda: page.step is Step.PREVIEW, "it is said what would happen")


def taken_in(desk, page):
    page.preview.take_in.setFocus()
    desk.keyboard.press("Return")
    until(lambda: page.step is Step.RESULT, "it is said what was done")


def test_a_messy_list_is_taken_in_taken_back_and_taken_in_again(desk, tmp_path):
    desk.sit(Role.PRACTICE_MANAGER)
    page = at_exchange(desk)
    pictured(desk, "home")
    path = a_file(tmp_path, MESSY, encoding="cp1252")

    chosen(desk, page, path)
    pictured(desk, "reading")
    assert page.reading.source.hasFocus()
    desk.keyboard.press("Return")
    settle()
    assert page.step is Step.READING  # where it comes from is not said yet
    until(page.reading._source.problem, "it is said what is missing")
    pictured(desk, "reading-source")
    desk.keyboard.type("Old desk")
    previewed(desk, page)
    pictured(desk, "preview")
    assert page.preview._found.counts == {
        State.NEW: 2,
        State.KNOWN: 1,
        State.ALIKE: 2,
        State.REFUSED: 2,
    }
    page.preview.lines[0].choice.segments()[1].setFocus()  # Alva Lind is not Alva Lindgren
    desk.keyboard.press("Space")
    assert len(families(desk)) == HERE

    taken_in(desk, page)
    pictured(desk, "result")
    assert len(families(desk)) == HERE + 3
    saved = tmp_path / "left out.csv"
    desk.program.sitting._exchange.save = lambda _parent, _title: saved
    page.result.rejects.click()
    assert "Alva;Lindh" in saved.read_text("utf-8-sig") or saved.stat().st_size

    desk.keyboard.press("Ctrl+Z")
    until(lambda: len(families(desk)) == HERE, "all of it has gone again")
    until(lambda: page.step is Step.RESULT, "it is said that it has gone")
    pictured(desk, "taken-back")

    page.preview.show_preview(page.preview._found)  # looked at anew: nothing is said of its lines
    desk.keyboard.press("Ctrl+Y")
    until(lambda: len(families(desk)) == HERE + 3, "it is taken in again")
    until(lambda: page.step is Step.RESULT, "it is said what was done")

    page.begin()
    pictured(desk, "home-earlier")
    chosen(desk, page, path)
    previewed(desk, page)
    assert page.preview._found.counts[State.KNOWN] == 4
    pictured(desk, "preview-known")
    taken_in(desk, page)
    assert len(families(desk)) == HERE + 3


def test_the_clinic_is_taken_out_and_opened_again(desk, tmp_path):
    desk.sit(Role.OWNER)
    page = at_exchange(desk)
    exchange = desk.program.sitting._exchange
    exchange.params, path = FLOOR, tmp_path / "clinic.sealed"
    exchange.save = lambda _parent, _title: path
    page.home.export.setFocus()
    desk.keyboard.press("Return")
    assert page.step is Step.EXPORT
    desk.keyboard.type("short")
    desk.keyboard.press("Return", "Return")
    assert page.export._passphrase.problem()
    pictured(desk, "export-short")
    desk.keyboard.press("Ctrl+A")
    desk.keyboard.type("granite otter harbour")
    desk.keyboard.press("Return")
    desk.keyboard.type("granite otter harbour")
    desk.keyboard.press("Return")
    until(lambda: page.step is Step.RESULT, "the clinic is taken out")
    pictured(desk, "exported")
    data = b"".join(sealed_file.opened(path, "granite otter harbour"))
    with ZipFile(BytesIO(data)) as archive:
        text = archive.read("patients.csv").decode("utf-8-sig")
    assert "Rådberg" in text
    assert "Rådberg".encode() not in path.read_bytes()
