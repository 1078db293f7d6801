"""What the keeper and its children say to each other; docs/processes.md tells when.

A message is a frozen dataclass. It travels as canonical JSON in a frame, and whoever reads it
takes nothing that is not of the right kind and size: the other end may be broken, or hostile.
No message carries a key, a password or anything about a patient that its writer's key alone
does not open.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, field, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, get_args

LONGEST_TEXT = 4096
LONGEST_SEALED = 64 * 1024
LONGEST_FRAME = 1024 * 1024
_HIGHEST = 2**63 - 1
_LONGEST_WAIT = 10_000_000.0


class NotUnderstood(Exception):
    """What came through the pipe is no message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a window stands, without its frame; ``state``: usual, maximised or full."""

    x: int
    y: int
    width: int
    height: int
    state: str = "usual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """All that a sign-in page or lock screen shows, and where.

    ``why``: as the log keeps it, empty where nothing is to be said. ``locked``: for the one
    whose name it is; else for anybody, ``typed`` being the name that stood in the field. For
    ``code_free`` seconds that person's password and ``return_pass`` are enough.
    """

    folder: str = ""
    zone: str = ""
    language: str = ""
    scheme: str = ""
    density: str = ""
    text_scale: float = 1.0
    locked: bool = False
    name: str = ""
    sign_in_name: str = ""
    role: str = ""
    typed: str = ""
    why: str = ""
    minutes: int = 0
    code_free: float = 0.0
    return_pass: str = field(default="", repr=False)
    said: str = ""
    wait: float = 0.0
    place: Place | None = None


# --- to a child ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """The first word to the first worker: open the window now."""

    folder: str
    language: str
    scheme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandBy:
    """The first word to a stand-in: get ready, and show nothing."""

    language: str
    scheme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepare:
    """To a stand-in: what it will most likely have to show."""

    parting: Parting


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """To a stand-in: show this now, you are the worker."""

    parting: Parting


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """Something half written that the vault did not take, sealed for its writer alone.

    ``unkept``: its writer is to be told; ``said``: anybody is, at once.
    """

    account: int
    sealed: bytes = field(default=b"", repr=False)
    unkept: bool = False
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The answer to Hold. ``fault``: empty, or in-use, missing, read-only, disk-full."""

    fault: str = ""
    holder: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """To the worker: whether there is no stand-in, and none can be started for now."""

    alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """End now, whatever you are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """To the worker: end as if its window had been closed."""


# --- from a child ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """Everything is imported, the window is built."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Hold the vault in this folder, and no other."""

    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is to be shown if this process dies."""

    parting: Parting


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """Show this now: this process clears its window, writes what it has to write, and ends."""

    parting: Parting


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """It is written, or not (``kept``): this process can end."""

    kept: Keep | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was kept for this account has been given back."""

    account: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted:
    """What Show asked for can be seen. ``at``: the computer's monotonic clock, nanoseconds."""

    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """The person has closed the window: the program ends."""


Message = (
    Open
    | StandBy
    | Prepare
    | Show
    | Keep
    | Held
    | Alone
    | End
    | Close
    | Ready
    | Hold
    | Standing
    | Leaving
    | Left
    | Taken
    | Painted
    | Closed
)
_KINDS: dict[str, type[Message]] = {kind.__name__: kind for kind in get_args(Message)}


def encoded(message: Message) -> bytes:
    """One message as bytes. A text that is too long is cut: no sentence is worth a fault."""
    return json.dumps({"kind": type(message).__name__, **_told(message)}).encode("ascii")


def decoded(data: bytes) -> Message:
    """What ``encoded`` made. Raises NotUnderstood."""
    try:
        told = json.loads(data)
        kind = _KINDS[told.pop("kind")]
        made: Message = _made(kind, told)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        raise NotUnderstood from None
    return made


def _told(record: Any) -> dict[str, object]:
    return {one.name: _plain(getattr(record, one.name)) for one in fields(record)}


def _plain(value: object) -> object:
    if isinstance(value, str):
        return value[:LONGEST_TEXT]
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    return _told(value) if is_dataclass(value) else value


def _made(kind: type[Any], told: dict[str, object]) -> Any:
    """Raises ValueError, TypeError or KeyError for what is no such record."""
    if set(told) != {one.name for one in fields(kind)}:
        raise ValueError(kind.__name__)
    return kind(**{one.name: _taken(one.type, told[one.name]) for one in fields(kind)})


def _taken(kind: Any, told: Any) -> object:
    """One field's value. Raises as ``_made``."""
    if isinstance(kind, UnionType):
        if told is None:
            return None
        kind = next(one for one in get_args(kind) if one is not NoneType)
    if is_dataclass(kind):
        return _made(kind, told)  # type: ignore[arg-type]
    if kind is bytes:
        return _sealed(told)
    if kind is float and type(told) is int:
        told = float(told)
    if type(told) is not kind or not _fits(told):
        raise ValueError(kind.__name__)
    return told


def _sealed(told: object) -> bytes:
    if not isinstance(told, str) or len(told) > LONGEST_SEALED * 2:
        raise ValueError("sealed")
    return b64decode(told, validate=True)


def _fits(told: object) -> bool:
    if isinstance(told, str):
        return len(told) <= LONGEST_TEXT
    if isinstance(told, float):
        return 0 <= told <= _LONGEST_WAIT
    return not isinstance(told, int) or abs(told) <= _HIGHEST
