"""What verifying the log found: one badge, and one sentence that says what to do."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.audit.verify import Finding, Seam, Verdict
from ui.words.dates import number, numeric_day

_TELL = QT_TRANSLATE_NOOP("verdicts", "Tell the owner, and change nothing.")


class Whole(StrEnum):
    """The three answers there are."""

    YES = "whole"
    NO = "broken"
    UNKNOWN = "cannot-tell"


_SENTENCES = {
    Finding.WHOLE: QT_TRANSLATE_NOOP(
        "verdicts", "All {entries} entries are as they were written, and the checkpoint fits."
    ),
    Finding.PART: QT_TRANSLATE_NOOP(
        "verdicts",
        "All {entries} entries belong to the sealed log. A part cannot show what was left out.",
    ),
    Finding.ENTRY_CHANGED: QT_TRANSLATE_NOOP("verdicts", "Entry {entry} is not what was written."),
    Finding.ENTRY_MALFORMED: QT_TRANSLATE_NOOP("verdicts", "Entry {entry} cannot be read."),
    Finding.ENTRY_MISPLACED: QT_TRANSLATE_NOOP(
        "verdicts", "Another entry stands where entry {entry} should."
    ),
    Finding.ENTRY_MISSING: QT_TRANSLATE_NOOP("verdicts", "Entry {entry} is missing."),
    Finding.ENTRY_UNPROVED: QT_TRANSLATE_NOOP(
        "verdicts", "Entry {entry} does not belong to the sealed log."
    ),
    Finding.ROOT_DIFFERS: QT_TRANSLATE_NOOP(
        "verdicts", "Entries {entry} to {until} were rewritten: the checkpoint does not fit them."
    ),
    Finding.INDEX_DIFFERS: QT_TRANSLATE_NOOP(
        "verdicts", "The list by patient does not fit the entries: it was altered."
    ),
    Finding.OVERLONG: QT_TRANSLATE_NOOP(
        "verdicts", "There are more than the {until} entries that there should be."
    ),
    Finding.PART_SHORTENED: QT_TRANSLATE_NOOP(
        "verdicts", "There should be {until} entries, and there are {entries}."
    ),
    Finding.SHRUNKEN: QT_TRANSLATE_NOOP(
        "verdicts", "The log ends before entry {entry}, and it had {until}."
    ),
    Finding.KEPT_DIFFERS: QT_TRANSLATE_NOOP(
        "verdicts",
        "The first {until} entries were rewritten: the checkpoint that was kept does not fit.",
    ),
    Finding.CHECKPOINT_MALFORMED: QT_TRANSLATE_NOOP("verdicts", "A checkpoint is damaged."),
    Finding.CHECKPOINT_MISPLACED: QT_TRANSLATE_NOOP(
        "verdicts", "A checkpoint stands in the wrong place."
    ),
    Finding.OTHER_LOG: QT_TRANSLATE_NOOP("verdicts", "A checkpoint is that of another log."),
    Finding.SIGNATURE_WRONG: QT_TRANSLATE_NOOP(
        "verdicts", "The signature of a checkpoint is false."
    ),
    Finding.KEY_UNANNOUNCED: QT_TRANSLATE_NOOP(
        "verdicts", "A checkpoint is signed by a key that nothing announced."
    ),
    Finding.SEAM_FALSE: QT_TRANSLATE_NOOP(
        "verdicts", "A checkpoint speaks of a restored backup, and the entries do not."
    ),
    Finding.KEY_OTHER: QT_TRANSLATE_NOOP(
        "verdicts", "No checkpoint is signed by the key that was given."
    ),
    Finding.LINE_UNREADABLE: QT_TRANSLATE_NOOP("verdicts", "A line cannot be read."),
    Finding.NO_CHECKPOINT: QT_TRANSLATE_NOOP(
        "verdicts", "No checkpoint seals the {entries} entries yet. They agree with each other."
    ),
    Finding.NO_ENTRIES: QT_TRANSLATE_NOOP("verdicts", "There are no entries to verify."),
    Finding.NO_KEY: QT_TRANSLATE_NOOP("verdicts", "There is no key to check the checkpoints with."),
    Finding.KEY_UNREADABLE: QT_TRANSLATE_NOOP("verdicts", "The key cannot be read."),
    Finding.KEPT_UNREADABLE: QT_TRANSLATE_NOOP(
        "verdicts", "The checkpoint that was kept cannot be read."
    ),
    Finding.KEPT_LOST: QT_TRANSLATE_NOOP(
        "verdicts",
        "The checkpoint that was kept covers entries that were lost when the clinic was restored.",
    ),
    Finding.KEPT_ELSEWHERE: QT_TRANSLATE_NOOP(
        "verdicts", "A part can be held only against its own checkpoint."
    ),
    Finding.TAIL_TOO_LONG: QT_TRANSLATE_NOOP(
        "verdicts", "The last {tail} entries are under no checkpoint: too many to trust them."
    ),
    Finding.FILE_UNREADABLE: QT_TRANSLATE_NOOP("verdicts", "The file cannot be opened or read."),
    Finding.NOT_AN_EXPORT: QT_TRANSLATE_NOOP("verdicts", "This is not an exported log."),
    Finding.TOO_NEW: QT_TRANSLATE_NOOP(
        "verdicts", "A newer version of the program wrote this. Verify it with that version."
    ),
}


def answer(verdict: Verdict) -> Whole:
    """Whole, broken, or nobody can tell."""
    return (Whole.YES, Whole.NO, Whole.UNKNOWN)[verdict.exit]


def badge(verdict: Verdict, time: str) -> str:
    """``Whole up to entry 48,211 · checked 10:40``; ``time`` is what the clock showed."""
    match answer(verdict), verdict.entry:
        case Whole.YES, _:
            words = QCoreApplication.translate(
                "verdicts", "Whole up to entry {entry} · checked {time}"
            )
            return words.format(entry=number(verdict.entries), time=time)
        case Whole.NO, int(entry):
            words = QCoreApplication.translate(
                "verdicts", "Broken at entry {entry} · checked {time}"
            )
            return words.format(entry=number(entry), time=time)
        case Whole.NO, _:
            words = QCoreApplication.translate("verdicts", "Broken · checked {time}")
            return words.format(time=time)
    words = QCoreApplication.translate("verdicts", "Cannot tell · checked {time}")
    return words.format(time=time)


def sentence(verdict: Verdict) -> str:
    """What was found; where the log is broken, what to do as well."""
    found = finding_words(verdict)
    if answer(verdict) is Whole.NO:
        return " ".join((found, QCoreApplication.translate("verdicts", str(_TELL))))
    return " ".join((found, *map(seam_words, verdict.seams)))


def held(verdict: Verdict) -> tuple[Whole, str]:
    """What holding a kept checkpoint against the log has shown; see holding.hold."""
    if verdict.finding is Finding.WHOLE:
        day = numeric_day(verdict.at.date()) if verdict.at else "?"
        words = QCoreApplication.translate(
            "verdicts",
            "Consistent: today’s log has grown out of the {kept} entries that this checkpoint "
            "sealed on {day}. To be sure of every single one, have them all read as well.",
        )
        return Whole.YES, words.format(kept=number(verdict.kept), day=day)
    tell = QCoreApplication.translate("verdicts", str(_TELL))
    if verdict.finding in {Finding.KEPT_DIFFERS, Finding.SHRUNKEN}:
        words = QCoreApplication.translate(
            "verdicts", "The log was rewritten or shortened since this checkpoint was kept."
        )
        return Whole.NO, " ".join((words, tell))
    doubt = _DOUBTS.get(verdict.finding)
    if doubt is not None:
        return Whole.UNKNOWN, QCoreApplication.translate("verdicts", str(doubt))
    return answer(verdict), sentence(verdict)


_DOUBTS = {
    Finding.OTHER_LOG: QT_TRANSLATE_NOOP(
        "verdicts",
        "This checkpoint is that of another log. If you kept it from this clinic, tell the owner.",
    ),
    Finding.KEPT_UNREADABLE: QT_TRANSLATE_NOOP(
        "verdicts",
        "This is not a whole checkpoint. Take all its lines, from the first to the signature.",
    ),
}


def seam_words(seam: Seam) -> str:
    """When the clinic was restored, and how many entries of the log were lost."""
    day = numeric_day(seam.at.date()) if seam.at else "?"
    if seam.lost is None:
        words = QCoreApplication.translate(
            "verdicts",
            "The clinic was restored from a backup on {day}. "
            "How many later entries were lost is not known.",
        )
        return words.format(day=day)
    if seam.lost == 0:
        words = QCoreApplication.translate(
            "verdicts",
            "On {day} the clinic was restored, or opened by its recovery kit. No entry was lost.",
        )
        return words.format(day=day)
    words = QCoreApplication.translate(
        "verdicts",
        "The clinic was restored from a backup on {day}. %n later entry(ies) were lost.",
        "",
        seam.lost,
    )
    return words.format(day=day)


def finding_words(verdict: Verdict) -> str:
    """One sentence for what was found."""
    facts = {
        name: number(getattr(verdict, name) or 0) for name in ("entry", "until", "entries", "tail")
    }
    source = str(_SENTENCES[verdict.finding])
    return QCoreApplication.translate("verdicts", source).format(**facts)
