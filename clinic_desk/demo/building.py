"""Building the invented clinic: a vault of its own, its people, and their days up to now."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from clinic_desk.access import EventDraft, Happened, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import HandClock
from clinic_desk.demo import devices, families, groups
from clinic_desk.demo import house as houses
from clinic_desk.demo import plan as plans
from clinic_desk.demo.chronicle import Chronicle
from clinic_desk.demo.house import (
    CLINIC,
    COLLEAGUES,
    LOCALE,
    NEWCOMER,
    OWNER,
    ZONE,
    Colleague,
    Furniture,
    House,
)
from clinic_desk.demo.learning import learn
from clinic_desk.demo.plan import Plan
from clinic_desk.demo.reception import Reception, instant
from clinic_desk.demo.register import Register
from clinic_desk.demo.turns import Badge, Turns
from clinic_desk.demo.wording import Say, speaking
from clinic_desk.desk import (
    DEVICE_ID,
    KEYCHAIN_NAME,
    LOG_KEY,
    Founding,
    found_clinic,
    open_database,
)
from clinic_desk.ids import AccountId, DeviceId, PractitionerId, new_id
from clinic_desk.progress import Progress
from clinic_desk.scheduling import clinic, walltime, weekly
from clinic_desk.staff import accounts, codes
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Enrolment, Grounds, NewAccount
from clinic_desk.storage import settings
from clinic_desk.storage.database import Database
from clinic_desk.vault import argon, vault, writing
from clinic_desk.vault.keychain import FileKeychain, Keychain
from clinic_desk.vault.vault import Unlocked

CARD_NAME = "sign-in-card.json"
STAGE = "building-demo"
_EACH_PRACTITIONER, _EACH_LIFETIME = 20_000, 150_000
"""Visits for which there is one more practitioner; how many one has in some forty years."""
_OPENING_WORK = timedelta(minutes=30)
_A_PAGE = timedelta(seconds=25)
_PRACTICE = ((settings.IDENTIFY, "0"),)
"""The practice clinic lets a newcomer book before they know what callers are asked for."""
_INVENTED = (
    (settings.PASSWORD_DAYS, "0"),
    (settings.CLINIC_HOURS, weekly.to_text(houses.WEEK)),
)
"""The passwords stand on the card beside the vault: many years old, they are no secret less."""
_A_MINUTE = timedelta(minutes=1)
_PHYSIO = 2
"""Whose the back school is."""
_REVIEW_LATE = timedelta(days=3)
_BEFORE_NOW = timedelta(minutes=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSize:
    """How much there is, about: today's people come in any case."""

    patients: int = 400
    appointments: int = 1_500
    events: int = 12_000


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAccount:
    """How somebody invented signs in. ``secret`` is base32, as an authenticator app takes it."""

    name: str
    sign_in_name: str
    roles: tuple[Role, ...]
    password: str
    secret: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """What was built."""

    folder: Path
    clinic: str
    accounts: tuple[DemoAccount, ...]
    vkey: str
    """The log's public key: what a stranger checks its export with."""
    entries: int


