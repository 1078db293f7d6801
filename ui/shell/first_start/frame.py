"""The frame around the pages: the way at the left, one page, and the way on at the foot."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desk.progress import Progress
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Hairline, Scrolled, column, row
from ui.kit.label import Label
from ui.kit.progress import ProgressView
from ui.shell.first_start import words
from ui.shell.first_start.page import Page
from ui.shell.first_start.path import Path
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4, S6, S8

_PATH_WIDTH = 232
_PAGE_WIDTH = 600


class Frame(QFrame):
    """Shows one page at a time; who listens decides what comes next."""

    go_on_wanted = Signal()
    back_wanted = Signal()
    skip_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page: Page | None = None
        self._busy = False
        self._heading = Label(kind="title", wrap=True)
        self.path = Path()
        self._pages = QStackedWidget()
        self._back = Button("", icon=Icon.ARROW_LEFT)
        self._skip = Button("", ButtonKind.TEXT)
        self._go_on = Button("", ButtonKind.PRIMARY, keys="Enter")
        self.progress = ProgressView("")
        self.progress.hide()
        self._lay_out()
        self._back.clicked.connect(self.back_wanted)
        self._skip.clicked.connect(self.skip_wanted)
        self._go_on.clicked.connect(self.go_on_wanted)
        self.progress.cancel_wanted.connect(self.stop_wanted)
        self.retranslate()

    # --- what it is told ---------------------------------------------------------------------

    def add(self, page: Page) -> None:
        """One more page; it is shown by ``show_page``."""
        held = QWidget()
        inner = QHBoxLayout(held)
        inner.setContentsMargins(S8 + S4, S8, S8, S6)
        page.setMaximumWidth(px(_PAGE_WIDTH))
        inner.addWidget(page, 1, Qt.AlignmentFlag.AlignTop)
        inner.addStretch(0)
        scrolled = Scrolled(held)
        page.setProperty("held", scrolled)
        self._pages.addWidget(scrolled)
        # Later: the key that asked for it is on its way to the frame, and is for this page alone.
        page.go_on_wanted.connect(self.go_on_wanted, Qt.ConnectionType.QueuedConnection)

    def show_page(
        self, page: Page, steps: Sequence[str], now: int, *, back: bool = True, skip: bool = False
    ) -> None:
        """Show a page and where it stands on the way."""
        self._page = page
        self._pages.setCurrentWidget(page.property("held"))
        self.path.show_steps(steps, now)
        self._back.setVisible(back)
        self._skip.setVisible(skip)
        self.retranslate()
        self.stand()

    def stand(self) -> None:
        """Put the focus where one begins on this page."""
        if self._page is not None and self._page.action_first:
            self._go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._page is not None:
            self._page.enter()

    def page(self) -> Page | None:
        """The page that is shown."""
        return self._page

    def set_busy(self, stage: str = "") -> None:
        """Something takes a while; an empty stage: no longer."""
        was, self._busy = self._busy, bool(stage)
        if self._page is not None:
            self._page.setEnabled(not self._busy)
        for part in (self._back, self._skip, self._go_on):
            part.setEnabled(not self._busy)
        self.progress.setVisible(self._busy)
        if self._busy and not was:
            self.progress.start()

    def show_progress(self, step: Progress) -> None:
        self.progress.advance(step.done, step.total, words.stage(step.stage))

    def write_go_on(self) -> None:
        """The words of the button, which the page may have changed."""
        own = "" if self._page is None else self._page.action_words()
        self._go_on.set_words(own or QCoreApplication.translate("start", "Continue"))

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._heading.setText(translate("start", "A new clinic"))
        self._back.set_words(translate("start", "Back"))
        self._skip.set_words(translate("start", "Later"))
        self.write_go_on()

    # --- what happens ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._busy:
            return
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain
        if enter and self._page is not None and self._page.enter_goes_on:
            self.go_on_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self._back.isVisible():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        left = QFrame()
        left.setProperty("kind", "rail")
        left.setFixedWidth(px(_PATH_WIDTH))
        inner = QVBoxLayout(left)
        inner.setContentsMargins(S6, S8, S4, S4)
        inner.setSpacing(S6)
        inner.addWidget(self._heading)
        inner.addWidget(self.path)
        inner.addStretch(1)
        foot = QWidget()
        foot.setProperty("kind", "surface")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = row(self._back, None, self._skip, S3, self._go_on)
        line = column(self.progress, buttons, spacing=S2)
        line.setContentsMargins(S8 + S4, S3, S8, S3)
        foot.setLayout(line)
        right = column(self._pages, Hairline(), foot, spacing=0)
        right.setStretch(0, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(left)
        whole.addLayout(right, 1)
