"""The invented clinic of the day, which the first start offers to try."""

from datetime import timedelta

from clinic_desk.beginning import invented
from clinic_desk.demo.building import DemoSize
from clinic_desk.vault import holding, vault
from tests.builders import MONDAY

SMALL = DemoSize(patients=12, appointments=20, events=60)


def build(place, now=MONDAY, progress=lambda _step: True):
    return invented.todays(now, progress, place, SMALL)


def test_it_is_made_once_a_day(quick_path):
    steps = []
    first = build(quick_path, progress=lambda step: steps.append(step) or True)
    assert vault.invented(first)
    assert steps
    made = vault.vault_id(first)
    assert build(quick_path) == first
    assert vault.vault_id(first) == made, "the second time it is the same one"


def test_that_of_another_day_is_taken_away_unless_somebody_is_there(quick_path):
    old = build(quick_path)
    with holding.hold(old):
        new = build(quick_path, MONDAY + timedelta(days=1))
        assert old.exists()
    newer = build(quick_path, MONDAY + timedelta(days=2))
    assert not old.exists()
    assert not new.exists()
    assert newer.exists()


def test_stopped_it_leaves_nothing(quick_path):
    assert build(quick_path, progress=lambda _step: False) is None
    assert list(quick_path.iterdir()) == []
