"""What waits to be done: a freed time is given to somebody who waits, and calls are made."""

from datetime import timedelta

from clinic_desk.scheduling.to_do.records import Recall
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.journeys.printing import FilePrinters, text_of
from tests.journeys.test_moving import appointment, said, walk_to
from ui.papers.print_panel import PrintPanel
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.cancel_panel import CancelPanel
from ui.shell.freed_times import FreedDesk
from ui.shell.printing import PrintDesk
from ui.to_do.matches_panel import MatchesPanel
from ui.to_do.recall_panel import RecallPanel
from ui.to_do.task_rows import Section
from ui.to_do.to_do_page import ToDoPage
from ui.to_do.waiting_panel import WaitingPanel


def panel(desk, kind):
    until(lambda: isinstance(desk.window.panel(), kind), kind.__name__)
    return desk.window.panel()


def open_card(desk, letters):
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type(letters)
    until(desk.window.find_box.is_open, "somebody is found")
    desk.keyboard.press("Return")
    return panel(desk, CardPanel)


def lines(desk):
    page = desk.window.room("to-do")
    assert isinstance(page, ToDoPage)
    return [page.model.line(row).cells for row in range(page.model.rowCount())]


def test_a_freed_time_is_given_to_somebody_who_waits(desk):
    desk.sit(Role.RECEPTIONIST)
    open_card(desk, "lindgren")
    desk.keyboard.press("Ctrl+W")
    panel(desk, WaitingPanel)
    desk.keyboard.press("Ctrl+Return")
    until(lambda: said(desk) == "Alva Lindgren is on the waiting list", "it is said")
    desk.run.go("schedule")
    walk_to(desk, "Rådberg")

    desk.keyboard.press("Del")
    panel(desk, CancelPanel)
    desk.keyboard.press("Ctrl+Return")
    notice = desk.window.findChild(FreedDesk).notice
    until(notice.sentence, "who waits is said")
    assert notice.sentence() == "1 waits for such a time"
    desk.keyboard.press("Ctrl+Z")
    until(lambda: notice.sentence() == "", "the time is not free any more")
    desk.keyboard.press("Ctrl+Y")
    until(notice.sentence, "and free again")
    desk.keyboard.press("Ctrl+M")
    assert panel(desk, MatchesPanel).one().who.family == "Lindgren"
    desk.keyboard.press("Ctrl+Z")
    until(lambda: desk.window.panel() is None, "the list goes with the time")
    desk.keyboard.press("Ctrl+M")
    assert said(desk) == "No time has become free"
    desk.keyboard.press("Ctrl+Y", "Ctrl+M")
    panel(desk, MatchesPanel)
    desk.keyboard.press("Return")
    panel(desk, BookingPanel)
    desk.keyboard.press("Ctrl+Return")

    until(lambda: appointment(desk, "Lindgren"), "she has the time")
    assert appointment(desk, "Rådberg") is None
    desk.run.go("to-do")
    desk.keyboard.press("Ctrl+2")
    assert lines(desk) == []
    desk.keyboard.press("Ctrl+Z")
    until(lambda: len(lines(desk)) == 1, "she waits again")


def test_calls_are_made_down_the_list_and_one_is_taken_back(desk, tmp_path, monkeypatch):
    printers = FilePrinters(tmp_path)
    monkeypatch.setattr(PrintDesk, "printers", printers)
    desk.sit(Role.RECEPTIONIST)
    open_card(desk, "lindgren")
    desk.keyboard.press("Ctrl+B")
    recall = panel(desk, RecallPanel)
    recall.due.setText("in 1 d")
    desk.keyboard.press("Ctrl+Return")
    until(lambda: said(desk).startswith("Alva Lindgren is due again"), "it is said")
    desk.run.go("schedule")
    walk_to(desk, "Rådberg")
    desk.keyboard.press("Ctrl+X", "Ctrl+Right", "Ctrl+V")
    until(lambda: said(desk).startswith("Siv Rådberg is moved"), "she comes tomorrow")
    desk.run.go("to-do")
    page = desk.window.room("to-do")
    assert page.section() is Section.CALLS
    assert [who for who, *_ in lines(desk)] == ["Siv Rådberg"]

    desk.keyboard.press("F5")
    until(lambda: lines(desk)[0][3].startswith("You call, until"), "nobody else rings her")
    desk.keyboard.press("Ctrl+P")
    panel(desk, PrintPanel)._detail.segments()[0].click()
    desk.keyboard.press("Ctrl+P", "Return")
    until(lambda: desk.window.panel() is None, "it came out")
    on_paper = text_of(printers.jobs[0])
    assert "Siv Rådberg" in on_paper
    assert "Confirm the visit: New visit" in on_paper
    desk.keyboard.press("F4")
    until(lambda: said(desk) == "Call to Siv Rådberg: No answer", "it is remembered")
    assert lines(desk)[0][3].startswith("No answer · again today")
    desk.clinic.clock.move(timedelta(minutes=2))
    desk.keyboard.press("F2")
    until(lambda: lines(desk) == [], "she was reached")
    desk.keyboard.press("Ctrl+Z")
    until(lambda: len(lines(desk)) == 1, "that was somebody else")

    desk.keyboard.press("Ctrl+4")
    assert [who for who, *_ in lines(desk)] == ["Alva Lindgren"]
    desk.keyboard.press("Return")
    booking = panel(desk, BookingPanel)
    assert booking.draft().patient.name == "Alva Lindgren"
    desk.keyboard.press("Ctrl+Return")
    until(lambda: said(desk).startswith("Alva Lindgren is booked"), "she is booked")
    until(lambda: lines(desk) == [], "and due no more")


