"""Lines of patients: new, known already, perhaps known, refused; and taking them in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from clinic_desk.access import Directory, EventDraft, Permission, Reads, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.exchange import cells, store, whose
from clinic_desk.exchange.cells import Cells
from clinic_desk.exchange.judged import Judged
from clinic_desk.exchange.records import (
    Answer,
    Compared,
    Field,
    ImportKind,
    Line,
    Match,
    Reading,
    State,
)
from clinic_desk.family import second
from clinic_desk.family.second import SecondContact
from clinic_desk.family.validating import Fields
from clinic_desk.folding import fold
from clinic_desk.ids import PatientId
from clinic_desk.patients import matching, registering
from clinic_desk.patients.likeness import Likeness
from clinic_desk.patients.matching import Found, Known, Newcomer
from clinic_desk.patients.validating import CleanPatient, clean


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Who has a number of the other program already, and what their cards say."""

    by_number: Mapping[str, PatientId]
    cards: Mapping[str, whose.Card]


class PatientTaker:
    """See judged.Taker; it remembers the lines that went before."""

    def __init__(
        self,
        reading: Reading,
        today: date,
        region: str,
        *,
        second_phone: bool = False,
        compared: Compared,
    ) -> None:
        """``second_phone``: whether the clinic keeps one (policy); else it is left out.
        ``compared``: whom the preview found to be nobody who is known;
        its numbers are read on into."""
        self._new, self._changes = compared.new, compared.changes
        self._phones, self._asked = compared.phones, compared.asked
        self._reading, self._today, self._region = reading, today, region
        self._keeps, self._second = second_phone, dict[int, str]()
        self._before = Known()
        self._outside: dict[str, int] = {}
        self._made: dict[int, PatientId] = {}

    def judge(self, reads: Reads, lines: Sequence[Line]) -> list[Judged]:
        """``reads`` is an open directory, or a unit of work that has one."""
        read = [cells.read(line, self._reading) for line in lines]
        people = [self._newcomer(one) for one in read]
        known = matching.registered(
            reads,
            [
                new
                for one, new in zip(read, people, strict=True)
                if new is not None and one.number not in self._new
            ],
        )
        numbers = [one.outside for one in read if one.outside]
        by_number = store.by_outside(reads, ImportKind.PATIENTS, self._reading.source, numbers)
        ids = {key: value[1] for key, value in by_number.items()}
        held = _Numbered(ids, whose.cards(reads, self._reading.source, by_number))
        return [self._judge(one, new, known, held) for one, new in zip(read, people, strict=True)]

    def would_stand(self, one: Judged) -> Mapping[Field, str]:
        """See judged.Taker."""
        assert isinstance(one.what, CleanPatient)
        return _values(one.what, self._second.get(one.number))

    def take(
        self,
        session: Session,
        opened: Directory,
        batch: int,
        lines: Sequence[Line],
        answers: Mapping[int, Answer],
    ) -> Sequence[Judged]:
        """See judged.Taker: all of them in one transaction."""
        with session.work(Permission.DATA_IMPORT, directory=opened) as work:
            if work.changes != self._changes:
                self._new = frozenset()  # somebody else has written meanwhile
            taken = self._take(session, work, batch, self.judge(work, lines), answers)
        self._changes = work.changes
        return taken

    def _take(
        self,
        session: Session,
        work: Work,
        batch: int,
        judged: Sequence[Judged],
        answers: Mapping[int, Answer],
    ) -> Sequence[Judged]:
        writer = registering.Writer(session, work)
        rows: list[dict[str, object]] = []
        linked: list[PatientId] = []
        taken = []
        for one in judged:
            answered = self._answered(one, answers.get(one.number, Answer.LEAVE_OUT))
            whom = None
            if answered.state is State.NEW:
                whom = self._add(work, writer, answered)
            elif answered.state is State.KNOWN and answered.learned:
                whom = self._known(answered)
                linked += [] if whom is None else [whom]
            if whom is not None:
                rows.append(self._row(batch, whom, answered))
            taken.append(answered)
        writer.close()
        store.add_rows(work, rows)
        self._reach(session, work, taken)
        if linked:
            work.record(_linked(batch, linked))
        return taken

    def _answered(self, one: Judged, answer: Answer) -> Judged:
        if one.state is not State.ALIKE or answer is Answer.LEAVE_OUT or not self._was_asked(one):
            return one
        if answer is Answer.NEW:
            return replace(one, state=State.NEW)
        return replace(one, state=State.KNOWN, learned=bool(one.outside))

    def _was_asked(self, one: Judged) -> bool:
        """Whether the answer was about whom the line is like now."""
        asked = self._asked.get(one.number)
        return (
            asked is not None and one.match is not None and self._who(asked) == self._who(one.match)
        )

    def _who(self, match: Match) -> tuple[PatientId | None, int | None]:
        whom = match.patient or self._made.get(match.line or 0)
        return whom, match.line if whom is None else None

    def _add(self, work: Work, writer: registering.Writer, one: Judged) -> PatientId:
        assert isinstance(one.what, CleanPatient)
        apart = () if one.patient is None else (one.patient,)
        patient = self._made[one.number] = writer.add(one.what, work.now, apart)
        return patient

    def _known(self, one: Judged) -> PatientId | None:
        """Who was here already, or came in with a line before."""
        before = one.match.line if one.match is not None else None
        return one.patient or self._made.get(before or 0)

    def _row(self, batch: int, whom: PatientId, one: Judged) -> dict[str, object]:
        kind, source, made = ImportKind.PATIENTS, self._reading.source, one.state is State.NEW
        return store.row_of(batch, kind, whom, whom, source, one.outside, made=made)

    def _reach(self, session: Session, work: Work, taken: Sequence[Judged]) -> None:
        """Keep the second numbers of those who were just taken in."""
        for one in taken:
            phone = self._second.get(one.number)
            if one.state is State.NEW and phone is not None:
                whom = self._made[one.number]
                work.about(whom)
                second.put(work, whom, SecondContact(phone=phone), session.account)
                work.record(_reached(whom))

    def _newcomer(self, one: Cells) -> Newcomer | None:
        typed = cells.newcomer(one)
        try:
            cleaned = clean(typed, today=self._today, region=self._region, phones=self._phones)
        except InvalidInput as error:
            for field, what in error.problems.items():
                one.problems.setdefault(field, what)
            return None
        if cleaned.phone is not None:
            self._phones[typed.phone] = cleaned.phone
        self._take_second(one, cleaned)
        if one.problems:
            return None
        return Newcomer.of(cleaned, fold(cleaned.given), fold(cleaned.family))

    def _take_second(self, one: Cells, cleaned: CleanPatient) -> None:
        """The second number of a line, where the clinic keeps one and it is another."""
        typed = one.get(Field.SECOND_PHONE)
        if not typed or not self._keeps:
            return
        fields = Fields(today=self._today, region=self._region)
        phone = fields.phone(Field.SECOND_PHONE, typed)
        one.problems.update(fields.problems)
        if phone and phone != cleaned.phone:
            self._second[one.number] = phone

    def _judge(
        self,
        one: Cells,
        new: Newcomer | None,
        known: Known,
        held: "_Numbered",
    ) -> Judged:
        outside = one.outside
        whom = held.by_number.get(outside) if outside else None
        if whom is not None:
            card = held.cards.get(outside or "")
            one.problems.clear()  # nothing of the line is taken in
            if card is not None and not whose.agree(one, card, self._today):
                problems = one.problems
                return Judged(
                    one.number,
                    State.REFUSED,
                    outside=outside,
                    problems=problems,
                    values=one.values,
                )
            return Judged(one.number, State.KNOWN, outside=outside, patient=whom)
        if new is not None and outside in self._outside:
            one.problems[Field.OUTSIDE] = Problem.TAKEN
        if new is None or one.problems:
            return one.refused(self._outside)
        judged = self._compared(one, new, known)
        if outside:
            self._outside[outside] = one.number
        names = (new.family_key, new.given_key)
        self._before.add(Found(new.person, names, line=one.number, newcomer=new))
        return judged

    def _compared(self, one: Cells, new: Newcomer, known: Known) -> Judged:
        found, state = None, State.NEW
        if one.number not in self._new:
            found, state = _first(known, self._before, new)
        if found is None:
            return Judged(
                one.number,
                State.NEW,
                what=new.clean,
                outside=one.outside,
                values=one.values,
            )
        why = matching.likely(new, found)
        return Judged(
            one.number,
            state,
            what=new.clean,
            outside=one.outside,
            said=_said(new.clean),
            patient=found.id,
            learned=bool(one.outside) and state is State.KNOWN,
            match=_match(found, why),
        )


