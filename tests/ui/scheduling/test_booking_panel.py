from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt

from clinic_desk.access import PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.errors import Problem
from clinic_desk.family.records import Kin, RelationId
from clinic_desk.ids import AppointmentId, CareUnitId, PatientId
from clinic_desk.patients.records import Told
from clinic_desk.scheduling.calling import Caller
from clinic_desk.scheduling.records import Appointment, AppointmentStatus
from clinic_desk.scheduling.walltime import zone_named
from tests.ui.accessible import nameless
from tests.ui.scheduling.a_clinic import (
    FOLLOW,
    HADDAD,
    LINDQVIST,
    NEW,
    PRACTITIONERS,
    PROPOSALS,
    ROOMS,
    SERVICES,
    ZONE,
    at,
)
from tests.ui.scheduling.typing_letters import type_letters
from ui.kit.results import ResultRow
from ui.scheduling.booking_panel import BookingPanel, Stage
from ui.scheduling.booking_records import (
    ChosenPatient,
    Clinic,
    KnownCaller,
    Mark,
)
from ui.words.errors import problem

CLINIC = Clinic(
    zone=ZONE, services=tuple(SERVICES.values()), practitioners=PRACTITIONERS, rooms=ROOMS
)
SIV = ChosenPatient(
    id=PatientId(99),
    name="Siv Rådberg",
    birth_date=date(1980, 3, 12),
    phone="+46701234567",
    marks=(Mark(words="usually Dr Lindqvist"),),
    usual_service=NEW,
    usual_practitioner=LINDQVIST,
)


@pytest.fixture
def panel(shown):
    made = BookingPanel(CLINIC, at("10:42"))
    made.resize(361, 720)
    shown(made)
    made.begin()
    return made


@pytest.fixture
def known(panel):
    panel.show_patient(SIV)
    panel.show_proposals(PROPOSALS)
    return panel


@pytest.fixture
def new(panel, qtbot):
    type_letters(panel.search.line, "Siv Rådberg")
    panel.show_found([])
    qtbot.keyClick(panel.search.line, Qt.Key.Key_Return)
    panel.show_proposals(PROPOSALS)
    return panel


@pytest.fixture
def asking(shown):
    """A clinic whose callers tell who they are, with Siv chosen."""
    made = BookingPanel(replace(CLINIC, identify=True), at("10:42"))
    shown(made)
    made.begin()
    made.show_patient(replace(SIV, number=104))
    made.show_proposals(PROPOSALS)
    return made


def line(panel, name):
    return panel.form._fields[name].control


@pytest.mark.parametrize("stage", ["panel", "known", "new"])
def test_every_control_has_a_name(stage, request):
    assert nameless(request.getfixturevalue(stage)) == []


def test_letters_ask_whom_they_may_mean(panel, qtbot):
    with qtbot.waitSignal(panel.patient_wanted) as wanted:
        qtbot.keyClicks(panel.search.line, "s")
    assert wanted.args == ["s"]


def test_a_booking_can_begin_from_a_letter_on_free_time(panel, qtbot):
    with (
        qtbot.waitSignal(panel.patient_wanted) as found,
        qtbot.waitSignal(panel.proposals_wanted) as wanted,
    ):
        panel.begin("s", practitioner=HADDAD, start=at("13:15"))
    search = wanted.args[0]
    assert found.args == ["s"]
    assert search.practitioners == (HADDAD,)
    assert search.not_before == datetime(2026, 11, 24, 12, 15, tzinfo=UTC)
    assert panel.search.line.text() == "s"


def test_enter_takes_the_patient_that_is_found(panel, qtbot):
    qtbot.keyClicks(panel.search.line, "rad")
    panel.show_found([ResultRow(key=SIV.id, title=SIV.name)])
    with qtbot.waitSignal(panel.patient_chosen) as chosen:
        qtbot.keyClick(panel.search.line, Qt.Key.Key_Return)
    assert chosen.args == [SIV.id]


