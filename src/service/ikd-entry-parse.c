/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* From what a person typed to a figure. */

#include "config.h"

#include "ikd-entry-parse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-guard.h"

static gboolean
check_texts (const IkdEntry *entry, GError **error)
{
  const struct
  {
    const char *text;
    const char *field;
  } texts[] = {
    { entry->value, _("value") },
    { entry->date, _("date") },
    { entry->segment, _("segment") },
    { entry->percent_of, _("base") },
    { entry->source_kind, _("source") },
    { entry->source_title, _("source") },
    { entry->source_publisher, _("publisher") },
    { entry->source_date, _("date of the source") },
    { entry->source_url, _("address") },
    { entry->base_word, _("word for the base") },
    { entry->note, _("note") },
    { entry->reason, _("reason") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!ikd_guard_check (texts[i].text, texts[i].field, error))
      return FALSE;
  return TRUE;
}

gboolean
ikd_entry_parse_key (const IkdEntry *entry, IkdDay today, IkdFigureKey *key, GError **error)
{
  IkdPeriod period;

  if (!check_texts (entry, error)
      || !ikd_period_parse (entry->date != NULL ? entry->date : "", today, &period, error)
      || !ikd_period_check (period, today, ikd_indicator_is_ikd (entry->indicator), error))
    return FALSE;

  *key = (IkdFigureKey){ entry->region, entry->indicator,
                         g_intern_string (entry->segment != NULL ? entry->segment : ""),
                         period.start, period.day, 0 };
  return TRUE;
}

static gboolean
refuse (GError **error, IkdErrorCode code, const char *sentence)
{
  g_set_error_literal (error, IKD_ERROR, code, sentence);
  return FALSE;
}

/* "=12+37", "+35": a sum of counts, on top of the previous value where it begins with "+". */
static gboolean
parse_sum (const char *text, IkdNumber previous, IkdNumber *number, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text + 1, "+", -1);
  IkdNumber sum = ikd_number_exact (0);

  if (*text == '+')
    {
      if (!previous.known)
        return refuse (error, IKD_ERROR_BAD_NUMBER,
                       _("There is no earlier value to add to. Type the whole number."));
      sum = previous;
    }
  for (guint i = 0; parts[i] != NULL; i++)
    {
      IkdNumber part;

      if (!ikd_count_parse (g_strstrip (parts[i]), IKD_SEPARATORS_UNKNOWN, &part, error))
        return FALSE;
      sum.value += part.value;
      sum.low += part.low;
      sum.high += part.high;
    }
  *number = sum;
  return TRUE;
}

static gboolean
parse_percent (const IkdEntry *entry, const char *text, IkdFigure *figure, GError **error)
{
  g_autofree char *quoted = ikd_guard_quote (entry->percent_of);

  if (entry->percent_of == NULL || *entry->percent_of == '\0')
    return refuse (error, IKD_ERROR_BAD_NUMBER,
                   _("Say what the percentage is of; if nobody knows, say unknown."));
  if (!ikd_of_parse (entry->percent_of, &figure->of) || figure->of.kind == IKD_OF_NONE)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_INDICATOR,
                   _("%s is no base. Use an indicator, target, parent:INDICATOR or unknown."),
                   quoted);
      return FALSE;
    }
  return ikd_percent_parse (text, &figure->percent, &figure->half, error);
}

static gboolean
parse_value (const IkdEntry *entry, IkdNumber previous, IkdFigure *figure, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (entry->value != NULL ? entry->value : ""));

  if (*text == '\0')
    return refuse (error, IKD_ERROR_NO_VALUE,
                   _("Type a value: a count, 0 = nil, b = not yet reported, x = not applicable."));
  if (g_ascii_strcasecmp (text, "b") == 0 || g_ascii_strcasecmp (text, "x") == 0)
    {
      figure->state = g_ascii_tolower (*text) == 'b' ? IKD_STATE_NOT_REPORTED
                                                     : IKD_STATE_NOT_APPLICABLE;
      return TRUE;
    }
  if (g_str_equal (text, "-") || g_str_equal (text, "–") || g_str_equal (text, "—"))
    return refuse (error, IKD_ERROR_BAD_NUMBER,
                   _("“-” says too little: 0 = nil, b = not yet reported, x = not applicable."));
  if (ikd_percent_recognise (text))
    return parse_percent (entry, text, figure, error);
  if (*text == '=' || *text == '+')
    return parse_sum (text, previous, &figure->number, error);
  return ikd_count_parse (text, IKD_SEPARATORS_UNKNOWN, &figure->number, error);
}

