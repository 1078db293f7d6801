"""What somebody may try with a patient or a visit whose number they have guessed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.family import (
    callers,
    contacting,
    relations,
    second,
    second_contact,
    telling,
    wishing,
)
from clinic_desk.family.records import ContactReason, Needs, Way, Wishes
from clinic_desk.family.second import SecondContact
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.patients import confusable, duplicates, finding, merges
from clinic_desk.scheduling import (
    afterwards,
    cancelling,
    families,
    fixing,
    gathering,
    interpreters,
    moving,
    noting,
    rebooking,
    resizing,
    series,
    stepping,
    walk_ins,
    who_asked,
)
from clinic_desk.scheduling import telling as late_calls
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.families import Member
from clinic_desk.scheduling.gathering import Target
from clinic_desk.scheduling.rebooking import Place
from clinic_desk.scheduling.records import Appointment, AppointmentStatus
from clinic_desk.scheduling.telling import CallOutcome, LateCall
from clinic_desk.scheduling.to_do import about, calls, recalls, taking, to_rebook, waiting
from clinic_desk.scheduling.to_do.records import Call, CallId, CallWhat, RecallId, WaitingId
from clinic_desk.scheduling.to_do.records import CallOutcome as Went
from clinic_desk.scheduling.together import Arrangement
from clinic_desk.scheduling.true_times import TrueTimes
from clinic_desk.staff.session import DeskSession
from tests.core.exchange.a_busy_clinic import MISTAKE
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT

Errand = Callable[[DeskSession, Directory, PatientId, AppointmentId], object]
TODAY = MORNING.date()


def _opened(session: DeskSession, whose: PatientId) -> None:
    with session.opened(whose, PurposeOfUse.EMERGENCY, reason="asks"):
        pass


def _opened_each(session: DeskSession, whose: PatientId) -> None:
    with session.opened_each([PatientId(1), whose], PurposeOfUse.OPERATIONS, reason="asks"):
        pass


def _call(opened: Directory, session: DeskSession, whose: PatientId) -> object:
    shown = calls.listed(session, opened)[0]
    call = Call(what=CallWhat.CONFIRM, about=1, who=replace(shown.who, id=whose), service=VISIT)
    return calls.record(session, opened, call, Went.REACHED)


def _visit(whose: PatientId, visit: AppointmentId, session: DeskSession) -> Appointment:
    """As somebody would write it down who knows nothing but the numbers."""
    start = to_minutes(session.clock.now())
    return Appointment(
        id=visit,
        patient=whose,
        practitioner=LINDQVIST,
        service=VISIT,
        room=None,
        care_unit=session.care_unit,
        start=MORNING,
        zone="Europe/Stockholm",
        minutes=30,
        start_utc=start,
        end_utc=start + 30,
        version=2,
    )


def _place(visit: AppointmentId, start: datetime) -> Place:
    return Place(appointment=visit, version=2, practitioner=HADDAD, room=None, start=start)


_LATE = LateCall(outcome=CallOutcome.TOLD, minutes=20, called=0)
_CAME = TrueTimes(arrived=1)
ERRANDS: dict[str, Errand] = {
    "open": lambda s, _o, who, _v: _opened(s, who),
    "open many": lambda s, _o, who, _v: _opened_each(s, who),
    "wish": lambda s, o, who, _v: wishing.wish(s, o, who, Wishes()),
    "need": lambda s, o, who, _v: wishing.need(s, o, who, Needs()),
    "died": lambda s, o, who, _v: wishing.say_died(s, o, who, None),
    "second phone": lambda s, o, who, _v: second_contact.keep(s, o, who, SecondContact()),
    "apart": lambda s, o, who, _v: duplicates.keep_apart(s, o, who, PatientId(1)),
    "alike again": lambda s, o, who, _v: duplicates.ask_again(s, o, who, PatientId(1)),
    "taken for": lambda s, o, who, _v: confusable.mark(s, o, who, PatientId(1)),
    "no longer": lambda s, o, who, _v: confusable.unmark(s, o, who, PatientId(1)),
    "relation": lambda s, o, who, _v: relations.write(s, o, who, None, None),
    "together": lambda s, o, who, _v: families.book(
        s, o, [Member(patient=who, service=VISIT)], Arrangement(visits=(), order=())
    ),
    "not together": lambda s, o, _w, v: families.take_back(s, o, [(v, 2)]),
    "together again": lambda s, o, who, v: families.put_back(s, o, [(v, 1)]),
    "call": lambda s, o, who, _v: _call(o, s, who),
    "call taken back": lambda s, o, _w, v: calls.take_back(s, o, CallId(int(v))),
    "arrive": lambda s, o, _w, v: stepping.change_status(s, o, v, 2, AppointmentStatus.ARRIVED),
    "arrived then": lambda s, o, _w, v: afterwards.enter(s, o, v, 2, _CAME),
    "not then": lambda s, o, _w, v: afterwards.take_back(s, o, v, 2),
    "walked in": lambda s, o, _w, v: walk_ins.enter_again(s, o, v, 2, _CAME),
    "not walked in": lambda s, o, _w, v: walk_ins.take_back(s, o, v, 2),
    "cancel": lambda s, o, _w, v: cancelling.cancel(s, o, v, 2, MISTAKE),
    "reinstate": lambda s, o, _w, v: cancelling.reinstate(s, o, v, 2),
    "move": lambda s, o, _w, v: moving.move(s, o, v, 2, practitioner=LINDQVIST, start=MORNING),
    "put where": lambda s, o, _w, v: rebooking.put_where(s, o, [_place(v, MORNING)]),
    "longer": lambda s, o, _w, v: resizing.resize(s, o, v, 2, 45),
    "note": lambda s, o, _w, v: noting.note(s, o, v, 2, "Rings back"),
    "asked": lambda s, o, _w, v: who_asked.say(s, o, v, 2, Calling()),
    "pin": lambda s, o, _w, v: fixing.fix(s, o, v, 2),
    "unpin": lambda s, o, _w, v: fixing.loosen(s, o, v, 2),
    "series cancelled": lambda s, o, _w, v: series.cancel(s, o, [(v, 2)], MISTAKE),
    "series again": lambda s, o, _w, v: series.reinstate(s, o, [(v, 2)]),
    "series moved": lambda s, o, who, v: series.rearrange(
        s, o, [series.Place(visit=_visit(who, v, s), practitioner=HADDAD, start=MORNING)]
    ),
    "group cancelled": lambda s, o, _w, v: gathering.cancel(s, o, [(v, 2)], MISTAKE),
    "group longer": lambda s, o, _w, v: gathering.resize(s, o, [(v, 2)], 45),
    "group moved": lambda s, o, _w, v: gathering.move(
        s, o, [(v, 2)], Target(practitioner=LINDQVIST, start=MORNING)
    ),
    "late": lambda s, o, _w, v: late_calls.put(s, o, v, _LATE),
    "rebook": lambda s, o, _w, v: to_rebook.put(s, o, v),
    "drop": lambda s, o, _w, v: to_rebook.drop(s, o, v),
    "rebook back": lambda s, o, _w, v: to_rebook.take_back(s, o, v),
    "interpreter": lambda s, o, _w, v: interpreters.change(s, o, v, None),
    "take a call": lambda s, o, _w, v: taking.take(s, o, CallWhat.CONFIRM, v),
    "take a visit": lambda s, o, _w, v: taking.take(s, o, CallWhat.REBOOK, v),
    "whose call": lambda s, o, _w, v: about.whose(s, o, CallWhat.CONFIRM, v),
}
"""Refused, in the words of what is not there."""
ON_LISTS: dict[str, tuple[str, Errand]] = {
    "withdrawn": ("waits", lambda s, o, _w, n: waiting.withdraw(s, o, WaitingId(int(n)), 1)),
    "waits again": ("left", lambda s, o, _w, n: waiting.put_back(s, o, WaitingId(int(n)), 2)),
    "recall": ("due", lambda s, o, _w, n: recalls.withdraw(s, o, RecallId(int(n)), 1)),
    "recall again": ("due", lambda s, o, _w, n: recalls.put_back(s, o, RecallId(int(n)), 1)),
    "take a wish": ("waits", lambda s, o, _w, n: taking.take(s, o, CallWhat.WAITING, n)),
    "take a recall": ("due", lambda s, o, _w, n: taking.take(s, o, CallWhat.RECALL, n)),
    "whose wish": ("waits", lambda s, o, _w, n: about.whose(s, o, CallWhat.WAITING, n)),
    "whose recall": ("due", lambda s, o, _w, n: about.whose(s, o, CallWhat.RECALL, n)),
}
"""The same about an entry of a list, whose number was guessed."""


def questions(child: PatientId) -> dict[str, Errand]:
    """Answered as of somebody whom nobody knows; ``child``: whose guardian was guessed."""
    return {
        "may they": lambda _s, o, who, _v: telling.patient_may(o, who, [child], TODAY),
        "of whom": lambda _s, o, who, _v: telling.patient_may(o, child, [who], TODAY),
        "kept from": lambda _s, o, who, _v: telling.kept_from(o, who, [child], TODAY),
        "not from": lambda _s, o, who, _v: telling.kept_from(o, child, [who], TODAY),
        "standing": lambda _s, o, who, _v: callers.standings(
            o, who, telling.patient_may(o, who, [child], TODAY)
        ),
        "stands": lambda _s, o, who, _v: callers.standings(
            o, child, telling.patient_may(o, child, [who], TODAY)
        ),
        "who calls": lambda _s, o, who, _v: callers.of_patient(o, who, TODAY),
        "contact": lambda _s, o, who, _v: contacting.may_contact_all(
            o, [who], Way.RING, ContactReason.VISIT
        ),
        "second": lambda _s, o, who, _v: second.of(o, [who]),
        "former": lambda _s, o, who, _v: merges.former(o, [who]),
        "names": lambda _s, o, who, _v: finding.names(o, [who]),
        "interpreter": lambda _s, o, _w, v: interpreters.states_of(o, [v]),
        "series": lambda s, o, _w, v: series.of(s, o, v),
        "calls": lambda _s, o, _w, v: calls.made_about(o, CallWhat.CONFIRM, [v]),
        "taken for": lambda s, o, who, _v: confusable.require_told(s, o, who, ()),
    }


def answer(asked: Errand, session: DeskSession, opened: Directory, who: int, visit: int) -> str:
    """What is said to them, but for the number itself."""
    try:
        said = repr(asked(session, opened, PatientId(who), AppointmentId(visit)))
    except ClinicDeskError as error:
        said = f"{type(error).__name__} {vars(error)}"
    return said.replace(str(who), "WHO").replace(str(visit), "VISIT")
