/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a village that was never served is listed as well as the others; where the villages
 * are not known, that is said, and not that all were served. */

#include "config.h"

#include "ikd-neighbourhood-pane.h"

#include <glib/gi18n.h>

#include "ikd-outreach-service.h"
#include "ikd-text-columns.h"

#define REGENCY_LEVEL 2
#define DISTRICT_LEVEL 3
#define VILLAGE_LEVEL 4

struct _IkdNeighbourhoodPane
{
  IkdRegionPane  parent_instance;

  GtkDropDown   *filter;
  GtkLabel      *sentence;
  GtkRevealer   *offer;
  AdwStatusPage *empty;
  GtkColumnView *table;

  GPtrArray     *rows;                  /* of IkdServedRow; nullable */
  GListStore    *store;                 /* those of them that are shown */
  gboolean       villages;              /* they are known */
  GCancellable  *life;
};

G_DEFINE_FINAL_TYPE (IkdNeighbourhoodPane, ikd_neighbourhood_pane, IKD_TYPE_REGION_PANE)

/* What is listed: all, those never served, those served longer ago than so many days. */
static const struct
{
  const char *label;
  int         days;             /* 0: never */
} filters[] = {
  { N_("All neighbourhoods"), -1 },
  { N_("Never served"), 0 },
  { N_("Not served for 3 months"), 92 },
  { N_("Not served for 6 months"), 183 },
  { N_("Not served for a year"), 366 },
};

/* --- the table --- */

static const IkdServed *
served_of (gpointer item)
{
  return IKD_SERVED_ROW (item)->served;
}

static char *
district_text (gpointer item, gpointer data)
{
  return g_strdup (IKD_SERVED_ROW (item)->district_name);
}

static char *
village_text (gpointer item, gpointer data)
{
  return g_strdup (served_of (item)->village);
}

static char *
rw_text (gpointer item, gpointer data)
{
  return g_strdup (served_of (item)->rw);
}

static char *
rt_text (gpointer item, gpointer data)
{
  return g_strdup (served_of (item)->rt);
}

static char *
last_text (gpointer item, gpointer data)
{
  IkdDay last = served_of (item)->last;

  return last != IKD_DAY_NONE ? ikd_day_format (last) : g_strdup (C_ ("served", "never"));
}

static gint64
last_number (gpointer item, gpointer data)
{
  return served_of (item)->last;
}

static char *
kind_text (gpointer item, gpointer data)
{
  return g_strdup (IKD_SERVED_ROW (item)->kind_label);
}

static char *
times_text (gpointer item, gpointer data)
{
  return ikd_count_format (served_of (item)->times);
}

static gint64
times_number (gpointer item, gpointer data)
{
  return served_of (item)->times;
}

static char *
activated_text (gpointer item, gpointer data)
{
  return served_of (item)->times > 0 ? ikd_count_format (served_of (item)->activated) : NULL;
}

static gint64
activated_number (gpointer item, gpointer data)
{
  return served_of (item)->activated;
}

static char *
next_text (gpointer item, gpointer data)
{
  IkdDay next = served_of (item)->next;

  return next != IKD_DAY_NONE ? ikd_day_format (next) : NULL;
}

static const IkdTextColumn columns[] = {
  { NC_ ("column", "District"), FALSE, FALSE, district_text, NULL, NULL },
  { NC_ ("column", "Village"), FALSE, TRUE, village_text, NULL, NULL },
  /* Translators: the smallest neighbourhoods, rukun warga and rukun tetangga. */
  { NC_ ("column", "RW"), FALSE, FALSE, rw_text, NULL, NULL },
  { NC_ ("column", "RT"), FALSE, FALSE, rt_text, NULL, NULL },
  { NC_ ("column", "Last served"), FALSE, FALSE, last_text, last_number, NULL },
  { NC_ ("column", "By"), FALSE, TRUE, kind_text, NULL, NULL },
  { NC_ ("column", "Times"), TRUE, FALSE, times_text, times_number, NULL },
  { NC_ ("column", "Activations"), TRUE, FALSE, activated_text, activated_number, NULL },
  { NC_ ("column", "Planned"), FALSE, FALSE, next_text, NULL, NULL },
};

