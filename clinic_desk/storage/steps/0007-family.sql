-- Who belongs to a patient, how a patient is reached, and what a visit needs.

-- One row is one FHIR RelatedPerson of "patient": another patient, or somebody who is none. Where
-- both are patients it says what each is to the other and what each may do for the other.
-- Custody, letters and what is never told are about a child, who is "patient" then.
CREATE TABLE patient_relation (
  id INTEGER PRIMARY KEY,
  patient INTEGER NOT NULL,
  other INTEGER,
  name TEXT CHECK (length(name) BETWEEN 1 AND 100),
  phone TEXT CHECK (length(phone) BETWEEN 3 AND 40),
  kin TEXT NOT NULL CHECK (kin IN ('mother', 'father', 'parent', 'guardian', 'partner', 'sibling', 'grandparent', 'carer',
    'contact-person', 'daughter', 'son', 'child', 'ward', 'grandchild', 'cared-for', 'other')),
  back TEXT CHECK (back IN ('mother', 'father', 'parent', 'guardian', 'partner', 'sibling', 'grandparent', 'carer',
    'contact-person', 'daughter', 'son', 'child', 'ward', 'grandchild', 'cared-for', 'other')),
  may_book INTEGER NOT NULL CHECK (may_book IN (0, 1)),
  may_cancel INTEGER NOT NULL CHECK (may_cancel IN (0, 1)),
  may_be_told INTEGER NOT NULL CHECK (may_be_told IN (0, 1)),
  back_may_book INTEGER NOT NULL CHECK (back_may_book IN (0, 1)),
  back_may_cancel INTEGER NOT NULL CHECK (back_may_cancel IN (0, 1)),
  back_may_be_told INTEGER NOT NULL CHECK (back_may_be_told IN (0, 1)),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  custody TEXT CHECK (custody IN ('sole', 'joint', 'no-contact', 'appointed')),
  street TEXT CHECK (length(street) BETWEEN 1 AND 200),
  never_address INTEGER NOT NULL CHECK (never_address IN (0, 1)),
  never_times INTEGER NOT NULL CHECK (never_times IN (0, 1)),
  paper TEXT CHECK (paper IN
    ('court-order', 'agreement', 'population-register', 'social-services', 'told-by-guardian')),
  paper_date TEXT CHECK (paper_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reviewed TEXT CHECK (reviewed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  recorded INTEGER NOT NULL,
  recorded_by INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((other IS NULL) = (name IS NOT NULL)),
  CHECK (other IS NULL OR other <> patient),
  CHECK ((other IS NULL) = (back IS NULL)),
  CHECK (other IS NULL OR phone IS NULL),
  CHECK (other IS NOT NULL OR (back_may_book + back_may_cancel + back_may_be_told = 0)),
  CHECK (custody IS NULL OR kin IN ('mother', 'father', 'parent', 'guardian')),
  CHECK (custody IS NOT 'no-contact' OR (may_book + may_cancel + may_be_told = 0)),
  CHECK (paper_date IS NULL OR paper IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX patient_relation_pair
  ON patient_relation (min(patient, other), max(patient, other)) WHERE other IS NOT NULL;
CREATE INDEX patient_relation_patient ON patient_relation (patient);
CREATE INDEX patient_relation_other ON patient_relation (other) WHERE other IS NOT NULL;
CREATE INDEX patient_relation_custody ON patient_relation (patient) WHERE custody IS NOT NULL;
-- A card that was merged gives its relatives to the card that was kept.
CREATE VIEW relation AS
  SELECT r.id, coalesce((SELECT kept FROM patient_merge WHERE merged = r.patient), r.patient)
      AS patient,
    coalesce((SELECT kept FROM patient_merge WHERE merged = r.other), r.other) AS other,
    r.name, r.phone, r.kin, r.back, r.may_book, r.may_cancel,
    r.may_be_told, r.back_may_book, r.back_may_cancel, r.back_may_be_told, r.until, r.custody,
    r.street, r.never_address, r.never_times, r.paper, r.paper_date, r.reviewed, r.recorded,
    r.recorded_by, r.version
  FROM patient_relation AS r
  WHERE r.patient IN (SELECT (SELECT viewing())
    UNION ALL SELECT merged FROM patient_merge WHERE kept = (SELECT viewing()))
    OR r.other IN (SELECT (SELECT viewing())
    UNION ALL SELECT merged FROM patient_merge WHERE kept = (SELECT viewing()));
-- What a list may know: who belongs together and what they may; no address, no paper, no name.
CREATE VIEW relation_between AS
  SELECT r.id, p.id AS patient, o.id AS other, r.kin, r.back, r.may_book, r.may_cancel,
    r.may_be_told, r.back_may_book, r.back_may_cancel, r.back_may_be_told, r.until, r.custody,
    r.never_address, r.never_times, r.reviewed, p.birth_date,
    r.patient AS row_patient, r.other AS row_other
  FROM patient_relation AS r
  JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.patient), r.patient)
  LEFT JOIN patient AS o
    ON o.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.other), r.other)
  WHERE p.protected <= (SELECT directory_open())
    AND (r.other IS NULL OR o.protected <= (SELECT directory_open()));
