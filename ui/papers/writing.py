"""Writes a document line by line: plain words only, so that nothing from data becomes markup."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from ui.papers.pages import page_font

TEXT = 11
_CELL_HIGH, _CELL_WIDE = 3, 6
_DRAWING = QTextFormat.ObjectTypes.UserObject.value + 1
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
_WHICH = QTextFormat.Property.UserProperty.value + 1
Paint = Callable[[QPainter, QRectF], None]
"""Paints into a place."""
_BLACK, _RULE = "#000000", "#999999"


class Document:
    """Pages that are written from above; sizes are points."""

    def __init__(self) -> None:
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setUseDesignMetrics(True)
        self._document.setDefaultFont(page_font(TEXT))
        self._drawings = _Drawings(self._document)
        self._document.documentLayout().registerHandler(_DRAWING, self._drawings)
        self._cursor = QTextCursor(self._document)
        self._begun = False
        self._room = QSizeF()

    def line(
        self, *parts: tuple[str, bool], size: float = TEXT, above: float = 0, new_page: bool = False
    ) -> None:
        """A paragraph of parts, each plain or bold, with so much room above it."""
        shape = QTextBlockFormat()
        shape.setTopMargin(above)
        if new_page:
            shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        if self._begun:
            self._cursor.insertBlock(shape)
        else:
            self._cursor.setBlockFormat(shape)
        self._begun = True
        for words, bold in parts:
            self._cursor.insertText(words, _letters(size, bold=bold))

    def words(
        self,
        words: str,
        *,
        size: float = TEXT,
        above: float = 0,
        bold: bool = False,
        new_page: bool = False,
    ) -> None:
        self.line((words, bold), size=size, above=above, new_page=new_page)

    def drawing(self, high: float, paint: Paint, *, above: float = 0) -> None:
        """Something painted, as wide as the page and never cut by its end."""
        self.line(above=above)
        self._cursor.insertText(_OBJECT, self._drawings.add(high, paint))

    def table(
        self,
        headings: Sequence[str],
        widths: Sequence[float],
        rows: Sequence[Sequence[str]],
        *,
        bold_first: bool = False,
        size: float = TEXT,
    ) -> None:
        """A table with a line below each row; its headings stand on every page. A row of one cell
        goes across."""
        shape = QTextTableFormat()
        shape.setHeaderRowCount(1)
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        percent = QTextLength.Type.PercentageLength
        shape.setColumnWidthConstraints([QTextLength(percent, wide) for wide in widths])
        made = self._cursor.insertTable(len(rows) + 1, len(headings), shape)
        for at, words in enumerate(headings):
            _fill(made.cellAt(0, at), words, _letters(size - 2, bold=False))
        for number, row in enumerate(rows, start=1):
            if len(row) == 1:
                made.mergeCells(number, 0, 1, len(headings))
            for at, words in enumerate(row):
                bold = bold_first and at == 0 and len(row) > 1
                _fill(made.cellAt(number, at), words, _letters(size, bold=bold))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)  # the empty line below it

    def lay_out(self, room: QSizeF) -> int:
        self._room = room
        self._document.setPageSize(room)
        return self._document.pageCount()

    def paint(self, painter: QPainter, number: int) -> None:
        top = number * self._room.height()
        painter.translate(0, -top)
        shown = QRectF(0, top, self._room.width(), self._room.height())
        painter.setClipRect(shown)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(_BLACK))
        context.palette = palette
        self._document.documentLayout().draw(painter, context)

    def text(self) -> str:
        """Everything that stands on it."""
        return self._document.toPlainText()


class _Drawings(QPyTextObject):
    """What is painted between the lines, in the order of its coming."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._all: list[tuple[float, Paint]] = []

    def add(self, high: float, paint: Paint) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setObjectType(_DRAWING)
        shape.setProperty(_WHICH, len(self._all))
        self._all.append((high, paint))
        return shape

    def intrinsicSize(self, doc: QTextDocument, _pos: int, shape: QTextFormat) -> QSizeF:
        high, _ = self._all[shape.intProperty(_WHICH)]
        return QSizeF(doc.pageSize().width(), high)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _pos: int,
        shape: QTextFormat,
    ) -> None:
        _, paint = self._all[shape.intProperty(_WHICH)]
        painter.save()
        paint(painter, QRectF(rect))
        painter.restore()


def _letters(size: float, *, bold: bool) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setProperty(QTextFormat.Property.FontPixelSize.value, round(size))
    letters.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    letters.setForeground(QColor(_BLACK))
    return letters


def _fill(cell: QTextTableCell, words: str, letters: QTextCharFormat) -> None:
    shape = QTextTableCellFormat()
    shape.setTopPadding(_CELL_HIGH)
    shape.setBottomPadding(_CELL_HIGH)
    shape.setRightPadding(_CELL_WIDE)
    shape.setBottomBorder(0.6)
    shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBottomBorderBrush(QColor(_RULE))
    shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignTop)
    cell.setFormat(shape)
    cell.firstCursorPosition().insertText(words, letters)
