"""Why a file cannot be taken in, and what to do about it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.errors import FileRefused, Unfit

_MEGABYTE = 1024 * 1024
_WHY = {
    Unfit.BOMB: QT_TRANSLATE_NOOP(
        "errors",
        "This workbook says that it is far larger than it can be. It was not opened. "
        "Ask whoever sent it.",
    ),
    Unfit.BROKEN_UTF_8: QT_TRANSLATE_NOOP(
        "errors",
        "The letters in line {line} are damaged: the file is UTF-8 and breaks off there. "
        "Nothing was taken in. Export it again from the other program.",
    ),
    Unfit.DOCTYPE: QT_TRANSLATE_NOOP(
        "errors",
        "This workbook brings definitions of its own, which no list needs. It was not opened. "
        "Save it anew in the other program.",
    ),
    Unfit.EMPTY: QT_TRANSLATE_NOOP(
        "errors", "The file is empty. Nothing was taken in. Choose another."
    ),
    Unfit.ENCODING: QT_TRANSLATE_NOOP(
        "errors",
        "Line {line} cannot be read with these letters. Nothing was taken in. Choose others.",
    ),
    Unfit.GONE: QT_TRANSLATE_NOOP(
        "errors", "The file is not there or cannot be read. Nothing was taken in. Choose it again."
    ),
    Unfit.LOCKED: QT_TRANSLATE_NOOP(
        "errors",
        "This workbook is locked with a password. Nothing was taken in. Save it without one.",
    ),
    Unfit.LONG_LINE: QT_TRANSLATE_NOOP(
        "errors",
        "Line {line} is longer than any line of a list. Nothing was taken in. "
        "Export it again, one line for each row.",
    ),
    Unfit.NO_TABLE: QT_TRANSLATE_NOOP(
        "errors", "This is a document, not a table. Nothing was taken in. Save it as CSV or XLSX."
    ),
    Unfit.NOT_A_BUNDLE: QT_TRANSLATE_NOOP(
        "errors",
        "This is not a FHIR bundle that can be read here. Nothing was taken in. "
        "Ask for FHIR R4 as JSON.",
    ),
    Unfit.NOT_A_CALENDAR: QT_TRANSLATE_NOOP(
        "errors", "This is not an iCalendar file. Nothing was taken in. Choose another."
    ),
    Unfit.NOT_A_CARD: QT_TRANSLATE_NOOP(
        "errors", "There is no contact card in this file. Nothing was taken in. Choose another."
    ),
    Unfit.NOT_A_WORKBOOK: QT_TRANSLATE_NOOP(
        "errors",
        "This is not a workbook, or it is damaged. Nothing was taken in. Save it as XLSX or CSV.",
    ),
    Unfit.NUL: QT_TRANSLATE_NOOP(
        "errors",
        "Line {line} holds signs that are no text. Nothing was taken in. Save the file as CSV.",
    ),
    Unfit.OLD_WORKBOOK: QT_TRANSLATE_NOOP(
        "errors",
        "This is a workbook of the old kind (XLS). Nothing was taken in. Save it as XLSX.",
    ),
    Unfit.OPEN_QUOTE: QT_TRANSLATE_NOOP(
        "errors",
        "The quotation marks from line {line} on do not fit together. Nothing was taken in. "
        "Export the file again.",
    ),
    Unfit.TOO_LARGE: QT_TRANSLATE_NOOP(
        "errors",
        "The file is larger than {most} MB. Nothing was read. Part it, and take in one at a time.",
    ),
    Unfit.TOO_MANY_COLUMNS: QT_TRANSLATE_NOOP(
        "errors",
        "Line {line} has more than {most} columns. Nothing was taken in. "
        "Keep the columns that are needed.",
    ),
}


def sentence(error: FileRefused) -> str:
    """What is wrong with the file, that nothing happened, and what to do."""
    most = error.most or 0
    shown = most // _MEGABYTE if error.why is Unfit.TOO_LARGE else most
    return QCoreApplication.translate("errors", str(_WHY[error.why])).format(
        line=error.line or 1, most=shown
    )
