"""The board of the pictures: Tuesday 24 November 2026 at 10:42."""

from dataclasses import replace

from clinic_desk.scheduling.flow import FlowBoard, FlowCard, NextFree
from clinic_desk.scheduling.records import AppointmentStatus, Clinic, Schedule
from tests.ui.scheduling.a_clinic import (
    APPOINTMENTS,
    DATE,
    PRACTITIONERS,
    SERVICES,
    ZONE,
    a_proposal,
    at,
)

NOW = at("10:42")
HOUSE = Clinic(
    name="Norra Kliniken",
    practitioners=PRACTITIONERS,
    rooms=(),
    services=tuple(SERVICES.values()),
    retired=frozenset(),
    offers=frozenset(),
    schedule=Schedule(zone=ZONE, hours=()),
)
_NOTED, _NEW = {11}, {6}
_SINCE = {5: at("10:31"), 9: at("10:12"), 10: at("10:15"), 16: at("10:16")}
FREE = tuple(
    NextFree(practitioner=whom, proposal=a_proposal(whom.id, time))
    for whom, time in zip(PRACTITIONERS, ("11:00", "13:00", "11:00"), strict=True)
)


def a_card(appointment, **changes):
    """A visit as it stands on the board; ``changes`` as in FlowCard."""
    done = appointment.status is AppointmentStatus.DONE
    since = appointment.end_utc if done else _SINCE.get(appointment.id, at("07:00"))
    noted = replace(appointment, has_note=appointment.id in _NOTED)
    usual = {"since": since, "first_visit": appointment.id in _NEW}
    return FlowCard(appointment=noted, **{**usual, **changes})


def a_board(appointments=APPOINTMENTS, free=FREE):
    ordered = sorted(appointments, key=lambda one: (one.start_utc, one.id))
    return FlowBoard(
        date=DATE,
        clinic=HOUSE,
        cards=tuple(a_card(one) for one in ordered),
        next_free=free,
    )
