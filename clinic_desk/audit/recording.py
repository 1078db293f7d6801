"""Appending to the log, inside the transaction of what happened."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select

from clinic_desk.access import Agent, EventDraft
from clinic_desk.audit import tree
from clinic_desk.audit.events import FAILURES, Action, EventKind, Outcome
from clinic_desk.audit.nodes import StoredNodes
from clinic_desk.audit.records import (
    AuditEvent,
    canonical_facts,
    hash_of_detail,
    pack_patients,
    pseudonyms_of,
)
from clinic_desk.audit.tables import (
    audit_detail,
    audit_event,
    audit_node,
    audit_recent,
    audit_subject,
    recorded_patient,
    unlisted_entry,
)
from clinic_desk.audit.verify import COLUMNS
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.errors import LogBroken
from clinic_desk.storage.sqlite import ConstraintBroken
from clinic_desk.storage.unit_of_work import UnitOfWork
from clinic_desk.vault.fields import FieldKey, derive_key

RECENT = 64
"""Fewer entries than this wait to be listed; so many move into the lists together."""

_LAST = (
    select(audit_event.c.seq, audit_event.c.recorded).order_by(audit_event.c.seq.desc()).limit(1)
)
_n = audit_recent.c
_LAST_RECENT = (
    select(_n.seq, _n.recorded, select(func.min(_n.seq)).scalar_subquery())
    .order_by(_n.seq.desc())
    .limit(1)
)
_u = unlisted_entry.c
_UNLISTED = select(_u.seq, _u.recorded, _u.patient, _u.patients, _u.leaf).order_by(_u.seq)
_LIST = insert(audit_event).from_select(COLUMNS, select(*[_u[name] for name in COLUMNS]))
_LISTED = delete(audit_recent)
_ADD_RECENT = insert(audit_recent)
_PSEUDONYM = select(recorded_patient.c.pseudonym).where(
    recorded_patient.c.patient == bindparam("whose")
)
_listed = func.json_each(bindparam("listed")).table_valued("value")
_PSEUDONYMS = select(recorded_patient.c.patient, recorded_patient.c.pseudonym).where(
    recorded_patient.c.patient.in_(select(_listed.c.value))
)
_ADD_EVENT = insert(audit_event)
_ADD_SUBJECT = insert(audit_subject)
_ADD_DETAIL = insert(audit_detail)
_ADD_NODE = insert(audit_node)
_LONGER = (
    select(audit_node.c.position)
    .where(audit_node.c.level == 1, audit_node.c.position >= bindparam("at_position"))
    .limit(1)
)
"""A node over an entry that is not there: something of a longer log."""
_SALT_BYTES = 16
_DETAIL = "log-detail"
_SEALED_IN = ("audit_detail", "sealed")


class LogRecorder:
    """Joins drafts to the log: number, time, salt, leaf and the tree's new nodes."""

    def __init__(self, detail_key: FieldKey) -> None:
        self._detail_key = detail_key

    def append(
        self, work: UnitOfWork, agent: Agent, drafts: Sequence[tuple[datetime, EventDraft]]
    ) -> list[int]:
        """Append in order; the sequence numbers of the drafts.

        Where the clock stands before the last entry, an entry that says so goes first. Raises
        LogBroken where the log does not end where its tree does.
        """
        last, recorded, waiting = _last(work)
        first = last + 1
        backwards = _went_back(recorded, drafts)
        drafts = [*backwards, *drafts]
        names = _pseudonyms(work, drafts)
        events = [
            self._event(work, agent, names, seq, at, draft)
            for seq, (at, draft) in enumerate(drafts, start=first)
        ]
        try:
            _write(work, first, waiting, events)
        except ConstraintBroken as error:
            # something of a longer log stands there already: this one was cut
            raise LogBroken(first, "tree") from error
        return [event.seq for event in events[len(backwards) :]]

    def _event(
        self,
        work: UnitOfWork,
        agent: Agent,
        names: Mapping[int, int],
        seq: int,
        at: datetime,
        draft: EventDraft,
    ) -> AuditEvent:
        if (draft.outcome != Outcome.SUCCESS) != (draft.kind in FAILURES):
            raise ValueError("a kind is either always a failure, or never: see events.FAILURES")
        salt = os.urandom(_SALT_BYTES)
        several = [names[patient] for patient in draft.patients]
        return AuditEvent.sealed(
            seq=seq,
            recorded=to_microseconds(at),
            kind=draft.kind,
            action=draft.action,
            outcome=draft.outcome,
            account=agent.account,
            role=agent.role,
            device=agent.device,
            session=agent.session,
            care_unit=agent.care_unit,
            patient=None if draft.patient is None else names[draft.patient],
            patients=pack_patients(several) if several else None,
            entity_kind=draft.entity[0] if draft.entity else None,
            entity_id=draft.entity[1] if draft.entity else None,
            seen=" ".join(draft.seen) or None,
            purpose=draft.purpose,
            appointment=draft.appointment,
            facts=canonical_facts(draft.facts) if draft.facts else None,
            detail_hash=self._seal(work, seq, salt, draft.reason),
            salt=salt,
        )

    def _seal(self, work: UnitOfWork, seq: int, salt: bytes, reason: str | None) -> bytes | None:
        if not reason:
            return None
        sealed = self._detail_key.encrypt(
            reason.encode("utf-8", "replace"), table=_SEALED_IN[0], column=_SEALED_IN[1], row=seq
        )
        work.write(_ADD_DETAIL, seq=seq, sealed=sealed)
        return hash_of_detail(salt, sealed)


