-- A group that holds fewer or more than its service usually says; nobody is in it here.
CREATE TABLE group_size (
  start INTEGER NOT NULL,
  practitioner INTEGER NOT NULL REFERENCES practitioner (id),
  service INTEGER NOT NULL REFERENCES service (id),
  capacity INTEGER NOT NULL CHECK (capacity BETWEEN 1 AND 50),
  PRIMARY KEY (start, practitioner, service)
) STRICT, WITHOUT ROWID;

-- It is never said to hold fewer than come.
CREATE TRIGGER group_size_fits BEFORE INSERT ON group_size
  WHEN EXISTS (
    SELECT 1 FROM occupation AS o JOIN appointment AS a ON a.id = o.appointment
    WHERE o.resource = new.practitioner AND o.start = new.start AND o.shared_key IS NOT NULL
      AND a.practitioner = new.practitioner AND a.service = new.service
    GROUP BY o.shared_key HAVING count(*) > new.capacity)
  BEGIN SELECT RAISE(ABORT, 'full'); END;
CREATE TRIGGER group_size_fits_again BEFORE UPDATE ON group_size
  WHEN EXISTS (
    SELECT 1 FROM occupation AS o JOIN appointment AS a ON a.id = o.appointment
    WHERE o.resource = new.practitioner AND o.start = new.start AND o.shared_key IS NOT NULL
      AND a.practitioner = new.practitioner AND a.service = new.service
    GROUP BY o.shared_key HAVING count(*) > new.capacity)
  BEGIN SELECT RAISE(ABORT, 'full'); END;
-- Left to its service again, it holds no fewer than come, but for who stands there knowingly.
CREATE TRIGGER group_size_leaves BEFORE DELETE ON group_size
  WHEN EXISTS (
    SELECT 1 FROM occupation AS o JOIN appointment AS a ON a.id = o.appointment
    WHERE o.resource = old.practitioner AND o.start = old.start AND o.shared_key IS NOT NULL
      AND a.practitioner = old.practitioner AND a.service = old.service
      AND NOT EXISTS (SELECT 1 FROM overbooking AS b WHERE b.appointment = o.appointment)
    GROUP BY o.shared_key
    HAVING count(*) > (SELECT capacity FROM service_capacity WHERE service = old.service))
  BEGIN SELECT RAISE(ABORT, 'full'); END;

DROP TRIGGER occupation_full;
CREATE TRIGGER occupation_full BEFORE INSERT ON occupation
  WHEN new.shared_key IS NOT NULL AND (
    SELECT count(*) FROM occupation AS o
    WHERE o.shared_key = new.shared_key AND o.resource = new.resource)
    >= coalesce((
      SELECT coalesce(s.capacity, c.capacity) FROM appointment AS a
      JOIN service_capacity AS c ON c.service = a.service
      LEFT JOIN group_size AS s
        ON s.start = a.start AND s.practitioner = a.practitioner AND s.service = a.service
      WHERE a.id = new.appointment), 1)
    AND NOT EXISTS (SELECT 1 FROM overbooking AS b WHERE b.appointment = new.appointment)
  BEGIN SELECT RAISE(ABORT, 'full'); END;
DROP TRIGGER held_time_full;
CREATE TRIGGER held_time_full BEFORE INSERT ON held_time
  WHEN new.shared_key IS NOT NULL AND new.resource = new.practitioner AND (
    SELECT count(*) FROM occupation AS o
    WHERE o.shared_key = new.shared_key AND o.resource = new.resource)
    + (SELECT count(*) FROM held_time AS h
      WHERE h.resource = new.resource AND h.shared_key = new.shared_key AND h.hold <> new.hold)
    >= coalesce((
      SELECT coalesce(s.capacity, c.capacity) FROM occupation AS o
      JOIN appointment AS a ON a.id = o.appointment
      JOIN service_capacity AS c ON c.service = a.service
      LEFT JOIN group_size AS s
        ON s.start = a.start AND s.practitioner = a.practitioner AND s.service = a.service
      WHERE o.shared_key = new.shared_key AND o.resource = new.resource LIMIT 1), 0)
  BEGIN SELECT RAISE(ABORT, 'full'); END;
DROP TRIGGER occupation_place_held;
CREATE TRIGGER occupation_place_held BEFORE INSERT ON occupation
  WHEN new.shared_key IS NOT NULL AND EXISTS (
    SELECT 1 FROM held_time AS h
    WHERE h.resource = new.resource AND h.shared_key = new.shared_key)
    AND (SELECT count(*) FROM occupation AS o
      WHERE o.shared_key = new.shared_key AND o.resource = new.resource)
    + (SELECT count(*) FROM held_time AS h
      WHERE h.resource = new.resource AND h.shared_key = new.shared_key)
    >= coalesce((
      SELECT coalesce(s.capacity, c.capacity) FROM appointment AS a
      JOIN service_capacity AS c ON c.service = a.service
      LEFT JOIN group_size AS s
        ON s.start = a.start AND s.practitioner = a.practitioner AND s.service = a.service
      WHERE a.id = new.appointment), 1)
  BEGIN SELECT RAISE(ABORT, 'held'); END;
