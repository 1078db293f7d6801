"""The calls to make on paper, in as much detail as was asked for; what people wish stands there."""

from dataclasses import dataclass
from datetime import date

from clinic_desk.access import Directory, Permission, Session
from clinic_desk.scheduling import clinic, day
from clinic_desk.scheduling.papers import Detail, Paper, PaperKind
from clinic_desk.scheduling.to_do import calls
from clinic_desk.scheduling.to_do.records import Call, CallWhat


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRow:
    """One call. What the sheet does not say is empty; a note is never printed."""

    what: CallWhat
    start_utc: int | None
    due: date | None
    name: str = ""
    birth_year: int | None = None
    call_in: int | None = None
    phone: str | None = None
    service: str = ""
    may_leave_words: bool = True
    neutral: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSheet:
    """``paper`` is what the log is told before it is printed."""

    date: date
    zone: str
    clinic: str
    detail: Detail
    rows: tuple[CallRow, ...]
    paper: Paper


def call_sheet(session: Session, opened: Directory, detail: Detail) -> CallSheet:
    """Whom to call, those first who can be called now; who does not want to be rung is on no
    paper. Raises NotAllowed."""
    session.require(Permission.TO_DO_READ)
    house = clinic.load(session)
    shown = [one for one in calls.listed(session, opened) if one.may_ring]
    services = {one.id: one.name for one in house.services}
    about = tuple(dict.fromkeys(one.who.id for one in shown))
    return CallSheet(
        date=day.today(session),
        zone=house.zone,
        clinic=house.name,
        detail=detail,
        rows=tuple(_row(one, services.get(one.service, ""), detail) for one in shown),
        paper=Paper(
            kind=PaperKind.CALLS,
            detail=detail,
            about=() if detail is Detail.TIMES else about,
            rows=len(shown),
        ),
    )


def _row(one: Call, service: str, detail: Detail) -> CallRow:
    who, full = one.who, detail is Detail.FULL
    row = CallRow(what=one.what, start_utc=one.start_utc, due=one.due)
    if detail is Detail.TIMES:
        return row
    if who.protected:
        return CallRow(what=one.what, start_utc=one.start_utc, due=one.due, call_in=who.called_in)
    parts = [part for part in (who.given, who.family) if part]
    return CallRow(
        what=one.what,
        start_utc=one.start_utc,
        due=one.due,
        name=" ".join(parts if full else [f"{part[:1]}." for part in parts]),
        birth_year=who.birth_date.year if full and who.birth_date else None,
        phone=(one.second or who.phone) if full else None,
        service=service if full else "",
        may_leave_words=one.may_leave_words,
        neutral=one.neutral,
    )
