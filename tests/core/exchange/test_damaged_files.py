"""Files that were damaged on the way, or say something else than they should: refused or read,
and never anything else."""

import json
from random import Random
from typing import Any
from zipfile import ZIP_LZMA, ZipFile

import pytest

from clinic_desk.errors import FileRefused, Unfit
from clinic_desk.exchange import fhir_in, opening
from clinic_desk.exchange.records import ImportKind
from tests.core.exchange.files import WORKBOOK, a_file, a_workbook

MANY = 150
BUNDLE = """
{"resourceType": "Bundle", "entry": [
  {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "id": "1",
    "name": [{"family": "Lind", "given": ["Alva"]}], "birthDate": "1980-03-12",
    "telecom": [{"system": "phone", "value": "070-123 45 67", "rank": 1, "use": "home"}],
    "address": [{"line": ["Storgatan 1"], "city": "Lund"}],
    "extension": [{"url": "x", "valueString": "y"}], "meta": {"security": [{"code": "R"}]}}},
  {"resource": {"resourceType": "Practitioner", "id": "2", "name": [{"text": "Eva Holm"}]}},
  {"resource": {"resourceType": "Schedule", "id": "3", "actor": [{"reference": "Practitioner/2"}],
    "serviceType": [{"text": "Massage"}]}},
  {"resource": {"resourceType": "Slot", "id": "4", "schedule": {"reference": "Schedule/3"},
    "start": "2026-03-03T10:00:00Z", "end": "2026-03-03T10:30:00Z", "status": "busy"}},
  {"resource": {"resourceType": "Appointment", "id": "5", "status": "booked",
    "slot": [{"reference": "Slot/4"}], "participant": [{"actor": {"reference": "urn:uuid:1"}}],
    "serviceType": [{"coding": [{"display": "Massage"}]}]}},
  {"resource": {"resourceType": "RelatedPerson", "id": "6", "patient": {"reference": "Patient/1"},
    "relationship": [{"coding": [{"code": "MTH"}]}], "period": {"end": "2027-01-01"}}}
]}
"""
OTHERWISE = (
    None,
    True,
    -1,
    1.5,
    "",
    [],
    {},
    [[]],
    [{}],
    {"reference": 1},
    [None],
    10**30,
    "\ud800",
)


def otherwise(value: Any, random: Random) -> Any:
    if random.random() < 0.05:
        return random.choice(OTHERWISE)
    if isinstance(value, dict):
        return {key: otherwise(one, random) for key, one in value.items()}
    if isinstance(value, list):
        return [otherwise(one, random) for one in value]
    return value


@pytest.mark.parametrize("seed", range(4))
def test_a_bundle_that_says_anything_is_read_or_refused(tmp_path, seed):
    random, read = Random(seed), 0
    for _ in range(MANY):
        path = a_file(tmp_path, json.dumps(otherwise(json.loads(BUNDLE), random)), "list.json")
        try:
            for kind in (ImportKind.PATIENTS, ImportKind.APPOINTMENTS):
                list(fhir_in.lines(path, kind))
            read += len(list(fhir_in.related(path))) + len(list(fhir_in.practitioners(path)))
        except FileRefused as error:
            assert error.why is Unfit.NOT_A_BUNDLE
    assert read


def test_a_workbook_with_wrong_bytes_is_read_or_refused(tmp_path):
    rows = "".join(
        f'<row r="{at}"><c t="s"><v>{at % 2}</v></c><c s="1"><v>{29292 + at}.5</v></c></row>'
        for at in range(1, 60)
    )
    path = a_workbook(tmp_path, rows, "<si><t>Name</t></si><si><t>Born</t></si>")
    whole, random, refused = path.read_bytes(), Random(1), 0
    for _ in range(2 * MANY):
        data = bytearray(whole)
        for _ in range(random.choice([1, 2, 20])):
            data[random.randrange(4, len(data))] = random.randrange(256)
        path.write_bytes(data)
        try:
            list(opening.lines(opening.look(path)))
        except FileRefused:
            refused += 1
    assert refused > MANY // 2


def test_a_workbook_that_is_packed_as_no_spreadsheet_packs_is_not_unpacked(tmp_path):
    path = tmp_path / "list.xlsx"
    with ZipFile(path, "w", ZIP_LZMA) as archive:
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>")
    with pytest.raises(FileRefused) as error:
        opening.look(path)
    assert error.value.why is Unfit.NOT_A_WORKBOOK
