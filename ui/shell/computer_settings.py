"""What this computer remembers outside the vault: paths of vaults, and the language."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from platformdirs import user_config_path

from ui.keeper.messages import Place

_FILE = "computer.json"
_MOST_KNOWN = 6
_FAR = 100_000
"""Pixels; no window stands further away or is larger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputerSettings:
    """Nothing about a person, nothing secret."""

    last_vault: str = ""
    language: str = ""
    visitors: str = ""
    """``yes`` where visitors can see the screen, ``no`` where they cannot; empty: never asked."""
    known: tuple[str, ...] = ()
    """Vaults that were opened here, the last one first."""
    public_printers: tuple[str, ...] = ()
    """Printers that visitors can reach."""
    place: Place | None = None
    """Where the window stood when the program ended."""


def path() -> Path:
    return user_config_path("clinic-desk", ensure_exists=False) / _FILE


def read() -> ComputerSettings:
    """What was kept; the defaults where there is nothing readable."""
    try:
        kept = json.loads(path().read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ComputerSettings()
    if not isinstance(kept, dict):
        return ComputerSettings()
    known, public = kept.get("known"), kept.get("public_printers")
    return ComputerSettings(
        last_vault=str(kept.get("last_vault", "")),
        language=str(kept.get("language", "")),
        visitors=str(kept.get("visitors", "")),
        known=tuple(str(one) for one in known) if isinstance(known, list) else (),
        public_printers=tuple(str(one) for one in public) if isinstance(public, list) else (),
        place=_place(kept.get("place")),
    )


def _place(kept: object) -> Place | None:
    """A window's place; None where it is none, or one that no screen has."""
    if not isinstance(kept, dict):
        return None
    numbers = [kept.get(name) for name in ("x", "y", "width", "height")]
    if not all(type(one) is int and abs(one) <= _FAR for one in numbers):
        return None
    x, y, width, height = (int(str(one)) for one in numbers)
    return Place(x=x, y=y, width=width, height=height, state=str(kept.get("state", "")))


def last() -> Path | None:
    """The vault that was opened last, if its folder is known."""
    kept = read()
    return Path(kept.last_vault) if kept.last_vault else None


def remember(folder: Path) -> None:
    """A vault was opened: it is the last one, and known."""
    kept, opened = read(), str(folder.resolve())
    known = (opened, *(one for one in kept.known if one != opened))
    write(replace(kept, last_vault=opened, known=known[:_MOST_KNOWN]))


def write(settings: ComputerSettings) -> None:
    """Keep them; a folder that cannot be written to is no reason to stop."""
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        path().write_text(json.dumps(asdict(settings)), "utf-8")
    except OSError:
        return
