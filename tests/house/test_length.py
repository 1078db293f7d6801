"""A file is read in one sitting, or docs/architecture.md says why not."""

import re

from tests.house.sources import ROOT, python_files, short

LONGEST = 400


def lines_of(path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def excused() -> dict[str, str]:
    """Longer files with their reasons: list items "- `path`: reason" of the architecture page."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    _, _, section = page.partition("## Files longer than 400 lines")
    return dict(re.findall(r"^- `([^`]+)`: (.+)$", section, re.MULTILINE))


def test_no_file_is_longer_than_400_lines_without_a_reason():
    files = [*python_files("."), ROOT / "dev.py"]
    too_long = {short(path) for path in files if lines_of(path) > LONGEST}
    assert too_long - excused().keys() == set()


def test_no_reason_outlives_its_long_file():
    stale = {
        name for name in excused() if not (ROOT / name).exists() or lines_of(ROOT / name) <= LONGEST
    }
    assert stale == set()
