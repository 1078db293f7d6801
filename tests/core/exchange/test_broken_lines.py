"""Every kind of broken line of a list of patients, as CSV and as XLSX, and what is said of each."""

from datetime import date

import pytest

from clinic_desk.errors import FileRefused, Problem, Unfit
from clinic_desk.exchange import importing, opening
from clinic_desk.exchange.faults import Fault
from clinic_desk.exchange.records import Field, State
from tests.builders import a_patient
from tests.core.exchange.files import a_file, a_reading, a_workbook, previewed, written

HEAD = ("ID", "Family name", "Given name", "Date of birth", "Phone", "E-mail", "Alert", "Protected")
NEEDS = Problem.NEEDS_ONE_WAY_TO_REACH
LINES = [
    (("1", "Lind", "Alva", "12/3 1980", "070-123 45 67"), State.NEW),
    (("2", "Berg", "Bo", "25/12/50", "", "bo@example.org"), State.NEW),
    (("3", "", "", "1980-01-01", "0701112233"), {Field.FAMILY: Problem.MISSING}),
    (("4", "Ek", "Ola", "", "0701112233"), {Field.BIRTH_DATE: Problem.MISSING}),
    (("5", "Ek", "Ola", "31/2/1980", "0701112233"), {Field.BIRTH_DATE: Problem.NOT_A_DATE}),
    (("6", "Ek", "Ola", "soon", "0701112233"), {Field.BIRTH_DATE: Problem.NOT_A_DATE}),
    (("7", "Ek", "Ola", "1/1/2036", "0701112233"), {Field.BIRTH_DATE: Problem.IN_THE_FUTURE}),
    (("8", "Ek", "Ola", "1/1/1880", "0701112233"), {Field.BIRTH_DATE: Problem.TOO_LONG_AGO}),
    (("9", "Ek", "Ola", "1/1/1980"), {Field.PHONE: NEEDS}),
    (("10", "Ek", "Ola", "1/1/1980", "12"), {Field.PHONE: Problem.NOT_A_PHONE}),
    (("11", "Ek", "Ola", "1/1/1980", "", "at home"), {Field.EMAIL: Problem.NOT_AN_EMAIL}),
    (("12", "E" * 101, "Ola", "1/1/1980", "0701112233"), {Field.FAMILY: Problem.TOO_LONG}),
    (("1" * 101, "Ek", "Ola", "1/1/1980", "0701112233"), {Field.OUTSIDE: Problem.TOO_LONG}),
    (
        ("14", "Ek", "Ola", "1/1/1980", "0701112233", "", "Pays by 4111 1111 1111 1111"),
        {Field.ALERT: Problem.LOOKS_LIKE_CARD},
    ),
    (
        ("15", "Ek 640823-3234", "Ola", "1/1/1980", "0701112233"),
        {Field.FAMILY: Problem.LOOKS_LIKE_IDENTITY},
    ),
    (
        ("640823-3234", "Ek", "Ola", "1/1/1980", "0701112233"),
        {Field.OUTSIDE: Problem.LOOKS_LIKE_IDENTITY},
    ),
    (("4111111111111111", "Om", "Eli", "1/1/1981", "0701112244"), State.NEW),
    (
        ("18", '=HYPERLINK("x")', "Ola", "1/1/1980", "0701112233"),
        {Field.FAMILY: Problem.LOOKS_LIKE_FORMULA},
    ),
    (
        ("19", "Ek", "@SUM(1)", "1/1/1980", "0701112233"),
        {Field.GIVEN: Problem.LOOKS_LIKE_FORMULA},
    ),
    (("20", "#REF!", "Ola", "1/1/1980", "0701112233"), {Field.FAMILY: Fault.SHEET_ERROR}),
    (
        ("21", "Ek\u200e", "Ola", "1/1/1980", "0701112233"),
        {Field.FAMILY: Problem.FORBIDDEN_CHARACTER},
    ),
    (
        ("22\u200e", "Ek", "Ola", "1/1/1980", "0701112233"),
        {Field.OUTSIDE: Problem.FORBIDDEN_CHARACTER},
    ),
    (
        ("23", "Ek", "Ola", "1/1/1980", "0701112233", "", "", "perhaps"),
        {Field.PROTECTED: Fault.NEITHER},
    ),
    (
        ("24", "Ek", "Ola", "1/1/1980", "0701112233", "", "", "no", "more"),
        {"line": Problem.TOO_MANY_CELLS},
    ),
    (("", "", " "), None),
    (("1", "Dahl", "Cy", "1/1/1961", "0709998877"), {Field.OUTSIDE: Problem.TAKEN}),
    (("27", "Lind", "Alva", "12/3 1980", "070-123 45 67"), State.KNOWN),
    (("28", "Lindh", "Alva", "12/3 1980", "070-999 88 77"), State.ALIKE),
    (("29", "Here", "Hans", "1/2/1970", "0705550000"), State.KNOWN),
    (("30", "Here", "Hans", "1/2/1970", "0705550001"), State.ALIKE),
    (("31", "NULL", "Ola", "-", "n/a"), {Field.BIRTH_DATE: Problem.MISSING, Field.PHONE: NEEDS}),
]


