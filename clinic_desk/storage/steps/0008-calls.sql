-- A call that somebody at the desk is making just now: two do not ring the same person. It says
-- which call of the list and by whom, and is over by itself; no patient is in it.
CREATE TABLE call_taken (
  what TEXT NOT NULL CHECK (what IN ('confirm', 'rebook', 'recall', 'waiting')),
  about INTEGER NOT NULL,
  taken_by INTEGER NOT NULL REFERENCES account (id),
  until INTEGER NOT NULL,
  PRIMARY KEY (what, about)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER call_taken_keep BEFORE UPDATE ON call_taken
  BEGIN SELECT RAISE(ABORT, 'taken'); END;

-- What is said of a call is about a visit, recall or wish of the patient who was called.
DROP TRIGGER call_attempt_gate;
CREATE TRIGGER call_attempt_gate BEFORE INSERT ON call_attempt
  WHEN new.patient IS NOT (SELECT subject())
    OR new.patient IS NOT CASE
      WHEN new.what = 'recall' THEN (SELECT patient FROM recall WHERE id = new.about)
      WHEN new.what = 'waiting' THEN (SELECT patient FROM waiting WHERE id = new.about)
      ELSE (SELECT patient FROM appointment WHERE id = new.about) END
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
