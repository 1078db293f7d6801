"""The handbook, read in a window of its own: pages and pictures of the program's folder alone."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from ui.kit.button import Button, ButtonKind
from ui.kit.frames import row
from ui.theme.fonts import strong_font
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import BODY, LEAD, S1, S3, S4, TITLE
from ui.words.language import spoken

DOCS = Path(__file__).resolve().parents[2] / "docs"
BOOK = DOCS / "handbook"
_START = "start.md"
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def is_there() -> bool:
    """Whether the pages came with the program."""
    return (BOOK / spoken() / _START).is_file()


class HandbookWindow(QDialog):
    """One page at a time; links lead on, Esc closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        translate = QCoreApplication.translate
        self.setWindowTitle(translate("shell", "Handbook"))
        self.pages = _Pages()
        self.pages.setAccessibleName(translate("shell", "Handbook"))
        back = Button(translate("shell", "Back"), ButtonKind.TEXT, icon=Icon.ARROW_LEFT)
        start = Button(translate("shell", "All pages"), ButtonKind.TEXT)
        back.clicked.connect(self.pages.backward)
        start.clicked.connect(lambda: self.open_page(Path(_START).stem))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, S3, S4, S4)
        lines.setSpacing(S3)
        lines.addLayout(row(back, start, None))
        lines.addWidget(self.pages, 1)
        self.resize(px(760), px(680))
        self.setFocusProxy(self.pages)

    def open_page(self, page: str) -> None:
        """Show a page in the language that is spoken now."""
        self.pages.setSource(QUrl.fromLocalFile(str(BOOK / spoken() / f"{page}.md")))
        self.show()
        self.pages.setFocus()


class _Pages(QTextBrowser):
    """Reads what lies in the handbook's folder, and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(True)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(S4)
        font = self.font()
        font.setPixelSize(px(BODY + 1))
        self.document().setDefaultFont(font)
        self.sourceChanged.connect(self._space)

    def _space(self) -> None:
        """Room between paragraphs, headings in the sizes of the program."""
        block = self.document().begin()
        while block.isValid():
            shape, level = block.blockFormat(), block.blockFormat().headingLevel()
            shape.setTopMargin(S4 if level > 1 else 0)
            shape.setBottomMargin(S1 if block.textList() is not None else S3 - 4)
            shape.setLineHeight(125, _PROPORTIONAL)
            at = QTextCursor(block)
            at.setBlockFormat(shape)
            if level:
                letters = QTextCharFormat()
                letters.setFont(strong_font(px(TITLE if level == 1 else LEAD)))
                at.select(QTextCursor.SelectionType.BlockUnderCursor)
                at.mergeCharFormat(letters)
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A page as text, a picture at the width there is; whatever lies elsewhere is not read."""
        asked = QUrl(name)
        url = self.source().resolved(asked) if asked.isRelative() else asked
        path = Path(url.toLocalFile()).resolve()
        if not path.is_relative_to(DOCS) or not path.is_file():
            return None
        if kind == QTextDocument.ResourceType.ImageResource.value:
            picture = QImage(str(path))
            wide = min(picture.width(), self.viewport().width() - 3 * S4)
            return picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        return path.read_text("utf-8")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.window().close()
            return
        super().keyPressEvent(event)
