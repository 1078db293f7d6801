"""The first thing that a process with windows does: its look, its language, its window."""

import sys

from PySide6.QtWidgets import QApplication

from ui.keeper.messages import Message, Open, StandBy
from ui.shell import computer_settings
from ui.shell.main_window import MainWindow
from ui.shell.window_place import put
from ui.theme.style import Look, Scheme, follow_system, wear
from ui.words.language import Language, speak, system_language


def appear(first: Message | None) -> tuple[QApplication, MainWindow]:
    """The application and its window; a worker's is painted, a stand-in's is not shown."""
    told = first if isinstance(first, Open | StandBy) else StandBy(language="", scheme="")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("clinic-desk")
    application.setApplicationDisplayName("Clinic Desk")
    kept = computer_settings.read()
    speak(application, _language(told.language or kept.language))
    wear(application, Look(scheme=_scheme(told.scheme)))
    application.setProperty("unfollow", follow_system(application))
    window = MainWindow()
    if isinstance(told, Open):
        put(window, kept.place)
        window.show()
        window.activateWindow()  # where no window manager does it, keys would go nowhere
        application.processEvents()
    return application, window


def _language(wanted: str) -> Language:
    return Language(wanted) if wanted in set(Language) else system_language()


def _scheme(wanted: str) -> Scheme:
    return Scheme(wanted) if wanted in set(Scheme) else Scheme.SYSTEM
