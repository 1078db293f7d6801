"""What stands around a patient, for one person at the desk: shown, written, taken back."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from clinic_desk.access import Permission
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError, InvalidInput, Problem
from clinic_desk.family import relations, telling
from clinic_desk.family.judging import EVERYTHING, STRANGER
from clinic_desk.family.records import (
    Needs,
    Relative,
    TypedRelation,
    Wishes,
)
from clinic_desk.family.second import SecondContact
from clinic_desk.ids import PatientId
from clinic_desk.patients import record
from clinic_desk.scheduling import day, expected, interpreters
from clinic_desk.staff.session import DeskSession
from ui.family.around_panel import PAGES, AroundPanel
from ui.family.draft import Draft, Part, drafted, plain
from ui.patients.around_section import STRANGER as SOMEBODY
from ui.patients.card_panel import CardPanel
from ui.shell import around_words, deaths, second_contact
from ui.shell.around_acts import AroundActs, Reach
from ui.shell.calling import Calling, around_of
from ui.shell.cards import CardDesk
from ui.shell.checks import ChecksDesk
from ui.shell.doors import HeldDirectory
from ui.shell.family_booking import FamilyDesk
from ui.shell.finding import patient_rows
from ui.shell.forms import FormsDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow
from ui.shell.schedule import ScheduleDesk
from ui.shell.undoing import Done, UndoDesk
from ui.theme.tokens import Tone
from ui.words import errors as error_words

T = TypeVar("T")
_FOUND = 8


class AroundDesk(QObject):
    """Joins the panel with the core and the card, and knows who is calling."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        cards: CardDesk,
        schedule: ScheduleDesk,
        forms: FormsDesk,
        undo: UndoDesk,
        directory: HeldDirectory,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._cards, self._undo, self._directory = cards, undo, directory
        self._region, self._fault = region, fault
        self._acts = AroundActs(session, undo, directory, self._refresh)
        self._acts.join()
        self._drafts: dict[PatientId, Draft] = {}
        self.calling = Calling(session)
        ways = undo, directory, region, fault
        self.families = FamilyDesk(session, window, held, schedule, forms, *ways)
        self.checks = ChecksDesk(session, window, undo, directory, fault)
        self.checks.card_wanted.connect(cards.look_up)
        self._joined: CardPanel | None = None
        cards.card_shown.connect(self._card_shown)
        window.panel_left.connect(self._left)

    def close(self) -> None:
        self._window.panel_left.disconnect(self._left)
        self._drafts.clear()

    def half_written(self) -> dict[str, Any]:
        """What is typed around patients and not saved, plain enough for JSON."""
        self._left(self._window.panel())
        return {str(int(whose)): plain(draft) for whose, draft in self._drafts.items()}

    def take_up(self, half: Mapping[str, Any]) -> None:
        """Offer these when the panel of their patient is opened again."""
        with suppress(AttributeError, LookupError, TypeError, ValueError):  # of another version
            self._drafts = {PatientId(int(whose)): drafted(told) for whose, told in half.items()}

    # --- who is calling ------------------------------------------------------------------------

    def _card_shown(self, panel: CardPanel) -> None:
        """A card stands on the screen: whoever called a moment ago may be calling about it."""
        if panel is not self._joined:
            self._joined = panel
            panel.around_wanted.connect(self.open)
            panel.caller_changed.connect(lambda whom: self._called(panel, whom))
            panel.close_wanted.connect(self._call_ended)
        whose, caller = panel.patient(), self.calling.caller
        card = panel.card()
        known = () if card is None else card.around.relatives
        same = next((one for one in known if caller is not None and one.patient == caller), None)
        if same is not None and not same.kin.younger:
            panel.view.around.choose_caller(same.relation.id)
        else:
            self.calling.caller = whose

    def _called(self, panel: CardPanel, whom: object) -> None:
        viewing = self._held.viewing
        card = panel.card()
        if viewing is None or card is None or viewing.patient != card.record.id:
            return
        relative = next((one for one in card.around.relatives if one.relation.id == whom), None)
        if whom == SOMEBODY:
            self.calling.caller = None
            panel.view.show_answer(STRANGER)
        elif relative is None:
            self.calling.caller = viewing.patient
            panel.view.show_answer(EVERYTHING)
        else:
            self.calling.caller = relative.patient
            today = day.today(self._session)
            answer = telling.caller_may(viewing, relative.relation.id, today)
            panel.view.show_answer(answer)

    def _call_ended(self) -> None:
        self.calling.caller = None

    # --- the panel -----------------------------------------------------------------------------

    def open(self, patient: PatientId, page: str = "") -> None:
        """Show what stands around the patient whose card is open."""
        viewing = self._held.viewing
        if viewing is None or viewing.patient != patient:
            return
        if self._held.veiled:
            return  # the card asks for a reason first
        may = self._session.may(Permission.PATIENT_CORRECT)
        panel = AroundPanel(self._region, day.today(self._session), may_change=may)
        panel.find_wanted.connect(self._find)
        panel.save_relation_wanted.connect(self._save_relation)
        panel.remove_wanted.connect(self._remove)
        panel.review_wanted.connect(self._review)
        panel.save_reach_wanted.connect(self._save_reach)
        panel.save_needs_wanted.connect(self._save_needs)
        panel.save_second_wanted.connect(self._save_second)
        panel.close_wanted.connect(self._back)
        draft = self._drafts.pop(patient, None)
        self._window.show_panel(panel)
        if self._show(page) and draft is not None:
            panel.resume(draft)
        panel.setFocus()

    def _left(self, panel: object) -> None:
        """Keep what is half typed before another panel takes the place."""
        if isinstance(panel, AroundPanel):
            whose, draft = panel.patient(), panel.draft()
            if whose is not None:
                self._drafts.pop(whose, None)
            if whose is not None and draft is not None:
                self._drafts[whose] = draft

    def _show(self, page: str = "") -> bool:
        panel, viewing = self._panel(), self._held.viewing
        if panel is None or viewing is None:
            return False
        try:
            around = around_of(viewing, self._directory)
            panel.show_around(record.read(viewing), around, page)
            panel.show_second(*second_contact.shown(viewing))
        except ClinicDeskError as error:
            self._fault(error)
            return False
        return True

    def _show_anew(self, saved: Part | None = None) -> None:
        """As it stands now, with what is half typed in the other parts."""
        if (panel := self._panel()) is not None:
            left = panel.draft(saved)
            if self._show(PAGES[saved] if saved else "") and left is not None:
                panel.resume(left)

    def _back(self) -> None:
        viewing = self._held.viewing
        if viewing is None:
            self._window.show_panel(None)
            self._window.focus_room()
        else:
            self._cards.look_up(viewing.patient, viewing.purpose)

    def _find(self, text: str) -> None:
        panel = self._panel()
        if panel is None:
            return
        try:
            found = self._directory.ask(
                lambda opened: expected.search(self._session, opened, text, limit=_FOUND)
            )
        except ClinicDeskError as error:
            self._fault(error)
            return
        own = panel.patient()
        others = tuple(one for one in found.entries if one.id != own)
        found = replace(found, entries=others)
        panel.show_found(patient_rows(found, self._region, lambda whose: whose))

    # --- relatives -----------------------------------------------------------------------------

    def _save_relation(self, typed: TypedRelation, before: Relative | None) -> None:
        viewing = self._held.viewing
        if viewing is None:
            return
        was = None if before is None else before.relation
        written = self._tried(
            lambda: self._directory.ask(
                lambda opened: relations.save(self._session, viewing, opened, typed, was)
            )
        )
        if written is not None:
            self._did(self._acts.relate(viewing.patient, was, written), Part.RELATION)

    def _remove(self, one: Relative) -> None:
        viewing = self._held.viewing
        if viewing is None:
            return
        done = self._tried(lambda: self._acts.part(viewing.patient, one.relation))
        if done is not None:
            self._did(done, Part.RELATION)

    def _review(self, one: Relative) -> None:
        viewing = self._held.viewing
        if viewing is None:
            return
        written = self._tried(lambda: relations.review(self._session, viewing, one.relation))
        if written is not None:
            self._did(self._acts.relate(viewing.patient, one.relation, written), Part.RELATION)

    # --- wishes and needs ----------------------------------------------------------------------

    def _save_reach(self, wishes: Wishes, died: str | None) -> None:
        """``died`` as it was typed: where nobody touched it, what a colleague wrote stands."""
        viewing, panel = self._held.viewing, self._panel()
        if viewing is None or panel is None:
            return
        whose = viewing.patient
        before = around_of(viewing, self._directory)
        when = before.died
        if died is not None:
            when = deaths.day_typed(died, day.today(self._session)) if died else None
        if died and when is None:
            panel.show_problems({"died": Problem.NOT_A_DATE})
            return
        was, now = Reach(wishes=before.wishes, died=before.died), Reach(wishes=wishes, died=when)
        done = self._tried(lambda: self._acts.reach(whose, was, now))
        if done is not None:
            said = deaths.saved(self._session, viewing, when if when != before.died else None)
            self._did(replace(done, sentence=said), Part.WISHES)

    def _save_second(self, typed: SecondContact) -> None:
        viewing = self._held.viewing
        if viewing is None:
            return
        deed = second_contact.Deed(self._session, self._directory, self._undo, self._refresh)
        done = self._tried(lambda: deed.save(viewing, typed))
        if done is not None:
            self._did(done, Part.SECOND)

    def _save_needs(self, needs: Needs) -> None:
        viewing = self._held.viewing
        if viewing is None:
            return
        whose, before = viewing.patient, around_of(viewing, self._directory).needs
        done = self._tried(lambda: self._acts.need(whose, before, needs))
        if done is not None:
            now = to_minutes(self._session.clock.now())
            ordered = interpreters.asked_otherwise(viewing, now)
            said = (
                around_words.needs(ordered, still=needs.interpreter) if ordered else done.sentence
            )
            self._did(replace(done, sentence=said), Part.NEEDS)

    # --- within --------------------------------------------------------------------------------

    def _tried(self, call: Callable[[], T]) -> T | None:
        """What the call gives; None where it was refused, which the panel then says."""
        panel = self._panel()
        try:
            return call()
        except InvalidInput as error:
            if panel is not None:
                panel.show_problems(error.problems)
        except ClinicDeskError as error:
            if panel is not None:
                panel.say(error_words.sentence(error), Tone.DANGER)
        return None

    def _did(self, done: Done, saved: Part) -> None:
        self._show_anew(saved)
        self._undo.did(done)

    def _refresh(self) -> None:
        """Something was taken back: what is shown of it is shown anew."""
        panel = self._window.panel()
        if isinstance(panel, AroundPanel):
            self._show_anew()
        elif isinstance(panel, CardPanel) and self._held.viewing is not None:
            self._cards.look_up(self._held.viewing.patient, self._held.viewing.purpose)
        self.checks.refresh()

    def _panel(self) -> AroundPanel | None:
        panel = self._window.panel()
        return panel if isinstance(panel, AroundPanel) else None
