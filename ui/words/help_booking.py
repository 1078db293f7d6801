"""Help for the panels in which visits and those who wait are arranged."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.words.help_records import Help

_BOOK = "scheduling:booking:book"

BOOKING: dict[str, Help] = {
    "BookingPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "New booking"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "From a name to a booked visit. The next free times of the usual service stand ready; "
            "typing narrows them, such as “tue am” or “room 2”, and a question mark asks why not.",
        ),
        steps=(
            _BOOK,
            "scheduling:caller:birth-date",
            "scheduling:booking:hold",
            "scheduling:call:park",
            "scheduling:series:show",
            "to-do:waiting:add",
        ),
        page="booking",
    ),
    "ParkedPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Parked calls"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Up to three callers whose booking waits, each with its time held for some minutes.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Take one up again with Enter"), ""),
            "scheduling:call:park",
            "scheduling:booking:new",
        ),
        page="booking",
    ),
    "GroupPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Group"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Who comes to a group, how many places are left, and who is done. Each has a visit of "
            "their own.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Type a name, Enter gives a place"), ""),
            (QT_TRANSLATE_NOOP("help", "Move or cancel one of them, or the whole group"), ""),
            "scheduling:group:size",
            "app:undo",
        ),
        page="booking",
    ),
    "SeriesPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Series"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Several visits at equal distance, booked and taken back as one. Each day says what "
            "stands against it before anything is booked.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "On a day, Enter takes the nearest time or skips it"), ""),
            (QT_TRANSLATE_NOOP("help", "Book all of them"), _BOOK),
            "app:undo",
        ),
        page="booking",
    ),
    "SeriesChange": Help(
        title=QT_TRANSLATE_NOOP("help", "Change a series"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Move or cancel this visit, this and the later ones, or all. What would happen stands "
            "below before it does.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Choose how many of them"), ""),
            (QT_TRANSLATE_NOOP("help", "Do it"), _BOOK),
            "app:undo",
        ),
        page="booking",
    ),
    "HitPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Visits to be moved"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "One visit after the other that cannot be kept, the most urgent first, each with new "
            "times. All of it is taken back as one.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Enter moves the visit to the chosen time"), ""),
            "scheduling:hit:skip",
            "scheduling:hit:later",
            "app:undo",
        ),
        page="day",
    ),
    "FamilyPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Several people"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Times for a family in one call: one after the other or at the same time, for those "
            "whom the caller may book for.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Tick who comes, each with a service"), ""),
            (QT_TRANSLATE_NOOP("help", "Choose a time with the arrow keys"), ""),
            (QT_TRANSLATE_NOOP("help", "Book all of them"), _BOOK),
        ),
        page="booking",
    ),
    "CancelPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Cancel appointment"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Why, and who asked. The visit leaves the schedule and stays on the card; who waits "
            "for such a time is said afterwards.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Cancel the appointment"), _BOOK),
            "app:undo",
            "to-do:matches:show",
        ),
        page="booking",
    ),
    "AskedPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Who asked?"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "A visit that is moved by mouse or by key asks nothing, and the log says that nobody "
            "said who asked. Here it is said afterwards; the move is not held up.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Choose who asked with Enter"), ""),
            "scheduling:appointment:asked",
            "app:undo",
        ),
        page="booking",
    ),
    "NotePanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Note of the visit"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "A few words that belong to this visit, and nothing about health. The board and the "
            "schedule show that there is one; it is read on the card.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Save the note"), _BOOK),
            "scheduling:appointment:note",
            "app:undo",
        ),
        page="card",
    ),
    "ColumnsPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "What the schedule shows"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Which practitioners stand side by side, and what colours and signs mean. It holds "
            "for you alone.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Tick columns, and keep them on a key"), ""),
            "scheduling:group:5",
            "scheduling:group:everybody",
        ),
        page="schedule",
    ),
    "AwayPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Somebody cannot come"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Holds the rest of somebody’s day at once and lists whom it hits. Nothing is said of "
            "why.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Choose who it is"), ""),
            (QT_TRANSLATE_NOOP("help", "Hold the rest of the day"), _BOOK),
            "scheduling:hit:show",
        ),
        page="day",
    ),
    "MovePanel": Help(
        title=QT_TRANSLATE_NOOP("help", "A new time"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "The next free times for a visit that keeps its old one until another is taken.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Type when it suits, such as “tue am”"), ""),
            (QT_TRANSLATE_NOOP("help", "Enter takes the chosen time"), ""),
            "app:undo",
        ),
        page="booking",
    ),
    "RecallPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Due again"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "When the patient should come again. As the day comes near it stands among the "
            "recalls, until a visit is booked.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Choose months, or type a day"), ""),
            (QT_TRANSLATE_NOOP("help", "Keep it in mind"), _BOOK),
            "app:undo",
        ),
        page="lists",
    ),
    "WaitingPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Waiting list"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "What somebody waits for and when it suits. When such a time becomes free, the "
            "program says so; booking is yours.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Put the patient on the list"), _BOOK),
            "to-do:matches:show",
            "app:undo",
        ),
        page="lists",
    ),
    "MatchesPanel": Help(
        title=QT_TRANSLATE_NOOP("help", "Who waits for this time"),
        purpose=QT_TRANSLATE_NOOP(
            "help",
            "Whom a time that became free would suit, the best first. Nobody is booked before you "
            "have rung.",
        ),
        steps=(
            (QT_TRANSLATE_NOOP("help", "Choose somebody with the arrow keys"), ""),
            (QT_TRANSLATE_NOOP("help", "Enter begins the booking at that time"), ""),
            "to-do:matches:show",
        ),
        page="lists",
    ),
}
