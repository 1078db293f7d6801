"""Which visits of a day hold which device."""

from collections.abc import Iterable

from clinic_desk.access import Directory, Permission, Session
from clinic_desk.ids import AppointmentId, EquipmentId
from clinic_desk.scheduling import store
from clinic_desk.scheduling.records import Day


def devices(
    session: Session, opened: Directory, shown: Day, wanted: Iterable[EquipmentId]
) -> dict[EquipmentId, frozenset[AppointmentId]]:
    """By device; who comes to these visits is for the day itself to say."""
    session.require(Permission.SCHEDULE_READ)
    asked = list(wanted)
    held = store.occupied(opened, asked, shown.start_utc, shown.end_utc)
    return {
        one: frozenset(map(AppointmentId, held[one].appointments)) if one in held else frozenset()
        for one in asked
    }
