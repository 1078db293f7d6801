"""Every reason against a time has words, and they say what is known of it."""

from dataclasses import replace

import pytest

from clinic_desk.scheduling.asking import Answer
from clinic_desk.scheduling.records import Obstacle, WhyNot
from tests.ui.scheduling.a_clinic import HADDAD, PRACTITIONERS, PROPOSALS, SERVICES, ZONE, at
from ui.scheduling.booking_records import Clinic
from ui.scheduling.why_words import answer_words, why_words

CLINIC = Clinic(zone=ZONE, services=tuple(SERVICES.values()), practitioners=PRACTITIONERS)


@pytest.mark.parametrize("why", WhyNot)
def test_a_reason_has_words_and_no_empty_places(qapp, why: WhyNot) -> None:
    obstacle = Obstacle(why=why, minutes=5, until_utc=at("11:30"))

    words = why_words(obstacle, Answer(proposal=PROPOSALS[0], obstacles=(obstacle,)))

    assert words
    assert "None" not in words
    assert "{" not in words


def test_the_weightiest_reason_of_each_is_told_and_the_rest_is_counted(qapp) -> None:
    short = Obstacle(why=WhyNot.TOO_SHORT, minutes=5)
    taken = Obstacle(why=WhyNot.TAKEN, until_utc=at("11:30"))
    mine = Answer(proposal=PROPOSALS[0], obstacles=(short, taken))
    haddads = replace(mine, proposal=replace(PROPOSALS[0], practitioner=HADDAD), obstacles=(taken,))

    words = answer_words([mine, haddads, mine, mine, mine], CLINIC)

    assert words.startswith("Tue 24 Nov 11:00 is not free. Dr Lindqvist: too short by 5 min.")
    assert "Dr Haddad: booked until 11:30." in words
    assert words.endswith("And 2 others.")


def test_who_never_sits_in_the_room_that_was_asked_for_has_no_time_until_then(qapp) -> None:
    never = Obstacle(why=WhyNot.ROOM_TAKEN)

    assert why_words(never, Answer(proposal=PROPOSALS[0], obstacles=(never,))) == "not in that room"
