"""Making the schema and bringing an older one forward: frozen SQL, one number a step.

A step is one file, or one for each subject, run in the order of their names
(``0007-merging.sql``). It and the record of it (``user_version``) commit together.
"""

import hashlib
from importlib import resources
from importlib.resources.abc import Traversable

from clinic_desk import folding
from clinic_desk.errors import VaultDamaged, VaultTooNew
from clinic_desk.storage import sqlite
from clinic_desk.storage.gate import Gate

LATEST = 10
SCHEMA_DIGESTS = {
    1: "700fff4ba44e251eece5077d2d37b45d7c26b9b28f0f97fd5904d8035dc90de0",
    2: "579edc5b15cf2367adf35d7f7c11eee28e0ec2635d5e0b1a9fa87939bf20315c",
    3: "4d289d0cea16ff68ee341c34a57c772d4ea8425e55455128971154a2c1691d4a",
    4: "fd5bdbf3155dd8cc21e4c6bcf4e39db439ded163f7a517024b14552cb5e12702",
    5: "fd5bdbf3155dd8cc21e4c6bcf4e39db439ded163f7a517024b14552cb5e12702",
    6: "e25bf18484cd9f68e881851fa8fdfd6b2cf48ce4c3be422feadff383663d7799",
    7: "388f81bbaa234db76d6323ba96e060a2bf80b8632635b9ab5888645473d1dd89",
    8: "22389216a90091574966f8dadfcd5c087e93c665be9fbd682856bb6f3e39ee43",
    9: "5d168710ebe82da47e8a7ff04b278c545f7253b23309725bbd1a33a3bfe43293",
    10: "3da36aea9feee706a0dca510cbbec6048a3442145da34c4280d3ef6e596638a0",
}
"""SHA-256 over the schema's own text, for each version that a program of ours wrote."""


def migrate(raw: sqlite.Raw) -> int:
    """Bring the schema to LATEST and prove it the expected one; the version it came from.

    Raises VaultTooNew, or VaultDamaged("schema") when it is not what we wrote.
    """
    sqlite.add_functions(raw, Gate())
    for function in (folding.word_index, folding.part_index):  # step 5 writes the indexes anew
        raw.create_function(function.__name__, 2, function)
    with sqlite.faults():
        found = version_of(raw)
        if found > LATEST:
            raise VaultTooNew(found)
        if found and not is_ours(raw, found):
            raise VaultDamaged("schema")  # what is not ours is not brought forward either
        for version in range(found + 1, LATEST + 1):
            raw.executescript(_step(version))
        if found != LATEST and not is_ours(raw, LATEST):
            raise VaultDamaged("schema")
    return found


def version_of(raw: sqlite.Raw) -> int:
    """Which schema the file has; 0 for an empty one."""
    with sqlite.faults():
        found: int = raw.execute("PRAGMA user_version").fetchone()[0]
        return found


def is_ours(raw: sqlite.Raw, version: int) -> bool:
    """Whether the schema is exactly what a program of ours wrote as that version."""
    with sqlite.faults():
        return version in SCHEMA_DIGESTS and digest(raw) == SCHEMA_DIGESTS[version]


def _step(version: int) -> str:
    steps = (resources.files("clinic_desk.storage") / "steps").iterdir()
    files = sorted((one for one in steps if one.name.startswith(f"{version:04d}")), key=_name)
    parts = (one.read_text("utf-8") for one in files)
    return "\n".join(("BEGIN IMMEDIATE;", *parts, "COMMIT;"))


def _name(one: Traversable) -> str:
    return one.name


def digest(raw: sqlite.Raw) -> str:
    """SHA-256 over every object's kind, name, table and SQL, each length-prefixed."""
    rows = raw.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
    parts = [(part or "").encode() for row in rows for part in row]
    framed = b"".join([len(part).to_bytes(4, "big") + part for part in parts])
    return hashlib.sha256(framed).hexdigest()
