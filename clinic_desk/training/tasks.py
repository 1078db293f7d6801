"""Judging a task by what happened in the practice clinic: any way of doing it counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clinic_desk.access import Happened
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.training.records import Hint, Task, Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Who is who in the practice clinic: events hold ids alone.

    ``patients`` gives each id its number in the register, ``services`` each appointment the name
    of its service.
    """

    patients: Mapping[PatientId, int]
    services: Mapping[AppointmentId, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Which of a task's wishes are met so far."""

    met: tuple[str, ...]
    passed: bool


def judge(task: Task, happened: Sequence[Happened], known: Known) -> Judgement:
    """How far the task is, from all that happened, oldest first.

    What is wanted may come in any order, but one event meets one wish: two bookings take two.
    """
    met: list[str] = []
    spent: set[int] = set()
    for wanted in task.wanted:
        for one in happened:
            if one.seq not in spent and _meets(wanted, one, known):
                spent.add(one.seq)
                met.append(wanted.id)
                break
    return Judgement(met=tuple(met), passed=len(met) == len(task.wanted))


def next_wanted(task: Task, judgement: Judgement) -> Wanted | None:
    """What is still to be done first, None once all is."""
    return next((one for one in task.wanted if one.id not in judgement.met), None)


def hint(task: Task, judgement: Judgement, waited: float) -> Hint | None:
    """What to say ``waited`` seconds after something was last met; None if it is too early."""
    wanted = next_wanted(task, judgement)
    if wanted is None:
        return None
    due = [one for one in wanted.hints if one.after <= waited]
    return due[-1] if due else None


def _meets(wanted: Wanted, one: Happened, known: Known) -> bool:
    draft = one.draft
    if draft.outcome or draft.kind not in wanted.kinds:
        return False
    if wanted.patient is not None:
        about = {draft.patient, *draft.patients} - {None}
        if wanted.patient not in {known.patients.get(each) for each in about if each is not None}:
            return False
    if wanted.purposes and draft.purpose not in wanted.purposes:
        return False
    if not wanted.services:
        return True
    named = None if draft.appointment is None else known.services.get(draft.appointment)
    return named in wanted.services
