"""Day after day at the invented clinic: who sat at the desk when, and what they did there.

The last days are told whole: calls, looks, arrivals, the evening's checkpoint. Where there are
fewer entries to give than that takes, the days before have their registrations and bookings
alone. Nothing happens after the present.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from clinic_desk.access import PurposeOfUse, Session
from clinic_desk.audit import checkpoints, queries, verifying
from clinic_desk.audit.records import LogFilter
from clinic_desk.demo.house import ANNA, JONAS, MANAGER, SARA
from clinic_desk.demo.named import LUDVIG_TEGNELL, MARIA_TEGNELL, PEOPLE, PROTECTED, TOVE
from clinic_desk.demo.plan import LEAD, Plan, Visit
from clinic_desk.demo.reception import Act, Reception, instant, steps
from clinic_desk.demo.turns import Turns
from clinic_desk.scheduling import walltime
from clinic_desk.scheduling.records import AppointmentStatus

Planned = tuple[datetime, Act]
Window = tuple[int, int]

_ONE_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)
_LONGEST_IMPORT = timedelta(hours=10)
_EARLY: Window = (7 * 60 + 15, 7 * 60 + 40)
_MORNING: Window = (7 * 60 + 45, 12 * 60 + 20)
_NOON: Window = (12 * 60 + 25, 12 * 60 + 45)
_AFTERNOON: Window = (12 * 60 + 48, 17 * 60 + 24)
_EVENING: Window = (17 * 60 + 26, 17 * 60 + 40)
_CLOSING: Window = (17 * 60 + 45, 17 * 60 + 55)
_STILL = timedelta(minutes=5)
"""Nobody sits down so shortly before the present: whoever comes next needs a code of their own."""
_EACH_VISIT, _EACH_DAY, _A_CALL, _A_QUESTION = 6.5, 28, 4, 3
"""Entries, the first without the visit's booking."""
_MONDAY, _WEDNESDAY = 1, 3
_IMPORTED = 0.35
_BATCH = 500
_UNEXPLAINED = {
    1: ((20, 11, 47, TOVE), (20, 13, 2, MARIA_TEGNELL), (20, 14, 31, LUDVIG_TEGNELL)),
    8: ((19, 42, 10, LUDVIG_TEGNELL),),
}
"""By working days before today: when Jonas Tegnell looked at whom, after closing."""


