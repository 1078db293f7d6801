"""The lists of what waits, in and out of the database."""

import json
from collections.abc import Iterable
from datetime import date

from sqlalchemy import bindparam, insert, select, update

from clinic_desk.access import Reads, Row, Work
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.ids import AccountId, AppointmentId, PatientId, PractitionerId, ServiceId
from clinic_desk.scheduling.to_do.records import (
    NewRecall,
    Recall,
    RecallId,
    RecallStatus,
    Urgency,
    WaitingEntry,
    WaitingId,
    WaitingReason,
    WaitingStatus,
    Wish,
)
from clinic_desk.scheduling.to_do.tables import (
    recall,
    recall_list,
    record_recall,
    record_waiting,
    waiting,
    waiting_list,
)

_w, _r = waiting_list.c, record_waiting.c
_WISH = (
    *("id", "patient", "service", "practitioners", "weekdays", "starts", "ends", "first"),
    *("last", "urgency", "reason", "since", "status", "closed", "appointment", "version"),
)
_LISTED = (
    select(*[_w[name] for name in _WISH], _w.has_note)
    .where(_w.status == WaitingStatus.WAITING.value)
    .order_by(_w.urgency.desc(), _w.since)
)
_LEFT = (
    select(*[_w[name] for name in _WISH], _w.has_note)
    .where(_w.closed > bindparam("since"))
    .order_by(_w.closed.desc())
)
_ONE = select(*[_w[name] for name in _WISH], _w.has_note).where(_w.id == bindparam("wanted"))
_OF_RECORD = (
    select(*[_r[name] for name in _WISH], _r.note)
    .where(_r.status == WaitingStatus.WAITING.value)
    .order_by(_r.since)
)
_ONE_OF_RECORD = select(*[_r[name] for name in _WISH], _r.note).where(_r.id == bindparam("wanted"))
_ADD = insert(waiting)
_known = (
    update(waiting)
    .where(waiting.c.id == bindparam("which"), waiting.c.version == bindparam("known"))
    .values(version=waiting.c.version + 1)
)
_CHANGED = (
    *("service", "practitioners", "weekdays", "starts", "ends", "first", "last", "urgency"),
    *("reason", "note"),
)
_CHANGE = _known.values({name: bindparam("to_" + name) for name in _CHANGED})
_ENDED = ("status", "closed", "closed_by", "appointment")
_END = _known.values({name: bindparam("to_" + name) for name in _ENDED})

_l, _o = recall_list.c, record_recall.c
_RECALL = ("id", "patient", "service", "practitioner", "due", "status", "appointment", "version")
_DUE = (
    select(*[_l[name] for name in _RECALL])
    .where(_l.status == RecallStatus.DUE.value, _l.due <= bindparam("until"))
    .order_by(_l.due, _l.id)
)
_ONE_DUE = select(*[_l[name] for name in _RECALL]).where(_l.id == bindparam("wanted"))
_DUE_OF_RECORD = (
    select(*[_o[name] for name in _RECALL])
    .where(_o.status == RecallStatus.DUE.value)
    .order_by(_o.due)
)
_ONE_DUE_OF_RECORD = select(*[_o[name] for name in _RECALL]).where(_o.id == bindparam("wanted"))
_ADD_RECALL = insert(recall)
_known_recall = (
    update(recall)
    .where(recall.c.id == bindparam("which"), recall.c.version == bindparam("known"))
    .values(version=recall.c.version + 1)
)
_END_RECALL = _known_recall.values({name: bindparam("to_" + name) for name in _ENDED})


def waiting_now(reads: Reads) -> list[WaitingEntry]:
    """Who waits, the most urgent first, then who has waited longest; an open directory's."""
    return [_entry(row) for row in reads.rows(_LISTED)]


def left_since(reads: Reads, since: int) -> list[WaitingEntry]:
    """Who waits no more since an instant (microseconds), the latest first."""
    return [_entry(row) for row in reads.rows(_LEFT, since=since)]


def in_list(reads: Reads, wanted: WaitingId) -> WaitingEntry | None:
    row = reads.row(_ONE, wanted=wanted)
    return None if row is None else _entry(row)


def of_record(reads: Reads) -> list[tuple[WaitingEntry, str]]:
    """What the open record's patient waits for, each with its note."""
    return [(_entry(row), row[16] or "") for row in reads.rows(_OF_RECORD)]


def in_record(reads: Reads, wanted: WaitingId) -> tuple[WaitingEntry, str] | None:
    row = reads.row(_ONE_OF_RECORD, wanted=wanted)
    return None if row is None else (_entry(row), row[16] or "")


