"""Every act of the window has a way back and a way forth, and survives a lock or says why not."""

import ast
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import import_module
from typing import get_args, get_type_hints

import pytest

from tests.house.sources import calls, python_files, short, tree

SURVIVES = ""
_TYPED = "what somebody typed would have to be kept"
_ELSEWHERE = "what was done stands on its own page, and is taken back there on any later day"

ACTS = {
    "ui/shell/afterwards.py:AfterwardsDesk._entered": SURVIVES,
    "ui/shell/around_acts.py:AroundActs.needed": SURVIVES,
    "ui/shell/around_acts.py:AroundActs.reached": SURVIVES,
    "ui/shell/around_acts.py:AroundActs.related": SURVIVES,
    "ui/shell/checks.py:ChecksDesk._interpreting": SURVIVES,
    "ui/shell/corrections.py:Corrections._done": _TYPED,
    "ui/shell/exchange.py:ExchangeDesk._done": _ELSEWHERE,
    "ui/shell/family_acts.py:FamilyActs.booked": SURVIVES,
    "ui/shell/flow.py:FlowDesk._stepped": SURVIVES,
    "ui/shell/group_acts.py:GroupActs.cancelled": SURVIVES,
    "ui/shell/group_acts.py:GroupActs.moved": SURVIVES,
    "ui/shell/group_acts.py:GroupActs.resized": SURVIVES,
    "ui/shell/group_acts.py:GroupActs.sized": SURVIVES,
    "ui/shell/hit_acts.py:HitActs.let_go": SURVIVES,
    "ui/shell/hit_acts.py:HitActs.loosened": SURVIVES,
    "ui/shell/hit_acts.py:HitActs.walked": SURVIVES,
    "ui/shell/lateness.py:LatenessDesk._told": SURVIVES,
    "ui/shell/list_acts.py:ListActs.is_due": SURVIVES,
    "ui/shell/list_acts.py:ListActs.not_to_rebook": SURVIVES,
    "ui/shell/list_acts.py:ListActs.put_to_rebook": SURVIVES,
    "ui/shell/list_acts.py:ListActs.rung": SURVIVES,
    "ui/shell/list_acts.py:ListActs.waits": SURVIVES,
    "ui/shell/list_acts.py:ListActs.wished": SURVIVES,
    "ui/shell/merging.py:MergeDesk._merged": SURVIVES,
    "ui/shell/merging.py:MergeDesk._parted": SURVIVES,
    "ui/shell/noting.py:NoteDesk._noted": _TYPED,
    "ui/shell/overview.py:OverviewDesk._waved": SURVIVES,
    "ui/shell/paper_day.py:PaperDayDesk._declined": SURVIVES,
    "ui/shell/pinning.py:PinDesk._pins": SURVIVES,
    "ui/shell/second_contact.py:Deed._done": _TYPED,
    "ui/shell/series_acts.py:SeriesActs.booked": SURVIVES,
    "ui/shell/series_acts.py:SeriesActs.cancelled": SURVIVES,
    "ui/shell/series_acts.py:SeriesActs.moved": SURVIVES,
    "ui/shell/settings.py:SettingsDesk._done": SURVIVES,
    "ui/shell/ties.py:TieDesk._tied": SURVIVES,
    "ui/shell/to_do_acts.py:ToDoActs._take": "with a lock everybody lets go of their calls",
    "ui/shell/visit_acts.py:VisitActs.booked": SURVIVES,
    "ui/shell/visit_acts.py:VisitActs.cancelled": SURVIVES,
    "ui/shell/visit_acts.py:VisitActs.fixed": SURVIVES,
    "ui/shell/visit_acts.py:VisitActs.moved": SURVIVES,
    "ui/shell/visit_acts.py:VisitActs.resized": SURVIVES,
    "ui/shell/walk_in_acts.py:WalkInActs.walked_in": SURVIVES,
}
"""Each place that makes a ``Done``: it survives a lock, or why it does not."""

