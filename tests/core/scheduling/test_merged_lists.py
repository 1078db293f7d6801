"""Lists to do, series, groups and calls of a merged card are the kept card's, and come back."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.errors import NotFound
from clinic_desk.family import wishing
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.patients import record
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import cancelling, series
from clinic_desk.scheduling.series import SeriesRequest
from clinic_desk.scheduling.to_do import calls, counting, to_rebook
from clinic_desk.scheduling.to_do.records import Call, CallOutcome, CallWhat
from clinic_desk.scheduling.to_do.tables import call_attempt, record_call, record_series
from clinic_desk.storage.gate import GateClosed
from tests.builders import Role, a_new_patient, a_patient
from tests.core.scheduling.a_group import give_to, group
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT
from tests.core.scheduling.test_merging import listed, merge, unmerge, wait
from tests.core.scheduling.test_to_do import ILL

WEEK = timedelta(days=7)
ON_CARD = {
    "calls": select(record_call.c.id).order_by(record_call.c.id),
    "series": select(record_series.c.appointment).order_by(record_series.c.appointment),
}
_weeks = count(1)  # in the week of now stands the group


@dataclass
class Ties:
    """What hangs on one card."""

    about: dict[CallWhat, int]
    in_series: AppointmentId
    to_rebook: AppointmentId


def tie(desk, whose: PatientId) -> Ties:
    """A series, a place in the group, a visit that needs a new time, and both lists."""
    start = MORNING + next(_weeks) * 4 * WEEK
    with desk.session.opened(whose, PurposeOfUse.DESK) as viewing:
        wanted = SeriesRequest(practitioner=LINDQVIST, service=CHECK, starts=(start, start + WEEK))
        made = series.book(desk.session, viewing, wanted)
    gone = desk.book(start, patient=whose, practitioner=HADDAD)
    with desk.session.directory("schedule") as opened:
        cancelling.cancel(desk.session, opened, gone.id, gone.version, ILL)
    entry, recall = wait(desk, whose, VISIT)
    about = {
        CallWhat.CONFIRM: made.visits[0].id,
        CallWhat.REBOOK: gone.id,
        CallWhat.RECALL: recall.id,
        CallWhat.WAITING: entry.id,
    }
    return Ties(about=about, in_series=made.visits[0].id, to_rebook=gone.id)


def rings(desk, whose, what, about):
    """Somebody is rung about it, in vain."""
    with desk.session.directory("to-do") as opened:
        who = patient_store.by_ids(opened, {whose})[whose]
        call = Call(what=what, about=about, who=who, service=VISIT, practitioner=None)
        return calls.record(desk.session, opened, call, CallOutcome.NO_ANSWER)


def stands(desk, cards, ties):
    """Everything that the lists and both cards say."""
    with desk.session.directory("to-do") as opened:
        made = {
            (what, about): [(one.id, one.patient) for one in found]
            for each in ties
            for what, about in each.about.items()
            for found in calls.made_about(opened, what, [about]).values()
        }
        whole = [series.of(desk.session, opened, each.in_series) for each in ties]
        again = [(one.appointment, one.who.id) for one in to_rebook.listed(desk.session, opened)]
    found = {
        "calls": made,
        "series": [[(one.id, one.patient) for one in each.visits] for each in whole],
        "rebook": again,
        "lists": listed(desk),
        "group": {(one.id, one.patient) for one in group(desk).attendees},
        "counts": counting.counts(desk.session),
    }
    for card in cards:
        with desk.session.opened(card, PurposeOfUse.DESK) as viewing:
            for name, query in ON_CARD.items():
                found[name, card] = [row[0] for row in viewing.rows(query)]
    return found


def named(found):
    """Whose everything is, as the lists say."""
    for visits in (*found["series"], found["rebook"], found["group"], *found["lists"]):
        yield from (whose for _, whose in visits)
    for attempts in found["calls"].values():
        yield from (whose for _, whose in attempts)


def numbers(found):
    """The same without whose it is."""
    return {
        name: [sorted(one for one, _ in each) for each in value]
        for name, value in {
            "series": found["series"],
            "rebook": [found["rebook"]],
            "group": [found["group"]],
            "lists": found["lists"],
            "calls": found["calls"].values(),
        }.items()
    } | {"counts": found["counts"]}


@pytest.fixture
def grouped(desk):
    give_to(desk, "20")
    return desk


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    both=st.booleans(),
    comes=st.tuples(st.booleans(), st.booleans()),
    before=st.frozensets(st.sampled_from(CallWhat)),
    meanwhile=st.frozensets(st.sampled_from(CallWhat)),
)
def test_all_that_hangs_on_a_merged_card_is_the_kept_cards_until_it_is_given_back(
    grouped, both, comes, before, meanwhile
):
    desk = grouped
    kept, other = a_patient(desk.session, "Ek", "Bo"), a_patient(desk.session, "Eek", "Bosse")
    for whose, does in zip((kept, other), comes, strict=True):
        if does:
            desk.book(MORNING, patient=whose)
    desk.clinic.clock.move(timedelta(minutes=1))  # a new visit would take another off the list
    ties = [tie(desk, each) for each in ((other, kept) if both else (other,))]
    for what in before:
        rings(desk, other, what, ties[0].about[what])
    first = stands(desk, (kept, other), ties)

    merge(desk, kept, other)
    merged = stands(desk, (kept,), ties)
    assert set(named(merged)) & {kept, other} == {kept}
    assert numbers(merged) == numbers(first)
    for name in ON_CARD:
        assert merged[name, kept] == sorted(first[name, kept] + first[name, other])

    rung = [rings(desk, kept, what, ties[0].about[what]) for what in sorted(meanwhile)]
    unmerge(desk, kept, other)
    since = stands(desk, (kept, other), ties)
    assert since["calls", kept] == first["calls", kept]
    assert since["calls", other] == sorted([*first["calls", other], *(one.id for one in rung)])
    with desk.session.directory("to-do") as opened:
        for one in rung:
            calls.take_back(desk.session, opened, one.id)
    assert stands(desk, (kept, other), ties) == first


def test_a_call_of_before_is_taken_back_on_the_kept_card(grouped):
    other = a_patient(grouped.session, "Eek", "Bosse")
    ties = tie(grouped, other)
    rung = [rings(grouped, other, what, about) for what, about in ties.about.items()]
    merge(grouped, grouped.patient, other)
    with grouped.session.directory("to-do") as opened:
        gone = [calls.take_back(grouped.session, opened, one.id) for one in rung]
    assert {one.patient for one in gone} == {grouped.patient}
    unmerge(grouped, grouped.patient, other)
    assert stands(grouped, (other,), [ties])["calls"] == {}


def test_who_died_by_either_card_is_neither_rung_nor_counted(desk):
    other = a_patient(desk.session, "Eek", "Bosse")
    tie(desk, other)
    with desk.session.opened(desk.patient, PurposeOfUse.DESK) as viewing:
        wishing.say_died(desk.session, viewing, desk.patient, MORNING.date())
    assert counting.counts(desk.session).to_rebook == 1

    merge(desk, other, desk.patient)

    with desk.session.directory("to-do") as opened:
        assert to_rebook.listed(desk.session, opened) == []
    assert counting.counts(desk.session).to_rebook == 0


def test_a_series_and_calls_of_a_card_that_is_protected_since_are_not_seen_by_others(desk):
    other = a_patient(desk.session, "Eek", "Bosse")
    ties = tie(desk, other)
    made = rings(desk, other, CallWhat.RECALL, ties.about[CallWhat.RECALL])
    merge(desk, desk.patient, other)
    with desk.session.opened(desk.patient, PurposeOfUse.DESK) as viewing:
        hidden = a_new_patient(protected=True)
        record.correct(desk.session, viewing, record.read(viewing).version, hidden)
    assert counting.counts(desk.session).waiting == 1

    desk.sit(Role.RECEPTIONIST)
    assert counting.counts(desk.session).waiting == 0
    with desk.session.directory("to-do") as opened:
        assert series.of(desk.session, opened, ties.in_series) is None
        assert calls.made_about(opened, CallWhat.RECALL, [ties.about[CallWhat.RECALL]]) == {}
        with pytest.raises(NotFound):
            calls.take_back(desk.session, opened, made.id)


def test_the_database_itself_gives_no_call_to_another_patient(desk):
    other = a_patient(desk.session, "Eek", "Bosse")
    ties = tie(desk, other)
    made = rings(desk, other, CallWhat.RECALL, ties.about[CallWhat.RECALL])
    with (
        pytest.raises(GateClosed),
        desk.session.work(Permission.TO_DO_WRITE) as work,
    ):
        work.about(other)
        turned = call_attempt.update().where(call_attempt.c.id == made.id)
        work.write(turned.values(patient=desk.patient))
