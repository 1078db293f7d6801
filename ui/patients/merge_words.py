"""What is said of two cards that become one."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_desk.patients.merges import MergeField
from clinic_desk.scheduling.merging import MergeBar, Prospect
from ui.words.contact import born_shown, phone_shown
from ui.words.dates import clock_time, numeric_day

_MOST_CLASHES = 3


def field_words(field: MergeField) -> str:
    return {
        MergeField.FAMILY: QCoreApplication.translate("patients", "Family name"),
        MergeField.GIVEN: QCoreApplication.translate("patients", "Given name"),
        MergeField.BIRTH_DATE: QCoreApplication.translate("patients", "Date of birth"),
        MergeField.PHONE: QCoreApplication.translate("patients", "Phone"),
        MergeField.EMAIL: QCoreApplication.translate("patients", "E-mail"),
        MergeField.STREET: QCoreApplication.translate("patients", "Street"),
        MergeField.ALERT: QCoreApplication.translate("patients", "Note"),
    }[field]


def value_words(field: MergeField, value: object, region: str) -> str:
    if isinstance(value, date):
        return born_shown(value)
    if field is MergeField.PHONE and isinstance(value, str):
        return phone_shown(value, region)
    return str(value or "")


def moves_words(prospect: Prospect) -> str:
    """``4 visits move to the kept card: 1 coming, 3 past.``"""
    count = prospect.coming + prospect.past
    if not count:
        return QCoreApplication.translate(
            "patients", "The merged card has no visits; nothing moves."
        )
    visits = QCoreApplication.translate("patients", "%n visit(s)", "", count)
    return QCoreApplication.translate(
        "patients", "{visits} will stand on the kept card: {coming} coming, {past} past."
    ).format(visits=visits, coming=prospect.coming, past=prospect.past)


def clash_words(prospect: Prospect) -> str:
    """Which visits of the two hold one time; empty where none do."""
    if not prospect.clashes:
        return ""
    times = [
        f"{numeric_day(one.start.date())} {clock_time(other.start)}"
        for one, other in prospect.clashes[:_MOST_CLASHES]
    ]
    more = len(prospect.clashes) - len(times)
    shown = ", ".join([*times, *(["…"] if more else [])])
    return QCoreApplication.translate(
        "patients", "Both cards have a visit at one time: {times}. Both stay; cancel one of them."
    ).format(times=shown)


def stays_words(prospect: Prospect) -> str:
    words = QCoreApplication.translate(
        "patients",
        "Number {number} is found and booked no more. What stood on both cards and every entry "
        "in the log remain. The merge can be taken back from the kept card at any time: the "
        "visits above go back then, later ones stay.",
    )
    return words.format(number=prospect.merged.number)


def bar_words(bar: MergeBar) -> str:
    """Why these two are not merged, and what can be done."""
    return {
        MergeBar.SAME: QCoreApplication.translate(
            "patients", "That is this card itself. Choose the other one."
        ),
        MergeBar.PROTECTED: QCoreApplication.translate(
            "patients",
            "A protected person’s card is not merged. Ask the practice manager.",
        ),
        MergeBar.CONFUSABLE: QCoreApplication.translate(
            "patients",
            "One of these cards is marked as easily confused with another. Take the mark off "
            "first, if it is wrong.",
        ),
        MergeBar.KEPT: QCoreApplication.translate(
            "patients",
            "Another card was merged into the one that would go. Keep that card instead, or take "
            "the earlier merge back first.",
        ),
        MergeBar.APART: QCoreApplication.translate(
            "patients",
            "A colleague has said that these are two people. Take that back in the list of "
            "probable duplicates first, if it is wrong.",
        ),
    }[bar]
