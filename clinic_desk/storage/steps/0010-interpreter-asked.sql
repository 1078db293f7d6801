-- An interpreter is asked for a time. Of a visit that has another time since nobody has been asked;
-- one that gets its time back has its interpreter back. Before version 10 the time was not kept.
ALTER TABLE visit_interpreter ADD COLUMN start INTEGER;
DROP VIEW interpreter;
CREATE VIEW interpreter AS
  SELECT s.*, (s.start IS NULL OR s.start = (
      SELECT a.start FROM appointment AS a WHERE a.id = s.appointment)) AS holds
  FROM visit_interpreter AS s
  WHERE s.patient = (SELECT viewing()) OR EXISTS (
    SELECT 1 FROM patient AS p WHERE p.id = s.patient AND p.protected <= (SELECT directory_open()));
