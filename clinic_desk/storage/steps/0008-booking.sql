-- What a parked call holds is in the way of its holder too, who speaks with somebody else now.
ALTER TABLE held_time ADD COLUMN parked INTEGER NOT NULL DEFAULT 0 CHECK (parked IN (0, 1));
