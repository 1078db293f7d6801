"""The viewing log of one person at the desk: pages, looks closer, verifies, exports."""

from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from datetime import UTC, date, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from clinic_desk.access import Permission, Reach
from clinic_desk.audit import checkpoints, exporting, holding, keeping, queries, verifying
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.notes import as_note
from clinic_desk.audit.records import (
    KeptCheckpoint,
    LogEntry,
    LogFilter,
    LogPage,
    OpenLog,
    PageKey,
    Verified,
)
from clinic_desk.audit.verify import Verdict
from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import AccountId, PatientId
from clinic_desk.patients import finding, merges
from clinic_desk.progress import Progress
from clinic_desk.scheduling import clinic
from clinic_desk.scheduling.hours import open_hours
from clinic_desk.staff import accounts
from clinic_desk.staff.session import DeskSession
from ui.actions.binder import bind
from ui.audit import periods
from ui.audit.choosers import Colleague
from ui.audit.heat_map import DayOfViews
from ui.audit.keep_panel import kept_words, saved_words
from ui.audit.log_page import ViewingLogPage
from ui.audit.log_words import former_words, merged_words, outside_words
from ui.audit.names import Names
from ui.background.runner import Job
from ui.shell.doors import HeldDirectory
from ui.shell.host import Host
from ui.shell.status_line import Fact
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words import errors as error_words
from ui.words.roles import role_words

_AROUND_MINUTES = 15
_LATELY = timedelta(days=90)
_NEAR = 20
"""How many entries the two lists beside one entry hold at most."""
_NEWS_AFTER = 300
"""Milliseconds in which several new entries are drawn as one."""


