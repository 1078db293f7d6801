"""What is to be checked around visits: interpreters, and guardians of children who have grown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.ids import PatientId
from clinic_desk.scheduling.interpreters import InterpreterState, ToInterpret
from clinic_desk.scheduling.walltime import to_wall
from ui.kit.banner import Banner
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.kit.side_panel import SidePanel
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.dates import clock_time, in_sentence, relative_day
from ui.words.people import patient_words
from ui.words.spoken_languages import language_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """A child whose guardians are to be looked at again."""

    patient: PatientId
    name: str
    age: int
    since: date


class ChecksPanel(SidePanel):
    """Enter on a visit goes on: not ordered, ordered, confirmed; on a child it opens the card."""

    change_wanted = Signal(object, object)
    """An AppointmentId, and the InterpreterState that it is to have, or None."""
    card_wanted = Signal(object)
    closed = Signal()

    def __init__(self, zone: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._zone, self._today = zone, today
        self._visits: Sequence[ToInterpret] = ()
        self._grown: Sequence[Grown] = ()
        self._how = Label(kind="caption", wrap=True)
        self._refusal = Banner()
        self.list = ResultsList("")
        self._none = Label(kind="second", wrap=True)
        for part in (self._how, self._refusal, self._none):
            self.body.addWidget(part)
        self.body.addWidget(self.list, 1)
        self.list.chosen.connect(self._chosen)
        self.close_wanted.connect(self.closed)
        self.setFocusProxy(self.list)
        self.retranslate()

    def show_checks(self, visits: Sequence[ToInterpret], grown: Sequence[Grown]) -> None:
        kept = self.list.current_key()
        self._visits, self._grown = visits, grown
        self._refusal.say("")
        self._write()
        keys = [("visit", one.visit.id) for one in visits]
        if kept in keys:
            self.list.step(keys.index(kept))

    def refuse(self, sentence: str) -> None:
        self._refusal.say(sentence, Tone.DANGER)

    def retranslate(self) -> None:
        super().retranslate()
        translate = QCoreApplication.translate
        self.set_title(translate("family", "To check"))
        if not hasattr(self, "list"):
            return
        self.list.setAccessibleName(translate("family", "To check"))
        self._how.setText(
            translate(
                "family", "Enter on an interpreter: ordered, then confirmed, then not ordered."
            )
        )
        self._write()

    def _write(self) -> None:
        translate = QCoreApplication.translate
        visits = tuple(
            ResultRow(
                key=("visit", one.visit.id),
                title=self._when(one),
                detail=self._about(one),
                icon=Icon.CIRCLE_CHECK if one.settled else Icon.LANGUAGES,
            )
            for one in self._visits
        )
        grown = tuple(
            ResultRow(
                key=("patient", one.patient),
                title=one.name,
                detail=translate("family", "turned {age}, {day}").format(
                    age=one.age, day=in_sentence(relative_day(one.since, self._today))
                ),
                icon=Icon.USERS,
            )
            for one in self._grown
        )
        self.list.show_groups(
            [
                ResultGroup(title=translate("family", "Interpreters"), rows=visits),
                ResultGroup(title=translate("family", "Guardians to look at again"), rows=grown),
            ]
        )
        some = bool(visits or grown)
        self.list.setVisible(some)
        self._how.setVisible(bool(visits))
        self._none.setVisible(not some)
        self._none.setText(
            translate(
                "family",
                "No visit of the coming days needs an interpreter, and no child has grown into "
                "an age at which guardians are looked at again.",
            )
        )

    def _when(self, one: ToInterpret) -> str:
        at = to_wall(one.visit.start_utc, self._zone)
        return " ".join((relative_day(at.date(), self._today), clock_time(at)))

    def _about(self, one: ToInterpret) -> str:
        translate = QCoreApplication.translate
        states = {
            None: translate("family", "not ordered"),
            InterpreterState.ORDERED: translate("family", "ordered"),
            InterpreterState.CONFIRMED: translate("family", "confirmed"),
        }
        if one.moved:
            states[None] = translate("family", "ordered for another time")
        elif one.asked is not None:
            states[None] = self._asked(one, *one.asked)
        parts = [states[one.state], language_words(one.language), patient_words(one.visit)]
        if one.remote:
            parts.insert(2, translate("family", "remote"))
        return " · ".join(parts)

    def _asked(self, one: ToInterpret, language: str, remote: bool) -> str:  # noqa: FBT001
        translate = QCoreApplication.translate
        if language != one.language:
            words = translate("family", "ordered for another language ({language})")
            return words.format(language=language_words(language))
        if remote:
            return translate("family", "ordered remote, is to be there")
        return translate("family", "ordered to be there, is to be remote")

    def _chosen(self, key: object) -> None:
        match key:
            case ("visit", which):
                one = next(each for each in self._visits if each.visit.id == which)
                self.change_wanted.emit(which, _NEXT[one.state])
            case ("patient", patient):
                self.card_wanted.emit(patient)


_NEXT = {
    None: InterpreterState.ORDERED,
    InterpreterState.ORDERED: InterpreterState.CONFIRMED,
    InterpreterState.CONFIRMED: None,
}
