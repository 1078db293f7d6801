"""Files that are no lists, or want to be more than one: each refused quickly, with its reason."""

import os
import tracemalloc
from itertools import chain, islice, repeat
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from clinic_desk.errors import FileRefused, Unfit
from clinic_desk.exchange import content_lines, fhir_in, opening, vcard, workbook
from tests.core.exchange.files import WORKBOOK, a_file, a_workbook


def refused(path):
    with pytest.raises(FileRefused) as error:
        list(opening.lines(opening.look(path)))
    return error.value


def test_two_gigabytes_are_refused_before_they_are_read(tmp_path):
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.write(b"Name;Phone\n")
        os.truncate(path, 2 * 1024**3)
    assert refused(path).why is Unfit.TOO_LARGE


def test_a_workbook_that_unpacks_to_gigabytes_is_not_unpacked(tmp_path):
    path = tmp_path / "list.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", WORKBOOK)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(200):
                part.write(b" " * 1024 * 1024)
    assert refused(path).why is Unfit.BOMB


def test_a_workbook_that_hides_its_size_is_found_out(tmp_path):
    path = a_workbook(tmp_path, "<row><c><v>1</v></c></row>" * 50_000)
    data = bytearray(path.read_bytes())
    with ZipFile(path) as archive:
        told = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    at = data.rfind(told.to_bytes(4, "little"))
    data[at : at + 4] = (70_000).to_bytes(4, "little")
    path.write_bytes(data)
    assert refused(path).why in {Unfit.BOMB, Unfit.NOT_A_WORKBOOK}


def test_a_workbook_with_a_document_type_is_not_read(tmp_path):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    path = a_workbook(tmp_path, "")
    with ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/sharedStrings.xml", bomb)
    assert refused(path).why is Unfit.DOCTYPE


def test_an_entity_from_outside_is_never_fetched(tmp_path):
    secret = a_file(tmp_path, "secret", "secret.txt")
    path = tmp_path / "list.xlsx"
    with ZipFile(path, "w") as archive:
        archive.writestr(
            "xl/workbook.xml",
            f'<!DOCTYPE x [<!ENTITY a SYSTEM "{secret.as_uri()}">]><workbook>&a;</workbook>',
        )
    assert refused(path).why is Unfit.DOCTYPE


@pytest.mark.parametrize("name", ["list.csv", "list.xlsx"])
def test_what_only_begins_like_an_archive_is_no_workbook(tmp_path, name):
    assert refused(a_file(tmp_path, "PK\x03\x04 and so on", name)).why is Unfit.NOT_A_WORKBOOK


def test_nul_bytes_are_no_text(tmp_path):
    error = refused(a_file(tmp_path, "Name;Phone\nAlva;1\nB\0o;2\n"))
    assert (error.why, error.line) == (Unfit.NUL, 3)


def test_a_hundred_thousand_columns_are_refused(tmp_path):
    assert refused(a_file(tmp_path, ";" * 100_000)).why is Unfit.LONG_LINE
    assert refused(a_file(tmp_path, ";" * 10_000 + "x\n")).why is Unfit.TOO_MANY_COLUMNS
    sheet = '<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>'
    assert refused(a_workbook(tmp_path, sheet)).why is Unfit.TOO_MANY_COLUMNS