def test_an_open_card_asks_for_the_usual_service_and_practitioner(panel, qtbot):
    with qtbot.waitSignal(panel.proposals_wanted) as wanted:
        panel.show_patient(SIV)
    search = wanted.args[0]
    assert (search.service, search.practitioners) == (NEW, (LINDQVIST,))
    assert panel.looking.list.hasFocus()


def test_enter_on_the_first_proposal_books_it(known, qtbot):
    with qtbot.waitSignal(known.book_wanted) as booked:
        qtbot.keyClick(known.looking.list, Qt.Key.Key_Return)
    patient, request = booked.args
    assert patient == SIV.id
    assert (request.practitioner, request.start) == (LINDQVIST, PROPOSALS[0].start)


def test_arrow_keys_change_the_time_and_the_button_says_which(known, qtbot):
    with qtbot.waitSignal(known.proposal_changed) as changed:
        qtbot.keyClick(known.looking.list, Qt.Key.Key_Down)
    assert changed.args == [PROPOSALS[1], "Siv Rådberg"]
    assert known.foot.button.text() == "Book 13:00"


def test_control_and_enter_book_from_the_note_too(known, qtbot):
    known.foot.note.setFocus()
    qtbot.keyClicks(known.foot.note._field, "Brings a form")
    with qtbot.waitSignal(known.book_wanted) as booked:
        qtbot.keyClick(
            known.foot.note._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert booked.args[1].note == "Brings a form"


def test_nothing_is_booked_twice_while_the_core_works(known, qtbot):
    known.book()
    with qtbot.assertNotEmitted(known.book_wanted):
        known.book()
    known.show_refusal("That time is taken.")
    with qtbot.waitSignal(known.book_wanted):
        known.book()


def test_without_a_free_time_nothing_can_be_booked(known, qtbot):
    known.show_proposals([])
    assert not known.foot.button.isEnabled()
    with qtbot.assertNotEmitted(known.book_wanted):
        known.book()


def test_the_chosen_time_stays_chosen_when_the_answer_comes_again(known):
    known.looking.list.step(2)
    known.show_proposals(PROPOSALS[1:])
    assert known.looking.list.chosen() == PROPOSALS[2]


def test_filters_ask_again(known, qtbot):
    with qtbot.waitSignal(known.proposals_wanted) as wanted:
        qtbot.mouseClick(known.looking.later, Qt.MouseButton.LeftButton)
    assert wanted.args[0].not_before is None
    with qtbot.waitSignal(known.proposals_wanted) as wanted:
        known.looking._day._choose(5)
    assert wanted.args[0].weekdays == {5}
    with qtbot.waitSignal(known.proposals_wanted) as wanted:
        known.looking._whom._choose(None)
    assert wanted.args[0].practitioners == ()


def test_another_service_is_said_and_asked_with(known, qtbot):
    combo = known.looking._combo
    with qtbot.waitSignals([known.service_changed, known.proposals_wanted]):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert known.looking.search().service == FOLLOW


def test_half_of_birth_date_and_phone_is_hidden_until_asked_for(known, qtbot):
    assert known.well._reach.text() == "born •• •• 80 · 070-••• •• 67"
    qtbot.mouseClick(known.well._eye, Qt.MouseButton.LeftButton)
    assert known.well._reach.text() == "born 12/03/1980 · 070-123 45 67"


def test_another_purpose_is_said(known, qtbot):
    with qtbot.waitSignal(known.purpose_changed) as changed:
        known.well._purpose._choose((PurposeOfUse.DESK, Caller.PATIENT))
    assert changed.args == [PurposeOfUse.DESK]


MOTHER = KnownCaller(
    id=RelationId(1), kin=Kin.MOTHER, words="Anna Berg, mother", caller=Caller.GUARDIAN
)
NEIGHBOUR = KnownCaller(
    id=RelationId(2),
    kin=Kin.CARER,
    words="Per Ek, carer",
    may_book=False,
    address=False,
    says="This caller may nothing.",
)


def test_who_is_calling_is_one_of_the_relatives_and_kept_as_code(panel, qtbot):
    panel.show_patient(replace(SIV, callers=(MOTHER, NEIGHBOUR)))
    panel.show_proposals(PROPOSALS)
    chip = panel.well._purpose
    assert list(chip._choices.values())[1:3] == [
        "Anna Berg, mother: may book",
        "Per Ek, carer: may not book",
    ]

    chip._choose(MOTHER.id)
    with qtbot.waitSignal(panel.book_wanted) as booked:
        panel.book()

    facts = booked.args[1].calling.facts()
    assert facts == {"caller": "guardian", "told": "nothing", "kin": "mother"}


def test_for_whoever_may_not_book_it_is_said_before_and_kept(panel, qtbot):
    panel.show_patient(replace(SIV, callers=(MOTHER, NEIGHBOUR)))
    panel.show_proposals(PROPOSALS)
    panel.well._purpose._choose(NEIGHBOUR.id)
    assert panel.well._caller_may.sentence() == "This caller may nothing."
    assert "070" not in panel.well._reach.text(), "nor may they learn how to reach the patient"

    with qtbot.assertNotEmitted(panel.book_wanted):
        panel.book()
    assert "may not book" in panel.foot.refusal.sentence()
    with qtbot.waitSignal(panel.book_wanted) as booked:
        panel.book()

    assert booked.args[1].calling.facts()["may-book"] == "no"
    assert panel.draft().patient.calls == NEIGHBOUR.id


def test_what_is_told_otherwise_does_not_count_and_two_of_them_say_what_to_do(asking, qtbot):
    panel = asking
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F2, Qt.Key.Key_F3):
        qtbot.keyClick(panel.looking.list, key)
    birth, phone = panel.well.told._chips[Told.BIRTH_DATE], panel.well.told._chips[Told.PHONE]
    assert (birth.text(), phone.text()) == ("another birth date", "phone")
    assert panel.well.told.told() == {Told.PHONE}
    assert "1980" not in panel.well._reach.text()
    assert panel.well._not_them.sentence() == ""

    qtbot.keyClick(panel.looking.list, Qt.Key.Key_F3)
    assert panel.well._not_them.sentence().startswith("Two answers do not fit this card.")
    with qtbot.assertNotEmitted(panel.book_wanted):
        panel.book()
    assert panel.foot.refusal.sentence().startswith("Not booked")
    assert panel.draft().patient.otherwise == {Told.BIRTH_DATE, Told.PHONE}

    qtbot.keyClick(panel.looking.list, Qt.Key.Key_F3)  # a slip of the finger
    assert panel.well._not_them.sentence() == ""
    qtbot.keyClick(panel.looking.list, Qt.Key.Key_F4)
    with qtbot.waitSignal(panel.book_wanted) as booked:
        panel.book()
    facts = booked.args[1].calling.facts()
    assert (facts["told"], facts["told-otherwise"]) == ("number", "birth-date")


