-- The time of an appointment is found by who and what it holds, and when.
DROP INDEX occupation_appointment;
