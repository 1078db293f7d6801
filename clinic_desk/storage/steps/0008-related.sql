-- Which relations came with which file, by the other program's number: not whose they are.
CREATE TABLE import_relation (
  relation INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES import_batch (id),
  source TEXT NOT NULL,
  outside TEXT NOT NULL CHECK (length(outside) BETWEEN 1 AND 100),
  UNIQUE (source, outside)
) STRICT;
CREATE INDEX import_relation_batch ON import_relation (batch);
CREATE TRIGGER import_relation_keep BEFORE UPDATE ON import_relation
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_relation_gone AFTER DELETE ON patient_relation
  BEGIN DELETE FROM import_relation WHERE relation = old.id; END;
