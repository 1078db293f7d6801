"""People who are taken for each other: tied on both cards, and told apart by more than a name."""

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.errors import IdentifierOwed, NotAllowed, NotFound
from clinic_desk.patients import confusable, duplicates, mistaken
from clinic_desk.patients.records import Told
from tests.builders import Role, a_patient, a_session
from tests.core.patients.test_duplicates import probable


@pytest.fixture
def twins(owner):
    one, other = (a_patient(owner, "Lind", name) for name in ("Alva", "Alma"))
    with owner.directory("find") as opened:
        confusable.mark(owner, opened, one, other)
    return one, other


def others(session, whose):
    with session.opened(whose, PurposeOfUse.PHONE, reason="calls") as viewing:
        return confusable.others(session, viewing)


def test_a_mark_ties_both_cards_and_can_be_taken_off(owner, twins):
    one, other = twins
    assert (others(owner, one), others(owner, other)) == ((other,), (one,))
    with owner.directory("find") as opened:
        assert confusable.pairs(opened) == {one: (other,), other: (one,)}
        confusable.unmark(owner, opened, other, one)
        assert confusable.pairs(opened) == {}
    assert others(owner, one) == ()


def test_the_name_alone_is_not_enough(owner, twins):
    with owner.opened(twins[1], PurposeOfUse.PHONE) as viewing, pytest.raises(IdentifierOwed):
        confusable.require_told(owner, viewing, twins[1], ())
    with owner.directory("board") as opened, pytest.raises(IdentifierOwed):
        confusable.require_told(owner, opened, twins[0], ())


@pytest.mark.parametrize("more", [Told.BIRTH_DATE, Told.PHONE, Told.NUMBER])
def test_one_thing_more_is(owner, twins, more):
    alone = a_patient(owner, "Ek", "Bo", born="1991-10-01", phone="070-999 88 77")
    with owner.directory("board") as opened:
        confusable.require_told(owner, opened, twins[0], (more,))
        confusable.require_told(owner, opened, alone, ())


def test_a_protected_twin_is_heard_of_by_nobody_who_may_not_see_them(clinic, owner):
    one = a_patient(owner, "Lind", "Alva")
    hidden = a_patient(owner, "Lind", "Alma", protected=True)
    with owner.directory("find") as opened:
        confusable.mark(owner, opened, one, hidden)
    assert others(owner, one) == (hidden,)
    session = a_session(clinic, Role.RECEPTIONIST)
    assert others(session, one) == ()
    with session.directory("find") as opened:
        assert confusable.pairs(opened) == {}
        confusable.require_told(session, opened, one, ())
        with pytest.raises(NotFound):
            confusable.mark(session, opened, one, hidden)


def test_a_marked_pair_is_no_probable_duplicate(owner):
    one, other = pair = a_patient(owner), a_patient(owner)
    assert probable(owner) == {frozenset(pair)}
    with owner.directory("find") as opened:
        confusable.mark(owner, opened, one, other)
        assert duplicates.probable(owner, opened) == []


def test_whoever_may_not_correct_patients_marks_none(clinic, owner):
    one, other = a_patient(owner), a_patient(owner)
    session = a_session(clinic, Role.CLINICIAN)
    with session.directory("find") as opened, pytest.raises(NotAllowed):
        confusable.mark(session, opened, one, other)


def test_a_card_opened_by_mistake_keeps_its_entry_and_gets_another(owner):
    one = a_patient(owner)
    with owner.opened(one, PurposeOfUse.PHONE) as viewing:
        mistaken.opened_by_mistake(owner, viewing)
    log = queries.open_log(owner, LogFilter(patient=one))
    explains, opened = [
        next(entry for entry in queries.page(owner, log, limit=9).entries if entry.kind == kind)
        for kind in (EventKind.RECORD_MISTAKEN, EventKind.RECORD_OPENED)
    ]
    assert explains.facts["opened"] == opened.seq
