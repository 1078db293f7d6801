"""All that is SQLite and SQLCipher; no other file knows."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler

from clinic_desk.errors import (
    Deceased,
    DiskFull,
    EnvironmentFault,
    ReadOnly,
    VaultDamaged,
    VaultFault,
    VaultInUse,
    VaultNotEncrypted,
    WrongKey,
)
from clinic_desk.storage.gate import Gate, GateClosed

Raw = Any
"""A driver connection; sqlcipher3 ships no types."""


class _Compiler(SQLiteCompiler):
    """SQLite makes a new plan at each run of a statement whose LIMIT is a bound value, since
    the plan may depend on it; a sum it takes as it comes. That halves the time of a search."""

    def limit_clause(self, select: Any, **options: Any) -> str:
        clause: str = super().limit_clause(select, **options)  # type: ignore[no-untyped-call]
        return clause.replace(" OFFSET ", " + 0 OFFSET ") + " + 0"


dialect = sqlite_dialect(paramstyle="qmark")
dialect.statement_compiler = _Compiler

_KEY_BYTES = 32
_TAKES_NO_MORE = frozenset({"disk I/O error", "database or disk is full"})
_PLAIN_MAGIC = b"SQLite format 3\x00"
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA cache_size = -32768",
)


class ConstraintBroken(Exception):
    """The database held an invariant; ``what`` is the code that the trigger or column named."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def connect(path: Path, key: bytes, *, create: bool = False, alone: bool = False) -> Raw:
    """Open the encrypted file with a raw 256-bit key, proved encrypted and readable.

    ``alone``: nothing lies beside the file once it is closed. Raises VaultDamaged when there is
    no file, WrongKey, or VaultNotEncrypted when the library has no cipher or the file is in the
    clear.
    """
    _require_file(path, key, create=create)
    if create:
        with suppress(OSError):  # the driver then says what is wrong with the place
            path.touch(mode=0o600)  # what lies beside it takes its rights from it
    raw = driver.connect(
        str(path), isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        with faults():
            _unlock(raw, key)
            for setting in _SETTINGS:
                raw.execute(setting)
            raw.execute("PRAGMA journal_mode = DELETE" if alone else "PRAGMA journal_mode = WAL")
    except BaseException:
        raw.close()
        raise
    return raw


def connect_for_reading(path: Path, key: bytes) -> Raw:
    """Open the encrypted file so that no byte of it can change. Raises as ``connect`` does."""
    _require_file(path, key, create=False)
    address = "".join((path.absolute().as_uri(), "?mode=ro"))
    raw = driver.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        with faults():
            _unlock(raw, key)
            raw.execute("PRAGMA temp_store = MEMORY")
            raw.execute("PRAGMA busy_timeout = 5000")
    except BaseException:
        raw.close()
        raise
    return raw


def _require_file(path: Path, key: bytes, *, create: bool) -> None:
    if len(key) != _KEY_BYTES:
        raise WrongKey
    existed = path.exists() and path.stat().st_size > 0
    if not existed and not create:
        raise VaultDamaged("database")
    if existed and _first_bytes(path) == _PLAIN_MAGIC:
        raise VaultNotEncrypted("database")


def _unlock(raw: Raw, key: bytes) -> None:
    raw.execute(_key_pragma(key))
    if not raw.execute("PRAGMA cipher_version").fetchone():
        raise VaultNotEncrypted("library")
    raw.execute("PRAGMA cipher_log_level = NONE")
    raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(_PLAIN_MAGIC))


def _key_pragma(key: bytes) -> str:
    # PRAGMA takes no bound values; a hexadecimal key can hold nothing that ends the literal.
    return "".join(("PRAGMA key = \"x'", key.hex(), "'\""))


def refuses_no_key(path: Path) -> bool:
    """Whether the file stays shut for somebody without a key."""
    raw = driver.connect(str(path))
    try:
        raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except driver.DatabaseError:
        return True
    finally:
        raw.close()
    return False


def damage(raw: Raw) -> str | None:
    """What is wrong with a file, every page of it read; None where all of it holds."""
    try:
        with faults():
            if raw.execute("PRAGMA cipher_integrity_check").fetchone():
                return "pages"
            if raw.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
                return "structure"
            if raw.execute("PRAGMA foreign_key_check").fetchone():
                return "links"
    except (VaultDamaged, WrongKey):
        return "pages"
    return None


def read_only(raw: Raw) -> None:
    raw.execute("PRAGMA query_only = ON")


def install(raw: Raw, gate: Gate) -> None:
    """Put the gate on a connection: last, after everything that it forbids is done."""
    add_functions(raw, gate)
    raw.set_authorizer(gate.authorize)


def add_functions(raw: Raw, gate: Gate) -> None:
    for name, function in (
        ("viewing", gate.viewing),
        ("directory_open", gate.directory_open),
        ("subject", gate.subject),
        ("log_scope", gate.log_scope),
        ("recording", gate.recording),
    ):
        raw.create_function(name, 0, function)


class faults:  # noqa: N801 - used like a function; a class enters and leaves four times as quickly
    """Turn the driver's errors into ours: gate, constraint, disk, damage; bugs pass as they are.

    ``writing``: a transfer that fails is then a disk that takes no more (quotas and size limits
    are told so), and otherwise a file that cannot be read.
    """

    __slots__ = ("_writing",)

    def __init__(self, *, writing: bool = False) -> None:
        self._writing = writing

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if isinstance(error, driver.IntegrityError):
            raise _constraint(str(error)) from None
        if isinstance(error, MemoryError):  # so SQLCipher says that a page does not fit its seal
            raise VaultDamaged("database") from error
        if isinstance(error, driver.DatabaseError):
            translated = _fault(error, writing=self._writing)
            if translated is not None:
                raise translated from error


def copy_into(raw: Raw, copy: Raw, pages: int, tell: Callable[[int, int], None]) -> None:
    """SQLite's online backup, so many pages at a time; ``tell`` hears of pages done and of all.

    Raises DiskFull where the copy takes no more, VaultDamaged, and what ``tell`` raises.
    """
    try:
        with faults(writing=True):
            raw.backup(
                copy, pages=pages, progress=lambda _, left, all_: tell(all_ - left, all_), sleep=0
            )
    except driver.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) is not None:
            raise
        # the driver's backup tells what went wrong in words alone
        raise DiskFull if str(error) in _TAKES_NO_MORE else VaultDamaged("database") from error


def _constraint(message: str) -> Exception:
    if message == "deceased":  # whatever writes a visit says the same
        return Deceased()
    return GateClosed("write") if message == "gate" else ConstraintBroken(message)


def _fault(error: Exception, *, writing: bool) -> VaultFault | EnvironmentFault | GateClosed | None:
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if primary == driver.SQLITE_FULL or (writing and primary == driver.SQLITE_IOERR):
        return DiskFull()
    if primary in (driver.SQLITE_BUSY, driver.SQLITE_LOCKED):
        return VaultInUse()
    if primary in (driver.SQLITE_READONLY, driver.SQLITE_CANTOPEN):
        return ReadOnly()
    if primary == driver.SQLITE_NOTADB:
        return WrongKey()
    if primary in (driver.SQLITE_CORRUPT, driver.SQLITE_IOERR):
        return VaultDamaged("database")
    if primary == driver.SQLITE_AUTH or str(error).startswith("not authorized"):
        return GateClosed(str(error))
    return None
