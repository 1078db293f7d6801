-- Who locked the screen comes back by the password alone for some hours: what is kept for that.
CREATE TABLE account_return (
  account INTEGER PRIMARY KEY REFERENCES account (id),
  given INTEGER NOT NULL,
  pass BLOB NOT NULL CHECK (length(pass) = 32)
) STRICT;
