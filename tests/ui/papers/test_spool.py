"""The queue of print jobs: what is handed to it, and that one job and no other leaves it."""

import os

import pytest
from PySide6.QtCore import QProcess

from clinic_desk.scheduling.papers import Queue
from ui.papers.pages import PageKind
from ui.papers.spool import Job, Untaken, spool

LP = """#!/bin/sh
printf '%s\\n' "$@" >"{here}/asked"
cat >"{here}/page"
echo 'Front-12 siv 1024 Fri 27 Nov 2026' >>"{here}/queue"
echo 'request id is Front-12 (0 file(s))'
"""
LPSTAT = """#!/bin/sh
cat "{here}/queue"
"""
CANCEL = """#!/bin/sh
printf '%s\\n' "$@" >>"{here}/cancelled"
sed -i "/^$1 /d" "{here}/queue"
"""
OTHERS = "Front-1 siv 9 x\nFront-11 siv 1024 x\nFront-112 ola 1024 x\nBack-12 siv 1024 x\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Stand-ins for the system's programs, over a queue with jobs of other programs in it."""
    (tmp_path / "queue").write_text(OTHERS)
    for name, script in (("lp", LP), ("lpstat", LPSTAT), ("cancel", CANCEL)):
        stand_in(tmp_path, name, script)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def stand_in(here, name, script):
    program = here / name
    program.write_text(script.format(here=here))
    program.chmod(0o755)


def answer(qtbot, ask):
    """What comes back by the callback."""
    got = []
    ask(got.append)
    qtbot.waitUntil(lambda: bool(got))
    return got[0]


def send(qtbot, queue, page=b"%PDF-1.4 ..."):
    return answer(qtbot, lambda then: queue.send(page, PageKind.A6, 2, then))


def test_the_job_that_was_sent_is_cancelled_and_no_other(qtbot, here):
    queue = spool("Front")
    job = send(qtbot, queue)
    assert job == Job("Front-12")
    assert (here / "page").read_bytes() == b"%PDF-1.4 ..."
    asked = (here / "asked").read_text().split("\n")
    assert asked[:-1] == ["-d", "Front", "-n", "2", "-t", "Clinic Desk", "-o", "media=A6"]

    assert answer(qtbot, lambda then: queue.cancel(job, then)) is Queue.CANCELLED
    assert (here / "cancelled").read_text() == "Front-12\n"
    assert (here / "queue").read_text() == OTHERS


def test_a_job_that_the_printer_has_taken_is_not_cancelled_and_that_is_said(qtbot, here):
    queue = spool("Front")
    job = send(qtbot, queue)
    (here / "queue").write_text(OTHERS)
    assert answer(qtbot, lambda then: queue.cancel(job, then)) is Queue.GONE
    assert not (here / "cancelled").exists()


@pytest.mark.parametrize("script", ["#!/bin/sh\nexit 1\n", "#!/bin/sh\nexit 0\n"])
def test_a_job_that_stays_is_said_to_stay_whatever_cancel_answers(qtbot, here, script):
    queue = spool("Front")
    job = send(qtbot, queue)
    stand_in(here, "cancel", script)
    assert answer(qtbot, lambda then: queue.cancel(job, then)) is Queue.STAYS


def test_a_queue_that_does_not_take_or_does_not_answer_keeps_nobody_waiting(qtbot, here):
    queue = spool("Front")
    queue.sending = queue.asking = 50
    stand_in(here, "lp", "#!/bin/sh\nexec tail -f /dev/null\n")
    assert send(qtbot, queue, b"x" * 2_000_000) is Untaken.UNKNOWN
    stand_in(here, "lpstat", "#!/bin/sh\nexec tail -f /dev/null\n")
    assert answer(qtbot, lambda then: queue.cancel(Job("Front-12"), then)) is Queue.STAYS
    qtbot.waitUntil(lambda: not queue.findChildren(QProcess))  # they are ended, too


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("#!/bin/sh\necho 'lp: Destination is not accepting jobs.' >&2\nexit 1\n", "refused"),
        ("#!/bin/sh\nexit 0\n", "unknown"),
        ("#!/bin/sh\nkill -9 $$\n", "unknown"),
    ],
)
def test_what_a_queue_refused_is_told_from_what_it_may_have_taken(qtbot, here, script, said):
    stand_in(here, "lp", script)
    assert send(qtbot, spool("Front")) is Untaken(said)


def test_a_printer_with_letters_of_other_alphabets_is_found_as_the_queue_writes_it(qtbot, here):
    # CUPS takes a job as Kök-14, lists it as K%C3%B6k-14, and finds none by the printer's name.
    stand_in(here, "lp", "#!/bin/sh\ncat >/dev/null\necho 'request id is Kök-14 (0 file(s))'\n")
    listing = 'case "$4" in K*) ;; *) cat "{here}/queue" ;; esac\n'
    stand_in(here, "lpstat", "#!/bin/sh\n" + listing)
    stand_in(here, "cancel", '#!/bin/sh\n[ "$1" = Kök-14 ] && : >"{here}/queue"\n')
    (here / "queue").write_text("K%C3%B6k-14 siv 1024 x\n")
    queue = spool("Kök")
    job = send(qtbot, queue)
    assert job == Job("Kök-14")
    assert answer(qtbot, lambda then: queue.cancel(job, then)) is Queue.CANCELLED
    assert (here / "queue").read_text() == ""


def test_a_printers_set_of_options_goes_with_its_name(qtbot, here):
    assert send(qtbot, spool("Front/draft")) == Job("Front-12")
    assert (here / "asked").read_text().split("\n")[:2] == ["-d", "Front/draft"]


def test_no_queue_is_asked_where_there_is_none_or_by_a_name_that_is_an_option(here, monkeypatch):
    assert spool("Front/draft") is not None
    assert spool("-a") is None
    assert spool("Front desk") is None
    assert spool("Front/-a") is None
    assert spool("Front/a/b") is None
    (here / "cancel").unlink()
    monkeypatch.setenv("PATH", str(here))
    assert spool("Front") is None
