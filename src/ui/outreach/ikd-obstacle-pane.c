/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: all that is shown is of one region and one time; what was counted and what was
 * estimated stand in columns of their own. */

#include "config.h"

#include "ikd-obstacle-pane.h"

#include <glib/gi18n.h>

#include "ikd-columns.h"
#include "ikd-estimate-list.h"
#include "ikd-obstacle-window.h"
#include "ikd-obstacle-words.h"
#include "ikd-text-columns.h"
#include "ikd-trend-view.h"

#define FIRST_YEAR 2022         /* IKD is counted from then on */
#define YEARS_BEGIN 2           /* the first choice of a time that is a year */

/* What is read, and where it is kept. */
static const IkdOutreachList lists[] = { IKD_OUTREACH_HINDRANCES, IKD_OUTREACH_MONTHS,
                                         IKD_OUTREACH_DISTRICTS, IKD_OUTREACH_OBSTACLES };
enum
{
  RANKING,
  MONTHS,
  DISTRICTS,
  ESTIMATES,
  N_LISTS,
};

struct _IkdObstaclePane
{
  IkdRegionPane    parent_instance;

  GtkDropDown     *time;
  GtkLabel        *sentence;
  GtkWidget       *ranking_box;
  GtkColumnView   *ranking;
  GtkLabel        *trend_heading;
  IkdTrendView    *trend;
  GtkWidget       *districts_box;
  GtkColumnView   *districts;
  IkdEstimateList *estimates;

  GPtrArray       *rows[N_LISTS];       /* nullable: not read yet */
  GListStore      *ranked;              /* of IkdHindranceRow */
  GListStore      *parts;               /* likewise: the districts of the chosen obstacle */
  gint64           sum;                 /* of all that was counted */
  gint64           part_sum;            /* of the chosen one */
  char            *kind;                /* the chosen one; nullable */
  IkdDay           from;                /* of what was read; IKD_DAY_NONE: open */
  IkdDay           to;
  gboolean         filling;
};

G_DEFINE_FINAL_TYPE (IkdObstaclePane, ikd_obstacle_pane, IKD_TYPE_REGION_PANE)

/* --- the tables; their data is the sum of what they count --- */

static const IkdHindrance *
hindrance_of (gpointer item)
{
  return IKD_HINDRANCE_ROW (item)->hindrance;
}

static char *
rank_text (gpointer item, gpointer data)
{
  return ikd_count_format (hindrance_of (item)->rank);
}

static char *
kind_text (gpointer item, gpointer data)
{
  return g_strdup (IKD_HINDRANCE_ROW (item)->kind_label);
}

static char *
region_text (gpointer item, gpointer data)
{
  return g_strdup (IKD_HINDRANCE_ROW (item)->region_name);
}

/* What is only estimated was not counted 0 times, it was not counted. */
static char *
counted_text (gpointer item, gpointer data)
{
  gint64 counted = hindrance_of (item)->counted;

  return counted > 0 ? ikd_count_format (counted) : NULL;
}

static gint64
counted_number (gpointer item, gpointer data)
{
  return hindrance_of (item)->counted;
}

static char *
share_text (gpointer item, gpointer data)
{
  gint64 sum = *(gint64 *) data;

  if (hindrance_of (item)->counted == 0)
    return NULL;
  return ikd_percent_format (ikd_div_nearest (hindrance_of (item)->counted, 100 * IKD_PERCENT, sum),
                             2);
}

static double
share_bar (gpointer item, gpointer data)
{
  gint64 sum = *(gint64 *) data;

  return hindrance_of (item)->counted > 0 ? (double) hindrance_of (item)->counted / sum : -1;
}

static char *
activities_text (gpointer item, gpointer data)
{
  guint n = hindrance_of (item)->n_activities;

  return n > 0 ? ikd_count_format (n) : NULL;
}

static gint64
activities_number (gpointer item, gpointer data)
{
  return hindrance_of (item)->n_activities;
}

