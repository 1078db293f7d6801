"""One visit as an iCalendar file (RFC 5545): when and where, and nothing that tells why."""

from datetime import datetime

from clinic_desk.clock import from_minutes
from clinic_desk.scheduling.records import Appointment

_LONGEST = 75  # octets of a line


def calendar_file(one: Appointment, *, summary: str, place: str, now: datetime) -> bytes:
    """The file. ``summary`` is what the calendar shows; no name, no practitioner, no service."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Clinic Desk//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{uid(one.id)}",
        f"SEQUENCE:{one.version}",
        f"DTSTAMP:{_instant(now)}",
        f"DTSTART:{_instant(from_minutes(one.start_utc))}",
        f"DTEND:{_instant(from_minutes(one.end_utc))}",
        f"SUMMARY:{_text(summary)}",
        f"LOCATION:{_text(place)}",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) for line in lines)


def uid(entry: int | str) -> str:
    """What every calendar calls this visit, so that a later file moves it and adds no second."""
    return f"{entry}@clinic-desk.invalid"  # the domain is nobody's (RFC 2606)


def _instant(at: datetime) -> str:
    return at.strftime("%Y%m%dT%H%M%SZ")


def _text(words: str) -> str:
    plain = " ".join(words.split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> bytes:
    """At most 75 octets a line, never a letter cut in two."""
    parts, part = [], b""
    for letter in line:
        octets = letter.encode()
        if len(part) + len(octets) > _LONGEST - 1:
            parts.append(part)
            part = b""
        part += octets
    return b"\r\n ".join([*parts, part]) + b"\r\n"