/* --- showing --- */

static gboolean
is_village (const IkdServed *served)
{
  return *served->rw == '\0' && *served->rt == '\0';
}

static gboolean
passes (IkdNeighbourhoodPane *self, const IkdServed *served)
{
  int days = filters[gtk_drop_down_get_selected (self->filter)].days;

  if (days < 0 || served->times == 0)
    return TRUE;
  return days > 0 && served->last < ikd_region_pane_get_day (IKD_REGION_PANE (self)) - days;
}

/* The village of an RW or RT that is shown is shown with it: they follow each other. */
static void
fill_table (IkdNeighbourhoodPane *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  gpointer village = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);

      if (is_village (served_of (row)))
        village = row;
      if (!passes (self, served_of (row)))
        continue;
      if (village != NULL && village != row)
        g_ptr_array_add (shown, village);
      g_ptr_array_add (shown, row);
      village = NULL;
    }
  ikd_text_columns_fill (self->store, shown);
}

static void
show_empty (IkdNeighbourhoodPane *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
  ikd_region_pane_show (IKD_REGION_PANE (self), "empty");
}

/* "12 of 284 villages were served at least once; 272 never." */
static char *
summary (IkdNeighbourhoodPane *self)
{
  guint villages = 0;
  guint served = 0;
  g_autofree char *reached = NULL;
  g_autofree char *all = NULL;
  g_autofree char *never = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const IkdServed *one = served_of (g_ptr_array_index (self->rows, i));

      villages += is_village (one);
      served += is_village (one) && one->times > 0;
    }
  reached = ikd_count_format (served);
  all = ikd_count_format (villages);
  never = ikd_count_format (villages - served);
  if (!self->villages)
    /* Translators: a number of villages. */
    return g_strdup_printf (ngettext ("%s village was served. Which were not is not known before "
                                      "the villages are loaded.",
                                      "%s villages were served. Which were not is not known before "
                                      "the villages are loaded.", served), reached);
  /* Translators: how many villages of how many were served, how many were not. */
  return g_strdup_printf (_("%s of %s villages were served at least once, %s never."), reached, all,
                          never);
}

static void
show (IkdNeighbourhoodPane *self)
{
  g_autofree char *text = summary (self);
  IkdRegion *region = ikd_region_pane_get_region (IKD_REGION_PANE (self));
  gboolean loadable = !self->villages && ikd_region_get_level (region) >= REGENCY_LEVEL;
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));

  gtk_label_set_text (self->sentence, text);
  gtk_revealer_set_reveal_child (self->offer, loadable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "neighbourhood.load",
                                 loadable && session != NULL
                                 && !ikd_session_is_read_only (session));
  fill_table (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->store)) > 0)
    ikd_region_pane_show (IKD_REGION_PANE (self), "table");
  else if (self->rows->len > 0)
    show_empty (self, _("None Like This"), _("No neighbourhood was left out for so long."));
  else if (loadable)
    show_empty (self, _("The Villages Are Not Loaded"),
                _("Load the villages to see which were never served."));
  else
    show_empty (self, _("No Neighbourhoods"), _("Choose a regency, a city or a district."));
}

/* Whether all villages within are in the list, by its first district. */
static gboolean
knows_villages (IkdAtlas *atlas, IkdRegion *region)
{
  GPtrArray *children = ikd_atlas_children (atlas, region);

  if (ikd_region_get_level (region) == VILLAGE_LEVEL)
    return TRUE;
  if (ikd_region_get_level (region) == DISTRICT_LEVEL)
    return children->len > 0;
  for (guint i = 0; i < children->len; i++)
    if (!knows_villages (atlas, g_ptr_array_index (children, i)))
      return FALSE;
  return children->len > 0;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdNeighbourhoodPane) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = ikd_outreach_load_finish (IKD_SESSION (source), result, &error);

  if (rows == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = rows;
  show (self);
}