def told(found, answers):
    """What is said of each line, by its number in the file."""
    refused = {one.line: dict(one.problems) for one in found.refused}
    alike = {one.line: State.ALIKE for one in found.alike}
    new = {one.line: State.NEW for one in found.sample}
    return [({at: State.KNOWN} | refused | alike | new)[at] for at in answers]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_each_broken_line_says_what_is_wrong_with_it_and_nothing_else(owner, tmp_path, form):
    a_patient(owner, "Here", "Hans", born="1970-02-01", phone="0705550000")
    path = written(tmp_path, form, [HEAD, *(cells for cells, _ in LINES)])
    found = previewed(owner, a_reading(owner, path))
    expected = {at: what for at, (_, what) in enumerate(LINES, start=2) if what is not None}
    assert dict(zip(expected, told(found, expected), strict=True)) == expected
    assert found.lines == len(expected)
    *_, last = importing.run(owner, found, {})
    states = list(expected.values())
    assert (last.result.made, last.result.known, len(last.result.alike)) == tuple(
        states.count(one) for one in (State.NEW, State.KNOWN, State.ALIKE)
    )


def test_two_figures_of_a_year_are_the_year_that_has_been(owner, tmp_path):
    path = a_file(tmp_path, "Name;DOB;Phone\nAlva Lind;12/3/80;0701234567\nBo Ek;1/2/27;0709\n")
    found = previewed(owner, a_reading(owner, path))
    assert found.sample[0].values[Field.BIRTH_DATE] == "1980-03-12"
    assert Field.BIRTH_DATE not in found.refused[0].problems


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "mixed"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_whatever_ends_a_line_and_whatever_the_file_begins_with(owner, tmp_path, end, mark):
    rows = ["Name;DOB;Phone", "Alva Lind;1980-03-12;0701234567", "", "Bo Ek;1950-01-01;0709998866"]
    ends = ["\r\n", "\n", "\r", "\n"] if end == "mixed" else [end] * 4
    text = mark + "".join(map("".join, zip(rows, ends, strict=True)))
    found = previewed(owner, a_reading(owner, a_file(tmp_path, text)))
    assert [one.line for one in found.sample] == [2, 4]
    assert found.counts == {State.NEW: 2}


@pytest.mark.parametrize(
    ("data", "why", "line"),
    [
        (b"Name;DOB\nAl\0va;1980-03-12\n", Unfit.NUL, 2),
        (b'Name;DOB\nAlva;1980-03-12\n"Bo;1950-01-01\nCy;1961-01-01\n', Unfit.OPEN_QUOTE, 3),
        ("Name;DOB\nÅsa;1980-03-12\n".encode() + b"\xe5\n", Unfit.BROKEN_UTF_8, 3),
    ],
)
def test_what_breaks_a_whole_file_is_named_by_its_line(tmp_path, data, why, line):
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    with pytest.raises(FileRefused) as refused:
        list(opening.lines(opening.look(path)))
    assert (refused.value.why, refused.value.line) == (why, line)


