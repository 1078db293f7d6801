"""What is read on somebody's card, and what is found while a name is typed.

Oracles of ``oracles.py``: a protected person is no relative, no double and no hit.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.exchange import leaving
from clinic_desk.family import callers, handing, relations, second, telling
from clinic_desk.family.records import Kin, TypedRelation
from clinic_desk.ids import PatientId
from clinic_desk.patients import confusable, duplicates, finding, naming, record, registering
from clinic_desk.patients.records import Told
from clinic_desk.scheduling import (
    booking,
    cancelling,
    expected,
    merging,
    paper_day,
    papers,
    sheet_notes,
    sheets,
    who_asked,
)
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.papers import DETAILS, Detail
from clinic_desk.scheduling.records import Appointment
from clinic_desk.scheduling.to_do import on_card
from clinic_desk.staff.session import DeskSession
from tests.core.exchange.a_busy_clinic import MISTAKE
from tests.core.patients.hidden import LETTERS_TO, MERGED, ONE, OTHERS, SECOND, Hiding
from tests.core.scheduling.conftest import HADDAD, MORNING, VISIT


def typing(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    """Each letter more of what stands on a card, as it is typed."""
    whole = {
        typed
        for one in (ONE, *OTHERS)
        for typed in (f"{one.family} {one.given}", one.phone.replace(" ", ""), one.birth_date)
    }
    for typed in sorted({*whole, " ".join(MERGED.values()), SECOND, LETTERS_TO}):
        for many in range(2, len(typed) + 1, 3):
            yield expected.search(session, opened, typed[:many])
        yield finding.find(session, opened, typed, limit=2)


def doubles(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    """The warning at a new patient's fields, as they are filled in one after the other."""
    for one in (ONE, *OTHERS, replace(ONE, **MERGED), replace(ONE, phone=SECOND)):
        for known in ({"phone": "", "birth_date": ""}, {"phone": ""}, {"given": ""}):
            yield duplicates.alike(session, opened, replace(one, **known))
        yield duplicates.alike(session, opened, replace(one, phone=SECOND))


def hands(desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    """Into whose hands a paper about somebody goes, and who may be on the line."""
    for whose in (desk.patient, desk.child):
        with session.opened(whose, PurposeOfUse.DESK, reason="asks") as viewing:
            yield handing.hands(viewing, opened, MORNING.date())
            shown = relations.relatives(viewing, opened)
            yield [telling.caller_may(viewing, one.relation.id, MORNING.date()) for one in shown]
        calling = callers.of_patient(opened, whose, MORNING.date())
        yield calling
        whom = [desk.patient, desk.child, desk.hidden]
        may = telling.patient_may(opened, whose, whom, MORNING.date())
        yield callers.standings(opened, whose, may)


def cards(desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    """All that stands on the card of somebody who is related to the hidden one, or taken for."""
    for whose in (desk.patient, desk.child):
        with session.opened(whose, PurposeOfUse.DESK, reason="asks") as viewing:
            yield record.read(viewing), second.of(viewing, [whose])
            yield on_card.of_record(session, viewing), merging.merged_into(session, viewing)
    yield naming.names(session, opened, [desk.patient, desk.hidden])
    yield second.of(opened, [desk.patient, desk.child, desk.hidden])


def family_merged(desk: Hiding, session: DeskSession, _opened: Directory) -> Iterator[object]:
    """Whether two relatives' cards can become one, though the hidden one belongs to one of them."""
    for one, other in ((desk.patient, desk.child), (desk.child, desk.patient)):
        with (
            session.opened(one, PurposeOfUse.DESK, reason="asks") as kept,
            session.opened(other, PurposeOfUse.DESK, reason="asks") as merged,
        ):
            try:
                yield merging.look(session, kept, merged, to_minutes(session.clock.now()))
            except ClinicDeskError as error:
                yield type(error), vars(error)


def sheets_with_notes(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    """Every paper of a day in every detail: of all, of one, with what is written about them."""
    for detail in DETAILS:
        for on in (MORNING.date(), MORNING.date().replace(day=10)):
            yield sheets.day_sheet(session, opened, on, detail, [HADDAD])
            sheet = sheets.day_sheet(session, opened, on, detail)
            noted = sheet_notes.with_notes(session, sheet)
            yield noted, noted.paper.about, noted.paper.tells
            assert (noted != sheet) == (detail is Detail.FULL)
    yield paper_day.due(session), papers.printed_today(session)


def card_files(desk: Hiding, session: DeskSession, _opened: Directory) -> Iterator[object]:
    """One card as a file, where this person may have it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "one.vcf"
        for whose in (desk.patient, desk.child):
            try:
                with session.opened(whose, PurposeOfUse.DESK, reason="asks") as viewing:
                    leaving.card(session, viewing, path)
                yield path.read_bytes()
            except ClinicDeskError as error:
                yield type(error), vars(error)


def registered(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    """Somebody new who is called, born and reached as the hidden one is."""
    for one in OTHERS:
        new = replace(one, phone=SECOND)
        try:
            whose = registering.register(session, new)
        except ClinicDeskError as error:
            yield type(error), vars(error)
            continue
        found = finding.search(session, opened, new.family)
        yield [(each.name, each.birth_date) for each in found.entries], found.confused
        yield [each.entry.name for each in duplicates.alike(session, opened, new)]
        with session.opened(whose, PurposeOfUse.BOOKING, reason="asks") as viewing:
            yield confusable.others(session, viewing), relations.around(viewing, opened)
            yield merging.merged_into(session, viewing)


def acts(desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    """A day's work for those whom the hidden one is related to, or was taken for: what each step
    asks for, and how it ends."""
    at = MORNING.replace(day=11, hour=7)
    for whose in (desk.patient, desk.child):
        for told in (frozenset[Told](), frozenset(Told)):
            at += timedelta(minutes=60)
            try:
                booked = _booked(session, whose, at, told)
                yield booked.start, booked.room, booked.status, booked.version
                yield cancelling.cancel(session, opened, booked.id, booked.version, MISTAKE).status
                stands = cancelling.reinstate(session, opened, booked.id, booked.version + 1)
                yield stands.status, who_asked.say(session, opened, booked.id, 3, Calling())
            except ClinicDeskError as error:
                yield type(error), {key: value for key, value in vars(error).items() if told}
        with session.opened(whose, PurposeOfUse.DESK, reason="asks") as viewing:
            for kin, other in ((Kin.MOTHER, desk.hidden), (Kin.FATHER, None)):
                typed = TypedRelation(kin=kin, other=other, name="" if other else "Nils Ek")
                try:
                    saved = relations.save(session, viewing, opened, typed)
                    yield saved.custody, saved.kin, len(relations.relatives(viewing, opened))
                except ClinicDeskError as error:
                    yield type(error), vars(error)
            yield telling.letters(viewing, opened, MORNING.date())


def _booked(
    session: DeskSession, whose: PatientId, at: datetime, told: frozenset[Told]
) -> Appointment:
    calling = Calling(told=told)
    request = BookingRequest(practitioner=HADDAD, service=VISIT, start=at, calling=calling)
    with session.opened(whose, PurposeOfUse.DESK, reason="asks") as viewing:
        return booking.book(session, viewing, request)
