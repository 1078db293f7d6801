"""The visits on a card: coming ones first, then past ones, each with its status."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clinic_desk.scheduling.records import Appointment
from ui.kit import draw
from ui.patients.card import OpenCard
from ui.theme.fonts import body_font, strong_font
from ui.theme.style import colours, px
from ui.theme.tokens import BADGE_HEIGHT, BODY, CAPTION, RADIUS_SMALL
from ui.words.dates import clock_time, numeric_day, relative_day
from ui.words.people import short_name
from ui.words.visits import STATUS_MARK, cancel_reason_words, status_words

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Line = Appointment | str
_VISIT_HEIGHT = 46
_HEADING_HEIGHT = 30
_LINE_ROLE = Qt.ItemDataRole.UserRole


class VisitsModel(QAbstractListModel):
    """Headings and visits of one open card."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card: OpenCard | None = None
        self._lines: list[_Line] = []

    def show_card(self, card: OpenCard | None) -> None:
        """Another card has other visits altogether: this is the one reset."""
        self.beginResetModel()
        self._card = card
        self._lines = [] if card is None else _lines_of(card)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def line(self, row: int) -> _Line | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        match self.line(index.row()):
            case Appointment():
                return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            case str():
                return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None or self._card is None:
            return None
        if role == _LINE_ROLE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if isinstance(line, str):
                return line
            return ", ".join(part for part in self.words(line) if part)
        return None

    def words(self, visit: Appointment) -> tuple[str, str, str]:
        """When, what with whom, and the status with its reason."""
        card = self._card
        assert card is not None
        day = visit.start.date()
        shown = relative_day(day, card.today) if day.year == card.today.year else numeric_day(day)
        status = status_words(visit.status)
        if visit.cancellation:
            status = ", ".join((status, cancel_reason_words(visit.cancellation.reason)))
        return " ".join((shown, clock_time(visit.start))), _with_whom(visit, card), status


class VisitsList(QListView):
    """Reads by arrow keys; nothing is chosen here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visits = VisitsModel(self)
        self.setModel(self._visits)
        self.setItemDelegate(_Delegate(self._visits, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_card(self, card: OpenCard | None) -> None:
        self._visits.show_card(card)
        first = next(
            (
                row
                for row in range(self._visits.rowCount())
                if isinstance(self._visits.line(row), Appointment)
            ),
            None,
        )
        if first is not None:
            self.setCurrentIndex(self._visits.index(first))
        self.scrollToTop()

    def lines(self) -> list[str]:
        """What stands here, line by line."""
        return [str(self._visits.index(row).data()) for row in range(self._visits.rowCount())]


def _lines_of(card: OpenCard) -> list[_Line]:
    history = card.history
    lines: list[_Line] = []
    groups: Sequence[tuple[str, Sequence[Appointment]]] = (
        (QCoreApplication.translate("patients", "Coming"), history.coming),
        (QCoreApplication.translate("patients", "Past"), history.past),
    )
    for heading, visits in groups:
        if visits:
            lines += [heading, *visits]
    return lines


def _with_whom(visit: Appointment, card: OpenCard) -> str:
    service = next((one.name for one in card.services if one.id == visit.service), "")
    who = next((short_name(one) for one in card.practitioners if one.id == visit.practitioner), "")
    return " · ".join(part for part in (service, who) if part)


class _Delegate(QStyledItemDelegate):
    def __init__(self, visits: VisitsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._visits = visits

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        visit = isinstance(index.data(_LINE_ROLE), Appointment)
        return QSize(px(200), px(_VISIT_HEIGHT if visit else _HEADING_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        now = colours()
        line = index.data(_LINE_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        if isinstance(line, str):
            painter.setFont(body_font(px(CAPTION)))
            painter.setPen(QColor(now.t2))
            painter.drawText(rect.adjusted(0, 8, 0, 0), _MIDDLE, line)
        elif isinstance(line, Appointment):
            view = self.parent()
            focused = isinstance(view, QWidget) and view.hasFocus()
            if option.state & QStyle.StateFlag.State_Selected and focused:
                draw.box(painter, rect, fill=now.accsoft, radius=RADIUS_SMALL)
            self._paint_visit(painter, rect.adjusted(10, 4, -10, -4), line)
        painter.restore()

    def _paint_visit(self, painter: QPainter, rect: QRectF, visit: Appointment) -> None:
        now = colours()
        when, what, status = self._visits.words(visit)
        icon, tone = STATUS_MARK[visit.status]
        half = rect.height() / 2
        upper = QRectF(rect.x(), rect.y(), rect.width(), half)
        lower = upper.translated(0, half)
        metrics = QFontMetricsF(strong_font(px(BODY)))
        most = rect.width() - metrics.horizontalAdvance(when) - 12
        shown = status if draw.badge_width(status, icon) <= most else status_words(visit.status)
        wide = draw.badge_width(shown, icon)
        at = QPointF(rect.right() - wide, upper.center().y() - px(BADGE_HEIGHT) / 2)
        painter.setFont(strong_font(px(BODY)))
        painter.setPen(QColor(now.t1))
        painter.drawText(upper, _MIDDLE, when)
        painter.setFont(body_font(px(CAPTION)))
        painter.setPen(QColor(now.t2))
        elide = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(painter.font()).elidedText(what, elide, lower.width())
        painter.drawText(lower, _MIDDLE, words)
        draw.badge(painter, at, shown, tone, icon)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
