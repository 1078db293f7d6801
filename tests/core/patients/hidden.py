"""Clinics that differ in nothing but who a protected person is, or in what is kept of that person.

Whatever is kept about anybody is kept of the protected person too, and of somebody whom all may
see: a waiting list, a recall, calls, relatives, a merged card, another program's number.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from clinic_desk.access import EventDraft, Permission, PurposeOfUse
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.exchange import store as imports
from clinic_desk.exchange.records import ImportKind
from clinic_desk.family import relations, second_contact, wishing
from clinic_desk.family.records import Custody, Grants, Kin, Needs, TypedRelation, Wishes
from clinic_desk.family.second import SecondContact
from clinic_desk.ids import PatientId, ServiceId
from clinic_desk.patients import confusable, finding, record, registering
from clinic_desk.patients.merges import MergeField
from clinic_desk.patients.records import NewPatient, Told
from clinic_desk.scheduling import (
    equipment,
    interpreters,
    leave,
    merging,
    series,
    services,
    stepping,
    telling,
)
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.equipment import NewEquipment
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.places import GroupOf
from clinic_desk.scheduling.records import Appointment, AppointmentStatus
from clinic_desk.scheduling.series import SeriesRequest
from clinic_desk.scheduling.services import NewService
from clinic_desk.scheduling.telling import CallOutcome, LateCall
from clinic_desk.scheduling.to_do import calls, recalls, to_rebook, waiting
from clinic_desk.scheduling.to_do.records import CallOutcome as Went
from clinic_desk.scheduling.to_do.records import NewRecall, Wish
from clinic_desk.staff import policies
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.session import DeskSession
from tests.builders import a_clinic, a_new_patient, a_patient, a_session
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT, Desk, furnish

ONE = a_new_patient("Lind", "Alva", born="1980-03-12", phone="070-123 45 67")
OTHERS = (
    a_new_patient("Zetterqvist", "Björn", born="1951-12-30", phone="08-500 11 22"),
    a_new_patient("Aaa", "Aa", born="2024-01-01", phone="031-99 88 77"),
)
"""One is named and born as somebody is whom everybody may see; the others are like nobody."""
MERGED = {"family": "Gammelnamn", "given": "Doris"}
"""How the protected person's other card was called, before it was merged."""
SOURCE = "Old desk"
NUMBER = "4711"
"""What another program called the protected person."""
SECOND = "0732223344"
"""A second number of the protected person's."""
LETTERS_TO = "Hemliga gatan 7"
_ALL = Grants(book=True, cancel=True, told=True)
_S = AppointmentStatus


@dataclass(kw_only=True)
class Hiding(Desk):
    """The clinic, somebody at it, a patient (``patient``) whom all may see, and the hidden one."""

    who: NewPatient
    hidden: PatientId
    visits: tuple[Appointment, ...] = ()
    """The hidden person's."""
    group: GroupOf
    """In which the hidden person has one place of three."""
    gathers: datetime
    on_lists: dict[str, int] = field(default_factory=dict)
    """What the lists have of the hidden person, by number."""
    child: PatientId
    """Seen by all; the hidden person is their guardian."""


