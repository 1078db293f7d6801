"""The pages before the owner's account: language, clinic, opening hours, laws and visitors."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFileDialog, QWidget

from clinic_desk.beginning import places
from clinic_desk.beginning.answers import Answers, Profile
from clinic_desk.errors import Problem
from ui.kit.button import Button
from ui.kit.frames import Hairline, column, row
from ui.kit.inputs import Check, Combo, TextField
from ui.kit.label import Elided, Label
from ui.settings.hours_editor import HoursEditor
from ui.shell.first_start import words
from ui.shell.first_start.choice import Choice
from ui.shell.first_start.page import Question
from ui.theme.icons import Icon
from ui.theme.tokens import S1, S2, S3
from ui.words.language import Language, spoken


class LanguagePage(Question):
    """Applied at once, so that the next words can be read."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = {one: Choice(checkable=True) for one in Language}
        for one, choice in self.choices.items():
            choice.clicked.connect(lambda _on=False, one=one: self._clicked(one))
        self.put(column(*self.choices.values(), spacing=S2))
        self.retranslate()

    def fill(self, answers: Answers) -> None:
        del answers
        self.choices[spoken()].setChecked(True)

    def typed(self, answers: Answers) -> Answers:
        return replace(answers, language=str(spoken()))

    def _clicked(self, one: Language) -> None:
        if one is spoken():
            self.go_on_wanted.emit()
        else:
            self.chosen.emit(str(one))

    def enter(self) -> None:
        self.choices[spoken()].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_words(
            translate("start", "Which language do you speak?"),
            translate("start", "Each colleague can choose their own later."),
        )
        for one, choice in self.choices.items():
            choice.set_words(one.own_name)


class ClinicPage(Question):
    """What the clinic is called, and where it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.zone, self.country = TextField(), TextField(), Combo()
        self._completions = QCompleter(list(places.zones()), self.zone)
        self._completions.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completions.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone.setCompleter(self._completions)
        self._folder, self._usual = "", Path()
        self._folder_words = Elided()
        self._change = Button("", icon=Icon.FOLDER_OPEN)
        self._fill_countries()
        whereabouts = row(self._folder_words, self._change)
        whereabouts.setStretch(0, 1)
        held = QWidget()
        held.setLayout(whereabouts)
        held.setFocusProxy(self._change)
        self.put(
            self.field("clinic", self.name),
            self.field("country", self.country),
            self.field("zone", self.zone),
            self.field("folder", held),
        )
        self.name.textEdited.connect(lambda _text: self.changed_in("clinic"))
        self.zone.textEdited.connect(lambda _text: self.changed_in("zone"))
        self._completions.activated.connect(self._zone_chosen)
        self.country.activated.connect(lambda _at: self.changed_in("country"))
        self._change.clicked.connect(self._choose_folder)
        self.retranslate()

    def fill(self, answers: Answers) -> None:
        self.name.setText(answers.clinic)
        self.zone.setText(answers.zone)
        self.country.setCurrentIndex(max(self.country.findData(answers.country), 0))
        self._folder = answers.folder
        self.show_problems({})

    def show_usual(self, folder: Path) -> None:
        """Where the clinic will lie if nobody says otherwise."""
        self._usual = folder
        shown = self._folder or str(folder)
        self._folder_words.setText(shown)
        self._folder_words.setToolTip(shown)

    def typed(self, answers: Answers) -> Answers:
        return replace(
            answers,
            clinic=self.name.text(),
            country=self.country.currentData(),
            zone=places.zone_like(self.zone.text()),
            folder=self._folder,
        )

    def enter(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_words(
            translate("start", "What is the clinic called, and where is it?"),
            translate("start", "Its name stands on printed pages and in the status line."),
        )
        for name, label in {
            "clinic": translate("start", "Name of the clinic"),
            "country": translate("start", "Country"),
            "zone": translate("start", "Time zone"),
            "folder": translate("start", "Folder of the clinic's encrypted file"),
        }.items():
            self.fields[name].set_label(label)
        self.fields["country"].set_hint(
            translate("start", "Phone numbers and dates are written as they are there.")
        )
        self.fields["zone"].set_hint(
            translate("start", "Type part of a city's name, such as stock or york.")
        )
        self.fields["folder"].set_hint(
            translate("start", "On this computer's own disk, not in a folder that is synchronised.")
        )
        self._change.set_words(translate("start", "Choose another folder"))
        super().retranslate()

    def _fill_countries(self) -> None:
        named = [(_country_name(code), code) for code in places.countries()]
        for name, code in sorted(named, key=lambda one: one[0].casefold()):
            self.country.add(name, code)

    def _zone_chosen(self, zone: str) -> None:
        country = places.country_of(zone)
        if country:
            self.country.setCurrentIndex(self.country.findData(country))
        self.changed_in("zone")

    def _choose_folder(self) -> None:
        asked = QCoreApplication.translate("start", "Choose a new, empty folder")
        chosen = QFileDialog.getExistingDirectory(self, asked, str(self._usual.parent))
        if chosen:
            self._folder = chosen
            self.show_usual(self._usual)
            self.changed_in("folder")


class HoursPage(Question):
    """When the clinic is usually open: what a new practitioner's week begins with."""

    enter_goes_on = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = HoursEditor(clinic=True)
        self.editor.changed.connect(self.changed)
        self.editor.finished.connect(self.go_on_wanted)
        self.put(self.editor)
        self.retranslate()

    def fill(self, answers: Answers) -> None:
        self.editor.put(answers.hours)
        self.editor.show_problems({})

    def typed(self, answers: Answers) -> Answers:
        return replace(answers, hours=tuple(self.editor.kept()))

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        self.editor.show_problems(problems)

    def enter(self) -> None:
        self.editor.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_words(
            translate("start", "When are you open?"),
            translate(
                "start",
                "A day is written as 8-12, 13-17. An empty day is closed. "
                "Each practitioner's own hours begin with these.",
            ),
        )


