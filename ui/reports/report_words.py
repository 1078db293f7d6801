"""A report in words: each figure with its number, what the number means, its rows and its bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.behind import Behind, Of
from clinic_desk.scheduling.figures import LEAD_FROM, WAIT_FROM, Compared, OfPractitioner, Report
from clinic_desk.scheduling.records import Clinic
from ui.reports.comparing import (
    beside,
    days,
    days_on,
    minutes,
    minutes_on,
    percent,
    points_on,
)
from ui.reports.plot import Bar, Plot, Row, plotted
from ui.words.dates import number
from ui.words.language import locale
from ui.words.people import practitioner_name, short_name
from ui.words.visits import cancel_reason_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number with what it means. ``heads`` stand above the rows' columns; ``compared`` says
    the number of the dates before."""

    title: str
    headline: str
    compared: str
    meaning: str
    heads: tuple[str, str, str, str, str]
    rows: tuple[Row, ...]
    plot: Plot | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What is put into words: two reports, whose they are, and how their dates are called."""

    both: Compared
    house: Clinic
    now: str
    before: str

    def heads(self, label: str, value: str, of: str) -> tuple[str, str, str, str, str]:
        change = QCoreApplication.translate("reports", "Difference")
        return (label, value, of, self.before, change)

    def plot(self, bars: Sequence[Bar], least: float = 0.0) -> Plot | None:
        return plotted(bars, self.now, self.before, least)


def figures(both: Compared, house: Clinic, now: str, before: str) -> tuple[Figure, ...]:
    """Every figure; ``now`` and ``before`` name the dates of the two reports."""
    told = _Told(both=both, house=house, now=now, before=before)
    return (_use(told), _missed(told), _waiting(told), _lead(told), _cancelled(told))


def _use(told: _Told) -> Figure:
    translate = QCoreApplication.translate
    now, before = told.both.now.total.used, told.both.before.total.used
    bars = [
        _bar(
            one,
            told.house,
            (one.used, then.used),
            _of(_hours(one.booked_minutes), _hours(one.offered)),
            _behind(Of.BOOKED, one, one.visits - one.cancelled),
        )
        for one, then in told.both.practitioners
    ]
    return Figure(
        title=translate("reports", "Use of time"),
        headline=percent(now),
        compared=beside(told.before, percent(before), points_on(now, before)),
        meaning=translate(
            "reports",
            "Planned minutes of the visits that were not cancelled, a group's counted once, of "
            "the minutes at work: working hours less leave and closed days. Over 100 % is booked "
            "outside them.",
        ),
        heads=told.heads(
            translate("reports", "Practitioner"),
            translate("reports", "Used"),
            translate("reports", "Hours booked of worked"),
        ),
        rows=tuple(one.row for one in bars),
        plot=told.plot(bars, least=1.0),
    )


def _missed(told: _Told) -> Figure:
    translate = QCoreApplication.translate
    now, before = told.both.now.total.missed_share, told.both.before.total.missed_share
    bars = [
        _bar(
            one,
            told.house,
            (one.missed_share, then.missed_share),
            _of(number(one.missed), number(one.missed + one.took_place)),
            _behind(Of.MISSED, one, one.missed),
        )
        for one, then in told.both.practitioners
    ]
    return Figure(
        title=translate("reports", "Missed visits"),
        headline=percent(now),
        compared=beside(told.before, percent(before), points_on(now, before)),
        meaning=translate(
            "reports",
            "Visits marked as missed, of those that were missed or took place. What was cancelled "
            "is not in it, however late.",
        ),
        heads=told.heads(
            translate("reports", "Practitioner"),
            translate("reports", "Missed"),
            translate("reports", "Visits missed of all"),
        ),
        rows=tuple(one.row for one in bars),
        plot=told.plot(bars),
    )


def _waiting(told: _Told) -> Figure:
    translate = QCoreApplication.translate
    now, before = told.both.now, told.both.before
    mean, then = now.total.mean_wait, before.total.mean_wait
    groups = range(len(WAIT_FROM))
    bars = _grouped(
        (now.waiting, before.waiting),
        [_wait_words(at) for at in groups],
        [Behind(of=Of.WAITED, group=at) for at in groups],
    )
    return Figure(
        title=translate("reports", "Waiting"),
        headline=minutes(mean),
        compared=beside(told.before, minutes(then), minutes_on(mean, then)),
        meaning=translate(
            "reports",
            "Minutes from the agreed time, or from the arrival if that was later, until the visit "
            "began; on average, of the visits for which both were marked.",
        ),
        heads=told.heads(
            translate("reports", "Who, and how long"),
            translate("reports", "Wait"),
            translate("reports", "Visits that are counted"),
        ),
        rows=(*_waits(told), *(one.row for one in bars)),
        plot=told.plot(bars),
    )


def _waits(told: _Told) -> tuple[Row, ...]:
    """How long one waits for each practitioner."""
    return tuple(
        Row(
            label=_name(one, told.house),
            value=minutes(one.mean_wait),
            of=number(one.waits),
            before=minutes(then.mean_wait),
            change=minutes_on(one.mean_wait, then.mean_wait),
            behind=_behind(Of.WAITED, one, one.waits),
        )
        for one, then in told.both.practitioners
    )


def _lead(told: _Told) -> Figure:
    translate = QCoreApplication.translate
    now, before = told.both.now, told.both.before
    groups = range(len(LEAD_FROM))
    bars = _grouped(
        (now.lead, before.lead),
        [_lead_words(at) for at in groups],
        [Behind(of=Of.LEAD, group=at) for at in groups],
    )
    change = days_on(now.mean_lead, before.mean_lead)
    return Figure(
        title=translate("reports", "Time from booking to visit"),
        headline=days(now.mean_lead),
        compared=beside(told.before, days(before.mean_lead), change),
        meaning=translate(
            "reports",
            "Whole days of 24 hours from the booking until the visit; on average, of all visits "
            "booked for these dates, cancelled ones too.",
        ),
        heads=told.heads(
            translate("reports", "How long before"),
            translate("reports", "Share"),
            translate("reports", "Visits"),
        ),
        rows=tuple(one.row for one in bars),
        plot=told.plot(bars),
    )


def _cancelled(told: _Told) -> Figure:
    translate = QCoreApplication.translate
    now, before = told.both.now, told.both.before
    reasons = told.both.reasons
    bars = _grouped(
        ([many for _, many, _ in reasons], [many for _, _, many in reasons]),
        [_capital(cancel_reason_words(reason)) for reason, _, _ in reasons],
        [Behind(of=Of.CANCELLED, reason=reason) for reason, _, _ in reasons],
    )
    share, then = _share(now.cancelled, now.visits), _share(before.cancelled, before.visits)
    late = (_late(now, before),) if now.cancelled or before.cancelled else ()
    return Figure(
        title=translate("reports", "Cancelled, by reason"),
        headline=percent(share),
        compared=beside(told.before, percent(then), points_on(share, then)),
        meaning=translate(
            "reports",
            "Cancelled visits of all that were booked for these dates; each reason's share of the "
            "cancelled ones. Late stands beside the reasons, not among them.",
        ),
        heads=told.heads(
            translate("reports", "Reason"),
            translate("reports", "Share"),
            translate("reports", "Visits"),
        ),
        rows=(*(one.row for one in bars), *late),
        plot=told.plot(bars),
    )


def _late(now: Report, before: Report) -> Row:
    share = _share(now.cancelled_late, now.cancelled)
    then = _share(before.cancelled_late, before.cancelled)
    return Row(
        label=QCoreApplication.translate("reports", "Of them late"),
        value=percent(share),
        of=number(now.cancelled_late),
        before=percent(then),
        change=points_on(share, then),
        behind=Behind(of=Of.CANCELLED_LATE) if now.cancelled_late else None,
    )


def period_words(first: date, last: date) -> str:
    words = QCoreApplication.translate("reports", "{first} to {last}")
    return words.format(first=first.isoformat(), last=last.isoformat())


def _behind(of: Of, whose: OfPractitioner, many: int) -> Behind | None:
    """Which visits a practitioner's row counts, if any."""
    return Behind(of=of, practitioner=whose.practitioner) if many else None


