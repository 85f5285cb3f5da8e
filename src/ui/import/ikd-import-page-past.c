/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The past imports of the page, and what they left to be remembered. Guarantees: one is taken back
 * only after a question, as a whole, and what stays as it is because it was changed since is
 * named. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-alert.h"
#include "ikd-import-page-private.h"
#include "ikd-moved.h"

#define MOST 30                 /* that are listed */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdImportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) imports = ikd_past_imports_load_finish (IKD_SESSION (source), result,
                                                                &error);

  /* The file may have been left meanwhile. */
  if (self->session != IKD_SESSION (source))
    return;
  if (imports != NULL)
    ikd_import_start_set_past (self->start, imports);
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
memories_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdImportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) memories = ikd_import_memory_list_finish (IKD_SESSION (source), result,
                                                                  &error);

  if (self->session != IKD_SESSION (source))
    return;
  if (memories != NULL)
    ikd_import_start_set_memories (self->start, memories);
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
forgotten_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdImportPage) self = data;
  g_autoptr (GError) error = NULL;

  ikd_pane_set_busy (IKD_PANE (self), FALSE);
  if (ikd_import_memory_forget_finish (IKD_SESSION (source), result, &error))
    ikd_pane_toast_undo (IKD_PANE (self), _("Forgotten: it is asked again"));
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

void
ikd_import_page_forget (IkdImportPage *self, gint64 record)
{
  if (self->session == NULL)
    return;
  ikd_pane_set_busy (IKD_PANE (self), TRUE);
  ikd_import_memory_forget_async (self->session, record, NULL, forgotten_cb, g_object_ref (self));
}

void
ikd_import_page_load_past (IkdImportPage *self)
{
  g_cancellable_cancel (self->life);
  g_clear_object (&self->life);
  if (self->session == NULL)
    return;
  self->life = g_cancellable_new ();
  ikd_past_imports_load_async (self->session, MOST, self->life, loaded_cb, g_object_ref (self));
  ikd_import_memory_list_async (self->session, self->life, memories_cb, g_object_ref (self));
}

/* --- taking back --- */

typedef struct
{
  IkdImportPage *page;
  gint64         batch;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->page);
  g_free (question);
}

static void
tell_moved (IkdImportPage *self, GPtrArray *moved)
{
  g_autofree char *lines = ikd_moved_dup_lines (self->session, moved);
  IkdAlert *alert = ikd_alert_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   ikd_moved_heading (), lines);

  ikd_alert_add_answer (alert, "close", _("_Close"), NULL);
  gtk_window_present (GTK_WINDOW (alert));
}

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdImportPage) self = data;
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted = ikd_import_rollback_finish (IKD_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  ikd_pane_set_busy (IKD_PANE (self), FALSE);
  if (reverted == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_("The import of “%s” was taken back"), reverted->label);
  ikd_pane_toast_undo (IKD_PANE (self), text);
  if (reverted->moved->len > 0 && self->session == IKD_SESSION (source)
      && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    tell_moved (self, reverted->moved);
  ikd_reverted_free (reverted);
}

static void
answered_cb (IkdAlert *alert, const char *answer, Question *question)
{
  IkdImportPage *self = question->page;

  if (!g_str_equal (answer, "take-back") || self->session == NULL)
    return;
  ikd_pane_set_busy (IKD_PANE (self), TRUE);
  ikd_import_rollback_async (self->session, question->batch, NULL, taken_back_cb,
                             g_object_ref (self));
}

void
ikd_import_page_take_back (IkdImportPage *self, gint64 batch)
{
  Question *question = g_new0 (Question, 1);
  IkdAlert *alert
    = ikd_alert_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _("Take This Import Back?"),
                     _("All it brought goes back to what stood there before. What was changed by "
                       "hand since stays as it is. This can be undone."));

  *question = (Question){ g_object_ref (self), batch };
  ikd_alert_add_answer (alert, "keep", _("_Keep the Import"), NULL);
  ikd_alert_add_answer (alert, "take-back", _("_Take Import Back"), "destructive-action");
  g_signal_connect_data (alert, "answered", G_CALLBACK (answered_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (alert));
}
