"""What is said of the places of a group."""

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.places import Places


def of_words(places: Places) -> str:
    """``3 of 8``: so many places are taken."""
    sentence = QCoreApplication.translate("words", "{taken} of {places}", "places of a group")
    return sentence.format(taken=places.taken, places=places.of)


def usual_words(places: Places, usual: int) -> str:
    """``usually 8``, where this one holds more or fewer."""
    if places.of == usual:
        return ""
    sentence = QCoreApplication.translate("words", "usually {many}", "places of a group")
    return sentence.format(many=usual)


def come_words(come: int, held: int) -> str:
    """``5 come already. It cannot hold fewer.``, with the places that are held for callers."""
    if held:
        return QCoreApplication.translate(
            "words",
            "%n come(s) already, and places are held for callers. It cannot hold fewer.",
            "people in a group",
            come,
        )
    return QCoreApplication.translate(
        "words", "%n come(s) already. It cannot hold fewer.", "people in a group", come
    )


def held_words(places: Places) -> str:
    """``1 place held for a caller``; nothing where none is, or where none is left besides."""
    if not places.held or not places.left:
        return ""
    return QCoreApplication.translate("words", "%n place(s) held for callers", "", places.held)


def left_words(places: Places) -> str:
    """``5 places left``, ``full``, ``1 more than there is room for``."""
    over = places.taken - places.of
    if over > 0:
        return QCoreApplication.translate("words", "%n more than there is room for", "", over)
    if not places.left and places.taken < places.of:
        return QCoreApplication.translate("words", "%n place(s) held, none left", "", places.held)
    if not places.left:
        return QCoreApplication.translate("words", "full", "a group")
    return QCoreApplication.translate("words", "%n place(s) left", "", places.left)
