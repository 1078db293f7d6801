"""From which birthdays on a young patient is asked, and decides alone."""

from clinic_desk.access import Reads
from clinic_desk.family.records import YoungPolicy
from clinic_desk.storage import settings


def young(reads: Reads) -> YoungPolicy:
    """What the clinic has set; the later age is never below the earlier."""
    asked = settings.number(reads, settings.YOUNG_ASKED_FROM)
    alone = settings.number(reads, settings.YOUNG_ALONE_FROM)
    return YoungPolicy(asked_from=min(asked, alone), alone_from=alone)
