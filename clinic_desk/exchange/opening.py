"""Opening a file: what it is and how it is read, without a person having said anything yet."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from clinic_desk.errors import FileRefused, Unfit
from clinic_desk.exchange import dating, headings, structured, text_file, workbook
from clinic_desk.exchange.records import (
    DATES,
    Columns,
    Dates,
    FileFacts,
    ImportKind,
    Line,
)

WORKBOOK = "xlsx"
_SAMPLE = 5
_LOOKED_AT = 20_000
"""How many lines are looked at for the order of the dates."""
_OTHERS = {
    b"\xd0\xcf\x11\xe0": Unfit.OLD_WORKBOOK,
    b"%PDF": Unfit.NO_TABLE,
    b"{\\rt": Unfit.NO_TABLE,
}


def look(path: Path, kind: ImportKind = ImportKind.PATIENTS) -> FileFacts:
    """What a file is, from its first lines. Raises FileRefused at once for what is none."""
    try:
        if not path.is_file():  # a pipe would be waited for, without an end
            raise FileRefused(Unfit.GONE)
        size = path.stat().st_size
        start = _start(path)
    except OSError as error:
        raise FileRefused(Unfit.GONE) from error
    if size == 0:
        raise FileRefused(Unfit.EMPTY)
    if start in _OTHERS:
        raise FileRefused(_OTHERS[start])
    if size > text_file.MOST_BYTES:
        raise FileRefused(Unfit.TOO_LARGE, most=text_file.MOST_BYTES)
    if workbook.is_workbook(path):
        return _headed(_of_workbook(path))
    form = structured.form_of(path)
    if form is None:
        return _headed(_of_text(path))
    headings_ = structured.headings(form, kind)
    facts = FileFacts(
        path=path,
        digest=text_file.digest_of(path),
        encoding=form,
        headings=headings_,
        about=kind,
    )
    return replace(facts, sample=tuple(islice(_all(facts), _SAMPLE)))


def again(facts: FileFacts, *, encoding: str) -> FileFacts:
    """The same file read in another encoding."""
    delimiter = text_file.delimiter_of(facts.path, encoding)
    return _headed(replace(facts, encoding=encoding, delimiter=delimiter))


def with_headings(facts: FileFacts, *, headed: bool) -> FileFacts:
    """The same file, its first line read as headings or as the first of its lines."""
    return _headed(facts, headed=headed)


def lines(facts: FileFacts) -> Iterator[Line]:
    """The lines below the headings. Raises FileRefused."""
    written = facts.headed and facts.encoding not in structured.FORMS
    return islice(_all(facts), 1 if written else 0, None)


def is_as_it_was(facts: FileFacts) -> bool:
    """Whether the file holds, to the byte, what it held when it was opened."""
    try:
        return text_file.digest_of(facts.path) == facts.digest
    except OSError:
        return False  # reading its lines says why


def dates_of(facts: FileFacts, mapped: Columns) -> Dates:
    """In which order the columns that hold dates write them."""
    columns = [at for at, field in enumerate(mapped) if field in DATES]
    found = (
        (line.number, line.cells[at])
        for line in islice(lines(facts), _LOOKED_AT)
        for at in columns
        if at < len(line.cells)
    )
    return dating.order_of(found)


def proposed(kind: ImportKind, facts: FileFacts) -> Columns:
    """What the columns seem to be."""
    return headings.propose(kind, facts.headings)


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4)


def _of_workbook(path: Path) -> FileFacts:
    sheets = workbook.sheets(path)
    return FileFacts(path=path, digest=text_file.digest_of(path), encoding=WORKBOOK, sheets=sheets)


def _of_text(path: Path) -> FileFacts:
    letters = text_file.letters_of(path)
    return FileFacts(
        path=path,
        digest=text_file.digest_of(path),
        encoding=letters.encoding,
        encodings=letters.others,
        encoding_line=letters.line,
        delimiter=text_file.delimiter_of(path, letters.encoding),
    )


def _headed(facts: FileFacts, *, headed: bool | None = None) -> FileFacts:
    first = list(islice(_all(facts), _SAMPLE + 1))
    if not first:
        raise FileRefused(Unfit.EMPTY)
    if headed is None:
        headed = headings.tell_columns(first[0].cells, first[1].cells if first[1:] else ())
    names: Sequence[str] = first[0].cells
    if not headed:
        names = [""] * max(len(line.cells) for line in first)
    return replace(
        facts,
        headed=headed,
        headings=tuple(" ".join(name.split()) for name in names),
        sample=tuple(first[1:] if headed else first[:_SAMPLE]),
    )


def _all(facts: FileFacts) -> Iterator[Line]:
    if facts.encoding == WORKBOOK:
        return workbook.lines(facts.path)
    if facts.encoding in structured.FORMS:
        return structured.lines(facts.encoding, facts.path, facts.about)
    return text_file.lines(facts.path, facts.encoding, facts.delimiter)