def _bar(
    one: OfPractitioner,
    house: Clinic,
    shares: tuple[float | None, float | None],
    of: str,
    behind: Behind | None,
) -> Bar:
    """A practitioner's share now and before."""
    now, before = shares
    row = Row(
        label=_name(one, house),
        value=percent(now),
        of=of,
        before=percent(before),
        change=points_on(now, before),
        behind=behind,
    )
    short = short_name(house.anybody(one.practitioner))
    return Bar(row=row, short=short, now=now, before=before)


def _grouped(
    counts: tuple[Sequence[int], Sequence[int]], labels: list[str], behind: list[Behind]
) -> list[Bar]:
    """Each group's share of all, now and before."""
    now, before = counts
    many, then = sum(now), sum(before)
    bars: list[Bar] = []
    for at, (label, which) in enumerate(zip(labels, behind, strict=True)):
        share, earlier = _share(now[at], many), _share(before[at], then)
        row = Row(
            label=label,
            value=percent(share),
            of=number(now[at]),
            before=percent(earlier),
            change=points_on(share, earlier),
            behind=which if now[at] else None,
        )
        bars.append(Bar(row=row, short=label, now=share, before=earlier))
    return bars


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _wait_words(at: int) -> str:
    translate = QCoreApplication.translate
    low = WAIT_FROM[at]
    if at == len(WAIT_FROM) - 1:
        return translate("reports", "{low} min or longer").format(low=low)
    high = WAIT_FROM[at + 1] - 1
    if low == high:
        return translate("reports", "No wait")
    return translate("reports", "{low} to {high} min").format(low=low, high=high)


def _lead_words(at: int) -> str:
    translate = QCoreApplication.translate
    low = LEAD_FROM[at]
    if at == 0:
        return translate("reports", "Less than a day")
    if at == len(LEAD_FROM) - 1:
        return translate("reports", "{low} days or more").format(low=low)
    return translate("reports", "{low} to {high} days").format(low=low, high=LEAD_FROM[at + 1] - 1)


def _name(one: OfPractitioner, house: Clinic) -> str:
    return practitioner_name(house.anybody(one.practitioner))


def _of(part: str, whole: str) -> str:
    return QCoreApplication.translate("reports", "{part} of {whole}").format(part=part, whole=whole)


def _hours(minutes: int) -> str:
    words = QCoreApplication.translate("reports", "{hours} h")
    return words.format(hours=locale().toString(minutes / 60, "f", 0))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
