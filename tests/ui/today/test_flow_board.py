"""The board by keyboard and mouse; it asks for steps and takes none."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from clinic_desk.access import Permission
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.records import AppointmentStatus
from tests.ui.accessible import nameless, tree
from tests.ui.scheduling.a_clinic import APPOINTMENTS
from tests.ui.today.a_board import FREE, NOW, a_board
from ui.actions.binder import bind
from ui.kit.button import Button
from ui.kit.draw import badge_width
from ui.theme.style import Look, Scheme, wear
from ui.today import flow_words
from ui.today.flow_card_layout import layout_of
from ui.today.flow_page import FlowPage

DEMIR, LEE, OBRIEN, OST, FRIIS = (AppointmentId(number) for number in (4, 10, 5, 15, 18))
ARRIVED, DONE = AppointmentStatus.ARRIVED, AppointmentStatus.DONE
KEYS = {
    Qt.Key.Key_E: AppointmentStatus.BOOKED,
    Qt.Key.Key_A: ARRIVED,
    Qt.Key.Key_S: AppointmentStatus.WITH_PRACTITIONER,
    Qt.Key.Key_D: DONE,
    Qt.Key.Key_M: AppointmentStatus.MISSED,
}


@pytest.fixture
def page(shown):
    made = FlowPage(may_book=True)
    made.resize(1200, 720)
    board = made.board
    steps = {action: board.go_by(to) for to, action in flow_words.ACTIONS.items()}
    bind(board, steps, lambda permission: permission is Permission.APPOINTMENT_MOVE)
    made.show_board(a_board(), NOW)
    shown(made)
    made.setFocus()
    return made


@pytest.fixture
def press(qtbot, page):
    def keys(*wanted):
        for key in wanted:
            qtbot.keyClick(page.window().focusWidget(), key)

    return keys


def chosen(page):
    return page.board.chosen().appointment.id


def with_status(number, status):
    """The board after a visit has moved."""
    return a_board(
        [replace(one, status=status) if one.id == number else one for one in APPOINTMENTS]
    )


def focused(page):
    return page.window().focusWidget()


def test_the_keys_of_the_schedule_move_and_cancel_the_visit_one_stands_on(page, press, qtbot):
    with qtbot.waitSignal(page.board.cancel_wanted) as cancelled:
        press(Qt.Key.Key_Delete)
    page.board.stand_on(OBRIEN)
    with qtbot.waitSignal(page.board.move_wanted) as moved:
        qtbot.keyClick(focused(page), Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert [one.args[0].id for one in (cancelled, moved)] == [DEMIR, OBRIEN]


def test_the_keys_begin_at_the_first_card(page):
    assert chosen(page) == DEMIR
    assert focused(page) is page.board.card_of(DEMIR)


def test_arrow_keys_go_between_cards_and_columns(page, press):
    press(Qt.Key.Key_Right)
    assert chosen(page) == LEE
    press(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert chosen(page) == OBRIEN
    press(Qt.Key.Key_Right, Qt.Key.Key_Home)
    assert chosen(page) == OST
    assert focused(page) is page.board.card_of(OST)


@pytest.mark.parametrize(("key", "to"), KEYS.items(), ids=lambda one: str(one))
def test_a_letter_moves_the_chosen_card_where_the_step_is_legal(page, press, qtbot, key, to):
    press(Qt.Key.Key_Right)
    if to is ARRIVED:
        with qtbot.waitSignal(page.board.step_refused) as asked:
            press(key)
    else:
        with qtbot.waitSignal(page.board.step_wanted) as asked:
            press(key)
    card, wanted = asked.args
    assert (card.appointment.id, wanted) == (LEE, to)


def test_a_step_that_is_none_is_told_and_not_asked_for(page, press, qtbot):
    with qtbot.assertNotEmitted(page.board.step_wanted), qtbot.waitSignal(page.board.step_refused):
        press(Qt.Key.Key_D)


def test_letters_do_nothing_outside_the_board(page, qtbot):
    row = page.next_free._rows[0]
    row.setFocus()
    with qtbot.assertNotEmitted(page.board.step_wanted):
        qtbot.keyClick(row, Qt.Key.Key_A)


def test_the_key_beside_a_heading_does_the_same_by_mouse(page, qtbot):
    with qtbot.waitSignal(page.board.step_wanted) as asked:
        qtbot.mouseClick(page.board._headings[ARRIVED].key, Qt.MouseButton.LeftButton)
    assert asked.args[1] is ARRIVED
    assert focused(page) is page.board.card_of(DEMIR), "the keys stay where they were"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_opens_the_card(page, press, qtbot, key):
    with qtbot.waitSignal(page.board.card_opened) as opened:
        press(key)
    assert opened.args[0].id == DEMIR


def test_a_click_chooses_and_two_open(page, qtbot):
    lee = page.board.card_of(LEE)
    with qtbot.assertNotEmitted(page.board.card_opened):
        qtbot.mouseClick(lee, Qt.MouseButton.LeftButton)
    assert chosen(page) == LEE
    with qtbot.waitSignal(page.board.card_opened):
        qtbot.mouseDClick(lee, Qt.MouseButton.LeftButton)


def test_the_choice_and_the_focus_go_with_the_card(page, press):
    press(Qt.Key.Key_Right)
    lee = page.board.card_of(LEE)
    before = lee.x()

    page.show_board(with_status(LEE, DONE), NOW)

    assert chosen(page) == LEE
    assert focused(page) is lee
    assert lee.x() > before


def test_left_and_the_letter_take_in_one_after_the_other(page, press):
    """The way back leads to the next in order of time, not to whoever stands as high."""
    took_in = []
    arrived = {}
    press(Qt.Key.Key_Down)
    for _ in range(3):
        took_in.append(page.board.chosen().appointment.family)
        arrived[chosen(page)] = ARRIVED
        page.show_board(
            a_board([replace(one, status=arrived.get(one.id, one.status)) for one in APPOINTMENTS]),
            NOW,
        )
        press(Qt.Key.Key_Left)
    assert took_in == ["Ask", "Şahin", "Álvarez"]
    assert page.board.chosen().appointment.family == "Dahl"


def test_the_neighbour_is_chosen_when_a_card_is_gone(page, press):
    press(Qt.Key.Key_Down)
    page.show_board(a_board([one for one in APPOINTMENTS if one.id != chosen(page)]), NOW)
    assert page.board.chosen().appointment.family == "Şahin"
    assert focused(page) is page.board.card_of(chosen(page))


def test_nothing_takes_the_focus_away_from_elsewhere(page):
    row = page.next_free._rows[0]
    row.setFocus()
    page.show_board(with_status(LEE, DONE), NOW)
    page.show_now(NOW + 1, FREE)
    assert focused(page) is row


def test_folded_cards_are_unfolded_and_folded_again_by_key(page, press):
    press(*[Qt.Key.Key_Down] * 5)
    fold = focused(page)
    assert fold.text() == "3 more, later today"
    press(Qt.Key.Key_Return)
    assert page.board.card_of(FRIIS) is not None
    assert focused(page).text() == "Show fewer"
    press(Qt.Key.Key_Return)
    assert page.board.card_of(FRIIS) is None
    assert focused(page).text() == "3 more, later today"


def test_a_tall_window_folds_nothing_away(page, qtbot):
    page.resize(1200, 1100)
    qtbot.waitUntil(lambda: page.board.card_of(FRIIS) is not None)
    page.resize(1200, 720)
    qtbot.waitUntil(lambda: page.board.card_of(FRIIS) is None)


def test_minutes_pass_without_a_new_board(page):
    demir = page.board.card_of(DEMIR)
    page.show_now(NOW + 1, FREE)
    assert "43 min late" in demir.words()
    assert demir.accessibleName().endswith("43 minutes late")
    assert "28 min" in page.board.card_of(LEE).words()


def test_the_focus_is_scrolled_into_sight(page, press):
    page.resize(1200, 320)
    press(Qt.Key.Key_End)
    card = focused(page)
    assert card.visibleRegion().boundingRect().height() > 0
    scrolled = page.board._scroll.verticalScrollBar().value()
    page.show_board(a_board(), NOW)
    assert page.board._scroll.verticalScrollBar().value() == scrolled > 0


def test_the_day_stands_in_one_line(page):
    assert page.headline() == "18 booked · 1 waiting · 1 late · nobody missed yet"


def test_choosing_a_free_time_begins_a_booking_there(page, qtbot):
    page.next_free._rows[1].setFocus()
    with qtbot.waitSignal(page.booking_wanted) as wanted:
        qtbot.keyClick(page.next_free._rows[1], Qt.Key.Key_Space)
    assert wanted.args == [FREE[1].practitioner.id, FREE[1].proposal.start_utc]


def test_who_cannot_be_booked_cannot_be_chosen(page):
    page.show_now(NOW + 1, (replace(FREE[0], proposal=None),))
    (row,) = page.next_free._rows
    assert not row.isEnabled()


def test_a_day_without_visits_teaches_how_to_book_one(page, qtbot):
    page.show_board(replace(a_board(), cards=()), NOW)
    page.setFocus()
    assert focused(page) is page._first
    assert page.headline() == ""
    with qtbot.waitSignal(page.booking_wanted) as wanted:
        qtbot.keyClick(page._first, Qt.Key.Key_Space)
    assert wanted.args == [None, None]
    assert page.board.chosen() is None


def test_every_control_has_a_name_and_cards_say_all(page):
    assert nameless(page) == []
    spoken = [
        part.text(QAccessible.Text.Name)
        for part in tree(page.board)
        if part.role() == QAccessible.Role.Button
    ]
    assert "10:00, Yusuf Demir, Follow-up, Dr Lindqvist, expected, 42 minutes late" in spoken


def test_only_the_chosen_card_is_a_stop_of_the_tab_key(page, press):
    press(Qt.Key.Key_Right)
    stops = [
        key
        for key, card in page.board._cards.items()
        if card.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [LEE]


def test_it_speaks_another_language_while_it_is_shown(page, qtbot, request):
    request.getfixturevalue("in_swedish")
    qtbot.waitUntil(lambda: "bokade" in page.headline())
    assert "42 min sen" in page.board.card_of(DEMIR).words()
    assert page.board._headings[ARRIVED]._words.text() == "Här"


@pytest.mark.parametrize(
    ("width", "scale"),
    [(838, 1.0), (944, 1.0), (1200, 1.0), (2480, 1.0), (1120, 2.0), (900, 2.0)],
)
def test_no_name_and_no_waiting_is_cut_and_nothing_overlaps(page, qapp, width, scale):
    page.resize(width, 720)
    wear(qapp, Look(scheme=Scheme.LIGHT, text_scale=scale))
    qapp.processEvents()
    cards = list(page.board._cards.values())
    for card in cards:
        laid = layout_of(card._face, card.width())
        written = " ".join(text.words for text in laid.texts)
        assert card._face.name in written
        assert "…" not in written
        for fact in card._face.about:
            assert fact.words in written or (fact.short and fact.short in written)
        assert all(text.at.x() >= 0 for text in laid.texts)
        for at, mark in laid.marks:
            assert "…" not in mark.words
            assert at.x() + badge_width(mark.words, mark.icon) <= card.width()
        for other in cards:
            assert card is other or not card.geometry().intersects(other.geometry())
    wear(qapp, Look(scheme=Scheme.LIGHT))


def test_a_wide_board_has_the_expected_in_two_columns_and_the_arrows_go_through_both(page, qtbot):
    page.resize(2000, 720)
    qtbot.waitUntil(lambda: page.board._beside)
    order = [one.appointment.id for one in page.board.columns()[0].cards]
    assert len(order) == 8
    first, second = (page.board.card_of(order[at]) for at in (0, 5))
    assert second.x() > first.geometry().right()
    assert second.y() == first.y()
    page.board.choose(page.board._stop_of(order[0]))
    qtbot.keyClick(focused(page), Qt.Key.Key_Right)
    assert focused(page) is second
    qtbot.keyClick(focused(page), Qt.Key.Key_Right)
    assert focused(page).card.status is ARRIVED

    page.resize(1000, 720)
    qtbot.waitUntil(lambda: not page.board._beside)
    assert focused(page).card.status is ARRIVED, "one stands where one stood"


def test_where_nobody_can_be_booked_no_booking_is_offered(page):
    page.show_board(a_board(appointments=(), free=()), NOW)
    assert not page._first.isVisible()
    page.show_board(a_board(appointments=()), NOW)
    assert page._first.isVisible()


def test_an_empty_day_has_one_button_to_book(page):
    page.show_board(a_board([]), NOW)
    words = [one.text() for one in page.findChildren(Button) if one.isVisible()]
    assert words.count("New booking") == 1


@pytest.mark.parametrize("tall", range(560, 640, 10))
def test_in_a_low_window_the_line_of_what_is_folded_is_shown_whole_or_not_at_all(shown, tall):
    made = FlowPage(may_book=True)
    made.resize(820, tall)
    made.show_board(a_board(), NOW)
    shown(made)
    scroll = made.board._scroll
    edge = scroll.viewport().height()
    for fold in made.board._folds.values():
        assert fold.geometry().bottom() - 4 <= edge or fold.y() >= edge
