-- Visits that were booked together as a series; each is an appointment of its own.
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  patient INTEGER NOT NULL,
  made INTEGER NOT NULL,
  made_by INTEGER NOT NULL
) STRICT;
CREATE TABLE series_visit (
  appointment INTEGER PRIMARY KEY,
  series INTEGER NOT NULL,
  patient INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX series_visit_series ON series_visit (series, position);

CREATE VIEW day_series AS
  SELECT v.appointment, v.series, v.position FROM series_visit AS v
  JOIN patient AS p ON p.id = v.patient
  WHERE p.protected <= (SELECT directory_open());
CREATE VIEW record_series AS
  SELECT appointment, series, position FROM series_visit WHERE patient = (SELECT viewing());

CREATE TRIGGER series_gate BEFORE INSERT ON series
  WHEN new.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER series_keep BEFORE UPDATE ON series
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER series_delete_gate BEFORE DELETE ON series
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER series_visit_gate BEFORE INSERT ON series_visit
  WHEN new.patient IS NOT (SELECT subject())
    OR new.patient IS NOT (SELECT patient FROM appointment WHERE id = new.appointment)
    OR new.patient IS NOT (SELECT patient FROM series WHERE id = new.series)
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER series_visit_keep BEFORE UPDATE ON series_visit
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER series_visit_delete_gate BEFORE DELETE ON series_visit
  WHEN old.patient IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