def _first(known: Known, before: Known, new: Newcomer) -> tuple[Found | None, State]:
    """Who it is beyond doubt, or else the first who may be it; registered before in the file."""
    rules: tuple[tuple[State, Callable[[Newcomer, Found], object]], ...] = (
        (State.KNOWN, matching.is_same),
        (State.ALIKE, matching.likely),
    )
    near = [*known.like(new), *before.like(new)]
    for state, rule in rules:
        for found in near:
            if rule(new, found):
                return found, state
    return None, State.NEW


def _match(found: Found, why: frozenset[Likeness]) -> Match:
    if found.entry is not None:
        entry = found.entry
        born = entry.birth_date.isoformat() if entry.birth_date else ""
        name, phone = entry.name, "" if entry.protected else entry.phone or ""
    else:
        assert found.newcomer is not None
        name, born, phone = _said(found.newcomer.clean)
    return Match(patient=found.id, line=found.line, name=name, born=born, phone=phone, why=why)


def _said(clean_: CleanPatient) -> tuple[str, str, str]:
    name = f"{clean_.given} {clean_.family}".strip()
    born = clean_.birth_date
    return name, "" if born is None else born.isoformat(), clean_.phone or ""


def _values(clean_: CleanPatient, second_phone: str | None) -> dict[Field, str]:
    """As it would stand on the card."""
    name, born, phone = _said(clean_)
    told = {
        Field.NAME: name,
        Field.BIRTH_DATE: born,
        Field.PHONE: phone,
        Field.SECOND_PHONE: second_phone,
        Field.EMAIL: clean_.email,
        Field.STREET: clean_.street,
        Field.ALERT: clean_.alert,
    }
    return {field: words for field, words in told.items() if words}


def _reached(patient: PatientId) -> EventDraft:
    return EventDraft(
        kind=EventKind.CONTACT_WISHED,
        action=Action.UPDATE,
        patient=patient,
        seen=("contact",),
        facts={"what": "second"},
    )


def _linked(batch: int, patients: Sequence[PatientId]) -> EventDraft:
    return EventDraft(
        kind=EventKind.PATIENTS_RECOGNISED,
        action=Action.UPDATE,
        patients=tuple(patients),
        entity=("import", batch),
        facts={"count": len(patients)},
    )
