"""The clinic's own form, always open."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.scheduling.identity import ClinicIdentity
from ui.actions.binder import bind
from ui.actions.registry import BY_ID
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Scrolled, row
from ui.settings.clinic_form import ClinicForm
from ui.settings.section import Section
from ui.settings.side import SAVE
from ui.theme.style import px
from ui.theme.tokens import S2, S3, Tone
from ui.words.keys import keys_shown

_WIDEST = 640


class ClinicSection(Section):
    """Ctrl+S saves."""

    save_wanted = Signal(object)
    """A ClinicIdentity. Answer: ``show_clinic`` or ``refuse``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.form = ClinicForm()
        self._filled: ClinicIdentity | None = None
        self._banner = Banner()
        self._save = Button("", ButtonKind.PRIMARY)
        inside = QWidget()
        inside.setMaximumWidth(px(_WIDEST))
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(2, 0, S2, 0)
        lines.setSpacing(S3)
        for part in (self._banner, self.form):
            lines.addWidget(part)
        lines.addLayout(row(self._save, None))
        lines.addStretch(1)
        self.content.addWidget(Scrolled(inside), 1)
        self._save.clicked.connect(self.save)
        self.form.hours.finished.connect(self.save)
        bind(self, {SAVE: self.save}, lambda _permission: True)
        self.setFocusProxy(self.form.fields["name"].control)
        self.retranslate()

    def show_clinic(self, known: ClinicIdentity) -> None:
        """Show the clinic; what is typed and not saved stays."""
        if self._filled is None or not self._is_changed():
            self.form.fill(known)
        self._filled = known
        self._banner.say("")

    def saved(self, known: ClinicIdentity) -> None:
        self._filled = known
        self.form.fill(known)
        self._banner.say("")

    def refuse(self, sentence: str, problems: Mapping[str, Problem] | None = None) -> None:
        problems = problems or {}
        self._banner.say("" if problems else sentence, Tone.WARN)
        self.form.show_problems(problems)
        self.form.hours.show_problems(problems)

    def half(self) -> Any:
        """What is typed and not saved; None if nothing is."""
        return self.form.kept() if self._filled is not None and self._is_changed() else None

    def take_up(self, half: Any) -> None:
        self.form.put(half)

    def save(self) -> None:
        try:
            self.save_wanted.emit(self.form.typed())
        except InvalidInput as error:
            self.refuse("", error.problems)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_heading(
            translate("settings", "Clinic"),
            translate("settings", "What the clinic is called, and on which clock it works."),
        )
        self._save.set_words(translate("settings", "Save"), keys_shown(BY_ID[SAVE].shortcut))

    def _is_changed(self) -> bool:
        try:
            return self.form.typed() != self._filled
        except InvalidInput:
            return True
