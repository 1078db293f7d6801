-- Schema 10: the files of this number that stand beside this one say what it adds.
PRAGMA user_version = 10;
