"""What lies beside the tables of an export, for whoever unpacks it."""

READ_ME = """\
A clinic, taken out of Clinic Desk whole.

The tables (.csv) are UTF-8 with semicolons; a cell that a spreadsheet would run begins with an
apostrophe. fhir-r4-bundle.json holds patients, practitioners, schedules, slots, appointments and
related persons as FHIR R4. log.jsonl is the viewing log: `clinic-desk verify` proves it whole.
Times named "starts" are the clock on the clinic's wall; whole numbers of minutes count from
1970-01-01 00:00 UTC.

Not in it: times that are held and calls that are parked (they let go by themselves), bookings
that are half written, accounts and passwords, the policies of the clinic.
"""
