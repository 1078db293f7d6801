"""What the security page says of backups: stages, states, results."""

from datetime import datetime, tzinfo
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from clinic_desk.backup import copying, proving, restoring
from clinic_desk.backup.drill import Tried
from clinic_desk.backup.records import BackupState
from clinic_desk.errors import (
    BackupMissing,
    ClinicDeskError,
    DiskFull,
    KeychainUnavailable,
    PlaceGone,
    ReadOnly,
)
from ui.oversight.protection_section import when
from ui.oversight.section import Finding
from ui.theme.tokens import Tone
from ui.words import errors as error_words
from ui.words.dates import clock_time, long_day_with_year, number
from ui.words.language import Language, locale, spoken

_STAGES = {
    copying.COPYING: QT_TRANSLATE_NOOP("oversight", "Copying the clinic, encrypted"),
    proving.STAGE: QT_TRANSLATE_NOOP("oversight", "Reading every page of the copy"),
    copying.READING: QT_TRANSLATE_NOOP("oversight", "Sealing the copy"),
    restoring.READING: QT_TRANSLATE_NOOP("oversight", "Reading the backup"),
    restoring.COPYING: QT_TRANSLATE_NOOP("oversight", "Copying the backup"),
}


def stage_words(stage: str) -> str:
    """What is being done; a stage that nobody knows says so in general."""
    known = _STAGES.get(stage, QT_TRANSLATE_NOOP("oversight", "Working on it"))
    return QCoreApplication.translate("oversight", str(known))


def size_words(size: int) -> str:
    """``12.4 MB``."""
    return locale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def last_finding(state: BackupState, now: datetime, zone: tzinfo) -> Finding:
    """When the last one was made, and where it lies."""
    translate = QCoreApplication.translate
    if state.made is None:
        return Finding(
            words=translate("oversight", "No backup was made yet"),
            detail=translate(
                "oversight",
                "If this computer breaks or is stolen, the clinic is gone. Choose a drive that "
                "you can take away.",
            ),
            tone=Tone.DANGER,
        )
    late = state.late(now)
    words = translate("oversight", "Last backup: {when}").format(when=when(state.made, now, zone))
    place = translate("oversight", "It lies in {place}, encrypted. It was opened and read in full.")
    return Finding(
        words=words,
        detail=place.format(place=state.place),
        tone=Tone.DANGER if late else Tone.OK,
    )


def tried_findings(state: BackupState, now: datetime, zone: tzinfo) -> list[Finding]:
    """When a restore was last tried, once there is something to try."""
    translate = QCoreApplication.translate
    if state.made is None:
        return []
    detail = translate(
        "oversight",
        "A try opens the newest backup, restores it into a folder of its own, compares everything "
        "and removes it again. Once a quarter is right.",
    )
    if state.tried is None:
        words = translate("oversight", "No restore was tried yet")
    else:
        words = translate("oversight", "A restore was last tried: {when}").format(
            when=when(state.tried, now, zone)
        )
    return [Finding(words=words, detail=detail, tone=Tone.WARN if state.try_due(now) else Tone.OK)]


def tried_words(last: Tried, zone: tzinfo) -> str:
    """What became of a try."""
    words = QCoreApplication.translate(
        "oversight",
        "The backup of {when} restores: every page was read, rows and log ({entries} entries) "
        "are what they were. The sandbox is removed.",
    )
    return words.format(when=moment(last.made, zone), entries=number(last.entries))


def moment(at: datetime, zone: tzinfo | None) -> str:
    """``Tuesday 24 November 2026, 09:41``, as within a sentence."""
    wall = at.astimezone(zone)
    day = long_day_with_year(wall.date())
    if spoken() is Language.SWEDISH:
        day = day[:1].lower() + day[1:]
    return f"{day}, {clock_time(wall)}"


def made_words(path: Path, size: int, at: datetime, pruned: int) -> str:
    """What became of a backup that was asked for."""
    words = QCoreApplication.translate(
        "oversight", "Backed up at {time}: {size} in {path}. It opens and was read in full."
    ).format(time=clock_time(at), size=size_words(size), path=path)
    if not pruned:
        return words
    older = QCoreApplication.translate("oversight", "%n older backup(s) went.", "", pruned)
    return f"{words} {older}"


def failed_words(error: ClinicDeskError) -> str:
    """Why there is no new backup, what is still there, and what to do."""
    translate = QCoreApplication.translate
    match error:
        case DiskFull():
            return translate(
                "oversight",
                "The drive is full. No backup was made; the ones from before are untouched. "
                "Make room there, or choose another place.",
            )
        case ReadOnly():
            return translate(
                "oversight",
                "That place cannot be written to. No backup was made. Choose another place.",
            )
        case PlaceGone():
            return translate(
                "oversight",
                "The folder or drive is not there. No backup was made, and nothing half-made is "
                "left. Connect it, or choose another place.",
            )
        case KeychainUnavailable():
            return translate(
                "oversight",
                "The key that signs the log is not in this computer’s keychain, so no backup was "
                "made. Unlock the keychain, then try again.",
            )
        case BackupMissing():
            return translate(
                "oversight", "There is no backup of this clinic in that folder any more."
            )
    return error_words.sentence(error)


def late_words(days: int) -> str:
    """The banner for whoever may make one."""
    return QCoreApplication.translate(
        "oversight",
        "No backup has been made for %n day(s). Connect the drive, then back up on the Security "
        "page.",
        "",
        days,
    )


def trouble_words() -> str:
    """For the status line, after the program’s own backup did not succeed."""
    return QCoreApplication.translate("oversight", "The day’s backup failed: see Security")


def place_first_words() -> str:
    """Beside the daily backup that cannot run."""
    return QCoreApplication.translate(
        "oversight",
        "Choose a place first, with “Back up now”. Until then nothing is backed up by itself.",
    )


def stopped_words() -> str:
    return QCoreApplication.translate(
        "oversight", "Stopped. Nothing half-made is left; the backups from before are untouched."
    )


def status_words(state: BackupState, now: datetime, zone: tzinfo) -> tuple[str, Tone]:
    """For the status line, which has little room."""
    translate = QCoreApplication.translate
    if state.made is None:
        if state.place is None:
            return translate("oversight", "No backup yet: choose a place first"), Tone.WARN
        return translate("oversight", "No backup yet"), Tone.WARN
    if state.late(now):
        days = state.days(now) or 0
        return translate("oversight", "No backup for %n day(s)", "", days), Tone.DANGER
    words = translate("oversight", "Backup: {when}")
    return words.format(when=when(state.made, now, zone)), Tone.PLAIN
