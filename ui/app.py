"""The window's entry point: first frame, then imports, then the desk."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.shell import computer_settings
from ui.shell.main_window import MainWindow
from ui.theme.style import Look, Scheme, follow_system, wear
from ui.words.language import Language, speak, system_language


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the clinic in a folder, or the last one. Returns the exit code."""
    asked = _parse(arguments)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("clinic-desk")
    application.setApplicationDisplayName("Clinic Desk")
    kept = computer_settings.read()
    speak(application, _language(asked.language or kept.language))
    wear(application, Look(scheme=Scheme(asked.scheme)))
    application.setProperty("unfollow", follow_system(application))
    window = MainWindow()
    window.show()
    application.processEvents()  # the first frame is painted before more is imported
    folder = asked.folder or (Path(kept.last_vault) if kept.last_vault else None)
    QTimer.singleShot(0, window, lambda: _furnish(application, window, folder))
    return application.exec()


def _furnish(application: QApplication, window: MainWindow, folder: Path | None) -> None:
    # Imported late: the first frame stands before the libraries of the desk are loaded.
    from ui.shell.program import Program

    Program(application, window, folder).open()


def _language(wanted: str) -> Language:
    return Language(wanted) if wanted in set(Language) else system_language()


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="clinic-desk-window")
    parser.add_argument("folder", type=Path, nargs="?", help="the clinic's folder")
    parser.add_argument("--language", choices=[str(one) for one in Language], default="")
    parser.add_argument("--scheme", choices=[str(one) for one in Scheme], default="system")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
