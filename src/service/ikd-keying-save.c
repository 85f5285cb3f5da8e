/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What comes of a second keying. Guarantees: a correction is a revision of its own that names who
 * keyed the figure first, by the hand of who keyed it second, and passes the checks every entry
 * passes; nothing is said of a figure that is no longer the one that was compared. */

#include "config.h"

#include "ikd-keying-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-entry-parse.h"
#include "ikd-entry-review.h"
#include "ikd-entry-sheet-private.h"
#include "ikd-error.h"
#include "ikd-relay.h"

/* "Typing error corrected" among the ready reasons. */
#define TYPING_ERROR 3

typedef struct
{
  IkdEntryDesk  *desk;
  char          *operator_name;
  char          *progress_key;
  guint          share;

  IkdFigureKey   key;           /* of what was compared */
  gint64         revision;
  gboolean       addition;
  IkdEntry      *correction;    /* nullable: it agreed */

  IkdRemark     *confirmation;  /* when it is confirmed */
  gboolean       finished;
} KeyingData;

static KeyingData *
new_data (IkdSession *session, const IkdSheetQuery *query, IkdSecondKeying *keying)
{
  KeyingData *data = g_new0 (KeyingData, 1);

  data->desk = ikd_entry_desk_new (session);
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  data->progress_key = ikd_second_keying_progress_key (data->desk->atlas, query,
                                                       data->operator_name);
  data->share = keying->share;
  return data;
}

static void
free_data (KeyingData *data)
{
  ikd_entry_desk_free (data->desk);
  g_free (data->operator_name);
  g_free (data->progress_key);
  g_clear_pointer (&data->correction, ikd_entry_free);
  g_clear_object (&data->confirmation);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KeyingData, free_data)

/* --- a cell --- */

static char *
make_note (const IkdKeyingCell *cell, const char *operator_name)
{
  g_autofree char *note = NULL;
  const char *before = cell->first->note;

  if (cell->keyer == NULL)
    note = g_strdup (_("second keying"));
  else if (g_str_equal (cell->keyer, operator_name))
    /* Translators: a note in the history of a figure; the name of who keyed it both times. */
    note = g_strdup_printf (_("second keying by the same person, %s"), cell->keyer);
  else
    /* Translators: a note in the history of a figure; the name of who keyed it first. */
    note = g_strdup_printf (_("second keying; first keyed by %s"), cell->keyer);
  return before != NULL ? g_strdup_printf ("%s; %s", before, note) : g_steal_pointer (&note);
}

/* The entry that corrects: of the same source, unless the first value was only carried over. */
static IkdEntry *
make_correction (const IkdKeyingCell *cell, const IkdSheetQuery *query, const char *text,
                 const char *operator_name)
{
  static const IkdSource none = { NULL, };
  const IkdSource *source = cell->first->source;
  g_autofree const char **reasons = ikd_ready_reasons ();
  g_autofree char *note = make_note (cell, operator_name);
  g_autofree char *date = ikd_day_to_iso (query->day);
  IkdEntry entry = { .region = cell->first->key.region, .indicator = cell->indicator,
                     .segment = query->segment, .date = date, .value = text, .note = note,
                     .reason = reasons[TYPING_ERROR], .flow = cell->addition };

  if (source == NULL || g_strcmp0 (source->kind, IKD_SOURCE_CARRIED) == 0)
    source = &none;
  entry.source_kind = source->kind;
  entry.source_title = source->title;
  entry.source_publisher = source->publisher;
  entry.source_date = source->date;
  entry.source_url = source->url;
  entry.base_word = source->base_word;
  return ikd_entry_copy (&entry);
}

static KeyingData *
new_cell (IkdSession *session, const IkdSheetQuery *query, IkdSecondKeying *keying, guint index,
          const char *text)
{
  KeyingData *data = new_data (session, query, keying);
  const IkdKeyingCell *cell = ikd_second_keying_get (keying, index);

  data->key = cell->first->key;
  data->revision = cell->first->revision;
  data->addition = cell->addition;
  if (cell->state == IKD_KEYING_CORRECTED)
    data->correction = make_correction (cell, query, text, data->operator_name);
  return data;
}

static gboolean
check_current (KeyingData *data, IkdDatabase *db, GError **error)
{
  g_autoptr (IkdFigure) current = NULL;

  if (!ikd_figure_table_get (db, &data->key, &current, error))
    return FALSE;
  if (current != NULL && current->revision == data->revision)
    return TRUE;
  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                       _("This figure was changed meanwhile. Key it once more."));
  return FALSE;
}

static gboolean
correct (KeyingData *data, IkdDatabase *db, gint64 *revision, GError **error)
{
  g_autoptr (IkdReview) review =
    ikd_entry_desk_save (data->desk, db, data->operator_name, data->correction,
                         _("correction by second keying"), error);

  if (review == NULL)
    return FALSE;
  *revision = data->addition && review->flow != NULL ? review->flow->revision
                                                     : review->figure->revision;
  return TRUE;
}

static gboolean
note_progress (KeyingData *data, IkdDatabase *db, gint64 revision, GError **error)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *settled;
  char mark = data->correction != NULL ? 'c' : 'a';

  if (!ikd_setting_table_get (db, data->progress_key, &before, error))
    return FALSE;
  settled = before != NULL ? strchr (before, ' ') : NULL;
  after = g_strdup_printf ("%u%s %c%" G_GINT64_FORMAT, data->share, settled != NULL ? settled : "",
                           mark, revision);
  return ikd_setting_table_set (db, data->progress_key, after, error);
}

