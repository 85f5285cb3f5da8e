/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Capaian's own layout: one figure a row. Guarantees: what is written here reads back as the same
 * figure. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-layout.h"

static const char *const columns[] = {
  "region_code", "indicator", "as_of", "value", "start", "segment", "claim", "precision",
  "percent_of", "published_percent", "base_word", "reason", "source_kind", "source_title",
  "source_publisher", "source_date", "source_url", "note",
};

void
ikd_own_layout_header (GString *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ikd_csv_append (out, columns[i], i == 0);
  g_string_append_c (out, '\n');
}

/* "exact", "rounded:50000" where low and high are those of rounding by it, else
 * "range:LOW:HIGH". */
static char *
precision_text (const IkdFigure *figure)
{
  const IkdNumber *number = &figure->number;
  gint64 half = number->value - number->low;
  IkdNumber rounded;

  if (figure->state == IKD_STATE_NOT_REPORTED)
    return g_strdup ("not-reported");
  if (figure->state == IKD_STATE_NOT_APPLICABLE)
    return g_strdup ("not-applicable");
  if (!number->known)
    return g_strdup ("percent");
  if (ikd_number_is_exact (*number))
    return g_strdup ("exact");

  rounded = ikd_number_rounded (number->value, half);
  if (half > 0 && rounded.low == number->low && rounded.high == number->high)
    return g_strdup_printf ("rounded:%" G_GINT64_FORMAT, half);
  return g_strdup_printf ("range:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT, number->low,
                          number->high);
}

void
ikd_own_layout_row (GString *out, const char *region_code, IkdFigure *figure)
{
  const IkdSource *source = figure->source;
  const IkdFigureKey *key = &figure->key;
  g_autofree char *start = ikd_day_to_iso (key->start);
  g_autofree char *day = ikd_day_to_iso (key->day);
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, figure->number.value);
  /* A claim that is still to be found is left empty, as it is read. */
  g_autofree char *claim = key->claim >= 0 ? g_strdup_printf ("%d", key->claim) : NULL;
  g_autofree char *precision = precision_text (figure);
  g_autofree char *percent = figure->of.kind != IKD_OF_NONE
                               ? ikd_percent_to_printed (figure->percent, figure->half) : NULL;
  const char *const cells[] = {
    region_code, ikd_indicator_to_id (key->indicator), day,
    figure->number.known && figure->state == IKD_STATE_VALUE ? value : "",
    key->start != key->day ? start : "", key->segment, claim, precision,
    ikd_of_to_string (figure->of), percent, source != NULL ? source->base_word : NULL,
    figure->reason, source != NULL ? source->kind : NULL, source != NULL ? source->title : NULL,
    source != NULL ? source->publisher : NULL, source != NULL ? source->date : NULL,
    source != NULL ? source->url : NULL, figure->note,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    ikd_csv_append (out, cells[i], i == 0);
  g_string_append_c (out, '\n');
}

static char *
dup_text (const IkdLayoutReader *self, guint row, const char *column)
{
  const char *text = ikd_layout_text (self, row, column);

  return *text != '\0' ? g_strdup (text) : NULL;
}

/* transfer full; NULL: none is named, as in most tables */
static IkdSource *
read_source (const IkdLayoutReader *self, guint row)
{
  static const char *const names[] = { "source_kind", "source_title", "source_publisher",
                                       "source_date", "source_url", "base_word" };
  IkdSource *source = NULL;
  gboolean any = FALSE;

  for (guint i = 0; !any && i < G_N_ELEMENTS (names); i++)
    any = *ikd_layout_text (self, row, names[i]) != '\0';
  if (!any)
    return NULL;

  source = ikd_source_new (NULL, NULL);
  source->kind = dup_text (self, row, names[0]);
  source->title = dup_text (self, row, names[1]);
  source->publisher = dup_text (self, row, names[2]);
  source->date = dup_text (self, row, names[3]);
  source->url = dup_text (self, row, names[4]);
  source->base_word = dup_text (self, row, names[5]);
  return source;
}

/* Lays "rounded:H" or "range:LOW:HIGH" on the number. FALSE: it is not understood. */
static gboolean
apply_precision (const char *precision, IkdNumber *number)
{
  g_auto (GStrv) parts = NULL;
  gint64 first = 0;
  gint64 second = 0;

  if (*precision == '\0' || g_str_equal (precision, "exact") || g_str_equal (precision, "percent"))
    return TRUE;
  if (g_str_equal (precision, "rounded"))
    {
      *number = ikd_number_rounded (number->value, ikd_number_default_half (number->value));
      return TRUE;
    }
  parts = g_strsplit (precision, ":", 3);
  if (parts[1] == NULL || !g_ascii_string_to_signed (parts[1], 10, 0, G_MAXINT64, &first, NULL))
    return FALSE;
  if (g_str_equal (parts[0], "rounded") && parts[2] == NULL)
    {
      *number = ikd_number_rounded (number->value, first);
      return TRUE;
    }
  if (!g_str_equal (parts[0], "range") || parts[2] == NULL
      || !g_ascii_string_to_signed (parts[2], 10, 0, G_MAXINT64, &second, NULL)
      || first > number->value || second < number->value)
    return FALSE;

  number->low = first;
  number->high = second;
  return TRUE;
}

