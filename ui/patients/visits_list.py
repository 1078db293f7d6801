"""What a patient waits for, the visits to come and the past ones, each with its status."""

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
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.records import Appointment
from clinic_desk.scheduling.to_do.records import Recall, WaitingEntry
from ui.kit import draw
from ui.patients.card import OpenCard
from ui.patients.waits import Waits, waits_of
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BADGE_HEIGHT, BODY, CAPTION, RADIUS_SMALL, Tone
from ui.words.dates import clock_time, numeric_day, relative_day
from ui.words.people import hidden, short_name
from ui.words.visits import (
    STATUS_MARK,
    cancel_reason_words,
    cancelled_by_words,
    stands_words,
)

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Line = Appointment | Waits | str
_VISIT_HEIGHT = 46
_HEADING_HEIGHT = 30
_LINE_ROLE = Qt.ItemDataRole.UserRole
_SIDE, _NOTE_LEFT = 10, 20
_WRAPPED = Qt.TextFlag.TextWordWrap


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
            case Appointment() | Waits():
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
            return ", ".join(part for part in (*self.words(line), self.note(line)) if part)
        return None

    def note(self, line: Appointment | Waits) -> str:
        """What was noted for a visit; nothing where the screen is hidden, or a person is."""
        veiled = self._card is None or self._card.veiled or hidden()
        note = "" if veiled or isinstance(line, Waits) else line.note
        return note or ""

    def words(self, line: Appointment | Waits) -> tuple[str, str, str]:
        """When, what with whom, and how it stands."""
        if isinstance(line, Waits):
            return line.title, line.what, line.state
        return self._visit_words(line)

    def _visit_words(self, visit: Appointment) -> tuple[str, str, str]:
        card = self._card
        assert card is not None
        day = visit.start.date()
        shown = relative_day(day, card.today) if day.year == card.today.year else numeric_day(day)
        status, gone = _stands(visit), visit.cancellation
        if gone is not None:
            reason, by = cancel_reason_words(gone.reason), cancelled_by_words(gone.by)
            status = ", ".join((status, reason, by))
        return " ".join((shown, clock_time(visit.start))), _with_whom(visit, card), status


class VisitsList(QListView):
    """Read by arrow keys. Enter on what somebody waits for leads to its list."""

    list_wanted = Signal(object)
    """The WaitingEntry or the Recall that is to be looked at in its list."""
    stood_on = Signal()
    """One stands on another line, or another card is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visits = VisitsModel(self)
        self.setModel(self._visits)
        self.setItemDelegate(_Delegate(self._visits, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # a note has more lines where it is narrow

    def sizeHint(self) -> QSize:
        """A heading and two visits, where there is no more room."""
        return QSize(px(200), px(_HEADING_HEIGHT + 2 * _VISIT_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

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
        self.stood_on.emit()

    def stand_on(self, visit: AppointmentId) -> None:
        """Stand on this visit, if it is here."""
        for row in range(self._visits.rowCount()):
            line = self._visits.line(row)
            if isinstance(line, Appointment) and line.id == visit:
                self.setCurrentIndex(self._visits.index(row))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.stood_on.emit()

    def visit(self) -> Appointment | None:
        """The visit that one stands on."""
        line = self._visits.line(self.currentIndex().row())
        return line if isinstance(line, Appointment) else None

    def waits(self) -> WaitingEntry | Recall | None:
        """What the current line says they wait for, if it is such a line."""
        line = self._visits.line(self.currentIndex().row())
        return line.of if isinstance(line, Waits) else None

    def moveCursor(
        self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Up and Down go over headings."""
        to = super().moveCursor(action, modifiers)
        if not isinstance(self._visits.line(to.row()), str):
            return to
        up = action is QListView.CursorAction.MoveUp
        beyond = self._visits.index(to.row() + (-1 if up else 1))
        return beyond if beyond.isValid() else self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        waits = self.waits() if enter else None
        if waits is not None:
            self.list_wanted.emit(waits)
        elif enter:
            event.ignore()  # the card books; the list would say so first, and pass it on as well
        else:
            super().keyPressEvent(event)

    def lines(self) -> list[str]:
        """What stands here, line by line."""
        return [str(self._visits.index(row).data()) for row in range(self._visits.rowCount())]


def _lines_of(card: OpenCard) -> list[_Line]:
    history = card.history
    lines: list[_Line] = []
    groups: Sequence[tuple[str, Sequence[Appointment | Waits]]] = (
        (QCoreApplication.translate("patients", "Waits and is due"), waits_of(card)),
        (QCoreApplication.translate("patients", "Coming"), history.coming),
        (QCoreApplication.translate("patients", "Past"), history.past),
    )
    for heading, visits in groups:
        if visits:
            lines += [heading, *visits]
    return lines


def _stands(visit: Appointment) -> str:
    gone = visit.cancellation
    return stands_words(visit.status, late=gone is not None and gone.late)


