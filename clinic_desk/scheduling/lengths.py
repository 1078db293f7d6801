"""How long a visit is: by who gives it, and for whom."""

from dataclasses import replace

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import Schedule, Service

SHORTEST, LONGEST = 5, 720


def lengthened(service: Service, by: int) -> Service:
    """The service as it is given to somebody whose visits take longer; a group waits for nobody."""
    alone = service.capacity is None
    return replace(service, minutes=service.minutes + by) if by and alone else service


def given(schedule: Schedule, service: Service, by: PractitionerId) -> Service:
    """A service as somebody gives it: with their own minutes and buffers."""
    own = schedule.resources.override(service.id, by)
    if own is None:
        return service
    return replace(
        service,
        minutes=service.minutes if own.minutes is None else own.minutes,
        before=service.before if own.before is None else own.before,
        after=service.after if own.after is None else own.after,
    )


def require(minutes: int) -> None:
    """Raises InvalidInput for a length that no visit has."""
    if minutes < SHORTEST:
        raise InvalidInput({"minutes": Problem.TOO_SHORT})
    if minutes > LONGEST:
        raise InvalidInput({"minutes": Problem.TOO_LONG})
