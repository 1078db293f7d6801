"""What was just done around a patient, for the undo bar."""

from PySide6.QtCore import QCoreApplication

from ui.words.people import name_seen


def saved() -> str:
    return QCoreApplication.translate("deeds", "Saved on the card")


def removed(name: str) -> str:
    words = QCoreApplication.translate("deeds", "{name} is no longer a relative on the card")
    return words.format(name=name_seen(name))


def taken_back() -> str:
    return QCoreApplication.translate("deeds", "The card is as it was")


def died(many: int) -> str:
    """With so many visits that are still booked."""
    return QCoreApplication.translate(
        "deeds",
        "Saved on the card. %n visit(s) still booked: cancel on the card with Delete.",
        "coming visits of somebody who has died",
        many,
    )


def needs(ordered: int, *, still: bool) -> str:
    """With so many visits for which an interpreter is ordered otherwise, or for nothing."""
    if still:
        return QCoreApplication.translate(
            "deeds",
            "Saved on the card. The interpreter of %n visit(s) was ordered otherwise: ask again.",
            "",
            ordered,
        )
    return QCoreApplication.translate(
        "deeds", "Saved on the card. An interpreter is still ordered for %n visit(s).", "", ordered
    )
