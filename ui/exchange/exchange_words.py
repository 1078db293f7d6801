"""What the pages of import and export say."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.exchange.records import (
    AlikeLine,
    Answer,
    Batch,
    DateOrder,
    Dates,
    Field,
    FileFacts,
    ImportKind,
    Match,
    Result,
    State,
)
from clinic_desk.patients.likeness import Likeness
from ui.exchange.related_words import related_came
from ui.words import dates as date_words
from ui.words.contact import phone_shown

_FIELDS: dict[Field, object] = {
    Field.OUTSIDE: QT_TRANSLATE_NOOP("exchange", "Its number there"),
    Field.FAMILY: QT_TRANSLATE_NOOP("exchange", "Family name"),
    Field.GIVEN: QT_TRANSLATE_NOOP("exchange", "Given name"),
    Field.NAME: QT_TRANSLATE_NOOP("exchange", "Whole name"),
    Field.BIRTH_DATE: QT_TRANSLATE_NOOP("exchange", "Date of birth"),
    Field.PHONE: QT_TRANSLATE_NOOP("exchange", "Phone"),
    Field.SECOND_PHONE: QT_TRANSLATE_NOOP("exchange", "Second phone"),
    Field.EMAIL: QT_TRANSLATE_NOOP("exchange", "E-mail"),
    Field.STREET: QT_TRANSLATE_NOOP("exchange", "Address"),
    Field.POSTCODE: QT_TRANSLATE_NOOP("exchange", "Postcode"),
    Field.CITY: QT_TRANSLATE_NOOP("exchange", "Town"),
    Field.ALERT: QT_TRANSLATE_NOOP("exchange", "Alert note"),
    Field.PROTECTED: QT_TRANSLATE_NOOP("exchange", "Protected (yes or no)"),
    Field.PATIENT: QT_TRANSLATE_NOOP("exchange", "The patient’s number there"),
    Field.DATE: QT_TRANSLATE_NOOP("exchange", "Date"),
    Field.TIME: QT_TRANSLATE_NOOP("exchange", "Time"),
    Field.START: QT_TRANSLATE_NOOP("exchange", "Date and time"),
    Field.PRACTITIONER: QT_TRANSLATE_NOOP("exchange", "Practitioner"),
    Field.SERVICE: QT_TRANSLATE_NOOP("exchange", "Service"),
    Field.MINUTES: QT_TRANSLATE_NOOP("exchange", "Length in minutes"),
    Field.NOTE: QT_TRANSLATE_NOOP("exchange", "Note"),
    Field.FROM: QT_TRANSLATE_NOOP("exchange", "From"),
    Field.UNTIL: QT_TRANSLATE_NOOP("exchange", "Until"),
}
_KINDS: dict[ImportKind, object] = {
    ImportKind.PATIENTS: QT_TRANSLATE_NOOP("exchange", "Patients"),
    ImportKind.APPOINTMENTS: QT_TRANSLATE_NOOP("exchange", "Appointments"),
    ImportKind.WAITING_LIST: QT_TRANSLATE_NOOP("exchange", "Waiting list"),
}
_STATES: dict[State, object] = {
    State.NEW: QT_TRANSLATE_NOOP("exchange", "New"),
    State.KNOWN: QT_TRANSLATE_NOOP("exchange", "Here already"),
    State.ALIKE: QT_TRANSLATE_NOOP("exchange", "Perhaps here already"),
    State.REFUSED: QT_TRANSLATE_NOOP("exchange", "Cannot be taken in"),
}
_ANSWERS: dict[Answer, object] = {
    Answer.LEAVE_OUT: QT_TRANSLATE_NOOP("exchange", "Leave out"),
    Answer.SAME: QT_TRANSLATE_NOOP("exchange", "Same person"),
    Answer.NEW: QT_TRANSLATE_NOOP("exchange", "Somebody else"),
}
_ORDERS: dict[DateOrder, object] = {
    DateOrder.DAY: QT_TRANSLATE_NOOP("exchange", "Day first"),
    DateOrder.MONTH: QT_TRANSLATE_NOOP("exchange", "Month first"),
    DateOrder.YEAR: QT_TRANSLATE_NOOP("exchange", "Year first"),
}
_LIKENESS: dict[Likeness, object] = {
    Likeness.NAME: QT_TRANSLATE_NOOP("exchange", "name"),
    Likeness.BIRTH: QT_TRANSLATE_NOOP("exchange", "date of birth"),
    Likeness.PHONE: QT_TRANSLATE_NOOP("exchange", "phone"),
}
_LETTERS = {
    "utf-8": "Unicode (UTF-8)",
    "utf-8-sig": "Unicode (UTF-8)",
    "utf-16": "Unicode (UTF-16)",
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "cp850": "DOS (850)",
}


def field(of: Field) -> str:
    return _said(_FIELDS[of])


def kind(of: ImportKind) -> str:
    return _said(_KINDS[of])


def state(of: State) -> str:
    return _said(_STATES[of])


def answer(of: Answer) -> str:
    return _said(_ANSWERS[of])


def order(of: DateOrder) -> str:
    return _said(_ORDERS[of])


def letters(encoding: str) -> str:
    """What an encoding is called where people choose it."""
    return _LETTERS.get(encoding, encoding)


def file_told(facts: FileFacts) -> str:
    """What was seen of the file: its name, its letters, its sheet."""
    translate = QCoreApplication.translate
    name = facts.path.name
    if facts.sheets:
        others = len(facts.sheets) - 1
        first = translate("exchange", "{file}: the sheet {sheet} is read.").format(
            file=name, sheet=facts.sheets[0]
        )
        if not others:
            return first
        return " ".join(
            (first, translate("exchange", "%n other sheet(s) are left out.", "", others))
        )
    if facts.encoding_line is None:
        return translate("exchange", "{file}: {letters}.").format(
            file=name, letters=letters(facts.encoding)
        )
    return translate(
        "exchange", "{file}: line {line} is not Unicode, so it is read as {letters}."
    ).format(file=name, line=facts.encoding_line, letters=letters(facts.encoding))


def dates_told(dates: Dates) -> str:
    """What shows in which order the dates are written; empty where there is no question."""
    translate = QCoreApplication.translate
    if dates.order is DateOrder.YEAR or not (dates.either or dates.shown):
        return ""
    if dates.against:
        return translate(
            "exchange",
            "The dates do not agree: line {line} has {date}, line {other} has {against}. "
            "Those that do not fit will be refused.",
        ).format(line=dates.line, date=dates.shown, other=dates.against_line, against=dates.against)
    if dates.either and dates.shown:
        return translate(
            "exchange", "{either} can be read in two ways; line {line} has {date}."
        ).format(either=dates.either, line=dates.line, date=dates.shown)
    if dates.either:
        return translate(
            "exchange",
            "{either} in line {line} can be read in two ways, and no line shows which. "
            "Look at what you know of somebody in the file.",
        ).format(either=dates.either, line=dates.either_line)
    return translate("exchange", "Line {line} has {date}.").format(
        line=dates.line, date=dates.shown
    )


def counts_told(of: ImportKind, made: int) -> str:
    """The button that takes a file in."""
    translate = QCoreApplication.translate
    if of is ImportKind.PATIENTS:
        return translate("exchange", "Take in %n patient(s)", "", made)
    if of is ImportKind.APPOINTMENTS:
        return translate("exchange", "Book %n appointment(s)", "", made)
    return translate("exchange", "Put %n on the waiting list", "", made)


def person(name: str, born: str, phone: str, region: str) -> str:
    """``Alva Lind, 1980-03-12, 070-123 45 67``: whom a line names, as shown in ``region``."""
    return ", ".join(filter(None, (name, born, phone and phone_shown(phone, region))))


def alike_line(one: AlikeLine, region: str) -> str:
    return QCoreApplication.translate("exchange", "Line {line}: {person}").format(
        line=one.line, person=person(one.name, one.born, one.phone, region)
    )


def match_told(match: Match, region: str) -> str:
    """Whom a line may name, and what they have in common."""
    translate = QCoreApplication.translate
    why = ", ".join(_said(_LIKENESS[one]) for one in Likeness if one in match.why)
    told = person(match.name, match.born, match.phone, region)
    if match.line is not None and match.patient is None:
        words = translate("exchange", "like line {line}: {person} ({why})")
        return words.format(line=match.line, person=told, why=why)
    return translate("exchange", "like the patient {person} ({why})").format(person=told, why=why)


def result_told(of: ImportKind, result: Result) -> list[str]:
    """What an import did, sentence by sentence."""
    translate = QCoreApplication.translate
    made = {
        ImportKind.PATIENTS: translate("exchange", "%n patient(s) were taken in.", "", result.made),
        ImportKind.APPOINTMENTS: translate(
            "exchange", "%n appointment(s) were booked.", "", result.made
        ),
        ImportKind.WAITING_LIST: translate(
            "exchange", "%n were put on the waiting list.", "", result.made
        ),
    }[of]
    told = [made]
    told += related_came(result.relatives)
    if result.known:
        told.append(translate("exchange", "%n were here already.", "", result.known))
    if result.alike:
        told.append(
            translate(
                "exchange",
                "%n were left out: perhaps they are here already.",
                "",
                len(result.alike),
            )
        )
    if result.refused:
        told.append(translate("exchange", "%n could not be taken in.", "", len(result.refused)))
    return told


def taken_back_told(gone: int, stays: Mapping[str, int], unused: int = 0) -> list[str]:
    """What went when an import was taken back, and what stays and why."""
    translate = QCoreApplication.translate
    told = [translate("exchange", "Taken back: %n entries are gone.", "", gone)]
    if unused:
        told.append(
            translate(
                "exchange", "%n practitioner(s) or service(s) are not used any more.", "", unused
            )
        )
    return told + [_stays(why, count) for why, count in stays.items()]


def batch_told(one: Batch, wall: datetime) -> str:
    """``Patients from Old desk, Monday 2 March, 09:12``."""
    return QCoreApplication.translate("exchange", "{kind} from {source}, {day}, {time}").format(
        kind=kind(one.kind),
        source=one.source,
        day=date_words.in_sentence(date_words.long_day(wall.date())),
        time=date_words.clock_time(wall),
    )


def _stays(why: str, count: int) -> str:
    translate = QCoreApplication.translate
    if why == "visits":
        return translate("exchange", "%n stay: they have visits.", "", count)
    if why == "changed":
        return translate(
            "exchange", "%n stay: somebody has corrected, moved or cancelled them since.", "", count
        )
    if why in ("practitioner", "service"):
        return translate("exchange", "%n stay: visits are booked with them.", "", count)
    return translate(
        "exchange",
        "%n stay: they wait for a time, are related to somebody or have wishes noted.",
        "",
        count,
    )


def taken_back_on(wall: datetime) -> str:
    return QCoreApplication.translate("exchange", "taken back {day}").format(
        day=date_words.in_sentence(date_words.short_day(wall.date()))
    )


def rejects_saved(name: str, count: int) -> str:
    """Where the lines are now, and what they are: people's data, in the clear."""
    return QCoreApplication.translate(
        "exchange",
        "%n line(s) are in {file}, each with its reason. The file is not encrypted: "
        "delete it when it is mended and taken in.",
        "",
        count,
    ).format(file=name)


