"""Who asked for a visit to be moved or cancelled, and what a moved visit stands in the way of."""

import json
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import StaleRow
from clinic_desk.family import callers, relations, telling
from clinic_desk.family.records import Custody, Grants, Kin, TypedRelation
from clinic_desk.patients import record
from clinic_desk.scheduling import asking, cancelling, coming, day, free, merging, moving, who_asked
from clinic_desk.scheduling.asking import Asked
from clinic_desk.scheduling.calling import Caller, Calling
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.records import Cancellation, CancelledBy, CancelReason, WhyNot
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT, Desk

TODAY = date(2026, 3, 2)
FACTS = select(log_entry.c.facts)
NEIGHBOUR = Calling(caller=Caller.OTHER, kin=Kin.CARER, may_cancel=False)
ASKED = Cancellation(reason=CancelReason.PATIENT_ASKED, by=CancelledBy.ON_BEHALF, late=False)


def shown(desk: Desk, opened, which):
    return day.some(desk.session, opened, (which.id,))[0]


def test_the_entry_keeps_who_asked_as_codes(desk: Desk) -> None:
    one = desk.book()
    later = MORNING + timedelta(hours=1)
    with desk.session.directory("test") as opened:
        one = moving.move(
            desk.session,
            opened,
            one.id,
            one.version,
            practitioner=HADDAD,
            start=later,
            calling=NEIGHBOUR,
        )
        cancelling.cancel(desk.session, opened, one.id, one.version, ASKED, NEIGHBOUR)

    kinds = [EventKind.APPOINTMENT_MOVED.value, EventKind.APPOINTMENT_CANCELLED.value]
    log = desk.session.log(Permission.LOG_READ)
    kept = [json.loads(row[0]) for row in log.rows(FACTS.where(log_entry.c.kind.in_(kinds)))]
    assert len(kept) == 2
    for facts in kept:
        said = {key: facts[key] for key in ("caller", "kin", "may-cancel")}
        assert said == {"caller": "other", "kin": "carer", "may-cancel": "no"}
        assert "told" not in facts, "nobody was asked who they are"


def test_nobody_said_is_what_a_moved_visit_keeps_until_somebody_says_it(desk: Desk) -> None:
    one = desk.book()
    with desk.session.directory("test") as opened:
        one = move_to(desk, opened, one, MORNING + timedelta(hours=1))
        who_asked.say(desk.session, opened, one.id, one.version, NEIGHBOUR)
        with pytest.raises(StaleRow):
            who_asked.say(desk.session, opened, one.id, one.version - 1, NEIGHBOUR)
        move_to(desk, opened, one, MORNING, calling=None)  # taken back: nobody asks for that

    kinds = [EventKind.APPOINTMENT_MOVED.value, EventKind.APPOINTMENT_ASKED.value]
    log = desk.session.log(Permission.LOG_READ)
    moved, asked, back = log.rows(
        select(log_entry.c.facts, log_entry.c.patients)
        .where(log_entry.c.kind.in_(kinds))
        .order_by(log_entry.c.seq)
    )
    assert json.loads(moved[0])["caller"] == "not-said"
    assert json.loads(asked[0]) == {"caller": "other", "kin": "carer", "may-cancel": "no"}
    assert asked[1] == moved[1], "it is about the same patient"
    assert "caller" not in json.loads(back[0])


def move_to(desk, opened, one, start, **how):
    return moving.move(
        desk.session, opened, one.id, one.version, practitioner=HADDAD, start=start, **how
    )


def test_relatives_are_known_without_the_card_and_only_as_far_as_one_may_see(desk: Desk) -> None:
    mother = a_patient(desk.session, "Berg", "Anna", born="1988-04-01")
    hidden = a_patient(desk.session, "Berg", "Hidden", born="1988-04-01", protected=True)
    may = Grants(book=True, cancel=False, told=True)
    with (
        desk.session.opened(desk.patient, PurposeOfUse.DESK) as viewing,
        desk.session.directory("test") as opened,
    ):
        for other, name in ((mother, ""), (hidden, ""), (None, "Per Ek")):
            typed = TypedRelation(kin=Kin.CARER, back=Kin.OTHER, other=other, name=name, may=may)
            relations.save(desk.session, viewing, opened, typed)
        assert len(callers.of_patient(opened, desk.patient, TODAY)) == 3
        assert callers.of_patient(opened, hidden, TODAY) == [], "theirs are behind a reason"

    session = desk.sit(Role.RECEPTIONIST)
    with session.directory("test") as opened:
        found = callers.of_patient(opened, desk.patient, TODAY)
    names = sorted(one.relative.name for one in found)
    assert names == ["", "Anna Berg"], "whoever is no patient has no name"
    assert {(one.answer.book, one.answer.cancel) for one in found} == {(True, False)}


