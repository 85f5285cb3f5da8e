/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the lines fit on a screen, however many cells there are. */

#include "config.h"

#include "ikd-moved.h"

#include <glib/gi18n.h>

#include "ikd-figure.h"

/* More lines than this are counted, not listed. */
#define MOST_LINES 12

const char *
ikd_moved_heading (void)
{
  return _("These Figures Were Changed Again Since and Stay as They Are");
}

char *
ikd_moved_dup_lines (IkdSession *session, GPtrArray *moved)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < moved->len && i < MOST_LINES; i++)
    {
      IkdFigure *figure = g_ptr_array_index (moved, i);
      IkdRegion *region = ikd_atlas_by_id (atlas, figure->key.region);
      IkdPeriod period = { figure->key.start, figure->key.day };
      g_autofree char *date = ikd_period_format (period);

      /* Translators: a cell: region, indicator, date */
      g_string_append_printf (lines, _("%s, %s, %s"),
                              region != NULL ? ikd_region_get_name (region) : "",
                              ikd_indicator_label (figure->key.indicator), date);
      g_string_append_c (lines, '\n');
    }
  if (moved->len > MOST_LINES)
    {
      g_autofree char *more = ikd_count_format (moved->len - MOST_LINES);

      g_string_append_printf (lines, ngettext ("and %s more", "and %s more",
                                               moved->len - MOST_LINES), more);
    }
  return g_strchomp (g_string_free (lines, FALSE));
}
