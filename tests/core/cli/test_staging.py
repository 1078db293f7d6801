"""A folder that is there whole or not at all."""

import pytest

from clinic_desk.cli.staging import staged
from clinic_desk.cli.telling import Stop
from clinic_desk.errors import VaultExists


def test_what_was_made_takes_its_place_at_the_end(tmp_path):
    with staged(tmp_path / "new") as folder:
        (folder / "file").write_text("made")
        assert not (tmp_path / "new").exists()

    assert [path.name for path in tmp_path.iterdir()] == ["new"]
    assert (tmp_path / "new" / "file").read_text() == "made"


def test_an_empty_folder_may_be_there(tmp_path):
    (tmp_path / "new").mkdir()

    with staged(tmp_path / "new") as folder:
        (folder / "file").write_text("made")

    assert (tmp_path / "new" / "file").exists()


@pytest.mark.parametrize("kind", [RuntimeError, KeyboardInterrupt])
def test_a_failure_leaves_nothing(tmp_path, kind):
    with pytest.raises(kind), staged(tmp_path / "new") as folder:
        (folder / "file").write_text("half made")
        raise kind

    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_things_is_left_alone(tmp_path):
    (tmp_path / "photo").write_text("mine")

    with pytest.raises(Stop), staged(tmp_path):
        raise AssertionError("it was let in")

    assert [path.name for path in tmp_path.iterdir()] == ["photo"]


def test_a_clinic_is_never_written_over(clinic):
    with pytest.raises(VaultExists), staged(clinic.folder):
        raise AssertionError("it was let in")