class LogDesk(QObject):
    """Joins the log's page with the core, as far as this person may read."""

    facts_changed = Signal()
    """Ask ``facts`` again."""

    def __init__(
        self,
        session: DeskSession,
        program: Host,
        directory: HeldDirectory,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(program)
        self._session, self._program = session, program
        self._directory, self._fault = directory, fault
        self._page: ViewingLogPage | None = None
        self._log: OpenLog | None = None
        self._staff = accounts.everyone(session)
        self._colleagues = [
            Colleague(account=one.id, name=one.display_name, role=role_words(one.main_role))
            for one in self._staff
            if one.roles
        ]
        self._names = {one.id: one.display_name for one in self._staff}
        self._called: dict[PatientId, str] = {}
        self._job: Job | None = None
        self._verdict: Verdict | None = None
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(_NEWS_AFTER)
        self._news.timeout.connect(self._show_news)

    def make(self) -> ViewingLogPage:
        session = self._session
        page = ViewingLogPage(
            zone=str(self._program.zone),
            today=session.clock.now().astimezone(self._program.zone or UTC).date(),
            everybody=session.reach(Permission.LOG_READ) is Reach.ALL,
            may_verify=session.may(Permission.LOG_VERIFY),
            may_export=session.may(Permission.LOG_EXPORT),
            may_keep=session.may(Permission.CHECKPOINT_MAKE),
        )
        self._page = page
        page.destroyed.connect(self._forget_page)
        page.filter_wanted.connect(self._filter)
        page.more_wanted.connect(self._more)
        page.patient_search_wanted.connect(self._find_patient)
        page.closer_wanted.connect(self._look_closer)
        page.reason_wanted.connect(self._read_reason)
        page.entry_wanted.connect(self._show_entry)
        page.verify_wanted.connect(lambda: self._verify())
        page.export_wanted.connect(self._export)
        page.stop_wanted.connect(self._stop)
        page.checkpoint_wanted.connect(self._checkpoint)
        page.keeping.save_wanted.connect(self._save_checkpoint)
        page.keeping.kept_wanted.connect(self._kept_checkpoint)
        page.holding.hold_wanted.connect(self._hold)
        page.holding.walk_wanted.connect(lambda text: self._verify(as_note(text)))
        if page.hours is not None:
            page.hours.day_wanted.connect(self._show_hours)
        does: dict[str, Callable[[], object]] = {
            "audit:log:verify": page.verify,
            "audit:log:export": page.export,
            "audit:checkpoint:keep": page.keep,
            "audit:checkpoint:hold": page.hold,
        }
        bind(page, does, session.may)
        page.show_staff(self._colleagues)
        if session.may(Permission.LOG_VERIFY):
            page.show_checked(verifying.checked(session))
            page.show_outside(keeping.outside(session), session.clock.now())
        page.start()
        return page

    def facts(self) -> list[Fact]:
        """What the status line says of the log, to whoever may verify it."""
        if not self._session.may(Permission.LOG_VERIFY):
            return []
        now, zone = self._session.clock.now(), self._program.zone or UTC
        outside = keeping.outside(self._session)
        words = outside_words(outside, zone, now.astimezone(zone).date())
        tone = Tone.WARN if outside.late(now) else Tone.PLAIN
        return [Fact(words=words, icon=Icon.STAMP, tone=tone)]

    def happened(self) -> None:
        """Something was recorded: the list will grow."""
        if self._page is not None and self._page.isVisible():
            self._news.start()

    def close(self) -> None:
        self._news.stop()
        self._stop()

    def _filter(self, wanted: LogFilter) -> None:
        page = self._page
        if page is None:
            return
        try:
            self._log = queries.open_log(self._session, wanted)
            first = queries.page(self._session, self._log)
            page.begin(first, self._names_in(first))
            page.show_count(queries.count(self._session, self._log))
        except ClinicDeskError as error:
            self._fault(error)

    def _show_hours(self, wanted: date) -> None:
        if self._page is None or self._page.hours is None:
            return
        session, zone = self._session, str(self._program.zone)
        only = LogFilter(kinds=(EventKind.RECORD_OPENED,))
        try:
            log = queries.open_log(session, periods.day(wanted).narrow(only, zone))
            counts = queries.views_by_hour(session, log)
            schedule = clinic.load(session).schedule
        except ClinicDeskError as error:
            self._fault(error)
            return
        people = list(self._colleagues)
        known = {one.account for one in people}
        people += [
            Colleague(account=account, name=self._names.get(account, former_words()), role="")
            for account in dict.fromkeys(account for account, _ in counts)
            if account not in known
        ]
        self._page.hours.show_views(
            DayOfViews(day=wanted, people=people, counts=counts, open=open_hours(schedule, wanted))
        )

    def _more(self, key: PageKey) -> None:
        if self._page is not None and self._log is not None:
            try:
                following = queries.page(self._session, self._log, before=key)
                self._page.append(following, self._names_in(following))
            except ClinicDeskError as error:
                self._fault(error)

    def _show_news(self) -> None:
        page, log = self._page, self._log
        if page is None or log is None or not page.model.rowCount():
            return
        newest = page.model.entry(0)
        if newest is None:
            return
        with suppress(ClinicDeskError):  # the list stays as it is; the next look says why
            following = queries.page(self._session, log, after=newest.key)
            page.prepend(following.entries, self._names_in(following))
            page.show_count(queries.count(self._session, log))

    def _find_patient(self, text: str) -> None:
        if self._page is None:
            return
        try:
            found = self._directory.ask(
                lambda opened: finding.find(self._session, opened, text, limit=_NEAR)
            )
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._page.show_patients(found)

    def _look_closer(self, entry: LogEntry) -> None:
        if self._page is None:
            return
        session, panel = self._session, self._page.panel
        span = timedelta(minutes=_AROUND_MINUTES)
        try:
            if entry.account is not None:
                near = LogFilter(
                    accounts=(entry.account,), since=entry.at - span, until=entry.at + span
                )
                around = self._some(near)
                panel.show_around(around.entries, self._names_in(around))
                if entry.kind == EventKind.RECORD_MISTAKEN:
                    panel.show_mistakes(self._mistakes(entry.account))
            if session.reach(Permission.LOG_READ) is Reach.ALL and len(entry.patients) == 1:
                views = self._some(LogFilter(patient=entry.patients[0]))
                panel.show_views(views.entries, self._names_in(views))
        except ClinicDeskError as error:
            self._fault(error)

    def _mistakes(self, who: AccountId) -> int:
        """How often somebody has opened a card by mistake of late."""
        kinds, since = (EventKind.RECORD_MISTAKEN,), self._session.clock.now() - _LATELY
        wanted = LogFilter(accounts=(who,), kinds=kinds, since=since)
        return queries.count(self._session, queries.open_log(self._session, wanted)).entries

    def _some(self, wanted: LogFilter) -> LogPage:
        log = queries.open_log(self._session, wanted)
        return queries.page(self._session, log, limit=_NEAR)

    def _read_reason(self, entry: LogEntry) -> None:
        if self._page is None or self._log is None:
            return
        try:
            self._page.panel.show_reason(queries.reason(self._session, self._log, entry.seq))
        except ClinicDeskError as error:
            self._fault(error)

    def _show_entry(self, seq: int) -> None:
        if self._page is None or self._log is None:
            return
        try:
            entry = queries.entry(self._session, self._log, seq)
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._page.show_entry(entry, self._names_of(entry.patients))

    def _verify(self, kept: str | None = None) -> None:
        if self._page is not None:
            self._verdict = None
            self._begin(
                lambda: self._sealed_and_verified(self._program.log_key(), kept), self._verified
            )

    def _sealed_and_verified(
        self, log_key: bytes, kept: str | None
    ) -> Generator[Progress, None, None]:
        if self._session.may(Permission.CHECKPOINT_MAKE):
            checkpoints.make(self._session, log_key)
        yield from verifying.verify(self._session, whole=True, kept=kept)

    def _verified(self) -> None:
        if self._page is not None and self._verdict is not None:
            self._page.show_verdict(self._verdict, self._session.clock.now())

    def _checkpoint(self) -> None:
        if self._page is not None:
            try:
                made = checkpoints.make(self._session, self._program.log_key())
                self._page.show_checkpoint(made)
            except ClinicDeskError as error:
                self._fault(error)

    def _save_checkpoint(self, checkpoint: KeptCheckpoint, path: Path) -> None:
        self._keep(lambda: keeping.save(self._session, checkpoint, path), saved_words(path))

    def _kept_checkpoint(self, checkpoint: KeptCheckpoint) -> None:
        self._keep(lambda: keeping.keep(self._session, checkpoint), kept_words())

    def _keep(self, keep: Callable[[], None], sentence: str) -> None:
        if self._page is not None:
            try:
                keep()
                self._page.keeping.show_kept(sentence)
                self._page.show_outside(keeping.outside(self._session), self._session.clock.now())
            except ClinicDeskError as error:
                self._page.keeping.banner.say(error_words.sentence(error), Tone.DANGER)
            else:
                self.facts_changed.emit()

    def _hold(self, text: str) -> None:
        def held(verdict: Verdict) -> None:
            if self._page is not None:
                self._page.holding.show_verdict(verdict)

        self._program.runner.ask(lambda: holding.hold(self._session, text), held, self._fault)

    def _export(self, path: Path, wanted: LogFilter) -> None:
        def exported() -> None:
            if self._page is not None:
                self._page.show_exported(path)

        self._begin(
            lambda: exporting.export(self._session, path, self._program.log_key(), wanted),
            exported,
        )

    def _begin(
        self, work: Callable[[], Generator[Progress, None, None]], done: Callable[[], None]
    ) -> None:
        if self._page is None:
            return
        self._page.begin_work()

        def ended(finished: bool) -> None:  # noqa: FBT001 - what the runner tells
            self._job = None
            if finished:
                done()
            elif self._page is not None:
                self._page.end_work()

        self._job = self._program.runner.follow(work, ended, self._failed)
        self._job.progressed.connect(self._advance)

    def _advance(self, step: Progress) -> None:
        if isinstance(step, Verified):
            self._verdict = step.verdict
        if self._page is not None:
            self._page.advance(step)

    def _failed(self, error: ClinicDeskError) -> None:
        self._job = None
        if self._page is not None:
            self._page.end_work(error_words.sentence(error), Tone.DANGER)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _names_in(self, page: LogPage) -> Names:
        return self._names_of({patient for entry in page.entries for patient in entry.patients})

    def _names_of(self, patients: Iterable[PatientId]) -> Names:
        everybody = list(patients)
        wanted = [one for one in everybody if one not in self._called]
        if not wanted:  # naming them again would be news for the list, without end
            return Names(accounts=self._names, patients=self._called)
        known = self._directory.ask(lambda opened: finding.names(opened, wanted))
        former = self._directory.ask(lambda opened: merges.former(opened, wanted))
        self._called |= {one: merged_words(card.name, card.number) for one, card in former.items()}
        self._called |= {one: entry.name for one, entry in known.items()}
        return Names(accounts=self._names, patients=self._called)

    def _forget_page(self) -> None:
        self._page = self._log = None
        self._called = {}
