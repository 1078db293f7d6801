"""A line and what is to become of it, whatever kind of file it is from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from clinic_desk.access import Directory, Reads, Session
from clinic_desk.exchange.faults import Reason
from clinic_desk.exchange.records import (
    NO_RELATIVES,
    AlikeLine,
    Answer,
    Field,
    Line,
    Match,
    RefusedLine,
    RelatedCount,
    Result,
    State,
)
from clinic_desk.ids import PatientId


@dataclass(frozen=True, slots=True)
class Judged:
    """One line, judged."""

    number: int
    state: State
    what: object = None
    """What it would bring, as its own kind of file knows it."""
    outside: str | None = None
    patient: PatientId | None = None
    """Who it is, where that is known."""
    learned: bool = False
    """Whether the other system's number for them is new to us."""
    said: tuple[str, str, str] = ("", "", "")
    """Name, date of birth and telephone number, as the file has them."""
    match: Match | None = None
    problems: Mapping[str, Reason] = field(default_factory=dict)
    values: Mapping[Field, str] = field(default_factory=dict, repr=False)
    """As the file has it."""
    earlier: int | None = None
    """The line that has the same number of the other program, or the same time."""

    def refused(self) -> RefusedLine:
        faulty = {name: words for name, words in self.values.items() if name in self.problems}
        return RefusedLine(
            line=self.number, problems=self.problems, values=faulty, earlier=self.earlier
        )

    def alike(self) -> AlikeLine:
        assert self.match is not None
        name, born, phone = self.said
        return AlikeLine(line=self.number, name=name, born=born, phone=phone, match=self.match)


class Taker(Protocol):
    """Judges the lines of one file in their order, and takes them in."""

    def judge(self, reads: Reads, lines: Sequence[Line]) -> list[Judged]:
        """``reads`` is an open directory, or a unit of work that has one."""

    def would_stand(self, one: Judged) -> Mapping[Field, str]:
        """A new line as it would be taken in."""

    def take(
        self,
        session: Session,
        opened: Directory,
        batch: int,
        lines: Sequence[Line],
        answers: Mapping[int, Answer],
    ) -> Sequence[Judged]:
        """Judge the lines and write what is to be written; how they were taken in the end."""


@dataclass(slots=True)
class Tally:
    """What an import has done so far."""

    batch: int
    lines: int = 0
    made: int = 0
    known: int = 0
    alike: list[int] = field(default_factory=list)
    refused: list[RefusedLine] = field(default_factory=list)
    relatives: RelatedCount = NO_RELATIVES

    def add(self, taken: Sequence[Judged]) -> None:
        self.lines += len(taken)
        for one in taken:
            if one.state is State.NEW:
                self.made += 1
            elif one.state is State.KNOWN:
                self.known += 1
            elif one.state is State.ALIKE:
                self.alike.append(one.number)
            else:
                self.refused.append(one.refused())

    def result(self, *, stopped: bool = False) -> Result:
        return Result(
            batch=self.batch,
            made=self.made,
            known=self.known,
            refused=tuple(self.refused),
            alike=tuple(self.alike),
            stopped=stopped,
            relatives=self.relatives,
        )

    def facts(self) -> dict[str, int | str]:
        kin = self.relatives
        told = {"relatives": kin.new, "relatives-bare": kin.bare, "relatives-left": kin.left}
        return {
            "lines": self.lines,
            "made": self.made,
            "known": self.known,
            "left-out": len(self.alike),
            "refused": len(self.refused),
            **{name: count for name, count in told.items() if count},
        }
