-- What somebody did last and may take back: sealed for them alone, and gone when the day is over.
CREATE TABLE last_acts (
    account INTEGER NOT NULL PRIMARY KEY REFERENCES account (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    sealed BLOB NOT NULL CHECK (length(sealed) <= 65536)
) STRICT;