def test_what_was_told_in_another_place_is_added_to_what_was_told_here(asking, qtbot):
    chips = asking.well.told
    qtbot.keyClick(asking.looking.list, Qt.Key.Key_F2)
    chips.add({Told.NUMBER}, {Told.BIRTH_DATE, Told.PHONE})
    assert chips.told() == {Told.BIRTH_DATE, Told.NUMBER}
    assert chips.otherwise() == {Told.PHONE}


def test_a_new_patient_begins_with_the_name_that_was_typed(new):
    assert new.stage() is Stage.NEW
    assert (line(new, "given").text(), line(new, "family").text()) == ("Siv", "Rådberg")
    assert line(new, "birth_date").hasFocus()


def test_a_new_caller_is_booked_with_four_fields_by_keyboard(new, qtbot):
    qtbot.keyClicks(line(new, "birth_date"), "800312")
    qtbot.keyClick(line(new, "birth_date"), Qt.Key.Key_Return)
    qtbot.keyClicks(line(new, "reach"), "070 123 45 67")
    qtbot.keyClick(line(new, "reach"), Qt.Key.Key_Return)
    with qtbot.waitSignal(new.new_patient_wanted) as wanted:
        qtbot.keyClick(new.looking.list, Qt.Key.Key_Return)
    patient, request = wanted.args
    assert (patient.given, patient.family, patient.birth_date) == ("Siv", "Rådberg", "800312")
    assert (patient.phone, patient.email) == ("070 123 45 67", "")
    assert request.start == PROPOSALS[0].start


