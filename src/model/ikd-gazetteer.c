/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Regions by name. Guarantees: all that answer equally well to a name are found, none of them by a
 * guess. */

#include "ikd-gazetteer.h"

#include "ikd-name.h"

typedef struct
{
  IkdRegion *region;
  int        above;             /* place of its parent in entries; −1 */
  char      *words;             /* begins with a space, so that " kro" finds a beginning */
  char      *full;
  char      *bare;
} Entry;

struct _IkdGazetteer
{
  GArray      *entries;         /* of Entry */
  GHashTable  *by_key;          /* full or bare key → GArray of guint, places in entries */
};

/* A name that is looked for. */
typedef struct
{
  int   level;                  /* that it names itself, or −1 */
  char *full;
  char *rest;                   /* without the noun of the level */
} Query;

/* How well a region answers a query; lower is better. */
typedef enum
{
  MATCH_FULL,                   /* the same name */
  MATCH_LEVEL,                  /* the same name after "Kec.", "Desa", "Prov." */
  MATCH_BARE,                   /* "Cirebon" for "Kota Cirebon" */
  MATCH_OTHER_LEVEL,            /* "Kota Agung" is a district */
  MATCH_NONE,
} Match;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->words);
  g_free (entry->full);
  g_free (entry->bare);
}

static void
query_clear (Query *query)
{
  g_clear_pointer (&query->full, g_free);
  g_clear_pointer (&query->rest, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Query, query_clear)

static void
add_key (IkdGazetteer *self,
         char         *key,
         guint         place)
{
  GArray *places = g_hash_table_lookup (self->by_key, key);

  if (places == NULL)
    {
      places = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->by_key, key, places);
    }
  g_array_append_val (places, place);
}

/* Where the parent of each stands, which comes before it. transfer full */
static int *
find_above (GPtrArray *regions)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = g_new (gint64, regions->len);
  int *above = g_new (int, regions->len);

  for (guint i = 0; i < regions->len; i++)
    {
      IkdRegion *region = g_ptr_array_index (regions, i);
      gint64 parent = ikd_region_get_parent (region);

      above[i] = GPOINTER_TO_INT (g_hash_table_lookup (places, &parent)) - 1;
      ids[i] = ikd_region_get_id (region);
      g_hash_table_insert (places, &ids[i], GINT_TO_POINTER ((int) i + 1));
    }
  return above;
}

IkdGazetteer *
ikd_gazetteer_new (GPtrArray *regions)
{
  /* What a person may type before the name of a region whose name does not say its type. */
  static const char *const types[] = { "", " provinsi", "", " kecamatan", " desa kelurahan" };
  IkdGazetteer *self = g_new0 (IkdGazetteer, 1);
  g_autofree int *above = find_above (regions);

  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), regions->len);
  g_array_set_clear_func (self->entries, entry_clear);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < regions->len; i++)
    {
      IkdRegion *region = g_ptr_array_index (regions, i);
      int level = ikd_region_get_level (region);
      g_autofree char *words = ikd_name_words (ikd_region_get_name (region));
      Entry entry = { region, above[i], g_strconcat (types[level], " ", words, NULL),
                      ikd_name_key (words), ikd_name_bare (words, level) };

      g_array_append_val (self->entries, entry);
      add_key (self, entry.full, i);
      if (!g_str_equal (entry.full, entry.bare))
        add_key (self, entry.bare, i);
    }

  return self;
}

void
ikd_gazetteer_free (IkdGazetteer *self)
{
  g_hash_table_unref (self->by_key);
  g_array_unref (self->entries);
  g_free (self);
}

static void
parse_query (const char *name,
             Query      *query)
{
  g_autofree char *words = ikd_name_words (name);
  const char *rest;

  query->level = ikd_name_level (words, &rest);
  query->full = ikd_name_key (words);
  query->rest = ikd_name_key (rest);
}

static Match
match_entry (const Query *query,
             const Entry *entry)
{
  int level = ikd_region_get_level (entry->region);

  if (g_str_equal (query->full, entry->full))
    return query->level < 0 || query->level == level ? MATCH_FULL : MATCH_OTHER_LEVEL;
  if (query->level < 0)
    return g_str_equal (query->full, entry->bare) ? MATCH_BARE : MATCH_NONE;

  /* "Kab. Cirebon" is not Kota Cirebon: at level 2 the noun is part of the name. */
  if (query->level == level && level != 2
      && (g_str_equal (query->rest, entry->full) || g_str_equal (query->rest, entry->bare)))
    return MATCH_LEVEL;

  return MATCH_NONE;
}

