from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.walltime import day_bounds
from tests.ui.scheduling.a_clinic import (
    APPOINTMENTS,
    FOLLOW,
    HADDAD,
    LINDQVIST,
    NEW,
    SJOBERG,
    ZONE,
    a_day,
    a_plan,
    a_proposal,
    an_appointment,
    at,
    masked,
)
from tests.ui.scheduling.typing_letters import type_letters
from ui.scheduling.day_model import BlockKind, Proposed, Shown, plan_of
from ui.scheduling.day_pictures import fonts_now, prepare
from ui.scheduling.day_steps import stop_at
from ui.scheduling.day_view import DayView
from ui.theme.style import Look, wear

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖễш"


@pytest.fixture
def view(shown):
    made = DayView()
    made.resize(804, 598)
    made.show_plan(a_plan())
    made.show_now(at("10:42"))
    shown(made)
    made.verticalScrollBar().setValue(0)
    made.setFocus()
    return made


def stand_on(view, column, start):
    view._go(stop_at(view.plan(), column, at(start)))


def point_of(view, column, start):
    """Where a time of a column lies in the viewport, a little below its beginning."""
    geometry = view.geometry_now()
    y = geometry.y_of(at(start)) + 6 - view.verticalScrollBar().value()
    return QPoint(geometry.left_of(column) + 60, round(y))