def _with_whom(visit: Appointment, card: OpenCard) -> str:
    service = next((one.name for one in card.services if one.id == visit.service), "")
    who = next((short_name(one) for one in card.practitioners if one.id == visit.practitioner), "")
    return " · ".join(part for part in (service, who) if part)


class _Delegate(QStyledItemDelegate):
    def __init__(self, visits: VisitsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._visits = visits

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = index.data(_LINE_ROLE)
        if isinstance(line, str):
            return QSize(px(200), px(_HEADING_HEIGHT))
        view = self.parent()
        assert isinstance(view, VisitsList)
        note, room = self._visits.note(line), view.viewport().width() - 2 * _SIDE
        tall = _note_rect(note, room).height() if note else 0
        further = _further(self._shown(line, room)[1], room)
        return QSize(px(200), px(_VISIT_HEIGHT) + round(tall + further))

    def _shown(self, line: Appointment | Waits, room: float) -> tuple[str, str, str]:
        """When, what with whom, and how it stands: what has no room at the right goes below."""
        when, what, status = self._visits.words(line)
        icon, _tone, short = self._mark(line, status)
        most = room - QFontMetricsF(strong_font(px(BODY))).horizontalAdvance(when) - 12
        if draw.badge_width(status, icon) <= most:
            return when, what, status
        beside = short if draw.badge_width(short, icon) <= most else ""
        rest = status.removeprefix(beside).lstrip(", ")
        return when, " · ".join(part for part in (what, rest) if part), beside

    @staticmethod
    def _mark(line: Appointment | Waits, status: str) -> tuple[Icon, Tone, str]:
        """Icon and tone of how it stands, and the shortest words for it."""
        if isinstance(line, Waits):
            return line.icon, line.tone, status
        return *STATUS_MARK[line.status], _stands(line)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        now = colours()
        line = index.data(_LINE_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        if isinstance(line, str):
            painter.setFont(body_font(px(CAPTION)))
            painter.setPen(QColor(now.t2))
            painter.drawText(rect.adjusted(0, 8, 0, 0), _MIDDLE, line)
        elif isinstance(line, Appointment | Waits):
            view = self.parent()
            focused = isinstance(view, QWidget) and view.hasFocus()
            if option.state & QStyle.StateFlag.State_Selected:
                fill = now.accsoft if focused else now.sunken
                draw.box(painter, rect, fill=fill, radius=RADIUS_SMALL)
            self._paint_line(painter, rect.adjusted(_SIDE, 4, -_SIDE, -4), line)
        painter.restore()

    def _paint_line(self, painter: QPainter, rect: QRectF, line: Appointment | Waits) -> None:
        now = colours()
        note = self._visits.note(line)
        if note:
            rect = self._paint_note(painter, rect, note)
        when, what, shown = self._shown(line, rect.width())
        icon, tone, _short = self._mark(line, shown)
        further = _further(what, rect.width())
        half = (rect.height() - further) / 2
        upper = QRectF(rect.x(), rect.y(), rect.width(), half)
        lower = upper.translated(0, half).adjusted(0, 0, 0, further)
        wide = draw.badge_width(shown, icon)
        at = QPointF(rect.right() - wide, upper.center().y() - px(BADGE_HEIGHT) / 2)
        painter.setFont(strong_font(px(BODY)))
        painter.setPen(QColor(now.t1))
        painter.drawText(upper, _MIDDLE, when)
        painter.setFont(body_font(px(CAPTION)))
        painter.setPen(QColor(now.t2))
        painter.drawText(lower, _MIDDLE | Qt.TextFlag.TextWordWrap, what)
        if shown:
            draw.badge(painter, at, shown, tone, icon)

    @staticmethod
    def _paint_note(painter: QPainter, rect: QRectF, note: str) -> QRectF:
        """Write it below the visit; what is left for the visit."""
        now = colours()
        wide = _note_rect(note, rect.width())
        top = rect.bottom() - wide.height()
        side = px(CAPTION)
        paint_icon(painter, Icon.STICKY_NOTE, QRectF(rect.x(), top + 2, side, side), now.warn)
        painter.setFont(body_font(px(CAPTION)))
        painter.setPen(QColor(now.t1))
        text = QRectF(rect.x() + _NOTE_LEFT, top, rect.width() - _NOTE_LEFT, wide.height())
        painter.drawText(text, _WRAPPED, note)
        return rect.adjusted(0, 0, 0, -wide.height())


def _further(words: str, width: float) -> float:
    """How much taller than one line the words stand in this width."""
    metrics, within = QFontMetricsF(body_font(px(CAPTION))), QRectF(0, 0, max(width, 1), 10_000)
    tall = metrics.boundingRect(within, _WRAPPED, words).height()
    return max(tall - metrics.height(), 0)


def _note_rect(note: str, width: float) -> QRectF:
    """How much room a note takes in lines of this width."""
    within = QRectF(0, 0, max(width - _NOTE_LEFT, 1), 10_000)
    return QFontMetricsF(body_font(px(CAPTION))).boundingRect(within, _WRAPPED, note)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
