-- By which number somebody is called in: read while a directory is open, and by id alone. Until now
-- numbers and ids were read from the patients themselves, whatever was open.
CREATE VIEW call_in_number AS
  SELECT p.id AS patient, p.number AS number FROM patient AS p
  WHERE (SELECT directory_open()) IS NOT NULL;

-- The version of a relation is read where the relation is.
DROP VIEW relation_between;
CREATE VIEW relation_between AS
  SELECT r.id, p.id AS patient, o.id AS other, r.kin, r.back, r.may_book, r.may_cancel,
    r.may_be_told, r.back_may_book, r.back_may_cancel, r.back_may_be_told, r.until, r.custody,
    r.never_address, r.never_times, r.reviewed, p.birth_date,
    r.patient AS row_patient, r.other AS row_other, r.version
  FROM patient_relation AS r
  JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.patient), r.patient)
  LEFT JOIN patient AS o
    ON o.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.other), r.other)
  WHERE p.protected <= (SELECT directory_open())
    AND (r.other IS NULL OR o.protected <= (SELECT directory_open()));
