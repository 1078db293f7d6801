"""Where the words and marks of a card stand; what does not fit goes on in the next line."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from ui.kit import draw
from ui.theme.fonts import body_font, strong_font
from ui.theme.style import px
from ui.theme.tokens import BODY, CAPTION, LEAD, S1, S2
from ui.today.flow_words import Fact, Mark

_PAD = 13
_FIRST_BASE, _NEXT_BASE, _BELOW_TEXT = 25, 18, 15
_MARKS_BELOW_BASE, _BELOW_MARKS = 10, 10
_SEPARATOR = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a card says: ``about`` is what for and with whom."""

    time: str
    name: str
    about: tuple[Fact, ...]
    waited: str
    marks: tuple[Mark, ...]
    late: bool

    def words(self) -> tuple[str, ...]:
        about = (fact.words for fact in self.about)
        shown = (self.time, self.name, *about, self.waited)
        return (*(word for word in shown if word), *(mark.words for mark in self.marks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words from the left end of their base line; ``ink`` names a token."""

    at: QPointF
    words: str
    font: QFont
    ink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A card of one width."""

    texts: tuple[Text, ...]
    marks: tuple[tuple[QPointF, Mark], ...]
    height: int


def layout_of(face: Face, width: int) -> Layout:
    """Lay a card out."""
    left, right = _PAD + 2.0 * face.late, float(width - _PAD)
    writing = _Writing(left, right)
    bold = strong_font(px(LEAD))
    x = writing.write(face.time, left, strong_font(px(BODY)), "t2") + S2 - 1
    if x + _wide(face.name, bold) > right:
        writing.next_line()
        x = left
    first, *more = _broken(face.name, bold, right - left) if x == left else [face.name]
    writing.write(first, x, bold, "t1")
    for words in more:
        writing.next_line()
        writing.write(words, left, bold, "t1")
    _write_about(writing, face, left, right)
    marks = _place_marks(face.marks, left, right, writing.base + px(_MARKS_BELOW_BASE))
    bottom = writing.base + px(_BELOW_TEXT)
    if marks:
        at, last = marks[-1]
        bottom = round(at.y()) + draw.badge_height(last.words) + px(_BELOW_MARKS)
    return Layout(texts=tuple(writing.texts), marks=tuple(marks), height=bottom)


class _Writing:
    """Puts words on lines; what is still too long gives way before the right end."""

    def __init__(self, left: float, right: float) -> None:
        self.left, self.right = left, right
        self.base = px(_FIRST_BASE)
        self.texts: list[Text] = []

    def next_line(self) -> None:
        self.base += px(_NEXT_BASE)

    def write(
        self, words: str, x: float, font: QFont, ink: str, before: float | None = None
    ) -> float:
        """Write from x, ending before ``before``; where the words ended."""
        room = max((self.right if before is None else before) - x, 0)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.texts.append(Text(at=QPointF(x, self.base), words=shown, font=font, ink=ink))
        return x + _wide(shown, font)


def _write_about(writing: _Writing, face: Face, left: float, right: float) -> None:
    small, bold = body_font(px(CAPTION)), strong_font(px(CAPTION))
    end = right
    if face.waited:
        end = right - _wide(face.waited, bold)
    room = end - left - (2 if face.waited else 0)
    lines = _joined(face.about, small, right - left)
    if face.waited and _wide(_SEPARATOR.join(lines[-1]), small) > room:
        *stay, last = lines[-1]
        beside = bool(stay) and _wide(last, small) <= room
        lines[-1:] = [stay, [last]] if beside else [lines[-1], []]
    for number, parts in enumerate(lines):
        is_last = number == len(lines) - 1
        writing.next_line()
        line = _SEPARATOR.join(parts)
        writing.write(line, left, small, "t3", left + room if is_last else right)
    if face.waited:
        writing.write(face.waited, end, bold, "t1", right + 1)


def _joined(facts: tuple[Fact, ...], font: QFont, room: float) -> list[list[str]]:
    """As many facts in a line as have room there; of one that has none what weighs more."""
    lines: list[list[str]] = [[]]
    for fact in facts:
        words = fact.words if _wide(fact.words, font) <= room else fact.short or fact.words
        first, *more = _broken(words, font, room)
        longer = _SEPARATOR.join((*lines[-1], first))
        if lines[-1] and _wide(longer, font) > room:
            lines.append([first])
        else:
            lines[-1].append(first)
        lines += [[line] for line in more]
    return lines


def _broken(words: str, font: QFont, room: float) -> list[str]:
    """Words over as many lines as they need."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _wide(longer, font) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _place_marks(
    marks: tuple[Mark, ...], left: float, right: float, top: float
) -> list[tuple[QPointF, Mark]]:
    placed: list[tuple[QPointF, Mark]] = []
    x, y = left, top
    for whole in marks:
        mark, wide = whole, draw.badge_width(whole.words, whole.icon)
        if wide > right - left:
            mark = replace(whole, icon=None)  # the words say it alone
            wide = draw.badge_width(mark.words, None)
        if wide > right - left:
            mark = _broken_mark(mark, right - left - wide)
            wide = draw.badge_width(mark.words, None)
        if placed and x + wide > right:
            x, y = left, y + draw.badge_height(placed[-1][1].words) + S1
        placed.append((QPointF(x, y), mark))
        x += wide + S2 - 2
    return placed


def _broken_mark(mark: Mark, over: float) -> Mark:
    """Its words in several lines; ``over`` (below zero) is what one line has too much."""
    font = body_font(px(CAPTION))
    lines = _broken(mark.words, font, _wide(mark.words, font) + over)
    return replace(mark, words="\n".join(lines))


def _wide(words: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)
