from dataclasses import replace

from PySide6.QtCore import Qt

from clinic_desk.ids import RoomId
from clinic_desk.scheduling.by_room import by_room
from clinic_desk.scheduling.records import Room, Schedule
from tests.ui.scheduling.a_clinic import (
    APPOINTMENTS,
    HADDAD,
    LINDQVIST,
    PRACTITIONERS,
    ZONE,
    a_day,
    a_plan,
    beside,
)
from ui.scheduling.day_view import DayView
from ui.scheduling.day_words import block_words, column_caption, column_title
from ui.scheduling.room_model import room_plan_of

ROOMS = tuple(Room(id=RoomId(n), name=f"Room {n}") for n in (1, 2, 4))
NOTHING = Schedule(zone=ZONE, hours=())
HOME = {one.id: one.room for one in PRACTITIONERS}


def a_room_plan(swapped=()):
    placed = tuple(
        replace(one, room=RoomId(2) if one.id in swapped else HOME[one.practitioner])
        for one in APPOINTMENTS
    )
    day = a_day(placed)
    shown = beside(practitioners={one.id: one for one in PRACTITIONERS})
    return room_plan_of(day, by_room(day, ROOMS, NOTHING), shown)


def test_columns_are_rooms_with_who_usually_sits_there():
    plan = a_room_plan()
    assert [column_title(plan, n) for n in range(3)] == ["Room 1", "Room 2", "Room 4"]
    assert column_caption(plan, 1) == "Dr Haddad"


def test_a_visit_elsewhere_than_usual_stands_where_it_is_and_keeps_its_practitioner():
    plan = a_room_plan(swapped={6})
    block = plan.block_of(6)
    assert (block.column, plan.whose(1, block.appointment)) == (1, LINDQVIST)
    assert "Room 2" in block_words(block, plan)
    assert "Dr Lindqvist" in block_words(block, plan)


def test_a_new_visit_in_a_room_is_with_whom_it_belongs_to():
    assert a_room_plan().whose(1) == HADDAD


def test_the_same_block_says_with_whom_it_is_once_columns_are_rooms(shown):
    view = DayView()
    view.resize(900, 600)
    shown(view)
    view.show_plan(a_plan(practitioners={one.id: one for one in PRACTITIONERS}))

    view.show_plan(a_room_plan())

    said = [text.laid_out.text() for picture in view._pictures for text in picture.texts]
    assert any("Dr Lindqvist" in words for words in said)


def test_what_is_put_down_or_begun_in_a_room_says_in_which(shown, qtbot):
    view = shown(DayView())
    view.resize(900, 600)
    view.show_plan(a_room_plan())
    view.focus_on(6)
    view.cut_focused()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.move_wanted) as moved:
        view.paste_here()
    one, whom, _, room = moved.args
    assert (one.id, whom, room) == (6, LINDQVIST, RoomId(2)), "its practitioner goes along"
    with qtbot.waitSignal(view.paste_wanted) as pasted:
        view.paste_here()
    assert pasted.args[2] == RoomId(2)
    with qtbot.waitSignal(view.typed_on_slot) as typed:
        qtbot.keyClicks(view, "s")
    assert (typed.args[0], typed.args[2:]) == (HADDAD, [RoomId(2), "s"])
