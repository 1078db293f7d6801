-- Protected persons: what is kept of the day is theirs too, and so is a card that was merged.

-- Who may not see them reads no steps and no calls of their visits.
DROP VIEW day_step;
CREATE VIEW day_step AS
  SELECT s.appointment, a.start,
    CASE WHEN a.status IN ('arrived', 'with-practitioner', 'done') THEN s.arrived END AS arrived,
    CASE WHEN a.status IN ('with-practitioner', 'done') THEN s.begun END AS begun,
    CASE WHEN a.status = 'done' THEN s.done END AS done,
    s.afterwards
  FROM appointment AS a JOIN visit_step AS s ON s.appointment = a.id
  JOIN patient AS p ON p.id = a.patient
  WHERE p.protected <= (SELECT directory_open());
DROP VIEW day_late_call;
CREATE VIEW day_late_call AS
  SELECT c.appointment, a.start, c.outcome, c.minutes, c.called, c.called_by
  FROM appointment AS a JOIN late_call AS c ON c.appointment = a.id
  JOIN patient AS p ON p.id = a.patient
  WHERE p.protected <= (SELECT directory_open());

-- Which visits are theirs, for numbers that leave them out: no patient is named or told apart.
CREATE VIEW protected_visit AS
  SELECT a.id FROM appointment AS a JOIN patient AS p ON p.id = a.patient WHERE p.protected = 1;

-- Whoever becomes protected is so under every card that they ever had.
DROP TRIGGER patient_update_gate;
DROP TRIGGER patient_merged_keep;
UPDATE patient SET protected = 1 WHERE id IN (
  SELECT m.merged FROM patient_merge AS m JOIN patient AS k ON k.id = m.kept
  WHERE k.protected = 1);
CREATE TRIGGER patient_update_gate BEFORE UPDATE ON patient
  WHEN new.id IS NOT old.id OR (old.id IS NOT (SELECT subject()) AND NOT EXISTS (
    SELECT 1 FROM patient_merge WHERE merged = old.id AND kept = (SELECT subject())))
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_merged_keep
  BEFORE UPDATE OF number, family, given, birth_date, phone, email, street, alert, care_unit,
    device, registered, registered_by, family_key, given_key, phone_key, version ON patient
  WHEN EXISTS (SELECT 1 FROM patient_merge WHERE merged = old.id)
  BEGIN SELECT RAISE(ABORT, 'merged'); END;
CREATE TRIGGER patient_protected_whole AFTER UPDATE OF protected ON patient
  WHEN new.protected <> old.protected
  BEGIN
    UPDATE patient SET protected = new.protected
    WHERE id IN (SELECT merged FROM patient_merge WHERE kept = new.id);
  END;
