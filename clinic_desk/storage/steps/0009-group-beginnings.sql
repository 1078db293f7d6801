-- Groups begin without a look at every time that is held, and nothing else passes beside a patient.

DROP TRIGGER service_capacity_begins;
CREATE TRIGGER service_capacity_begins AFTER INSERT ON service_capacity
  BEGIN
    UPDATE occupation SET shared_key = appointment
    WHERE resource IN (
        SELECT id FROM practitioner UNION ALL SELECT id FROM room UNION ALL
        SELECT id FROM equipment)
      AND start >= new.since AND shared_key IS NULL AND appointment IN (
        SELECT id FROM appointment WHERE start >= new.since AND service = new.service);
  END;

-- Where no patient's rows are open, only what a service that is given to groups begins itself.
DROP TRIGGER occupation_update_gate;
CREATE TRIGGER occupation_update_gate BEFORE UPDATE ON occupation
  WHEN (SELECT patient FROM appointment WHERE id = old.appointment) IS NOT (SELECT subject())
    AND ((SELECT subject()) IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM service_capacity AS c JOIN appointment AS a ON a.service = c.service
      WHERE a.id = old.appointment AND a.start >= c.since))
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
