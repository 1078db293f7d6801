"""What somebody has typed and not finished, kept while they are away.

The vault keeps it (``drafting``). What the vault could not take stays in memory, sealed for its
writer as well: it opens once they have signed in again, and for nobody else.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from typing import Any

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import WrongKey
from clinic_desk.family.records import RelationId
from clinic_desk.ids import AccountId, AppointmentId, PatientId
from clinic_desk.patients.records import NewPatient, Told
from clinic_desk.scheduling.calling import Caller
from clinic_desk.scheduling.records import AppointmentStatus, Proposal
from clinic_desk.vault import sealing
from ui.scheduling.booking_records import ChosenPatient, Draft
from ui.scheduling.schedule_views import Looking, View
from ui.shell.focus import Focus

_PURPOSE = "half-written"
_PLAIN = ("text", "service", "practitioner", "weekday", "not_before", "when", "hold", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which room, which day of the schedule and how it was looked at, and where the keyboard
    stood in the panel. ``back``: the room in which a booking began.

    It holds ``on`` that day; whoever comes the next morning begins anew.
    """

    on: date
    room: str
    day: date
    focus: Focus | None = None
    looking: Looking = field(default_factory=Looking)
    back: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfWritten:
    """A booking and corrections of cards, as far as they came, and the place.

    ``was_open``: the booking stood on the screen. Its patient is known by id and purpose alone.
    ``card``: whose card stood there half corrected, and what it was opened for. There is no
    ``place`` after signing out.
    """

    place: Place | None = None
    card: tuple[PatientId, PurposeOfUse] | None = None

    booking: Draft | None = None
    was_open: bool = False
    parked: tuple[Draft, ...] = ()
    """Calls that were parked."""
    pinned: tuple[AppointmentId, ...] = ()
    """What stands on the pinboard."""
    corrections: Mapping[PatientId, NewPatient] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)
    """What is typed in the settings, as they tell it themselves; plain enough for JSON."""
    report: Mapping[str, Any] = field(default_factory=dict)
    """A report of an incident, as its form tells it."""
    around: Mapping[str, Any] = field(default_factory=dict)
    """What is typed around patients, by patient, as it tells it itself."""
    forms: Mapping[str, Any] = field(default_factory=dict)
    """Forms at the side that are half typed, as ``forms`` tells them."""

    def is_empty(self) -> bool:
        typed = (
            self.booking is not None
            or self.parked
            or self.pinned
            or self.corrections
            or self.settings
            or self.report
            or self.around
            or self.forms
        )
        return self.place is None and not typed


class HalfWrittenDesk:
    """Keeps one ``HalfWritten`` for each account that has left."""

    def __init__(self) -> None:
        self._sealed: dict[AccountId, bytes] = {}

    def keep(self, account: AccountId, public_key: bytes, half: HalfWritten) -> None:
        """Keep this for its writer; what was kept before is replaced."""
        self._sealed.pop(account, None)
        if not half.is_empty():
            self._sealed[account] = sealing.seal(public_key, written(half), _PURPOSE)

    def sealed(self, account: AccountId) -> bytes:
        """What is kept for this account, as nobody else can read it; empty if nothing is."""
        return self._sealed.get(account, b"")

    def take_in(self, account: AccountId, sealed: bytes) -> None:
        """Keep what was sealed in another process of this program."""
        if sealed:
            self._sealed[account] = sealed

    def take(self, account: AccountId, private_key: bytes) -> HalfWritten:
        """What this person left, once; nothing if the key is another by now."""
        sealed = self._sealed.pop(account, None)
        if sealed is None:
            return HalfWritten()
        try:
            return read(sealing.unseal(private_key, sealed, _PURPOSE))
        except WrongKey:
            return HalfWritten()


def written(half: HalfWritten) -> bytes:
    """It as bytes, for ``read``."""
    told = {
        "place": None if half.place is None else _place(half.place),
        "card": half.card,
        "booking": None if half.booking is None else _booking(half.booking),
        "was_open": half.was_open,
        "parked": [_booking(one) for one in half.parked],
        "pinned": half.pinned,
        "corrections": [[patient, asdict(new)] for patient, new in half.corrections.items()],
        "settings": dict(half.settings),
        "report": dict(half.report),
        "around": dict(half.around),
        "forms": dict(half.forms),
    }
    return json.dumps(told).encode()