class RulesPage(Question):
    """Which laws apply, and whether strangers can see the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.profiles = {one: Check("") for one in _ORDER}
        self._lawyer = Label(kind="caption", wrap=True)
        self._seen = Label(kind="lead")
        self._seen_about = Label(kind="second", wrap=True)
        self.visitors = Check("")
        self._chosen = False
        for check in (*self.profiles.values(), self.visitors):
            check.clicked.connect(self._ticked)
        self.put(
            column(*self.profiles.values(), self._lawyer, spacing=S2),
            S3,
            Hairline(),
            S3,
            column(self._seen, self._seen_about, S1, self.visitors, spacing=S2),
        )
        self.retranslate()

    def fill(self, answers: Answers) -> None:
        self._chosen = answers.profiles is not None
        for one, check in self.profiles.items():
            check.setChecked(one in answers.laws)
        self.visitors.setChecked(answers.visitors)

    def typed(self, answers: Answers) -> Answers:
        ticked = tuple(one for one, check in self.profiles.items() if check.isChecked())
        profiles = ticked if self._chosen else answers.profiles
        return replace(answers, profiles=profiles, visitors=self.visitors.isChecked())

    def enter(self) -> None:
        next(iter(self.profiles.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_words(
            translate("start", "Which laws apply to you?"),
            translate("start", "Ticked is what your country suggests. Several can apply."),
        )
        for one, check in self.profiles.items():
            _set_check(check, words.profile(one))
        self._lawyer.setText(
            translate(
                "start",
                "They set deadlines, retention and wording. "
                "What applies to your clinic, your own counsel decides.",
            )
        )
        self._seen.setText(translate("start", "Can visitors see this screen?"))
        self._seen_about.setText(
            translate(
                "start",
                "Where people stand close, Today and the schedule show initials "
                "instead of names. The patient's card still shows the whole name.",
            )
        )
        _set_check(self.visitors, translate("start", "Visitors may see it: show initials"))

    def _ticked(self) -> None:
        if self.sender() is not self.visitors:
            self._chosen = True
        self.changed.emit()


_ORDER = (Profile.GDPR_SWEDEN, Profile.GDPR, Profile.HIPAA, Profile.CCPA)


def _set_check(check: Check, text: str) -> None:
    check.setText(text)
    check.setAccessibleName(text)
    check.updateGeometry()


def _country_name(code: str) -> str:
    """Its name in itself: whoever lives there knows it, in whatever language the windows speak."""
    territory = QLocale.codeToTerritory(code)
    locale = QLocale(QLocale.Language.AnyLanguage, territory)
    return locale.nativeTerritoryName() or QLocale.territoryToString(territory) or code
