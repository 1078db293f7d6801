"""Builders with readable switches: a clinic, its people, somebody signed in, a patient.

A clinic is real: an encrypted vault, real passwords and codes. It is founded once a process and
copied for each test; Argon2 stands at its floor and stretches each password once, or a quick hash
stands for it where no other process opens what is made (``stretching_quickly``).
"""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from clinic_desk.clock import HandClock
from clinic_desk.demo.learning import learn
from clinic_desk.desk import KEYCHAIN_NAME, Desk, Founding, found_clinic
from clinic_desk.ids import AccountId, PatientId, PractitionerId
from clinic_desk.patients import registering
from clinic_desk.patients.records import NewPatient
from clinic_desk.staff import accounts, codes
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Grounds, NewAccount
from clinic_desk.staff.session import DeskSession
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.vault import argon
from clinic_desk.vault.keychain import FileKeychain

THE_CLINICIANS = PractitionerId(21)
"""The practitioner that the clinician is, wherever a test lets one of that id work."""
MONDAY = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
TEMP_ENDS = MONDAY + timedelta(days=30)
"""When the temp's account ends."""
FOUNDED = MONDAY - 7 * timedelta(seconds=codes.STEP_SECONDS)
"""Before the week began: everybody has learned what is asked for since."""
CLINIC = "Norra Kliniken"
CODE_AGE = timedelta(seconds=codes.STEP_SECONDS)


@dataclass(frozen=True, kw_only=True)
class Person:
    """A colleague, and what they sign in with."""

    role: Role
    account: AccountId
    name: str
    password: str = field(repr=False)
    secret: bytes = field(repr=False)


_PEOPLE = {
    Role.OWNER: ("Eva", "Eva Öst", "granite-Otter 51 harbour"),
    Role.PRACTICE_MANAGER: ("Mats", "Mats Ek", "velvet-Comet 82 orchard"),
    Role.RECEPTIONIST: ("Rut", "Rut Ahl", "copper-Heron 37 lantern"),
    Role.CLINICIAN: ("Kim", "Kim Osei", "meadow-Quartz 64 violin"),
    Role.TEMP: ("Tove", "Tove Alm", "ribbon-Falcon 29 thunder"),
}


