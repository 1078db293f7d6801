"""The calls to make on paper: one table, with room to write how each call went."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.papers import Detail
from clinic_desk.scheduling.to_do.call_sheet import CallRow, CallSheet
from clinic_desk.scheduling.to_do.records import CallWhat
from clinic_desk.scheduling.walltime import to_wall
from ui.papers.writing import Document
from ui.words.contact import phone_shown
from ui.words.dates import clock_time, long_day_with_year, short_day

_WIDTHS = {
    Detail.FULL: {"who": 20, "phone": 17, "about": 23, "when": 14, "mind": 14, "how": 12},
    Detail.INITIALS: {"who": 16, "about": 30, "when": 20, "mind": 18, "how": 16},
    Detail.TIMES: {"about": 36, "when": 36, "how": 28},
}
_SMALL = 10
_ABOUT = {
    CallWhat.CONFIRM: QT_TRANSLATE_NOOP("papers", "Confirm the visit"),
    CallWhat.REBOOK: QT_TRANSLATE_NOOP("papers", "New time"),
    CallWhat.RECALL: QT_TRANSLATE_NOOP("papers", "Due again"),
    CallWhat.WAITING: QT_TRANSLATE_NOOP("papers", "Waiting list"),
}


def call_sheet_pages(sheet: CallSheet, region: str) -> Document:
    """The list, laid out."""
    translate = QCoreApplication.translate
    pages = Document()
    pages.words(translate("papers", "Calls to make"), size=20, bold=True)
    day = long_day_with_year(sheet.date)
    pages.words(" · ".join((day, sheet.clinic)), above=2)
    if not sheet.rows:
        pages.words(translate("papers", "Nobody is to be called."), size=12, above=18)
        return pages
    widths, headings = _WIDTHS[sheet.detail], _headings()
    rows = [_cells(sheet, one, region) for one in sheet.rows]
    pages.words(translate("papers", "%n call(s)", "", len(rows)), size=13, above=6)
    pages.table(
        [headings[name] for name in widths],
        list(widths.values()),
        [[cells[name] for name in widths] for cells in rows],
        bold_first=True,
        size=_SMALL,
    )
    return pages


def _headings() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "who": translate("papers", "Who"),
        "phone": translate("papers", "Phone"),
        "about": translate("papers", "About"),
        "when": translate("papers", "Visit or day"),
        "mind": translate("papers", "To mind"),
        "how": translate("papers", "How it went"),
    }


def _cells(sheet: CallSheet, one: CallRow, region: str) -> dict[str, str]:
    about = QCoreApplication.translate("papers", str(_ABOUT[one.what]))
    return {
        "who": _who(one),
        "phone": phone_shown(one.phone, region) if one.phone else "",
        "about": ": ".join(part for part in (about, one.service) if part),
        "when": _when(sheet, one),
        "mind": _mind(one),
        "how": "",
    }


def _who(one: CallRow) -> str:
    if one.call_in is not None:
        words = QCoreApplication.translate(
            "papers", "Nr {number}", "call-in number of a protected person"
        )
        return words.format(number=one.call_in)
    return " ".join(part for part in (one.name, str(one.birth_year or "")) if part)


def _when(sheet: CallSheet, one: CallRow) -> str:
    if one.start_utc is not None:
        wall = to_wall(one.start_utc, sheet.zone)
        return " ".join((short_day(wall.date()), clock_time(wall)))
    return "" if one.due is None else short_day(one.due)


def _mind(one: CallRow) -> str:
    """What the patient wishes of whoever rings."""
    translate = QCoreApplication.translate
    parts = (
        "" if one.may_leave_words else translate("papers", "No voicemail"),
        translate("papers", "Do not say who calls") if one.neutral else "",
    )
    return ". ".join(part for part in parts if part)
