"""A report in words: each figure with its number, what the number means, and its rows."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.behind import Behind, Of
from clinic_desk.scheduling.figures import LEAD_FROM, WAIT_FROM, OfPractitioner, Report
from clinic_desk.scheduling.records import Clinic
from ui.words.dates import number
from ui.words.language import locale
from ui.words.people import practitioner_name
from ui.words.visits import cancel_reason_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One bar: ``share`` of the whole width, from 0 to 1; ``of`` says what the value is of."""

    label: str
    value: str
    of: str
    share: float
    behind: Behind | None = None
    """Which visits it counts, where it counts any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number with what it means. ``heads`` stand above the rows' columns."""

    title: str
    headline: str
    meaning: str
    heads: tuple[str, str, str]
    rows: tuple[Row, ...]


def figures(report: Report, house: Clinic) -> tuple[Figure, ...]:
    return (
        _use(report, house),
        _missed(report, house),
        _waiting(report, house),
        _lead(report),
        _cancelled(report),
    )


def percent(share: float | None) -> str:
    """``83 %``; a dash where there is nothing to tell."""
    if share is None:
        return "–"
    return QCoreApplication.translate("reports", "{number} %").format(number=round(100 * share))


def _use(report: Report, house: Clinic) -> Figure:
    translate = QCoreApplication.translate
    return Figure(
        title=translate("reports", "Use of time"),
        headline=percent(report.total.used),
        meaning=translate(
            "reports",
            "Planned minutes of the visits that were not cancelled, a group's counted once, of "
            "the minutes at work: working hours less leave and closed days. Over 100 % is booked "
            "outside them.",
        ),
        heads=(
            translate("reports", "Practitioner"),
            translate("reports", "Used"),
            translate("reports", "Hours booked of worked"),
        ),
        rows=tuple(
            Row(
                label=_name(one, house),
                value=percent(one.used),
                of=_of(_hours(one.booked_minutes), _hours(one.offered)),
                share=min(one.used or 0.0, 1.0),
                behind=_behind(Of.BOOKED, one, one.visits - one.cancelled),
            )
            for one in report.practitioners
        ),
    )


def _missed(report: Report, house: Clinic) -> Figure:
    translate = QCoreApplication.translate
    shares = [one.missed_share or 0.0 for one in report.practitioners]
    most = max([*shares, 0.0])
    return Figure(
        title=translate("reports", "Missed visits"),
        headline=percent(report.total.missed_share),
        meaning=translate(
            "reports",
            "Visits marked as missed, of those that were missed or took place. What was cancelled "
            "is not in it, however late.",
        ),
        heads=(
            translate("reports", "Practitioner"),
            translate("reports", "Missed"),
            translate("reports", "Visits missed of all"),
        ),
        rows=tuple(
            Row(
                label=_name(one, house),
                value=percent(one.missed_share),
                of=_of(number(one.missed), number(one.missed + one.took_place)),
                share=share / most if most else 0.0,
                behind=_behind(Of.MISSED, one, one.missed),
            )
            for one, share in zip(report.practitioners, shares, strict=True)
        ),
    )


def _waiting(report: Report, house: Clinic) -> Figure:
    translate = QCoreApplication.translate
    means = [one.mean_wait for one in report.practitioners]
    longest = max([one for one in means if one is not None] + [0.0])
    groups = range(len(WAIT_FROM))
    by_length = _grouped(
        report.waiting,
        [_wait_words(at) for at in groups],
        [Behind(of=Of.WAITED, group=at) for at in groups],
    )
    return Figure(
        title=translate("reports", "Waiting"),
        headline=_minutes(report.total.mean_wait),
        meaning=translate(
            "reports",
            "Minutes from the agreed time, or from the arrival if that was later, until the visit "
            "began; on average, of the visits for which both were marked.",
        ),
        heads=(
            translate("reports", "Who, and how long"),
            translate("reports", "Wait"),
            translate("reports", "Visits that are counted"),
        ),
        rows=(
            *(
                Row(
                    label=_name(one, house),
                    value=_minutes(mean),
                    of=number(one.waits),
                    share=(mean or 0.0) / longest if longest else 0.0,
                    behind=_behind(Of.WAITED, one, one.waits),
                )
                for one, mean in zip(report.practitioners, means, strict=True)
            ),
            *by_length,
        ),
    )


def _lead(report: Report) -> Figure:
    translate = QCoreApplication.translate
    mean = report.mean_lead
    words = translate("reports", "{days} days")
    return Figure(
        title=translate("reports", "Time from booking to visit"),
        headline="–" if mean is None else words.format(days=locale().toString(mean, "f", 1)),
        meaning=translate(
            "reports",
            "Whole days of 24 hours from the booking until the visit; on average, of all visits "
            "booked for these dates, cancelled ones too.",
        ),
        heads=(
            translate("reports", "How long before"),
            translate("reports", "Share"),
            translate("reports", "Visits"),
        ),
        rows=_grouped(
            report.lead,
            [_lead_words(at) for at in range(len(LEAD_FROM))],
            [Behind(of=Of.LEAD, group=at) for at in range(len(LEAD_FROM))],
        ),
    )


def _cancelled(report: Report) -> Figure:
    translate = QCoreApplication.translate
    share = report.cancelled / report.visits if report.visits else None
    words = [cancel_reason_words(reason) for reason, _ in report.reasons]
    late = translate("reports", "Of them late")
    rows = _grouped(
        [many for _, many in report.reasons],
        [_capital(one) for one in words],
        [Behind(of=Of.CANCELLED, reason=reason) for reason, _ in report.reasons],
    )
    if report.cancelled:
        rows = (
            *rows,
            Row(
                label=late,
                value=percent(report.cancelled_late / report.cancelled),
                of=number(report.cancelled_late),
                share=report.cancelled_late / report.cancelled,
                behind=Behind(of=Of.CANCELLED_LATE) if report.cancelled_late else None,
            ),
        )
    return Figure(
        title=translate("reports", "Cancelled, by reason"),
        headline=percent(share),
        meaning=translate(
            "reports",
            "Cancelled visits of all that were booked for these dates; each reason's share of the "
            "cancelled ones. Late stands beside the reasons, not among them.",
        ),
        heads=(
            translate("reports", "Reason"),
            translate("reports", "Share"),
            translate("reports", "Visits"),
        ),
        rows=rows,
    )


def period_words(first: date, last: date) -> str:
    words = QCoreApplication.translate("reports", "{first} to {last}")
    return words.format(first=first.isoformat(), last=last.isoformat())


def _behind(of: Of, whose: OfPractitioner, many: int) -> Behind | None:
    """Which visits a practitioner's row counts, if any."""
    return Behind(of=of, practitioner=whose.practitioner) if many else None


def _grouped(
    counts: "tuple[int, ...] | list[int]", labels: list[str], behind: list[Behind]
) -> tuple[Row, ...]:
    many = sum(counts)
    return tuple(
        Row(
            label=label,
            value=percent(count / many if many else None),
            of=number(count),
            share=count / many if many else 0.0,
            behind=which if count else None,
        )
        for count, label, which in zip(counts, labels, behind, strict=True)
    )


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


def _minutes(mean: float | None) -> str:
    if mean is None:
        return "–"
    words = QCoreApplication.translate("reports", "{minutes} min")
    return words.format(minutes=locale().toString(mean, "f", 0))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
