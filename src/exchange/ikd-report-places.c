/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Where regions are named in a text, and which of them an amount is of. A name alone ("Cirebon") is
 * taken for what the rest of the text, or the office, makes of it; what may still be several stays
 * open. */

#include <string.h>

#include "ikd-error.h"
#include "ikd-report-private.h"

#define MOST_WORDS 4            /* of a name */

static const char nouns[] = "kabupaten kab kota kecamatan kec provinsi prov desa kelurahan kel "
                            "distrik";

/* Before a name they make something else of it: a newspaper, a street. */
static const char others[] = "radar tribun suara harian jalan jl universitas bank pasar stasiun "
                             "lapas masjid gunung sungai pt cv ruas sd sdn smp smpn sma sman smk "
                             "smkn bukit pulau";

/* Before a name they say that a place follows. */
static const char leads[] = "di ke dari se disdukcapil dukcapil kadisdukcapil bupati walikota wali "
                            "pemkab pemkot pemprov gubernur warga penduduk masyarakat camat ikd "
                            "wilayah daerah dan kadis dinas";

void
ikd_report_place_clear (gpointer place)
{
  g_free (((IkdReportPlace *) place)->bare);
}

static char *
text_of (IkdReportText *self, guint from, guint to)
{
  guint start = ikd_report_word (self, from)->start;

  return g_strndup (self->text + start, ikd_report_word (self, to - 1)->end - start);
}

/* The end of a name of at most @n words that begins at @i: letters, parted by nothing but spaces
 * and hyphens. */
static guint
name_end (IkdReportText *self, guint i, guint n)
{
  guint to = i;

  for (guint words = 0; words < n && to < self->words->len; words++)
    {
      guint next = to;

      if (words > 0 && ikd_report_is (self, next, "-"))
        next++;
      if (next >= self->words->len || !ikd_report_same_sentence (self, i, next)
          || ikd_report_word (self, next)->kind != IKD_WORD_LETTERS
          || ikd_report_word (self, next)->line != ikd_report_word (self, i)->line)
        return IKD_NOWHERE;
      to = next + 1;
    }
  return to;
}

static void
add (IkdReportText *self, guint from, guint to, IkdRegion *region, gboolean named,
     const char *bare)
{
  IkdReportPlace place = { .from = from, .to = to, .region = region, .named = named,
                           .bare = g_strdup (bare) };

  g_array_append_val (self->places, place);
}

/* --- named with their type --- */

/* "Kab. Cilacap": where it ends; 0: there is no such region. */
static guint
take_named (IkdReportText *self, guint i)
{
  guint name = i + 1 + (ikd_report_is (self, i + 1, ".") ? 1 : 0);

  if (!ikd_report_is_any (self, i, nouns))
    return 0;
  for (guint n = MOST_WORDS; n > 0; n--)
    {
      guint to = name_end (self, name, n);
      g_autofree char *text = to != IKD_NOWHERE ? text_of (self, i, to) : NULL;
      g_autoptr (GError) error = NULL;
      IkdRegion *region = NULL;

      if (text == NULL)
        continue;
      if (self->reading->scope != NULL)
        region = ikd_atlas_by_name (self->reading->atlas, text, self->reading->scope, NULL);
      if (region == NULL)
        region = ikd_atlas_by_name (self->reading->atlas, text, NULL, &error);
      if (region != NULL || g_error_matches (error, IKD_ERROR, IKD_ERROR_AMBIGUOUS_REGION))
        {
          g_autofree char *bare = region == NULL ? text_of (self, i, to) : NULL;

          add (self, i, to, region, TRUE, bare);
          return to;
        }
    }
  return 0;
}

/* --- by their name alone --- */

static gboolean
may_stand_alone (IkdReportText *self, guint i, guint to)
{
  const IkdReportWord *first = ikd_report_word (self, i);
  gboolean led = i > 0 && ikd_report_is_any (self, i - 1, leads);

  if (!first->capital || (i > 0 && ikd_report_is_any (self, i - 1, others))
      || (to == i + 1 && ikd_report_is_any (self, i, "siak kota")))
    return FALSE;
  for (guint j = i; j < to; j++)
    if (ikd_report_word (self, j)->kind == IKD_WORD_LETTERS && !ikd_report_word (self, j)->capital)
      return FALSE;
  /* "Bima Arya": the beginning of a person's name. */
  return led || to >= self->words->len || !ikd_report_same_sentence (self, i, to)
         || ikd_report_word (self, to)->kind != IKD_WORD_LETTERS
         || !ikd_report_word (self, to)->capital
         || ikd_report_word (self, i)->sentence == 0;
}

