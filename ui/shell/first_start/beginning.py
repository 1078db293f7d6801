"""Joins the pages of a new clinic with its state in the core."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from clinic_desk.beginning.answers import Answers, Step, folder_for
from clinic_desk.beginning.flow import MEASURING, FirstStart
from clinic_desk.errors import ClinicDeskError, InvalidInput, Problem, SignInFailed
from ui.background.runner import Job, Runner
from ui.shell.first_start import printing, words
from ui.shell.first_start.frame import Frame
from ui.shell.first_start.owner_page import OwnerPage, ReturnPage
from ui.shell.first_start.page import Page, Question
from ui.shell.first_start.plain_pages import ClinicPage, HoursPage, LanguagePage, RulesPage
from ui.shell.first_start.secret_pages import CodePage, KitPage
from ui.theme.tokens import Tone
from ui.words import errors as error_words

_KEPT_AFTER = 400  # milliseconds after the last key


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A clinic that stands now, and what its owner has just chosen to come in with."""

    folder: Path
    clinic: str
    sign_in_name: str
    password: str = field(repr=False)


class BeginningDesk(QObject):
    """From the first page to a clinic that stands."""

    finished = Signal(object)
    """A Begun."""
    left = Signal()
    language_chosen = Signal(str)

    def __init__(self, start: FirstStart, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start, self._runner = start, runner
        self._job: Job | None = None
        self._password = ""
        self.language, self.clinic = LanguagePage(), ClinicPage()
        self.hours, self.rules = HoursPage(), RulesPage()
        self.owner, self.code, self.kit = OwnerPage(), CodePage(), KitPage()
        self.back_again = ReturnPage()
        self._plain: dict[Step, Question] = {
            Step.LANGUAGE: self.language,
            Step.CLINIC: self.clinic,
            Step.HOURS: self.hours,
            Step.RULES: self.rules,
            Step.OWNER: self.owner,
        }
        self.frame = Frame()
        for page in (*self._plain.values(), self.code, self.kit, self.back_again):
            self.frame.add(page)
            page.changed.connect(self.frame.write_go_on)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEPT_AFTER)
        self._connect()
        for plain in self._plain.values():
            plain.fill(start.answers)

    def show(self) -> None:
        """Show the page that the state is at."""
        step = self.start.step
        if self.start.needs_passphrase:
            self._show(self.back_again, Step.CODE)
        elif step in self._plain:
            page = self._plain[step]
            self.clinic.show_usual(self.start.folder)
            page.fill(self.start.answers)
            self._show(page, step)
            if step is Step.OWNER:
                self._runner.ask(self.start.keychain_missing, self._keychain_looked_for)
        elif step is Step.CODE:
            self._show(self.code, step)
        else:
            self._show(self.kit, step)

    def close(self) -> None:
        """Keep what is typed; nothing secret stays in a field."""
        self._keep()
        self._forget()
        self.start.close()

    # --- forward and back --------------------------------------------------------------------

    def go_on(self) -> None:
        page = self.frame.page()
        if self._job is not None or page is None:
            return
        page.banner.say("")
        if page is self.back_again:
            self._take_up()
        elif page is self.owner:
            self._found()
        elif page is self.code:
            self._try_code(self.code.code())
        elif page is self.kit:
            self._go_on_from_kit()
        else:
            self._judged(self._go_on_plainly)

    def go_back(self) -> None:
        page = self.frame.page()
        if self._job is not None:
            return
        self._keep()
        if page is self.kit and self.kit.asking:
            self.kit.show_words()
        elif page in (self.back_again, self.language):
            self.left.emit()
        else:
            self._judged(self._go_back)

    def _go_on_plainly(self) -> None:
        self._keep()
        self.start.go_on()
        self.show()

    def _go_back(self) -> None:
        self.start.go_back()
        self.show()

    # --- the account -------------------------------------------------------------------------

    def _found(self) -> None:
        self._keep()
        self._password = self.owner.chosen.password()
        self._begin_work()
        password = self._password
        self._job = self._runner.follow(
            lambda: self.start.found(password), self._founded, self._refused
        )
        self._job.progressed.connect(self.frame.show_progress)

    def _founded(self, whole: bool) -> None:  # noqa: FBT001 - as the runner says it
        self._end_work()
        if whole:
            self._show_half()

    def _take_up(self) -> None:
        self._password = self.back_again.password()
        password = self._password
        if not password:
            self.back_again.show_problems({"password": Problem.MISSING})
            return
        self._begin_work()
        self._job = self._runner.ask(
            lambda: self.start.take_up(password), lambda _none: self._taken_up(), self._refused
        )

    def _taken_up(self) -> None:
        self._end_work()
        self._show_half()

    def _begin_anew(self) -> None:
        self._judged(self.start.begin_anew)
        self.show()

    def _show_half(self) -> None:
        half = self.start.half
        assert half is not None
        self.back_again.input.clear()
        self.code.show_half(half)
        self.kit.show_half(half, self.start.words_asked)
        self.show()

    # --- code and kit ------------------------------------------------------------------------

    def _try_code(self, code: str) -> None:
        def tried() -> None:
            self.start.try_code(code)
            self.show()

        self._judged(tried)

    def _go_on_from_kit(self) -> None:
        if not self.kit.asking:
            self.kit.ask_back()
            return
        self._judged(self._confirm_kit)

    def _confirm_kit(self) -> None:
        answers = self.start.answers
        folder = self.start.confirm_kit(self.kit.typed())
        begun = Begun(
            folder=folder,
            clinic=answers.clinic.strip(),
            sign_in_name=answers.sign_in_name.strip(),
            password=self._password,
        )
        self._forget()
        self.finished.emit(begun)

    def _kit_turned(self) -> None:
        self.frame.write_go_on()
        if self.frame.page() is self.kit:
            self.frame.stand()

    def _print(self) -> None:
        half = self.start.half
        assert half is not None
        if not printing.printer_there():
            self.kit.banner.say(words.no_printer(), Tone.WARN)
            return
        printing.print_kit(self.frame, self.start.answers.clinic, half.kit)

    # --- what happens ------------------------------------------------------------------------

    def _connect(self) -> None:
        self.frame.go_on_wanted.connect(self.go_on)
        self.frame.back_wanted.connect(self.go_back)
        self.frame.stop_wanted.connect(self._stop)
        self.language.chosen.connect(self.language_chosen)
        self.code.tried.connect(self._try_code)
        self.kit.print_wanted.connect(self._print)
        self.kit.turned.connect(self._kit_turned)
        self.back_again.anew_wanted.connect(self._begin_anew)
        for page in self._plain.values():
            page.changed.connect(self._keeping.start)
        self._keeping.timeout.connect(self._keep)
        self.clinic.name.textEdited.connect(self._show_folder)

    def _show(self, page: Page, step: Step) -> None:
        self.frame.show_page(page, words.steps(), words.position(step))

    def _keep(self) -> None:
        """What is typed now outlives the program."""
        self._keeping.stop()
        page = self.frame.page()
        if isinstance(page, Question):
            self._note(page.typed(self.start.answers))

    def _show_folder(self) -> None:
        """It is named for the clinic, as that is typed."""
        answers = self.clinic.typed(self.start.answers)
        self.clinic.show_usual(folder_for(answers, self.start.base))

    def _note(self, answers: Answers) -> None:
        try:
            self.start.note(answers)
        except ClinicDeskError as error:
            self._say(error)

    def _judged(self, act: Callable[[], object]) -> None:
        try:
            act()
        except InvalidInput as error:
            self._show_problems(error)
        except ClinicDeskError as error:
            self._say(error)

    def _refused(self, error: ClinicDeskError) -> None:
        self._end_work()
        if isinstance(error, InvalidInput):
            self._show_problems(error)
        elif isinstance(error, SignInFailed):
            self.back_again.refuse(error_words.sentence(error))
        else:
            self._say(error)

    def _show_problems(self, error: InvalidInput) -> None:
        page = self.frame.page()
        assert page is not None
        if page is self.code:
            self.code.setup.refuse(error_words.problem(error.problems["code"]))
        else:
            page.show_problems(error.problems)
        elsewhere = error.problems.keys() - page.fields.keys()
        if elsewhere and page is not self.hours:
            self._say(error)

    def _say(self, error: ClinicDeskError) -> None:
        page = self.frame.page()
        if page is not None:
            page.banner.say(error_words.sentence(error), Tone.DANGER)

    def _keychain_looked_for(self, missing: bool) -> None:  # noqa: FBT001 - as the runner says it
        self.owner.show_keychain(missing=missing)

    def _begin_work(self) -> None:
        self.frame.set_busy(MEASURING)

    def _end_work(self) -> None:
        self._job = None
        self.frame.set_busy()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _forget(self) -> None:
        self._password = ""
        self.code.forget()
        self.kit.forget()
        self.owner.chosen.clear()
        self.back_again.input.clear()
        self._keeping.stop()  # emptying a field is no typing
