"""What holds of either of two cards holds of the one that they become."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desk.access import EventDraft, Permission, PurposeOfUse
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import Deceased, MergeForbidden
from clinic_desk.family import contacting, relations, second, second_contact, store, wishing
from clinic_desk.family.records import ContactReason as Why
from clinic_desk.family.records import (
    Custody,
    Grants,
    Kin,
    Needs,
    TypedRelation,
    Way,
    WhyNotContact,
    Wishes,
)
from clinic_desk.family.second import SecondContact
from clinic_desk.patients import confusable, record
from clinic_desk.patients.merges import MergeField
from clinic_desk.scheduling import interpreters, merging
from clinic_desk.scheduling.interpreters import InterpreterState
from clinic_desk.scheduling.merging import MergeBar
from clinic_desk.scheduling.to_do import to_rebook
from clinic_desk.storage import settings
from tests.builders import Role, a_patient
from tests.core.scheduling.conftest import MORNING

HIS, HERS, OLD = "070-999 88 77", "070-111 22 33", "070-333 22 11"
ALL = Grants(book=True, cancel=True, told=True)


@pytest.fixture
def pair(desk):
    """Two cards of one child: the one to keep, and one that was made by mistake."""
    session = desk.session
    kept = a_patient(session, "Dem", "Elsa", born="2018-05-06", phone=HERS, street="Lindgatan 4")
    return kept, a_patient(session, "Dem", "Else", born="2018-05-06", phone=HERS)


def merge(desk, kept, other, take=()):
    session = desk.session
    with (
        session.opened(kept, PurposeOfUse.DESK) as one,
        session.opened(other, PurposeOfUse.DESK) as two,
    ):
        known = record.read(one).version, record.read(two).version
        merging.merge(session, one, two, frozenset(take), known)


def unmerge(desk, kept, other):
    with desk.session.opened(kept, PurposeOfUse.DESK) as viewing:
        merging.unmerge(desk.session, viewing, other)


def wish(desk, whose, wishes):
    with desk.session.opened(whose, PurposeOfUse.DESK) as viewing:
        wishing.wish(desk.session, viewing, whose, wishes)


def wishes_of(desk, whose):
    with desk.session.opened(whose, PurposeOfUse.DESK) as viewing:
        return store.wishes(viewing, [whose])[whose]


def second_number(desk, whose, phone, **wishes):
    session = desk.session
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        settings.put(work, settings.SECOND_PHONE, 1)
        work.record(EventDraft(kind=EventKind.CLINIC_CONFIGURED, action=Action.UPDATE))
    with session.opened(whose, PurposeOfUse.DESK) as viewing:
        second_contact.keep(session, viewing, whose, SecondContact(phone=phone, **wishes))


def bar(desk, child, father):
    typed = TypedRelation(
        kin=Kin.FATHER, may=ALL, custody=Custody.JOINT, other=father, never_times=True
    )
    with (
        desk.session.directory("card") as opened,
        desk.session.opened(child, PurposeOfUse.DESK) as viewing,
    ):
        relations.save(desk.session, viewing, opened, typed)


def ring(desk, whose):
    with desk.session.opened(whose, PurposeOfUse.DESK) as viewing:
        alone = contacting.may_contact(viewing, Way.RING, Why.VISIT)
    with desk.session.directory("to-do") as opened:
        assert contacting.may_contact_all(opened, [whose], Way.RING, Why.VISIT)[whose] == alone
    return alone


def test_the_stricter_of_two_wishes_holds_until_they_are_written_anew(desk, pair):
    kept, other = pair
    wish(desk, kept, Wishes(neutral_name=True))
    wish(desk, other, Wishes(ring=False, voicemail=False, recall=False, never_address=True))
    before = wishes_of(desk, kept), wishes_of(desk, other)
    merge(desk, kept, other)
    both = wishes_of(desk, kept)
    assert both == Wishes(
        ring=False,
        voicemail=False,
        recall=False,
        never_address=True,
        neutral_name=True,
        version=before[0].version,
    )
    assert ring(desk, kept).why_not is WhyNotContact.NO_RINGING
    unmerge(desk, kept, other)
    assert (wishes_of(desk, kept), wishes_of(desk, other)) == before

    merge(desk, kept, other)
    desk.clinic.clock.move(timedelta(minutes=1))
    wish(desk, kept, replace(both, ring=True))
    assert wishes_of(desk, kept) == replace(both, ring=True, version=both.version + 1)


def test_a_visit_needs_what_either_card_says(desk, pair):
    kept, other = pair
    session = desk.session
    says = {
        kept: Needs(language="en", wheelchair=True, longer=10),
        other: Needs(language="ar", interpreter=True, longer=20),
    }
    for whose, needs in says.items():
        with session.opened(whose, PurposeOfUse.DESK) as viewing:
            wishing.need(session, viewing, whose, needs)
    merge(desk, kept, other)
    with session.opened(kept, PurposeOfUse.DESK) as viewing:
        both = store.needs(viewing, [kept])[kept]
    wanted = Needs(language="ar", interpreter=True, wheelchair=True, longer=20)
    assert replace(both, version=0) == wanted


def test_a_second_number_keeps_the_stricter_wishes(desk, pair):
    kept, other = pair
    second_number(desk, kept, OLD)
    second_number(desk, other, HIS, text=False, neutral_name=True)
    merge(desk, kept, other)
    with desk.session.opened(kept, PurposeOfUse.DESK) as viewing:
        both = second.of(viewing, [kept])[kept]
    assert (both.phone, both.ring, both.text, both.neutral_name) == (
        "+46703332211",
        True,
        False,
        True,
    )


@pytest.mark.parametrize("where", ["the child's", "the merged", "both"])
def test_a_second_number_that_comes_with_a_card_is_barred(desk, pair, where):
    kept, other = pair
    father = a_patient(desk.session, "Dem", "Yusuf", born="1985-01-01", phone=HIS)
    bar(desk, other if where == "the merged" else kept, father)
    if where == "both":
        other_father = a_patient(desk.session, "Bo", "Ek", born="1985-01-01", phone=OLD)
        bar(desk, kept, other_father)
    wish(desk, kept, Wishes(ring=False, voicemail=False))
    second_number(desk, other, HIS)
    merge(desk, kept, other)
    assert not ring(desk, kept).allowed


@pytest.mark.parametrize("take", [(), (MergeField.PHONE,)])
@pytest.mark.parametrize("way", ["kept", "merged"])
@pytest.mark.parametrize("number", [HIS, OLD])
def test_every_number_of_whoever_is_barred_counts(desk, pair, take, way, number):
    child = a_patient(desk.session, "Dem", "Mio", born="2019-05-06", phone=number)
    one = a_patient(desk.session, "Dem", "Yusuf", born="1985-01-01", phone=HIS)
    two = a_patient(desk.session, "Dem", "Yussuf", born="1985-01-01", phone=OLD)
    bar(desk, child, one if way == "merged" else two)
    merge(desk, two, one, take)
    assert ring(desk, child).why_not is WhyNotContact.NEVER_TOLD


def test_nobody_is_booked_after_the_day_that_a_merged_card_says_they_died(desk, pair):
    kept, other = pair
    with desk.session.opened(other, PurposeOfUse.DESK) as viewing:
        day = MORNING.date() - timedelta(days=3)
        wishing.say_died(desk.session, viewing, other, day)
    merge(desk, kept, other)
    with pytest.raises(Deceased):
        desk.book(MORNING, patient=kept)
    unmerge(desk, kept, other)
    assert desk.book(MORNING, patient=kept)


def test_what_hangs_on_a_visit_is_worked_with_after_a_merge_and_after_its_end(desk, pair):
    kept, other = pair
    session = desk.session
    with session.opened(other, PurposeOfUse.DESK) as viewing:
        wishing.need(session, viewing, other, Needs(language="ar", interpreter=True))
    visit = desk.book(MORNING, patient=other)
    with session.directory("today") as opened:
        interpreters.change(session, opened, visit.id, InterpreterState.ORDERED)
        to_rebook.put(session, opened, visit.id)
    merge(desk, kept, other)
    with session.directory("today") as opened:
        interpreters.change(session, opened, visit.id, InterpreterState.CONFIRMED)
        to_rebook.drop(session, opened, visit.id)
        to_rebook.put(session, opened, visit.id)
        [shown] = interpreters.on_day(session, opened, MORNING.date())
        assert shown.state is InterpreterState.CONFIRMED
    unmerge(desk, kept, other)
    with session.directory("today") as opened:
        interpreters.change(session, opened, visit.id, None)
        to_rebook.drop(session, opened, visit.id)


@pytest.mark.parametrize("which", ["kept", "merged"])
def test_a_merge_tells_nobody_of_a_protected_person_and_the_mark_follows(desk, pair, which):
    kept, other = pair
    hidden = a_patient(desk.session, "Dem", "Ella", phone="070-5554433", protected=True)
    marked = kept if which == "kept" else other
    with desk.session.directory("find") as opened:
        confusable.mark(desk.session, opened, marked, hidden)
    desk.sit(Role.RECEPTIONIST)
    merge(desk, kept, other)
    with desk.session.opened(kept, PurposeOfUse.DESK) as viewing:
        assert confusable.others(desk.session, viewing) == ()

    session = desk.sit(Role.OWNER)
    third = a_patient(session, "Dem", "Elisa", phone=OLD)
    with session.directory("find") as opened:
        assert confusable.pairs(opened).keys() == {kept, hidden}
        with session.opened(kept, PurposeOfUse.DESK) as viewing:
            assert confusable.others(session, viewing) == (hidden,)
    with pytest.raises(MergeForbidden) as refused:
        merge(desk, kept, third)
    assert refused.value.why == MergeBar.CONFUSABLE
    with session.directory("find") as opened:
        confusable.unmark(session, opened, kept, hidden)
        assert confusable.pairs(opened) == {}


def test_only_who_was_merged_is_unmarked_with_the_kept_card(desk, pair):
    kept, other = pair
    session = desk.session
    hidden = a_patient(session, "Dem", "Ella", phone="070-5554433", protected=True)
    with session.directory("find") as opened:
        confusable.mark(session, opened, other, hidden)
    desk.sit(Role.RECEPTIONIST)
    merge(desk, kept, other)
    desk.sit(Role.OWNER)
    unmerge(desk, kept, other)
    with desk.session.directory("find") as opened:
        assert confusable.pairs(opened).keys() == {other, hidden}
