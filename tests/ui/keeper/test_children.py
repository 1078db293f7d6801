"""What the keeper is made of, and what its children get from it."""

import subprocess
import sys

from tests.house.sources import ROOT
from ui import app
from ui.keeper.starting import environment
from ui.theme.style import Scheme
from ui.words.language import Language

HEAVY = ("PySide6", "shiboken6", "cryptography", "argon2", "sqlalchemy", "sqlcipher3", "keyring")


def test_the_keeper_loads_no_window_no_key_and_no_database():
    words = "import sys, ui.app, ui.keeper.keeping; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert [one for one in ran.stdout.split() if one.partition(".")[0] in HEAVY] == []


def test_the_first_frame_waits_for_no_key_and_no_database():
    words = "import sys, ui.shell.appearing; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = ran.stdout.split()
    outside = {one.partition(".")[0] for one in loaded}
    assert outside & {"cryptography", "argon2", "sqlalchemy", "sqlcipher3", "keyring"} == set()
    rooms = ("scheduling", "patients", "family", "exchange", "training", "oversight")
    assert [one for one in loaded for room in rooms if one == f"clinic_desk.{room}"] == []


def test_a_child_inherits_what_it_needs_and_nothing_that_loads_code():
    needed = {"DISPLAY": ":1", "LANG": "sv_SE.UTF-8", "LC_TIME": "sv_SE", "XDG_RUNTIME_DIR": "/run"}
    harmful = {
        "LD_PRELOAD": "x",
        "LD_LIBRARY_PATH": "x",
        "PYTHONPATH": "x",
        "PYTHONSTARTUP": "x",
        "QT_PLUGIN_PATH": "x",
        "QT_QPA_GENERIC_PLUGINS": "x",
        "GTK_MODULES": "x",
        "AWS_SECRET_ACCESS_KEY": "x",
        "MYDISPLAY": "x",
    }
    assert environment({**needed, **harmful}) == needed


def test_the_door_knows_every_language_and_scheme():
    assert set(app.LANGUAGES) == set(Language)
    assert set(app.SCHEMES) == set(Scheme)