def test_an_address_with_an_at_sign_is_an_email(new):
    line(new, "reach").setText("siv@example.org")
    assert (new.form.typed().phone, new.form.typed().email) == ("", "siv@example.org")


def test_each_field_says_what_is_wrong_beside_itself_and_keeps_what_was_typed(new):
    line(new, "birth_date").setText("13/13")
    new.book()
    new.show_problems({"birth_date": Problem.NOT_A_DATE, "phone": Problem.NEEDS_ONE_WAY_TO_REACH})
    fields = new.form._fields
    assert fields["birth_date"].problem() == problem(Problem.NOT_A_DATE)
    assert fields["reach"].problem() == problem(Problem.NEEDS_ONE_WAY_TO_REACH)
    assert fields["given"].problem() == ""
    assert line(new, "birth_date").text() == "13/13"
    assert line(new, "birth_date").hasFocus()
    assert new.foot.button.isEnabled()


def test_a_problem_goes_when_its_field_is_edited(new, qtbot):
    new.show_problems({"birth_date": Problem.MISSING})
    qtbot.keyClicks(line(new, "birth_date"), "8")
    assert new.form._fields["birth_date"].problem() == ""


def test_escape_closes_and_another_panel_goes_on_where_this_one_was(new, qtbot, shown):
    line(new, "birth_date").setText("800312")
    new.foot.note.set_text("Brings a form")
    new.looking.list.step(1)
    with qtbot.waitSignal(new.closed):
        qtbot.keyClick(line(new, "birth_date"), Qt.Key.Key_Escape)
    draft = new.draft()
    later = shown(BookingPanel(CLINIC, at("10:50")))
    later.resume(draft)
    assert later.draft() == draft


def test_a_known_patients_booking_is_resumed_too(known, shown):
    known.looking.look_for(practitioner=HADDAD, weekday=5, not_before=at("13:00"))
    draft = known.draft()
    later = shown(BookingPanel(CLINIC, at("10:50")))
    later.resume(draft)
    assert later.draft() == draft


def test_letters_that_were_left_are_looked_for_again(known, qtbot, shown):
    qtbot.mouseClick(known.well._another, Qt.MouseButton.LeftButton)
    known.search.line.setText("lind")
    later = shown(BookingPanel(CLINIC, at("10:50")))
    with qtbot.waitSignal(later.patient_wanted) as wanted:
        later.resume(known.draft())
    assert wanted.args == ["lind"]


def test_the_search_can_be_gone_back_to(known, qtbot):
    qtbot.mouseClick(known.well._another, Qt.MouseButton.LeftButton)
    assert known.stage() is Stage.SEARCHING
    assert not known.foot.button.isVisible()


def test_another_visit_the_same_day_is_said_before_it_is_booked(panel):
    day = PROPOSALS[0].start.date()
    visit = a_visit(datetime.combine(day, time(16)), HADDAD)
    over = replace(visit, status=AppointmentStatus.CANCELLED)
    panel.show_patient(replace(SIV, visits=(visit, over)))
    panel.show_proposals(PROPOSALS)
    assert panel.foot.coming() == "Also 16:00 with Dr Haddad, today."
    panel.show_patient(replace(SIV, visits=(over,)))
    panel.show_proposals(PROPOSALS)
    assert panel.foot.coming() == ""


def a_visit(start, whom):
    begins = to_minutes(start.replace(tzinfo=zone_named(ZONE)))
    return Appointment(
        id=AppointmentId(7),
        patient=SIV.id,
        practitioner=whom,
        service=NEW,
        room=None,
        care_unit=CareUnitId(1),
        start=start,
        zone=ZONE,
        minutes=30,
        start_utc=begins,
        end_utc=begins + 30,
    )
