"""Accounts and their roles."""

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from clinic_desk.storage.inventory import (
    IMPERSONAL,
    REVIEW,
    Basis,
    Category,
    InventoryEntry,
    Retention,
    personal,
)
from clinic_desk.storage.schema import metadata


def _staff(purpose_en: str, purpose_sv: str, exported_as: str | None = None) -> dict[str, object]:
    return personal(
        InventoryEntry(
            purpose_en=purpose_en,
            purpose_sv=purpose_sv,
            category=Category.STAFF,
            basis=Basis.CONTRACT,
            seen_by=REVIEW,
            source="the clinic",
            retention=Retention.EMPLOYMENT,
            exported_as=exported_as,
        )
    )


_NAME = _staff("Names the colleague on screen and in the log", "Visar kollegans namn", "name")
_SIGN_IN = _staff("Lets the person sign in", "Låter personen logga in", "sign-in name")
_ROLE = _staff("Decides what the person may do", "Avgör vad personen får göra", "role")
_STATE = _staff("Decides whether the account works", "Avgör om kontot fungerar", "account")
_CODE = _staff("Checks the one-time code", "Kontrollerar engångskoden")
_DRAFT = personal(
    InventoryEntry(
        purpose_en="Gives a colleague back what was half written when the screen locked",
        purpose_sv="Ger kollegan tillbaka det halvskrivna efter att skärmen låsts",
        category=Category.BOOKING,
        basis=Basis.CARE,
        seen_by=("its writer",),
        source="the writer",
        retention=Retention.DRAFT,
    )
)

account = Table(
    "account",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("sign_in_name", Text, info=_SIGN_IN),
    Column("display_name", Text, info=_NAME),
    Column("status", Text, info=_STATE),
    Column("care_unit", Integer, info=_STATE),
    Column("device", Integer, info=_STATE),
    Column("practitioner", Integer, info=_ROLE),
    Column("ends", Integer, info=_STATE),
    Column("created", Integer, info=_STATE),
    Column("password_changed", Integer, info=_STATE),
    Column("code_sealed", LargeBinary, info=_CODE),
    Column("code_step", Integer, info=_CODE),
    Column("version", Integer, info=IMPERSONAL),
)
draft = Table(
    "draft",
    metadata,
    Column("account", Integer, primary_key=True, info=_DRAFT),
    Column("saved", Integer, info=_DRAFT),
    Column("sealed", LargeBinary, info=_DRAFT),
)
account_role = Table(
    "account_role",
    metadata,
    Column("account", Integer, primary_key=True, info=_ROLE),
    Column("role", Text, primary_key=True, info=_ROLE),
    Column("granted", Integer, info=_ROLE),
    Column("granted_by", Integer, info=_ROLE),
)
