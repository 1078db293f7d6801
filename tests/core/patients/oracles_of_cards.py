"""What is read on somebody's card, and what is found while a name is typed.

Oracles of ``oracles.py``: a protected person is no relative, no double and no hit.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.exchange import leaving
from clinic_desk.family import callers, handing, relations, second, telling
from clinic_desk.patients import duplicates, finding, naming, record
from clinic_desk.scheduling import expected, merging, paper_day, papers, sheet_notes, sheets
from clinic_desk.scheduling.papers import DETAILS, Detail
from clinic_desk.scheduling.to_do import on_card
from clinic_desk.staff.session import DeskSession
from tests.core.patients.hidden import LETTERS_TO, MERGED, ONE, OTHERS, SECOND, Hiding
from tests.core.scheduling.conftest import HADDAD, MORNING


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
