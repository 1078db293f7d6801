"""Errors to sentences: what happened, what was kept, what to do."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.errors import (
    BackupDamaged,
    ClinicDeskError,
    FileRefused,
    NotFound,
    Problem,
    SessionEnded,
    SignInFailed,
    StaleRow,
    StatusForbids,
    VaultDamaged,
)
from ui.words import colleagues, files

_SENTENCES = {
    "ClinicDeskError": QT_TRANSLATE_NOOP(
        "errors", "That did not work. Nothing was changed. Try again."
    ),
    "Refused": QT_TRANSLATE_NOOP("errors", "That cannot be done. Nothing was changed."),
    "NotAllowed": QT_TRANSLATE_NOOP(
        "errors",
        "Your role does not reach that far. Nothing was changed. Ask the practice manager.",
    ),
    "SessionEnded": QT_TRANSLATE_NOOP(
        "errors", "You are signed out. What you typed is kept. Sign in to go on."
    ),
    "InvalidInput": QT_TRANSLATE_NOOP(
        "errors", "Something is missing or wrong. Nothing was saved yet. Look at the marked fields."
    ),
    "NotFound": QT_TRANSLATE_NOOP(
        "errors", "That is not there, or not for you to see. Nothing was changed. Search again."
    ),
    "StaleRow": QT_TRANSLATE_NOOP(
        "errors",
        "Somebody changed this while it was open. Your change was not saved. "
        "Look at it again, then repeat what you wanted.",
    ),
    "ScopeClosed": QT_TRANSLATE_NOOP(
        "errors", "The card or list is closed. Nothing was changed. Open it again."
    ),
    "SlotTaken": QT_TRANSLATE_NOOP(
        "errors", "That time is taken. Nothing was changed. Choose another time."
    ),
    "SlotHeld": QT_TRANSLATE_NOOP(
        "errors",
        "A colleague holds that time for a caller. Nothing was changed. "
        "Choose another time, or try again in a few minutes.",
    ),
    "GroupFull": QT_TRANSLATE_NOOP(
        "errors", "No place is left in the group. Nothing was changed. Choose another time."
    ),
    "InGroupAlready": QT_TRANSLATE_NOOP(
        "errors",
        "The patient has a place in this group already. Nothing was changed. "
        "Choose another patient or another time.",
    ),
    "MoreCome": QT_TRANSLATE_NOOP(
        "errors",
        "More come to the group than it would hold. Nothing was changed. Move or take out "
        "somebody first.",
    ),
    "GroupTogether": QT_TRANSLATE_NOOP(
        "errors",
        "A group begins and ends together. Nothing was changed. "
        "Move the visit out of the group to give it another length.",
    ),
    "CallTaken": QT_TRANSLATE_NOOP(
        "errors",
        "A colleague is making that call just now. Take the next one, or try again in a few "
        "minutes.",
    ),
    "AppointmentFixed": QT_TRANSLATE_NOOP(
        "errors",
        "The appointment is kept at its time. Nothing was changed. "
        "Let it be moved first, then move it.",
    ),
    "ComesAlready": QT_TRANSLATE_NOOP(
        "errors",
        "The patient has another visit then, or the same one that day. Nothing was booked. "
        "Choose another time, or book all the same.",
    ),
    "OutsideHours": QT_TRANSLATE_NOOP(
        "errors",
        "The practitioner does not work then. Nothing was changed. Choose another time.",
    ),
    "TimePassed": QT_TRANSLATE_NOOP(
        "errors", "That time has passed. Nothing was changed. Choose a later time."
    ),
    "NoSuchTime": QT_TRANSLATE_NOOP(
        "errors",
        "The clocks go forward that day and skip this time. Nothing was changed. "
        "Choose a time before or after.",
    ),
    "AmbiguousTime": QT_TRANSLATE_NOOP(
        "errors",
        "The clocks go back that day and show this time twice. Nothing was changed. "
        "Choose the first or the second.",
    ),
    "StatusForbids": QT_TRANSLATE_NOOP(
        "errors", "The appointment's status does not allow that. Nothing was changed. Look again."
    ),
    "IdentifierOwed": QT_TRANSLATE_NOOP(
        "errors",
        "This patient is easily confused with another. Nothing was changed. Ask for the date of "
        "birth, the phone number or the patient number, and tick what was told.",
    ),
    "MergeForbidden": QT_TRANSLATE_NOOP(
        "errors",
        "These two cards are not merged: one is protected or easily confused with another, or "
        "a colleague has said that they are two people. Nothing was changed.",
    ),
    "StillInUse": QT_TRANSLATE_NOOP(
        "errors",
        "It is still in use, so it stays. Nothing was changed. "
        "Move what is booked, or give the people another, then try again.",
    ),
    "Deceased": QT_TRANSLATE_NOOP(
        "errors",
        "This patient has died, so nothing is booked. Nothing was changed. "
        "If that is wrong, take the date of death off the card.",
    ),
    "FileRefused": QT_TRANSLATE_NOOP(
        "errors", "This file cannot be taken in. Nothing was changed. Choose another."
    ),
    "LastOwner": QT_TRANSLATE_NOOP(
        "errors",
        "The clinic would be left without an owner. Nothing was changed. "
        "Make somebody else an owner first, who has signed in.",
    ),
    "InvitationOver": QT_TRANSLATE_NOOP(
        "errors", "This invitation has run out. Nothing was changed. Ask for a new one."
    ),
    "CodeDue": QT_TRANSLATE_NOOP(
        "errors", "This asks for your six-digit code again. Nothing was changed. Try once more."
    ),
    "SignInFailed": QT_TRANSLATE_NOOP(
        "errors", "The name, the password or the code does not fit. Try again."
    ),
    "VaultFault": QT_TRANSLATE_NOOP(
        "errors", "The vault could not be opened. Nothing in it was changed. Ask the owner."
    ),
    "VaultMissing": QT_TRANSLATE_NOOP(
        "errors", "There is no vault in that folder. Choose another folder, or set up a new clinic."
    ),
    "VaultExists": QT_TRANSLATE_NOOP(
        "errors", "That folder holds a vault already. It was left as it is. Choose another folder."
    ),
    "VaultInUse": QT_TRANSLATE_NOOP(
        "errors", "The vault is open in another window. Nothing was changed. Close that one first."
    ),
    "VaultDamaged": QT_TRANSLATE_NOOP(
        "errors",
        "A file of the vault is not what was written ({what}). It was left as it is. "
        "Restore the last backup.",
    ),
    "VaultTooNew": QT_TRANSLATE_NOOP(
        "errors",
        "A newer version of the program wrote this vault. It was left as it is. "
        "Install the newer version.",
    ),
    "VaultNotEncrypted": QT_TRANSLATE_NOOP(
        "errors", "The vault would not have been encrypted, so nothing was written. Ask the owner."
    ),
    "WrongKey": QT_TRANSLATE_NOOP(
        "errors", "That key does not open this vault. Nothing was changed. Try another."
    ),
    "KeychainUnavailable": QT_TRANSLATE_NOOP(
        "errors",
        "The computer's keychain is not there or is locked. Nothing was changed. "
        "Unlock it, or use the recovery kit.",
    ),
    "BackupMissing": QT_TRANSLATE_NOOP(
        "errors", "There is no backup in that folder. Nothing was restored. Choose another folder."
    ),
    "BackupDamaged": QT_TRANSLATE_NOOP(
        "errors",
        "This backup is not what was written ({what}). Nothing was restored. Use another backup.",
    ),
    "LogFault": QT_TRANSLATE_NOOP(
        "errors", "The log does not work as it should. Tell the practice manager now."
    ),
    "LogUnwritable": QT_TRANSLATE_NOOP(
        "errors",
        "The log could not be written, so nothing was shown or changed. Tell the practice manager.",
    ),
    "LogBroken": QT_TRANSLATE_NOOP(
        "errors",
        "The log does not hold: an entry does not fit the ones before it. "
        "Nothing was changed now. Tell the practice manager.",
    ),
    "EnvironmentFault": QT_TRANSLATE_NOOP(
        "errors", "The computer did not let the program work. Nothing was changed. Try again."
    ),
    "DiskFull": QT_TRANSLATE_NOOP(
        "errors", "The disk is full. Nothing was saved. Make room, then try again."
    ),
    "ReadOnly": QT_TRANSLATE_NOOP(
        "errors", "The folder cannot be written to. Nothing was saved. Ask who runs the computer."
    ),
    "PlaceGone": QT_TRANSLATE_NOOP(
        "errors",
        "That folder or drive is not there. Nothing half-made is left. Connect it, then try again.",
    ),
}

_PROBLEMS = {
    Problem.NOT_FOR_OWNERS: QT_TRANSLATE_NOOP(
        "errors", "An owner’s access has no limits and no end. End the account instead."
    ),
    Problem.IN_THE_PAST: QT_TRANSLATE_NOOP("errors", "This has passed. Choose a later day."),
    Problem.STANDS_ALONE: QT_TRANSLATE_NOOP(
        "errors", "A temp has no other role beside it. Choose one or the other."
    ),
    Problem.MISSING: QT_TRANSLATE_NOOP("errors", "Fill this in."),
    Problem.TOO_LONG: QT_TRANSLATE_NOOP("errors", "This is too long. Shorten it."),
    Problem.TOO_SHORT: QT_TRANSLATE_NOOP("errors", "This is too short. Add to it."),
    Problem.TOO_WEAK: QT_TRANSLATE_NOOP("errors", "This is easy to guess. Add a word or two."),
    Problem.TOO_COMMON: QT_TRANSLATE_NOOP("errors", "Many people use this. Choose another."),
    Problem.USED_BEFORE: QT_TRANSLATE_NOOP("errors", "You have used this before. Choose another."),
    Problem.LACKS_CLASSES: QT_TRANSLATE_NOOP(
        "errors", "Mix capital and small letters, figures and signs."
    ),
    Problem.NOT_A_DATE: QT_TRANSLATE_NOOP("errors", "This is not a date. Write it as 1980-03-12."),
    Problem.NOT_A_DAY: QT_TRANSLATE_NOOP(
        "errors", "No day can be read here. Write it as 24/12, friday or in 2 w."
    ),
    Problem.IN_THE_FUTURE: QT_TRANSLATE_NOOP("errors", "This lies in the future. Check the year."),
    Problem.TOO_LONG_AGO: QT_TRANSLATE_NOOP("errors", "This is too long ago. Check the year."),
    Problem.TOO_FAR_AHEAD: QT_TRANSLATE_NOOP(
        "errors", "This is too far ahead. Choose a nearer day."
    ),
    Problem.NOT_A_PHONE: QT_TRANSLATE_NOOP("errors", "This is not a phone number. Check it."),
    Problem.NOT_AN_EMAIL: QT_TRANSLATE_NOOP("errors", "This is not an e-mail address. Check it."),
    Problem.NOT_A_NUMBER: QT_TRANSLATE_NOOP("errors", "Write a number here."),
    Problem.NOT_A_ZONE: QT_TRANSLATE_NOOP("errors", "Choose a time zone from the list."),
    Problem.NEEDS_ONE_WAY_TO_REACH: QT_TRANSLATE_NOOP(
        "errors", "Give one way to reach the patient: phone or e-mail."
    ),
    Problem.LOOKS_LIKE_CARD: QT_TRANSLATE_NOOP(
        "errors", "This looks like a card number. It may not be kept here."
    ),
    Problem.LOOKS_LIKE_IDENTITY: QT_TRANSLATE_NOOP(
        "errors",
        "This holds a national identity number. The clinic books without it, so it is not kept.",
    ),
    Problem.FORBIDDEN_CHARACTER: QT_TRANSLATE_NOOP(
        "errors", "There is a sign here that cannot be kept. Remove it."
    ),
    Problem.TAKEN: QT_TRANSLATE_NOOP("errors", "This is taken. Choose another."),
    Problem.UNKNOWN: QT_TRANSLATE_NOOP("errors", "This is not known. Choose from the list."),
    Problem.DOES_NOT_MATCH: QT_TRANSLATE_NOOP("errors", "The two are not the same."),
    Problem.NOT_HOURS: QT_TRANSLATE_NOOP(
        "errors", "These are no hours. Write them as 8-12, 13-17, or leave it empty."
    ),
    Problem.ENDS_FIRST: QT_TRANSLATE_NOOP("errors", "This ends before it begins. Check both."),
    Problem.OVERLAPS: QT_TRANSLATE_NOOP(
        "errors", "Two of these lie over each other. Make one of them, or move one."
    ),
    Problem.NOT_EMPTY: QT_TRANSLATE_NOOP(
        "errors", "Something lies there already. Choose a new folder."
    ),
    Problem.NOT_ACCEPTED: QT_TRANSLATE_NOOP("errors", "Tick this, or set up a keychain first."),
    Problem.WRONG_CODE: QT_TRANSLATE_NOOP(
        "errors",
        "That code does not fit. Type the one that the phone shows now. Is its clock right?",
    ),
    Problem.LOOKS_LIKE_FORMULA: QT_TRANSLATE_NOOP(
        "errors", "This begins like a formula. It is not taken in."
    ),
    Problem.TOO_MANY_CELLS: QT_TRANSLATE_NOOP(
        "errors", "There are more cells than columns. One of them may hold the dividing sign."
    ),
    Problem.MORE_ARE_BOOKED: QT_TRANSLATE_NOOP(
        "errors", "More are booked ahead in one group. Move some of them first."
    ),
    Problem.NOT_GIVEN: QT_TRANSLATE_NOOP(
        "errors", "That practitioner does not give this service. Choose another."
    ),
    Problem.WRONG_WORD: QT_TRANSLATE_NOOP("errors", "That is not the word. Look at your paper."),
}


def sentence(error: ClinicDeskError) -> str:
    """What happened, what was kept, what to do, in the language spoken now."""
    match error:
        case SignInFailed(wait=wait) if wait >= 1:
            return QCoreApplication.translate(
                "errors",
                "The name, the password or the code does not fit. Try again in %n second(s).",
                "",
                round(wait),
            )
        case SessionEnded(reason="locked"):
            return QCoreApplication.translate(
                "errors", "The screen is locked. What you typed is kept. Unlock to go on."
            )
        case StaleRow():
            return _stale(error)
        case NotFound(kind="service"):
            return QCoreApplication.translate(
                "errors",
                "This practitioner does not give that service, or nobody does any more. Nothing "
                "was changed. Choose somebody else.",
            )
        case StatusForbids(begins=datetime() as begins):
            said = QCoreApplication.translate(
                "errors",
                "The visit begins {when}, so nobody has missed it yet. Nothing was changed. "
                "If they are not coming, cancel it.",
            )
            return said.format(when=colleagues.when_here(begins))
        case FileRefused():
            return files.sentence(error)
        case VaultDamaged(what=what) | BackupDamaged(what=what):
            return _translated(_SENTENCES[error.code]).format(what=what)
    return _translated(_sentence_of(type(error)))


def _stale(changed: StaleRow) -> str:
    """Who was quicker and what they did, and that nothing typed is lost."""
    said = colleagues.changed_words(changed)
    if not said:
        return _translated(_sentence_of(StaleRow))
    lost = QCoreApplication.translate(
        "errors",
        "Your change was not made, and nothing you typed is lost. Look at how it is now, then "
        "repeat what you still want.",
    )
    return f"{said} {lost}"


def problem(of: Problem) -> str:
    """What is wrong with one field, and what to do."""
    return _translated(_PROBLEMS[of])


def _sentence_of(kind: type) -> object:
    for known in kind.__mro__:
        if known.__name__ in _SENTENCES:
            return _SENTENCES[known.__name__]
    raise KeyError(kind)


def _translated(source: object) -> str:
    return QCoreApplication.translate("errors", str(source))
