"""The note of a visit on an open card: written anew, taken back, written again."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.scheduling import day, noting
from clinic_desk.scheduling.records import Appointment
from clinic_desk.staff.session import DeskSession
from ui.patients.card_panel import CardPanel
from ui.patients.visit_acts import NOTE
from ui.scheduling.note_panel import NotePanel
from ui.shell.cards import CardDesk
from ui.shell.chosen import called
from ui.shell.doors import HeldDirectory
from ui.shell.forms import Form, FormsDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow
from ui.shell.undoing import Done, UndoDesk
from ui.words import errors as error_words
from ui.words.dates import clock_time, relative_day


class NoteDesk(QObject):
    """Opens the form from the card, and leads back there."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        cards: CardDesk,
        forms: FormsDesk,
        undo: UndoDesk,
        directory: HeldDirectory,
        refresh: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._cards, self._forms, self._undo = cards, forms, undo
        self._directory, self._refresh = directory, refresh
        cards.note_wanted.connect(self.ask)
        forms.opened_by(NOTE, self._reopen)

    def ask(self, visit: Appointment) -> None:
        """Show the note as it is, to be written anew."""
        viewing, panel = self._held.viewing, self._window.panel()
        if viewing is None or viewing.patient != visit.patient or not isinstance(panel, CardPanel):
            return
        card = panel.card()
        name = "" if card is None else called(card)
        when = " ".join(
            (relative_day(visit.start.date(), day.today(self._session)), clock_time(visit.start))
        )
        form = NotePanel(name, when, visit.note or "")
        form.save_wanted.connect(lambda typed: self._save(form, visit, typed))
        form.closed.connect(lambda: self._back(visit))
        about = Form(
            action=NOTE, whose=visit.patient, purpose=viewing.purpose, which=visit.id, back="card"
        )
        self._forms.show(about, form)

    def _reopen(self, form: Form) -> None:
        if form.whose is None:
            return
        self._cards.look_up(form.whose, form.purpose)
        panel = self._window.panel()
        card = panel.card() if isinstance(panel, CardPanel) else None
        visits = () if card is None else (*card.history.coming, *card.history.past)
        visit = next((one for one in visits if one.id == form.which), None)
        if visit is not None:
            self.ask(visit)

    def _save(self, panel: NotePanel, visit: Appointment, typed: str) -> None:
        try:
            now = self._write(visit, visit.version, typed)
        except InvalidInput as error:
            panel.show_problem(error.problems["note"])
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
        else:
            self._forms.done()
            self._back(now)
            self._undo.did(self._noted(visit.note or "", now))

    def _noted(self, was: str, now: Appointment) -> Done:
        def back() -> str:
            self._write(now, self._undo.version(now), was)
            self._cards.refresh(now.patient)
            return QCoreApplication.translate("deeds", "The note is as it was")

        def again() -> Done:
            written = self._write(now, self._undo.version(now), now.note or "")
            self._cards.refresh(now.patient)
            return self._noted(was, written)

        translate = QCoreApplication.translate
        kept, gone = translate("deeds", "The note is kept"), translate("deeds", "The note is gone")
        return Done(sentence=kept if now.note else gone, take_back=back, again=again)

    def _write(self, visit: Appointment, known: int, typed: str) -> Appointment:
        written = self._directory.ask(
            lambda opened: noting.note(self._session, opened, visit.id, known, typed)
        )
        self._undo.wrote(written)
        self._refresh()
        return written

    def _back(self, visit: Appointment) -> None:
        """To the card, where it stands on the visit."""
        self._cards.come_back(visit.patient)
        panel = self._window.panel()
        if isinstance(panel, CardPanel) and panel.view.isVisible():
            panel.view.visits.stand_on(visit.id)
            panel.view.visits.setFocus()
