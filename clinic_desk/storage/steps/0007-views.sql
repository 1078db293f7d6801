-- What several subjects of this number change, as it is in the end.

-- Two appointments in one place are refused, those of one group apart, and
-- one that somebody overbooked knowingly.
DROP TRIGGER occupation_free;
CREATE TRIGGER occupation_free BEFORE INSERT ON occupation
  WHEN EXISTS (
    SELECT 1 FROM occupation AS o
    WHERE o.resource = new.resource AND o.appointment <> new.appointment
      AND o.start > new.padded_start - 840 AND o.start < new.padded_end + 120
      AND ((o.start < new.padded_end AND o."end" > new.padded_start)
        OR (o.padded_start < new."end" AND o.padded_end > new.start))
      AND (new.shared_key IS NULL OR o.shared_key IS NOT new.shared_key))
    AND NOT EXISTS (SELECT 1 FROM overbooking AS b WHERE b.appointment = new.appointment)
  BEGIN SELECT RAISE(ABORT, 'occupied'); END;

-- A card that was merged into another is in no list.
DROP VIEW directory;
CREATE VIEW directory AS
  SELECT id, number, family, given, birth_date, phone, protected,
    family_key, given_key, phone_key, version
  FROM patient WHERE protected <= (SELECT directory_open())
    AND NOT EXISTS (SELECT 1 FROM patient_merge AS m WHERE m.merged = patient.id);
