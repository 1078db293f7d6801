"""The invented clinic's sign-in card as it lies in its folder; whoever gave the folder wrote it."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from clinic_desk.staff import codes
from clinic_desk.vault import writing

NAME = "sign-in-card.json"
_MOST_BYTES = 64 * 1024
_FIELDS = ("display_name", "sign_in_name", "password", "secret")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPerson:
    """One colleague on the card."""

    name: str
    sign_in_name: str
    roles: tuple[str, ...]
    password: str = field(repr=False)
    secret: bytes = field(repr=False)


def read(path: Path) -> tuple[CardPerson, ...]:
    """Who stands on the card; nobody where it is missing or not as the program writes it."""
    try:
        data = writing.read_bounded(path, _MOST_BYTES) or b""
        card = json.loads(data) if len(data) <= _MOST_BYTES else None
        people = card.get("accounts") if isinstance(card, dict) else None
        return tuple(map(_person, people)) if isinstance(people, list) else ()
    except (OSError, ValueError, RecursionError):
        return ()


def _person(told: object) -> CardPerson:
    """Raises ValueError."""
    known = told if isinstance(told, dict) else {}
    texts = [known.get(name) for name in _FIELDS]
    roles = known.get("roles")
    roles = roles if isinstance(roles, list) else [None]
    if not all(isinstance(text, str) for text in (*texts, *roles)):
        raise ValueError("not a person")
    name, sign_in_name, password, secret = map(str, texts)
    return CardPerson(
        name=name,
        sign_in_name=sign_in_name,
        roles=tuple(roles),
        password=password,
        secret=codes.secret_of(secret),
    )