class Chronicle:
    """Tells the days of a plan in their order; ``written`` says how many entries there are."""

    def __init__(
        self,
        plan: Plan,
        reception: Reception,
        turns: Turns,
        *,
        log_key: bytes,
        patients: int,
        written: Callable[[], int],
    ) -> None:
        self._plan, self._reception, self._turns = plan, reception, turns
        self._log_key, self._patients, self._written = log_key, patients, written
        self._calls: dict[date, list[Visit]] = {}
        self._cancels: dict[date, list[Visit]] = {}
        self._visits: dict[date, list[Visit]] = {}
        self._known_to = plan.opening
        self._now = instant(plan.now)
        self._today = plan.house.today
        self._told = [on for on in plan.counts if on <= self._today]
        self._past = [on for on in self._told[1:] if on < self._today]
        self._imported = 0
        self._week: list[Planned] = []
        self._week_began = plan.opening

    @property
    def days(self) -> int:
        return len(self._told)

    def open_clinic(self, session: Session) -> None:
        """Register the named people, and a first share of everybody else."""
        register, clock = self._reception.register, self._turns.clock
        share = round(self._patients * _IMPORTED) if self._past else self._patients
        self._imported = max(share, len(PEOPLE) + 1)
        each = min(_SECOND, _LONGEST_IMPORT / self._imported)
        for begin in range(0, self._imported, _BATCH):
            now, many = clock.now(), min(_BATCH, self._imported - begin)
            register.add_many(session, [now + n * each for n in range(many)])
            self._turns.reach(now + many * each)

    def tell(self, events: int) -> Iterator[int]:
        """Tell all days, with about so many entries in the end; yields how many are told."""
        whole = self._whole_days(events)
        for told, on in enumerate(self._told, start=1):
            self._look_ahead(on)
            calls = sorted(self._calls.pop(on, []), key=lambda visit: visit.booked)
            newcomers = self._newcomers(told)
            visits = self._visits.pop(on, [])
            if on in whole or on == self._today:
                pace = self._pace(on, whole, events)
                self._tell_whole(on, calls, newcomers, visits, pace)
            else:
                self._tell_short(on, calls, newcomers)
                following = self._told[told] if told < len(self._told) else self._today
                if (
                    following in whole
                    or following == self._today
                    or walltime.week_of(following) != walltime.week_of(on)
                ):
                    self._tell_week(on)
            for visit in visits:
                self._reception.booked.pop((visit.practitioner, visit.start), None)
            self._cancels.pop(on, None)
            self._reception.register.forget(on)
            yield told

    # --- what there is to tell ----------------------------------------------------------------

    def _whole_days(self, events: int) -> set[date]:
        """The days for whose visits there are entries enough."""
        visits = sum(self._plan.counts.values())
        left = events - self._patients - visits - 2 * len(self._past)
        whole: set[date] = set()
        for on in reversed(self._past):
            left -= round(_EACH_DAY + _EACH_VISIT * self._plan.counts[on])
            if left < 0:
                break
            whole.add(on)
        return whole

    def _pace(self, on: date, whole: set[date], events: int) -> int:
        """How many entries this day may have; today has what comes."""
        left = sum(1 for day in whole if day >= on)
        return round((events - self._written()) / (left + 0.5)) if left else 0

    def _look_ahead(self, on: date) -> None:
        """Learn of every visit that can be booked on that day."""
        while self._known_to < on + LEAD:
            self._known_to += _ONE_DAY
            self._visits[self._known_to] = self._plan.visits(self._known_to)
            for visit in self._visits[self._known_to]:
                self._calls.setdefault(visit.booked.date(), []).append(visit)
                if visit.cancelled is not None:
                    self._cancels.setdefault(visit.cancelled.date(), []).append(visit)

    def _newcomers(self, told: int) -> int:
        """How many register on this day: an even share of those who are still to come."""
        days = len(self._past)
        if told == 1 or told > days + 1:
            return 0
        by_now = self._imported + (self._patients - self._imported) * (told - 1) // days
        return max(by_now - len(self._reception.register.ids), 0)

    # --- a day in short -----------------------------------------------------------------------

    def _tell_short(self, on: date, calls: list[Visit], newcomers: int) -> None:
        if not self._week:
            self._week_began = on
        self._week += self._call_acts(on, calls, newcomers, seen=False)
        self._week += self._protected_acts(calls, [])

    def _tell_week(self, until: date) -> None:
        """What was told in short, as one turn: the fewer transactions, the quicker."""
        begin = self._wall(self._week_began, _MORNING[0])
        end = self._wall(until, _AFTERNOON[1])
        who = ANNA if self._anna_first(until) else JONAS
        with self._turns.turn(who, begin, end) as session:
            self._reception.turn(session, self._week, self._now)
            self._turns.reach(self._reception.last + _SECOND)
        self._week = []

    def _call_acts(
        self, on: date, calls: list[Visit], newcomers: int, *, seen: bool
    ) -> list[Planned]:
        acts: list[Planned] = []
        for visit in calls:
            if visit.who == PROTECTED:
                continue
            new = visit.who is None and newcomers > 0
            newcomers -= new
            at = instant(visit.booked)
            acts.append((at, self._reception.call(visit, at, new=new, seen=seen)))
        for _ in range(newcomers):
            at = self._moment(on)
            acts.append((at, self._reception.newcomer(at)))
        return acts

    def _protected_acts(self, calls: list[Visit], visits: list[Visit]) -> list[Planned]:
        """What only those do who may see protected persons."""
        reception = self._reception
        acts = [
            (at, reception.call(visit, at, new=False, seen=False))
            for visit in calls
            if visit.who == PROTECTED
            for at in [instant(visit.booked)]
        ]
        return acts + [
            (at, reception.step(visit, at, to))
            for visit in visits
            if visit.who == PROTECTED
            for at, to in steps(visit, reception.rng)
            if to is not AppointmentStatus.ARRIVED
        ]

    # --- a whole day --------------------------------------------------------------------------

    def _tell_whole(
        self, on: date, calls: list[Visit], newcomers: int, visits: list[Visit], pace: int
    ) -> None:
        acts = self._call_acts(on, calls, newcomers, seen=True) + self._step_acts(on, visits)
        usual = _EACH_DAY + _A_CALL * len(calls) + len(acts) - len(calls)
        for _ in range(max(pace - usual, 0) // _A_QUESTION if on < self._today else 0):
            at = self._moment(on)
            acts.append((at, self._reception.question(at)))
        apart = self._protected_acts(calls, visits)
        first, second = (ANNA, JONAS) if self._anna_first(on) else (JONAS, ANNA)
        noon = self._wall(on, _NOON[0])
        if on.isoweekday() == _MONDAY:
            self._monday(on)
        morning = [one for one in acts if one[0] < noon]
        self._share(first, on, _MORNING, visits, morning, [one for one in apart if one[0] < noon])
        self._clinician(on, _NOON, visits)
        later = [one for one in acts if one[0] >= noon]
        self._share(second, on, _AFTERNOON, visits, later, [one for one in apart if one[0] >= noon])
        self._clinician(on, _EVENING, visits)
        self._close(on)
        self._after_closing(on)

    def _step_acts(self, on: date, visits: list[Visit]) -> list[Planned]:
        step = self._reception.step
        acts = [
            (at, step(visit, at, to))
            for visit in visits
            if visit.who != PROTECTED
            for at, to in steps(visit, self._reception.rng)
        ]
        for visit in self._cancels.pop(on, []):
            assert visit.cancelled is not None
            at = instant(visit.cancelled)
            acts.append((at, step(visit, at, AppointmentStatus.CANCELLED)))
        return acts

    def _share(
        self,
        who: str,
        on: date,
        window: Window,
        visits: list[Visit],
        acts: list[Planned],
        apart: list[Planned],
    ) -> None:
        """One person at the reception; the manager sits down in between for what is apart."""
        begin, end = (self._wall(on, minute) for minute in window)
        for at, act in sorted(apart, key=lambda one: one[0]):
            if at >= self._now:
                break
            leaves = at - 60 * _SECOND
            before = [one for one in acts if one[0] < leaves]
            acts = [one for one in acts if one[0] >= leaves]
            self._serve(who, begin, at - 40 * _SECOND, visits, before)
            with self._turns.turn(MANAGER, at - 30 * _SECOND, at + 20 * _SECOND) as session:
                self._reception.turn(session, [(at, act)], self._now)
            begin = at + 60 * _SECOND
        self._serve(who, begin, end, visits, acts)

    def _serve(
        self, who: str, begin: datetime, end: datetime, visits: list[Visit], acts: list[Planned]
    ) -> None:
        if begin > self._now - _STILL:
            return
        end = min(end, self._now)
        reception, shown = self._reception, begin + 5 * _SECOND
        screens = [(shown, reception.screen(shown, opened=True))]
        while (shown := shown + 3 * _SECOND) < end:
            screens.append((shown, reception.day(shown, visits)))
            shown += timedelta(minutes=reception.rng.randint(50, 80))
        screens.append((end, reception.screen(end, opened=False)))
        with self._turns.turn(who, begin, end) as session:
            reception.turn(session, [*screens, *(one for one in acts if one[0] < self._now)], end)
            self._turns.reach(reception.last + _SECOND)
            if end.isoweekday() == _WEDNESDAY:
                queries.open_log(session, LogFilter(accounts=(session.account,)))

    def _clinician(self, on: date, window: Window, visits: list[Visit]) -> None:
        """Between two halves of the day Dr Lindqvist reads about those whom she has just seen."""
        begin, end = (self._wall(on, minute) for minute in window)
        if begin > self._now - _STILL:
            return
        done = (AppointmentStatus.DONE, AppointmentStatus.WITH_PRACTITIONER)
        half = timedelta(hours=5)
        seen = [
            v for v in visits if v.practitioner == 0 and begin - half < instant(v.start) < begin
        ]
        with self._turns.turn(SARA, begin, min(end, self._now)) as session:
            for visit in seen:
                found = self._reception.appointment(visit)
                if found is None or found.status not in done:
                    continue
                self._pause(5, 20)
                if self._turns.clock.now() > self._now - 60 * _SECOND:
                    return
                with session.opened(found.patient, PurposeOfUse.TREATMENT):
                    self._pause(15, 50)

    def _monday(self, on: date) -> None:
        """The manager's ten minutes with the log, and the proof that it is whole."""
        begin, end = (self._wall(on, minute) for minute in _EARLY)
        if begin > self._now - _STILL:
            return
        with self._turns.turn(MANAGER, begin, min(end, self._now)) as session:
            for wanted in (LogFilter(), LogFilter(since=begin - 7 * _ONE_DAY, until=begin)):
                self._pause(5, 15)
                queries.open_log(session, wanted)
            self._pause(5, 15)
            for _ in verifying.verify(session):
                pass

    def _close(self, on: date) -> None:
        begin, end = (self._wall(on, minute) for minute in _CLOSING)
        if begin > self._now - _STILL:
            return
        with self._turns.turn(MANAGER, begin, min(end, self._now)) as session:
            self._pause(30, 120)
            checkpoints.make(session, self._log_key)

    def _after_closing(self, on: date) -> None:
        past = self._past[::-1]
        evening = next((_UNEXPLAINED[n] for n in _UNEXPLAINED if past[n - 1 : n] == [on]), ())
        if not evening:
            return
        first, last = (self._wall(on, at[0] * 60 + at[1]) for at in (evening[0], evening[-1]))
        with self._turns.turn(JONAS, first - 90 * _SECOND, last + 120 * _SECOND) as session:
            for hour, minute, second, who in evening:
                self._turns.reach(self._wall(on, hour * 60 + minute) + second * _SECOND)
                patient = self._reception.register.ids[who]
                with session.opened(patient, PurposeOfUse.PHONE):
                    self._turns.reach(self._turns.clock.now() + 56 * _SECOND)

    # --- moments ------------------------------------------------------------------------------

    def _anna_first(self, on: date) -> bool:
        return (self._today - on).days % 2 == 0

    def _moment(self, on: date) -> datetime:
        """Some moment of the reception's day."""
        rng = self._reception.rng
        window = rng.choice(((8 * 60 + 5, 12 * 60), (13 * 60, 17 * 60)))
        return self._wall(on, rng.randrange(*window)) + rng.randrange(60) * _SECOND

    def _wall(self, on: date, minute: int) -> datetime:
        midnight = datetime(on.year, on.month, on.day)  # noqa: DTZ001 - wall time is naive
        return instant(midnight + timedelta(minutes=minute))

    def _pause(self, least: int, most: int) -> None:
        self._turns.reach(
            self._turns.clock.now() + self._reception.rng.randint(least, most) * _SECOND
        )
