"""The notes on a day sheet, where they were asked for: each record is opened for it."""

from dataclasses import replace

from clinic_desk.access import Permission, PurposeOfUse, Session
from clinic_desk.ids import AppointmentId
from clinic_desk.patients import record
from clinic_desk.scheduling import store
from clinic_desk.scheduling.papers import Detail
from clinic_desk.scheduling.sheets import DaySheet, SheetRow

_REASON = "day-sheet"
_MOST = 500


def with_notes(session: Session, sheet: DaySheet) -> DaySheet:
    """The sheet in full, with the note of each visit and each card's alert note.

    A sheet in less detail stays as it is, and so does the row of whoever is not named on it.
    Raises NotAllowed for whoever may not open everybody's record.
    """
    session.require(Permission.RECORD_OPEN)
    if sheet.detail is not Detail.FULL:
        return sheet
    rows = [row for column in sheet.columns for row in column.rows]
    whose = list(dict.fromkeys(row.patient for row in rows if row.patient is not None))
    visits: dict[AppointmentId, str] = {}
    alerts: dict[int, str] = {}
    with session.opened_each(whose, PurposeOfUse.OPERATIONS, reason=_REASON) as viewings:
        for one in viewings:
            alerts[one.patient] = record.read(one).alert or ""
            visits |= {each.id: each.note or "" for each in store.history(one, _MOST)}

    def noted(row: SheetRow) -> SheetRow:
        if row.patient is None or row.visit is None:
            return row
        return replace(
            row, has_note=False, note=visits.get(row.visit, ""), alert=alerts[row.patient]
        )

    columns = tuple(replace(one, rows=tuple(map(noted, one.rows))) for one in sheet.columns)
    return replace(sheet, columns=columns, paper=replace(sheet.paper, notes=True))
