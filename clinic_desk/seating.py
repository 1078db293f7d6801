"""Seating somebody: their session, with what its doors ask of the rooms above them."""

from collections.abc import Callable
from functools import partial

from clinic_desk.access import Happened, Reads
from clinic_desk.audit import recording
from clinic_desk.audit.events import EventKind
from clinic_desk.clock import Clock
from clinic_desk.ids import PatientId, PractitionerId
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import roster
from clinic_desk.scheduling import store as scheduling_store
from clinic_desk.staff import reaching
from clinic_desk.staff.session import DeskSession
from clinic_desk.staff.signing_in import Admitted
from clinic_desk.storage.database import ScopedReads
from clinic_desk.storage.gate import CLOSED
from clinic_desk.vault.sealing import KeyPair


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
    return DeskSession(
        database=admitted.database,
        clock=clock,
        who=admitted.who,
        agent=admitted.agent,
        knowledge=Knowledge(),
        ended=ended,
        narrowed=reaching.narrowings(admitted.grants, partial(roster.within, reads)),
        own_keys=KeyPair(private=private, public=public),
        unseal=partial(recording.unsealed, recording.detail_key(admitted.unlocked.vault_key)),
    )


def ends(one: Happened, session: DeskSession) -> bool:
    """Whether what happened takes the account of this session, or changes what it may."""
    return one.draft.kind in (
        EventKind.ACCOUNT_ENDED,
        EventKind.ACCOUNT_CHANGED,
    ) and one.draft.entity == ("account", session.account)
