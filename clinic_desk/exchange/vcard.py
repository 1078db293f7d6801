"""vCard 4.0 (RFC 6350): many patients in, one out."""

import re
from collections.abc import Iterator
from pathlib import Path

from clinic_desk.errors import FileRefused, Unfit
from clinic_desk.exchange.content_lines import Property, escaped, folded, read
from clinic_desk.exchange.records import Line
from clinic_desk.patients.records import PatientRecord

HEADINGS = ("id", "family name", "given name", "date of birth", "phone", "email", "address")
_READ = frozenset({"UID", "N", "FN", "BDAY", "TEL", "EMAIL", "ADR"})
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")


def lines(path: Path) -> Iterator[Line]:
    """One line for each card. Raises FileRefused for a file without one."""
    card: dict[str, Property] | None = None
    began = found = 0
    for number, one in read(path, Unfit.NOT_A_CARD):
        if one.name == "BEGIN" and one.value.strip().upper() == "VCARD":
            card, began = {}, number
        elif one.name == "END" and card is not None:
            found += 1
            yield Line(number=began, cells=_cells(card))
            card = None
        elif card is not None and one.name in _READ:
            card.setdefault(one.name, one)
    if not found:
        raise FileRefused(Unfit.NOT_A_CARD)


def card(record: PatientRecord) -> str:
    """One patient as a card: what is needed to reach them, and no more."""
    rows = ["BEGIN:VCARD", "VERSION:4.0", f"FN:{escaped(record.name)}"]
    rows.append(f"N:{escaped(record.family)};{escaped(record.given)};;;")
    if record.birth_date is not None:
        rows.append(f"BDAY:{record.birth_date:%Y%m%d}")
    if record.phone:
        rows.append(f"TEL;VALUE=uri:tel:{record.phone.replace(' ', '')}")
    if record.email:
        rows.append(f"EMAIL:{escaped(record.email)}")
    if record.street:
        rows.append(f"ADR:;;{escaped(record.street)};;;;")
    return "".join(folded(row) for row in (*rows, "END:VCARD"))


def _cells(card_: dict[str, Property]) -> tuple[str, ...]:
    def text(name: str) -> str:
        return card_[name].text.strip() if name in card_ else ""

    names = card_["N"].parts() if "N" in card_ else []
    family, given = (*names, "", "")[:2]
    if not family and not given:
        given, _, family = text("FN").rpartition(" ")
    born = _DAY.match(text("BDAY"))
    address = card_["ADR"].parts() if "ADR" in card_ else []
    street = ", ".join(filter(None, [*address[:3], " ".join(filter(None, address[3:6]))]))
    return (
        text("UID"),
        family,
        given,
        "-".join(born.groups()) if born else text("BDAY"),
        text("TEL").removeprefix("tel:"),
        text("EMAIL").removeprefix("mailto:"),
        " ".join(street.split()),
    )