def test_whoever_comes_waits_for_an_earlier_time_which_is_changed_and_changed_back(desk):
    desk.sit(Role.RECEPTIONIST)
    walk_to(desk, "Demir")
    desk.keyboard.press("Ctrl+W")
    assert panel(desk, WaitingPanel).at.name == "Yusuf Demir"
    desk.keyboard.press("Ctrl+Return")
    desk.run.go("to-do")
    desk.keyboard.press("Ctrl+2")
    before = lines(desk)

    desk.keyboard.press("Ctrl+E")
    panel(desk, WaitingPanel).urgency.choose("2")
    desk.keyboard.press("Ctrl+Return")
    until(lambda: lines(desk)[0][3].startswith("Urgent"), "it is urgent now")
    desk.keyboard.press("Ctrl+Z")
    until(lambda: lines(desk) == before, "and not any more")


def test_the_card_says_what_somebody_waits_for_and_enter_leads_there(desk):
    desk.sit(Role.RECEPTIONIST)
    for keys, kind in (("Ctrl+W", WaitingPanel), ("Ctrl+B", RecallPanel)):
        open_card(desk, "rådberg")
        desk.keyboard.press(keys)
        panel(desk, kind)
        desk.keyboard.press("Ctrl+Return")
        until(lambda: desk.window.panel() is None, "it is written")
    card = open_card(desk, "rådberg")
    assert card.view.visits.lines()[:3] == [
        "Waits and is due",
        "Waits since today, New visit, until Sun 31 May",
        "Due again Wed 2 Sept 2026, New visit, recall",
    ]

    desk.keyboard.press("Return")
    panel(desk, BookingPanel)
    desk.keyboard.press("Esc")
    card = open_card(desk, "rådberg")
    desk.keyboard.press("Up")  # over the heading of the visits
    assert isinstance(card.view.visits.waits(), Recall)
    desk.keyboard.press("Return")
    until(lambda: desk.window.current_room() == "to-do", "the recall's list")
    page = desk.window.room("to-do")
    assert (page.section(), page.current().cells[0]) == (Section.RECALLS, "Siv Rådberg")
    assert page.table.hasFocus()


def test_a_visit_that_has_to_move_is_put_among_those_to_rebook(desk):
    desk.sit(Role.RECEPTIONIST)
    walk_to(desk, "Rådberg")
    desk.keyboard.press("Ctrl+Shift+B")
    until(lambda: said(desk) == "Siv Rådberg is on the list of visits to rebook", "it is said")
    desk.keyboard.press("Ctrl+Z")
    until(lambda: said(desk) == "Siv Rådberg is off the list", "it is taken back")
    open_card(desk, "demir")
    desk.keyboard.press("Ctrl+Shift+B")
    until(lambda: said(desk) == "Yusuf Demir is on the list of visits to rebook", "from the card")
    desk.keyboard.press("Ctrl+Z", "Ctrl+Y", "Esc")
    desk.run.go("to-do")
    desk.keyboard.press("Ctrl+3")
    assert [cells[0] for cells in lines(desk)] == ["Yusuf Demir"]


def test_what_somebody_waits_for_narrows_the_times_that_are_proposed(desk):
    desk.sit(Role.RECEPTIONIST)
    open_card(desk, "lindgren")
    desk.keyboard.press("Ctrl+W")
    form = panel(desk, WaitingPanel)
    form.weekdays.light([2, 4])
    form.whom.light([])
    form.part.setCurrentIndex(2)
    desk.keyboard.press("Ctrl+Return")
    until(lambda: desk.window.panel() is None, "she waits")
    desk.run.go("to-do")
    desk.keyboard.press("Ctrl+2", "Return")

    booking = panel(desk, BookingPanel)

    assert booking.looking.when.text() == "tue thu pm until 31/5"
    proposed = booking.looking.list.shown()
    assert {one.start.isoweekday() for one in proposed} <= {2, 4}
    assert proposed
    assert all(one.start.hour >= 12 for one in proposed)
