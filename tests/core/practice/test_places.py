"""Where practice clinics lie, and what is taken away."""

import stat

from clinic_desk.practice import places


def test_a_home_is_private_and_goes_with_all_that_is_in_it(tmp_path):
    home = places.make([tmp_path])
    (home.folder / "deep").mkdir()
    (home.folder / "deep" / "file").write_text("x")

    assert home.folder.parent == tmp_path
    assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700
    home.destroy()
    assert list(tmp_path.iterdir()) == []


def test_memory_comes_before_the_disk(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert places.roots()[0] == tmp_path


def test_a_place_that_is_not_there_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "gone"))

    assert tmp_path / "gone" not in places.roots()


def test_a_home_in_use_is_not_swept(tmp_path):
    home = places.make([tmp_path])

    assert places.sweep([tmp_path]) == 0
    assert home.folder.is_dir()
    home.destroy()


def test_what_is_left_is_swept_and_nothing_else(tmp_path):
    (tmp_path / "clinic-desk-practice-left").mkdir()
    (tmp_path / "clinic-desk-practice-left" / "clinic.db").write_bytes(b"x")
    (tmp_path / "somebody-elses").mkdir()
    (tmp_path / "clinic-desk-practice-file").write_text("no folder")

    assert places.sweep([tmp_path]) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "clinic-desk-practice-file",
        "somebody-elses",
    ]


def test_a_link_is_not_followed(tmp_path):
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").write_text("x")
    under = tmp_path / "under"
    under.mkdir()
    (under / "clinic-desk-practice-link").symlink_to(kept)

    assert places.sweep([under]) == 0
    assert (kept / "file").read_text() == "x"