static char *
estimate_text (gpointer item, gpointer data)
{
  IkdObstacle *estimate = hindrance_of (item)->estimate;
  g_autofree char *affected = NULL;
  g_autofree char *day = NULL;

  if (estimate == NULL)
    return NULL;
  affected = estimate->affected.known ? ikd_count_format_words (estimate->affected)
                                      : g_strdup (C_ ("estimate", "no number"));
  day = ikd_day_format_short (estimate->date);
  return g_strdup_printf ("%s (%s)", affected, day);
}

static char *
named_text (gpointer item, gpointer data)
{
  guint named = hindrance_of (item)->named;

  return named > 0 ? ikd_count_format (named) : NULL;
}

static gint64
named_number (gpointer item, gpointer data)
{
  return hindrance_of (item)->named;
}

static const IkdTextColumn ranking_columns[] = {
  { "#", TRUE, FALSE, rank_text, NULL, NULL },
  { NC_ ("column", "Obstacle"), FALSE, TRUE, kind_text, NULL, NULL },
  { NC_ ("column", "Counted"), TRUE, FALSE, counted_text, counted_number, NULL },
  { NC_ ("column", "Share"), TRUE, FALSE, share_text, counted_number, share_bar },
  /* Translators: at how many activities. */
  { NC_ ("column", "Activities"), TRUE, FALSE, activities_text, activities_number, NULL },
  { NC_ ("column", "Estimate"), FALSE, TRUE, estimate_text, NULL, NULL },
  /* Translators: in how many estimates. */
  { NC_ ("column", "Estimates"), TRUE, FALSE, named_text, named_number, NULL },
};

static const IkdTextColumn district_columns[] = {
  { NC_ ("column", "Region"), FALSE, TRUE, region_text, NULL, NULL },
  { NC_ ("column", "Counted"), TRUE, FALSE, counted_text, counted_number, NULL },
  { NC_ ("column", "Share"), TRUE, FALSE, share_text, counted_number, share_bar },
  { NC_ ("column", "Estimate"), FALSE, TRUE, estimate_text, NULL, NULL },
};

/* --- the time --- */

/* All of it, twelve months, or a year. */
static void
find_time (IkdObstaclePane *self)
{
  IkdDay day = ikd_region_pane_get_day (IKD_REGION_PANE (self));
  guint choice = gtk_drop_down_get_selected (self->time);
  int year;
  int month;

  self->from = IKD_DAY_NONE;
  self->to = ikd_context_get_day (ikd_pane_get_context (IKD_PANE (self)));
  if (choice == 0)
    return;
  ikd_day_get (choice == 1 ? day : ikd_day_today (), &year, &month, NULL);
  if (choice == 1)
    {
      self->from = month < 12 ? ikd_day_new (year - 1, month + 1, 1) : ikd_day_new (year, 1, 1);
      self->to = day;
      return;
    }
  year -= (int) choice - YEARS_BEGIN;
  self->from = ikd_day_new (year, 1, 1);
  self->to = ikd_day_new (year, 12, 31);
}

static void
fill_times (IkdObstaclePane *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  int year;

  gtk_string_list_append (labels, _("All the time"));
  gtk_string_list_append (labels, _("Last 12 months"));
  for (ikd_day_get (ikd_day_today (), &year, NULL, NULL); year >= FIRST_YEAR; year--)
    {
      g_autofree char *label = ikd_period_format ((IkdPeriod){ ikd_day_new (year, 1, 1),
                                                               ikd_day_new (year, 12, 31) });

      *label = g_ascii_toupper (*label);
      gtk_string_list_append (labels, label);
    }
  gtk_drop_down_set_model (self->time, G_LIST_MODEL (labels));
}

/* --- showing --- */

static gboolean
is_complete (IkdObstaclePane *self)
{
  for (guint i = 0; i < N_LISTS; i++)
    if (self->rows[i] == NULL)
      return FALSE;
  return TRUE;
}

