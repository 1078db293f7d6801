"""Lines of a waiting list: who waits for what, with whom and until when; and putting them there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from clinic_desk.access import Directory, Permission, Reads, Session
from clinic_desk.errors import Deceased, InvalidInput, NotFound, Problem
from clinic_desk.exchange import cells, dating, store
from clinic_desk.exchange.cells import Cells
from clinic_desk.exchange.faults import Fault, Reason
from clinic_desk.exchange.judged import Judged
from clinic_desk.exchange.records import Answer, Field, ImportKind, Line, Reading, State
from clinic_desk.exchange.settling import Standing
from clinic_desk.exchange.whose import Whose, taken_apart
from clinic_desk.ids import PatientId
from clinic_desk.patients.validating import clean_note
from clinic_desk.scheduling import day
from clinic_desk.scheduling.to_do import store as to_do_store
from clinic_desk.scheduling.to_do import waiting
from clinic_desk.scheduling.to_do.records import Wish

_AHEAD = timedelta(days=3650)


@dataclass(frozen=True, slots=True)
class _Wanted:
    patient: PatientId
    wish: Wish
    note: str


class WaitingTaker:
    """See judged.Taker."""

    def __init__(self, session: Session, reading: Reading, standing: Standing) -> None:
        self._session, self._reading = session, reading
        self._house, self._names = standing.house, standing.names
        self._today = day.today(session)
        self._outside: dict[str, int] = {}
        self._waits: set[tuple[PatientId, int]] | None = None

    def judge(self, reads: Reads, lines: Sequence[Line]) -> list[Judged]:
        """See judged.Taker."""
        kind = ImportKind.WAITING_LIST
        read, known, whose = taken_apart(reads, self._reading, lines, kind, self._today)
        if self._waits is None:
            now = to_do_store.waiting_now(reads)
            self._waits = {(one.patient, one.wish.service) for one in now}
        return [self._judge(one, whose, known, self._waits) for one in read]

    def would_stand(self, one: Judged) -> Mapping[Field, str]:
        """See judged.Taker."""
        return one.values

    def take(
        self,
        session: Session,
        opened: Directory,
        batch: int,
        lines: Sequence[Line],
        answers: Mapping[int, Answer],  # noqa: ARG002 - nothing is asked of them
    ) -> Sequence[Judged]:
        """See judged.Taker: one transaction for each."""
        judged = self.judge(opened, lines)
        return [self._put(session, batch, one) if one.what else one for one in judged]

    def _judge(
        self,
        one: Cells,
        whose: Whose,
        known: Mapping[str, tuple[int, PatientId]],
        waits: set[tuple[PatientId, int]],
    ) -> Judged:
        if one.outside and one.outside in known:
            return Judged(one.number, State.KNOWN, outside=one.outside)
        wanted = self._wanted(one, whose)
        if one.outside in self._outside:
            one.problems[Field.OUTSIDE] = Problem.TAKEN
        if wanted is None or one.problems:
            return one.refused(self._outside)
        which = (wanted.patient, wanted.wish.service)
        if which in waits:
            return Judged(one.number, State.KNOWN, outside=one.outside)
        waits.add(which)
        if one.outside:
            self._outside[one.outside] = one.number
        return Judged(one.number, State.NEW, what=wanted, outside=one.outside, values=one.values)

    def _wanted(self, one: Cells, whose: Whose) -> _Wanted | None:
        patient = whose.of(one)
        service = self._names.service(one.get(Field.SERVICE))
        whom = self._names.practitioner(one.get(Field.PRACTITIONER))
        if service is None:
            cells.say_without(one, self._names, Field.SERVICE)
        if whom is None and one.get(Field.PRACTITIONER):
            cells.say_without(one, self._names, Field.PRACTITIONER)
        if (
            service is not None
            and whom is not None
            and (service.id, whom.id) not in self._house.offers
        ):
            one.problems[Field.SERVICE] = Problem.NOT_GIVEN
        first = self._day(one, Field.FROM, self._today)
        last = self._day(one, Field.UNTIL, first + timedelta(days=waiting.USUAL_DAYS))
        try:
            clean_note(one.get(Field.NOTE))
        except InvalidInput as error:
            one.problems.setdefault(Field.NOTE, error.problems["note"])
        if last < self._today:
            one.problems.setdefault(Field.UNTIL, Problem.IN_THE_PAST)
        if patient is None or service is None or one.problems:
            return None
        people = () if whom is None else (whom.id,)
        wish = Wish(service=service.id, practitioners=people, first=first, last=last)
        one.problems.update(_by_field(wish.problems(self._today)))
        return _Wanted(patient, wish, one.get(Field.NOTE))

    def _day(self, one: Cells, field: Field, usual: date) -> date:
        if not one.get(field):
            return usual
        found = dating.day(one.get(field), self._reading.dates)
        if found is None:
            one.problems[field] = Problem.NOT_A_DATE
        elif found - self._today > _AHEAD:
            one.problems[field] = Problem.TOO_FAR_AHEAD
            return usual
        return found or usual

    def _put(self, session: Session, batch: int, one: Judged) -> Judged:
        wanted = one.what
        assert isinstance(wanted, _Wanted)
        try:
            self._write(session, batch, one, wanted)
        except InvalidInput as error:
            problems = _by_field(error.problems)
            return replace(one, state=State.REFUSED, what=None, problems=problems)
        except Deceased:
            problems = {str(Field.PATIENT): Fault.DIED}
            return replace(one, state=State.REFUSED, what=None, problems=problems)
        except NotFound as error:  # somebody changed the clinic meanwhile
            gone = error.kind == "practitioner"
            problems = {str(Field.SERVICE): Problem.NOT_GIVEN}
            if gone:
                problems = {str(Field.PRACTITIONER): Fault.FORMER}
            return replace(one, state=State.REFUSED, what=None, problems=problems)
        return one

    def _write(self, session: Session, batch: int, one: Judged, wanted: _Wanted) -> None:
        with session.work(Permission.TO_DO_WRITE) as work:
            made = waiting.add_at(session, work, wanted.patient, wanted.wish, wanted.note)
            store.add_row(
                work,
                batch,
                ImportKind.WAITING_LIST,
                made.id,
                wanted.patient,
                self._reading.source,
                one.outside,
                made=True,
            )


def _by_field(problems: Mapping[str, Problem]) -> dict[str, Reason]:
    """Nothing but the days of a wish can be wrong, and the note: the rest is as usual."""
    return {Field.UNTIL if name == "last" else name: what for name, what in problems.items()}
