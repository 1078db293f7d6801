"""Two cards of one person become one, and two again, and nothing of either is lost."""

from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.clock import to_minutes
from clinic_desk.errors import MergeForbidden, NotAllowed, NotFound, StaleRow
from clinic_desk.patients import confusable, duplicates, finding, merges, record
from clinic_desk.patients.merges import MergeField
from clinic_desk.scheduling import day, history, merging
from clinic_desk.scheduling.merging import MergeBar
from clinic_desk.scheduling.to_do import counting, on_card, recalls, waiting
from clinic_desk.scheduling.to_do.records import NewRecall, Wish
from clinic_desk.storage.sqlite import ConstraintBroken
from tests.builders import Role, a_new_patient, a_patient, a_session
from tests.core.scheduling.conftest import CHECK, HADDAD, MORNING, VISIT

F = MergeField


@pytest.fixture
def pair(desk):
    """Two cards of one person: the one to keep, and one that was made by mistake."""
    other = a_patient(
        desk.session, "Lindh", "Alva", phone="070-999 88 77", email="alva@example.org", alert="Deaf"
    )
    return desk.patient, other


def look(desk, kept, other):
    session = desk.session
    with (
        session.opened(kept, PurposeOfUse.DESK) as one,
        session.opened(other, PurposeOfUse.DESK) as two,
    ):
        return merging.look(session, one, two, to_minutes(desk.clinic.clock.now()))


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
        return merging.unmerge(desk.session, viewing, other)


def card(desk, whose):
    """A card as it stands, but for how often it was written."""
    with desk.session.opened(whose, PurposeOfUse.DESK) as viewing:
        lists = on_card.of_record(desk.session, viewing)
        return replace(record.read(viewing), version=0), history.read(viewing, 0), lists


def wait(desk, whose, service=CHECK):
    """Onto the waiting list, and due again in a month."""
    first = MORNING.date()
    with desk.session.opened(whose, PurposeOfUse.DESK) as viewing:
        wish = Wish(service=service, first=first, last=first + timedelta(days=60))
        new = NewRecall(service=service, due=first + timedelta(days=30))
        return (
            waiting.add(desk.session, viewing, wish, "by bus"),
            recalls.make(desk.session, viewing, new),
        )


def listed(desk):
    """Who waits and who is due, as the lists say it."""
    with desk.session.directory("to-do") as opened:
        waits = waiting.listed(desk.session, opened)
        due = recalls.listed(desk.session, opened, MORNING.date() + timedelta(days=90))
        return [(one.entry.id, one.who.id) for one in waits], [
            (one.recall.id, one.who.id) for one in due
        ]


def found(desk, typed):
    with desk.session.directory("find") as opened:
        return [one.id for one in finding.find(desk.session, opened, typed)]


def entries(desk, kind):
    log = queries.open_log(desk.session, LogFilter(kinds=(kind,)))
    return queries.page(desk.session, log, limit=20).entries


