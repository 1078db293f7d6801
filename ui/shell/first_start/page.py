"""What every page of the first start is: a title, what it is about, and its fields."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from clinic_desk.beginning.answers import Answers
from clinic_desk.errors import Problem
from ui.kit.banner import Banner
from ui.kit.field import Field
from ui.kit.label import Label
from ui.theme.tokens import S1, S3
from ui.words.errors import problem


class Page(QWidget):
    """It shows and forwards; what an answer is worth is judged elsewhere."""

    changed = Signal()
    """Something was typed or chosen."""
    go_on_wanted = Signal()

    action_first = False
    """Whether the button that goes on is what one stands at, since there is nothing to type."""
    enter_goes_on = True
    """Whether Enter in a field is for the whole page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._wrong: dict[str, Problem] = {}
        self._title = Label(kind="heading", wrap=True)
        self._about = Label(kind="lead-plain", wrap=True)
        self.banner = Banner()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(S3)
        self.body.addWidget(self._title)
        self.body.addWidget(self._about)
        self.body.addWidget(self.banner)
        self.body.addSpacing(S1)

    def put(self, *parts: QWidget | QLayout | int) -> None:
        """Below what is there; a number is a gap in pixels."""
        for part in parts:
            if isinstance(part, int):
                self.body.addSpacing(part)
            elif isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)

    def field(self, name: str, control: QWidget) -> Field:
        """A field by the name that the core's problems have."""
        self.fields[name] = Field("", control)
        return self.fields[name]

    def set_words(self, title: str, about: str) -> None:
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.setAccessibleName(title)

    def title(self) -> str:
        return self._title.text()

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """At each field what is wrong with it; the first of them takes the focus."""
        self._wrong = dict(problems)
        self._write_problems()
        first = next((self.fields[name] for name in self.fields if name in problems), None)
        if first is not None:
            first.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def changed_in(self, name: str) -> None:
        """What was wrong with a field is no longer known once it is changed."""
        if self._wrong.pop(name, None):
            self.fields[name].set_problem(None)
        self.changed.emit()

    def enter(self) -> None:
        """The page is shown: stand where one begins to type."""
        self.focusNextChild()

    def action_words(self) -> str:
        """The words of the button that goes on; empty for the usual ones."""
        return ""

    def retranslate(self) -> None:
        """Write every word anew."""
        self._write_problems()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _write_problems(self) -> None:
        for name, field in self.fields.items():
            wrong = self._wrong.get(name)
            field.set_problem(problem(wrong) if wrong else None)


class Question(Page):
    """A page whose fields are answers, which are no secret."""

    def fill(self, answers: Answers) -> None:
        """Show what was answered."""
        raise NotImplementedError

    def typed(self, answers: Answers) -> Answers:
        """``answers`` with the fields as they stand."""
        raise NotImplementedError
