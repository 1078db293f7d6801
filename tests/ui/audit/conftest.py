"""Entries of an evening in November, as plain records with readable switches."""

from datetime import UTC, date, datetime, timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit.events import EventKind, Outcome
from clinic_desk.audit.records import LogEntry, LogPage, PageKey
from clinic_desk.ids import AccountId, CareUnitId, DeviceId, PatientId, SessionId
from clinic_desk.patients.records import DirectoryEntry
from ui.audit.choosers import Colleague
from ui.audit.names import Names

ZONE = "Europe/Stockholm"
TODAY = date(2026, 11, 24)
LARGE = 1 << 62
"""Ids fill 63 bits: a signal that carries them as a C int would lose most of them."""
EVENING = datetime(2026, 11, 23, 19, 14, 31, tzinfo=UTC)
JONAS, ANNA = AccountId(LARGE + 1), AccountId(LARGE + 2)
LUDVIG, MARIA = PatientId(LARGE + 11), PatientId(LARGE + 12)


class Build:
    """Builders, handed out by the fixture ``build``."""

    zone, today, jonas, anna, ludvig, maria = ZONE, TODAY, JONAS, ANNA, LUDVIG, MARIA
    evening = EVENING

    @staticmethod
    def entry(seq=900, **other):
        shown = {
            "at": EVENING - timedelta(minutes=900 - seq),
            "kind": EventKind.RECORD_OPENED,
            "action": "R",
            "outcome": Outcome.SUCCESS,
            "account": JONAS,
            "role": "receptionist",
            "device": DeviceId(1),
            "session": SessionId(1),
            "care_unit": CareUnitId(1),
            "patients": (LUDVIG,),
            "about": 1,
            "entity": None,
            "seen": ("contact", "visits"),
            "purpose": PurposeOfUse.PHONE,
            "appointment": None,
            "facts": {},
            "has_reason": False,
        }
        return LogEntry(seq=seq, **shown | other)

    @classmethod
    def page(cls, first=900, many=3, *, more=False):
        """Entries ``first`` and ``many`` - 1 older ones."""
        entries = tuple(cls.entry(first - at) for at in range(many))
        return LogPage(entries=entries, next=entries[-1].key if more else None)

    @staticmethod
    def key(seq):
        return PageKey(1, seq)

    @staticmethod
    def names(**other):
        known = {
            "accounts": {JONAS: "Jonas Tegnell", ANNA: "Anna Ek"},
            "patients": {LUDVIG: "Ludvig Tegnell", MARIA: "Maria Tegnell"},
        }
        return Names(**known | other)

    @staticmethod
    def staff():
        return (
            Colleague(account=ANNA, name="Anna Ek", role="receptionist"),
            Colleague(account=JONAS, name="Jonas Tegnell", role="receptionist"),
        )

    @staticmethod
    def patient():
        return DirectoryEntry(
            id=LUDVIG,
            number=14,
            family="Tegnell",
            given="Ludvig",
            birth_date=date(1971, 5, 2),
            phone=None,
            protected=False,
        )


@pytest.fixture
def build():
    return Build
