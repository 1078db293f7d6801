"""What somebody has typed and not finished, kept while they are away.

It stays in memory alone and is sealed for its writer: it opens once they have signed in again,
and for nobody else. The end of the program is its end too.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import WrongKey
from clinic_desk.ids import AccountId, PatientId
from clinic_desk.patients.records import NewPatient
from clinic_desk.vault import sealing
from ui.scheduling.booking_records import ChosenPatient, Draft

_PURPOSE = "half-written"
_PLAIN = ("text", "service", "practitioner", "weekday", "not_before", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfWritten:
    """A booking and corrections of cards, as far as they came.

    ``was_open``: the booking stood on the screen. Its patient is known by id and purpose alone.
    """

    booking: Draft | None = None
    was_open: bool = False
    corrections: Mapping[PatientId, NewPatient] = field(default_factory=dict)

    def is_empty(self) -> bool:
        return self.booking is None and not self.corrections


class HalfWrittenDesk:
    """Keeps one ``HalfWritten`` for each account that has left."""

    def __init__(self) -> None:
        self._sealed: dict[AccountId, bytes] = {}

    def keep(self, account: AccountId, public_key: bytes, half: HalfWritten) -> None:
        """Keep this for its writer; what was kept before is replaced."""
        self._sealed.pop(account, None)
        if not half.is_empty():
            self._sealed[account] = sealing.seal(public_key, _written(half), _PURPOSE)

    def take(self, account: AccountId, private_key: bytes) -> HalfWritten:
        """What this person left, once; nothing if the key is another by now."""
        sealed = self._sealed.pop(account, None)
        if sealed is None:
            return HalfWritten()
        try:
            return _read(sealing.unseal(private_key, sealed, _PURPOSE))
        except WrongKey:
            return HalfWritten()


def _written(half: HalfWritten) -> bytes:
    told = {
        "booking": None if half.booking is None else _booking(half.booking),
        "was_open": half.was_open,
        "corrections": [[patient, asdict(new)] for patient, new in half.corrections.items()],
    }
    return json.dumps(told).encode()


def _booking(draft: Draft) -> dict[str, object]:
    told: dict[str, object] = {name: getattr(draft, name) for name in _PLAIN}
    told["new"] = None if draft.new is None else asdict(draft.new)
    whose = draft.patient
    told["patient"] = None if whose is None else [whose.id, whose.purpose]
    return told


def _read(written: bytes) -> HalfWritten:
    told = json.loads(written)
    booking = told["booking"]
    return HalfWritten(
        booking=None if booking is None else _draft(booking),
        was_open=told["was_open"],
        corrections={PatientId(one): NewPatient(**new) for one, new in told["corrections"]},
    )


def _draft(told: dict[str, object]) -> Draft:
    new, patient = told.pop("new"), told.pop("patient")
    whose = None
    if isinstance(patient, list):
        whose = ChosenPatient(
            id=patient[0], purpose=PurposeOfUse(patient[1]), name="", birth_date=None, phone=None
        )
    fields = NewPatient(**new) if isinstance(new, dict) else None
    return Draft(new=fields, patient=whose, **told)  # type: ignore[arg-type]
