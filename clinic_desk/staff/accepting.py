"""Coming in with an invitation: the phrase opens the account once, for setting one's own.

Nobody has a session yet. Each step opens the vault with the phrase anew and keeps nothing.
"""

import unicodedata
from dataclasses import replace
from datetime import datetime

from clinic_desk.access import Agent, EventDraft, Reads
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, InvitationOver, Problem, SignInFailed
from clinic_desk.ids import DeviceId
from clinic_desk.staff import codes, invitations, passwords, past_passwords, store
from clinic_desk.staff.accounts import CODE_PURPOSE
from clinic_desk.staff.records import Acceptance, Account, AccountStatus, Welcome
from clinic_desk.storage import settings
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import CLOSED
from clinic_desk.vault import sealing, vault
from clinic_desk.vault.vault import Unlocked


def welcome(database: Database, unlocked: Unlocked, now: datetime) -> Welcome:
    """Who is asked in, and a new secret for their code device.

    Raises SignInFailed where nobody is asked in by this phrase, InvitationOver.
    """
    reads = ScopedReads(database, CLOSED)
    who = _invited(reads, unlocked, now)
    clinic = settings.text(reads, settings.CLINIC_NAME)
    secret = codes.new_secret()
    return Welcome(
        sign_in_name=who.sign_in_name,
        display_name=who.display_name,
        clinic=clinic,
        secret=secret,
        uri=codes.enrolment_uri(secret, clinic=clinic, sign_in_name=who.sign_in_name),
    )


def fits(secret: bytes, code: str, now: datetime) -> bool:
    """Whether a code device that is being set up makes the right codes."""
    return codes.accepted_step(secret, code.replace(" ", ""), now, 0) is not None


def accept(
    database: Database, unlocked: Unlocked, device: DeviceId, given: Acceptance, now: datetime
) -> None:
    """Put the person's own password and code in the place of the phrase.

    As ``welcome``; raises InvalidInput for a password that does not hold and a code that does
    not fit. The person then signs in.
    """
    reads = ScopedReads(database, CLOSED)
    who = _invited(reads, unlocked, now)
    _require_valid(reads, who, given, now)
    agent = Agent(
        account=who.id, role=who.main_role, device=device, session=None, care_unit=who.care_unit
    )
    try:
        with database.work(agent, now) as work:
            store.set_password_changed(work, who.id, now)
            past_passwords.remember(work, who.id, given.password)
            invitations.close(work, who.id, invitations.Outcome.ACCEPTED)
            work.record(_draft(who))
            # Whoever invited knew the phrase, and with it the key pair: it goes too. What takes
            # long is done before: a program that is killed from here on leaves neither whole.
            stranger = replace(unlocked, account=None, private_key=None, public_key=None)
            public = vault.change_password(stranger, who.id, who.sign_in_name, given.password)
            store.set_code(work, who.id, sealing.seal(public, given.secret, CODE_PURPOSE))
    except BaseException:  # the phrase must open it still
        phrase = invitations.folded(given.phrase)
        vault.change_password(unlocked, who.id, who.sign_in_name, phrase)
        raise


def _invited(reads: Reads, unlocked: Unlocked, now: datetime) -> Account:
    who = None if unlocked.account is None else store.by_id(reads, unlocked.account)
    if who is None or who.status is not AccountStatus.ACTIVE or not who.roles:
        raise SignInFailed
    until = invitations.open_until(reads, who.id)
    if until is None or (who.ends is not None and now > who.ends):
        raise SignInFailed
    if now > until:
        raise InvitationOver(until)
    return who


def _require_valid(reads: Reads, who: Account, given: Acceptance, now: datetime) -> None:
    names = (who.sign_in_name, who.display_name, settings.text(reads, settings.CLINIC_NAME))
    problems: dict[str, Problem] = {}
    weak = passwords.problem_of(given.password, context=names)
    if weak is not None:
        problems["password"] = weak
    elif _is_phrase(given) or past_passwords.used_before(reads, who.id, given.password):
        problems["password"] = Problem.USED_BEFORE
    code = given.code.replace(" ", "")
    if codes.accepted_step(given.secret, code, now, who.code_step) is None:
        problems["code"] = Problem.DOES_NOT_MATCH
    if problems:
        raise InvalidInput(problems)


def _is_phrase(given: Acceptance) -> bool:
    typed = unicodedata.normalize("NFKC", given.password)
    return invitations.folded(typed) == invitations.folded(given.phrase)


def _draft(who: Account) -> EventDraft:
    return EventDraft(
        kind=EventKind.INVITATION_ACCEPTED, action=Action.UPDATE, entity=("account", who.id)
    )
