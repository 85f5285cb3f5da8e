/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is saved or printed: whoever asked hears what came of it, once, and nothing where nothing
 * was to come. */

#include <glib/gstdio.h>

#include "ikd-error.h"
#include "ikd-printer.h"
#include "ikd-saver.h"
#include "ikd-text-pages.h"
#include "office.h"

typedef struct
{
  char      *folder;
  GtkWindow *window;
  GtkWidget *owner;
  char      *toast;             /* the last one */
  guint      n_toasts;
  guint      n_freed;           /* of what was to be written */
} Bench;

static void
toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Bench *self = data;

  g_free (self->toast);
  self->toast = g_variant_dup_string (parameter, NULL);
  self->n_toasts++;
}

static void
set_up (Bench *self, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { .name = "toast", .parameter_type = "s", .activate = toast_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->folder = g_dir_make_tmp ("saver-XXXXXX", NULL);
  self->owner = gtk_button_new_with_label ("owner");
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  self->window = display_show (self->owner, 300, 100);
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "win", G_ACTION_GROUP (actions));
}

static void
tear_down (Bench *self, gconstpointer data)
{
  if (self->window != NULL)
    display_close (self->window);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->toast);
}

static gboolean
has_toast (gpointer data)
{
  return ((Bench *) data)->n_toasts > 0;
}

static gboolean
is_freed (gpointer data)
{
  return ((Bench *) data)->n_freed > 0;
}

/* --- saving --- */

static void
write_text (gpointer data, const char *path, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  if (g_file_set_contents (path, "text", -1, NULL))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, IKD_ERROR, IKD_ERROR_FILE, "It does not go there");
}

static gboolean
finish_text (gpointer data, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
free_text (gpointer data)
{
  ((Bench *) data)->n_freed++;
}

static void
ask (Bench *self)
{
  static const IkdSaverFuncs funcs = { write_text, finish_text, free_text };
  const IkdSaverQuestion question = { "Save", "a.txt", "Texts", "txt" };

  ikd_saver_save (self->owner, &question, &funcs, self);
}

static void
saves (Bench *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "b.txt", NULL);

  if (display_skips_chooser ())
    return;
  ask (self);
  office_give_path (path);
  g_assert_true (display_wait (has_toast, self));
  g_assert_cmpstr (self->toast, ==, "Saved as “b.txt”");
  g_assert_true (display_wait (is_freed, self));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
fails (Bench *self, gconstpointer data)
{
  if (display_skips_chooser ())
    return;
  ask (self);
  office_give_path ("/proc/a.txt");
  g_assert_true (display_wait (has_toast, self));
  g_assert_cmpstr (self->toast, ==, "It does not go there");
  g_assert_true (display_wait (is_freed, self));
}

static void
not_chosen (Bench *self, gconstpointer data)
{
  if (display_skips_chooser ())
    return;
  ask (self);
  office_wait_chooser ();
  display_key ("Escape");
  g_assert_true (display_wait (is_freed, self));
  g_assert_cmpuint (self->n_toasts, ==, 0);
}

/* --- printing --- */

typedef struct
{
  gboolean ended;
  gboolean printed;
  GError  *error;
} Answer;

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->printed = ikd_printer_run_finish (GTK_PRINT_OPERATION (source), result, &answer->error);
  answer->ended = TRUE;
}

static gboolean
has_ended (gpointer data)
{
  return ((Answer *) data)->ended;
}

static GtkPrintOperation *
make_job (const char *path)
{
  g_autoptr (IkdTextPages) pages = ikd_text_pages_new ("A title", "A text");
  GtkPrintOperation *job = ikd_printer_new (IKD_PAGES (pages), IKD_PAPER_A4, "A job");

  gtk_print_operation_set_export_filename (job, path);
  return job;
}

static void
prints (Bench *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "a.pdf", NULL);
  GtkPrintOperation *job = make_job (path);
  Answer answer = { FALSE, FALSE, NULL };

  ikd_printer_run_async (job, GTK_PRINT_OPERATION_ACTION_EXPORT, self->window, printed_cb,
                         &answer);
  g_assert_true (display_wait (has_ended, &answer));
  g_assert_no_error (answer.error);
  g_assert_true (answer.printed);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  /* Nobody waits for it any more, nor does it for itself. */
  g_assert_finalize_object (job);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* As when somebody closes the dialog. */
static void
not_printed (Bench *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "a.pdf", NULL);
  g_autoptr (GtkPrintOperation) job = make_job (path);
  Answer answer = { FALSE, FALSE, NULL };

  g_signal_connect (job, "begin-print", G_CALLBACK (gtk_print_operation_cancel), NULL);
  ikd_printer_run_async (job, GTK_PRINT_OPERATION_ACTION_EXPORT, self->window, printed_cb,
                         &answer);
  g_assert_true (display_wait (has_ended, &answer));
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (answer.printed);
  g_error_free (answer.error);
  g_unlink (path);
}

/* Whoever has left its window is not asked over it. */
static void
left (void)
{
  g_autoptr (GtkWidget) owner = g_object_ref_sink (gtk_button_new ());
  g_autoptr (IkdTextPages) pages = ikd_text_pages_new ("A title", "A text");

  ikd_printer_print (owner, IKD_PAGES (pages), IKD_PAPER_A4, "A job");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/saver/" name, Bench, NULL, set_up, function, tear_down)

  ADD ("saves", saves);
  ADD ("fails", fails);
  ADD ("not-chosen", not_chosen);
  ADD ("prints", prints);
  ADD ("not-printed", not_printed);
  g_test_add_func ("/saver/left", left);
  return g_test_run ();
}
