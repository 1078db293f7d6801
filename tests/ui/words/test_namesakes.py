"""People of one name are told apart by the year of their birth."""

from datetime import date

from clinic_desk.ids import PatientId
from clinic_desk.patients.records import DirectoryEntry
from ui.words.namesakes import namesake_words, namesakes


def entry(at, given, family, year):
    born = date(year, 3, 12) if year else None
    return DirectoryEntry(
        id=PatientId(at), number=at, family=family, given=given, birth_date=born, phone=None,
        protected=False,
    )  # fmt: skip


def test_the_later_ones_are_another():
    people = [
        entry(1, "Ann", "Lee", 1984),
        entry(2, "Ann", "Léé", 1961),
        entry(3, "Bo", "Lee", 1950),
        entry(4, "Ann", "Lee", None),
    ]
    assert namesakes(people) == {1: False, 2: True}
    assert namesake_words(people[0], another=False) == "born 1984"
    assert namesake_words(people[1], another=True) == "another Ann Léé, born 1961"
