from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QScrollArea

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import Problem
from clinic_desk.family.judging import STRANGER
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.history import History
from clinic_desk.scheduling.records import AppointmentStatus
from tests.ui.accessible import nameless, names
from tests.ui.patients.conftest import TODAY
from ui.kit.button import Button
from ui.kit.label import Label
from ui.kit.marks import Badge
from ui.patients.card_panel import CardPanel
from ui.patients.visits_list import VisitsModel
from ui.shell.chosen import chosen

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(shown):
    return shown(CardPanel())


@pytest.fixture
def asked(panel, build):
    panel.ask_purpose(build.entry())
    return panel


@pytest.fixture
def opened(panel, build):
    panel.show_card(build.card())
    return panel


def texts(panel):
    labels = (*panel.view.findChildren(Label), *panel.view.findChildren(Badge))
    return [label.text() for label in labels if label.isVisible() and label.text()]


def press(qtbot, panel, key, held=Qt.KeyboardModifier.NoModifier):
    """Press a key where the focus is."""
    qtbot.keyClick(panel.focusWidget() or panel, key, held)


def test_a_figure_opens_for_its_purpose(asked, build, qtbot):
    with qtbot.waitSignal(asked.open_wanted) as wanted:
        press(qtbot, asked, Qt.Key.Key_3)
    assert wanted.args == [build.entry().id, PurposeOfUse.BOOKING, None]


def test_enter_on_a_visit_of_the_card_books_once(opened, qtbot):
    wanted = []
    opened.book_wanted.connect(wanted.append)
    opened.view.visits.setFocus()
    press(qtbot, opened, Qt.Key.Key_Return)
    assert len(wanted) == 1, "a second booking would stay behind, half written"


def test_arrows_and_enter_open_as_well(asked, qtbot):
    press(qtbot, asked, Qt.Key.Key_Down)
    with qtbot.waitSignal(asked.open_wanted) as wanted:
        press(qtbot, asked, Qt.Key.Key_Return)
    assert wanted.args[1:] == [PurposeOfUse.DESK, None]


def test_a_purpose_that_says_too_little_asks_for_words(asked, qtbot):
    with qtbot.assertNotEmitted(asked.open_wanted):
        press(qtbot, asked, Qt.Key.Key_9)
    assert asked.choice.line.hasFocus()
    qtbot.keyClicks(asked.choice.line, "1 patient fell")
    with qtbot.waitSignal(asked.open_wanted) as wanted:
        press(qtbot, asked, Qt.Key.Key_Return)
    assert wanted.args[1:] == [PurposeOfUse.EMERGENCY, "1 patient fell"]


def test_no_words_are_no_reason(asked, qtbot):
    press(qtbot, asked, Qt.Key.Key_9)
    with qtbot.assertNotEmitted(asked.open_wanted):
        press(qtbot, asked, Qt.Key.Key_Return)
    assert asked.choice.reason.problem() == "Fill this in."


def test_words_that_the_core_owes_are_asked_for(asked, qtbot):
    press(qtbot, asked, Qt.Key.Key_2)
    asked.show_problems({"reason": Problem.MISSING})
    assert asked.choice.line.hasFocus()
    qtbot.keyClicks(asked.choice.line, "stands here")
    with qtbot.waitSignal(asked.open_wanted) as wanted:
        press(qtbot, asked, Qt.Key.Key_Return)
    assert wanted.args[1:] == [PurposeOfUse.DESK, "stands here"]


def test_nothing_of_the_card_before_stays_while_a_purpose_is_asked(opened, build):
    opened.ask_purpose(build.entry(2, "Ann Lee"))
    assert "Rådberg" not in " ".join(label.text() for label in opened.view.findChildren(Label))
    assert opened.view.visits.lines() == []
    assert not opened.is_open()


def test_whose_card_it_is_stays_in_sight_however_low_the_panel_is(opened, qtbot):
    opened.resize(340, 420)
    opened.view.visits.setFocus()
    qtbot.waitUntil(lambda: opened.view.visits.hasFocus())
    name = opened.view._name
    top = name.mapTo(opened, name.rect().topLeft()).y()
    assert name.text()
    assert 0 < top < 120
    assert not any(area.isAncestorOf(name) for area in opened.view.findChildren(QScrollArea))


