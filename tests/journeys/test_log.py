"""A manager reads, filters, proves and exports the log; others read their own entries."""

import subprocess
import sys

import pytest

from clinic_desk.access import Permission
from clinic_desk.audit import exporting, queries, verifying
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.errors import NotAllowed
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.audit.heat_map import COUNT_ROLE
from ui.audit.log_model import Column
from ui.words.verdicts import Whole


def log_page(desk):
    """Go to the log and wait for its entries."""
    desk.go("log")
    page = desk.window.room("log")
    until(page.model.rowCount, "the log shows entries")
    return page


def rows(page):
    return [page.model.entry(row) for row in range(page.model.rowCount())]


def choose(desk, chip, letters=""):
    """Open a filter by keyboard, narrow its list, and take what stands first."""
    chip.setFocus()
    desk.keyboard.press("Return")
    desk.keyboard.type(letters)
    desk.keyboard.press("Return")


def open_a_card(desk):
    """The receptionist looks at Siv Rådberg's card, and leaves."""
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("siv")
    until(desk.window.find_box.is_open, "somebody is found")
    desk.keyboard.press("Return")
    until(desk.window.panel, "the card is open")
    desk.keyboard.press("Esc", "Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")
    desk.page._other.click()


def test_a_manager_filters_the_log_by_person_patient_kind_and_time(desk):
    open_a_card(desk)
    desk.sit(Role.PRACTICE_MANAGER)
    page = log_page(desk)
    everything = len(rows(page))
    receptionist = desk.clinic.people[Role.RECEPTIONIST].account

    choose(desk, page.filters.person, "rut")
    assert {one.account for one in rows(page)} == {receptionist}
    page.filters.patient.setFocus()
    desk.keyboard.press("Return")
    desk.keyboard.type("siv")
    until(lambda: page.filters.patients.search.results.current_key(), "the patient is found")
    desk.keyboard.press("Return")
    assert all(len(one.patients) for one in rows(page))
    choose(desk, page.filters.kind, "card opened")
    opened = rows(page)
    assert {one.kind for one in opened} == {EventKind.RECORD_OPENED}
    assert len(opened) == 1
    assert page.model.index(0, Column.WHOSE).data() == "Siv Rådberg"
    page.filters.time.setFocus()
    desk.keyboard.press("Return", "Down", "Return")  # yesterday
    assert rows(page) == []
    assert page._empty.isVisible()
    for chip in (page.filters.time, page.filters.kind, page.filters.patient, page.filters.person):
        chip.setFocus()
        desk.keyboard.press("Del")
    assert len(rows(page)) > everything, "reading the log is itself in the log"


def test_a_manager_sees_what_else_happened_around_an_entry(desk):
    open_a_card(desk)
    desk.sit(Role.PRACTICE_MANAGER)
    page = log_page(desk)
    choose(desk, page.filters.kind, "card opened")
    page.table.setFocus()

    desk.keyboard.press("Return")

    until(page.panel.around.isVisible, "what happened around it is shown")
    assert page.panel.around.lines()
    assert page.panel.views.lines()
    assert "Siv Rådberg" in page.panel.sentence()


def test_a_manager_sees_on_the_card_who_has_looked_at_it(desk):
    open_a_card(desk)
    desk.sit(Role.PRACTICE_MANAGER)
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("siv")
    until(desk.window.find_box.is_open, "somebody is found")
    desk.keyboard.press("Return", "8")  # running the clinic
    desk.keyboard.type("Asked who had looked")
    desk.keyboard.press("Return")
    panel = desk.window.panel()
    until(panel.is_open, "the card is open, and nothing is booked by the same key")
    assert panel.view._looks.isVisible()

    panel.view._looks.setFocus()
    desk.keyboard.press("Space")

    until(panel.looks.isVisible, "the looks are shown")
    who = [line.partition(", ")[2] for line in panel.looks.lines()]
    assert who[:2] == [
        "Mats Ek · Practice manager · Running the clinic",
        "Rut Ahl · Reception · Phone call",
    ]
    log = queries.open_log(desk.session, LogFilter(kinds=(EventKind.LOG_READ,)))
    read = queries.page(desk.session, log).entries[1]
    assert read.patients == (panel.patient(),)
    desk.keyboard.press("Esc")
    assert panel.view.isVisible()


