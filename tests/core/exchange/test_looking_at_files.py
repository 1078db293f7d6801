"""What a file says of itself: its letters, its dividing sign, its headings, its dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.exchange import dating, opening
from clinic_desk.exchange.cells import parted
from clinic_desk.exchange.records import DateOrder, Field
from tests.core.exchange.files import MESSY, a_file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "cp850"])
def test_letters_are_told_from_the_bytes(tmp_path, encoding):
    text = "Förnamn;Ort\nÅsa;Ängelholm\nÖrjan;Västerås\nJosé;Málaga\n"
    facts = opening.look(a_file(tmp_path, text, encoding=encoding))
    assert facts.encoding == encoding
    assert [line.cells[1] for line in facts.sample] == ["Ängelholm", "Västerås", "Málaga"]


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_the_dividing_sign_is_told_from_the_lines(tmp_path, sign):
    facts = opening.look(a_file(tmp_path, MESSY.replace(";", sign)))
    assert facts.delimiter == sign
    assert facts.headings[:2] == ("Patientnr", "Efternamn")


def test_a_quoted_cell_may_hold_sign_and_line(tmp_path):
    facts = opening.look(a_file(tmp_path, 'Name,City\n"Lind, Alva","Y\nstad"\nBo Berg,Lund\n'))
    assert [line.cells for line in opening.lines(facts)] == [
        ("Lind, Alva", "Y\nstad"),
        ("Bo Berg", "Lund"),
    ]
    assert [line.number for line in opening.lines(facts)] == [2, 4]


def test_a_file_without_headings_keeps_its_first_line(tmp_path):
    facts = opening.look(a_file(tmp_path, "Alva Lind;1980-03-12\nBo Berg;1950-01-01\n"))
    assert not facts.headed
    assert facts.headings == ("", "")
    assert len(list(opening.lines(facts))) == 2


def test_one_date_shows_how_all_of_them_are_written(tmp_path):
    text = "Name;DOB\nA;03/04/1980\nB;25/12/1971\n"
    facts = opening.look(a_file(tmp_path, text))
    dates = opening.dates_of(facts, (Field.NAME, Field.BIRTH_DATE))
    assert (dates.order, dates.sure) == (DateOrder.DAY, True)
    assert (dates.either, dates.either_line) == ("03/04/1980", 2)
    assert (dates.shown, dates.line) == ("25/12/1971", 3)


@pytest.mark.parametrize(
    ("dates", "order", "sure"),
    [
        (["03/04/1980"], DateOrder.DAY, False),
        (["12/25/1971", "03/04/1980"], DateOrder.MONTH, True),
        (["12/25/1971", "25/12/1980"], DateOrder.DAY, False),
        (["1980-03-12", "1980-12-03"], DateOrder.YEAR, True),
        (["", "unknown"], DateOrder.YEAR, True),
    ],
)
def test_where_nothing_shows_it_or_two_lines_disagree_a_person_is_asked(dates, order, sure):
    found = dating.order_of(enumerate(dates, start=2))
    assert (found.order, found.sure) == (order, sure)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_date_written_with_the_month_first_is_read_as_the_same_day(day):
    american = f"{day.month}/{day.day}/{day.year}"
    assert dating.plain(american, DateOrder.MONTH) == f"{day.day}/{day.month} {day.year}"
    assert dating.plain(day.isoformat(), DateOrder.MONTH) == day.isoformat()


@pytest.mark.parametrize(
    ("whole", "names"),
    [
        ("Lind, Alva", ("Lind", "Alva")),
        ("Alva Maria Lind", ("Lind", "Alva Maria")),
        ("Carl von der Lind", ("von der Lind", "Carl")),
        ("Madonna", ("Madonna", "")),
    ],
)
def test_a_whole_name_is_parted(whole, names):
    assert parted(whole) == names