/* "Desa Galudra (Kec. Cimalaka, Kab. Sumedang)": the first part is the name, the others lie
 * above. */
static GPtrArray *
split_name (const char *name)
{
  g_autofree char *plain = g_strdelimit (g_strdup (name), "(),;", '\n');
  g_auto (GStrv) parts = g_strsplit (plain, "\n", -1);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (names, g_strdup (parts[i]));

  return names;
}

static const Entry *
get_above (IkdGazetteer *self,
           const Entry  *entry)
{
  return entry->above >= 0 ? &g_array_index (self->entries, Entry, entry->above) : NULL;
}

static gboolean
is_within (IkdGazetteer *self,
           const Entry  *entry,
           IkdRegion    *scope)
{
  gint64 id = ikd_region_get_id (scope);

  for (const Entry *at = entry; at != NULL; at = get_above (self, at))
    if (ikd_region_get_id (at->region) == id)
      return TRUE;

  return FALSE;
}

static gboolean
lies_in (IkdGazetteer *self,
         const Entry  *entry,
         const char   *name)
{
  g_auto (Query) query = { 0, };

  parse_query (name, &query);
  for (const Entry *at = get_above (self, entry); at != NULL; at = get_above (self, at))
    if (match_entry (&query, at) != MATCH_NONE)
      return TRUE;

  return FALSE;
}

typedef struct
{
  IkdRegion *region;
  Match      match;
} Candidate;

static void
collect_key (IkdGazetteer *self,
             const Query  *query,
             const char   *key,
             GPtrArray    *above,
             IkdRegion    *scope,
             GArray       *candidates)
{
  GArray *places = g_hash_table_lookup (self->by_key, key);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, g_array_index (places, guint, i));
      Candidate candidate = { entry->region, match_entry (query, entry) };
      gboolean fits = candidate.match != MATCH_NONE
                      && (scope == NULL || is_within (self, entry, scope));

      for (guint j = 1; fits && above != NULL && j < above->len; j++)
        fits = lies_in (self, entry, g_ptr_array_index (above, j));
      for (guint j = 0; fits && j < candidates->len; j++)
        fits = g_array_index (candidates, Candidate, j).region != entry->region;
      if (fits)
        g_array_append_val (candidates, candidate);
    }
}

/* All that answer to @name, whose parts @above follow it. */
static GArray *
collect (IkdGazetteer *self,
         const char   *name,
         GPtrArray    *above,
         IkdRegion    *scope)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_auto (Query) query = { 0, };

  parse_query (name, &query);
  collect_key (self, &query, query.full, above, scope, candidates);
  collect_key (self, &query, query.rest, above, scope, candidates);

  /* Inside a scope the scope itself is meant only if nothing else is. */
  for (guint i = 0; candidates->len > 1 && i < candidates->len; i++)
    if (g_array_index (candidates, Candidate, i).region == scope)
      g_array_remove_index (candidates, i);

  return candidates;
}

/* How far a candidate is from what was meant; those with the smallest number are left. */
static int
measure (const Candidate *candidate,
         gboolean         plain)
{
  return plain ? ikd_region_get_level (candidate->region) : (int) candidate->match;
}

/* Leaves the best. A name without a type means the highest level that has it: "Banyumas" the
 * regency, not its district of that name. But "Yogyakarta" may be the special region or the
 * city. */
static void
keep_best (GArray   *candidates,
           gboolean  plain)
{
  int best = G_MAXINT;
  gboolean loose = FALSE;

  for (guint i = 0; i < candidates->len; i++)
    best = MIN (best, measure (&g_array_index (candidates, Candidate, i), plain));
  for (guint i = 0; plain && best == 1 && i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      loose = loose || (candidate->match == MATCH_BARE && measure (candidate, plain) == 1);
    }
  for (guint i = candidates->len; i > 0; i--)
    if (measure (&g_array_index (candidates, Candidate, i - 1), plain) > best + (loose ? 1 : 0))
      g_array_remove_index (candidates, i - 1);
}

