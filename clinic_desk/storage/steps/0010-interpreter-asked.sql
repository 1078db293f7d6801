-- An interpreter is asked for a time, a language, and to be there or remote. Of a visit that has
-- another time since, or whose patient needs another, nobody has been asked; one that gets its
-- time, or its need, back has its interpreter back. Before version 10 none of it was kept.
ALTER TABLE visit_interpreter ADD COLUMN start INTEGER;
ALTER TABLE visit_interpreter ADD COLUMN language TEXT CHECK (length(language) BETWEEN 2 AND 8);
ALTER TABLE visit_interpreter ADD COLUMN remote INTEGER CHECK (remote IN (0, 1));
DROP VIEW interpreter;
CREATE VIEW interpreter AS
  SELECT s.*, (s.start IS NULL OR s.start = (
      SELECT a.start FROM appointment AS a WHERE a.id = s.appointment)) AS holds,
    (s.language IS NULL OR EXISTS (
      SELECT 1 FROM need AS n WHERE n.patient = s.patient AND n.interpreter = 1
        AND n.language = s.language AND n.interpreter_remote = s.remote)) AS fits
  FROM visit_interpreter AS s
  WHERE s.patient = (SELECT viewing()) OR EXISTS (
    SELECT 1 FROM patient AS p WHERE p.id = s.patient AND p.protected <= (SELECT directory_open()));
