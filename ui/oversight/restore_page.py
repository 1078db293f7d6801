"""Restoring a backup, step by step: which one, who opens it, how far, what became of it.

Nothing of a step is written before the next one is asked for; the vault that is here is not
touched by any.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.backup.looking import Described
from clinic_desk.backup.restoring import Restored
from clinic_desk.progress import Progress
from clinic_desk.staff.signing_in import Credentials
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import block, row
from ui.kit.label import Label
from ui.kit.progress import ProgressView
from ui.oversight.backup_words import stage_words
from ui.oversight.card_page import CardPage
from ui.oversight.new_kit import NewKit
from ui.oversight.opening import Opening
from ui.oversight.places import ChooseFolder, ask_folder
from ui.oversight.restore_words import result_findings
from ui.oversight.section import Findings
from ui.theme.tokens import S3, Tone


class Step(StrEnum):
    CHOOSE = "choose"
    OPEN = "open"
    WORK = "work"
    DONE = "done"
    NEW_KIT = "new-kit"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreWanted:
    """All that a restore needs of a person."""

    backup: Described
    into: Path
    opening: Credentials | tuple[str, ...] = field(repr=False)
    in_file: bool

    @property
    def by_kit(self) -> bool:
        return not isinstance(self.opening, Credentials)


class RestorePage(CardPage):
    """The whole flow; ``step`` says where it is."""

    look_wanted = Signal(object)
    """A folder (Path). Answer: ``show_backups`` or ``refuse``."""
    restore_wanted = Signal(object)
    """A RestoreWanted. Answer: ``begin_work``, ``advance``, then ``show_result`` or ``refuse``."""
    stop_wanted = Signal()
    new_kit_wanted = Signal()
    """Answer: ``show_new_kit``."""
    kit_noted = Signal()
    """The two words fit. Answer: ``left`` follows, or ``refuse``."""
    touched = Signal()
    """Something was typed."""
    left = Signal(object)
    """Back to the sign-in page; with the restored folder (Path), or None."""

    def __init__(
        self,
        *,
        zone: tzinfo | None,
        words: Sequence[str],
        count: int,
        choose_folder: ChooseFolder = ask_folder,
        parent: QWidget | None = None,
    ) -> None:
        """``words``: all that a kit can have, ``count``: how many it has."""
        super().__init__(parent)
        self._zone, self._choose = zone, choose_folder
        self._restored: tuple[Restored, datetime, bool] | None = None
        self._title = Label(kind="title")
        self._lead = Label(kind="second", wrap=True)
        self.banner = Banner()
        self.choose = Button("", ButtonKind.PRIMARY)
        self._about = Label(kind="caption", wrap=True)
        self.opening = Opening(words, count, choose_folder)
        self.progress = ProgressView("")
        self.findings = Findings()
        self.go_on = Button("", ButtonKind.PRIMARY)
        self.new_kit = NewKit()
        self.back = Button("", ButtonKind.TEXT)
        self._pages = {
            Step.CHOOSE: block(self._about, row(self.choose, None), spacing=S3),
            Step.OPEN: self.opening,
            Step.WORK: block(self.progress),
            Step.DONE: block(self.findings, row(self.go_on, None), spacing=S3),
            Step.NEW_KIT: self.new_kit,
        }
        self.step = Step.CHOOSE
        said = (self._title, self._lead, self.banner)
        self.lay_out(*said, *self._pages.values(), foot=row(self.back, None))
        self._connect()
        self.show_step(Step.CHOOSE)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.ask_backup)
        self.opening.restore_wanted.connect(self._restore)
        self.opening.touched.connect(self.touched)
        self.opening.another_wanted.connect(lambda: self.show_step(Step.CHOOSE))
        self.progress.cancel_wanted.connect(self.stop_wanted)
        self.go_on.clicked.connect(self._go_on)
        self.new_kit.noted.connect(self.kit_noted)
        self.back.clicked.connect(lambda: self.left.emit(None))

    def show_step(self, step: Step) -> None:
        self.step = step
        for one, page in self._pages.items():
            page.setVisible(one is step)
        self.back.setVisible(step in {Step.CHOOSE, Step.OPEN})
        self.banner.say("")
        self.retranslate()
        first = {Step.CHOOSE: self.choose, Step.OPEN: self.opening, Step.DONE: self.go_on}
        self.setFocusProxy(first.get(step, self._pages[step]))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_backup(self) -> None:
        title = QCoreApplication.translate("oversight", "Choose a backup, or the folder it is in")
        chosen = self._choose(self, title, None)
        if chosen is not None:
            self.look_wanted.emit(chosen)

    def show_backups(self, found: Sequence[Described], into: Path, *, keychain: bool) -> None:
        """What lies there, the newest first; ``keychain``: whether this computer has one."""
        self.opening.show_backups(found, into, self._zone, keychain=keychain)
        self.show_step(Step.OPEN)

    def refuse(self, sentence: str) -> None:
        """Say why it goes no further; what was typed beside passwords stays."""
        if self.step is Step.WORK:
            self.show_step(Step.OPEN)
            self.opening.again()
        self.banner.say(sentence, Tone.DANGER)

    def begin_work(self) -> None:
        self.show_step(Step.WORK)
        self.progress.start()

    def advance(self, step: Progress) -> None:
        self.progress.advance(step.done, step.total, stage_words(step.stage))

    def show_stopped(self) -> None:
        self.show_step(Step.OPEN)
        self.banner.say(
            QCoreApplication.translate("oversight", "Stopped. Nothing was restored."), Tone.INFO
        )

    def show_result(self, last: Restored, made: datetime, *, by_kit: bool) -> None:
        self._restored = last, made, by_kit
        self.opening.forget()
        self.findings.show_findings(result_findings(last, made, self._zone))
        self.show_step(Step.DONE)

    def show_new_kit(self, words: Sequence[str], ask: tuple[int, int]) -> None:
        """The new kit's words; ``ask``: which two (from 0) are asked back."""
        self.new_kit.show_kit(words, ask)
        self.show_step(Step.NEW_KIT)

    def finish(self) -> None:
        """All is done: go and sign in."""
        self.forget()
        if self._restored is not None:
            self.left.emit(self._restored[0].folder)

    def forget(self) -> None:
        self.opening.forget()
        self.new_kit.forget()

    def _restore(self) -> None:
        self.restore_wanted.emit(
            RestoreWanted(
                backup=self.opening.backup(),
                into=self.opening.into,
                opening=self.opening.opening(),
                in_file=self.opening.in_file(),
            )
        )

    def _go_on(self) -> None:
        if self._restored is not None and self._restored[2]:
            self.new_kit_wanted.emit()
        else:
            self.finish()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(translate("oversight", "Restore from a backup"))
        self.setAccessibleName(self._title.text())
        leads = {
            Step.CHOOSE: translate(
                "oversight",
                "The clinic as it was on the day of the backup, in a new folder. "
                "What is on this computer now is left as it is.",
            ),
            Step.OPEN: translate("oversight", "This is what the backup says of itself:"),
            Step.WORK: translate("oversight", "Until the end nothing has changed."),
            Step.DONE: translate("oversight", "The clinic is back."),
            Step.NEW_KIT: translate(
                "oversight",
                "The old kit has been used, so a new one takes its place. It is shown this once. "
                "Keep the old one until the next backup is made: it opens those from before.",
            ),
        }
        self._lead.setText(leads[self.step])
        self._about.setText(
            translate(
                "oversight",
                "A backup is a folder called …clinicbackup, on a drive or wherever backups were "
                "made. On the computer that it is from, the owner or practice manager opens it "
                "with password and code; on any other the recovery kit does.",
            )
        )
        self.choose.set_words(translate("oversight", "Choose the backup …"))
        self.back.set_words(translate("oversight", "Back to sign in"))
        by_kit = self._restored is not None and self._restored[2]
        self.go_on.set_words(
            translate("oversight", "Make a new recovery kit")
            if by_kit
            else translate("oversight", "Go and sign in")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
