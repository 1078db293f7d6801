-- Whose own number is that of somebody who may never learn when they come: two homes, one phone.
-- ``first`` and ``second`` say which of their numbers it is; no number and no relative is named.
CREATE VIEW number_never_told AS
  SELECT p.id AS patient, coalesce(p.phone IN (r.phone, o.phone, oc.phone), 0) AS first,
    coalesce(pc.phone IN (r.phone, o.phone, oc.phone), 0) AS second
  FROM patient_relation AS r
  JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.patient), r.patient)
  LEFT JOIN patient AS o
    ON o.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.other), r.other)
  LEFT JOIN patient_contact AS pc ON pc.patient = p.id
  LEFT JOIN patient_contact AS oc ON oc.patient = o.id
  WHERE (r.never_times = 1 OR r.custody = 'no-contact')
    AND (p.id = (SELECT viewing()) OR (p.protected <= (SELECT directory_open())
      AND (o.id IS NULL OR o.protected <= (SELECT directory_open()))));
-- Few are barred: they are asked of first.
CREATE INDEX patient_relation_barred ON patient_relation (patient)
  WHERE never_times = 1 OR custody = 'no-contact';
