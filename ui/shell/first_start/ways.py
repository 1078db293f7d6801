"""Where no clinic is known: four ways to one, and other clinics of this computer."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimeZone, Signal
from PySide6.QtWidgets import QFileDialog

from clinic_desk.beginning import invented, places
from clinic_desk.beginning.answers import Answers
from clinic_desk.beginning.flow import FirstStart
from clinic_desk.clock import Clock
from clinic_desk.errors import ClinicDeskError
from clinic_desk.progress import Progress
from clinic_desk.vault import vault
from ui.background.runner import Job
from ui.shell import computer_settings
from ui.shell.first_start.beginning import BeginningDesk, Begun
from ui.shell.first_start.welcome import WelcomePage
from ui.words import errors as error_words
from ui.words.language import Language, spoken

if TYPE_CHECKING:
    from ui.shell.program import Program


class FirstStartDesk(QObject):
    """Leads to a clinic, and hands its folder to the program."""

    _built_so_far = Signal(object)

    def __init__(self, program: "Program", clock: Clock) -> None:
        super().__init__(program)
        self._program, self._clock = program, clock
        self._window = program.window
        self.welcome: WelcomePage | None = None
        self.beginning: BeginningDesk | None = None
        self._job: Job | None = None
        self._stop_building = Event()
        self._begins: Callable[[Clock, Answers], FirstStart] = FirstStart

    def begin(self) -> None:
        """Show the ways there are; where a clinic is being begun, go on with that."""
        start = self._begins(self._clock, usual())
        if start.finished is not None:
            folder = start.finished
            start.forget()
            self._open(folder)
            return
        self._show_welcome(half_done=start.resumed)
        if start.resumed:
            self.begin_clinic()

    def choose_another(self) -> None:
        """From the sign-in page: other clinics, and the ways to one."""
        self._show_welcome(half_done=self._begins(self._clock, usual()).resumed, back=True)

    def begin_clinic(self) -> None:
        """The pages of a new clinic."""
        start = self._begins(self._clock, usual())
        self.beginning = BeginningDesk(start, self._program.runner, self)
        self.beginning.finished.connect(self._begun)
        self.beginning.left.connect(self._left_beginning)
        self.beginning.language_chosen.connect(self._speak)
        self._window.show_instead(self.beginning.frame)
        self.beginning.show()

    def open_folder(self, folder: Path) -> None:
        """A folder that a person pointed at."""
        if vault.vault_exists(folder):
            self._open(folder)
        elif self.welcome is not None:
            self.welcome.refuse(
                QCoreApplication.translate(
                    "start", "No clinic lies in that folder. Choose the one that holds its files."
                )
            )

    def close(self) -> None:
        """The program ends, or a clinic was found."""
        self._stop_work()
        beginning, self.beginning = self.beginning, None
        if beginning is not None:
            beginning.close()
            beginning.deleteLater()
        self.welcome = None
        self._window.show_instead(None)

    # --- the ways ----------------------------------------------------------------------------

    def _show_welcome(self, *, half_done: bool = False, back: bool = False) -> None:
        page = self.welcome = WelcomePage()
        kept = computer_settings.read()
        known = [one for one in kept.known if vault.vault_exists(Path(one))]
        page.show_known(known, back=back)
        page.show_half_done(half_done=half_done)
        page.begin_wanted.connect(self.begin_clinic)
        page.open_wanted.connect(self._choose_folder)
        page.known_wanted.connect(lambda folder: self._open(Path(folder)))
        page.invented_wanted.connect(self._invent)
        page.restore_wanted.connect(self._restore)
        page.back_wanted.connect(self.close)
        page.stop_wanted.connect(self._stop)
        page.language_chosen.connect(self._speak)
        self._built_so_far.connect(page.show_progress)
        self._window.show_instead(page)
        page.enter()

    def _choose_folder(self) -> None:
        asked = QCoreApplication.translate("start", "Choose the clinic's folder")
        chosen = QFileDialog.getExistingDirectory(self._window, asked)
        if chosen:
            self.open_folder(Path(chosen))

    def _invent(self) -> None:
        assert self.welcome is not None
        self.welcome.set_busy(busy=True)

        stop = self._stop_building = Event()

        def say(step: Progress) -> bool:  # in the worker's thread
            if not stop.is_set():
                self._built_so_far.emit(step)
            return not stop.is_set()

        language = spoken()

        def build() -> Path | None:
            return invented.todays(self._clock.now(), say, language=language)

        self._job = self._program.runner.ask(build, self._invented, self._not_invented)

    def _invented(self, folder: Path | None) -> None:
        self._job = None
        if folder is not None:
            self._open(folder)

    def _not_invented(self, error: ClinicDeskError) -> None:
        self._job = None
        if self.welcome is not None:
            self.welcome.set_busy(busy=False)
            self.welcome.refuse(error_words.sentence(error))

    def _stop(self) -> None:
        self._stop_work()
        if self.welcome is not None:
            self.welcome.set_busy(busy=False)
            self.welcome.enter()

    def _stop_work(self) -> None:
        self._stop_building.set()
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _restore(self) -> None:
        self.welcome = None  # its page takes this one's place
        self._program.restoring.begin()

    # --- what comes of it --------------------------------------------------------------------

    def _begun(self, begun: Begun) -> None:
        self._open(begun.folder)
        sentence = QCoreApplication.translate(
            "start", "{clinic} is ready. Type the code that your phone shows now."
        ).format(clinic=begun.clinic)
        self._window.sign_in.greet(begun.sign_in_name, begun.password, sentence)

    def _open(self, folder: Path) -> None:
        self.close()
        self._program.go_to(folder)

    def _left_beginning(self) -> None:
        beginning, self.beginning = self.beginning, None
        if beginning is not None:
            beginning.close()
            beginning.deleteLater()
        self._show_welcome(half_done=True, back=self._program.desk is not None)

    def _speak(self, language: str) -> None:
        self._program.display.speak(Language(language))


def usual() -> Answers:
    """What this computer suggests."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    country = places.country_of(zone) or QLocale.system().name().partition("_")[2]
    return Answers(
        language=str(spoken()),
        zone=zone if places.country_of(zone) else "Europe/Stockholm",
        country=country if country in places.countries() else "SE",
    )
