import re

from clinic_desk.audit.events import Action, EventKind, Outcome


def test_kinds_are_named_room_thing_verb_and_stand_sorted():
    kinds = [kind.value for kind in EventKind]
    assert kinds == sorted(kinds)
    assert all(re.fullmatch(r"[a-z]+:[a-z-]+:[a-z-]+", kind) for kind in kinds)


def test_no_kind_stands_twice():
    assert len(EventKind.__members__) == len(list(EventKind))


def test_actions_and_outcomes_are_those_of_fhir():
    assert "".join(Action) == "CRUDE"
    assert [outcome.value for outcome in Outcome] == [0, 4, 8, 12]