def test_a_receptionist_does_not_see_who_has_looked(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("siv")
    until(desk.window.find_box.is_open, "somebody is found")
    desk.keyboard.press("Return")
    until(desk.window.panel, "the card is open")
    assert not desk.window.panel().view._looks.isVisible()


def test_a_manager_keeps_a_checkpoint_and_holds_it_against_the_log_later(desk, tmp_path):
    desk.sit(Role.PRACTICE_MANAGER)
    page = log_page(desk)
    kept = tmp_path / "kept.txt"
    page._choose_file = lambda _parent, _name: kept
    page.holding.find_file = lambda _parent: kept
    assert "No checkpoint kept outside yet" in desk.window.status_line.words()

    run_command(desk, "keep a checkpoint")
    until(page.keeping.isVisible, "the checkpoint is shown")
    assert page.keeping.code.isVisible()
    desk.keyboard.press("Space")  # save as a file
    until(kept.exists, "it is saved")
    assert kept.read_text(encoding="utf-8") == page.keeping.text.toPlainText()
    assert any("Last checkpoint kept outside" in one for one in desk.window.status_line.words())
    desk.keyboard.press("Esc")

    run_command(desk, "hold a kept")
    until(page.holding.isVisible, "it is asked for")
    page.holding._file.setFocus()
    desk.keyboard.press("Space")
    until(page.holding.banner.isVisible, "the log answers")
    assert page.holding.banner.sentence().startswith("Consistent: ")
    page.holding.walk.setFocus()
    desk.keyboard.press("Space")
    until(lambda: page.badge.isVisible() and not page.bar.is_busy(), "every entry was read")
    assert page.badge.answer() is Whole.YES

    altered = page.holding.text.toPlainText().replace("\n", "\nA", 3)
    page.holding.text.setPlainText(altered)
    page.holding._hold.setFocus()
    desk.keyboard.press("Space")
    until(page.holding.banner.sentence, "the log answers")
    assert page.holding.banner.sentence().startswith("This is not a whole checkpoint.")


def test_a_manager_goes_from_an_hour_of_a_person_to_its_entries(desk):
    open_a_card(desk)
    desk.sit(Role.PRACTICE_MANAGER)
    page = log_page(desk)
    page.show_hours()
    until(page.hours.map.heat.rowCount, "somebody looked today")
    heat = page.hours.map
    rut = next(row for row, one in enumerate(heat.heat.people) if one.name == "Rut Ahl")
    cells = [heat.heat.index(rut, column) for column in range(1, heat.heat.columnCount())]
    heat.setCurrentIndex(next(one for one in cells if one.data(COUNT_ROLE)))

    heat.setFocus()
    desk.keyboard.press("Return")

    until(lambda: page.filters.person.text() == "Rut Ahl", "the list follows")
    assert [one.kind for one in rows(page)] == [EventKind.RECORD_OPENED]
    asked = LogFilter(kinds=(EventKind.LOG_READ,))
    read = queries.page(desk.session, queries.open_log(desk.session, asked)).entries
    assert any(one.facts.get("kinds") == "patients:record:opened" for one in read)


def test_a_manager_verifies_and_exports_and_one_changed_byte_is_found(desk, tmp_path):
    open_a_card(desk)
    desk.sit(Role.PRACTICE_MANAGER)
    page = log_page(desk)
    export = tmp_path / "log.jsonl"
    page._choose_file = lambda _parent, _name: export

    run_command(desk, "verify the log")
    until(lambda: page.badge.answer() is Whole.YES and page.badge.isVisible(), "the log is whole")
    page.filters.time.setFocus()
    desk.keyboard.press("Del")
    run_command(desk, "export the log")
    until(export.exists, "the log is exported")
    until(lambda: not page.bar.is_busy(), "it says so")
    assert export.name in page.bar.banner.sentence()

    whole = verify(export)
    assert whole.returncode == 0, whole.stdout
    changed = tmp_path / "changed.jsonl"
    number = change_one_byte(export, changed)
    broken = verify(changed)
    assert broken.returncode == 1
    assert str(number) in broken.stdout


def run_command(desk, words):
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("".join((">", words)))
    desk.keyboard.press("Return")


def change_one_byte(export, changed):
    """Make the receptionist's opening of a card somebody else's; the number of that entry."""
    lines = export.read_bytes().splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if b"patients:record:opened" in line)
    number = int(lines[at].lstrip(b"[").split(b",")[0])
    lines[at] = lines[at].replace(b"patients:record:opened", b"patients:record:openee")
    changed.write_bytes(b"".join(lines))
    return number


def verify(export):
    command = [sys.executable, "-m", "clinic_desk.cli", "verify", str(export)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_receptionist_reads_own_entries_alone(desk):
    desk.sit(Role.RECEPTIONIST)
    page = log_page(desk)
    session, me = desk.session, desk.clinic.people[Role.RECEPTIONIST].account
    manager = desk.clinic.people[Role.OWNER].account

    assert {one.account for one in rows(page)} == {me}
    assert not page._verify.isVisible()
    assert not page._export.isVisible()
    assert not page.filters.person.isVisible()
    page.verify()
    page.export()
    assert not page.bar.is_busy()
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type(">log")
    box = desk.window.find_box
    model = box._drop.results.model()
    titles = [str(model.index(row).data()) for row in range(model.rowCount())]
    assert not any("log" in title.casefold() for title in titles)

    with pytest.raises(NotAllowed):
        queries.open_log(session, LogFilter(accounts=(manager,)))
    with pytest.raises(NotAllowed):
        session.log(Permission.LOG_EXPORT)
    with pytest.raises(NotAllowed):
        list(verifying.verify(session, whole=True))
    with pytest.raises(NotAllowed):
        list(exporting.export(session, desk.clinic.folder / "log", desk.program.log_key()))
    mine = queries.page(session, queries.open_log(session))
    assert {one.account for one in mine.entries} == {me}
