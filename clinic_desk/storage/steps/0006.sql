-- Frozen: what schema 6 adds. Later steps add to it; nobody edits it.

-- Two patients who are not one person, though they look alike: somebody has said so.
CREATE TABLE patient_apart (
  one INTEGER NOT NULL,
  other INTEGER NOT NULL,
  decided INTEGER NOT NULL,
  decided_by INTEGER NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT;
CREATE VIEW apart AS
  SELECT one, other FROM patient_apart WHERE (SELECT directory_open()) IS NOT NULL;
CREATE TRIGGER patient_apart_gate BEFORE INSERT ON patient_apart
  WHEN new.one IS NOT (SELECT subject()) AND new.other IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_apart_has_patients BEFORE INSERT ON patient_apart
  WHEN (SELECT count(*) FROM patient WHERE id IN (new.one, new.other)) <> 2
  BEGIN SELECT RAISE(ABORT, 'patient'); END;
CREATE TRIGGER patient_apart_keep BEFORE UPDATE ON patient_apart
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_apart_delete_gate BEFORE DELETE ON patient_apart
  WHEN old.one IS NOT (SELECT subject()) AND old.other IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;

PRAGMA user_version = 6;
