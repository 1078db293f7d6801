"""Every error stands in the drawn tree; every error has words (see test_words)."""

import inspect
import re

import pytest

from clinic_desk import errors
from clinic_desk.errors import ClinicDeskError

CLASSES = {
    name: kind
    for name, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, ClinicDeskError)
}


def drawn() -> dict[str, str]:
    """Each class of the drawn tree with the class it hangs from."""
    line = re.compile(r"^ {4}(?P<branch>[│ ├└─]*)(?P<name>[A-Z]\w+)")
    parents: dict[str, str] = {}
    path: list[tuple[int, str]] = []
    for text in (errors.__doc__ or "").splitlines():
        if found := line.match(text):
            depth = len(found["branch"])
            path = [(above, name) for above, name in path if above < depth]
            parents[found["name"]] = path[-1][1] if path else ""
            path.append((depth, found["name"]))
    return parents


def test_the_drawn_tree_is_the_tree():
    real = {name: kind.__mro__[1].__name__ for name, kind in CLASSES.items()}
    real["ClinicDeskError"] = ""
    assert drawn() == real


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_an_error_is_known_by_its_class(name):
    kind = CLASSES[name]
    assert kind.code.fget(kind.__new__(kind)) == name


def test_nobody_makes_an_error_of_ours_elsewhere():
    """A subclass outside errors.py would have neither a place in the tree nor words."""

    def below(kind):
        for child in kind.__subclasses__():
            yield child
            yield from below(child)

    assert {kind for kind in below(ClinicDeskError) if kind.__module__ != errors.__name__} == set()
