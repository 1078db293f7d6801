"""The one panel that prints: how much, on which printer, and whether it came out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.scheduling.papers import Again, Detail
from ui.actions.binder import bind
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import block, row
from ui.kit.inputs import Check, Combo
from ui.kit.label import Label
from ui.kit.segmented import Segmented
from ui.kit.side_panel import SidePanel
from ui.papers import papers_words
from ui.papers.preview import BACK, ON, PreviewView
from ui.theme.tokens import S2, S3, Tone
from ui.words.keys import keys_shown

_COPIES = 5
_OUT = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something to choose before it is printed: its label, and each option with its key."""

    id: str
    label: str
    options: tuple[tuple[str, str], ...]
    chosen: str = ""


class PrintPanel(SidePanel):
    """Asks, and says what was asked for; who prints is the shell."""

    print_wanted = Signal()
    save_wanted = Signal()
    changed = Signal()
    """Another detail or option was chosen."""
    public_changed = Signal(str, bool)
    """A printer's name, and whether visitors can reach it."""
    answered = Signal(bool)
    """Whether what was printed came out."""
    closed = Signal()

    def __init__(
        self,
        *,
        details: Sequence[Detail],
        may_save: bool,
        choices: Sequence[Choice] = (),
        may_note: bool = False,
    ) -> None:
        super().__init__("")
        self._details, self._may_save = tuple(details), may_save
        self._public: frozenset[str] = frozenset()
        self._again_needed = self._asking = self._sending = self._tells = False
        self._detail = Segmented("", [(one.value, "") for one in self._details])
        self._says = Label(kind="caption", wrap=True)
        self._may_note, self._notes = may_note, Check("", wrap=True)
        self._choices = {one.id: _choice(one) for one in choices}
        self.preview = PreviewView()
        self._notice = Label(kind="warn", wrap=True)
        self._notice.hide()
        self._printer, self._copies, self._again = (Field("", Combo()) for _ in range(3))
        self._is_public = Check("")
        self._state = Banner()
        self._print = Button("", ButtonKind.PRIMARY)
        self._save = Button("")
        self._came, self._failed = Button("", ButtonKind.PRIMARY), Button("")
        self._lay_out()
        self._join()
        acts = {
            "papers:paper:print": self.press_print,
            BACK: lambda: self.preview.turn(-1),
            ON: lambda: self.preview.turn(),
        }
        bind(self, acts, lambda _permission: True)
        self.retranslate()

    @property
    def printers(self) -> Combo:
        return _combo(self._printer)

    @property
    def reasons(self) -> Combo:
        return _combo(self._again)

    def detail(self) -> Detail | None:
        return Detail(self._detail.choice()) if self._details else None

    def notes(self) -> bool:
        """Whether the notes shall stand on it: asked for anew each time, and in full alone."""
        return self._notes.isChecked() and self._takes_notes()

    def choose_detail(self, detail: Detail) -> None:
        self._detail.choose(detail.value)
        if len(self._details) > 1:
            self.setFocusProxy(self._detail.segments()[self._details.index(detail)])
        self._say_detail()

    def chosen(self) -> dict[str, str]:
        """The key of the option that is chosen, by choice."""
        return {name: str(_combo(field).currentData()) for name, field in self._choices.items()}

    def printer(self) -> str:
        return str(self.printers.currentData() or "")

    def copies(self) -> int:
        return int(_combo(self._copies).currentData() or 1)

    def again(self) -> Again | None:
        """Why it is printed once more, if that was asked and answered."""
        chosen = self.reasons.currentData()
        return Again(chosen) if self._again_needed and chosen else None

    def show_notice(self, words: str) -> None:
        """Say what must be known about this paper."""
        self._notice.setText(words)
        self._notice.setVisible(bool(words))

    def show_tells(self, *, tells: bool) -> None:
        """Whether somebody who picks it up learns of whom it is."""
        self._tells = tells
        self._follow_printer()

    def show_printers(self, names: Sequence[str], public: frozenset[str]) -> None:
        """Show these printers, with those that visitors can reach marked."""
        self._public = public
        kept = self.printer()
        self.printers.clear()
        for name in names:
            words = QCoreApplication.translate("papers", "visitors can reach it")
            self.printers.add(name, name, words if name in public else "")
        at = self.printers.findData(kept)
        self.printers.setCurrentIndex(max(at, 0) if names else -1)
        self._follow_printer()

    def ask_again(self, *, needed: bool, proposed: Again | None = None) -> None:
        """Ask why the same is printed once more."""
        kept = self.again() if needed else None
        self._again_needed = needed
        self._fill_reasons(proposed or kept)
        self._show_state()

    def say_sending(self) -> None:
        """It is on its way to the printer."""
        self._asking = self._sending = True
        words = QCoreApplication.translate("papers", "It is being handed to the printer.")
        self._state.say(words, Tone.INFO)
        self._show_state()

    def ask_whether_out(self) -> None:
        """It has gone to the printer: ask what nobody but a person can see."""
        self._asking, self._sending = True, False
        self._state.say(
            QCoreApplication.translate("papers", "It has gone to the printer. Did it come out?"),
            Tone.INFO,
        )
        self._show_state()
        self._came.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str, tone: Tone = Tone.WARN) -> None:
        """Say what happened, and offer printing again."""
        self._asking = self._sending = False
        self._state.say(sentence, tone)
        self._show_state()
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def asks(self) -> bool:
        """Whether it waits to hear if the paper came out."""
        return self._asking

    def press_print(self) -> None:
        """Ask for it to be printed, where there is a printer and a reason if one is needed."""
        if not self._print.isEnabled() or self._asking:
            return
        if self._again_needed and self.again() is None:
            self._again.set_problem(
                QCoreApplication.translate("papers", "Say why it is printed once more.")
            )
            self.reasons.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.print_wanted.emit()

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "_failed"):
            return  # the panel below writes its words while it is being built
        translate = QCoreApplication.translate
        self._detail.setAccessibleName(translate("papers", "How much stands on it"))
        self._detail.set_words({one.value: papers_words.detail_words(one) for one in self._details})
        self._printer.set_label(translate("papers", "Printer"))
        self._copies.set_label(translate("papers", "Copies"))
        self._again.set_label(translate("papers", "Why once more"))
        self._is_public.setText(translate("papers", "Visitors can reach this printer"))
        self._is_public.setAccessibleName(self._is_public.text())
        self._notes.setText(translate("papers", "With notes: opens each record, and is logged"))
        self._notes.setAccessibleName(self._notes.text())
        self._print.set_words(translate("papers", "Print"), keys_shown("Ctrl+P"))
        self._save.set_words(translate("papers", "Save as a PDF file"))
        self._came.set_words(translate("papers", "It came out"))
        self._failed.set_words(translate("papers", "It did not come out"))
        self._fill_copies()
        self._fill_reasons(self.again())
        self._say_detail()
        self._follow_printer()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        for button in (self._print, self._save, self._came, self._failed):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if self._choices:
            self.body.addLayout(row(*self._choices.values(), spacing=S3))
        if self._details:
            self.body.addWidget(self._detail)
            self.body.addWidget(self._says)
            self.body.addWidget(self._notes)
            self.body.addSpacing(S2)
        self.body.addWidget(self._notice)
        self.body.addWidget(self.preview, 1)
        self.body.addSpacing(S2)
        where = row(spacing=S3)
        where.addWidget(self._printer, 3)
        where.addWidget(self._copies, 2)
        self._ways = block(where, self._is_public, self._again, spacing=S2)
        self.body.addWidget(self._ways)
        self.body.addWidget(self._state)
        for button in (self._print, self._save, self._came, self._failed):
            self.body.addWidget(button)
        self._detail.setVisible(len(self._details) > 1)
        self._show_state()
        first: QWidget = self._detail.segments()[0] if len(self._details) > 1 else self._print
        self.setFocusProxy(first)

    def _join(self) -> None:
        self._detail.chosen.connect(self._choose)
        for field in self._choices.values():
            _combo(field).activated.connect(lambda _at: self.changed.emit())
        self.printers.activated.connect(lambda _at: self._follow_printer())
        self.reasons.activated.connect(lambda _at: self._again.set_problem(None))
        self._is_public.clicked.connect(self._mark_public)
        self._notes.clicked.connect(lambda _on: self.changed.emit())
        self._print.clicked.connect(self.press_print)
        self._save.clicked.connect(self.save_wanted)
        self._came.clicked.connect(lambda: self.answered.emit(_OUT))
        self._failed.clicked.connect(lambda: self.answered.emit(not _OUT))
        self.close_wanted.connect(self.closed)

    def _choose(self, _key: str) -> None:
        self._say_detail()
        self._follow_printer()
        self.changed.emit()

    def _say_detail(self) -> None:
        detail = self.detail()
        if not self._takes_notes():
            self._notes.setChecked(False)
        self._notes.setVisible(self._takes_notes())
        self._says.setText("" if detail is None else papers_words.detail_says(detail))

    def _takes_notes(self) -> bool:
        return self._may_note and self.detail() is Detail.FULL

    def _mark_public(self, on: bool) -> None:  # noqa: FBT001 - what Qt tells
        self.public_changed.emit(self.printer(), on)

    def _follow_printer(self) -> None:
        name = self.printer()
        there = bool(name)
        self._is_public.setChecked(name in self._public)
        for part in (self._printer, self._copies, self._is_public):
            part.setVisible(there)
        self._print.setEnabled(there)
        if self._asking:
            return
        translate = QCoreApplication.translate
        if not there:
            words = translate("papers", "No printer is set up on this computer.")
            self._state.say(words, Tone.INFO)
        elif name in self._public and self._tells:
            self._state.say(papers_words.public_words(may_choose=bool(self._details)), Tone.WARN)
        else:
            self._state.say("")

    def _show_state(self) -> None:
        """Either the ways to print, or the question whether it came out."""
        asking = self._asking
        self._ways.setVisible(not asking)
        self._again.setVisible(self._again_needed)
        self._print.setVisible(not asking)
        self._save.setVisible(self._may_save and not asking)
        self._came.setVisible(asking and not self._sending)
        self._failed.setVisible(asking and not self._sending)
        for part in (self._detail, self._notes, *self._choices.values()):
            part.setEnabled(not asking)

    def _fill_copies(self) -> None:
        combo = _combo(self._copies)
        kept = max(combo.currentIndex(), 0)
        combo.clear()
        for many in range(1, _COPIES + 1):
            combo.add(papers_words.copies_words(many), many)
        combo.setCurrentIndex(kept)

    def _fill_reasons(self, chosen: Again | None) -> None:
        self.reasons.clear()
        for reason in papers_words.REASONS:
            self.reasons.add(papers_words.again_words(reason), reason.value)
        at = -1 if chosen is None else self.reasons.findData(chosen.value)
        self.reasons.setCurrentIndex(at)


def _choice(one: Choice) -> Field:
    combo = Combo()
    for words, key in one.options:
        combo.add(words, key)
    combo.setCurrentIndex(max(combo.findData(one.chosen), 0))
    return Field(one.label, combo)


def _combo(field: Field) -> Combo:
    control = field.control
    assert isinstance(control, Combo)
    return control
