-- Whose own number is that of somebody who may never learn when they come: two homes, one phone.
-- ``first`` and ``second`` say which of their numbers it is; no number and no relative is named.
-- Whoever is barred need not be seen: a list bars a number for the same reason as a card.
-- A number counts that stands, or stood before a merge, on any card of either.
CREATE VIEW number_never_told AS
  SELECT p.id AS patient,
    coalesce(p.phone IN (
      SELECT r.phone
      UNION ALL SELECT x.phone FROM patient AS x WHERE x.id IN (SELECT o.id
        UNION ALL SELECT merged FROM patient_merge WHERE kept = o.id)
      UNION ALL SELECT m.phone FROM patient_merge AS m WHERE m.kept = o.id
      UNION ALL SELECT x.phone FROM patient_contact AS x WHERE x.patient IN (SELECT o.id
        UNION ALL SELECT merged FROM patient_merge WHERE kept = o.id)), 0) AS first,
    coalesce((SELECT n.phone FROM patient_contact AS n
        WHERE n.patient IN (SELECT p.id
          UNION ALL SELECT merged FROM patient_merge WHERE kept = p.id)
        ORDER BY n.phone IS NULL, n.patient <> p.id, n.patient LIMIT 1) IN (
      SELECT r.phone
      UNION ALL SELECT x.phone FROM patient AS x WHERE x.id IN (SELECT o.id
        UNION ALL SELECT merged FROM patient_merge WHERE kept = o.id)
      UNION ALL SELECT m.phone FROM patient_merge AS m WHERE m.kept = o.id
      UNION ALL SELECT x.phone FROM patient_contact AS x WHERE x.patient IN (SELECT o.id
        UNION ALL SELECT merged FROM patient_merge WHERE kept = o.id)), 0) AS second
  FROM patient_relation AS r
  JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.patient), r.patient)
  LEFT JOIN patient AS o
    ON o.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.other), r.other)
  WHERE (r.never_times = 1 OR r.custody = 'no-contact')
    AND (p.id = (SELECT viewing()) OR p.protected <= (SELECT directory_open()));
-- Few are barred: they are asked of first.
CREATE INDEX patient_relation_barred ON patient_relation (patient)
  WHERE never_times = 1 OR custody = 'no-contact';
