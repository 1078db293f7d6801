"""What is said about paper: how much stands on it, why it is printed again."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.paper_day import Occasion, SheetDue
from clinic_desk.scheduling.papers import Again, Detail, Queue
from ui.words.dates import long_day, relative_day

_DETAILS = {
    Detail.FULL: QT_TRANSLATE_NOOP("papers", "Full"),
    Detail.INITIALS: QT_TRANSLATE_NOOP("papers", "Initials"),
    Detail.TIMES: QT_TRANSLATE_NOOP("papers", "Times only"),
}
_SAYS = {
    Detail.FULL: QT_TRANSLATE_NOOP("papers", "Names, phone numbers and services."),
    Detail.INITIALS: QT_TRANSLATE_NOOP("papers", "Initials, no service and no phone number."),
    Detail.TIMES: QT_TRANSLATE_NOOP("papers", "When somebody comes and where, nobody's name."),
}
_AGAIN = {
    Again.NOT_OUT: QT_TRANSLATE_NOOP("papers", "It did not come out"),
    Again.UNREADABLE: QT_TRANSLATE_NOOP("papers", "It cannot be read"),
    Again.CHANGED: QT_TRANSLATE_NOOP("papers", "Something has changed since"),
    Again.MORE: QT_TRANSLATE_NOOP("papers", "One more is needed"),
    Again.LOST: QT_TRANSLATE_NOOP("papers", "The first one cannot be found"),
}
REASONS = tuple(_AGAIN)


def detail_words(detail: Detail) -> str:
    return QCoreApplication.translate("papers", str(_DETAILS[detail]))


def detail_says(detail: Detail) -> str:
    """What stands on a paper of this detail."""
    return QCoreApplication.translate("papers", str(_SAYS[detail]))


def again_words(reason: Again) -> str:
    return QCoreApplication.translate("papers", str(_AGAIN[reason]))


def copies_words(copies: int) -> str:
    return QCoreApplication.translate("papers", "%n copies", "", copies)


def practice() -> str:
    """What a paper from the practice clinic says at its foot."""
    return QCoreApplication.translate("papers", "Practice clinic: nobody on this paper exists")


def public_words(*, may_choose: bool) -> str:
    """Names are about to lie where visitors are; ``may_choose``: less can be printed."""
    translate = QCoreApplication.translate
    if may_choose:
        return translate(
            "papers",
            "Visitors can reach this printer. Be there when it prints, or print times only.",
        )
    return translate(
        "papers",
        "Visitors can reach this printer, and a name stands on the paper. Be there when it prints, "
        "or choose another printer.",
    )


def removing_words() -> str:
    """It did not come out, and the program sees to the queue."""
    return QCoreApplication.translate("papers", "It is noted, and taken out of the queue.")


def queue_words(how: Queue, number: str) -> str:
    """What became of a job that was to be taken out of the queue."""
    translate = QCoreApplication.translate
    words = {
        Queue.CANCELLED: translate(
            "papers", "It is noted, and the job is out of the printer’s queue. Print it again."
        ),
        Queue.GONE: translate(
            "papers",
            "It is noted. The job has left the queue, so it may still come out: look at every "
            "printer before you print it again.",
        ),
        Queue.STAYS: translate(
            "papers",
            "It is noted, but the queue did not let the job go. Remove job {number} in the "
            "system’s print settings: what comes out later lies there for all to see.",
        ),
    }
    return words[how].format(number=number)


def remove_words(platform: str) -> str:
    """Where to remove a job that this program cannot; ``platform`` as Python calls it."""
    translate = QCoreApplication.translate
    if platform == "win32":
        where = translate(
            "papers",
            "It is noted. Remove it in Windows: Settings, Bluetooth & devices, Printers & "
            "scanners, the printer, Open print queue.",
        )
    elif platform == "darwin":
        where = translate(
            "papers",
            "It is noted. Remove it on this Mac: System Settings, Printers & Scanners, the "
            "printer, Printer Queue.",
        )
    else:
        where = translate(
            "papers", "It is noted. Remove it in the system’s print settings, under Printers."
        )
    more = translate(
        "papers", "Look at every printer too: what comes out later lies there for all to see."
    )
    return " ".join((where, more))


def refused_words() -> str:
    """The printer's queue took nothing."""
    return QCoreApplication.translate(
        "papers",
        "The printer takes nothing just now, so nothing will come out of it. It is noted. Choose "
        "another printer, or try again.",
    )


def due_words(due: SheetDue, today: date) -> str:
    """Which sheet is due, in how much detail, and which one is to be shredded."""
    translate = QCoreApplication.translate
    if due.occasion is Occasion.EVENING:
        words = translate("papers", "{day} on paper, should no computer help: {detail}.")
    else:
        words = translate("papers", "{day} has changed since its sheet was printed: {detail}.")
    said = words.format(day=_day(due.on, today), detail=detail_words(due.detail).lower())
    return said if due.shred is None else " ".join((said, shred_words(due.shred, today)))


def shred_words(which: date, today: date) -> str:
    """That a sheet is to be shredded: of which day."""
    words = QCoreApplication.translate("papers", "Then shred the sheet of {day}.")
    return words.format(day=_day(which, today).lower())


def print_it() -> str:
    return QCoreApplication.translate("papers", "Print the sheet")


def not_now() -> str:
    return QCoreApplication.translate("papers", "Not this time")


def declined() -> str:
    return QCoreApplication.translate("papers", "No sheet this time")


def declining_undone() -> str:
    return QCoreApplication.translate("papers", "Undone: the sheet is offered again")


def _day(one: date, today: date) -> str:
    words = relative_day(one, today) if abs((one - today).days) < 2 else long_day(one)
    return words[:1].upper() + words[1:]
