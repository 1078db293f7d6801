"""A task is judged by what happened, whichever way it was done."""

from datetime import UTC, datetime

import pytest

from clinic_desk.access import Agent, EventDraft, Happened, PurposeOfUse
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.ids import AccountId, AppointmentId, CareUnitId, DeviceId, PatientId, SessionId
from clinic_desk.training import content
from clinic_desk.training.tasks import Judgement, Known, hint, judge, next_wanted

TASK = content.lesson("find-and-book", "en").task
OTHER_ANN, ANN, VISIT, OTHER_VISIT = (
    PatientId(10),
    PatientId(11),
    AppointmentId(7),
    AppointmentId(8),
)
KNOWN = Known(
    patients={ANN: 3, OTHER_ANN: 11}, services={VISIT: "Follow-up", OTHER_VISIT: "New visit"}
)
AGENT = Agent(
    account=AccountId(1),
    role="receptionist",
    device=DeviceId(1),
    session=SessionId(1),
    care_unit=CareUnitId(1),
)


def happened(*drafts: EventDraft) -> list[Happened]:
    at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    return [
        Happened(seq=seq, at=at, agent=AGENT, draft=one) for seq, one in enumerate(drafts, start=1)
    ]


def opened(patient=ANN, purpose=PurposeOfUse.PHONE, outcome=0) -> EventDraft:
    return EventDraft(
        kind=EventKind.RECORD_OPENED,
        action=Action.READ,
        patient=patient,
        purpose=purpose,
        outcome=outcome,
    )


def booked(patient=ANN, visit=VISIT) -> EventDraft:
    return EventDraft(
        kind=EventKind.APPOINTMENT_BOOKED,
        action=Action.CREATE,
        patient=patient,
        appointment=visit,
    )


def met(*drafts: EventDraft) -> tuple[str, ...]:
    return judge(TASK, happened(*drafts), KNOWN).met


def test_nothing_has_happened_yet():
    assert judge(TASK, [], KNOWN) == Judgement(met=(), passed=False)


@pytest.mark.parametrize(
    "way",
    [
        (opened(), booked()),
        (opened(purpose=PurposeOfUse.BOOKING), booked()),
        (booked(), opened()),
        (opened(OTHER_ANN), opened(), booked(OTHER_ANN), booked()),
        (opened(), booked(visit=OTHER_VISIT), booked()),
    ],
)
def test_any_way_of_doing_it_passes(way):
    assert judge(TASK, happened(*way), KNOWN).passed


@pytest.mark.parametrize(
    ("way", "reached"),
    [
        ((opened(OTHER_ANN),), ()),
        ((opened(purpose=PurposeOfUse.EMERGENCY),), ()),
        ((opened(outcome=Outcome.SERIOUS_FAILURE),), ()),
        ((opened(), booked(OTHER_ANN)), ("open",)),
        ((opened(), booked(visit=OTHER_VISIT)), ("open",)),
        ((opened(), booked(visit=AppointmentId(99))), ("open",)),
    ],
)
def test_what_is_beside_it_does_not(way, reached):
    assert met(*way) == reached


def test_one_event_meets_one_wish():
    twice = type(TASK)(id="x", title="x", story="x", wanted=(TASK.wanted[1], TASK.wanted[1]))
    assert not judge(twice, happened(booked()), KNOWN).passed
    assert judge(twice, happened(booked(), booked()), KNOWN).passed


def test_a_hint_comes_after_a_while_and_for_what_is_next():
    begun = judge(TASK, [], KNOWN)
    first, second = next_wanted(TASK, begun).hints
    assert hint(TASK, begun, first.after - 1) is None
    assert hint(TASK, begun, first.after) == first
    assert hint(TASK, begun, second.after + 100) == second
    found = judge(TASK, happened(opened()), KNOWN)
    assert hint(TASK, found, 40) == TASK.wanted[1].hints[0]
    assert hint(TASK, judge(TASK, happened(opened(), booked()), KNOWN), 900) is None
