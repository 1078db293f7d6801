"""A section with a list of things, and at its side the form of one of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_desk.errors import InvalidInput, Problem
from ui.actions.binder import May, bind
from ui.actions.registry import BY_ID
from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind
from ui.kit.columns import SharedTable
from ui.kit.empty_state import EmptyState
from ui.kit.frames import Card
from ui.kit.inputs import Check
from ui.settings.form import Form
from ui.settings.items import Item, ItemsModel
from ui.settings.section import Section
from ui.settings.side import FormPanel, QuestionPanel
from ui.theme.icons import Icon
from ui.words.keys import keys_shown

ADD, RETIRE = "settings:thing:add", "settings:thing:retire"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWords:
    """What one list says. ``question`` and ``change`` hold ``{name}``."""

    title: str
    about: str
    columns: tuple[str, ...]
    add: str
    change: str
    question: str
    consequence: str
    retire: str
    empty_title: str
    empty_advice: str


class ListSection(Section):
    """N adds, Enter changes, Del retires after a question; Ctrl+S saves.

    What was typed and not saved is there again when the form is opened again.
    """

    save_wanted = Signal(object, object)
    """The key (None for a new one) and the record. Answer: ``saved`` or ``refuse``."""
    retire_wanted = Signal(object)
    """The key. Answer: ``retired`` or ``refuse``."""
    restore_wanted = Signal(object)
    """The key of one that is no longer used. Answer: ``retired`` or ``refuse``."""

    def __init__(
        self,
        words: Callable[[], ListWords],
        form: Form,
        blank: Callable[[], object],
        icon: Icon,
        weights: Mapping[int, int],
        may: May,
        parent: QWidget | None = None,
    ) -> None:
        """``form`` has ``fill`` and ``typed``; ``blank`` is the record that a new one begins
        with.
        """
        self._add = Button("", ButtonKind.PRIMARY, icon=Icon.PLUS)
        super().__init__(self._add, parent)
        self._words, self.form, self._blank = words, form, blank
        self._records: Mapping[Any, object] = {}
        self._unsaved: dict[object, dict[str, Any]] = {}
        self._open: object = None
        self._restoring = False
        self._untouched: dict[str, Any] = {}
        self.model = ItemsModel(len(weights))
        self.table = SharedTable("", weights)
        self.table.setModel(self.model)
        self._first = Button("", ButtonKind.PRIMARY, icon=Icon.PLUS)
        self._empty = EmptyState(icon, "", "", self._first)
        self._lists = QStackedWidget()
        self._lists.addWidget(self._empty)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.table)
        self._lists.addWidget(card)
        self._items: Sequence[Item] = ()
        self.all_of_them = Check("")
        self.content.addWidget(self.all_of_them)
        self.content.addWidget(self._lists, 1)
        self.panel = FormPanel(form)
        self.question = QuestionPanel()
        self.add_side(self.panel)
        self.add_side(self.question)
        self.actions_of = bind(self._lists, {ADD: self.begin_new, RETIRE: self.ask}, may)
        self._connect()
        self.show_items((), {})
        self.retranslate()

    def _connect(self) -> None:
        self._add.clicked.connect(self.begin_new)
        self._first.clicked.connect(self.begin_new)
        self.table.row_wanted.connect(self._open_row)
        self.panel.save_wanted.connect(self._save)
        self.panel.close_wanted.connect(self.leave_form)
        self.question.close_wanted.connect(self.leave_form)
        self.question.agreed.connect(self._agreed)
        self.all_of_them.toggled.connect(lambda _on: self.show_items(self._items, self._records))
        self.form.finished.connect(self._save)

    def show_items(self, items: Sequence[Item], records: Mapping[Any, object]) -> None:
        """Show these, each with the record that its form begins with, by key.

        What is no longer used is shown only when asked for.
        """
        self._records, self._items = records, items
        shown = [one for one in items if self.all_of_them.isChecked() or not one.retired]
        self.model.show_items(shown)
        self._lists.setCurrentIndex(1 if shown else 0)
        self._show_add()
        self.all_of_them.setVisible(any(one.retired for one in items))

    def begin_new(self) -> None:
        """Open the form for a new one."""
        self._begin(None, self._blank(), self._words().add)

    def open(self, key: object) -> None:
        """Open the form of one; nothing if it is not there."""
        item = self.model.item(self.model.row_of(key))
        if item is not None and item.retired:
            self._ask_restore(item)
        elif item is not None:
            title = self._words().change.format(name=item.cells[0])
            self._begin(key, self._records[key], title)

    def ask(self) -> None:
        """Ask whether the current one is to be retired."""
        item = self.model.item(self.table.currentIndex().row())
        if item is None:
            return
        if item.retired:
            self._ask_restore(item)
            return
        self.leave_form()
        words = self._words()
        self._open, self._restoring = item.key, False
        asked = words.question.format(name=item.cells[0])
        self.question.ask(asked, words.consequence, words.retire)

    def _ask_restore(self, item: Item) -> None:
        self.leave_form()
        translate = QCoreApplication.translate
        self._open, self._restoring = item.key, True
        asked = translate("settings", "Should {name} be used again?").format(name=item.cells[0])
        self.question.ask(
            asked,
            translate("settings", "It stands in the lists again, as it was."),
            translate("settings", "Use it again"),
            takes_away=False,
        )

    def _agreed(self) -> None:
        wanted = self.restore_wanted if self._restoring else self.retire_wanted
        wanted.emit(self._open)

    def saved(self, key: object) -> None:
        """The record was taken; its row is current."""
        self._unsaved.pop(self._open, None)
        self._close_panels()
        row = self.model.row_of(key)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
        self.focus_list()

    def retired(self) -> None:
        self._close_panels()
        self.focus_list()

    def refuse(self, sentence: str, problems: Mapping[str, Problem] | None = None) -> None:
        """Say why it was not taken: at its fields, or in a sentence."""
        if self.question.isVisible():
            self.question.refuse(sentence)
            return
        named = {name: wrong for name, wrong in (problems or {}).items() if self._has(name)}
        self.panel.say("" if named else sentence)
        self.form.show_problems(named)

    def leave_form(self) -> None:
        """Close form or question; what was typed is kept for the next time."""
        if self.panel.isVisible():
            typed = self.form.kept()  # right or not
            if typed != self._untouched:
                self._unsaved[self._open] = typed
        self._close_panels()
        self.focus_list()

    def half(self) -> Any:
        """The form that is open, as it stands; None if none is, or nothing was typed."""
        if not self.panel.isVisibleTo(self) or self.form.kept() == self._untouched:
            return None
        return [self._open, self.form.kept()]

    def take_up(self, half: Any) -> None:
        """Open the form again as ``half`` gave it; nothing if what it was about is gone."""
        key, kept = half
        if key is None:
            self.begin_new()
        elif self.model.row_of(key) >= 0:
            self.open(key)
        else:
            return
        self.form.put(kept)

    def is_open(self) -> bool:
        return self.panel.isVisible() or self.question.isVisible()

    def focus_list(self) -> None:
        """The keys go to the list; to the form where one stands open, whose keys they are."""
        if self.panel.isVisibleTo(self):
            self.form.focus_first()
            return
        target = self.table if self.model.rowCount() else self._first
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        words = self._words()
        self.set_heading(words.title, words.about)
        self.model.set_heads(words.columns)
        self.table.setAccessibleName(words.title)
        self._empty.set_words(words.empty_title, words.empty_advice)
        for button in (self._add, self._first):
            button.set_words(words.add, keys_shown(BY_ID[ADD].shortcut))
        self.all_of_them.setText(
            QCoreApplication.translate("settings", "Show what is no longer used")
        )
        self.all_of_them.setAccessibleName(self.all_of_them.text())
        self.panel.write()
        self.question.write()

    def _has(self, name: str) -> bool:
        return name in self.form.fields

    def _open_row(self, row: int) -> None:
        item = self.model.item(row)
        if item is not None:
            self.open(item.key)

    def _begin(self, key: object, record: object, title: str) -> None:
        if self.panel.isVisible() and key == self._open:
            self.form.focus_first()
            return
        self.leave_form()
        self._open = key
        kept = self._unsaved.pop(key, None)
        self._filling(record)
        self._untouched = self.form.kept()
        if kept is not None:
            self.form.put(kept)
        self.panel.open(title)
        self._show_add()
        self.panel.say(_again_words() if kept is not None else "")
        self.form.focus_first()
        announce(self.panel, title)

    def _filling(self, record: object) -> None:
        form: Any = self.form
        form.fill(record)

    def _save(self) -> None:
        form: Any = self.form
        try:
            record = form.typed()
        except InvalidInput as error:
            self.form.show_problems(error.problems)
            return
        self.save_wanted.emit(self._open, record)

    def _close_panels(self) -> None:
        self.panel.hide()
        self.question.hide()
        self._open = None
        self._show_add()

    def _show_add(self) -> None:
        """The button gives way to an open form: there may be little room."""
        shown = self.model.rowCount() > 0 and not self.panel.isVisibleTo(self)
        self._add.setVisible(shown)


def _again_words() -> str:
    return QCoreApplication.translate("settings", "What you had typed is here again.")
