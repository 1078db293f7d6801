from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.unavailable import Unavailable
from tests.ui.accessible import nameless
from tests.ui.scheduling.a_clinic import (
    APPOINTMENTS,
    DATE,
    HADDAD,
    LEAVE,
    LINDQVIST,
    NEW,
    PRACTITIONERS,
    a_day,
    an_appointment,
    at,
    beside,
    masked,
)
from ui.scheduling.agenda_model import Agenda, AgendaModel, Column
from ui.scheduling.agenda_view import AgendaView


def an_agenda(appointments=APPOINTMENTS, **more):
    shown = beside(practitioners={one.id: one for one in PRACTITIONERS})
    return Agenda(days=(a_day(appointments),), shown=shown, now=at("10:42"), **more)


@pytest.fixture
def model(qapp):
    made = AgendaModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show_agenda(an_agenda())
    return made


@pytest.fixture
def view(shown):
    made = AgendaView()
    made.resize(900, 500)
    made.show_agenda(an_agenda(), DATE)
    shown(made)
    made.focus_list()
    return made


def listed(model):
    return [model.visit(row).id for row in range(model.rowCount())]


def test_the_visits_of_everybody_stand_by_time(model):
    starts = [model.visit(row).start_utc for row in range(model.rowCount())]
    assert starts == sorted(starts)
    assert len(starts) == len(APPOINTMENTS)


def test_who_is_away_stands_among_the_visits_and_opens_nothing(view):
    away = Unavailable(
        absence=LEAVE,
        start_utc=at("15:30"),
        end_utc=at("17:00"),
        all_day=False,
        practitioner=PRACTITIONERS[1],
    )
    opened = []
    view.appointment_opened.connect(opened.append)
    before = view.model.people()

    view.show_agenda(an_agenda(closed=(away,)), DATE)
    row = view.model.row_of_closed(away)

    assert view.model.people() == before, "nobody comes then"
    spoken = view.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "15:30–17:00, Leave, Dr Haddad"
    view.table.setCurrentIndex(view.model.index(row, 0))
    view.table.row_wanted.emit(row)
    assert opened == []
    view.show_agenda(an_agenda(APPOINTMENTS[3:], closed=(away,)), DATE)
    assert view.table.currentIndex().row() == view.model.row_of_closed(away), "one stays there"
    view.show_agenda(an_agenda(closed=(away,), status=AppointmentStatus.BOOKED), DATE)
    assert view.model.row_of_closed(away) is None


def test_a_row_speaks_whole_from_its_first_cell(model):
    row = listed(model).index(4)
    spoken = model.index(row, Column.TIME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "10:00–10:20, Yusuf Demir, Follow-up, Dr Lindqvist, booked"


def test_one_practitioner_or_one_status_is_listed(model):
    model.show_agenda(an_agenda(whom=HADDAD))
    assert {model.visit(row).practitioner for row in range(model.rowCount())} == {HADDAD}
    model.show_agenda(an_agenda(status=AppointmentStatus.ARRIVED))
    assert listed(model) == [10]


def test_a_masked_visit_says_neither_service_nor_status_and_counts_to_no_status(model):
    hidden = masked(APPOINTMENTS[3])
    model.show_agenda(an_agenda((hidden,)))
    texts = [model.index(0, column).data() for column in Column]
    assert texts == ["10:00–10:20", "Booked", "", "Dr Lindqvist", "", ""]
    model.show_agenda(an_agenda((hidden,), status=AppointmentStatus.BOOKED))
    assert model.rowCount() == 0


def test_what_others_do_keeps_the_row_that_one_stands_on(view):
    view.focus_on(13)
    scrolled = view.table.verticalScrollBar().value()
    new = an_appointment(90, LINDQVIST, "11:00", "Siv Rådberg", NEW)
    without = [one for one in APPOINTMENTS if one.id != 2]
    view.show_agenda(an_agenda((*without, new)), DATE)
    assert view.focused().id == 13
    assert view.table.hasFocus()
    assert view.table.verticalScrollBar().value() == pytest.approx(scrolled, abs=40)
    moved = replace(APPOINTMENTS[12], start_utc=at("8:10"), end_utc=at("8:40"), version=2)
    view.show_agenda(an_agenda((*(one for one in without if one.id != 13), moved)), DATE)
    assert view.focused().id == 13, "it is followed to its new time"


def test_enter_opens_ctrl_x_takes_along_and_del_cancels(view, qtbot):
    view.focus_on(6)
    with qtbot.waitSignal(view.appointment_opened) as opened:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert opened.args[0].id == 6
    with qtbot.waitSignal(view.cancel_wanted) as cancelled:
        qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert cancelled.args[0].id == 6
    with qtbot.waitSignal(view.cut_wanted) as cut:
        qtbot.keyClick(view.table, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert cut.args[0].id == 6
    view.show_agenda(an_agenda([masked(one) for one in APPOINTMENTS]), DATE)
    with qtbot.assertNotEmitted(view.cut_wanted), qtbot.assertNotEmitted(view.cancel_wanted):
        qtbot.keyClick(view.table, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(view.table, Qt.Key.Key_Delete)


def test_an_empty_list_says_what_to_do(view):
    view.show_agenda(an_agenda((), whom=HADDAD), DATE)
    assert view._nothing.isVisible()
    assert nameless(view) == []
