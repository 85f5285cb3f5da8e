/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What of a sheet is keyed a second time. Guarantees: who keyed a value first is found in the
 * history, also where somebody else gave a reason for it later; a value that has moved on since it
 * was settled is open again. */

#include "config.h"

#include "ikd-keying-private.h"

#include <glib/gi18n-lib.h>

#include "ikd-entry-parse.h"
#include "ikd-entry-sheet-private.h"
#include "ikd-error.h"
#include "ikd-relay.h"

typedef struct
{
  IkdSheetQuery query;
  IkdAtlas     *atlas;
  char         *operator_name;
} LoadData;

static LoadData *
new_data (IkdSession *session, const IkdSheetQuery *query)
{
  LoadData *data = g_new0 (LoadData, 1);

  data->query = *query;
  data->atlas = ikd_session_dup_atlas (session);
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  return data;
}

static void
free_data (LoadData *data)
{
  g_object_unref (data->atlas);
  g_free (data->operator_name);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadData, free_data)

/* Which sheet of which day. */
static char *
name_sheet (IkdAtlas *atlas, const IkdSheetQuery *query)
{
  IkdRegion *region = ikd_atlas_by_id (atlas, query->region);
  g_autofree char *day = ikd_day_to_iso (query->day);

  return g_strdup_printf ("%s|%s|%s|%s", query->id,
                          region != NULL ? ikd_region_get_code (region) : "",
                          query->segment != NULL ? query->segment : "", day);
}

char *
ikd_second_keying_progress_key (IkdAtlas *atlas, const IkdSheetQuery *query,
                                const char *operator_name)
{
  g_autofree char *sheet = name_sheet (atlas, query);

  return g_strdup_printf ("second-keying.%s|%s", sheet, operator_name);
}

/* A file is known by its first action, wherever it was copied to. */
static gboolean
make_seed (IkdDatabase *db, const LoadData *data, char **seed, GError **error)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (IkdAction) first = ikd_action_table_get (db, 1, &missing);
  g_autofree char *sheet = name_sheet (data->atlas, &data->query);

  if (first == NULL && !g_error_matches (missing, IKD_ERROR, IKD_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }
  *seed = g_strdup_printf ("%" G_GINT64_FORMAT "|%s", first != NULL ? first->at : 0, sheet);
  return TRUE;
}

/* --- who keyed first --- */

static gboolean
says_same (const IkdFigure *a, const IkdFigure *b)
{
  return a->state == b->state && a->number.known == b->number.known
         && a->number.value == b->number.value;
}

/* The author of the first revision of the unbroken run that says what @revision says. */
static char *
find_author (GPtrArray *history, gint64 revision)
{
  const IkdFigure *first = NULL;

  for (guint i = history->len; i > 0; i--)
    {
      const IkdFigure *figure = g_ptr_array_index (history, i - 1);

      if (figure->key.claim != 0 || figure->revision > revision)
        continue;
      if (first != NULL && !says_same (figure, first))
        break;
      first = figure;
    }
  return first != NULL ? g_strdup (first->author) : NULL;
}

/* --- the cells --- */

/* @corrected: by this second keying, so that the first one is what it replaced. */
static gboolean
find_keyer (IkdDatabase *db, IkdKeyingCell *cell, gboolean corrected, GError **error)
{
  g_autoptr (GPtrArray) history = ikd_figure_table_history (db, &cell->first->key, error);

  if (history == NULL)
    return FALSE;
  cell->keyer = find_author (history, corrected ? cell->first->replaces : cell->first->revision);
  return TRUE;
}

static IkdKeyingState
settled_before (GHashTable *progress, gint64 revision)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (progress, &revision));
}