/* The months and the districts of the chosen obstacle. */
static void
show_chosen (IkdObstaclePane *self)
{
  GtkSingleSelection *selection
    = GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->ranking));
  IkdHindranceRow *row = gtk_single_selection_get_selected_item (selection);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (IkdTrend) trend = NULL;
  g_autofree char *heading = NULL;
  IkdDay from = self->from != IKD_DAY_NONE ? self->from : ikd_day_new (FIRST_YEAR, 1, 1);
  IkdDay to = self->to != IKD_DAY_NONE ? MIN (self->to, ikd_day_today ()) : ikd_day_today ();

  if (row == NULL)
    return;
  g_free (self->kind);
  self->kind = g_strdup (row->hindrance->kind);
  self->part_sum = row->hindrance->counted;
  for (guint i = 0; i < self->rows[DISTRICTS]->len; i++)
    {
      gpointer part = g_ptr_array_index (self->rows[DISTRICTS], i);

      if (g_str_equal (hindrance_of (part)->kind, self->kind))
        g_ptr_array_add (parts, part);
    }
  ikd_text_columns_fill (self->parts, parts);
  gtk_widget_set_visible (self->districts_box, parts->len > 0);

  trend = ikd_obstacle_trend (self->rows[MONTHS], self->kind, from, to);
  /* Translators: an obstacle. */
  heading = g_strdup_printf (_("%s, by month"), row->kind_label);
  gtk_label_set_text (self->trend_heading, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->trend_heading), ikd_trend_get_n_points (trend) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->trend), ikd_trend_get_n_points (trend) > 0);
  ikd_trend_view_set_trend (self->trend, trend);
}

static void
selected_cb (IkdObstaclePane *self)
{
  if (!self->filling && is_complete (self))
    show_chosen (self);
}

/* What was chosen before is chosen again, else the first. */
static void
show_ranking (IkdObstaclePane *self)
{
  GtkSingleSelection *selection
    = GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->ranking));
  guint at = 0;

  self->sum = ikd_obstacle_sum (self->rows[RANKING], NULL);
  self->filling = TRUE;
  ikd_text_columns_fill (self->ranked, self->rows[RANKING]);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (selection)); i++)
    {
      g_autoptr (IkdHindranceRow) row = g_list_model_get_item (G_LIST_MODEL (selection), i);

      if (g_strcmp0 (row->hindrance->kind, self->kind) == 0)
        at = i;
    }
  gtk_single_selection_set_selected (selection, at);
  self->filling = FALSE;
  show_chosen (self);
}

static void
show (IkdObstaclePane *self)
{
  g_autofree char *text = ikd_obstacle_summary (self->rows[RANKING]);
  gboolean any = self->rows[RANKING]->len > 0;

  gtk_label_set_text (self->sentence, text);
  gtk_widget_set_visible (self->ranking_box, any);
  ikd_estimate_list_show (self->estimates, self->rows[ESTIMATES]);
  if (any)
    show_ranking (self);
  ikd_region_pane_show (IKD_REGION_PANE (self),
                        any || self->rows[ESTIMATES]->len > 0 ? "obstacles" : "empty");
}

/* --- reading --- */

typedef struct
{
  IkdObstaclePane *pane;
  guint            at;
} Question;

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Question *question = data;
  g_autoptr (IkdObstaclePane) self = question->pane;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = ikd_outreach_load_finish (IKD_SESSION (source), result, &error);

  if (rows == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  g_clear_pointer (&self->rows[question->at], g_ptr_array_unref);
  self->rows[question->at] = rows;
  if (is_complete (self))
    show (self);
}

static void
ikd_obstacle_pane_load (IkdRegionPane *pane, IkdSession *session, IkdRegion *region,
                        GCancellable *cancellable)
{
  IkdObstaclePane *self = IKD_OBSTACLE_PANE (pane);

  find_time (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "obstacle.add",
                                 !ikd_session_is_read_only (session));
  for (guint i = 0; i < N_LISTS; i++)
    {
      IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
      const Question question = { g_object_ref (self), i };

      g_clear_pointer (&self->rows[i], g_ptr_array_unref);
      filter.region_code = ikd_region_get_code (region);
      filter.from = i == MONTHS && self->from == IKD_DAY_NONE ? ikd_day_new (FIRST_YEAR, 1, 1)
                    : i == ESTIMATES                          ? IKD_DAY_NONE
                                                              : self->from;
      filter.to = self->to;
      ikd_outreach_load_async (session, lists[i], &filter, cancellable, loaded_cb,
                               g_memdup2 (&question, sizeof question));
    }
}

