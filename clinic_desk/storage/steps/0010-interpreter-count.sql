-- How many visits stand without a confirmed interpreter, by their start: nobody is named.
CREATE VIEW interpreter_count AS
  SELECT p.protected AS protected, a.start AS start
  FROM appointment AS a JOIN patient AS p ON p.id = a.patient
  WHERE a.status = 'booked'
    AND EXISTS (
      SELECT 1 FROM patient_need AS n WHERE n.interpreter = 1 AND (n.patient = p.id
        OR n.patient IN (
          SELECT m.merged FROM patient_merge AS m WHERE m.kept = p.id AND m.merged_at >= coalesce(
            (SELECT k.changed FROM patient_need AS k WHERE k.patient = p.id), 0))))
    AND NOT EXISTS (
      SELECT 1 FROM visit_interpreter AS v WHERE v.appointment = a.id AND v.state = 'confirmed'
        AND (v.start IS NULL OR v.start = a.start)
        AND (v.language IS NULL OR EXISTS (
          SELECT 1 FROM patient_need AS n WHERE n.interpreter = 1 AND n.language = v.language
            AND n.interpreter_remote = v.remote AND (n.patient = p.id OR n.patient IN (
              SELECT m.merged FROM patient_merge AS m
              WHERE m.kept = p.id AND m.merged_at >= coalesce(
                (SELECT k.changed FROM patient_need AS k WHERE k.patient = p.id), 0))))));
