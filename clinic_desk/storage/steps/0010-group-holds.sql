-- A place in a group that stands is held as any time is: under the group's key, beside who comes.
ALTER TABLE held_time ADD COLUMN shared_key INTEGER;

-- Who comes to the group, and what else is held of it, is not in the way of one of its places.
DROP TRIGGER held_time_free;
CREATE TRIGGER held_time_free BEFORE INSERT ON held_time
  WHEN EXISTS (
    SELECT 1 FROM occupation AS o
    WHERE o.resource = new.resource
      AND (new.shared_key IS NULL OR o.shared_key IS NOT new.shared_key)
      AND o.start > new.padded_start - 840 AND o.start < new.padded_end + 120
      AND ((o.start < new.padded_end AND o."end" > new.padded_start)
        OR (o.padded_start < new."end" AND o.padded_end > new.start)))
  BEGIN SELECT RAISE(ABORT, 'occupied'); END;
DROP TRIGGER held_time_once;
CREATE TRIGGER held_time_once BEFORE INSERT ON held_time
  WHEN EXISTS (
    SELECT 1 FROM held_time AS h
    WHERE h.resource = new.resource AND h.hold <> new.hold
      AND (new.shared_key IS NULL OR h.shared_key IS NOT new.shared_key)
      AND ((h.start < new.padded_end AND h."end" > new.padded_start)
        OR (h.padded_start < new."end" AND h.padded_end > new.start)))
  BEGIN SELECT RAISE(ABORT, 'held'); END;
DROP TRIGGER occupation_not_held;
CREATE TRIGGER occupation_not_held BEFORE INSERT ON occupation
  WHEN EXISTS (
    SELECT 1 FROM held_time AS h
    WHERE h.resource = new.resource
      AND (new.shared_key IS NULL OR h.shared_key IS NOT new.shared_key)
      AND ((h.start < new.padded_end AND h."end" > new.padded_start)
        OR (h.padded_start < new."end" AND h.padded_end > new.start)))
  BEGIN SELECT RAISE(ABORT, 'held'); END;

-- No more places are held than are left.
CREATE TRIGGER held_time_full BEFORE INSERT ON held_time
  WHEN new.shared_key IS NOT NULL AND new.resource = new.practitioner AND (
    SELECT count(*) FROM occupation AS o
    WHERE o.shared_key = new.shared_key AND o.resource = new.resource)
    + (SELECT count(*) FROM held_time AS h
      WHERE h.resource = new.resource AND h.shared_key = new.shared_key AND h.hold <> new.hold)
    >= coalesce((
      SELECT c.capacity FROM occupation AS o
      JOIN appointment AS a ON a.id = o.appointment
      JOIN service_capacity AS c ON c.service = a.service
      WHERE o.shared_key = new.shared_key AND o.resource = new.resource LIMIT 1), 0)
  BEGIN SELECT RAISE(ABORT, 'full'); END;
-- A place that is held for a caller is given to nobody else, overbooked or not.
CREATE TRIGGER occupation_place_held BEFORE INSERT ON occupation
  WHEN new.shared_key IS NOT NULL AND EXISTS (
    SELECT 1 FROM held_time AS h
    WHERE h.resource = new.resource AND h.shared_key = new.shared_key)
    AND (SELECT count(*) FROM occupation AS o
      WHERE o.shared_key = new.shared_key AND o.resource = new.resource)
    + (SELECT count(*) FROM held_time AS h
      WHERE h.resource = new.resource AND h.shared_key = new.shared_key)
    >= coalesce((SELECT c.capacity FROM service_capacity AS c WHERE c.service =
      (SELECT service FROM appointment WHERE id = new.appointment)), 1)
  BEGIN SELECT RAISE(ABORT, 'held'); END;
