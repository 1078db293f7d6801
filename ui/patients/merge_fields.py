"""What stands on two cards, field by field: where they differ, one value is chosen."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from clinic_desk.patients.merges import MergeField
from clinic_desk.scheduling.merging import Prospect
from ui.kit import draw
from ui.kit.button import Pressable
from ui.kit.frames import empty
from ui.kit.label import Elided, Label
from ui.patients.merge_words import field_words, value_words
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, BUTTON_HEIGHT, ICON_SMALL, S2, S3

_PAD = 10


class MergeFields(QWidget):
    """Three columns: the field, the kept card, the other one."""

    def __init__(self, region: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._region = region
        self._choices: dict[MergeField, tuple[ValueChoice, ValueChoice]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S3)
        self._grid.setVerticalSpacing(S2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)

    def show_prospect(self, prospect: Prospect) -> None:
        """Show both; what the kept card lacks is taken from the other unless somebody says no."""
        empty(self._grid)
        self._choices = {}
        self._heads(prospect)
        differing = prospect.differing
        for at, field in enumerate(MergeField, 1):
            here, there = prospect.value(field), prospect.value(field, merged=True)
            if here is None and there is None:
                continue
            self._grid.addWidget(Label(field_words(field), "caption"), at, 0)
            if field in differing:
                self._choose(at, field, prospect)
            else:
                same = value_words(field, here, self._region)
                self._grid.addWidget(Elided(same), at, 1, 1, 2)

    def taken(self) -> frozenset[MergeField]:
        return frozenset(field for field, (_, other) in self._choices.items() if other.isChecked())

    def first(self) -> QWidget | None:
        """The chosen value of the first field in which the cards differ."""
        for pair in self._choices.values():
            return next(one for one in pair if one.isChecked())
        return None

    def choices(self) -> dict[MergeField, tuple["ValueChoice", "ValueChoice"]]:
        return dict(self._choices)

    def _heads(self, prospect: Prospect) -> None:
        kept = QCoreApplication.translate("patients", "Kept: number {number}")
        merged = QCoreApplication.translate("patients", "Merged: number {number}")
        self._grid.addWidget(Label(kept.format(number=prospect.kept.number), "strong"), 0, 1)
        self._grid.addWidget(Label(merged.format(number=prospect.merged.number), "strong"), 0, 2)

    def _choose(self, at: int, field: MergeField, prospect: Prospect) -> None:
        group = QButtonGroup(self)
        made = []
        for column, merged in ((1, False), (2, True)):
            value = prospect.value(field, merged=merged)
            shown = value_words(field, value, self._region)
            choice = ValueChoice(shown or QCoreApplication.translate("patients", "nothing"))
            choice.setAccessibleName(f"{field_words(field)}: {choice.text()}")
            choice.setChecked(merged == (field in prospect.proposed))
            group.addButton(choice)
            self._grid.addWidget(choice, at, column)
            made.append(choice)
        self._choices[field] = made[0], made[1]


class ValueChoice(Pressable):
    """One of two values; the arrow keys go to the other."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(BUTTON_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(BUTTON_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        on = self.isChecked()
        fill = now.accsoft if on else (now.bg if self.underMouse() else now.surface)
        draw.box(painter, rect, fill=fill, edge=now.acc if on else now.line2)
        side = px(ICON_SMALL)
        mark = QRectF(_PAD, (self.height() - side) / 2, side, side)
        if on:
            paint_icon(painter, Icon.CHECK, mark, now.acc)
        font = strong_font(px(BODY)) if on else body_font(px(BODY))
        painter.setFont(font)
        painter.setPen(QColor(now.t1 if on else now.t2))
        words = rect.adjusted(2 * _PAD + side - 4, 0, -_PAD, 0)
        elide = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(font).elidedText(self.text(), elide, words.width())
        painter.drawText(words, _MIDDLE, shown)
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
