/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A sheet on its way to paper. Guarantees: the line above the buttons says how many pages it takes,
 * then what became of it; only one thing is done at a time. */

#include "config.h"

#include "ikd-print-window.h"

#include <glib/gi18n.h>

#include "ikd-form.h"
#include "ikd-printer.h"
#include "ikd-saver.h"
#include "ikd-sheet-form.h"

struct _IkdPrintWindow
{
  AdwWindow            parent_instance;

  IkdEntrySheet       *sheet;
  IkdSession          *session;
  AdwPreferencesGroup *group;
  AdwComboRow         *paper;
  AdwActionRow        *day_row;
  GtkSwitch           *day;
  AdwActionRow        *previous_row;
  GtkSwitch           *previous;
  GtkLabel            *message;
};

G_DEFINE_FINAL_TYPE (IkdPrintWindow, ikd_print_window, ADW_TYPE_WINDOW)

static void
say (IkdPrintWindow *self, const char *text, gboolean error)
{
  ikd_form_say (self->message, text, error ? "error" : NULL);
}

static void
set_busy (IkdPrintWindow *self, gboolean busy)
{
  if (self->message == NULL)
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.print", !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", !busy);
}

static IkdPaper
get_paper (IkdPrintWindow *self)
{
  return (IkdPaper) adw_combo_row_get_selected (self->paper);
}

/* The form as it is wished for; NULL, and said why, if there is none. */
static IkdBlankForm *
make_form (IkdPrintWindow *self)
{
  g_autoptr (GError) error = NULL;
  IkdBlankForm *form = ikd_sheet_form_new (self->session, self->sheet,
                                           gtk_switch_get_active (self->day),
                                           gtk_switch_get_active (self->previous), &error);

  if (form == NULL)
    say (self, error->message, TRUE);
  return form;
}

static void
changed_cb (IkdPrintWindow *self)
{
  g_autoptr (IkdBlankForm) form = NULL;
  g_autofree char *pages = NULL;
  g_autofree char *text = NULL;
  double width;
  double height;
  guint n;

  if (self->sheet == NULL)
    return;
  form = make_form (self);
  set_busy (self, form == NULL);
  if (form == NULL)
    return;

  ikd_paper_size (get_paper (self), &width, &height);
  n = ikd_pages_get_n_pages (IKD_PAGES (form), width, height);
  pages = ikd_count_format (n);
  /* Translators: a number of pages and the name of their paper: "2 pages of A4". */
  text = g_strdup_printf (ngettext ("%s page of %s", "%s pages of %s", n), pages,
                          ikd_paper_name (get_paper (self)));
  say (self, text, FALSE);
}

/* What was begun is at its end. FALSE: the window is closed, or there is nothing to be said. */
static gboolean
end (IkdPrintWindow *self, const GError *error)
{
  set_busy (self, FALSE);
  if (self->message == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;
  if (error != NULL)
    say (self, error->message, TRUE);
  return TRUE;
}

/* --- to a printer --- */

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdPrintWindow) self = data;
  g_autoptr (GError) error = NULL;

  ikd_printer_run_finish (GTK_PRINT_OPERATION (source), result, &error);
  if (end (self, error) && error == NULL)
    gtk_window_close (GTK_WINDOW (self));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdPrintWindow *self = IKD_PRINT_WINDOW (widget);
  g_autoptr (IkdBlankForm) form = make_form (self);
  g_autoptr (GtkPrintOperation) job = NULL;

  if (form == NULL)
    return;
  job = ikd_printer_new (IKD_PAGES (form), get_paper (self),
                         gtk_window_get_title (GTK_WINDOW (self)));
  set_busy (self, TRUE);
  ikd_printer_run_async (job, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                         printed_cb, g_object_ref (self));
}

/* --- to a file --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdPrintWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ikd_saver_run_finish (result, &error);

  if (end (self, error) && text != NULL)
    say (self, text, FALSE);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdPrintWindow *self = IKD_PRINT_WINDOW (widget);
  g_autofree char *proposal = ikd_sheet_form_file_name (self->sheet,
                                                        gtk_switch_get_active (self->day));
  g_autoptr (IkdBlankForm) form = make_form (self);

  if (form == NULL)
    return;
  set_busy (self, TRUE);
  ikd_saver_run_pages_async (GTK_WINDOW (self), IKD_PAGES (form), get_paper (self),
                             _("Save the Form as PDF"), proposal, saved_cb, g_object_ref (self));
}

/* --- the window --- */

static void
ikd_print_window_dispose (GObject *object)
{
  IkdPrintWindow *self = IKD_PRINT_WINDOW (object);

  g_clear_object (&self->sheet);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_PRINT_WINDOW);

  G_OBJECT_CLASS (ikd_print_window_parent_class)->dispose (object);
}

static void
ikd_print_window_class_init (IkdPrintWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_print_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/print/ikd-print-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdPrintWindow, group);
  gtk_widget_class_bind_template_child (widget_class, IkdPrintWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, IkdPrintWindow, day_row);
  gtk_widget_class_bind_template_child (widget_class, IkdPrintWindow, day);
  gtk_widget_class_bind_template_child (widget_class, IkdPrintWindow, previous_row);
  gtk_widget_class_bind_template_child (widget_class, IkdPrintWindow, previous);
  gtk_widget_class_bind_template_child (widget_class, IkdPrintWindow, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "form.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "form.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static char *
paper_label (IkdPaper paper)
{
  double width;
  double height;
  g_autofree char *across = NULL;
  g_autofree char *down = NULL;

  ikd_paper_size (paper, &width, &height);
  across = ikd_count_format ((gint64) (width / IKD_POINTS_PER_MM + 0.5));
  down = ikd_count_format ((gint64) (height / IKD_POINTS_PER_MM + 0.5));
  /* Translators: the name of a paper, its width and height in millimetres. */
  return g_strdup_printf (_("%s (%s × %s mm)"), ikd_paper_name (paper), across, down);
}

static void
ikd_print_window_init (IkdPrintWindow *self)
{
  g_autoptr (GtkStringList) papers = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < IKD_N_PAPERS; i++)
    {
      g_autofree char *label = paper_label ((IkdPaper) i);

      gtk_string_list_append (papers, label);
    }
  adw_combo_row_set_model (self->paper, G_LIST_MODEL (papers));
}

GtkWidget *
ikd_print_window_new (GtkWindow *parent, IkdEntrySheet *sheet, IkdSession *session)
{
  IkdPrintWindow *self = g_object_new (IKD_TYPE_PRINT_WINDOW, "transient-for", parent, NULL);
  g_autofree char *day = ikd_day_format_weekday (sheet->query.day);
  gboolean has_previous = ikd_sheet_form_has_previous (sheet);

  self->sheet = g_object_ref (sheet);
  self->session = g_object_ref (session);
  adw_preferences_group_set_title (self->group, ikd_region_get_name (sheet->parent));
  adw_action_row_set_subtitle (self->day_row, day);
  gtk_widget_set_sensitive (GTK_WIDGET (self->previous_row), has_previous);
  adw_action_row_set_subtitle (self->previous_row,
                               has_previous ? _("Beside each box what stood there before")
                               : sheet->additions ? _("Not on a form for additions")
                                                  : _("There are none yet"));
  changed_cb (self);
  return GTK_WIDGET (self);
}

void
ikd_print_form (GtkWindow *parent, IkdEntrySheet *sheet, IkdSession *session)
{
  g_return_if_fail (IKD_IS_ENTRY_SHEET (sheet) && IKD_IS_SESSION (session));

  gtk_window_present (GTK_WINDOW (ikd_print_window_new (parent, sheet, session)));
}
