#!/usr/bin/env python3
"""One door for developers. ``python3 dev.py`` says what can be done.

It needs nothing but Python 3.11 and pip: the first time it makes ``.venv`` with the versions
of ``locks/`` (hashes checked) and looks for the system libraries a window needs. A stamp in
``.venv`` remembers for which locks that was done, so the next time costs next to nothing.
Every command it runs is shown.
"""

import argparse
import ast
import contextlib
import filecmp
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "made-for"
LOCKS = ROOT / "locks"
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("en", "sv")

WINDOW_LIBRARIES = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-xinerama0": "libxcb-xinerama.so.0",
}
"""Debian package to the library that Qt looks for."""
SCREEN_READER = ["dbus", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"]
SYSTEM_PYTHON = "/usr/bin/python3"


class Stop(Exception):
    """Something the person at the keyboard has to do first."""


# --- saying and doing -------------------------------------------------------------------------


def say(text: str) -> None:
    print(text, flush=True)


def shown(command: list[str]) -> str:
    home = f"{ROOT}{os.sep}"
    return shlex.join(part.removeprefix(home) for part in command)


def run(*command: str | Path, env: Mapping[str, str] | None = None, quiet: bool = False) -> int:
    """Show a command, run it from the root of the repository, and return its exit code."""
    words = [str(part) for part in command]
    if not quiet:
        say(f"$ {shown(words)}")
    return subprocess.run(
        words, cwd=ROOT, env={**os.environ, **(env or {})}, stdin=None, check=False
    ).returncode


def must(*command: str | Path, env: Mapping[str, str] | None = None) -> None:
    code = run(*command, env=env)
    if code:
        raise SystemExit(code)


# --- the environment --------------------------------------------------------------------------


def wanted() -> str:
    """A digest of everything that decides what belongs in the environment."""
    digest = hashlib.sha256(str(ROOT).encode())
    for path in (Path(__file__), ROOT / "pyproject.toml", LOCKS / "door.txt", LOCKS / "test.txt"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def prepare() -> None:
    """Make the environment, unless it is there already."""
    mark = wanted()
    with contextlib.suppress(OSError):
        if STAMP.read_text(encoding="ascii") == mark:
            return
    started = time.monotonic()
    say("── environment: making .venv with the locked versions (only when they change)")
    need(missing_libraries())
    make_venv()
    index = pip_settings_for_uv()
    uv = BIN / "uv"
    locks = (LOCKS / "door.txt", LOCKS / "test.txt")
    must(uv, "pip", "sync", "--python", PYTHON, "--require-hashes", *locks, env=index)
    must(
        *(uv, "pip", "install", "--python", PYTHON, "--no-deps", "--no-build-isolation"),
        *("--editable", ROOT),
        env=index,
    )
    STAMP.write_text(mark, encoding="ascii")
    say(f"   environment: {time.monotonic() - started:.1f} s")


def make_venv() -> None:
    """Make ``.venv`` and put uv into it, on Debian without python3-venv as well."""
    if not PYTHON.exists():
        must(sys.executable, "-m", "venv", "--without-pip", VENV)
    if (BIN / "uv").exists() or (BIN / "uv.exe").exists():
        return
    install = ("install", "--require-hashes", "--requirement", LOCKS / "door.txt")
    if not can_import("pip") and not can_import("ensurepip"):
        apt(["python3-pip"], "Python here has no pip.")
    if can_import("pip"):
        must(sys.executable, "-m", "pip", "--python", PYTHON, *install)
    else:
        must(PYTHON, "-m", "ensurepip")
        must(PYTHON, "-m", "pip", *install)


def can_import(module: str) -> bool:
    return (
        subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True).returncode
        == 0
    )


def pip_settings_for_uv() -> dict[str, str]:
    """What this machine tells pip about its package index, in the words that uv listens to."""
    pip = [sys.executable, "-m", "pip"] if can_import("pip") else [str(PYTHON), "-m", "pip"]
    listed = subprocess.run([*pip, "config", "list"], capture_output=True, text=True, check=False)
    settings: dict[str, str] = {}
    for line in listed.stdout.splitlines():
        name, _, value = line.partition("=")
        settings[name.rpartition(".")[2].strip(":")] = value.strip().strip("'\"")
    names = {
        "index-url": "UV_DEFAULT_INDEX",
        "extra-index-url": "UV_INDEX",
        "find-links": "UV_FIND_LINKS",
        "cert": "SSL_CERT_FILE",
    }
    found = {
        uv: " ".join(settings[pip_name].replace("\\n", " ").split())
        for pip_name, uv in names.items()
        if settings.get(pip_name) and uv not in os.environ
    }
    if "UV_FIND_LINKS" in found:
        found["UV_FIND_LINKS"] = found["UV_FIND_LINKS"].replace(" ", ",")
    # Every version and hash is given, so it does not matter which index has it.
    return {"UV_INDEX_STRATEGY": "unsafe-best-match", **found}


# --- the system -------------------------------------------------------------------------------


def missing_libraries() -> list[str]:
    """Debian's names of the libraries that a window needs and this Linux does not have."""
    if not sys.platform.startswith("linux"):
        return []
    ldconfig = shutil.which("ldconfig", path=f"{os.environ.get('PATH', '')}:/sbin:/usr/sbin")
    if ldconfig is None:
        return []
    known = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    return [package for package, library in WINDOW_LIBRARIES.items() if library not in known]


def need(packages: list[str]) -> None:
    if packages:
        apt(packages, "A window needs libraries that this computer does not have.")


def apt(packages: list[str], because: str) -> None:
    """Install Debian packages when root on Debian, else say the line to type."""
    say(because)
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise Stop(f"Install what your system calls these: {' '.join(packages)}")
    if os.name == "nt" or os.geteuid() != 0:
        raise Stop(f"Type this first:\n\n  sudo {shlex.join(install)}\n")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    must("apt-get", "update", env=quiet)
    must(*install, env=quiet)


def need_screen_reader() -> None:
    """What a journey needs that hears the program instead of seeing it."""
    if not sys.platform.startswith("linux"):
        return
    hears = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    there = shutil.which(SYSTEM_PYTHON) and shutil.which("dbus-run-session")
    there = there and Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists()
    if not there or subprocess.run(hears, capture_output=True, check=False).returncode:
        apt(SCREEN_READER, "A screen reader's way into the program is needed.")


def has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextlib.contextmanager
def virtual_screen() -> Iterator[dict[str, str]]:
    """A screen that nobody sees, on a display number of its own; what to set to be drawn on it."""
    if not sys.platform.startswith("linux"):
        yield {}
        return
    if not shutil.which("Xvfb"):
        apt(["xvfb"], "A virtual screen is needed.")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24"]
    command += ["-nolisten", "tcp", "-noreset"]
    say(f"$ {shlex.join(command)} &")
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        if not number:
            raise Stop("The virtual screen did not start.")
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def virtual_screens(many: int) -> Iterator[dict[str, str]]:
    """A screen for each of the workers that tests/conftest.py hands them to: one has one focus."""
    with contextlib.ExitStack() as stack:
        screens = [stack.enter_context(virtual_screen()) for _ in range(many)]
        displays = " ".join(one.get("DISPLAY", "") for one in screens)
        yield screens[0] | {"CLINIC_DESK_TEST_DISPLAYS": displays}


OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
SCREENS = min(os.cpu_count() or 2, 4)
"""How many windows are driven at a time, each on a screen of its own."""


# --- checks -----------------------------------------------------------------------------------


def stage(name: str, check: Callable[[], int]) -> None:
    """Run one stage, say how long it took, and end the program with its code if it failed."""
    say(f"── {name}")
    started = time.monotonic()
    code = check()
    seconds = time.monotonic() - started
    if code:
        say(f"   {name}: failed after {seconds:.1f} s")
        raise SystemExit(code)
    say(f"   {name}: {seconds:.1f} s")


def lint(_: argparse.Namespace) -> None:
    stage("format", lambda: run(BIN / "ruff", "format", "--check", "."))
    stage("style", lambda: run(BIN / "ruff", "check", "."))
    stage("types", lambda: run(BIN / "mypy"))
    stage("layers", lambda: run(BIN / "lint-imports", "--no-cache"))
    stage("dependencies", lambda: run(BIN / "deptry", "clinic_desk", "ui"))
    stage("translations", check_translations)


def pytest(*arguments: str, env: Mapping[str, str]) -> None:
    """Run pytest as a stage; its own closing line says how long it took."""
    say(f"── pytest {shlex.join(arguments)}")
    code = run(PYTHON, "-m", "pytest", *arguments, env=env)
    if code:
        raise SystemExit(code)


def test(options: argparse.Namespace) -> None:
    """Every check and every test; with arguments, one run of pytest with just these."""
    if options.rest:
        windowed = any("journeys" in word or "faults" in word for word in options.rest)
        if any("journeys" in word for word in options.rest):
            need_screen_reader()
        with virtual_screen() if windowed else contextlib.nullcontext(OFFSCREEN) as screen:
            pytest(*options.rest, env=screen)
        return
    lint(options)
    core = [f"tests/{name}" for name in ("core", "house") if (ROOT / "tests" / name).is_dir()]
    workers = f"-n{min(os.cpu_count() or 1, 4)}"
    if options.quick:
        pytest("-m", "not slow", workers, *core, env=OFFSCREEN)
        return
    pytest(workers, *core, env=OFFSCREEN)
    if not shutil.which("dbus-daemon"):
        apt(["dbus-daemon"], "A bus of the tests' own is needed.")
    pytest(workers, "tests/ui", env=OFFSCREEN)
    whole = [f"tests/{name}" for name in ("journeys", "faults") if any_test(name)]
    if whole:
        need_screen_reader()
        with virtual_screens(SCREENS) as screens:
            pytest(f"-n{SCREENS}", *whole, env=screens)


def any_test(folder: str) -> bool:
    return any((ROOT / "tests" / folder).rglob("test_*.py"))


# --- translations -----------------------------------------------------------------------------


def rooms_with_words() -> dict[str, list[Path]]:
    """Each room of ``ui`` that holds a text to translate, with its files."""
    files: dict[str, list[Path]] = {}
    for path in sorted((ROOT / "ui").rglob("*.py")):
        inside = path.relative_to(ROOT / "ui")
        text = path.read_text(encoding="utf-8")
        if "translate(" in text or "_NOOP(" in text:
            files.setdefault(inside.parts[0] if len(inside.parts) > 1 else "app", []).append(path)
    return files


def words_of(path: Path) -> Iterator[str]:
    """Each text to translate of a file, as a call that lupdate reads without doubt.

    lupdate overlooks a count that is not a plain number, and sometimes the whole sentence.
    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        texts = [part.value for part in node.args[:3] if isinstance(part, ast.Constant)]
        if name not in {"translate", "QT_TRANSLATE_NOOP"} or len(texts) < 2:
            continue
        counted = len(node.args) > 3 or any(word.arg == "n" for word in node.keywords)
        spoken = ", ".join(json.dumps(text or "", ensure_ascii=False) for text in texts)
        comment = ', ""' if counted and len(texts) == 2 else ""
        yield f"QCoreApplication.translate({spoken}{comment}{', 0' if counted else ''})"


def update_words(room: str, files: list[Path], folder: Path) -> int:
    """Bring a room's .ts files in ``folder`` in line with its source; English has plurals only."""
    with tempfile.TemporaryDirectory() as name:
        words = Path(name) / f"{room}.py"
        words.write_text("\n".join(line for path in files for line in words_of(path)), "utf-8")
        for language in LANGUAGES:
            update = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
            if language == "en":
                update.append("-pluralonly")
            target = ["-target-language", language, "-ts", str(folder / f"{room}.{language}.ts")]
            if code := run(BIN / "pyside6-lupdate", *update, words, *target, quiet=True):
                return code
    return 0


def release_words(source: Path, target: Path) -> int:
    """Compile all rooms of a language into one file; an unfinished sentence is an error."""
    for language in LANGUAGES:
        rooms = sorted(source.glob(f"*.{language}.ts"))
        compiled = target / f"clinic_desk_{language}.qm"
        release = (BIN / "pyside6-lrelease", "-silent", "-fail-on-unfinished")
        if rooms and (code := run(*release, *rooms, "-qm", compiled, quiet=True)):
            return code
    return 0


def check_translations() -> int:
    """The .ts files say what the source says, nothing is unfinished, the .qm files are fresh."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for path in TRANSLATIONS.glob("*.ts"):
            shutil.copy(path, fresh)
        for room, files in rooms_with_words().items():
            if code := update_words(room, files, fresh):
                return code
        if code := release_words(fresh, fresh):
            say("   Finish the sentences named above in resources/translations.")
            return code
        _, different, unknown = filecmp.cmpfiles(
            fresh, TRANSLATIONS, [path.name for path in fresh.iterdir()], shallow=False
        )
        for stale in sorted(different + unknown):
            say(f"   resources/translations/{stale} is not fresh: python3 dev.py translate")
        return 1 if different or unknown else 0


def translate(options: argparse.Namespace) -> None:
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    for room, files in rooms_with_words().items():
        if options.room in (None, room):
            say(f"── {room}")
            if code := update_words(room, files, TRANSLATIONS):
                raise SystemExit(code)
    if code := release_words(TRANSLATIONS, TRANSLATIONS):
        say("Finish the sentences in resources/translations, then call this again.")
        raise SystemExit(code)


# --- the program ------------------------------------------------------------------------------


def open_program(_: argparse.Namespace) -> None:
    """Open the invented clinic of today, or walk through it where there is no screen."""
    folder = demo_folder()
    if not (folder / "vault.keys").exists():
        must(PYTHON, "-m", "clinic_desk.cli", "demo", folder)
    if has_display():
        must(PYTHON, "-m", "ui.app", folder)
        return
    say("There is no display here: the main job is walked in a virtual screen instead.")
    with virtual_screen() as screen:
        must(PYTHON, "-m", "tests.journeys.walk", folder, env=screen)


def demo_folder() -> Path:
    """Where today's invented clinic lies; its schedule is full today, so it is made daily."""
    if os.name == "nt":
        caches = Path(os.environ.get("LOCALAPPDATA", Path.home()))
    elif sys.platform == "darwin":
        caches = Path.home() / "Library" / "Caches"
    else:
        caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "clinic-desk" / time.strftime("demo-%Y-%m-%d")


def tour(options: argparse.Namespace) -> None:
    with virtual_screen() as screen:
        must(PYTHON, "-m", "tests.tour", *options.rest, env=screen)


def bench(options: argparse.Namespace) -> None:
    must(PYTHON, "-m", "bench", *options.rest, env=OFFSCREEN)


# --- the locks --------------------------------------------------------------------------------


def lock(options: argparse.Namespace) -> None:
    """Write the locks anew from pyproject.toml: names, versions and hashes, no address."""
    for name, groups in {"run": [], "test": ["test"], "bundle": ["bundle"], "door": None}.items():
        above = [] if name in ("run", "door") else ["--constraints", LOCKS / "run.txt"]
        source = ["--group", "door"] if groups is None else ["pyproject.toml"]
        must(
            *(BIN / "uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes"),
            *("--no-header", *options.rest, *above, *source),
            *(word for group in groups or [] for word in ("--group", group)),
            *("--output-file", LOCKS / f"{name}.txt"),
            env=pip_settings_for_uv(),
        )


# --- the door ---------------------------------------------------------------------------------


def parse(words: list[str]) -> argparse.Namespace:
    door = argparse.ArgumentParser(prog="dev.py", description="One door for developers.")
    commands = door.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, job: Callable[[argparse.Namespace], None], about: str
    ) -> argparse.ArgumentParser:
        parser = commands.add_parser(name, help=about, description=about)
        parser.set_defaults(job=job, rest=[])
        return parser

    command("run", open_program, "open the program on the invented clinic")
    tests = command("test", test, "every check and test; further words go to pytest")
    tests.add_argument("--quick", action="store_true", help="checks and quick core tests only")
    command("lint", lint, "format, style, types, layers, dependencies, translations")
    command("bench", bench, "measure beside bare baselines (--size S|L, --json FILE)")
    command("tour", tour, "draw every screen")
    words_of = command("translate", translate, "bring the translations in line with the source")
    words_of.add_argument("room", nargs="?", help="one folder of ui; all without it")
    command("lock", lock, "write locks/ anew (--upgrade for newer versions)")
    options, rest = door.parse_known_args(words)
    if rest and options.job in (open_program, lint, translate):
        door.error(f"not understood: {shlex.join(rest)}")
    options.rest = rest
    return options


def main(words: list[str]) -> int:
    options = parse(words)
    try:
        prepare()
        options.job(options)
    except Stop as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
