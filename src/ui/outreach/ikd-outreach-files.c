/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is written is what a pane shows the region of; records read back by import. */

#include "config.h"

#include "ikd-outreach-files.h"

#include <glib/gi18n.h>

#include "ikd-file-picker.h"
#include "ikd-outreach-service.h"

typedef struct
{
  IkdPane   *pane;
  GType      type;
  GPtrArray *funnels;           /* instead of the records of @type; nullable */
} Export;

static void
free_export (Export *self)
{
  g_object_unref (self->pane);
  g_clear_pointer (&self->funnels, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, free_export)

char *
ikd_outreach_files_region (IkdPane *pane)
{
  g_autoptr (IkdRegion) region = ikd_context_dup_region (ikd_pane_get_context (pane));

  return region != NULL ? g_strdup (ikd_region_get_code (region)) : NULL;
}

/* The bar of a pane is of the data file, which has no part in this. */
static void
say_error (IkdPane *pane, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ikd_pane_toast (pane, error->message);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdPane) pane = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  if (!ikd_outreach_export_finish (IKD_SESSION (source), result, &n, &error))
    {
      say_error (pane, error);
      return;
    }
  number = ikd_count_format (n);
  /* Translators: how many rows were written into a file. */
  text = g_strdup_printf (ngettext ("%s row exported", "%s rows exported", n), number);
  ikd_pane_toast (pane, text);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ikd_file_picker_finish (result, &error);
  g_autofree char *region = ikd_outreach_files_region (self->pane);
  IkdSession *session = ikd_pane_get_session (self->pane);

  if (file == NULL)
    say_error (self->pane, error);
  else if (session != NULL && self->funnels != NULL)
    ikd_funnel_export_async (session, file, self->funnels, NULL, exported_cb,
                             g_object_ref (self->pane));
  else if (session != NULL)
    ikd_outreach_export_async (session, file, self->type, region, NULL, exported_cb,
                               g_object_ref (self->pane));
}

/* @funnels: (transfer full) (nullable) */
static void
pick (IkdPane *pane, GType type, GPtrArray *funnels, const char *name)
{
  g_autofree char *region = ikd_outreach_files_region (pane);
  g_autofree char *proposal = g_strdup_printf ("%s-%s.csv", name, region != NULL ? region : "ID");
  Export *self = g_new0 (Export, 1);

  self->pane = g_object_ref (pane);
  self->type = type;
  self->funnels = funnels;
  ikd_file_picker_export_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (pane))),
                                _("Export a List"), proposal, _("CSV files"), "csv", NULL,
                                picked_cb, self);
}

void
ikd_outreach_files_export (IkdPane *pane, GType type, const char *name)
{
  pick (pane, type, NULL, name);
}

void
ikd_outreach_files_export_funnels (IkdPane *pane, GPtrArray *rows, const char *name)
{
  pick (pane, G_TYPE_INVALID, g_ptr_array_ref (rows), name);
}
