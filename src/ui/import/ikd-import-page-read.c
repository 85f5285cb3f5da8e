/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* From a file or a text to its plan, and from the plan to its receipt. Guarantees: one file at a
 * time; reading can be stopped; nothing is stored but by committing. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-import-page-private.h"
#include "ikd-report-window.h"
#include "ikd-table-text.h"

/* --- reading --- */

void
ikd_import_page_put_away (IkdImportPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  ikd_import_recognise_set_plan (self->recognise, NULL, NULL);
  ikd_import_review_set_plan (self->review, NULL);
  g_clear_object (&self->plan);
  self->touched = FALSE;
}

static void
changed_cb (IkdImportPage *self)
{
  self->touched = TRUE;
  ikd_import_page_update (self);
}

static void
plan_failed_cb (IkdImportPage *self, const char *message)
{
  ikd_pane_toast (IKD_PANE (self), message);
}

static void
show_plan (IkdImportPage *self, IkdImportPlan *plan)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (self->session);

  self->plan = g_object_ref (plan);
  ikd_import_recognise_set_plan (self->recognise, plan, atlas);
  ikd_import_review_set_plan (self->review, plan);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (plan, "failed", G_CALLBACK (plan_failed_cb), self);
  g_signal_connect_swapped (plan, "notify::busy", G_CALLBACK (ikd_import_page_update), self);
  ikd_import_page_go (self, IKD_IMPORT_AT_RECOGNISE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdImportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdImportPlan) plan = ikd_import_plan_new_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || self->place != IKD_IMPORT_AT_READING)
    return;
  g_clear_object (&self->reading);
  if (plan != NULL)
    {
      show_plan (self, plan);
      return;
    }
  adw_status_page_set_title (self->status_failed, _("This Cannot Be Imported"));
  adw_status_page_set_description (self->status_failed, error->message);
  ikd_import_page_go (self, IKD_IMPORT_AT_FAILED);
}

static void
begin_reading (IkdImportPage *self, const char *name)
{
  /* Translators: %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_("Reading “%s”"), name);

  ikd_import_page_put_away (self);
  self->reading = g_cancellable_new ();
  adw_status_page_set_title (self->status_reading, title);
  ikd_import_page_go (self, IKD_IMPORT_AT_READING);
}

static void
read_file (IkdImportPage *self, GFile *file)
{
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *name = g_path_get_basename (path);

  begin_reading (self, name);
  ikd_import_plan_new_async (self->session, file, self->reading, read_cb, g_object_ref (self));
}

void
ikd_import_page_next_file (IkdImportPage *self)
{
  g_autoptr (GFile) file = g_queue_pop_head (&self->waiting);

  if (file != NULL)
    read_file (self, file);
  else
    ikd_import_page_go (self, IKD_IMPORT_AT_START);
}

static gboolean
is_free (IkdImportPage *self)
{
  return self->place == IKD_IMPORT_AT_START || self->place == IKD_IMPORT_AT_FAILED
         || self->place == IKD_IMPORT_AT_DONE;
}

static gboolean
may_import (IkdImportPage *self)
{
  return self->session != NULL && !ikd_session_is_read_only (self->session);
}

void
ikd_import_page_begin_file (IkdImportPage *self, GFile *file)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!may_import (self))
    return;
  if (is_free (self))
    {
      read_file (self, file);
      return;
    }
  g_queue_push_tail (&self->waiting, g_object_ref (file));
  path = g_file_get_parse_name (file);
  name = g_path_get_basename (path);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_("“%s” comes after this import"), name);
  ikd_pane_toast (IKD_PANE (self), text);
  ikd_import_page_update (self);
}

static void
reported_cb (IkdImportPage *self, guint n)
{
  g_autofree char *number = ikd_count_format (n);
  /* Translators: %s is a number. */
  g_autofree char *toast = g_strdup_printf (ngettext ("%s value changed", "%s values changed", n),
                                            number);

  ikd_pane_toast_undo (IKD_PANE (self), toast);
}

static void
read_report (IkdImportPage *self, const char *text)
{
  GtkWidget *window
    = ikd_report_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                             ikd_pane_get_context (IKD_PANE (self)), text);

  g_signal_connect_object (window, "stored", G_CALLBACK (reported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
ikd_import_page_begin_text (IkdImportPage *self, const char *text)
{
  if (!may_import (self))
    return;
  if (!is_free (self))
    {
      ikd_pane_toast (IKD_PANE (self), _("Finish or cancel this import first, then paste."));
      return;
    }
  if (!ikd_table_text_is (text))
    {
      read_report (self, text);
      return;
    }
  begin_reading (self, _("pasted text"));
  ikd_import_plan_new_text_async (self->session, text, _("pasted text"), self->reading, read_cb,
                                  g_object_ref (self));
}

/* --- storing --- */

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdImportPage) self = data;
  g_autoptr (GError) error = NULL;
  IkdReceipt *receipt = ikd_import_plan_commit_finish (IKD_IMPORT_PLAN (source), result, &error);
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;

  ikd_pane_set_busy (IKD_PANE (self), FALSE);
  if (receipt == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      ikd_import_page_update (self);
      return;
    }
  summary = ikd_import_plan_dup_summary (IKD_IMPORT_PLAN (source));
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_("“%s” was imported"), receipt->file);
  if (receipt->batch != 0)
    ikd_pane_toast_undo (IKD_PANE (self), text);
  ikd_import_done_set_receipt (self->done, receipt, summary);
  ikd_import_page_put_away (self);
  ikd_import_page_go (self, IKD_IMPORT_AT_DONE);
}

void
ikd_import_page_commit (IkdImportPage *self)
{
  if (!ikd_import_plan_can_commit (self->plan) || ikd_pane_get_busy (IKD_PANE (self)))
    return;
  ikd_pane_set_busy (IKD_PANE (self), TRUE);
  ikd_import_page_update (self);
  ikd_import_plan_commit_async (self->plan, NULL, committed_cb, g_object_ref (self));
}