def test_utf_8_that_breaks_off_is_named_by_its_line(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes("Namn;Ort\nÅsa;Ystad\n".encode() + b"\xc3;x\n")
    error = refused(path)
    assert (error.why, error.line) == (Unfit.BROKEN_UTF_8, 3)


def test_a_quotation_mark_that_never_ends_is_named_by_its_line(tmp_path):
    text = 'Name;Phone\n"Alva;1\n' + "Bo;2\n" * 50_000
    assert refused(a_file(tmp_path, text)).why is Unfit.OPEN_QUOTE


@pytest.mark.parametrize(
    ("start", "why"),
    [
        (b"", Unfit.EMPTY),
        (b"\n\n \n", Unfit.EMPTY),
        (b"%PDF-1.7", Unfit.NO_TABLE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", Unfit.OLD_WORKBOOK),
    ],
)
def test_what_is_no_table_is_told_from_its_first_bytes(tmp_path, start, why):
    path = tmp_path / "list.csv"
    path.write_bytes(start)
    assert refused(path).why is why


def test_a_file_that_is_gone_is_said_to_be(tmp_path):
    assert refused(tmp_path / "none.csv").why is Unfit.GONE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such thing on this system")
def test_what_is_no_file_is_not_waited_for(tmp_path):
    path = tmp_path / "list.csv"
    os.mkfifo(path)
    assert refused(path).why is Unfit.GONE
    assert refused(tmp_path).why is Unfit.GONE


def test_a_workbook_is_read_as_it_shows(tmp_path):
    sheet = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>DOB</t></is></c>'
        '<c r="C1" t="s"><v>1</v></c></row>'
        '<row r="3"><c r="A3" t="str"><f>"Al"&amp;"va"</f><v>Alva</v></c><c r="B3" s="1"><v>29292'
        '</v></c><c r="C3"><v>46701234567</v></c><c r="E3" s="2"><v>29292.5625</v></c></row>'
    )
    strings = "<si><r><t>Na</t></r><r><t>me</t></r></si><si><t>Phone</t></si>"
    facts = opening.look(a_workbook(tmp_path, sheet, strings))
    assert (facts.headings, facts.sheets) == (("Name", "DOB", "Phone"), ("List",))
    (line,) = opening.lines(facts)
    assert line.number == 3
    assert line.cells == ("Alva", "1980-03-12", "46701234567", "", "1980-03-12 13:30")


def test_no_part_of_a_workbook_may_be_larger_than_all_may_be(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "MOST_UNPACKED", 100)
    assert refused(a_workbook(tmp_path, "<row/>" * 100)).why is Unfit.TOO_LARGE


LONG = "A" * (64 * 1024)


@pytest.mark.parametrize(
    ("sheet", "why"),
    [
        (f'<row r="1"><c t="inlineStr"><is><t>{LONG}A</t></is></c></row>', Unfit.LONG_LINE),
        (f'<row r="1"><c t="inlineStr"><is><t>{LONG}</t><t>A</t></is></c></row>', Unfit.LONG_LINE),
        ('<row r="1">' + f'<c t="str"><v>{LONG}</v></c>' * 17 + "</row>", Unfit.LONG_LINE),
        (f'<row r="1" spans="{LONG * 40}"></row>', Unfit.BOMB),
    ],
    ids=["a cell", "a cell in parts", "a line", "a tag"],
)
def test_a_small_workbook_cannot_fill_the_memory(tmp_path, sheet, why):
    noise = "".join(f"<!--{os.urandom(8).hex()}-->" for _ in range(8000))
    assert refused(a_workbook(tmp_path, noise + sheet)).why is why


@pytest.mark.parametrize(
    "strings", [f"<si><t>{LONG}A</t></si>", f"<si><t>{LONG}</t></si>" * 20, "<si/>" * 150_000]
)
def test_the_strings_of_a_small_workbook_cannot_fill_the_memory(tmp_path, strings):
    assert refused(a_workbook(tmp_path, "<row/>", strings)).why is Unfit.BOMB


def test_a_cell_as_long_as_a_spreadsheet_allows_is_read(tmp_path):
    whole = "A" * 32_767
    sheet = f'<row r="1"><c t="inlineStr"><is><t>{whole}</t></is></c></row>'
    assert [one.cells for one in workbook.lines(a_workbook(tmp_path, sheet))] == [(whole,)]


def test_neither_can_what_a_workbook_says_of_its_parts(tmp_path):
    def packed(name, text):
        path = tmp_path / "list.xlsx"
        with ZipFile(path, "w") as archive:
            archive.writestr("xl/workbook.xml", WORKBOOK)
            archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>")
            archive.writestr(name, text)
        return path

    target = 'Target="worksheets/sheet1.xml"'
    parts = "".join(f'<Relationship Id="r{at}" {target}/>' for at in range(20_000))
    assert refused(packed("xl/_rels/workbook.xml.rels", f"<R>{parts}</R>")).why is Unfit.BOMB
    forms = "".join(f'<numFmt numFmtId="{at}" formatCode="y"/>' for at in range(70_000))
    assert refused(packed("xl/styles.xml", f"<styleSheet>{forms}</styleSheet>")).why is Unfit.BOMB


def test_a_sheet_with_an_endless_name_is_called_by_its_beginning(tmp_path):
    book = WORKBOOK.replace("List", "L" * 500_000)
    path = a_workbook(tmp_path, '<row r="1"><c t="str"><v>Name</v></c></row>', book=book)
    assert workbook.sheets(path) == ("L" * 200,)


def test_a_bundle_of_millions_of_nothings_is_refused_before_they_are_made(tmp_path):
    text = '{"resourceType":"Bundle","entry":[' + "{}," * 3_100_000 + "{}]}"
    assert refused(a_file(tmp_path, text, "list.json")).why is Unfit.NOT_A_BUNDLE


def test_a_bundle_with_a_schedule_for_each_of_very_many_is_read_once(tmp_path):
    many = range(15_000)
    people = [
        f'{{"resourceType":"Practitioner","id":"{at}","name":[{{"text":"N{at}"}}]}}' for at in many
    ]
    people += [
        f'{{"resourceType":"Schedule","id":"{at}","actor":[{{"reference":"Practitioner/{at}"}}],'
        f'"serviceType":[{{"text":"S{at}"}}]}}'
        for at in many
    ]
    entries = ",".join(f'{{"resource":{one}}}' for one in people)
    path = a_file(tmp_path, f'{{"resourceType":"Bundle","entry":[{entries}]}}', "list.json")
    found = list(fhir_in.practitioners(path))
    assert [(one.name, one.services) for one in found] == [(f"N{at}", (f"S{at}",)) for at in many]


def test_a_line_that_is_folded_without_an_end_is_not_read_to_its_end():
    endless = chain(["BEGIN:VCARD", "NOTE:x"], repeat(" and so on"))
    first, second = islice(content_lines._unfolded(endless), 2)
    assert first == (1, "BEGIN:VCARD")
    assert 64 * 1024 < len(second[1]) < 65 * 1024


def test_a_card_of_very_many_properties_keeps_those_that_are_read(tmp_path):
    strange = "".join(f"X-{at}:x\n" for at in range(30_000))
    text = f"BEGIN:VCARD\nN:Lind;Alva\n{strange}NOTE:one\u2028two\nTEL:1\nEND:VCARD\n"
    tracemalloc.start()
    ((_, *cells),) = [one.cells for one in vcard.lines(a_file(tmp_path, text, "list.vcf"))]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert cells == ["Lind", "Alva", "", "1", "", ""]
    assert most < 5 * len(text)
