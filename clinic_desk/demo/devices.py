"""What stands in the invented clinic beside rooms: treadmills for those who give physio."""

from dataclasses import replace

from clinic_desk.access import Session
from clinic_desk.demo.house import Furniture
from clinic_desk.demo.wording import Say
from clinic_desk.scheduling import equipment, services
from clinic_desk.scheduling.equipment import NewEquipment
from clinic_desk.scheduling.services import NewService

_KIND, _NEEDED_BY = "Treadmill", "Physio 60"


def as_many(people: int) -> int:
    """How many suffice, whoever is booked first.

    A device is chosen when a visit is booked and kept. Of visits that are all as long, two of each
    other person can lie over a new one, each with a device of its own: one for each is too few.
    """
    return 2 * people - 1


def place(session: Session, made: Furniture, say: Say) -> None:
    """As many as can be needed at once, so that nobody is ever kept waiting for one."""
    kind = say(_KIND)
    for offer in made.offers:
        if offer.service.name != say(_NEEDED_BY):
            continue
        for number in range(1, as_many(len(offer.given_by)) + 1):
            equipment.add(session, NewEquipment(name=f"{kind} {number}", kind=kind))
        known = NewService.of(offer.service, frozenset(offer.given_by))
        needs = replace(known, equipment=frozenset({kind}))
        services.change(session, offer.service.id, needs)