def exported(name: str, patients: int, *, sealed: bool) -> list[str]:
    """What was written, and how it is opened."""
    translate = QCoreApplication.translate
    told = [
        translate("exchange", "Everything of %n patient(s) is in {file}.", "", patients).format(
            file=name
        )
    ]
    if sealed:
        told.append(
            translate(
                "exchange",
                "It opens with its passphrase alone: clinic-desk open-export {file} --out FOLDER "
                "unpacks it into a new folder.",
            ).format(file=name)
        )
    return told


def export_stopped() -> str:
    return QCoreApplication.translate("exchange", "Stopped. Nothing half-made is left.")


def calendar_title() -> str:
    """What every time of a calendar is called: no name, no service."""
    return QCoreApplication.translate("exchange", "Appointment")


def calendar_saved(name: str, count: int) -> str:
    return QCoreApplication.translate(
        "exchange", "%n appointment(s) are in {file}, without names.", "", count
    ).format(file=name)


def no_calendar() -> str:
    return QCoreApplication.translate(
        "exchange", "You see no patients here, so there is no calendar of your own."
    )


def card_saved(name: str) -> str:
    return QCoreApplication.translate(
        "exchange", "The contact is in {file}. The file is not encrypted."
    ).format(file=name)


def no_card() -> str:
    return QCoreApplication.translate("exchange", "Open a patient’s card first.")


def stage(code: str) -> str:
    translate = QCoreApplication.translate
    return {
        "checking-lines": translate("exchange", "Looking at the lines"),
        "taking-in-lines": translate("exchange", "Taking in"),
        "taking-back-lines": translate("exchange", "Taking back"),
        "writing-export": translate("exchange", "Writing the export"),
        "writing-entries": translate("exchange", "Writing the log"),
        "packing-export": translate("exchange", "Closing the file"),
    }.get(code, "")


def column(name: str) -> str:
    """What a field of a line is called; ``line``: all of it."""
    translate = QCoreApplication.translate
    if name == "line":
        return translate("exchange", "The line")
    return field(Field(name)) if name in set(Field) else name


def fields_lacking(names: Sequence[str]) -> str:
    """What must be told before the file can be read."""
    words = ", ".join(column(name) for name in names if name != "source")
    return QCoreApplication.translate("exchange", "Say which column holds: {fields}.").format(
        fields=words
    )


def _said(source: object) -> str:
    return QCoreApplication.translate("exchange", str(source))
