"""A practitioner or a service that the clinic does not have: who it is, or what to do about it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.errors import Problem
from clinic_desk.exchange.called import Settled, Stranger, Thing, Way
from clinic_desk.exchange.settling import field_name
from clinic_desk.scheduling.records import Colour
from ui.exchange import stranger_words as words
from ui.kit.field import Field
from ui.kit.frames import Card, row
from ui.kit.inputs import Combo, TextField
from ui.kit.label import Label
from ui.kit.segmented import Segmented
from ui.theme.style import px
from ui.theme.tokens import S3
from ui.words.errors import problem

_WIDE, _NARROW = 280, 110


class StrangerCard(Card):
    """One name of the file; ``settled`` is what is said of it, None: nothing yet."""

    changed = Signal()

    def __init__(
        self,
        one: Stranger,
        known: Settled | None,
        usual: Settled,
        *,
        may_add: bool,
        parent: QWidget | None = None,
    ) -> None:
        """``usual``: as it would be added."""
        super().__init__(well=True, parent=parent)
        self._one, self._said = one, known is not None
        self.stranger = one
        ways = [Way.LEAVE_OUT, *([Way.HERE] if one.choices else [])]
        ways += [Way.ADD] if may_add else []
        title = words.told(one)
        self.way = Segmented(title, [(each.value, words.way(each, one.what)) for each in ways])
        self.here, self.colour = Combo(), Combo()
        for id_, name in one.choices:
            self.here.add(name, id_)
        for colour in Colour:
            self.colour.add(words.colour(colour), colour)
        self.title, self.name, self.minutes = TextField(), TextField(), TextField()
        self._fields = self._labelled()
        self._adding = Label(words.adding(one), "caption", wrap=True)
        self._fill(known or usual, usual)
        self.way.choose((known.way if known else Way.LEAVE_OUT).value)
        self.body.addWidget(Label(title, "strong", wrap=True))
        self.body.addWidget(self.way)
        self.body.addLayout(row(*self._fields.values(), None, spacing=S3))
        self.body.addWidget(self._adding)
        self._connect()
        self._show_fields()

    def _labelled(self) -> dict[str, Field]:
        translate = QCoreApplication.translate
        service = self._one.what is Thing.SERVICE
        shown = {
            "stands_for": (translate("exchange", "Here"), self.here),
            "title": (translate("exchange", "Title"), self.title),
            "name": (translate("exchange", "Name"), self.name),
            "minutes": (translate("exchange", "Minutes"), self.minutes),
            "colour": (translate("exchange", "Colour"), self.colour),
        }
        shown.pop("title" if service else "minutes")  # a field that goes takes its line along
        fields = {name: Field(*one) for name, one in shown.items()}
        for name, field in fields.items():
            field.setFixedWidth(px(_WIDE if name in {"stands_for", "name"} else _NARROW))
        return fields

    def _fill(self, known: Settled, usual: Settled) -> None:
        added = known if known.way is Way.ADD else usual
        self.title.setText(added.title)
        self.name.setText(added.name)
        self.minutes.setText(added.minutes)
        self.colour.setCurrentIndex(list(Colour).index(added.colour))
        ids = [id_ for id_, _ in self._one.choices]
        if known.stands_for in ids:
            self.here.setCurrentIndex(ids.index(known.stands_for))

    def _connect(self) -> None:
        self.way.chosen.connect(self._choose)
        for combo in (self.here, self.colour):
            combo.activated.connect(lambda _at: self.changed.emit())
        for text in (self.title, self.name, self.minutes):
            text.textEdited.connect(lambda _text: self.changed.emit())

    def _choose(self, _key: str) -> None:
        self._said = True
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        way = Way(self.way.choice())
        for name, field in self._fields.items():
            field.setVisible(way is (Way.HERE if name == "stands_for" else Way.ADD))
        self._adding.setVisible(way is Way.ADD)

    def settled(self) -> Settled | None:
        way = Way(self.way.choice())
        if not self._said:
            return None
        if way is Way.HERE:
            return Settled(way=way, stands_for=self.here.currentData())
        if way is Way.LEAVE_OUT:
            return Settled(way=way)
        return Settled(
            way=way,
            name=self.name.text(),
            title="" if self._one.what is Thing.SERVICE else self.title.text(),
            minutes=self.minutes.text() if self._one.what is Thing.SERVICE else "",
            colour=Colour(self.colour.currentData()),
        )

    def show_problems(self, problems: Mapping[str, Problem]) -> bool:
        """Say at each field what is wrong with it; whether anything is."""
        wrong = False
        for name, field in self._fields.items():
            found = problems.get(field_name(self._one.key, name))
            field.set_problem(problem(found) if found else None)
            wrong = wrong or found is not None
        return wrong
