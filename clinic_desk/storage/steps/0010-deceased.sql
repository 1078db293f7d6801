-- Nobody who has died waits for a time or is due again: as with a visit, whoever writes it.
CREATE TRIGGER recall_deceased BEFORE INSERT ON recall
  WHEN EXISTS (SELECT 1 FROM patient_deceased WHERE patient = new.patient)
  BEGIN SELECT RAISE(ABORT, 'deceased'); END;
CREATE TRIGGER waiting_deceased BEFORE INSERT ON waiting
  WHEN EXISTS (SELECT 1 FROM patient_deceased WHERE patient = new.patient)
  BEGIN SELECT RAISE(ABORT, 'deceased'); END;
