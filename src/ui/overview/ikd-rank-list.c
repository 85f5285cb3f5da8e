/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A table of read-only rows: GtkColumnView with few, light cells. Its sorter is the view's own, so
 * that a click or Enter on a header sorts, and the model below stays as the ranking gave it. */

#include "config.h"

#include "ikd-rank-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ikd-rank-cells.h"
#include "ikd-share-bar.h"

struct _IkdRankList
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkLabel       *heading;
  GtkColumnView  *view;
  GtkWidget      *frame;
  GtkWidget      *apart;        /* AdwPreferencesGroup of those not ranked */
  GListStore     *store;
  GPtrArray      *groups;       /* rows in apart, to be removed */
};

G_DEFINE_FINAL_TYPE (IkdRankList, ikd_rank_list, GTK_TYPE_WIDGET)

static void
go (IkdRankList *self, const IkdRank *rank)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-region", "x",
                              ikd_region_get_id (rank->attainment->region));
}

static void
activate_cb (IkdRankList *self, guint position)
{
  g_autoptr (IkdRank) rank =
    g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (self->view)), position);

  if (rank != NULL)
    go (self, rank);
}

static void
row_activated_cb (GtkWidget *row, gpointer data)
{
  go (IKD_RANK_LIST (gtk_widget_get_ancestor (row, IKD_TYPE_RANK_LIST)),
      g_object_get_data (G_OBJECT (row), "rank"));
}

/* Why a child stands apart, with what is known of it: "figure of 28 April 2026 is too old". */
static char *
reason_text (const IkdRank *rank)
{
  const IkdValue *active = &rank->attainment->active;
  g_autofree char *date = NULL;
  g_autofree char *count = NULL;

  if (active->origin == IKD_ORIGIN_NONE)
    return g_strdup ("");

  date = ikd_period_format (active->as_of);
  if (!active->number.known)
    return g_steal_pointer (&date);

  count = ikd_count_format_words (active->number);
  /* Translators: a count of active IKD and the date it is of. */
  return g_strdup_printf (_("%s active IKD, %s"), count, date);
}

static GtkWidget *
apart_row (IkdRank *rank)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *reason = reason_text (rank);
  g_autofree char *text = ikd_day_keep_together (reason);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 ikd_region_get_name (rank->attainment->region));
  if (*text != '\0')
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "rank", g_object_ref (rank), g_object_unref);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), NULL);
  return row;
}

static void
add_group (IkdRankList *self, GPtrArray *ranking, IkdUnranked reason)
{
  GtkWidget *expander = NULL;
  guint n = 0;

  for (guint i = 0; i < ranking->len; i++)
    {
      IkdRank *rank = g_ptr_array_index (ranking, i);

      if (rank->unranked != reason)
        continue;
      if (expander == NULL)
        expander = adw_expander_row_new ();
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), apart_row (rank));
      n++;
    }
  if (expander == NULL)
    return;

  g_autofree char *number = ikd_count_format (n);
  /* Translators: why regions are not ranked, and how many they are: "no figure yet: 3". */
  g_autofree char *title = g_strdup_printf (_("%s: %s"), ikd_unranked_label (reason), number);

  *title = g_ascii_toupper (*title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), n <= 3);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->apart), expander);
  g_ptr_array_add (self->groups, expander);
}

static void
clear_apart (IkdRankList *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->apart),
                                  g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
}

static void
show_heading (IkdRankList *self, IkdOverview *overview, guint ranked)
{
  IkdRegion *region = overview->attainment->region;
  const char *noun = ikd_level_noun (ikd_region_get_level (region) + 1, TRUE);
  g_autofree char *heading =
    ranked > 0
      /* Translators: a level in the plural ("districts") and a base ("ID-obliged residents"). */
      ? g_strdup_printf (_("%s by coverage of %s"), noun,
                         ikd_indicator_phrase (overview->ranking_base))
      : g_strdup (noun);

  *heading = g_ascii_toupper (*heading);
  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, -1);
}

/**
 * ikd_rank_list_show:
 * @self: the list
 * @overview: (nullable): whose children to show
 */
void
ikd_rank_list_show (IkdRankList *self, IkdOverview *overview)
{
  g_autoptr (GPtrArray) ranked = g_ptr_array_new ();

  g_return_if_fail (IKD_IS_RANK_LIST (self));

  clear_apart (self);
  for (guint i = 0; overview != NULL && i < overview->ranking->len; i++)
    {
      IkdRank *rank = g_ptr_array_index (overview->ranking, i);

      if (rank->unranked == IKD_RANKED)
        g_ptr_array_add (ranked, rank);
    }
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       ranked->pdata, ranked->len);

  gtk_widget_set_visible (self->frame, ranked->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), overview != NULL && overview->ranking->len > 0);
  if (overview == NULL || overview->ranking->len == 0)
    return;

  show_heading (self, overview, ranked->len);
  for (int reason = IKD_UNRANKED_NO_FIGURE; reason <= IKD_UNRANKED_STALE; reason++)
    add_group (self, overview->ranking, reason);
  gtk_widget_set_visible (self->apart, self->groups->len > 0);
  /* Where all stand apart, they come under the heading itself. */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->apart),
                                   ranked->len > 0 ? _("Not ranked") : "");
}

static void
ikd_rank_list_dispose (GObject *object)
{
  IkdRankList *self = IKD_RANK_LIST (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_RANK_LIST);
  g_clear_object (&self->store);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_rank_list_parent_class)->dispose (object);
}

static void
ikd_rank_list_class_init (IkdRankListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_rank_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/overview/ikd-rank-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdRankList, box);
  gtk_widget_class_bind_template_child (widget_class, IkdRankList, heading);
  gtk_widget_class_bind_template_child (widget_class, IkdRankList, view);
  gtk_widget_class_bind_template_child (widget_class, IkdRankList, frame);
  gtk_widget_class_bind_template_child (widget_class, IkdRankList, apart);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ikd_rank_list_init (IkdRankList *self)
{
  GtkSortListModel *sorted = NULL;
  g_autoptr (GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->store = g_list_store_new (IKD_TYPE_RANK);
  self->groups = g_ptr_array_new ();

  ikd_rank_cells_add_columns (self->view);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->store)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

/**
 * ikd_rank_list_focus:
 * @self: the list
 *
 * Puts the focus on the first of the ranked.
 *
 * Returns: whether there is one
 */
gboolean
ikd_rank_list_focus (IkdRankList *self)
{
  g_return_val_if_fail (IKD_IS_RANK_LIST (self), FALSE);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->store)) == 0)
    return FALSE;

  /* Asked again, the view would hand the focus on to what comes after it. */
  return gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL
         || gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}