/* "Kroya (14.515)", "Kroya: 14.515", "Kroya sudah 14.515" */
static gboolean
before_number (IkdReportText *self, guint to)
{
  static const char links[] = "( : = yang yg benar seharusnya tertulis sudah baru mencapai "
                              "sebanyak adalah menjadi ada total dengan sejumlah tercatat";

  while (to < self->words->len && (ikd_report_is_any (self, to, links)
                                   || ikd_report_is_cue (self, to)
                                   || ikd_report_word (self, to)->kind == IKD_WORD_DAY))
    to++;
  return to < self->words->len && (ikd_report_word (self, to)->kind == IKD_WORD_NUMBER
                                   || ikd_report_is_any (self, to, "berapa brp"));
}

/* In a sentence that gives several their numbers: "A, B, dan C, masing-masing 12, 9, dan 7". */
static gboolean
is_one_of_each (IkdReportText *self, guint i)
{
  for (guint w = i + 1; ikd_report_same_sentence (self, w, i); w++)
    if (ikd_report_is (self, w, "masing") && ikd_report_is (self, w + 1, "-"))
      return ikd_report_word (self, i)->capital;
  return FALSE;
}

/* "Karanganyar" is the regency, where it is not said that it is the district. */
static gboolean
is_name_of (IkdRegion *region, const char *bare)
{
  const char *name = strchr (ikd_region_get_name (region), ' ');

  return name != NULL && g_ascii_strcasecmp (name + 1, bare) == 0;
}

/* A district of the office by its name alone, before a number or after "camat"; in a chat perhaps
 * in small letters. */
static guint
take_district (IkdReportText *self, guint i)
{
  IkdRegion *scope = self->reading->scope;

  if (scope == NULL || ikd_region_get_level (scope) < 2
      || ikd_report_is_any (self, i, "kota baru sumber jaya siak")
      || (i > 0 && ikd_report_is_any (self, i - 1, others)))
    return 0;
  for (guint n = MOST_WORDS - 1; n > 0; n--)
    {
      guint to = name_end (self, i, n);
      g_autofree char *text = NULL;
      IkdRegion *region;

      if (to == IKD_NOWHERE
          || !(before_number (self, to) || is_one_of_each (self, i)
               || (i > 0 && ikd_report_is (self, i - 1, "camat"))))
        continue;
      text = text_of (self, i, to);
      region = ikd_atlas_by_name (self->reading->atlas, text, scope, NULL);
      if (region == NULL || region == scope || is_name_of (scope, text))
        continue;
      add (self, i, to, region, FALSE, NULL);
      return to;
    }
  return 0;
}

/* "Cilacap", "target nasional" */
static guint
take_bare (IkdReportText *self, guint i)
{
  if (ikd_report_is (self, i, "nasional") && i > 0
      && ikd_report_is_any (self, i - 1, "target secara tingkat capaian"))
    {
      add (self, i, i + 1, ikd_atlas_by_code (self->reading->atlas, "ID"), FALSE, NULL);
      return i + 1;
    }
  for (guint n = MOST_WORDS - 1; n > 0; n--)
    {
      guint to = name_end (self, i, n);
      g_autofree char *text = NULL;
      g_autofree char *regency = NULL;
      g_autoptr (GError) error = NULL;
      IkdRegion *region;

      if (to == IKD_NOWHERE || !may_stand_alone (self, i, to))
        continue;
      text = text_of (self, i, to);
      regency = g_strconcat ("Kabupaten ", text, NULL);
      region = ikd_atlas_by_name (self->reading->atlas, text, NULL, &error);
      /* Districts share names by the dozen; of regencies and cities two may be meant. */
      if (region != NULL
            ? ikd_region_get_level (region) > 2
            : !g_error_matches (error, IKD_ERROR, IKD_ERROR_AMBIGUOUS_REGION)
                || ikd_atlas_by_name (self->reading->atlas, regency, NULL, NULL) == NULL)
        continue;
      add (self, i, to, region, FALSE, region == NULL ? text : NULL);
      return to;
    }
  return 0;
}

