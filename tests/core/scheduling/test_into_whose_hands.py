"""Slip, letter, calendar file and contact card: one question, and the core holds the answer."""

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.errors import InvalidInput
from clinic_desk.exchange import leaving
from clinic_desk.family import handing
from clinic_desk.family.handing import Hand, Tells
from clinic_desk.family.records import Custody, Grants, Kin
from tests.builders import a_patient
from tests.core.scheduling.conftest import Desk
from tests.core.scheduling.test_never_told import TODAY, family, related

__all__ = ["family"]


def hands(desk: Desk, child, tells: Tells) -> dict[object, Hand]:
    with (
        desk.session.directory("papers") as opened,
        desk.session.opened(child, PurposeOfUse.DESK) as viewing,
    ):
        found = handing.hands(viewing, opened, TODAY, tells)
    return {one.relative.patient if one.relative else one.code: one for one in found}


def saved(desk: Desk, child, path, hand: Hand | None = None) -> str:
    with desk.session.opened(child, PurposeOfUse.DESK) as viewing:
        leaving.card(desk.session, viewing, path, hand)
    return path.read_text()


def test_who_may_be_told_the_times_but_not_the_address_gets_the_slip_and_not_the_card(desk, family):
    father, child = family
    related(desk, child, other=father, never_address=True)

    assert hands(desk, child, Tells.TIMES) == {}, "a slip has no address on it"
    for tells in (Tells.REACH, Tells.LETTER):
        there = hands(desk, child, tells)
        assert not there[father].may
        assert there["patient"].may
        assert not there["somebody else"].may


def test_who_may_never_learn_the_times_gets_nothing_at_all(desk, family):
    father, child = family
    mother = a_patient(desk.session, "Dem", "Leyla", born="1986-01-01")
    related(desk, child, other=mother, kin=Kin.MOTHER)
    related(desk, child, other=father, never_times=True)
    for tells in Tells:
        may = {who: hand.may for who, hand in hands(desk, child, tells).items()}
        posted = {"post": True} if tells is Tells.LETTER else {}
        wanted = {"patient": True, mother: True, father: False, "somebody else": False}
        assert may == {**posted, **wanted}


@pytest.mark.parametrize("custody", [Custody.JOINT, Custody.NO_CONTACT])
def test_the_contact_of_a_child_leaves_for_nobody_who_may_not_have_it(
    desk, family, tmp_path, custody
):
    father, child = family
    path = tmp_path / "one.vcf"
    related(desk, child, other=father, never_address=True, custody=custody)
    there = hands(desk, child, Tells.REACH)
    for hand in (None, there[father], there["somebody else"]):
        with pytest.raises(InvalidInput):
            saved(desk, child, path, hand)
        assert not path.exists()

    assert "Lindgatan 4" in saved(desk, child, path, there["patient"])
    log = queries.open_log(desk.session, LogFilter(kinds=(EventKind.DATA_EXPORTED,)))
    (entry,) = queries.page(desk.session, log, limit=3).entries
    assert entry.facts == {"of": "card", "given": "patient"}


def test_an_answer_that_was_given_earlier_is_judged_anew(desk, family, tmp_path):
    father, child = family
    related(desk, child, other=father, never_address=True)
    theirs = hands(desk, child, Tells.REACH)[father]
    forged = Hand(relative=theirs.relative, tells=Tells.REACH)
    assert forged.may
    with pytest.raises(InvalidInput):
        saved(desk, child, tmp_path / "one.vcf", forged)
    with pytest.raises(InvalidInput):
        saved(desk, child, tmp_path / "one.vcf", handing.POST)


def test_where_anybody_may_have_it_nobody_is_asked_and_the_entry_says_nothing(
    desk, family, tmp_path
):
    father, child = family
    related(desk, child, other=father, may=Grants(told=True))
    assert all(hands(desk, child, tells) == {} for tells in Tells)
    assert "BEGIN:VCARD" in saved(desk, child, tmp_path / "one.vcf")
