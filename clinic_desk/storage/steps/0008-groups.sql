-- Groups, from the database to the window. What schema 7 began stands in 0007-groups.sql.

-- From when on (UTC minutes) the visits of a service are groups.
ALTER TABLE service_capacity ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
-- Where a practitioner's groups stand, whatever else is booked.
CREATE INDEX occupation_group ON occupation (resource, start) WHERE shared_key IS NOT NULL;

-- What is booked ahead when a service is given to groups: each visit begins one of its own.
DROP TRIGGER occupation_keep;
CREATE TRIGGER occupation_keep BEFORE UPDATE ON occupation
  WHEN new.resource <> old.resource OR new.start <> old.start OR new."end" <> old."end"
    OR new.appointment <> old.appointment
    OR new.padded_start <> old.padded_start OR new.padded_end <> old.padded_end
    OR old.shared_key IS NOT NULL OR new.shared_key IS NOT old.appointment
    OR NOT EXISTS (
      SELECT 1 FROM service_capacity AS c JOIN appointment AS a ON a.service = c.service
      WHERE a.id = old.appointment)
  BEGIN SELECT RAISE(ABORT, 'occupied'); END;
-- Only beginning groups, which is about nobody, touches occupations while no patient's rows are open.
CREATE TRIGGER occupation_update_gate BEFORE UPDATE ON occupation
  WHEN (SELECT subject()) IS NOT NULL
    AND (SELECT patient FROM appointment WHERE id = old.appointment) IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER service_capacity_begins AFTER INSERT ON service_capacity
  BEGIN
    UPDATE occupation SET shared_key = appointment
    WHERE shared_key IS NULL AND appointment IN (
      SELECT id FROM appointment WHERE start >= new.since AND service = new.service);
  END;

-- Who comes to one group comes to one service of one practitioner, at one time.
DROP TRIGGER occupation_together;
CREATE TRIGGER occupation_together BEFORE INSERT ON occupation
  WHEN new.shared_key IS NOT NULL AND EXISTS (
    SELECT 1 FROM occupation AS o
    JOIN appointment AS a ON a.id = o.appointment
    JOIN appointment AS b ON b.id = new.appointment
    WHERE o.shared_key = new.shared_key AND o.resource = new.resource
      AND (o.start <> new.start OR o."end" <> new."end"
        OR a.service <> b.service OR a.practitioner <> b.practitioner))
  BEGIN SELECT RAISE(ABORT, 'occupied'); END;
-- One more than there is room for, only where somebody said so knowingly.
DROP TRIGGER occupation_full;
CREATE TRIGGER occupation_full BEFORE INSERT ON occupation
  WHEN new.shared_key IS NOT NULL AND (
    SELECT count(*) FROM occupation AS o
    WHERE o.shared_key = new.shared_key AND o.resource = new.resource)
    >= coalesce((SELECT c.capacity FROM service_capacity AS c WHERE c.service =
      (SELECT service FROM appointment WHERE id = new.appointment)), 1)
    AND NOT EXISTS (SELECT 1 FROM overbooking AS b WHERE b.appointment = new.appointment)
  BEGIN SELECT RAISE(ABORT, 'full'); END;
-- Nobody has two places in one group.
CREATE TRIGGER occupation_twice BEFORE INSERT ON occupation
  WHEN new.shared_key IS NOT NULL AND EXISTS (
    SELECT 1 FROM occupation AS o JOIN appointment AS a ON a.id = o.appointment
    WHERE o.shared_key = new.shared_key AND o.resource = new.resource
      AND a.patient = (SELECT patient FROM appointment WHERE id = new.appointment))
  BEGIN SELECT RAISE(ABORT, 'twice'); END;

-- The groups that stand, a row for each place that is taken, and nobody in them.
CREATE VIEW group_place AS
  SELECT o.shared_key AS "key", o.resource AS practitioner, a.service, o.start, o."end",
    o.padded_start, o.padded_end
  FROM occupation AS o JOIN appointment AS a ON a.id = o.appointment
  WHERE o.shared_key IS NOT NULL AND a.practitioner = o.resource;
