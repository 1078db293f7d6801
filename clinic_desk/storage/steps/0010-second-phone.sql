-- A second number finds whose it is, as the first does. Its figures from the end follow from the
-- number itself, which is always written with its country: a plus, then figures alone.
ALTER TABLE patient_contact ADD COLUMN phone_key TEXT GENERATED ALWAYS AS (CASE WHEN phone IS NOT NULL
  THEN substr(phone, 40, 1) || substr(phone, 39, 1) || substr(phone, 38, 1) || substr(phone, 37, 1)
    || substr(phone, 36, 1) || substr(phone, 35, 1) || substr(phone, 34, 1) || substr(phone, 33, 1)
    || substr(phone, 32, 1) || substr(phone, 31, 1) || substr(phone, 30, 1) || substr(phone, 29, 1)
    || substr(phone, 28, 1) || substr(phone, 27, 1) || substr(phone, 26, 1) || substr(phone, 25, 1)
    || substr(phone, 24, 1) || substr(phone, 23, 1) || substr(phone, 22, 1) || substr(phone, 21, 1)
    || substr(phone, 20, 1) || substr(phone, 19, 1) || substr(phone, 18, 1) || substr(phone, 17, 1)
    || substr(phone, 16, 1) || substr(phone, 15, 1) || substr(phone, 14, 1) || substr(phone, 13, 1)
    || substr(phone, 12, 1) || substr(phone, 11, 1) || substr(phone, 10, 1) || substr(phone, 9, 1)
    || substr(phone, 8, 1) || substr(phone, 7, 1) || substr(phone, 6, 1) || substr(phone, 5, 1)
    || substr(phone, 4, 1) || substr(phone, 3, 1) || substr(phone, 2, 1) END) VIRTUAL;
-- Held beside the number for the same reason as in the indexes of the patients: what an index
-- covers is compared before the row is fetched.
ALTER TABLE patient_contact ADD COLUMN protected INTEGER NOT NULL DEFAULT 0
  CHECK (protected IN (0, 1));
DROP TRIGGER patient_contact_update_gate;
UPDATE patient_contact SET protected = 1
  WHERE patient IN (SELECT id FROM patient WHERE protected = 1);
-- A card that was merged is protected with the one that was kept.
CREATE TRIGGER patient_contact_update_gate BEFORE UPDATE ON patient_contact
  WHEN new.patient IS NOT old.patient OR (old.patient IS NOT (SELECT subject()) AND NOT EXISTS (
    SELECT 1 FROM patient_merge WHERE merged = old.patient AND kept = (SELECT subject())))
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE INDEX patient_contact_phone ON patient_contact (phone_key, protected)
  WHERE phone_key IS NOT NULL;

CREATE TRIGGER patient_contact_protected AFTER INSERT ON patient_contact
  WHEN new.protected <> (SELECT protected FROM patient WHERE id = new.patient)
  BEGIN
    UPDATE patient_contact SET protected = 1 - new.protected WHERE patient = new.patient;
  END;
CREATE TRIGGER patient_contact_protected_keep BEFORE UPDATE OF protected ON patient_contact
  WHEN new.protected <> (SELECT protected FROM patient WHERE id = new.patient)
  BEGIN SELECT RAISE(ABORT, 'protected'); END;
CREATE TRIGGER patient_protects_contact AFTER UPDATE OF protected ON patient
  WHEN new.protected <> old.protected
  BEGIN
    UPDATE patient_contact SET protected = new.protected WHERE patient = new.id;
  END;
-- Whose a second number is: the number that stands on the card, as ``contact`` shows it. A card's
-- own goes before those of cards that were merged into it.
CREATE VIEW second_number AS
  SELECT p.id, p.number, p.family, p.given, p.birth_date, p.phone, p.protected, p.given_key,
    s.phone AS second_phone, s.phone_key AS second_key
  FROM patient_contact AS s JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = s.patient), s.patient)
  WHERE s.protected <= (SELECT directory_open()) AND p.protected <= (SELECT directory_open())
    AND s.phone_key IS NOT NULL
    AND (s.patient = p.id OR (
      NOT EXISTS (SELECT 1 FROM patient_contact WHERE patient = p.id AND phone IS NOT NULL)
      AND s.patient = (
        SELECT min(n.patient) FROM patient_merge AS m JOIN patient_contact AS n ON n.patient = m.merged
        WHERE m.kept = p.id AND n.phone IS NOT NULL AND m.merged_at >= coalesce(
          (SELECT k.changed FROM patient_contact AS k WHERE k.patient = p.id), 0))));
