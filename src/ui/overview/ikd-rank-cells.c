/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The cells of a ranking: each column is a text, a comparison and, for coverage, a bar. */

#include "config.h"

#include "ikd-rank-cells.h"

#include <glib/gi18n.h>

#include "ikd-column.h"
#include "ikd-ranking.h"
#include "ikd-share-bar.h"
#include "ikd-tiles.h"

typedef struct
{
  const char *title;
  gboolean    numeric;
  gboolean    expand;
  char *    (*text)    (const IkdAttainment *state, const IkdRank *rank);
  /* NULL: compared as text */
  gint64    (*number)  (const IkdAttainment *state, const IkdRank *rank);
  gboolean    bar;
} Column;

static char *
rank_text (const IkdAttainment *state, const IkdRank *rank)
{
  return ikd_count_format (rank->rank);
}

static gint64
rank_number (const IkdAttainment *state, const IkdRank *rank)
{
  return rank->rank;
}

static char *
name_text (const IkdAttainment *state, const IkdRank *rank)
{
  return g_strdup (ikd_region_get_name (state->region));
}

static char *
active_text (const IkdAttainment *state, const IkdRank *rank)
{
  return state->active.number.known ? ikd_count_format (state->active.number.value)
                                    : g_strdup ("–");
}

static gint64
active_number (const IkdAttainment *state, const IkdRank *rank)
{
  return ikd_number_sort_value (state->active.number);
}

static char *
coverage_text (const IkdAttainment *state, const IkdRank *rank)
{
  return ikd_percent_format (state->coverage.value, 2);
}

static gint64
coverage_number (const IkdAttainment *state, const IkdRank *rank)
{
  return state->coverage.value;
}

static char *
gap_text (const IkdAttainment *state, const IkdRank *rank)
{
  return state->gap.known ? ikd_count_format (state->gap.value) : g_strdup ("–");
}

static gint64
gap_number (const IkdAttainment *state, const IkdRank *rank)
{
  return ikd_number_sort_value (state->gap);
}

/* A shape beside the word, so that the column is read at a glance. */
static char *
standing_text (const IkdAttainment *state, const IkdRank *rank)
{
  return g_strdup_printf ("%s %s", ikd_tiles_standing_mark (state->standing),
                          ikd_standing_label (state->standing));
}

static gint64
standing_number (const IkdAttainment *state, const IkdRank *rank)
{
  return state->standing;
}

static const Column columns[] = {
  { "#", TRUE, FALSE, rank_text, rank_number, FALSE },
  { NC_ ("column", "Region"), FALSE, TRUE, name_text, NULL, FALSE },
  { NC_ ("column", "Active"), TRUE, FALSE, active_text, active_number, FALSE },
  { NC_ ("column", "Coverage"), TRUE, FALSE, coverage_text, coverage_number, TRUE },
  { NC_ ("column", "Gap"), TRUE, FALSE, gap_text, gap_number, FALSE },
  { NC_ ("column", "State"), FALSE, FALSE, standing_text, standing_number, FALSE },
};

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const Column *column = data;
  const IkdRank *left = a;
  const IkdRank *right = b;
  gint64 x;
  gint64 y;

  if (column->number == NULL)
    {
      g_autofree char *one = column->text (left->attainment, left);
      g_autofree char *other = column->text (right->attainment, right);

      return g_utf8_collate (one, other);
    }

  x = column->number (left->attainment, left);
  y = column->number (right->attainment, right);
  return x < y ? -1 : x > y;
}

/* The columns' own order is by rank; a tick in the bar marks where the target stands. */
static void
show_bar (GtkWidget *bar, const IkdAttainment *state)
{
  double goal = -1;
  double scale = 100.0 * IKD_PERCENT;

  if (state->target != NULL && state->target->base == state->coverage_of.indicator
      && !ikd_target_is_absolute (state->target))
    {
      goal = 0.75;
      scale = state->target->percent / goal;
    }
  ikd_share_bar_show (IKD_SHARE_BAR (bar), state->coverage.value / scale, goal);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Column *column = data;
  GtkWidget *label = ikd_column_make_label (column->numeric, column->expand);

  gtk_list_item_set_child (item, column->bar ? ikd_column_join (label, ikd_share_bar_new ())
                                             : label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Column *column = data;
  const IkdRank *rank = gtk_list_item_get_item (item);
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *label = column->bar ? gtk_widget_get_first_child (child) : child;
  g_autofree char *text = column->text (rank->attainment, rank);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (column->bar)
    show_bar (gtk_widget_get_last_child (child), rank->attainment);
  if (column->text == standing_text)
    {
      gtk_widget_remove_css_class (label, "warning");
      gtk_widget_remove_css_class (label, "success");
      if (rank->attainment->standing == IKD_BELOW_PACE)
        gtk_widget_add_css_class (label, "warning");
      else if (rank->attainment->standing == IKD_ACHIEVED)
        gtk_widget_add_css_class (label, "success");
    }
}

void
ikd_rank_cells_add_columns (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      GtkSorter *sorter
        = GTK_SORTER (gtk_custom_sorter_new (compare_cb, (gpointer) &columns[i], NULL));

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) &columns[i]);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) &columns[i]);
      ikd_column_append (view, g_dpgettext2 (NULL, "column", columns[i].title),
                         columns[i].numeric, columns[i].expand, factory, sorter);
      if (columns[i].bar)
        ikd_column_leave_room (view, ikd_share_bar_new ());
    }
}
