"""Ids: 63-bit integers that order by time and cannot be guessed or collide between desks.

The upper 41 bits are milliseconds since 2020-01-01 UTC, the lower 22 are random. They are
SQLite rowids, so that looking one up is one walk down one tree.
"""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NewType

PatientId = NewType("PatientId", int)
PractitionerId = NewType("PractitionerId", int)
ServiceId = NewType("ServiceId", int)
RoomId = NewType("RoomId", int)
EquipmentId = NewType("EquipmentId", int)
AppointmentId = NewType("AppointmentId", int)
AccountId = NewType("AccountId", int)
CareUnitId = NewType("CareUnitId", int)
DeviceId = NewType("DeviceId", int)
SessionId = NewType("SessionId", int)
Pseudonym = NewType("Pseudonym", int)
"""A patient in the log: random, its map to a PatientId lies in the vault and can be dropped."""

_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_RANDOM_BITS = 22
_TIME_BITS = 41

RandomBits = Callable[[int], int]
"""``secrets.randbits``, or a seeded ``random.Random(...).getrandbits`` for the demo."""


def new_id(now: datetime, randbits: RandomBits = secrets.randbits) -> int:
    """A new id, larger than those of earlier milliseconds."""
    elapsed = (now - _EPOCH) // timedelta(milliseconds=1)
    return (elapsed & ((1 << _TIME_BITS) - 1)) << _RANDOM_BITS | randbits(_RANDOM_BITS)


def new_pseudonym(randbits: RandomBits = secrets.randbits) -> Pseudonym:
    """A random 63-bit number that says nothing about the patient, not even when they came."""
    return Pseudonym(randbits(63))
