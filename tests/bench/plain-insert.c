/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The yardstick of an import: the rows of a table of Capaian's own layout (make-figures), parsed in
 * the plainest way, put into figure_rev and figure of a new data file with two prepared statements,
 * in one transaction. No check, no history, no hash.
 *
 *     plain-insert DATAFILE TABLE.csv [foreign-keys]
 */

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

typedef struct
{
  char          code[16];
  sqlite3_int64 id;
} Region;

static Region *regions;
static size_t n_regions;

static void
check (sqlite3 *db, int code)
{
  if (code == SQLITE_OK || code == SQLITE_DONE)
    return;
  fprintf (stderr, "%s\n", sqlite3_errmsg (db));
  exit (1);
}

static int
compare (const void *a, const void *b)
{
  return strcmp (((const Region *) a)->code, ((const Region *) b)->code);
}

static void
read_regions (sqlite3 *db)
{
  sqlite3_stmt *statement = NULL;

  check (db, sqlite3_prepare_v2 (db, "SELECT code, id FROM region", -1, &statement, NULL));
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      regions = realloc (regions, (n_regions + 1) * sizeof *regions);
      snprintf (regions[n_regions].code, sizeof regions->code, "%s",
                (const char *) sqlite3_column_text (statement, 0));
      regions[n_regions++].id = sqlite3_column_int64 (statement, 1);
    }
  sqlite3_finalize (statement);
  qsort (regions, n_regions, sizeof *regions, compare);
}

/* Days since 1970-01-01. */
static int
read_day (const char *text)
{
  struct tm day = { 0 };

  sscanf (text, "%d-%d-%d", &day.tm_year, &day.tm_mon, &day.tm_mday);
  day.tm_year -= 1900;
  day.tm_mon -= 1;
  return (int) (timegm (&day) / 86400);
}

static void
insert (sqlite3 *db, sqlite3_stmt *rev, sqlite3_stmt *now, char *line)
{
  Region wanted = { "", 0 };
  const Region *region = NULL;
  const char *code = strtok (line, ",");
  const char *indicator = strtok (NULL, ",");
  int day = read_day (strtok (NULL, ","));
  sqlite3_int64 value = atoll (strtok (NULL, ",\n"));

  snprintf (wanted.code, sizeof wanted.code, "%s", code);
  region = bsearch (&wanted, regions, n_regions, sizeof *regions, compare);
  if (region == NULL)
    exit (1);
  sqlite3_bind_int64 (rev, 1, region->id);
  sqlite3_bind_text (rev, 2, indicator, -1, SQLITE_STATIC);
  sqlite3_bind_int (rev, 3, day);
  sqlite3_bind_int64 (rev, 4, value);
  check (db, sqlite3_step (rev));
  sqlite3_reset (rev);
  sqlite3_bind_int64 (now, 1, region->id);
  sqlite3_bind_text (now, 2, indicator, -1, SQLITE_STATIC);
  sqlite3_bind_int (now, 3, day);
  sqlite3_bind_int64 (now, 4, value);
  sqlite3_bind_int64 (now, 5, sqlite3_last_insert_rowid (db));
  check (db, sqlite3_step (now));
  sqlite3_reset (now);
}

static double
seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static long
read_table (sqlite3 *db, const char *path)
{
  FILE *table = fopen (path, "r");
  sqlite3_stmt *rev = NULL;
  sqlite3_stmt *now = NULL;
  char line[4096];
  long n = 0;

  if (table == NULL || fgets (line, sizeof line, table) == NULL)
    exit (3);
  check (db, sqlite3_prepare_v2 (
    db, "INSERT INTO figure_rev (action, region, indicator, segment, start, day, claim, state,"
        " value, low, high, owes, derived) VALUES (1000, ?1, ?2, '', ?3, ?3, 0, 0, ?4, ?4, ?4, 0,"
        " 0)", -1, &rev, NULL));
  check (db, sqlite3_prepare_v2 (
    db, "INSERT INTO figure (region, indicator, segment, start, day, claim, rev, state, value, low,"
        " high) VALUES (?1, ?2, '', ?3, ?3, 0, ?5, 0, ?4, ?4, ?4)", -1, &now, NULL));
  for (; fgets (line, sizeof line, table) != NULL; n++)
    insert (db, rev, now, line);
  fclose (table);
  sqlite3_finalize (rev);
  sqlite3_finalize (now);
  return n;
}

int
main (int argc, char *argv[])
{
  sqlite3 *db = NULL;
  struct rusage usage;
  double begun = seconds ();
  long n = 0;

  if (argc < 3)
    return 2;
  check (db, sqlite3_open (argv[1], &db));
  check (db, sqlite3_exec (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", NULL, NULL,
                           NULL));
  if (argc > 3)
    check (db, sqlite3_exec (db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL));
  read_regions (db);
  check (db, sqlite3_exec (
    db, "BEGIN IMMEDIATE; INSERT INTO action (id, at, operator, kind, label, hash)"
        " VALUES (1000, 0, '', 'import', 'yardstick', zeroblob(32))", NULL, NULL, NULL));
  n = read_table (db, argv[2]);
  check (db, sqlite3_exec (db, "COMMIT", NULL, NULL, NULL));
  check (db, sqlite3_close (db));
  getrusage (RUSAGE_SELF, &usage);
  printf ("{\"rows\": %ld, \"wall\": %.2f, \"cpu\": %.2f, \"peak_kib\": %ld}\n", n,
          seconds () - begun,
          (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6,
          usage.ru_maxrss);
  free (regions);
  return 0;
}
