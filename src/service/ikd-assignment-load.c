/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sheet for a visit. Guarantees: it says what the file says of the activity now; a file with
 * invented figures says so. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-assignment-service.h"
#include "ikd-error.h"
#include "ikd-outreach-service-private.h"
#include "ikd-outreach-table.h"
#include "ikd-region-title.h"
#include "ikd-relay.h"

typedef struct
{
  gint64      record;
  IkdAtlas   *atlas;
  char       *office;
  const char *mark;             /* static, nullable */
} Question;

static Question *
new_question (IkdSession *session, gint64 record)
{
  Question *self = g_new0 (Question, 1);
  IkdRegion *office = ikd_session_get_office (session);

  self->record = record;
  self->atlas = ikd_session_dup_atlas (session);
  self->office = office != NULL ? ikd_region_title (office) : NULL;
  self->mark = ikd_session_mark_text (ikd_session_get_mark (session));
  return self;
}

static void
free_question (Question *self)
{
  g_object_unref (self->atlas);
  g_free (self->office);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, free_question)

/* "Bajing, RW 3, RT 2"; NULL: nothing is said */
static char *
neighbourhood_of (const IkdActivity *activity)
{
  g_autoptr (GString) text = g_string_new (activity->village);

  if (activity->rw != NULL)
    g_string_append_printf (text, "%sRW %s", text->len > 0 ? ", " : "", activity->rw);
  if (activity->rt != NULL)
    g_string_append_printf (text, "%sRT %s", text->len > 0 ? ", " : "", activity->rt);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static gpointer
load_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *self = data;
  g_autoptr (IkdOutreach) found = NULL;
  g_autoptr (GHashTable) labels = ikd_outreach_labels (db, "activity-kind", error);
  g_autofree char *kind = NULL;
  g_autofree char *neighbourhood = NULL;
  IkdAssignment what = { .office = self->office, .mark = self->mark, .record = self->record };
  const IkdActivity *activity;
  IkdRegion *region;

  if (labels == NULL
      || !ikd_outreach_table_get (db, IKD_TYPE_ACTIVITY, self->record, &found, error))
    return NULL;
  if (found == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                           _("There is no such activity. Look at the list again."));
      return NULL;
    }
  activity = IKD_ACTIVITY (found);
  region = ikd_atlas_by_code (self->atlas, found->region_code);
  kind = ikd_outreach_label_of (labels, found->kind);
  neighbourhood = neighbourhood_of (activity);
  what.place = activity->place;
  what.kind = kind;
  what.district = region != NULL ? ikd_region_get_name (region) : found->region_code;
  what.neighbourhood = neighbourhood;
  what.officers = activity->officers.known ? activity->officers.value : 0;
  what.date = activity->date;
  what.printed = ikd_day_today ();
  return ikd_assignment_sheet_new (&what);
}

IkdAssignmentSheet *
ikd_assignment_load (IkdSession *session, gint64 record, GCancellable *cancellable, GError **error)
{
  g_autoptr (Question) data = new_question (session, record);

  return ikd_store_read (ikd_session_get_store (session), load_job, data, g_object_unref,
                         cancellable, error);
}

void
ikd_assignment_load_async (IkdSession *session, gint64 record, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, load_job, new_question (session, record),
                  (GDestroyNotify) free_question, g_object_unref, cancellable, callback,
                  user_data);
}

IkdAssignmentSheet *
ikd_assignment_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

char *
ikd_assignment_file_name (IkdActivity *activity)
{
  g_autofree char *day = ikd_day_to_iso (activity->date);

  return g_strdup_printf ("%s-%s-%" G_GINT64_FORMAT ".pdf",
                          /* Translators: the beginning of a file name, without spaces. */
                          C_("file name", "assignment"), day, IKD_OUTREACH (activity)->record);
}
