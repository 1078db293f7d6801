"""Calls to make: about tomorrow's visits, new times, recalls and the waiting list.

One list that remembers how each call went and when to try again. Somebody who was reached, or
whose number is wrong, is not called about it again.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import bindparam, delete, func, insert, select

from clinic_desk.access import Directory, EventDraft, Permission, Row, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import from_microseconds, to_microseconds, to_minutes
from clinic_desk.errors import InvalidInput, NotFound, Problem
from clinic_desk.family import contacting
from clinic_desk.family.records import ContactReason, MayContact, Way, WhyNotContact
from clinic_desk.ids import PatientId
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import clinic, day, walltime
from clinic_desk.scheduling import store as schedule_store
from clinic_desk.scheduling.records import AppointmentStatus, Clinic
from clinic_desk.scheduling.to_do import about, recalls, taking, to_rebook, waiting, when
from clinic_desk.scheduling.to_do.records import (
    Attempt,
    Call,
    CallId,
    CallOutcome,
    CallWhat,
    Due,
    ToRebook,
    Waiting,
)
from clinic_desk.scheduling.to_do.tables import call_attempt, call_list

SOON_OVER = timedelta(days=7)
"""Whoever waits is called when their last day is so near, or when that was agreed."""
_LOOKS_BACK = timedelta(days=60)
_c = call_list.c
_NAMES = ("id", "patient", "what", "about", "outcome", "made", "again")
_SINCE = (
    select(*[_c[name] for name in _NAMES])
    .where(_c.made > bindparam("since"))
    .order_by(_c.made.desc(), _c.id.desc())
)
_ONE = select(*[_c[name] for name in _NAMES]).where(_c.id == bindparam("wanted"))
_ABOUT = (
    select(*[_c[name] for name in _NAMES])
    .where(
        _c.what == bindparam("what"),
        _c.about.in_(select(func.json_each(bindparam("wanted")).table_valued("value").c.value)),
    )
    .order_by(_c.made.desc(), _c.id.desc())
)
_ADD = insert(call_attempt)
_DELETE = delete(call_attempt).where(call_attempt.c.id == bindparam("which"))


def listed(session: Session, opened: Directory) -> list[Call]:
    """Whom to call, those first who can be called now; noted as shown."""
    session.require(Permission.TO_DO_READ)
    house = clinic.load(session)
    now, today = to_minutes(session.clock.now()), day.today(session)
    made = _attempts(opened, to_microseconds(session.clock.now() - _LOOKS_BACK))
    calls = [
        *_confirmations(opened, house, when.next_open_day(house, today), made),
        *(_of_rebooking(one, made) for one in to_rebook.listed(session, opened)),
        *(_of_recall(one, made) for one in recalls.listed(session, opened, today)),
        *_of_waiting(waiting.listed(session, opened), today, made),
    ]
    open_calls = [one for one in calls if one.last is None or not one.last.outcome.settles]
    busy = taking.taken(session, opened)
    wanted = [
        replace(one, taken=busy.get((one.what, one.about)))
        for one in _as_wished(opened, open_calls)
    ]
    opened.shown(EventKind.TO_DO_SHOWN, list(dict.fromkeys(one.who.id for one in wanted)))
    return sorted(wanted, key=lambda one: _order(one, now))


_LISTED_ALL_THE_SAME = (WhyNotContact.NO_RINGING, WhyNotContact.NEVER_TOLD)
"""Whoever is not to be rung is reached in another way."""
_REASONS = {
    CallWhat.CONFIRM: ContactReason.VISIT,
    CallWhat.REBOOK: ContactReason.REBOOK,
    CallWhat.RECALL: ContactReason.RECALL,
    CallWhat.WAITING: ContactReason.WAITING_LIST,
}


def _as_wished(opened: Directory, calls: Sequence[Call]) -> list[Call]:
    """Without those who want no such calls, and how the others wish to be reached."""
    found: list[Call] = []
    for what, reason in _REASONS.items():
        some = [one for one in calls if one.what is what]
        whom = {one.who.id for one in some}
        ring = contacting.may_contact_all(opened, whom, Way.RING, reason)
        words = contacting.may_contact_all(opened, whom, Way.VOICEMAIL, reason)
        for one in some:
            may = ring[one.who.id]
            if may.allowed or may.why_not in _LISTED_ALL_THE_SAME:
                found.append(
                    replace(
                        one,
                        may_ring=may.allowed,
                        may_leave_words=may.allowed and _same(may, words[one.who.id]),
                        second=may.second,
                        neutral=may.neutral_name,
                        never_told=may.why_not is WhyNotContact.NEVER_TOLD,
                    )
                )
    return found


def _same(ring: MayContact, words: MayContact) -> bool:
    """Whether words may be left on the number that is rung."""
    return words.allowed and words.second == ring.second


def record(
    session: Session,
    opened: Directory,
    call: Call | Attempt,
    outcome: CallOutcome,
    asked: int | None = None,
) -> Attempt:
    """Remember how a call went, and when to try again; an attempt that was taken back stands for
    its call.

    Raises InvalidInput for ``again`` (missing or past), NotFound, NotAllowed.
    """
    session.require(Permission.TO_DO_WRITE)
    patient = call.patient if isinstance(call, Attempt) else call.who.id
    if about.whose(session, opened, call.what, call.about) != patient:
        raise NotFound("patient", patient)
    house, now = clinic.load(session), to_minutes(session.clock.now())
    _require_asked(outcome, asked, now)
    today, _ = walltime.day_bounds(walltime.date_at(now, house.zone), house.zone)
    made = made_about(opened, call.what, (call.about,)).get(call.about, ())
    tried = 1 + sum(1 for one in made if to_minutes(one.made) >= today)
    with session.work(Permission.TO_DO_WRITE) as work:
        attempt = Attempt(
            id=CallId(work.new_id()),
            patient=patient,
            what=call.what,
            about=call.about,
            outcome=outcome,
            made=work.now,
            again=when.next_try(outcome, tried, now, house, asked),
        )
        work.about(attempt.patient)
        work.write(_ADD, **_columns(attempt), made_by=session.account)
        taking.over(work, call.what, call.about)
        work.record(_draft(EventKind.CALL_MADE, attempt, Action.CREATE))
    return attempt


def made_about(opened: Directory, what: CallWhat, these: Iterable[int]) -> dict[int, list[Attempt]]:
    """The calls that were made about these, the latest first."""
    made: dict[int, list[Attempt]] = {}
    for row in opened.rows(_ABOUT, what=what.value, wanted=json.dumps(list(these))):
        attempt = _attempt(row)
        made.setdefault(attempt.about, []).append(attempt)
    return made


def take_back(session: Session, opened: Directory, which: CallId) -> Attempt:
    """Forget a call that was not made; what it was. The log keeps both. Raises NotFound."""
    session.require(Permission.TO_DO_WRITE)
    row = opened.row(_ONE, wanted=which)
    if row is None:
        raise NotFound("call", which)
    attempt = _attempt(row)
    with session.work(Permission.TO_DO_WRITE) as work:
        work.about(attempt.patient)
        work.write(_DELETE, which=which)
        work.record(_draft(EventKind.CALL_TAKEN_BACK, attempt, Action.DELETE))
    return attempt


def _require_asked(outcome: CallOutcome, asked: int | None, now: int) -> None:
    if outcome is CallOutcome.CALL_BACK:
        if asked is None:
            raise InvalidInput({"again": Problem.MISSING})
        if asked <= now:
            raise InvalidInput({"again": Problem.IN_THE_PAST})


_Made = dict[tuple[CallWhat, int], list[Attempt]]


def _attempts(opened: Directory, since: int) -> _Made:
    made: _Made = {}
    for row in opened.rows(_SINCE, since=since):
        attempt = _attempt(row)
        made.setdefault((attempt.what, attempt.about), []).append(attempt)
    return made


def _confirmations(opened: Directory, house: Clinic, on: date, made: _Made) -> Iterable[Call]:
    bounds = walltime.day_bounds(on, house.zone)
    own = {one.id for one in house.practitioners}
    visits = [
        one
        for one in schedule_store.of_day(opened, *bounds)
        if one.status == AppointmentStatus.BOOKED.value and one.practitioner in own
    ]
    known = patient_store.by_ids(opened, {one.patient for one in visits})
    for one in visits:
        if one.patient in known:
            yield Call(
                what=CallWhat.CONFIRM,
                about=one.id,
                who=known[one.patient],
                service=one.service,
                practitioner=one.practitioner,
                start_utc=one.start_utc,
                attempts=made.get((CallWhat.CONFIRM, one.id), ()),
            )


def _of_rebooking(one: ToRebook, made: _Made) -> Call:
    return Call(
        what=CallWhat.REBOOK,
        about=one.appointment,
        who=one.who,
        service=one.service,
        practitioner=one.practitioner,
        start_utc=one.start_utc,
        attempts=made.get((CallWhat.REBOOK, one.appointment), ()),
    )


def _of_recall(one: Due, made: _Made) -> Call:
    return Call(
        what=CallWhat.RECALL,
        about=one.recall.id,
        who=one.who,
        service=one.recall.service,
        practitioner=one.recall.practitioner,
        due=one.recall.due,
        attempts=made.get((CallWhat.RECALL, one.recall.id), ()),
    )


def _of_waiting(waiting_now: Sequence[Waiting], today: date, made: _Made) -> Iterable[Call]:
    for one in waiting_now:
        attempts = made.get((CallWhat.WAITING, one.entry.id), ())
        wish = one.entry.wish
        if attempts or wish.last - today <= SOON_OVER:
            yield Call(
                what=CallWhat.WAITING,
                about=one.entry.id,
                who=one.who,
                service=wish.service,
                practitioner=wish.practitioners[0] if len(wish.practitioners) == 1 else None,
                due=wish.last,
                attempts=attempts,
            )


_ORDER = {what: at for at, what in enumerate(CallWhat)}


def _order(call: Call, now: int) -> tuple[bool, int, int, int, int]:
    rests = call.rests(now) or not call.may_ring
    due = 0 if call.due is None else call.due.toordinal()
    return rests, (call.again or 0) if rests else 0, _ORDER[call.what], due, call.start_utc or 0


def _columns(attempt: Attempt) -> dict[str, object]:
    return {
        "id": attempt.id,
        "patient": attempt.patient,
        "what": attempt.what,
        "about": attempt.about,
        "outcome": attempt.outcome,
        "made": to_microseconds(attempt.made),
        "again": attempt.again,
    }


def _attempt(row: Row) -> Attempt:
    return Attempt(
        id=CallId(row[0]),
        patient=PatientId(row[1]),
        what=CallWhat(row[2]),
        about=row[3],
        outcome=CallOutcome(row[4]),
        made=from_microseconds(row[5]),
        again=row[6],
    )


def _draft(kind: EventKind, of: Attempt, action: Action) -> EventDraft:
    return EventDraft(
        kind=kind,
        action=action,
        patient=of.patient,
        entity=("call", of.about),
        facts={"what": of.what.value, "outcome": of.outcome.value},
    )