def test_a_visit_that_is_moved_is_in_its_own_way_nowhere(desk: Desk) -> None:
    one = desk.book()
    desk.book(MORNING + timedelta(minutes=55), patient=a_patient(desk.session, given="Elsa"))
    with desk.session.directory("test") as opened:
        moved = shown(desk, opened, one)
    start = MORNING + timedelta(minutes=15)
    asked = Asked(service=VISIT, start=start, practitioners=(LINDQVIST,), agreed=moved)
    assert asking.ask(desk.session, asked)[0].obstacles == ()

    late = Asked(
        service=VISIT,
        start=MORNING + timedelta(minutes=30),
        practitioners=(LINDQVIST,),
        agreed=moved,
    )
    (against,) = asking.ask(desk.session, late)[0].obstacles
    assert (against.why, against.minutes) == (WhyNot.TOO_SHORT, 5)


def test_what_is_too_short_is_measured_by_the_visit_that_is_carried(desk: Desk) -> None:
    one = desk.book(longer=40)  # fifty minutes are left before noon
    with desk.session.directory("test") as opened:
        moved = shown(desk, opened, one)
    usual = free.gaps(desk.session, VISIT, TODAY)[LINDQVIST]
    carried = free.gaps(desk.session, VISIT, TODAY, moved)[LINDQVIST]
    at = moved.end_utc
    short = {gap.start_utc: gap.lacking for gap in carried}
    assert {gap.start_utc: gap.lacking for gap in usual}[at] == 0
    assert short[at] > 0


def test_another_visit_the_same_day_is_told_and_not_the_moved_one(desk: Desk) -> None:
    one, other = desk.book(), desk.book(MORNING + timedelta(hours=4), practitioner=HADDAD)
    (proposal,) = free.next_free(
        desk.session, Search(service=VISIT, practitioners=(LINDQVIST,), part=(840, 960)), limit=1
    )
    with desk.session.directory("test") as opened:
        pairs = [(desk.patient, proposal)]
        found = coming.that_day(desk.session, opened, pairs, moved=one.id)
    assert [(c.start, c.practitioner, c.at_once) for c in found] == [(other.start, HADDAD, True)]


def test_of_two_cards_that_were_merged_the_stricter_says_what_a_caller_may(desk: Desk) -> None:
    father = a_patient(desk.session, "Berg", "Yusuf", born="1985-01-01")
    child = a_patient(desk.session, "Berg", "Elsa", born="2018-05-06")
    twice = a_patient(desk.session, "Berg", "Else", born="2018-05-06")
    may = Grants(book=True, cancel=True, told=True)
    with desk.session.directory("test") as opened:
        for whose, never in ((child, False), (twice, True)):
            typed = TypedRelation(
                kin=Kin.FATHER, other=father, may=may, custody=Custody.JOINT, never_times=never
            )
            with desk.session.opened(whose, PurposeOfUse.DESK) as viewing:
                relations.save(desk.session, viewing, opened, typed)
    with (
        desk.session.opened(child, PurposeOfUse.DESK) as kept,
        desk.session.opened(twice, PurposeOfUse.DESK) as merged,
    ):
        versions = record.read(kept).version, record.read(merged).version
        merging.merge(desk.session, kept, merged, frozenset(), versions)

    with (
        desk.session.directory("test") as opened,
        desk.session.opened(child, PurposeOfUse.DESK) as viewing,
    ):
        without_card = [one.answer for one in callers.of_patient(opened, child, TODAY)]
        on_card = [
            telling.caller_may(viewing, one.relation.id, TODAY)
            for one in relations.relatives(viewing, opened)
        ]
    assert len(without_card) == len(on_card) == 2
    for answer in (*without_card, *on_card):
        assert not (answer.told or answer.book or answer.cancel or answer.address)