static gpointer
cell_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  KeyingData *data = job_data;
  gint64 revision = data->revision;

  return GINT_TO_POINTER (check_current (data, db, error)
                          && (data->correction == NULL || correct (data, db, &revision, error))
                          && note_progress (data, db, revision, error));
}

gboolean
ikd_second_keying_save (IkdSession *session, const IkdSheetQuery *query, IkdSecondKeying *keying,
                        guint index, const char *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (KeyingData) data = new_cell (session, query, keying, index, text);

  return ikd_store_write (ikd_session_get_store (session), cell_job, data, NULL, cancellable, error)
         != NULL;
}

void
ikd_second_keying_save_async (IkdSession *session, const IkdSheetQuery *query,
                              IkdSecondKeying *keying, guint index, const char *text,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  ikd_relay_write (session, cell_job, new_cell (session, query, keying, index, text),
                   (GDestroyNotify) free_data, NULL, cancellable, callback, user_data);
}

gboolean
ikd_second_keying_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}

/* --- the sheet --- */

static char *
describe (IkdSecondKeying *keying, const char *operator_name)
{
  IkdKeyingCounts counts = ikd_second_keying_count (keying);
  guint same = ikd_second_keying_keyed_by (keying, operator_name);
  g_autoptr (GPtrArray) keyers = ikd_second_keying_list_keyers (keying);
  g_autofree char *share = ikd_percent_format (keying->share * IKD_PERCENT, 0);
  g_autofree char *agreed = ikd_count_format (counts.agreed);
  g_autofree char *corrected = ikd_count_format (counts.corrected);
  g_autofree char *open = ikd_count_format (counts.open);
  g_autofree char *names = NULL;
  GString *text = g_string_new (NULL);

  g_ptr_array_add (keyers, NULL);
  names = g_strjoinv (", ", (char **) keyers->pdata);
  if (keying->share < IKD_SAMPLE_WHOLE)
    /* Translators: a share of a sheet's cells: "sample of 20%". */
    g_string_append_printf (text, _("sample of %s"), share);
  else
    g_string_append (text, _("whole sheet"));
  g_string_append (text, "; ");
  /* Translators: counts of cells that were keyed a second time. */
  g_string_append_printf (text, _("agreed %s, corrected %s, open %s"), agreed, corrected, open);
  g_string_append (text, "; ");
  /* Translators: one or more names. */
  g_string_append_printf (text, _("first keyed by %s"), names);
  if (same > 0)
    {
      g_string_append (text, "; ");
      g_string_append (text, same < counts.chosen ? _("in part by the same person")
                                                  : _("by the same person"));
    }
  return g_string_free (text, FALSE);
}

static KeyingData *
new_confirmation (IkdSession *session, const IkdSheetQuery *query, IkdSecondKeying *keying)
{
  KeyingData *data = new_data (session, query, keying);
  IkdRegion *region = ikd_atlas_by_id (data->desk->atlas, query->region);
  IkdKeyingCounts counts = ikd_second_keying_count (keying);

  data->confirmation = ikd_remark_new (IKD_REMARK_CONFIRMATION, ikd_region_get_code (region),
                                       query->id, query->day);
  data->confirmation->number = ikd_number_exact (counts.agreed);
  data->confirmation->text = describe (keying, data->operator_name);
  data->finished = counts.open == 0;
  return data;
}

/* What this operator said of the same sheet before is said anew. */
static gboolean
find_record (KeyingData *data, IkdDatabase *db, GError **error)
{
  IkdRemark *said = data->confirmation;
  g_autoptr (GPtrArray) remarks = ikd_remark_table_list (db, IKD_REMARK_CONFIRMATION,
                                                         said->region_code, said->day, error);

  if (remarks == NULL)
    return FALSE;
  for (guint i = 0; i < remarks->len; i++)
    {
      const IkdRemark *remark = g_ptr_array_index (remarks, i);

      if (g_str_equal (remark->subject, said->subject)
          && g_strcmp0 (remark->author, data->operator_name) == 0)
        said->record = remark->record;
    }
  return TRUE;
}

static gpointer
confirm_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  KeyingData *data = job_data;

  return GINT_TO_POINTER (find_record (data, db, error)
                          && ikd_remark_keep (db, data->operator_name, data->confirmation, error)
                          && (!data->finished
                              || ikd_setting_table_set (db, data->progress_key, "", error)));
}

gboolean
ikd_second_keying_confirm (IkdSession *session, const IkdSheetQuery *query,
                           IkdSecondKeying *keying, GCancellable *cancellable, GError **error)
{
  g_autoptr (KeyingData) data = new_confirmation (session, query, keying);

  return ikd_store_write (ikd_session_get_store (session), confirm_job, data, NULL, cancellable,
                          error)
         != NULL;
}

void
ikd_second_keying_confirm_async (IkdSession *session, const IkdSheetQuery *query,
                                 IkdSecondKeying *keying, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_write (session, confirm_job, new_confirmation (session, query, keying),
                   (GDestroyNotify) free_data, NULL, cancellable, callback, user_data);
}

gboolean
ikd_second_keying_confirm_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}
