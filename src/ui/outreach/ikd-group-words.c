/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Groups in words. Guarantees: what was only said to be reached is told as such, and as no number
 * but its lower bound. */

#include "config.h"

#include "ikd-group-words.h"

#include <glib/gi18n.h>

#include "ikd-tiles.h"

#define STATE(row) (((IkdSegmentRow *) (row))->attainment)

const char *
ikd_group_words_name (const IkdSegmentRow *row)
{
  const char *name = row->group != NULL ? row->group->name : NULL;

  return name != NULL && *name != '\0' ? name : row->segment_label;
}

static char *
name_text (gpointer row)
{
  return g_strdup (ikd_group_words_name (row));
}

static char *
region_text (gpointer row)
{
  return g_strdup (ikd_region_get_name (STATE (row)->region));
}

static char *
base_text (gpointer row)
{
  return ikd_count_format_cell (STATE (row)->base.number);
}

static gint64
base_number (gpointer row)
{
  return ikd_number_sort_value (STATE (row)->base.number);
}

static char *
active_text (gpointer row)
{
  return ikd_count_format_cell (STATE (row)->active.number);
}

static gint64
active_number (gpointer row)
{
  return ikd_number_sort_value (STATE (row)->active.number);
}

static char *
coverage_text (gpointer row)
{
  return ikd_percent_format_cell (STATE (row)->coverage, 1);
}

static gint64
coverage_number (gpointer row)
{
  return ikd_number_sort_value (STATE (row)->coverage);
}

static char *
target_text (gpointer row)
{
  return ikd_count_format_cell (STATE (row)->target_count);
}

static gint64
target_number (gpointer row)
{
  return ikd_number_sort_value (STATE (row)->target_count);
}

static char *
achievement_text (gpointer row)
{
  const IkdSegmentRow *self = row;
  g_autofree char *percent = NULL;

  if (!self->open || !self->achievement.known)
    return ikd_percent_format_cell (self->achievement, 1);
  percent = ikd_percent_format (self->achievement.low, 0);
  return g_strdup_printf ("≥ %s", percent);
}

static gint64
achievement_number (gpointer row)
{
  return ikd_number_sort_value (((IkdSegmentRow *) row)->achievement);
}

static char *
pace_text (gpointer row)
{
  return ikd_count_format_cell (STATE (row)->required_pace);
}

static gint64
pace_number (gpointer row)
{
  return ikd_number_sort_value (STATE (row)->required_pace);
}

static char *
state_text (gpointer row)
{
  IkdStanding standing = STATE (row)->standing;

  if (((IkdSegmentRow *) row)->open)
    return g_strdup (_("✓ Said to be at its target"));
  return g_strdup_printf ("%s %s", ikd_tiles_standing_mark (standing),
                          ikd_standing_label (standing));
}

static gint64
state_number (gpointer row)
{
  return ((IkdSegmentRow *) row)->open ? IKD_ACHIEVED : STATE (row)->standing;
}

static const char *
state_style (gpointer row)
{
  IkdStanding standing = STATE (row)->standing;

  if (((IkdSegmentRow *) row)->open || standing == IKD_ACHIEVED)
    return "success";
  return standing == IKD_BELOW_PACE ? "warning" : NULL;
}

static const IkdTableColumn columns[] = {
  { NC_ ("column", "Group"), FALSE, TRUE, name_text, NULL, NULL, 0 },
  { NC_ ("column", "Region"), FALSE, FALSE, region_text, NULL, NULL, 0 },
  { NC_ ("column", "Of the target"), TRUE, FALSE, achievement_text, achievement_number, NULL, 0 },
  { NC_ ("column", "State"), FALSE, FALSE, state_text, state_number, state_style, 0 },
  { NC_ ("column", "Members"), TRUE, FALSE, base_text, base_number, NULL, 0 },
  { NC_ ("column", "Active"), TRUE, FALSE, active_text, active_number, NULL, 0 },
  { NC_ ("column", "Coverage"), TRUE, FALSE, coverage_text, coverage_number, NULL, 0 },
  { NC_ ("column", "Target"), TRUE, FALSE, target_text, target_number, NULL, 2 },
  { NC_ ("column", "Needed a day"), TRUE, FALSE, pace_text, pace_number, NULL, 1 },
};

const IkdTableColumn *
ikd_group_columns (guint *n)
{
  *n = G_N_ELEMENTS (columns);
  return columns;
}

char *
ikd_group_words_overlaps (GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const IkdSegmentRow *row = g_ptr_array_index (rows, i);
      g_autofree char *others = g_strjoinv (", ", row->overlaps);
      g_autofree char *sentence = NULL;

      if (*others == '\0')
        continue;
      /* Translators: a group, its region, the groups that some of its people belong to as well. */
      sentence = g_strdup_printf (_("%s (%s) shares people with: %s."),
                                  ikd_group_words_name (row),
                                  ikd_region_get_name (row->attainment->region), others);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
