"""Help for the rooms of the rail, and for what some of them show."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.words.help_records import Help

ROOMS: dict[str, Help] = {
    "today": Help(
        title=QT_TRANSLATE_NOOP("help", "Today"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Who is expected, who waits, who is with the practitioner and who is done. "
            "Choose a visit with the arrow keys; one letter moves it on, the same way back.",
        ),
        steps=(
            "today:visit:arrive",
            "today:visit:begin",
            "today:visit:finish",
            "today:visit:miss",
            "today:late:tell",
            "today:sheet:print",
        ),
        page="day",
    ),
    "schedule": Help(
        title=QT_TRANSLATE_NOOP("help", "Schedule"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Every visit in its place, by day, week, month or as a list. Letters typed on a free "
            "time begin a booking there.",
        ),
        steps=(
            "scheduling:booking:new",
            "scheduling:appointment:cut",
            "scheduling:appointment:paste",
            "scheduling:appointment:cancel",
            "scheduling:day:jump",
            "scheduling:view:choose",
        ),
        page="schedule",
    ),
    "patients": Help(
        title=QT_TRANSLATE_NOOP("help", "Patients"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Find a card by any part of a name, a phone number, a date of birth or the number. "
            "Opening one is recorded with its purpose.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Open the chosen card with Enter"), ""),
            "patients:details:reveal",
            (
                QT_TRANSLATE_NOOP("help", "Register somebody new while booking"),
                "scheduling:booking:new",
            ),
        ),
        page="finding",
    ),
    "to-do": Help(
        title=QT_TRANSLATE_NOOP("help", "To do"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Calls to make, who waits for a time, visits that need a new one, and who is due "
            "again. The lists fill themselves; a line leaves once it is done.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Begin with the chosen line by Enter"), ""),
            "to-do:call:reached",
            "to-do:call:no-answer",
            "to-do:line:card",
            "to-do:line:remove",
        ),
        page="lists",
    ),
    "password": Help(
        title=QT_TRANSLATE_NOOP("help", "Another password"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Your password is older than the clinic lets one be. As soon as it is another one, "
            "your desk opens with all that you left there.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Type the present one, then one that meets each line"), ""),
            (QT_TRANSLATE_NOOP("help", "Four or five words that go badly together do well"), ""),
            "session:sign-out",
        ),
        page="start",
    ),
    "log": Help(
        title=QT_TRANSLATE_NOOP("help", "Log"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Who opened whose card, when and what for. Nothing can be changed or taken out, and "
            "whoever reads here is recorded too.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Narrow it by time, person, patient or kind"), ""),
            (QT_TRANSLATE_NOOP("help", "Look closer at an entry with Enter"), ""),
            (QT_TRANSLATE_NOOP("help", "Verify that no entry was changed"), ""),
        ),
        page="running",
    ),
    "training": Help(
        title=QT_TRANSLATE_NOOP("help", "Training"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Short lessons and a practice clinic in which everybody is invented. Each answer is "
            "kept at once: one can go and come back.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Go on with the lesson that is next"), ""),
            (QT_TRANSLATE_NOOP("help", "Practise in the real screens"), ""),
            "training:practice:leave",
        ),
        page="start",
    ),
    "staff": Help(
        title=QT_TRANSLATE_NOOP("help", "Staff"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Who may do what, why, and until when it is looked at again. Whoever leaves loses "
            "their access at once.",
        ),
        steps=(
            "staff:colleague:invite",
            (QT_TRANSLATE_NOOP("help", "Open a colleague with Enter"), ""),
            (QT_TRANSLATE_NOOP("help", "Keep, narrow or end an access"), ""),
        ),
        page="running",
    ),
    "security": Help(
        title=QT_TRANSLATE_NOOP("help", "Security"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "What protects the clinic, what does not, and what helps. Backups are made, tried "
            "and read back here.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Make a backup now"), ""),
            (QT_TRANSLATE_NOOP("help", "Try a restore"), ""),
            "oversight:incident:report",
        ),
        page="running",
    ),
    "report": Help(
        title=QT_TRANSLATE_NOOP("help", "Report"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Tell of anything that went wrong or nearly did. Owner and practice manager read it; "
            "nobody is blamed for telling.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Write what happened, without names of patients"), ""),
            (QT_TRANSLATE_NOOP("help", "See what became of what you told"), ""),
            "oversight:incident:report",
        ),
        page="counter",
    ),
    "settings": Help(
        title=QT_TRANSLATE_NOOP("help", "Settings"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "What the clinic is: who works there and when, services, rooms, holidays, policies. "
            "Visits that are booked stay as they were agreed.",
        ),
        steps=(
            "settings:thing:add",
            (QT_TRANSLATE_NOOP("help", "Change what is chosen with Enter"), ""),
            "settings:thing:retire",
            "settings:thing:save",
        ),
        page="running",
    ),
    "settings/reports": Help(
        title=QT_TRANSLATE_NOOP("help", "Reports"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "How time is used, what was missed or cancelled, how long people waited. Each number "
            "stands beside what it means and the same of the dates before; nobody is named.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Choose a week, month, quarter or year"), ""),
            (QT_TRANSLATE_NOOP("help", "Walk along the bars with the arrows"), ""),
            "reports:report:print",
            (QT_TRANSLATE_NOOP("help", "Save the numbers as a table"), ""),
        ),
        page="running",
    ),
    "settings/exchange": Help(
        title=QT_TRANSLATE_NOOP("help", "Import and export"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Lists of other programs come in here, and everything of yours goes out. You see what "
            "would happen before anything is written.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Choose what the list holds, then the file"), ""),
            (QT_TRANSLATE_NOOP("help", "Say who is who where it is not sure"), ""),
            (QT_TRANSLATE_NOOP("help", "Take the whole import back"), "app:undo"),
        ),
        page="exchange",
    ),
}
