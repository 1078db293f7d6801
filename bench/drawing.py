"""The week on the screen, and a month in numbers."""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from bench.measuring import Promise, Row, by_turns
from bench.vaults import NOW, Site
from clinic_desk.ids import AppointmentId, CareUnitId, PatientId, PractitionerId, ServiceId
from clinic_desk.scheduling import clinic, month, walltime
from clinic_desk.scheduling.records import (
    AppointmentStatus,
    Colour,
    Day,
    DayAppointment,
    Practitioner,
    PractitionerDay,
    Service,
)
from clinic_desk.scheduling.week import Week
from ui.scheduling.day_model import Shown
from ui.scheduling.day_view import DayView
from ui.scheduling.week_model import WeekPlan, week_plan_of
from ui.theme.style import Look, wear

_ZONE = "Europe/Stockholm"
_PEOPLE, _VISITS, _LENGTH = 8, 30, 15
_CALLS = 150
_NAMES = ("Siv Rådberg", "Nguyễn Thị Mai", "Siobhán O’Brien", "Ann Lee", "José Álvarez")
_MONTH = (
    "SELECT resource, padded_start, padded_end, start, end FROM occupation"
    " WHERE resource = ? AND start >= ? AND start < ? ORDER BY start"
)


def week_rows(site: Site) -> Iterator[Row]:
    """The whole window repainted, as usual, with large text and on a large screen; and a month."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    usual = f"paint the week, {_PEOPLE} practitioners, {_VISITS} visits a day each"
    for name, size, scale in (
        (usual, (1600, 900), 1.0),
        ("paint the same week, text at 200 %", (1600, 900), 2.0),
        ("paint the same week, 2560x1440", (2560, 1440), 1.0),
        ("paint the same week, 200 % on 2560x1440", (2560, 1440), 2.0),
    ):
        wear(application, Look(text_scale=scale))
        yield _week_row(name, size)
    wear(application, Look())
    yield _month_row(site)


def _week_row(name: str, size: tuple[int, int]) -> Row:
    """The bare side fills and writes as many boxes and words."""
    view, plan = DayView(), _plan()
    view.resize(*size)
    view.show_plan(plan)
    view.show_now(plan.instant(0, plan.first + 100))
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)

    def ours() -> None:
        view.viewport().render(image)

    boxes = _boxes(view, size)

    def bare() -> None:
        painter = QPainter(image)
        painter.fillRect(image.rect(), QColor("white"))
        for rect, words in boxes:
            painter.fillRect(rect, QColor("#DDF0EB"))
            painter.drawText(rect, 0, words)
        painter.end()

    own, other = by_turns([(ours, bare)] * _CALLS)
    return Row(name=name, promise=Promise(milliseconds=16), ours=own, bare=other)


def _month_row(site: Site) -> Row:
    """A month of every practitioner, with the visits of a service that still fit."""
    session, rng = site.sit("anna"), Random(5)
    house = clinic.load(session)
    service = house.bookable()[0].id
    dates = [NOW.date() - timedelta(days=rng.randrange(-30, 300)) for _ in range(_CALLS)]
    pairs = [
        (
            lambda on=on: month.month(session, on, service=service),
            lambda on=on: _bare_month(site, [one.id for one in house.practitioners], on),
        )
        for on in dates
    ]
    ours, bare = by_turns(pairs)
    name = f"a month in numbers, {len(house.practitioners)} practitioners"
    return Row(name=name, promise=Promise(milliseconds=30), ours=ours, bare=bare)


def _bare_month(site: Site, whom: list[PractitionerId], on: date) -> None:
    first = on.replace(day=1) - timedelta(days=6)
    start, _ = walltime.day_bounds(first, _ZONE)
    end, _ = walltime.day_bounds(first + timedelta(days=42), _ZONE)
    for one in whom:
        site.bare.execute(_MONTH, (one, start, end)).fetchall()


def _plan() -> WeekPlan:
    """A full week; no vault is needed to draw it."""
    services = tuple(
        Service(id=ServiceId(n), name=name, short=name, minutes=_LENGTH, colour=colour)
        for n, (name, colour) in enumerate(
            (("New visit", Colour.ACCENT), ("Follow-up", Colour.INFO), ("Physio", Colour.WARN))
        )
    )
    people = tuple(
        Practitioner(
            id=PractitionerId(n + 1),
            name=f"Sara Lindqvist {n}",
            title="Dr",
            room=None,
            care_unit=CareUnitId(1),
            colour=Colour.ACCENT,
        )
        for n in range(_PEOPLE)
    )
    monday = walltime.monday_of(NOW.date())
    days = tuple(_day(monday + timedelta(days=n), people) for n in range(7))
    return week_plan_of(Week(days=days), Shown(services={one.id: one for one in services}))


def _day(on: date, people: tuple[Practitioner, ...]) -> Day:
    start, end = walltime.day_bounds(on, _ZONE)
    opens = start + 8 * 60
    columns = tuple(
        PractitionerDay(
            practitioner=one,
            open=((opens, opens + _VISITS * _LENGTH + 60),),
            absences=(),
            appointments=tuple(_visit(on, one.id, opens, n) for n in range(_VISITS)),
        )
        for one in people
    )
    return Day(date=on, zone=_ZONE, start_utc=start, end_utc=end, columns=columns)


def _visit(on: date, whom: PractitionerId, opens: int, number: int) -> DayAppointment:
    given, _, family = _NAMES[number % len(_NAMES)].partition(" ")
    start = opens + number * _LENGTH + (60 if number >= _VISITS // 2 else 0)
    identity = on.toordinal() * 10_000 + whom * 100 + number
    return DayAppointment(
        id=AppointmentId(identity),
        patient=PatientId(identity),
        given=given,
        family=family,
        practitioner=whom,
        service=ServiceId(number % 3),
        room=None,
        start_utc=start,
        end_utc=start + _LENGTH,
        status=list(AppointmentStatus)[number % 4],
        version=1,
    )


def _boxes(view: DayView, size: tuple[int, int]) -> list[tuple[QRect, str]]:
    """What is to be seen of the week: as many boxes and names as the view paints."""
    geometry, plan = view.geometry_now(), view.plan()
    assert geometry is not None and plan is not None
    seen = QRect(0, 0, *size)
    found = [(geometry.rect_of(one).toRect(), one) for one in plan.blocks if one.appointment]
    return [(rect, one.appointment.family or "") for rect, one in found if rect.intersects(seen)]
