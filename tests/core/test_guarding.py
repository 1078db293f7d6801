"""Numbers that free words may not hold, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk import guarding
from clinic_desk.guarding import NumberKind

N = NumberKind


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("4111 1111 1111 1111", N.CARD),
        ("4111-1111-1111-1111", N.CARD),
        ("4111.1111.1111.1111", N.CARD),
        ("4111 - 1111 - 1111 - 1111", N.CARD),
        ("4111\u00a01111\u00a01111\u00a01111", N.CARD),
        ("4111\u20131111\u20131111\u20131111", N.CARD),
        ("811228-9874", N.SWEDISH),
        ("19811228-9874", N.SWEDISH),
        ("198112289874", N.SWEDISH),
        ("8112289874", N.SWEDISH),
        ("811228+9874", N.SWEDISH),
        ("811228 9874", N.SWEDISH),
        ("811228\u20139874", N.SWEDISH),
        ("19811228 - 9874", N.SWEDISH),
        ("701063-2391", N.SWEDISH),
        ("536-90-4399", N.AMERICAN),
        ("536 90 4399", N.AMERICAN),
        ("536.90.4399", N.AMERICAN),
        ("131052-308T", N.FINNISH),
        ("15108695088", N.NORWEGIAN),
        ("211062-5629", N.DANISH),
        ("85.07.30-033.28", N.BELGIAN),
        ("85 07 30-033 28", N.BELGIAN),
        ("44051401359", N.POLISH),
        ("RCCMNL83S18D969H", N.ITALIAN),
        ("54362315K", N.SPANISH),
    ],
)
def test_a_number_is_found_where_it_stands(number, kind):
    found = guarding.find(f"Rings first, {number}, then comes")
    assert (found.kind, found.start, found.end) == (kind, 13, 13 + len(number))


def test_figures_beside_a_card_do_not_hide_it():
    found = guarding.find("room 12 4111 1111 1111 1111 070-12")
    assert (found.kind, found.start, found.end) == (N.CARD, 8, 27)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "070-123 45 67",
        "0701234567",
        "+46 70 123 45 67",
        "+46701234567",
        "08-123 456 78, after 18.00",
        "4111111111111112",
        "811228-9875",
        "701399-2391",
        "2026-03-02 10:00, room 12",
        "order 1234567890",
        "2026-03-02 070-123 45 60",
        "070-123 45 67 08-123 456 78",
        "2026.03.02 10.00 2026.03.09 10.30",
        "555-123-4567",
    ],
)
def test_a_telephone_a_date_and_a_wrong_check_figure_are_none(text):
    assert guarding.find(text) is None


@given(st.text(max_size=300))
def test_whatever_is_typed_is_looked_at_without_a_fault(text):
    found = guarding.find(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
