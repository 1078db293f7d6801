"""From what was typed about a relative to what is kept, or what is wrong with each field."""

from dataclasses import dataclass, field
from datetime import date

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.patients import dialling
from clinic_desk.patients.validating import clean_note, parse_date

_MOST_NAME = 100
_LAST_YEAR = 2200


@dataclass(slots=True)
class Fields:
    """Reads one field after another and keeps what is wrong with each."""

    today: date
    region: str
    problems: dict[str, Problem] = field(default_factory=dict)

    def words(self, name: str, typed: str, most: int = 200) -> str | None:
        try:
            found = clean_note(typed)
        except InvalidInput as error:
            self.problems[name] = next(iter(error.problems.values()))
            return None
        if found is not None and len(found) > most:
            self.problems[name] = Problem.TOO_LONG
        return found

    def name(self, name: str, typed: str) -> str | None:
        found = self.words(name, typed, _MOST_NAME)
        if found is None:
            self.problems.setdefault(name, Problem.MISSING)
        return found

    def phone(self, name: str, typed: str) -> str | None:
        if not typed.strip():
            return None
        found = dialling.in_full(typed, self.region)
        if isinstance(found, Problem):
            self.problems[name] = found
            return None
        return found

    def past(self, name: str, typed: str) -> date | None:
        found = self._day(name, typed)
        if found is not None and found > self.today:
            self.problems[name] = Problem.IN_THE_FUTURE
        return found

    def coming(self, name: str, typed: str) -> date | None:
        found = self._day(name, typed)
        if found is not None and found < self.today:
            self.problems[name] = Problem.IN_THE_PAST
        return found

    def _day(self, name: str, typed: str) -> date | None:
        if not typed.strip():
            return None
        found = parse_date(typed, self.today)
        if found is None or found.year > _LAST_YEAR:
            self.problems[name] = Problem.NOT_A_DATE
            return None
        return found

    def require(self) -> None:
        """Raises InvalidInput with every problem."""
        if self.problems:
            raise InvalidInput(dict(self.problems))
