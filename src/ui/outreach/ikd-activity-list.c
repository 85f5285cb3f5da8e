/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A table of read-only rows: GtkColumnView with few, light cells. Guarantees: showing rows again
 * leaves the choice and the place where they were. */

#include "config.h"

#include "ikd-activity-list.h"

#include <glib/gi18n.h>

#include "ikd-activity-words.h"
#include "ikd-column.h"
#include "ikd-unfold.h"

struct _IkdActivityList
{
  GtkWidget           parent_instance;

  GtkWidget          *scroller;
  GtkColumnView      *view;
  GListStore         *store;
  GListModel         *sorted;           /* all rows */
  IkdUnfold          *rows;
  GtkSingleSelection *selection;
  gboolean            showing;
};

G_DEFINE_FINAL_TYPE (IkdActivityList, ikd_activity_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- columns --- */

typedef struct
{
  const char *title;
  gboolean    numeric;
  gboolean    expand;
  char     *(*text)   (const IkdActivityRow *row);
  gint64    (*number) (const IkdActivityRow *row);      /* NULL: sorted by text */
} Column;

static char *
date_text (const IkdActivityRow *row)
{
  return ikd_day_format_short (row->activity->date);
}

static gint64
date_number (const IkdActivityRow *row)
{
  return row->activity->date;
}

static char *
kind_text (const IkdActivityRow *row)
{
  return g_strdup (row->kind_label);
}

static char *
place_text (const IkdActivityRow *row)
{
  return g_strdup (row->activity->place);
}

static char *
region_text (const IkdActivityRow *row)
{
  return g_strdup (row->region_name);
}

static char *
state_text (const IkdActivityRow *row)
{
  return ikd_activity_state_words (row->activity);
}

static gint64
state_number (const IkdActivityRow *row)
{
  return row->activity->state;
}

static char *
present_text (const IkdActivityRow *row)
{
  return ikd_count_format_cell (row->activity->present);
}

static gint64
present_number (const IkdActivityRow *row)
{
  return ikd_number_sort_value (row->activity->present);
}

static char *
enrolled_text (const IkdActivityRow *row)
{
  return ikd_count_format_cell (row->activity->enrolled);
}

static gint64
enrolled_number (const IkdActivityRow *row)
{
  return ikd_number_sort_value (row->activity->enrolled);
}

static gint64
result_number (const IkdActivityRow *row)
{
  return ikd_number_sort_value (row->activity->activated);
}

static const Column columns[] = {
  { NC_ ("column", "Date"), FALSE, FALSE, date_text, date_number },
  { NC_ ("column", "Kind"), FALSE, FALSE, kind_text, NULL },
  { NC_ ("column", "Institution or Place"), FALSE, TRUE, place_text, NULL },
  { NC_ ("column", "District"), FALSE, FALSE, region_text, NULL },
  { NC_ ("column", "State"), FALSE, FALSE, state_text, state_number },
  { NC_ ("column", "Present"), TRUE, FALSE, present_text, present_number },
  { NC_ ("column", "Enrolled"), TRUE, FALSE, enrolled_text, enrolled_number },
  { NC_ ("column", "Activated"), TRUE, FALSE, ikd_activity_result_words, result_number },
};

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const Column *column = data;
  gint64 x;
  gint64 y;

  if (column->number == NULL)
    {
      g_autofree char *one = column->text (a);
      g_autofree char *other = column->text (b);

      return g_utf8_collate (one, other);
    }
  x = column->number (a);
  y = column->number (b);
  return (x > y) - (x < y);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Column *column = data;

  /* Words give way to numbers where there is little room. */
  gtk_list_item_set_child (item, ikd_column_make_label (column->numeric, !column->numeric));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Column *column = data;
  const IkdActivityRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = column->text (row);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (row->activity->state == IKD_ACTIVITY_DONE)
    gtk_widget_remove_css_class (label, "dim-label");
  else
    gtk_widget_add_css_class (label, "dim-label");
}

static void
add_columns (IkdActivityList *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      GtkSorter *sorter
        = GTK_SORTER (gtk_custom_sorter_new (compare_cb, (gpointer) &columns[i], NULL));

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) &columns[i]);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) &columns[i]);
      ikd_column_append (self->view, g_dpgettext2 (NULL, "column", columns[i].title),
                         columns[i].numeric, columns[i].expand, factory, sorter);
    }
}

/* --- the widget --- */

static void
activate_cb (IkdActivityList *self)
{
  if (ikd_activity_list_get_selected (self) != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static void
selected_cb (IkdActivityList *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static gboolean
ikd_activity_list_grab_focus (GtkWidget *widget)
{
  GtkWidget *view = GTK_WIDGET (IKD_ACTIVITY_LIST (widget)->view);
  GtkWidget *rows = gtk_widget_get_last_child (view);

  /* Not the headers, which come first. */
  return gtk_widget_child_focus (rows, GTK_DIR_TAB_FORWARD);
}

static void
ikd_activity_list_dispose (GObject *object)
{
  IkdActivityList *self = IKD_ACTIVITY_LIST (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->sorted);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ikd_activity_list_parent_class)->dispose (object);
}

static void
ikd_activity_list_class_init (IkdActivityListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_activity_list_dispose;
  widget_class->grab_focus = ikd_activity_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ikd_activity_list_init (IkdActivityList *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "dense");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Activities"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  add_columns (self);

  self->store = g_list_store_new (IKD_TYPE_ACTIVITY_ROW);
  self->sorted = G_LIST_MODEL (gtk_sort_list_model_new (
    g_object_ref (G_LIST_MODEL (self->store)),
    g_object_ref (gtk_column_view_get_sorter (self->view))));
  self->rows = ikd_unfold_new (g_object_ref (self->sorted));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
}

/* Where @record stands now; GTK_INVALID_LIST_POSITION: nowhere. */
static guint
find_record (IkdActivityList *self, gint64 record)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->sorted); i++)
    {
      g_autoptr (IkdActivityRow) row = g_list_model_get_item (self->sorted, i);

      if (IKD_OUTREACH (row->activity)->record == record)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

void
ikd_activity_list_show (IkdActivityList *self, GPtrArray *rows)
{
  IkdActivityRow *before;
  GtkWidget *focus = gtk_widget_get_focus_child (self->scroller);
  gint64 record;
  guint at;

  g_return_if_fail (IKD_IS_ACTIVITY_LIST (self) && rows != NULL);

  before = ikd_activity_list_get_selected (self);
  record = before != NULL ? IKD_OUTREACH (before->activity)->record : 0;
  self->showing = TRUE;
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       rows->pdata, rows->len);
  at = find_record (self, record);
  if (at != GTK_INVALID_LIST_POSITION)
    {
      ikd_unfold_reach (self->rows, at);
      gtk_single_selection_set_selected (self->selection, at);
    }
  self->showing = FALSE;
  /* The row that had it is another widget now. */
  if (focus != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

IkdActivityRow *
ikd_activity_list_get_selected (IkdActivityList *self)
{
  g_return_val_if_fail (IKD_IS_ACTIVITY_LIST (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}