CREATE TRIGGER patient_relation_insert_gate BEFORE INSERT ON patient_relation
  WHEN new.patient IS NOT (SELECT subject()) AND new.other IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_relation_update_gate BEFORE UPDATE ON patient_relation
  WHEN (old.patient IS NOT (SELECT subject()) AND old.other IS NOT (SELECT subject())
      AND NOT EXISTS (SELECT 1 FROM patient_merge
        WHERE merged IN (old.patient, old.other) AND kept = (SELECT subject())))
    OR new.id IS NOT old.id OR new.patient IS NOT old.patient OR new.other IS NOT old.other
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_relation_delete_gate BEFORE DELETE ON patient_relation
  WHEN old.patient IS NOT (SELECT subject()) AND old.other IS NOT (SELECT subject())
    AND NOT EXISTS (SELECT 1 FROM patient_merge
      WHERE merged IN (old.patient, old.other) AND kept = (SELECT subject()))
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_relation_has_patients BEFORE INSERT ON patient_relation
  WHEN NOT EXISTS (SELECT 1 FROM patient WHERE id = new.patient)
    OR (new.other IS NOT NULL AND NOT EXISTS (SELECT 1 FROM patient WHERE id = new.other))
  BEGIN SELECT RAISE(ABORT, 'patient'); END;

-- How a patient wishes to be reached. No row: in every way.
CREATE TABLE patient_wish (
  patient INTEGER PRIMARY KEY,
  ring INTEGER NOT NULL CHECK (ring IN (0, 1)),
  voicemail INTEGER NOT NULL CHECK (voicemail IN (0, 1)),
  text_message INTEGER NOT NULL CHECK (text_message IN (0, 1)),
  email INTEGER NOT NULL CHECK (email IN (0, 1)),
  recall INTEGER NOT NULL CHECK (recall IN (0, 1)),
  neutral_name INTEGER NOT NULL CHECK (neutral_name IN (0, 1)),
  neutral_envelope INTEGER NOT NULL CHECK (neutral_envelope IN (0, 1)),
  never_address INTEGER NOT NULL CHECK (never_address IN (0, 1)),
  changed INTEGER NOT NULL,
  changed_by INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (voicemail <= ring)
) STRICT;
CREATE VIEW wish AS
  SELECT s.patient, s.ring, s.voicemail, s.text_message, s.email, s.recall, s.neutral_name,
    s.neutral_envelope, s.never_address, s.changed, s.changed_by, s.version
  FROM patient_wish AS s
  WHERE s.patient = (SELECT viewing()) OR EXISTS (
    SELECT 1 FROM patient AS p WHERE p.id = s.patient AND p.protected <= (SELECT directory_open()))
  UNION ALL
  SELECT m.kept AS patient, s.ring, s.voicemail, s.text_message, s.email, s.recall,
    s.neutral_name, s.neutral_envelope, s.never_address, s.changed, s.changed_by, 0 AS version
  FROM patient_merge AS m JOIN patient_wish AS s ON s.patient = m.merged
  WHERE NOT EXISTS (SELECT 1 FROM patient_wish AS o WHERE o.patient = m.kept)
    AND (m.kept = (SELECT viewing()) OR EXISTS (
      SELECT 1 FROM patient AS p WHERE p.id = m.kept AND p.protected <= (SELECT directory_open())));
CREATE TRIGGER patient_wish_insert_gate BEFORE INSERT ON patient_wish
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_wish_update_gate BEFORE UPDATE ON patient_wish
  WHEN (old.patient IS NOT (SELECT subject())) OR new.patient IS NOT old.patient
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_wish_delete_gate BEFORE DELETE ON patient_wish
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_wish_has_patient BEFORE INSERT ON patient_wish
  WHEN NOT EXISTS (SELECT 1 FROM patient WHERE id = new.patient)
  BEGIN SELECT RAISE(ABORT, 'patient'); END;

