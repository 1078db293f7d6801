"""What outlives the program while a clinic is being begun: the answers, and no secret.

A small file with this user's settings, readable by them alone. It is gone once the clinic
stands. What cannot be read counts as not there: then one begins at the first page.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_config_path, user_data_path

from clinic_desk.beginning.answers import Answers, Profile, Step
from clinic_desk.vault import writing

_APPLICATION = "clinic-desk"
_FILE = "beginning.json"
_MOST_BYTES = 64 * 1024
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The answers and the page; where something was begun that is no clinic yet."""

    answers: Answers
    step: Step = Step.LANGUAGE
    folder: str = ""
    """Where the clinic is to stand."""
    beside: str = ""
    """Where it lies until it is whole."""
    vault_id: str = ""
    founded: bool = False
    """Whether what lies there is all that founding makes."""
    code_tried: bool = False


def place() -> Path:
    """Where the file lies."""
    return user_config_path(_APPLICATION) / _FILE


def usual_base() -> Path:
    """Where clinics lie if nobody says otherwise: with this user's data, in no synced folder."""
    return user_data_path(_APPLICATION) / "clinics"


def read(path: Path) -> Kept | None:
    """What was kept; None where there is nothing that could be read."""
    try:
        data = writing.read_bounded(path, _MOST_BYTES)
        return None if data is None or len(data) > _MOST_BYTES else _kept(json.loads(data))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def write(path: Path, kept: Kept) -> None:
    """Keep it, whole and durable. Raises DiskFull, ReadOnly."""
    with writing.disk_faults():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    writing.write_whole(path, json.dumps(asdict(kept)).encode())


def forget(path: Path) -> None:
    """The clinic stands, or nobody wants it. Raises ReadOnly."""
    with writing.disk_faults():
        path.unlink(missing_ok=True)


def _kept(told: Any) -> Kept:
    answers = dict(told["answers"])
    profiles = answers["profiles"]
    answers["hours"] = tuple(str(one) for one in answers["hours"])
    answers["profiles"] = None if profiles is None else tuple(Profile(one) for one in profiles)
    made = Kept(**{**told, "answers": Answers(**answers), "step": Step(told["step"])})
    for one in (made, made.answers):
        for name, kind in one.__annotations__.items():
            if kind in (str, bool) and not isinstance(getattr(one, name), kind):
                raise TypeError(name)
    if len(made.answers.hours) != _WEEK:
        raise ValueError("a week has seven days")
    return made
