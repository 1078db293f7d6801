"""Half a booking and half a form in a program of its own, killed by ``test_half_a_form.py``.

``python -m tests.journeys.half_a_form FOLDER TYPED`` in a folder that holds a clinic with a
schedule. It says "kept" once the vault holds what was typed, and waits to be killed.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from clinic_desk.staff.permissions import Role
from tests.builders import Clinic, stretching_once
from tests.journeys.driving import running, until
from ui.shell.pointed_at import visit_stood_on


def main(folder: Path, typed: str) -> None:
    clinic = Clinic.of_json(folder, json.loads((folder / "people.json").read_text("utf-8")))
    person = clinic.people[Role.RECEPTIONIST]
    application = QApplication([])
    kept = []
    with stretching_once(), running(application, folder, folder / "c.json", clinic.clock) as run:
        run.sign_in(person.name, person.password, clinic.code(Role.RECEPTIONIST))
        run.go("schedule")
        run.keyboard.press("Ctrl+N")
        run.keyboard.type(typed)
        panel = run.window.panel()
        until(lambda: panel.search.results.current_key() == "new-patient", "nobody of that name")
        run.keyboard.press("Return")
        run.keyboard.type("1980-03")
        run.keyboard.press("Esc", "Ctrl+T", "Home")  # it waits, and a form is begun
        while visit_stood_on(run.window) is None:
            run.keyboard.press("Down")
        run.keyboard.press("Ctrl+W")
        run.window.panel().note.setFocus()
        run.keyboard.type("by bus")
        run.program.sitting._drafts.kept.connect(lambda: kept.append(True))
        until(lambda: kept, "it is kept")
        sys.stdout.write("kept\n")
        sys.stdout.flush()
        time.sleep(600)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