static void
time_cb (IkdObstaclePane *self)
{
  if (!self->filling)
    ikd_region_pane_reload (IKD_REGION_PANE (self));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_window_present (GTK_WINDOW (ikd_obstacle_window_new (
    GTK_WINDOW (root), ikd_pane_get_context (IKD_PANE (widget)), NULL)));
}

/* --- the pane --- */

static void
ikd_obstacle_pane_focus_first (IkdPane *pane)
{
  IkdObstaclePane *self = IKD_OBSTACLE_PANE (pane);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->ranking))
      || !gtk_widget_child_focus (GTK_WIDGET (self->ranking), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->time));
}

static void
ikd_obstacle_pane_dispose (GObject *object)
{
  IkdObstaclePane *self = IKD_OBSTACLE_PANE (object);

  if (self->ranking != NULL)
    {
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_model (self->ranking), self);
      gtk_column_view_set_model (self->ranking, NULL);
      gtk_column_view_set_model (self->districts, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_OBSTACLE_PANE);
  g_clear_object (&self->ranked);
  g_clear_object (&self->parts);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_pointer (&self->rows[i], g_ptr_array_unref);
  g_clear_pointer (&self->kind, g_free);

  G_OBJECT_CLASS (ikd_obstacle_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (IKD_TYPE_COLUMNS);
  g_type_ensure (IKD_TYPE_ESTIMATE_LIST);
  g_type_ensure (IKD_TYPE_TREND_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/outreach/ikd-obstacle-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdObstaclePane, time);
  gtk_widget_class_bind_template_child (widget_class, IkdObstaclePane, sentence);
  gtk_widget_class_bind_template_child (widget_class, IkdObstaclePane, ranking_box);
  gtk_widget_class_bind_template_child (widget_class, IkdObstaclePane, ranking);
  gtk_widget_class_bind_template_child (widget_class, IkdObstaclePane, trend_heading);
  gtk_widget_class_bind_template_child (widget_class, IkdObstaclePane, trend);
  gtk_widget_class_bind_template_child (widget_class, IkdObstaclePane, districts_box);
  gtk_widget_class_bind_template_child (widget_class, IkdObstaclePane, districts);
  gtk_widget_class_bind_template_child (widget_class, IkdObstaclePane, estimates);
  gtk_widget_class_bind_template_callback (widget_class, time_cb);
}

static void
ikd_obstacle_pane_class_init (IkdObstaclePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_obstacle_pane_dispose;
  IKD_REGION_PANE_CLASS (klass)->load = ikd_obstacle_pane_load;
  IKD_PANE_CLASS (klass)->focus_first = ikd_obstacle_pane_focus_first;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "obstacle.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "obstacle.add",
                                       NULL);
}

static void
ikd_obstacle_pane_init (IkdObstaclePane *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "obstacle.add", FALSE);
  fill_times (self);
  self->ranked = g_list_store_new (IKD_TYPE_HINDRANCE_ROW);
  self->parts = g_list_store_new (IKD_TYPE_HINDRANCE_ROW);
  ikd_text_columns_add (self->ranking, _("Obstacles by how often they were counted"),
                        ranking_columns, G_N_ELEMENTS (ranking_columns), &self->sum);
  ikd_text_columns_add (self->districts, _("The chosen obstacle by region"), district_columns,
                        G_N_ELEMENTS (district_columns), &self->part_sum);
  ikd_text_columns_set_model (self->ranking, self->ranked);
  ikd_text_columns_set_model (self->districts, self->parts);
  g_signal_connect_swapped (gtk_column_view_get_model (self->ranking), "notify::selected-item",
                            G_CALLBACK (selected_cb), self);
  self->filling = FALSE;
}
