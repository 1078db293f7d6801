-- Two patients whom one takes for each other, such as twins and namesakes: whoever books for
-- either is told so, and asks for more than the name.
CREATE TABLE patient_confusable (
  one INTEGER NOT NULL,
  other INTEGER NOT NULL,
  marked INTEGER NOT NULL,
  marked_by INTEGER NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT;
CREATE INDEX patient_confusable_other ON patient_confusable (other);
CREATE VIEW confusable AS
  SELECT c.one, c.other FROM patient_confusable AS c
  JOIN patient AS a ON a.id = c.one AND a.protected <= (SELECT directory_open())
  JOIN patient AS b ON b.id = c.other AND b.protected <= (SELECT directory_open());
-- "hidden": the other one is a protected person, of whom only some may hear.
CREATE VIEW record_confusable AS
  SELECT p.id AS other, p.protected AS hidden FROM patient_confusable AS c
  JOIN patient AS p ON p.id = CASE c.one WHEN (SELECT viewing()) THEN c.other ELSE c.one END
  WHERE c.one = (SELECT viewing()) OR c.other = (SELECT viewing());
CREATE TRIGGER patient_confusable_gate BEFORE INSERT ON patient_confusable
  WHEN new.one IS NOT (SELECT subject()) AND new.other IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_confusable_has_patients BEFORE INSERT ON patient_confusable
  WHEN (SELECT count(*) FROM patient WHERE id IN (new.one, new.other)) <> 2
  BEGIN SELECT RAISE(ABORT, 'patient'); END;
CREATE TRIGGER patient_confusable_keep BEFORE UPDATE ON patient_confusable
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_confusable_delete_gate BEFORE DELETE ON patient_confusable
  WHEN old.one IS NOT (SELECT subject()) AND old.other IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
