/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The lists that records of outreach choose from. Guarantees: what is offered is what the file
 * holds, which the office may have changed. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-outreach-service-private.h"
#include "ikd-relay.h"

void
ikd_choice_free (IkdChoice *choice)
{
  if (choice == NULL)
    return;

  g_free (choice->id);
  g_free (choice->label);
  g_free (choice);
}

GPtrArray *
ikd_outreach_list_choices (IkdDatabase *db, const char *list, GError **error)
{
  /* Translators: the code of your language; the lists carry English (en) and Indonesian (id). */
  gboolean indonesian = g_str_equal (C_ ("language of the lists", "en"), "id");
  g_autoptr (GPtrArray) items = ikd_list_table_get (db, list, error);
  GPtrArray *choices = NULL;

  if (items == NULL)
    return NULL;
  choices = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_choice_free);
  for (guint i = 0; i < items->len; i++)
    {
      const IkdListItem *item = g_ptr_array_index (items, i);
      IkdChoice *choice = g_new0 (IkdChoice, 1);

      choice->id = g_strdup (item->id);
      choice->label = g_strdup (indonesian ? item->label_id : item->label_en);
      g_ptr_array_add (choices, choice);
    }
  return choices;
}

GHashTable *
ikd_outreach_labels (IkdDatabase *db, const char *list, GError **error)
{
  g_autoptr (GPtrArray) choices = ikd_outreach_list_choices (db, list, error);
  GHashTable *labels = NULL;

  if (choices == NULL)
    return NULL;
  labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < choices->len; i++)
    {
      IkdChoice *choice = g_ptr_array_index (choices, i);

      g_hash_table_insert (labels, g_steal_pointer (&choice->id), g_steal_pointer (&choice->label));
    }
  return labels;
}

char *
ikd_outreach_label_of (GHashTable *labels, const char *id)
{
  const char *label = id != NULL ? g_hash_table_lookup (labels, id) : NULL;

  return g_strdup (label != NULL ? label : id);
}

static gpointer
choices_job (IkdDatabase *db, gpointer list, GCancellable *cancellable, GError **error)
{
  return ikd_outreach_list_choices (db, list, error);
}

void
ikd_outreach_choices_async (IkdSession *session, const char *list, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, choices_job, g_strdup (list), g_free,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_outreach_choices_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