def test_letters_that_were_chosen_and_do_not_fit_are_named_by_their_line(tmp_path):
    facts = opening.look(a_file(tmp_path, "Name;DOB\nÅsa;1980-03-12\n", encoding="cp1252"))
    with pytest.raises(FileRefused) as refused:
        opening.again(facts, encoding="utf-8")
    assert refused.value.why is Unfit.ENCODING


def serial(day, epoch):
    return (day - epoch).days


BORN = date(1980, 3, 12)
OLD, OLDER = date(1899, 12, 30), date(1904, 1, 1)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (f'<c s="1"><v>{serial(BORN, OLD)}</v></c>', "1980-03-12"),
        (f'<c s="1"><v>{serial(BORN, OLD)}.5</v></c>', "1980-03-12"),
        ('<c t="inlineStr"><is><t>12/3 1980</t></is></c>', "1980-03-12"),
        ('<c t="str"><f>A1</f><v>1980-03-12</v></c>', "1980-03-12"),
        (f'<c s="1"><f>TODAY()</f><v>{serial(BORN, OLD)}</v></c>', "1980-03-12"),
        (f"<c><v>{serial(BORN, OLD)}</v></c>", Problem.NOT_A_DATE),
        ('<c t="b"><v>1</v></c>', Problem.NOT_A_DATE),
        ('<c t="e"><v>#VALUE!</v></c>', Fault.SHEET_ERROR),
        ('<c t="e"><v>#N/A</v></c>', Problem.MISSING),
        ('<c s="1"><f>A1</f></c>', Problem.MISSING),
        ('<c s="1"><v>-5</v></c>', Problem.NOT_A_DATE),
        ('<c s="1"><v>1E300</v></c>', Problem.NOT_A_DATE),
        ('<c s="1"><v>60</v></c>', Problem.NOT_A_DATE),
        ('<c t="s"><v>99</v></c>', Problem.MISSING),
    ],
)
def test_a_date_in_a_workbook_is_what_the_workbook_shows(owner, tmp_path, cell, said):
    assert born(owner, a_sheet(tmp_path, cell)) == said


def a_sheet(folder, born_, **other):
    def words(text):
        return f'<c t="inlineStr"><is><t>{text}</t></is></c>'

    sheet = "".join(
        f'<row r="{at}">{"".join(cells)}</row>'
        for at, cells in enumerate(
            (
                [words("Name"), words("DOB"), words("Phone")],
                [words("Alva Lind"), born_, "<c><v>701234567</v></c>"],
            ),
            start=1,
        )
    )
    return a_workbook(folder, sheet, **other)


def born(session, path):
    found = previewed(session, a_reading(session, path))
    if found.refused:
        return found.refused[0].problems[Field.BIRTH_DATE]
    assert found.sample[0].values[Field.PHONE] == "+46701234567"
    return found.sample[0].values[Field.BIRTH_DATE]


def test_the_first_days_of_1900_are_counted_as_the_spreadsheet_does(tmp_path):
    rows = "".join(
        f'<row r="{at}"><c s="1"><v>{number}</v></c></row>'
        for at, number in enumerate((1, 59, 61), start=1)
    )
    facts = opening.look(a_workbook(tmp_path, rows))
    cells = [*facts.headings, *(one.cells[0] for one in opening.lines(facts))]
    assert [one for one in cells if one] == ["1900-01-01", "1900-02-28", "1900-03-01"]


def test_a_workbook_that_counts_from_1904_and_hides_a_sheet(owner, tmp_path):
    book = (
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets>'
        '<sheet name="Old" sheetId="2" state="hidden" r:id="rId2"/>'
        '<sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    cell = f'<c s="1"><v>{serial(BORN, OLDER)}</v></c>'
    path = a_sheet(tmp_path, cell, book=book)
    assert opening.look(path).sheets == ("List",)
    assert born(owner, path) == "1980-03-12"


def test_a_name_over_merged_cells_is_missing_below_the_first(owner, tmp_path):
    rows = [("Name", "DOB", "Phone"), ("Alva Lind", "1980-03-12", "0701234567")]
    rows += [("", "1982-01-01", "0701234568")]
    path = written(
        tmp_path, "xlsx", rows, after='<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
    )
    found = previewed(owner, a_reading(owner, path))
    assert [dict(one.problems) for one in found.refused] == [{Field.FAMILY: Problem.MISSING}]
