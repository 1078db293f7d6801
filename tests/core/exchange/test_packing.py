"""Text that is collected for an export: whole at the end, and laid aside where nobody reads it."""

import tempfile
import tracemalloc
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desk.exchange import packing
from clinic_desk.exchange.packing import Packed


@settings(max_examples=50, deadline=None)
@given(texts=st.lists(st.text(max_size=400), max_size=40))
def test_what_was_written_comes_back_however_much_was_laid_aside(texts):
    usual, packing._PIECE = packing._PIECE, 64
    try:
        packed = Packed()
        for text in texts:
            packed.write(text)
        assert b"".join(packed.pieces()) == "".join(texts).encode("utf-8", "replace")
    finally:
        packing._PIECE = usual


def test_a_large_text_stays_out_of_memory_and_is_read_by_nobody_who_finds_it(monkeypatch, tmp_path):
    kept = []

    def named():
        kept.append((tmp_path / str(len(kept))).open("w+b"))
        return kept[-1]

    monkeypatch.setattr(tempfile, "TemporaryFile", named)
    random, packed = Random(1), Packed()
    tracemalloc.start()
    for line in range(60_000):
        packed.write(f"Lindgren;Alva;{random.getrandbits(256):x};{line}\n")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 3_000_000
    (file,) = kept
    file.flush()
    aside = (tmp_path / "0").read_bytes()
    assert len(aside) > 1_000_000
    assert b"Lindgren" not in aside
    assert b"\x78\x01" not in aside[:64]  # nor is it merely packed
    assert sum(map(len, packed.pieces())) > 4_000_000
    file.close()
