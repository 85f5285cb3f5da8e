/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One row a number: what it is, how it was computed, where its parts come from. */

#include "config.h"

#include "ikd-explain-window.h"

#include <glib/gi18n.h>

/* Characters of a value on a line. */
#define VALUE_MOST 28
#define VALUE_LEAST 18

struct _IkdExplainWindow
{
  AdwWindow            parent_instance;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (IkdExplainWindow, ikd_explain_window, ADW_TYPE_WINDOW)

static void
add_row (IkdExplainWindow *self, const IkdExplanation *line)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *value_text = ikd_day_keep_together (line->value);
  GtkWidget *value = gtk_label_new (value_text);
  g_autoptr (GString) subtitle = g_string_new (line->how);
  g_autofree char *whole = NULL;

  if (line->source != NULL && *line->source != '\0')
    g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? "\n" : "", line->source);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->label);
  whole = ikd_day_keep_together (subtitle->str);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), whole);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (value), VALUE_MOST);
  /* A short one stays on one line, whatever is said beside it. */
  gtk_label_set_width_chars (GTK_LABEL (value),
                             (int) MIN (g_utf8_strlen (line->value, -1), VALUE_LEAST));
  gtk_widget_set_focusable (value, FALSE);
  gtk_widget_add_css_class (value, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), value);
  adw_preferences_group_add (self->group, row);
}

static void
ikd_explain_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_EXPLAIN_WINDOW);

  G_OBJECT_CLASS (ikd_explain_window_parent_class)->dispose (object);
}

static void
ikd_explain_window_class_init (IkdExplainWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_explain_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/overview/ikd-explain-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdExplainWindow, group);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_explain_window_init (IkdExplainWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ikd_explain_window_new:
 * @parent: (nullable): the window it belongs to
 * @overview: (transfer none): what to explain
 */
GtkWidget *
ikd_explain_window_new (GtkWindow *parent, IkdOverview *overview)
{
  IkdExplainWindow *self = g_object_new (IKD_TYPE_EXPLAIN_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GPtrArray) lines = ikd_explain_overview (overview);
  const IkdAttainment *state = overview->attainment;
  g_autofree char *date = ikd_day_format (state->day);
  g_autofree char *title = g_strdup_printf ("%s, %s", ikd_region_get_name (state->region), date);

  adw_preferences_group_set_title (self->group, title);
  for (guint i = 0; i < lines->len; i++)
    add_row (self, g_ptr_array_index (lines, i));
  return GTK_WIDGET (self);
}
