"""Several people in one call: who comes, and when they can come together. Ctrl+Enter books all."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.ids import PatientId
from clinic_desk.scheduling.coming import Coming
from clinic_desk.scheduling.families import Member
from clinic_desk.scheduling.records import Proposal
from clinic_desk.scheduling.together import MOST, Arrangement
from ui.kit.acting_panel import ActingPanel
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Scrolled
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, ResultsList, SearchList
from ui.scheduling.booking_records import Clinic
from ui.scheduling.booking_words import all_the_same_words, comes_words, place_words
from ui.scheduling.family_caller import FamilyCaller
from ui.scheduling.family_records import Person
from ui.scheduling.family_row import FamilyRow
from ui.scheduling.family_when import FamilyWhen
from ui.theme.style import px
from ui.theme.tokens import S2, Tone
from ui.words.dates import clock_time, relative_day
from ui.words.keys import keys_shown
from ui.words.people import name_seen


class FamilyPanel(ActingPanel):
    """Says what is wanted; whoever listens finds and books, and shows the answer."""

    find_wanted = Signal(str)
    """Answer: ``show_found``."""
    person_wanted = Signal(object)
    """A PatientId who is to come along. Answer: ``add``."""
    times_wanted = Signal(object)
    """A TimesWanted. Answer: ``show_times``."""
    looked_at = Signal(object)
    """Pairs of a PatientId and the Proposal for them, by time; empty where there is none. Answer:
    ``show_coming``."""
    book_wanted = Signal(object, object)
    """The Members and the Arrangement."""
    caller_changed = Signal(object, object)
    """The PatientId who calls, or None for somebody else, and those who may come. Answer:
    ``show_standings``."""
    closed = Signal()

    def __init__(self, clinic: Clinic, today: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.finish_with(self.book)
        self._clinic, self._today = clinic, today
        self.rows: list[FamilyRow] = []
        self._found: list[Arrangement] = []
        self._asked: tuple[Member, ...] = ()
        self.search = SearchList("")
        self.search.results.setFixedHeight(px(110))
        self.search.line.asks_which = True
        self.who = FamilyCaller()
        self.when = FamilyWhen(today, clinic.rooms)
        self.times = ResultsList("")
        self.detail = Label(kind="second", wrap=True)
        self.detail.setContentsMargins(0, S2, 0, 0)  # apart from the last time of the list
        self._coming = Label(kind="warn", wrap=True)
        self._warned: Arrangement | None = None  # of which it was said that somebody comes then
        self._at_once = ""
        self._warned_of: frozenset[PatientId] = frozenset()  # for whom the caller may not book
        self._none = Label(kind="second", wrap=True)
        self._book = Button("", ButtonKind.PRIMARY)
        self._book.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._join()
        self.retranslate()
        self._show_search([])

    def _lay_out(self) -> None:
        inside = QWidget()
        self._people = QVBoxLayout(inside)
        self._people.setContentsMargins(0, 0, S2, 0)
        self._people.setSpacing(S2)
        self._people.addStretch(1)
        for part in (self.who, self.search, Scrolled(inside), self.when):
            self.body.addWidget(part)
        self.body.setStretch(2, 3)
        self.body.addWidget(self._none)
        self.body.addWidget(self.times, 2)
        self.body.addWidget(self.detail)
        self.body.addWidget(self._coming)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._book)
        self.setFocusProxy(self.times)

    def _join(self) -> None:
        self.close_wanted.connect(self.closed)
        self.search.text_changed.connect(self._typed)
        self.search.chosen.connect(self._chosen)
        self.who.changed.connect(self._caller_changed)
        self.when.changed.connect(self.ask)
        self.when.left.connect(self.times.setFocus)
        self.times.selectionModel().currentChanged.connect(lambda _now, _was: self._show_detail())
        for part in (self.times, self.search.line, self.search.results):
            part.installEventFilter(self)
        self._book.clicked.connect(self.book)

    def add(self, people: Sequence[Person]) -> None:
        """These may come along; who is there already is ticked."""
        for person in people:
            known = next((one for one in self.rows if one.person.id == person.id), None)
            if known is not None:
                known.coming.setChecked(True)
                continue
            made = FamilyRow(person, self._clinic)
            made.changed.connect(self.ask)
            self._people.insertWidget(len(self.rows), made)
            before: QWidget = self.rows[-1].whom if self.rows else self.search.results
            self.rows.append(made)
            for part in (made.coming, made.service, made.whom):
                QWidget.setTabOrder(before, part)  # made late, they would come after the button
                before = part
        self.search.line.setText("")
        self._show_search([])
        self.show_caller(self.who.caller())
        self.ask()

    def show_caller(self, calls: PatientId | None) -> None:
        """Who is on the line: one of those who are here, or None for somebody else."""
        self.who.offer([one.person for one in self.rows], calls)

    def show_standings(self, people: Sequence[Person]) -> None:
        """What stands against whoever calls now, for each; their choices stay."""
        known = {one.id: one for one in people}
        for one in self.rows:
            if one.person.id in known:
                one.show_person(known[one.person.id])
        self._warned_of = frozenset()
        self._refusal.say("")
        self.ask()

    def show_found(self, rows: Sequence[ResultRow]) -> None:
        """Patients whom the letters fit, each row's key a PatientId."""
        self._show_search(rows)

    def ask(self) -> None:
        """Ask for times for those who are ticked."""
        members = self.members()
        if len(members) > MOST:
            self._found = []
            self._show_times()
            return
        wanted = self.when.wanted(members)
        self._asked = members
        self._refusal.say("")
        if members:
            self.times_wanted.emit(wanted)
        else:
            self.show_times([])

    def show_times(self, found: Sequence[Arrangement]) -> None:
        """The times that were found; the first is chosen."""
        self._found = list(found)
        self._show_times()
        if self.members():
            self.when.say_found(found)

    def members(self) -> tuple[Member, ...]:
        every = [one.member() for one in self.rows]
        return tuple(one for one in every if one is not None)

    def chosen(self) -> Arrangement | None:
        at = self.times.current_key()
        return self._found[at] if isinstance(at, int) and at < len(self._found) else None

    def book(self) -> None:
        """Ask for what stands there to be booked, if it is enough to ask with."""
        found = self.chosen()
        if found is not None and not self._busy and self._asked == self.members():
            if owed := self.when.owed():
                self._refusal.say(owed, Tone.WARN)
                return
            warned = {
                one.person.id: one.person.name
                for one in self.rows
                if one.person.warning and one.coming.isChecked()
            }
            if warned and self._warned_of != frozenset(warned):
                self._warned_of = frozenset(warned)
                self._refusal.say(self.who.warning(warned), Tone.WARN)
                return
            if self._at_once and self._warned != found:
                self._warned = found
                self._refusal.say(self._at_once, Tone.WARN)
                return
            self._busy = True
            self._refusal.say("")
            self.book_wanted.emit(self.when.placed(self._asked), found)

    def show_coming(self, coming: Sequence[Coming]) -> None:
        """What they have already that day; two visits at once are asked about before booking."""
        names = {one.person.id: name_seen(one.person.name) for one in self.rows}
        said = [comes_words(one, names[one.patient]) for one in coming if one.patient in names]
        self._coming.setText("\n".join(said))
        self._coming.setVisible(bool(said))
        self._at_once = all_the_same_words() if any(one.at_once for one in coming) else ""

    def kept(self) -> dict[str, Any]:
        """Who comes, how, and which times were looked at; plain enough for JSON."""
        found = self.chosen()
        return {
            "people": [one.kept() for one in self.rows],
            **self.when.kept(),
            "calls": self.who.caller(),
            "search": self.search.line.text(),
            "starts": [] if found is None else [one.start_utc for one in found.visits],
        }

    def put(self, kept: Mapping[str, Any]) -> None:
        """Go on with what ``kept`` gave; who is not here yet is asked for."""
        for one in kept["people"]:
            if one["id"] not in self.people():
                self.person_wanted.emit(one["id"])
        for told in kept["people"]:
            known = next((one for one in self.rows if one.person.id == told["id"]), None)
            if known is not None:
                known.put(told)
        if "calls" in kept and kept["calls"] != self.who.caller():
            self.show_caller(kept["calls"])
            self._caller_changed(kept["calls"])
        self.when.put(kept)
        starts = [[one.start_utc for one in found.visits] for found in self._found]
        if kept["starts"] in starts:
            self.times.stand_on(starts.index(kept["starts"]))
        self.search.line.setText(kept["search"])
        self._typed(kept["search"])

    def people(self) -> list[PatientId]:
        return [one.person.id for one in self.rows]

    def retranslate(self) -> None:
        super().retranslate()
        translate = QCoreApplication.translate
        self.set_title(translate("scheduling", "Several people"))
        if not hasattr(self, "times"):
            return
        name = translate("scheduling", "Add somebody")
        self.search.line.setAccessibleName(name)
        self.search.results.setAccessibleName(name)
        self.search.line.setPlaceholderText(
            translate("scheduling", "Add: name, phone or date of birth")
        )
        self.times.setAccessibleName(translate("scheduling", "Times for all"))
        self._show_times()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A letter typed among the times begins the name of somebody who comes along."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if held and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.keyPressEvent(event)
                return True
            if watched is self.times and event.key() == Qt.Key.Key_Up and self._stands_first():
                self.when.line.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if (
                watched is self.times
                and event.text().isprintable()
                and event.text().strip()
                and not held
            ):
                self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)
                self.search.line.setText(self.search.line.text() + event.text())
                self._typed(self.search.line.text())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.line.text():
            self.search.line.setText("")
            self._show_search([])
            self.times.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _typed(self, text: str) -> None:
        if text.strip():
            self.find_wanted.emit(text)
        else:
            self._show_search([])

    def _show_search(self, rows: Sequence[ResultRow]) -> None:
        self.search.results.setVisible(bool(rows))
        self.search.show_groups([ResultGroup(rows=tuple(rows))])

    def _chosen(self, key: object) -> None:
        self.person_wanted.emit(key)
        self.times.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stands_first(self) -> bool:
        return self.times.current_key() in {0, None}

    def _caller_changed(self, caller: PatientId | None) -> None:
        self.caller_changed.emit(caller, self.people())

    def _show_times(self) -> None:
        rows = tuple(
            ResultRow(key=at, title=self._when(one), detail=self._with(one))
            for at, one in enumerate(self._found)
        )
        self.times.show_groups([ResultGroup(rows=rows)])
        self.times.setVisible(bool(rows))
        translate = QCoreApplication.translate
        if not self.members():
            said = translate("scheduling", "Tick who comes, or add somebody by name.")
        elif len(self.members()) > MOST:
            said = translate("scheduling", "At most %n people at a time.", "", MOST)
        else:
            said = translate(
                "scheduling",
                "Nothing fits within eight weeks. Allow a longer wait, or another practitioner.",
            )
        self._none.setText(said)
        self._none.setVisible(not rows)
        self._show_detail()

    def _show_detail(self) -> None:
        found = self.chosen()
        if found is None or len(found.visits) != len(self._asked):
            self.detail.setText("")
        else:
            self.detail.setText("\n".join(self._lines(found)))
        self.detail.setVisible(bool(self.detail.text()))
        self.show_coming(())
        self.looked_at.emit(self._by_time(found) if self.detail.text() and found else [])
        count = len(self._asked)
        words = QCoreApplication.translate("scheduling", "Book %n visit(s)", "", count)
        self._book.set_words(words, keys_shown("Ctrl+Return"))
        self._book.setEnabled(found is not None)

    def _when(self, one: Arrangement) -> str:
        first = min(one.visits, key=lambda visit: visit.start_utc)
        last = max(one.visits, key=lambda visit: visit.end_utc)
        day = relative_day(first.start.date(), self._today)
        minutes = last.end_utc - last.start_utc
        until = clock_time(last.start + timedelta(minutes=minutes))
        return f"{day} {clock_time(first.start)}–{until}"

    def _with(self, one: Arrangement) -> str:
        names = [place_words(visit, self._clinic).partition(" · ")[0] for visit in one.visits]
        return ", ".join(dict.fromkeys(names))

    def _lines(self, found: Arrangement) -> list[str]:
        """``10:00 Tove Dahl · Dr Lindqvist · Room 1``, by time."""
        names = {one.person.id: name_seen(one.person.name) for one in self.rows}
        lines = []
        for patient, visit in self._by_time(found):
            who = " ".join((clock_time(visit.start), names[patient]))
            lines.append(" · ".join((who, place_words(visit, self._clinic))))
        return lines

    def _by_time(self, found: Arrangement) -> list[tuple[PatientId, Proposal]]:
        both = zip((one.patient for one in self._asked), found.visits, strict=True)
        return sorted(both, key=lambda one: one[1].start_utc)
