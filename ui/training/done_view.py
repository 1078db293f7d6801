"""Where the path stands: what is next, or that the desk is open, and what one can show of it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.training.records import Certificate, Path
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Card, row
from ui.kit.label import Label
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4
from ui.training import words
from ui.training.measured import Measured, Rewritten

_WIDEST = 600


class DoneView(QWidget):
    """One lesson is through, or all are."""

    lesson_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.next = Button("", ButtonKind.PRIMARY, icon=Icon.ARROW_RIGHT)
        self._column = Rewritten()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._column)

    def show_path(
        self, path: Path, certificate: Certificate | None, titles: dict[str, str]
    ) -> None:
        """``titles``: the lessons' names by their id."""
        translate = QCoreApplication.translate
        holder = Measured(px(_WIDEST), S3)
        lines = holder.lines
        present = path.present
        if present is not None:
            lines.addWidget(Label(translate("training", "That was that"), "title"))
            kept = translate("training", "It is kept. Go on when you like, now or tomorrow.")
            lines.addWidget(Label(kept, "lead-plain", wrap=True))
            self.next = Button("", ButtonKind.PRIMARY, icon=Icon.ARROW_RIGHT)
            self.next.set_words(
                translate("training", "Go on to: {lesson}").format(lesson=present.lesson.title)
            )
            self.next.clicked.connect(lambda: self.lesson_wanted.emit(present.lesson.id))
            lines.addLayout(row(self.next, None))
            self.setFocusProxy(self.next)
        else:
            lines.addWidget(Label(translate("training", "The desk is open for you"), "title"))
            more = translate(
                "training",
                "You are through with what is required. Every lesson stays here to be read again, "
                "and nobody minds if you do.",
            )
            lines.addWidget(Label(more, "lead-plain", wrap=True))
        if certificate is not None:
            lines.addWidget(_certificate(certificate, titles))
        lines.addStretch(1)
        self._column.put(holder)


def _certificate(one: Certificate, titles: dict[str, str]) -> QWidget:
    translate = QCoreApplication.translate
    card = Card()
    card.setAccessibleName(translate("training", "Certificate"))
    card.body.setContentsMargins(S4, S4, S4, S4)
    card.body.setSpacing(S2)
    card.body.addWidget(Label(translate("training", "Certificate"), "caption-strong"))
    card.body.addWidget(Label(one.name, "title"))
    sentence = translate(
        "training", "has gone through the training that {clinic} asks for before work, on {day}."
    ).format(clinic=one.clinic, day=words.day(one.cleared.date(), year=True))
    card.body.addWidget(Label(sentence, wrap=True))
    for done in one.lessons:
        line = translate("training", "{lesson}, version {version}").format(
            lesson=titles.get(done.lesson, done.lesson), version=done.version
        )
        card.body.addWidget(Label(line, "second", wrap=True))
    return card