def detail_key(vault_key: bytes) -> FieldKey:
    """The key for words that are sealed with an entry."""
    return FieldKey(version=1, purpose=_DETAIL, key=derive_key(vault_key, _DETAIL))


def unsealed(key: FieldKey, sealed: bytes, entry: int) -> str:
    """The words that were sealed with an entry. Raises WrongKey."""
    return key.decrypt(sealed, table=_SEALED_IN[0], column=_SEALED_IN[1], row=entry).decode()


def _went_back(
    last: int, drafts: Sequence[tuple[datetime, EventDraft]]
) -> list[tuple[datetime, EventDraft]]:
    if not drafts or to_microseconds(drafts[0][0]) >= last:
        return []
    at = drafts[0][0]
    seconds = (from_microseconds(last) - at).total_seconds()
    return [
        (
            at,
            EventDraft(
                kind=EventKind.CLOCK_WENT_BACK,
                action=Action.EXECUTE,
                outcome=Outcome.MINOR_FAILURE,
                facts={"seconds": round(seconds)},
            ),
        )
    ]


def _pseudonyms(
    work: UnitOfWork, drafts: Sequence[tuple[datetime, EventDraft]]
) -> Mapping[int, int]:
    """The names in the log of everybody whom the drafts are about."""
    about = {patient for _, draft in drafts for patient in draft.patients}
    about.update(draft.patient for _, draft in drafts if draft.patient is not None)
    if len(about) > 1:
        rows = work.rows(_PSEUDONYMS, listed=json.dumps(list(about)))
        found = {row[0]: row[1] for row in rows}
    else:  # a single act: no list to make and to read
        found = {patient: work.value(_PSEUDONYM, whose=patient) for patient in about}
    if len(found) < len(about) or None in found.values():
        raise LookupError("a patient without a pseudonym cannot be recorded")
    return found


def _last(work: UnitOfWork) -> tuple[int, int, int]:
    """The last entry's number and time, and how many entries wait to be listed."""
    recent = work.row(_LAST_RECENT)
    if recent is not None:
        return recent[0], recent[1], recent[0] - recent[2] + 1
    last = work.row(_LAST) or (0, 0)
    return last[0], last[1], 0


def _write(work: UnitOfWork, first: int, waiting: int, events: Sequence[AuditEvent]) -> None:
    rows = [dict(zip(COLUMNS, event.row(), strict=True)) for event in events]
    if not waiting and work.value(_LONGER, at_position=first >> 1) is not None:
        raise LogBroken(first, "tree")
    if waiting + len(events) < RECENT:
        work.write_many(_ADD_RECENT, rows)
        return
    leaves = _list_recent(work) if waiting else []
    work.write_many(_ADD_EVENT, rows)
    work.write_many(_ADD_SUBJECT, _subjects(events))
    nodes = StoredNodes(work)
    tree.append_many(nodes, first - 1 - waiting, leaves + [event.leaf for event in events])
    work.write_many(_ADD_NODE, nodes.put_rows)


def _list_recent(work: UnitOfWork) -> list[bytes]:
    """Move the entries that wait into the lists; their leaves."""
    waiting = work.rows(_UNLISTED)
    found = [
        {"pseudonym": pseudonym, "recorded": recorded, "seq": seq}
        for seq, recorded, one, several, _ in waiting
        for pseudonym in pseudonyms_of(one, several)
    ]
    work.write(_LIST)
    work.write_many(_ADD_SUBJECT, found)
    work.write(_LISTED)
    return [row[-1] for row in waiting]


def _subjects(events: Sequence[AuditEvent]) -> Iterator[Mapping[str, int]]:
    for event in events:
        for pseudonym in event.pseudonyms():
            yield {"pseudonym": pseudonym, "recorded": event.recorded, "seq": event.seq}
