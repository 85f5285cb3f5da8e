/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What imports remember: what files call a region, and what their columns are. Guarantees: both are
 * records with a history, and can be forgotten. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-import-plan.h"
#include "ikd-import-private.h"
#include "ikd-relay.h"

/* --- keeping --- */

static gboolean
keep (IkdDatabase *db, const IkdImportJob *job, gint64 action, IkdRemarkKind kind,
      GPtrArray *known, const char *subject, const char *text, GError **error)
{
  IkdRemark *former = ikd_import_learnt_find (known, subject);
  g_autoptr (IkdRemark) remark = NULL;

  if (former != NULL && g_strcmp0 (former->text, text) == 0)
    return TRUE;
  remark = ikd_remark_new (kind, job->office_code, subject, IKD_DAY_NONE);
  remark->text = g_strdup (text);
  remark->record = former != NULL ? former->record : 0;
  return ikd_remark_table_add (db, action, remark, error);
}

static gboolean
keep_mapping (IkdDatabase *db, const IkdImportJob *job, const IkdImportPart *part, gint64 action,
              GError **error)
{
  const IkdMapping *mapping = part->draft->mapping;
  g_autofree char *roles = ikd_mapping_to_string (mapping);
  g_autofree char *words = ikd_mapping_words (mapping);
  g_autofree char *text = g_strconcat (roles, "\n", words, NULL);

  return keep (db, job, action, IKD_REMARK_MAPPING, job->learnt->mappings, mapping->fingerprint,
               text, error);
}

/* The same word of two sheets is kept once. */
static gboolean
keep_answers (IkdDatabase *db, const IkdImportJob *job, const IkdImportInput *input,
              GHashTable *done, gint64 action, GError **error)
{
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, input->kept);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    {
      const char *code = g_hash_table_lookup (input->answers, text);

      if (code != NULL && *code != '\0' && g_hash_table_add (done, text)
          && !keep (db, job, action, IKD_REMARK_ALIAS, job->learnt->aliases, text, code, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ikd_import_remember (IkdDatabase *db, const IkdImportJob *job, gint64 action, GError **error)
{
  const IkdImportFile *file = job->file;
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) headers = g_hash_table_new (g_str_hash, g_str_equal);

  if (job->learnt == NULL)
    return TRUE;
  for (guint i = 0; i < file->inputs->len; i++)
    if (!keep_answers (db, job, g_ptr_array_index (file->inputs, i), words, action, error))
      return FALSE;
  for (guint i = 0; i < file->parts->len; i++)
    {
      const IkdImportPart *part = ikd_import_file_get_part (file, i);

      /* Of two sheets with one header the first tells. */
      if (part->draft->mapping != NULL && part->input->keep_mapping
          && g_hash_table_add (headers, part->draft->mapping->fingerprint)
          && !keep_mapping (db, job, part, action, error))
        return FALSE;
    }
  return TRUE;
}

/* --- showing and forgetting --- */

void
ikd_import_memory_free (IkdImportMemory *memory)
{
  g_free (memory->text);
  g_free (memory->meaning);
  g_free (memory->author);
  g_free (memory);
}

static IkdImportMemory *
new_memory (const IkdRemark *remark, IkdAtlas *atlas)
{
  IkdImportMemory *self = g_new0 (IkdImportMemory, 1);
  g_auto (GStrv) lines = g_strsplit (remark->text, "\n", 2);
  IkdRegion *region = NULL;

  self->record = remark->record;
  self->is_mapping = remark->kind == IKD_REMARK_MAPPING;
  self->author = g_strdup (remark->author);
  self->at = remark->at;
  if (self->is_mapping)
    {
      self->text = g_strdup (lines[0] != NULL && lines[1] != NULL ? lines[1] : "");
      self->meaning = g_strdup (lines[0]);
      return self;
    }
  region = ikd_atlas_by_code (atlas, remark->text);
  self->text = g_strdup (remark->subject);
  self->meaning = region != NULL ? ikd_atlas_path (atlas, region) : g_strdup (remark->text);
  return self;
}

static gpointer
list_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdImportLearnt) learnt = ikd_import_learnt_job (db, NULL, cancellable, error);
  GPtrArray *list = NULL;

  if (learnt == NULL)
    return NULL;
  list = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_import_memory_free);
  for (guint i = 0; i < learnt->aliases->len; i++)
    g_ptr_array_add (list, new_memory (g_ptr_array_index (learnt->aliases, i), data));
  for (guint i = 0; i < learnt->mappings->len; i++)
    g_ptr_array_add (list, new_memory (g_ptr_array_index (learnt->mappings, i), data));
  return list;
}

void
ikd_import_memory_list_async (IkdSession *session, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, list_job, ikd_session_dup_atlas (session), g_object_unref,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_import_memory_list_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

typedef struct
{
  gint64  record;
  char   *operator_name;
} Forget;

static void
free_forget (gpointer data)
{
  Forget *self = data;

  g_free (self->operator_name);
  g_free (self);
}

static IkdRemark *
find_record (const IkdImportLearnt *learnt, gint64 record)
{
  GPtrArray *const lists[] = { learnt->aliases, learnt->mappings };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l]->len; i++)
      if (((IkdRemark *) g_ptr_array_index (lists[l], i))->record == record)
        return g_ptr_array_index (lists[l], i);
  return NULL;
}

static gpointer
forget_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Forget *self = data;
  g_autoptr (IkdImportLearnt) learnt = ikd_import_learnt_job (db, NULL, cancellable, error);
  IkdRemark *remark = learnt != NULL ? find_record (learnt, self->record) : NULL;
  gint64 action = 0;

  if (learnt == NULL)
    return NULL;
  if (remark == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                           _("It is forgotten already. Look at the list again."));
      return NULL;
    }
  remark->withdrawn = TRUE;
  return ikd_action_table_begin (db, IKD_ACTION_RECORD, self->operator_name,
                                 /* Translators: what was done, for undo. */
                                 _("forgetting what a file calls something"), NULL, 0, &action,
                                 error)
         && ikd_remark_table_add (db, action, remark, error)
         && ikd_action_table_end (db, &action, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

void
ikd_import_memory_forget_async (IkdSession *session, gint64 record, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  Forget *data = g_new0 (Forget, 1);

  data->record = record;
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  ikd_relay_write (session, forget_job, data, free_forget, NULL, cancellable, callback, user_data);
}

gboolean
ikd_import_memory_forget_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}