/* --- what the text is about --- */

/* Of a name that may be several: the one that the text names in full, or the office. */
static IkdRegion *
settle_bare (IkdReportText *self, const char *bare)
{
  static const char *const types[] = { "Kabupaten ", "Kota ", "Provinsi " };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *name = g_strconcat (types[i], bare, NULL);
      IkdRegion *region = ikd_atlas_by_name (self->reading->atlas, name, NULL, NULL);

      if (region == NULL)
        continue;
      if (region == self->reading->scope)
        return region;
      for (guint p = 0; p < self->places->len; p++)
        if (ikd_report_place (self, p)->named && ikd_report_place (self, p)->region == region)
          return region;
    }
  return NULL;
}

static void
settle_main (IkdReportText *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      IkdReportPlace *place = ikd_report_place (self, i);
      int level;

      if (place->region == NULL && place->bare != NULL && !place->named)
        place->region = settle_bare (self, place->bare);
      if (place->region == NULL || self->main_place != NULL)
        continue;
      level = ikd_region_get_level (place->region);
      if (level == 2 || (level == 1 && place->named) || (level == 3 && place->named))
        self->main_place = place->region;
    }
}

/* --- lines of a list --- */

/* What may stand between the name of a line and its number. */
static const char label_links[] = ": = - – — → . … ( | > sebanyak sejumlah sebesar mencapai "
                                  "adalah yaitu yakni tercatat ada";

static guint
skip_marks (IkdReportText *self, guint i)
{
  guint line = i < self->words->len ? ikd_report_word (self, i)->line : 0;

  while (i < self->words->len && ikd_report_word (self, i)->line == line
         && (ikd_report_word (self, i)->kind == IKD_WORD_MARK
             || ikd_report_word (self, i)->kind == IKD_WORD_DAY))
    i++;
  return i;
}

/* Where a line's label begins, after "1.", "a." and marks. */
static guint
label_start (IkdReportText *self, guint i)
{
  guint line = ikd_report_word (self, i)->line;
  gboolean numbered;

  i = skip_marks (self, i);
  if (i >= self->words->len || ikd_report_word (self, i)->line != line)
    return IKD_NOWHERE;
  numbered = ikd_report_word (self, i)->kind == IKD_WORD_NUMBER;
  if ((numbered || strlen (ikd_report_word (self, i)->fold) == 1)
      && ikd_report_is_any (self, i + 1, ". )"))
    i += 2;
  else if (numbered && strlen (ikd_report_word (self, i)->fold) <= 3)
    i++;
  i = skip_marks (self, i);
  return i < self->words->len && ikd_report_word (self, i)->line == line ? i : IKD_NOWHERE;
}

/* The end of the label that begins at @i, where a number follows it; IKD_NOWHERE. */
static guint
label_end (IkdReportText *self, guint i)
{
  guint line = ikd_report_word (self, i)->line;
  guint to = i;
  guint next;

  while (to < self->words->len && ikd_report_word (self, to)->line == line && to < i + 7
         && ((ikd_report_word (self, to)->kind == IKD_WORD_LETTERS
              && !ikd_report_is_any (self, to, label_links) && !ikd_report_is_cue (self, to))
             || (to > i && ikd_report_is_any (self, to, "- . '") && to + 1 < self->words->len
                 && ikd_report_word (self, to + 1)->kind == IKD_WORD_LETTERS)))
    to++;
  for (next = to; next < self->words->len && (ikd_report_is_any (self, next, label_links)
                                                 || ikd_report_is_cue (self, next)
                                                 || ikd_report_word (self, next)->kind
                                                      == IKD_WORD_DAY); next++)
    continue;
  return to > i && next < self->words->len && ikd_report_word (self, next)->line == line
                 && ikd_report_word (self, next)->kind == IKD_WORD_NUMBER
           ? to : IKD_NOWHERE;
}

static IkdRegion *
find_label (IkdReportText *self, const char *name, gboolean *several)
{
  IkdRegion *const scopes[] = { self->main_place, self->reading->scope };
  g_autoptr (GError) error = NULL;
  IkdRegion *region = NULL;

  *several = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      if (scopes[i] == NULL || ikd_region_get_level (scopes[i]) == 0)
        continue;
      region = ikd_atlas_by_name (self->reading->atlas, name, scopes[i], NULL);
      if (region != NULL)
        return region;
    }
  region = ikd_atlas_by_name (self->reading->atlas, name, NULL, &error);
  *several = g_error_matches (error, IKD_ERROR, IKD_ERROR_AMBIGUOUS_REGION);
  return region;
}

