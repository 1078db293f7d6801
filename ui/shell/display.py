"""How the screen looks, as each person chose it: kept in the vault, changed while one works.

Colours change where they stand. Another language, size of text or height of rows is taken by
laying out the rooms anew: what is half written and the place are given back, as after a lock.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication

from clinic_desk.errors import ClinicDeskError, LogFault
from clinic_desk.staff import preferences
from ui.actions import letters
from ui.actions.letters import Letters
from ui.kit.display_choices import DisplayChoices
from ui.kit.field import Field
from ui.kit.inputs import Combo
from ui.kit.label import Label
from ui.kit.side_panel import SidePanel
from ui.shell import computer_settings, privacy, visitors
from ui.shell.practising import Practising
from ui.theme.fonts import Script, lacking
from ui.theme.style import Look, Scheme, look, wear
from ui.theme.tokens import TEXT_SCALES, Density
from ui.words.language import Language, speak, spoken

if TYPE_CHECKING:
    from ui.shell.program import Program

_THEME, _LANGUAGE, _TEXT, _ROWS = "theme", "language", "text", "density"
_LETTERS = "letters"
_WHOLE = 100
_AT_LETTERS = -1


class DisplayDesk(QObject):
    """Wears what the person at the desk has chosen, and keeps what they choose."""

    def __init__(self, application: QApplication, program: "Program") -> None:
        super().__init__(program)
        self._application, self._program = application, program
        self._usual = look()

    def apply(self, kept: Mapping[str, str]) -> None:
        """Wear what this person chose; what they did not choose is as the program began."""
        said = kept.get(_LETTERS)
        letters.use(Letters(said) if said in set(Letters) else Letters.ALONE)
        if kept.get(_LANGUAGE) in set(Language):
            self.speak(Language(kept[_LANGUAGE]))
        wanted = chosen(kept, self._usual)
        if wanted != look():
            wear(self._application, wanted)
            self._program.window.fit()

    def choose(self, wanted: Look) -> None:
        """Wear it now, and again whenever this person signs in."""
        before = look()
        wear(self._application, wanted)
        self._prefer(_THEME, wanted.scheme)
        self._prefer(_TEXT, str(round(wanted.text_scale * _WHOLE)))
        self._prefer(_ROWS, wanted.density)
        if replace(before, scheme=wanted.scheme) != wanted:
            self._program.window.fit()
            self._lay_out_anew()

    def choose_language(self, language: Language) -> None:
        """Speak it now, and again whenever this person signs in."""
        if language is spoken():
            return
        self.speak(language)
        self._prefer(_LANGUAGE, language)
        self._lay_out_anew()

    def choose_letters(self, how: Letters) -> None:
        """Letters are commands by themselves or with Alt, for this person from now on."""
        if how is not letters.used():
            letters.use(how)
            self._prefer(_LETTERS, how)
            self._lay_out_anew()

    def change_theme(self) -> None:
        dark = look().scheme in {Scheme.DARK, Scheme.CONTRAST}
        self.choose(replace(look(), scheme=Scheme.LIGHT if dark else Scheme.DARK))

    def change_language(self) -> None:
        languages = list(Language)
        self.choose_language(languages[(languages.index(spoken()) + 1) % len(languages)])

    def show(self) -> None:
        """Open the choices at the side."""
        window = self._program.window
        panel = DisplayPanel(look(), spoken())
        panel.close_wanted.connect(lambda: self._close(panel))
        panel.choices.look_wanted.connect(self.choose)
        panel.choices.language_wanted.connect(lambda said: self.choose_language(Language(said)))
        panel.letters_wanted.connect(lambda said: self.choose_letters(Letters(said)))
        panel.visitors_said.connect(self._visitors_said)
        window.show_panel(panel)
        panel.choices.setFocus()

    def _visitors_said(self, they_do: bool) -> None:  # noqa: FBT001 - a signal's argument
        visitors.answer(they_do=they_do)
        session = None if self._program.desk is None else self._program.desk.session
        if session is not None:
            privacy.apply(session)
            self._program.window.rewrite_names()

    def _close(self, panel: SidePanel) -> None:
        window = self._program.window
        if window.panel() is panel:
            window.show_panel(None)
            window.focus_room()

    def _lay_out_anew(self) -> None:
        """Make the rooms again; one who was choosing goes on choosing."""
        window = self._program.window
        panel = window.panel()
        chooses = isinstance(panel, DisplayPanel)
        at = panel.chosen_last() if isinstance(panel, DisplayPanel) else 0
        self._seat_again()
        if chooses:
            self.show()
            panel = window.panel()
            if isinstance(panel, DisplayPanel):
                panel.go_to(at)

    def _seat_again(self) -> None:
        program = self._program
        sitting = program.sitting
        if isinstance(sitting, Practising):
            sitting.lay_out_anew()
        elif sitting is not None:
            half = sitting.half_written()
            with suppress(ClinicDeskError):  # nearly all was kept a second after the last key
                sitting.keep(half)
            program.window.sit_nobody()
            program.sitting = None
            try:
                sitting.end()
            except LogFault as error:
                with suppress(LogFault):  # nobody stays signed in behind an empty window
                    sitting.session.end("crashed")
                program.runner.crashed.emit(error)
            else:
                program.seat(sitting.session)

    def speak(self, language: Language) -> None:
        if language is not spoken():
            speak(self._application, language)
            kept = computer_settings.read()
            computer_settings.write(replace(kept, language=str(language)))

    def _prefer(self, key: str, value: str) -> None:
        session = None if self._program.desk is None else self._program.desk.session
        if session is not None:
            preferences.put(session, key, value)


class DisplayPanel(SidePanel):
    """The choices at the side of whatever one is looking at."""

    shows_nobody = True
    letters_wanted = Signal(str)
    visitors_said = Signal(bool)
    """Whether visitors can see this computer's screen."""

    def __init__(self, worn: Look, language: Language) -> None:
        super().__init__("")
        self.choices = DisplayChoices(worn, language)
        self._visitors, self._letters = Combo(), Combo()
        translate = QCoreApplication.translate
        self._letters.add(translate("shell", "A letter alone: A, S, D …"), str(Letters.ALONE))
        self._letters.add(translate("shell", "Only with Alt: Alt A …"), str(Letters.WITH_ALT))
        self._letters.setCurrentIndex(self._letters.findData(str(letters.used())))
        self._letters.activated.connect(
            lambda _at: self.letters_wanted.emit(self._letters.currentData())
        )
        self._visitors.add(translate("shell", "Only staff see it"), 0)
        self._visitors.add(translate("shell", "Visitors can see it: initials only"), 1)
        self._visitors.setCurrentIndex(int(visitors.see_the_screen()))
        self._visitors.activated.connect(lambda at: self.visitors_said.emit(bool(at)))
        self.body.addWidget(self.choices)
        self.body.addWidget(Field(translate("shell", "Letters as commands"), self._letters))
        self.body.addWidget(Field(translate("shell", "This computer's screen"), self._visitors))
        self.body.addWidget(fonts_lacking(lacking()))
        self.body.addStretch(1)
        self.set_title(QCoreApplication.translate("shell", "How the screen looks"))

    def chosen_last(self) -> int:
        """Which choice has the keyboard."""
        return _AT_LETTERS if self._letters.hasFocus() else self.choices.focused()

    def go_to(self, at: int) -> None:
        if at == _AT_LETTERS:
            self._letters.setFocus()
        else:
            self.choices.focus(at)


