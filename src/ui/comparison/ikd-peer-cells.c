/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The cells of a comparison: each column is an id, a text and a comparison; coverage has its bar.
 * The region's own row is bold and has a sign before its name. */

#include "config.h"

#include "ikd-peer-cells.h"

#include <glib/gi18n.h>

#include "ikd-column.h"
#include "ikd-narrow.h"
#include "ikd-share-bar.h"
#include "ikd-tiles.h"

#define BAR_WIDTH 64
#define NAME_CHARS 24            /* of a region, at most; the names need not be that long */
#define UNKNOWN G_MININT64

typedef struct
{
  const char *id;
  const char *title;
  gboolean    numeric;
  gboolean    free;             /* may be hidden */
  char *    (*text)    (IkdPeer *peer);
  /* NULL: compared as text */
  gint64    (*number)  (IkdPeer *peer);
} Column;

static const IkdAttainment *
state_of (IkdPeer *peer)
{
  return peer->rank->attainment;
}

static char *
rank_text (IkdPeer *peer)
{
  return peer->rank->unranked == IKD_RANKED ? ikd_count_format (peer->rank->rank) : g_strdup ("–");
}

static gint64
rank_number (IkdPeer *peer)
{
  return peer->rank->rank;
}

static gint64
climb_number (IkdPeer *peer)
{
  int places = 0;

  return ikd_peer_get_climb (peer, &places) ? places : UNKNOWN;
}

static char *
region_text (IkdPeer *peer)
{
  return g_strdup (ikd_region_get_name (state_of (peer)->region));
}

static char *
count_text (IkdNumber number)
{
  return number.known ? ikd_count_format (number.value) : g_strdup ("–");
}

static char *
active_text (IkdPeer *peer)
{
  return count_text (state_of (peer)->active.number);
}

static gint64
active_number (IkdPeer *peer)
{
  return ikd_number_sort_value (state_of (peer)->active.number);
}

static char *
coverage_text (IkdPeer *peer)
{
  return ikd_percent_format_cell (state_of (peer)->coverage, 2);
}

static gint64
coverage_number (IkdPeer *peer)
{
  return ikd_number_sort_value (state_of (peer)->coverage);
}

static char *
gap_text (IkdPeer *peer)
{
  return count_text (state_of (peer)->gap);
}

static gint64
gap_number (IkdPeer *peer)
{
  return ikd_number_sort_value (state_of (peer)->gap);
}

/* "640 of 1,867": persons a working day as of late, and as needed. */
static char *
pace_text (IkdPeer *peer)
{
  const IkdAttainment *state = state_of (peer);
  const IkdPace *recent = &state->recent;
  g_autofree char *now = recent->known
                           ? ikd_count_format (ikd_div_nearest (recent->delta, 1, recent->days))
                           : g_strdup ("–");
  g_autofree char *needed = count_text (state->required_pace);

  if (!recent->known && !state->required_pace.known)
    return g_strdup ("–");
  return g_strdup_printf ("%s / %s", now, needed);
}

/* How much faster than needed, in thousandths: comparable between large and small. */
static gint64
pace_number (IkdPeer *peer)
{
  const IkdAttainment *state = state_of (peer);
  const IkdPace *recent = &state->recent;

  if (!recent->known || !state->required_pace.known)
    return UNKNOWN;
  if (state->required_pace.value == 0)
    return G_MAXINT64;
  return ikd_div_nearest (recent->delta, 1000, recent->days * state->required_pace.value);
}

static char *
change_text (IkdPeer *peer)
{
  return peer->change.known ? ikd_count_format_signed (peer->change.value) : g_strdup ("–");
}

static gint64
change_number (IkdPeer *peer)
{
  return ikd_number_sort_value (peer->change);
}

/* A shape beside the word; of one that is not ranked, why. */
static char *
state_text (IkdPeer *peer)
{
  const IkdAttainment *state = state_of (peer);

  if (peer->rank->unranked != IKD_RANKED)
    return g_strdup_printf ("– %s", ikd_unranked_label (peer->rank->unranked));
  return g_strdup_printf ("%s %s", ikd_tiles_standing_mark (state->standing),
                          ikd_standing_label (state->standing));
}

static gint64
state_number (IkdPeer *peer)
{
  return state_of (peer)->standing;
}

static const Column columns[] = {
  { "rank", "#", TRUE, FALSE, rank_text, rank_number },
  { "climb", "±", TRUE, TRUE, ikd_peer_climb_text, climb_number },
  { "region", NC_ ("column", "Region"), FALSE, FALSE, region_text, NULL },
  { "active", NC_ ("column", "Active"), TRUE, TRUE, active_text, active_number },
  { "coverage", NC_ ("column", "Coverage"), TRUE, TRUE, coverage_text, coverage_number },
  { "gap", NC_ ("column", "Gap"), TRUE, TRUE, gap_text, gap_number },
  { "pace", NC_ ("column", "Pace / needed"), TRUE, TRUE, pace_text, pace_number },
  { "change", NC_ ("column", "Change"), TRUE, TRUE, change_text, change_number },
  { "state", NC_ ("column", "State"), FALSE, TRUE, state_text, state_number },
};

guint
ikd_peer_cells_get_n (void)
{
  return G_N_ELEMENTS (columns);
}

