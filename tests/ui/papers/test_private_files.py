"""A paper that is saved as a file is for whoever saved it, and no other user of the computer."""

import os

from PySide6.QtGui import QPainter

from ui.papers import printers


def test_a_page_that_is_saved_is_read_by_this_user_alone(qapp, tmp_path):
    before = os.umask(0o022)
    try:
        where = tmp_path / "slip.pdf"
        writer = printers.pdf(where)
        painter = QPainter(writer)
        painter.drawText(100, 100, "Rådberg")
        painter.end()
    finally:
        os.umask(before)
    assert where.read_bytes().startswith(b"%PDF")
    assert where.stat().st_mode & 0o077 == 0