static void
ikd_neighbourhood_pane_load (IkdRegionPane *pane, IkdSession *session, IkdRegion *region,
                             GCancellable *cancellable)
{
  IkdNeighbourhoodPane *self = IKD_NEIGHBOURHOOD_PANE (pane);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;

  self->villages = knows_villages (atlas, region);
  filter.region_code = ikd_region_get_code (region);
  filter.day = ikd_region_pane_get_day (pane);
  ikd_outreach_load_async (session, IKD_OUTREACH_SERVED, &filter, cancellable, loaded_cb,
                           g_object_ref (self));
}

static void
filter_cb (IkdNeighbourhoodPane *self)
{
  if (self->rows != NULL)
    show (self);
}

/* --- loading the villages --- */

static void
villages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdNeighbourhoodPane) self = data;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  ikd_pane_set_busy (IKD_PANE (self), FALSE);
  if (!ikd_session_load_villages_finish (IKD_SESSION (source), result, &n, &error))
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
  ikd_region_pane_reload (IKD_REGION_PANE (self));
}

static void
load_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdNeighbourhoodPane *self = IKD_NEIGHBOURHOOD_PANE (widget);
  IkdRegion *region = ikd_region_pane_get_region (IKD_REGION_PANE (self));
  const char *code = ikd_region_get_code (region);
  g_autofree char *regency = ikd_region_get_level (region) == DISTRICT_LEVEL
                               ? ikd_code_parent (code) : g_strdup (code);

  ikd_pane_set_busy (IKD_PANE (self), TRUE);
  ikd_session_load_villages_async (ikd_pane_get_session (IKD_PANE (self)), regency, self->life,
                                   villages_cb, g_object_ref (self));
}

static void
ikd_neighbourhood_pane_focus_first (IkdPane *pane)
{
  gtk_widget_grab_focus (GTK_WIDGET (IKD_NEIGHBOURHOOD_PANE (pane)->filter));
}

static void
ikd_neighbourhood_pane_dispose (GObject *object)
{
  IkdNeighbourhoodPane *self = IKD_NEIGHBOURHOOD_PANE (object);

  g_cancellable_cancel (self->life);
  if (self->table != NULL)
    gtk_column_view_set_model (self->table, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_NEIGHBOURHOOD_PANE);
  g_clear_object (&self->store);
  g_clear_object (&self->life);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_neighbourhood_pane_parent_class)->dispose (object);
}

static void
ikd_neighbourhood_pane_class_init (IkdNeighbourhoodPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_neighbourhood_pane_dispose;
  IKD_REGION_PANE_CLASS (klass)->load = ikd_neighbourhood_pane_load;
  IKD_PANE_CLASS (klass)->focus_first = ikd_neighbourhood_pane_focus_first;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/outreach/ikd-neighbourhood-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdNeighbourhoodPane, filter);
  gtk_widget_class_bind_template_child (widget_class, IkdNeighbourhoodPane, sentence);
  gtk_widget_class_bind_template_child (widget_class, IkdNeighbourhoodPane, offer);
  gtk_widget_class_bind_template_child (widget_class, IkdNeighbourhoodPane, empty);
  gtk_widget_class_bind_template_child (widget_class, IkdNeighbourhoodPane, table);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_install_action (widget_class, "neighbourhood.load", NULL, load_cb);
}

static void
ikd_neighbourhood_pane_init (IkdNeighbourhoodPane *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->life = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "neighbourhood.load", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    gtk_string_list_append (labels, _(filters[i].label));
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (labels));
  self->store = g_list_store_new (IKD_TYPE_SERVED_ROW);
  ikd_text_columns_add (self->table, _("Neighbourhoods and when they were served"), columns,
                        G_N_ELEMENTS (columns), NULL);
  ikd_text_columns_set_model (self->table, self->store);
}