def _place(place: Place) -> dict[str, object]:
    focus = None if place.focus is None else asdict(place.focus)
    return {
        "on": place.on.isoformat(),
        "room": place.room,
        "day": place.day.isoformat(),
        "focus": focus,
        "looking": asdict(place.looking),
        "back": place.back,
    }


def _booking(draft: Draft) -> dict[str, object]:
    told: dict[str, object] = {name: getattr(draft, name) for name in _PLAIN}
    told["new"] = None if draft.new is None else asdict(draft.new)
    whose = draft.patient
    told["patient"] = None if whose is None else _whose(whose)
    told["proposal"] = None if draft.proposal is None else _proposal(draft.proposal)
    return told


def _whose(one: ChosenPatient) -> list[object]:
    told = sorted(one.told), sorted(one.otherwise)
    return [one.id, one.purpose, one.caller, told[0], one.calls, told[1]]


def _proposal(one: Proposal) -> dict[str, object]:
    return {**asdict(one), "start": one.start.isoformat(), "fold": one.start.fold}


def _proposed(told: dict[str, Any]) -> Proposal:
    start = datetime.fromisoformat(told["start"]).replace(fold=told["fold"])
    return Proposal(**{**{k: v for k, v in told.items() if k != "fold"}, "start": start})


def read(said: bytes) -> HalfWritten:
    """What ``written`` made; nothing if another version of the program wrote it otherwise."""
    try:
        return _half(json.loads(said))
    except (AttributeError, LookupError, TypeError, ValueError, RecursionError):
        return HalfWritten()


def _half(told: dict[str, Any]) -> HalfWritten:
    booking, place, card = told["booking"], told["place"], told["card"]
    return HalfWritten(
        place=None if place is None else _there(place),
        card=None if card is None else (PatientId(card[0]), PurposeOfUse(card[1])),
        booking=None if booking is None else _draft(booking),
        was_open=told["was_open"],
        parked=tuple(map(_draft, told["parked"])),
        pinned=tuple(map(AppointmentId, told["pinned"])),
        corrections={PatientId(one): _fields(new) for one, new in told["corrections"]},
        settings=dict(told.get("settings", {})),
        report=dict(told.get("report", {})),
        around=dict(told.get("around", {})),
        forms=dict(told.get("forms", {})),
    )


def _there(told: dict[str, Any]) -> Place:
    focus = told["focus"]
    return Place(
        on=date.fromisoformat(told["on"]),
        room=told["room"],
        day=date.fromisoformat(told["day"]),
        focus=None if focus is None else Focus(**focus),
        looking=_looking(told.get("looking", {})),
        back=told.get("back", ""),
    )


def _looking(told: dict[str, Any]) -> Looking:
    looking = Looking(**told)
    status = looking.list_status
    return replace(
        looking,
        view=View(looking.view),
        list_status=None if status is None else AppointmentStatus(status),
    )


def _fields(told: dict[str, Any]) -> NewPatient:
    apart = tuple(PatientId(one) for one in told.get("apart_from", ()))
    return NewPatient(**{**told, "apart_from": apart})


def _draft(told: dict[str, object]) -> Draft:
    new, patient = told.pop("new"), told.pop("patient")
    whose = None
    if isinstance(patient, list):
        whose = ChosenPatient(
            id=patient[0],
            purpose=PurposeOfUse(patient[1]),
            name="",
            birth_date=None,
            phone=None,
            caller=Caller(patient[2]),
            told=frozenset(map(Told, patient[3])),
            calls=next((RelationId(one) for one in patient[4:5] if one), None),
            otherwise=frozenset(Told(one) for each in patient[5:] for one in each),
        )
    fields = _fields(new) if isinstance(new, dict) else None
    proposal = told.pop("proposal")
    at = _proposed(proposal) if isinstance(proposal, dict) else None
    return Draft(new=fields, patient=whose, proposal=at, **told)  # type: ignore[arg-type]