PARTLY = {
    "ui/shell/list_acts.py:ListActs.wished": "a note that was written anew does not",
    "ui/shell/around_acts.py:AroundActs.related": "names, numbers and streets of no patient do not",
    "ui/shell/settings.py:SettingsDesk._done": "leave, hours and time kept free do, names do not",
}
"""Places that make acts of which some survive."""

SAYS_ONLY = {
    "ui/shell/exchange.py:ExchangeDesk._done": "the import that began anew brings its own way back",
    "ui/shell/list_acts.py:ListActs.put_to_rebook": "somebody else has put it on the list",
}
"""Where a ``Done`` stands that is said and not taken back, and why."""

TEXTS = {
    "Absence.name": "a public holiday's",
    "Appointment.note": "left out, by acts.bare",
    "Appointment.zone": "a name of no person",
    "Needs.language": "a code",
    "Relation.name": "an act with one is not kept",
    "Relation.phone": "an act with one is not kept",
    "Relation.street": "an act with one is not kept",
}


def methods(path):
    """Each method of a file as ``file:Class.method``, with its tree."""
    for one in tree(path).body:
        if isinstance(one, ast.ClassDef):
            for each in one.body:
                if isinstance(each, ast.FunctionDef):
                    yield f"{short(path)}:{one.name}.{each.name}", each
        elif isinstance(one, ast.FunctionDef):
            yield f"{short(path)}:{one.name}", one


@cache
def shell():
    return [one for one in python_files("ui") if short(one) != "ui/shell/undoing.py"]


def said_with(call):
    return {one.arg for one in call.keywords}


@cache
def made():
    """Each place of an act with the calls of ``Done`` in it."""
    found = {}
    for path in shell():
        for name, body in methods(path):
            dones = [call for called, call in calls(body) if called == "Done"]
            if dones:
                found[name] = dones
    return found


def known():
    """Each kind of act that is kept, with the place that makes its ``Done``."""
    found = []
    for path in shell():
        module = import_module(short(path).removesuffix(".py").replace("/", "."))
        for name, body in methods(path):
            for called, call in calls(body):
                if called == "knows":
                    kind, way = call.args
                    way = way.body.func if isinstance(way, ast.Lambda) else way
                    found.append(
                        (f"{name.rpartition('.')[0]}.{way.attr}", getattr(module, kind.id))
                    )
    return found


def test_every_act_of_the_window_is_in_the_table():
    assert sorted(made()) == sorted(ACTS)


def test_every_act_has_a_way_back_and_a_way_forth():
    found = {
        name
        for name, dones in made().items()
        for one in dones
        if not {"take_back", "again"} <= said_with(one)
    }
    assert found == set(SAYS_ONLY)


@pytest.mark.parametrize("name", ACTS)
def test_an_act_survives_a_lock_as_the_table_says(name):
    ways = [said_with(one) for one in made()[name] if "again" in said_with(one)]
    assert {"act" in one for one in ways} == {ACTS[name] == SURVIVES}


def test_what_survives_can_be_read_again_after_the_lock():
    assert {name for name, why in ACTS.items() if why == SURVIVES} == {name for name, _ in known()}


def test_what_survives_in_part_is_said_of_what_survives():
    assert {ACTS[name] for name in PARTLY} == {SURVIVES}


def texts(kind, seen):
    """Each field, of a kind of act and of what stands in it, that holds words."""
    if is_dataclass(kind) and kind not in seen:
        seen.add(kind)
        hints = get_type_hints(kind)
        for one in fields(kind):
            if hints[one.name] is str or str in get_args(hints[one.name]):
                yield f"{kind.__name__}.{one.name}"
            yield from texts(hints[one.name], seen)
    for one in get_args(kind):
        yield from texts(one, seen)


def test_nothing_that_is_kept_over_a_lock_holds_words():
    seen = set()
    found = {one for _, kind in known() for one in texts(kind, seen)}
    assert found == set(TEXTS)


def test_no_two_kinds_of_acts_are_called_the_same():
    names = [one.__name__ for _, one in known()]
    assert len(names) == len(set(names))
