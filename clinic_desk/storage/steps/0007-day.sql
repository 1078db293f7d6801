-- Frozen: what schema 7 keeps of the day. Later steps add to it; nobody edits it.

-- When a visit came, began and was over, in minutes (UTC), beside its status. What its status
-- does not reach yet, or no longer, is kept for taking back and not shown.
CREATE TABLE visit_step (
  appointment INTEGER PRIMARY KEY REFERENCES appointment (id),
  arrived INTEGER,
  begun INTEGER,
  done INTEGER,
  afterwards INTEGER NOT NULL DEFAULT 0 CHECK (afterwards IN (0, 1))
) STRICT;
INSERT INTO visit_step (appointment, arrived, begun, done)
  SELECT id,
    CASE status WHEN 'arrived' THEN status_changed / 60000000 END,
    CASE status WHEN 'with-practitioner' THEN status_changed / 60000000 END,
    CASE status WHEN 'done' THEN status_changed / 60000000 END
  FROM appointment WHERE status IN ('arrived', 'with-practitioner', 'done');

-- A step that leaves one out forgets its time, unless it only takes back.
CREATE TRIGGER appointment_keeps_steps AFTER UPDATE OF status ON appointment
  WHEN new.status <> old.status AND new.status IN ('arrived', 'with-practitioner', 'done')
  BEGIN
    INSERT INTO visit_step (appointment, arrived, begun, done) VALUES (
      new.id,
      CASE new.status WHEN 'arrived' THEN new.status_changed / 60000000 END,
      CASE new.status WHEN 'with-practitioner' THEN new.status_changed / 60000000 END,
      CASE new.status WHEN 'done' THEN new.status_changed / 60000000 END)
    ON CONFLICT (appointment) DO UPDATE SET
      arrived = CASE
        WHEN new.status = 'arrived' THEN excluded.arrived
        WHEN new.status = 'with-practitioner' AND old.status NOT IN ('arrived', 'done')
          AND begun IS NOT excluded.begun THEN NULL
        ELSE arrived END,
      begun = CASE
        WHEN new.status = 'with-practitioner' THEN excluded.begun
        WHEN new.status = 'done' AND old.status <> 'with-practitioner'
          AND done IS NOT excluded.done THEN NULL
        ELSE begun END,
      done = CASE WHEN new.status = 'done' THEN excluded.done ELSE done END,
      afterwards = CASE WHEN new.status = 'arrived' THEN 0 ELSE afterwards END;
  END;
CREATE TRIGGER visit_step_gate BEFORE INSERT ON visit_step
  WHEN (SELECT patient FROM appointment WHERE id = new.appointment) IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER visit_step_update_gate BEFORE UPDATE ON visit_step
  WHEN (SELECT patient FROM appointment WHERE id = old.appointment) IS NOT (SELECT subject())
    OR new.appointment <> old.appointment
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER visit_step_delete_gate BEFORE DELETE ON visit_step
  WHEN (SELECT patient FROM appointment WHERE id = old.appointment) IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE VIEW day_step AS
  SELECT s.appointment, a.start,
    CASE WHEN a.status IN ('arrived', 'with-practitioner', 'done') THEN s.arrived END AS arrived,
    CASE WHEN a.status IN ('with-practitioner', 'done') THEN s.begun END AS begun,
    CASE WHEN a.status = 'done' THEN s.done END AS done,
    s.afterwards
  FROM appointment AS a JOIN visit_step AS s ON s.appointment = a.id
  WHERE (SELECT directory_open()) IS NOT NULL;
CREATE VIEW record_step AS
  SELECT s.appointment, a.start,
    CASE WHEN a.status IN ('arrived', 'with-practitioner', 'done') THEN s.arrived END AS arrived,
    CASE WHEN a.status IN ('with-practitioner', 'done') THEN s.begun END AS begun,
    CASE WHEN a.status = 'done' THEN s.done END AS done,
    s.afterwards
  FROM appointment AS a JOIN visit_step AS s ON s.appointment = a.id
  WHERE a.patient = (SELECT viewing());

-- Who was told that a practitioner runs late, or could not be reached.
CREATE TABLE late_call (
  appointment INTEGER PRIMARY KEY REFERENCES appointment (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('told', 'not-reached')),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  called INTEGER NOT NULL,
  called_by INTEGER NOT NULL
) STRICT;
CREATE TRIGGER late_call_gate BEFORE INSERT ON late_call
  WHEN (SELECT patient FROM appointment WHERE id = new.appointment) IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER late_call_keep BEFORE UPDATE ON late_call
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER late_call_delete_gate BEFORE DELETE ON late_call
  WHEN (SELECT patient FROM appointment WHERE id = old.appointment) IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE VIEW day_late_call AS
  SELECT c.appointment, a.start, c.outcome, c.minutes, c.called, c.called_by
  FROM appointment AS a JOIN late_call AS c ON c.appointment = a.id
  WHERE (SELECT directory_open()) IS NOT NULL;

-- What reports count: no name, no patient. Whom this person may not see is not counted.
CREATE VIEW counted_visit AS
  SELECT a.practitioner, a.service, a.care_unit, a.start, a."end", a.minutes, a.status, a.booked,
    a.cancel_reason, a.cancelled_by, a.cancelled_late, s.arrived, s.begun, s.done
  FROM appointment AS a LEFT JOIN visit_step AS s ON s.appointment = a.id
  WHERE (SELECT directory_open()) IS NOT NULL
    AND a.patient NOT IN (
      SELECT id FROM patient WHERE protected = 1 AND (SELECT directory_open()) < 1);