def furnished(folder: Path, who: NewPatient, *, busy: bool = True) -> Hiding:
    """A day with visits of everybody. Not ``busy``: nothing is kept of the hidden person but
    the card and the times."""
    clinic = a_clinic(folder)
    session = a_session(clinic, Role.OWNER)
    session.database._randbits = Random(5).getrandbits
    furnish(session)
    seen = a_patient(session, "Lind", "Alva", born="1980-03-12", phone="070-123 45 67")
    child = a_patient(
        session, "Ek", "Elsa", born="2018-05-06", phone="070-5556677", street="Ängen 1"
    )
    desk = Hiding(
        clinic=clinic,
        session=session,
        patient=seen,
        who=who,
        hidden=registering.register(session, who),
        child=child,
        group=GroupOf(practitioner=LINDQVIST, service=_given_to_several(session), start_utc=0),
        gathers=MORNING.replace(hour=13, minute=30),
    )
    _gather(desk)
    _everything_about(desk, seen, desk.book(MORNING - timedelta(minutes=75)), day=10)
    _series(desk, seen, hour=10)
    desk.visits = _visits(desk)
    clinic.clock.move(timedelta(minutes=10))  # the last of them should have come
    _series(desk, desk.hidden, hour=11)
    desk.book(MORNING + timedelta(days=1, hours=1), practitioner=HADDAD, patient=child)
    leave.add(session, NewAbsence(practitioner=HADDAD, first=date(2026, 3, 3), last=_LEAVE_ENDS))
    if busy:
        _known_at_the_desk(desk)
        _everything_about(desk, desk.hidden, desk.visits[0], day=14)
        _beside_others(desk)
        _merged_and_imported(desk)
        with desk.session.directory("find") as opened:
            confusable.mark(desk.session, opened, desk.child, desk.hidden)
    _protect(desk)
    return desk


_LEAVE_ENDS = date(2026, 3, 4)


def _given_to_several(session: DeskSession) -> ServiceId:
    """A service for a group, with a device, and what the clinic keeps of everybody."""
    policies.change(session, "contact.second-phone", "1")
    equipment.add(session, NewEquipment(name="Mats", kind="mats"))
    new = NewService(
        name="Breathing",
        given_by=frozenset({LINDQVIST}),
        equipment=frozenset({"mats"}),
        capacity="5",
    )
    return services.add(session, new).id


def _gather(desk: Hiding) -> None:
    for whose in (desk.child, desk.hidden, desk.patient):
        one = desk.book(desk.gathers, service=desk.group.service, patient=whose)
        desk.group = replace(desk.group, start_utc=one.start_utc)


def _visits(desk: Hiding) -> tuple[Appointment, ...]:
    whose = desk.hidden
    return (
        desk.book(MORNING - timedelta(minutes=30), patient=whose),
        desk.book(MORNING + timedelta(hours=1), patient=whose),
        desk.book(MORNING + timedelta(hours=4), practitioner=HADDAD, patient=whose),
        desk.book(MORNING + timedelta(days=1), practitioner=HADDAD, patient=whose),
        desk.book(MORNING - timedelta(minutes=80), practitioner=HADDAD, patient=whose),
    )


def _everything_about(desk: Hiding, whose: PatientId, visit: Appointment, *, day: int) -> None:
    """All that the desk keeps of anybody."""
    session = desk.session
    first = date(2026, 3, day)
    wish = Wish(service=CHECK, first=first, last=first + timedelta(days=20))
    with session.opened(whose, PurposeOfUse.PHONE, reason="calls") as viewing:
        gone = waiting.add(session, viewing, wish, note="Rings back")
        waiting.withdraw(session, viewing, gone.id, 1)
        near = replace(wish, last=date(2026, 3, 8), first=date(2026, 3, 3))
        waits = waiting.add(session, viewing, near)
        due = recalls.make(session, viewing, NewRecall(service=CHECK, due=date(2026, 3, 3)))
        desk.on_lists = {"left": gone.id, "waits": waits.id, "due": due.id}
        needs = Needs(language="ar", interpreter=True, wheelchair=True)
        wishing.need(session, viewing, whose, needs)
        number = SECOND if whose == desk.hidden else "0731112233"
        second_contact.keep(session, viewing, whose, SecondContact(phone=number))
        wishing.wish(session, viewing, whose, Wishes(voicemail=False, neutral_name=True))
    with session.directory("today") as opened:
        for status in (_S.ARRIVED, _S.WITH_PRACTITIONER):
            now = stepping.change_status(
                session, opened, visit.id, visit.version, status, told=frozenset(Told)
            )
            visit = replace(visit, version=now.version)
        told = LateCall(outcome=CallOutcome.TOLD, minutes=20, called=0)
        telling.put(session, opened, visit.id, told)
        to_rebook.put(session, opened, visit.id)
        interpreters.change(session, opened, visit.id, interpreters.InterpreterState.ORDERED)


