/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the head of a column stands at the side where its cells do. GTK has no property for
 * that: a head is the child of the view's header at the column's place, a box with a label and,
 * after it, the mark of its order. */

#include "config.h"

#include "ikd-column.h"

/* The box in the head of the last column; NULL: this GTK builds heads otherwise. */
static GtkWidget *
find_head (GtkColumnView *view)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header != NULL ? gtk_widget_get_last_child (header) : NULL;
  GtkWidget *box = title != NULL ? gtk_widget_get_first_child (title) : NULL;

  return box != NULL && GTK_IS_BOX (box) ? box : NULL;
}

/* The mark goes before the label, so that the label ends where the numbers do. */
static void
move_to_end (GtkWidget *box)
{
  GtkWidget *label = gtk_widget_get_first_child (box);

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  if (GTK_IS_LABEL (label))
    gtk_box_reorder_child_after (GTK_BOX (box), label, gtk_widget_get_last_child (box));
}

GtkColumnViewColumn *
ikd_column_append (GtkColumnView *view, const char *title, gboolean numeric, gboolean expand,
                   GtkListItemFactory *factory, GtkSorter *sorter)
{
  g_autoptr (GtkColumnViewColumn) column = NULL;
  g_autoptr (GtkSorter) owned = sorter;
  GtkWidget *head = NULL;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_sorter (column, owned);
  gtk_column_view_column_set_expand (column, expand);
  gtk_column_view_append_column (view, column);
  head = numeric ? find_head (view) : NULL;
  if (head != NULL)
    move_to_end (head);
  return column;
}

void
ikd_column_leave_room (GtkColumnView *view, GtkWidget *bar)
{
  GtkWidget *head = NULL;
  int width = 0;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view) && GTK_IS_WIDGET (bar));

  g_object_ref_sink (bar);
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  g_object_unref (bar);
  head = find_head (view);
  if (head != NULL)
    gtk_widget_set_margin_end (head, width + IKD_COLUMN_GAP);
}

/* Whoever gives a widget a text of its own for this makes GTK look where the pointer is: with X11
 * it waits for the server three times, for each cell. */
static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return *gtk_label_get_text (label) != '\0';
}

GtkWidget *
ikd_column_make_label (gboolean numeric, gboolean cut)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), numeric ? 1 : 0);
  if (numeric)
    gtk_widget_add_css_class (label, "numeric");
  if (cut)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_has_tooltip (label, TRUE);
      g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
    }
  return label;
}

GtkWidget *
ikd_column_join (GtkWidget *label, GtkWidget *bar)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, IKD_COLUMN_GAP);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), bar);
  return box;
}