def test_the_card_says_that_opening_it_was_recorded(opened):
    assert "Opening this card was recorded · purpose: phone call" in texts(opened)


def test_the_card_shows_who_and_what_the_desk_must_know(panel, build):
    panel.show_card(build.card(build.record(alert="Call on arrival", protected=True)))
    shown = texts(panel)
    assert {"Siv Rådberg", "born 12/03/1980 · number 1001", "070-123 45 67"} <= set(shown)
    assert {"Call on arrival", "Protected", "usually Dr Lindqvist"} <= set(shown)
    assert "3 visits, 1 missed, 1 cancelled" in shown
    assert "Missed: 28/08/2026" in shown
    marks = [mark.words for mark in chosen("SE", build.card()).marks]
    assert {"1 missed: 28/08/2026", "usually Dr Lindqvist"} <= set(marks), "beside a booking too"


def test_whoever_meets_somebody_else_today_is_marked(panel, build):
    history = build.history()
    today = replace(history.coming[0], start=datetime.combine(TODAY, time(11)))
    for whom, says in ((1, False), (2, True)):
        seen = replace(today, practitioner=PractitionerId(whom))
        panel.show_card(build.card(history=replace(history, coming=(seen,))))
        assert any(one.startswith("today with") for one in texts(panel)) == says


def test_visits_stand_with_their_status_in_words(opened):
    assert opened.view.visits.lines() == [
        "Coming",
        "Thu 26 Nov 11:00, New visit · Dr Lindqvist, booked",
        "Past",
        "Tue 27 Oct 11:00, New visit · Dr Lindqvist, done",
        (
            "Sun 27 Sept 11:00, New visit · Dr Lindqvist, "
            "cancelled, the patient is ill, by the patient"
        ),
        "Fri 28 Aug 11:00, New visit · Dr Lindqvist, missed",
        "22/10/2025 11:00, New visit · Dr Lindqvist, done",
    ]


def test_a_note_stands_whole_below_its_visit_and_is_spoken(panel, build):
    note = "Comes with two crutches and a bag; the taxi is ordered for 11:40, side entrance."
    history = build.history()
    noted = replace(history, coming=(replace(history.coming[0], note=note),))
    panel.show_card(build.card(history=history))
    plain = panel.view.visits.visualRect(panel.view.visits.model().index(1, 0)).height()

    panel.show_card(build.card(history=noted))

    assert panel.view.visits.lines()[1].endswith(note)
    tall = panel.view.visits.visualRect(panel.view.visits.model().index(1, 0)).height()
    assert tall >= plain + 30, "it has the lines that it needs"
    panel.show_card(build.card(build.record(protected=True), noted, veiled=True))
    assert note not in " ".join(panel.view.visits.lines())


def test_what_a_person_may_not_see_or_do_is_absent(panel, build):
    switches = {"may_book": False, "may_correct": False, "may_see_protected": False}
    record = build.record(email=None, street=None, protected=True)
    panel.show_card(build.card(record, History(coming=(), past=()), **switches))
    shown = texts(panel)
    assert not {"Protected", "E-mail", "Street"} & set(shown)
    assert not {"Book", "Correct"} & set(names(panel))
    assert "No visits yet. Book the first one." in shown


def test_keys_book_and_correct_only_who_may(panel, build, qtbot):
    panel.show_card(build.card(may_book=False, may_correct=False))
    with qtbot.assertNotEmitted(panel.book_wanted):
        press(qtbot, panel, Qt.Key.Key_N, CONTROL)
    press(qtbot, panel, Qt.Key.Key_E, CONTROL)
    assert not panel.form.isVisible()


def test_a_key_books_for_this_patient(opened, build, qtbot):
    with qtbot.waitSignal(opened.book_wanted) as wanted:
        press(qtbot, opened, Qt.Key.Key_N, CONTROL)
    assert wanted.args == [build.record().id]


