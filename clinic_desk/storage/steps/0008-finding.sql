-- With the names in it, the index of the births finds a name and a year by itself.
DROP INDEX patient_birth;
CREATE INDEX patient_birth ON patient (birth_date, family_key, given_key, protected)
  WHERE birth_date IS NOT NULL;