def add(work: Work, new: WaitingEntry, note: str | None, by: AccountId) -> None:
    work.write(
        _ADD,
        id=new.id,
        patient=new.patient,
        since=to_microseconds(new.since),
        added_by=by,
        status=new.status,
        closed=None,
        closed_by=None,
        appointment=None,
        version=new.version,
        note=note,
        **_columns(new.wish),
    )


def change(work: Work, which: WaitingId, known: int, to: Wish, note: str | None) -> bool:
    """Write another wish over an entry of the version ``known``; whether it had that."""
    values = {"to_" + name: value for name, value in _columns(to).items()}
    return work.write(_CHANGE, which=which, known=known, to_note=note, **values) == 1


def end(
    work: Work, which: WaitingId, known: int, status: WaitingStatus, by: AccountId | None
) -> bool:
    """End an entry, or with WAITING let it wait again; whether its version was ``known``."""
    waits = status is WaitingStatus.WAITING
    return (
        work.write(
            _END,
            which=which,
            known=known,
            to_status=status,
            to_closed=None if waits else to_microseconds(work.now),
            to_closed_by=None if waits else by,
            to_appointment=None,
        )
        == 1
    )


def due(reads: Reads, until: date) -> list[Recall]:
    """Who is due until a day, by day; an open directory's."""
    return [_recall(row) for row in reads.rows(_DUE, until=until.isoformat())]


def due_in_list(reads: Reads, wanted: RecallId) -> Recall | None:
    row = reads.row(_ONE_DUE, wanted=wanted)
    return None if row is None else _recall(row)


def due_of_record(reads: Reads) -> list[Recall]:
    return [_recall(row) for row in reads.rows(_DUE_OF_RECORD)]


def due_in_record(reads: Reads, wanted: RecallId) -> Recall | None:
    row = reads.row(_ONE_DUE_OF_RECORD, wanted=wanted)
    return None if row is None else _recall(row)


def add_recall(
    work: Work, which: RecallId, whose: PatientId, new: NewRecall, by: AccountId
) -> None:
    work.write(
        _ADD_RECALL,
        id=which,
        patient=whose,
        service=new.service,
        practitioner=new.practitioner,
        due=new.due.isoformat(),
        made=to_microseconds(work.now),
        made_by=by,
        status=RecallStatus.DUE,
        closed=None,
        closed_by=None,
        appointment=None,
        version=1,
    )


def end_recall(
    work: Work, which: RecallId, known: int, status: RecallStatus, by: AccountId
) -> bool:
    """End a recall, or with DUE let it be due again; whether its version was ``known``."""
    stands = status is RecallStatus.DUE
    return (
        work.write(
            _END_RECALL,
            which=which,
            known=known,
            to_status=status,
            to_closed=None if stands else to_microseconds(work.now),
            to_closed_by=None if stands else by,
            to_appointment=None,
        )
        == 1
    )


def bits(weekdays: Iterable[int]) -> int:
    return sum(1 << (day - 1) for day in set(weekdays))


def _columns(wish: Wish) -> dict[str, object]:
    return {
        "service": wish.service,
        "practitioners": json.dumps(list(map(int, wish.practitioners))),
        "weekdays": bits(wish.weekdays),
        "starts": wish.part[0],
        "ends": wish.part[1],
        "first": wish.first.isoformat(),
        "last": wish.last.isoformat(),
        "urgency": int(wish.urgency),
        "reason": wish.reason,
    }


def _entry(row: Row) -> WaitingEntry:
    return WaitingEntry(
        id=WaitingId(row[0]),
        patient=PatientId(row[1]),
        wish=Wish(
            service=ServiceId(row[2]),
            practitioners=tuple(map(PractitionerId, json.loads(row[3]))),
            weekdays=frozenset(day for day in range(1, 8) if row[4] >> (day - 1) & 1),
            part=(row[5], row[6]),
            first=date.fromisoformat(row[7]),
            last=date.fromisoformat(row[8]),
            urgency=Urgency(row[9]),
            reason=WaitingReason(row[10]),
        ),
        since=from_microseconds(row[11]),
        status=WaitingStatus(row[12]),
        closed=None if row[13] is None else from_microseconds(row[13]),
        appointment=None if row[14] is None else AppointmentId(row[14]),
        version=row[15],
        has_note=bool(row[16]),
    )


def _recall(row: Row) -> Recall:
    return Recall(
        id=RecallId(row[0]),
        patient=PatientId(row[1]),
        service=ServiceId(row[2]),
        practitioner=None if row[3] is None else PractitionerId(row[3]),
        due=date.fromisoformat(row[4]),
        status=RecallStatus(row[5]),
        appointment=None if row[6] is None else AppointmentId(row[6]),
        version=row[7],
    )
