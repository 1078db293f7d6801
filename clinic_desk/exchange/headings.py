"""What the columns of a file are, told from their headings in English and Swedish."""

from collections.abc import Sequence

from clinic_desk.errors import Problem
from clinic_desk.exchange.records import FIELDS, Columns, Field, ImportKind, Reading
from clinic_desk.folding import fold

LONGEST_SOURCE = 60
"""Letters in what a person calls the program that a file comes from."""

_WORDS: dict[Field, str] = {
    Field.OUTSIDE: (
        "id, patient id, patientid, patient number, patient no, patientnr, patientnummer, "
        "chart number, client id, record number, mrn, kundnummer, kundnr, external id, "
        "appointment id, booking id, bokningsnummer, boknings id, number, nummer, nr, key"
    ),
    Field.PATIENT: (
        "patient, patient id, patientid, patient number, patient no, patientnr, patientnummer, "
        "client id, client, chart number, kundnummer, kundnr, mrn"
    ),
    Field.FAMILY: (
        "family name, last name, lastname, surname, family, efternamn, familjenamn, slaktnamn"
    ),
    Field.GIVEN: (
        "given name, given names, first name, firstname, forename, given, fornamn, tilltalsnamn"
    ),
    Field.NAME: (
        "name, full name, patient name, client name, namn, fullstandigt namn, patientnamn, "
        "for och efternamn"
    ),
    Field.BIRTH_DATE: (
        "date of birth, birth date, birthdate, birthday, dob, born, fodelsedatum, fodelsedag, "
        "fodd, fodelsetid"
    ),
    Field.PHONE: (
        "phone, phone number, telephone, tel, mobile, mobile phone, mobile number, cell, "
        "cell phone, telefon, telefonnummer, telefon mobil, mobil, mobilnummer, mobiltelefon, "
        "tfn, contact number"
    ),
    Field.SECOND_PHONE: (
        "second phone, phone 2, phone two, other phone, home phone, work phone, mobile 2, "
        "andra telefon, telefon 2, telefon hem, telefon bostad, telefon arbete, mobil 2"
    ),
    Field.EMAIL: (
        "email, e mail, mail, email address, e post, epost, e postadress, mejl, mejladress"
    ),
    Field.STREET: (
        "address, street, street address, address 1, address line 1, adress, gatuadress, gata, "
        "postadress, utdelningsadress"
    ),
    Field.POSTCODE: "postcode, post code, zip, zip code, postal code, postnummer, postnr",
    Field.CITY: "city, town, suburb, ort, postort, stad",
    Field.ALERT: (
        "alert, alert note, note, notes, comment, comments, remark, anteckning, anteckningar, "
        "kommentar, obs, varning"
    ),
    Field.PROTECTED: (
        "protected, confidential, vip, skyddad, skyddade uppgifter, sekretess, sekretessmarkering, "
        "skyddad folkbokforing"
    ),
    Field.START: (
        "start, starts, start time, start date, starttime, begins, date time, appointment, "
        "appointment time, datum och tid, starttid, borjar, bokad tid, besokstid"
    ),
    Field.DATE: "date, day, appointment date, visit date, datum, dag, besoksdatum, bokningsdatum",
    Field.TIME: "time, klockslag, tid, kl, at, from time",
    Field.PRACTITIONER: (
        "practitioner, provider, doctor, therapist, clinician, with, staff, behandlare, lakare, "
        "terapeut, vardgivare, medarbetare, hos"
    ),
    Field.SERVICE: (
        "service, appointment type, type, treatment, reason, tjanst, besokstyp, bokningstyp, "
        "behandling, typ"
    ),
    Field.MINUTES: "minutes, duration, length, min, minuter, langd, tidsatgang, varaktighet",
    Field.NOTE: "note, notes, comment, comments, anteckning, kommentar, notering",
    Field.FROM: "from, not before, earliest, earliest date, fran, fran och med, tidigast",
    Field.UNTIL: "until, to, latest, latest date, till, till och med, senast",
}
_KNOWN = {which: frozenset(words.split(", ")) for which, words in _WORDS.items()}
_NEVER = frozenset(
    {"personnummer", "personnr", "pnr", "samordningsnummer", "fodselsnummer", "id number"}
    | {"social security number", "ssn", "national id", "nhs number", "identity number"}
)


def propose(kind: ImportKind, headings: Sequence[str]) -> Columns:
    """For each column what it seems to be, each thing once; None where nothing fits.

    A national identity number is never proposed: booking does not need it.
    """
    taken: set[Field] = set()
    proposed: list[Field | None] = []
    for heading in headings:
        found = _fitting(kind, fold(heading), taken)
        proposed.append(found)
        if found is not None:
            taken.add(found)
    return tuple(proposed)


def names_identity(heading: str) -> bool:
    """Whether a column is headed as a national identity number."""
    return fold(heading) in _NEVER


def tell_columns(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether a first line looks like headings: some are known, or it has no figures and the
    second has.
    """
    folded = [fold(heading) for heading in first]
    known = frozenset().union(*_KNOWN.values()) | _NEVER
    if sum(one in known for one in folded) >= min(2, len(folded)):
        return True
    return not _has_figures(first) and _has_figures(second)


def _has_figures(cells: Sequence[str]) -> bool:
    return any(sign.isdigit() or sign == "@" for cell in cells for sign in cell)


def problems(reading: Reading) -> dict[str, Problem]:
    """What is still to be told before a file can be read: its source, and columns by their field;
    where there are two ways to tell something, the usual one.
    """
    has = {one for one in reading.mapped if one is not None}
    lacking = (
        ways[0] for ways in _LEAST[reading.kind] if not any(set(way) <= has for way in _ways(ways))
    )
    found = {str(field): Problem.MISSING for field in lacking}
    if not reading.source.strip():
        found["source"] = Problem.MISSING
    elif len(reading.source) > LONGEST_SOURCE:
        found["source"] = Problem.TOO_LONG
    return found


def _ways(ways: tuple[Field, ...]) -> list[tuple[Field, ...]]:
    if ways == _WHEN:
        return [(Field.START,), (Field.DATE, Field.TIME)]
    return [(one,) for one in ways]


_CALLED = (Field.FAMILY, Field.GIVEN, Field.NAME)
_WHOM = (Field.PATIENT, *_CALLED)
_WHEN = (Field.START, Field.DATE, Field.TIME)
_LEAST: dict[ImportKind, tuple[tuple[Field, ...], ...]] = {
    ImportKind.PATIENTS: (_CALLED, (Field.BIRTH_DATE,)),
    ImportKind.APPOINTMENTS: (_WHOM, _WHEN, (Field.PRACTITIONER,), (Field.SERVICE,)),
    ImportKind.WAITING_LIST: (_WHOM, (Field.SERVICE,)),
}


def _fitting(kind: ImportKind, heading: str, taken: set[Field]) -> Field | None:
    fields = [one for one in FIELDS[kind] if one not in taken]
    return next((one for one in fields if heading in _KNOWN[one]), None)
