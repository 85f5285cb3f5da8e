/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a revision says to the digest of its action: the same bytes as a row of
 * ikd_figure_rev_hash_sql, without reading it back. */

#include "ikd-figure-hash.h"

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
append_source (GString *bytes, const IkdSource *source)
{
  static const IkdSource nobody = { NULL, };
  const IkdSource *from = source != NULL ? source : &nobody;
  const char *const texts[] = { from->kind, from->title, from->publisher, from->date, from->url,
                                from->base_word };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    ikd_hash_append_text (bytes, source != NULL ? text_or_empty (texts[i]) : NULL);
}

void
ikd_figure_hash (IkdOpenAction *open, const IkdFigure *figure, const char *code, gint64 source)
{
  const IkdFigureKey *key = &figure->key;
  gboolean value = figure->state == IKD_STATE_VALUE;
  gboolean has_percent = value && figure->of.kind != IKD_OF_NONE;
  gboolean known = value && figure->number.known;
  GString *bytes = open->bytes;

  g_string_truncate (bytes, 0);
  ikd_hash_append_int (bytes, TRUE, figure->revision);
  ikd_hash_append_text (bytes, code);
  ikd_hash_append_text (bytes, ikd_indicator_to_id (key->indicator));
  ikd_hash_append_text (bytes, text_or_empty (key->segment));
  ikd_hash_append_int (bytes, TRUE, key->start);
  ikd_hash_append_int (bytes, TRUE, key->day);
  ikd_hash_append_int (bytes, TRUE, key->claim);
  ikd_hash_append_int (bytes, TRUE, figure->state);
  ikd_hash_append_int (bytes, known, figure->number.value);
  ikd_hash_append_int (bytes, known, figure->number.low);
  ikd_hash_append_int (bytes, known, figure->number.high);
  ikd_hash_append_int (bytes, has_percent, figure->percent);
  ikd_hash_append_int (bytes, has_percent, figure->half);
  ikd_hash_append_text (bytes, has_percent ? ikd_of_to_string (figure->of) : NULL);
  append_source (bytes, source > 0 ? figure->source : NULL);
  ikd_hash_append_text (bytes, figure->reason);
  ikd_hash_append_int (bytes, TRUE, figure->owes);
  ikd_hash_append_text (bytes, figure->note);
  ikd_hash_append_int (bytes, TRUE, figure->derived ? 1 : 0);
  ikd_hash_append_int (bytes, figure->replaces > 0, figure->replaces);
  g_checksum_update (open->figures, (const guchar *) bytes->str, (gssize) bytes->len);
}
