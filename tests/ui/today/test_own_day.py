"""A clinician's day by keyboard; it asks for steps and takes none."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from clinic_desk.access import Permission
from clinic_desk.scheduling.records import AppointmentStatus, WorkingHours
from tests.ui.accessible import nameless
from tests.ui.scheduling.a_clinic import APPOINTMENTS, LINDQVIST, PRACTITIONERS
from tests.ui.today.a_board import NOW, a_board
from ui.actions.binder import bind
from ui.today import flow_words
from ui.today.own_day_page import OwnDayPage

MINE = tuple(one for one in APPOINTMENTS if one.practitioner == LINDQVIST)
DONE = AppointmentStatus.DONE
NEXT = "15:45 to 17:00"


def my_board(appointments=MINE):
    board = a_board(appointments)
    hours = tuple(
        WorkingHours(
            practitioner=LINDQVIST, weekday=2, start=start, end=end, valid_from=date(2026, 1, 1)
        )
        for start, end in ((480, 720), (780, 1020))
    )
    schedule = replace(board.clinic.schedule, hours=hours)
    mine = replace(board.clinic, practitioners=PRACTITIONERS[:1], schedule=schedule)
    return replace(board, clinic=mine)


@pytest.fixture
def page(shown):
    made = OwnDayPage(may_book=True)
    made.resize(1000, 720)
    steps = {action: made.board.go_by(to) for to, action in flow_words.ACTIONS.items()}
    bind(made.board, steps, lambda permission: permission is Permission.APPOINTMENT_MOVE)
    made.show_board(my_board(), NOW)
    shown(made)
    made.setFocus()
    return made


def focus(page):
    return page.window().focusWidget()


def test_every_control_has_a_name(page):
    assert nameless(page) == []


def test_who_is_inside_stands_on_top_and_has_the_keys(page):
    assert page.headline() == "7 booked · 3 done"
    assert page.board.next.card.appointment.id == 5
    assert focus(page) is page.board.next.open
    assert focus(page).accessibleName() == (
        "Open the record, 10:30, Siobhán O’Brien, New visit, with the practitioner, for 11 minutes"
    )


def test_a_letter_asks_for_the_step_of_the_next_patient(page, qtbot):
    with qtbot.waitSignal(page.board.step_wanted) as wanted:
        qtbot.keyClick(focus(page), Qt.Key.Key_D)
    card, to = wanted.args
    assert (card.appointment.id, to) == (5, DONE)
    with qtbot.waitSignal(page.board.step_refused):
        qtbot.keyClick(focus(page), Qt.Key.Key_M)


def test_the_buttons_do_what_the_letters_do(page, qtbot):
    finish = next(one for one in page.board.next._steps if one.text() == "Finish")
    with qtbot.waitSignal(page.board.step_wanted) as wanted:
        qtbot.mouseClick(finish, Qt.MouseButton.LeftButton)
    assert wanted.args[1] is DONE


def test_arrows_lead_through_visits_and_free_time(page, qtbot):
    names = []
    for _ in range(6):
        qtbot.keyClick(focus(page), Qt.Key.Key_Down)
        names.append(focus(page).accessibleName().split(",")[0])
    assert names == ["10:00", "11:00 to 12:00", "13:00", "13:30 to 15:00", "15:00", NEXT]


def test_enter_on_free_time_asks_for_a_booking_there(page, qtbot):
    gap = page.board._gaps[0]
    gap.setFocus()
    with qtbot.waitSignal(page.booking_wanted) as wanted:
        qtbot.keyClick(gap, Qt.Key.Key_Return)
    assert wanted.args == [LINDQVIST, gap.start]


def test_a_visit_that_moves_on_leaves_the_keys_where_they_were(page):
    done = tuple(replace(one, status=DONE) if one.id == 5 else one for one in MINE)
    page.show_board(my_board(done), NOW)
    assert page.board.next.card.appointment.id == 6
    assert focus(page) is page.board.next.open


def test_running_late_is_said_with_what_it_does(page):
    assert page._late.text() == ""
    waits = tuple(
        replace(one, status=AppointmentStatus.ARRIVED) if one.id == 4 else one for one in MINE
    )
    page.show_board(my_board(waits), NOW)
    assert page._late.text() == (
        "You are running 61 minutes late. The next visit can begin at about 11:01."
    )


def test_a_day_without_visits_teaches(page):
    page.show_board(my_board(()), NOW)
    assert page._empty.isVisible()


def test_on_a_wide_screen_who_is_over_stands_beside_who_comes(page, qtbot):
    def over():
        return [one for one in page.board._cards.values() if one.card.status is DONE]

    narrow = over()[0].mapTo(page, over()[0].rect().topLeft()).x()
    page.resize(1800, 900)
    qtbot.waitUntil(lambda: page.board._right.isVisible() and over()[0].isVisible())
    assert over()[0].mapTo(page, over()[0].rect().topLeft()).x() > narrow + 900
    qtbot.keyClick(focus(page), Qt.Key.Key_End)
    assert focus(page) in over(), "the arrow keys go on from one to the other"
    page.show_board(my_board([one for one in MINE if one.status is not DONE]), NOW)
    assert page.board._nobody.isVisible()
    page.resize(1000, 720)
    qtbot.waitUntil(lambda: not page.board._right.isVisible())
    assert not page.board._nobody.isVisible()
