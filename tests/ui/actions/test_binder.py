import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from clinic_desk.access import Permission
from ui.actions.binder import available, bind, unbind
from ui.actions.registry import ACTIONS, BY_ID, ROOM_SHORTCUTS
from ui.actions.shortcut_sheet import ShortcutSheet, fitting, groups_of

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_actions_are_sorted_by_id():
    assert [action.id for action in ACTIONS] == sorted(BY_ID)


def test_rooms_take_no_key_of_an_action():
    assert {action.shortcut for action in ACTIONS}.isdisjoint(ROOM_SHORTCUTS)


def test_every_action_has_other_words_in_swedish(in_swedish):
    assert [action.id for action in ACTIONS if action.words == str(action.source)] == []


def test_a_key_does_what_it_says(shown, qtbot):
    window = shown(QWidget())
    done = []
    bind(window, {"session:lock": lambda: done.append("locked")}, lambda _permission: True)
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert done == ["locked"]


def test_redo_has_the_keys_of_other_programs_too(shown, qtbot):
    window = shown(QWidget())
    done = []
    bind(window, {"app:redo": lambda: done.append(1)}, lambda _permission: True)
    qtbot.keyClick(window, Qt.Key.Key_Y, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert done == [1, 1]


@pytest.mark.parametrize(
    ("typed", "action"),
    [("walk-in", "today:walk-in:enter"), ("family", "scheduling:family:book")],
)
def test_an_action_is_found_by_what_people_call_it(typed, action):
    assert action in [one.id for one in ACTIONS if typed in one.sought]


def test_other_words_are_in_swedish_too(in_swedish):
    named = [one for one in ACTIONS if one.other]
    assert named
    assert [one.id for one in named if str(one.other).casefold() in one.sought] == []


def test_who_may_not_do_a_thing_has_no_key_for_it(shown, qtbot):
    window = shown(QWidget())
    done = []
    wanted = {"scheduling:booking:new": lambda: done.append(1)}
    made = bind(window, wanted, lambda _permission: False)
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert (made, done) == ({}, [])


def test_keys_are_gone_for_the_next_person(shown, qtbot):
    window = shown(QWidget())
    done = []
    made = bind(window, {"session:lock": lambda: done.append(1)}, lambda _permission: True)
    unbind(window, made)
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert done == []


def test_an_action_that_is_not_listed_cannot_be_bound(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(KeyError):
        bind(window, {"no:such:action": print}, lambda _permission: True)


def test_a_person_has_the_actions_of_their_permissions():
    mine = available(lambda permission: permission is Permission.LOG_VERIFY)
    ids = {action.id for action in mine}
    assert "audit:log:verify" in ids
    assert "audit:log:export" not in ids
    assert "session:lock" in ids


def pairs(group):
    return [(line.words, line.keys) for line in group.rows]


def found(typed):
    groups = fitting(groups_of(ACTIONS, ["Today", "Schedule"]), typed)
    return [pair for group in groups for pair in pairs(group)]


def test_the_sheet_lists_rooms_and_every_key_by_where_it_works_and_by_words():
    groups = groups_of(ACTIONS, ["Today", "Schedule"])
    assert pairs(groups[0]) == [("Today", "Alt 1"), ("Schedule", "Alt 2")]
    assert ("Lock", "Ctrl L") in pairs(groups[1])
    assert sum(len(one.rows) for one in groups) == 2 + sum(bool(one.shortcut) for one in ACTIONS)
    for group in groups[1:]:
        words = [line.words.casefold() for line in group.rows]
        assert words == sorted(words)
    assert len({group.title for group in groups}) == len(groups)


def test_escape_closes_the_sheet(shown, qtbot):
    sheet = shown(ShortcutSheet(ACTIONS, ["Today"]))
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.mark.parametrize("typed", ["new book", "register", "ctrl n", "Ctrl+N", "ctrl + n"])
def test_a_shortcut_is_found_by_its_words_by_other_words_and_by_its_key(typed):
    assert ("New booking", "Ctrl N") in found(typed)
    assert ("Lock", "Ctrl L") not in found(typed)


def test_a_key_is_found_by_the_name_that_stands_on_it_and_the_one_it_has_elsewhere():
    assert ("Book", "Ctrl Enter") in found("ctrl enter")
    assert ("Book", "Ctrl Enter") in found("return")
    assert {"Ctrl N", "Ctrl Shift N"} == {keys for _words, keys in found("ctrl n")}


def test_what_is_typed_in_the_sheet_leaves_what_fits_and_escape_closes_it(shown, qtbot):
    sheet = shown(ShortcutSheet(ACTIONS, ["Today"]))
    qtbot.keyClicks(sheet.focusWidget(), "privacy")
    texts = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
    assert "Hide or show every name (privacy screen)" in texts
    assert "Lock" not in texts
    qtbot.keyClicks(sheet.focusWidget(), "zzz")
    texts = [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]
    assert "No shortcut fits “privacyzzz”" in texts
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
