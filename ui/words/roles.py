"""Roles in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_ROLES = {
    "owner": QT_TRANSLATE_NOOP("roles", "Owner"),
    "practice-manager": QT_TRANSLATE_NOOP("roles", "Practice manager"),
    "receptionist": QT_TRANSLATE_NOOP("roles", "Reception"),
    "clinician": QT_TRANSLATE_NOOP("roles", "Clinician"),
    "temp": QT_TRANSLATE_NOOP("roles", "Temp"),
    "program": QT_TRANSLATE_NOOP("roles", "The program"),
}


def role_words(role: str) -> str:
    """What a role is called; a code that is not known stays as it is."""
    source = _ROLES.get(role)
    return role if source is None else QCoreApplication.translate("roles", str(source))
