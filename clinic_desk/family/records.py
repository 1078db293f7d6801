"""Relations, contact wishes and needs as the desk knows them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from clinic_desk.ids import PatientId
from clinic_desk.patients.records import DirectoryEntry

RelationId = NewType("RelationId", int)


class Kin(StrEnum):
    """What somebody is to a patient."""

    MOTHER = "mother"
    FATHER = "father"
    PARENT = "parent"
    GUARDIAN = "guardian"
    PARTNER = "partner"
    SIBLING = "sibling"
    GRANDPARENT = "grandparent"
    CARER = "carer"
    CONTACT_PERSON = "contact-person"
    DAUGHTER = "daughter"
    SON = "son"
    CHILD = "child"
    WARD = "ward"
    GRANDCHILD = "grandchild"
    CARED_FOR = "cared-for"
    OTHER = "other"

    @property
    def usual_back(self) -> "Kin":
        """What the patient then usually is to them."""
        return _BACK[self]

    @property
    def answers_for(self) -> bool:
        """Whether somebody who is this can have custody of the patient."""
        return self in GUARDIANS

    @property
    def younger(self) -> bool:
        """Whether it is the one for whom the other answers."""
        return self in _YOUNGER


GUARDIANS = frozenset({Kin.MOTHER, Kin.FATHER, Kin.PARENT, Kin.GUARDIAN})
_YOUNGER = frozenset({Kin.DAUGHTER, Kin.SON, Kin.CHILD, Kin.WARD, Kin.GRANDCHILD, Kin.CARED_FOR})
_BACK = {
    Kin.MOTHER: Kin.CHILD,
    Kin.FATHER: Kin.CHILD,
    Kin.PARENT: Kin.CHILD,
    Kin.GUARDIAN: Kin.WARD,
    Kin.PARTNER: Kin.PARTNER,
    Kin.SIBLING: Kin.SIBLING,
    Kin.GRANDPARENT: Kin.GRANDCHILD,
    Kin.CARER: Kin.CARED_FOR,
    Kin.CONTACT_PERSON: Kin.OTHER,
    Kin.DAUGHTER: Kin.PARENT,
    Kin.SON: Kin.PARENT,
    Kin.CHILD: Kin.PARENT,
    Kin.WARD: Kin.GUARDIAN,
    Kin.GRANDCHILD: Kin.GRANDPARENT,
    Kin.CARED_FOR: Kin.CARER,
    Kin.OTHER: Kin.OTHER,
}


class Custody(StrEnum):
    """How a guardian has custody of a child."""

    SOLE = "sole"
    JOINT = "joint"
    NO_CONTACT = "no-contact"
    APPOINTED = "appointed"


class Paper(StrEnum):
    """On what a custody or a prohibition rests; the paper itself is not kept."""

    COURT_ORDER = "court-order"
    AGREEMENT = "agreement"
    POPULATION_REGISTER = "population-register"
    SOCIAL_SERVICES = "social-services"
    TOLD_BY_GUARDIAN = "told-by-guardian"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grants:
    """What somebody may do for a patient."""

    book: bool = False
    cancel: bool = False
    told: bool = False


NOTHING = Grants()
EVERYTHING = Grants(book=True, cancel=True, told=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """FHIR RelatedPerson: who somebody is to ``patient``, and what each may do for the other.

    ``other`` is a patient too, or None: then ``name`` says who it is. ``there`` is what they may
    do for the patient, ``back`` what the patient may do for them. Where one answers for the
    other, ``patient`` is the one who is answered for.
    """

    id: RelationId
    patient: PatientId
    kin: Kin
    other: PatientId | None = None
    name: str | None = None
    phone: str | None = None
    back: Kin | None = None
    there: Grants = NOTHING
    back_there: Grants = NOTHING
    until: date | None = None
    """The last day on which it holds."""
    custody: Custody | None = None
    street: str | None = None
    """Where letters about the patient go to this guardian; None: to the patient's address."""
    never_address: bool = False
    never_times: bool = False
    paper: Paper | None = None
    paper_date: date | None = None
    reviewed: date | None = None
    """When somebody last asked whether it still holds as it stands."""
    version: int = 1

    def other_end(self, of: PatientId) -> PatientId | None:
        """The other patient, seen from one; None where it is none of ours."""
        return self.patient if self.other == of else self.other


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A relation as it stands on one patient's card."""

    relation: Relation
    of: PatientId
    who: DirectoryEntry | None = None
    """The other patient, where it is one."""

    @property
    def flipped(self) -> bool:
        """Whether the card is that of ``other``: the relation is read from the other end."""
        return self.of != self.relation.patient

    @property
    def name(self) -> str:
        return self.who.name if self.who is not None else self.relation.name or ""

    @property
    def patient(self) -> PatientId | None:
        """The relative's id, where they are a patient."""
        return None if self.who is None else self.who.id

    @property
    def kin(self) -> Kin:
        """What the relative is to the card's patient."""
        if self.flipped:
            return self.relation.back or Kin.OTHER
        return self.relation.kin

    @property
    def may(self) -> Grants:
        """What the relative may do for the card's patient."""
        return self.relation.back_there if self.flipped else self.relation.there

    @property
    def owner_may(self) -> Grants:
        """What the card's patient may do for the relative."""
        return self.relation.there if self.flipped else self.relation.back_there


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedRelation:
    """A relation as somebody types it on a card; dates in any usual form."""

    kin: Kin
    back: Kin | None = None
    other: PatientId | None = None
    name: str = ""
    phone: str = ""
    may: Grants = NOTHING
    """What the relative may do for the card's patient."""
    owner_may: Grants = NOTHING
    """What the card's patient may do for the relative."""
    until: str = ""
    custody: Custody | None = None
    street: str = ""
    never_address: bool = False
    never_times: bool = False
    paper: Paper | None = None
    paper_date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How a patient wishes to be reached; as it is written, in every way and by name."""

    ring: bool = True
    voicemail: bool = True
    text: bool = True
    email: bool = True
    recall: bool = True
    """May be reminded that a visit is due again, or offered a free time."""
    neutral_name: bool = False
    """Say or write who rings without saying that it is a clinic."""
    neutral_envelope: bool = False
    never_address: bool = False
    version: int = 0
    """0: nobody has said anything yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What a visit of a patient needs."""

    language: str | None = None
    """ISO 639, where it is not the clinic's own."""
    interpreter: bool = False
    interpreter_remote: bool = False
    longer: int = 0
    """By how many minutes a visit is longer than usual."""
    hearing: bool = False
    wheelchair: bool = False
    quiet_room: bool = False
    version: int = 0

    @property
    def any(self) -> bool:
        return (
            bool(self.language or self.interpreter or self.longer or self.hearing)
            or self.wheelchair
            or self.quiet_room
        )


