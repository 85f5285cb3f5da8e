/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the proposals belong to the text that is shown: where it is changed they are gone
 * until it is read again; only what is ticked is stored. */

#include "config.h"

#include "ikd-report-window.h"

#include <glib/gi18n.h>

#include "ikd-report-row.h"
#include "ikd-report-service.h"

struct _IkdReportWindow
{
  AdwWindow      parent_instance;

  GtkTextView   *text;
  GtkTextBuffer *buffer;
  GtkStack      *stack;
  AdwStatusPage *nothing;
  GtkListBox    *list;
  GtkLabel      *summary;
  GtkLabel      *trouble;
  GtkEntry      *title_entry;
  GtkEntry      *publisher_entry;
  GtkEntry      *date_entry;
  GtkEntry      *address_entry;
  GtkButton     *save_button;

  IkdContext    *context;
  GtkTextTag    *mark;          /* of the buffer's table */
  char          *kind;          /* of the source; nullable */
  GCancellable  *cancellable;
  gboolean       saving;
};

G_DEFINE_FINAL_TYPE (IkdReportWindow, ikd_report_window, ADW_TYPE_WINDOW)

static guint stored_signal;

static char *
dup_text (IkdReportWindow *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static IkdReportRow *
row_at (IkdReportWindow *self, guint i)
{
  return (IkdReportRow *) gtk_list_box_get_row_at_index (self->list, (int) i);
}

/* --- what is taken --- */

static guint
count_taken (IkdReportWindow *self, guint *n_rows)
{
  guint taken = 0;
  guint n = 0;

  for (IkdReportRow *row; (row = row_at (self, n)) != NULL; n++)
    taken += ikd_report_row_get_taken (row);
  if (n_rows != NULL)
    *n_rows = n;
  return taken;
}

static void
show_counts (IkdReportWindow *self)
{
  guint n = 0;
  guint taken = count_taken (self, &n);
  g_autofree char *number = ikd_count_format (taken);
  g_autofree char *all = ikd_count_format (n);
  /* Translators: %s is a number. */
  g_autofree char *label = g_strdup_printf (ngettext ("_Save %s Value", "_Save %s Values", taken),
                                            number);
  /* Translators: how many values were found in a text, and how many of them are ticked. */
  g_autofree char *summary = g_strdup_printf (ngettext ("%s value found, %s ticked",
                                                        "%s values found, %s ticked", n),
                                              all, number);

  gtk_button_set_label (self->save_button, label);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", taken > 0 && !self->saving);
}

static void
clear_rows (IkdReportWindow *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
say (IkdReportWindow *self, const char *sentence)
{
  gtk_label_set_text (self->trouble, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), sentence != NULL);
}

static void
show_nothing (IkdReportWindow *self, const char *title, const char *sentence)
{
  adw_status_page_set_title (self->nothing, title);
  adw_status_page_set_description (self->nothing, sentence);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  show_counts (self);
}

/* --- reading --- */

static void
fill_entry (GtkEntry *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static void
show_source (IkdReportWindow *self, const IkdSource *source)
{
  g_autofree char *date = NULL;
  IkdDay day = IKD_DAY_NONE;

  if (source->date != NULL && ikd_day_parse (source->date, &day, NULL))
    date = ikd_day_format (day);
  g_free (self->kind);
  self->kind = g_strdup (source->kind);
  fill_entry (self->title_entry, source->title);
  fill_entry (self->publisher_entry, source->publisher);
  fill_entry (self->date_entry, date);
  fill_entry (self->address_entry, source->url);
}

static void
show_report (IkdReportWindow *self, const IkdReport *report)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_context_get_session (self->context));

  show_source (self, report->source);
  for (guint i = 0; i < report->proposals->len; i++)
    {
      GtkWidget *row = ikd_report_row_new (g_ptr_array_index (report->proposals, i), atlas);

      g_signal_connect_swapped (row, "notify::taken", G_CALLBACK (show_counts), self);
      gtk_list_box_append (self->list, row);
    }
  if (report->proposals->len == 0)
    {
      show_nothing (self, _("No Figures Found"),
                    _("The text tells no count of activations, residents or targets."));
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "list");
  show_counts (self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
proposed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdReportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReport) report = ikd_report_propose_finish (IKD_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->list == NULL)
    return;
  if (report != NULL)
    show_report (self, report);
  else
    show_nothing (self, _("The Text Is Not Read"), error->message);
}

static void
stop (IkdReportWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
read_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdReportWindow *self = IKD_REPORT_WINDOW (widget);
  IkdSession *session = ikd_context_get_session (self->context);
  g_autofree char *text = dup_text (self);

  if (session == NULL)
    return;
  stop (self);
  clear_rows (self);
  say (self, NULL);
  self->cancellable = g_cancellable_new ();
  ikd_report_propose_async (session, text, self->cancellable, proposed_cb, g_object_ref (self));
}