/* A percentage alone is not keyed in a sheet. */
static gboolean
add_cell (IkdDatabase *db, IkdSecondKeying *keying, IkdRegion *region, IkdIndicator indicator,
          const IkdSheetCell *from, GHashTable *progress, GError **error)
{
  gboolean addition = from->figure != NULL && from->figure->derived && from->flow != NULL;
  IkdFigure *first = addition ? from->flow : from->figure;
  IkdKeyingCell *cell;

  if (first == NULL || (first->state == IKD_STATE_VALUE && !first->number.known))
    return TRUE;

  cell = ikd_second_keying_add (keying, region, indicator, first);
  cell->addition = addition;
  if (addition)
    cell->previous = ikd_number_exact (0);
  else if (from->previous != NULL)
    cell->previous = from->previous->number;
  cell->state = settled_before (progress, first->revision);
  return find_keyer (db, cell, cell->state == IKD_KEYING_CORRECTED, error);
}

/* "20 a123 c124" */
static GHashTable *
read_progress (const char *text, guint *share)
{
  GHashTable *progress = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);

  *share = IKD_SAMPLE_WHOLE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 revision = g_ascii_strtoll (words[i] + (i > 0 && *words[i] != '\0'), NULL, 10);
      IkdKeyingState state = *words[i] == 'c' ? IKD_KEYING_CORRECTED : IKD_KEYING_AGREED;

      if (i == 0 && revision > 0)
        *share = (guint) MIN (revision, IKD_SAMPLE_WHOLE);
      else if (i > 0)
        g_hash_table_insert (progress, g_memdup2 (&revision, sizeof revision),
                             GINT_TO_POINTER (state));
    }
  return progress;
}

static gboolean
add_rows (IkdDatabase *db, IkdSecondKeying *keying, IkdEntrySheet *sheet, GHashTable *progress,
          GError **error)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      IkdSheetRow *row = g_ptr_array_index (sheet->rows, i);

      for (guint c = 0; c < sheet->query.n_indicators; c++)
        if (!add_cell (db, keying, row->region, sheet->query.indicators[c], &row->cells[c],
                       progress, error))
          return FALSE;
    }
  return TRUE;
}

static gpointer
load_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const LoadData *data = job_data;
  g_autoptr (IkdEntrySheet) sheet = ikd_sheet_read (db, data->atlas, &data->query, cancellable,
                                                    error);
  g_autoptr (IkdSecondKeying) keying = NULL;
  g_autoptr (GHashTable) progress = NULL;
  g_autofree char *key = ikd_second_keying_progress_key (data->atlas, &data->query,
                                                         data->operator_name);
  g_autofree char *text = NULL;
  g_autofree char *seed = NULL;
  guint share;

  if (sheet == NULL || !make_seed (db, data, &seed, error)
      || !ikd_setting_table_get (db, key, &text, error))
    return NULL;
  keying = ikd_second_keying_new (seed);
  progress = read_progress (text, &share);
  if (!add_rows (db, keying, sheet, progress, error))
    return NULL;
  ikd_second_keying_choose (keying, share);
  return g_steal_pointer (&keying);
}

IkdSecondKeying *
ikd_second_keying_load (IkdSession *session, const IkdSheetQuery *query,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (LoadData) data = new_data (session, query);

  return ikd_store_read (ikd_session_get_store (session), load_job, data, g_object_unref,
                         cancellable, error);
}

void
ikd_second_keying_load_async (IkdSession *session, const IkdSheetQuery *query,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  ikd_relay_read (session, load_job, new_data (session, query), (GDestroyNotify) free_data,
                  g_object_unref, cancellable, callback, user_data);
}

IkdSecondKeying *
ikd_second_keying_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

/* --- what is typed --- */

gboolean
ikd_second_keying_read (const IkdKeyingCell *cell, const char *text, IkdKeyed *keyed,
                        GError **error)
{
  g_autofree char *date = ikd_day_to_iso (cell->first->key.day);
  const IkdEntry entry = { .region = cell->first->key.region, .indicator = cell->indicator,
                           .date = date, .value = text, .flow = cell->addition };
  g_autoptr (IkdFigure) figure = NULL;

  if (ikd_percent_recognise (text))
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_BAD_NUMBER,
                           _("A count belongs here, not a percentage."));
      return FALSE;
    }
  figure = ikd_entry_parse (&entry, ikd_day_today (), cell->previous, error);
  if (figure == NULL)
    return FALSE;
  *keyed = (IkdKeyed){ figure->state, figure->number.value };
  return TRUE;
}
