/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Names of regions, brought to one form. Offices write one name in many ways (Tanjungpinang,
 * Tanjung Pinang; KAB. ADM. KEP. SERIBU); two spellings of one name give one key, and no two
 * names of the code list that differ in more than spaces, points and abbreviations share one. */

#include "ikd-name.h"

#include "ikd-region.h"

typedef struct
{
  const char *from;
  const char *to;
  gboolean    first;            /* only as the first word: elsewhere it is part of a name */
} Expansion;

static const Expansion expansions[] = {
  { "prov", "provinsi", TRUE },
  { "prop", "provinsi", TRUE },
  { "propinsi", "provinsi", TRUE },
  { "kab", "kabupaten", TRUE },
  { "kotamadya", "kota", TRUE },
  { "kodya", "kota", TRUE },
  { "kec", "kecamatan", TRUE },
  { "kel", "kelurahan", TRUE },
  { "ds", "desa", TRUE },
  { "adm", "administrasi", FALSE },
  { "admin", "administrasi", FALSE },
  { "kep", "kepulauan", FALSE },
  { "dki", "daerah khusus", FALSE },
  { "dkj", "daerah khusus jakarta", FALSE },
  { "diy", "daerah istimewa yogyakarta", FALSE },
};

static const struct
{
  const char *noun;
  int         level;
} nouns[] = {
  { "provinsi ", 1 },  { "kabupaten ", 2 }, { "kota ", 2 },
  { "kecamatan ", 3 }, { "distrik ", 3 },   { "desa ", 4 },
  { "kelurahan ", 4 }, { "gampong ", 4 },   { "nagari ", 4 },
};

/* Signs that stand inside a word (Ra'as, Ma’u) and vanish; every other sign parts words. */
static gboolean
is_mark (gunichar c)
{
  return c == '\'' || c == '"' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02BC
         || g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK;
}

static void
append_word (GString    *words,
             const char *word)
{
  gboolean first = words->len == 0 || g_str_equal (words->str, "provinsi");

  for (guint i = 0; i < G_N_ELEMENTS (expansions); i++)
    if (g_str_equal (word, expansions[i].from) && (first || !expansions[i].first))
      {
        word = expansions[i].to;
        break;
      }

  /* "DI Yogyakarta": "di" alone is a common word. */
  if (g_str_equal (word, "yogyakarta")
      && (g_str_equal (words->str, "di") || g_str_equal (words->str, "provinsi di")))
    {
      g_string_truncate (words, words->len - strlen ("di"));
      word = "daerah istimewa yogyakarta";
    }
  else if (words->len > 0)
    g_string_append_c (words, ' ');

  g_string_append (words, word);
}

/* The capital has been "Daerah Khusus Ibukota" and is "Daerah Khusus" by law: one name. */
static void
drop_capital (GString *words)
{
  g_string_replace (words, "daerah khusus ibukota", "daerah khusus", 0);
  g_string_replace (words, "daerah khusus ibu kota", "daerah khusus", 0);
}

/**
 * ikd_name_words:
 * @name: a name as people write it
 *
 * Returns: (transfer full): its words in lower case, abbreviations spelt out, one space between
 *   them
 */
char *
ikd_name_words (const char *name)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) word = g_string_new (NULL);
  g_autofree char *valid = NULL;
  g_autofree char *decomposed = NULL;

  if (!g_str_is_ascii (name))
    {
      valid = g_utf8_make_valid (name, -1);
      decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
      name = decomposed;
    }

  for (const char *at = name;; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (word, g_unichar_tolower (c));
      else if ((c == '\0' || !is_mark (c)) && word->len > 0)
        {
          append_word (words, word->str);
          g_string_truncate (word, 0);
        }
      if (c == '\0')
        break;
    }
  drop_capital (words);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
join (const char *words)
{
  char *joined = g_strdup (words);
  char *to = joined;

  for (const char *from = words; *from != '\0'; from++)
    if (*from != ' ')
      *to++ = *from;
  *to = '\0';

  return joined;
}

/**
 * ikd_name_fold:
 * @name: a name as people write it
 *
 * Returns: (transfer full): the name folded for comparison: "kabupatenadministrasikepulauanseribu"
 */
char *
ikd_name_fold (const char *name)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  words = ikd_name_words (name);

  return join (words);
}

int
ikd_name_level (const char  *words,
                const char **rest)
{
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_has_prefix (words, nouns[i].noun))
      {
        *rest = words + strlen (nouns[i].noun);
        return nouns[i].level;
      }

  *rest = words;
  return -1;
}

char *
ikd_name_key (const char *words)
{
  g_autoptr (GString) key = NULL;

  if (strstr (words, "administrasi ") == NULL)
    return join (words);

  key = g_string_new (words);
  g_string_replace (key, "administrasi ", "", 0);

  return join (key->str);
}

char *
ikd_name_bare (const char *words,
               int         level)
{
  const char *rest = words;

  if (level == 1 && g_str_has_prefix (words, "daerah khusus "))
    rest = words + strlen ("daerah khusus ");
  else if (level == 1 && g_str_has_prefix (words, "daerah istimewa "))
    rest = words + strlen ("daerah istimewa ");
  else if (level == 2)
    ikd_name_level (words, &rest);

  return ikd_name_key (rest);
}
