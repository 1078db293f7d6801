"""Taking a file in: first what it would do, then doing it, in pieces that each stand whole.

A piece is one transaction. Stopped between two, what was taken in stands, is known as this
import's and can be taken back as one; the same file then goes on where it stopped.
"""

from array import array
from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from itertools import islice
from zoneinfo import ZoneInfo

from clinic_desk.access import Directory, EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import FileRefused, InvalidInput
from clinic_desk.exchange import headings, opening, relating, settling, store, strangers
from clinic_desk.exchange.appointment_lines import AppointmentTaker
from clinic_desk.exchange.called import NOBODY, Gathered
from clinic_desk.exchange.judged import Judged, Taker, Tally
from clinic_desk.exchange.patient_lines import PatientTaker
from clinic_desk.exchange.reaching import require_all
from clinic_desk.exchange.records import (
    NO_RELATIVES,
    Answer,
    Batch,
    Columns,
    Compared,
    FileFacts,
    Imported,
    ImportKind,
    Line,
    Match,
    NewLine,
    Preview,
    Previewed,
    Reading,
    RefusedLine,
    RelatedCount,
    State,
)
from clinic_desk.exchange.settling import Said, Standing
from clinic_desk.exchange.waiting_lines import WaitingTaker
from clinic_desk.family import second
from clinic_desk.ids import PatientId
from clinic_desk.progress import Progress, unswept
from clinic_desk.scheduling import clinic, day
from clinic_desk.storage import settings

CHECKING, TAKING_IN = "checking-lines", "taking-in-lines"
_PIECE, _SHOWN = 5000, 50
_SCREEN = "import"
_IMPORT = Permission.DATA_IMPORT
_ALSO: dict[ImportKind, tuple[Permission, ...]] = {
    ImportKind.PATIENTS: (Permission.PATIENT_REGISTER,),
    ImportKind.APPOINTMENTS: (Permission.APPOINTMENT_BOOK, Permission.SCHEDULE_READ),
    ImportKind.WAITING_LIST: (Permission.TO_DO_WRITE, Permission.SCHEDULE_READ),
}
"""What whoever takes such a file in must also be allowed to do one by one."""


def columns(session: Session, kind: ImportKind, facts: FileFacts) -> Columns:
    """How such columns were read the last time, or else what their headings seem to say."""
    reads = session.reading(Permission.DATA_IMPORT)
    known = store.remembered(reads, kind, facts.headings) if facts.headed else None
    return known or opening.proposed(kind, facts)


def preview(
    session: Session, reading: Reading, said: Said | None = None
) -> Generator[Progress, None, None]:
    """What the import would do; the last step is a Previewed. Only the look is recorded.
    ``said``: of practitioners and services that the clinic does not have; else as the last time.

    Raises InvalidInput for a reading that lacks a column, by its field, or a source; FileRefused.
    """
    require_all(session, Permission.DATA_IMPORT, Permission.PROTECTED_SEE)
    _require(session, reading)
    gathered, said, standing = _gathered(session, reading, said)
    compared, seen = Compared(), _Seen(gathered, said)
    taker = _taker(session, reading, standing, compared)
    if standing is not None:
        seen.usual = {one.key: settling.proposed(one, standing.house) for one in gathered.strangers}
    with session.directory(_SCREEN) as opened:
        for piece in _pieces(reading):
            with unswept():
                seen.add(taker, taker.judge(opened, piece))
            yield Progress(done=seen.counts.total(), total=0, stage=CHECKING)
        if relating.brings(reading):
            seen.relatives = _relatives(session, opened, reading, seen)
        opened.shown(EventKind.SEARCH_SHOWN, seen.shown())
    with session.work(_IMPORT) as work:
        new = frozenset(seen.new)
        compared = Compared(work.changes, new, compared.phones, seen.asked())
    total = seen.counts.total()
    found = seen.preview(reading, compared)
    yield Previewed(done=total, total=total, stage=CHECKING, preview=found)