def build(
    folder: Path,
    *,
    size: DemoSize,
    seed: int,
    now: datetime,
    progress: Callable[[Progress], None] | None = None,
    keychain: Keychain | None = None,
    language: str = "en",
) -> Demo:
    """Build an invented clinic in an empty folder, the same for the same seed and ``now`` (UTC).

    Salts, keys and codes are new each time. Without a ``keychain`` its secrets and the sign-in
    card lie in the folder; with one, neither does. ``language``: that of its services and rooms.

    Raises VaultExists, DiskFull, ReadOnly.
    """
    keeper = keychain or FileKeychain(folder / KEYCHAIN_NAME)
    plan = _plan(size, seed, now - _BEFORE_NOW)
    rng = Random(f"{seed}/clinic")  # noqa: S311 - invented, not secret
    opening = datetime.combine(plan.opening, time(6))
    clock = HandClock(instant(opening))
    founded = found_clinic(
        folder,
        keeper,
        clock,
        Founding(
            clinic=CLINIC,
            zone=ZONE,
            locale=LOCALE,
            owner=_new_account(COLLEAGUES[0], None, speaking(language)),
            also=_INVENTED if keychain is None else (*_INVENTED, *_PRACTICE),
        ),
        params=argon.FLOOR,
        invented=True,
        randbits=rng.getrandbits,
    )
    say = speaking(language)
    site = _Site(folder=folder, plan=plan, rng=rng, clock=clock, keychain=keeper, say=say)
    site.enrolled[OWNER] = founded.enrolment
    unlocked = site.unlock(COLLEAGUES[0])
    database = open_database(unlocked, rng.getrandbits, site.hear)
    try:
        vkey = _live(site, database, size, seed, progress)
    finally:
        database.close()
    everybody = (*COLLEAGUES, NEWCOMER)
    people = tuple(_account(one, site.enrolled[one.key]) for one in everybody)
    if keychain is None:
        _write_card(folder, people)
    return Demo(folder=folder, clinic=CLINIC, accounts=people, vkey=vkey, entries=site.entries)


@dataclass(kw_only=True)
class _Site:
    """What is at hand while the clinic is built."""

    folder: Path
    plan: Plan
    rng: Random
    clock: HandClock
    keychain: Keychain
    say: Say
    enrolled: dict[str, Enrolment] = field(default_factory=dict)
    entries: int = 0

    def hear(self, happened: Sequence[Happened]) -> None:
        self.entries += len(happened)

    def new_id(self) -> int:
        return new_id(self.clock.now(), self.rng.getrandbits)

    def unlock(self, one: Colleague) -> Unlocked:
        return vault.unlock(self.folder, self.keychain, one.key, one.password)

    def badge(self, one: Colleague) -> Badge:
        return Badge(unlocked=self.unlock(one), secret=self.enrolled[one.key].secret)

    def secret(self, name: str) -> bytes:
        """A secret that the founding put beside the vault."""
        found = self.keychain.get(vault.vault_id(self.folder), name)
        assert found is not None
        return found


