"""What is there is written down, and what is written down is there."""

import re
import tomllib

import pytest

from tests.house.sources import ROOT, short, tracked_files

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

FORBIDDEN = {
    "a path of one machine": r"(?<![\w.}])/(?:work|tmp|root)/",
    "the host of a package registry": (
        r"pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org"
    ),
    "how the text was made": (
        r"(?i)\b(?:claude|chatgpt|llm|language model|(?:ai|coding) (?:agent|assistant)"
        r"|co-authored-by)\b"
    ),
}
TEXTS = {".py", ".md", ".toml", ".txt", ".ts", ".svg", ".cfg", ".json", ".qss", ""}


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def rooms() -> list[str]:
    """Every folder of the program that holds code, and what stands beside them."""
    found = {
        "/".join(path.relative_to(ROOT).parts[:2])
        for path in tracked_files()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in {"clinic_desk", "ui"}
    }
    return sorted(name for name in found if not name.endswith("__.py"))


def bare(requirement: str) -> str:
    return re.split(r"[<>=!~;\[ ]", requirement, maxsplit=1)[0]


DECLARED = sorted(
    bare(requirement)
    for group in [PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"].values()]
    for requirement in group
)


@pytest.mark.parametrize("room", rooms())
def test_every_room_has_its_line_in_the_architecture(room):
    told = page("docs/architecture.md")
    assert f"`{room}`" in told or f"`{room.partition('/')[2]}`" in told


@pytest.mark.parametrize("name", DECLARED)
def test_every_dependency_has_a_reason(name):
    reason = re.compile(rf"^\| `{re.escape(name)}` \| (.{{8,}}?) \|", re.MULTILINE)
    assert reason.search(page("docs/dependencies.md"))


def test_no_reason_is_given_for_a_dependency_that_is_not_there():
    told = re.findall(r"^\| `([^`]+)` \|", page("docs/dependencies.md"), re.MULTILINE)
    assert sorted(told) == DECLARED


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("run", PROJECT["project"]["dependencies"]),
        ("test", PROJECT["dependency-groups"]["test"]),
        ("bundle", PROJECT["dependency-groups"]["bundle"]),
        ("door", PROJECT["dependency-groups"]["door"]),
    ],
)
def test_a_lock_pins_what_is_declared(lock, wanted):
    pinned = set(re.findall(r"^([\w.-]+)==", page(f"locks/{lock}.txt"), re.MULTILINE))
    assert {bare(requirement).lower() for requirement in wanted} - pinned == set()


def test_the_readme_names_the_two_commands():
    readme = page("README.md")
    assert "python3 dev.py run" in readme
    assert "python3 dev.py test" in readme


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"])
def test_links_between_pages_lead_somewhere(name):
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", page(name))
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_changelog_has_room_for_what_comes_next():
    assert "## [Unreleased]" in page("CHANGELOG.md")


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_says(what):
    pattern = re.compile(FORBIDDEN[what])
    found = [
        f"{short(path)}: {hit[0]}"
        for path in tracked_files()
        if path.suffix in TEXTS and path.name not in {"test_docs.py", "LICENSE"}
        for hit in pattern.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []
