-- Frozen: what schema 2 adds. Later steps add to it; nobody edits it.

-- What a colleague has half written, sealed so that their own sign-in alone opens it.
CREATE TABLE draft (
  account INTEGER PRIMARY KEY,
  saved INTEGER NOT NULL,
  sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 1 AND 40000)
) STRICT;

PRAGMA user_version = 2;
