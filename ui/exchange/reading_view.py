"""How a file is to be read: what was seen of it, which column is what, said once."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.exchange import headings
from clinic_desk.exchange.records import (
    FIELDS,
    Columns,
    DateOrder,
    Dates,
    FileFacts,
    ImportKind,
    Reading,
)
from clinic_desk.exchange.records import Field as Read
from ui.exchange import exchange_words as words
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import block, empty, row
from ui.kit.inputs import Check, Combo, TextField
from ui.kit.label import Elided, Label
from ui.kit.segmented import Segmented
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4, Tone
from ui.words.errors import problem

_COLUMN, _CHOICE, _FIELD = 220, 220, 380
_SHOWN = 3


class ReadingView(QWidget):
    """Shows a file and the program's proposal; what a person changes is told at once."""

    columns_changed = Signal()
    """Ask ``columns``. Answer: ``show_dates``."""
    letters_wanted = Signal(str)
    headed_wanted = Signal(bool)
    preview_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: FileFacts | None = None
        self._dates: Dates | None = None
        self._told = Label(kind="second", wrap=True)
        self.source = TextField()
        self._source = Field("", self.source)
        self.letters = Combo()
        self._letters = Field("", self.letters)
        self.headed = Check("")
        self.order = Segmented("", [(one.value, "") for one in DateOrder])
        self._order = Field("", self.order)
        self._columns_title = Label(kind="strong")
        self.banner = Banner()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(S3)
        self._grid.setVerticalSpacing(S2)
        self.choices: list[Combo] = []
        self.go_on = Button("", ButtonKind.PRIMARY)
        self._back = Button("", ButtonKind.TEXT)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for one in (self._source, self._letters, self._order):
            one.setFixedWidth(px(_FIELD))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        lines.addWidget(self._told)
        lines.addLayout(row(self._source, self._letters, None, spacing=S4))
        lines.addWidget(self._order)
        lines.addWidget(self._columns_title)
        lines.addWidget(self.headed)
        lines.addLayout(self._grid)
        lines.addWidget(self.banner)
        lines.addWidget(block(row(self.go_on, self._back, None)))
        lines.addStretch(1)
        self.setFocusProxy(self.go_on)

    def _connect(self) -> None:
        self.go_on.clicked.connect(self.preview_wanted)
        self._back.clicked.connect(self.left)
        self.headed.clicked.connect(self.headed_wanted)
        self.letters.activated.connect(
            lambda _at: self.letters_wanted.emit(self.letters.currentData())
        )
        self.source.returnPressed.connect(self.preview_wanted)

    def show_file(self, facts: FileFacts, kind: ImportKind, mapped: Columns, source: str) -> None:
        """Show a file as it is proposed to be read."""
        self._facts = facts
        self._told.setText(words.file_told(facts))
        self.source.setText(source)
        self.setFocusProxy(self.go_on if source else self.source)
        self.letters.clear()
        for encoding in (facts.encoding, *facts.encodings):
            self.letters.add(words.letters(encoding), encoding)
        self._letters.setVisible(bool(facts.encodings))
        self.headed.setChecked(facts.headed)
        self.banner.say("")
        self._source.set_problem(None)
        self._show_columns(facts, kind, mapped)

    def show_dates(self, dates: Dates) -> None:
        """In which order the dates seem to be written, and what shows it."""
        self._dates = dates
        told = words.dates_told(dates)
        self.order.choose(dates.order.value)
        self._order.setVisible(bool(told))
        self._order.set_hint(told)

    def columns(self) -> Columns:
        chosen = (choice.currentData() for choice in self.choices)  # Qt hands back plain text
        return tuple(None if one is None else Read(one) for one in chosen)

    def dates(self) -> DateOrder:
        return DateOrder(self.order.choice())

    def told(self, kind: ImportKind, facts: FileFacts) -> Reading:
        """How a person wants this file read."""
        return Reading(
            kind=kind,
            facts=facts,
            mapped=self.columns(),
            dates=self.dates(),
            source=self.source.text().strip(),
        )

    def refuse(self, problems: Mapping[str, Problem]) -> None:
        """Say what is still to be told."""
        source = problems.get("source")
        self._source.set_problem(problem(source) if source else None)
        if source:
            self.source.setFocus(Qt.FocusReason.OtherFocusReason)
        lacking = [name for name in problems if name != "source"]
        self.banner.say(words.fields_lacking(lacking) if lacking else "", Tone.WARN)

    def _show_columns(self, facts: FileFacts, kind: ImportKind, mapped: Columns) -> None:
        empty(self._grid)
        self.choices = []
        for at, heading in enumerate(facts.headings):
            values = [line.cells[at] for line in facts.sample[:_SHOWN] if at < len(line.cells)]
            name = heading or QCoreApplication.translate("exchange", "Column {number}").format(
                number=at + 1
            )
            choice = self._choice(kind, mapped[at] if at < len(mapped) else None)
            choice.setAccessibleName(name)
            self._grid.addWidget(Elided(name, "strong"), at, 0)
            self._grid.addWidget(choice, at, 1)
            shown = " · ".join(filter(None, values))
            if headings.names_identity(heading):
                shown = QCoreApplication.translate(
                    "exchange", "A national identity number is not needed for booking."
                )
            self._grid.addWidget(Elided(shown, "caption"), at, 2)
            self.choices.append(choice)
        self._grid.setColumnMinimumWidth(0, px(_COLUMN) // 2)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(2, 3)
        for one, after in zip(self.choices, self.choices[1:], strict=False):
            QWidget.setTabOrder(one, after)
        if self.choices:
            QWidget.setTabOrder(self.choices[-1], self.go_on)

    def _choice(self, kind: ImportKind, chosen: Read | None) -> Combo:
        choice = Combo()
        choice.setMinimumWidth(px(_CHOICE))
        choice.add(QCoreApplication.translate("exchange", "Leave out"), None)
        for one in FIELDS[kind]:
            choice.add(words.field(one), one)
        choice.setCurrentIndex(0 if chosen is None else FIELDS[kind].index(chosen) + 1)
        choice.activated.connect(lambda _at, this=choice: self._chosen(this))
        return choice

    def _chosen(self, this: Combo) -> None:
        """One column for each thing: whichever had it before is left out now."""
        for other in self.choices:
            if other is not this and other.currentData() == this.currentData():
                other.setCurrentIndex(0)
        self.columns_changed.emit()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._source.set_label(translate("exchange", "Where the file comes from"))
        self._source.set_hint(
            translate(
                "exchange",
                "The name of the other program. A file from there is known again by its numbers.",
            )
        )
        self._letters.set_label(translate("exchange", "Letters"))
        self._order.set_label(translate("exchange", "How dates are written"))
        self.order.set_words({one.value: words.order(one) for one in DateOrder})
        self.headed.setText(translate("exchange", "The first line names the columns"))
        self.headed.setAccessibleName(self.headed.text())
        self._columns_title.setText(translate("exchange", "What each column holds"))
        self.go_on.set_words(translate("exchange", "See what would happen"))
        self._back.set_words(translate("exchange", "Choose another file"))