def _plan(size: DemoSize, seed: int, now: datetime) -> Plan:
    wall = now.astimezone(walltime.zone_named(ZONE)).replace(tzinfo=None, microsecond=0)
    usual = min(houses.FEWEST + size.appointments // _EACH_PRACTITIONER, houses.USUAL)
    many = max(usual, size.appointments // _EACH_LIFETIME)
    house = House(today=wall.date(), practitioners=many)
    return plans.plan(house, seed, wall, max(size.appointments - groups.PLACES, 0))


def _live(
    site: _Site,
    database: Database,
    size: DemoSize,
    seed: int,
    progress: Callable[[Progress], None] | None,
) -> str:
    """Let the clinic open and live its days; the log's public key."""
    device = DeviceId(int.from_bytes(site.secret(DEVICE_ID), "big"))
    badges = {OWNER: site.badge(COLLEAGUES[0])}
    turns = Turns(database=database, clock=site.clock, device=device, badges=badges)
    with turns.turn(OWNER, site.clock.now(), site.clock.now() + _OPENING_WORK) as session:
        furniture = _furnish(site, session, badges[OWNER].unlocked)
        reception = _reception(site, furniture, seed)
        chronicle = Chronicle(
            site.plan,
            reception,
            turns,
            log_key=site.secret(LOG_KEY),
            patients=size.patients - families.CHILDREN,
            written=lambda: site.entries,
        )
        chronicle.open_clinic(session)
        learn(session, lambda: site.clock.move(_A_PAGE))
        vkey = settings.text(session.reading(Permission.LOG_VERIFY), settings.LOG_VERIFIER)
    badges.update({one.key: site.badge(one) for one in COLLEAGUES[1:]})
    for one in COLLEAGUES[1:]:
        with turns.turn(one.key, site.clock.now(), site.clock.now()) as session:
            learn(session, lambda: site.clock.move(_A_PAGE))
    for told in chronicle.tell(size.events):
        if progress is not None:
            progress(Progress(done=told, total=chronicle.days, stage=STAGE))
    with turns.turn(OWNER, site.clock.now() + _A_MINUTE, site.clock.now()) as session:
        families.settle(session, reception.register.ids, site.plan.house.today)
        whom = reception.practitioners[_PHYSIO]
        groups.settle(session, whom, reception.register.ids, site.plan.house.today, site.say)
        made = accounts.create(
            session, badges[OWNER].unlocked, _new_account(NEWCOMER, None, site.say)
        )
        site.enrolled[NEWCOMER.key] = made
    return vkey


def _furnish(site: _Site, session: Session, unlocked: Unlocked) -> Furniture:
    """Make the colleagues' accounts, the rooms, the hours, and what can be booked with whom."""
    house = site.plan.house
    ids = houses.practitioner_ids(house, site.new_id)
    linked: dict[int, AccountId] = {}
    late = house.today - _REVIEW_LATE
    for one in COLLEAGUES[1:]:
        whom = None if one.practitioner is None else ids[one.practitioner]
        due = late if one.key == houses.LATE and late > session.clock.now().date() else None
        new = _new_account(one, whom, site.say, due)
        site.enrolled[one.key] = accounts.create(session, unlocked, new)
        if one.practitioner is not None:
            linked[one.practitioner] = site.enrolled[one.key].account
    made = houses.furniture(house, session, ids, linked, site.new_id, site.say)
    clinic.furnish(
        session,
        rooms=made.rooms,
        practitioners=made.practitioners,
        offers=made.offers,
        hours=made.hours,
        absences=made.absences,
    )
    devices.place(session, made, site.say)
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.record(EventDraft(kind=EventKind.DEMO_BUILT, action=Action.CREATE))
    return made


def _reception(site: _Site, furniture: Furniture, seed: int) -> Reception:
    services = {one.service.name: one.service.id for one in furniture.offers}
    return Reception(
        register=Register(seed),
        practitioners={at: one.id for at, one in enumerate(furniture.practitioners)},
        services={
            number: services[site.say(name)]
            for number, name in enumerate(houses.SERVICE_NAMES)
            if site.say(name) in services
        },
        rng=site.rng,
        last=site.clock.now(),
        say=site.say,
    )


def _new_account(
    one: Colleague,
    practitioner: PractitionerId | None,
    say: Say,
    review_due: date | None = None,
) -> NewAccount:
    task, need, risk = map(say, houses.GROUNDS[one.role])
    grounds = Grounds(task=task, need=need, risk=risk, review_due=review_due)
    return NewAccount(
        sign_in_name=one.key,
        display_name=one.name,
        roles=(one.role,),
        password=one.password,
        practitioner=practitioner,
        grounds={one.role: grounds},
    )


def _account(one: Colleague, enrolled: Enrolment) -> DemoAccount:
    return DemoAccount(
        name=one.name,
        sign_in_name=one.key,
        roles=(one.role,),
        password=one.password,
        secret=codes.secret_text(enrolled.secret),
    )


def _write_card(folder: Path, people: Sequence[DemoAccount]) -> None:
    """Say beside the vault how everybody in it comes in; nobody is real, and the card says so."""
    card = {
        "invented": True,
        "clinic": CLINIC,
        "accounts": [
            {
                "display_name": one.name,
                "sign_in_name": one.sign_in_name,
                "roles": one.roles,
                "password": one.password,
                "secret": one.secret,
            }
            for one in people
        ],
    }
    data = json.dumps(card, ensure_ascii=False, indent=1).encode()
    writing.write_whole(folder / CARD_NAME, data)
