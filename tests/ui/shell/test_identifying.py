"""Who is booked in a group or with others tells who they are, as in the booking panel."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from clinic_desk.patients import confusable
from clinic_desk.patients.records import Told
from clinic_desk.staff import policies
from tests.builders import Role, a_patient, a_session
from ui.kit.label import Label
from ui.shell.doors import HeldDirectory
from ui.shell.identifying import Identifying
from ui.shell.main_window import MainWindow
from ui.today.told_panel import Answers, ToldPanel

BORN, NUMBER = Told.BIRTH_DATE, Told.NUMBER


class Asking:
    """Three patients, two of them taken for each other, at a desk."""

    def __init__(self, clinic, session, shown):
        self.clinic, self.session = clinic, session
        self.twins = a_patient(session, "Ek", "Elsa"), a_patient(session, "Ek", "Elise")
        self.other = a_patient(session, "Ask", "Björn")
        self.window = shown(MainWindow(()))
        self.window.sit_down("Anna", "Receptionist", lambda _permission: True, {})
        self.faults = []
        self.directory = HeldDirectory(session, "desk", self.faults.append, self.window)
        with session.directory("test") as opened:
            confusable.mark(session, opened, *self.twins)
        self.who = Identifying(session, self.window, self.directory, "SE")
        self.everybody = [*self.twins, self.other]


@pytest.fixture
def asking(clinic, owner, shown):
    made = Asking(clinic, owner, shown)
    yield made
    made.directory.close()


def test_each_owes_one_thing_beyond_the_name_and_who_is_easily_confused_two(asking):
    who, (twin, other_twin) = asking.who, asking.twins
    assert who.owing(asking.everybody) == asking.everybody
    who.tell(asking.other, Answers(told=frozenset({BORN})))
    who.tell(twin, Answers(told=frozenset({BORN})))
    who.tell(other_twin, Answers(told=frozenset({BORN, NUMBER})))
    assert who.owing(asking.everybody) == [twin]
    who.begin()
    assert who.owing(asking.everybody) == asking.everybody


def test_nobody_owes_anything_where_the_clinic_does_not_ask(asking):
    policies.change(asking.session, "booking.identify", "0")
    assert asking.who.owing(asking.everybody) == []


def test_of_whom_no_list_shows_it_is_said_what_is_owed_and_nothing_is_asked(asking):
    unseen = a_patient(asking.session, "Sten", "Siv", protected=True)
    clinician = a_session(asking.clinic, Role.CLINICIAN)
    directory = HeldDirectory(clinician, "desk", asking.faults.append, asking.window)
    went_on = []
    Identifying(clinician, asking.window, directory, "SE").ask(
        unseen, lambda: went_on.append(unseen), lambda: None
    )
    directory.close()
    assert asking.window.panel() is None
    assert "easily confused" in asking.window._undo_bar.sentence()
    assert went_on == []


def test_what_they_were_found_by_is_told_and_is_not_forgotten_for_letters(asking):
    asking.who.heard(asking.other, "björn")
    assert asking.who.owing([asking.other]) == [asking.other]
    asking.who.begin()
    asking.who.heard(asking.other, "1980-03-12")
    asking.who.heard(asking.other, "björn")
    assert asking.who.answers(asking.other).told == {BORN}
    assert asking.who.owing([asking.other]) == []


def test_one_who_is_easily_confused_goes_on_with_two_and_is_asked_once(asking, qtbot):
    twin, went_on = asking.twins[0], []
    asking.who.heard(twin, "1980-03-12")
    asking.who.ask(twin, lambda: went_on.append(True), lambda: went_on.append(False))
    panel = asking.window.panel()
    assert isinstance(panel, ToldPanel)
    assert panel.ticked() == {BORN}
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert went_on == []
    qtbot.keyClick(panel, Qt.Key.Key_F4)
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert went_on == [True]
    assert asking.who.answers(twin).told == {BORN, NUMBER}
    assert asking.who.owing([twin]) == []
    asking.who.forget(twin)
    assert asking.who.owing([twin]) == [twin]


def test_whoever_goes_back_has_told_nothing_more(asking, qtbot):
    went_on = []
    asking.who.ask(asking.other, lambda: went_on.append(True), lambda: went_on.append(False))
    qtbot.keyClick(asking.window.panel(), Qt.Key.Key_Escape)
    assert went_on == [False]
    assert asking.who.owing([asking.other]) == [asking.other]


def test_nobody_is_asked_for_the_phone_of_a_protected_person(asking):
    hidden = a_patient(asking.session, "Dold", "Eva", phone="070-999 88 77", protected=True)
    with asking.session.directory("test") as opened:
        confusable.mark(asking.session, opened, hidden, asking.other)
    for whom in (hidden, asking.other):
        asking.who.ask(whom, lambda: None, lambda: None)
        panel = asking.window.panel()
        said = [one.text() for kind in (Label, QCheckBox) for one in panel.findChildren(kind)]
        assert any("Nr " in words for words in said)
        assert not any("Dold" in words or "99 88 77" in words for words in said)
        assert (Told.PHONE in panel.checks) == (whom == asking.other)
