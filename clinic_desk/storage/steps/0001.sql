-- Frozen: what a vault of schema 1 looks like. Later steps add to it; nobody edits it.

-- settings and the house ------------------------------------------------------------------
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE care_unit (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE device (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE preference (
  account INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;

-- the log -----------------------------------------------------------------------------------
CREATE TABLE audit_event (
  seq INTEGER PRIMARY KEY,
  recorded INTEGER NOT NULL,
  kind TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('C', 'R', 'U', 'D', 'E')),
  outcome INTEGER NOT NULL CHECK (outcome IN (0, 4, 8, 12)),
  account INTEGER,
  role TEXT NOT NULL,
  device INTEGER NOT NULL,
  session INTEGER,
  care_unit INTEGER NOT NULL,
  patient INTEGER,
  patients BLOB,
  entity_kind TEXT,
  entity_id INTEGER,
  seen TEXT,
  purpose TEXT,
  appointment INTEGER,
  facts TEXT,
  detail_hash BLOB,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32)
) STRICT;
CREATE INDEX audit_event_recorded ON audit_event (recorded);
CREATE INDEX audit_event_account ON audit_event (account, recorded);
CREATE INDEX audit_event_kind ON audit_event (kind, recorded);
CREATE INDEX audit_event_account_kind ON audit_event (account, kind, recorded);
CREATE TABLE audit_subject (
  pseudonym INTEGER NOT NULL, recorded INTEGER NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (pseudonym, recorded, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit_detail (seq INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
CREATE TABLE audit_node (
  level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit_checkpoint (
  size INTEGER PRIMARY KEY, made INTEGER NOT NULL, note TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_event_append BEFORE INSERT ON audit_event
  WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_event)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_event_keep_update BEFORE UPDATE ON audit_event
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_event_keep_delete BEFORE DELETE ON audit_event
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_subject_keep_update BEFORE UPDATE ON audit_subject
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_subject_keep_delete BEFORE DELETE ON audit_subject
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_detail_keep_update BEFORE UPDATE ON audit_detail
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_detail_keep_delete BEFORE DELETE ON audit_detail
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_node_keep_update BEFORE UPDATE ON audit_node
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_node_keep_delete BEFORE DELETE ON audit_node
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_checkpoint_keep_update BEFORE UPDATE ON audit_checkpoint
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_checkpoint_keep_delete BEFORE DELETE ON audit_checkpoint
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- staff -------------------------------------------------------------------------------------
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  sign_in_name TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('active', 'ended')),
  care_unit INTEGER NOT NULL REFERENCES care_unit (id),
  device INTEGER NOT NULL REFERENCES device (id),
  practitioner INTEGER,
  ends INTEGER,
  created INTEGER NOT NULL,
  password_changed INTEGER NOT NULL,
  code_sealed BLOB NOT NULL,
  code_step INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE account_role (
  account INTEGER NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  granted INTEGER NOT NULL,
  granted_by INTEGER,
  PRIMARY KEY (account, role)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER account_keep BEFORE DELETE ON account
  BEGIN SELECT RAISE(ABORT, 'accounts-are-ended'); END;
CREATE TRIGGER account_code_step BEFORE UPDATE OF code_step ON account
  WHEN new.code_step < old.code_step
  BEGIN SELECT RAISE(ABORT, 'code-steps-go-forward'); END;
CREATE TRIGGER last_owner_role BEFORE DELETE ON account_role
  WHEN old.role = 'owner' AND NOT EXISTS (
    SELECT 1 FROM account_role r JOIN account a ON a.id = r.account
    WHERE r.role = 'owner' AND a.status = 'active' AND r.account <> old.account)
  BEGIN SELECT RAISE(ABORT, 'last-owner'); END;
CREATE TRIGGER account_role_keep BEFORE UPDATE ON account_role
  BEGIN SELECT RAISE(ABORT, 'roles-are-given-and-taken'); END;
CREATE TRIGGER last_owner_status BEFORE UPDATE OF status ON account
  WHEN new.status <> 'active' AND EXISTS (
    SELECT 1 FROM account_role WHERE account = old.id AND role = 'owner')
  AND NOT EXISTS (
    SELECT 1 FROM account_role r JOIN account a ON a.id = r.account
    WHERE r.role = 'owner' AND a.status = 'active' AND r.account <> old.id)
  BEGIN SELECT RAISE(ABORT, 'last-owner'); END;

-- patients ----------------------------------------------------------------------------------
CREATE TABLE patient (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  family TEXT NOT NULL,
  given TEXT NOT NULL,
  birth_date TEXT,
  phone TEXT,
  email TEXT,
  street TEXT,
  alert TEXT,
  protected INTEGER NOT NULL DEFAULT 0 CHECK (protected IN (0, 1)),
  family_key TEXT NOT NULL,
  given_key TEXT NOT NULL,
  phone_key TEXT,
  care_unit INTEGER NOT NULL REFERENCES care_unit (id),
  device INTEGER NOT NULL REFERENCES device (id),
  registered INTEGER NOT NULL,
  registered_by INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
-- Each holds "protected": what an index covers is compared before the row is fetched, and a
-- comparison that fails would tell of a row that the view hides.
CREATE INDEX patient_family ON patient (family_key, given_key, protected);
CREATE INDEX patient_given ON patient (given_key, family_key, protected);
CREATE INDEX patient_phone ON patient (phone_key, protected) WHERE phone_key IS NOT NULL;
CREATE INDEX patient_birth ON patient (birth_date, family_key, protected)
  WHERE birth_date IS NOT NULL;
CREATE INDEX patient_protected ON patient (id) WHERE protected = 1;
CREATE TABLE patient_pseudonym (
  pseudonym INTEGER PRIMARY KEY, patient INTEGER NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE patient_words USING fts5 (
  names, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE patient_parts USING fts5 (
  names, content = '', contentless_delete = 1, detail = none, tokenize = "trigram");
INSERT INTO patient_words (patient_words, rank) VALUES ('secure-delete', 1);
INSERT INTO patient_parts (patient_parts, rank) VALUES ('secure-delete', 1);

CREATE VIEW record AS SELECT * FROM patient WHERE id = (SELECT viewing());
CREATE VIEW directory AS
  SELECT id, number, family, given, birth_date, phone, protected,
    family_key, given_key, phone_key, version
  FROM patient WHERE protected <= (SELECT directory_open());
CREATE VIEW patient_word_match AS
  SELECT f.rowid AS id, f.patient_words AS q FROM patient_words AS f
  WHERE (SELECT directory_open()) IS NOT NULL;
CREATE VIEW patient_part_match AS
  SELECT f.rowid AS id, f.patient_parts AS q FROM patient_parts AS f
  WHERE (SELECT directory_open()) IS NOT NULL;

CREATE TRIGGER patient_insert_gate BEFORE INSERT ON patient
  WHEN new.id IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_update_gate BEFORE UPDATE ON patient
  WHEN old.id IS NOT (SELECT subject()) OR new.id IS NOT old.id
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_delete_gate BEFORE DELETE ON patient
  WHEN old.id IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_pseudonym_gate BEFORE INSERT ON patient_pseudonym
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_pseudonym_update BEFORE UPDATE ON patient_pseudonym
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_pseudonym_delete BEFORE DELETE ON patient_pseudonym
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;

-- scheduling --------------------------------------------------------------------------------
CREATE TABLE room (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, care_unit INTEGER NOT NULL REFERENCES care_unit (id)
) STRICT;
CREATE TABLE practitioner (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  room INTEGER REFERENCES room (id),
  care_unit INTEGER NOT NULL REFERENCES care_unit (id),
  account INTEGER REFERENCES account (id),
  colour TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE service (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  short TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  before INTEGER NOT NULL DEFAULT 0 CHECK (before BETWEEN 0 AND 120),
  after INTEGER NOT NULL DEFAULT 0 CHECK (after BETWEEN 0 AND 120),
  colour TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE service_practitioner (
  service INTEGER NOT NULL REFERENCES service (id),
  practitioner INTEGER NOT NULL REFERENCES practitioner (id),
  PRIMARY KEY (service, practitioner)
) STRICT, WITHOUT ROWID;
CREATE TABLE working_hours (
  id INTEGER PRIMARY KEY,
  practitioner INTEGER NOT NULL REFERENCES practitioner (id),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1439),
  "end" INTEGER NOT NULL CHECK ("end" BETWEEN 1 AND 1440),
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  CHECK ("end" > start)
) STRICT;
CREATE INDEX working_hours_practitioner ON working_hours (practitioner, weekday);
CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  practitioner INTEGER REFERENCES practitioner (id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  reason TEXT NOT NULL,
  CHECK ("end" > start)
) STRICT;
CREATE INDEX absence_end ON absence ("end");

CREATE TABLE appointment (
  id INTEGER PRIMARY KEY,
  patient INTEGER NOT NULL,
  practitioner INTEGER NOT NULL REFERENCES practitioner (id),
  service INTEGER NOT NULL REFERENCES service (id),
  room INTEGER REFERENCES room (id),
  care_unit INTEGER NOT NULL REFERENCES care_unit (id),
  device INTEGER NOT NULL REFERENCES device (id),
  start_wall TEXT NOT NULL,
  fold INTEGER NOT NULL DEFAULT 0 CHECK (fold IN (0, 1)),
  zone TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  before INTEGER NOT NULL DEFAULT 0,
  after INTEGER NOT NULL DEFAULT 0,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN
    ('booked', 'arrived', 'with-practitioner', 'done', 'missed', 'cancelled')),
  note TEXT,
  booked INTEGER NOT NULL,
  booked_by INTEGER NOT NULL,
  cancel_reason TEXT,
  cancelled_by TEXT,
  cancelled_late INTEGER,
  status_changed INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ("end" = start + minutes),
  CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL))
) STRICT;
CREATE INDEX appointment_start ON appointment (start, practitioner);
CREATE INDEX appointment_practitioner ON appointment (practitioner, start);
CREATE INDEX appointment_patient ON appointment (patient, start);
CREATE TABLE occupation (
  resource INTEGER NOT NULL,
  start INTEGER NOT NULL,
  appointment INTEGER NOT NULL REFERENCES appointment (id),
  "end" INTEGER NOT NULL,
  padded_start INTEGER NOT NULL,
  padded_end INTEGER NOT NULL,
  PRIMARY KEY (resource, start, appointment),
  CHECK ("end" > start AND "end" - start <= 720),
  CHECK (padded_start <= start AND start - padded_start <= 120),
  CHECK (padded_end >= "end" AND padded_end - "end" <= 120)
) STRICT, WITHOUT ROWID;
CREATE INDEX occupation_appointment ON occupation (appointment);

CREATE VIEW day_appointment AS
  SELECT id, patient, practitioner, service, room, start_wall, fold, zone, minutes, before, after,
    start, "end", status, note IS NOT NULL AS has_note, cancel_reason, status_changed, version,
    care_unit
  FROM appointment WHERE (SELECT directory_open()) IS NOT NULL;
CREATE VIEW record_appointment AS
  SELECT * FROM appointment WHERE patient = (SELECT viewing());
CREATE TRIGGER occupation_free BEFORE INSERT ON occupation
  WHEN EXISTS (
    SELECT 1 FROM occupation AS o
    WHERE o.resource = new.resource AND o.appointment <> new.appointment
      AND o.start > new.padded_start - 840 AND o.start < new.padded_end + 120
      AND ((o.start < new.padded_end AND o."end" > new.padded_start)
        OR (o.padded_start < new."end" AND o.padded_end > new.start)))
  BEGIN SELECT RAISE(ABORT, 'occupied'); END;
CREATE TRIGGER occupation_keep BEFORE UPDATE ON occupation
  BEGIN SELECT RAISE(ABORT, 'occupied'); END;
CREATE TRIGGER occupation_gate BEFORE INSERT ON occupation
  WHEN (SELECT patient FROM appointment WHERE id = new.appointment) IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER occupation_delete_gate BEFORE DELETE ON occupation
  WHEN (SELECT patient FROM appointment WHERE id = old.appointment) IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER appointment_insert_gate BEFORE INSERT ON appointment
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER appointment_has_patient BEFORE INSERT ON appointment
  WHEN NOT EXISTS (SELECT 1 FROM patient WHERE id = new.patient)
  BEGIN SELECT RAISE(ABORT, 'patient'); END;
CREATE TRIGGER patient_has_visits BEFORE DELETE ON patient
  WHEN EXISTS (SELECT 1 FROM appointment WHERE patient = old.id)
  BEGIN SELECT RAISE(ABORT, 'patient-has-visits'); END;
CREATE TRIGGER appointment_update_gate BEFORE UPDATE ON appointment
  WHEN old.patient IS NOT (SELECT subject()) OR new.patient IS NOT old.patient
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER appointment_keep BEFORE DELETE ON appointment
  BEGIN SELECT RAISE(ABORT, 'appointments-are-cancelled'); END;
CREATE TRIGGER appointment_status_steps BEFORE UPDATE OF status ON appointment
  WHEN new.status <> old.status AND NOT (
    (old.status = 'booked' AND new.status IN
      ('arrived', 'with-practitioner', 'missed', 'cancelled'))
    OR (old.status = 'arrived' AND new.status IN
      ('booked', 'with-practitioner', 'done', 'missed', 'cancelled'))
    OR (old.status = 'with-practitioner' AND new.status IN ('booked', 'arrived', 'done'))
    OR (old.status = 'done' AND new.status IN ('arrived', 'with-practitioner'))
    OR (old.status = 'missed' AND new.status IN ('booked', 'arrived'))
    OR (old.status = 'cancelled' AND new.status IN ('booked', 'arrived')))
  BEGIN SELECT RAISE(ABORT, 'status'); END;

-- the log, read -----------------------------------------------------------------------------
CREATE VIEW log_entry AS
  SELECT * FROM audit_event
  WHERE (SELECT log_scope()) = 0 OR account = (SELECT log_scope());
CREATE VIEW log_subject AS
  SELECT * FROM audit_subject WHERE (SELECT log_scope()) = 0;
CREATE VIEW log_detail AS
  SELECT * FROM audit_detail WHERE (SELECT log_scope()) = 0;
CREATE VIEW log_patient AS
  SELECT pseudonym, patient FROM patient_pseudonym WHERE (SELECT log_scope()) IS NOT NULL;
CREATE VIEW recorded_patient AS
  SELECT patient, pseudonym FROM patient_pseudonym WHERE (SELECT recording()) = 1;

PRAGMA user_version = 1;
