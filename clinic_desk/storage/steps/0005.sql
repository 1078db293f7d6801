-- Frozen: what schema 5 changes. Later steps add to it; nobody edits it.

-- The search indexes are written anew: with names in Latin letters and as they sound. Protected
-- persons stand in neither.
INSERT OR REPLACE INTO patient_words (rowid, names)
  SELECT id, word_index(given, family) FROM patient WHERE protected = 0;
INSERT OR REPLACE INTO patient_parts (rowid, names)
  SELECT id, part_index(given, family) FROM patient WHERE protected = 0;

PRAGMA user_version = 5;
