-- A service that several people come to at once: how many have room.
CREATE TABLE service_capacity (
  service INTEGER PRIMARY KEY REFERENCES service (id),
  capacity INTEGER NOT NULL CHECK (capacity BETWEEN 2 AND 50)
) STRICT;
-- Who comes to the same group shares its time under one key.
ALTER TABLE occupation ADD COLUMN shared_key INTEGER;
CREATE INDEX occupation_shared ON occupation (shared_key, resource) WHERE shared_key IS NOT NULL;
CREATE TRIGGER occupation_together BEFORE INSERT ON occupation
  WHEN new.shared_key IS NOT NULL AND EXISTS (
    SELECT 1 FROM occupation AS o
    WHERE o.shared_key = new.shared_key AND o.resource = new.resource
      AND (o.start <> new.start OR o."end" <> new."end"))
  BEGIN SELECT RAISE(ABORT, 'occupied'); END;
CREATE TRIGGER occupation_full BEFORE INSERT ON occupation
  WHEN new.shared_key IS NOT NULL AND (
    SELECT count(*) FROM occupation AS o
    WHERE o.shared_key = new.shared_key AND o.resource = new.resource)
    >= coalesce((SELECT c.capacity FROM service_capacity AS c WHERE c.service =
      (SELECT service FROM appointment WHERE id = new.appointment)), 1)
  BEGIN SELECT RAISE(ABORT, 'full'); END;
