-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1. A released script is never changed: a later one alters what it made.
-- Days are counted from 1970-01-01, percentages in 10^-6 percent, times in seconds of UTC.

CREATE TABLE region (
  id         INTEGER PRIMARY KEY,
  code       TEXT    NOT NULL UNIQUE CHECK (code <> ''),
  level      INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  parent     INTEGER REFERENCES region (id),
  name       TEXT    NOT NULL CHECK (name <> ''),
  valid_from INTEGER,
  valid_to   INTEGER,
  successor  INTEGER REFERENCES region (id),
  CHECK ((level = 0) = (parent IS NULL))
) STRICT;
CREATE INDEX region_parent ON region (parent);

CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id        INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,
  title     TEXT NOT NULL,
  publisher TEXT NOT NULL,
  date      TEXT NOT NULL,
  url       TEXT NOT NULL,
  base_word TEXT NOT NULL,
  UNIQUE (kind, title, publisher, date, url, base_word)
) STRICT;

-- Every change is an action with its revisions. Its row is written last, with the hash of both.
CREATE TABLE action (
  id          INTEGER PRIMARY KEY,
  at          INTEGER NOT NULL,
  operator    TEXT    NOT NULL,
  kind        TEXT    NOT NULL CHECK (kind IN ('init', 'set', 'import', 'target', 'holiday',
                                               'record', 'undo', 'redo', 'rollback')),
  label       TEXT    NOT NULL,
  file_sha256 TEXT,
  reverts     INTEGER REFERENCES action (id),
  hash        BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX action_reverts ON action (reverts) WHERE reverts IS NOT NULL;

CREATE TABLE figure_rev (
  id        INTEGER PRIMARY KEY,
  action    INTEGER NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  region    INTEGER NOT NULL REFERENCES region (id),
  indicator TEXT    NOT NULL,
  segment   TEXT    NOT NULL,
  start     INTEGER NOT NULL,
  day       INTEGER NOT NULL,
  claim     INTEGER NOT NULL CHECK (claim >= 0),
  state     INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
  value     INTEGER CHECK (value >= 0),
  low       INTEGER,
  high      INTEGER,
  percent   INTEGER CHECK (percent >= 0),
  half      INTEGER,
  of        TEXT,
  source    INTEGER REFERENCES source (id),
  reason    TEXT,
  owes      INTEGER NOT NULL,
  note      TEXT,
  derived   INTEGER NOT NULL CHECK (derived IN (0, 1)),
  replaces  INTEGER REFERENCES figure_rev (id),
  CHECK (start <= day),
  CHECK ((value IS NULL) = (low IS NULL) AND (value IS NULL) = (high IS NULL)),
  CHECK (value IS NULL OR (low <= value AND value <= high AND low >= 0)),
  CHECK ((percent IS NULL) = (of IS NULL) AND (percent IS NULL) = (half IS NULL)),
  CHECK ((state = 0) = (value IS NOT NULL OR percent IS NOT NULL))
) STRICT;
CREATE INDEX figure_rev_action ON figure_rev (action);
CREATE INDEX figure_rev_key ON figure_rev (region, indicator, segment, start, day, claim);

-- What is current: the newest revision of each key. Rebuilt from the history by verify.
CREATE TABLE figure (
  region    INTEGER NOT NULL REFERENCES region (id),
  indicator TEXT    NOT NULL,
  segment   TEXT    NOT NULL,
  start     INTEGER NOT NULL,
  day       INTEGER NOT NULL,
  claim     INTEGER NOT NULL,
  rev       INTEGER NOT NULL REFERENCES figure_rev (id),
  state     INTEGER NOT NULL,
  value     INTEGER,
  low       INTEGER,
  high      INTEGER,
  percent   INTEGER,
  half      INTEGER,
  of        TEXT,
  PRIMARY KEY (region, indicator, segment, start, day, claim)
) STRICT, WITHOUT ROWID;

-- Targets, holidays and all other records; body is JSON, NULL where the record is taken back.
CREATE TABLE record_rev (
  id       INTEGER PRIMARY KEY,
  action   INTEGER NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  kind     TEXT    NOT NULL CHECK (kind <> ''),
  record   INTEGER NOT NULL,
  body     TEXT,
  replaces INTEGER REFERENCES record_rev (id)
) STRICT;
CREATE INDEX record_rev_action ON record_rev (action);
CREATE INDEX record_rev_record ON record_rev (record);

CREATE TABLE record (
  kind   TEXT    NOT NULL,
  record INTEGER NOT NULL,
  rev    INTEGER NOT NULL REFERENCES record_rev (id),
  body   TEXT,
  PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;

-- The end of the hash chain and the counts, apart from it, so that a cut tail shows.
CREATE TABLE head (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  action      INTEGER NOT NULL,
  hash        BLOB    NOT NULL,
  actions     INTEGER NOT NULL,
  figure_revs INTEGER NOT NULL,
  record_revs INTEGER NOT NULL
) STRICT;
INSERT INTO head VALUES (1, 0, zeroblob(32), 0, 0, 0);

CREATE TRIGGER source_no_update BEFORE UPDATE ON source
BEGIN SELECT RAISE (ABORT, 'the history is append-only'); END;
CREATE TRIGGER source_no_delete BEFORE DELETE ON source
BEGIN SELECT RAISE (ABORT, 'the history is append-only'); END;
CREATE TRIGGER action_no_update BEFORE UPDATE ON action
BEGIN SELECT RAISE (ABORT, 'the history is append-only'); END;
CREATE TRIGGER action_no_delete BEFORE DELETE ON action
BEGIN SELECT RAISE (ABORT, 'the history is append-only'); END;
CREATE TRIGGER figure_rev_no_update BEFORE UPDATE ON figure_rev
BEGIN SELECT RAISE (ABORT, 'the history is append-only'); END;
CREATE TRIGGER figure_rev_no_delete BEFORE DELETE ON figure_rev
BEGIN SELECT RAISE (ABORT, 'the history is append-only'); END;
CREATE TRIGGER record_rev_no_update BEFORE UPDATE ON record_rev
BEGIN SELECT RAISE (ABORT, 'the history is append-only'); END;
CREATE TRIGGER record_rev_no_delete BEFORE DELETE ON record_rev
BEGIN SELECT RAISE (ABORT, 'the history is append-only'); END;
