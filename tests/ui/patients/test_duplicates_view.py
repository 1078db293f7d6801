"""The work list of cards that may be one person's."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from clinic_desk.ids import PatientId
from tests.ui.accessible import nameless
from ui.kit.button import Button
from ui.patients.duplicates_view import PairRow
from ui.patients.patients_page import PatientsPage
from ui.words import people

LARGE = 1 << 62
PAIRS = [
    PairRow(
        ids=(PatientId(LARGE + at), PatientId(LARGE + at + 1)),
        names=(f"Alva Lind {at}", f"Alva Lindh {at}"),
        details=("•• •• 80 · 1", "•• •• 80 · 2"),
        why="name alike · same date of birth",
    )
    for at in (1, 3)
]


@pytest.fixture
def page(shown):
    made = PatientsPage(region="SE", most=50, lists_duplicates=True)
    made.resize(900, 600)
    shown(made)
    return made


def button(page, words, at=0):
    found = page.duplicates.findChildren(Button)
    return [one for one in found if one.accessibleName().startswith(words)][at]


def listing(page):
    [found] = [one for one in page.findChildren(Button) if one.text() == "Probable duplicates"]
    return found


def test_the_list_is_offered_to_those_who_may(page, shown):
    assert listing(page).isVisible()
    other = PatientsPage(region="SE", most=50)
    shown(other)
    assert not listing(other).isVisible()


def test_it_is_asked_for_and_either_card_opens(page, qtbot):
    with qtbot.waitSignal(page.duplicates_wanted):
        listing(page).click()
    page.show_duplicates(PAIRS)
    assert page.duplicates.isVisible()
    for at, whose in enumerate((*PAIRS[0].ids, *PAIRS[1].ids)):
        with qtbot.waitSignal(page.patient_chosen) as chosen:
            button(page, "Open the card", at).click()
        assert chosen.args == [whose]


def test_who_is_told_apart_can_be_taken_back(page, qtbot):
    page.show_duplicates(PAIRS)
    with qtbot.waitSignal(page.duplicates.told_apart) as told:
        button(page, "Not the same person", 1).click()
    assert told.args == [PAIRS[1].ids]
    page.duplicates.show_apart(PAIRS[1].ids, apart=True)
    with qtbot.waitSignal(page.duplicates.asked_again) as again:
        button(page, "Take it back").click()
    assert again.args == [PAIRS[1].ids]


def test_escape_goes_back_to_the_search_and_keeps_nothing(page, qtbot):
    page.show_duplicates(PAIRS)
    qtbot.keyClick(page.focusWidget() or page.duplicates, Qt.Key.Key_Escape)
    assert not page.duplicates.isVisible()
    assert not page.duplicates.findChildren(Button) or page.duplicates._lines == {}


def test_typing_leaves_the_list(page, build):
    page.show_duplicates(PAIRS)
    page.line.setText("siv")
    page.show_found([build.entry()])
    assert not page.duplicates.isVisible()


def test_nobody_twice_is_said_in_words(page):
    page.show_duplicates([])
    assert page.duplicates.isVisible()
    assert page.duplicates._nobody.isVisible()


def test_everything_has_a_name_for_who_listens(page):
    page.show_duplicates(PAIRS)
    assert nameless(page) == []


@pytest.fixture
def initials():
    people.show_initials(only=True)
    yield
    people.show_initials(only=False)


def test_where_visitors_see_only_the_pair_one_stands_on_has_names_and_not_for_long(
    initials, page, qtbot
):
    listing(page).click()
    one, two = (replace(PAIRS[at], names=("Alva Lind", "Alma Lindh")) for at in (0, 1))
    page.show_duplicates([one, two])
    first, second = page.duplicates._lines.values()

    def seen(line):
        return [name.text() for name in line._names]

    assert seen(first) == ["Alva Lind", "Alma Lindh"], "the first is stood on at once"
    assert seen(second) == ["A. L.", "A. L."]
    assert "Alma" not in second.first.accessibleName() + second._merge.accessibleName()
    second.first.setFocus()
    assert seen(second) == ["Alva Lind", "Alma Lindh"]
    assert "Alva Lind" in second.first.accessibleName()
    for name in (*first._names, *second._names):
        name.timer.timeout.emit()
    assert seen(first) == seen(second) == ["A. L.", "A. L."]
