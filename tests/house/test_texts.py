"""Texts a person sees: whole sentences for translators, plain text, no shouting."""

import ast
import re
import xml.etree.ElementTree as ET

from tests.house.sources import ROOT, calls, is_assembled, place, python_files, short, tree

TRANSLATES = {"translate", "tr", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"}
MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>|&[a-z]+;|&#\d+;")
READS_MARKUP = {"QMessageBox", "QErrorMessage", "QTextBrowser", "setHtml", "insertHtml", "toHtml"}


def translations(path):
    for name, call in calls(tree(path)):
        if name in TRANSLATES:
            yield call


def test_no_sentence_is_put_together_inside_a_translation():
    found = [
        place(path, call)
        for path in python_files("ui")
        for call in translations(path)
        if any(is_assembled(argument) for argument in call.args[:3])
    ]
    assert found == []


def test_translations_hold_no_markup_and_do_not_shout():
    found = [
        f"{place(path, call)}: {word.value}"
        for path in python_files("ui")
        for call in translations(path)
        for word in ast.walk(call)
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
        if MARKUP.search(word.value) or "!" in word.value
    ]
    assert found == []


def test_swedish_holds_no_markup_and_does_not_shout():
    found = [
        f"{short(path)}: {''.join(node.itertext())}"
        for path in (ROOT / "resources" / "translations").glob("*.ts")
        for node in ET.parse(path).iter("translation")
        if MARKUP.search("".join(node.itertext())) or "!" in "".join(node.itertext())
    ]
    assert found == []


def test_a_label_is_ours_and_plain():
    """QLabel guesses whether a text is markup, and most texts come from data."""
    found = []
    for path in python_files("ui"):
        found += [place(path, call) for name, call in calls(tree(path)) if name == "QLabel"]
        for node in ast.walk(tree(path)):
            if (
                isinstance(node, ast.ClassDef)
                and any("QLabel" in ast.unparse(base) for base in node.bases)
                and "setTextFormat(Qt.TextFormat.PlainText)" not in ast.unparse(node)
            ):
                found.append(place(path, node))
    assert found == []


def test_nothing_reads_markup():
    """But the handbook's window: it reads the pages that came with the program, nothing else."""
    found = [
        place(path, node)
        for path in python_files("ui")
        if path.name != "handbook.py"
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Name) and node.id in READS_MARKUP)
        or (
            isinstance(node, ast.Attribute)
            and (node.attr in READS_MARKUP or ast.unparse(node).startswith("Qt.TextFormat."))
            and ast.unparse(node) != "Qt.TextFormat.PlainText"
        )
    ]
    assert found == []
