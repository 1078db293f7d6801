"""What the log says of papers, reports and delays, in short and as a sentence."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.audit.events import EventKind

SHORT = {
    EventKind.LATENESS_SHOWN: QT_TRANSLATE_NOOP("events", "List of calls shown"),
    EventKind.LATENESS_TOLD: QT_TRANSLATE_NOOP("events", "Told of a delay"),
    EventKind.PAPER_DECLINED: QT_TRANSLATE_NOOP("events", "No sheet wanted"),
    EventKind.PAPER_FAILED: QT_TRANSLATE_NOOP("events", "Not printed"),
    EventKind.PAPER_PRINTED: QT_TRANSLATE_NOOP("events", "Printed"),
    EventKind.PAPER_SAVED: QT_TRANSLATE_NOOP("events", "Saved as a file"),
    EventKind.PAPER_WITHDRAWN: QT_TRANSLATE_NOOP("events", "Print job withdrawn"),
    EventKind.REPORT_OPENED: QT_TRANSLATE_NOOP("events", "Report opened by name"),
    EventKind.REPORT_SHOWN: QT_TRANSLATE_NOOP("events", "Report shown"),
}
ABOUT = {
    EventKind.LATENESS_SHOWN: QT_TRANSLATE_NOOP(
        "events", "{who} looked at the calls about a delay: {whose}, {time}"
    ),
    EventKind.LATENESS_TOLD: QT_TRANSLATE_NOOP(
        "events", "{who} noted a call to {whose} about a delay, {time}"
    ),
    EventKind.PAPER_FAILED: QT_TRANSLATE_NOOP(
        "events", "{who} said that a paper about {whose} did not come out, {time}"
    ),
    EventKind.PAPER_PRINTED: QT_TRANSLATE_NOOP(
        "events", "{who} printed a paper about {whose}, {time}"
    ),
    EventKind.PAPER_SAVED: QT_TRANSLATE_NOOP("events", "{who} saved a file about {whose}, {time}"),
    EventKind.PAPER_WITHDRAWN: QT_TRANSLATE_NOOP(
        "events", "{who} had a print job about {whose} taken out of the queue, {time}"
    ),
    EventKind.REPORT_OPENED: QT_TRANSLATE_NOOP(
        "events", "{who} opened a number of a report by name: {whose}, {time}"
    ),
}
PLAIN = {
    EventKind.LATENESS_SHOWN: QT_TRANSLATE_NOOP(
        "events", "{who} looked at the calls about a delay, {time}"
    ),
    EventKind.LATENESS_TOLD: QT_TRANSLATE_NOOP(
        "events", "{who} noted a call about a delay, {time}"
    ),
    EventKind.PAPER_DECLINED: QT_TRANSLATE_NOOP(
        "events", "{who} answered the offer of a day sheet, {time}"
    ),
    EventKind.PAPER_FAILED: QT_TRANSLATE_NOOP(
        "events", "{who} said that a paper did not come out, {time}"
    ),
    EventKind.PAPER_PRINTED: QT_TRANSLATE_NOOP("events", "{who} printed a paper, {time}"),
    EventKind.PAPER_SAVED: QT_TRANSLATE_NOOP("events", "{who} saved a file, {time}"),
    EventKind.PAPER_WITHDRAWN: QT_TRANSLATE_NOOP(
        "events", "{who} had a print job taken out of the queue, {time}"
    ),
    EventKind.REPORT_OPENED: QT_TRANSLATE_NOOP(
        "events", "{who} opened a number of a report by name, {time}"
    ),
    EventKind.REPORT_SHOWN: QT_TRANSLATE_NOOP("events", "{who} looked at a report, {time}"),
}