/* What was read is not what stands here any more. */
static void
changed_cb (IkdReportWindow *self)
{
  gboolean empty = gtk_text_buffer_get_char_count (self->buffer) == 0;

  stop (self);
  clear_rows (self);
  say (self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.read", !empty);
  show_nothing (self, _("Nothing Read Yet"),
                _("Paste a chat message, an article or an e-mail, and choose “Read”."));
}

/* --- the words of a row --- */

static void
selected_cb (IkdReportWindow *self, GtkListBoxRow *row)
{
  g_autofree char *text = dup_text (self);
  IkdProposal *proposal;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->mark, &start, &end);
  if (row == NULL)
    return;
  proposal = ikd_report_row_get_proposal (IKD_REPORT_ROW (row));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start,
                                      (int) g_utf8_strlen (text, proposal->start));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end,
                                      (int) g_utf8_strlen (text, proposal->end));
  gtk_text_buffer_apply_tag (self->buffer, self->mark, &start, &end);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  gtk_text_view_scroll_to_mark (self->text, gtk_text_buffer_get_insert (self->buffer), 0.1, FALSE,
                                0, 0);
}

/* --- saving --- */

static const char *
text_of (GtkEntry *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  return *text != '\0' ? text : NULL;
}

/* NULL with @error where the date is none. */
static IkdSource *
read_source (IkdReportWindow *self, GError **error)
{
  g_autoptr (IkdSource) source = ikd_source_new (self->kind, text_of (self->title_entry));
  const char *date = text_of (self->date_entry);
  IkdDay day = IKD_DAY_NONE;

  if (date != NULL && !ikd_day_parse (date, &day, error))
    return NULL;
  if (day != IKD_DAY_NONE)
    source->date = ikd_day_to_iso (day);
  source->publisher = g_strdup (text_of (self->publisher_entry));
  source->url = g_strdup (text_of (self->address_entry));
  return g_steal_pointer (&source);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdReportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree IkdReportReceipt *receipt = ikd_report_store_finish (IKD_SESSION (source), result,
                                                                  &error);

  self->saving = FALSE;
  if (self->list == NULL)
    return;
  if (receipt == NULL)
    {
      say (self, error->message);
      show_counts (self);
      return;
    }
  g_signal_emit (self, stored_signal, 0, receipt->stored);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdReportWindow *self = IKD_REPORT_WINDOW (widget);
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSource) source = read_source (self, &error);

  if (source == NULL)
    {
      say (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->date_entry));
      return;
    }
  for (guint i = 0; row_at (self, i) != NULL; i++)
    if (ikd_report_row_get_taken (row_at (self, i)))
      g_ptr_array_add (taken, ikd_report_row_get_proposal (row_at (self, i)));
  self->saving = TRUE;
  say (self, NULL);
  show_counts (self);
  ikd_report_store_async (ikd_context_get_session (self->context), taken, source, NULL, saved_cb,
                          g_object_ref (self));
}

static void
ikd_report_window_dispose (GObject *object)
{
  IkdReportWindow *self = IKD_REPORT_WINDOW (object);

  stop (self);
  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_REPORT_WINDOW);
  g_clear_object (&self->context);
  g_clear_pointer (&self->kind, g_free);

  G_OBJECT_CLASS (ikd_report_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, text);
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, buffer);
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, list);
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, title_entry);
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, publisher_entry);
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, date_entry);
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, address_entry);
  gtk_widget_class_bind_template_child (widget_class, IkdReportWindow, save_button);
}

static void
ikd_report_window_class_init (IkdReportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_report_window_dispose;
  stored_signal = g_signal_new ("stored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/report-reader/ikd-report-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_install_action (widget_class, "report.read", NULL, read_cb);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "report.save",
                                       NULL);
}

static void
ikd_report_window_init (IkdReportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->mark = gtk_text_buffer_create_tag (self->buffer, "words", "weight", PANGO_WEIGHT_BOLD,
                                           "background", "#f6d32d", "foreground", "#000000", NULL);
  changed_cb (self);
}

GtkWidget *
ikd_report_window_new (GtkWindow *parent, IkdContext *context, const char *text)
{
  IkdReportWindow *self = g_object_new (IKD_TYPE_REPORT_WINDOW, "transient-for", parent, NULL);
  GtkTextIter start;

  self->context = g_object_ref (context);
  if (text != NULL && *text != '\0')
    {
      gtk_text_buffer_set_text (self->buffer, text, -1);
      gtk_text_buffer_get_start_iter (self->buffer, &start);
      gtk_text_buffer_place_cursor (self->buffer, &start);
      gtk_widget_activate_action (GTK_WIDGET (self), "report.read", NULL);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return GTK_WIDGET (self);
}
