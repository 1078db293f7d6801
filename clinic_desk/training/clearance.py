"""Whether the desk opens for somebody: the gate that stands before everything but learning.

It is read at sign-in and after whatever may change it; ``desk.py`` joins it to the session. A
session that has begun is not cut off because a day passes.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from clinic_desk.access import EventDraft, Reads, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.ids import AccountId
from clinic_desk.staff import store as staff_store
from clinic_desk.training import content, store
from clinic_desk.training.records import Clearance, Excuse, Standing

TO_LEARN_ANEW = timedelta(days=14)
"""How long somebody who works already has for a lesson that is new or has a new version."""
FIRST_EXCUSE = timedelta(days=14)
SETS_UP = "sets-up-the-clinic"
"""The founding owner's reason, a code: the windows have the words."""
WORKED_BEFORE = "worked-before"
"""The reason of whoever worked at a clinic that is older than its training."""
CLEARING = frozenset({EventKind.TRAINING_CLEARED, EventKind.TRAINING_EXCUSED})
"""What opens the desk for the account that it names."""


def state(reads: Reads, whose: AccountId, now: datetime) -> Clearance:
    """Whether the desk is open for an account, what is missing, and by when."""
    missing = _missing(reads, whose)
    names = tuple(missing)
    if not missing:
        return Clearance(standing=Standing.CLEARED)
    if store.cleared(reads, whose) is not None:
        due = min(missing.values()) + TO_LEARN_ANEW
        if now < due:
            return Clearance(standing=Standing.CLEARED, missing=names, due=due)
    excuses = store.excuses(reads, whose)
    if excuses and now < excuses[-1].until:
        return Clearance(standing=Standing.EXCUSED, missing=names, due=excuses[-1].until)
    return Clearance(standing=Standing.LEARNING, missing=names)


def begin(work: Work, owner: AccountId) -> None:
    """A clinic is founded: the lessons are asked for, and its owner may set it up first."""
    _release(work, {})
    grant_excuse(work, owner, SETS_UP, work.now + FIRST_EXCUSE, by=None)


def is_offered(reads: Reads) -> bool:
    """Whether this vault knows every lesson that the program asks for."""
    return not _unknown(store.releases(reads))


def offer(work: Work) -> None:
    """Ask for what the program brings and the vault does not know yet, from now on.

    Where the vault knew of no training at all, those who work there already may go on for a
    while.
    """
    known = store.releases(work)
    _release(work, known)
    if not known:
        for one in staff_store.everyone(work):
            grant_excuse(work, one.id, WORKED_BEFORE, work.now + FIRST_EXCUSE, by=None)


def grant_excuse(
    work: Work, account: AccountId, reason: str, until: datetime, *, by: AccountId | None
) -> None:
    """Let somebody work until then; ``by`` nobody: the program's own act, its reason a code."""
    store.excuse(
        work,
        Excuse(account=account, granted=work.now, granted_by=by, until=until, reason=reason),
    )
    work.record(
        EventDraft(
            kind=EventKind.TRAINING_EXCUSED,
            action=Action.UPDATE,
            entity=("account", account),
            reason=reason if by is not None else None,
            facts={"until": until.isoformat(), "why": reason if by is None else "manager"},
        )
    )


def grant(work: Work, whose: AccountId) -> bool:
    """Open the desk for somebody who has just gone through all that is asked for."""
    if store.cleared(work, whose) is not None or _missing(work, whose):
        return False
    store.clear(work, whose)
    work.record(
        EventDraft(kind=EventKind.TRAINING_CLEARED, action=Action.UPDATE, entity=("account", whose))
    )
    return True


def _release(work: Work, known: Iterable[tuple[str, int]]) -> None:
    for lesson, version in _unknown(known):
        store.release(work, lesson, version)
        facts: dict[str, int | str] = {"lesson": lesson, "version": version}
        work.record(EventDraft(kind=EventKind.TRAINING_OFFERED, action=Action.CREATE, facts=facts))


def _unknown(known: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    there = set(known)
    return [one for one in content.required().items() if one not in there]


def _missing(reads: Reads, whose: AccountId) -> Mapping[str, datetime]:
    """The required lessons that are not done in their present version, each asked for since."""
    done = {(one.lesson, one.version) for one in store.completions(reads, whose)}
    offered = store.releases(reads)
    return {
        lesson: offered[lesson, version]
        for lesson, version in content.required().items()
        if (lesson, version) in offered and (lesson, version) not in done
    }
