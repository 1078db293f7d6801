"""JSON with exactly one spelling, and a strict way to read it from a file nobody vouches for."""

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from clinic_desk.errors import VaultDamaged


def encode(value: object) -> bytes:
    """The one spelling: sorted keys, no spaces, ASCII, one newline at the end."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("ascii") + b"\n"


def decode(data: bytes, what: str) -> "Strict":
    """Read one object. Raises VaultDamaged(what) unless the bytes are its one spelling."""
    try:
        value = json.loads(
            data, object_pairs_hook=_unique, parse_float=_refuse, parse_constant=_refuse
        )
        spelled = encode(value)
    except (ValueError, RecursionError):
        raise VaultDamaged(what) from None
    if not isinstance(value, dict) or spelled != data:
        raise VaultDamaged(what)
    return Strict(what=what, values=value)


def text_of(data: bytes) -> str:
    """Bytes as they stand in the file (base64)."""
    return b64encode(data).decode("ascii")


@dataclass(frozen=True, slots=True, kw_only=True)
class Strict:
    """One JSON object whose every field is asked for by type and bounds, or is VaultDamaged."""

    what: str
    values: dict[str, object]

    def only(self, *names: str) -> None:
        """Refuse an object with any other set of fields."""
        if set(self.values) != set(names):
            self.damaged()

    def integer(self, name: str, low: int, high: int) -> int:
        value = self.values.get(name)
        # bool is an int to Python, not to a file
        if type(value) is not int or not low <= value <= high:
            self.damaged()
        return value

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        if not isinstance(value, bool):
            self.damaged()
        return value

    def text(self, name: str, most: int) -> str:
        value = self.values.get(name)
        if not isinstance(value, str) or not 1 <= len(value) <= most:
            self.damaged()
        return value

    def data(self, name: str, least: int, most: int | None = None) -> bytes:
        """Bytes of at least ``least`` and at most ``most`` (the same, if not given)."""
        value = self.values.get(name)
        if not isinstance(value, str):
            self.damaged()
        try:
            data = b64decode(value, validate=True)
        except ValueError:
            self.damaged()
        # base64 lets the last bits be anything: one spelling only
        if text_of(data) != value or not least <= len(data) <= (most or least):
            self.damaged()
        return data

    def inner(self, name: str) -> "Strict":
        return self._strict(self.values.get(name))

    def inner_or_none(self, name: str) -> "Strict | None":
        return None if self.values.get(name) is None else self.inner(name)

    def items(self, name: str, most: int) -> Sequence["Strict"]:
        value = self.values.get(name)
        if not isinstance(value, list) or len(value) > most:
            self.damaged()
        return [self._strict(item) for item in value]

    def damaged(self) -> NoReturn:
        raise VaultDamaged(self.what) from None

    def _strict(self, value: object) -> "Strict":
        if not isinstance(value, dict):
            self.damaged()
        return Strict(what=self.what, values=value)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError
    return values


def _refuse(_: str) -> NoReturn:
    raise ValueError
