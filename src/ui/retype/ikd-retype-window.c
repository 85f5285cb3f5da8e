/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One step after the other. Guarantees: what was settled is in the file, whatever happens to the
 * window; it is closed on something typed and not kept only after asking; the window it belongs to,
 * which may show the first figures, shows nothing meanwhile. */

#include "ikd-retype-window.h"

#include <glib/gi18n.h>

#include "ikd-alert.h"
#include "ikd-keying-service.h"
#include "ikd-retype-choice.h"
#include "ikd-retype-sheet.h"
#include "ikd-retype-summary.h"

typedef enum
{
  STEP_LOADING,
  STEP_TROUBLE,
  STEP_CHOOSE,
  STEP_KEY,
  STEP_SUMMARY,
} Step;

struct _IkdRetypeWindow
{
  AdwWindow         parent_instance;

  IkdSession       *session;
  IkdSheetQuery     query;
  IkdSecondKeying  *keying;
  GCancellable     *cancellable;
  Step              step;
  char             *said;       /* why it is loaded anew; nullable */

  AdwWindowTitle   *heading;
  GtkWidget        *back;
  GtkButton        *next;
  GtkStack         *steps;
  AdwStatusPage    *trouble;
  IkdRetypeChoice  *choice;
  IkdRetypeSheet   *sheet;
  IkdRetypeSummary *summary;
};

G_DEFINE_FINAL_TYPE (IkdRetypeWindow, ikd_retype_window, ADW_TYPE_WINDOW)

static const struct
{
  const char *name;
  const char *next;             /* of the button that goes on; NULL: there is no further */
} steps[] = {
  [STEP_LOADING] = { "loading", NULL },
  [STEP_TROUBLE] = { "trouble", NULL },
  [STEP_CHOOSE] = { "choose", N_("_Start") },
  [STEP_KEY] = { "key", N_("_Finish") },
  [STEP_SUMMARY] = { "summary", N_("_Keep and Close") },
};

static void
show_step (IkdRetypeWindow *self, Step step)
{
  gboolean open = self->keying != NULL && ikd_second_keying_count (self->keying).open > 0;

  self->step = step;
  gtk_stack_set_visible_child_name (self->steps, steps[step].name);
  gtk_widget_set_visible (GTK_WIDGET (self->next), steps[step].next != NULL);
  if (steps[step].next != NULL)
    gtk_button_set_label (self->next, _(steps[step].next));
  gtk_widget_set_visible (self->back, step == STEP_SUMMARY && open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "retype.next", steps[step].next != NULL);
  if (step == STEP_CHOOSE)
    gtk_widget_grab_focus (GTK_WIDGET (self->choice));
  else if (step == STEP_SUMMARY)
    gtk_widget_grab_focus (GTK_WIDGET (self->next));
}

static void
show_trouble (IkdRetypeWindow *self, const char *title, const char *text)
{
  adw_status_page_set_title (self->trouble, title);
  adw_status_page_set_description (self->trouble, text);
  show_step (self, STEP_TROUBLE);
}

static void
show_summary (IkdRetypeWindow *self)
{
  ikd_retype_summary_fill (self->summary, self->keying, ikd_session_get_operator (self->session));
  show_step (self, STEP_SUMMARY);
}

static void
show_sheet (IkdRetypeWindow *self)
{
  g_autofree char *said = g_steal_pointer (&self->said);

  if (ikd_second_keying_count (self->keying).open == 0)
    {
      show_summary (self);
      return;
    }
  show_step (self, STEP_KEY);
  ikd_retype_sheet_open (self->sheet, self->session, &self->query, self->keying, said);
}

/* --- loading --- */

static void
show_keying (IkdRetypeWindow *self)
{
  if (self->keying->cells->len == 0)
    {
      show_trouble (self, _("Nothing to Key Again"),
                    _("This sheet has no figure on this day yet. Fill it in first."));
      return;
    }
  if (self->said != NULL)
    {
      show_sheet (self);
      return;
    }
  ikd_retype_choice_fill (self->choice, self->keying, ikd_session_get_operator (self->session));
  show_step (self, STEP_CHOOSE);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRetypeWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSecondKeying) keying =
    ikd_second_keying_load_finish (IKD_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->steps == NULL)
    return;
  if (keying == NULL)
    {
      show_trouble (self, _("The Sheet Cannot Be Read"), error->message);
      return;
    }
  /* The share stays the one that was chosen here. */
  if (self->keying != NULL)
    ikd_second_keying_choose (keying, self->keying->share);
  g_set_object (&self->keying, keying);
  show_keying (self);
}

static void
load (IkdRetypeWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ikd_second_keying_load_async (self->session, &self->query, self->cancellable, loaded_cb,
                                g_object_ref (self));
}

static void
outdated_cb (IkdRetypeWindow *self, const char *why)
{
  g_free (self->said);
  self->said = g_strdup (why);
  load (self);
}

/* --- going on --- */

