-- Whom and what a name in the files of another program stands for here: under a hash, the name
-- itself stays in the file. Without anything to stand for, its lines are left out.
CREATE TABLE import_name (
  source TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('practitioner', 'service')),
  name BLOB NOT NULL CHECK (length(name) = 32),
  stands_for INTEGER,
  made_by INTEGER REFERENCES import_batch (id),
  said INTEGER NOT NULL,
  PRIMARY KEY (source, what, name),
  CHECK (made_by IS NULL OR stands_for IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_name_made ON import_name (made_by) WHERE made_by IS NOT NULL;