def fonts_lacking(scripts: Sequence[Script]) -> Label:
    """Whose names would be boxes on this computer, and what helps; hidden where all are there."""
    translate = QCoreApplication.translate
    names = {
        Script.CHINESE: translate("shell", "Chinese"),
        Script.JAPANESE: translate("shell", "Japanese"),
        Script.KOREAN: translate("shell", "Korean"),
        Script.ARABIC: translate("shell", "Arabic"),
        Script.HEBREW: translate("shell", "Hebrew"),
        Script.HINDI: translate("shell", "Hindi"),
        Script.THAI: translate("shell", "Thai"),
    }
    words = translate(
        "shell",
        "This computer has no font for {scripts}: names written so show as boxes. Whoever looks "
        "after it can add one, such as Noto Sans (Debian: fonts-noto-cjk, fonts-noto-core).",
    )
    label = Label(kind="caption", wrap=True)
    label.setText(words.format(scripts=", ".join(names[one] for one in scripts)))
    if not scripts:
        label.hide()
    return label


def chosen(kept: Mapping[str, str], usual: Look) -> Look:
    """The look that somebody's preferences ask for."""
    scales = {str(round(one * _WHOLE)): one for one in TEXT_SCALES}
    theme, rows = kept.get(_THEME), kept.get(_ROWS)
    return Look(
        scheme=Scheme(theme) if theme in set(Scheme) else usual.scheme,
        density=Density(rows) if rows in set(Density) else usual.density,
        text_scale=scales.get(kept.get(_TEXT, ""), usual.text_scale),
    )
