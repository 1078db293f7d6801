"""The first thing that is seen where no clinic is known: four ways to go on."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from clinic_desk.progress import Progress
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Scrolled, column, row
from ui.kit.label import Label
from ui.kit.progress import ProgressView
from ui.kit.segmented import Segmented
from ui.shell.first_start.choice import Choice
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4, S6, S8, Tone
from ui.words.language import Language, spoken

_WIDTH = 560


class WelcomePage(QFrame):
    """Says what a person wants; what follows is done elsewhere."""

    begin_wanted = Signal()
    open_wanted = Signal()
    known_wanted = Signal(str)
    """The folder of a clinic that this computer knows."""
    invented_wanted = Signal()
    restore_wanted = Signal()
    back_wanted = Signal()
    stop_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._half_done = False
        self._title = Label(kind="heading")
        self._about = Label(kind="lead-plain", wrap=True)
        self.banner = Banner()
        self.begin = Choice(Icon.SPARKLES)
        self.open = Choice(Icon.FOLDER_OPEN)
        self.invented = Choice(Icon.GRADUATION_CAP)
        self.restore = Choice(Icon.DATABASE_BACKUP)
        languages = [(str(one), one.own_name) for one in Language]
        self.language = Segmented("", languages)
        self.progress = ProgressView("")
        self.progress.hide()
        self._known_title = Label(kind="caption-strong")
        self._known = QVBoxLayout()
        self._known_choices: list[Choice] = []
        self._back = Button("", ButtonKind.TEXT)
        self._lay_out()
        self._connect()
        self.show_known(())
        self.retranslate()

    # --- what it is told ---------------------------------------------------------------------

    def show_known(self, folders: Sequence[str], *, back: bool = False) -> None:
        """The clinics that this computer knows; ``back``: one can go back to the sign-in page."""
        for one in self._known_choices:
            self._known.removeWidget(one)
            one.deleteLater()
        self._known_choices = []
        for folder in folders:
            choice = Choice(Icon.LOCK)
            choice.set_words(Path(folder).name, str(Path(folder).parent))
            choice.clicked.connect(lambda _on=False, folder=folder: self.known_wanted.emit(folder))
            self._known.addWidget(choice)
            self._known_choices.append(choice)
        self._known_title.setVisible(bool(folders))
        self._back.setVisible(back)

    def show_half_done(self, *, half_done: bool) -> None:
        """Whether somebody began a clinic here and has not finished."""
        self._half_done = half_done
        self.retranslate()

    def set_busy(self, *, busy: bool) -> None:
        """Something takes a while."""
        for part in (self.begin, self.open, self.invented, self.restore, self.language, self._back):
            part.setEnabled(not busy)
        self.progress.setVisible(busy)
        if busy:
            self.progress.start()
            self.progress.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, step: Progress) -> None:
        words = QCoreApplication.translate("start", "Making up patients, visits and a log")
        self.progress.advance(step.done, step.total, words)

    def refuse(self, sentence: str) -> None:
        self.banner.say(sentence, Tone.DANGER)

    def enter(self) -> None:
        self.language.choose(str(spoken()))
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- how it is built ---------------------------------------------------------------------

    def _lay_out(self) -> None:
        content = QWidget()
        middle = column(
            row(self._title, None, self.language),
            S2,
            self._about,
            S4,
            self.banner,
            self._known_title,
            self._known,
            S3,
            column(self.begin, self.open, self.invented, self.restore, spacing=S2),
            S3,
            self.progress,
            row(self._back, None),
            spacing=0,
        )
        self._known.setSpacing(S2)
        held = QWidget()
        held.setLayout(middle)
        held.setFixedWidth(px(_WIDTH))
        whole = QVBoxLayout(content)
        whole.setContentsMargins(S6, S8, S6, S8)
        whole.addStretch(2)
        whole.addLayout(row(None, held, None))
        whole.addStretch(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolled(content))

    def _connect(self) -> None:
        self.begin.clicked.connect(self.begin_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.invented.clicked.connect(self.invented_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.language.chosen.connect(self.language_chosen)
        self.progress.cancel_wanted.connect(self.stop_wanted)
        self._back.clicked.connect(self.back_wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}.get(Qt.Key(event.key()))
        if step is not None:
            self.focusNextPrevChild(step)
        elif event.key() == Qt.Key.Key_Escape and self._back.isVisible():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(translate("start", "Welcome to Clinic Desk"))
        self._about.setText(
            translate(
                "start",
                "One clinic, one encrypted file, one computer at which people take turns.",
            )
        )
        self._known_title.setText(translate("start", "Clinics on this computer"))
        self.language.setAccessibleName(translate("start", "Language"))
        if self._half_done:
            self.begin.set_words(
                translate("start", "Go on with the new clinic"),
                translate("start", "You began one here. Your answers are kept."),
            )
        else:
            self.begin.set_words(
                translate("start", "Begin a new clinic"),
                translate("start", "About ten minutes. Have your phone and a pen at hand."),
            )
        self.open.set_words(
            translate("start", "Open a clinic's folder"),
            translate("start", "A clinic that already lies on this computer or a drive."),
        )
        self.invented.set_words(
            translate("start", "Try the invented clinic"),
            translate("start", "Everybody in it is made up. Nothing you do there matters."),
        )
        self.restore.set_words(
            translate("start", "Restore from a backup"),
            translate("start", "After a broken or lost computer. Have the recovery kit at hand."),
        )
        self._back.set_words(translate("start", "Back to signing in"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
