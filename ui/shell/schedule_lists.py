"""The month in numbers and the list of visits on paper, as tables."""

from collections.abc import Iterator
from datetime import date

from clinic_desk.scheduling.month import Month
from clinic_desk.scheduling.papers import Detail, Paper, PaperKind
from clinic_desk.scheduling.records import DayAppointment
from ui.papers.writing import Document
from ui.scheduling.agenda_model import Agenda, AgendaModel, Column
from ui.scheduling.agenda_words import column_words, count_words, list_name
from ui.scheduling.month_words import (
    booked_count,
    closed_words,
    counts_places,
    free_words,
    month_title,
)
from ui.words.dates import short_weekday, week
from ui.words.people import name_on_paper

_COLUMNS = {
    Detail.FULL: tuple(Column),
    Detail.INITIALS: (Column.TIME, Column.PATIENT, Column.WHOM, Column.ROOM, Column.STATUS),
    Detail.TIMES: (Column.TIME, Column.WHOM, Column.ROOM),
}
_SIZE = 11
_WEEK_WIDE = 9


def month_pages(shown: Month, today: date) -> Document:
    """Each week a row, each day what is booked and what is free; nobody is named."""
    pages = Document()
    pages.words(month_title(shown), size=16, bold=True)
    if shown.service is not None:
        pages.words(shown.service.name, above=2)
    weeks = [shown.days[at : at + 7] for at in range(0, len(shown.days), 7)]
    heads = ["", *(short_weekday(one.date).capitalize() for one in weeks[0])]
    group = counts_places(shown)
    rows = []
    for days in weeks:
        cells = [week(days[0].date)]
        for one in days:
            said = (closed_words(one), booked_count(one), free_words(one, today, group=group))
            cells.append("\n".join((str(one.date.day), *(words for words in said if words))))
        rows.append(cells)
    wide = (100 - _WEEK_WIDE) / 7
    pages.table(heads, (_WEEK_WIDE, *[wide] * 7), rows, size=_SIZE)
    return pages


def list_pages(agenda: Agenda, today: date, detail: Detail) -> Document:
    """The rows of the list with as much of a person as was asked for."""
    model = AgendaModel()
    model.show_agenda(agenda)
    columns = _COLUMNS[detail]
    words = column_words()
    pages = Document()
    pages.words(list_name(agenda.dates, today), size=16, bold=True)
    pages.words(count_words(model.people()), above=2)
    rows = [
        [_cell(model, row, column, detail) for column in columns] for row in range(model.rowCount())
    ]
    wide = 100 / len(columns)
    pages.table([words[one] for one in columns], [wide] * len(columns), rows, size=_SIZE)
    return pages


def list_paper(agenda: Agenda, detail: Detail) -> Paper:
    """What the log hears of it."""
    whose = dict.fromkeys(one.patient for one in _visits(agenda) if one.patient is not None)
    about = () if detail is Detail.TIMES else tuple(whose)
    return Paper(
        kind=PaperKind.SCHEDULE, detail=detail, about=about, rows=sum(1 for _ in _visits(agenda))
    )


def _visits(agenda: Agenda) -> Iterator[DayAppointment]:
    return (one for one in agenda.rows() if isinstance(one, DayAppointment))


def _cell(model: AgendaModel, row: int, column: Column, detail: Detail) -> str:
    """As it stands on the screen; the name and the service as they were asked for, whatever the
    screen may show.
    """
    one = model.visit(row)
    if one is not None and column is Column.PATIENT:
        return name_on_paper(one, full=detail is Detail.FULL)
    if one is not None and column is Column.SERVICE and not one.masked:
        return model.service_words(one)
    return str(model.index(row, column).data() or "")
