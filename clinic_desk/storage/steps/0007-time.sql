-- What a visit needs besides a practitioner, and every way in which time is not free.

CREATE TABLE equipment (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  care_unit INTEGER NOT NULL REFERENCES care_unit (id),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE room_kind (
  room INTEGER PRIMARY KEY REFERENCES room (id),
  kind TEXT NOT NULL CHECK (kind <> '')
) STRICT;
-- One room of a kind at most, and any number of kinds of equipment, one piece of each.
CREATE TABLE service_need (
  service INTEGER NOT NULL REFERENCES service (id),
  what TEXT NOT NULL CHECK (what IN ('room', 'equipment')),
  kind TEXT NOT NULL CHECK (kind <> ''),
  PRIMARY KEY (service, what, kind)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX service_need_one_room ON service_need (service) WHERE what = 'room';
-- What a practitioner does otherwise; what is null is as the service says.
CREATE TABLE service_override (
  service INTEGER NOT NULL REFERENCES service (id),
  practitioner INTEGER NOT NULL REFERENCES practitioner (id),
  minutes INTEGER CHECK (minutes BETWEEN 5 AND 720),
  before INTEGER CHECK (before BETWEEN 0 AND 120),
  after INTEGER CHECK (after BETWEEN 0 AND 120),
  PRIMARY KEY (service, practitioner),
  CHECK (coalesce(minutes, before, after) IS NOT NULL)
) STRICT, WITHOUT ROWID;
-- The hours of one date instead of the week's; 0 to 0 says that nobody works then.
CREATE TABLE dated_hours (
  practitioner INTEGER NOT NULL REFERENCES practitioner (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  start INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1439),
  "end" INTEGER NOT NULL CHECK ("end" BETWEEN 0 AND 1440),
  PRIMARY KEY (practitioner, day, start),
  CHECK ("end" > start OR ("end" = 0 AND start = 0))
) STRICT, WITHOUT ROWID;

-- Of an absence: what a day is called on which the clinic is closed, whether it came suddenly,
-- and the wall clock that was meant, since a zone's rules may change.
ALTER TABLE absence ADD COLUMN name TEXT CHECK (name IS NULL OR practitioner IS NULL);
ALTER TABLE absence ADD COLUMN sudden INTEGER NOT NULL DEFAULT 0 CHECK (sudden IN (0, 1));
ALTER TABLE absence ADD COLUMN start_wall TEXT;
ALTER TABLE absence ADD COLUMN end_wall TEXT;

-- Time that is kept free of a practitioner, a room or a device, a service, or of some together:
-- from one wall time to another, or on one weekday from one time of day to another.
CREATE TABLE block (
  id INTEGER PRIMARY KEY,
  practitioner INTEGER REFERENCES practitioner (id),
  resource INTEGER,
  service INTEGER REFERENCES service (id),
  first TEXT NOT NULL,
  last TEXT,
  weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
  start INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1439),
  "end" INTEGER NOT NULL CHECK ("end" BETWEEN 1 AND 1440),
  reason TEXT NOT NULL,
  CHECK (last IS NULL OR last >= first),
  CHECK (weekday IS NOT NULL OR last IS NOT NULL),
  CHECK (("end" > start) OR (weekday IS NULL AND last > first)),
  CHECK (weekday IS NOT NULL OR coalesce(resource, service) IS NOT NULL)
) STRICT;