@dataclass(kw_only=True)
class Clinic:
    """An invented clinic in a folder of its own, with the clock in the test's hand."""

    folder: Path
    clock: HandClock
    people: dict[Role, Person]
    keychain: FileKeychain
    kit: tuple[str, ...] = ()
    """The recovery kit's words, where the clinic was founded in this process."""
    pauses: list[float] = field(default_factory=list)
    _desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """The desk, opened at the first use."""
        if self._desk is None:
            self._desk = self.another_desk()
        return self._desk

    def another_desk(self) -> Desk:
        return Desk(self.folder, self.keychain, self.clock, pause=self.pauses.append)

    def code(self, role: Role) -> str:
        """The present code of a person."""
        return codes.code_at(self.people[role].secret, codes.step_of(self.clock.now()))

    def credentials(self, role: Role, **other: str) -> Credentials:
        """What the person types just now; ``other`` says what is wrong with it."""
        person = self.people[role]
        right = Credentials(name=person.name, password=person.password, code=self.code(role))
        return replace(right, **other)

    def sign_in(self, role: Role = Role.OWNER) -> DeskSession:
        """Sign in with a fresh code, after whoever was there."""
        self.sign_out()
        self.clock.move(CODE_AGE)
        return self.desk.sign_in(self.credentials(role))

    def sign_out(self) -> None:
        if self._desk is not None and self._desk.session is not None:
            self._desk.session.end("signed-out")

    def close(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def to_json(self) -> dict[str, object]:
        """What another process needs to sit down at this clinic, with ``of_json``."""
        people = [
            [one.role, one.account, one.name, one.password, one.secret.hex()]
            for one in self.people.values()
        ]
        return {"at": self.clock.at.isoformat(), "people": people}

    @classmethod
    def of_json(cls, folder: Path, told: dict[str, Any]) -> "Clinic":
        people = {
            Role(role): Person(
                role=Role(role),
                account=AccountId(account),
                name=name,
                password=password,
                secret=bytes.fromhex(secret),
            )
            for role, account, name, password, secret in told["people"]
        }
        return cls(
            folder=folder,
            clock=HandClock(datetime.fromisoformat(told["at"])),
            people=people,
            keychain=FileKeychain(folder / KEYCHAIN_NAME),
        )

    def restart(self) -> None:
        """Close the program and start it again."""
        self.close()
        assert self.desk.session is None


@cache
def _template(*, quick: bool) -> tuple[tempfile.TemporaryDirectory[str], Clinic]:
    """The clinic that every test gets a copy of; the folder lives as long as the process.

    One that was made quickly opens to whoever stretches quickly, and to nobody else."""
    assert quick is _is_quick()
    kept = tempfile.TemporaryDirectory(prefix="clinic-desk-")
    folder = Path(kept.name) / "vault"
    folder.mkdir()
    clock = HandClock(FOUNDED)
    keychain = FileKeychain(folder / KEYCHAIN_NAME)
    founding = Founding(
        clinic=CLINIC, zone="Europe/Stockholm", locale="sv_SE", owner=_new_account(Role.OWNER)
    )
    founded = found_clinic(folder, keychain, clock, founding, params=argon.FLOOR, invented=True)
    owner = founded.enrolment
    people = {Role.OWNER: _person(Role.OWNER, owner.account, owner.secret)}
    clinic = Clinic(
        folder=folder, clock=clock, people=people, keychain=keychain, kit=founded.kit.words
    )
    session = clinic.sign_in(Role.OWNER)
    for role in list(_PEOPLE)[1:]:
        buddy = people[Role.RECEPTIONIST].account if role is Role.TEMP else None
        new = _new_account(role, buddy)
        enrolment = accounts.create(session, clinic.desk.unlocked, new)
        people[role] = _person(role, enrolment.account, enrolment.secret)
    for role in people:
        learn(clinic.sign_in(role))
    clock.move(2 * CODE_AGE)  # nobody has used a code just now
    clinic.close()
    return kept, clinic


def a_clinic(tmp_path: Path) -> Clinic:
    """A clinic with one person of each role, at half past eight on a Monday morning."""
    with stretching_once():
        _, founded = _template(quick=_is_quick())
    folder = tmp_path / "vault"
    shutil.copytree(founded.folder, folder)
    return Clinic(
        folder=folder,
        clock=HandClock(founded.clock.at, founded.clock.seconds),
        people=founded.people,
        keychain=FileKeychain(folder / KEYCHAIN_NAME),
        kit=founded.kit,
    )


def a_newcomer(clinic: Clinic, role: Role = Role.RECEPTIONIST) -> Person:
    """Somebody new, who has not learned anything yet; they sign in as the one of that role."""
    session = a_session(clinic, Role.OWNER)
    new = replace(
        _new_account(role, clinic.people[Role.RECEPTIONIST].account),
        sign_in_name="Nora",
        display_name="Nora Lund",
        password="maple-Cinder 26 teacup",
    )
    with stretching_once():
        made = accounts.create(session, clinic.desk.unlocked, new)
    person = Person(
        role=role,
        account=made.account,
        name=new.sign_in_name,
        password=new.password,
        secret=made.secret,
    )
    clinic.people = {**clinic.people, role: person}
    clinic.sign_out()
    return person


def a_session(clinic: Clinic, role: Role = Role.OWNER) -> DeskSession:
    """Somebody of that role at the clinic's desk."""
    with stretching_once():
        return clinic.sign_in(role)


def a_new_patient(
    family: str = "Lind",
    given: str = "Alva",
    *,
    born: str = "1980-03-12",
    phone: str = "070-123 45 67",
    protected: bool = False,
    **other: str,
) -> NewPatient:
    """What somebody types to register a patient."""
    return NewPatient(
        family=family, given=given, birth_date=born, phone=phone, protected=protected, **other
    )


def a_patient(
    session: DeskSession, family: str = "Lind", given: str = "Alva", **other
) -> PatientId:
    """A registered patient; ``other`` as in ``a_new_patient``."""
    return registering.register(session, a_new_patient(family, given, **other))


@contextmanager
def stretching_once() -> Iterator[None]:
    """The same password with the same salt is stretched once a process: it takes 0.1 s."""
    slow = argon.derive
    argon.derive = _stretched
    try:
        yield
    finally:
        argon.derive = slow


_derive = argon.derive
_argon2 = argon.hash_secret_raw


@contextmanager
def stretching_quickly() -> Iterator[None]:
    """A keyed hash in the place of Argon2, which takes 0.15 s: for what one process makes and
    opens. Its bounds are kept, and each password, salt and price still gives a key of its own."""
    before, argon.hash_secret_raw = argon.hash_secret_raw, _hashed
    try:
        yield
    finally:
        argon.hash_secret_raw = before


@contextmanager
def stretching_really() -> Iterator[None]:
    """Argon2 again, where a quick hash stands for it."""
    before, argon.hash_secret_raw = argon.hash_secret_raw, _argon2
    try:
        yield
    finally:
        argon.hash_secret_raw = before


def _is_quick() -> bool:
    return argon.hash_secret_raw is _hashed


def _hashed(plain: bytes, salt: bytes, *price_length_and_kind: object) -> bytes:
    *price, length, _ = price_length_and_kind
    key = hashlib.sha256(salt + repr(price).encode()).digest()
    return hashlib.blake2b(plain, key=key, digest_size=length).digest()


@cache
def _stretched(password: str, salt: bytes, params: argon.Argon2Params) -> bytes:
    return _derive(password, salt, params)


def _new_account(role: Role, buddy: AccountId | None = None) -> NewAccount:
    name, display, password = _PEOPLE[role]
    grounds = Grounds(task="Reception", need="Books", risk="Sees names", buddy=buddy)
    return NewAccount(
        sign_in_name=name,
        display_name=display,
        roles=(role,),
        password=password,
        practitioner=THE_CLINICIANS if role is Role.CLINICIAN else None,
        ends=TEMP_ENDS if role is Role.TEMP else None,
        grounds={role: grounds} if role is Role.TEMP else {},
    )


def _person(role: Role, account: AccountId, secret: bytes) -> Person:
    name, _, password = _PEOPLE[role]
    return Person(role=role, account=account, name=name, password=password, secret=secret)
