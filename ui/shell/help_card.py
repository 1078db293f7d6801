"""Help beside a screen: what it is for, what one does there and by which key."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.actions.registry import BY_ID
from ui.kit.announce import announce
from ui.kit.button import Button
from ui.kit.frames import Scrolled, row
from ui.kit.label import Label
from ui.kit.marks import KeyHint
from ui.kit.side_panel import SidePanel
from ui.theme.tokens import HELP_WIDTH, S2, S3
from ui.words import help as help_words
from ui.words.help import HELP
from ui.words.help_records import Step
from ui.words.keys import keys_shown


class HelpCard(SidePanel):
    """Stands beside the room and the panel; nothing that is typed there is touched."""

    shows_nobody = True
    read_wanted = Signal(str)
    """The page of the handbook that says more."""

    def __init__(self, may_do: Callable[[str], bool], parent: QWidget) -> None:
        """``may_do``: whether the person at the desk has that action."""
        super().__init__("", width=HELP_WIDTH, parent=parent)
        self.setProperty("kind", "help")
        self._may_do, self._topic = may_do, ""
        self._name = Label(kind="strong")
        self._purpose = Label(wrap=True)
        self._inside = QWidget()
        self._steps = QGridLayout(self._inside)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setHorizontalSpacing(S3)
        self._steps.setVerticalSpacing(S2)
        self._steps.setColumnStretch(0, 1)
        self._more = Button("")
        self._keys = Label(kind="caption", wrap=True)
        self._more.clicked.connect(lambda: self.read_wanted.emit(HELP[self._topic].page))
        for part in (self._name, self._purpose):
            self.body.addWidget(part)
        self.body.addSpacing(S2)
        self.body.addWidget(Scrolled(self._inside), 1)
        self.body.addLayout(row(self._more, None))
        self.body.addWidget(self._keys)
        self.setFocusProxy(self._more)
        away = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WindowShortcut)
        away.activated.connect(self.close_wanted)
        self.write()

    def show_topic(self, topic: str) -> None:
        """Say what this screen is for; a screen reader hears all of it."""
        self._topic = topic
        self.write()
        announce(self, self.accessibleDescription())

    def topic(self) -> str:
        return self._topic

    def write(self) -> None:
        translate = QCoreApplication.translate
        self.set_title(translate("shell", "Help"))
        self._more.set_words(translate("shell", "Read on in the handbook"))
        sentence = translate("shell", "{keys} shows every key.")
        keys = keys_shown(BY_ID["app:shortcuts:show"].shortcut)
        self._keys.setText(sentence.format(keys=keys))
        if not self._topic:
            return
        self._name.setText(help_words.title(self._topic))
        self._purpose.setText(help_words.purpose(self._topic))
        while (item := self._steps.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        steps = [one for one in HELP[self._topic].steps if self._has(one)]
        said = [self._name.text(), self._purpose.text()]
        for at, step in enumerate(steps):
            words, key = _words(step), _key(step)
            self._steps.addWidget(Label(words, wrap=True), at, 0)
            if key:
                hint = KeyHint(key)
                self._steps.addWidget(hint, at, 1, Qt.AlignmentFlag.AlignRight)
            said.append(f"{words}: {key}" if key else words)
        self._steps.setRowStretch(len(steps), 1)
        self.setAccessibleDescription("\n".join(said))
        self._more.setAccessibleDescription("\n".join(said))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and hasattr(self, "_keys"):
            self.write()
        super().changeEvent(event)

    def _has(self, step: Step) -> bool:
        action = step if isinstance(step, str) else step[1]
        return not action or self._may_do(action)


def _words(step: Step) -> str:
    return BY_ID[step].words if isinstance(step, str) else help_words.step_words(step[0])


def _key(step: Step) -> str:
    action = step if isinstance(step, str) else step[1]
    return keys_shown(BY_ID[action].shortcut) if action else ""
