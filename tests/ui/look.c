/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "look.h"

#include "display.h"

/* Choices that are longer than their rows let them be; the list that opens has them whole. */
static const char *const may_be_shortened[] = {
  "5 days, Monday to Friday",
  "percent of ID-obliged residents",
};

static void
add_fault (Look *self, GtkWidget *widget, const char *fault, const char *text)
{
  g_autofree char *line = g_strdup_printf ("%s: %s %s: %s\n", self->where,
                                           G_OBJECT_TYPE_NAME (widget), fault, text);

  /* The same at another size is said once. */
  if (strstr (self->faults->str, line) == NULL)
    g_string_append (self->faults, line);
}

static void
check_text (Look *self, GtkWidget *widget, const char *text)
{
  g_autofree char *stranger = NULL;

  /* The names of files are in no language. */
  if (text == NULL || *text == '\0' || g_str_has_suffix (text, ".csv"))
    return;
  stranger = messages_find_stranger (self->messages, text, self->indonesian);
  if (stranger != NULL)
    add_fault (self, widget, stranger, text);
}

/* The cell of a table says all of it where the pointer rests (test-column.c). */
static gboolean
answers_pointer (GtkWidget *widget)
{
  g_autoptr (GtkTooltip) tooltip = NULL;
  gboolean answered = FALSE;

  if (!gtk_widget_get_has_tooltip (widget))
    return FALSE;
  tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  g_signal_emit_by_name (widget, "query-tooltip", 0, 0, FALSE, tooltip, &answered);
  return answered;
}

static void
check_label (Look *self, GtkWidget *widget)
{
  GtkLabel *label = GTK_LABEL (widget);
  const char *text = gtk_label_get_text (label);

  /* Keys are called as they are written on the keyboard. */
  if (!gtk_widget_has_css_class (widget, "key-cap"))
    check_text (self, widget, text);
  if (!self->wide || !pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (may_be_shortened); i++)
    if (g_str_equal (text, may_be_shortened[i]))
      return;
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0 || answers_pointer (widget))
    return;
  add_fault (self, widget, "is shortened", text);
}

static gboolean
has_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;
  return FALSE;
}

static gboolean
is_labelled (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_widget_get_tooltip_text (widget) != NULL;
}

/* The relation to a label says nothing: each button has it, be it with a picture alone. */
static gboolean
has_name (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW);

  if (is_labelled (widget))
    return TRUE;
  /* These are the inside of what is labelled. */
  if (GTK_IS_TEXT (widget) && row != NULL)
    return *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) != '\0';
  if ((GTK_IS_TEXT (widget) || GTK_IS_MENU_BUTTON (parent)) && is_labelled (parent))
    return TRUE;
  return has_text (widget);
}

/* What holds others takes the focus only where none of them does. */
static gboolean
takes_focus (GtkWidget *widget)
{
  if (!gtk_widget_get_focusable (widget) || GTK_IS_LIST_BOX (widget)
      || GTK_IS_LIST_BASE (widget) || GTK_IS_ROOT (widget))
    return FALSE;
  for (GtkWidget *at = widget; at != NULL; at = gtk_widget_get_parent (at))
    if (!gtk_widget_get_can_focus (at))
      return FALSE;
  return TRUE;
}

/* The libraries give these none; a list's item is not named after what is written in it. */
static gboolean
is_inner (GtkWidget *widget)
{
  return ADW_IS_EXPANDER_ROW (widget)
         || g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
}

static void
check_widget (Look *self, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  check_text (self, widget, gtk_widget_get_tooltip_text (widget));
  if (GTK_IS_LABEL (widget))
    check_label (self, widget);
  else if (GTK_IS_TEXT (widget))
    check_text (self, widget, gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  else if (GTK_IS_WINDOW (widget))
    check_text (self, widget, gtk_window_get_title (GTK_WINDOW (widget)));
  if (is_inner (widget)
      && !is_labelled (widget)
      && !gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                            GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    add_fault (self, widget, "is named after nothing in",
               G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  if (takes_focus (widget) && !has_name (widget))
    add_fault (self, widget, "has no name in", G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (self, child);
}

void
look_at (Look *self, GtkWidget *root, const char *where)
{
  display_settle (root);
  self->where = where;
  check_widget (self, root);
}

void
look_at_height (Look *self, GtkWidget *root)
{
  int least;

  gtk_widget_measure (root, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (root), &least, NULL,
                      NULL, NULL);
  if (least > 560)
    add_fault (self, root, "is too high in", self->where);
}
