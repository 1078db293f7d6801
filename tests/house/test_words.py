"""Every error and every problem with a field has words of its own, in both languages."""

import dataclasses
import types
import typing
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from clinic_desk import errors
from clinic_desk.errors import ClinicDeskError, FileRefused, Problem, Unfit
from tests.house.sources import ROOT
from ui.words import errors as words
from ui.words.language import Language, speak

LEAVES = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, ClinicDeskError) and not kind.__subclasses__()
]
SAMPLES = {
    int: 7,
    float: 4.0,
    str: "sample",
    bool: True,
    Unfit: Unfit.NUL,
    date: date(2026, 3, 29),
    datetime: datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
}


def sample(annotation):
    """A value that fits a field of an error."""
    if isinstance(annotation, types.UnionType):
        return sample(next(part for part in annotation.__args__ if part is not type(None)))
    if typing.get_origin(annotation) is tuple:
        return (sample(annotation.__args__[0]),)
    if typing.get_origin(annotation) is dict:
        return {"family": Problem.MISSING}
    return SAMPLES[annotation]


def example(kind: type[ClinicDeskError]) -> ClinicDeskError:
    hints = typing.get_type_hints(kind)
    if not dataclasses.is_dataclass(kind):
        return kind()
    return kind(**{field.name: sample(hints[field.name]) for field in dataclasses.fields(kind)})


@pytest.fixture
def swedish(qapp):
    speak(qapp, Language.ENGLISH)  # whatever a test of the windows has left
    translator = QTranslator()
    compiled = ROOT / "resources" / "translations" / "clinic_desk_sv.qm"
    assert translator.load(str(compiled)), "python3 dev.py translate"
    yield lambda: QCoreApplication.installTranslator(translator)
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("kind", LEAVES, ids=lambda kind: kind.__name__)
def test_an_error_has_a_sentence_in_both_languages(kind, swedish):
    error = example(kind)
    english = words.sentence(error)
    swedish()
    in_swedish = words.sentence(error)
    assert english.strip()
    assert in_swedish.strip()
    assert english != in_swedish
    assert error.code not in english + in_swedish


@pytest.mark.parametrize("why", Unfit)
def test_why_a_file_is_refused_is_said_in_both_languages(why, swedish):
    error = FileRefused(why, line=3, most=7)
    english = words.sentence(error)
    swedish()
    assert english.strip()
    assert english != words.sentence(error)


def test_no_two_errors_share_a_sentence(qapp):
    sentences = [words.sentence(example(kind)) for kind in LEAVES]
    assert len(set(sentences)) == len(sentences)
