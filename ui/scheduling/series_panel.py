"""A series in the place of one booking: how often, until when, and each day as it will be.

It asks nobody itself: ``plan_wanted`` is answered by ``show_plan``.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.scheduling.records import Practitioner, Proposal, Service
from clinic_desk.scheduling.repeating import MOST, Every, Rule
from clinic_desk.scheduling.series_planning import Planned, SeriesWish, Way
from ui.kit.acting_panel import ActingPanel
from ui.kit.button import Button, ButtonKind
from ui.kit.chip import Chip
from ui.kit.field import Field
from ui.kit.flow import FlowLayout
from ui.kit.frames import Card, Scrolled, row
from ui.kit.inputs import Combo, TextField
from ui.kit.kept import fields_kept, put_fields
from ui.kit.label import Label
from ui.kit.name_label import NameLabel
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.scheduling.series_words import day_words, every_words, summary_words, when_words
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, Tone
from ui.words.dates import short_weekday, weekday
from ui.words.errors import problem
from ui.words.keys import keys_shown
from ui.words.people import short_name
from ui.words.typed_days import date_typed

_A_MONDAY = date(2024, 1, 1)
_USUAL_TIMES = 6
_LEAST_LIST = 150
_WAYS = tuple(Way)


class SeriesPanel(ActingPanel):
    """Enter on a day changes what is done there; Ctrl+Enter books them all."""

    plan_wanted = Signal(object)
    """A SeriesWish."""
    book_wanted = Signal(object)
    """The starts, naive wall times."""
    closed = Signal()

    def __init__(
        self,
        name: str,
        proposal: Proposal,
        service: Service,
        practitioner: Practitioner,
        today: date,
        parent: QWidget | None = None,
        *,
        longer: int = 0,
        also: Callable[[datetime], str] = lambda _start: "",
    ) -> None:
        """``longer``: by how many minutes the patient's visits take longer; ``also``: what to say
        of the day of a visit, on which they come already.
        """
        super().__init__("", parent=parent)
        self.finish_with(self.book)
        self._patient, self._proposal, self._today = name, proposal, today
        self._service, self._whom, self._longer = service, practitioner, longer
        self._also = also
        self._planned: tuple[Planned, ...] = ()
        self._ways: dict[date, Way] = {}
        self._name = NameLabel(kind="lead", wrap=True)
        self._what = Label(kind="caption", wrap=True)
        self.n, self.every = TextField(), Combo()
        self.n.setValidator(QIntValidator(1, 52, self))
        self.times, self.until = TextField(), TextField()
        self.times.setValidator(QIntValidator(2, MOST, self))
        self.weekdays = [Chip("") for _ in range(7)]
        self._days = QWidget()
        self.fields = {
            "n": Field("", self.n),
            "every": Field("", self.every),
            "times": Field("", self.times),
            "until": Field("", self.until),
        }
        self._summary = Label(kind="field")
        self.list = ResultsList("")
        self._hint = Label(kind="caption", wrap=True)
        self._book = Button("", ButtonKind.PRIMARY)
        self._book.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.n.setText("1")
        self.times.setText(str(_USUAL_TIMES))
        self._lay_out()
        self._join()
        self.retranslate()

    def _lay_out(self) -> None:
        who = Card(well=True)
        who.body.addWidget(self._name)
        who.body.addWidget(self._what)
        chips = FlowLayout(self._days, spacing=4)
        for chip in self.weekdays:
            chips.addWidget(chip)
        fields = self.fields
        self.n.setFixedWidth(px(72))
        self.times.setFixedWidth(px(72))
        fields["n"].setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        fields["times"].setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        self.list.setMinimumHeight(px(_LEAST_LIST))
        lines.addWidget(who)
        lines.addLayout(row(fields["n"], fields["every"], spacing=S2))
        lines.addWidget(self._days)
        ends = row(fields["times"], fields["until"], spacing=S2)
        ends.setAlignment(fields["times"], Qt.AlignmentFlag.AlignTop)
        lines.addLayout(ends)
        lines.addSpacing(S2 // 2)
        lines.addWidget(self._summary)
        lines.addWidget(self.list, 1)
        lines.addWidget(self._hint)
        self.body.addWidget(Scrolled(inner), 1)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._book)
        self.setFocusProxy(self.times)

    def _join(self) -> None:
        self.close_wanted.connect(self.closed)
        self.every.activated.connect(lambda _at: self._changed())
        for line in (self.n, self.times, self.until):
            line.textEdited.connect(lambda _text: self._changed())
        self.until.editingFinished.connect(self._say_until)
        for chip in self.weekdays:
            chip.clicked.connect(lambda _on=False: self._changed())
        self.list.chosen.connect(self._turn)
        self._book.clicked.connect(self.book)

    def kept(self) -> dict[str, Any]:
        """What is typed so far, plain enough for JSON; ``start``: of which first visit."""
        return {
            **fields_kept(self.fields),
            "weekdays": [at for at, chip in enumerate(self.weekdays, 1) if chip.isChecked()],
            "ways": {day.isoformat(): way.value for day, way in self._ways.items()},
            "start": self._proposal.start.isoformat(),
        }

    def put(self, kept: Mapping[str, Any]) -> None:
        """Go on with what ``kept`` gave; what was said of days holds for that first visit."""
        put_fields(self.fields, kept)
        for at, chip in enumerate(self.weekdays, start=1):
            chip.setChecked(at in kept["weekdays"])
        self._days.setVisible(self.every.currentData() == Every.WEEKS)
        if kept["start"] == self._proposal.start.isoformat():
            ways = kept["ways"].items()
            self._ways = {date.fromisoformat(day): Way(way) for day, way in ways}
        self.ask()

    def wish(self) -> SeriesWish | None:
        """What is asked for; None while a field cannot be read."""
        until = date_typed(self.until.text(), self._today) if self.until.text().strip() else None
        if self.until.text().strip() and until is None:
            return None
        if not self.n.hasAcceptableInput():
            return None
        times = int(self.times.text()) if self.times.hasAcceptableInput() else None
        if times is None and until is None:
            return None
        every = Every(self.every.currentData())
        lit = frozenset(at for at, chip in enumerate(self.weekdays, start=1) if chip.isChecked())
        rule = Rule(
            every=every,
            n=int(self.n.text()),
            weekdays=lit if every is Every.WEEKS else frozenset(),
            times=times,
            until=until,
        )
        return SeriesWish(
            practitioner=self._proposal.practitioner,
            service=self._proposal.service,
            start=self._proposal.start,
            rule=rule,
            ways=dict(self._ways),
            longer=self._longer,
        )

    def ask(self) -> None:
        """Say what is asked for, if it can be read."""
        wish = self.wish()
        if wish is None:
            self.show_plan(())
        else:
            self.plan_wanted.emit(wish)

    def show_plan(self, planned: Sequence[Planned]) -> None:
        """Each day as it would be booked."""
        self._planned = tuple(planned)
        self._write_plan()

    def starts(self) -> tuple[datetime, ...]:
        return tuple(one.start for one in self._planned if one.start is not None)

    def book(self) -> None:
        """Ask for all of it to be booked, once."""
        if self._busy or len(self.starts()) < 2:
            return
        self._busy = True
        self._refusal.say("")
        self.book_wanted.emit(self.starts())

    def retranslate(self) -> None:
        super().retranslate()
        translate = QCoreApplication.translate
        self.set_title(translate("scheduling", "Series"))
        if not hasattr(self, "_book"):
            return
        self._name.setText(self._patient)
        first = when_words(self._proposal.start, self._today)
        whom = short_name(self._whom)
        self._what.setText(" · ".join((self._service.name, whom, first)))
        labels = {
            "n": translate("scheduling", "Every"),
            "every": translate("scheduling", "What"),
            "times": translate("scheduling", "Visits"),
            "until": translate("scheduling", "Or until a day, such as 24/12"),
        }
        for name, words in labels.items():
            self.fields[name].set_label(words)
        kept = self.every.currentData() or Every.WEEKS
        self.every.clear()
        for every in Every:
            self.every.add(every_words(every, self._proposal.start.date()), every)
        self.every.setCurrentIndex(self.every.findData(kept))
        for at, chip in enumerate(self.weekdays, start=1):
            chip.set_words(short_weekday(_A_MONDAY + timedelta(days=at - 1)).capitalize())
            chip.setChecked(chip.isChecked() or at == self._proposal.start.isoweekday())
        self.list.setAccessibleName(translate("scheduling", "The days of the series"))
        self._hint.setText(
            translate("scheduling", "Enter on a day: the nearest time, the next day, or skip it.")
        )
        self._write_plan()

    def _changed(self) -> None:
        self.fields["until"].set_problem(None)
        self._keep_first()
        self._days.setVisible(self.every.currentData() == Every.WEEKS)
        self._ways = {}
        self.ask()

    def _keep_first(self) -> None:
        """The first visit belongs to it, and its day of the week with it."""
        start = self._proposal.start.date()
        chip = self.weekdays[start.isoweekday() - 1]
        words = ""
        if not chip.isChecked():
            chip.setChecked(True)
            words = QCoreApplication.translate(
                "scheduling", "The first visit is a {weekday}. For other days alone choose another."
            ).format(weekday=weekday(start))
        self._refusal.say(words, Tone.INFO)

    def _say_until(self) -> None:
        """A day that cannot be read leaves nothing to book: it says so."""
        typed = self.until.text().strip()
        wrong = bool(typed) and date_typed(typed, self._today) is None
        self.fields["until"].set_problem(problem(Problem.NOT_A_DAY) if wrong else None)

    def _turn(self, key: object) -> None:
        """Another way round for a day that cannot be had, or skip one that can."""
        one = next((one for one in self._planned if one.day == key), None)
        if one is None or one.day == self._proposal.start.date():
            return
        open_ways = [way for way in _WAYS if way is Way.SKIP or way in one.offered]
        at = open_ways.index(one.way) if one.way in open_ways else -1
        self._ways[one.day] = open_ways[(at + 1) % len(open_ways)]
        self.ask()

    def _write_plan(self) -> None:
        rows = []
        for one in self._planned:
            when, why = day_words(one, self._proposal.start, self._today)
            also = "" if one.start is None else self._also(one.start)
            icon = Icon.CALENDAR_X if one.start is None else Icon.CALENDAR_CLOCK
            rows.append(
                ResultRow(
                    key=one.day,
                    title=when,
                    detail=" · ".join(part for part in (why, also) if part),
                    icon=icon if one.why or one.start is None else Icon.CALENDAR,
                )
            )
        self.list.show_groups([ResultGroup(rows=tuple(rows))])
        self._summary.setText(summary_words(self._planned) if self._planned else "")
        count = len(self.starts())
        words = QCoreApplication.translate("scheduling", "Book %n visit(s)", "", count)
        self._book.set_words(words, keys_shown("Ctrl+Return"))
        self._book.setEnabled(count > 1)
