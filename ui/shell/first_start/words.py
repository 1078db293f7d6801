"""What the pages of the first start are called, and what takes a while on them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.beginning.answers import Profile, Step
from clinic_desk.beginning.flow import MAKING, MEASURING
from clinic_desk.beginning.still_to_do import Page

_STEPS = {
    Step.LANGUAGE: QT_TRANSLATE_NOOP("start", "Language"),
    Step.CLINIC: QT_TRANSLATE_NOOP("start", "The clinic"),
    Step.HOURS: QT_TRANSLATE_NOOP("start", "Opening hours"),
    Step.RULES: QT_TRANSLATE_NOOP("start", "Laws and visitors"),
    Step.OWNER: QT_TRANSLATE_NOOP("start", "Your account"),
    Step.CODE: QT_TRANSLATE_NOOP("start", "One-time code"),
    Step.KIT: QT_TRANSLATE_NOOP("start", "Recovery kit"),
    Page.PRACTITIONERS: QT_TRANSLATE_NOOP("start", "Practitioners"),
    Page.SERVICES: QT_TRANSLATE_NOOP("start", "Services"),
    Page.COLLEAGUE: QT_TRANSLATE_NOOP("start", "First colleague"),
}
_PROFILES = {
    Profile.GDPR_SWEDEN: QT_TRANSLATE_NOOP("start", "GDPR with Sweden's patient data act"),
    Profile.GDPR: QT_TRANSLATE_NOOP("start", "GDPR (European Union, United Kingdom)"),
    Profile.HIPAA: QT_TRANSLATE_NOOP("start", "HIPAA (United States)"),
    Profile.CCPA: QT_TRANSLATE_NOOP("start", "CCPA (California)"),
}
_STAGES = {
    MEASURING: QT_TRANSLATE_NOOP("start", "Measuring how fast this computer is"),
    MAKING: QT_TRANSLATE_NOOP("start", "Making the clinic's encrypted file"),
}


def steps() -> list[str]:
    """The names of all pages, in their order."""
    return [_translated(source) for source in _STEPS.values()]


def position(of: Step | Page) -> int:
    """Where a page stands among them."""
    return list(_STEPS).index(of)


def profile(of: Profile) -> str:
    return _translated(_PROFILES[of])


def stage(code: str) -> str:
    known = _STAGES.get(code)
    return _translated(known) if known else QCoreApplication.translate("start", "One moment")


def no_printer() -> str:
    return QCoreApplication.translate(
        "start", "No printer is set up on this computer. Write the words down by hand."
    )


def _translated(source: object) -> str:
    return QCoreApplication.translate("start", str(source))
