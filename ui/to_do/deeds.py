"""What was just done with a list, in a sentence for the undo bar."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.to_do.records import CallOutcome
from ui.to_do.to_do_words import outcome_words
from ui.words.dates import in_sentence, short_day
from ui.words.people import name_seen


def put_on(name: str) -> str:
    return QCoreApplication.translate("to-do", "{name} is on the waiting list").format(
        name=name_seen(name)
    )


def wish_changed(name: str) -> str:
    return QCoreApplication.translate("to-do", "What {name} waits for is changed").format(
        name=name_seen(name)
    )


def taken_off(name: str) -> str:
    return QCoreApplication.translate("to-do", "{name} is off the list").format(
        name=name_seen(name)
    )


def on_again(name: str) -> str:
    return QCoreApplication.translate("to-do", "{name} is on the list again").format(
        name=name_seen(name)
    )


def to_rebook(name: str) -> str:
    words = QCoreApplication.translate("to-do", "{name} is on the list of visits to rebook")
    return words.format(name=name_seen(name))


def let_go(name: str) -> str:
    words = QCoreApplication.translate("to-do", "{name} gets no new time")
    return words.format(name=name_seen(name))


def due_again(name: str, due: date) -> str:
    words = QCoreApplication.translate("to-do", "{name} is due again {day}")
    return words.format(name=name_seen(name), day=in_sentence(short_day(due)))


def not_due(name: str) -> str:
    return QCoreApplication.translate("to-do", "{name} is not due any more").format(
        name=name_seen(name)
    )


def called(name: str, outcome: CallOutcome) -> str:
    words = QCoreApplication.translate("to-do", "Call to {name}: {outcome}")
    return words.format(name=name_seen(name), outcome=outcome_words(outcome))


def call_undone(name: str) -> str:
    return QCoreApplication.translate("to-do", "The call to {name} is undone").format(
        name=name_seen(name)
    )


def left_by_themselves(count: int) -> str:
    """``2 have left by themselves``: their last day is over."""
    return QCoreApplication.translate("to-do", "%n left the list: the last day is over", "", count)


def call_taken(name: str) -> str:
    """The others see it for some minutes, or until its outcome is written."""
    return QCoreApplication.translate("to-do", "You call {name}").format(name=name_seen(name))


def call_let_go(name: str) -> str:
    words = QCoreApplication.translate("to-do", "Anybody may call {name} again")
    return words.format(name=name_seen(name))
