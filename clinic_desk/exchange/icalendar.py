"""iCalendar (RFC 5545): visits in, a practitioner's own calendar out.

Out goes "Appointment" and nothing about a patient: a calendar lands on telephones.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from clinic_desk.errors import FileRefused, Unfit
from clinic_desk.exchange.content_lines import Property, escaped, folded, read
from clinic_desk.exchange.records import Line
from clinic_desk.scheduling.calendar_file import uid

HEADINGS = ("id", "name", "start", "practitioner", "service", "description")
_READ = frozenset({"UID", "SUMMARY", "DTSTART", "ORGANIZER", "CATEGORIES", "DESCRIPTION", "STATUS"})
_MOMENT = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry of a calendar; times are UTC."""

    id: str
    start: datetime
    end: datetime
    title: str
    cancelled: bool = False


def lines(path: Path) -> Iterator[Line]:
    """One line for each event. Raises FileRefused for a file that is no calendar."""
    event: dict[str, Property] | None = None
    began, calendar = 0, False
    for number, one in read(path, Unfit.NOT_A_CALENDAR):
        opens = one.value.strip().upper() if one.name in {"BEGIN", "END"} else ""
        calendar = calendar or opens == "VCALENDAR"
        if one.name == "BEGIN" and opens == "VEVENT":
            event, began = {}, number
        elif one.name == "END" and opens == "VEVENT" and event is not None:
            if event.get("STATUS", Property("", "")).value.upper() != "CANCELLED":
                yield Line(number=began, cells=_cells(event))
            event = None
        elif event is not None and one.name in _READ:
            event.setdefault(one.name, one)
    if not calendar:
        raise FileRefused(Unfit.NOT_A_CALENDAR)


def calendar(events: Sequence[Event], stamp: datetime) -> str:
    """A calendar of these events."""
    rows = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Clinic Desk//Calendar//EN"]
    for one in events:
        rows += [
            "BEGIN:VEVENT",
            f"UID:{uid(one.id)}",
            f"DTSTAMP:{_utc(stamp)}",
            f"DTSTART:{_utc(one.start)}",
            f"DTEND:{_utc(one.end)}",
            f"SUMMARY:{escaped(one.title)}",
            f"STATUS:{'CANCELLED' if one.cancelled else 'CONFIRMED'}",
            "END:VEVENT",
        ]
    return "".join(folded(row) for row in (*rows, "END:VCALENDAR"))


def _cells(event: dict[str, Property]) -> tuple[str, ...]:
    def text(name: str) -> str:
        return event[name].text.strip() if name in event else ""

    organizer = event["ORGANIZER"].parameters.get("CN", "") if "ORGANIZER" in event else ""
    return (
        text("UID"),
        text("SUMMARY"),
        _moment(event["DTSTART"]) if "DTSTART" in event else "",
        organizer,
        text("CATEGORIES"),
        text("DESCRIPTION"),
    )


def _moment(one: Property) -> str:
    """A start as it is written here: with its offset where the file says where it holds."""
    found = _MOMENT.fullmatch(one.value.strip())
    if found is None:
        return one.value
    try:
        naive = datetime.strptime(one.value.strip()[:15], "%Y%m%dT%H%M%S")  # noqa: DTZ007 - may float
    except ValueError:
        return one.value
    if found[7]:
        return naive.replace(tzinfo=UTC).isoformat()
    try:
        return naive.replace(tzinfo=ZoneInfo(one.parameters["TZID"])).isoformat()
    except (KeyError, ValueError, OSError):
        return naive.isoformat(sep=" ", timespec="minutes")


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