GPtrArray *
ikd_gazetteer_find (IkdGazetteer *self,
                    const char   *name,
                    IkdRegion    *scope)
{
  g_autoptr (GPtrArray) parts = split_name (name);
  g_autoptr (GArray) candidates = NULL;
  GPtrArray *found = g_ptr_array_new ();
  g_auto (Query) query = { 0, };

  /* A few names of the code list carry brackets themselves. */
  candidates = collect (self, name, NULL, scope);
  if (candidates->len == 0 && parts->len > 1)
    {
      g_clear_pointer (&candidates, g_array_unref);
      candidates = collect (self, g_ptr_array_index (parts, 0), parts, scope);
    }

  parse_query (parts->len > 0 ? g_ptr_array_index (parts, 0) : name, &query);
  keep_best (candidates, query.level < 0);
  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (found, g_array_index (candidates, Candidate, i).region);

  return found;
}

/* --- searching while a person types --- */

typedef struct
{
  GPtrArray *codes;             /* words of digits and points, as typed */
  GPtrArray *words;             /* folded, each with a space before it */
  char      *joined;
} Search;

typedef struct
{
  IkdRegion *region;
  int        score;
} Hit;

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->codes, g_ptr_array_unref);
  g_clear_pointer (&search->words, g_ptr_array_unref);
  g_clear_pointer (&search->joined, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
parse_search (const char *text,
              Search     *search)
{
  g_auto (GStrv) typed = g_strsplit_set (text, " \t\n·", -1);
  g_autoptr (GString) named = g_string_new (NULL);
  g_autofree char *folded = NULL;

  search->codes = g_ptr_array_new_with_free_func (g_free);
  search->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; typed[i] != NULL; i++)
    {
      g_autofree char *words = ikd_name_words (typed[i]);
      g_auto (GStrv) split = g_strsplit (words, " ", -1);

      if (*typed[i] != '\0' && strspn (typed[i], "0123456789.") == strlen (typed[i]))
        {
          g_ptr_array_add (search->codes, g_strdup (typed[i]));
          continue;
        }
      for (guint j = 0; split[j] != NULL; j++)
        if (*split[j] != '\0')
          g_ptr_array_add (search->words, g_strconcat (" ", split[j], NULL));
      g_string_append_printf (named, " %s", typed[i]);
    }
  folded = ikd_name_words (named->str);
  search->joined = ikd_name_key (folded);
}

/* 0 the very name or code, 1 its beginning, 2 a word in it; −1 no hit. */
static int
score_entry (const Search *search,
             const Entry  *entry)
{
  const char *code = ikd_region_get_code (entry->region);
  gboolean joined = *search->joined != '\0'
                    && (g_str_has_prefix (entry->full, search->joined)
                        || g_str_has_prefix (entry->bare, search->joined));
  gboolean same = g_str_equal (entry->full, search->joined)
                  || g_str_equal (entry->bare, search->joined);

  for (guint i = 0; i < search->codes->len; i++)
    {
      const char *typed = g_ptr_array_index (search->codes, i);

      if (!g_str_has_prefix (code, typed))
        return -1;
      same = same || g_str_equal (code, typed);
    }
  for (guint i = 0; !joined && i < search->words->len; i++)
    if (strstr (entry->words, g_ptr_array_index (search->words, i)) == NULL)
      return -1;

  return same ? 0 : joined || search->words->len == 0 ? 1 : 2;
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *first = a;
  const Hit *second = b;
  int first_level = ikd_region_get_level (first->region);
  int second_level = ikd_region_get_level (second->region);

  if (first->score != second->score)
    return first->score - second->score;
  if (first_level != second_level)
    return first_level - second_level;

  return g_strcmp0 (ikd_region_get_code (first->region), ikd_region_get_code (second->region));
}

GPtrArray *
ikd_gazetteer_search (IkdGazetteer *self,
                      const char   *text,
                      guint         limit)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  GPtrArray *found = g_ptr_array_new ();
  g_auto (Search) search = { NULL, };

  parse_search (text, &search);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      Hit hit = { entry->region, score_entry (&search, entry) };

      if (hit.score >= 0)
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < MIN (hits->len, limit); i++)
    g_ptr_array_add (found, g_array_index (hits, Hit, i).region);

  return found;
}
