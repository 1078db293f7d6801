"""Somebody cannot come: the day is held, the visits are moved by keyboard, all undone as one."""

from clinic_desk.audit.events import EventKind
from clinic_desk.staff.permissions import Role
from tests.core.scheduling.conftest import LINDQVIST
from tests.journeys.driving import until
from ui.kit.notice import Notice
from ui.scheduling.away_panel import AwayPanel
from ui.scheduling.hit_panel import HitPanel


def panel(desk):
    return desk.window.panel()


def rows(desk):
    model = panel(desk).table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def said(desk):
    return desk.window._undo_bar.sentence()


def banners(desk):
    return desk.window.room("schedule").findChild(Notice).sentences()


def test_who_is_ill_today_is_held_and_the_visits_are_moved_by_keyboard(desk):
    desk.sit(Role.RECEPTIONIST)

    desk.keyboard.press("Ctrl+Shift+H")
    assert isinstance(panel(desk), AwayPanel)
    desk.keyboard.press("Ctrl+Return")

    until(lambda: isinstance(panel(desk), HitPanel), "the visits stand in a list")
    assert rows(desk) == ["Siv Rådberg", "Siobhán O'Brien", "Yusuf Demir"]
    until(lambda: "3 visits to be moved" in " ".join(banners(desk)), "the banner says it")
    first = panel(desk).proposals.chosen()
    assert first.practitioner == LINDQVIST
    desk.keyboard.press("Return")
    until(lambda: len(rows(desk)) == 2, "the first is moved")
    desk.keyboard.press("PgDown", "Down", "Down", "Down", "Return")
    until(lambda: len(rows(desk)) == 1, "the one after the skipped one is moved")
    assert "2 visits moved" in said(desk)
    desk.keyboard.press("F4")
    until(lambda: "No answer" in panel(desk).table.model().index(0, 2).data(), "it is remembered")
    desk.keyboard.press("Ctrl+Shift+L")
    until(lambda: not rows(desk), "the last is cancelled until later")

    desk.keyboard.press("Esc", "Ctrl+L")
    until(lambda: desk.session is None, "it is locked")
    desk.sit(Role.RECEPTIONIST)
    until(lambda: banners(desk), "they are away still")
    desk.keyboard.press("Ctrl+Z")
    until(lambda: not banners(desk), "nobody is away any more")
    desk.keyboard.press("Ctrl+Y")
    until(lambda: banners(desk) == ["Dr Lindqvist is away today."], "all of it again")

    moves = desk.entries(kinds=(EventKind.APPOINTMENT_MOVED,))
    assert len(moves) == 6


def test_who_is_here_after_all_by_undo_leaves_no_empty_list_behind(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+Shift+H", "Ctrl+Return")
    until(lambda: isinstance(panel(desk), HitPanel), "the visits stand in a list")

    desk.keyboard.press("Ctrl+Z")

    until(lambda: panel(desk) is None, "the list is left with the absence")


def test_leave_is_entered_and_the_visits_that_it_hits_are_walked_through(desk):
    desk.sit(Role.OWNER, room="")
    desk.keyboard.press("Ctrl+,")
    page = desk.window.room("settings")
    page.open("leave")
    page.focus_section()
    desk.keyboard.press("N")
    desk.keyboard.press("Home", "Tab")
    desk.keyboard.type("2 mar")
    desk.keyboard.press("Ctrl+S")
    until(lambda: "To be moved: 3 visits" in said(desk), "it says what is hit")

    desk.keyboard.press("Ctrl+Shift+M")
    assert isinstance(panel(desk), HitPanel)
    assert len(rows(desk)) == 3
    desk.keyboard.press("Return", "Esc")
    assert panel(desk) is None

    desk.go("schedule")
    until(lambda: banners(desk) == ["2 visits to be moved"], "what is left can be taken up")
    desk.keyboard.press("Ctrl+Shift+M", "Return", "Return")
    until(lambda: not rows(desk), "every visit has its time")


def test_who_is_to_be_retired_is_left_by_every_visit_first(desk):
    desk.sit(Role.OWNER, room="")
    desk.keyboard.press("Ctrl+,")
    page = desk.window.room("settings")
    page.open("practitioners")
    page.focus_section()
    section = page._sections["practitioners"]
    desk.keyboard.press("Home", "Del", "Return")
    until(lambda: not section.question._way_out.isHidden(), "it says what stands in the way")
    desk.keyboard.press("Space")
    until(lambda: isinstance(panel(desk), HitPanel), "and leads there")
    assert len(rows(desk)) == 3
    assert panel(desk).proposals.chosen().practitioner != LINDQVIST
    desk.keyboard.press("Return", "Return", "Return")
    until(lambda: not rows(desk), "each has its new time with somebody else")
    desk.keyboard.press("Esc")

    page.focus_section()
    desk.keyboard.press("Esc", "Home", "Del", "Return")
    until(lambda: "Lindqvist" in said(desk), "now nothing stands in the way")
