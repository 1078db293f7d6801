"""The colleagues as a table."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from clinic_desk.ids import AccountId
from clinic_desk.staff.records import Colleague
from ui.kit.rows import HeadedModel
from ui.kit.table import ICON_INK_ROLE, ICON_ROLE, INK_ROLE, STRONG_ROLE
from ui.staff import staff_words as words
from ui.theme.icons import Icon

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    NAME = 0
    ROLE = 1
    STANDING = 2
    LAST = 3
    REVIEW = 4
    TRAINING = 5
    ENDS = 6


class StaffModel(HeadedModel):
    """One row a colleague. ``training`` is what the training says of each, in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[Colleague] = []
        self._training: dict[AccountId, str] = {}
        self._now = datetime(1970, 1, 1, tzinfo=UTC)
        self._zone: tzinfo = UTC

    def show_colleagues(
        self,
        found: Sequence[Colleague],
        training: Mapping[AccountId, str],
        now: datetime,
        zone: tzinfo,
    ) -> None:
        """Show these; rows of the same people in the same order are changed where they stand."""
        same = [one.account.id for one in found] == [one.account.id for one in self._found]
        self._training, self._now, self._zone = dict(training), now, zone
        if same:
            self._found = list(found)
            self.retranslate()
            return
        if self._found:
            self.beginRemoveRows(_ROOT, 0, len(self._found) - 1)
            self._found = []
            self.endRemoveRows()
        if found:
            self.beginInsertRows(_ROOT, 0, len(found) - 1)
            self._found = list(found)
            self.endInsertRows()

    def colleague(self, row: int) -> Colleague | None:
        return self._found[row] if 0 <= row < len(self._found) else None

    def row_of(self, account: AccountId) -> int:
        """Where somebody stands; -1 if nowhere."""
        return next((at for at, one in enumerate(self._found) if one.account.id == account), -1)

    def any_ends(self) -> bool:
        """Whether an account has an end."""
        return any(one.account.ends is not None for one in self._found)

    def overdue(self) -> int:
        """How many have an access that is to be looked at now."""
        return sum(words.is_overdue(one, self._today()) for one in self._found)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def heads(self) -> Sequence[str]:
        return words.column_words()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.colleague(index.row())
        if one is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(one, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(one, column)
        return self._worn(one, column, role)

    def _shown(self, one: Colleague, column: Column) -> str:
        account = one.account
        match column:
            case Column.NAME:
                return account.display_name
            case Column.ROLE:
                return words.roles_words(account.roles)
            case Column.STANDING:
                return words.standing_words(one.standing)
            case Column.LAST:
                return words.when_words(one.last_sign_in, self._now, self._zone)
            case Column.REVIEW:
                return words.review_words(one, self._today())
            case Column.TRAINING:
                return self._training.get(account.id, "")
            case Column.ENDS if account.ends is not None:
                return words.until_words(account.ends, self._zone)
        return ""

    def _spoken(self, one: Colleague, column: Column) -> str:
        """The name speaks the whole row, since a screen reader stands on the first cell."""
        if column is not Column.NAME:
            return self._shown(one, column)
        parts = [self._shown(one, each) for each in Column]
        return ", ".join(part for part in parts if part)

    def _worn(self, one: Colleague, column: Column, role: int) -> object:
        if role == STRONG_ROLE:
            return column is Column.NAME
        icon, ink = self._mark(one, column)
        if role == ICON_ROLE:
            return icon
        if role == ICON_INK_ROLE:
            return ink
        if role == INK_ROLE:
            if not words.is_here(one):
                return "t3"
            return ink if column is Column.REVIEW and ink else self._ink(column)
        return None

    def _mark(self, one: Colleague, column: Column) -> tuple[Icon | None, str]:
        if column is Column.STANDING:
            return words.STANDING_ICONS[one.standing]
        if column is Column.REVIEW and words.is_overdue(one, self._today()):
            return Icon.CLOCK_ALERT, "danger"
        lacking = one.review_due is None and not words.sets_up(one)
        if column is Column.REVIEW and words.is_here(one) and lacking:
            return Icon.CIRCLE_ALERT, "warn"
        return None, ""

    def _ink(self, column: Column) -> str:
        return "t1" if column is Column.NAME else "t2"

    def _today(self) -> date:
        return self._now.astimezone(self._zone).date()
