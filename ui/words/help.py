"""Help for each screen: what it is for, what one does there, and the page of the handbook.

Rooms stand by their id, what a room shows by ``room/what``, panels by the name of their class.
"""

from PySide6.QtCore import QCoreApplication

from ui.words.help_booking import BOOKING
from ui.words.help_panels import PANELS
from ui.words.help_records import Help
from ui.words.help_rooms import ROOMS

HELP: dict[str, Help] = {**ROOMS, **BOOKING, **PANELS}


def title(topic: str) -> str:
    """What the screen is called."""
    return _translated(HELP[topic].title)


def purpose(topic: str) -> str:
    return _translated(HELP[topic].purpose)


def step_words(words: object) -> str:
    return _translated(words)


def _translated(source: object) -> str:
    return QCoreApplication.translate("help", str(source))
