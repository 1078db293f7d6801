-- Two cards of one person may have a place each in one group. Once they are one card, both places
-- stand together wherever the group goes.
DROP TRIGGER occupation_twice;
CREATE TRIGGER occupation_twice BEFORE INSERT ON occupation
  WHEN new.shared_key IS NOT NULL AND EXISTS (
    SELECT 1 FROM occupation AS o JOIN appointment AS a ON a.id = o.appointment
    WHERE o.shared_key = new.shared_key AND o.resource = new.resource
      AND a.patient = (SELECT patient FROM appointment WHERE id = new.appointment)
      AND NOT EXISTS (
        SELECT 1 FROM patient_merge_visit AS v JOIN patient_merge AS m ON m.merged = v.merged
        WHERE v.appointment IN (o.appointment, new.appointment) AND m.merged_at >= (
          SELECT max(b.booked) FROM appointment AS b
          WHERE b.id IN (o.appointment, new.appointment))))
  BEGIN SELECT RAISE(ABORT, 'twice'); END;
