"""Import and export, joined with the core: files are read, judged and taken in off the window."""

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from clinic_desk.access import Permission
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.exchange import (
    everything,
    headings,
    importing,
    leaving,
    opening,
    rejects,
    taking_back,
)
from clinic_desk.exchange.everything import Exported, Sealed
from clinic_desk.exchange.records import (
    FileFacts,
    Imported,
    ImportKind,
    Previewed,
    Result,
    TakenBack,
)
from clinic_desk.progress import Progress
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from clinic_desk.vault import argon
from ui.background.runner import Job
from ui.exchange import exchange_words as words
from ui.exchange.exchange_page import ChooseFile, ExchangePage, Step, ask_file, ask_new_file
from ui.exchange.fault_words import why_told
from ui.shell.chosen_file import ChosenFile, earlier
from ui.shell.code_again import CodeAgain
from ui.shell.contact_file import ContactFile
from ui.shell.held_viewing import HeldViewing
from ui.shell.host import Host
from ui.shell.undoing import Done, UndoDesk
from ui.theme.tokens import Tone
from ui.words import errors as error_words

T = TypeVar("T")
SECTION = "exchange"
_EARLIER = 10


class ExchangeDesk(QObject):
    """Joins the page with the core while somebody who may sits here."""

    def __init__(
        self,
        session: DeskSession,
        program: Host,
        undo: UndoDesk,
        *,
        choose: ChooseFile = ask_file,
        save: ChooseFile = ask_new_file,
    ) -> None:
        super().__init__(program)
        self._session, self._program, self._undo = session, program, undo
        self.choose, self.save = choose, save
        self._page: ExchangePage | None = None
        self._chosen: ChosenFile | None = None
        self._job: Job | None = None
        self._source = ""
        self._exported_to: Path | None = None
        self.params = argon.START
        self._code = CodeAgain(session, program)

    def sections(self) -> dict[str, Callable[[], QWidget]]:
        """The page, for whoever may use it; in a practice clinic nobody may."""
        may = self._session.may(Permission.DATA_IMPORT)
        return {SECTION: self.make} if may else {}

    def acts(
        self, held: HeldViewing, show: Callable[[str], object]
    ) -> dict[str, Callable[[], object]]:
        """What each action does, by its id; ``show`` goes to a section of the settings."""
        window = self._program.window
        contact = ContactFile(self._session, window, held, lambda title: self.save(window, title))
        return {
            "exchange:calendar:save": self.save_calendar,
            "exchange:card:save": contact.save,
            "exchange:show": lambda: show(SECTION),
        }

    def make(self) -> ExchangePage:
        may = self._session.may
        page = ExchangePage(
            region=settings.region(self._session.reading(Permission.ACCOUNT_OWN)),
            may_import=may(Permission.DATA_IMPORT),
            may_export=may(Permission.DATA_EXPORT),
            may_add=may(Permission.SCHEDULE_CONFIGURE),
        )
        self._page = page
        page.destroyed.connect(self._forget_page)
        page.home.file_wanted.connect(self._ask_file)
        page.home.take_back_wanted.connect(self._take_back)
        page.reading.columns_changed.connect(self._show_dates)
        page.reading.letters_wanted.connect(self._read_as)
        page.reading.headed_wanted.connect(self._read_headed)
        page.reading.preview_wanted.connect(self._preview)
        page.preview.again_wanted.connect(self._preview_again)
        page.preview.take_in_wanted.connect(self._take_in)
        page.result.take_back_wanted.connect(self._take_back)
        page.result.rejects_wanted.connect(self._save_rejects)
        page.export.export_wanted.connect(self._export)
        page.stop_wanted.connect(self._stop)
        page.left.connect(self._leave)
        self._show_earlier()
        return page

    def close(self) -> None:
        """Stop at a safe point: what was taken in stands, the same file goes on there."""
        self._stop()

    def look(self, kind: ImportKind, path: Path) -> None:
        """Look at a file and show how it would be read."""
        page = self._page
        if page is None:
            return
        try:
            facts = opening.look(path, kind)
            self._chosen = ChosenFile(kind=kind, facts=facts)
            self._show_reading(facts)
        except ClinicDeskError as error:
            page.refuse(error_words.sentence(error))

    def _ask_file(self, kind: str) -> None:
        title = QCoreApplication.translate("exchange", "Choose the list")
        path = None if self._page is None else self.choose(self._page, title)
        if path is not None:
            self.look(ImportKind(kind), path)

    def _show_reading(self, facts: FileFacts) -> None:
        page, chosen = self._page, self._chosen
        if page is None or chosen is None:
            return
        chosen.facts = facts
        mapped = importing.columns(self._session, chosen.kind, facts)
        page.reading.show_file(facts, chosen.kind, mapped, self._usual_source())
        self._show_dates()
        page.show_step(Step.READING)

    def _usual_source(self) -> str:
        """What was said the last time: files tend to come from the same program."""
        known = importing.imports(self._session, 1)
        return self._source or (known[0].source if known else "")

    def _show_dates(self) -> None:
        if self._page is not None and self._chosen is not None:
            facts, mapped = self._chosen.facts, self._page.reading.columns()
            self._try(lambda: opening.dates_of(facts, mapped), self._page.reading.show_dates)

    def _read_as(self, encoding: str) -> None:
        if self._chosen is not None:
            facts = self._chosen.facts
            self._try(lambda: opening.again(facts, encoding=encoding), self._show_reading)

    def _read_headed(self, headed: bool) -> None:  # noqa: FBT001 - what the box tells
        if self._chosen is not None:
            facts = self._chosen.facts
            self._try(lambda: opening.with_headings(facts, headed=headed), self._show_reading)

    def _try(self, call: Callable[[], T], then: Callable[[T], object]) -> None:
        try:
            then(call())
        except ClinicDeskError as error:
            if self._page is not None:
                self._page.refuse(error_words.sentence(error))

    def _preview(self) -> None:
        page, chosen = self._page, self._chosen
        if page is None or chosen is None:
            return
        reading = page.reading.told(chosen.kind, chosen.facts)
        self._source = reading.source
        page.reading.refuse(lacking := headings.problems(reading))
        if not lacking:
            self._follow(
                lambda: importing.preview(self._session, reading), importing.CHECKING, Step.READING
            )

    def _preview_again(self) -> None:
        """What would happen with what is said now of names that the clinic does not have."""
        page, chosen = self._page, self._chosen
        if page is None or chosen is None or chosen.preview is None:
            return
        reading, said = chosen.preview.reading, page.preview.said()
        self._follow(
            lambda: importing.preview(self._session, reading, said),
            importing.CHECKING,
            Step.PREVIEW,
        )

    def _take_in(self) -> None:
        page, chosen = self._page, self._chosen
        if page is not None and chosen is not None:
            chosen.answers = page.preview.answers()
            self._take(chosen)

    def _take(self, chosen: ChosenFile) -> None:
        """Take this file in, whichever is looked at now, by what was said of its lines."""
        if chosen.preview is None or self._job is not None:
            return
        self._chosen, found, answers = chosen, chosen.preview, chosen.answers
        self._follow(
            lambda: importing.run(self._session, found, answers),
            importing.TAKING_IN,
            Step.PREVIEW,
        )

    def _take_back(self, batch: int) -> None:
        self._follow(
            lambda: taking_back.take_back(self._session, batch),
            taking_back.TAKING_BACK,
            self._page.step if self._page is not None else Step.HOME,
        )

    def _follow(
        self, work: Callable[[], Generator[Progress, None, None]], stage: str, back: Step
    ) -> None:
        page = self._page
        if page is None or self._job is not None:
            return
        last: list[Progress] = []
        page.begin_work(stage)

        def advance(step: Progress) -> None:
            last[:] = [step]
            page.advance(step)

        def ended(finished: bool) -> None:  # noqa: FBT001 - what the runner tells
            self._job = None
            self._ended(last[0] if last else None, back, finished=finished)

        def failed(error: ClinicDeskError) -> None:
            self._job = None
            self._failed(error, back)

        self._job = self._program.runner.follow(work, ended, failed)
        self._job.progressed.connect(advance)

    def _ended(self, last: Progress | None, back: Step, *, finished: bool) -> None:
        page, chosen = self._page, self._chosen
        if page is None:
            return
        self._show_earlier()
        if isinstance(last, Previewed) and finished and chosen is not None:
            chosen.preview = last.preview
            page.preview.show_preview(last.preview)
            page.show_step(Step.PREVIEW)
        elif isinstance(last, Imported) and chosen is not None:
            self._show_result(chosen, last.result, finished=finished)
        elif isinstance(last, TakenBack) and finished:
            page.result.show_told(words.taken_back_told(last.gone, last.stays, last.unused))
            self._program.window.forget_change()
            page.show_step(Step.RESULT)
        elif isinstance(last, Exported) and finished:
            self._show_exported(last)
        else:
            page.show_step(back)
            if back is Step.EXPORT:
                page.refuse(words.export_stopped())

    def _show_result(self, chosen: ChosenFile, result: Result, *, finished: bool) -> None:
        assert self._page is not None
        chosen.result = replace(result, stopped=not finished)
        self._page.result.show_result(chosen.kind, chosen.result)
        self._page.show_step(Step.RESULT)
        if result.made:
            self._undo.did(self._done(chosen, result))

    def _done(self, chosen: ChosenFile, result: Result) -> Done:
        sentence = words.result_told(chosen.kind, result)[0]

        def take_back() -> str:
            self._take_back(result.batch)
            return QCoreApplication.translate("exchange", "The import is being taken back.")

        def again() -> Done:
            self._take(chosen)
            return Done(
                sentence=QCoreApplication.translate("exchange", "The file is taken in again.")
            )

        return Done(sentence=sentence, take_back=take_back, again=again)

    def _failed(self, error: ClinicDeskError, back: Step) -> None:
        page = self._page
        if page is None:
            return
        self._show_earlier()
        if isinstance(error, InvalidInput) and page.preview.refuse(error.problems):
            page.show_step(Step.PREVIEW)
            return
        page.show_step(back)
        page.refuse(error_words.sentence(error))

    def _save_rejects(self) -> None:
        page, chosen = self._page, self._chosen
        if page is None or chosen is None or chosen.preview is None or chosen.result is None:
            return
        title = QCoreApplication.translate("exchange", "Save the lines that were left out")
        path = self.save(page, title)
        if path is None:
            return
        reason = QCoreApplication.translate("exchange", "Reason")
        try:
            count = rejects.write(
                self._session,
                chosen.preview.reading,
                chosen.result,
                path,
                reason,
                why_told,
            )
        except ClinicDeskError as error:
            page.refuse(error_words.sentence(error))
            return
        page.banner.say(words.rejects_saved(path.name, count), Tone.OK)

    def _export(self) -> None:
        page = self._page
        if page is None:
            return
        how = page.export.how()
        title = QCoreApplication.translate("exchange", "Where the export is written")
        path = self.save(page, title)
        if path is None:
            return
        self._exported_to, key = path, self._program.log_key
        self._code.then(
            lambda: self._follow(
                lambda: everything.export(self._session, path, how, key(), self.params),
                everything.WRITING,
                Step.EXPORT,
            )
        )

    def _show_exported(self, last: Exported) -> None:
        page, path = self._page, self._exported_to
        assert page is not None and path is not None
        sealed = isinstance(page.export.how(), Sealed)
        page.export.begin()
        page.result.show_told(words.exported(path.name, last.patients, sealed=sealed))
        page.show_step(Step.RESULT)

    def save_calendar(self) -> None:
        """This person's own calendar, for a telephone: times alone, nobody is named."""
        whom = self._session.practitioner
        if whom is None:
            self._say(words.no_calendar())
            return
        title = QCoreApplication.translate("exchange", "Where the calendar is saved")
        path = self.save(self._program.window, title)
        if path is not None:
            self._leave_with(
                lambda: leaving.calendar(self._session, whom, path, words.calendar_title()),
                lambda count: words.calendar_saved(path.name, count),
            )

    def _leave_with(self, call: Callable[[], T], told: Callable[[T], str]) -> None:
        try:
            self._say(told(call()))
        except ClinicDeskError as error:
            self._say(error_words.sentence(error))

    def _say(self, sentence: str) -> None:
        self._program.window.show_change(sentence, undoable=False)

    def _show_earlier(self) -> None:
        if self._page is None or not self._session.may(Permission.DATA_IMPORT):
            return
        known = importing.imports(self._session, _EARLIER)
        self._page.home.show_earlier([earlier(one, self._program.zone) for one in known])

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _leave(self) -> None:
        self._chosen = None

    def _forget_page(self) -> None:
        self._page = None
