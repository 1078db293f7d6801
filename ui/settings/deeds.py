"""What was done in the settings, and why something was not, in a sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from clinic_desk.errors import StillInUse
from clinic_desk.scheduling.ahead import Booked
from ui.settings.settings_words import booked_days


def added(name: str) -> str:
    return QCoreApplication.translate("settings", "{name} is added").format(name=name)


def changed(name: str) -> str:
    return QCoreApplication.translate("settings", "{name} is changed").format(name=name)


def retired(name: str) -> str:
    return QCoreApplication.translate("settings", "{name} is retired").format(name=name)


def restored(name: str) -> str:
    return QCoreApplication.translate("settings", "{name} is used again").format(name=name)


def name_taken() -> str:
    return QCoreApplication.translate(
        "settings", "Another one has this name now. Rename that one first."
    )


def removed(name: str) -> str:
    words = QCoreApplication.translate("settings", "The leave is taken away: {name}")
    return words.format(name=name)


def undone(name: str) -> str:
    return QCoreApplication.translate("settings", "As before: {name}").format(name=name)


def policy_saved() -> str:
    return QCoreApplication.translate("settings", "The policy is saved")


def policy_name() -> str:
    return QCoreApplication.translate("settings", "the policy")


def hours_saved(name: str, outside: Booked) -> str:
    words = QCoreApplication.translate("settings", "The hours of {name} are saved")
    saved = words.format(name=name)
    if not outside.visits:
        return saved
    left = QCoreApplication.translate("settings", "Outside them: {booked}")
    return ". ".join((saved, left.format(booked=booked_days(outside.visits, outside.days))))


def hours_of(name: str) -> str:
    return QCoreApplication.translate("settings", "the hours of {name}").format(name=name)


def leave_saved(name: str, within: Booked) -> str:
    saved = QCoreApplication.translate("settings", "Saved: {name}").format(name=name)
    if not within.visits:
        return saved
    left = QCoreApplication.translate("settings", "To be moved: {booked}")
    return ". ".join((saved, left.format(booked=booked_days(within.visits, within.days))))


def still_in_use(error: StillInUse, people: Sequence[str]) -> str:
    """What holds it, and what to do."""
    translate = QCoreApplication.translate
    parts = []
    if error.kind == "zone":
        parts.append(translate("settings", "The zone stays: the times of visits were agreed."))
    if error.visits:
        words = translate("settings", "{booked}. Move or cancel them first.")
        parts.append(words.format(booked=booked_days(error.visits, error.days)))
    if people:
        words = translate("settings", "Who works there: {people}. Give them another room first.")
        parts.append(words.format(people=", ".join(people)))
    return " ".join(parts)


def new_times_words() -> str:
    """What leads to the visits that stand in the way."""
    return QCoreApplication.translate("settings", "Find new times for these visits")
