"""People who are easily confused: marking two cards, and asking who has come."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import Directory
from clinic_desk.errors import ClinicDeskError, IdentifierOwed
from clinic_desk.ids import PatientId
from clinic_desk.patients import confusable, finding
from clinic_desk.patients.records import DirectoryEntry, Told
from clinic_desk.staff.session import DeskSession
from ui.patients.other_panel import OtherPanel
from ui.shell.doors import HeldDirectory
from ui.shell.finding import patient_rows
from ui.shell.main_window import MainWindow
from ui.shell.undoing import Done, UndoDesk
from ui.today.told_panel import NOTHING_TOLD, Answers, Telling, ToldPanel
from ui.words import errors as error_words
from ui.words.contact import born_hidden, born_shown, phone_hidden, phone_shown
from ui.words.namesakes import taken_for_words
from ui.words.people import known_as, name_seen

_FOUND = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Tied:
    """Two cards that are easily confused, or no longer."""

    whose: PatientId
    other: PatientId
    marked: bool


class TieDesk(QObject):
    """Ties two cards that are taken for each other, and takes the mark off."""

    changed = Signal(object)
    """The PatientId of a card that is tied to another, or no longer."""
    back_wanted = Signal(object)
    """The PatientId of the card from which somebody came, and to which they go back."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        directory: HeldDirectory,
        undo: UndoDesk,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._directory = session, window, directory
        self._undo, self._region, self._fault = undo, region, fault
        undo.knows(Tied, self._tied)

    def ask_other(
        self, whose: PatientId, title: str, question: str, then: Callable[[PatientId], None]
    ) -> None:
        """Ask which other card is meant; ``question`` has room for a ``{name}``."""
        try:
            known = self._directory.ask(lambda opened: finding.names(opened, [whose]))
        except ClinicDeskError as error:
            self._fault(error)
            return
        if whose not in known:
            return
        panel = OtherPanel(title, question.format(name=name_seen(known_as(known[whose]))))
        panel.search_wanted.connect(lambda text: self._search(panel, whose, text))
        panel.other_chosen.connect(then)
        panel.close_wanted.connect(lambda: self.back_wanted.emit(whose))
        self._window.show_panel(panel)
        panel.setFocus()

    def any_protected(self, *cards: PatientId) -> bool:
        """Whether one of these is a protected person's, as far as this person sees them."""
        known = self._directory.ask(lambda opened: finding.names(opened, cards))
        return any(one.protected for one in known.values())

    def choose(self, whose: PatientId) -> None:
        """Ask whom the patient of this card is taken for, and tie the two."""
        self.ask_other(
            whose,
            QCoreApplication.translate("deeds", "Easily confused"),
            QCoreApplication.translate("deeds", "Whom is {name} easily confused with?"),
            lambda other: self._mark(whose, other),
        )

    def _mark(self, whose: PatientId, other: PatientId) -> None:
        if self.decide(whose, other, marked=True):
            self.back_wanted.emit(whose)

    def decide(self, whose: PatientId, other: PatientId, *, marked: bool) -> bool:
        """Tie two cards or part them; whether that was done."""
        try:
            done = self._tied(self._decide(Tied(whose=whose, other=other, marked=marked)))
        except ClinicDeskError as error:
            panel = self._window.panel()
            if isinstance(panel, OtherPanel):
                panel.say(error_words.sentence(error))
            else:
                self._fault(error)
            return False
        self._undo.did(done)
        return True

    def _decide(self, act: Tied) -> Tied:
        do = confusable.mark if act.marked else confusable.unmark
        self._directory.ask(lambda opened: do(self._session, opened, act.whose, act.other))
        self.changed.emit(act.whose)
        return act

    def _tied(self, act: Tied) -> Done:
        on = QCoreApplication.translate("deeds", "Marked as easily confused")
        off = QCoreApplication.translate("deeds", "The mark is taken off")

        def back() -> str:
            self._decide(replace(act, marked=not act.marked))
            return off if act.marked else on

        return Done(
            act=act,
            sentence=on if act.marked else off,
            take_back=back,
            again=lambda: self._tied(self._decide(act)),
        )

    def _search(self, panel: OtherPanel, whose: PatientId, text: str) -> None:
        try:
            found = self._directory.ask(
                lambda opened: finding.search(self._session, opened, text, limit=_FOUND)
            )
        except ClinicDeskError as error:
            panel.say(error_words.sentence(error))
            return
        others = tuple(one for one in found.entries if one.id != whose)
        found = replace(found, entries=others)
        panel.show_found(patient_rows(found, self._region, lambda one: one))


def ask_who(
    window: MainWindow,
    directory: HeldDirectory,
    region: str,
    patient: PatientId,
    then: Callable[[Answers], None],
    verb: str,
    back: Callable[[], object] | None = None,
    *,
    calls: bool = False,
    known: Answers = NOTHING_TOLD,
    needed: int = 1,
) -> None:
    """Ask what somebody has told to be known by, and go on with that, or ``back``.

    ``verb``: what going on is called. ``calls``: they are on the telephone. ``known``: what they
    told already; ``needed``: how many things must fit.
    """

    def read(opened: Directory) -> dict[PatientId, DirectoryEntry]:
        taken_for = confusable.pairs(opened).get(patient, ())
        return finding.names(opened, [patient, *taken_for])

    cards = directory.ask(read)
    one = cards.pop(patient, None)
    if one is None:  # a practitioner's own patient whom no list shows them
        window.show_change(error_words.sentence(IdentifierOwed(patient)), undoable=False)
        return
    others = ", ".join(map(taken_for_words, cards.values()))
    panel = ToldPanel(
        known_as(one), others, _tellings(one, region), verb, calls=calls, known=known, needed=needed
    )

    def told(what: Answers) -> None:
        window.show_panel(None)
        window.focus_room()
        then(what)

    def leave() -> None:
        window.show_panel(None)
        window.focus_room()
        if back is not None:
            back()

    panel.told.connect(told)
    panel.close_wanted.connect(leave)
    window.show_panel(panel)
    panel.setFocus()


def _tellings(one: DirectoryEntry, region: str) -> list[Telling]:
    tellings = []
    if one.birth_date is not None:
        born = born_hidden(one.birth_date), born_shown(one.birth_date)
        tellings.append(Telling(what=Told.BIRTH_DATE, hidden=born[0], whole=born[1]))
    if one.phone and not one.protected:  # a protected person's is behind a reason of its own
        phone = phone_hidden(one.phone, region), phone_shown(one.phone, region)
        tellings.append(Telling(what=Told.PHONE, hidden=phone[0], whole=phone[1]))
    number = str(one.number)
    tellings.append(Telling(what=Told.NUMBER, hidden="•" * len(number), whole=number))
    return tellings
