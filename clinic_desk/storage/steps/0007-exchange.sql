-- What came from a file: which file and when, whom and what it brought, how its columns were read.
CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('patients', 'appointments', 'waiting-list')),
  source TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  taken INTEGER NOT NULL,
  taken_by INTEGER NOT NULL,
  taken_back INTEGER,
  taken_back_by INTEGER,
  CHECK ((taken_back IS NULL) = (taken_back_by IS NULL))
) STRICT;
CREATE TRIGGER import_batch_keep BEFORE DELETE ON import_batch
  BEGIN SELECT RAISE(ABORT, 'imports-are-taken-back'); END;
CREATE TABLE import_mapping (
  kind TEXT NOT NULL CHECK (kind IN ('patients', 'appointments', 'waiting-list')),
  headings BLOB NOT NULL CHECK (length(headings) = 32),
  mapped TEXT NOT NULL,
  used INTEGER NOT NULL,
  PRIMARY KEY (kind, headings)
) STRICT, WITHOUT ROWID;
-- "made" is 0 for one who stood in the register before: only what the other system calls them.
CREATE TABLE import_row (
  batch INTEGER NOT NULL REFERENCES import_batch (id),
  kind TEXT NOT NULL CHECK (kind IN ('patients', 'appointments', 'waiting-list')),
  entity INTEGER NOT NULL,
  patient INTEGER NOT NULL,
  source TEXT NOT NULL,
  outside TEXT CHECK (length(outside) BETWEEN 1 AND 100),
  made INTEGER NOT NULL CHECK (made IN (0, 1)),
  UNIQUE (batch, entity, outside)
) STRICT;
CREATE UNIQUE INDEX import_row_outside ON import_row (kind, source, outside)
  WHERE outside IS NOT NULL;
CREATE INDEX import_row_patient ON import_row (patient);
CREATE VIEW imported AS
  SELECT i.batch, i.kind, i.entity, i.patient, i.source, i.outside, i.made
  FROM import_row AS i JOIN patient AS p ON p.id = i.patient
  WHERE p.protected <= (SELECT directory_open());
CREATE TRIGGER import_row_gate BEFORE INSERT ON import_row
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER import_row_keep BEFORE UPDATE ON import_row
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
-- A registration is taken back only while nothing hangs on it.
CREATE TRIGGER patient_has_ties BEFORE DELETE ON patient
  WHEN EXISTS (SELECT 1 FROM waiting WHERE patient = old.id)
    OR EXISTS (SELECT 1 FROM recall WHERE patient = old.id)
    OR EXISTS (SELECT 1 FROM call_attempt WHERE patient = old.id)
    OR EXISTS (SELECT 1 FROM series WHERE patient = old.id)
    OR EXISTS (SELECT 1 FROM patient_relation WHERE patient = old.id)
    OR EXISTS (SELECT 1 FROM patient_relation WHERE other = old.id)
    OR EXISTS (SELECT 1 FROM patient_wish WHERE patient = old.id)
    OR EXISTS (SELECT 1 FROM patient_deceased WHERE patient = old.id)
    OR EXISTS (SELECT 1 FROM patient_need WHERE patient = old.id)
    OR EXISTS (SELECT 1 FROM patient_confusable WHERE old.id IN (one, other))
  BEGIN SELECT RAISE(ABORT, 'patient-has-ties'); END;
-- A card that goes takes with it what was noted of where it came from, and whom it is not.
CREATE TRIGGER patient_gone AFTER DELETE ON patient
  BEGIN
    DELETE FROM import_row WHERE patient = old.id;
    DELETE FROM patient_apart WHERE one = old.id OR other = old.id;
  END;
CREATE TRIGGER import_row_delete_gate BEFORE DELETE ON import_row
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
