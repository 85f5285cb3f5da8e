/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Nothing can be marked that is not shown first: the numbers of the day that is chosen are read
 * before the button may be used, and what is stored is what was shown. */

#include "config.h"

#include "ikd-release-window.h"

#include <glib/gi18n.h>

#include "ikd-date-button.h"
#include "ikd-guard.h"
#include "ikd-release-service.h"

struct _IkdReleaseWindow
{
  AdwWindow             parent_instance;

  AdwPreferencesGroup  *group;
  GtkWidget            *mark_button;
  GtkWidget            *day_button;
  AdwActionRow         *figures;
  AdwEntryRow          *note;
  AdwPreferencesGroup  *marked;

  IkdSession           *session;
  IkdOverviewQuery      query;
  gboolean              any;    /* the day has something to mark */
  GCancellable         *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdReleaseWindow, ikd_release_window, ADW_TYPE_WINDOW)

static guint stored_signal;

static void
say (IkdReleaseWindow *self, const char *text, gboolean error)
{
  g_autofree char *whole = ikd_day_keep_together (text);

  /* Closed while it was being kept: there is nobody left to be told. */
  if (self->figures == NULL)
    return;

  adw_action_row_set_subtitle (self->figures, whole);
  if (error)
    gtk_widget_add_css_class (GTK_WIDGET (self->figures), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->figures), "error");
}

/* What is stored has passed the guard; what is typed is told at once. */
static void
note_cb (IkdReleaseWindow *self)
{
  g_autoptr (GError) error = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->note));
  gboolean good = ikd_guard_check (text, _("note"), &error);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note),
                                 good ? _("Note (to whom, where)") : error->message);
  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->note), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->note), "error");
  gtk_widget_set_sensitive (self->mark_button, good && self->any);
}

/* --- the day --- */

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdReleaseWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRelease) release = ikd_release_preview_finish (IKD_SESSION (source), result,
                                                               &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->figures == NULL)
    return;

  self->any = release != NULL;
  if (release != NULL)
    text = ikd_release_text (release);
  say (self, release != NULL ? text : error->message, release == NULL);
  note_cb (self);
}

static void
preview (IkdReleaseWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->any = FALSE;
  gtk_widget_set_sensitive (self->mark_button, FALSE);
  ikd_release_preview_async (self->session, &self->query, self->cancellable, previewed_cb,
                             g_object_ref (self));
}

static void
chosen_cb (IkdReleaseWindow *self)
{
  self->query.day = ikd_date_button_get_day (IKD_DATE_BUTTON (self->day_button));
  preview (self);
}

/* --- marking and taking back --- */

static void
end (IkdReleaseWindow *self, const char *text)
{
  g_signal_emit (self, stored_signal, 0, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdReleaseWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRelease) release = ikd_release_make_finish (IKD_SESSION (source), result, &error);

  if (release != NULL)
    end (self, _("Marked as released"));
  else
    say (self, error->message, TRUE);
}

static void
mark_cb (IkdReleaseWindow *self)
{
  gtk_widget_set_sensitive (self->mark_button, FALSE);
  ikd_release_make_async (self->session, &self->query,
                          gtk_editable_get_text (GTK_EDITABLE (self->note)), NULL, made_cb,
                          g_object_ref (self));
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdReleaseWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_release_withdraw_finish (IKD_SESSION (source), result, &error))
    end (self, _("Release withdrawn"));
  else
    say (self, error->message, TRUE);
}

static void
withdraw_cb (GtkWidget *button, IkdRelease *release)
{
  GtkRoot *self = gtk_widget_get_root (button);

  gtk_widget_set_sensitive (button, FALSE);
  ikd_release_withdraw_async (IKD_RELEASE_WINDOW (self)->session, release->record, NULL,
                              withdrawn_cb, g_object_ref (self));
}

/* --- what was marked before --- */

static GtkWidget *
make_button (IkdRelease *release, const char *day)
{
  GtkWidget *button = gtk_button_new_with_label (_("Withdraw"));
  /* Translators: the label of a button for those who do not see it; a date. */
  g_autofree char *label = g_strdup_printf (_("Withdraw the release of %s"), day);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (withdraw_cb), g_object_ref (release),
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  return button;
}

