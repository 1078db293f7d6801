-- Frozen: what schema 4 adds. Later steps add to it; nobody edits it.

-- Which version of which lesson is asked for, and since when: a new one is due some days later.
CREATE TABLE training_release (
  lesson TEXT NOT NULL CHECK (length(lesson) BETWEEN 1 AND 60),
  version INTEGER NOT NULL CHECK (version >= 1),
  offered INTEGER NOT NULL,
  PRIMARY KEY (lesson, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER training_release_keep_update BEFORE UPDATE ON training_release
  BEGIN SELECT RAISE(ABORT, 'training-is-kept'); END;
CREATE TRIGGER training_release_keep_delete BEFORE DELETE ON training_release
  BEGIN SELECT RAISE(ABORT, 'training-is-kept'); END;

-- Where somebody is in a lesson. What they answered is sealed so that they alone can open it.
CREATE TABLE training_step (
  account INTEGER NOT NULL REFERENCES account (id),
  lesson TEXT NOT NULL CHECK (length(lesson) BETWEEN 1 AND 60),
  version INTEGER NOT NULL CHECK (version >= 1),
  page TEXT NOT NULL CHECK (length(page) BETWEEN 1 AND 60),
  answered INTEGER NOT NULL,
  passed INTEGER,
  sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 1 AND 4000),
  PRIMARY KEY (account, lesson, version, page)
) STRICT, WITHOUT ROWID;

-- Who has gone through what.
CREATE TABLE training_completion (
  account INTEGER NOT NULL REFERENCES account (id),
  lesson TEXT NOT NULL CHECK (length(lesson) BETWEEN 1 AND 60),
  version INTEGER NOT NULL CHECK (version >= 1),
  completed INTEGER NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  PRIMARY KEY (account, lesson, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER training_completion_keep_update BEFORE UPDATE ON training_completion
  BEGIN SELECT RAISE(ABORT, 'training-is-kept'); END;
CREATE TRIGGER training_completion_keep_delete BEFORE DELETE ON training_completion
  BEGIN SELECT RAISE(ABORT, 'training-is-kept'); END;

-- Since when the desk is open for somebody.
CREATE TABLE training_clearance (
  account INTEGER PRIMARY KEY REFERENCES account (id),
  cleared INTEGER NOT NULL
) STRICT;
CREATE TRIGGER training_clearance_keep_update BEFORE UPDATE ON training_clearance
  BEGIN SELECT RAISE(ABORT, 'training-is-kept'); END;
CREATE TRIGGER training_clearance_keep_delete BEFORE DELETE ON training_clearance
  BEGIN SELECT RAISE(ABORT, 'training-is-kept'); END;

-- Who works before the path is done, why, and until when. Nobody excuses themselves.
CREATE TABLE training_excuse (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  granted INTEGER NOT NULL,
  granted_by INTEGER REFERENCES account (id),
  until INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  CHECK (granted_by IS NULL OR granted_by <> account),
  CHECK (until > granted)
) STRICT;
CREATE INDEX training_excuse_account ON training_excuse (account, until);
CREATE TRIGGER training_excuse_keep_update BEFORE UPDATE ON training_excuse
  BEGIN SELECT RAISE(ABORT, 'training-is-kept'); END;
CREATE TRIGGER training_excuse_keep_delete BEFORE DELETE ON training_excuse
  BEGIN SELECT RAISE(ABORT, 'training-is-kept'); END;

-- Something that went wrong, or nearly. The words are sealed.
CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  reported INTEGER NOT NULL,
  reporter INTEGER NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
  noticed INTEGER NOT NULL,
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 1 AND 20000),
  status TEXT NOT NULL CHECK (status IN ('new', 'seen')),
  seen INTEGER,
  seen_by INTEGER REFERENCES account (id),
  CHECK ((status = 'seen') = (seen IS NOT NULL)),
  CHECK ((seen IS NULL) = (seen_by IS NULL)),
  CHECK (noticed <= reported)
) STRICT;
CREATE INDEX incident_status ON incident (status, reported);
CREATE INDEX incident_reporter ON incident (reporter, reported);
CREATE TRIGGER incident_begins_new BEFORE INSERT ON incident WHEN new.status <> 'new'
  BEGIN SELECT RAISE(ABORT, 'incidents-are-kept'); END;
CREATE TRIGGER incident_keep_update BEFORE UPDATE ON incident
  WHEN old.status = 'seen' OR new.id <> old.id OR new.reported <> old.reported
    OR new.reporter <> old.reporter OR new.kind <> old.kind OR new.noticed <> old.noticed
    OR new.urgent <> old.urgent OR new.sealed <> old.sealed
  BEGIN SELECT RAISE(ABORT, 'incidents-are-kept'); END;
CREATE TRIGGER incident_keep_delete BEFORE DELETE ON incident
  BEGIN SELECT RAISE(ABORT, 'incidents-are-kept'); END;

PRAGMA user_version = 4;
