-- What hangs on a visit follows it to the kept card and back: its series, and the calls about it.
-- What was said in a call about a recall or a wish follows that recall or wish, and is read as the
-- kept card's while the merge stands. Nobody is called, or counted, who is dead by any card.

DROP VIEW call_list;
CREATE VIEW call_list AS
  SELECT c.id, p.id AS patient, c.what, c.about, c.outcome, c.made, c.made_by, c.again
  FROM call_attempt AS c JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = c.patient), c.patient)
  WHERE p.protected <= (SELECT directory_open());
DROP VIEW record_call;
CREATE VIEW record_call AS
  SELECT c.id, (SELECT viewing()) AS patient, c.what, c.about, c.outcome, c.made, c.made_by, c.again
  FROM call_attempt AS c WHERE c.patient IN (SELECT (SELECT viewing())
    UNION ALL SELECT merged FROM patient_merge WHERE kept = (SELECT viewing()));

DROP VIEW unkept_visit;
CREATE VIEW unkept_visit AS
  SELECT a.id, a.patient, a.practitioner, a.service, a.start, a."end", a.status,
    a.cancel_reason, a.status_changed, a.version
  FROM appointment AS a JOIN patient AS p ON p.id = a.patient
  WHERE (a.status = 'missed' OR (a.status = 'cancelled' AND a.cancelled_by = 'clinic'))
    AND a.cancel_reason IS NOT 'booked-by-mistake'
    AND NOT EXISTS (SELECT 1 FROM rebook AS r WHERE r.appointment = a.id)
    AND NOT EXISTS (
      SELECT 1 FROM appointment AS n
      WHERE n.patient = a.patient AND n.service = a.service AND n.booked >= a.status_changed
        AND n.id <> a.id AND n.status NOT IN ('missed', 'cancelled'))
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient IN (
      SELECT p.id UNION ALL SELECT merged FROM patient_merge WHERE kept = p.id))
    AND p.protected <= (SELECT directory_open());
DROP VIEW put_visit;
CREATE VIEW put_visit AS
  SELECT a.id, a.patient, a.practitioner, a.service, a.start, a."end", a.status,
    a.cancel_reason, r.decided, a.version
  FROM rebook AS r JOIN appointment AS a ON a.id = r.appointment
  JOIN patient AS p ON p.id = r.patient
  WHERE r.state = 'put' AND a.start = r.start
    AND a.status IN ('booked', 'missed', 'cancelled')
    AND NOT EXISTS (
      SELECT 1 FROM appointment AS n
      WHERE n.patient = a.patient AND n.service = a.service AND n.booked >= r.decided
        AND n.id <> a.id AND n.status NOT IN ('missed', 'cancelled'))
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient IN (
      SELECT p.id UNION ALL SELECT merged FROM patient_merge WHERE kept = p.id))
    AND p.protected <= (SELECT directory_open());
DROP VIEW unkept_count;
CREATE VIEW unkept_count AS
  SELECT p.protected AS protected, a.start AS start
  FROM appointment AS a JOIN patient AS p ON p.id = a.patient
  WHERE (a.status = 'missed' OR (a.status = 'cancelled' AND a.cancelled_by = 'clinic'))
    AND a.cancel_reason IS NOT 'booked-by-mistake'
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient IN (
      SELECT p.id UNION ALL SELECT merged FROM patient_merge WHERE kept = p.id))
    AND NOT EXISTS (SELECT 1 FROM rebook AS r WHERE r.appointment = a.id)
    AND NOT EXISTS (
      SELECT 1 FROM appointment AS n
      WHERE n.patient = a.patient AND n.service = a.service AND n.booked >= a.status_changed
        AND n.id <> a.id AND n.status NOT IN ('missed', 'cancelled'));
DROP VIEW to_do_count;
CREATE VIEW to_do_count AS
  SELECT 'waiting' AS what, p.protected AS protected, w.last AS day, NULL AS start
  FROM waiting AS w JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = w.patient), w.patient)
  WHERE w.status = 'waiting'
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient IN (p.id, w.patient))
  UNION ALL
  SELECT 'recall', p.protected, r.due, NULL
  FROM recall AS r JOIN patient AS p
    ON p.id = coalesce((SELECT kept FROM patient_merge WHERE merged = r.patient), r.patient)
  WHERE r.status = 'due'
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient IN (p.id, r.patient))
  UNION ALL
  SELECT 'put', p.protected, NULL, a.start
  FROM rebook AS r JOIN appointment AS a ON a.id = r.appointment
  JOIN patient AS p ON p.id = r.patient
  WHERE r.state = 'put' AND a.start = r.start AND a.status IN ('booked', 'missed', 'cancelled')
    AND NOT EXISTS (SELECT 1 FROM patient_deceased AS d WHERE d.patient IN (
      SELECT p.id UNION ALL SELECT merged FROM patient_merge WHERE kept = p.id))
    AND NOT EXISTS (
      SELECT 1 FROM appointment AS n
      WHERE n.patient = a.patient AND n.service = a.service AND n.booked >= r.decided
        AND n.id <> a.id AND n.status NOT IN ('missed', 'cancelled'));

