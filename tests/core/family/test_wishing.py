"""Wishes, needs and death: written with versions, and obeyed by whoever asks."""

from dataclasses import replace
from datetime import date

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import InvalidInput, NotFound, Problem, StaleRow
from clinic_desk.family import contacting, relations, telling, wishing
from clinic_desk.family.records import (
    ContactReason,
    Custody,
    Grants,
    Kin,
    Needs,
    TypedRelation,
    Way,
    WhyNoLetter,
    WhyNotContact,
    Wishes,
)
from clinic_desk.ids import PatientId
from tests.builders import Role, a_patient, a_session

TODAY = date(2026, 3, 2)


@pytest.fixture
def patient(owner):
    return a_patient(owner, street="Lindgatan 4")


@pytest.fixture
def directory(owner):
    with owner.directory("test") as opened:
        yield opened


def ask(directory, patient, way, reason=ContactReason.VISIT):
    return contacting.may_contact_all(directory, [patient], way, reason)[patient].why_not


def test_text_only_refuses_ringing_and_voicemail_and_says_why(owner, directory, patient):
    wishing.wish(owner, directory, patient, Wishes(ring=False, neutral_name=True))
    assert ask(directory, patient, Way.RING) is WhyNotContact.NO_RINGING
    assert ask(directory, patient, Way.VOICEMAIL) is WhyNotContact.NO_VOICEMAIL
    assert ask(directory, patient, Way.TEXT) is None
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        found = contacting.may_contact(viewing, Way.TEXT, ContactReason.VISIT)
        assert (found.allowed, found.neutral_name) == (True, True)


def test_who_wants_no_recalls_is_still_rung_about_a_visit(owner, directory, patient):
    wishing.wish(owner, directory, patient, Wishes(recall=False))
    assert ask(directory, patient, Way.RING, ContactReason.RECALL) is WhyNotContact.NO_RECALL
    assert ask(directory, patient, Way.RING) is None


def test_wishes_are_taken_back_and_a_slower_colleague_writes_over_nothing(
    owner, directory, patient
):
    first = wishing.wish(owner, directory, patient, Wishes(neutral_envelope=True))
    assert first.version == 1
    with pytest.raises(StaleRow):
        wishing.wish(owner, directory, patient, Wishes(ring=False))
    back = wishing.wish(owner, directory, patient, replace(Wishes(), version=first.version))
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        assert relations.around(viewing, directory).wishes == back
    with pytest.raises(StaleRow):
        wishing.wish(owner, directory, patient, first)


def test_death_stops_letters_recalls_and_calls_and_can_be_taken_back(owner, directory, patient):
    wishing.say_died(owner, directory, patient, TODAY)
    for way in Way:
        for reason in ContactReason:
            assert ask(directory, patient, way, reason) is WhyNotContact.DECEASED
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        assert telling.letters(viewing, None, TODAY).why_not is WhyNoLetter.DECEASED
    wishing.say_died(owner, directory, patient, None)
    assert ask(directory, patient, Way.RING) is None
    with pytest.raises(InvalidInput) as refused:
        wishing.say_died(owner, directory, patient, date(2026, 3, 9))
    assert refused.value.problems == {"died": Problem.IN_THE_FUTURE}


def test_an_interpreter_needs_a_language_and_minutes_go_by_fives(owner, directory, patient):
    with pytest.raises(InvalidInput) as refused:
        wishing.need(owner, directory, patient, Needs(interpreter=True, longer=7))
    assert refused.value.problems == {
        "language": Problem.MISSING,
        "longer": Problem.NOT_A_NUMBER,
    }
    wanted = Needs(language="ar", interpreter=True, longer=20, wheelchair=True)
    written = wishing.need(owner, directory, patient, wanted)
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        assert relations.around(viewing, directory).needs == written
    assert written == replace(wanted, version=1)


def test_of_a_protected_person_nothing_is_said_to_whom_may_not_see(clinic, owner):
    hidden = a_patient(owner, "Dold", "Eva", protected=True)
    with owner.directory("test") as opened:
        wishing.say_died(owner, opened, hidden, TODAY)
    session = a_session(clinic, Role.RECEPTIONIST)
    with session.directory("test") as opened:
        assert ask(opened, hidden, Way.RING) is WhyNotContact.UNKNOWN
        assert ask(opened, PatientId(12345), Way.RING) is WhyNotContact.UNKNOWN
        with pytest.raises(NotFound):
            wishing.wish(session, opened, hidden, Wishes())


def test_a_caller_hears_of_their_child_and_of_nobody_else(owner, directory):
    father = a_patient(owner, "Berg", "Erik", born="1985-01-01")
    child = a_patient(owner, "Berg", "Elsa", born="2018-05-06")
    stranger = a_patient(owner, "Ek", "Bo")
    with owner.opened(child, PurposeOfUse.DESK) as viewing:
        typed = TypedRelation(
            kin=Kin.FATHER,
            other=father,
            may=Grants(book=True, told=True),
            custody=Custody.JOINT,
            never_address=True,
        )
        written = relations.save(owner, viewing, directory, typed)
        asked = telling.caller_may(viewing, written.id, TODAY)
        assert (asked.told, asked.book, asked.cancel, asked.address) == (True, True, False, False)
    answers = telling.patient_may(directory, father, [father, child, stranger], TODAY)
    assert answers[father].address and answers[child] == asked
    assert not answers[stranger].told


def test_a_thirteenth_birthday_makes_a_review_due_until_somebody_has_looked(owner, directory):
    mother = a_patient(owner, "Berg", "Anna", born="1985-01-01")
    child = a_patient(owner, "Berg", "Elsa", born="2013-03-01")
    with owner.opened(child, PurposeOfUse.DESK) as viewing:
        typed = TypedRelation(
            kin=Kin.MOTHER, other=mother, may=Grants(told=True), custody=Custody.SOLE
        )
        written = relations.save(owner, viewing, directory, typed)
        (due,) = telling.reviews_due(directory, TODAY)
        assert (due.patient, due.age, due.since) == (child, 13, date(2026, 3, 1))
        relations.review(owner, viewing, written)
        assert telling.reviews_due(directory, TODAY) == []
