"""``clinic-desk verify``: an exported log, proved whole or not; needs no clinic and no key."""

import argparse
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import BinaryIO

from clinic_desk.audit.verify import Finding, Verdict, reading
from clinic_desk.cli.telling import follow, say
from clinic_desk.progress import Progress

STAGE = "reading-file"
_WHAT = """\
Prove an exported viewing log whole. Ends with 0 (whole), 1 (broken: the first entry that is
wrong is named) or 2 (cannot tell). Without --key the file is held against the key inside it.
"""


def run(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="clinic-desk verify", description=_WHAT)
    parser.add_argument("export", type=Path, help="the exported log")
    parser.add_argument("--key", metavar="VKEY", help="the log's key, as it was kept elsewhere")
    parser.add_argument(
        "--checkpoint", metavar="FILE", type=Path, help="a checkpoint that was kept elsewhere"
    )
    chosen = parser.parse_args(arguments)
    verdict = _verdict(chosen.export, chosen.key, chosen.checkpoint)
    say(verdict.sentence())
    return verdict.exit


def _verdict(export: Path, key: str | None, checkpoint: Path | None) -> Verdict:
    try:
        kept = checkpoint.read_text("utf-8") if checkpoint else None
    except (OSError, ValueError):
        return Verdict(finding=Finding.KEPT_UNREADABLE)
    found: list[Verdict] = []
    try:
        with export.open("rb") as stream:
            follow(_steps(stream, export.stat().st_size, key, kept, found))
    except OSError:
        return Verdict(finding=Finding.FILE_UNREADABLE)
    return found[0]


def _steps(
    stream: BinaryIO, size: int, key: str | None, kept: str | None, found: list[Verdict]
) -> Generator[Progress, None, None]:
    for step in reading(stream, key=key, kept=kept):
        if isinstance(step, Verdict):
            found.append(step)
        else:
            yield Progress(done=stream.tell(), total=size, stage=STAGE)
