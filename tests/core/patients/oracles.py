"""All that shows patients or counts them, asked as somebody would who looks for a hidden one.

Each yields what a person reads there. Whatever shows or counts patients belongs into ``ORACLES``,
whatever answers about one belongs into ``errands.py``.
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
from clinic_desk.family import contacting, relations, telling
from clinic_desk.family.records import ContactReason, Way
from clinic_desk.patients import confusable, duplicates, finding, merges, naming, record
from clinic_desk.scheduling import (
    away,
    behind,
    coming,
    day,
    expected,
    flow,
    free,
    history,
    hit,
    interpreters,
    lateness,
    merging,
    reporting,
    series,
    sheets,
    week,
)
from clinic_desk.scheduling.behind import Behind, Of
from clinic_desk.scheduling.figures import LEAD_FROM, WAIT_FROM
from clinic_desk.scheduling.papers import DETAILS
from clinic_desk.scheduling.records import CancelReason
from clinic_desk.scheduling.to_do import (
    call_sheet,
    calls,
    counting,
    recalls,
    taking,
    to_rebook,
    waiting,
)
from clinic_desk.scheduling.to_do.records import Freed
from clinic_desk.staff.session import DeskSession
from tests.core.patients import oracles_of_cards, oracles_of_times
from tests.core.patients.hidden import MERGED, ONE, OTHERS, Hiding
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT

Oracle = Callable[[Hiding, DeskSession, Directory], Iterator[object]]
TYPED = (
    *("l", "li", "lind", "alva", "alva lind", "lnid", "z", "zetter", "björn", "zeterqvist"),
    *("aa", "aaa", "1980", "800312", "1980-03-12", "511230", "4567", "1122", "8877", "1", "2", "3"),
    *("4", "gammel", "doris", "gamelnamn doris", "zetterqvist björn", "aaa aa", "070-123 45 67"),
    *("08-500 11 22", "lind 80", "aaa 8877", "zetterqvist 51", "alva lind 81", "aa aaa 2023"),
    *("björn zetterqvist 1951-12-31", "gammelnamn doris 80", "0732223344", "lind 3344"),
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


def hits(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    found = hit.listed(session, opened)
    assert hit.count(session) == len(found)  # nobody is counted who is not shown
    yield found
    yield hit.count(session), hit.count(session, HADDAD)


def lists(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    yield waiting.listed(session, opened)
    yield waiting.left_lately(session, opened)
    yield to_rebook.listed(session, opened)
    yield recalls.listed(session, opened, LAST_DAY)
    yield calls.listed(session, opened)
    counted = counting.counts(session)
    assert counted.waiting == len(waiting.listed(session, opened))
    assert counted.to_rebook == len(to_rebook.listed(session, opened))
    yield counted
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
    shown = reporting.report(session, opened, date(2026, 3, 1), LAST_DAY)
    yield shown
    within = date(2026, 3, 1), LAST_DAY, PurposeOfUse.OPERATIONS
    grouped = {Of.WAITED: len(WAIT_FROM), Of.LEAD: len(LEAD_FROM)}
    for number in Of:
        found = behind.named(session, opened, Behind(of=number), *within)
        assert found.count == len(found.visits)
        if number is Of.MISSED:
            assert sum(one.missed for one in shown.practitioners) == found.count
        yield found
        for whom in (LINDQVIST, HADDAD):
            yield behind.named(session, opened, Behind(of=number, practitioner=whom), *within)
        for group in range(grouped.get(number, 0)):
            yield behind.named(session, opened, Behind(of=number, group=group), *within)
    for reason in CancelReason:
        yield behind.named(session, opened, Behind(of=Of.CANCELLED, reason=reason), *within)
    reckoned: list[object] = []
    dates = (date(2026, 3, 1), LAST_DAY)
    yield list(reporting.reckon(session, dates, dates, reckoned.append)), reckoned


def calendars(_desk: Hiding, session: DeskSession, _opened: Directory) -> Iterator[object]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "own.ics"
        for whom in (LINDQVIST, HADDAD):
            yield leaving.calendar(session, whom, path, "Booked"), path.read_bytes()


def a_week_later(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    """What has passed meanwhile: wishes are closed, visits were missed, calls are due."""
    yield waiting.listed(session, opened)
    yield waiting.close_past(session, opened)
    yield waiting.listed(session, opened), waiting.left_lately(session, opened)
    yield recalls.listed(session, opened, LAST_DAY), to_rebook.listed(session, opened)
    yield calls.listed(session, opened), counting.counts(session)
    yield flow.today(session, opened), hit.listed(session, opened), hit.count(session)
    away.declare(session, LINDQVIST)  # its own number depends on how much was written before
    yield hit.listed(session, opened), hit.count(session), hit.count(session, LINDQVIST)
    yield flow.today(session, opened).cards, calls.listed(session, opened)


ORACLES: dict[str, Oracle] = {
    "searches": searches,
    "warnings": warnings,
    "days": days,
    "board": board,
    "times": oracles_of_times.times,
    "why not": oracles_of_times.why_not,
    "groups": oracles_of_times.groups,
    "rooms": oracles_of_times.rooms,
    "held": oracles_of_times.held,
    "arrangements": oracles_of_times.arrangements,
    "typing": oracles_of_cards.typing,
    "doubles": oracles_of_cards.doubles,
    "hands": oracles_of_cards.hands,
    "cards": oracles_of_cards.cards,
    "family merged": oracles_of_cards.family_merged,
    "sheets with notes": oracles_of_cards.sheets_with_notes,
    "card files": oracles_of_cards.card_files,
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
