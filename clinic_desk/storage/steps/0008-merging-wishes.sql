-- Two cards, two sets of wishes: of what either asks for, the stricter holds, until somebody writes
-- the kept card's own anew, seeing both. They part again where the merge is taken back.
DROP VIEW wish;
CREATE VIEW wish AS
  SELECT s.patient, s.ring, s.voicemail, s.text_message, s.email, s.recall, s.neutral_name,
    s.neutral_envelope, s.never_address, s.changed, s.changed_by, s.version
  FROM patient_wish AS s
  WHERE (s.patient = (SELECT viewing()) OR EXISTS (
      SELECT 1 FROM patient AS p
      WHERE p.id = s.patient AND p.protected <= (SELECT directory_open())))
    AND NOT EXISTS (
      SELECT 1 FROM patient_merge AS m JOIN patient_wish AS o ON o.patient = m.merged
      WHERE m.kept = s.patient AND m.merged_at >= s.changed)
  UNION ALL
  SELECT m.kept AS patient,
    (SELECT min(n.ring) FROM patient_wish AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS ring,
    (SELECT min(n.voicemail) FROM patient_wish AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS voicemail,
    (SELECT min(n.text_message) FROM patient_wish AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS text_message,
    (SELECT min(n.email) FROM patient_wish AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS email,
    (SELECT min(n.recall) FROM patient_wish AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS recall,
    (SELECT max(n.neutral_name) FROM patient_wish AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS neutral_name,
    (SELECT max(n.neutral_envelope) FROM patient_wish AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS neutral_envelope,
    (SELECT max(n.never_address) FROM patient_wish AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS never_address,
    s.changed, s.changed_by, coalesce(k.version, 0) AS version
  FROM patient_merge AS m JOIN patient_wish AS s ON s.patient = m.merged
  LEFT JOIN patient_wish AS k ON k.patient = m.kept
  WHERE m.merged_at >= coalesce(k.changed, 0)
    AND NOT EXISTS (
      SELECT 1 FROM patient_merge AS x JOIN patient_wish AS o ON o.patient = x.merged
      WHERE x.kept = m.kept AND x.merged < m.merged AND x.merged_at >= coalesce(k.changed, 0))
    AND (m.kept = (SELECT viewing()) OR EXISTS (
      SELECT 1 FROM patient AS p WHERE p.id = m.kept AND p.protected <= (SELECT directory_open())));

-- What either card says that a visit needs. The language is that of the interpreter.
DROP VIEW need;
CREATE VIEW need AS
  SELECT s.patient, s.language, s.interpreter, s.interpreter_remote, s.longer, s.hearing,
    s.wheelchair, s.quiet_room, s.changed, s.changed_by, s.version
  FROM patient_need AS s
  WHERE (s.patient = (SELECT viewing()) OR EXISTS (
      SELECT 1 FROM patient AS p
      WHERE p.id = s.patient AND p.protected <= (SELECT directory_open())))
    AND NOT EXISTS (
      SELECT 1 FROM patient_merge AS m JOIN patient_need AS o ON o.patient = m.merged
      WHERE m.kept = s.patient AND m.merged_at >= s.changed)
  UNION ALL
  SELECT m.kept AS patient,
    (SELECT n.language FROM patient_need AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))
      ORDER BY n.interpreter DESC, n.language IS NULL, n.patient <> m.kept, n.patient LIMIT 1) AS language,
    (SELECT max(n.interpreter) FROM patient_need AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS interpreter,
    (SELECT coalesce(min(n.interpreter_remote), 0) FROM patient_need AS n
      WHERE n.interpreter = 1 AND n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS interpreter_remote,
    (SELECT max(n.longer) FROM patient_need AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS longer,
    (SELECT max(n.hearing) FROM patient_need AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS hearing,
    (SELECT max(n.wheelchair) FROM patient_need AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS wheelchair,
    (SELECT max(n.quiet_room) FROM patient_need AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS quiet_room,
    s.changed, s.changed_by, coalesce(k.version, 0) AS version
  FROM patient_merge AS m JOIN patient_need AS s ON s.patient = m.merged
  LEFT JOIN patient_need AS k ON k.patient = m.kept
  WHERE m.merged_at >= coalesce(k.changed, 0)
    AND NOT EXISTS (
      SELECT 1 FROM patient_merge AS x JOIN patient_need AS o ON o.patient = x.merged
      WHERE x.kept = m.kept AND x.merged < m.merged AND x.merged_at >= coalesce(k.changed, 0))
    AND (m.kept = (SELECT viewing()) OR EXISTS (
      SELECT 1 FROM patient AS p WHERE p.id = m.kept AND p.protected <= (SELECT directory_open())));

-- The kept card's second number and address for post before the merged one's.
DROP VIEW contact;
CREATE VIEW contact AS
  SELECT s.patient, s.phone, s.ring, s.voicemail, s.text_message, s.neutral_name, s.post,
    s.changed, s.changed_by, s.version
  FROM patient_contact AS s
  WHERE (s.patient = (SELECT viewing()) OR EXISTS (
      SELECT 1 FROM patient AS p
      WHERE p.id = s.patient AND p.protected <= (SELECT directory_open())))
    AND NOT EXISTS (
      SELECT 1 FROM patient_merge AS m JOIN patient_contact AS o ON o.patient = m.merged
      WHERE m.kept = s.patient AND m.merged_at >= s.changed)
  UNION ALL
  SELECT m.kept AS patient,
    (SELECT n.phone FROM patient_contact AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))
      ORDER BY n.phone IS NULL, n.patient <> m.kept, n.patient LIMIT 1) AS phone,
    (SELECT min(n.ring) FROM patient_contact AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS ring,
    (SELECT min(n.voicemail) FROM patient_contact AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS voicemail,
    (SELECT min(n.text_message) FROM patient_contact AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS text_message,
    (SELECT max(n.neutral_name) FROM patient_contact AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))) AS neutral_name,
    (SELECT n.post FROM patient_contact AS n WHERE n.patient IN (
        SELECT m.kept UNION ALL SELECT x.merged FROM patient_merge AS x
        WHERE x.kept = m.kept AND x.merged_at >= coalesce(k.changed, 0))
      ORDER BY n.post IS NULL, n.patient <> m.kept, n.patient LIMIT 1) AS post,
    s.changed, s.changed_by, coalesce(k.version, 0) AS version
  FROM patient_merge AS m JOIN patient_contact AS s ON s.patient = m.merged
  LEFT JOIN patient_contact AS k ON k.patient = m.kept
  WHERE m.merged_at >= coalesce(k.changed, 0)
    AND NOT EXISTS (
      SELECT 1 FROM patient_merge AS x JOIN patient_contact AS o ON o.patient = x.merged
      WHERE x.kept = m.kept AND x.merged < m.merged AND x.merged_at >= coalesce(k.changed, 0))
    AND (m.kept = (SELECT viewing()) OR EXISTS (
      SELECT 1 FROM patient AS p WHERE p.id = m.kept AND p.protected <= (SELECT directory_open())));
