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
