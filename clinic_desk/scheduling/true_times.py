"""When a visit came, began and was over, as a paper says: typed, and judged."""

from dataclasses import dataclass

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.scheduling.records import AppointmentStatus

_S = AppointmentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueTimes:
    """When a visit came, began and was over (UTC minutes), as far as the paper says."""

    arrived: int | None = None
    begun: int | None = None
    done: int | None = None

    def path(self) -> list[tuple[AppointmentStatus, int]]:
        """The statuses that were gone through, each with its time."""
        known = ((_S.ARRIVED, self.arrived), (_S.WITH_PRACTITIONER, self.begun))
        path = [(status, at) for status, at in known if at is not None]
        return path if self.done is None else [*path, (_S.DONE, self.done)]


def check(times: TrueTimes, now: int) -> None:
    """A time follows the one before it and has been; the end needs a beginning or an arrival."""
    named = (("arrived", times.arrived), ("begun", times.begun), ("done", times.done))
    problems: dict[str, Problem] = {}
    last = 0
    for name, at in named:
        if at is None:
            continue
        if at > now:
            problems[name] = Problem.IN_THE_FUTURE
        elif at < last:
            problems[name] = Problem.ENDS_FIRST
        last = at
    if times.arrived is None and times.begun is None:
        problems["arrived"] = Problem.MISSING
    if problems:
        raise InvalidInput(problems)
