"""Who is booked, taken from the card that is open; and what of a booking is worth keeping."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Permission
from clinic_desk.errors import Deceased
from clinic_desk.ids import PatientId
from clinic_desk.patients.records import call_in
from clinic_desk.scheduling import clinic, overbooking, setting_out
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from ui.patients.card import OpenCard
from ui.patients.patients_words import missed_days
from ui.scheduling.booking_records import (
    ChosenPatient,
    Clinic,
    Draft,
    KnownCaller,
    Mark,
    typed_anything,
)
from ui.scheduling.told_chips import told_by
from ui.shell.booking_marks import around_marks, kept_mark, phone_told
from ui.shell.callers import known_caller
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.errors import sentence
from ui.words.namesakes import confusable_words
from ui.words.people import call_in_words, short_name

_MISSED = 2
"""As many days of missed visits stand beside a booking; the card has more."""


def chosen(
    region: str, card: OpenCard, found_by: str = "", caller: PatientId | None = None
) -> ChosenPatient:
    """The patient of an open card, as the panel shows them; ``found_by``: what was typed.

    What the ``caller`` must not learn is not there.
    """
    record = card.record
    known = tuple(callers(card))
    calls = (one.relation.id for one in card.around.relatives if one.patient == caller)
    caller_is = next((one for one in calls if one in card.callers), None) if caller else None
    one = ChosenPatient(
        callers=known,
        calls=caller_is,
        id=record.id,
        name=record.name,
        birth_date=record.birth_date,
        phone=phone_told(card, caller, region),
        marks=(*kept_mark(card, caller), *_marks(card)),
        purpose=card.purpose,
        usual_service=card.history.usual_service,
        usual_practitioner=card.history.usual_practitioner,
        number=record.number,
        twice=bool(card.taken_for),
        longer=card.around.needs.longer,
        alert=record.alert or "",
        visits=tuple(
            one
            for one in (*card.history.coming, *card.history.past)
            if one.start.date() >= card.today
        ),
        never="" if card.around.died is None else sentence(Deceased()),
        alias=called(card) if record.protected else "",
    )
    return replace(one, told=told_by(found_by, one, card.second.phone if one.phone else None))


def called(card: OpenCard) -> str:
    """How the patient of an open card is named where others may read it too."""
    record = card.record
    return call_in_words(call_in(record.number)) if record.protected else record.name


def callers(card: OpenCard) -> Iterator[KnownCaller]:
    """Those who belong to the patient and may be on the line."""
    for one in card.around.relatives:
        answer = card.callers.get(one.relation.id)
        if answer is not None:
            yield known_caller(one, answer)


def _marks(card: OpenCard) -> list[Mark]:
    marks = []
    if card.taken_for:
        marks.append(Mark(words=confusable_words(), tone=Tone.WARN, icon=Icon.USERS))
    usual = card.history.usual_practitioner
    who = next((one for one in card.practitioners if one.id == usual), None)
    if who is not None:
        words = QCoreApplication.translate("deeds", "usually {name}").format(name=short_name(who))
        marks.append(Mark(words=words, tone=Tone.INFO, icon=Icon.USER_CHECK))
    kept = card.history.count(AppointmentStatus.DONE)
    missed = card.history.count(AppointmentStatus.MISSED)
    if kept:
        marks.append(Mark(words=QCoreApplication.translate("deeds", "%n visit(s)", "", kept)))
    if missed:
        words = QCoreApplication.translate("deeds", "%n missed: {dates}", "", missed)
        words = words.format(dates=missed_days(card.history, _MISSED))
        marks.append(Mark(words=words, tone=Tone.WARN, icon=Icon.USER_X))
    return [*marks, *around_marks(card)]


def booked_at(session: DeskSession) -> Clinic:
    """What the panel must know of the clinic, and of what this person may."""
    house, reads = clinic.load(session), session.reading(Permission.SCHEDULE_READ)
    return Clinic(
        zone=house.zone,
        services=house.bookable(),
        practitioners=house.practitioners,
        rooms={one.id: one.name for one in house.rooms},
        travel=setting_out.minutes(session),
        identify=settings.number(reads, settings.IDENTIFY) > 0,
        overbook=overbooking.may(session),
        offers=frozenset(house.offers),
    )


def worth_keeping(draft: Draft) -> Draft | None:
    typed = draft.new is not None and typed_anything(draft.new)
    return draft if draft.patient is not None or typed or draft.text or draft.note else None


def anew(draft: Draft) -> Draft:
    """A kept booking for a call that may be another's: nobody has told who they are yet."""
    if draft.patient is None:
        return draft
    return replace(draft, patient=replace(draft.patient, told=frozenset(), otherwise=frozenset()))
