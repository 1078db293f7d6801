"""Help for the panels about people, papers and the program itself."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.words.help_records import Help

_SAVE = "patients:record:save"

PANELS: dict[str, Help] = {
    "CardPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Patient card"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "What the desk needs to know of one patient. That you opened it, and what for, stands "
            "in the log.",
        ),
        steps=(
            "scheduling:booking:new",
            "patients:record:correct",
            "patients:around:open",
            "scheduling:appointment:cut",
            "scheduling:appointment:cancel",
            "patients:record:mistake",
        ),
        page="card",
    ),
    "OtherPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "The other card"),
        purpose=QT_TRANSLATE_NOOP("help", "Find the card that belongs with the one that is open."),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Type a part of the name, a number or a birth date"), ""),
            (QT_TRANSLATE_NOOP("help", "Enter takes the chosen card"), ""),
            "app:undo",
        ),
        page="finding",
    ),
    "MergePanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Two cards, one person"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Choose field by field what stands on the card that is kept. Nothing is lost, and the "
            "merge can be taken back at any later time.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Choose a side with the arrow keys"), ""),
            "patients:cards:swap",
            "patients:cards:join",
            "app:undo",
        ),
        page="finding",
    ),
    "DisplayPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "How the screen looks"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Colours, size of text, height of rows and language, for you alone and at once. "
            "Whether visitors see this screen holds for the computer.",
        ),
        steps=(
            "app:theme:change",
            "app:language:change",
            "app:privacy:toggle",
        ),
        page="counter",
    ),
    "ColleaguePanel": Help(
        title=QT_TRANSLATE_NOOP("help", "A colleague"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "What somebody may do, for which task, and when that is looked at again.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Keep the access, change it or end the account"), ""),
            (QT_TRANSLATE_NOOP("help", "Help with a lost phone or password"), ""),
            "staff:colleague:invite",
        ),
        page="running",
    ),
    "OwnAccountPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "My account"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Your password, your code device, your recovery codes, and what the log says of you.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Change the password"), ""),
            (QT_TRANSLATE_NOOP("help", "Take another device for the codes"), ""),
            (QT_TRANSLATE_NOOP("help", "Make recovery codes and keep them on paper"), ""),
        ),
        page="start",
    ),
    "InvitePanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Invite a colleague"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "A role, the task it is for, the risk, and a phrase for the first time. Your colleague "
            "sets password and code alone.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Choose the least role that the task needs"), ""),
            (QT_TRANSLATE_NOOP("help", "Say until when it is looked at again"), ""),
            (QT_TRANSLATE_NOOP("help", "Give the phrase in person"), ""),
        ),
        page="running",
    ),
    "ChecksPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "To check"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Interpreters for the coming days, and guardians to look at again because a child has "
            "grown.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Enter notes the interpreter as ordered or confirmed"), ""),
            (QT_TRANSLATE_NOOP("help", "Enter on a child opens the card"), ""),
            "app:undo",
        ),
        page="card",
    ),
    "AroundPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Around the patient"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Relatives and what they may do, how the patient may be reached, and what a visit "
            "needs. Calls, letters and slips keep to it.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Add a relative by typing a name"), ""),
            (QT_TRANSLATE_NOOP("help", "Save what was changed"), _SAVE),
            "app:undo",
        ),
        page="card",
    ),
    "WalkInPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Came without an appointment"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Enters a visit that took place on a paper day and was never booked, with its true "
            "times.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Find who came, then the service and the practitioner"), ""),
            (QT_TRANSLATE_NOOP("help", "Write the times as they stand on the paper"), ""),
            "app:undo",
        ),
        page="day",
    ),
    "ToldPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Who is it?"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Somebody who is easily confused with another has come. Ask for the date of birth or "
            "the phone before you let them in.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Tick what was told, never before"), ""),
            (QT_TRANSLATE_NOOP("help", "Another one than the card has: the same key again"), ""),
            (QT_TRANSLATE_NOOP("help", "Enter lets the visit go on"), ""),
            "app:undo",
        ),
        page="finding",
    ),
    "AfterwardsPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Enter a day afterwards"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "What was kept on paper while the program did not run. Each visit gets its true times "
            "and a mark that it was entered later.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Type the times without a colon; Enter goes on"), ""),
            (QT_TRANSLATE_NOOP("help", "Enter the visit, row by row"), ""),
            "app:undo",
        ),
        page="day",
    ),
    "TellPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Whom to tell"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Whom a late practitioner makes wait, with the new time and how each wishes to be "
            "reached.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Note who knows, and who was not reached"), ""),
            "today:late:tell",
            "app:undo",
        ),
        page="day",
    ),
    "ReportPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Report an incident"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "A few words on what went wrong or nearly did. They are sealed for owner and practice "
            "manager.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Write what happened, without names of patients"), ""),
            (QT_TRANSLATE_NOOP("help", "See what became of what you told"), ""),
            "oversight:incident:report",
        ),
        page="counter",
    ),
    "BehindPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Behind a number"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Which visits a number of a report was counted from. Names are shown only for a "
            "purpose, and that you opened them stands in the log.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Say what you need the names for"), ""),
            (QT_TRANSLATE_NOOP("help", "Open the chosen card with Enter"), ""),
            "reports:show",
        ),
        page="running",
    ),
    "GivenPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Who gets it?"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Somebody on the card may never learn when the patient comes, or where they live. A "
            "slip, letter, calendar file or contact goes only to whoever may; the log keeps what "
            "they are to the patient.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Choose who gets it"), ""),
            (QT_TRANSLATE_NOOP("help", "Whoever may not have it is refused, with the reason"), ""),
            (QT_TRANSLATE_NOOP("help", "Give it to nobody"), ""),
        ),
        page="counter",
    ),
    "PrintPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Print"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "The paper as it will be, with as little on it as the purpose needs. That it was "
            "printed stands in the log.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Choose how much stands on it"), ""),
            "papers:page:on",
            "papers:paper:print",
            (QT_TRANSLATE_NOOP("help", "Say whether it came out"), ""),
        ),
        page="counter",
    ),
}
