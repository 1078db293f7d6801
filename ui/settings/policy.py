"""What a policy is, and those by which the clinic keeps one more field of a patient."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.storage import settings
from clinic_desk.storage.settings import NumberSetting


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One policy: its number, its words, why it stands so, and the law behind it."""

    setting: NumberSetting
    name: object
    unit: object
    reason: object
    law: object

    @property
    def switch(self) -> bool:
        """Whether it is on or off, and no number."""
        return (self.setting.floor, self.setting.ceiling) == (0, 1)


_LESS = QT_TRANSLATE_NOOP("settings", "GDPR, article 5(1)(c), asks for no more than is needed.")
LESS_DATA = (
    Policy(
        setting=settings.SECOND_PHONE,
        name=QT_TRANSLATE_NOOP("settings", "Keep a second phone"),
        unit=QT_TRANSLATE_NOOP("settings", "Of patients who give one, each with its own wishes"),
        reason=QT_TRANSLATE_NOOP(
            "settings", "Only where one number is not enough to reach people."
        ),
        law=_LESS,
    ),
    Policy(
        setting=settings.POSTAL_ADDRESS,
        name=QT_TRANSLATE_NOOP("settings", "Keep a postal address"),
        unit=QT_TRANSLATE_NOOP("settings", "Beside where somebody lives; letters go there"),
        reason=QT_TRANSLATE_NOOP("settings", "Only where patients get their post elsewhere."),
        law=_LESS,
    ),
)
"""Off unless the clinic says so."""
LATE = Policy(
    setting=settings.LATE_MINUTES,
    name=QT_TRANSLATE_NOOP("settings", "Call somebody late"),
    unit=QT_TRANSLATE_NOOP("settings", "Minutes after the agreed time, {low} to {high}"),
    reason=QT_TRANSLATE_NOOP(
        "settings",
        "A patient who has not come and a practitioner who falls behind are marked from then on, "
        "in Today, in the schedule and in its lists. A mark that comes too soon is soon "
        "overlooked.",
    ),
    law=QT_TRANSLATE_NOOP("settings", "No law asks for it: it is a habit of the house."),
)
LOCKING_OUT = Policy(
    setting=settings.LOCK_TRIES,
    name=QT_TRANSLATE_NOOP("settings", "Lock an account after failed sign-ins"),
    unit=QT_TRANSLATE_NOOP("settings", "Failed tries in a row, {low} to {high}"),
    reason=QT_TRANSLATE_NOOP(
        "settings",
        "Each failed try waits twice as long as the one before. After so many the account and this "
        "computer wait half an hour, or until a manager unlocks with a reason; the last one who "
        "could help waits five minutes. It holds from the next sign-in on.",
    ),
    law=QT_TRANSLATE_NOOP(
        "settings",
        "NIST SP 800-63B, 3.2.2, asks that guesses are limited; GDPR, article 32, for fitting "
        "safeguards.",
    ),
)
