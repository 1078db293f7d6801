"""Who belongs to a patient: written, shown, kept from whom may not see, taken back."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import insert, select

from clinic_desk.access import EventDraft, Permission, PurposeOfUse
from clinic_desk.audit import verifying
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.audit.verify import Finding
from clinic_desk.errors import InvalidInput, NotAllowed, NotFound, Problem, StaleRow
from clinic_desk.family import relations, store, telling, wishing
from clinic_desk.family.records import (
    Custody,
    Grants,
    Kin,
    Needs,
    Paper,
    TypedRelation,
    WhyNotTell,
    Wishes,
)
from clinic_desk.family.tables import patient_relation
from clinic_desk.patients.tables import patient_merge
from clinic_desk.storage.gate import GateClosed
from tests.builders import Role, a_patient, a_session

TODAY = date(2026, 3, 2)
LAST = select(log_entry.c.kind).order_by(log_entry.c.seq.desc()).limit(1)
ALL = Grants(book=True, cancel=True, told=True)


@pytest.fixture
def directory(owner):
    with owner.directory("test") as opened:
        yield opened


@pytest.fixture
def mother(owner):
    return a_patient(owner, "Berg", "Anna", born="1988-04-01")


@pytest.fixture
def child(owner):
    return a_patient(owner, "Berg", "Elsa", born="2018-05-06", street="Lindgatan 4")


def a_guardian(mother, **other):
    return TypedRelation(
        kin=Kin.MOTHER,
        back=Kin.DAUGHTER,
        other=mother,
        may=ALL,
        **{"custody": Custody.JOINT, **other},
    )


def save(session, whose, directory, typed, before=None):
    with session.opened(whose, PurposeOfUse.DESK) as viewing:
        return relations.save(session, viewing, directory, typed, before)


def on_card(session, whose, directory):
    with session.opened(whose, PurposeOfUse.DESK) as viewing:
        return relations.around(viewing, directory).relatives


def test_a_relation_is_read_from_either_end_with_its_own_label(owner, directory, mother, child):
    save(owner, child, directory, a_guardian(mother))
    (hers,) = on_card(owner, child, directory)
    (theirs,) = on_card(owner, mother, directory)
    assert (hers.name, hers.kin, hers.may) == ("Anna Berg", Kin.MOTHER, ALL)
    assert (theirs.name, theirs.kin, theirs.owner_may) == ("Elsa Berg", Kin.DAUGHTER, ALL)
    assert owner.log(Permission.LOG_READ).value(LAST) == EventKind.RECORD_CLOSED


def test_typed_on_the_mothers_card_it_is_the_same_relation(owner, directory, mother, child):
    typed = TypedRelation(
        kin=Kin.DAUGHTER, back=Kin.MOTHER, other=child, owner_may=ALL, custody=Custody.SOLE
    )
    written = save(owner, mother, directory, typed)
    assert (written.patient, written.other, written.kin) == (child, mother, Kin.MOTHER)
    assert (written.there, written.custody) == (ALL, Custody.SOLE)


def test_a_pair_stands_once_whichever_card_it_is_typed_on(owner, directory, mother, child):
    save(owner, child, directory, a_guardian(mother))
    with pytest.raises(InvalidInput) as refused:
        save(owner, mother, directory, TypedRelation(kin=Kin.DAUGHTER, other=child))
    assert refused.value.problems == {"other": Problem.TAKEN}


def test_every_field_says_what_is_wrong_with_it(owner, directory, child):
    typed = TypedRelation(
        kin=Kin.CARER,
        phone="abc",
        until="2020-01-01",
        custody=Custody.SOLE,
        paper=Paper.COURT_ORDER,
        paper_date="2030-01-01",
    )
    with pytest.raises(InvalidInput) as refused:
        save(owner, child, directory, typed)
    assert refused.value.problems == {
        "name": Problem.MISSING,
        "phone": Problem.NOT_A_PHONE,
        "until": Problem.IN_THE_PAST,
        "custody": Problem.UNKNOWN,
        "paper_date": Problem.IN_THE_FUTURE,
    }
    assert on_card(owner, child, directory) == ()


def test_taken_away_and_put_back_it_is_what_it_was(owner, directory, mother, child):
    first = save(owner, child, directory, a_guardian(mother))
    changed = save(owner, child, directory, a_guardian(mother, never_times=True), first)
    assert relations.write(owner, directory, child, changed, None) is None
    assert on_card(owner, child, directory) == ()
    back = relations.write(owner, directory, child, None, changed)
    assert back == replace(changed, version=3), "no version stands for two states"
    before = relations.write(owner, directory, child, back, first)
    assert before is not None and before.never_times is False


def test_whoever_was_slower_writes_over_nothing(owner, directory, mother, child):
    first = save(owner, child, directory, a_guardian(mother))
    save(owner, child, directory, a_guardian(mother, custody=Custody.SOLE), first)
    with pytest.raises(StaleRow):
        save(owner, child, directory, a_guardian(mother), first)
    with pytest.raises(StaleRow):
        relations.write(owner, directory, child, first, None)


def test_a_protected_relative_is_not_there_for_whom_may_not_see(clinic, owner):
    hidden = a_patient(owner, "Dold", "Mor", born="1988-04-01", protected=True)
    child = a_patient(owner, "Berg", "Elsa", born="2018-05-06")
    with owner.directory("test") as opened:
        save(owner, child, opened, a_guardian(hidden))
        assert len(on_card(owner, child, opened)) == 1
    session = a_session(clinic, Role.RECEPTIONIST)
    with session.directory("test") as opened:
        assert on_card(session, child, opened) == ()
        assert store.among(opened, [child]) == []
        assert telling.patient_may(opened, hidden, [child], TODAY)[child].why == (
            WhyNotTell.NO_RELATION,
        )
        with pytest.raises(NotFound):
            save(session, child, opened, a_guardian(hidden))


def test_the_table_itself_is_read_by_nobody(owner, directory, mother, child):
    save(owner, child, directory, a_guardian(mother))
    for column in (patient_relation.c.kin, patient_relation.c.other, patient_relation.c.street):
        with pytest.raises(GateClosed):
            directory.rows(select(column))


def test_the_log_holds_with_entries_about_two_people(owner, directory, mother, child):
    save(owner, child, directory, a_guardian(mother))
    last = list(verifying.verify(owner, whole=True))[-1]
    assert last.verdict.finding is Finding.WHOLE


def test_a_clinician_writes_no_relation(clinic, owner, mother, child):
    session = a_session(clinic, Role.CLINICIAN)
    with session.directory("test") as opened, pytest.raises(NotAllowed):
        relations.write(session, opened, child, None, None)


def test_somebody_who_is_no_patient_stands_with_a_name_and_a_phone(owner, directory, child):
    typed = TypedRelation(kin=Kin.CARER, name="Olle Alm", phone="070-111 22 33", may=ALL)
    save(owner, child, directory, typed)
    (carer,) = on_card(owner, child, directory)
    assert (carer.name, carer.patient, carer.relation.phone) == ("Olle Alm", None, "+46701112233")


def merge(session, merged, kept):
    """As merging writes it: the one card is found no more."""
    with session.work(Permission.PATIENT_CORRECT) as work:
        work.about(kept)
        values = {"merged_at": 1, "merged_by": session.account, "taken": ""}
        work.write(insert(patient_merge), merged=merged, kept=kept, **values)
        work.record(
            EventDraft(kind=EventKind.PATIENT_CORRECTED, action=Action.UPDATE, patient=kept)
        )


def test_a_merged_card_gives_its_relatives_wishes_and_death_to_the_one_that_is_kept(
    owner, directory, mother, child
):
    twice = a_patient(owner, "Berg", "Elsa", born="2018-05-06")
    save(owner, twice, directory, a_guardian(mother, never_address=True))
    wishing.wish(owner, directory, twice, Wishes(ring=False))
    wishing.need(owner, directory, twice, Needs(wheelchair=True))
    wishing.say_died(owner, directory, twice, TODAY)
    merge(owner, twice, child)
    with owner.opened(child, PurposeOfUse.DESK) as viewing:
        around = relations.around(viewing, directory)
        assert [one.name for one in around.relatives] == ["Anna Berg"]
        assert (around.wishes.ring, around.needs.wheelchair, around.died) == (False, True, TODAY)
        relation = around.relatives[0].relation
        assert relation.patient == child
        relations.save(owner, viewing, directory, a_guardian(mother), relation)
    assert telling.kept_from(directory, mother, [child], TODAY) == set()
    again = wishing.wish(owner, directory, child, Wishes())
    assert store.wishes(directory, [child])[child] == again
    assert (
        relations.write(owner, directory, child, on_card(owner, child, directory)[0].relation, None)
        is None
    )
