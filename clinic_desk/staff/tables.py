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

_ACTS = personal(
    InventoryEntry(
        purpose_en="Lets a colleague take back what they did before the screen locked",
        purpose_sv="Låter kollegan ta tillbaka det som gjordes innan skärmen låstes",
        category=Category.BOOKING,
        basis=Basis.CARE,
        seen_by=("whoever did it",),
        source="whoever did it",
        retention=Retention.DAY,
    )
)
_GRANT = _staff(
    "Says why somebody has a role, and how far it goes",
    "Säger varför någon har en roll och hur långt den räcker",
    "access grant",
)
_INVITATION = _staff(
    "Lets a new colleague set their own password", "Låter en ny kollega välja eget lösenord"
)
_HISTORY = _staff("Keeps old passwords from coming back", "Hindrar att gamla lösenord återanvänds")
_RECOVERY = _staff("Stands in for a lost phone", "Ersätter en borttappad telefon")
_RETURN = _staff(
    "Unlocks one's own screen by the password for some hours",
    "Låser upp den egna skärmen med lösenordet under några timmar",
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
last_acts = Table(
    "last_acts",
    metadata,
    Column("account", Integer, primary_key=True, info=_ACTS),
    Column("day", Text, info=_ACTS),
    Column("sealed", LargeBinary, info=_ACTS),
)
account_role = Table(
    "account_role",
    metadata,
    Column("account", Integer, primary_key=True, info=_ROLE),
    Column("role", Text, primary_key=True, info=_ROLE),
    Column("granted", Integer, info=_ROLE),
    Column("granted_by", Integer, info=_ROLE),
)
access_grant = Table(
    "access_grant",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("account", Integer, info=_GRANT),
    Column("role", Text, info=_GRANT),
    Column("task", Text, info=_GRANT),
    Column("need", Text, info=_GRANT),
    Column("risk", Text, info=_GRANT),
    Column("review_due", Text, info=_GRANT),
    Column("search", Text, info=_GRANT),
    Column("care_unit", Integer, info=_GRANT),
    Column("narrowed", Integer, info=_GRANT),
    Column("buddy", Integer, info=_GRANT),
    Column("granted", Integer, info=_GRANT),
    Column("granted_by", Integer, info=_GRANT),
    Column("ended", Integer, info=_GRANT),
    Column("ended_by", Integer, info=_GRANT),
)
access_grant_practitioner = Table(
    "access_grant_practitioner",
    metadata,
    Column("access_grant", Integer, primary_key=True, info=_GRANT),
    Column("practitioner", Integer, primary_key=True, info=_GRANT),
)
invitation = Table(
    "invitation",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("account", Integer, info=_INVITATION),
    Column("kind", Text, info=_INVITATION),
    Column("made", Integer, info=_INVITATION),
    Column("made_by", Integer, info=_INVITATION),
    Column("expires", Integer, info=_INVITATION),
    Column("closed", Integer, info=_INVITATION),
    Column("outcome", Text, info=_INVITATION),
)
password_history = Table(
    "password_history",
    metadata,
    Column("account", Integer, primary_key=True, info=_HISTORY),
    Column("changed", Integer, info=_HISTORY),
    Column("salt", LargeBinary, info=_HISTORY),
    Column("hash", LargeBinary, primary_key=True, info=_HISTORY),
)
account_return = Table(
    "account_return",
    metadata,
    Column("account", Integer, primary_key=True, info=_RETURN),
    Column("given", Integer, info=_RETURN),
    Column("pass", LargeBinary, info=_RETURN),
)
recovery_code = Table(
    "recovery_code",
    metadata,
    Column("account", Integer, primary_key=True, info=_RECOVERY),
    Column("salt", LargeBinary, info=_RECOVERY),
    Column("hash", LargeBinary, primary_key=True, info=_RECOVERY),
    Column("made", Integer, info=_RECOVERY),
    Column("used", Integer, info=_RECOVERY),
)
