/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One group that cannot be reached. What is typed is read at every change; only what would be
 * accepted can be kept, and where it would not, the sentence says why. */

#include "config.h"

#include "ikd-reach-window.h"

#include <glib/gi18n.h>

#include "ikd-form.h"
#include "ikd-reach-service.h"

struct _IkdReachWindow
{
  AdwWindow      parent_instance;

  IkdContext    *context;
  gint64         record;        /* 0: a new one */
  char          *region_code;
  AdwEntryRow   *name;
  AdwComboRow   *kind;
  AdwEntryRow   *number;
  AdwEntryRow   *low;
  AdwEntryRow   *high;
  AdwEntryRow   *date;
  AdwEntryRow   *source;
  GtkLabel      *message;
  GtkWidget     *save_button;
  gboolean       filling;
};

G_DEFINE_FINAL_TYPE (IkdReachWindow, ikd_reach_window, ADW_TYPE_WINDOW)

/* A bound that is not given is that of the number itself. */
static gboolean
read_bound (AdwEntryRow *row, gint64 *bound, GError **error)
{
  IkdNumber number = IKD_NUMBER_UNKNOWN;

  if (*ikd_form_text (row) == '\0')
    return TRUE;
  if (!ikd_count_parse (ikd_form_text (row), IKD_SEPARATORS_UNKNOWN, &number, error))
    return FALSE;
  *bound = number.value;
  return TRUE;
}

/* What the form says; NULL with @error. */
static IkdReachGroup *
read_form (IkdReachWindow *self, GError **error)
{
  g_autofree char *name = g_strstrip (g_strdup (ikd_form_text (self->name)));
  g_autoptr (IkdReachGroup) group = NULL;
  IkdDay day = IKD_DAY_NONE;

  if (!ikd_day_parse (ikd_form_text (self->date), &day, error))
    return NULL;
  group = ikd_reach_group_new (self->region_code, day,
                               (IkdReachKind) adw_combo_row_get_selected (self->kind), name);
  group->record = self->record;
  group->source = g_strstrip (g_strdup (ikd_form_text (self->source)));
  if (!ikd_count_parse (ikd_form_text (self->number), IKD_SEPARATORS_UNKNOWN, &group->number, error)
      || !read_bound (self->low, &group->number.low, error)
      || !read_bound (self->high, &group->number.high, error)
      || !ikd_reach_group_check (group, error))
    return NULL;
  return g_steal_pointer (&group);
}

static void
say (IkdReachWindow *self, const char *text, gboolean error)
{
  ikd_form_say (self->message, text, error ? "error" : NULL);
}

static void
changed_cb (IkdReachWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReachGroup) group = NULL;
  gboolean begun = *ikd_form_text (self->name) != '\0' && *ikd_form_text (self->number) != '\0'
                   && *ikd_form_text (self->source) != '\0';

  if (self->filling)
    return;
  group = read_form (self, &error);
  gtk_widget_set_sensitive (self->save_button, group != NULL);
  if (group != NULL)
    {
      g_autofree char *range = ikd_count_format_range (group->number);

      say (self, range, FALSE);
    }
  else
    {
      /* Nobody is blamed for what is not typed yet. */
      say (self, begun ? error->message
                       : _("Say who they are, how many, and where the estimate comes from."),
           begun);
    }
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdReachWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_reach_save_finish (IKD_SESSION (source), result, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    say (self, error->message, TRUE);
}

static void
save_cb (IkdReachWindow *self)
{
  g_autoptr (IkdReachGroup) group = read_form (self, NULL);

  if (group == NULL)
    {
      changed_cb (self);
      return;
    }
  gtk_widget_set_sensitive (self->save_button, FALSE);
  ikd_reach_save_async (ikd_context_get_session (self->context), group, NULL, saved_cb,
                        g_object_ref (self));
}

static void
ikd_reach_window_dispose (GObject *object)
{
  IkdReachWindow *self = IKD_REACH_WINDOW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->region_code, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_REACH_WINDOW);

  G_OBJECT_CLASS (ikd_reach_window_parent_class)->dispose (object);
}

static void
ikd_reach_window_class_init (IkdReachWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_reach_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/reach/ikd-reach-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdReachWindow, name);
  gtk_widget_class_bind_template_child (widget_class, IkdReachWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, IkdReachWindow, number);
  gtk_widget_class_bind_template_child (widget_class, IkdReachWindow, low);
  gtk_widget_class_bind_template_child (widget_class, IkdReachWindow, high);
  gtk_widget_class_bind_template_child (widget_class, IkdReachWindow, date);
  gtk_widget_class_bind_template_child (widget_class, IkdReachWindow, source);
  gtk_widget_class_bind_template_child (widget_class, IkdReachWindow, message);
  gtk_widget_class_bind_template_child (widget_class, IkdReachWindow, save_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_reach_window_init (IkdReachWindow *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < IKD_N_REACH_KINDS; i++)
    gtk_string_list_append (kinds, ikd_reach_kind_label (i));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
}

/* Without separators: "40,000" would be read as ambiguous. */
static void
set_count (AdwEntryRow *row, gint64 count)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
fill (IkdReachWindow *self, IkdReachGroup *group)
{
  const IkdNumber *number = &group->number;

  self->record = group->record;
  gtk_editable_set_text (GTK_EDITABLE (self->name), group->group);
  adw_combo_row_set_selected (self->kind, group->kind);
  set_count (self->number, number->value);
  if (!ikd_number_is_exact (*number))
    {
      set_count (self->low, number->low);
      set_count (self->high, number->high);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->source), group->source != NULL ? group->source : "");
  if (group->record != 0)
    gtk_window_set_title (GTK_WINDOW (self), _("Revise the Group"));
}

GtkWidget *
ikd_reach_window_new (GtkWindow *parent, IkdContext *context, IkdReachGroup *group, IkdDay day)
{
  IkdReachWindow *self = g_object_new (IKD_TYPE_REACH_WINDOW, "transient-for", parent, NULL);
  g_autoptr (IkdRegion) here = ikd_context_dup_region (context);

  self->context = g_object_ref (context);
  self->region_code = g_strdup (group != NULL ? group->region_code : ikd_region_get_code (here));
  if (group != NULL)
    fill (self, group);
  ikd_form_set_day (self->date, group != NULL ? group->day
                                : day != IKD_DAY_NONE ? day : ikd_day_today ());
  self->filling = FALSE;
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return GTK_WIDGET (self);
}