def test_arrows_move_the_focus_and_say_where_it_is(view, qtbot):
    stand_on(view, 0, "10:30")
    with qtbot.waitSignal(view.slot_chosen) as slot:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert slot.args == [LINDQVIST, at("11:00")]
    with qtbot.waitSignal(view.appointment_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert chosen.args[0].id == 11


def test_enter_opens_an_appointment_and_books_free_time(view, qtbot):
    stand_on(view, 0, "10:30")
    with qtbot.waitSignal(view.appointment_opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args[0].id == 5
    stand_on(view, 0, "11:15")
    with qtbot.waitSignal(view.booking_wanted) as booking:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert booking.args == [LINDQVIST, at("11:15"), None]


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_on_free_time_begins_a_name(view, qtbot, letter):
    stand_on(view, 1, "13:00")
    with qtbot.waitSignal(view.typed_on_slot) as typed:
        type_letters(view, letter.lower())
    assert typed.args == [HADDAD, at("13:00"), None, letter.lower()]


def test_a_letter_put_together_by_an_input_method_begins_a_name_too(view, qtbot):
    stand_on(view, 1, "13:00")
    event = QInputMethodEvent()
    event.setCommitString("É")
    with qtbot.waitSignal(view.typed_on_slot) as typed:
        QApplication.sendEvent(view, event)
    assert typed.args[3] == "É"


def test_letters_on_an_appointment_begin_nothing(view, qtbot):
    stand_on(view, 0, "10:30")
    with qtbot.assertNotEmitted(view.typed_on_slot):
        type_letters(view, "abc")


def test_delete_asks_for_the_appointment_to_be_cancelled(view, qtbot):
    stand_on(view, 0, "13:00")
    with qtbot.waitSignal(view.cancel_wanted) as wanted:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert wanted.args[0].id == 6


def test_cut_and_paste_ask_for_a_move(view, qtbot):
    stand_on(view, 0, "13:00")
    qtbot.keyClick(view, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert view.cut().id == 6
    stand_on(view, 2, "14:30")
    with qtbot.waitSignal(view.move_wanted) as wanted:
        qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (wanted.args[0].id, wanted.args[1:]) == (6, [SJOBERG, at("14:30"), None])
    assert view.cut() is None


def test_what_was_cut_is_taken_to_the_same_time_of_another_day(view, qtbot):
    stand_on(view, 0, "13:00")
    qtbot.keyClick(view, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    summer = date(2026, 7, 1)  # an hour earlier in UTC
    opens, closes = at("8:00", summer), at("17:00", summer)
    columns = tuple(
        replace(one, open=((opens, closes),), absences=(), appointments=())
        for one in a_day().columns
    )
    start, end = day_bounds(summer, ZONE)
    other = replace(a_day(), date=summer, start_utc=start, end_utc=end, columns=columns)
    view.show_plan(plan_of(other, Shown()))
    stop = view.focused()
    assert (view.plan().key_of(stop.column), stop.start) == (LINDQVIST, at("13:00", summer))
    with qtbot.waitSignal(view.move_wanted) as wanted:
        qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args[1:] == [LINDQVIST, at("13:00", summer), None]

    view.show_plan(a_plan())
    assert view.focused().start != at("13:00"), "with empty hands one stands at the next free time"


def test_escape_forgets_what_was_cut_and_is_then_for_others(view, qtbot):
    stand_on(view, 0, "13:00")
    view.cut_focused()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.cut() is None


def test_a_masked_appointment_is_neither_opened_nor_moved_nor_cancelled(view, qtbot):
    view.show_plan(a_plan([masked(APPOINTMENTS[5])]))
    stand_on(view, 0, "13:00")
    for signal, key in (
        (view.appointment_opened, Qt.Key.Key_Return),
        (view.cancel_wanted, Qt.Key.Key_Delete),
    ):
        with qtbot.assertNotEmitted(signal):
            qtbot.keyClick(view, key)
    view.cut_focused()
    assert view.cut() is None


def test_a_click_chooses_and_a_double_click_opens(view, qtbot):
    ground = view.viewport()
    with qtbot.waitSignal(view.appointment_chosen) as chosen:
        qtbot.mouseClick(ground, Qt.MouseButton.LeftButton, pos=point_of(view, 1, "11:00"))
    assert chosen.args[0].id == 11
    with qtbot.waitSignal(view.booking_wanted) as booking:
        qtbot.mouseDClick(ground, Qt.MouseButton.LeftButton, pos=point_of(view, 1, "13:00"))
    assert booking.args == [HADDAD, at("13:00"), None]


def test_a_click_on_closed_hours_chooses_nothing(view, qtbot):
    with qtbot.assertNotEmitted(view.slot_chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 0, "12:20"))


def drag(view, qtbot, start, end):
    ground, left = view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(ground, left, pos=start)
    for step in range(1, 5):
        qtbot.mouseMove(ground, start + (end - start) * step / 4)


def test_dragging_asks_for_a_move_that_snaps_to_five_minutes(view, qtbot):
    start, end = point_of(view, 0, "13:00"), point_of(view, 1, "14:02")
    drag(view, qtbot, start, end)
    with qtbot.waitSignal(view.move_wanted) as wanted:
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert (wanted.args[0].id, wanted.args[1:]) == (6, [HADDAD, at("14:00"), None])


def test_escape_lets_go_of_what_is_dragged(view, qtbot):
    start, end = point_of(view, 0, "13:00"), point_of(view, 1, "14:00")
    drag(view, qtbot, start, end)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(view.move_wanted):
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_a_click_without_a_move_asks_for_none(view, qtbot):
    with qtbot.assertNotEmitted(view.move_wanted):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 0, "13:00"))


def test_a_long_id_travels_whole(view, qtbot):
    number = (1 << 62) + 1
    view.show_plan(a_plan([an_appointment(number, LINDQVIST, "9:00", "Ann Lee", NEW)]))
    with qtbot.waitSignal(view.appointment_chosen) as chosen:
        view.focus_on(number)
    assert chosen.args[0].id == number


def test_only_the_changed_appointment_is_painted_anew(view, qtbot, monkeypatch):
    painted = []
    monkeypatch.setattr(view, "refresh", painted.append)
    changed = [
        an_appointment(6, LINDQVIST, "13:00", "Elif Şahin", NEW, AppointmentStatus.ARRIVED)
        if one.id == 6
        else one
        for one in APPOINTMENTS
    ]
    view.show_plan(a_plan(changed))
    assert {rect.top() for rect in painted} == {376.0}


def accessible(view):
    return QAccessible.queryAccessibleInterface(view)


def spoken(view):
    day = accessible(view)
    name = QAccessible.Text.Name
    return [day.child(number).text(name) for number in range(day.childCount())]


def test_a_screen_reader_hears_every_appointment(view):
    assert accessible(view).text(QAccessible.Text.Name) == "Schedule for Tuesday 24 November"
    heard = spoken(view)
    assert "10:30 to 11:00, Siobhán O’Brien, New visit, with the practitioner" in heard
    assert "11:00 to 11:30, Siv Rådberg, New visit, proposed" in heard
    assert "08:30 to 08:50, Ann Lee · 1961, Follow-up, done" in heard


def test_nothing_but_the_time_is_heard_of_a_masked_appointment(view):
    view.show_plan(a_plan([masked(APPOINTMENTS[5])], proposed=None))
    assert spoken(view)[0] == "13:00 to 13:30, Booked"


def test_the_focus_is_a_child_that_is_heard(view):
    stand_on(view, 0, "11:15")
    child = accessible(view).focusChild()
    assert child.text(QAccessible.Text.Name) == "11:15 to 11:30, free"
    assert child.state().focused
    stand_on(view, 0, "13:00")
    assert accessible(view).focusChild().text(QAccessible.Text.Name).startswith("13:00 to 13:30")


def test_children_know_their_parent_and_place(view):
    day = accessible(view)
    child = day.child(3)
    assert day.indexOfChild(child) == 3
    assert child.parent() is day
    assert child.rect().width() > 100


def test_children_of_what_is_gone_are_let_go(view):
    spoken(view)
    view.show_plan(a_plan([]))
    assert len(spoken(view)) == 2  # the proposal and the free time with the focus
    view.show_plan(a_plan())
    assert len(spoken(view)) >= len(APPOINTMENTS)


def test_today_the_focus_begins_at_the_first_free_time_ahead(shown):
    made = DayView()
    made.resize(804, 598)
    made.show_now(at("10:42"))
    made.show_plan(a_plan())
    assert made.focused().start == at("10:45")
    assert made.focused().appointment is None


def hold_alt(view, qtbot, *keys):
    for key in keys:
        qtbot.keyPress(view, key, Qt.KeyboardModifier.AltModifier)


def test_alt_and_an_arrow_draw_the_end_and_letting_alt_go_asks_for_it_once(view, qtbot):
    stand_on(view, 0, "10:30")
    with qtbot.waitSignal(view.resize_wanted) as resized:
        hold_alt(view, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
        assert view._drag.ghost().end == at("11:10")
        qtbot.keyRelease(view, Qt.Key.Key_Alt)

    assert (resized.args[0].id, resized.args[1]) == (5, 40)
    assert view._drag.ghost() is None


def test_enter_asks_for_a_drawn_end_and_escape_takes_it_back(view, qtbot):
    stand_on(view, 0, "10:30")
    with qtbot.assertNotEmitted(view.resize_wanted), qtbot.assertNotEmitted(view.move_wanted):
        hold_alt(view, qtbot, Qt.Key.Key_Up)
        qtbot.keyClick(view, Qt.Key.Key_Escape)
        qtbot.keyRelease(view, Qt.Key.Key_Alt)
    with qtbot.waitSignal(view.resize_wanted) as resized:
        hold_alt(view, qtbot, Qt.Key.Key_Up)
        qtbot.keyClick(view, Qt.Key.Key_Return)

    assert resized.args[1] == 25


def test_the_end_of_a_visit_is_drawn_with_the_mouse(view, qtbot):
    plan, geometry = view.plan(), view.geometry_now()
    rect = geometry.rect_of(plan.block_of(5)).translated(0, -view.verticalScrollBar().value())
    edge = QPoint(round(rect.center().x()), round(rect.bottom()) - 2)
    with qtbot.waitSignal(view.resize_wanted) as resized:
        drag(view, qtbot, edge, edge + QPoint(0, round(geometry.hour / 3)))
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton)

    assert (resized.args[0].id, resized.args[1]) == (5, 50)


def test_what_says_that_somebody_is_away_stands_below_a_visit_that_lies_over_it(view):
    over = an_appointment(99, HADDAD, "15:30", "Ann Lee", NEW)
    plan = a_plan((*APPOINTMENTS, over))
    pictures = prepare(plan, view.geometry_now(), fonts_now(), {})
    visit = next(one for one in pictures if one.block.appointment == over)
    away = next(one for one in pictures if one.block.kind is BlockKind.ABSENCE)
    assert away.texts[0].at.y() > visit.rect.bottom() > away.rect.top()


@pytest.fixture(params=[0.9, 1.0, 1.25, 1.5, 2.0])
def scaled(request, qapp):
    wear(qapp, Look(text_scale=request.param))
    yield
    wear(qapp, Look())


def test_a_visit_of_ten_minutes_says_its_time_and_its_name_in_any_text_size(scaled, shown):
    short = an_appointment(99, LINDQVIST, "14:00", "Ann Lee", FOLLOW, minutes=10)
    next_one = an_appointment(98, LINDQVIST, "14:10", "Bo Ek", FOLLOW, minutes=10)
    view = DayView()
    view.resize(1400, 598)
    plan = a_plan((short, next_one))
    view.show_plan(plan)
    shown(view)
    pictures = prepare(plan, view.geometry_now(), fonts_now(), {})
    said = [[text.laid_out.text() for text in one.texts][:2] for one in pictures]
    assert ["14:00", "Ann Lee"] in said
    assert ["14:10", "Bo Ek"] in said


def test_in_a_narrow_column_a_name_goes_on_below_or_gives_the_given_name_up(shown):
    tall = an_appointment(99, LINDQVIST, "14:00", "Maria Andersson-Holmgren", NEW, minutes=60)
    low = an_appointment(98, LINDQVIST, "15:00", "Wilhelmina-Maria Ek-Holmgren", FOLLOW, minutes=15)
    namesake = replace(low, id=97, start_utc=low.end_utc, end_utc=low.end_utc + 15, birth_year=1961)
    view = DayView()
    view.resize(760, 598)
    view.show_plan(a_plan((tall, low, namesake)))
    shown(view)
    pictures = prepare(view.plan(), view.geometry_now(), fonts_now(), {})
    said = {
        one.block.appointment.id: [text.laid_out.text() for text in one.texts]
        for one in pictures
        if one.block.appointment
    }
    assert said[99][:2] == ["14:00", "Maria Andersson-Holmgren"]
    assert said[98][:2] == ["15:00", "Ek-Holmgren"]
    assert said[97][:2] == ["15:15", "Ek-Holmgren · 1961"], "what tells them apart stays"


def test_a_time_that_is_proposed_comes_into_view_above_what_is_said_and_then_leaves_it_alone(view):
    down = view.verticalScrollBar()
    late = Proposed(proposal=a_proposal(LINDQVIST, "15:30"), name="")
    view.show_plan(a_plan(proposed=late))
    block = next(one for one in view.plan().blocks if one.kind is BlockKind.PROPOSAL)
    rect = view.geometry_now().rect_of(block)
    assert down.value() <= rect.top()
    assert rect.bottom() <= down.value() + view.viewport().height() - 56
    down.setValue(0)
    view.show_plan(a_plan(proposed=replace(late, name="Siv")))
    assert down.value() == 0, "who looks elsewhere meanwhile is left there"
    early = Proposed(proposal=a_proposal(LINDQVIST, "8:00"), name="Siv")
    down.setValue(down.maximum())
    view.show_plan(a_plan(proposed=early))
    assert down.value() < down.maximum()
