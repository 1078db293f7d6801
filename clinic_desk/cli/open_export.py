"""``clinic-desk open-export``: an export unpacked into a folder, without the clinic."""

import argparse
import io
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

from clinic_desk.cli.export import passphrase
from clinic_desk.cli.telling import Stop, say
from clinic_desk.exchange import sealed_file

_WHAT = """\
Open an export with its passphrase and unpack it into a new folder. What lies there then is in the
clear: it is yours to guard.
"""


def run(arguments: Sequence[str]) -> int:
    """Raises WrongKey, BackupDamaged; Stop for a folder that is there already."""
    parser = argparse.ArgumentParser(prog="clinic-desk open-export", description=_WHAT)
    parser.add_argument("file", type=Path, help="the export")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="a new folder")
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="where the passphrase stands"
    )
    chosen = parser.parse_args(arguments)
    if chosen.out.exists():
        raise Stop("That folder is there already. It was left as it is.")
    if not chosen.file.is_file():
        raise Stop("There is no file of that name.")
    content = io.BytesIO()
    for piece in sealed_file.opened(chosen.file, passphrase(chosen.passphrase_file)):
        content.write(piece)
    chosen.out.mkdir(mode=0o700)
    with ZipFile(content) as archive:
        archive.extractall(chosen.out)  # written by us and authenticated piece by piece
        say(f"{len(archive.namelist())} files unpacked into {chosen.out}")
    return 0
