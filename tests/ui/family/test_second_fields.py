"""A second number and a postal address: shown where the clinic keeps them, kept half typed."""

from dataclasses import replace

import pytest

from clinic_desk.errors import Problem
from clinic_desk.family.records import NO_WISHES
from clinic_desk.family.second import NONE, Keeps, SecondContact
from ui.family.draft import Draft, drafted, plain
from ui.family.reach_page import ReachPage

KEPT = SecondContact(phone="+46709998877", voicemail=False, post="Box 12, Lund", version=2)


@pytest.fixture
def page(shown):
    page = shown(ReachPage())
    page.show_wishes(NO_WISHES, None)
    return page


def test_nothing_of_it_stands_where_the_clinic_keeps_none(page):
    page.second.show_second(NONE, Keeps(), "SE")
    assert not page.second.isVisible()


def test_what_was_kept_stands_though_the_policy_has_ended_and_can_go(page, qtbot):
    page.second.show_second(KEPT, Keeps(), "SE")
    assert page.second.phone.isVisible()
    assert page.second.post.isVisible()
    assert not page.second.changed()
    page.second._phone.clear()
    with qtbot.waitSignal(page.second_wanted) as wanted, qtbot.assertNotEmitted(page.save_wanted):
        page.save()
    assert wanted.args == [replace(KEPT, phone=None)]


def test_wishes_stand_beside_a_number_alone_and_what_is_wrong_at_its_field(page):
    page.second.show_second(NONE, Keeps(phone=True, post=True), "SE")
    assert not page.second.boxes["ring"].isVisible()
    page.second._phone.setText("070-999")
    assert page.second.boxes["ring"].isVisible()
    page.second.boxes["ring"].setChecked(False)
    assert not page.second.typed().voicemail
    page.show_problems({"phone": Problem.NOT_A_PHONE})
    assert page.second.phone.problem()
    assert not page.second.post.problem()


def test_what_is_half_typed_comes_back_over_what_was_written_meanwhile(page):
    page.second.show_second(KEPT, Keeps(phone=True, post=True), "SE")
    page.second._post.setText("Box 7")
    draft = drafted(plain(Draft(page="reach", second=page.second.changed())))
    assert draft.second == {"post": "Box 7"}
    otherwise = replace(KEPT, ring=False, version=3)
    page.second.show_second(otherwise, Keeps(phone=True, post=True), "SE")
    page.second.resume(draft.second)
    assert page.second.typed() == replace(otherwise, phone=page.second._phone.text(), post="Box 7")
