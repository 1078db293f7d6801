-- A card into which another was merged is itself merged into none: what follows a merge (relatives,
-- wishes, numbers, a death) follows one step. It is taken back first, or the other card goes.

-- Chains that schema 7 let be made: each card leads to the one that is kept in the end. A visit
-- goes back to the card that it came from; what a card had written over the one between stays
-- where it stands and is taken from nobody else.
DROP TRIGGER patient_merge_keep;
DROP TRIGGER patient_merge_visit_delete_gate;
DELETE FROM patient_merge_visit WHERE EXISTS (
  SELECT 1 FROM patient_merge_visit AS v JOIN patient_merge AS m ON m.merged = v.merged
  WHERE v.appointment = patient_merge_visit.appointment
    AND m.merged_at < (SELECT merged_at FROM patient_merge WHERE merged = patient_merge_visit.merged));
UPDATE patient_merge SET taken = '', kept = (
  WITH RECURSIVE chain (card, step) AS (
    SELECT patient_merge.kept, 0
    UNION ALL
    SELECT m.kept, chain.step + 1 FROM chain JOIN patient_merge AS m ON m.merged = chain.card)
  SELECT card FROM chain ORDER BY step DESC LIMIT 1)
WHERE kept IN (SELECT merged FROM patient_merge);
CREATE TRIGGER patient_merge_keep BEFORE UPDATE ON patient_merge
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER patient_merge_visit_delete_gate BEFORE DELETE ON patient_merge_visit
  WHEN (SELECT kept FROM patient_merge WHERE merged = old.merged) IS NOT (SELECT subject())
    AND old.merged IS NOT (SELECT subject())
  BEGIN SELECT RAISE(ABORT, 'gate'); END;

-- Who is taken for a protected person is merged as anybody is: a refusal would tell of them. The
-- mark follows to the kept card, for those who may see it, and comes back with the merged one.
DROP TRIGGER patient_merge_refused;
CREATE TRIGGER patient_merge_refused BEFORE INSERT ON patient_merge
  WHEN (SELECT count(*) FROM patient WHERE id IN (new.merged, new.kept) AND protected = 0) <> 2
    OR EXISTS (SELECT 1 FROM patient_merge WHERE merged = new.kept)
    OR EXISTS (SELECT 1 FROM patient_merge WHERE kept = new.merged)
    OR EXISTS (
      SELECT 1 FROM (SELECT new.merged AS card UNION ALL SELECT new.kept
        UNION ALL SELECT merged FROM patient_merge WHERE kept = new.kept) AS mine
      JOIN patient_confusable AS c ON mine.card IN (c.one, c.other)
      JOIN patient AS p ON p.id = CASE c.one WHEN mine.card THEN c.other ELSE c.one END
      WHERE p.protected = 0)
    OR EXISTS (
      SELECT 1 FROM (SELECT new.kept AS card
        UNION ALL SELECT merged FROM patient_merge WHERE kept = new.kept) AS mine
      JOIN patient_apart AS a
        ON a.one = min(new.merged, mine.card) AND a.other = max(new.merged, mine.card))
  BEGIN SELECT RAISE(ABORT, 'merge'); END;
DROP VIEW confusable;
CREATE VIEW confusable AS
  SELECT min(a.id, b.id) AS one, max(a.id, b.id) AS other FROM patient_confusable AS c
  JOIN patient AS a ON a.protected <= (SELECT directory_open())
    AND a.id = coalesce((SELECT kept FROM patient_merge WHERE merged = c.one), c.one)
  JOIN patient AS b ON b.protected <= (SELECT directory_open())
    AND b.id = coalesce((SELECT kept FROM patient_merge WHERE merged = c.other), c.other);
DROP VIEW record_confusable;
CREATE VIEW record_confusable AS
  SELECT p.id AS other, p.protected AS hidden FROM patient_confusable AS c JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = c.other), c.other)
  WHERE c.one IN (SELECT (SELECT viewing())
    UNION ALL SELECT merged FROM patient_merge WHERE kept = (SELECT viewing()))
  UNION
  SELECT p.id AS other, p.protected AS hidden FROM patient_confusable AS c JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = c.one), c.one)
  WHERE c.other IN (SELECT (SELECT viewing())
    UNION ALL SELECT merged FROM patient_merge WHERE kept = (SELECT viewing()));
DROP TRIGGER patient_confusable_delete_gate;
CREATE TRIGGER patient_confusable_delete_gate BEFORE DELETE ON patient_confusable
  WHEN old.one IS NOT (SELECT subject()) AND old.other IS NOT (SELECT subject())
    AND NOT EXISTS (SELECT 1 FROM patient_merge
      WHERE merged IN (old.one, old.other) AND kept = (SELECT subject()))
  BEGIN SELECT RAISE(ABORT, 'gate'); END;

-- Nobody is booked for after the day of their death, whichever of their cards says it.
DROP TRIGGER appointment_deceased;
CREATE TRIGGER appointment_deceased BEFORE INSERT ON appointment
  WHEN EXISTS (SELECT 1 FROM patient_deceased
    WHERE patient IN (SELECT new.patient
        UNION ALL SELECT merged FROM patient_merge WHERE kept = new.patient)
      AND died < substr(new.start_wall, 1, 10))
  BEGIN SELECT RAISE(ABORT, 'deceased'); END;
DROP TRIGGER appointment_deceased_again;
CREATE TRIGGER appointment_deceased_again BEFORE UPDATE OF start_wall, status ON appointment
  WHEN new.status = 'booked' AND (old.status = 'cancelled' OR new.start_wall <> old.start_wall)
    AND EXISTS (SELECT 1 FROM patient_deceased
      WHERE patient IN (SELECT new.patient
          UNION ALL SELECT merged FROM patient_merge WHERE kept = new.patient)
        AND died < substr(new.start_wall, 1, 10))
  BEGIN SELECT RAISE(ABORT, 'deceased'); END;

-- What hangs on a visit goes where the visit goes, and back.
DROP TRIGGER rebook_update_gate;
DROP TRIGGER visit_interpreter_update_gate;
UPDATE rebook SET patient = (SELECT a.patient FROM appointment AS a WHERE a.id = appointment)
  WHERE patient IN (SELECT merged FROM patient_merge);
UPDATE visit_interpreter
  SET patient = (SELECT a.patient FROM appointment AS a WHERE a.id = appointment)
  WHERE patient IN (SELECT merged FROM patient_merge);
CREATE TRIGGER rebook_update_gate BEFORE UPDATE ON rebook
  WHEN old.patient IS NOT (SELECT subject()) OR (new.patient IS NOT old.patient
    AND new.patient IS NOT (SELECT patient FROM appointment WHERE id = new.appointment))
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER visit_interpreter_update_gate BEFORE UPDATE ON visit_interpreter
  WHEN old.patient IS NOT (SELECT subject()) OR new.appointment IS NOT old.appointment
    OR (new.patient IS NOT old.patient
      AND new.patient IS NOT (SELECT patient FROM appointment WHERE id = new.appointment))
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER appointment_hands_over AFTER UPDATE OF patient ON appointment
  WHEN new.patient IS NOT old.patient
  BEGIN
    UPDATE rebook SET patient = new.patient WHERE appointment = new.id;
    UPDATE visit_interpreter SET patient = new.patient WHERE appointment = new.id;
  END;
