"""Progress, completions, clearance and excuses in and out of the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from clinic_desk.access import Reads, Work
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.ids import AccountId
from clinic_desk.training.records import Completion, Excuse
from clinic_desk.training.tables import (
    training_clearance,
    training_completion,
    training_excuse,
    training_release,
    training_step,
)

_RELEASES = select(
    training_release.c.lesson, training_release.c.version, training_release.c.offered
)
_STEPS = (
    select(
        training_step.c.page,
        training_step.c.answered,
        training_step.c.passed,
        training_step.c.sealed,
    )
    .where(
        training_step.c.account == bindparam("whose"),
        training_step.c.lesson == bindparam("of_lesson"),
        training_step.c.version == bindparam("of_version"),
    )
    .order_by(training_step.c.answered)
)
_PUT_STEP = upsert(training_step)
_STEP = _PUT_STEP.on_conflict_do_update(
    index_elements=["account", "lesson", "version", "page"],
    set_={
        "answered": _PUT_STEP.excluded.answered,
        "passed": _PUT_STEP.excluded.passed,
        "sealed": _PUT_STEP.excluded.sealed,
    },
)
_COMPLETIONS = select(
    training_completion.c.account,
    training_completion.c.lesson,
    training_completion.c.version,
    training_completion.c.completed,
    training_completion.c.minutes,
).order_by(training_completion.c.completed)
_COMPLETIONS_OF = _COMPLETIONS.where(training_completion.c.account == bindparam("whose"))
_CLEARED = select(training_clearance.c.cleared).where(
    training_clearance.c.account == bindparam("whose")
)
_EXCUSES = select(
    training_excuse.c.account,
    training_excuse.c.granted,
    training_excuse.c.granted_by,
    training_excuse.c.until,
    training_excuse.c.reason,
).order_by(training_excuse.c.until, training_excuse.c.id)
_EXCUSES_OF = _EXCUSES.where(training_excuse.c.account == bindparam("whose"))
_ADD_RELEASE = insert(training_release)
_ADD_COMPLETION = insert(training_completion)
_ADD_CLEARANCE = insert(training_clearance)
_ADD_EXCUSE = insert(training_excuse)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One page as it is kept."""

    page: str
    answered: datetime
    passed: datetime | None
    sealed: bytes


def releases(reads: Reads) -> dict[tuple[str, int], datetime]:
    """Since when each version of a lesson is asked for."""
    return {(row[0], row[1]): from_microseconds(row[2]) for row in reads.rows(_RELEASES)}


def release(work: Work, lesson: str, version: int) -> None:
    work.write(_ADD_RELEASE, lesson=lesson, version=version, offered=to_microseconds(work.now))


def steps(reads: Reads, whose: AccountId, lesson: str, version: int) -> list[Step]:
    """What somebody has been through of a lesson, the oldest first."""
    rows = reads.rows(_STEPS, whose=whose, of_lesson=lesson, of_version=version)
    return [
        Step(
            page=row[0],
            answered=from_microseconds(row[1]),
            passed=None if row[2] is None else from_microseconds(row[2]),
            sealed=bytes(row[3]),
        )
        for row in rows
    ]


def put_step(work: Work, whose: AccountId, lesson: str, version: int, step: Step) -> None:
    work.write(
        _STEP,
        account=whose,
        lesson=lesson,
        version=version,
        page=step.page,
        answered=to_microseconds(step.answered),
        passed=None if step.passed is None else to_microseconds(step.passed),
        sealed=step.sealed,
    )


def completions(reads: Reads, whose: AccountId | None = None) -> list[Completion]:
    """What somebody, or everybody, has gone through."""
    rows = reads.rows(_COMPLETIONS) if whose is None else reads.rows(_COMPLETIONS_OF, whose=whose)
    return [
        Completion(
            account=AccountId(row[0]),
            lesson=row[1],
            version=row[2],
            completed=from_microseconds(row[3]),
            minutes=row[4],
        )
        for row in rows
    ]


def complete(work: Work, one: Completion) -> None:
    work.write(
        _ADD_COMPLETION,
        account=one.account,
        lesson=one.lesson,
        version=one.version,
        completed=to_microseconds(one.completed),
        minutes=one.minutes,
    )


def cleared(reads: Reads, whose: AccountId) -> datetime | None:
    """Since when the desk is open for somebody."""
    since = reads.value(_CLEARED, whose=whose)
    return None if since is None else from_microseconds(since)


def clear(work: Work, whose: AccountId) -> None:
    work.write(_ADD_CLEARANCE, account=whose, cleared=to_microseconds(work.now))


def excuses(reads: Reads, whose: AccountId) -> Sequence[Excuse]:
    """Every excuse that somebody ever had, the one that lasts longest last."""
    return [
        Excuse(
            account=AccountId(row[0]),
            granted=from_microseconds(row[1]),
            granted_by=None if row[2] is None else AccountId(row[2]),
            until=from_microseconds(row[3]),
            reason=row[4],
        )
        for row in reads.rows(_EXCUSES_OF, whose=whose)
    ]


def excuse(work: Work, one: Excuse) -> None:
    work.write(
        _ADD_EXCUSE,
        id=work.new_id(),
        account=one.account,
        granted=to_microseconds(one.granted),
        granted_by=one.granted_by,
        until=to_microseconds(one.until),
        reason=one.reason,
    )
