"""The devices that a visit can need: added, changed, retired, taken back."""

from dataclasses import dataclass, replace

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import NotFound, Problem, StillInUse
from clinic_desk.ids import EquipmentId
from clinic_desk.scheduling import ahead, roster, store, timetable_store, validating
from clinic_desk.scheduling.resources import Equipment


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEquipment:
    """What is typed about a device. Of the same kind is what does as well instead."""

    name: str
    kind: str = ""

    @classmethod
    def of(cls, known: Equipment) -> "NewEquipment":
        """A device as a form shows it."""
        return cls(name=known.name, kind=known.kind)


def everything(session: Session) -> tuple[Equipment, ...]:
    """Every device, also those that are no longer used."""
    return timetable_store.devices(session.reading(Permission.SCHEDULE_READ))


def add(session: Session, new: NewEquipment) -> Equipment:
    """Without a kind it is one of its own. Raises InvalidInput, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        blank = Equipment(
            id=EquipmentId(work.new_id()), name="", kind="", care_unit=session.care_unit
        )
        added = _checked(work, blank, new)
        timetable_store.add_equipment(work, added, len(timetable_store.devices(work)))
        _record(work, added, Action.CREATE)
    return added


def change(session: Session, which: EquipmentId, to: NewEquipment) -> Equipment:
    """The device as it was. Raises NotFound, InvalidInput, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        before = _found(work, which)
        changed = _checked(work, before, to)
        timetable_store.change_equipment(work, changed)
        _record(work, changed, Action.UPDATE)
    return before


def retire(session: Session, which: EquipmentId) -> None:
    """Give it to no visit any more. Raises StillInUse while visits have it, NotFound."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        found = _found(work, which)
        zone = roster.current(session, work).zone
        since = ahead.since_today(to_minutes(work.now), zone)
        booked = ahead.counted(store.held_since(work, which, since), zone)
        if booked.visits:
            raise StillInUse("equipment", which, booked.visits, booked.days, ())
        timetable_store.change_equipment(work, replace(found, active=False))
        _record(work, found, Action.DELETE)


def restore(session: Session, which: EquipmentId) -> None:
    """Use it again. Raises NotFound, InvalidInput where its name is another's now, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        found = _found(work, which)
        _checked(work, found, NewEquipment.of(found))
        timetable_store.change_equipment(work, replace(found, active=True))
        _record(work, found, Action.UPDATE)


def _checked(work: Work, known: Equipment, typed: NewEquipment) -> Equipment:
    problems: dict[str, Problem] = {}
    others = [one for one in timetable_store.devices(work) if one.active and one.id != known.id]
    name = validating.name(typed.name, "name", problems, others=[one.name for one in others])
    kind = validating.name(typed.kind, "kind", problems, needed=False)
    validating.require(problems)
    return replace(known, name=name, kind=validating.as_known(kind or name, _kinds(others)))


def _kinds(of: list[Equipment]) -> list[str]:
    return [one.kind for one in of]


def _found(work: Work, which: EquipmentId) -> Equipment:
    found = next((one for one in timetable_store.devices(work) if one.id == which), None)
    if found is None:
        raise NotFound("equipment", which)
    return found


def _record(work: Work, of: Equipment, action: Action) -> None:
    roster.configured(work)
    work.record(
        EventDraft(kind=EventKind.EQUIPMENT_CONFIGURED, action=action, entity=("equipment", of.id))
    )