-- A row changes its patient only to the one whose visit, recall or wish it is about.
DROP TRIGGER series_visit_keep;
DROP TRIGGER series_keep;
DROP TRIGGER call_attempt_keep;
UPDATE series_visit SET patient = (SELECT a.patient FROM appointment AS a WHERE a.id = appointment)
  WHERE patient IN (SELECT merged FROM patient_merge);
UPDATE series SET patient = (SELECT kept FROM patient_merge WHERE merged = patient)
  WHERE patient IN (SELECT merged FROM patient_merge)
    AND EXISTS (SELECT 1 FROM series_visit AS v JOIN patient_merge AS m ON m.kept = v.patient
      WHERE v.series = series.id AND m.merged = series.patient);
UPDATE call_attempt SET patient = (SELECT a.patient FROM appointment AS a WHERE a.id = about)
  WHERE what IN ('confirm', 'rebook') AND patient IN (SELECT merged FROM patient_merge)
    AND EXISTS (SELECT 1 FROM appointment AS a WHERE a.id = about);
CREATE TRIGGER series_visit_keep BEFORE UPDATE ON series_visit
  WHEN old.patient IS NOT (SELECT subject()) OR new.appointment IS NOT old.appointment
    OR new.series IS NOT old.series OR new.position IS NOT old.position
    OR new.patient IS NOT (SELECT patient FROM appointment WHERE id = new.appointment)
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER series_keep BEFORE UPDATE ON series
  WHEN old.patient IS NOT (SELECT subject()) OR new.id IS NOT old.id
    OR new.made IS NOT old.made OR new.made_by IS NOT old.made_by
    OR NOT EXISTS (
      SELECT 1 FROM series_visit WHERE series = old.id AND patient = new.patient)
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
CREATE TRIGGER call_attempt_keep BEFORE UPDATE ON call_attempt
  WHEN old.patient IS NOT (SELECT subject()) OR new.id IS NOT old.id
    OR new.what IS NOT old.what OR new.about IS NOT old.about OR new.outcome IS NOT old.outcome
    OR new.made IS NOT old.made OR new.made_by IS NOT old.made_by OR new.again IS NOT old.again
    OR new.patient IS NOT CASE
      WHEN new.what = 'recall' THEN (SELECT patient FROM recall WHERE id = new.about)
      WHEN new.what = 'waiting' THEN (SELECT patient FROM waiting WHERE id = new.about)
      ELSE (SELECT patient FROM appointment WHERE id = new.about) END
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
DROP TRIGGER appointment_hands_over;
CREATE TRIGGER appointment_hands_over AFTER UPDATE OF patient ON appointment
  WHEN new.patient IS NOT old.patient
  BEGIN
    UPDATE rebook SET patient = new.patient WHERE appointment = new.id;
    UPDATE visit_interpreter SET patient = new.patient WHERE appointment = new.id;
    UPDATE series_visit SET patient = new.patient WHERE appointment = new.id;
    UPDATE series SET patient = new.patient
      WHERE id = (SELECT series FROM series_visit WHERE appointment = new.id)
        AND patient = old.patient;
    UPDATE call_attempt SET patient = new.patient
      WHERE what IN ('confirm', 'rebook') AND about = new.id AND patient = old.patient;
  END;
-- What was said meanwhile about a recall or a wish of the card that comes back goes with it.
CREATE TRIGGER patient_merge_gives_back AFTER DELETE ON patient_merge
  BEGIN
    UPDATE call_attempt SET patient = old.merged
      WHERE patient = old.kept AND (
        (what = 'recall' AND about IN (SELECT id FROM recall WHERE patient = old.merged))
        OR (what = 'waiting' AND about IN (SELECT id FROM waiting WHERE patient = old.merged)));
  END;

-- A call is noted and taken back for whoever it is about, on the card that was kept.
DROP TRIGGER call_attempt_gate;
CREATE TRIGGER call_attempt_gate BEFORE INSERT ON call_attempt
  WHEN new.patient IS NOT (SELECT subject())
    OR new.patient IS NOT CASE
      WHEN new.what = 'recall' THEN (
        SELECT coalesce((SELECT kept FROM patient_merge WHERE merged = r.patient), r.patient)
        FROM recall AS r WHERE r.id = new.about)
      WHEN new.what = 'waiting' THEN (
        SELECT coalesce((SELECT kept FROM patient_merge WHERE merged = w.patient), w.patient)
        FROM waiting AS w WHERE w.id = new.about)
      ELSE (SELECT patient FROM appointment WHERE id = new.about) END
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
DROP TRIGGER call_attempt_delete_gate;
CREATE TRIGGER call_attempt_delete_gate BEFORE DELETE ON call_attempt
  WHEN old.patient IS NOT (SELECT subject()) AND NOT EXISTS (
    SELECT 1 FROM patient_merge WHERE merged = old.patient AND kept = (SELECT subject()))
  BEGIN SELECT RAISE(ABORT, 'gate'); END;
