"""What is shown once goes to a printer, and into no file."""

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog
from PySide6.QtWidgets import QWidget

from ui.kit import paper

_TO_FILE = QAbstractPrintDialog.PrintDialogOption.PrintToFile


def test_recovery_codes_and_phrases_are_printed_into_no_file(qtbot, monkeypatch, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    file, offered = tmp_path / "codes.pdf", []

    def accepted(dialog):
        offered.append(dialog.testOption(_TO_FILE))
        dialog.printer().setOutputFileName(str(file))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accepted)
    assert not paper.print_lines(parent, ("the", "codes"))
    assert offered == [False]
    assert not file.exists()
