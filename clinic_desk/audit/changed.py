"""Who changed something last, for whoever had the version before it on the screen."""

from datetime import datetime

from sqlalchemy import bindparam, select

from clinic_desk.access import Reads
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import changed_entry
from clinic_desk.clock import from_microseconds
from clinic_desk.errors import StaleRow
from clinic_desk.ids import PatientId

_e = changed_entry.c
_OF_PATIENT = (
    select(_e.account, _e.kind, _e.recorded)
    .where(_e.patient == bindparam("whose"))
    .order_by(_e.seq.desc())
    .limit(1)
)
_OF_ENTITY = _OF_PATIENT.where(_e.entity_kind == bindparam("what"), _e.entity_id == bindparam("id"))
_OF_CARD = _OF_PATIENT.where(_e.kind == EventKind.PATIENT_CORRECTED.value)


def stale(
    reads: Reads,
    whose: PatientId,
    what: str,
    which: int,
    version: int,
    start: datetime | None = None,
) -> StaleRow:
    """The fault of acting on an old version, with who made the new one, as far as these reads
    (an open record, a directory) may know. ``start``: when a visit begins now, on the wall.
    """
    if what == "patient":
        row = reads.row(_OF_CARD, whose=whose)
    else:
        row = reads.row(_OF_ENTITY, whose=whose, what=what, id=which)
    if row is None:
        return StaleRow(what, which, version)
    by, kind, at = row
    return StaleRow(what, which, version, by, kind, from_microseconds(at), start)