_hours = count()


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    take=st.frozensets(st.sampled_from(MergeField)),
    fields=st.tuples(*[st.sampled_from(["", "a"])] * 3),
    visits=st.tuples(st.integers(0, 2), st.integers(0, 2)),
    waits=st.tuples(st.booleans(), st.booleans()),
)
def test_a_merge_taken_back_leaves_no_trace_but_in_the_log(desk, take, fields, visits, waits):
    email, street, alert = fields
    one = a_patient(desk.session, "Ek", "Bo", alert="Rings first", street=street and "Hagen 1")
    other = a_patient(
        desk.session,
        "Eek",
        "Bosse",
        born="1980-03-21",
        phone="070-222 33 44",
        email=email and "bo@example.org",
        alert=alert and "Wheelchair",
    )
    chain = a_patient(desk.session, "Olsson", "Per", phone="070-333 44 55")
    for whose, many in zip((one, other), visits, strict=True):
        for _ in range(many):
            at = next(_hours)
            start = MORNING + timedelta(days=7 * (at // 2), hours=at % 2)
            desk.book(start, patient=whose)
    for whose, waiting_too in zip((one, other), waits, strict=True):
        if waiting_too:
            wait(desk, whose)
    lists = listed(desk)
    typed = ("ek", "bo", "eek bosse", "1980-03-21", "2233 44", "070-123 45 67")
    before = card(desk, one), card(desk, other), [found(desk, each) for each in typed]

    merge(desk, one, other, take)
    assert other not in found(desk, "eek bosse") + found(desk, "bosse")
    with pytest.raises(MergeForbidden):
        merge(desk, chain, one)
    kept, merged_history, on_lists = card(desk, one)
    assert len(on_lists.waiting) == len(on_lists.recalls) == sum(waits)
    assert {one.patient for one in on_lists.waiting} <= {one}
    assert [len(part) for part in listed(desk)] == [len(part) for part in lists]
    assert len(merged_history.coming) == sum(visits)
    for field in MergeField:
        whose = before[1 if field in take else 0][0]
        assert getattr(kept, field) == getattr(whose, field)

    unmerge(desk, one, other)
    assert (card(desk, one), card(desk, other), [found(desk, each) for each in typed]) == before
    assert listed(desk) == lists


def test_a_wait_and_a_recall_of_a_merged_card_are_worked_with_as_the_kept_cards(desk, pair):
    kept, other = pair
    entry, recall = wait(desk, other, VISIT)
    merge(desk, kept, other)
    assert listed(desk) == ([(entry.id, kept)], [(recall.id, kept)])
    assert counting.counts(desk.session).waiting == 1

    visit = desk.book(MORNING, patient=kept)
    assert listed(desk) == ([], []), "the visit does for both"
    desk.unbook(visit)
    assert listed(desk) == ([(entry.id, kept)], [(recall.id, kept)])
    with desk.session.directory("to-do") as opened:
        now = waiting.listed(desk.session, opened)[0].entry
        gone = waiting.withdraw(desk.session, opened, now.id, now.version)
        waiting.put_back(desk.session, opened, now.id, gone.version)
    with desk.session.opened(kept, PurposeOfUse.DESK) as viewing:
        version = on_card.of_record(desk.session, viewing).waiting[0].version
        waiting.change(desk.session, viewing, entry.id, version, entry.wish, "by train")

    unmerge(desk, kept, other)
    assert listed(desk) == ([(entry.id, other)], [(recall.id, other)])


def test_what_a_merge_would_do_is_said_before(desk, pair):
    desk.book(MORNING)
    clash = desk.book(MORNING, practitioner=HADDAD, patient=pair[1])
    desk.book(MORNING + timedelta(days=1), patient=pair[1])
    desk.clinic.clock.move(timedelta(hours=4))
    prospect = look(desk, *pair)
    assert (prospect.coming, prospect.past, prospect.bar) == (1, 1, None)
    assert [two.id for _, two in prospect.clashes] == [clash.id]
    assert set(prospect.differing) == {F.FAMILY, F.PHONE, F.EMAIL, F.ALERT}
    assert prospect.proposed == {F.EMAIL, F.ALERT}


def test_the_merged_card_is_neither_opened_nor_booked_and_its_visits_stand_on_the_other(desk, pair):
    kept, other = pair
    visit = desk.book(MORNING, patient=other)
    merge(desk, kept, other)
    with pytest.raises(NotFound):
        desk.book(MORNING + timedelta(hours=1), patient=other)
    with desk.session.directory("schedule") as opened:
        shown = day.day(desk.session, opened, MORNING.date())
        [drawn] = [one for column in shown.columns for one in column.appointments]
    assert (drawn.id, drawn.patient, drawn.family) == (visit.id, kept, "Lind")


def test_both_openings_and_the_merge_itself_name_both_in_the_log(desk, pair):
    merge(desk, *pair, {F.PHONE})
    unmerge(desk, *pair)
    for kind in (EventKind.PATIENTS_MERGED, EventKind.PATIENTS_UNMERGED):
        [entry] = entries(desk, kind)
        assert set(entry.patients) == set(pair)
    assert len(entries(desk, EventKind.RECORD_OPENED)) == 3


def test_what_was_booked_and_corrected_since_stays_with_the_kept_card(desk, pair):
    kept, other = pair
    back = desk.book(MORNING, patient=other)
    merge(desk, kept, other, {F.PHONE, F.ALERT})
    since = desk.book(MORNING + timedelta(hours=1), patient=kept)
    with desk.session.opened(kept, PurposeOfUse.DESK) as viewing:
        version = record.read(viewing).version
        typed = a_new_patient(phone="070-555 66 77", alert="Deaf")
        record.correct(desk.session, viewing, version, typed)
    told = unmerge(desk, kept, other)
    assert set(told.former) == {F.ALERT}
    kept_card, kept_visits, _ = card(desk, kept)
    _, other_visits, _ = card(desk, other)
    assert (kept_card.phone, kept_card.alert) == ("+46705556677", None)
    assert [one.id for one in kept_visits.coming] == [since.id]
    assert [one.id for one in other_visits.coming] == [back.id]


def test_a_card_into_which_another_was_merged_goes_into_none_but_takes_more_in(desk, pair):
    kept, other = pair
    third = a_patient(desk.session, "Lint", "Alva", phone="070-111 11 11")
    visit = desk.book(MORNING, patient=third)
    merge(desk, other, third)
    before = card(desk, other)
    with pytest.raises(MergeForbidden):
        merge(desk, kept, other)
    assert card(desk, other) == before
    merge(desk, other, kept)
    unmerge(desk, other, third)
    unmerge(desk, other, kept)
    merge(desk, kept, other)
    assert [one.id for one in card(desk, third)[1].coming] == [visit.id]


def test_the_database_itself_makes_no_chain(desk, pair):
    kept, other = pair
    merge(desk, other, a_patient(desk.session, "Lint", "Alva", phone="070-111 11 11"))
    one = card(desk, kept)[0]
    with (
        pytest.raises(ConstraintBroken),
        desk.session.work(merging.Permission.PATIENT_CORRECT) as work,
    ):
        work.about(other)
        merges.add(work, one, other, (), (), desk.session.account)


@pytest.mark.parametrize("bar", sorted(set(MergeBar) - {MergeBar.APART}))
def test_some_cards_are_not_merged(desk, pair, bar):
    kept, other = pair
    if bar is MergeBar.SAME:
        other = kept
    elif bar is MergeBar.PROTECTED:
        with desk.session.opened(other, PurposeOfUse.DESK) as viewing:
            typed = a_new_patient("Lindh", phone="070-999 88 77", protected=True)
            record.correct(desk.session, viewing, 1, typed)
    elif bar is MergeBar.KEPT:
        third = a_patient(desk.session, "Lint", "Alva", phone="070-111 11 11")
        merge(desk, other, third)
    else:
        third = a_patient(desk.session, "Lind", "Alma")
        with desk.session.directory("find") as opened:
            confusable.mark(desk.session, opened, other, third)
    session = desk.session
    with (
        session.opened(kept, PurposeOfUse.DESK, reason="asked") as one,
        session.opened(other, PurposeOfUse.DESK, reason="asked") as two,
    ):
        assert merging.look(session, one, two, 0).bar is bar
        known = record.read(one).version, record.read(two).version
        with pytest.raises(MergeForbidden) as refused:
            merging.merge(session, one, two, frozenset(), known)
    assert refused.value.why == bar
    assert len(entries(desk, EventKind.PATIENTS_MERGED)) == (bar is MergeBar.KEPT)


def test_two_people_who_were_told_apart_are_not_merged(desk, pair):
    with desk.session.directory("find") as opened:
        duplicates.keep_apart(desk.session, opened, *pair)
    with pytest.raises(MergeForbidden):
        merge(desk, *pair)


def test_somebody_who_was_quicker_is_not_written_over(desk, pair):
    session = desk.session
    with (
        session.opened(pair[0], PurposeOfUse.DESK) as one,
        session.opened(pair[1], PurposeOfUse.DESK) as two,
    ):
        record.correct(session, two, 1, a_new_patient("Lindh"))
        with pytest.raises(StaleRow):
            merging.merge(session, one, two, frozenset(), (1, 1))


def test_a_merged_card_is_named_and_found_by_its_old_number_where_it_leads(desk, pair):
    number = card(desk, pair[1])[0].number
    merge(desk, *pair)
    with desk.session.directory("find") as opened:
        [former] = merges.former(opened, pair).values()
        assert (former.id, former.kept, former.name) == (pair[1], pair[0], "Alva Lindh")
    assert found(desk, str(number)) == [pair[0]]


def test_whoever_may_not_correct_patients_merges_none(desk, pair):
    session = a_session(desk.clinic, Role.CLINICIAN)
    with (
        session.opened(pair[0], PurposeOfUse.TREATMENT, reason="asked") as one,
        session.opened(pair[1], PurposeOfUse.TREATMENT, reason="asked") as two,
        pytest.raises(NotAllowed),
    ):
        merging.merge(session, one, two, frozenset(), (1, 1))


def test_the_database_itself_changes_no_visit_of_another_patient(desk, pair):
    visit = desk.book(MORNING)
    with (
        pytest.raises((ConstraintBroken, RuntimeError)),
        desk.session.work(merging.Permission.PATIENT_CORRECT) as work,
    ):
        work.about(pair[0])
        merging.store.hand_over(work, [visit.id], pair[1])


def test_a_card_that_was_merged_into_a_protected_one_is_protected_too(desk, pair):
    kept, other = pair
    merge(desk, kept, other)
    with desk.session.opened(kept, PurposeOfUse.DESK) as viewing:
        hidden = replace(a_new_patient(), protected=True)
        record.correct(desk.session, viewing, record.read(viewing).version, hidden)
    desk.sit(Role.RECEPTIONIST)
    with desk.session.directory("log") as opened:
        assert merges.former(opened, [other]) == {}

    desk.sit(Role.OWNER)
    with desk.session.opened(kept, PurposeOfUse.DESK, reason="two after all") as viewing:
        merging.unmerge(desk.session, viewing, other)
    assert found(desk, "lindh") == [other]
    desk.sit(Role.RECEPTIONIST)
    assert found(desk, "lindh") == []
