"""What a patient whose card is open waits for, and when they are due again."""

from dataclasses import dataclass

from clinic_desk.access import Permission, Session, Viewing
from clinic_desk.scheduling.to_do import recalls, waiting
from clinic_desk.scheduling.to_do.records import Recall, WaitingEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class OnLists:
    """What stands in the lists about one patient."""

    waiting: tuple[WaitingEntry, ...] = ()
    recalls: tuple[Recall, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.waiting or self.recalls)


ON_NONE = OnLists()


def of_record(session: Session, viewing: Viewing) -> OnLists:
    """What waits for the patient whose card is open; nothing for whom the lists are closed."""
    if not session.may(Permission.TO_DO_READ):
        return ON_NONE
    entries = (entry for entry, _ in waiting.of_record(viewing))
    return OnLists(waiting=tuple(entries), recalls=tuple(recalls.of_record(viewing)))
