"""What vCard (RFC 6350) and iCalendar (RFC 5545) have in common: folded lines of name and value."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from clinic_desk.errors import FileRefused, Unfit

MOST_BYTES = 50 * 1024 * 1024
_LONGEST = 64 * 1024
_FOLD = 75
_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*')
_NAME = re.compile(r"(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)")
_PART = re.compile(r"(?:^|(?<=;))((?:\\.|[^;\\])*)(?:;|$)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Property:
    """One line: its name in capitals, its parameters, its value as it stands there."""

    name: str
    value: str
    parameters: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return unescaped(self.value)

    def parts(self) -> list[str]:
        """A value of several parts, such as a name or an address."""
        return [unescaped(part) for part in _PART.findall(self.value)]


def read(path: Path, why: Unfit) -> Iterator[tuple[int, Property]]:
    """The lines of a file with their numbers. Raises FileRefused."""
    if path.stat().st_size > MOST_BYTES:
        raise FileRefused(Unfit.TOO_LARGE, most=MOST_BYTES)
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefused(Unfit.ENCODING, line=error.object.count(b"\n", 0, error.start) + 1) from (
            error
        )
    for number, line in _unfolded(found[1] for found in _LINE.finditer(text)):
        found = _NAME.match(line)
        if found is None or len(line) > _LONGEST:
            raise FileRefused(why, line=number)
        yield number, _property(line, found)


def _unfolded(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    whole, began = "", 1
    for number, line in enumerate(lines, start=1):
        if line[:1] in {" ", "\t"} and whole:
            whole += line[1:]
            if len(whole) > _LONGEST:  # whatever else follows, it is refused
                yield began, whole
            continue
        if whole.strip():
            yield began, whole
        whole, began = line, number
    if whole.strip():
        yield began, whole


def _property(line: str, found: re.Match[str]) -> Property:
    at, parameters = found.end(), {}
    while (parameter := _PARAMETER.match(line, at)) is not None:
        parameters[parameter[1].upper()] = parameter[2].strip('"')
        at = parameter.end()
    return Property(found[1].upper(), line[at:].removeprefix(":"), parameters)


def escaped(text: str) -> str:
    """Text as a value: commas, semicolons, backslashes and line ends are masked."""
    masked = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return masked.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def folded(line: str) -> str:
    """A line of at most 75 octets each, never parted within a letter, and its end."""
    parts: list[bytes] = []
    part = b""
    for letter in line:
        data = letter.encode("utf-8", "replace")
        if len(part) + len(data) > _FOLD - bool(parts):
            parts.append(part)
            part = b""
        part += data
    return "\r\n ".join(each.decode("utf-8") for each in (*parts, part)) + "\r\n"
