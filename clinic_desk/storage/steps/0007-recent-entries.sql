-- Frozen once released: the log's newest entries stand apart until there are enough to be listed,
-- so that what is appended touches one page and not one for each list.

CREATE TABLE audit_recent (
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

-- Nothing changes, and nothing leaves but what stands in the lists already.
CREATE TRIGGER audit_recent_append BEFORE INSERT ON audit_recent
  WHEN new.seq IS NOT 1 + coalesce(
    (SELECT max(seq) FROM audit_recent), (SELECT max(seq) FROM audit_event), 0)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_recent_keep_update BEFORE UPDATE ON audit_recent
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_recent_keep_delete BEFORE DELETE ON audit_recent
  WHEN NOT EXISTS (SELECT 1 FROM audit_event AS e WHERE e.seq = old.seq AND e.leaf = old.leaf)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
DROP TRIGGER audit_event_append;
CREATE TRIGGER audit_event_append BEFORE INSERT ON audit_event
  WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_event)
    OR (SELECT leaf FROM audit_recent WHERE seq = new.seq) <> new.leaf
    OR (SELECT min(seq) FROM audit_recent) > new.seq
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;

DROP VIEW log_entry;
CREATE VIEW log_entry AS
  SELECT * FROM audit_event
  WHERE (SELECT log_scope()) = 0 OR account = (SELECT log_scope())
  UNION ALL
  SELECT * FROM audit_recent
  WHERE (SELECT log_scope()) = 0 OR account = (SELECT log_scope());
CREATE VIEW log_listed AS
  SELECT * FROM audit_event
  WHERE (SELECT log_scope()) = 0 OR account = (SELECT log_scope());
CREATE VIEW log_recent AS
  SELECT * FROM audit_recent
  WHERE (SELECT log_scope()) = 0 OR account = (SELECT log_scope());
CREATE VIEW unlisted_entry AS
  SELECT * FROM audit_recent WHERE (SELECT recording()) = 1;
