"""What the booking panel is told and what it keeps while somebody is half way. No Qt here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from clinic_desk.access import PurposeOfUse
from clinic_desk.family.records import Kin, RelationId
from clinic_desk.ids import PatientId, PractitionerId, RoomId, ServiceId
from clinic_desk.patients.records import NewPatient, Told
from clinic_desk.scheduling.calling import Caller, Calling
from clinic_desk.scheduling.records import Appointment, Practitioner, Proposal, Service
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.names import PARTICLES, as_written

LONGEST_NOTE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One fact about the patient that helps while booking."""

    words: str
    tone: Tone = Tone.PLAIN
    icon: Icon | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCaller:
    """A relative who may be the one that calls, and what they may do for the patient."""

    id: RelationId
    kin: Kin
    words: str
    """``Anna Berg, mother``."""
    caller: Caller = Caller.OTHER
    may_book: bool = True
    may_cancel: bool = True
    address: bool = True
    """Whether they may learn how the patient is reached."""
    says: str = ""
    """What they may do, and what stands against the rest, in sentences."""

    @property
    def may_move(self) -> bool:
        """A visit that is moved is given up and had anew."""
        return self.may_book and self.may_cancel

    def calling(self) -> Calling:
        """They, as the log keeps who asked."""
        return Calling(
            caller=self.caller, kin=self.kin, may_book=self.may_book, may_cancel=self.may_cancel
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenPatient:
    """The patient whose card is open, and why it is."""

    id: PatientId
    name: str
    birth_date: date | None
    phone: str | None
    marks: tuple[Mark, ...] = ()
    purpose: PurposeOfUse = PurposeOfUse.PHONE
    usual_service: ServiceId | None = None
    usual_practitioner: PractitionerId | None = None
    longer: int = 0
    """By how many minutes their visits take longer."""
    alert: str = ""
    """What the desk must know before each visit."""
    number: int | None = None
    """The clinic's own number of the patient."""
    caller: Caller = Caller.PATIENT
    callers: tuple[KnownCaller, ...] = ()
    """Who belongs to the patient and may call for them."""
    calls: RelationId | None = None
    """Which of them it is."""
    told: frozenset[Told] = frozenset()
    otherwise: frozenset[Told] = frozenset()
    """What the caller said and the card has otherwise."""
    twice: bool = False
    """Easily taken for somebody else: one identifier is not enough."""
    visits: tuple[Appointment, ...] = ()
    """What they have today and later: another one the same day is said before booking."""
    never: str = ""
    """Why nothing is booked for them, in a sentence."""
    alias: str = ""
    """What a protected person is called in outside of the panel."""

    @property
    def called(self) -> str:
        """How schedule and undo bar name them."""
        return self.alias or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """What can be booked with whom, in the clinic's order, and where.

    ``region``: the country (ISO 3166) in which phone numbers are read. ``travel``: how many
    minutes a caller needs to come.
    """

    zone: str
    region: str = "SE"
    services: tuple[Service, ...]
    practitioners: tuple[Practitioner, ...]
    rooms: Mapping[RoomId, str] = field(default_factory=dict)
    travel: int = 15
    identify: bool = False
    """Whether a caller tells who they are before anything is booked (policy)."""
    overbook: bool = False
    """Whether this person may book over another appointment."""
    offers: frozenset[tuple[ServiceId, PractitionerId]] | None = None
    """Which service is given by whom; None where all give all."""

    def gives(self, service: ServiceId, whom: PractitionerId) -> bool:
        return self.offers is None or (service, whom) in self.offers

    def usual(self, patient: ChosenPatient) -> PractitionerId | None:
        """Whom they usually see, where that one gives what they usually come for."""
        what, whom = patient.usual_service, patient.usual_practitioner
        return None if what and whom and not self.gives(what, whom) else whom

    def practitioner(self, wanted: PractitionerId) -> Practitioner | None:
        return next((one for one in self.practitioners if one.id == wanted), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """A visit that is to be had once more, as it was."""

    service: ServiceId
    practitioner: PractitionerId
    start: datetime
    end_utc: int
    weeks: int = 4
    """How much later, to begin with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A booking half way: all that somebody has typed or chosen, to go on with later."""

    text: str = ""
    patient: ChosenPatient | None = None
    new: NewPatient | None = None
    service: ServiceId | None = None
    practitioner: PractitionerId | None = None
    weekday: int | None = None
    not_before: int | None = None
    when: str = ""
    proposal: Proposal | None = None
    hold: int | None = None
    """Under which number that time is held for this caller."""
    note: str = ""


def typed_anything(new: NewPatient) -> bool:
    """Whether there is anything to lose in a new patient's fields."""
    return any((new.family, new.given, new.birth_date, new.phone, new.email))


def name_parts(typed: str) -> tuple[str, str]:
    """Given and family name from what was typed: ``Siv Rådberg`` or ``Rådberg, Siv``.

    One word alone is the family name: it is what callers say first. Small letters alone are
    written as names are.
    """
    before, comma, after = (as_written(part.strip()) for part in typed.partition(","))
    if comma:
        return after, before
    words = before.split()
    first = len(words) - 1
    while first > 0 and words[first - 1] in PARTICLES:  # ``von`` begins a family name
        first -= 1
    return " ".join(words[: max(first, 0)]), " ".join(words[max(first, 0) :])
