from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.scheduling.a_clinic import (
    APPOINTMENTS,
    LINDQVIST,
    PRACTITIONERS,
    a_plan,
    a_proposal,
    masked,
)
from ui.scheduling.day_model import BlockKind, Proposed
from ui.scheduling.day_pictures import details, title_words, tokens_of
from ui.scheduling.day_words import block_words
from ui.scheduling.legend import Legend, Sign, entries_of
from ui.scheduling.tints import TOKENS, ColourBy, Tint, stretches, tint_of_status, tints_of
from ui.words.people import hide, show_initials

PEOPLE = {one.id: one for one in PRACTITIONERS}


def tints(by, appointments=APPOINTMENTS):
    plan = a_plan(appointments, colour_by=by, practitioners=PEOPLE)
    return {one.appointment.id: one.tint for one in plan.blocks if one.appointment}


def test_no_two_colours_have_the_same_pattern_but_the_plain_ones():
    patterns = [tuple(stretches(tint, 60)) for tint in Tint if tint is not Tint.PLAIN]
    assert len(set(patterns)) == len(patterns)
    assert set(TOKENS) == set(Tint)


@given(st.sampled_from(list(Tint)), st.integers(1, 900), st.sampled_from([1.0, 1.5, 2.0]))
def test_a_bar_is_drawn_within_its_visit_and_in_order(tint, length, scale):
    parts = stretches(tint, length, scale)
    flat = [at for part in parts for at in part]
    assert flat == sorted(flat)
    assert parts[0][0] == 0
    assert flat[-1] <= length


def test_colours_tell_apart_what_was_chosen():
    assert tints(ColourBy.SERVICE)[1] is Tint.ACCENT
    assert tints(ColourBy.STATUS)[9] is tint_of_status(APPOINTMENTS[8].status)
    people = tints_of(PEOPLE)
    by_person = tints(ColourBy.PRACTITIONER)
    assert all(by_person[one.id] is people[one.practitioner] for one in APPOINTMENTS)


def test_the_colour_of_a_masked_visit_says_neither_service_nor_status():
    hidden = (masked(replace(APPOINTMENTS[3])),)
    for by in (ColourBy.SERVICE, ColourBy.STATUS):
        assert tints(by, hidden)[4] is Tint.PLAIN


def test_the_legend_names_every_colour_that_is_drawn_and_every_sign(qapp):
    for by in ColourBy:
        plan = a_plan(colour_by=by, practitioners=PEOPLE)
        entries = entries_of(plan.shown)
        drawn = {one.tint for one in plan.blocks if one.appointment}
        assert drawn - {Tint.PLAIN} <= {one.sign for one in entries}
        assert set(Sign) <= {one.sign for one in entries}
    legend = Legend(upright=True)
    legend.show_entries(entries)
    assert "proposed" in legend.accessibleName()


def test_a_proposal_names_nobody_where_the_names_are_hidden_or_initials(qapp):
    proposed = Proposed(proposal=a_proposal(LINDQVIST, "11:00"), name="Siv Rådberg")
    plan = a_plan(proposed=proposed)
    block = next(one for one in plan.blocks if one.kind is BlockKind.PROPOSAL)
    assert "Siv Rådberg" in block_words(block, plan)
    for cover, seen in (
        (lambda on: hide(hidden=on), "Hidden"),
        (lambda on: show_initials(only=on), "S. R."),
    ):
        cover(True)
        try:
            said = block_words(block, plan)
            assert title_words(block) == seen
            assert seen in said
            assert "Siv" not in said
            assert block.service.name not in said
            assert details(block, plan) == ()
        finally:
            cover(False)


def test_no_colour_tells_a_service_that_is_hidden(qapp):
    block = a_plan().block_of(11)
    usual = tokens_of(block, ColourBy.SERVICE)
    hide(hidden=True)
    try:
        assert tokens_of(block, ColourBy.SERVICE) == TOKENS[Tint.ACCENT] != usual
    finally:
        hide(hidden=False)
    show_initials(only=True)
    try:
        assert tokens_of(block, ColourBy.SERVICE) == TOKENS[Tint.ACCENT]
    finally:
        show_initials(only=False)
