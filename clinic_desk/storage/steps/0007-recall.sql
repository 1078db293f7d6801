-- Who is due again, for what and when; and how that ended.
CREATE TABLE recall (
  id INTEGER PRIMARY KEY,
  patient INTEGER NOT NULL,
  service INTEGER NOT NULL REFERENCES service (id),
  practitioner INTEGER REFERENCES practitioner (id),
  due TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  made INTEGER NOT NULL,
  made_by INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('due', 'booked', 'withdrawn')),
  closed INTEGER,
  closed_by INTEGER,
  appointment INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((status = 'due') = (closed IS NULL)),
  CHECK ((closed IS NULL) = (closed_by IS NULL)),
  CHECK ((status = 'booked') = (appointment IS NOT NULL))
) STRICT;
CREATE INDEX recall_due ON recall (due) WHERE status = 'due';
CREATE INDEX recall_patient ON recall (patient, status);

CREATE VIEW recall_list AS
  SELECT r.id, r.patient, r.service, r.practitioner, r.due, r.made, r.status, r.closed,
    r.appointment, r.version
  FROM recall AS r JOIN patient AS p ON p.id = r.patient
  WHERE p.protected <= (SELECT directory_open())
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient = p.id);
CREATE VIEW record_recall AS
  SELECT * FROM recall WHERE patient = (SELECT viewing());

CREATE TRIGGER recall_insert_gate BEFORE INSERT ON recall
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER recall_has_patient BEFORE INSERT ON recall
  WHEN NOT EXISTS (SELECT 1 FROM patient WHERE id = new.patient)
  BEGIN SELECT RAISE(ABORT, 'patient'); END;
CREATE TRIGGER recall_update_gate BEFORE UPDATE ON recall
  WHEN old.patient IS NOT (SELECT subject()) OR new.patient IS NOT old.patient
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER recall_delete_gate BEFORE DELETE ON recall
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;

-- A recall is done when a visit of its service is booked near its day or later, and is due
-- again when that visit was a mistake.
CREATE TRIGGER recall_done AFTER INSERT ON appointment
  WHEN new.status = 'booked'
  BEGIN
    UPDATE recall SET status = 'booked', closed = new.booked, closed_by = new.booked_by,
      appointment = new.id, version = version + 1
    WHERE patient = new.patient AND status = 'due' AND service = new.service
      AND due <= date(substr(new.start_wall, 1, 10), '+45 days');
  END;
CREATE TRIGGER recall_due_again AFTER UPDATE OF status ON appointment
  BEGIN
    UPDATE recall SET status = 'due', closed = NULL, closed_by = NULL, appointment = NULL,
      version = version + 1
    WHERE patient = new.patient AND appointment = new.id AND status = 'booked'
      AND new.cancel_reason IS 'booked-by-mistake';
    UPDATE recall SET status = 'booked', closed = new.booked, closed_by = new.booked_by,
      appointment = new.id, version = version + 1
    WHERE patient = new.patient AND status = 'due' AND service = new.service
      AND old.status = 'cancelled' AND new.status = 'booked'
      AND due <= date(substr(new.start_wall, 1, 10), '+45 days');
  END;