def test_corrections_are_sent_with_the_version_that_was_shown(opened, build, qtbot):
    press(qtbot, opened, Qt.Key.Key_E, CONTROL)
    press(qtbot, opened, Qt.Key.Key_Return)
    press(qtbot, opened, Qt.Key.Key_End)
    qtbot.keyClicks(opened.focusWidget(), "-Ek")
    with qtbot.waitSignal(opened.correct_wanted) as wanted:
        press(qtbot, opened, Qt.Key.Key_S, CONTROL)
    patient, version, typed = wanted.args
    assert (patient, version, typed.family) == (build.record().id, 3, "Rådberg-Ek")
    assert (typed.given, typed.phone, typed.protected) == ("Siv", "070-123 45 67", False)


def test_problems_stand_beside_their_fields_and_nothing_typed_is_lost(opened, qtbot):
    opened.correct()
    fields = opened.form.fields
    fields["birth_date"].control.setText("31 Feb")
    fields["phone"].control.setText("12")
    press(qtbot, opened, Qt.Key.Key_S, CONTROL)
    opened.show_problems({"birth_date": Problem.NOT_A_DATE, "phone": Problem.NOT_A_PHONE})
    assert fields["birth_date"].problem() == "This is not a date. Write it as 1980-03-12."
    assert fields["phone"].problem() == "This is not a phone number. Check it."
    assert fields["birth_date"].control.hasFocus()
    assert fields["birth_date"].control.text() == "31 Feb"
    assert fields["email"].problem() == ""


def test_escape_closes_the_form_alone_and_keeps_what_was_typed(opened, qtbot):
    opened.correct()
    opened.form.fields["street"].control.setText("Nygatan 2")
    with qtbot.assertNotEmitted(opened.close_wanted):
        press(qtbot, opened, Qt.Key.Key_Escape)
    assert "not saved yet" in opened.sentence()
    press(qtbot, opened, Qt.Key.Key_E, CONTROL)
    assert opened.form.fields["street"].control.text() == "Nygatan 2"


def test_corrections_can_be_taken_up_after_a_lock(opened, shown, build):
    opened.correct()
    opened.form.fields["street"].control.setText("Nygatan 2")
    draft = opened.unsaved()
    again = shown(CardPanel())
    again.show_card(build.card())
    again.take_up(draft)
    assert again.form.typed().street == "Nygatan 2"


def test_nothing_is_unsaved_where_nothing_was_changed(opened):
    opened.correct()
    assert opened.unsaved() is None


def test_saved_corrections_are_forgotten_as_a_draft(opened, build, qtbot):
    opened.correct()
    opened.form.fields["street"].control.setText("Nygatan 2")
    press(qtbot, opened, Qt.Key.Key_S, CONTROL)
    opened.show_corrected(build.card(build.record(street="Nygatan 2", version=4)))
    assert opened.sentence() == "The corrections are saved."
    assert opened.unsaved() is None


def test_a_mark_that_one_may_not_see_is_left_as_it_is(panel, build):
    panel.show_card(build.card(build.record(protected=True), may_see_protected=False))
    panel.correct()
    assert "Protected person" not in names(panel)
    assert panel.form.typed().protected


def test_escape_closes_the_card(opened, qtbot):
    with qtbot.waitSignal(opened.close_wanted):
        press(qtbot, opened, Qt.Key.Key_Escape)


def test_every_control_has_a_name_on_each_side_of_the_card(panel, build):
    panel.ask_purpose(build.entry())
    assert nameless(panel) == []
    panel.show_card(build.card())
    assert nameless(panel) == []
    panel.correct()
    assert nameless(panel) == []


def test_the_visits_model_holds_to_the_rules_of_models(qtbot, build):
    model = VisitsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_card(build.card())
    assert model.rowCount() == 7
    model.show_card(None)
    assert model.rowCount() == 0


def test_the_card_speaks_swedish(in_swedish, opened):
    assert opened.view.visits.lines()[0] == "Kommande"
    assert "Att kortet öppnades är antecknat · ändamål: telefonsamtal" in texts(opened)


