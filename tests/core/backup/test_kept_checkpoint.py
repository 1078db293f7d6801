"""A checkpoint that was kept outside, held against a log that was restored from a backup."""

from clinic_desk.audit import checkpoints, holding
from clinic_desk.audit.verify import Finding
from tests.builders import a_session
from tests.core.backup.conftest import at, look_at, restore


def test_one_from_before_the_backup_still_fits(clinic, backup, tmp_path):
    kept = checkpoints.kept(a_session(clinic))[0]
    restore(clinic, backup, tmp_path / "new", present=clinic.folder)
    restored = at(clinic, tmp_path / "new")

    verdict = holding.hold(a_session(restored), kept.note)

    assert (verdict.finding, verdict.kept) == (Finding.WHOLE, kept.size)
    assert len(verdict.seams) == 1
    restored.close()


def test_one_over_entries_that_were_lost_is_told_from_a_rewritten_log(clinic, backup, tmp_path):
    look_at(clinic, "Ek")
    kept = checkpoints.make(a_session(clinic), clinic.desk.log_key())
    restore(clinic, backup, tmp_path / "new", present=clinic.folder)
    restored = at(clinic, tmp_path / "new")
    session = a_session(restored)

    shorter = holding.hold(session, kept.note)
    for _ in range(5):  # the log grows over the lost place with other entries
        look_at(restored, "Ny")
    checkpoints.make(a_session(restored), restored.desk.log_key())
    assert checkpoints.kept(a_session(restored))[-1].size > kept.size
    longer = holding.hold(a_session(restored), kept.note)

    assert (shorter.finding, longer.finding) == (Finding.KEPT_LOST, Finding.KEPT_LOST)
    restored.close()
