"""What a clinic says that holds nothing yet by which anybody could be booked."""

from PySide6.QtCore import QCoreApplication


def nobody_to_book() -> tuple[str, str]:
    """What is missing, and what can be done about it."""
    return (
        QCoreApplication.translate("words", "Nobody can be booked here yet"),
        QCoreApplication.translate(
            "words",
            "Practitioners, services and working hours are missing. "
            "The owner or a practice manager enters them in the settings: Ctrl+, opens them.",
        ),
    )
