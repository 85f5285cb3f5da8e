/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The wide table of published figures: one row a statement of a source, with an active count, a
 * percentage, and a base with its value where they were printed. */

#include <glib/gi18n-lib.h>

#include "ikd-layout.h"

static gboolean
is_rounded (const char *precision)
{
  return g_ascii_strcasecmp (precision, "rounded") == 0;
}

/* Reads a count column with its precision column; FALSE with a problem added. *known: whether
 * there is one. */
static gboolean
read_count (const IkdLayoutReader *self, guint row, IkdDraftRow *out, const char *column,
            const char *precision, IkdNumber *number)
{
  const char *text = ikd_layout_text (self, row, column);
  g_autoptr (GError) error = NULL;

  *number = IKD_NUMBER_UNKNOWN;
  if (*text == '\0')
    return TRUE;
  if (!ikd_layout_count (self, row, ikd_layout_find (self, column), number,
                         &error))
    {
      ikd_layout_report_error (out, column, error);
      return FALSE;
    }
  if (is_rounded (ikd_layout_text (self, row, precision)) && ikd_number_is_exact (*number))
    *number = ikd_number_rounded (number->value, ikd_number_default_half (number->value));
  return TRUE;
}

static IkdSource *
read_source (const IkdLayoutReader *self, guint row)
{
  IkdSource *source = ikd_source_new ("press", ikd_layout_text (self, row, "source_title"));

  source->url = g_strdup (ikd_layout_text (self, row, "source_url"));
  return source;
}

static IkdFigure *
new_figure (const IkdLayoutReader *self, guint row, IkdIndicator indicator, const char *segment,
            IkdPeriod period)
{
  IkdFigureKey key = { 0, indicator, g_intern_string (segment), period.start, period.day, -1 };
  IkdFigure *figure = ikd_figure_new (&key);
  const char *note = ikd_layout_text (self, row, "note");

  figure->source = read_source (self, row);
  figure->note = *note != '\0' ? g_strdup (note) : NULL;
  return figure;
}

static gboolean
read_active (const IkdLayoutReader *self, guint row, IkdDraftRow *out, IkdRegion *region,
             IkdPeriod period)
{
  const char *segment = ikd_layout_text (self, row, "segment");
  g_autoptr (IkdFigure) figure = new_figure (self, row, IKD_ACTIVE, segment, period);

  if (!read_count (self, row, out, "ikd_active", "ikd_precision", &figure->number)
      || !ikd_layout_percent (self, out, row, "percent", figure))
    return FALSE;
  if (!figure->number.known && figure->of.kind == IKD_OF_NONE)
    return TRUE;

  figure->rounded = figure->number.low < figure->number.high;
  ikd_layout_add (out, g_object_ref (region), g_steal_pointer (&figure), "ikd_active",
                  ikd_layout_find (self, "ikd_active"));
  return TRUE;
}

/* A published target holds for its region alone, for the year it was published in. */
static void
add_target (const IkdLayoutReader *self, guint row, IkdDraftRow *out, IkdRegion *region,
            IkdPeriod period, IkdNumber count)
{
  IkdTarget *target = ikd_target_new ();
  int year = 0;

  ikd_day_get (period.start, &year, NULL, NULL);
  g_free (target->scope_code);
  target->scope_code = g_strdup (ikd_region_get_code (region));
  target->kind = IKD_TARGET_PUBLISHED;
  target->state = IKD_TARGET_IN_FORCE;
  target->segment = g_intern_string (ikd_layout_text (self, row, "segment"));
  target->base = IKD_INDICATOR_NONE;
  target->count = count;
  target->valid_from = ikd_day_new (year, 1, 1);
  target->deadline = ikd_day_new (year, 12, 31);
  target->source = read_source (self, row);
  g_ptr_array_add (out->targets, target);
}

static gboolean
read_base (const IkdLayoutReader *self, guint row, IkdDraftRow *out, IkdRegion *region,
           IkdPeriod period)
{
  const char *base = ikd_layout_text (self, row, "base");
  IkdIndicator indicator = ikd_indicator_from_id (base);
  IkdFigure *figure = NULL;
  IkdNumber number;

  if (*base == '\0' || g_ascii_strcasecmp (base, "other") == 0)
    return TRUE;
  if (indicator == IKD_INDICATOR_NONE && g_ascii_strcasecmp (base, "target") != 0)
    {
      g_autofree char *sentence = g_strdup_printf (
        _("“%s” is no base. Use an indicator, target or other."), base);

      ikd_layout_report (out, "base", IKD_ERROR_UNKNOWN_INDICATOR, sentence);
      return FALSE;
    }
  if (!read_count (self, row, out, "base_value", "base_precision", &number))
    return FALSE;
  if (!number.known)
    return TRUE;
  if (indicator == IKD_INDICATOR_NONE)
    {
      add_target (self, row, out, region, period, number);
      return TRUE;
    }

  figure = new_figure (self, row, indicator, ikd_layout_text (self, row, "segment"), period);
  figure->number = number;
  figure->rounded = number.low < number.high;
  ikd_layout_add (out, g_object_ref (region), figure, "base_value",
                  ikd_layout_find (self, "base_value"));
  return TRUE;
}

/* Whether the row speaks of IKD, which began in 2022: a base alone may be older. */
static gboolean
is_ikd (const IkdLayoutReader *self, guint row)
{
  IkdIndicator base = ikd_indicator_from_id (ikd_layout_text (self, row, "base"));

  return *ikd_layout_text (self, row, "ikd_active") != '\0'
         || *ikd_layout_text (self, row, "percent") != '\0'
         || base == IKD_INDICATOR_NONE || ikd_indicator_is_ikd (base);
}

void
ikd_wide_layout_read (const IkdLayoutReader *self, guint row, IkdDraftRow *out)
{
  g_autoptr (IkdRegion) region = ikd_layout_region (self, out, row);
  IkdPeriod period;

  if (region == NULL || !ikd_layout_period (self, out, row, "as_of", is_ikd (self, row), &period)
      || !read_base (self, row, out, region, period)
      || !read_active (self, row, out, region, period))
    return;

  if (out->figures->len + out->targets->len == 0)
    ikd_layout_report (out, "ikd_active", IKD_ERROR_NO_VALUE,
                       _("The row has neither a count, a percentage nor a base with a value. Give "
                         "one, or remove the row."));
}
