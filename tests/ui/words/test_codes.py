"""Every code of the core that a window shows has words, in both languages."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.verify import Finding, Seam, Verdict
from clinic_desk.scheduling.records import AppointmentStatus, CancelledBy, CancelReason
from ui.words import event_groups, events, purposes, verdicts, visits
from ui.words.contact import born_hidden, born_shown, phone_hidden, phone_shown
from ui.words.language import Language, speak


def said(kind):
    who = {"who": "Jonas Ek", "time": "20:14"}
    return events.sentence(kind, whose="", **who), events.sentence(kind, whose="Siv", **who)


WORDS = (
    *((events.kind_words, kind) for kind in EventKind),
    *((said, kind) for kind in EventKind),
    *((events.action_words, action) for action in Action),
    *((purposes.purpose_words, purpose) for purpose in PurposeOfUse),
    *((purposes.opening_recorded, purpose) for purpose in PurposeOfUse),
    *((visits.status_words, status) for status in AppointmentStatus),
    *((visits.cancel_reason_words, reason) for reason in CancelReason),
    *((visits.cancelled_by_words, by) for by in CancelledBy),
)


def verdict(finding):
    at = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
    return Verdict(finding=finding, entry=7, until=9, entries=48211, sealed=48000, tail=211, at=at)


@pytest.mark.parametrize(
    ("words", "code"), WORDS, ids=lambda part: getattr(part, "__name__", str(part))
)
def test_a_code_has_words_in_both_languages(words, code, qapp):
    english = words(code)
    speak(qapp, Language.SWEDISH)
    assert all(english)
    assert english != words(code)


@pytest.mark.parametrize("finding", Finding, ids=str)
def test_a_finding_has_a_sentence_in_both_languages(finding, qapp):
    english = verdicts.sentence(verdict(finding))
    badge = verdicts.badge(verdict(finding), "10:40")
    speak(qapp, Language.SWEDISH)
    swedish = verdicts.sentence(verdict(finding))
    assert english
    assert "{" not in english + swedish + badge
    assert english != swedish
    assert badge != verdicts.badge(verdict(finding), "10:40")


@pytest.mark.parametrize("lost", [None, 0, 1, 212])
def test_a_restored_log_says_so_in_both_languages(lost, qapp):
    at = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
    restored = replace(verdict(Finding.WHOLE), seams=(Seam(restored=9, lost=lost, at=at),))
    english = verdicts.sentence(restored)
    speak(qapp, Language.SWEDISH)
    swedish = verdicts.sentence(restored)
    assert "restored" in english
    assert "återställdes" in swedish
    assert lost is None or str(lost) in swedish


def test_no_two_findings_share_a_sentence(qapp):
    sentences = [verdicts.finding_words(verdict(finding)) for finding in Finding]
    assert len(set(sentences)) == len(sentences)


def test_the_badge_says_whole_broken_or_neither(qapp):
    badges = {
        finding: verdicts.badge(verdict(finding), "10:40")
        for finding in (Finding.WHOLE, Finding.ENTRY_CHANGED, Finding.NO_CHECKPOINT)
    }
    assert list(badges.values()) == [
        "Whole up to entry 48,211 · checked 10:40",
        "Broken at entry 7 · checked 10:40",
        "Cannot tell · checked 10:40",
    ]


def test_who_finds_a_broken_log_is_told_what_to_do(qapp):
    broken = verdicts.sentence(verdict(Finding.ENTRY_CHANGED))
    assert broken == "Entry 7 is not what was written. Tell the owner, and change nothing."


def test_every_kind_stands_in_one_group():
    counted = Counter(kind for group in event_groups.KIND_GROUPS for kind in group.kinds)
    assert counted == Counter(EventKind)


def test_a_kind_of_a_newer_program_stays_its_code(qapp):
    assert events.kind_words("moon:phase:seen") == "moon:phase:seen"
    assert "moon:phase:seen" in events.sentence("moon:phase:seen", who="A", whose="", time="1")


def test_an_entry_is_a_sentence(qapp):
    sentence = events.sentence(
        EventKind.RECORD_OPENED, who="Jonas Tegnell", whose="Ludvig Tegnell", time="20:14"
    )
    assert sentence == "Jonas Tegnell opened Ludvig Tegnell’s card, 20:14"


@pytest.mark.parametrize(
    ("stored", "shown", "hidden"),
    [
        ("+46701234567", "070-123 45 67", "070-••• •• 67"),
        ("+4722345678", "+47 22 34 56 78", "+47 •• •• •• 78"),
        ("ask for Bo", "ask for Bo", "ask for Bo"),
    ],
)
def test_a_phone_number_is_written_whole_or_half_hidden(stored, shown, hidden):
    assert phone_shown(stored, "SE") == shown
    assert phone_hidden(stored, "SE") == hidden


def test_a_date_of_birth_is_written_whole_or_half_hidden(qapp):
    born = date(1980, 3, 12)
    assert (born_shown(born), born_hidden(born)) == ("12/03/1980", "•• •• 80")
    assert (born_shown(None), born_hidden(None)) == ("", "")
    speak(qapp, Language.SWEDISH)
    assert (born_shown(born), born_hidden(born)) == ("1980-03-12", "80 •• ••")
