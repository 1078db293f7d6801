-- Visits that need a new time. Those that the clinic cancelled and those that were missed stand
-- in the list by themselves; here is which others were put there, and which were let go. What
-- was put stands until the visit has another start.
CREATE TABLE rebook (
  appointment INTEGER PRIMARY KEY,
  patient INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('put', 'dropped')),
  start INTEGER NOT NULL,
  decided INTEGER NOT NULL,
  decided_by INTEGER NOT NULL
) STRICT;
CREATE INDEX appointment_unkept ON appointment (start)
  WHERE status = 'missed' OR (status = 'cancelled' AND cancelled_by = 'clinic');

CREATE VIEW unkept_visit AS
  SELECT a.id, a.patient, a.practitioner, a.service, a.start, a."end", a.status,
    a.cancel_reason, a.status_changed, a.version
  FROM appointment AS a JOIN patient AS p ON p.id = a.patient
  WHERE (a.status = 'missed' OR (a.status = 'cancelled' AND a.cancelled_by = 'clinic'))
    AND a.cancel_reason IS NOT 'booked-by-mistake'
    AND NOT EXISTS (SELECT 1 FROM rebook AS r WHERE r.appointment = a.id)
    AND NOT EXISTS (
      SELECT 1 FROM appointment AS n
      WHERE n.patient = a.patient AND n.service = a.service AND n.booked >= a.status_changed
        AND n.id <> a.id AND n.status NOT IN ('missed', 'cancelled'))
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient = p.id)
    AND p.protected <= (SELECT directory_open());
CREATE VIEW put_visit AS
  SELECT a.id, a.patient, a.practitioner, a.service, a.start, a."end", a.status,
    a.cancel_reason, r.decided, a.version
  FROM rebook AS r JOIN appointment AS a ON a.id = r.appointment
  JOIN patient AS p ON p.id = r.patient
  WHERE r.state = 'put' AND a.start = r.start
    AND a.status IN ('booked', 'missed', 'cancelled')
    AND NOT EXISTS (
      SELECT 1 FROM appointment AS n
      WHERE n.patient = a.patient AND n.service = a.service AND n.booked >= r.decided
        AND n.id <> a.id AND n.status NOT IN ('missed', 'cancelled'))
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient = p.id)
    AND p.protected <= (SELECT directory_open());
CREATE VIEW day_rebook AS
  SELECT r.appointment, r.state FROM rebook AS r JOIN patient AS p ON p.id = r.patient
  WHERE p.protected <= (SELECT directory_open());

CREATE TRIGGER rebook_insert_gate BEFORE INSERT ON rebook
  WHEN new.patient IS NOT (SELECT subject())
    OR new.patient IS NOT (SELECT patient FROM appointment WHERE id = new.appointment)
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER rebook_update_gate BEFORE UPDATE ON rebook
  WHEN old.patient IS NOT (SELECT subject()) OR new.patient IS NOT old.patient
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER rebook_delete_gate BEFORE DELETE ON rebook
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;

-- Who was called about what, and how it went. ``about`` is the visit, the recall or the entry
-- of the waiting list; ``again`` is when to try next (UTC minutes).
CREATE TABLE call_attempt (
  id INTEGER PRIMARY KEY,
  patient INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('confirm', 'recall', 'waiting', 'rebook')),
  about INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN
    ('reached', 'voicemail', 'no-answer', 'wrong-number', 'call-back')),
  made INTEGER NOT NULL,
  made_by INTEGER NOT NULL,
  again INTEGER,
  CHECK (outcome <> 'call-back' OR again IS NOT NULL),
  CHECK (outcome NOT IN ('reached', 'wrong-number') OR again IS NULL)
) STRICT;
CREATE INDEX call_attempt_about ON call_attempt (what, about, made);
CREATE INDEX call_attempt_made ON call_attempt (made);

CREATE VIEW call_list AS
  SELECT c.id, c.patient, c.what, c.about, c.outcome, c.made, c.made_by, c.again
  FROM call_attempt AS c JOIN patient AS p ON p.id = c.patient
  WHERE p.protected <= (SELECT directory_open());
CREATE VIEW record_call AS
  SELECT * FROM call_attempt WHERE patient = (SELECT viewing());

CREATE TRIGGER call_attempt_gate BEFORE INSERT ON call_attempt
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER call_attempt_has_patient BEFORE INSERT ON call_attempt
  WHEN NOT EXISTS (SELECT 1 FROM patient WHERE id = new.patient)
  BEGIN SELECT RAISE(ABORT, 'patient'); END;
CREATE TRIGGER call_attempt_keep BEFORE UPDATE ON call_attempt
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER call_attempt_delete_gate BEFORE DELETE ON call_attempt
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;

-- How much there is to do, for numbers beside a room: no patient is named or told apart.
-- Protected persons are marked, for those who may count them.
CREATE VIEW to_do_count AS
  SELECT 'waiting' AS what, p.protected AS protected, w.last AS day, NULL AS start
  FROM waiting AS w JOIN patient AS p ON p.id = w.patient
  WHERE w.status = 'waiting' AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient = p.id)
  UNION ALL
  SELECT 'recall', p.protected, r.due, NULL
  FROM recall AS r JOIN patient AS p ON p.id = r.patient
  WHERE r.status = 'due' AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient = p.id)
  UNION ALL
  SELECT 'put', p.protected, NULL, a.start
  FROM rebook AS r JOIN appointment AS a ON a.id = r.appointment
  JOIN patient AS p ON p.id = r.patient
  WHERE r.state = 'put' AND a.start = r.start AND a.status IN ('booked', 'missed', 'cancelled')
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient = p.id)
    AND NOT EXISTS (
      SELECT 1 FROM appointment AS n
      WHERE n.patient = a.patient AND n.service = a.service AND n.booked >= r.decided
        AND n.id <> a.id AND n.status NOT IN ('missed', 'cancelled'));
CREATE VIEW unkept_count AS
  SELECT p.protected AS protected, a.start AS start
  FROM appointment AS a JOIN patient AS p ON p.id = a.patient
  WHERE (a.status = 'missed' OR (a.status = 'cancelled' AND a.cancelled_by = 'clinic'))
    AND a.cancel_reason IS NOT 'booked-by-mistake'
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient = p.id)
    AND NOT EXISTS (SELECT 1 FROM rebook AS r WHERE r.appointment = a.id)
    AND NOT EXISTS (
      SELECT 1 FROM appointment AS n
      WHERE n.patient = a.patient AND n.service = a.service AND n.booked >= a.status_changed
        AND n.id <> a.id AND n.status NOT IN ('missed', 'cancelled'));
