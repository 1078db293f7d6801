"""The staff room: everybody with an account, and what needs looking at."""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.ids import AccountId
from clinic_desk.staff.records import Colleague
from ui.actions.registry import BY_ID
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.columns import SharedTable
from ui.kit.frames import Card, row
from ui.kit.label import Label
from ui.staff.staff_model import Column, StaffModel
from ui.staff.staff_words import overdue_words, title
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S3, S4, Tone
from ui.words.keys import keys_shown

INVITE = "staff:colleague:invite"
_WEIGHTS: dict[int, int] = {
    Column.NAME: 155,
    Column.ROLE: 130,
    Column.STANDING: 130,
    Column.LAST: 130,
    Column.REVIEW: 190,
    Column.TRAINING: 150,
    Column.ENDS: 120,
}
_NARROW = 800
"""Below this width, as beside a panel, the last columns stand in the panel alone."""


class StaffPage(QWidget):
    """A table; whoever is opened is shown at the side by who hears of it."""

    reads_across = True

    colleague_wanted = Signal(object)
    """An AccountId."""
    invite_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.model = StaffModel(self)
        self._title = Label(kind="title")
        self._count = Label(kind="caption")
        self.banner = Banner()
        self.invite = Button("", ButtonKind.PRIMARY, icon=Icon.USER_PLUS)
        self.invite.clicked.connect(self.invite_wanted)
        self.table = SharedTable("", _WEIGHTS)
        self.table.setModel(self.model)
        self.table.row_wanted.connect(self._open)
        self.setFocusProxy(self.table)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.table)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, S3 + 2, S4, S3)
        lines.setSpacing(S3)
        lines.addLayout(row(self._title, self._count, None, self.invite, spacing=S3))
        lines.addWidget(self.banner)
        lines.addWidget(card, 1)
        self.retranslate()

    def show_colleagues(
        self,
        found: Sequence[Colleague],
        training: Mapping[AccountId, str],
        now: datetime,
        zone: tzinfo,
    ) -> None:
        """Show these colleagues; the one that was current stays so."""
        current = self.model.colleague(self.table.currentIndex().row())
        self.model.show_colleagues(found, training, now, zone)
        if current is not None:
            self.go_to(current.account.id)
        self._fit()
        self._say()

    def go_to(self, account: AccountId) -> None:
        """Make somebody's row the current one."""
        at = self.model.row_of(account)
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little width, or where no account ends, a column is left out."""
        narrow = self.width() < px(_NARROW)
        self.table.setColumnHidden(Column.TRAINING, narrow)
        self.table.setColumnHidden(Column.ENDS, narrow or not self.model.any_ends())
        self.table.share_width()

    def _open(self, at: int) -> None:
        one = self.model.colleague(at)
        if one is not None:
            self.colleague_wanted.emit(one.account.id)

    def _say(self) -> None:
        count = self.model.rowCount()
        self._count.setText(
            QCoreApplication.translate("staff", "%n account(s)", "", count) if count else ""
        )
        overdue = self.model.overdue()
        self.banner.say(overdue_words(overdue) if overdue else "", Tone.WARN)

    def retranslate(self) -> None:
        self._title.setText(title())
        self.setAccessibleName(title())
        self.table.setAccessibleName(QCoreApplication.translate("staff", "Colleagues"))
        action = BY_ID[INVITE]
        self.invite.set_words(action.words, keys_shown(action.shortcut))
        self.model.retranslate()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
