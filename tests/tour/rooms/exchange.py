"""Import on the tour: the beginning, how a file is read, what would happen, what was done."""

import tempfile
from pathlib import Path
from typing import Any

from clinic_desk.exchange.records import ImportKind
from clinic_desk.staff.permissions import Role
from tests.core.exchange.files import MESSY, a_file
from tests.core.exchange.test_related import AUNT, CHILD, FATHER, HIS, a_bundle
from tests.core.exchange.test_strangers import LATER as VISITS
from tests.journeys.driving import until
from ui.exchange.exchange_page import Step
from ui.exchange.export_view import CLEAR


def importing(tour: Any) -> None:
    """A messy list, looked at, taken in and taken back."""
    tour.keyboard.press("Ctrl+,")
    settings = tour.window.room("settings")
    settings.open("exchange")
    settings.focus_section()
    page, desk = settings._sections["exchange"], tour.run.program.sitting._exchange
    with tempfile.TemporaryDirectory() as folder:
        desk.look(ImportKind.PATIENTS, a_file(Path(folder), MESSY, encoding="cp1252"))
        tour.draw("import-reading")
        page.reading.source.setText("Kassabok 3")
        page.reading.go_on.click()
        until(lambda: page.step is Step.PREVIEW, "what would happen is shown")
        tour.draw("import-preview")
        page.preview.take_in.click()
        until(lambda: page.step is Step.RESULT, "what was done is shown")
        tour.draw("import-result")
        tour.keyboard.press("Ctrl+Z")
        until(lambda: page.result.take_back.isHidden(), "it has gone again")
        until(lambda: page.step is Step.RESULT, "what has gone is shown")
        tour.draw("import-taken-back")
        page.begin()
        tour.draw("import-earlier")


def bundle(tour: Any) -> None:
    """Patients of another program with their relatives, from a FHIR bundle."""
    tour.keyboard.press("Ctrl+,")
    settings = tour.window.room("settings")
    settings.open("exchange")
    settings.focus_section()
    page, desk = settings._sections["exchange"], tour.run.program.sitting._exchange
    with tempfile.TemporaryDirectory() as folder:
        desk.look(ImportKind.PATIENTS, a_bundle(Path(folder), CHILD, FATHER, HIS, AUNT))
        page.reading.source.setText(tour.words("Other desk", "Annat system"))
        page.reading.go_on.click()
        until(lambda: page.step is Step.PREVIEW, "what would happen is shown")
        tour.draw("import-relatives")
        page.preview.take_in.click()
        until(lambda: page.step is Step.RESULT, "what was done is shown")
        tour.draw("import-relatives-result")
        page.begin()
        next(iter(page.home.take_back.values())).click()
        tour.draw("import-take-back")
        page.home.ask(None)


def strangers(tour: Any) -> None:
    """Visits with a practitioner and a service that the clinic does not have."""
    tour.keyboard.press("Ctrl+,")
    settings = tour.window.room("settings")
    settings.open("exchange")
    settings.focus_section()
    page, desk = settings._sections["exchange"], tour.run.program.sitting._exchange
    with tempfile.TemporaryDirectory() as folder:
        desk.look(ImportKind.APPOINTMENTS, a_file(Path(folder), VISITS, "visits.csv"))
        page.reading.source.setText("Kassabok 3")
        page.reading.go_on.click()
        until(lambda: page.step is Step.PREVIEW, "what would happen is shown")
        for card in page.preview.strangers:
            card.way.segments()[-1].click()
        tour.draw("import-strangers")
        page.preview.again.click()
        until(lambda: not page.preview.again.isVisibleTo(page.preview), "it is counted anew")
        page.begin()


def exporting(tour: Any) -> None:
    """The clinic, to be taken out: sealed, or in the clear and why."""
    tour.keyboard.press("Ctrl+,")
    settings = tour.window.room("settings")
    settings.open("exchange")
    settings.focus_section()
    page = settings._sections["exchange"]
    page.home.export_wanted.emit()
    tour.draw("export")
    page.export.way.choose(CLEAR)
    page.export._choose_way(CLEAR)
    page.export.go_on.click()
    tour.draw("export-in-the-clear")
    page.begin()


SCREENS = {Role.PRACTICE_MANAGER: [strangers, importing, bundle, exporting]}