/* The end of a line from @i that holds nothing but a name: "*Kroya*", "Kec. Maos :";
 * IKD_NOWHERE. */
static guint
heading_end (IkdReportText *self, guint i)
{
  guint line = ikd_report_word (self, i)->line;
  guint to = i;
  guint end;

  while (to < self->words->len && to < i + MOST_WORDS + 2
         && ikd_report_word (self, to)->line == line
         && (ikd_report_word (self, to)->kind == IKD_WORD_LETTERS || ikd_report_is (self, to, ".")))
    to++;
  end = to < self->words->len && ikd_report_is (self, to, ":") ? to + 1 : to;
  return end >= self->words->len || ikd_report_word (self, end)->line == line ? IKD_NOWHERE : to;
}

/* @label: a number follows it in its line */
static void
take_label (IkdReportText *self, guint from, guint to, gboolean label)
{
  g_autofree char *name = text_of (self, from, to);
  gboolean several = FALSE;
  IkdRegion *region = find_label (self, name, &several);

  if (region == NULL && !several)
    return;
  for (guint i = self->places->len; i > 0; i--)
    if (ikd_report_place (self, i - 1)->from < to && from < ikd_report_place (self, i - 1)->to)
      g_array_remove_index (self->places, i - 1);
  add (self, from, to, region, FALSE, region == NULL ? name : NULL);
  ikd_report_place (self, self->places->len - 1)->label = label;
}

static void
take_labels (IkdReportText *self)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      guint from;
      guint to;

      if (i > 0 && ikd_report_word (self, i)->line == ikd_report_word (self, i - 1)->line)
        continue;
      from = label_start (self, i);
      to = from != IKD_NOWHERE ? label_end (self, from) : IKD_NOWHERE;
      if (to != IKD_NOWHERE)
        take_label (self, from, to, TRUE);
      else if (from != IKD_NOWHERE && (to = heading_end (self, from)) != IKD_NOWHERE && to > from)
        take_label (self, from, to, FALSE);
    }
}

/* --- where it was written --- */

/* Whether what follows the place leads to the dash of a dateline: "CILACAP, KORAN.ID, 5 Juni -". */
static gboolean
is_dateline (IkdReportText *self, const IkdReportPlace *place)
{
  guint line = ikd_report_word (self, place->from)->line;

  if (place->label || (place->from > 0 && ikd_report_word (self, place->from - 1)->line == line))
    return FALSE;
  for (guint i = place->to; i < place->to + 9 && i + 1 < self->words->len; i++)
    {
      const IkdReportWord *word = ikd_report_word (self, i);

      if (word->line != line)
        return FALSE;
      if (ikd_report_is_any (self, i, "- – —"))
        return !word->joined && ikd_report_word (self, i + 1)->kind == IKD_WORD_LETTERS
               && ikd_report_word (self, i + 1)->line == line;
      if (word->kind != IKD_WORD_DAY && !ikd_report_is_any (self, i, ", ( ) . ;")
          && !(word->kind == IKD_WORD_LETTERS && i > place->to))
        return FALSE;
    }
  return FALSE;
}

static int
by_word (gconstpointer a, gconstpointer b)
{
  const IkdReportPlace *first = a;
  const IkdReportPlace *second = b;

  return (first->from > second->from) - (first->from < second->from);
}

void
ikd_report_find_places (IkdReportText *self)
{
  for (guint i = 0; i < self->words->len;)
    {
      guint to = 0;

      if (ikd_report_word (self, i)->kind == IKD_WORD_LETTERS)
        to = take_named (self, i);
      if (to == 0 && ikd_report_word (self, i)->kind == IKD_WORD_LETTERS)
        to = take_district (self, i);
      if (to == 0 && ikd_report_word (self, i)->kind == IKD_WORD_LETTERS)
        to = take_bare (self, i);
      i = to > 0 ? to : i + 1;
    }
  settle_main (self);
  take_labels (self);
  g_array_sort (self->places, by_word);
  for (guint i = 0; i < self->places->len; i++)
    ikd_report_place (self, i)->dateline = is_dateline (self, ikd_report_place (self, i));
}
