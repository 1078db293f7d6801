"""Files that say themselves what each thing is: FHIR, vCard, iCalendar, as lines like any list."""

from collections.abc import Iterator
from pathlib import Path

from clinic_desk.errors import FileRefused, Unfit
from clinic_desk.exchange import fhir_in, icalendar, vcard
from clinic_desk.exchange.records import ImportKind, Line

FHIR, VCARD, ICALENDAR = "fhir", "vcard", "icalendar"
FORMS = frozenset({FHIR, VCARD, ICALENDAR})
_LOOKED_AT = 4096


def form_of(path: Path) -> str | None:
    """Which of them a file is; None for an ordinary table."""
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT).removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{"):
        return FHIR
    begins = start[:15].upper()
    if begins.startswith(b"BEGIN:VCARD"):
        return VCARD
    return ICALENDAR if begins.startswith(b"BEGIN:VCALENDAR") else None


def headings(form: str, kind: ImportKind) -> tuple[str, ...]:
    """What its columns are called, as a list of the kind would call them."""
    if form == FHIR:
        return fhir_in.PATIENTS if kind is ImportKind.PATIENTS else fhir_in.APPOINTMENTS
    return vcard.HEADINGS if form == VCARD else icalendar.HEADINGS


def lines(form: str, path: Path, kind: ImportKind) -> Iterator[Line]:
    """Raises FileRefused, also for a form that holds nothing of the kind."""
    if form == FHIR:
        return fhir_in.lines(path, kind)
    if form == VCARD and kind is ImportKind.PATIENTS:
        return vcard.lines(path)
    if form == ICALENDAR and kind is ImportKind.APPOINTMENTS:
        return icalendar.lines(path)
    raise FileRefused(Unfit.NOT_A_CARD if kind is ImportKind.PATIENTS else Unfit.NOT_A_CALENDAR)
