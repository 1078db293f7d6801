"""What the restore flow says: what a backup is, what went wrong, what became of it."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from clinic_desk.backup.looking import Described
from clinic_desk.backup.records import RestoredOnce
from clinic_desk.backup.restoring import Restored
from clinic_desk.errors import (
    ClinicDeskError,
    InvalidInput,
    KeychainUnavailable,
    NotAllowed,
    Problem,
    SignInFailed,
    WrongKey,
)
from ui.oversight.backup_words import moment, size_words
from ui.oversight.section import Finding
from ui.theme.tokens import Tone
from ui.words import errors as error_words
from ui.words.dates import number


def described_words(one: Described, zone: tzinfo | None) -> str:
    """``Norra Kliniken · Tuesday 24 November 2026, 09:41 · 2.7 MB``."""
    return " · ".join((one.clinic, moment(one.made, zone), size_words(one.size)))


def refused_words(error: ClinicDeskError, *, kit: bool) -> str:
    """Why nothing was restored, and what to do."""
    translate = QCoreApplication.translate
    match error:
        case InvalidInput(problems={"words": Problem.TOO_SHORT}):
            return translate("oversight", "Words are missing: a kit has 24.")
        case InvalidInput(problems={"words": Problem.UNKNOWN}):
            return translate(
                "oversight", "A marked word is on no recovery kit. Compare it with the paper."
            )
        case InvalidInput(problems={"words": Problem.DOES_NOT_MATCH}):
            return translate(
                "oversight",
                "The words do not fit together: one is misread, or stands in the wrong place. "
                "Compare each with the paper.",
            )
        case InvalidInput(problems={"into": Problem.TAKEN}):
            return translate("oversight", "That folder is not empty. Choose another one.")
        case WrongKey() if kit:
            return translate(
                "oversight",
                "These words are whole, and those of another kit. Older backups need the kit "
                "that was in force on their day.",
            )
        case WrongKey():
            return translate(
                "oversight",
                "This computer’s secret is not the one of this backup. Use the recovery kit.",
            )
        case SignInFailed(wait=wait) if kit:
            return translate(
                "oversight", "Try the words again in %n second(s).", "", max(round(wait), 1)
            )
        case SignInFailed(wait=wait) if wait < 1:
            return translate(
                "oversight",
                "The name, the password of that day or the code does not fit. Try again.",
            )
        case KeychainUnavailable():
            return translate(
                "oversight",
                "This computer’s keychain does not have the clinic’s secret, or does not answer. "
                "Use the recovery kit.",
            )
        case NotAllowed():
            return translate(
                "oversight",
                "That account may not restore this backup. An owner or a practice manager may, "
                "and so may the recovery kit.",
            )
    return error_words.sentence(error)


def result_findings(last: Restored, made: datetime, zone: tzinfo | None) -> list[Finding]:
    """What became of it, in whole sentences."""
    translate = QCoreApplication.translate
    read = translate("oversight", "Restored from the backup of {when}").format(
        when=moment(made, zone)
    )
    lies = translate("oversight", "It lies in {folder}. Every page was read and compared.")
    return [
        Finding(words=read, detail=lies.format(folder=last.folder), tone=Tone.OK),
        lost_finding(last.lost),
        removed_finding(last.removed),
        Finding(
            words=translate("oversight", "The clinic that was here is kept aside, untouched"),
            detail=translate(
                "oversight", "Keep its folder as evidence, and do not work in it any more."
            ),
        ),
    ]


def lost_finding(lost: int | None) -> Finding:
    """How much was written after the backup, and where the log says so."""
    translate = QCoreApplication.translate
    seam = translate("oversight", "The log says so, in a signed seam, and stays verifiable.")
    if lost is None:
        words = translate("oversight", "What was written after the backup is lost")
        more = translate("oversight", "Nobody can tell how many entries of the log that is.")
        return Finding(words=words, detail=f"{more} {seam}", tone=Tone.WARN)
    if lost == 0:
        return Finding(
            words=translate("oversight", "No entry of the log is lost"), detail=seam, tone=Tone.OK
        )
    words = translate("oversight", "%n entries of the log are lost", "", lost)
    return Finding(words=words, detail=seam, tone=Tone.WARN)


def removed_finding(removed: int | None) -> Finding:
    """Whether accounts that had ended since are gone again."""
    translate = QCoreApplication.translate
    if removed is None:
        return Finding(
            words=translate("oversight", "No journal of removed accounts was found"),
            detail=translate(
                "oversight",
                "Accounts that ended after the backup are back. Look through all of them.",
            ),
            tone=Tone.DANGER,
        )
    if removed == 0:
        return Finding(
            words=translate("oversight", "No account had been removed since the backup"),
            tone=Tone.OK,
        )
    return Finding(
        words=translate(
            "oversight", "%n account(s) removed since the backup went again", "", removed
        ),
        tone=Tone.OK,
    )


def notice_words(told: RestoredOnce, zone: tzinfo | None) -> str:
    """For the banner at the next sign-in of whoever manages."""
    translate = QCoreApplication.translate
    if told.by_kit and told.in_place:
        first = translate(
            "oversight",
            "The recovery kit was used on {at} to open the clinic for this computer again.",
        )
    elif told.by_kit:
        first = translate(
            "oversight", "The recovery kit was used on {at}: the backup of {made} was restored."
        )
    else:
        first = translate("oversight", "The backup of {made} was restored on {at}.")
    parts = [first.format(at=moment(told.at, zone), made=moment(told.made, zone))]
    if told.lost is None:
        parts.append(translate("oversight", "How many entries are lost, nobody can tell."))
    elif told.lost:
        lost = translate("oversight", "Entries of the log that are lost: {count}.")
        parts.append(lost.format(count=number(told.lost)))
    if told.removed is None:
        parts.append(
            translate(
                "oversight",
                "No journal of removed accounts was found: look through all accounts.",
            )
        )
    if told.kit_old:
        parts.append(
            translate("oversight", "The kit has not been replaced: whoever has its words comes in.")
        )
    return " ".join(parts)
