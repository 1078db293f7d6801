"""Who is registered at the invented clinic so far, and who comes in question for a visit."""

from datetime import date, datetime
from random import Random

from clinic_desk.access import Session, Work
from clinic_desk.demo.named import PEOPLE, PROTECTED
from clinic_desk.demo.people import person
from clinic_desk.folding import fold
from clinic_desk.ids import PatientId
from clinic_desk.patients import registering
from clinic_desk.patients.records import NewPatient

_ANY_DAY = date(2000, 1, 1)  # a name does not depend on the day
_TRIES = 12
_HITS = 6
_LETTERS = 3


class Register:
    """Patients by their place in the register: the named ones first, then anybody."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.ids: list[PatientId] = []
        self._alike: dict[str, list[int]] = {}
        self._busy: dict[date, set[int]] = {}

    def add_many(self, session: Session, times: list[datetime]) -> None:
        """Register the next ones, each at its time (UTC), in one transaction."""
        begin = len(self.ids)
        people = [person(self._seed, begin + n, at.date()) for n, at in enumerate(times)]
        for at, one in enumerate(people):
            self._note(begin + at, one)
        self.ids += registering.add_many(session, list(zip(times, people, strict=True)))

    def add(self, session: Session, work: Work, at: datetime) -> int:
        """Register the next one inside a unit of work; their place."""
        number = len(self.ids)
        new = person(self._seed, number, at.date())
        self.ids.append(registering.add(session, work, new, number + 1, at=at))
        self._note(number, new)
        return number

    def anybody(self, rng: Random, on: date) -> int:
        """Somebody without a story who has no visit on that day yet, as far as one can find."""
        busy = self._busy.setdefault(on, set())
        number = 0
        for _ in range(_TRIES):
            number = self.stranger(rng)
            if number not in busy:
                break
        busy.add(number)
        return number

    def stranger(self, rng: Random) -> int:
        """Somebody without a story."""
        return rng.randrange(len(PEOPLE), len(self.ids))

    def forget(self, day: date) -> None:
        """That day is over."""
        self._busy.pop(day, None)

    def search(self, number: int, rng: Random) -> tuple[str, list[PatientId]]:
        """What somebody types to find a patient, and some of those who are then shown."""
        new = person(self._seed, number, _ANY_DAY)
        alike = self._alike[_letters(new)]
        others = [alike[rng.randrange(len(alike))] for _ in range(min(_HITS, len(alike)) - 1)]
        return new.family.lower(), [self.ids[one] for one in dict.fromkeys([number, *others])]

    def _note(self, number: int, new: NewPatient) -> None:
        if number != PROTECTED:
            self._alike.setdefault(_letters(new), []).append(number)


def _letters(new: NewPatient) -> str:
    return fold(new.family)[:_LETTERS]
