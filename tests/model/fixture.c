/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the tests of this room share: a world to put figures into, and the shipped lists. */

#include "fixture.h"

World *
world_new (const char *const *codes)
{
  World *world = g_new0 (World, 1);

  world->atlas = ikd_atlas_new ();
  world_add_region (world, "ID", "Indonesia");
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    world_add_region (world, codes[i], codes[i]);
  world->book = ikd_memory_book_new (world->atlas);
  world->calendar = ikd_calendar_new (5, NULL);
  world->targets = g_ptr_array_new_with_free_func (g_object_unref);

  return world;
}

void
world_free (World *world)
{
  g_clear_object (&world->book);
  g_clear_object (&world->atlas);
  g_clear_object (&world->calendar);
  g_clear_pointer (&world->targets, g_ptr_array_unref);
  g_free (world);
}

void
world_add_region (World      *world,
                  const char *code,
                  const char *name)
{
  g_autofree char *above = ikd_code_parent (code);
  g_autoptr (IkdRegion) region = NULL;
  gint64 parent = 0;

  if (ikd_atlas_by_code (world->atlas, code) != NULL)
    return;
  if (above != NULL)
    {
      world_add_region (world, above, above);
      parent = ikd_region_get_id (world_region (world, above));
    }
  region = ikd_region_new (++world->last_id, code, ikd_code_level (code), parent, name);
  ikd_atlas_add (world->atlas, region);
}

IkdRegion *
world_region (World      *world,
              const char *code)
{
  IkdRegion *region = ikd_atlas_by_code (world->atlas, code);

  g_assert_nonnull (region);

  return region;
}

IkdDay
day_of (const char *iso)
{
  IkdDay day = IKD_DAY_NONE;

  g_assert_true (ikd_day_parse (iso, &day, NULL));

  return day;
}

IkdFigure *
world_figure (World        *world,
              const char   *code,
              IkdIndicator  indicator,
              const char   *date)
{
  IkdPeriod period;
  IkdFigureKey key = { 0, };

  g_assert_true (ikd_period_parse (date, day_of ("2030-12-31"), &period, NULL));
  key.region = ikd_region_get_id (world_region (world, code));
  key.indicator = indicator;
  key.start = period.start;
  key.day = period.day;

  return ikd_figure_new (&key);
}

void
world_count (World        *world,
             const char   *code,
             IkdIndicator  indicator,
             const char   *date,
             gint64        value)
{
  g_autoptr (IkdFigure) figure = world_figure (world, code, indicator, date);

  figure->number = ikd_number_exact (value);
  ikd_memory_book_add (world->book, figure);
}

void
world_rounded (World        *world,
               const char   *code,
               IkdIndicator  indicator,
               const char   *date,
               gint64        value)
{
  g_autoptr (IkdFigure) figure = world_figure (world, code, indicator, date);

  figure->number = ikd_number_rounded (value, ikd_number_default_half (value));
  figure->rounded = TRUE;
  ikd_memory_book_add (world->book, figure);
}

void
world_percent (World      *world,
               const char *code,
               const char *date,
               const char *percent,
               const char *of)
{
  g_autoptr (IkdFigure) figure = world_figure (world, code, IKD_ACTIVE, date);

  g_assert_true (ikd_percent_parse (percent, &figure->percent, &figure->half, NULL));
  g_assert_true (ikd_of_parse (of, &figure->of));
  ikd_memory_book_add (world->book, figure);
}

IkdTarget *
world_target (World         *world,
              const char    *code,
              IkdTargetKind  kind,
              int            percent,
              IkdIndicator   base,
              const char    *from,
              const char    *deadline)
{
  IkdTarget *target = ikd_target_new ();

  target->scope = ikd_region_get_id (world_region (world, code));
  target->scope_code = g_strdup (code);
  target->kind = kind;
  target->percent = percent * IKD_PERCENT;
  target->base = base;
  target->valid_from = day_of (from);
  target->deadline = day_of (deadline);
  target->record = world->targets->len + 1;
  g_ptr_array_add (world->targets, target);

  return target;
}

IkdQuestion
world_question (World      *world,
                const char *date)
{
  return (IkdQuestion){ world->atlas,         world->calendar,    world->targets, day_of (date),
                        IKD_TARGET_NATIONAL,  IKD_INDICATOR_NONE, "" };
}

IkdAttainment *
world_attain (World      *world,
              const char *code,
              const char *date)
{
  IkdQuestion question = world_question (world, date);

  return ikd_attainment_compute (IKD_BOOK (world->book), world_region (world, code), &question);
}

void
assert_number (IkdNumber number,
               gint64    value,
               gint64    low,
               gint64    high)
{
  g_assert_true (number.known);
  g_assert_cmpint (number.value, ==, value);
  g_assert_cmpint (number.low, ==, low);
  g_assert_cmpint (number.high, ==, high);
}

/* The fields of one line of CSV. */
static GPtrArray *
split_line (const char *line)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) field = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *at = line;; at++)
    {
      if (*at == '"' && quoted && at[1] == '"')
        g_string_append_c (field, *at++);
      else if (*at == '"')
        quoted = !quoted;
      else if (*at == '\0' || (*at == ',' && !quoted))
        {
          g_ptr_array_add (fields, g_strdup (field->str));
          g_string_truncate (field, 0);
          if (*at == '\0')
            break;
        }
      else if (*at != '\r')
        g_string_append_c (field, *at);
    }

  return fields;
}

static char **
read_lines (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAPAIAN_DATADIR"), "reference", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return g_strsplit (text, "\n", -1);
}

static guint
find_column (const char *header,
             const char *name)
{
  g_autoptr (GPtrArray) fields = split_line (header);
  guint column = 0;

  g_assert_true (g_ptr_array_find_with_equal_func (fields, name, g_str_equal, &column));

  return column;
}

GPtrArray *
read_holidays (void)
{
  g_auto (GStrv) lines = read_lines ("holidays.csv");
  GPtrArray *holidays = g_ptr_array_new_with_free_func (g_object_unref);
  guint date = find_column (lines[0], "date");
  guint kind = find_column (lines[0], "kind");

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) fields = split_line (lines[i]);
      IkdHolidayKind found;

      if (fields->len <= MAX (date, kind))
        continue;
      g_assert_true (ikd_holiday_kind_from_id (g_ptr_array_index (fields, kind), &found));
      g_ptr_array_add (holidays,
                       ikd_holiday_new (day_of (g_ptr_array_index (fields, date)), found, "x"));
    }

  return holidays;
}

void
read_regions (World *world)
{
  g_auto (GStrv) lines = read_lines ("regions.csv");
  guint code = find_column (lines[0], "code");
  guint name = find_column (lines[0], "name");

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) fields = split_line (lines[i]);

      if (fields->len > MAX (code, name))
        world_add_region (world, g_ptr_array_index (fields, code),
                          g_ptr_array_index (fields, name));
    }
}
