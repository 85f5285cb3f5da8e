-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2. A figure of one day is found by its first day; a period may reach further.
CREATE INDEX figure_period ON figure (region, indicator, segment, day) WHERE start < day;

-- What the children of a region have together of a stock, day by day, of everybody: adding up all
-- districts of the nation takes long. No part of the history and in no hash; NULL from when a
-- figure below changes until they are added up again.
CREATE TABLE figure_sum (
  id        INTEGER PRIMARY KEY,
  region    INTEGER NOT NULL REFERENCES region (id),
  indicator TEXT    NOT NULL,
  steps     BLOB    CHECK (steps <> x''),
  UNIQUE (region, indicator)
) STRICT;
CREATE INDEX figure_sum_open ON figure_sum (region) WHERE steps IS NULL;

WITH RECURSIVE above (region, indicator) AS (
  SELECT region.parent, f.indicator
  FROM (SELECT DISTINCT region, indicator FROM figure WHERE segment = '') AS f
  JOIN region ON region.id = f.region
  WHERE region.parent IS NOT NULL
    AND f.indicator IN ('population', 'ktp_obliged', 'ktp_enrolled', 'ktp_owned', 'ikd_active')
  UNION
  SELECT region.parent, above.indicator
  FROM above
  JOIN region ON region.id = above.region
  WHERE region.parent IS NOT NULL)
INSERT INTO figure_sum (region, indicator)
SELECT region, indicator FROM above;
