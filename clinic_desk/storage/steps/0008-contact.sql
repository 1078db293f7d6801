-- A second number with wishes of its own, and where post goes instead of home; where the clinic
-- keeps them. The first number's wishes stand in patient_wish.
CREATE TABLE patient_contact (
  patient INTEGER PRIMARY KEY,
  phone TEXT CHECK (length(phone) BETWEEN 3 AND 40),
  ring INTEGER NOT NULL CHECK (ring IN (0, 1)),
  voicemail INTEGER NOT NULL CHECK (voicemail IN (0, 1)),
  text_message INTEGER NOT NULL CHECK (text_message IN (0, 1)),
  neutral_name INTEGER NOT NULL CHECK (neutral_name IN (0, 1)),
  post TEXT CHECK (length(post) BETWEEN 1 AND 200),
  changed INTEGER NOT NULL,
  changed_by INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (voicemail <= ring)
) STRICT;
CREATE VIEW contact AS
  SELECT s.patient, s.phone, s.ring, s.voicemail, s.text_message, s.neutral_name, s.post,
    s.changed, s.changed_by, s.version
  FROM patient_contact AS s
  WHERE s.patient = (SELECT viewing()) OR EXISTS (
    SELECT 1 FROM patient AS p WHERE p.id = s.patient AND p.protected <= (SELECT directory_open()))
  UNION ALL
  SELECT m.kept AS patient, s.phone, s.ring, s.voicemail, s.text_message, s.neutral_name, s.post,
    s.changed, s.changed_by, 0 AS version
  FROM patient_merge AS m JOIN patient_contact AS s ON s.patient = m.merged
  WHERE NOT EXISTS (SELECT 1 FROM patient_contact AS o WHERE o.patient = m.kept)
    AND (m.kept = (SELECT viewing()) OR EXISTS (
      SELECT 1 FROM patient AS p WHERE p.id = m.kept AND p.protected <= (SELECT directory_open())));
CREATE TRIGGER patient_contact_insert_gate BEFORE INSERT ON patient_contact
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_contact_update_gate BEFORE UPDATE ON patient_contact
  WHEN old.patient IS NOT (SELECT subject()) OR new.patient IS NOT old.patient
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_contact_delete_gate BEFORE DELETE ON patient_contact
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_contact_has_patient BEFORE INSERT ON patient_contact
  WHEN NOT EXISTS (SELECT 1 FROM patient WHERE id = new.patient)
  BEGIN SELECT RAISE(ABORT, 'patient'); END;
CREATE TRIGGER patient_has_contact BEFORE DELETE ON patient
  WHEN EXISTS (SELECT 1 FROM patient_contact WHERE patient = old.id)
  BEGIN SELECT RAISE(ABORT, 'patient-has-ties'); END;
