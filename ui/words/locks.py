"""Why the screen is locked, and when it will be, in whole sentences."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_OTHERWISE = {
    "crashed": QT_TRANSLATE_NOOP(
        "locks",
        "Something in the program went wrong, so it locked. "
        "What was booked is kept. Sign in to go on.",
    ),
    "stopped": QT_TRANSLATE_NOOP(
        "locks",
        "The program stopped and was started again. What was booked is kept, "
        "and what was typed until a second before.",
    ),
}


def why_locked(reason: str, minutes: int) -> str:
    """``reason``: as the log keeps it; ``minutes``: of the policy."""
    translate = QCoreApplication.translate
    if reason == "signed-out":
        return ""
    if reason == "lock-idle":
        return translate("locks", "Locked after %n minute(s) without a key.", "", minutes)
    if reason == "lock-sleep":
        return translate("locks", "Locked because the computer slept or its clock was set.")
    if reason == "lock-computer":
        return translate("locks", "Locked together with the computer.")
    if reason in _OTHERWISE:
        return translate("locks", str(_OTHERWISE[reason]))
    return translate("locks", "You locked the screen.")


def locks_in(seconds: int) -> str:
    """How long it stays open, while nobody does anything."""
    return QCoreApplication.translate("locks", "The screen locks in %n second(s).", "", seconds)


def locks_after(minutes: int) -> str:
    """For the status line, which has little room."""
    return QCoreApplication.translate("locks", "locks after %n min", "", minutes)