/* "Released on 7 June 2023 by Operator 01, unchanged since" */
static char *
fate_text (const IkdReleaseState *state)
{
  const IkdRelease *release = state->release;
  g_autofree char *released = ikd_day_format (release->released);
  g_autofree char *revision = ikd_release_revision_text (state->release, &state->revision);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          release->withdrawn
                            /* Translators: a date, a person. */
                            ? _("Marked on %s, withdrawn by %s")
                            : _("Marked on %s by %s"), released,
                          release->author != NULL ? release->author : "");
  if (release->note != NULL)
    g_string_append_printf (text, " · %s", release->note);
  if (revision != NULL)
    g_string_append_printf (text, "\n%s", revision);
  return g_string_free (text, FALSE);
}

static GtkWidget *
make_row (IkdReleaseState *state, gboolean writable)
{
  IkdRelease *release = state->release;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = ikd_day_format (release->day);
  g_autofree char *said = ikd_release_text (release);
  g_autofree char *title = g_strdup_printf ("%s: %s", day, said);
  g_autofree char *fate = fate_text (state);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fate);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  if (release->withdrawn)
    gtk_widget_add_css_class (row, "dim-label");
  else if (writable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (release, day));
  return row;
}

static gboolean
is_taken_back (GPtrArray *states, guint i)
{
  gint64 record = ((IkdReleaseState *) g_ptr_array_index (states, i))->release->record;

  for (guint j = i + 1; j < states->len; j++)
    if (((IkdReleaseState *) g_ptr_array_index (states, j))->release->record == record)
      return TRUE;
  return FALSE;
}

/* The newest first; of each release, what it came to. */
static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdReleaseWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) states = ikd_release_list_finish (IKD_SESSION (source), result, &error);
  gboolean writable = !ikd_session_is_read_only (IKD_SESSION (source));

  if (self->marked == NULL)
    return;
  if (states == NULL)
    {
      say (self, error->message, TRUE);
      return;
    }
  for (guint i = states->len; i-- > 0;)
    if (!is_taken_back (states, i))
      adw_preferences_group_add (self->marked, make_row (g_ptr_array_index (states, i), writable));
  gtk_widget_set_visible (GTK_WIDGET (self->marked), states->len > 0);
}

static void
ikd_release_window_dispose (GObject *object)
{
  IkdReleaseWindow *self = IKD_RELEASE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_RELEASE_WINDOW);

  G_OBJECT_CLASS (ikd_release_window_parent_class)->dispose (object);
}

static void
ikd_release_window_class_init (IkdReleaseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_release_window_dispose;
  stored_signal = g_signal_new ("stored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (IKD_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/overview/ikd-release-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdReleaseWindow, group);
  gtk_widget_class_bind_template_child (widget_class, IkdReleaseWindow, mark_button);
  gtk_widget_class_bind_template_child (widget_class, IkdReleaseWindow, day_button);
  gtk_widget_class_bind_template_child (widget_class, IkdReleaseWindow, figures);
  gtk_widget_class_bind_template_child (widget_class, IkdReleaseWindow, note);
  gtk_widget_class_bind_template_child (widget_class, IkdReleaseWindow, marked);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_release_window_init (IkdReleaseWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ikd_release_window_new:
 * @parent: (nullable): the window it belongs to
 * @session: the open file
 * @query: region, kind, base, and the day that is proposed
 */
GtkWidget *
ikd_release_window_new (GtkWindow *parent, IkdSession *session, const IkdOverviewQuery *query)
{
  IkdReleaseWindow *self = g_object_new (IKD_TYPE_RELEASE_WINDOW, "transient-for", parent, NULL);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  IkdRegion *region = ikd_atlas_by_id (atlas, query->region);

  self->session = g_object_ref (session);
  self->query = *query;
  if (region != NULL)
    adw_preferences_group_set_title (self->group, ikd_region_get_name (region));
  ikd_date_button_set_day (IKD_DATE_BUTTON (self->day_button), query->day);
  preview (self);
  ikd_release_list_async (session, query->region, TRUE, NULL, listed_cb, g_object_ref (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
  return GTK_WIDGET (self);
}
