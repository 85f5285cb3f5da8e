/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One cell. It reads and writes through services alone, and reads again whenever the file has
 * changed: what is shown is what is kept. */

#include "config.h"

#include "ikd-cell-window.h"

#include <glib/gi18n.h>

#include "ikd-alert.h"
#include "ikd-cell-mark.h"
#include "ikd-cell-source.h"
#include "ikd-cell-values.h"
#include "ikd-cell-words.h"
#include "ikd-figure-list.h"
#include "ikd-reason-window.h"
#include "ikd-rival-group.h"

struct _IkdCellWindow
{
  AdwWindow       parent_instance;

  IkdSession     *session;
  IkdFigureKey    key;
  IkdFigure      *rival;        /* the one that a reason is asked for; nullable */
  GCancellable   *life;
  GCancellable   *loading;
  gboolean        leaving;      /* asked, and told to go */
  gboolean        shown;        /* has been read once */

  GtkWidget      *page;
  GtkLabel       *place;
  GtkLabel       *value;
  GtkLabel       *state;
  GtkLabel       *coverage;
  GtkLabel       *change;
  GtkLabel       *trouble;
  IkdCellValues  *values;
  IkdRivalGroup  *rivals;
  IkdCellMark    *mark;
  IkdCellSource  *source;
  IkdFigureList  *history;
};

G_DEFINE_FINAL_TYPE (IkdCellWindow, ikd_cell_window, ADW_TYPE_WINDOW)

static gboolean
is_gone (IkdCellWindow *self)
{
  return g_cancellable_is_cancelled (self->life);
}

static void
take_text (GtkLabel *label, char *text)
{
  g_autofree char *kept = ikd_day_keep_together (text);

  gtk_label_set_text (label, kept != NULL ? kept : "");
  gtk_widget_set_visible (GTK_WIDGET (label), kept != NULL);
  g_free (text);
}

static void
show_history (IkdCellWindow *self, IkdCell *cell)
{
  g_autoptr (GPtrArray) newest_first = g_ptr_array_new ();

  for (guint i = cell->history->len; i > 0; i--)
    g_ptr_array_add (newest_first, g_ptr_array_index (cell->history, i - 1));
  ikd_figure_list_show (self->history, newest_first, NULL);
}

static void
show_cell (IkdCellWindow *self, IkdCell *cell)
{
  g_autofree char *code = g_strdup (ikd_region_get_code (cell->region));

  take_text (self->place, ikd_cell_words_place (cell));
  take_text (self->value, ikd_cell_words_value (cell));
  take_text (self->state, ikd_cell_words_state (cell));
  take_text (self->coverage, ikd_cell_words_coverage (cell));
  take_text (self->change, ikd_cell_words_change (cell));
  take_text (self->trouble, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), code);
  ikd_cell_values_show (self->values, cell);
  ikd_rival_group_show (self->rivals, cell->rivals);
  ikd_cell_mark_show (self->mark, cell);
  ikd_cell_source_show (self->source, cell->now.figure);
  show_history (self, cell);
}

/* The keyboard begins at the top: what is there was hidden until it was read. */
static void
begin (IkdCellWindow *self)
{
  if (self->shown)
    return;

  self->shown = TRUE;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdCellWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdCell) cell = ikd_cell_load_finish (IKD_SESSION (source), result, &error);

  if (is_gone (self) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (cell != NULL)
    {
      show_cell (self, cell);
      begin (self);
    }
  else
    {
      take_text (self->trouble, g_strdup (error->message));
    }
}

static void
load (IkdCellWindow *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  ikd_cell_load_async (self->session, &self->key, self->loading, loaded_cb, g_object_ref (self));
}

/* --- mark --- */

static void
marked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdCellWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_remark_save_finish (IKD_SESSION (source), result, &error) && !is_gone (self))
    ikd_cell_mark_refuse (self->mark, error->message);
}

static void
mark_changed_cb (IkdCellWindow *self, IkdRemark *remark)
{
  ikd_remark_save_async (self->session, remark, NULL, marked_cb, g_object_ref (self));
}

/* --- source and note --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdCellWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = ikd_entry_save_finish (IKD_SESSION (source), result, &error);

  if (is_gone (self))
    return;
  if (review == NULL)
    {
      self->leaving = FALSE;
      ikd_cell_source_refuse (self->source, error->message);
      return;
    }
  ikd_cell_source_kept (self->source);
  if (self->leaving)
    gtk_window_close (GTK_WINDOW (self));
}

static void
source_save_cb (IkdCellWindow *self)
{
  g_autofree char *date = ikd_period_to_iso ((IkdPeriod){ self->key.start, self->key.day });
  IkdEntry entry = { .region = self->key.region, .indicator = self->key.indicator,
                     .segment = self->key.segment, .date = date, .same_value = TRUE };

  ikd_cell_source_fill (self->source, &entry);
  ikd_entry_save_async (self->session, &entry, FALSE, NULL, saved_cb, g_object_ref (self));
}

/* --- which figure is used --- */

