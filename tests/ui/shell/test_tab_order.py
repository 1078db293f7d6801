"""Tab goes through a panel's form as the eye does, and reaches every part of it."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from clinic_desk.ids import PatientId
from clinic_desk.scheduling import records
from tests.ui.scheduling.a_clinic import NEW, PRACTITIONERS, PROPOSALS, SERVICES, ZONE, at
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.booking_records import ChosenPatient, Clinic
from ui.scheduling.family_panel import FamilyPanel
from ui.scheduling.family_records import Person
from ui.scheduling.series_panel import SeriesPanel
from ui.to_do.patient_at import PatientAt
from ui.to_do.recall_panel import RecallPanel
from ui.to_do.waiting_panel import WaitingPanel

TODAY = date(2026, 11, 24)
HOUSE = records.Clinic(
    name="Norra",
    practitioners=PRACTITIONERS,
    rooms=(),
    services=tuple(SERVICES.values()),
    retired=frozenset(),
    offers=frozenset((service, one.id) for service in SERVICES for one in PRACTITIONERS),
    schedule=records.Schedule(zone=ZONE, hours=()),
)
BOOKING = Clinic(zone=ZONE, services=tuple(SERVICES.values()), practitioners=PRACTITIONERS)


def of_a_patient():
    return PatientAt(id=PatientId(7), name="Siv Rådberg", house=HOUSE, today=TODAY)


def booking():
    panel = BookingPanel(BOOKING, at("10:42"))
    panel.begin()
    panel.show_patient(
        ChosenPatient(
            id=PatientId(7),
            name="Siv Rådberg",
            birth_date=date(1980, 3, 12),
            phone=None,
            usual_service=NEW,
        )
    )
    panel.show_proposals(PROPOSALS)
    return panel


def series():
    service = next(one for one in SERVICES.values() if one.id == PROPOSALS[0].service)
    return SeriesPanel("Siv Rådberg", PROPOSALS[0], service, PRACTITIONERS[0], TODAY)


def family():
    panel = FamilyPanel(BOOKING, TODAY)
    panel.add([Person(id=PatientId(one), name=f"Dahl {one}", coming=True) for one in (7, 8)])
    return panel


PANELS = {
    "booking": booking,
    "family": family,
    "recall": lambda: RecallPanel(of_a_patient()),
    "series": series,
    "waiting": lambda: WaitingPanel(of_a_patient()),
}


def reached(panel):
    """What Tab comes to, from the first part of the panel until it is there again."""
    first = now = panel.nextInFocusChain()
    found = []
    while True:
        inside = panel.isAncestorOf(now)
        if inside and now.isVisible() and now.isEnabled() and takes_tab(now):
            found.append(now)
        now = now.nextInFocusChain()
        if now is first:
            return found


def takes_tab(part):
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None


def places(panel, parts):
    return [part.mapTo(panel, QPoint(0, part.height() // 2)) for part in parts]


@pytest.mark.parametrize("name", sorted(PANELS))
def test_tab_goes_through_a_panel_from_top_to_bottom(shown, name):
    panel = PANELS[name]()
    panel.resize(361, 1400)
    shown(panel)
    QApplication.processEvents()
    parts = reached(panel)
    every = [one for one in panel.findChildren(QWidget) if one.isVisible() and takes_tab(one)]
    assert {one for one in every if one.isEnabled()} == set(parts)
    for (one, here), (other, there) in zip(
        list(zip(parts, places(panel, parts), strict=True)),
        list(zip(parts, places(panel, parts), strict=True))[1:],
        strict=False,
    ):
        beside = abs(here.y() - there.y()) <= max(one.height(), other.height()) // 2
        later = there.x() >= here.x() if beside else there.y() > here.y()
        assert later, f"{told(other)} comes after {told(one)}"


def told(part):
    text = part.text() if isinstance(part, QPushButton) else ""
    return f"{type(part).__name__} {part.accessibleName() or text}"
