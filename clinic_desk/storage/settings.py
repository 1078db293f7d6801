"""Settings of the clinic: typed rows in the vault, each with a floor and a ceiling."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert

from clinic_desk.access import Reads, Work
from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.storage.tables import setting


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSetting:
    key: str
    default: str
    longest: int = 200

    def parse(self, raw: str) -> str:
        """The value. Raises InvalidInput when it is empty or too long."""
        if not raw:
            raise InvalidInput({self.key: Problem.MISSING})
        if len(raw) > self.longest:
            raise InvalidInput({self.key: Problem.TOO_LONG})
        return raw


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberSetting:
    key: str
    default: int
    floor: int
    ceiling: int

    def parse(self, raw: str) -> int:
        """The value. Raises InvalidInput when it is no number or outside its bounds."""
        try:
            value = int(raw)
        except ValueError:
            raise InvalidInput({self.key: Problem.NOT_A_NUMBER}) from None
        if value < self.floor:
            raise InvalidInput({self.key: Problem.TOO_SHORT})
        if value > self.ceiling:
            raise InvalidInput({self.key: Problem.TOO_LONG})
        return value


CLINIC_NAME = TextSetting(key="clinic.name", default="Clinic")
CLINIC_ZONE = TextSetting(key="clinic.zone", default="Europe/Stockholm")
CLINIC_LOCALE = TextSetting(key="clinic.locale", default="en_GB")
LEGAL_PROFILES = TextSetting(key="clinic.legal-profiles", default="none")
"""Which laws apply, by the names of their profiles with a space between."""
SET_UP = TextSetting(key="clinic.set-up", default="done")
"""``begun`` where the window founded the clinic: its owner is then led on to what it needs."""
CLINIC_VERSION = NumberSetting(key="clinic.version", default=1, floor=1, ceiling=2**62)
"""Grows whenever hours, services, rooms or practitioners are configured."""
ZONE_RULES = TextSetting(key="clinic.zone-rules", default="-")
"""What the computer knew of the clinic's zone when instants were last reckoned."""
ZONE_CLASHES = TextSetting(key="clinic.zone-clashes", default="[]", longest=200_000)
"""Visits that lie over another since the zone's rules have changed, by their ids."""
TRAVEL_MINUTES = NumberSetting(key="booking.travel-minutes", default=15, floor=0, ceiling=240)
"""How long a caller needs to come: nothing earlier is proposed to somebody on the telephone."""
CLINIC_HOURS = TextSetting(key="clinic.hours", default=";;;;;;", longest=2000)
"""When the clinic is usually open: what a new practitioner's week begins with."""
RETIRED_ROOMS = TextSetting(key="clinic.retired-rooms", default="[]", longest=20_000)
SCREEN_SEEN = NumberSetting(key="screen.seen-by-visitors", default=0, floor=0, ceiling=1)
"""1 where visitors can see a screen."""
YOUNG_ASKED_FROM = NumberSetting(key="young.asked-from", default=13, floor=10, ceiling=18)
"""From which birthday on a young patient is asked before a guardian is told."""
YOUNG_ALONE_FROM = NumberSetting(key="young.alone-from", default=15, floor=12, ceiling=18)
"""From which birthday on a guardian is told only what somebody has looked at anew."""
SECOND_PHONE = NumberSetting(key="contact.second-phone", default=0, floor=0, ceiling=1)
"""1 where a second number is kept of patients who give one."""
POSTAL_ADDRESS = NumberSetting(key="contact.postal-address", default=0, floor=0, ceiling=1)
"""1 where a postal address is kept beside where somebody lives."""
SHEET_DETAIL = NumberSetting(key="sheet.detail", default=1, floor=0, ceiling=2)
"""How much a day sheet says unless more or less is asked for: 0 all, 1 initials, 2 times only."""
PAPER_EVENING = NumberSetting(key="paper.evening", default=2, floor=0, ceiling=3)
"""The next day's sheet each evening: 0 not offered, 1 all, 2 initials, 3 times only."""
PAPER_HOURS = NumberSetting(key="paper.hours", default=0, floor=0, ceiling=8)
"""After how many hours the sheet of the day itself is offered anew; 0: never."""
PAPER_DAY = TextSetting(key="paper.day", default="-")
"""Of which day a whole sheet was printed last."""
PAPER_AT = NumberSetting(key="paper.at", default=0, floor=0, ceiling=2**62)
"""When that was (minutes)."""
PAPERS_TODAY = TextSetting(key="paper.today", default='["-"]', longest=10_000)
"""What was printed on a day, by what and when and never by whom."""
PAPER_DECLINED = NumberSetting(key="paper.declined", default=0, floor=0, ceiling=2**62)
"""When somebody wanted no sheet (minutes)."""
HOLD_MINUTES = NumberSetting(key="booking.hold-minutes", default=5, floor=1, ceiling=30)
"""For how long a time is held for a caller."""
IDENTIFY = NumberSetting(key="booking.identify", default=1, floor=0, ceiling=1)
"""1 where a caller tells who they are by what is on the card before anything is booked."""
OVERBOOK_DESK = NumberSetting(key="booking.overbook-at-desk", default=0, floor=0, ceiling=1)
"""1 where the desk may book over another appointment, not only who leads the clinic."""
CANCEL_LATE_HOURS = NumberSetting(key="booking.late-hours", default=24, floor=0, ceiling=168)
"""A cancellation nearer to the visit than this is late."""
LATE_MINUTES = NumberSetting(key="day.late-minutes", default=5, floor=1, ceiling=30)
"""From how many minutes on a patient or a practitioner is called late."""
LOCK_MINUTES = NumberSetting(key="lock.minutes", default=5, floor=1, ceiling=30)
CODE_HOURS = NumberSetting(key="lock.code-hours", default=12, floor=0, ceiling=12)
"""For how long after a code the password alone unlocks the screen; 0: never."""
LOCK_TRIES = NumberSetting(key="sign-in.tries", default=10, floor=3, ceiling=20)
"""After so many failed sign-ins in a row nobody is let in for half an hour."""
PASSWORD_DAYS = NumberSetting(key="password.days", default=365, floor=0, ceiling=365)
"""How old a password may grow; 0: as old as it likes."""
LOG_ORIGIN = TextSetting(key="log.origin", default="")
LOG_VERIFIER = TextSetting(key="log.verifier", default="")
LOG_SIGNER = TextSetting(key="log.signer", default="")
"""The key that signs now, where it is no longer the first one (LOG_VERIFIER)."""
LOG_ROOT = TextSetting(key="log.root", default="")
"""The public half of the key in the recovery kit, which certifies a seam."""
LOG_CHECKED_SIZE = NumberSetting(key="log.checked-size", default=0, floor=0, ceiling=2**62)
LOG_CHECKED_AT = NumberSetting(key="log.checked-at", default=0, floor=0, ceiling=2**62)
LOG_KEPT_SIZE = NumberSetting(key="log.kept-size", default=0, floor=0, ceiling=2**62)
"""How many entries the last checkpoint covers that was kept outside the vault; 0 if none was."""
LOG_KEPT_AT = NumberSetting(key="log.kept-at", default=0, floor=0, ceiling=2**62)
LOG_KEPT_LATE_DAYS = NumberSetting(key="log.kept-late-days", default=30, floor=1, ceiling=366)
"""From how many days on somebody is reminded to keep another."""
BACKUP_AT = NumberSetting(key="backup.at", default=0, floor=0, ceiling=2**62)
"""When the last verified backup was made (microseconds); 0 if never."""
BACKUP_PLACE = TextSetting(key="backup.place", default="", longest=4096)
BACKUP_DAILY = NumberSetting(key="backup.daily", default=1, floor=0, ceiling=1)
"""Whether the program makes one by itself each day, once there is a place for it."""
BACKUP_HOUR = NumberSetting(key="backup.hour", default=12, floor=0, ceiling=23)
"""From which hour of the clinic's day on."""
BACKUP_TRIED_AT = NumberSetting(key="backup.tried-at", default=0, floor=0, ceiling=2**62)
"""When a restore was last tried in full (microseconds); 0 if never."""
BACKUP_TRIED_LATE_DAYS = NumberSetting(
    key="backup.tried-late-days", default=92, floor=7, ceiling=366
)
"""From how many days on somebody is reminded to try another."""
RESTORED_AT = NumberSetting(key="restored.at", default=0, floor=0, ceiling=2**62)
"""When the vault was last restored (microseconds), from a backup of RESTORED_FROM."""
RESTORED_FROM = NumberSetting(key="restored.from", default=0, floor=0, ceiling=2**62)
RESTORED_LOST = NumberSetting(key="restored.lost", default=-1, floor=-1, ceiling=2**62)
"""How many entries were lost then; -1 where nobody knows."""
RESTORED_REMOVED = NumberSetting(key="restored.removed", default=-1, floor=-1, ceiling=2**62)
"""How many accounts that had ended since went again; -1 where there was no journal of them."""
RESTORED_BY_KIT = NumberSetting(key="restored.by-kit", default=0, floor=0, ceiling=1)
RESTORED_KIT_OLD = NumberSetting(key="restored.kit-old", default=0, floor=0, ceiling=1)
"""1 while the recovery kit that was used has not been replaced."""
BACKUP_LATE_DAYS = NumberSetting(key="backup.late-days", default=3, floor=1, ceiling=31)
"""From how many days without a backup on somebody is told."""

_READ = select(setting.c.value).where(setting.c.key == bindparam("wanted"))
_PUT = insert(setting)
_WRITE = _PUT.on_conflict_do_update(
    index_elements=[setting.c.key], set_={"value": _PUT.excluded.value}
)


def text(reads: Reads, which: TextSetting) -> str:
    raw = reads.value(_READ, wanted=which.key)
    return which.default if raw is None else str(raw)


def number(reads: Reads, which: NumberSetting) -> int:
    raw = reads.value(_READ, wanted=which.key)
    return which.default if raw is None else which.parse(raw)


def zone(reads: Reads) -> ZoneInfo:
    """The clinic's own zone."""
    return ZoneInfo(text(reads, CLINIC_ZONE))


def region(reads: Reads) -> str:
    """The country (ISO 3166) whose forms of numbers and dates the clinic uses."""
    return text(reads, CLINIC_LOCALE).partition("_")[2]


def put(work: Work, which: TextSetting | NumberSetting, value: str | int) -> None:
    """Set one. Raises InvalidInput; the caller records why."""
    work.write(_WRITE, key=which.key, value=str(which.parse(str(value))))
