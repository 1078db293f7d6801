"""``python -m tests.tour [WAY ...] [ROOM ...]``: draw every screen, or those of some rooms.

Both languages, light and dark at 1280 x 800; high contrast, 2560 x 1440, text at 200 %. The
clinic, its day and its clock are the same each time. Pictures go to ``build/tour``; those of
docs/tour.md and of the handbook are drawn anew too, where all rooms are.
"""

import json
import shutil
import sys
import tempfile
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from clinic_desk.clock import HandClock
from clinic_desk.demo.building import DemoSize, build
from tests.journeys.driving import running
from tests.tour import first_start
from tests.tour.itinerary import ROLES, Screen, room_names, screens_of
from tests.tour.visiting import DOCS, PICTURES, Tour
from tests.tour.ways import OTHERS, USUAL, Way

NOW = datetime(2026, 11, 24, 8, 41, 3, tzinfo=UTC)
SIZE = DemoSize(patients=300, appointments=900, events=4000)


def main(names: list[str]) -> int:
    ways = [way for way in (*USUAL, *OTHERS) if way.name in names]
    rooms = [room for room in room_names() if room in names]
    known = [*(way.name for way in (*USUAL, *OTHERS)), *room_names()]
    if unknown := [name for name in names if name not in known]:
        print(f"Neither a way nor a room: {', '.join(unknown)}. There are {', '.join(known)}.")
        return 2
    for folder in (PICTURES, DOCS):
        folder.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    application = QApplication([])
    application.setCursorFlashTime(0)  # the same picture each time
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        wanted = ways or [*USUAL, *OTHERS]
        built = {one: place / f"built-{one}" for one in {way.language for way in wanted}}
        for language, folder in built.items():
            folder.mkdir()
            build(folder, size=SIZE, seed=1, now=NOW, language=language)
        print(f"The invented clinics are built: {time.perf_counter() - began:.1f} s", flush=True)
        missing: list[str] = []
        for way in wanted:
            missing += draw(application, built[way.language], place / way.name, way, rooms)
            if not rooms:
                begun = place / f"{way.name}-begun"
                try:
                    first_start.draw(application, begun, way, HandClock(NOW), Tour)
                except Exception:  # noqa: BLE001 - the other ways are drawn all the same
                    traceback.print_exc()
                    missing.append(f"{way.name} first_start")
    print(f"Pictures: {PICTURES}, {DOCS}")
    for one in missing:
        print(f"Not drawn to its end: {one}")
    return 1 if missing else 0


def draw(
    application: QApplication, built: Path, folder: Path, way: Way, rooms: list[str]
) -> list[str]:
    """Everything, or only these rooms; the answer names the screens that were not reached."""
    missing: list[str] = []
    began = time.perf_counter()
    shutil.copytree(built, folder)
    card = json.loads((folder / "sign-in-card.json").read_text("utf-8"))
    people = {role: one for one in reversed(card["accounts"]) for role in one["roles"]}
    clock = HandClock(NOW)
    kept = folder / "computer.json"
    with running(
        application, folder, kept, clock, worn=way.look, language=way.language, size=way.size
    ) as run:
        tour = Tour(run, way, people, clock, for_docs=way.in_docs and not rooms)
        tour.at_the_door()
        for role in ROLES:
            if screens := screens_of(role, rooms or room_names()):
                tour.sit(role)
                for screen in screens:
                    missing += gone_by(tour, screen)
                tour.lock(draw=role is ROLES[0])
    print(f"{way.name}: {tour.count} pictures, {time.perf_counter() - began:.1f} s", flush=True)
    return missing


def gone_by(tour: Tour, screen: Screen) -> list[str]:
    """Draw these; what goes wrong there is told, and the tour goes on behind it."""
    try:
        screen(tour)
    except Exception:  # noqa: BLE001 - the other screens are drawn all the same
        traceback.print_exc()
        tour.start_over()
        return [f"{tour.way.name} {screen.__module__.rpartition('.')[2]}.{screen.__name__}"]
    return []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
