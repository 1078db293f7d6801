"""The clinic itself: its name, where its clock hangs, how dates are written, when it is open."""

from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from clinic_desk.scheduling.identity import ClinicIdentity
from ui.kit.inputs import Combo, TextField
from ui.settings.form import Form
from ui.settings.hours_editor import HoursEditor

_LOCALES = (
    *("sv_SE", "en_GB", "en_IE", "en_US", "en_CA", "en_AU", "da_DK", "nb_NO", "fi_FI"),
    *("de_DE", "de_AT", "fr_FR", "nl_NL", "es_ES", "it_IT", "pl_PL"),
)


class ClinicForm(Form):
    """The fields of ClinicIdentity. ``typed`` raises InvalidInput for hours that are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._zone, self._locale = TextField(), Combo(), Combo()
        self.hours = HoursEditor(clinic=True)
        self.add("name", self._name)
        self.add("zone", self._zone)
        self.add("locale", self._locale)
        for zone in sorted(one for one in available_timezones() if "/" in one):
            self._zone.add(zone.replace("_", " "), zone)
        for code in _LOCALES:
            self._locale.add(_locale_words(code), code)
        self.add("hours", self.hours)
        self._zone.activated.connect(lambda _at: self.changed_in("zone"))
        self._locale.activated.connect(lambda _at: self.changed_in("locale"))
        self.retranslate()

    def fill(self, known: ClinicIdentity) -> None:
        self._name.setText(known.name)
        _choose(self._zone, known.zone, known.zone)
        _choose(self._locale, known.locale, _locale_words(known.locale))
        self.hours.fill(known.hours)
        self.show_problems({})

    def typed(self) -> ClinicIdentity:
        """The fields as they stand. Raises InvalidInput for hours that are none."""
        return ClinicIdentity(
            name=self._name.text(),
            zone=str(self._zone.currentData()),
            locale=str(self._locale.currentData()),
            hours=self.hours.week(),
        )

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        for name, label in {
            "name": translate("settings", "The clinic’s name"),
            "zone": translate("settings", "Time zone"),
            "locale": translate("settings", "Language and country of the clinic"),
            "hours": translate("settings", "Usually open"),
        }.items():
            self.fields[name].set_label(label)
        self.fields["zone"].set_hint(
            translate("settings", "The clock of all times; it stays while visits are booked")
        )
        self.fields["locale"].set_hint(
            translate("settings", "How phone numbers are read; from the next sign-in on")
        )
        self.fields["hours"].set_hint(
            translate("settings", "What a new practitioner’s week begins with; it binds nobody")
        )
        super().retranslate()


def _choose(combo: Combo, key: str, words: str) -> None:
    at = next((at for at in range(combo.count()) if combo.itemData(at) == key), -1)
    if at < 0:
        combo.add(words, key)
        at = combo.count() - 1
    combo.setCurrentIndex(at)


def _locale_words(code: str) -> str:
    """``svenska, Sverige``: each in its own language."""
    locale = QLocale(code)
    return ", ".join((locale.nativeLanguageName(), locale.nativeTerritoryName()))
