-- Who waits for a time: for what, with whom, when it suits, how urgently; and how that ended.
-- ``practitioners`` is a list of ids, empty for anybody; ``weekdays`` has a bit for each day,
-- Monday the lowest; ``starts`` and ``ends`` are minutes of the wall day.
CREATE TABLE waiting (
  id INTEGER PRIMARY KEY,
  patient INTEGER NOT NULL,
  service INTEGER NOT NULL REFERENCES service (id),
  practitioners TEXT NOT NULL CHECK (json_valid(practitioners)),
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  starts INTEGER NOT NULL CHECK (starts BETWEEN 0 AND 1439),
  "ends" INTEGER NOT NULL CHECK ("ends" BETWEEN 1 AND 1440),
  first TEXT NOT NULL CHECK (first GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last TEXT NOT NULL CHECK (last GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  urgency INTEGER NOT NULL CHECK (urgency BETWEEN 0 AND 2),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 40),
  note TEXT CHECK (length(note) BETWEEN 1 AND 200),
  since INTEGER NOT NULL,
  added_by INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('waiting', 'booked', 'past', 'withdrawn')),
  closed INTEGER,
  closed_by INTEGER,
  appointment INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ("ends" > starts),
  CHECK (last >= first),
  CHECK ((status = 'waiting') = (closed IS NULL)),
  CHECK ((closed IS NULL) = (closed_by IS NULL)),
  CHECK ((status = 'booked') = (appointment IS NOT NULL))
) STRICT;
CREATE INDEX waiting_open ON waiting (service) WHERE status = 'waiting';
CREATE INDEX waiting_closed ON waiting (closed) WHERE closed IS NOT NULL;
CREATE INDEX waiting_patient ON waiting (patient, status);

CREATE VIEW waiting_list AS
  SELECT w.id, w.patient, w.service, w.practitioners, w.weekdays, w.starts, w."ends", w.first,
    w.last, w.urgency, w.reason, w.note IS NOT NULL AS has_note, w.since, w.status, w.closed,
    w.appointment, w.version
  FROM waiting AS w JOIN patient AS p ON p.id = w.patient
  WHERE p.protected <= (SELECT directory_open())
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient = p.id);
CREATE VIEW record_waiting AS
  SELECT * FROM waiting WHERE patient = (SELECT viewing());

CREATE TRIGGER waiting_insert_gate BEFORE INSERT ON waiting
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER waiting_has_patient BEFORE INSERT ON waiting
  WHEN NOT EXISTS (SELECT 1 FROM patient WHERE id = new.patient)
  BEGIN SELECT RAISE(ABORT, 'patient'); END;
CREATE TRIGGER waiting_update_gate BEFORE UPDATE ON waiting
  WHEN old.patient IS NOT (SELECT subject()) OR new.patient IS NOT old.patient
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER waiting_delete_gate BEFORE DELETE ON waiting
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;

-- An entry leaves by itself when a visit of its service is booked within its days, whoever
-- books it and however; and stands again when that visit was a mistake or is moved elsewhere.
CREATE TRIGGER waiting_leaves AFTER INSERT ON appointment
  WHEN new.status = 'booked'
  BEGIN
    UPDATE waiting SET status = 'booked', closed = new.booked, closed_by = new.booked_by,
      appointment = new.id, version = version + 1
    WHERE patient = new.patient AND status = 'waiting' AND service = new.service
      AND substr(new.start_wall, 1, 10) BETWEEN first AND last;
  END;
CREATE TRIGGER waiting_stands_again AFTER UPDATE OF status, start_wall ON appointment
  BEGIN
    UPDATE waiting SET status = 'waiting', closed = NULL, closed_by = NULL, appointment = NULL,
      version = version + 1
    WHERE patient = new.patient AND appointment = new.id
      AND (new.cancel_reason IS 'booked-by-mistake'
        OR substr(new.start_wall, 1, 10) NOT BETWEEN first AND last);
    UPDATE waiting SET status = 'booked', closed = new.booked, closed_by = new.booked_by,
      appointment = new.id, version = version + 1
    WHERE patient = new.patient AND status = 'waiting' AND service = new.service
      AND new.status = 'booked' AND (old.status = 'cancelled' OR new.start_wall <> old.start_wall)
      AND substr(new.start_wall, 1, 10) BETWEEN first AND last;
  END;
