-- Frozen: what schema 3 adds. Later steps add to it; nobody edits it.

-- Why somebody has a role, how far it goes for them, and when that is looked at again. Nobody
-- gives one to themselves; one that ends stays, so that the whole history can be read.
CREATE TABLE access_grant (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  task TEXT NOT NULL CHECK (length(task) BETWEEN 1 AND 500),
  need TEXT NOT NULL CHECK (length(need) BETWEEN 1 AND 500),
  risk TEXT NOT NULL CHECK (length(risk) BETWEEN 1 AND 500),
  review_due TEXT NOT NULL CHECK (review_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  search TEXT NOT NULL CHECK (search IN ('any', 'exact')),
  care_unit INTEGER REFERENCES care_unit (id),
  narrowed INTEGER NOT NULL CHECK (narrowed IN (0, 1)),
  buddy INTEGER REFERENCES account (id),
  granted INTEGER NOT NULL,
  granted_by INTEGER REFERENCES account (id),
  ended INTEGER,
  ended_by INTEGER REFERENCES account (id),
  CHECK (granted_by IS NULL OR granted_by <> account),
  CHECK (buddy IS NULL OR buddy <> account),
  CHECK (role <> 'temp' OR (buddy IS NOT NULL AND search = 'exact')),
  CHECK (role <> 'owner' OR (narrowed = 0 AND care_unit IS NULL AND search = 'any')),
  CHECK (ended IS NOT NULL OR ended_by IS NULL)
) STRICT;
CREATE UNIQUE INDEX access_grant_present ON access_grant (account, role) WHERE ended IS NULL;
CREATE TABLE access_grant_practitioner (
  access_grant INTEGER NOT NULL REFERENCES access_grant (id),
  practitioner INTEGER NOT NULL REFERENCES practitioner (id),
  PRIMARY KEY (access_grant, practitioner)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER access_grant_keep_delete BEFORE DELETE ON access_grant
  BEGIN SELECT RAISE(ABORT, 'grants-are-ended'); END;
CREATE TRIGGER access_grant_keep_update
  BEFORE UPDATE OF id, account, role, task, need, risk, review_due, search, care_unit, narrowed,
    buddy, granted, granted_by ON access_grant
  BEGIN SELECT RAISE(ABORT, 'grants-are-ended'); END;
CREATE TRIGGER access_grant_ended BEFORE UPDATE OF ended ON access_grant
  WHEN old.ended IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'grants-are-ended'); END;
CREATE TRIGGER access_grant_practitioner_insert BEFORE INSERT ON access_grant_practitioner
  WHEN (SELECT narrowed FROM access_grant WHERE id = new.access_grant AND ended IS NULL) IS NOT 1
  BEGIN SELECT RAISE(ABORT, 'grants-are-ended'); END;
CREATE TRIGGER access_grant_practitioner_update BEFORE UPDATE ON access_grant_practitioner
  BEGIN SELECT RAISE(ABORT, 'grants-are-ended'); END;
CREATE TRIGGER access_grant_practitioner_delete BEFORE DELETE ON access_grant_practitioner
  BEGIN SELECT RAISE(ABORT, 'grants-are-ended'); END;

-- Roles: nobody's own to give; a temp has an end, and is nothing else beside it.
CREATE TRIGGER account_role_own BEFORE INSERT ON account_role
  WHEN new.granted_by = new.account
  BEGIN SELECT RAISE(ABORT, 'own-role'); END;
CREATE TRIGGER account_role_temp BEFORE INSERT ON account_role
  WHEN (new.role = 'temp' AND (
      (SELECT ends FROM account WHERE id = new.account) IS NULL
      OR EXISTS (SELECT 1 FROM account_role WHERE account = new.account)))
    OR (new.role <> 'temp' AND EXISTS (
      SELECT 1 FROM account_role WHERE account = new.account AND role = 'temp'))
  BEGIN SELECT RAISE(ABORT, 'temp'); END;
CREATE TRIGGER account_temp_ends BEFORE UPDATE OF ends ON account
  WHEN new.ends IS NULL AND EXISTS (
    SELECT 1 FROM account_role WHERE account = new.id AND role = 'temp')
  BEGIN SELECT RAISE(ABORT, 'temp'); END;

-- Somebody who was asked in, or who begins anew after a lost phone or password. The phrase itself
-- is nowhere: it opens the account's slot in the key file until they have set their own.
CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL CHECK (kind IN ('new', 'again')),
  made INTEGER NOT NULL,
  made_by INTEGER NOT NULL REFERENCES account (id),
  expires INTEGER NOT NULL,
  closed INTEGER,
  outcome TEXT CHECK (outcome IN ('accepted', 'replaced', 'withdrawn')),
  CHECK (expires > made),
  CHECK (made_by <> account),
  CHECK ((closed IS NULL) = (outcome IS NULL))
) STRICT;
CREATE UNIQUE INDEX invitation_open ON invitation (account) WHERE closed IS NULL;
CREATE TRIGGER invitation_keep_delete BEFORE DELETE ON invitation
  BEGIN SELECT RAISE(ABORT, 'invitations-are-used-once'); END;
