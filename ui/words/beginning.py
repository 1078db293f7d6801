"""What a clinic says that holds nothing yet by which anybody could be booked."""

from PySide6.QtCore import QCoreApplication


def nobody_to_book() -> tuple[str, str]:
    """What is missing, and what can be done about it."""
    return (
        QCoreApplication.translate("words", "Nobody can be booked here yet"),
        QCoreApplication.translate(
            "words",
            "This clinic has no practitioners, hours or services, and this version has no page "
            "on which to enter them. To try the program, make an invented clinic: "
            "clinic-desk demo FOLDER",
        ),
    )
