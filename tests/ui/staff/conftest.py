"""Colleagues as the core tells them, and the choices of a form."""

from datetime import UTC, date, datetime, timedelta

import pytest

from clinic_desk.ids import AccountId, CareUnitId, DeviceId, PractitionerId
from clinic_desk.staff.own_account import OwnAccount
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import (
    AccessGrant,
    Account,
    AccountStatus,
    Colleague,
    Grounds,
    Invited,
    SearchDepth,
    Standing,
)
from ui.staff.access_form import Choices

NOW = datetime(2026, 11, 24, 8, 41, tzinfo=UTC)
TODAY = NOW.date()
HADDAD = PractitionerId(12)


def an_account(at: int, name: str, *roles: Role, **other) -> Account:
    values = {
        "id": AccountId(at),
        "sign_in_name": name.split()[0].lower(),
        "display_name": name,
        "status": AccountStatus.ACTIVE,
        "roles": roles,
        "care_unit": CareUnitId(1),
        "device": DeviceId(1),
        "practitioner": None,
        "ends": None,
        "created": NOW - timedelta(days=30),
        "password_changed": NOW - timedelta(days=30),
        "code_step": 0,
        "code_sealed": b"",
    }
    return Account(**{**values, **other})


def a_grant(at: int, role: Role, due: date, **limits) -> AccessGrant:
    grounds = Grounds(
        task="Answers the phone",
        need="Books visits",
        risk="Sees contact data",
        review_due=due,
        **limits,
    )
    return AccessGrant(
        id=at,
        account=AccountId(at),
        role=role,
        grounds=grounds,
        review_due=due,
        granted=NOW,
        granted_by=None,
    )


def a_colleague(
    at: int, name: str, role: Role, standing=Standing.ACTIVE, due=date(2027, 2, 1), **other
) -> Colleague:
    limits = other.pop("limits", {})
    return Colleague(
        account=an_account(at, name, role, **other),
        standing=standing,
        last_sign_in=NOW - timedelta(hours=1),
        review_due=due,
        grants=() if due is None else (a_grant(at, role, due, **limits),),
    )


@pytest.fixture
def colleagues():
    limits = {"practitioners": frozenset({HADDAD}), "search": SearchDepth.EXACT}
    return [
        a_colleague(1, "Anna Ek", Role.RECEPTIONIST, limits=limits),
        a_colleague(2, "Eva Berg", Role.OWNER, due=None),
        a_colleague(3, "Jonas Tegnell", Role.RECEPTIONIST, due=date(2026, 11, 20)),
        a_colleague(4, "Rut Ahl", Role.RECEPTIONIST, Standing.LOCKED),
        a_colleague(5, "Kim Osei", Role.CLINICIAN, Standing.ENDED, due=date(2026, 11, 1)),
    ]


@pytest.fixture
def choices():
    return Choices(
        practitioners=((HADDAD, "Omar Haddad"),),
        buddies=((AccountId(1), "Anna Ek"),),
        may_make_owners=False,
        today=TODAY,
        zone=UTC,
    )


@pytest.fixture
def invited():
    return Invited(
        account=AccountId(9),
        sign_in_name="ines",
        display_name="Ines Vik",
        phrase="amber canyon violin otter lamp harbour",
        expires=NOW + timedelta(days=7),
    )


@pytest.fixture
def own():
    return OwnAccount(
        account=an_account(1, "Anna Ek", Role.RECEPTIONIST),
        password_due=NOW + timedelta(days=335),
        recovery_codes=7,
        names=("anna", "Anna Ek", "Norra Kliniken"),
    )
