"""What is asked before there is a clinic, and what is wrong with an answer.

The passphrase is no answer: it is never kept, and judged where it is used.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from clinic_desk.beginning import places
from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.scheduling import weekly
from clinic_desk.scheduling.weekly import Week
from clinic_desk.vault import vault

_LONGEST = 100
_USUAL = "08:00–17:00"
USUAL_HOURS = (_USUAL,) * 5 + ("", "")
"""Monday to Sunday, as one types them."""


class Step(StrEnum):
    """The pages before the clinic is there, in their order."""

    LANGUAGE = "language"
    CLINIC = "clinic"
    HOURS = "hours"
    RULES = "rules"
    OWNER = "owner"
    CODE = "code"
    KIT = "kit"


STEPS = tuple(Step)


class Profile(StrEnum):
    """A law whose rules can apply; ``privacy`` gives each its meaning."""

    GDPR = "gdpr"
    GDPR_SWEDEN = "gdpr-se"
    HIPAA = "hipaa"
    CCPA = "ccpa"


_IN_THE_UNION = frozenset(
    {
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SI", "SK"),
        *("GB", "IS", "LI", "NO"),
    }
)
"""Where the GDPR or its British twin applies; Sweden has a profile of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was answered so far. Nothing in here is secret."""

    language: str = "en"
    clinic: str = ""
    country: str = ""
    zone: str = ""
    folder: str = ""
    """Where the clinic is to lie; empty for the usual place."""
    hours: tuple[str, ...] = USUAL_HOURS
    """As typed, Monday to Sunday; empty: closed."""
    profiles: tuple[Profile, ...] | None = None
    """None as long as nobody chose: then what the country suggests."""
    visitors: bool = False
    owner: str = ""
    sign_in_name: str = ""
    file_accepted: bool = False
    """That the computer's secret lies in a file, where it has no keychain."""

    @property
    def locale(self) -> str:
        return f"{self.language}_{self.country}"

    @property
    def laws(self) -> tuple[Profile, ...]:
        return suggested(self.country) if self.profiles is None else self.profiles

    @property
    def names(self) -> tuple[str, ...]:
        """Names that the passphrase must not lean on."""
        return (self.sign_in_name, self.owner, self.clinic)


def suggested(country: str) -> tuple[Profile, ...]:
    """The profiles that a clinic in this country begins with."""
    if country == "SE":
        return (Profile.GDPR_SWEDEN,)
    if country == "US":
        return (Profile.HIPAA,)
    return (Profile.GDPR,) if country in _IN_THE_UNION else ()


def week(answers: Answers) -> Week:
    """The opening hours. Raises InvalidInput for ``hours``."""
    return Week(tuple(weekly.parse_day(typed) for typed in answers.hours))


def folder_for(answers: Answers, base: Path) -> Path:
    """Where the clinic is to lie: the chosen folder, or one of its name in the usual place."""
    if answers.folder:
        return Path(answers.folder)
    plain = unicodedata.normalize("NFKD", answers.clinic).encode("ascii", "ignore").decode()
    name = re.sub("[^a-z0-9]+", "-", plain.lower()).strip("-")[:40] or "clinic"
    tried = (base / (name if number < 2 else f"{name}-{number}") for number in range(1, 1000))
    return next(place for place in tried if not place.exists())


def problems(step: Step, answers: Answers) -> dict[str, Problem]:
    """What is wrong on one page, by field; nothing where it holds."""
    found: dict[str, Problem] = {}
    match step:
        case Step.CLINIC:
            found |= _name("clinic", answers.clinic)
            if answers.country not in places.countries():
                found["country"] = Problem.UNKNOWN
            if not _is_zone(answers.zone):
                found["zone"] = Problem.NOT_A_ZONE
            if answers.folder and not is_free(Path(answers.folder)):
                found["folder"] = Problem.NOT_EMPTY
        case Step.HOURS:
            for day, typed in enumerate(answers.hours, start=1):
                found |= _hours(f"day-{day}", typed)
        case Step.OWNER:
            found |= _name("owner", answers.owner)
            found |= _name("sign_in_name", answers.sign_in_name)
    return found


def _hours(field: str, typed: str) -> dict[str, Problem]:
    try:
        weekly.parse_day(typed)
    except InvalidInput as error:
        return {field: error.problems["hours"]}
    return {}


def _name(field: str, typed: str) -> dict[str, Problem]:
    if not typed.strip():
        return {field: Problem.MISSING}
    if len(typed) > _LONGEST:
        return {field: Problem.TOO_LONG}
    if any(unicodedata.category(sign).startswith("C") for sign in typed):
        return {field: Problem.FORBIDDEN_CHARACTER}
    return {}


def _is_zone(zone: str) -> bool:
    try:
        return bool(ZoneInfo(zone).key)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones is no zone either
        return False


def is_free(folder: Path) -> bool:
    """Whether a clinic could be put there: a new or an empty folder."""
    if not folder.is_absolute() or vault.vault_exists(folder):
        return False
    try:
        return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    except OSError:  # it may not be looked into
        return False
