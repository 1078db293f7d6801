"""Two cards of one person become one, and two again: nothing of either is destroyed.

The merged card's own row stays as it is and is found no more. Of the kept card is written down
what the merge wrote over, and of the visits which ones moved, so that both come back as they
were; what was corrected or booked since stays with the kept card.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from clinic_desk.access import EventDraft, Permission, Session, Viewing, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import MergeForbidden, NotFound, StaleRow
from clinic_desk.ids import PatientId
from clinic_desk.patients import confusable, merges, record
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.merges import MergedCard, MergeField
from clinic_desk.patients.records import PatientRecord
from clinic_desk.scheduling import store
from clinic_desk.scheduling.records import Appointment
from clinic_desk.storage.sqlite import ConstraintBroken

_MOST_COMPARED = 500


class MergeBar(StrEnum):
    """Why two cards are not merged."""

    SAME = "same"
    PROTECTED = "protected"
    CONFUSABLE = "confusable"
    APART = "apart"
    KEPT = "kept"
    """Another was merged into the card that would go: what follows a merge follows one step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """What a merge would do, said before it is done."""

    kept: PatientRecord
    merged: PatientRecord
    bar: MergeBar | None
    coming: int
    """How many of the merged card's visits lie ahead, and move."""
    past: int
    """How many of them are over, and move too."""
    clashes: tuple[tuple[Appointment, Appointment], ...]
    """Visits of both cards that hold one time: of the kept card first, then of the other."""

    @property
    def differing(self) -> tuple[MergeField, ...]:
        """The fields in which the cards say different things."""
        return tuple(one for one in MergeField if self.value(one) != self.value(one, merged=True))

    def value(self, field: MergeField, *, merged: bool = False) -> Any:
        return getattr(self.merged if merged else self.kept, field)

    @property
    def proposed(self) -> frozenset[MergeField]:
        """What the kept card lacks and the other has."""
        return frozenset(one for one in self.differing if not self.value(one))


def look(session: Session, kept: Viewing, merged: Viewing, now: int) -> Prospect:
    """What merging the second open card into the first would do; ``now`` in UTC minutes."""
    session.require(Permission.PATIENT_CORRECT)
    mine, theirs = store.history(kept, _MOST_COMPARED), store.history(merged, _MOST_COMPARED)
    held = [one for one in mine if one.status.holds_time]
    return Prospect(
        kept=record.read(kept),
        merged=record.read(merged),
        bar=_bar(session, kept, merged),
        coming=sum(one.end_utc > now for one in theirs),
        past=sum(one.end_utc <= now for one in theirs),
        clashes=tuple(
            (one, other)
            for other in reversed(theirs)
            if other.status.holds_time
            for one in held
            if one.start_utc < other.end_utc and other.start_utc < one.end_utc
        ),
    )


def merge(
    session: Session,
    kept: Viewing,
    merged: Viewing,
    take: Collection[MergeField],
    known: tuple[int, int],
) -> None:
    """Merge the second open card into the first, which takes these fields from it.

    ``known``: the versions of both that were shown. Raises StaleRow when somebody was quicker,
    MergeForbidden for the protected, the confusable, those who are known to be two, and
    where another was merged into the card that would go.
    """
    session.require(Permission.PATIENT_CORRECT)
    bar = _bar(session, kept, merged)
    if bar is not None:
        raise MergeForbidden(bar)
    one, other = record.read(kept), record.read(merged)
    for shown, version in ((one, known[0]), (other, known[1])):
        if shown.version != version:
            raise StaleRow("patient", shown.id, shown.version)
    visits = store.ids_of_record(merged)
    with session.work(Permission.PATIENT_CORRECT, viewing=kept) as work:
        work.about(other.id)
        try:
            merges.add(work, one, other.id, take, visits, session.account)
        except ConstraintBroken as error:
            raise MergeForbidden(MergeBar.APART) from error
        store.hand_over(work, visits, one.id)
        patient_store.forget_names(work, other.id)
        work.about(one.id)
        _rewrite(work, one, {name: getattr(other, name) for name in take})
        facts: dict[str, int | str] = {"visits": len(visits), "fields": " ".join(sorted(take))}
        work.record(_draft(EventKind.PATIENTS_MERGED, kept, other.id, facts))


def unmerge(session: Session, kept: Viewing, merged: PatientId) -> MergedCard:
    """Bring back a card that was merged into the open one; what it was when it was merged.

    Its own visits go back to it, those booked since stay. A field that was corrected since
    keeps the correction: what is handed back names only what was restored (``former``). Raises
    NotFound where nothing of that id was merged.
    """
    with session.work(Permission.PATIENT_CORRECT, viewing=kept) as work:
        cards = {one.id: one for one in merges.of_record(work)}
        before = patient_store.open_record(work)
        if merged not in cards or before is None:
            raise NotFound("patient", merged)
        card = cards[merged]
        store.hand_over(work, card.visits, merged)
        merges.end(work, merged)
        back = {
            name: value
            for name, value in card.former.items()
            if getattr(before, name) == card.values[name]
        }
        _rewrite(work, before, back)
        work.about(merged)
        if not before.protected:  # else it comes back protected too, and stands in no index
            patient_store.list_again(work, merged, _text(card, "given"), _text(card, "family"))
        facts: dict[str, int | str] = {
            "visits": len(card.visits),
            "fields": " ".join(sorted(back)),
        }
        work.record(_draft(EventKind.PATIENTS_UNMERGED, kept, merged, facts))
    return replace(card, former=back)


def merged_into(session: Session, kept: Viewing) -> tuple[MergedCard, ...]:
    """The cards that were merged into the open one, the latest first."""
    session.require(Permission.RECORD_OPEN)
    return merges.of_record(kept)


def _bar(session: Session, kept: Viewing, merged: Viewing) -> MergeBar | None:
    if kept.patient == merged.patient:
        return MergeBar.SAME
    if record.read(kept).protected or record.read(merged).protected:
        return MergeBar.PROTECTED
    if confusable.others(session, kept) or confusable.others(session, merged):
        return MergeBar.CONFUSABLE
    if merges.of_record(merged):
        return MergeBar.KEPT
    return None


def _rewrite(work: Work, before: PatientRecord, values: Mapping[MergeField, Any]) -> None:
    after = replace(before, **{name.value: value for name, value in values.items()})
    if not patient_store.change(work, before.id, before.version, after):
        raise StaleRow("patient", before.id, before.version)


def _text(card: MergedCard, name: str) -> str:
    return str(card.values[MergeField(name)] or "")


def _draft(
    kind: EventKind, kept: Viewing, merged: PatientId, facts: Mapping[str, int | str]
) -> EventDraft:
    return EventDraft(
        kind=kind,
        action=Action.UPDATE,
        patient=kept.patient,
        patients=(merged,),
        purpose=kept.purpose,
        seen=("contact", "visits"),
        facts=facts,
    )
