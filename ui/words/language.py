"""Which language the windows speak, and the locale that writes its dates and numbers."""

from enum import StrEnum

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.theme.files import TRANSLATIONS


class Language(StrEnum):
    """The languages there are; each member's value is its ISO 639-1 code."""

    ENGLISH = "en"
    SWEDISH = "sv"

    @property
    def own_name(self) -> str:
        """Its name in itself, so that who needs it can read it."""
        return _OWN_NAMES[self]

    @property
    def locale(self) -> QLocale:
        return QLocale(_LOCALES[self])


_OWN_NAMES = {Language.ENGLISH: "English", Language.SWEDISH: "Svenska"}
_LOCALES = {Language.ENGLISH: "en_GB", Language.SWEDISH: "sv_SE"}

_spoken = [Language.ENGLISH]
_translators: list[QTranslator] = []


def spoken() -> Language:
    """The language that the windows speak now."""
    return _spoken[0]


def locale() -> QLocale:
    """How dates, times and numbers are written now: en-GB or sv-SE."""
    return _spoken[0].locale


def system_language() -> Language:
    """The language of the computer if we speak it, else English."""
    code = QLocale.system().name().split("_")[0]
    return Language(code) if code in set(Language) else Language.ENGLISH


def speak(application: QApplication, language: Language) -> None:
    """Change the language; every widget gets a LanguageChange and writes its words anew.

    Raises FileNotFoundError if the compiled sentences are not there.
    """
    for translator in _translators:
        application.removeTranslator(translator)
    _translators.clear()
    _spoken[0] = language
    QLocale.setDefault(language.locale)
    ours = QTranslator(application)
    if not ours.load(f"clinic_desk_{language}.qm", str(TRANSLATIONS)):
        raise FileNotFoundError(TRANSLATIONS / f"clinic_desk_{language}.qm")
    qts = QTranslator(application)
    found = qts.load(
        f"qtbase_{language}.qm", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    )
    for translator in (qts, ours) if found else (ours,):
        application.installTranslator(translator)
        _translators.append(translator)
