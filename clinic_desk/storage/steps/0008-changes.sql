-- What was changed last about somebody who may be seen, for whoever meets a change of a colleague's:
-- by whom, when and what, never why. The log itself stays closed.
CREATE VIEW changed_entry AS
  SELECT p.id AS patient, e.seq, e.recorded, e.kind, e.account, e.entity_kind, e.entity_id
  FROM patient AS p JOIN patient_pseudonym AS n ON n.patient = p.id
  JOIN audit_subject AS s ON s.pseudonym = n.pseudonym
  JOIN audit_event AS e ON e.seq = s.seq
  WHERE e.action = 'U' AND e.outcome = 0
    AND (p.protected <= (SELECT directory_open()) OR p.id = (SELECT viewing()))
  UNION ALL
  SELECT p.id AS patient, e.seq, e.recorded, e.kind, e.account, e.entity_kind, e.entity_id
  FROM patient AS p JOIN patient_pseudonym AS n ON n.patient = p.id
  JOIN audit_recent AS e ON e.patient = n.pseudonym
  WHERE e.action = 'U' AND e.outcome = 0
    AND (p.protected <= (SELECT directory_open()) OR p.id = (SELECT viewing()));
