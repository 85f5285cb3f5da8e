/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is shown, saved and printed is the one receipt of what was stored. */

#include "config.h"

#include "ikd-import-done.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ikd-file-picker.h"
#include "ikd-number.h"
#include "ikd-printer.h"
#include "ikd-text-pages.h"

struct _IkdImportDone
{
  AdwBin        parent_instance;

  IkdReceipt   *receipt;        /* nullable */
  GCancellable *cancellable;

  GtkLabel     *title;
  GtkLabel     *summary;
  GtkWidget    *look;
  GtkTextView  *text;
};

G_DEFINE_FINAL_TYPE (IkdImportDone, ikd_import_done, ADW_TYPE_BIN)

static guint noted_signal;

static void
note (IkdImportDone *self, const char *sentence)
{
  g_signal_emit (self, noted_signal, 0, sentence);
}

/* --- saving --- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdImportDone) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    /* Translators: the name of a file */
    text = g_strdup_printf (_("The receipt was saved as “%s”"), name);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    /* Translators: the name of a file, and what the system says */
    text = g_strdup_printf (_("The receipt was not saved as “%s”: %s"), name, error->message);
  if (text != NULL)
    note (self, text);
}

void
ikd_import_done_save (IkdImportDone *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  g_return_if_fail (IKD_IS_IMPORT_DONE (self));

  if (self->receipt == NULL)
    return;
  text = g_str_has_suffix (folded, ".csv") ? ikd_receipt_to_csv (self->receipt)
                                           : ikd_receipt_to_text (self->receipt);
  bytes = g_bytes_new_take (text, strlen (text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE,
                                       self->cancellable, written_cb, g_object_ref (self));
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdImportDone) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ikd_file_picker_finish (result, &error);

  if (file != NULL)
    ikd_import_done_save (self, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    note (self, error->message);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdImportDone *self = IKD_IMPORT_DONE (widget);
  /* Translators: a file name; %s is the name of the file that was imported */
  g_autofree char *name = g_strdup_printf (_("receipt of %s.csv"), self->receipt->file);

  ikd_file_picker_export_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save the Receipt"),
                                name, _("Tables (CSV)"), "csv", self->cancellable, picked_cb,
                                g_object_ref (self));
}

/* --- printing --- */

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdImportDone *self = IKD_IMPORT_DONE (widget);
  g_autofree char *text = ikd_receipt_to_text (self->receipt);
  /* Translators: %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_("Receipt: %s"), self->receipt->file);
  g_autoptr (IkdTextPages) pages = ikd_text_pages_new (title, text);

  ikd_printer_print (widget, IKD_PAGES (pages), IKD_PAPER_A4, title);
}

/* --- the class --- */

static void
ikd_import_done_dispose (GObject *object)
{
  IkdImportDone *self = IKD_IMPORT_DONE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_IMPORT_DONE);

  G_OBJECT_CLASS (ikd_import_done_parent_class)->dispose (object);
}

static void
ikd_import_done_finalize (GObject *object)
{
  IkdImportDone *self = IKD_IMPORT_DONE (object);

  g_clear_pointer (&self->receipt, ikd_receipt_free);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (ikd_import_done_parent_class)->finalize (object);
}

static void
ikd_import_done_class_init (IkdImportDoneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_import_done_dispose;
  object_class->finalize = ikd_import_done_finalize;

  noted_signal = g_signal_new ("noted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/import/ikd-import-done.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdImportDone, title);
  gtk_widget_class_bind_template_child (widget_class, IkdImportDone, summary);
  gtk_widget_class_bind_template_child (widget_class, IkdImportDone, look);
  gtk_widget_class_bind_template_child (widget_class, IkdImportDone, text);
  gtk_widget_class_install_action (widget_class, "receipt.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "receipt.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "receipt.print",
                                       NULL);
}

static void
ikd_import_done_init (IkdImportDone *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_title (const IkdReceipt *receipt)
{
  g_autofree char *number = ikd_count_format (receipt->accepted);

  if (receipt->batch == 0)
    return g_strdup (_("Nothing Had to Be Stored"));
  /* Translators: %s is a number of rows of a file. */
  return g_strdup_printf (ngettext ("%s Row Stored", "%s Rows Stored", receipt->accepted), number);
}

void
ikd_import_done_set_receipt (IkdImportDone *self, IkdReceipt *receipt, const char *summary)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (IKD_IS_IMPORT_DONE (self));

  g_clear_pointer (&self->receipt, ikd_receipt_free);
  self->receipt = receipt;
  title = dup_title (receipt);
  text = ikd_receipt_to_text (receipt);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->summary, summary);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
}

void
ikd_import_done_focus (IkdImportDone *self)
{
  g_return_if_fail (IKD_IS_IMPORT_DONE (self));

  gtk_widget_grab_focus (self->look);
}