static void
finished_cb (IkdRetypeWindow *self)
{
  if (self->step == STEP_KEY)
    show_summary (self);
}

static void
confirmed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRetypeWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_second_keying_confirm_finish (IKD_SESSION (source), result, &error))
    gtk_window_destroy (GTK_WINDOW (self));
  else if (self->steps != NULL)
    show_trouble (self, _("The Outcome Could Not Be Kept"), error->message);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdRetypeWindow *self = IKD_RETYPE_WINDOW (widget);

  switch (self->step)
    {
    case STEP_CHOOSE:
      show_sheet (self);
      break;
    case STEP_KEY:
      ikd_retype_sheet_has_open (self->sheet);
      show_summary (self);
      break;
    case STEP_SUMMARY:
      gtk_widget_action_set_enabled (widget, "retype.next", FALSE);
      ikd_second_keying_confirm_async (self->session, &self->query, self->keying, NULL,
                                       confirmed_cb, g_object_ref (self));
      break;
    case STEP_LOADING:
    case STEP_TROUBLE:
    default:
      break;
    }
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_sheet (IKD_RETYPE_WINDOW (widget));
}

/* --- closing --- */

static void
answered_cb (IkdRetypeWindow *self, const char *answer)
{
  if (g_str_equal (answer, "leave"))
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
ikd_retype_window_close_request (GtkWindow *window)
{
  IkdRetypeWindow *self = IKD_RETYPE_WINDOW (window);
  IkdAlert *alert;

  if (self->step != STEP_KEY || !ikd_retype_sheet_has_open (self->sheet))
    return GTK_WINDOW_CLASS (ikd_retype_window_parent_class)->close_request (window);

  alert = ikd_alert_new (window, _("Close the Second Keying?"),
                         _("A cell differs or was refused and is not keyed again yet. Everything "
                           "that is settled is kept."));
  ikd_alert_add_answer (alert, "stay", _("_Go Back"), NULL);
  ikd_alert_add_answer (alert, "leave", _("_Close Anyway"), "destructive-action");
  g_signal_connect_object (alert, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (alert));
  return TRUE;
}

/* --- the widget --- */

static void
veil (IkdRetypeWindow *self, gboolean veiled)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkWidget *content = parent != NULL ? gtk_widget_get_first_child (GTK_WIDGET (parent)) : NULL;

  if (content != NULL)
    gtk_widget_set_opacity (content, veiled ? 0 : 1);
}

static void
ikd_retype_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ikd_retype_window_parent_class)->map (widget);
  veil (IKD_RETYPE_WINDOW (widget), TRUE);
}

static void
ikd_retype_window_unmap (GtkWidget *widget)
{
  veil (IKD_RETYPE_WINDOW (widget), FALSE);
  GTK_WIDGET_CLASS (ikd_retype_window_parent_class)->unmap (widget);
}

static void
ikd_retype_window_dispose (GObject *object)
{
  IkdRetypeWindow *self = IKD_RETYPE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_RETYPE_WINDOW);
  g_clear_object (&self->keying);
  g_clear_object (&self->session);
  g_clear_pointer (&self->said, g_free);

  G_OBJECT_CLASS (ikd_retype_window_parent_class)->dispose (object);
}

static void
ikd_retype_window_class_init (IkdRetypeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_retype_window_dispose;
  widget_class->map = ikd_retype_window_map;
  widget_class->unmap = ikd_retype_window_unmap;
  GTK_WINDOW_CLASS (klass)->close_request = ikd_retype_window_close_request;

  g_type_ensure (IKD_TYPE_RETYPE_CHOICE);
  g_type_ensure (IKD_TYPE_RETYPE_SHEET);
  g_type_ensure (IKD_TYPE_RETYPE_SUMMARY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/retype/ikd-retype-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeWindow, back);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeWindow, next);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeWindow, choice);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeWindow, summary);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, outdated_cb);
  gtk_widget_class_install_action (widget_class, "retype.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "retype.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_retype_window_init (IkdRetypeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_heading (IkdRetypeWindow *self)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (self->session);
  IkdRegion *region = ikd_atlas_by_id (atlas, self->query.region);
  g_autofree char *day = ikd_day_format_weekday (self->query.day);
  g_autofree char *text = g_strdup_printf ("%s · %s", region != NULL ? ikd_region_get_name (region)
                                                                     : "", day);

  adw_window_title_set_subtitle (self->heading, text);
}

GtkWidget *
ikd_retype_window_new (GtkWindow *parent, IkdContext *context, const IkdSheetQuery *query)
{
  IkdRetypeWindow *self = g_object_new (IKD_TYPE_RETYPE_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (ikd_context_get_session (context));
  self->query = *query;
  show_heading (self);
  if (ikd_session_is_read_only (self->session))
    {
      show_trouble (self, _("This File Is Read Only"),
                    _("A second keying is kept in the file. Open one that can be written."));
    }
  else
    {
      show_step (self, STEP_LOADING);
      load (self);
    }
  return GTK_WIDGET (self);
}
