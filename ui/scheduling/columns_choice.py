"""How the schedule is shown: whose columns, groups of them on keys, what the colours tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import Practitioner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Scrolled, row
from ui.kit.inputs import Check, Combo
from ui.kit.label import Label
from ui.kit.marks import KeyHint
from ui.kit.side_panel import SidePanel
from ui.scheduling.day_model import Shown
from ui.scheduling.legend import Legend, entries_of
from ui.scheduling.tints import ColourBy
from ui.theme.tokens import S1, S2, S3
from ui.words.keys import keys_shown
from ui.words.people import short_name

GROUP_KEYS = tuple(range(5, 10))
"""The figures that with Ctrl show a group; Ctrl and 1 to 4 are the views, 0 is everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Whose columns are shown (none: everybody's), the groups on their keys, the colours."""

    among: tuple[PractitionerId, ...] = ()
    groups: Mapping[int, tuple[PractitionerId, ...]] = field(default_factory=dict)
    colour_by: ColourBy = ColourBy.SERVICE


class ColumnsPanel(SidePanel):
    """Ticks and choices; each takes effect at once."""

    shows_nobody = True
    among_wanted = Signal(object)
    """A tuple of practitioners; empty: everybody."""
    group_kept = Signal(int)
    """The ticked ones are to be shown by this figure from now on; nobody ticked takes it away."""
    colour_wanted = Signal(str)

    def __init__(self, people: Sequence[Practitioner]) -> None:
        super().__init__("")
        self._people = tuple(people)
        self._ticks = {one.id: Check(short_name(one)) for one in people}
        for tick in self._ticks.values():
            tick.toggled.connect(self._ticked)
        self._everybody = Button("", ButtonKind.TEXT)
        self._everybody.clicked.connect(lambda: self.among_wanted.emit(()))
        self._groups = {figure: _GroupRow(figure) for figure in GROUP_KEYS}
        for figure, one in self._groups.items():
            one.keep.clicked.connect(lambda _on=False, figure=figure: self.group_kept.emit(figure))
        self._colour = Combo()
        for by in ColourBy:
            self._colour.add("", str(by))
        self._colour.activated.connect(
            lambda _at: self.colour_wanted.emit(self._colour.currentData())
        )
        self._field = Field("", self._colour)
        self._headings = [Label(kind="strong") for _ in range(3)]
        self._teach = Label(kind="caption", wrap=True)
        self._legend = Legend(upright=True)
        self._lay_out()
        self.setFocusProxy(next(iter(self._ticks.values()), self._colour))
        self.retranslate_choices()

    def show_columns(self, columns: Columns, shown: Shown) -> None:
        """What holds now."""
        whom = set(columns.among or self._ticks)
        for key, tick in self._ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked(key in whom)
        names = {one.id: short_name(one) for one in self._people}
        for figure, group in self._groups.items():
            kept = columns.groups.get(figure, ())
            group.show_names(
                [names[one] for one in kept if one in names], everybody=not columns.among
            )
        self._colour.setCurrentIndex(self._colour.findData(str(columns.colour_by)))
        self._legend.show_entries(entries_of(shown))

    def retranslate_choices(self) -> None:
        translate = QCoreApplication.translate
        self.set_title(translate("scheduling", "What the schedule shows"))
        for label, words in zip(
            self._headings,
            (
                translate("scheduling", "Columns"),
                translate("scheduling", "Groups on keys"),
                translate("scheduling", "Colours and signs"),
            ),
            strict=True,
        ):
            label.setText(words)
        self._everybody.set_words(translate("scheduling", "Everybody"), keys_shown("Ctrl+0"))
        self._teach.setText(
            translate("scheduling", "Tick some columns, then keep them on a key of your own.")
        )
        self._field.set_label(translate("scheduling", "Colours tell apart"))
        for at, words in enumerate(
            (
                translate("scheduling", "Services"),
                translate("scheduling", "Practitioners"),
                translate("scheduling", "Statuses"),
            )
        ):
            self._colour.setItemText(at, words)
        for group in self._groups.values():
            group.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate_choices()
        super().changeEvent(event)

    def _ticked(self) -> None:
        whom = tuple(key for key, tick in self._ticks.items() if tick.isChecked())
        self.among_wanted.emit(() if len(whom) == len(self._ticks) else whom)

    def _lay_out(self) -> None:
        columns, groups, colours = self._headings
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(2, 2, 2, 2)
        lines.setSpacing(S2)
        self.body.addWidget(Scrolled(inside), 1)
        lines.addLayout(row(columns, None, self._everybody, spacing=S2))
        for tick in self._ticks.values():
            lines.addWidget(tick)
        lines.addSpacing(S3)
        for part in (groups, self._teach, *self._groups.values()):
            lines.addWidget(part)
        lines.addSpacing(S3)
        lines.addWidget(colours)
        lines.addWidget(self._field)
        lines.addWidget(self._legend)
        lines.addStretch(1)


class _GroupRow(QWidget):
    """A key, whom it shows, and the button that keeps the ticked ones on it."""

    def __init__(self, figure: int) -> None:
        super().__init__()
        self._figure = figure
        self._names: list[str] = []
        self._everybody = True
        self._key = KeyHint(keys_shown(f"Ctrl+{figure}"))
        self._words = Label(kind="second", wrap=True)
        self.keep = Button("")
        line = row(self._key, self._words, self.keep, spacing=S2)
        line.setStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, S1 // 2, 0, S1 // 2)
        whole.addLayout(line)

    def show_names(self, names: list[str], *, everybody: bool) -> None:
        """``everybody``: nobody in particular is ticked, so that a group can only be cleared."""
        self._names, self._everybody = names, everybody
        self.retranslate()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        words = ", ".join(self._names)
        self._words.setText(words or translate("scheduling", "no group yet"))
        sentence = translate("scheduling", "Keep the ticked columns on {keys}; now: {names}")
        if self._everybody:
            self.keep.set_words(translate("scheduling", "Clear"))
            sentence = translate("scheduling", "Clear the group on {keys}: {names}")
        else:
            self.keep.set_words(translate("scheduling", "Keep here"))
        self.keep.setVisible(not self._everybody or bool(words))
        self.keep.setAccessibleName(
            sentence.format(keys=keys_shown(f"Ctrl+{self._figure}"), names=self._words.text())
        )
