"""The table of colleagues: what needs looking at stands out, in words and not by colour alone."""

from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from clinic_desk.ids import AccountId
from tests.ui.accessible import nameless
from ui.kit.table import ICON_ROLE
from ui.staff.staff_model import Column
from ui.staff.staff_page import StaffPage

from .conftest import NOW


@pytest.fixture
def page(shown, colleagues):
    made = StaffPage()
    made.resize(1180, 700)
    tester = QAbstractItemModelTester(
        made.model, QAbstractItemModelTester.FailureReportingMode.Warning, made
    )
    assert tester is not None
    made.show_colleagues(colleagues, {AccountId(1): "3 of 3"}, NOW, UTC)
    return shown(made)


def cell(page, row, column):
    return page.model.index(row, column).data()


def test_each_colleague_is_a_line_with_what_matters(page):
    line = [cell(page, 0, column) for column in Column]
    assert line == [
        "Anna Ek",
        "Reception",
        "Active",
        "Today 07:41",
        "01/02/2027",
        "3 of 3",
        "",
    ]


def test_an_overdue_review_stands_out_in_words_and_above_the_table(page):
    assert cell(page, 2, Column.REVIEW) == "Overdue, 20/11/2026"
    assert page.banner.sentence().startswith("1 access review overdue")


def test_who_founded_the_clinic_is_not_warned_of_grounds_that_nobody_could_write(page):
    assert cell(page, 1, Column.REVIEW) == "Set up the clinic"
    assert page.model.index(1, Column.REVIEW).data(ICON_ROLE) is None


def test_grounds_that_nobody_wrote_are_said_and_former_colleagues_are_left_in_peace(
    page, colleagues
):
    bare = replace(colleagues[3], review_due=None, grants=())
    page.model.show_colleagues([*colleagues[:3], bare, colleagues[4]], {}, NOW, UTC)
    assert cell(page, 3, Column.REVIEW) == "No grounds yet"
    assert cell(page, 4, Column.REVIEW) == ""


def test_a_screen_reader_hears_the_whole_line_at_the_name(page):
    spoken = page.model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Rut Ahl, Reception, Locked, Today 07:41, 01/02/2027"
    assert nameless(page) == []


def test_enter_opens_the_one_who_is_current(page, qtbot):
    page.table.setCurrentIndex(page.model.index(2, 0))
    with qtbot.waitSignal(page.colleague_wanted) as opened:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert opened.args == [AccountId(3)]


def test_a_change_keeps_ones_place(page, colleagues):
    page.go_to(AccountId(3))
    page.show_colleagues(colleagues[1:], {}, NOW, UTC)
    assert page.model.colleague(page.table.currentIndex().row()).account.id == AccountId(3)


def test_it_speaks_swedish(page, in_swedish):
    assert cell(page, 2, Column.REVIEW) == "Försenad, 2026-11-20"
    assert page.invite.text() == "Bjud in en kollega"
