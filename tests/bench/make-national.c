/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Makes a data file of all districts of the nation: activations on an S-curve of each district's
 * own, nine of ten regencies by the day, the rest by the week, with gaps and corrections; of every
 * district and regency those obliged to have a card. The same numbers give the same figures. In
 * each file the districts of one regency have a year of weeks, and one district has ten years of
 * days, so that the same rows can be asked of files of any size.
 *
 *     make-national DATAFILE FIGURES [SEED]
 */

#include <locale.h>
#include <math.h>
#include <stdlib.h>

#include "bench.h"
#include "ikd-database-private.h"
#include "ikd-session.h"
#include "ikd-tables.h"

#define DISTRICTS 7285
#define WEEKLY 10               /* one regency in so many reports by the week */
#define GAPS 50                 /* one report in so many is missing */
#define CORRECTIONS 100         /* one in so many is entered a second time */
#define PER_ACTION 50000

typedef struct
{
  IkdDatabase *db;
  GRand       *random;
  gint64       action;
  guint        in_action;
  gint64       made;
  int          days;
} Maker;

static void
die (const GError *error)
{
  g_printerr ("%s\n", error->message);
  exit (1);
}

static void
begin (Maker *self)
{
  g_autoptr (GError) error = NULL;

  if (!ikd_database_begin (self->db, &error)
      || !ikd_action_table_begin (self->db, IKD_ACTION_IMPORT, "bench", "figures", NULL, 0,
                                  &self->action, &error))
    die (error);
  self->in_action = 0;
}

static void
end (Maker *self)
{
  g_autoptr (GError) error = NULL;

  if (!ikd_action_table_end (self->db, &self->action, &error)
      || !ikd_database_commit (self->db, &error))
    die (error);
}

static void
add (Maker *self, gint64 region, IkdIndicator indicator, IkdDay day, gint64 value)
{
  const IkdFigureKey key = { region, indicator, g_intern_static_string (""), day, day, 0 };
  g_autoptr (IkdFigure) figure = ikd_figure_new (&key);
  g_autoptr (GError) error = NULL;

  figure->number = ikd_number_exact (value);
  if (!ikd_figure_table_add (self->db, self->action, figure, &error))
    die (error);
  if (++self->in_action == PER_ACTION)
    {
      end (self);
      begin (self);
    }
}

static void
add_bases (Maker *self, gint64 region, gint64 obliged)
{
  for (int half = 0; half * 182 < self->days + 182; half++)
    add (self, region, IKD_KTP_OBLIGED, LAST_DAY - 15 - 182 * half, obliged - half * obliged / 100);
}

static void
add_district (Maker *self, gint64 region, int days, int step)
{
  gint64 obliged = g_rand_int_range (self->random, 8000, 90000);
  double share = g_rand_double_range (self->random, 0.05, 0.35);
  double middle = g_rand_double_range (self->random, 0.3, 0.9) * days;
  double width = days / g_rand_double_range (self->random, 6, 14);

  add_bases (self, region, obliged);
  for (int day = 0; day < days; day += step)
    {
      double grown = obliged * share / (1 + exp ((middle - day) / width));
      gint64 value = (gint64) grown + g_rand_int_range (self->random, 0, 3);
      IkdDay at = LAST_DAY - days + 1 + day;

      if (day > 0 && day + 7 < days && g_rand_int_range (self->random, 0, GAPS) == 0)
        continue;
      if (g_rand_int_range (self->random, 0, CORRECTIONS) == 0)
        add (self, region, IKD_ACTIVE, at, value + 10);
      add (self, region, IKD_ACTIVE, at, value);
      self->made++;
    }
}

static void
add_any (Maker *self, IkdRegion *district, int step)
{
  const char *code = ikd_region_get_code (district);
  gint64 region = ikd_region_get_id (district);

  if (g_str_has_prefix (code, YEAR_OF_WEEKS "."))
    add_district (self, region, 52 * 7, 7);
  else if (g_str_equal (code, TEN_YEARS))
    add_district (self, region, 3652, 1);
  else
    add_district (self, region, self->days, step);
}

static void
add_all (Maker *self, IkdAtlas *atlas)
{
  GPtrArray *provinces = ikd_atlas_children (atlas, ikd_atlas_by_code (atlas, "ID"));
  guint n = 0;

  for (guint p = 0; p < provinces->len; p++)
    {
      GPtrArray *regencies = ikd_atlas_children (atlas, g_ptr_array_index (provinces, p));

      for (guint r = 0; r < regencies->len; r++)
        {
          IkdRegion *regency = g_ptr_array_index (regencies, r);
          GPtrArray *districts = ikd_atlas_children (atlas, regency);

          add_bases (self, ikd_region_get_id (regency), 40000 * (gint64) districts->len);
          for (guint d = 0; d < districts->len; d++)
            add_any (self, g_ptr_array_index (districts, d), n % WEEKLY == 0 ? 7 : 1);
          n++;
        }
    }
}

/* So many days that the figures are about @figures. */
static int
count_days (gint64 figures)
{
  double a_day = DISTRICTS * (WEEKLY - 1 + 1.0 / 7) / WEEKLY * (1 - 1.0 / GAPS);

  return MAX (7, (int) (figures / a_day + 0.5));
}

int
main (int argc, char **argv)
{
  static const IkdSetup setup = { YEAR_OF_WEEKS, 5, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = NULL;
  g_autoptr (IkdAtlas) atlas = NULL;
  Maker self = { 0 };

  setlocale (LC_ALL, "");
  if (argc < 3)
    return 2;
  session = ikd_session_create (argv[1], &setup, &error);
  if (session == NULL)
    die (error);
  atlas = ikd_session_dup_atlas (session);
  ikd_session_close (session);
  self.random = g_rand_new_with_seed (argc > 3 ? (guint32) atoi (argv[3]) : 1);
  self.days = count_days (g_ascii_strtoll (argv[2], NULL, 10));
  self.db = ikd_database_open (argv[1], 0, &error);
  /* What is lost is made again. */
  if (self.db == NULL || !ikd_database_execute (self.db, "PRAGMA synchronous = OFF", &error))
    die (error);
  begin (&self);
  add_all (&self, atlas);
  end (&self);
  ikd_database_close (self.db);
  g_rand_free (self.random);
  g_print ("%" G_GINT64_FORMAT " figures of %d days\n", self.made, self.days);
  return 0;
}