def run(
    session: Session, found: Preview, answers: Mapping[int, Answer]
) -> Generator[Imported, None, None]:
    """Take the file in. ``answers``: what was said of lines that may be about somebody known,
    by their numbers; those of which nothing was said are left out, and so are those that are now
    like somebody else, or stand in a file that was changed.

    May be closed after any step. Raises what ``preview`` raises.
    """
    require_all(session, Permission.DATA_IMPORT, Permission.PROTECTED_SEE)
    _require(session, found.reading)
    if found.gathered.strangers:
        settling.require(session, found.gathered.strangers, found.said, clinic.load(session))
    batch, stand_for = _begin(session, found)
    tally = Tally(batch)
    steps = _taken(session, found, tally, answers, stand_for)
    try:
        yield from steps
    except (GeneratorExit, FileRefused):  # stopped, or a file that was changed meanwhile
        _end(session, tally, stopped=True)
        raise
    _end(session, tally, stopped=False)
    yield _step(found, tally)


def imports(session: Session, most: int = 20) -> list[Batch]:
    """The last imports, the newest first."""
    return store.latest(session.reading(Permission.DATA_IMPORT), most)


class _Seen:
    """What a preview has seen so far."""

    def __init__(self, gathered: Gathered, said: Said) -> None:
        self._gathered, self._said = gathered, said
        self.usual: Said = {}
        self.counts: Counter[State] = Counter()
        self._alike: list[Judged] = []
        self._refused: list[RefusedLine] = []
        self._known: array[int] = array("q")
        self._sample: list[NewLine] = []
        self.numbers: set[str] = set()
        """What the other program calls those who would come in, or are here."""
        self.made: set[str] = set()
        """Those of them who would come in."""
        self.relatives = NO_RELATIVES
        self.new: set[int] = set()

    def add(self, taker: Taker, judged: list[Judged]) -> None:
        stands = (State.NEW, State.KNOWN)
        self.numbers |= {one.outside for one in judged if one.outside and one.state in stands}
        self.made |= {one.outside for one in judged if one.outside and one.state is State.NEW}
        self.new |= {one.number for one in judged if one.state is State.NEW}
        self.counts.update(one.state for one in judged)
        self._alike += [one for one in judged if one.state is State.ALIKE]
        self._refused += [one.refused() for one in judged if one.state is State.REFUSED]
        self._known.extend(one.number for one in judged if one.state is State.KNOWN)
        new = (one for one in judged if one.state is State.NEW)
        for one in islice(new, _SHOWN - len(self._sample)):
            self._sample.append(NewLine(line=one.number, values=taker.would_stand(one)))

    def asked(self) -> dict[int, Match]:
        return {one.number: one.match for one in self._alike if one.match is not None}

    def shown(self) -> list[PatientId]:
        matches = (one.match for one in self._alike)
        known = [m.patient for m in matches if m is not None and m.patient is not None]
        return list(dict.fromkeys(known))

    def preview(self, reading: Reading, compared: Compared) -> Preview:
        return Preview(
            reading=reading,
            counts=dict(self.counts),
            alike=tuple(one.alike() for one in self._alike),
            refused=tuple(self._refused),
            known=self._known,
            sample=tuple(self._sample),
            relatives=self.relatives,
            gathered=self._gathered,
            said=self._said,
            usual=self.usual,
            compared=compared,
        )


def _taken(
    session: Session,
    found: Preview,
    tally: Tally,
    answers: Mapping[int, Answer],
    stand_for: Mapping[tuple[str, str], int],
) -> Generator[Imported, None, None]:
    standing = None
    if found.reading.kind is not ImportKind.PATIENTS:
        standing = Standing(clinic.load(session), stand_for)
    compared = found.compared if opening.is_as_it_was(found.reading.facts) else Compared()
    taker = _taker(session, found.reading, standing, compared)
    with session.directory(_SCREEN) as opened:
        for piece in _pieces(found.reading):
            with unswept():
                tally.add(taker.take(session, opened, tally.batch, piece, answers))
            yield _step(found, tally)
        if relating.brings(found.reading):
            with session.work(_IMPORT, directory=opened) as work:
                tally.relatives = relating.take(session, work, tally.batch, found.reading)


