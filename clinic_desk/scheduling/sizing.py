"""One group holds fewer or more than its service usually says: a smaller room, one chair less."""

from collections.abc import Mapping

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, MoreCome, NotFound, Problem, StaleRow
from clinic_desk.scheduling import acting, clinic, group_sizes, groups, holds
from clinic_desk.scheduling.places import GroupOf, Standing
from clinic_desk.scheduling.services import LARGEST_GROUP
from clinic_desk.storage.sqlite import ConstraintBroken


def within(session: Session, start: int, end: int) -> Mapping[GroupOf, int]:
    """What is said of groups that begin within a range (UTC minutes)."""
    return group_sizes.within(session.reading(Permission.SCHEDULE_READ), start, end)


def set_size(session: Session, of: GroupOf, known: int | None, size: int | None) -> int | None:
    """Say of a group of which ``known`` was said how many it holds; None: as its service says.

    What is said now. More than usual is for those who may overbook. Raises InvalidInput for
    ``size``, MoreCome, StaleRow, NotFound where the service is given to one patient, NotAllowed;
    nothing is written then.
    """
    session.require(Permission.APPOINTMENT_BOOK)
    acting.require_own(session, Permission.APPOINTMENT_BOOK, of.practitioner)
    usual = clinic.load(session).service(of.service).capacity
    if usual is None:
        raise NotFound("service", of.service)
    size = None if size == usual else _checked(size)
    if size is not None and size > usual:
        acting.require_overbook(session, of.practitioner)
    kept = holds.places(session, of.start_utc, of.start_utc + 1)
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        if group_sizes.said(work, of) != known:
            raise StaleRow("group", 0, 0)
        if size == known:
            return size
        at = of.start_utc
        there = groups.standing(work, [of.practitioner], of.service, at, at + 1, kept)
        _put(work, of, size, usual, there)
        _record(work, of, known or usual, size or usual)
    return size


def _checked(size: int | None) -> int | None:
    if size is not None and size < 1:
        raise InvalidInput({"size": Problem.TOO_SHORT})
    if size is not None and size > LARGEST_GROUP:
        raise InvalidInput({"size": Problem.TOO_LONG})
    return size


def _put(work: Work, of: GroupOf, size: int | None, usual: int, there: list[Standing]) -> None:
    """Raises MoreCome; whoever stands over the usual number knowingly may go on to."""
    come = max((one.taken for one in there), default=0)
    held = max((one.held for one in there), default=0)
    if held and come + held > (size or usual):
        raise MoreCome(come=come, held=held)
    try:
        group_sizes.put(work, of, size)
    except ConstraintBroken as error:
        if error.what != "full":
            raise
        raise MoreCome(come=come, held=held) from None


def _record(work: Work, of: GroupOf, was: int, now: int) -> None:
    facts = {"practitioner": of.practitioner, "start": of.start_utc, "from": was, "to": now}
    work.record(
        EventDraft(
            kind=EventKind.GROUP_SIZED,
            action=Action.UPDATE,
            entity=("service", of.service),
            facts=facts,
        )
    )
