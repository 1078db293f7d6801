"""Today of whoever runs the clinic: what is due, who is here, and how full the week is."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.scheduling.at_work import AtWork
from ui.kit import draw
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Card, row
from ui.kit.label import Elided, Label
from ui.theme.fonts import body_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, ICON_SMALL, S1, S2, S3, S4, Tone, ink_and_ground
from ui.today import flow_words, overview_words
from ui.today.overview_model import Line, Overview, parted
from ui.today.passing import PassingColumn, PassingRow
from ui.today.week_chart import WeekChart
from ui.words.keys import keys_shown

_BESIDE_FROM = 820  # pixels of width from which the cards stand in two columns
_PAD = 10

_LEAST = 380  # pixels of width in which its sentences can be read


class OverviewPage(QWidget):
    """Shows an Overview; a line says by ``line_opened`` where its matter is mended."""

    line_opened = Signal(str)
    """The id of a room."""
    line_waved = Signal(str)
    """The id of a line of what is still to set up, of which nobody wants to be reminded."""
    week_opened = Signal()
    reports_wanted = Signal()
    seen = Signal()
    """The page has come to be shown again."""

    def __init__(self, switch: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._shown: tuple[Overview, date] | None = None
        self.chart = WeekChart()
        self.chart.clicked.connect(self.week_opened)
        self._due, self._holds, self._to_do, self._people = (_Section() for _ in range(4))
        for section in (self._due, self._holds, self._to_do):
            section.opened.connect(self.line_opened)
        self._lay_out(switch)
        self.retranslate()

    def show_overview(self, shown: Overview, today: date) -> None:
        """Show the clinic as it stands; a line keeps its focus while it stays."""
        self._shown = shown, today
        lines = parted(shown.lines)
        self._headline.setText(overview_words.headline(len(lines.due) + len(shown.to_do)))
        self._due.show_lines(lines.due)
        self._holds.show_lines(lines.holds)
        self._to_do.show_lines(shown.to_do)
        self._people.show_lines([_person(one, shown.zone) for one in shown.at_work])
        self._none.setVisible(not shown.at_work)
        self._week.setVisible(bool(shown.week))
        self.chart.show_week(shown.week, today)
        self._total.setText(overview_words.week_total(shown.week))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(px(_LEAST), 0))

    def lines(self) -> tuple[str, ...]:
        """Every sentence that stands here, in order."""
        return tuple(
            words for one in (self._due, self._to_do, self._holds) for words in one.sentences()
        )

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(flow_words.title())
        self._due.title.setText(translate("today", "To see to"))
        self._to_do.title.setText(translate("today", "Still to set up"))
        takes = translate("today", "{keys} takes a line away")
        self._to_do.hint.setText(takes.format(keys=keys_shown("Del")))
        self._holds.title.setText(translate("today", "What holds"))
        self._people.title.setText(translate("today", "At work today"))
        self._none.setText(translate("today", "Nobody sees patients today."))
        self._week_title.setText(translate("today", "This week"))
        self.reports.set_words(translate("today", "Reports of longer stretches"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys belong to the first line."""
        super().focusInEvent(event)
        stops = self._stops()
        if stops:
            stops[0].setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        stops = self._stops()
        step = steps.get(Qt.Key(event.key()))
        waved = next((one for one in self._to_do.stops() if one.hasFocus()), None)
        if event.key() == Qt.Key.Key_Delete and isinstance(waved, _LineRow) and waved.line:
            self.line_waved.emit(waved.line.id)
            return
        here = next((n for n, stop in enumerate(stops) if stop.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = min(max(here + step, 0), len(stops) - 1)
        stops[there].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= px(_BESIDE_FROM)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def _stops(self) -> list[QWidget]:
        sections = (self._due, self._to_do, self._holds)
        return [*(line for one in sections for line in one.stops()), self.chart]

    def _lay_out(self, switch: QWidget | None) -> None:
        self._title = Label(kind="title")
        self._headline = Elided(kind="caption")
        head = row(self._title, S3 - S2, spacing=S2)
        head.addWidget(self._headline, 1)
        if switch is not None:
            head.addWidget(switch)
        self._none = Label(kind="second", wrap=True)
        self._people.body.addWidget(self._none)
        self._week, self._week_title = Card(), Label(kind="lead")
        self._total = Label(kind="caption")
        self._week.body.setContentsMargins(S4, S3, S4, S3)
        self.reports = Button("", ButtonKind.TEXT)
        self.reports.clicked.connect(self.reports_wanted)
        for part in (self._week_title, self.chart, self._total, self.reports):
            self._week.body.addWidget(part)
        left, right = QVBoxLayout(), QVBoxLayout()
        for section in (self._due, self._to_do, self._holds):
            left.addWidget(section)
        right.addWidget(self._week)
        right.addWidget(self._people)
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(0, 0, 0, S4)
        self._columns.setSpacing(S3)
        for column, share in ((left, 3), (right, 2)):
            column.setSpacing(S3)
            column.addStretch(1)
            self._columns.addLayout(column, share)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, 14, S4, 0)
        lines.setSpacing(S3)
        lines.addLayout(head)
        lines.addWidget(PassingColumn(content), 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _person(one: AtWork, zone: str) -> Line:
    name, words = overview_words.at_work_words(one, zone)
    return Line(id=name, words=": ".join((name, words)), tone=Tone.PLAIN, icon=Icon.STETHOSCOPE)


class _Section(Card):
    """A title and lines; hidden while it has none."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title, self.hint = Label(kind="lead"), Label(kind="caption")
        self._rows: list[_LineRow] = []
        self.body.setContentsMargins(S4 - _PAD, S3, S4 - _PAD, S2)
        self.body.setSpacing(0)
        head = row(_PAD, self.title, None, self.hint, _PAD)
        head.setContentsMargins(0, 0, 0, S1)  # the ring of the first line leaves the title alone
        self.body.addLayout(head)

    def show_lines(self, lines: Sequence[Line]) -> None:
        while len(self._rows) > len(lines):
            gone = self._rows.pop()
            self.body.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._rows) < len(lines):
            made = _LineRow(self)
            made.clicked.connect(lambda _on=False, made=made: self._open(made))
            self.body.insertWidget(1 + len(self._rows), made)
            self._rows.append(made)
        for shown, line in zip(self._rows, lines, strict=True):
            shown.show_line(line)
        self.setVisible(bool(lines))

    def sentences(self) -> list[str]:
        return [one.line.words for one in self._rows if one.line is not None]

    def stops(self) -> list[QWidget]:
        return [one for one in self._rows if one.leads()]

    def _open(self, shown: "_LineRow") -> None:
        if shown.line is not None and shown.line.opens:
            self.opened.emit(shown.line.opens)


class _LineRow(PassingRow):
    """A sentence with its icon; with an arrow where it leads somewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_line(self, line: Line) -> None:
        if line == self.line:
            return
        self.line = line
        leads = bool(line.opens)
        self.setText(line.words)
        self.setAccessibleName(line.words)
        self.setAccessibleDescription(line.mend)
        self.setToolTip(line.mend)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if leads else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.updateGeometry()
        self.update()

    def leads(self) -> bool:
        """Whether it opens something."""
        return self.line is not None and bool(self.line.opens)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - 2 * _PAD - 2 * (px(ICON_SMALL) + S2)
        flags = Qt.TextFlag.TextWordWrap
        metrics = QFontMetricsF(body_font(px(BODY)))
        tall = metrics.boundingRect(QRectF(0, 0, max(room, 40), 10_000), flags, self.text())
        return max(round(tall.height()) + 2 * S2 + 2, px(36))

    def sizeHint(self) -> QSize:
        return QSize(px(320), self.heightForWidth(self.width() or px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.line is None:
            return
        now, painter = colours(), QPainter(self)
        rect, side = QRectF(self.rect()), px(ICON_SMALL)
        if self.underMouse() and self.leads():
            draw.box(painter, rect, fill=now.bg)
        ink = draw.token(ink_and_ground(self.line.tone)[0])
        top = rect.center().y() - side / 2
        paint_icon(painter, self.line.icon, QRectF(_PAD, top, side, side), ink)
        words = rect.adjusted(_PAD + side + S2, 0, -_PAD - side - S2, 0)
        painter.setFont(body_font(px(BODY)))
        painter.setPen(QColor(now.t1))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, middle | Qt.TextFlag.TextWordWrap, self.line.words)
        if self.leads():
            arrow = QRectF(rect.right() - _PAD - side, top, side, side)
            paint_icon(painter, Icon.CHEVRON_RIGHT, arrow, now.t3)
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)
