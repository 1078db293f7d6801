"""The recovery kit's words are taken as people type them, and mistakes are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.vault import kit, sealing

WORDS = ("abandon",) * 23 + ("art",)


def test_the_words_are_bip_39() -> None:
    # the last test vector of 256 bits: all zeros
    assert kit.pair_of(WORDS) == sealing.key_pair_from(bytes(32))


@given(st.binary(min_size=32, max_size=32))
def test_any_256_bits_go_into_words_and_back(entropy: bytes) -> None:
    words = Mnemonic("english").to_mnemonic(entropy).split()

    assert kit.pair_of(words) == sealing.key_pair_from(entropy)


def test_case_and_spaces_do_not_matter() -> None:
    assert kit.pair_of(f" {word.upper()} " for word in WORDS) == kit.pair_of(WORDS)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (WORDS[:23], Problem.TOO_SHORT),
        ((*WORDS, "art"), Problem.TOO_LONG),
        (("abandom", *WORDS[1:]), Problem.UNKNOWN),
        (("art", *WORDS[:23]), Problem.DOES_NOT_MATCH),
    ],
)
def test_a_mistake_in_the_words_is_told(words: tuple[str, ...], problem: Problem) -> None:
    with pytest.raises(InvalidInput) as refused:
        kit.pair_of(words)

    assert refused.value.problems == {"words": problem}


def test_a_kit_has_24_words_and_shows_none_of_them() -> None:
    made, slot = kit.new_kit(b"v" * 32, b"d" * 32, {})

    assert len(made.words) == kit.WORDS
    assert repr(made) == "RecoveryKit()"
    assert kit.pair_of(made.words).public == slot.public