def _relatives(session: Session, opened: Directory, reading: Reading, seen: _Seen) -> RelatedCount:
    today = day.today(session)
    return relating.count(opened, reading, seen.numbers, seen.made, today)


def _step(found: Preview, tally: Tally) -> Imported:
    done, total = tally.lines, max(found.lines, tally.lines)
    return Imported(done=done, total=total, stage=TAKING_IN, result=tally.result())


def _gathered(
    session: Session, reading: Reading, said: Said | None
) -> tuple[Gathered, Said, Standing | None]:
    """Whom the file names and the clinic does not have, what is said of them, and the clinic as
    it would be then. Raises as ``settling.require``."""
    if reading.kind is ImportKind.PATIENTS:
        return NOBODY, {}, None
    house = clinic.load(session)
    now = session.clock.now()
    wall = now.astimezone(ZoneInfo(house.zone)).replace(tzinfo=None)
    gathered = strangers.gather(reading, house, wall)
    if said is None:
        reads, source = session.reading(_IMPORT), reading.source.strip()
        said = settling.remembered(reads, source, gathered.strangers, house)
        said = said if session.may(Permission.SCHEDULE_CONFIGURE) else settling.not_added(said)
    settling.require(session, gathered.strangers, said, house)
    unit, minutes = session.care_unit, to_minutes(now)
    return gathered, said, settling.as_if(house, gathered, said, unit, minutes)


def _taker(
    session: Session,
    reading: Reading,
    standing: Standing | None,
    compared: Compared,
) -> Taker:
    if standing is not None and reading.kind is ImportKind.APPOINTMENTS:
        return AppointmentTaker(session, reading, standing)
    if standing is not None:
        return WaitingTaker(session, reading, standing)
    reads = session.reading(_IMPORT)
    today = session.clock.now().astimezone(settings.zone(reads)).date()
    return PatientTaker(
        reading,
        today,
        settings.region(reads),
        second_phone=second.keeps(reads).phone,
        compared=compared,
    )


def _require(session: Session, reading: Reading) -> None:
    for permission in _ALSO[reading.kind]:
        session.require(permission)
    if problems := headings.problems(reading):
        raise InvalidInput(problems)


def _pieces(reading: Reading) -> Iterator[list[Line]]:
    lines = opening.lines(reading.facts)
    while piece := list(islice(lines, _PIECE)):
        yield piece


def _begin(session: Session, found: Preview) -> tuple[int, Mapping[tuple[str, str], int]]:
    reading, facts = found.reading, found.reading.facts
    with session.work(_IMPORT) as work:
        batch = store.add_batch(
            work, reading.kind, reading.source.strip(), facts.digest, session.account
        )
        if facts.headed:
            store.remember(work, reading.kind, facts.headings, reading.mapped)
        work.record(_draft(EventKind.IMPORT_BEGUN, batch, {"of": reading.kind.value}))
        source = reading.source.strip()
        stand_for = settling.settle(session, work, batch, source, found.gathered, found.said)
    return batch, stand_for


def _end(session: Session, tally: Tally, *, stopped: bool) -> None:
    facts = tally.facts() | ({"stopped": 1} if stopped else {})
    with session.work(_IMPORT) as work:
        work.record(_draft(EventKind.IMPORT_ENDED, tally.batch, facts))


def _draft(kind: EventKind, batch: int, facts: Mapping[str, int | str]) -> EventDraft:
    return EventDraft(kind=kind, action=Action.EXECUTE, entity=("import", batch), facts=facts)
