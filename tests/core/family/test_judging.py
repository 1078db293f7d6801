"""Who may hear what, and where letters go: by custody, age, and what is never told."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.family import judging
from clinic_desk.family.records import (
    NO_WISHES,
    Answer,
    Custody,
    Grants,
    Kin,
    Relation,
    RelationId,
    WhyNoLetter,
    WhyNotTell,
    Wishes,
    YoungPolicy,
)
from clinic_desk.ids import PatientId

TODAY = date(2026, 3, 2)
CHILD, FATHER, MOTHER = PatientId(1), PatientId(2), PatientId(3)
RULES = YoungPolicy()
ALL = Grants(book=True, cancel=True, told=True)
HOME = "Lindgatan 4"


def a_guardian(which=1, other=FATHER, **more):
    standing = {"there": ALL, "custody": Custody.JOINT}
    return Relation(
        id=RelationId(which),
        patient=CHILD,
        other=other,
        kin=Kin.FATHER,
        back=Kin.CHILD,
        **{**standing, **more},
    )


def born(years, day=1):
    return date(TODAY.year - years, 3, day)


SEVEN = born(7)


def may(relation, birth=SEVEN, about=CHILD):
    return judging.may(relation, about, birth, TODAY, RULES)


def post(*relations, street=HOME, birth=SEVEN, wishes=NO_WISHES, died=None):
    return judging.post(relations, CHILD, street, birth, TODAY, RULES, wishes, died)


def test_a_guardian_of_a_small_child_hears_and_does_what_was_given():
    assert may(a_guardian()) == Answer(told=True, book=True, cancel=True, address=True)


def test_whoever_has_no_contact_hears_nothing():
    assert may(a_guardian(custody=Custody.NO_CONTACT)) == Answer(why=(WhyNotTell.NO_CONTACT,))


def test_the_address_is_kept_from_one_guardian_and_the_times_are_told():
    answer = may(a_guardian(never_address=True))
    assert (answer.told, answer.book, answer.address) == (True, True, False)


def test_whoever_may_never_learn_the_times_neither_hears_nor_books_nor_cancels():
    answer = may(a_guardian(never_times=True))
    assert answer == Answer(why=(WhyNotTell.NEVER_TIMES,))


@pytest.mark.parametrize(
    ("years", "told", "why"),
    [
        (12, True, ()),
        (13, True, (WhyNotTell.ASK_PATIENT,)),
        (14, True, (WhyNotTell.ASK_PATIENT,)),
        (15, False, (WhyNotTell.NOT_REVIEWED,)),
        (18, False, (WhyNotTell.OF_AGE,)),
    ],
)
def test_a_growing_child_is_asked_then_decides_then_is_of_age(years, told, why):
    answer = may(a_guardian(), born(years))
    assert (answer.told, answer.why) == (told, why)


def test_a_review_after_the_birthday_lets_a_guardian_hear_again():
    fifteen = born(15)
    seen = judging.birthday(fifteen, 15)
    assert may(a_guardian(reviewed=seen), fifteen).told
    assert not may(a_guardian(reviewed=seen.replace(year=2025)), fifteen).told


def test_the_day_before_and_the_day_of_a_birthday_differ():
    assert may(a_guardian(), born(13, day=3)).why == ()
    assert may(a_guardian(), born(13, day=2)).why == (WhyNotTell.ASK_PATIENT,)


def test_what_has_ended_gives_nothing():
    assert may(a_guardian(until=date(2026, 3, 1))).why == (WhyNotTell.ENDED,)
    assert may(a_guardian(until=TODAY)).told


@pytest.mark.parametrize(
    ("barred", "why"),
    [
        ({"never_times": True}, WhyNotTell.NEVER_TIMES),
        ({"custody": Custody.NO_CONTACT}, WhyNotTell.NO_CONTACT),
    ],
)
def test_what_is_never_told_outlives_the_relation(barred, why):
    ended = a_guardian(until=date(2026, 3, 1), **barred)
    assert may(ended) == Answer(why=(WhyNotTell.ENDED, why))
    assert may(ended, about=FATHER).why == (WhyNotTell.ENDED,)


def test_the_child_asks_for_the_parent_by_what_was_given_back():
    relation = a_guardian(back_there=Grants(told=True), never_times=True)
    assert may(relation, about=FATHER).told


def test_each_guardian_gets_letters_at_their_own_address():
    found = post(a_guardian(street="Bygatan 1"), a_guardian(2, MOTHER))
    assert [(one.street, one.patient) for one in found.to] == [
        ("Bygatan 1", FATHER),
        (HOME, MOTHER),
    ]


def test_a_letter_never_brings_the_address_to_whom_it_is_kept_from():
    found = post(a_guardian(street="Bygatan 1", never_address=True), a_guardian(2, MOTHER))
    assert [one.without_address for one in found.to] == [True, False]
    alone = post(a_guardian(never_address=True))
    assert (alone.to, alone.why_not) == ((), WhyNoLetter.NO_ADDRESS)


def test_no_letter_goes_to_whom_the_times_are_kept_from():
    found = post(a_guardian(never_times=True, street="Bygatan 1"), a_guardian(2, MOTHER))
    assert [one.patient for one in found.to] == [MOTHER]
    assert found.kept_from == (1,)
    nobody = post(a_guardian(never_times=True, street="Bygatan 1"))
    assert (nobody.to, nobody.why_not) == ((), WhyNoLetter.NOBODY_MAY)


def test_from_the_age_of_deciding_alone_the_letter_goes_to_the_patient():
    (one,) = post(a_guardian(street="Bygatan 1"), birth=born(16)).to
    assert (one.street, one.patient, one.name) == (HOME, None, None)


def test_wishes_and_death_stop_letters():
    assert post(wishes=Wishes(never_address=True)).why_not is WhyNoLetter.NEVER_ADDRESS
    assert post(died=TODAY).why_not is WhyNoLetter.DECEASED
    assert post(street=None).why_not is WhyNoLetter.NO_ADDRESS
    assert post(wishes=Wishes(neutral_envelope=True)).neutral_envelope


def test_reviews_are_due_at_the_latest_birthday_that_nobody_has_looked_at():
    thirteen, fifteen = born(13), born(15)
    assert judging.reviews(born(12), None, TODAY, RULES) is None
    assert judging.reviews(thirteen, None, TODAY, RULES) == (13, date(2026, 3, 1))
    assert judging.reviews(thirteen, TODAY, TODAY, RULES) is None
    assert judging.reviews(fifteen, date(2025, 1, 1), TODAY, RULES) == (15, date(2026, 3, 1))


_days = st.dates(date(2000, 1, 1), date(2030, 1, 1))
_relations = st.builds(
    a_guardian,
    custody=st.sampled_from(Custody),
    until=st.none() | _days,
    street=st.none() | st.just("Bygatan 1"),
    never_address=st.booleans(),
    never_times=st.booleans(),
    reviewed=st.none() | _days,
    there=st.builds(Grants, book=st.booleans(), cancel=st.booleans(), told=st.booleans()),
)


@given(_relations, _days, _days)
def test_nobody_hears_more_than_was_given_and_nothing_that_is_kept(relation, birth, today):
    answer = judging.may(relation, CHILD, birth, today, RULES)
    assert answer.told <= relation.there.told
    assert answer.book <= relation.there.book
    assert not (answer.told and (relation.never_times or relation.custody is Custody.NO_CONTACT))
    assert not (answer.address and (relation.never_address or relation.never_times))


@given(st.lists(_relations, max_size=3), _days, _days)
def test_a_letter_goes_only_to_guardians_who_may_be_told(relations, birth, today):
    numbered = [replace(one, id=RelationId(i)) for i, one in enumerate(relations)]
    found = judging.post(numbered, CHILD, HOME, birth, today, RULES, NO_WISHES, None)
    told = {one.id: judging.may(one, CHILD, birth, today, RULES).told for one in numbered}
    for one in found.to:
        assert one.relation is None or told[one.relation]
        guardian = next((each for each in numbered if each.id == one.relation), None)
        if guardian is not None and guardian.never_address:
            assert one.street != HOME and one.without_address
    assert bool(found.to) != (found.why_not is not None)
