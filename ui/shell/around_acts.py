"""What is written around a patient, as acts that are taken back and done again, after a lock too.

What somebody typed of a relative who is no patient is kept no longer than they sit here.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from clinic_desk.family import relations, wishing
from clinic_desk.family.records import Needs, Relation, Wishes
from clinic_desk.ids import PatientId
from clinic_desk.patients import finding
from clinic_desk.staff.session import DeskSession
from ui.shell import around_words
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done, UndoDesk
from ui.words.people import known_as


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationSet:
    """``was`` or ``now`` None: there was none, or is none any more."""

    whose: PatientId
    was: Relation | None
    now: Relation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    wishes: Wishes
    died: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachSet:
    whose: PatientId
    was: Reach
    now: Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsSet:
    whose: PatientId
    was: Needs
    now: Needs


@dataclass(frozen=True, slots=True)
class AroundActs:
    """Does each of them; each raises what the core raises.

    ``refresh`` shows what was taken back or done again.
    """

    session: DeskSession
    undo: UndoDesk
    directory: HeldDirectory
    refresh: Callable[[], None]

    def join(self) -> None:
        self.undo.knows(RelationSet, self.related)
        self.undo.knows(ReachSet, self.reached)
        self.undo.knows(NeedsSet, self.needed)

    # --- relatives -----------------------------------------------------------------------------

    def relate(self, whose: PatientId, was: Relation | None, now: Relation | None) -> Done:
        """A relation was written on the open card."""
        if now is not None:
            self.undo.wrote_row(now.id, now.version)
        return self.related(RelationSet(whose=whose, was=was, now=now))

    def part(self, whose: PatientId, was: Relation) -> Done:
        """Take a relation away."""
        self._relate(whose, was, None)
        return self.related(RelationSet(whose=whose, was=was, now=None))

    def related(self, act: RelationSet) -> Done:
        def back() -> str:
            self._relate(act.whose, act.now, act.was)
            self.refresh()
            return around_words.taken_back()

        def again() -> Done:
            now = self._relate(act.whose, act.was, act.now)
            self.refresh()
            return self.related(replace(act, now=now))

        name = "" if act.now or not act.was else self._relative(act.whose, act.was)
        said = around_words.removed(name) if name else around_words.saved()
        typed = any(one.name or one.phone or one.street for one in (act.was, act.now) if one)
        return Done(act=None if typed else act, sentence=said, take_back=back, again=again)

    def _relate(
        self, whose: PatientId, before: Relation | None, after: Relation | None
    ) -> Relation | None:
        before, after = self._as_known(before), self._as_known(after)
        written = self.directory.ask(
            lambda opened: relations.write(self.session, opened, whose, before, after)
        )
        if written is not None:
            self.undo.wrote_row(written.id, written.version)
        return written

    def _as_known(self, one: Relation | None) -> Relation | None:
        return one and replace(one, version=self.undo.known(one.id, one.version))

    def _relative(self, whose: PatientId, one: Relation) -> str:
        """Who it was; empty for whom this person may not see now."""
        other = one.other_end(whose)
        if other is None:
            return one.name or ""
        found = self.directory.ask(lambda opened: finding.names(opened, (other,)))
        return known_as(found[other]) if other in found else ""

    # --- wishes and needs ----------------------------------------------------------------------

    def reach(self, whose: PatientId, was: Reach, now: Reach) -> Done:
        """Write how somebody wishes to be reached, and whether they live, over what was shown."""
        was = replace(was, wishes=replace(was.wishes, version=now.wishes.version))
        return self.reached(ReachSet(whose=whose, was=was, now=self._reach(whose, was, now)))

    def reached(self, act: ReachSet) -> Done:
        def back() -> str:
            self._reach(act.whose, act.now, act.was)
            self.refresh()
            return around_words.taken_back()

        def again() -> Done:
            now = self._reach(act.whose, act.was, act.now)
            self.refresh()
            return self.reached(replace(act, now=now))

        return Done(act=act, sentence=around_words.saved(), take_back=back, again=again)

    def _reach(self, whose: PatientId, before: Reach, after: Reach) -> Reach:
        key = f"wishes {whose}"
        asked = replace(after.wishes, version=self.undo.known(key, before.wishes.version))
        if after.died != before.died:
            self.directory.ask(
                lambda opened: wishing.say_died(self.session, opened, whose, after.died)
            )
        if replace(asked, version=0) == replace(before.wishes, version=0):
            return replace(after, wishes=before.wishes)
        written = self.directory.ask(
            lambda opened: wishing.wish(self.session, opened, whose, asked)
        )
        self.undo.wrote_row(key, written.version)
        return replace(after, wishes=written)

    def need(self, whose: PatientId, was: Needs, now: Needs) -> Done:
        """Write what a visit of somebody needs, over what was shown."""
        was = replace(was, version=now.version)
        return self.needed(NeedsSet(whose=whose, was=was, now=self._need(whose, was, now)))

    def needed(self, act: NeedsSet) -> Done:
        def back() -> str:
            self._need(act.whose, act.now, act.was)
            self.refresh()
            return around_words.taken_back()

        def again() -> Done:
            now = self._need(act.whose, act.was, act.now)
            self.refresh()
            return self.needed(replace(act, now=now))

        return Done(act=act, sentence=around_words.saved(), take_back=back, again=again)

    def _need(self, whose: PatientId, before: Needs, after: Needs) -> Needs:
        key = f"needs {whose}"
        asked = replace(after, version=self.undo.known(key, before.version))
        written = self.directory.ask(
            lambda opened: wishing.need(self.session, opened, whose, asked)
        )
        self.undo.wrote_row(key, written.version)
        return written
