-- Whose own number is that of somebody who may never learn when they come: two homes, one phone.
-- No number and no relative is named.
CREATE VIEW number_never_told AS
  SELECT p.id AS patient
  FROM patient_relation AS r
  JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.patient), r.patient)
  LEFT JOIN patient AS o
    ON o.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.other), r.other)
  WHERE (r.never_times = 1 OR r.custody = 'no-contact')
    AND p.phone IN (r.phone, o.phone)
    AND (p.id = (SELECT viewing()) OR (p.protected <= (SELECT directory_open())
      AND (o.id IS NULL OR o.protected <= (SELECT directory_open()))));