const char *
ikd_peer_cells_get_id (guint column)
{
  g_return_val_if_fail (column < G_N_ELEMENTS (columns), NULL);

  return columns[column].id;
}

const char *
ikd_peer_cells_get_title (guint column)
{
  g_return_val_if_fail (column < G_N_ELEMENTS (columns), "");

  return g_dpgettext2 (NULL, "column", columns[column].title);
}

gboolean
ikd_peer_cells_is_free (guint column)
{
  g_return_val_if_fail (column < G_N_ELEMENTS (columns), FALSE);

  return columns[column].free;
}

char *
ikd_peer_cells_get_text (guint column, IkdPeer *peer)
{
  g_return_val_if_fail (column < G_N_ELEMENTS (columns) && IKD_IS_PEER (peer), NULL);

  return columns[column].text (peer);
}

int
ikd_peer_cells_compare (guint column, IkdPeer *a, IkdPeer *b)
{
  gint64 x;
  gint64 y;

  g_return_val_if_fail (column < G_N_ELEMENTS (columns), 0);

  if (columns[column].number == NULL)
    {
      g_autofree char *one = columns[column].text (a);
      g_autofree char *other = columns[column].text (b);

      return CLAMP (g_utf8_collate (one, other), -1, 1);
    }
  x = columns[column].number (a);
  y = columns[column].number (b);
  return x < y ? -1 : x > y;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const Column *column = data;

  return ikd_peer_cells_compare ((guint) (column - columns), (IkdPeer *) a, (IkdPeer *) b);
}

/* To the end of the bar it is the highest share of all; the tick is where an even pace would be. */
static void
show_bar (GtkWidget *bar, IkdPeer *peer, const IkdPeerScale *scale)
{
  const IkdAttainment *state = state_of (peer);
  double end = MAX (scale->highest, 1);

  ikd_share_bar_show (IKD_SHARE_BAR (bar),
                      state->coverage.known ? (double) state->coverage.value / end : -1,
                      peer->due.known ? (double) peer->due.value / end : -1);
}

static GtkWidget *
make_bar (void)
{
  GtkWidget *bar = ikd_share_bar_new ();

  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  return bar;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Column *column = g_object_get_data (G_OBJECT (factory), "column");
  GtkWidget *label = ikd_column_make_label (column->numeric, column->number == NULL);

  gtk_list_item_set_child (
    item, column->text == coverage_text ? ikd_column_join (label, make_bar ()) : label);
}

static void
set_class (GtkWidget *label, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (label, name);
  else
    gtk_widget_remove_css_class (label, name);
}

/* All cells of a row in words, for those who do not see it: the focus goes to the row. */
static void
say_row (GtkWidget *child, IkdPeer *peer, gboolean own)
{
  GtkWidget *row = gtk_widget_get_ancestor (child, GTK_TYPE_WIDGET);
  g_autoptr (GString) text = g_string_new (own ? _("Own region") : NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *value = columns[i].text (peer);

      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "",
                              ikd_peer_cells_get_title (i), value);
    }
  for (guint up = 0; row != NULL && up < 2; up++)
    row = gtk_widget_get_parent (row);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                    -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const IkdPeerScale *scale = data;
  const Column *column = g_object_get_data (G_OBJECT (factory), "column");
  IkdPeer *peer = gtk_list_item_get_item (item);
  GtkWidget *child = gtk_list_item_get_child (item);
  gboolean bar = column->text == coverage_text;
  GtkWidget *label = bar ? gtk_widget_get_first_child (child) : child;
  gboolean own = scale->own == state_of (peer)->region;
  g_autofree char *text = column->text (peer);
  g_autofree char *marked = own && column->number == NULL ? g_strdup_printf ("▸ %s", text) : NULL;
  IkdStanding standing = state_of (peer)->standing;
  gboolean ranked = peer->rank->unranked == IKD_RANKED;

  gtk_label_set_text (GTK_LABEL (label), marked != NULL ? marked : text);
  set_class (label, "heading", own);
  set_class (label, "dim-label", !ranked);
  if (column->number == NULL)
    {
      gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (scale->name_chars, NAME_CHARS));
      say_row (child, peer, own);
    }
  if (bar)
    show_bar (gtk_widget_get_last_child (child), peer, scale);
  if (column->text == state_text)
    {
      set_class (label, "warning", ranked && standing == IKD_BELOW_PACE);
      set_class (label, "success", ranked && standing == IKD_ACHIEVED);
    }
}

GtkColumnViewColumn *
ikd_peer_cells_add_column (GtkColumnView *view, guint index, const IkdPeerScale *scale)
{
  const Column *described = &columns[index];
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = NULL;
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, (gpointer) described, NULL));

  g_object_set_data (G_OBJECT (factory), "column", (gpointer) described);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) scale);
  column = ikd_column_append (view, ikd_peer_cells_get_title (index), described->numeric,
                              described->number == NULL, factory, sorter);
  if (described->text == coverage_text)
    ikd_column_leave_room (view, make_bar ());
  return column;
}

/* The page of a region says how fast it is; the change is seen in the small charts. */
void
ikd_peer_cells_let_give_way (GtkColumnView *view)
{
  static const char *const details[] = { "pace", "change", "climb" };
  guint order[G_N_ELEMENTS (details)];

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
      if (g_str_equal (columns[j].id, details[i]))
        order[i] = j;
  ikd_narrow_give_way (view, order, G_N_ELEMENTS (order));
}
