"""Relatives, contact wishes and needs in words."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.family.records import (
    Answer,
    Custody,
    Grants,
    Kin,
    Needs,
    Paper,
    Relative,
    WhyNotTell,
    Wishes,
)
from ui.theme.icons import Icon
from ui.words.dates import numeric_day
from ui.words.people import known_as, name_seen
from ui.words.spoken_languages import language_words

_KIN = {
    Kin.MOTHER: QT_TRANSLATE_NOOP("family", "mother"),
    Kin.FATHER: QT_TRANSLATE_NOOP("family", "father"),
    Kin.PARENT: QT_TRANSLATE_NOOP("family", "parent"),
    Kin.GUARDIAN: QT_TRANSLATE_NOOP("family", "guardian"),
    Kin.PARTNER: QT_TRANSLATE_NOOP("family", "partner"),
    Kin.SIBLING: QT_TRANSLATE_NOOP("family", "sibling"),
    Kin.GRANDPARENT: QT_TRANSLATE_NOOP("family", "grandparent"),
    Kin.CARER: QT_TRANSLATE_NOOP("family", "carer"),
    Kin.CONTACT_PERSON: QT_TRANSLATE_NOOP("family", "contact person"),
    Kin.DAUGHTER: QT_TRANSLATE_NOOP("family", "daughter"),
    Kin.SON: QT_TRANSLATE_NOOP("family", "son"),
    Kin.CHILD: QT_TRANSLATE_NOOP("family", "child"),
    Kin.WARD: QT_TRANSLATE_NOOP("family", "ward"),
    Kin.GRANDCHILD: QT_TRANSLATE_NOOP("family", "grandchild"),
    Kin.CARED_FOR: QT_TRANSLATE_NOOP("family", "cared for"),
    Kin.OTHER: QT_TRANSLATE_NOOP("family", "other relation"),
}
_CUSTODY = {
    Custody.SOLE: QT_TRANSLATE_NOOP("family", "sole custody"),
    Custody.JOINT: QT_TRANSLATE_NOOP("family", "joint custody"),
    Custody.NO_CONTACT: QT_TRANSLATE_NOOP("family", "no contact"),
    Custody.APPOINTED: QT_TRANSLATE_NOOP("family", "appointed"),
}
_PAPER = {
    Paper.COURT_ORDER: QT_TRANSLATE_NOOP("family", "court order"),
    Paper.AGREEMENT: QT_TRANSLATE_NOOP("family", "agreement"),
    Paper.POPULATION_REGISTER: QT_TRANSLATE_NOOP("family", "population register"),
    Paper.SOCIAL_SERVICES: QT_TRANSLATE_NOOP("family", "social services"),
    Paper.TOLD_BY_GUARDIAN: QT_TRANSLATE_NOOP("family", "told by a guardian"),
}
_TELL = {
    WhyNotTell.NO_RELATION: QT_TRANSLATE_NOOP(
        "family", "No relation is on the card: tell nothing."
    ),
    WhyNotTell.ENDED: QT_TRANSLATE_NOOP("family", "The relation has ended: tell nothing."),
    WhyNotTell.NO_CONTACT: QT_TRANSLATE_NOOP("family", "No contact: tell nothing."),
    WhyNotTell.NOT_GIVEN: QT_TRANSLATE_NOOP("family", "May not be told anything."),
    WhyNotTell.NEVER_TIMES: QT_TRANSLATE_NOOP("family", "Never tell the times or the address."),
    WhyNotTell.OF_AGE: QT_TRANSLATE_NOOP("family", "The patient is of age: ask the patient."),
    WhyNotTell.ASK_PATIENT: QT_TRANSLATE_NOOP("family", "Ask the young patient first."),
    WhyNotTell.NOT_REVIEWED: QT_TRANSLATE_NOOP(
        "family", "Old enough to decide: look at the relation anew first."
    ),
}


def kin_words(kin: Kin) -> str:
    return _translated(_KIN[kin])


def custody_words(custody: Custody) -> str:
    return _translated(_CUSTODY[custody])


def paper_words(paper: Paper) -> str:
    return _translated(_PAPER[paper])


def tell_words(why: WhyNotTell) -> str:
    """What stands against telling, or what to ask first, in a sentence."""
    return _translated(_TELL[why])


def grants_words(may: Grants) -> str:
    """``may book, cancel, be told``; ``may nothing`` where nothing is given."""
    translate = QCoreApplication.translate
    parts = [
        words
        for given, words in (
            (may.book, translate("family", "book")),
            (may.cancel, translate("family", "cancel")),
            (may.told, translate("family", "be told")),
        )
        if given
    ]
    if not parts:
        return translate("family", "may do nothing")
    return translate("family", "may {what}").format(what=", ".join(parts))


def answer_words(answer: Answer) -> str:
    """What a caller may hear and do, and what stands against the rest, in sentences."""
    translate = QCoreApplication.translate
    may = Grants(book=answer.book, cancel=answer.cancel, told=answer.told)
    first = translate("family", "This caller {may}.").format(may=grants_words(may))
    said = [first, *map(tell_words, answer.why)]
    if answer.told and not answer.address:
        said.append(never_address_words())
    return " ".join(said)


def never_address_words() -> str:
    return QCoreApplication.translate("family", "Never tell the address.")


def relative_name(one: Relative) -> str:
    """As much of a relative's name as may be seen beside another's card."""
    return name_seen(one.name if one.who is None else known_as(one.who))


def barred_words(one: Relative) -> str:
    """What this relative must never learn, in a sentence; empty where nothing is kept from them."""
    relation, translate = one.relation, QCoreApplication.translate
    if one.flipped:
        return ""
    if relation.custody is Custody.NO_CONTACT:
        words = translate("family", "{name} ({kin}) must have no contact: tell nothing.")
    elif relation.never_times:
        words = translate("family", "Never tell {name} ({kin}) the times or the address.")
    elif relation.never_address:
        words = translate("family", "Never tell {name} ({kin}) the address.")
    else:
        return ""
    return words.format(name=relative_name(one), kin=kin_words(one.kin))


def wishes_words(wishes: Wishes) -> list[str]:
    """What a patient wishes, a few words each; nothing where every way is open."""
    translate = QCoreApplication.translate
    said = []
    if not wishes.ring and wishes.text:
        said.append(translate("family", "text only"))
    elif not wishes.ring:
        said.append(translate("family", "do not ring"))
    elif not wishes.voicemail:
        said.append(translate("family", "no voicemail"))
    for wished, words in (
        (wishes.ring and not wishes.text, translate("family", "no text messages")),
        (not wishes.email, translate("family", "no e-mail")),
        (not wishes.recall, translate("family", "no reminders")),
        (wishes.neutral_name, translate("family", "neutral name")),
        (wishes.neutral_envelope, translate("family", "neutral envelope")),
        (wishes.never_address, translate("family", "nothing to the address")),
    ):
        if wished:
            said.append(words)
    return said


def needs_words(needs: Needs) -> list[tuple[Icon, str]]:
    """What a visit needs: an icon and a few words each."""
    translate = QCoreApplication.translate
    said = []
    if needs.language:
        spoken = language_words(needs.language)
        if not needs.interpreter:
            words = spoken
        elif needs.interpreter_remote:
            words = translate("family", "remote interpreter, {language}").format(language=spoken)
        else:
            words = translate("family", "interpreter, {language}").format(language=spoken)
        said.append((Icon.LANGUAGES, words))
    if needs.longer:
        words = translate("family", "%n minute(s) longer", "", needs.longer)
        said.append((Icon.TIMER, words))
    for needed, icon, words in (
        (needs.hearing, Icon.EAR, translate("family", "hard of hearing")),
        (needs.wheelchair, Icon.ACCESSIBILITY, translate("family", "wheelchair")),
        (needs.quiet_room, Icon.VOLUME_X, translate("family", "quiet room")),
    ):
        if needed:
            said.append((icon, words))
    return said


def needs_line(needs: Needs | None) -> str:
    """All of it in one line, for a screen reader and for paper."""
    return ", ".join(words for _, words in needs_words(needs)) if needs is not None else ""


def died_words(died: date) -> str:
    words = QCoreApplication.translate("family", "Died {date}")
    return words.format(date=numeric_day(died))


def _translated(source: object) -> str:
    return QCoreApplication.translate("family", str(source))