static gboolean
read_number (const IkdLayoutReader *self, guint row, IkdDraftRow *out, IkdFigure *figure)
{
  const char *text = ikd_layout_text (self, row, "value");
  const char *precision = ikd_layout_text (self, row, "precision");
  g_autoptr (GError) error = NULL;

  if (g_str_equal (precision, "not-reported"))
    figure->state = IKD_STATE_NOT_REPORTED;
  else if (g_str_equal (precision, "not-applicable"))
    figure->state = IKD_STATE_NOT_APPLICABLE;
  if (figure->state != IKD_STATE_VALUE || *text == '\0')
    return TRUE;

  if (!ikd_layout_count (self, row, ikd_layout_find (self, "value"),
                         &figure->number, &error))
    {
      ikd_layout_report_error (out, "value", error);
      return FALSE;
    }
  if (!apply_precision (precision, &figure->number))
    {
      g_autofree char *sentence = g_strdup_printf (
        _("“%s” is no precision of %s. Use exact, rounded:HALF or range:LOW:HIGH."), precision,
        text);

      ikd_layout_report (out, "precision", IKD_ERROR_BAD_NUMBER, sentence);
      return FALSE;
    }
  figure->rounded = figure->number.low < figure->number.high;
  return TRUE;
}

/* @out: nullable */
static gboolean
read_key (const IkdLayoutReader *self, guint row, IkdDraftRow *out, IkdFigureKey *key)
{
  const char *id = ikd_layout_text (self, row, "indicator");
  const char *claim = ikd_layout_text (self, row, "claim");
  const char *start = ikd_layout_text (self, row, "start");
  g_autoptr (GError) error = NULL;
  IkdPeriod period;
  gint64 number = -1;

  key->indicator = *id != '\0' ? ikd_indicator_from_id (id) : self->reading->indicator;
  if (key->indicator == IKD_INDICATOR_NONE)
    {
      g_autofree char *sentence = g_strdup_printf (
        _("There is no indicator “%s”. Correct its name."), id);

      ikd_layout_report (out, "indicator", IKD_ERROR_UNKNOWN_INDICATOR, sentence);
      return FALSE;
    }
  if (!ikd_layout_period (self, out, row, "as_of", ikd_indicator_is_ikd (key->indicator), &period))
    return FALSE;
  if (*start != '\0' && !ikd_day_parse (start, &period.start, &error))
    {
      ikd_layout_report_error (out, "start", error);
      return FALSE;
    }
  if (period.start > period.day
      || (*claim != '\0' && !g_ascii_string_to_signed (claim, 10, 0, 99, &number, NULL)))
    {
      ikd_layout_report (out, period.start > period.day ? "start" : "claim",
                         period.start > period.day ? IKD_ERROR_BAD_DATE : IKD_ERROR_BAD_NUMBER,
                         period.start > period.day
                           ? _("The period begins after it ends. Correct start or as_of.")
                           : _("The claim must be a number from 0 to 99, or empty."));
      return FALSE;
    }

  key->segment = g_intern_string (ikd_layout_text (self, row, "segment"));
  key->start = period.start;
  key->day = period.day;
  key->claim = number;
  return TRUE;
}

/* A row with a count and without a percentage; of others it takes more to tell. */
gboolean
ikd_own_layout_peek (const IkdLayoutReader *self, guint row, IkdRegion **region, IkdDay *day)
{
  const char *code = ikd_layout_text (self, row, "region_code");
  const char *name = ikd_layout_text (self, row, "region_name");
  const char *precision = ikd_layout_text (self, row, "precision");
  IkdFigureKey key = { 0 };

  if (*code == '\0' || ikd_layout_is_total (code) || ikd_layout_is_total (name)
      || (*precision != '\0' && !g_str_equal (precision, "exact"))
      || *ikd_layout_text (self, row, "published_percent") != '\0'
      || !ikd_layout_count (self, row, ikd_layout_find (self, "value"), NULL, NULL)
      || !read_key (self, row, NULL, &key))
    return FALSE;

  *day = key.day;
  *region = self->reading->find (code, name, self->reading->find_data, NULL);
  return *region != NULL;
}

void
ikd_own_layout_read (const IkdLayoutReader *self, guint row, IkdDraftRow *out)
{
  g_autoptr (IkdRegion) region = ikd_layout_region (self, out, row);
  g_autoptr (IkdFigure) figure = NULL;
  IkdFigureKey key = { 0 };

  if (region == NULL || !read_key (self, row, out, &key))
    return;

  figure = ikd_figure_new (&key);
  if (!read_number (self, row, out, figure)
      || !ikd_layout_percent (self, out, row, "published_percent", figure))
    return;
  if (figure->state == IKD_STATE_VALUE && !ikd_figure_has_value (figure))
    {
      ikd_layout_report (out, "value", IKD_ERROR_NO_VALUE,
                         _("The row has no value. Give one, write not-reported as its precision, "
                           "or remove the row."));
      return;
    }
  figure->source = read_source (self, row);
  figure->reason = dup_text (self, row, "reason");
  figure->note = dup_text (self, row, "note");
  ikd_layout_add (out, g_steal_pointer (&region), g_steal_pointer (&figure), "value",
                  ikd_layout_find (self, "value"));
}