NO_NEEDS = Needs()
NO_WISHES = Wishes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """All that stands around one patient: relatives, wishes, needs, and whether they live."""

    relatives: tuple[Relative, ...] = ()
    wishes: Wishes = NO_WISHES
    needs: Needs = NO_NEEDS
    died: date | None = None


NOTHING_AROUND = Around()


class Way(StrEnum):
    """How somebody is reached."""

    RING = "ring"
    VOICEMAIL = "voicemail"
    TEXT = "text"
    EMAIL = "email"
    LETTER = "letter"


class ContactReason(StrEnum):
    """Why somebody is reached."""

    VISIT = "visit"
    """About a visit that is booked: a confirmation, a change, a lateness."""
    RECALL = "recall"
    REBOOK = "rebook"
    WAITING_LIST = "waiting-list"


class WhyNotContact(StrEnum):
    """Why a patient is not to be reached this way."""

    UNKNOWN = "unknown"
    """Not in the directory, or not for this person."""
    DECEASED = "deceased"
    NO_RINGING = "no-ringing"
    NO_VOICEMAIL = "no-voicemail"
    NO_TEXT = "no-text"
    NO_EMAIL = "no-email"
    NEVER_ADDRESS = "never-address"
    NO_RECALL = "no-recall"
    NEVER_TOLD = "never-told"
    """Their number is that of somebody who may never learn when they come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MayContact:
    """Whether a patient may be reached this way for this reason, and how discreetly."""

    why_not: WhyNotContact | None = None
    neutral_name: bool = False
    neutral_envelope: bool = False
    died: date | None = None
    second: str | None = None
    """The other number, which is to be used in the place of the first."""

    @property
    def allowed(self) -> bool:
        return self.why_not is None


class WhyNotTell(StrEnum):
    """Why a caller does not hear, book or cancel."""

    NO_RELATION = "no-relation"
    ENDED = "ended"
    NO_CONTACT = "no-contact"
    NOT_GIVEN = "not-given"
    NEVER_TIMES = "never-times"
    OF_AGE = "of-age"
    ASK_PATIENT = "ask-patient"
    """Allowed, but the young patient is asked first."""
    NOT_REVIEWED = "not-reviewed"
    """Old enough to decide: nobody has looked yet whether it still holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one caller may hear and do for one patient.

    ``told``: that there are visits, and when. ``address``: where the patient lives and how they
    are reached. ``why``: what stands against the rest, or what to ask first.
    """

    told: bool = False
    book: bool = False
    cancel: bool = False
    address: bool = False
    why: tuple[WhyNotTell, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class YoungPolicy:
    """From which birthdays on a young patient is asked, and decides alone."""

    asked_from: int = 13
    alone_from: int = 15


OF_AGE = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """To whom and where a letter about a patient goes. ``relation`` None: the patient."""

    street: str
    name: str | None
    """None: the patient's own name."""
    relation: RelationId | None = None
    patient: PatientId | None = None
    """A guardian who is a patient; the name then stands in the directory."""
    without_address: bool = False
    """The letter must not hold the patient's own address."""


class WhyNoLetter(StrEnum):
    """Why no letter is sent."""

    DECEASED = "deceased"
    NEVER_ADDRESS = "never-address"
    NO_ADDRESS = "no-address"
    NOBODY_MAY = "nobody-may"
    """A child, and no guardian may be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Where a letter about a patient goes; nowhere, and why, where it may not go."""

    to: tuple[Addressee, ...] = ()
    why_not: WhyNoLetter | None = None
    neutral_envelope: bool = False
    kept_from: tuple[RelationId, ...] = field(default=())
    """Guardians to whom none goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDue:
    """A guardian's relation to look at again, since the child has reached an age."""

    relation: RelationId
    patient: PatientId
    age: int
    since: date
