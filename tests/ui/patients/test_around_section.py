"""On the card: what a relative must never learn is said before anybody says who calls."""

import pytest

from clinic_desk.family.records import (
    Answer,
    Around,
    Custody,
    Grants,
    Kin,
    Relation,
    RelationId,
    Relative,
    WhyNotTell,
)
from clinic_desk.ids import PatientId
from ui.family.family_words import relative_words
from ui.patients.around_section import AroundSection
from ui.words import people

CHILD, FATHER = PatientId(1), PatientId(2)


def a_father(of=CHILD, **kept):
    relation = Relation(
        id=RelationId(7),
        patient=CHILD,
        kin=Kin.FATHER,
        name="Erik Berg",
        other=FATHER,
        back=Kin.DAUGHTER,
        there=Grants(book=True, cancel=True, told=True),
        **kept,
    )
    return Relative(relation=relation, of=of)


@pytest.fixture
def section(shown):
    return shown(AroundSection())


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ({"never_times": True}, "Never tell Erik Berg (father) the times or the address."),
        ({"never_address": True}, "Never tell Erik Berg (father) the address."),
        (
            {"custody": Custody.NO_CONTACT},
            "Erik Berg (father) must have no contact: tell nothing.",
        ),
        ({"custody": Custody.JOINT}, ""),
    ],
)
def test_what_must_never_be_told_stands_on_the_card(section, kept, said):
    section.show_around(Around(relatives=(a_father(**kept),)))
    assert section.barred() == said


def test_it_does_not_stand_on_the_card_of_whom_it_is_kept_from(section):
    section.show_around(Around(relatives=(a_father(of=FATHER, never_times=True),)))
    assert section.barred() == ""


def test_of_the_one_who_calls_it_is_said_in_the_answer(section):
    barred = a_father(never_times=True)
    section.show_around(Around(relatives=(barred,)))
    section.choose_caller(barred.relation.id)
    section.show_answer(Answer(why=(WhyNotTell.NEVER_TIMES,)))
    assert "Never tell the times" in section.answer()
    assert section.barred() == ""
    section.choose_caller(None)
    section.show_answer(Answer(told=True, book=True, cancel=True, address=True))
    assert section.barred()


def test_it_goes_with_the_card_and_visitors_read_initials(section, monkeypatch):
    section.show_around(Around(relatives=(a_father(never_times=True),)))
    assert section.barred()
    section.show_around(Around())
    assert section.barred() == ""
    monkeypatch.setattr(people._screen, "initials", True)
    section.show_around(Around(relatives=(a_father(never_times=True),)))
    assert "Erik Berg" not in section.barred()


def test_a_list_promises_nothing_to_whom_nothing_is_told():
    assert relative_words(a_father(never_times=True)) == "father · never tell times or address"
    assert relative_words(a_father(custody=Custody.NO_CONTACT)) == "father · no contact"
    assert "may book" in relative_words(a_father(never_address=True))