def _series(desk: Hiding, whose: PatientId, hour: int) -> None:
    starts = tuple(MORNING.replace(day=10 + 7 * week, hour=hour) for week in range(2))
    calling = Calling(told=frozenset(Told))
    request = SeriesRequest(practitioner=LINDQVIST, service=VISIT, starts=starts, calling=calling)
    with desk.session.opened(whose, PurposeOfUse.PHONE, reason="calls") as viewing:
        series.book(desk.session, viewing, request)


def _known_at_the_desk(desk: Hiding) -> None:
    """The receptionist knew them before they were protected."""
    session = desk.sit(Role.RECEPTIONIST)
    with session.directory("find") as opened:
        finding.search(session, opened, desk.who.family)
        opened.settle()
    with session.opened(desk.hidden, PurposeOfUse.PHONE):
        pass
    desk.sit(Role.OWNER)


def _beside_others(desk: Hiding) -> None:
    """A guardian of a child, taken for somebody; calls were made, a visit was missed."""
    session = desk.session
    guardian = TypedRelation(
        kin=Kin.MOTHER,
        back=Kin.DAUGHTER,
        other=desk.hidden,
        may=_ALL,
        custody=Custody.JOINT,
        street=LETTERS_TO,
    )
    with session.directory("card") as opened:
        with session.opened(desk.child, PurposeOfUse.DESK) as viewing:
            relations.save(session, viewing, opened, guardian)
        confusable.mark(session, opened, desk.patient, desk.hidden)
        missed = desk.visits[-1]
        stepping.change_status(session, opened, missed.id, missed.version, _S.MISSED)
        mine = [one for one in calls.listed(session, opened) if one.who.id == desk.hidden]
        calls.record(session, opened, mine[0], Went.NO_ANSWER)
        confusable.unmark(session, opened, desk.patient, desk.hidden)


def _merged_and_imported(desk: Hiding) -> None:
    """They had another card, which waited, had a visit to rebook, and was merged into this one;
    and another program knows them by a number."""
    session = desk.session
    former = a_patient(session, **MERGED, phone=desk.who.phone)
    wish = Wish(service=CHECK, first=date(2026, 3, 3), last=date(2026, 3, 8))
    with session.opened(former, PurposeOfUse.DESK) as viewing:
        waiting.withdraw(session, viewing, waiting.add(session, viewing, wish).id, 1)
    visit = desk.book(MORNING + timedelta(days=2), patient=former)
    with session.directory("today") as opened:
        to_rebook.put(session, opened, visit.id)
    desk.unbook(visit)
    with (
        session.opened(desk.hidden, PurposeOfUse.DESK) as kept,
        session.opened(former, PurposeOfUse.DESK) as merged,
    ):
        versions = record.read(kept).version, record.read(merged).version
        merging.merge(session, kept, merged, frozenset[MergeField](), versions)
    with session.work(Permission.DATA_IMPORT) as work:
        batch = imports.add_batch(work, ImportKind.PATIENTS, SOURCE, bytes(32), session.account)
        kinds = ImportKind.PATIENTS, desk.hidden, desk.hidden
        work.about(desk.hidden)
        imports.add_row(work, batch, *kinds, SOURCE, NUMBER, made=False)
        facts = {"count": 1}
        work.record(
            EventDraft(
                kind=EventKind.PATIENTS_RECOGNISED,
                action=Action.UPDATE,
                patient=desk.hidden,
                facts=facts,
            )
        )


def _protect(desk: Hiding) -> None:
    session = desk.session
    with session.opened(desk.hidden, PurposeOfUse.DESK) as viewing:
        known = record.read(viewing).version
        record.correct(session, viewing, known, replace(desk.who, protected=True))