static void
claimed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdCellWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_claim_choose_finish (IKD_SESSION (source), result, &error) && !is_gone (self))
    take_text (self->trouble, g_strdup (error->message));
}

static void
reason_given_cb (IkdCellWindow *self, const char *reason)
{
  if (self->rival != NULL)
    ikd_claim_choose_async (self->session, &self->rival->key, reason, NULL, claimed_cb,
                            g_object_ref (self));
}

static void
rival_chosen_cb (IkdCellWindow *self, IkdFigure *figure)
{
  g_autofree char *text = ikd_figure_text (figure);
  /* Translators: the parameter is a figure: "19.35% of residents who own an e-KTP". */
  g_autofree char *body = g_strdup_printf (_("%s is used from then on. The figure that is used now "
                                             "is kept beside it."), text);
  GtkWidget *window = ikd_reason_window_new (GTK_WINDOW (self), _("Why Use This Figure?"), body);

  g_set_object (&self->rival, figure);
  g_signal_connect_object (window, "given", G_CALLBACK (reason_given_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/* --- leaving --- */

static void
answered_cb (IkdCellWindow *self, const char *answer)
{
  if (g_str_equal (answer, "stay"))
    return;

  self->leaving = TRUE;
  if (g_str_equal (answer, "save"))
    source_save_cb (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
ikd_cell_window_close_request (GtkWindow *window)
{
  IkdCellWindow *self = IKD_CELL_WINDOW (window);
  IkdAlert *alert = NULL;
  gboolean allowed;

  if (self->leaving || !ikd_cell_source_is_dirty (self->source))
    return GTK_WINDOW_CLASS (ikd_cell_window_parent_class)->close_request (window);

  allowed = ikd_cell_source_is_allowed (self->source);
  alert = ikd_alert_new (window,
                         allowed ? _("Save Source and Note?") : _("Close Without Source and Note?"),
                         allowed ? _("What is typed there is not stored yet.")
                                 : _("What is typed there was refused, and so is not stored."));
  ikd_alert_add_answer (alert, "stay", _("_Go Back"), NULL);
  ikd_alert_add_answer (alert, "discard", _("_Discard"), "destructive-action");
  if (allowed)
    ikd_alert_add_answer (alert, "save", _("_Save"), "suggested-action");
  g_signal_connect_object (alert, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (alert));
  return TRUE;
}

static void
ikd_cell_window_dispose (GObject *object)
{
  IkdCellWindow *self = IKD_CELL_WINDOW (object);

  g_cancellable_cancel (self->life);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_CELL_WINDOW);
  g_clear_object (&self->rival);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (ikd_cell_window_parent_class)->dispose (object);
}

static void
ikd_cell_window_finalize (GObject *object)
{
  g_clear_object (&IKD_CELL_WINDOW (object)->life);

  G_OBJECT_CLASS (ikd_cell_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, page);
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, place);
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, value);
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, state);
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, coverage);
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, change);
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, values);
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, rivals);
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, mark);
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, source);
  gtk_widget_class_bind_template_child (widget_class, IkdCellWindow, history);
  gtk_widget_class_bind_template_callback (widget_class, mark_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, rival_chosen_cb);
}

static void
ikd_cell_window_class_init (IkdCellWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_cell_window_dispose;
  object_class->finalize = ikd_cell_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ikd_cell_window_close_request;

  g_type_ensure (IKD_TYPE_CELL_VALUES);
  g_type_ensure (IKD_TYPE_RIVAL_GROUP);
  g_type_ensure (IKD_TYPE_CELL_MARK);
  g_type_ensure (IKD_TYPE_CELL_SOURCE);
  g_type_ensure (IKD_TYPE_FIGURE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/cell/ikd-cell-window.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_cell_window_init (IkdCellWindow *self)
{
  self->life = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ikd_cell_window_new (GtkWindow *parent, IkdContext *context, const IkdFigureKey *key)
{
  IkdSession *session = ikd_context_get_session (context);
  IkdCellWindow *self = NULL;
  gboolean writable;

  g_return_val_if_fail (session != NULL, NULL);

  self = g_object_new (IKD_TYPE_CELL_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->key = *key;
  self->key.segment = g_intern_string (key->segment != NULL ? key->segment : "");
  self->key.claim = 0;
  writable = !ikd_session_is_read_only (session);
  ikd_rival_group_set_choosable (self->rivals, writable);
  ikd_cell_mark_set_writable (self->mark, writable);
  ikd_cell_source_set_writable (self->source, writable);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}