CREATE TRIGGER invitation_keep_update BEFORE UPDATE ON invitation
  WHEN old.closed IS NOT NULL OR new.id <> old.id OR new.account <> old.account
    OR new.kind <> old.kind OR new.made <> old.made OR new.made_by <> old.made_by
    OR new.expires <> old.expires
  BEGIN SELECT RAISE(ABORT, 'invitations-are-used-once'); END;
-- An owner who has not come yet is nobody who could help: the last one who has stays.
CREATE TRIGGER last_owner_role_here BEFORE DELETE ON account_role
  WHEN old.role = 'owner' AND NOT EXISTS (
    SELECT 1 FROM account_role r JOIN account a ON a.id = r.account
    WHERE r.role = 'owner' AND a.status = 'active' AND r.account <> old.account
      AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.account = a.id AND i.closed IS NULL))
  BEGIN SELECT RAISE(ABORT, 'last-owner'); END;
CREATE TRIGGER last_owner_status_here BEFORE UPDATE OF status ON account
  WHEN new.status <> 'active' AND EXISTS (
    SELECT 1 FROM account_role WHERE account = old.id AND role = 'owner')
  AND NOT EXISTS (
    SELECT 1 FROM account_role r JOIN account a ON a.id = r.account
    WHERE r.role = 'owner' AND a.status = 'active' AND r.account <> old.id
      AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.account = a.id AND i.closed IS NULL))
  BEGIN SELECT RAISE(ABORT, 'last-owner'); END;
CREATE TRIGGER last_owner_ends BEFORE UPDATE OF ends ON account
  WHEN new.ends IS NOT NULL AND EXISTS (
    SELECT 1 FROM account_role WHERE account = old.id AND role = 'owner')
  BEGIN SELECT RAISE(ABORT, 'owners-have-no-end'); END;

-- Passwords that were used, each stretched with one salt a person, so that none comes again.
CREATE TABLE password_history (
  account INTEGER NOT NULL REFERENCES account (id),
  changed INTEGER NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (account, hash)
) STRICT, WITHOUT ROWID;

-- Codes on paper in the place of a lost phone, each good once.
CREATE TABLE recovery_code (
  account INTEGER NOT NULL REFERENCES account (id),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  made INTEGER NOT NULL,
  used INTEGER,
  PRIMARY KEY (account, hash)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER recovery_code_once BEFORE UPDATE ON recovery_code
  WHEN old.used IS NOT NULL OR new.used IS NULL OR new.hash <> old.hash
    OR new.account <> old.account
  BEGIN SELECT RAISE(ABORT, 'recovery-codes-are-used-once'); END;

PRAGMA user_version = 3;
