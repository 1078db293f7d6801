"""What further rooms say is due, in sentences."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.beginning.still_to_do import ToDo
from ui.words.dates import in_sentence, relative_day

_TO_DO = {
    ToDo.PRACTITIONERS: QT_TRANSLATE_NOOP(
        "today", "There are no practitioners yet, so nobody can be booked."
    ),
    ToDo.HOURS: QT_TRANSLATE_NOOP(
        "today", "A practitioner has no working hours yet and cannot be booked."
    ),
    ToDo.SERVICES: QT_TRANSLATE_NOOP(
        "today", "No service is given by anybody yet, so there is nothing to book."
    ),
    ToDo.COLLEAGUE: QT_TRANSLATE_NOOP(
        "today", "Nobody else has an account yet: invite whoever works here."
    ),
    ToDo.BACKUP: QT_TRANSLATE_NOOP("today", "No backup has been made yet."),
}


def incidents(many: int) -> str:
    return QCoreApplication.translate(
        "today", "%n report(s) of an incident that nobody has looked at yet.", "", many
    )


def learning(name: str) -> str:
    sentence = QCoreApplication.translate(
        "today", "{name} is still learning and cannot book before the path is done."
    )
    return sentence.format(name=name)


def excused(name: str, days: int) -> str:
    sentence = QCoreApplication.translate(
        "today", "{name} works before the training is done, for %n more day(s).", "", days
    )
    return sentence.format(name=name)


def review(name: str, due: date, today: date) -> str:
    late = QCoreApplication.translate(
        "today", "What {name} may do should have been reviewed: {day}."
    )
    soon = QCoreApplication.translate("today", "What {name} may do is to be reviewed: {day}.")
    return (late if due < today else soon).format(
        name=name, day=in_sentence(relative_day(due, today))
    )


def interpreters(many: int) -> str:
    return QCoreApplication.translate(
        "today",
        "%n visit(s) today or on the next open day need an interpreter who is not confirmed.",
        "",
        many,
    )


def guardians(many: int) -> str:
    return QCoreApplication.translate(
        "today",
        "%n child(ren) reached an age at which guardians are looked at again.",
        "",
        many,
    )


def to_do(one: ToDo) -> str:
    return QCoreApplication.translate("today", str(_TO_DO[one]))
