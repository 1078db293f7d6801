"""What this computer remembers outside the vault: the last vault's path and the language."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from platformdirs import user_config_path

_FILE = "computer.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputerSettings:
    """Nothing about a person, nothing secret."""

    last_vault: str = ""
    language: str = ""


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
    known = {name: str(kept.get(name, "")) for name in asdict(ComputerSettings())}
    return ComputerSettings(**known)


def write(settings: ComputerSettings) -> None:
    """Keep them; a folder that cannot be written to is no reason to stop."""
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        path().write_text(json.dumps(asdict(settings)), "utf-8")
    except OSError:
        return
