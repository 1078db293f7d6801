"""Visits are pinned while a new time is looked for; nobody loses a slot meanwhile."""

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import drag, until
from tests.journeys.test_booking import panel, said
from ui.scheduling.move_panel import MovePanel


def page(desk):
    return desk.program.sitting._schedule._page


def stand_on(desk, family):
    view = page(desk).view
    blocks = [block for block in view.plan().blocks if block.appointment is not None]
    one = next(b.appointment for b in blocks if b.appointment.family == family)
    view.focus_on(one.id)
    view.setFocus()
    return one


def where(desk, family):
    """When it stands in the schedule now."""
    blocks = page(desk).view.plan().blocks
    return next(
        b.start for b in blocks if b.appointment is not None and b.appointment.family == family
    )


def test_pinned_visits_keep_their_times_through_a_lock_and_are_put_down_one_by_one(desk):
    desk.sit(Role.RECEPTIONIST)
    siv = stand_on(desk, "Rådberg")
    desk.keyboard.press("Ctrl+X")
    assert said(desk).startswith("Siv Rådberg is taken along")
    stand_on(desk, "Demir")
    desk.keyboard.press("Ctrl+X")
    board = page(desk).pinboard
    assert board.isVisible()

    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "it is locked")
    desk.sit(Role.RECEPTIONIST, room="")
    board = page(desk).pinboard
    until(board.isVisible, "the board is there again")
    pins = desk.program.sitting._front.pins
    assert len(pins.pinned) == 2
    desk.keyboard.press("Ctrl+Z")
    assert len(pins.pinned) == 1, "what was done before the lock is taken back"
    desk.keyboard.press("Ctrl+Y")
    assert said(desk).startswith("Yusuf Demir is taken along")
    assert where(desk, "Rådberg") == siv.start_utc, "it keeps its time"

    desk.keyboard.press("Ctrl+Shift+X")
    desk.keyboard.press("Up")
    assert board.chosen().family == "Rådberg"
    desk.keyboard.press("Return")
    moving = panel(desk, MovePanel)
    until(lambda: moving.looking.list.chosen(), "a new time is proposed")
    new = moving.looking.list.chosen()
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel() is None, "it is moved")
    assert where(desk, "Rådberg") == new.start_utc
    assert [one.id for one in [board.chosen()]] == list(pins.pinned)

    desk.keyboard.press("Ctrl+Z")
    assert where(desk, "Rådberg") == siv.start_utc


def test_the_mouse_carries_a_visit_to_the_board_and_back(desk):
    desk.sit(Role.RECEPTIONIST)
    schedule = page(desk)
    siv = stand_on(desk, "Rådberg")
    view = schedule.view
    rect = view._ring(view.focused()).toRect().translated(0, -view.verticalScrollBar().value())
    viewport = view.viewport()
    outside = viewport.rect().topRight()
    outside.setX(outside.x() + 40)

    drag(viewport, rect.center(), outside)

    board = schedule.pinboard
    until(board.isVisible, "it is pinned")
    assert board.chosen().id == siv.id
    assert where(desk, "Rådberg") == siv.start_utc
    desk.keyboard.press("Ctrl+Z")
    assert not board.isVisible(), "pinning is taken back"
