"""Books in a child of its own and kills it, again and again: run by ``test_killed.py``.

``python -m tests.faults.killing FOLDER KILLS SEED`` in a folder that holds a clinic with a
schedule. It forks, so that what every child imports is imported once. A child signs in, books
new patients and says so for each; at a random moment it is killed as a pulled plug would.
"""

import json
import os
import random
import signal
import sys
import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from clinic_desk.access import Permission
from clinic_desk.scheduling import booking
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.tables import appointment
from clinic_desk.storage import sqlite
from clinic_desk.vault import vault
from clinic_desk.vault.vault import DATABASE_NAME
from tests.builders import Clinic, Role, a_new_patient, a_session, stretching_once
from tests.core.scheduling.conftest import LINDQVIST, VISIT

FIRST_DAY = date(2027, 1, 4)
SLOTS = [(hour, minute) for hour in (8, 9, 10, 11, 13, 14, 15, 16) for minute in (0, 30)]
BETWEEN = timedelta(minutes=61)
"""A killed sign-in is a failed one; an hour later no delay is left of it."""


@dataclass(frozen=True)
class Said:
    patient: int
    appointment: int


def slot(number: int) -> datetime:
    """The wall time of the n-th free half hour, weekdays only."""
    week, rest = divmod(number // len(SLOTS), 5)
    day = FIRST_DAY + timedelta(days=7 * week + rest)
    return datetime(day.year, day.month, day.day, *SLOTS[number % len(SLOTS)])  # noqa: DTZ001


def work_until_killed(clinic: Clinic, says: int) -> None:
    session = a_session(clinic, Role.OWNER)
    reads = session.reading(Permission.SCHEDULE_READ)
    number = reads.value(select(func.count()).select_from(appointment))
    os.write(says, b"ready\n")
    while True:
        request = BookingRequest(practitioner=LINDQVIST, service=VISIT, start=slot(number))
        patient, booked = booking.book_new(session, a_new_patient(f"Lind {number}"), request)
        os.write(says, f"{patient} {booked.id}\n".encode())
        number += 1


def kill_once(clinic: Clinic, rng: random.Random) -> list[Said]:
    """Start a child, kill it at some moment, and hear what it had said was done."""
    hears, says = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hears)
        try:
            work_until_killed(clinic, says)
        finally:
            os._exit(3)  # only a fault comes here
    os.close(says)
    heard = b""
    if rng.random() < 0.75:
        acts = rng.randrange(5)  # it is in, and so far on: kill it at its work
        while heard.count(b"\n") <= acts:
            heard += os.read(hears, 64)
        time.sleep(rng.uniform(0, 0.008))
    else:
        time.sleep(rng.uniform(0, 0.06))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise SystemExit(f"the child ended by itself: {status}")
    while more := os.read(hears, 65536):
        heard += more
    os.close(hears)
    lines = heard.decode().splitlines()
    return [Said(*map(int, line.split())) for line in lines if line != "ready"]


def what_stands(raw: sqlite.Raw) -> dict[str, set[tuple[int, ...]]]:
    """What the file holds after a kill, in pairs that must equal each other."""
    pairs = {
        "patients": "SELECT id FROM patient",
        "pseudonyms": "SELECT patient FROM patient_pseudonym",
        "searched words": "SELECT id FROM patient_words_docsize",
        "searched parts": "SELECT id FROM patient_parts_docsize",
        "registered": "SELECT p.patient FROM entry e JOIN patient_pseudonym p"
        " ON p.pseudonym = e.patient WHERE kind = 'patients:patient:registered'",
        "appointments": "SELECT patient, id FROM appointment",
        "occupations": "SELECT a.patient, o.appointment FROM occupation o"
        " JOIN appointment a ON a.id = o.appointment",
        "booked": "SELECT p.patient, e.appointment FROM entry e JOIN patient_pseudonym p"
        " ON p.pseudonym = e.patient WHERE kind = 'scheduling:appointment:booked'",
    }
    entries = "WITH entry AS (SELECT * FROM audit_event UNION ALL SELECT * FROM audit_recent) "
    return {name: set(raw.execute(entries + query).fetchall()) for name, query in pairs.items()}


def wrong_with(stands: dict[str, set[tuple[int, ...]]], said: list[Said]) -> list[str]:
    """What does not fit; nothing when every act is whole or not there."""
    wrong = [
        f"{name}: {len(stands[name])} of {len(stands[first])}"
        for first, *others in (
            ("patients", "pseudonyms", "searched words", "searched parts", "registered"),
            ("appointments", "occupations", "booked"),
        )
        for name in others
        if stands[name] != stands[first]
    ]
    if {(one.patient,) for one in said} - stands["patients"]:
        wrong.append("a patient who was said to be registered is gone")
    if {(one.patient, one.appointment) for one in said} - stands["appointments"]:
        wrong.append("an appointment that was said to be booked is gone")
    if {patient for patient, _ in stands["appointments"]} != {p for (p,) in stands["patients"]}:
        wrong.append("a patient without the visit that came with them, or the other way round")
    return wrong


def main(folder: Path, kills: int, seed: int) -> None:
    rng = random.Random(seed)
    told = json.loads((folder / "people.json").read_text())
    clinic = Clinic.of_json(folder / "vault", told)
    owner = clinic.people[Role.OWNER]
    said: list[Said] = []
    with stretching_once():
        unlocked = vault.unlock(clinic.folder, clinic.keychain, owner.name, owner.password)
        for number in range(kills):
            clinic.clock.move(BETWEEN)
            said += kill_once(clinic, rng)
            raw = sqlite.connect(clinic.folder / DATABASE_NAME, unlocked.vault_key)
            wrong = wrong_with(what_stands(raw), said)
            raw.close()
            if wrong:
                raise SystemExit(f"after kill {number + 1}: {'; '.join(wrong)}")
    print(json.dumps({"said": len(said), "at": clinic.clock.at.isoformat()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
