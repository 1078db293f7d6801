"""Whose call it is: what they must not learn is not on the screen while they are on the line."""

from dataclasses import replace
from datetime import date

from clinic_desk.access import Directory, Session, Viewing
from clinic_desk.family import relations, telling
from clinic_desk.family.records import Answer, Around, RelationId, WhyNotTell
from clinic_desk.ids import PatientId
from clinic_desk.patients.finding import Found
from clinic_desk.scheduling import day, expected
from ui.shell.doors import HeldDirectory


class Calling:
    """The caller, as far as they are a patient; everything that lists people asks it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.caller: PatientId | None = None

    def kept(self, opened: Directory, found: Found) -> frozenset[PatientId]:
        """Of whom the caller must not learn where they live or when they come."""
        if self.caller is None:
            return frozenset()
        ids = [one.id for one in found.everybody]
        today = day.today(self._session)
        return frozenset(telling.kept_from(opened, self.caller, ids, today))

    def search(
        self, directory: HeldDirectory, text: str, limit: int
    ) -> tuple[Found, frozenset[PatientId]]:
        """Whom the letters fit, and who of them is ``kept``. Raises what reading raises."""

        def look(opened: Directory) -> tuple[Found, frozenset[PatientId]]:
            found = expected.search(self._session, opened, text, limit=limit)
            return found, self.kept(opened, found)

        return directory.ask(look)

    def may_book(self, opened: Directory, patient: PatientId) -> bool:
        """Whether whoever is on the line may book for them; nobody on the line may."""
        if self.caller is None or self.caller == patient:
            return True
        today = day.today(self._session)
        answer = telling.patient_may(opened, self.caller, [patient], today)[patient]
        return answer.book or WhyNotTell.NO_RELATION in answer.why  # a stranger is another call

    def hidden(self, opened: Directory, found: Found) -> Found:
        """What was found, with no way to reach those who are kept from the caller."""
        kept = self.kept(opened, found)
        if not kept:
            return found
        entries = tuple(
            replace(one, phone=None) if one.id in kept else one for one in found.entries
        )
        second = {whose: phone for whose, phone in found.second.items() if whose not in kept}
        return replace(found, entries=entries, second=second)


def around_of(viewing: Viewing, directory: HeldDirectory | None) -> Around:
    """What stands around the open record; without a directory no relative is named.

    It is asked for everybody: whether it was is in the log, and would tell of a hidden relative.
    """
    if directory is None:
        return relations.around(viewing, None)
    return directory.ask(lambda opened: relations.around(viewing, opened))


def answers_of(viewing: Viewing, around: Around, today: date) -> dict[RelationId, Answer]:
    """What each relative on the open card may hear and do for the patient."""
    known = (one.relation.id for one in around.relatives if not one.kin.younger)
    return {one: telling.caller_may(viewing, one, today) for one in known}
