"""Seating somebody: their session, with what its doors ask of the rooms above them."""

from collections.abc import Callable
from functools import partial

from clinic_desk.access import Happened, Reads
from clinic_desk.audit import recording
from clinic_desk.audit.events import EventKind
from clinic_desk.clock import Clock
from clinic_desk.ids import AccountId, PatientId, PractitionerId
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import roster
from clinic_desk.scheduling import store as scheduling_store
from clinic_desk.staff import reaching
from clinic_desk.staff.session import DeskSession
from clinic_desk.staff.signing_in import Admitted
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import CLOSED
from clinic_desk.training import clearance
from clinic_desk.vault.fields import FieldKey, derive_key
from clinic_desk.vault.sealing import KeyPair

WORDS = "words"
"""The purpose of the key for what colleagues write in words of their own."""


class Knowledge:
    """What the doors ask about patients and visits."""

    def in_directory(self, reads: Reads, patient: PatientId) -> bool:
        return patient_store.in_directory(reads, patient)

    def sees(self, reads: Reads, practitioner: PractitionerId, patient: PatientId) -> bool:
        return scheduling_store.has_appointment(reads, practitioner, patient)


def seated(
    admitted: Admitted, clock: Clock, ended: Callable[[DeskSession, str], None]
) -> DeskSession:
    """The session of somebody who was let in, with what its doors ask of every room."""
    private, public = admitted.unlocked.private_key, admitted.unlocked.public_key
    assert private is not None and public is not None, "a password opened the vault"
    reads = ScopedReads(admitted.database, CLOSED)
    vault_key = admitted.unlocked.vault_key
    return DeskSession(
        database=admitted.database,
        clock=clock,
        who=admitted.who,
        agent=admitted.agent,
        knowledge=Knowledge(),
        ended=ended,
        code_given=admitted.code_given,
        narrowed=reaching.narrowings(admitted.grants, partial(roster.within, reads)),
        own_keys=KeyPair(private=private, public=public),
        words_key=FieldKey(version=1, purpose=WORDS, key=derive_key(vault_key, WORDS)),
        cleared=is_cleared(admitted.database, admitted.who.id, clock),
        unseal=partial(recording.unsealed, recording.detail_key(vault_key)),
    )


def is_cleared(database: Database, whose: AccountId, clock: Clock) -> bool:
    return clearance.state(ScopedReads(database, CLOSED), whose, clock.now()).open


def clears(one: Happened, session: DeskSession) -> bool:
    return one.draft.kind in clearance.CLEARING and one.draft.entity == (
        "account",
        session.account,
    )


def renews(one: Happened, session: DeskSession) -> bool:
    """Whether this person has another password now."""
    return one.draft.kind == EventKind.PASSWORD_CHANGED and one.draft.entity == (
        "account",
        session.account,
    )


def ends(one: Happened, session: DeskSession) -> bool:
    """Whether what happened takes the account of this session, or changes what it may."""
    return one.draft.kind in (
        EventKind.ACCOUNT_ENDED,
        EventKind.ACCOUNT_CHANGED,
    ) and one.draft.entity == ("account", session.account)
