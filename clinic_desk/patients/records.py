"""Patients as the desk knows them: what booking needs, and no more."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clinic_desk.ids import PatientId

_CALL_IN = 100


def call_in(number: int) -> int:
    """By which neutral number a protected person with this patient number is called in."""
    return number % _CALL_IN


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryEntry:
    """The few columns by which a patient is found and told from another."""

    id: PatientId
    number: int
    family: str
    given: str
    birth_date: date | None
    phone: str | None
    """E.164, or as given where it is no number that can be dialled from abroad."""
    protected: bool

    @property
    def called_in(self) -> int:
        """By which neutral number they are called in, where they are protected."""
        return call_in(self.number)

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientRecord:
    """An open record; read inside a viewing only."""

    id: PatientId
    number: int
    family: str
    given: str
    birth_date: date | None
    phone: str | None
    email: str | None
    street: str | None
    alert: str | None
    protected: bool
    version: int

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}".strip()


class Told(StrEnum):
    """What a person tells beside the name, and the card agrees with, so that one knows who it is.

    ``NUMBER`` is the clinic's own number of a patient: the reserve of whoever has nothing else.
    """

    BIRTH_DATE = "birth-date"
    PHONE = "phone"
    NUMBER = "number"


NOT_GIVEN = "-"
"""Typed in the place of a date of birth that was asked for and that nobody can or will say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPatient:
    """What somebody at the desk types. Name, date of birth and one way to reach them do."""

    family: str
    given: str
    birth_date: str
    phone: str = ""
    email: str = ""
    street: str = ""
    alert: str = ""
    protected: bool = False
    apart_from: tuple[PatientId, ...] = ()
    """Registered patients who look alike and, as somebody said, are not this person."""
