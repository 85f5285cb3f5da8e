/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a text tells of itself, as a proposal for the fields of its source. */

#include <string.h>

#include "ikd-report-private.h"

#define LONGEST_TITLE 150

static gboolean
matches (const char *text, const char *pattern)
{
  return g_regex_match_simple (pattern, text, G_REGEX_CASELESS | G_REGEX_MULTILINE, 0);
}

/* "CILACAP, NAMAKORAN.CO.ID - …" */
static char *
find_publisher (const char *text)
{
  g_autoptr (GRegex) regex
    = g_regex_new ("^[\\p{Lu} .]{3,40}[,;(]\\s*((?=[\\d.]*\\p{Lu})[\\p{Lu}\\d.]{3,40}"
                   "(?: [\\p{Lu}\\d.]+){0,3}|[\\p{L}\\d]+(?:\\.[a-z]{2,4})+)\\)?\\s*[-–—]",
                   G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regex, text, 0, &match);
  return g_match_info_matches (match) ? g_match_info_fetch (match, 1) : NULL;
}

static char *
find_address (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("https?://[^\\s<>\"')]+", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regex, text, 0, &match);
  return g_match_info_matches (match) ? g_match_info_fetch (match, 0) : NULL;
}

/* A short line that is no sentence, with a text below it. */
static gboolean
is_title (const char *line, const char *const *below)
{
  gboolean more = FALSE;

  for (; *below != NULL && !more; below++)
    more = **below != '\0';
  return more && strlen (line) <= LONGEST_TITLE && !g_str_has_suffix (line, ".");
}

static char *
find_title (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 8);

  for (guint i = 0; lines[i] != NULL && i < 7; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (g_str_has_prefix (line, "Perihal:") || g_str_has_prefix (line, "Subject:"))
        return g_strstrip (g_strdup (strchr (line, ':') + 1));
    }
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      return is_title (lines[i], (const char *const *) lines + i + 1) ? g_strdup (lines[i]) : NULL;
  return NULL;
}

IkdSource *
ikd_report_guess_source (IkdReportText *self)
{
  g_autofree char *publisher = find_publisher (self->text);
  gboolean chat = FALSE;
  IkdSource *source;

  for (guint i = 0; i < self->days->len; i++)
    chat = chat || ikd_report_day (self, i)->stamp;
  source = ikd_source_new (matches (self->text, "^(perihal|subject):") ? "e-mail"
                           : publisher != NULL
                               || matches (self->text, "^(reporter|editor|penulis)\\s*:")
                             ? "press"
                           : chat || strlen (self->text) < 400 ? "chat" : "press",
                           NULL);
  source->title = find_title (self->text);
  source->publisher = g_steal_pointer (&publisher);
  source->url = find_address (self->text);
  if (self->own_day != IKD_DAY_NONE)
    source->date = ikd_day_to_iso (self->own_day);
  return source;
}
