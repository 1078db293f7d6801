"""Papers about one visit: the slip with one key, the letter, and a file for a calendar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.access import Happened, PurposeOfUse, Viewing
from clinic_desk.audit.events import EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.family import telling
from clinic_desk.family.handing import Hand, Tells
from clinic_desk.family.records import Post, WhyNoLetter
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.patients import record
from clinic_desk.scheduling import clinic, day, history, papers, series, sheets
from clinic_desk.scheduling.calendar_file import calendar_file
from clinic_desk.scheduling.papers import Paper, PaperKind
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.session import DeskSession
from ui.actions.registry import BY_ID
from ui.papers import visit_papers
from ui.papers.pages import PageKind
from ui.papers.printers import make_private
from ui.papers.visit_papers import VisitFacts
from ui.shell.calling import Calling
from ui.shell.hands import Act, HandDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow
from ui.shell.pointed_at import visit_stood_on
from ui.shell.printing import Made, Picked, Printable, PrintDesk
from ui.words.keys import keys_shown

_FILE = "appointment.ics"
_SLIP_FILE = "appointment.pdf"


@dataclass(frozen=True, slots=True)
class _Booked:
    patient: PatientId
    appointment: AppointmentId


class VisitPapersDesk(QObject):
    """Makes the papers of the visit that was just booked, or of the card that is open."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        printing: PrintDesk,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._printing, self._fault = printing, fault
        self._last: _Booked | None = None
        self._meant: _Booked | None = None
        self._hands = HandDesk(session, window, held, fault)

    def ask_about(self, calling: Calling) -> None:
        """Who is calling, or stands there."""
        self._hands.calling = calling

    def close(self) -> None:
        self._last = self._meant = None

    def acts(self) -> dict[str, Callable[[], object]]:
        return {
            "papers:slip:print": lambda: self._about_a_visit(
                lambda viewing: self._give(viewing, self._print_slip)
            ),
            "papers:letter:print": lambda: self._about_a_visit(self._write_letter),
            "papers:calendar:save": lambda: self._about_a_visit(
                lambda viewing: self._give(viewing, self._save_calendar)
            ),
        }

    def happened(self, happened: Sequence[Happened]) -> None:
        """Remember what this person booked last."""
        for one in happened:
            draft = one.draft
            mine = one.agent.session == self._session.id and draft.patient is not None
            if mine and draft.kind == EventKind.APPOINTMENT_BOOKED and draft.appointment:
                assert draft.patient is not None
                self._last = _Booked(draft.patient, draft.appointment)

    def _about_a_visit(self, act: Callable[[Viewing], None]) -> None:
        """Do it for the card that is open, else for the visit that is meant."""
        self._meant = self._meant_now()
        try:
            if self._held.viewing is not None:
                act(self._held.viewing)
            elif self._meant is not None:
                with self._session.opened(self._meant.patient, PurposeOfUse.BOOKING) as viewing:
                    act(viewing)
            else:
                self._say(visit_papers.nothing_words())
        except ClinicDeskError as error:
            self._fault(error)

    def _give(self, viewing: Viewing, act: Act) -> None:
        """Into whose hands is asked first; of somebody who has died into nobody's."""
        if telling.letters(viewing, None, day.today(self._session)).why_not is WhyNoLetter.DECEASED:
            self._say(visit_papers.died_words())
        else:
            self._hands.ask(viewing, Tells.TIMES, act)

    def _meant_now(self) -> _Booked | None:
        """What was booked last while the bar offers its slip, else the visit one stands on: a
        paper names nobody, so that of somebody else would not be noticed.
        """
        stood = visit_stood_on(self._window)
        offered = self._window.hinted() == keys_shown(BY_ID["papers:slip:print"].shortcut)
        if stood is None or stood.patient is None or (offered and self._last is not None):
            return self._last
        return _Booked(stood.patient, stood.id)

    def _say(self, words: str) -> None:
        self._window.show_change(words, undoable=False)

    def _facts(self, viewing: Viewing) -> VisitFacts | None:
        """The visit: the one that is meant, else the next one of this patient."""
        now = to_minutes(self._session.clock.now())
        coming = [
            one
            for one in history.read(viewing, now).coming
            if one.status is AppointmentStatus.BOOKED
        ]
        meant = None if self._meant is None else self._meant.appointment
        coming.sort(key=lambda one: (one.id != meant, one.start_utc))
        if not coming:
            self._say(visit_papers.nothing_words())
            return None
        house = clinic.load(self._session)
        return VisitFacts(
            clinic=house.name,
            appointment=coming[0],
            practitioner=house.anybody(coming[0].practitioner),
        )

    def _with_series(self, facts: VisitFacts) -> VisitFacts:
        """All that is to come of the series that the visit belongs to, the next one first."""
        with self._session.directory("papers") as opened:
            found = series.of(self._session, opened, facts.appointment.id)
        now = to_minutes(self._session.clock.now())
        visits = () if found is None else found.visits
        house = clinic.load(self._session)
        coming = sorted(
            (
                (one, house.anybody(one.practitioner))
                for one in visits
                if one.status is AppointmentStatus.BOOKED and one.start_utc > now
            ),
            key=lambda pair: pair[0].start_utc,
        )
        if not coming:
            return facts
        first, whom = coming[0]
        return replace(facts, appointment=first, practitioner=whom, later=tuple(coming[1:]))

    def _print_slip(self, viewing: Viewing, hand: Hand | None) -> None:
        facts = self._facts(viewing)
        if facts is None:
            return
        facts = self._with_series(facts)
        paper = Paper(kind=PaperKind.SLIP, about=(viewing.patient,), rows=1, given=_code(hand))
        made = Made(pages=visit_papers.slip_pages(facts), paper=paper)
        self._show(
            lambda: QCoreApplication.translate("papers", "Appointment slip"), made, PageKind.A6
        )

    def _write_letter(self, viewing: Viewing) -> None:
        """Ask who gets it, if there is anybody whom it may be written to."""
        if self._facts(viewing) is None:
            return
        if self._held.veiled:
            self._say(visit_papers.reveal_first_words())
            return
        post, _ = self._post(viewing)
        if post.why_not is not None:
            self._say(visit_papers.no_letter_words(post.why_not))
            return
        self._hands.ask(viewing, Tells.LETTER, self._print_letter)

    def _print_letter(self, viewing: Viewing, hand: Hand | None) -> None:
        facts, (post, names) = self._facts(viewing), self._post(viewing)
        if facts is None or post.why_not is not None:
            return
        pages = visit_papers.letter_pages(facts, record.read(viewing).name, post, names)
        paper = Paper(
            kind=PaperKind.LETTER,
            about=(viewing.patient,),
            rows=len(post.to),
            given=_code(hand),
        )
        notice = visit_papers.neutral_words() if post.neutral_envelope else ""
        made = Made(pages=pages, paper=paper, notice=notice)
        self._show(lambda: QCoreApplication.translate("papers", "Confirmation letter"), made, None)

    def _post(self, viewing: Viewing) -> tuple[Post, dict[PatientId, str]]:
        """Whom it is written to, and what those are called who are patients."""
        with self._session.directory("papers") as opened:
            post = telling.letters(viewing, opened, day.today(self._session))
            return post, dict(sheets.addressees(opened, post))

    def _show(self, title: Callable[[], str], made: Made, page: PageKind | None) -> None:
        def again(_picked: Picked) -> Made:
            return made

        self._printing.show(
            Printable(
                title=title,
                key=f"{made.paper.kind} {made.paper.about[0]}",
                make=again,
                page=page,
                may_save=True,
                file_name=_SLIP_FILE,
            )
        )

    def _save_calendar(self, viewing: Viewing, hand: Hand | None) -> None:
        facts = self._facts(viewing)
        if facts is None:
            return
        path = self._printing.ask_path(self._window, _FILE, "iCalendar (*.ics)")
        if path is None:
            return
        paper = Paper(kind=PaperKind.CALENDAR, about=(viewing.patient,), rows=1, given=_code(hand))
        papers.saved(self._session, paper)
        practice = self._window.practises()
        data = calendar_file(
            facts.appointment,
            summary=visit_papers.calendar_summary(facts.clinic, practice=practice),
            place=facts.clinic,
            now=self._session.clock.now(),
        )
        try:
            make_private(path)
            path.write_bytes(data)
        except OSError:
            self._say(QCoreApplication.translate("papers", "The file could not be written there."))
            return
        self._say(visit_papers.saved_words())


def _code(hand: Hand | None) -> str:
    """Into whose hands, as the entry keeps it."""
    return "" if hand is None else hand.code
