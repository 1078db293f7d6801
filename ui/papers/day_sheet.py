"""A day on paper: one table a practitioner, with room to write when people came and went."""

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.papers import Detail
from clinic_desk.scheduling.sheets import DaySheet, SheetColumn, SheetRow
from clinic_desk.scheduling.walltime import to_wall
from ui.papers.writing import Document
from ui.words.contact import phone_shown
from ui.words.dates import clock_time, long_day_with_year
from ui.words.people import practitioner_name

_WIDTHS = {
    Detail.FULL: {
        "time": 16,
        "who": 19,
        "phone": 16,
        "what": 14,
        "room": 11,
        "came": 8,
        "began": 8,
        "done": 8,
    },
    Detail.INITIALS: {"time": 19, "who": 18, "room": 18, "came": 15, "began": 15, "done": 15},
    Detail.TIMES: {"time": 20, "room": 26, "came": 18, "began": 18, "done": 18},
}
_SMALL = 10


def day_sheet_pages(sheet: DaySheet, region: str) -> Document:
    """The sheet, laid out."""
    translate = QCoreApplication.translate
    pages = Document()
    pages.words(long_day_with_year(sheet.date), size=20, bold=True)
    pages.words(sheet.clinic, above=2)
    if not sheet.columns:
        pages.words(translate("papers", "Nobody is booked on this day."), size=12, above=18)
    headings = _headings()
    for column in sheet.columns:
        _write_column(pages, sheet, column, headings, region)
    return pages


def day_sheet_foot(made: str) -> str:
    """What stands below each page: when it was made, and what is to become of it."""
    words = QCoreApplication.translate("papers", "Made {time}. Shred it when the day is over.")
    return words.format(time=made)


def _write_column(
    pages: Document, sheet: DaySheet, column: SheetColumn, headings: dict[str, str], region: str
) -> None:
    count = QCoreApplication.translate("papers", "%n visit(s)", "", len(column.rows))
    name = practitioner_name(column.practitioner)
    pages.line((name, True), ("   " + count, False), size=13, above=6)
    widths = _WIDTHS[sheet.detail]
    rows: list[list[str]] = []
    for one in column.rows:
        cells = _cells(sheet, one, region)
        rows.append([cells[name] for name in widths])
        if noted := _noted(one):
            rows.append([noted])
    pages.table(
        [headings[name] for name in widths],
        list(widths.values()),
        rows,
        bold_first=True,
        size=_SMALL,
    )


def _headings() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "time": translate("papers", "Time"),
        "who": translate("papers", "Who"),
        "phone": translate("papers", "Phone"),
        "what": translate("papers", "What for"),
        "room": translate("papers", "Room"),
        "came": translate("papers", "Came"),
        "began": translate("papers", "Began"),
        "done": translate("papers", "Done"),
    }


def _cells(sheet: DaySheet, one: SheetRow, region: str) -> dict[str, str]:
    start, end = to_wall(one.start_utc, sheet.zone), to_wall(one.end_utc, sheet.zone)
    return {
        "time": "–".join((clock_time(start), clock_time(end))),
        "who": _who(one),
        "phone": phone_shown(one.phone, region) if one.phone else "",
        "what": one.service,
        "room": one.room,
        **dict.fromkeys(("came", "began", "done"), ""),
    }


def _noted(one: SheetRow) -> str:
    """What is written about the visit and its patient, where that was asked for."""
    translate = QCoreApplication.translate
    visit = translate("papers", "About the visit: {note}").format(note=one.note)
    card = translate("papers", "On the card: {note}").format(note=one.alert)
    return "\n".join((*((visit,) if one.note else ()), *((card,) if one.alert else ())))


def _who(one: SheetRow) -> str:
    translate = QCoreApplication.translate
    if one.call_in is not None:
        words = translate("papers", "Nr {number}", "call-in number of a protected person")
        return words.format(number=one.call_in)
    parts = [one.name or translate("papers", "Booked")]
    if one.birth_year is not None:
        parts.append(str(one.birth_year))
    if one.has_note:
        parts.append(translate("papers", "(note)"))
    return " ".join(parts)
