-- Two cards of one person. The merged card's own row stays as it is and is found no more; of the
-- kept card stands here what was written over ("taken" names those fields), so that both can be
-- had back. Its visits are written down one by one: they go back, and later ones do not.
CREATE TABLE patient_merge (
  merged INTEGER PRIMARY KEY,
  kept INTEGER NOT NULL,
  merged_at INTEGER NOT NULL,
  merged_by INTEGER NOT NULL,
  taken TEXT NOT NULL,
  family TEXT,
  given TEXT,
  birth_date TEXT,
  phone TEXT,
  email TEXT,
  street TEXT,
  alert TEXT,
  CHECK (merged <> kept)
) STRICT;
CREATE INDEX patient_merge_kept ON patient_merge (kept);
CREATE TABLE patient_merge_visit (
  merged INTEGER NOT NULL REFERENCES patient_merge (merged),
  appointment INTEGER NOT NULL,
  PRIMARY KEY (merged, appointment)
) STRICT;
CREATE INDEX patient_merge_visit_appointment ON patient_merge_visit (appointment);

-- What was merged into the record that is open, with the values of the card that was merged.
CREATE VIEW record_merge AS
  SELECT m.merged, m.merged_at, m.merged_by, m.taken,
    m.family AS was_family, m.given AS was_given, m.birth_date AS was_birth_date,
    m.phone AS was_phone, m.email AS was_email, m.street AS was_street, m.alert AS was_alert,
    p.number, p.family, p.given, p.birth_date, p.phone, p.email, p.street, p.alert
  FROM patient_merge AS m JOIN patient AS p ON p.id = m.merged
  WHERE m.kept = (SELECT viewing());
CREATE VIEW record_merge_visit AS
  SELECT v.merged, v.appointment FROM patient_merge_visit AS v
  JOIN patient_merge AS m ON m.merged = v.merged
  JOIN appointment AS a ON a.id = v.appointment AND a.patient = m.kept
  WHERE m.kept = (SELECT viewing());
-- Where a merged card's number and name lead to; for the log, which names cards as they were.
CREATE VIEW merged_directory AS
  SELECT m.merged AS id, m.kept, p.number, p.family, p.given, p.birth_date, p.phone, p.protected
  FROM patient_merge AS m JOIN patient AS p ON p.id = m.merged
  WHERE p.protected <= (SELECT directory_open());

CREATE TRIGGER patient_merge_gate BEFORE INSERT ON patient_merge
  WHEN new.merged IS NOT (SELECT subject()) AND new.kept IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_merge_refused BEFORE INSERT ON patient_merge
  WHEN (SELECT count(*) FROM patient WHERE id IN (new.merged, new.kept) AND protected = 0) <> 2
    OR EXISTS (SELECT 1 FROM patient_merge WHERE merged = new.kept)
    OR EXISTS (SELECT 1 FROM patient_confusable
      WHERE one IN (new.merged, new.kept) OR other IN (new.merged, new.kept))
    OR EXISTS (SELECT 1 FROM patient_apart WHERE one = min(new.merged, new.kept)
      AND other = max(new.merged, new.kept))
  BEGIN SELECT RAISE(ABORT, 'merge'); END;
CREATE TRIGGER patient_merge_keep BEFORE UPDATE ON patient_merge
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_merge_delete_gate BEFORE DELETE ON patient_merge
  WHEN old.merged IS NOT (SELECT subject()) AND old.kept IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_merge_visit_gate BEFORE INSERT ON patient_merge_visit
  WHEN (SELECT patient FROM appointment WHERE id = new.appointment) IS NOT (SELECT subject())
    OR new.merged IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_merge_visit_keep BEFORE UPDATE ON patient_merge_visit
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_merge_visit_delete_gate BEFORE DELETE ON patient_merge_visit
  WHEN (SELECT kept FROM patient_merge WHERE merged = old.merged) IS NOT (SELECT subject())
    AND old.merged IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;

-- A card that was merged is neither changed nor booked for, and neither card can go.
CREATE TRIGGER patient_merged_keep BEFORE UPDATE ON patient
  WHEN EXISTS (SELECT 1 FROM patient_merge WHERE merged = old.id)
  BEGIN SELECT RAISE(ABORT, 'merged'); END;
CREATE TRIGGER patient_merged_delete BEFORE DELETE ON patient
  WHEN EXISTS (SELECT 1 FROM patient_merge WHERE old.id IN (merged, kept))
  BEGIN SELECT RAISE(ABORT, 'merged'); END;
CREATE TRIGGER appointment_not_merged BEFORE INSERT ON appointment
  WHEN EXISTS (SELECT 1 FROM patient_merge WHERE merged = new.patient)
  BEGIN SELECT RAISE(ABORT, 'merged'); END;
CREATE TRIGGER patient_confusable_not_merged BEFORE INSERT ON patient_confusable
  WHEN EXISTS (SELECT 1 FROM patient_merge WHERE merged IN (new.one, new.other))
  BEGIN SELECT RAISE(ABORT, 'merged'); END;
-- A visit changes its patient only with the card that it stood on.
DROP TRIGGER appointment_update_gate;
CREATE TRIGGER appointment_update_gate BEFORE UPDATE ON appointment
  WHEN old.patient IS NOT (SELECT subject()) OR (new.patient IS NOT old.patient AND NOT EXISTS (
    SELECT 1 FROM patient_merge_visit AS v JOIN patient_merge AS m ON m.merged = v.merged
    WHERE v.appointment = old.id AND new.id = old.id
      AND ((old.patient = m.merged AND new.patient = m.kept)
        OR (old.patient = m.kept AND new.patient = m.merged))))
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