-- Who has died: letters, recalls and calls stop, the rest is kept.
CREATE TABLE patient_deceased (
  patient INTEGER PRIMARY KEY,
  died TEXT NOT NULL CHECK (died GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  recorded INTEGER NOT NULL,
  recorded_by INTEGER NOT NULL
) STRICT;
CREATE VIEW deceased AS
  SELECT s.patient, s.died, s.recorded, s.recorded_by
  FROM patient_deceased AS s
  WHERE s.patient = (SELECT viewing()) OR EXISTS (
    SELECT 1 FROM patient AS p WHERE p.id = s.patient AND p.protected <= (SELECT directory_open()))
  UNION ALL
  SELECT m.kept AS patient, s.died, s.recorded, s.recorded_by
  FROM patient_merge AS m JOIN patient_deceased AS s ON s.patient = m.merged
  WHERE NOT EXISTS (SELECT 1 FROM patient_deceased AS o WHERE o.patient = m.kept)
    AND (m.kept = (SELECT viewing()) OR EXISTS (
      SELECT 1 FROM patient AS p WHERE p.id = m.kept AND p.protected <= (SELECT directory_open())));
CREATE TRIGGER patient_deceased_insert_gate BEFORE INSERT ON patient_deceased
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_deceased_update_gate BEFORE UPDATE ON patient_deceased
  WHEN (old.patient IS NOT (SELECT subject())) OR new.patient IS NOT old.patient
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_deceased_delete_gate BEFORE DELETE ON patient_deceased
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_deceased_has_patient BEFORE INSERT ON patient_deceased
  WHEN NOT EXISTS (SELECT 1 FROM patient WHERE id = new.patient)
  BEGIN SELECT RAISE(ABORT, 'patient'); END;
CREATE TRIGGER appointment_deceased BEFORE INSERT ON appointment
  WHEN EXISTS (SELECT 1 FROM patient_deceased
    WHERE patient = new.patient AND died < substr(new.start_wall, 1, 10))
  BEGIN SELECT RAISE(ABORT, 'deceased'); END;
CREATE TRIGGER appointment_deceased_again BEFORE UPDATE OF start_wall, status ON appointment
  WHEN new.status = 'booked' AND (old.status = 'cancelled' OR new.start_wall <> old.start_wall)
    AND EXISTS (SELECT 1 FROM patient_deceased
      WHERE patient = new.patient AND died < substr(new.start_wall, 1, 10))
  BEGIN SELECT RAISE(ABORT, 'deceased'); END;

-- What a visit needs, each of a kind: no words about health.
CREATE TABLE patient_need (
  patient INTEGER PRIMARY KEY,
  language TEXT CHECK (length(language) BETWEEN 2 AND 8),
  interpreter INTEGER NOT NULL CHECK (interpreter IN (0, 1)),
  interpreter_remote INTEGER NOT NULL CHECK (interpreter_remote IN (0, 1)),
  longer INTEGER NOT NULL CHECK (longer BETWEEN 0 AND 120 AND longer % 5 = 0),
  hearing INTEGER NOT NULL CHECK (hearing IN (0, 1)),
  wheelchair INTEGER NOT NULL CHECK (wheelchair IN (0, 1)),
  quiet_room INTEGER NOT NULL CHECK (quiet_room IN (0, 1)),
  changed INTEGER NOT NULL,
  changed_by INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (interpreter = 0 OR language IS NOT NULL),
  CHECK (interpreter_remote <= interpreter)
) STRICT;
CREATE VIEW need AS
  SELECT s.patient, s.language, s.interpreter, s.interpreter_remote, s.longer, s.hearing,
    s.wheelchair, s.quiet_room, s.changed, s.changed_by, s.version
  FROM patient_need AS s
  WHERE s.patient = (SELECT viewing()) OR EXISTS (
    SELECT 1 FROM patient AS p WHERE p.id = s.patient AND p.protected <= (SELECT directory_open()))
  UNION ALL
  SELECT m.kept AS patient, s.language, s.interpreter, s.interpreter_remote, s.longer, s.hearing,
    s.wheelchair, s.quiet_room, s.changed, s.changed_by, 0 AS version
  FROM patient_merge AS m JOIN patient_need AS s ON s.patient = m.merged
  WHERE NOT EXISTS (SELECT 1 FROM patient_need AS o WHERE o.patient = m.kept)
    AND (m.kept = (SELECT viewing()) OR EXISTS (
      SELECT 1 FROM patient AS p WHERE p.id = m.kept AND p.protected <= (SELECT directory_open())));
CREATE TRIGGER patient_need_insert_gate BEFORE INSERT ON patient_need
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_need_update_gate BEFORE UPDATE ON patient_need
  WHEN (old.patient IS NOT (SELECT subject())) OR new.patient IS NOT old.patient
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_need_delete_gate BEFORE DELETE ON patient_need
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_need_has_patient BEFORE INSERT ON patient_need
  WHEN NOT EXISTS (SELECT 1 FROM patient WHERE id = new.patient)
  BEGIN SELECT RAISE(ABORT, 'patient'); END;

-- How far the interpreter of a visit is; no row: nobody has been asked.
CREATE TABLE visit_interpreter (
  appointment INTEGER PRIMARY KEY REFERENCES appointment (id),
  patient INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ordered', 'confirmed')),
  changed INTEGER NOT NULL,
  changed_by INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE VIEW interpreter AS
  SELECT s.* FROM visit_interpreter AS s
  WHERE s.patient = (SELECT viewing()) OR EXISTS (
    SELECT 1 FROM patient AS p WHERE p.id = s.patient AND p.protected <= (SELECT directory_open()));
CREATE TRIGGER visit_interpreter_insert_gate BEFORE INSERT ON visit_interpreter
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER visit_interpreter_update_gate BEFORE UPDATE ON visit_interpreter
  WHEN (old.patient IS NOT (SELECT subject())) OR new.appointment IS NOT old.appointment OR new.patient IS NOT old.patient
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER visit_interpreter_delete_gate BEFORE DELETE ON visit_interpreter
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER visit_interpreter_visit BEFORE INSERT ON visit_interpreter
  WHEN NOT EXISTS (
    SELECT 1 FROM appointment WHERE id = new.appointment AND patient = new.patient)
  BEGIN SELECT RAISE(ABORT, 'patient'); END;
