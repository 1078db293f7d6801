"""Files as other programs write them, made for a test."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from clinic_desk.exchange import importing, opening
from clinic_desk.exchange.records import ImportKind, Preview, Previewed, Reading, Result

MESSY = """\
Patientnr;Efternamn;Förnamn;Födelsedatum;Mobil;E-post;Gatuadress;Postnr;Ort;Personnummer
1001;Lind;Alva;12/3 1980;070-123 45 67;alva@example.org;Storgatan 1;111 22;Stockholm;
1002;Åkesson;Örjan;25/12 1971;08-555 12 34;;;;;
1003;O'Brien;Siobhán;1990-01-02;;siobhan@example.org;;;;
1004;;;1980-13-40;-;;;;;
1005;=HYPERLINK("x");Eva;1980-01-01;070-1112233;;;;;
1006;Lind;Alva;12/3 1980;070-123 45 67;;;;;
1007;Lindh;Alva;12/3 1980;070-999 88 77;;;;;
"""
"""A list in Swedish with what goes wrong in such lists: the second Alva Lind is the first one,
Alva Lindh may be, two lines cannot be taken."""


def a_file(folder: Path, text: str, name: str = "list.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def a_reading(session, path: Path, kind: ImportKind = ImportKind.PATIENTS, **other) -> Reading:
    """The file as the program proposes to read it."""
    facts = opening.look(path, kind)
    mapped = importing.columns(session, kind, facts)
    dates = opening.dates_of(facts, mapped).order
    told = {"kind": kind, "facts": facts, "mapped": mapped, "dates": dates, "source": "Old desk"}
    return Reading(**{**told, **other})


def previewed(session, reading: Reading) -> Preview:
    *_, last = importing.preview(session, reading)
    assert isinstance(last, Previewed)
    return last.preview


def taken_in(session, path: Path, answers=None, **other) -> Result:
    """The file, taken in as it is proposed."""
    found = previewed(session, a_reading(session, path, **other))
    *_, last = importing.run(session, found, answers or {})
    return last.result


WORKBOOK = (
    '<workbook xmlns:r="r"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
RELATIONS = (
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
)
STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
)


def a_workbook(
    folder: Path,
    sheet: str,
    strings: str = "",
    name: str = "list.xlsx",
    *,
    book: str = WORKBOOK,
    after: str = "",
) -> Path:
    """A workbook whose sheet has these rows, as XML, and what comes ``after`` them."""
    path = folder / name
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", book)
        archive.writestr("xl/_rels/workbook.xml.rels", RELATIONS)
        archive.writestr("xl/styles.xml", STYLES)
        archive.writestr("xl/sharedStrings.xml", f"<sst>{strings}</sst>")
        whole = f"<worksheet><sheetData>{sheet}</sheetData>{after}</worksheet>"
        archive.writestr("xl/worksheets/sheet1.xml", whole)
    return path


def written(folder: Path, form: str, rows: Iterable[Sequence[str]], after: str = "") -> Path:
    """The same lines as CSV or as XLSX."""
    if form == "csv":
        text = StringIO()
        csv.writer(text, delimiter=";").writerows(rows)
        return a_file(folder, text.getvalue())
    sheet = "".join(
        f'<row r="{at}">'
        + "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in row)
        + "</row>"
        for at, row in enumerate(rows, start=1)
    )
    return a_workbook(folder, sheet, after=after)
