-- What somebody waits for and when they are due again follows a merge of two cards, and comes
-- back with the merged one: the rows stay where they are, and are read and ended as the kept's.

DROP VIEW waiting_list;
CREATE VIEW waiting_list AS
  SELECT w.id, p.id AS patient, w.service, w.practitioners, w.weekdays, w.starts, w."ends",
    w.first, w.last, w.urgency, w.reason, w.note IS NOT NULL AS has_note, w.since, w.status,
    w.closed, w.appointment, w.version
  FROM waiting AS w JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = w.patient), w.patient)
  WHERE p.protected <= (SELECT directory_open())
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient IN (p.id, w.patient));
DROP VIEW record_waiting;
CREATE VIEW record_waiting AS
  SELECT w.id, (SELECT viewing()) AS patient, w.service, w.practitioners, w.weekdays, w.starts,
    w."ends", w.first, w.last, w.urgency, w.reason, w.note, w.since, w.added_by, w.status,
    w.closed, w.closed_by, w.appointment, w.version
  FROM waiting AS w WHERE w.patient IN (SELECT (SELECT viewing())
    UNION ALL SELECT merged FROM patient_merge WHERE kept = (SELECT viewing()));
DROP VIEW recall_list;
CREATE VIEW recall_list AS
  SELECT r.id, p.id AS patient, r.service, r.practitioner, r.due, r.made, r.status, r.closed,
    r.appointment, r.version
  FROM recall AS r JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.patient), r.patient)
  WHERE p.protected <= (SELECT directory_open())
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient IN (p.id, r.patient));
DROP VIEW record_recall;
CREATE VIEW record_recall AS
  SELECT r.id, (SELECT viewing()) AS patient, r.service, r.practitioner, r.due, r.made, r.made_by,
    r.status, r.closed, r.closed_by, r.appointment, r.version
  FROM recall AS r WHERE r.patient IN (SELECT (SELECT viewing())
    UNION ALL SELECT merged FROM patient_merge WHERE kept = (SELECT viewing()));

DROP TRIGGER waiting_update_gate;
CREATE TRIGGER waiting_update_gate BEFORE UPDATE ON waiting
  WHEN new.patient IS NOT old.patient OR (old.patient IS NOT (SELECT subject()) AND NOT EXISTS (
    SELECT 1 FROM patient_merge WHERE merged = old.patient AND kept = (SELECT subject())))
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
DROP TRIGGER recall_update_gate;
CREATE TRIGGER recall_update_gate BEFORE UPDATE ON recall
  WHEN new.patient IS NOT old.patient OR (old.patient IS NOT (SELECT subject()) AND NOT EXISTS (
    SELECT 1 FROM patient_merge WHERE merged = old.patient AND kept = (SELECT subject())))
  BEGIN SELECT RAISE(ABORT, 'gate'); END;

DROP TRIGGER waiting_leaves;
CREATE TRIGGER waiting_leaves AFTER INSERT ON appointment
  WHEN new.status = 'booked'
  BEGIN
    UPDATE waiting SET status = 'booked', closed = new.booked, closed_by = new.booked_by,
      appointment = new.id, version = version + 1
    WHERE patient IN (SELECT new.patient
        UNION ALL SELECT merged FROM patient_merge WHERE kept = new.patient)
      AND status = 'waiting' AND service = new.service
      AND substr(new.start_wall, 1, 10) BETWEEN first AND last;
  END;
DROP TRIGGER waiting_stands_again;
CREATE TRIGGER waiting_stands_again AFTER UPDATE OF status, start_wall ON appointment
  BEGIN
    UPDATE waiting SET status = 'waiting', closed = NULL, closed_by = NULL, appointment = NULL,
      version = version + 1
    WHERE patient IN (SELECT new.patient
        UNION ALL SELECT merged FROM patient_merge WHERE kept = new.patient)
      AND appointment = new.id
      AND (new.cancel_reason IS 'booked-by-mistake'
        OR substr(new.start_wall, 1, 10) NOT BETWEEN first AND last);
    UPDATE waiting SET status = 'booked', closed = new.booked, closed_by = new.booked_by,
      appointment = new.id, version = version + 1
    WHERE patient IN (SELECT new.patient
        UNION ALL SELECT merged FROM patient_merge WHERE kept = new.patient)
      AND status = 'waiting' AND service = new.service
      AND new.status = 'booked' AND (old.status = 'cancelled' OR new.start_wall <> old.start_wall)
      AND substr(new.start_wall, 1, 10) BETWEEN first AND last;
  END;
DROP TRIGGER recall_done;
CREATE TRIGGER recall_done AFTER INSERT ON appointment
  WHEN new.status = 'booked'
  BEGIN
    UPDATE recall SET status = 'booked', closed = new.booked, closed_by = new.booked_by,
      appointment = new.id, version = version + 1
    WHERE patient IN (SELECT new.patient
        UNION ALL SELECT merged FROM patient_merge WHERE kept = new.patient)
      AND status = 'due' AND service = new.service
      AND due <= date(substr(new.start_wall, 1, 10), '+45 days');
  END;
DROP TRIGGER recall_due_again;
CREATE TRIGGER recall_due_again AFTER UPDATE OF status ON appointment
  BEGIN
    UPDATE recall SET status = 'due', closed = NULL, closed_by = NULL, appointment = NULL,
      version = version + 1
    WHERE patient IN (SELECT new.patient
        UNION ALL SELECT merged FROM patient_merge WHERE kept = new.patient)
      AND appointment = new.id AND status = 'booked'
      AND new.cancel_reason IS 'booked-by-mistake';
    UPDATE recall SET status = 'booked', closed = new.booked, closed_by = new.booked_by,
      appointment = new.id, version = version + 1
    WHERE patient IN (SELECT new.patient
        UNION ALL SELECT merged FROM patient_merge WHERE kept = new.patient)
      AND status = 'due' AND service = new.service
      AND old.status = 'cancelled' AND new.status = 'booked'
      AND due <= date(substr(new.start_wall, 1, 10), '+45 days');
  END;
