-- A time held for a caller who is still thinking; it stands for no appointment and for nobody.
CREATE TABLE held_time (
  hold INTEGER NOT NULL,
  resource INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  padded_start INTEGER NOT NULL,
  padded_end INTEGER NOT NULL,
  practitioner INTEGER NOT NULL REFERENCES practitioner (id),
  held_by INTEGER NOT NULL REFERENCES account (id),
  until INTEGER NOT NULL,
  PRIMARY KEY (hold, resource),
  CHECK ("end" > start AND "end" - start <= 720),
  CHECK (padded_start <= start AND start - padded_start <= 120),
  CHECK (padded_end >= "end" AND padded_end - "end" <= 120)
) STRICT, WITHOUT ROWID;
CREATE INDEX held_time_resource ON held_time (resource, start);
CREATE TRIGGER held_time_free BEFORE INSERT ON held_time
  WHEN EXISTS (
    SELECT 1 FROM occupation AS o
    WHERE o.resource = new.resource
      AND o.start > new.padded_start - 840 AND o.start < new.padded_end + 120
      AND ((o.start < new.padded_end AND o."end" > new.padded_start)
        OR (o.padded_start < new."end" AND o.padded_end > new.start)))
  BEGIN SELECT RAISE(ABORT, 'occupied'); END;
CREATE TRIGGER held_time_once BEFORE INSERT ON held_time
  WHEN EXISTS (
    SELECT 1 FROM held_time AS h
    WHERE h.resource = new.resource AND h.hold <> new.hold
      AND ((h.start < new.padded_end AND h."end" > new.padded_start)
        OR (h.padded_start < new."end" AND h.padded_end > new.start)))
  BEGIN SELECT RAISE(ABORT, 'held'); END;
CREATE TRIGGER held_time_keep BEFORE UPDATE ON held_time
  BEGIN SELECT RAISE(ABORT, 'held'); END;
-- Nothing is booked over a held time; whoever books lets go of their own first.
CREATE TRIGGER occupation_not_held BEFORE INSERT ON occupation
  WHEN EXISTS (
    SELECT 1 FROM held_time AS h
    WHERE h.resource = new.resource
      AND ((h.start < new.padded_end AND h."end" > new.padded_start)
        OR (h.padded_start < new."end" AND h.padded_end > new.start)))
  BEGIN SELECT RAISE(ABORT, 'held'); END;

-- An appointment that was booked over another, knowingly: who said so, and why.
CREATE TABLE overbooking (
  appointment INTEGER PRIMARY KEY REFERENCES appointment (id),
  reason TEXT NOT NULL CHECK (reason IN
    ('cannot-wait', 'practitioner-agreed', 'short-matter', 'seen-together', 'other')),
  overbooked INTEGER NOT NULL,
  overbooked_by INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE TRIGGER overbooking_gate BEFORE INSERT ON overbooking
  WHEN (SELECT patient FROM appointment WHERE id = new.appointment) IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER overbooking_keep BEFORE UPDATE ON overbooking
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER overbooking_delete_gate BEFORE DELETE ON overbooking
  WHEN (SELECT patient FROM appointment WHERE id = old.appointment) IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;

-- An appointment that keeps its time: it is not moved until somebody lets it.
CREATE TABLE fixed_appointment (
  appointment INTEGER PRIMARY KEY REFERENCES appointment (id),
  fixed INTEGER NOT NULL,
  fixed_by INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE TRIGGER fixed_appointment_gate BEFORE INSERT ON fixed_appointment
  WHEN (SELECT patient FROM appointment WHERE id = new.appointment) IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER fixed_appointment_keep BEFORE UPDATE ON fixed_appointment
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER fixed_appointment_delete_gate BEFORE DELETE ON fixed_appointment
  WHEN (SELECT patient FROM appointment WHERE id = old.appointment) IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER appointment_fixed_stays BEFORE UPDATE OF practitioner, start, "end" ON appointment
  WHEN (new.practitioner <> old.practitioner OR new.start <> old.start)
    AND EXISTS (SELECT 1 FROM fixed_appointment AS f WHERE f.appointment = old.id)
  BEGIN SELECT RAISE(ABORT, 'fixed'); END;
