"""What stands in the invented clinic beside rooms: a treadmill for each who gives physio."""

from dataclasses import replace

from clinic_desk.access import Session
from clinic_desk.demo.house import Furniture
from clinic_desk.scheduling import equipment, services
from clinic_desk.scheduling.equipment import NewEquipment
from clinic_desk.scheduling.services import NewService

_KIND, _NEEDED_BY = "Treadmill", "Physio 60"


def place(session: Session, made: Furniture) -> None:
    """As many as can be needed at once, so that nobody is ever kept waiting for one."""
    for offer in made.offers:
        if offer.service.name != _NEEDED_BY:
            continue
        for number, _ in enumerate(offer.given_by, start=1):
            equipment.add(session, NewEquipment(name=f"{_KIND} {number}", kind=_KIND))
        known = NewService.of(offer.service, frozenset(offer.given_by))
        needs = replace(known, equipment=frozenset({_KIND}))
        services.change(session, offer.service.id, needs)