def test_a_protected_person_is_reached_after_one_more_step_with_a_reason(panel, build, qtbot):
    record = build.record(protected=True, phone=None, email=None, street=None)
    panel.show_card(build.card(record, veiled=True))
    assert not panel.view.around.isVisible()

    press(qtbot, panel, Qt.Key.Key_E, CONTROL)
    assert panel.view.reveal.line.hasFocus()
    with qtbot.assertNotEmitted(panel.reveal_wanted), qtbot.assertNotEmitted(panel.book_wanted):
        press(qtbot, panel, Qt.Key.Key_Return)
    assert panel.view.reveal.reason.problem()
    qtbot.keyClicks(panel.view.reveal.line, "Rings about Friday")
    with qtbot.waitSignal(panel.reveal_wanted) as wanted, qtbot.assertNotEmitted(panel.book_wanted):
        press(qtbot, panel, Qt.Key.Key_Return)
    assert wanted.args == [record.id, "Rings about Friday"]

    panel.show_card(build.card(build.record(protected=True)))
    assert not panel.view.reveal.isVisible()
    assert "070-123 45 67" in texts(panel)


def test_a_protected_person_is_not_named_before_a_reason_was_given(panel, build):
    panel.ask_purpose(build.entry(protected=True))
    assert build.entry().family not in panel.accessibleName()


def test_del_and_ctrl_x_are_about_the_visit_that_one_stands_on(panel, build, qtbot):
    panel.show_card(build.card(may_cancel=True, may_move=True))
    visit = panel.view.visits.visit()
    with qtbot.waitSignal(panel.cancel_wanted) as wanted:
        press(qtbot, panel, Qt.Key.Key_Delete)
    assert wanted.args == [visit]
    with qtbot.waitSignal(panel.move_wanted) as wanted:
        press(qtbot, panel, Qt.Key.Key_X, CONTROL)
    assert wanted.args == [visit]
    panel.view._book.setFocus()
    with qtbot.assertNotEmitted(panel.cancel_wanted):
        press(qtbot, panel, Qt.Key.Key_Delete)
    assert panel.view.visits.hasFocus(), "first one sees which it is"


def test_f6_says_that_who_is_expected_today_has_come_and_nobody_else(panel, build, qtbot):
    day = date(2026, 11, 24)
    today = build.visit(2, datetime.combine(day, time(16)))
    later = build.visit(1, datetime.combine(day + timedelta(days=1), time(9)))
    panel.show_card(build.card(history=History(coming=(today, later), past=()), may_move=True))
    panel.view.visits.setFocus()
    with qtbot.waitSignal(panel.arrive_wanted) as wanted:
        press(qtbot, panel, Qt.Key.Key_F6)
    assert wanted.args == [today]
    press(qtbot, panel, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(panel.arrive_wanted):
        press(qtbot, panel, Qt.Key.Key_F6)
    here = replace(today, status=AppointmentStatus.ARRIVED)
    for card in (
        build.card(history=History(coming=(here,), past=()), may_move=True),
        build.card(history=History(coming=(today,), past=())),
    ):
        panel.show_card(card)
        with qtbot.assertNotEmitted(panel.arrive_wanted):
            press(qtbot, panel, Qt.Key.Key_F6)


def test_only_what_can_be_done_with_a_visit_is_offered(panel, build, qtbot):
    def offered():
        buttons = panel.view.acts.findChildren(Button)
        return [one.accessibleName() for one in buttons if one.isVisible()]

    panel.show_card(build.card(may_cancel=True, may_move=True))
    assert offered() == ["Move the visit", "Cancel the visit", "Note"]
    press(qtbot, panel, Qt.Key.Key_Down)
    assert (panel.view.visits.visit().status, offered()) == (AppointmentStatus.DONE, ["Note"])
    panel.view.visits.stand_on(panel.card().history.past[2].id)
    assert offered() == ["Move the visit", "Note"], "who was missed can come another day"
    panel.show_card(build.card(may_cancel=True))
    assert offered() == ["Cancel the visit"]
    panel.view.show_answer(STRANGER)
    assert offered() == [], "whoever calls must not learn that there is one"
    with qtbot.assertNotEmitted(panel.cancel_wanted):
        press(qtbot, panel, Qt.Key.Key_Delete)


def test_what_cannot_be_right_is_said_when_the_field_is_left(opened, qtbot):
    opened.correct()
    born = opened.form._lines["birth_date"]
    born.setText("2099-01-01")
    qtbot.keyClick(born, Qt.Key.Key_Return)
    assert opened.form.fields["birth_date"]._below.text().startswith("This lies in the future")
    born.setText("1980-03-12")
    qtbot.keyClick(born, Qt.Key.Key_Return)
    assert opened.form.fields["birth_date"]._below.text() == ""
