"""All that shows patients or counts them, asked as somebody would who looks for a hidden one.

Each yields what a person reads there. Whatever shows or counts patients belongs into ``ORACLES``,
whatever answers about one belongs into ``ERRANDS``.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.exchange import leaving
from clinic_desk.family import contacting, relations, telling, wishing
from clinic_desk.family.records import ContactReason, Needs, Way, Wishes
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.patients import confusable, duplicates, finding, merges, naming, record
from clinic_desk.scheduling import (
    asking,
    behind,
    cancelling,
    coming,
    day,
    expected,
    families,
    fixing,
    flow,
    free,
    history,
    hit,
    interpreters,
    lateness,
    merging,
    month,
    moving,
    reporting,
    series,
    series_planning,
    sheets,
    stepping,
    week,
    who_asked,
)
from clinic_desk.scheduling import telling as late_calls
from clinic_desk.scheduling.asking import Asked
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.families import Member
from clinic_desk.scheduling.papers import DETAILS
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.repeating import Every, Rule
from clinic_desk.scheduling.series_planning import SeriesWish
from clinic_desk.scheduling.telling import CallOutcome, LateCall
from clinic_desk.scheduling.to_do import (
    call_sheet,
    calls,
    counting,
    recalls,
    taking,
    to_rebook,
    waiting,
)
from clinic_desk.scheduling.to_do.records import Call, CallWhat, Freed, WaitingId
from clinic_desk.scheduling.to_do.records import CallOutcome as Went
from clinic_desk.scheduling.together import Arrangement, How
from clinic_desk.staff.session import DeskSession
from tests.core.exchange.a_busy_clinic import MISTAKE
from tests.core.patients.hidden import MERGED, ONE, OTHERS, Hiding
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT

Oracle = Callable[[Hiding, DeskSession, Directory], Iterator[object]]
TYPED = (
    *("l", "li", "lind", "alva", "alva lind", "lnid", "z", "zetter", "björn", "zeterqvist"),
    *("aa", "aaa", "1980", "800312", "1980-03-12", "511230", "4567", "1122", "8877", "1", "2", "3"),
    *("4", "gammel", "doris", "gamelnamn doris", "zetterqvist björn", "aaa aa", "070-123 45 67"),
    *("08-500 11 22", "lind 80", "aaa 8877", "zetterqvist 51"),
)
LAST_DAY = date(2026, 3, 31)


def searches(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    first = expected.first_today(session, opened)
    yield first
    for typed in TYPED:
        yield finding.search(session, opened, typed, first=first)
    for number in range(1, 8):
        yield finding.find(session, opened, str(number))


def warnings(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    for one in (ONE, *OTHERS, replace(ONE, **MERGED)):
        yield duplicates.alike(session, opened, one)
    yield duplicates.probable(session, opened)
    yield confusable.pairs(opened)


def merges_tried(desk: Hiding, session: DeskSession, _opened: Directory) -> Iterator[object]:
    """Two cards that all may see are merged and parted, though one is taken for the hidden one."""
    with (
        session.opened(desk.patient, PurposeOfUse.DESK, reason="asks") as kept,
        session.opened(desk.child, PurposeOfUse.DESK, reason="asks") as merged,
    ):
        try:
            yield merging.look(session, kept, merged, to_minutes(session.clock.now()))
            versions = record.read(kept).version, record.read(merged).version
            merging.merge(session, kept, merged, frozenset(), versions)
            yield record.read(kept)
            yield confusable.others(session, kept)
            yield merging.unmerge(session, kept, desk.child)
        except ClinicDeskError as error:
            yield type(error), vars(error)


def days(desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    yield day.day(session, opened, MORNING.date())
    yield week.week(session, opened, MORNING.date(), (LINDQVIST, HADDAD))
    yield day.some(session, opened, [one.id for one in desk.visits])
    yield interpreters.on_day(session, opened, MORNING.date())


def board(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    shown = flow.today(session, opened)
    yield shown
    yield flow.progress(session, opened)
    yield lateness.by_practitioner(session, opened)
    for later in (0, 60, 120, 240):
        now = to_minutes(session.clock.now()) + later
        yield shown.counts(now), [shown.column(one, now) for one in flow.COLUMNS]
        yield lateness.whom_to_tell(opened, shown, now)


def times(desk: Hiding, session: DeskSession, _opened: Directory) -> Iterator[object]:
    """When somebody can be booked, and why not."""
    yield month.month(session, date(2026, 3, 1))
    yield free.next_free(session, free.Search(service=VISIT))
    yield free.gaps(session, CHECK, MORNING.date())
    yield asking.ask(session, Asked(service=VISIT, start=desk.visits[1].start))
    rule = Rule(every=Every.WEEKS, times=5)
    wish = SeriesWish(practitioner=LINDQVIST, service=VISIT, start=desk.visits[1].start, rule=rule)
    yield series_planning.plan(session, wish)


def hits(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    found = hit.listed(session, opened)
    yield found
    yield hit.count(session), hit.count(session, HADDAD)


def lists(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    yield waiting.listed(session, opened)
    yield waiting.left_lately(session, opened)
    yield to_rebook.listed(session, opened)
    yield recalls.listed(session, opened, LAST_DAY)
    yield calls.listed(session, opened)
    yield counting.counts(session)
    for detail in DETAILS:
        yield call_sheet.call_sheet(session, opened, detail)
    yield taking.taken(session, opened)


def matches(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    for at in range(4):
        start = to_minutes(session.clock.now()) + 1440 * at
        freed = Freed(practitioner=LINDQVIST, start_utc=start, end_utc=start + 480)
        yield waiting.suited(session, opened, [freed])


def visits_together(desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    for one in day.days(session, opened, MORNING.date(), LAST_DAY):
        for visit in (each for column in one.columns for each in column.appointments):
            found = series.of(session, opened, visit.id)
            assert found is None or not visit.masked
            yield found
    offered = free.next_free(session, free.Search(service=VISIT), limit=1)[0]
    told = [(one, offered) for one in (desk.patient, desk.child, desk.hidden)]
    yield [one for one in coming.that_day(session, opened, told) if one.patient != desk.patient]
    both = [Member(patient=one, service=VISIT) for one in (desk.patient, desk.hidden)]
    for how in How:
        yield families.find(session, both, how=how)


def relatives(desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    everybody = (desk.patient, desk.child, desk.hidden)
    for whose in everybody[:2]:
        yield telling.patient_may(opened, whose, everybody, MORNING.date())
        yield telling.kept_from(opened, whose, everybody, MORNING.date())
        with session.opened(whose, PurposeOfUse.DESK, reason="asks") as viewing:
            around = relations.around(viewing, opened)
            yield around, telling.letters(viewing, opened, MORNING.date())
            yield confusable.others(session, viewing)
            for way in Way:
                card = contacting.may_contact(viewing, way, ContactReason.VISIT)
                listed = contacting.may_contact_all(opened, [whose], way, ContactReason.VISIT)
                assert listed == {whose: card}
                yield card
            yield history.read(viewing, to_minutes(session.clock.now()))
    yield telling.reviews_due(opened, MORNING.date())


def papers(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    for detail in DETAILS:
        for on in (MORNING.date(), MORNING.date() + timedelta(days=1)):
            yield sheets.day_sheet(session, opened, on, detail)


def own_log(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    log = queries.open_log(session)
    seen = queries.page(session, log, limit=200).entries
    whom = sorted({each for one in seen for each in one.patients})
    yield naming.names(session, opened, whom)
    yield finding.names(opened, whom), merges.former(opened, whom)
    yield [one.kind for one in seen]


def reports(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    yield reporting.report(session, opened, date(2026, 3, 1), LAST_DAY)
    for number in behind.Of:
        which, purpose = behind.Behind(of=number), PurposeOfUse.OPERATIONS
        yield behind.named(session, opened, which, date(2026, 3, 1), LAST_DAY, purpose)


def calendars(_desk: Hiding, session: DeskSession, _opened: Directory) -> Iterator[object]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "own.ics"
        for whom in (LINDQVIST, HADDAD):
            yield leaving.calendar(session, whom, path, "Booked"), path.read_bytes()


ORACLES: dict[str, Oracle] = {
    "searches": searches,
    "warnings": warnings,
    "days": days,
    "board": board,
    "times": times,
    "hits": hits,
    "lists": lists,
    "matches": matches,
    "visits together": visits_together,
    "relatives": relatives,
    "papers": papers,
    "own log": own_log,
    "reports": reports,
    "calendars": calendars,
    "merges tried": merges_tried,
}

Errand = Callable[[DeskSession, Directory, PatientId, AppointmentId], object]


def _opened(session: DeskSession, whose: PatientId) -> None:
    with session.opened(whose, PurposeOfUse.EMERGENCY, reason="asks"):
        pass


def _call(opened: Directory, session: DeskSession, whose: PatientId) -> object:
    shown = calls.listed(session, opened)[0]
    call = Call(what=CallWhat.CONFIRM, about=1, who=replace(shown.who, id=whose), service=VISIT)
    return calls.record(session, opened, call, Went.REACHED)


_LATE = LateCall(outcome=CallOutcome.TOLD, minutes=20, called=0)
ERRANDS: dict[str, Errand] = {
    "open": lambda s, _o, who, _v: _opened(s, who),
    "wish": lambda s, o, who, _v: wishing.wish(s, o, who, Wishes()),
    "need": lambda s, o, who, _v: wishing.need(s, o, who, Needs()),
    "died": lambda s, o, who, _v: wishing.say_died(s, o, who, None),
    "apart": lambda s, o, who, _v: duplicates.keep_apart(s, o, who, PatientId(1)),
    "alike again": lambda s, o, who, _v: duplicates.ask_again(s, o, who, PatientId(1)),
    "taken for": lambda s, o, who, _v: confusable.mark(s, o, who, PatientId(1)),
    "relation": lambda s, o, who, _v: relations.write(s, o, who, None, None),
    "together": lambda s, o, who, _v: families.book(
        s, o, [Member(patient=who, service=VISIT)], Arrangement(visits=(), order=())
    ),
    "call": lambda s, o, who, _v: _call(o, s, who),
    "arrive": lambda s, o, _w, v: stepping.change_status(s, o, v, 2, AppointmentStatus.ARRIVED),
    "cancel": lambda s, o, _w, v: cancelling.cancel(s, o, v, 2, MISTAKE),
    "reinstate": lambda s, o, _w, v: cancelling.reinstate(s, o, v, 2),
    "move": lambda s, o, _w, v: moving.move(s, o, v, 2, practitioner=LINDQVIST, start=MORNING),
    "asked": lambda s, o, _w, v: who_asked.say(s, o, v, 2, Calling()),
    "pin": lambda s, o, _w, v: fixing.fix(s, o, v, 2),
    "late": lambda s, o, _w, v: late_calls.put(s, o, v, _LATE),
    "rebook": lambda s, o, _w, v: to_rebook.put(s, o, v),
    "drop": lambda s, o, _w, v: to_rebook.drop(s, o, v),
    "interpreter": lambda s, o, _w, v: interpreters.change(s, o, v, None),
    "waiting": lambda s, o, _w, v: waiting.withdraw(s, o, WaitingId(int(v)), 1),
}
"""What somebody may try with a patient or a visit whose number they have guessed."""


def answer(errand: str, session: DeskSession, opened: Directory, who: int, visit: int) -> str:
    """What is said to them, but for the number itself."""
    try:
        done = ERRANDS[errand](session, opened, PatientId(who), AppointmentId(visit))
    except ClinicDeskError as error:
        said = f"{type(error).__name__} {vars(error)}"
        return said.replace(str(who), "WHO").replace(str(visit), "VISIT")
    return repr(done)