static char *
dup_text (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}

static void
add_source (const IkdEntry *entry, IkdFigure *figure)
{
  g_autoptr (IkdSource) source = ikd_source_new (NULL, NULL);

  source->kind = dup_text (entry->source_kind);
  source->title = dup_text (entry->source_title);
  source->publisher = dup_text (entry->source_publisher);
  source->date = dup_text (entry->source_date);
  source->url = dup_text (entry->source_url);
  source->base_word = dup_text (entry->base_word);
  if (!ikd_source_equal (source, NULL))
    figure->source = g_steal_pointer (&source);
}

IkdFigure *
ikd_entry_parse (const IkdEntry *entry, IkdDay today, IkdNumber previous, GError **error)
{
  g_autoptr (IkdFigure) figure = NULL;
  IkdFigureKey key;

  if (!ikd_entry_parse_key (entry, today, &key, error))
    return NULL;

  figure = ikd_figure_new (&key);
  if (!parse_value (entry, previous, figure, error))
    return NULL;
  if (entry->flow && figure->state == IKD_STATE_VALUE && !figure->number.known)
    {
      refuse (error, IKD_ERROR_BAD_NUMBER,
              _("What was added is a count, not a percentage. Type how many were added."));
      return NULL;
    }
  if (entry->precision.known && figure->number.known)
    {
      figure->number.low = entry->precision.low;
      figure->number.high = entry->precision.high;
      if (figure->number.low > figure->number.value || figure->number.high < figure->number.value)
        {
          refuse (error, IKD_ERROR_BAD_NUMBER,
                  _("The value lies outside its own bounds. Correct the precision."));
          return NULL;
        }
    }
  figure->rounded = figure->number.low < figure->number.high;
  add_source (entry, figure);
  figure->note = dup_text (entry->note);
  figure->reason = dup_text (entry->reason);
  return g_steal_pointer (&figure);
}

IkdFigure *
ikd_entry_annotate (const IkdEntry *entry, IkdFigure *current)
{
  IkdFigure *figure = ikd_figure_copy (current);
  IkdEntry texts = *entry;

  if (texts.source_kind == NULL && current->source != NULL)
    texts.source_kind = current->source->kind;
  g_clear_pointer (&figure->source, ikd_source_free);
  add_source (&texts, figure);
  g_free (figure->note);
  figure->note = dup_text (entry->note);
  return figure;
}

IkdEntry *
ikd_entry_copy (const IkdEntry *entry)
{
  IkdEntry *copy = g_memdup2 (entry, sizeof *entry);

  copy->segment = g_intern_string (entry->segment != NULL ? entry->segment : "");
  copy->date = g_strdup (entry->date);
  copy->value = g_strdup (entry->value);
  copy->percent_of = g_strdup (entry->percent_of);
  copy->source_kind = g_strdup (entry->source_kind);
  copy->source_title = g_strdup (entry->source_title);
  copy->source_publisher = g_strdup (entry->source_publisher);
  copy->source_date = g_strdup (entry->source_date);
  copy->source_url = g_strdup (entry->source_url);
  copy->base_word = g_strdup (entry->base_word);
  copy->note = g_strdup (entry->note);
  copy->reason = g_strdup (entry->reason);
  return copy;
}

void
ikd_entry_free (IkdEntry *entry)
{
  g_free ((char *) entry->date);
  g_free ((char *) entry->value);
  g_free ((char *) entry->percent_of);
  g_free ((char *) entry->source_kind);
  g_free ((char *) entry->source_title);
  g_free ((char *) entry->source_publisher);
  g_free ((char *) entry->source_date);
  g_free ((char *) entry->source_url);
  g_free ((char *) entry->base_word);
  g_free ((char *) entry->note);
  g_free ((char *) entry->reason);
  g_free (entry);
}
