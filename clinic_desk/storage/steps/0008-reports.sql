-- The visits behind a number of a report, for whoever opens it by name: as ``counted_visit``, and
-- which visit of whom it is. Whom this person may not see is not in it either.
CREATE VIEW named_visit AS
  SELECT a.id, a.patient, a.practitioner, a.service, a.start, a.status, a.booked,
    a.cancel_reason, a.cancelled_late, s.arrived, s.begun
  FROM appointment AS a LEFT JOIN visit_step AS s ON s.appointment = a.id
  WHERE (SELECT directory_open()) IS NOT NULL
    AND a.patient NOT IN (
      SELECT id FROM patient WHERE protected = 1 AND (SELECT directory_open()) < 1);
