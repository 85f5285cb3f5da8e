/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a stage that is not known for all of a region or group has no number and stands last
 * where the largest come first; what is copied stands as it is shown. */

#include "config.h"

#include "ikd-funnel-table.h"

#include <glib/gi18n.h>

#include "ikd-funnel-words.h"
#include "ikd-text-columns.h"

/* The columns: who, the stages, the largest loss. */
#define FIRST_STAGE 1
#define N_COLUMNS (FIRST_STAGE + IKD_FUNNEL_STAGES + 1)
#define LOSS_COLUMN (N_COLUMNS - 1)

struct _IkdFunnelTable
{
  AdwBin           parent_instance;

  GtkToggleButton *regions;
  GtkDropDown     *order;
  GtkWidget       *card;
  GtkColumnView   *view;
  GtkLabel        *none;

  GListStore      *store;       /* of IkdFunnelRow */
};

G_DEFINE_FINAL_TYPE (IkdFunnelTable, ikd_funnel_table, ADW_TYPE_BIN)

static guint chosen_signal;
static guint changed_signal;

/* --- columns --- */

static char *
name_text (gpointer item, gpointer data)
{
  const IkdFunnelRow *row = item;
  IkdFunnelTable *self = data;

  if (ikd_funnel_table_get_list (self) == IKD_OUTREACH_CHILD_FUNNELS)
    return g_strdup (row->region_name);
  return g_strdup (row->segment_label != NULL ? row->segment_label : _("Everybody"));
}

#define STAGE_COLUMN(name, stage) \
  static char * \
  name##_text (gpointer item, gpointer data) \
  { \
    return ikd_funnel_count_text (&((IkdFunnelRow *) item)->funnel.stages[stage]); \
  } \
  static gint64 \
  name##_number (gpointer item, gpointer data) \
  { \
    const IkdValue *value = &((IkdFunnelRow *) item)->funnel.stages[stage].value; \
    return ikd_value_is_total (value) ? value->number.value : -1; \
  }

STAGE_COLUMN (residents, IKD_POPULATION)
STAGE_COLUMN (obliged, IKD_KTP_OBLIGED)
STAGE_COLUMN (enrolled, IKD_KTP_ENROLLED)
STAGE_COLUMN (owned, IKD_KTP_OWNED)
STAGE_COLUMN (active, IKD_ACTIVE)

static char *
loss_text (gpointer item, gpointer data)
{
  return ikd_funnel_largest_text (&((IkdFunnelRow *) item)->funnel);
}

static gint64
loss_number (gpointer item, gpointer data)
{
  const IkdFunnel *funnel = &((IkdFunnelRow *) item)->funnel;

  return funnel->largest >= 0 ? funnel->stages[funnel->largest].loss.value : -1;
}

static const IkdTextColumn columns[N_COLUMNS] = {
  { NC_ ("column", "Region or group"), FALSE, TRUE, name_text, NULL, NULL },
  { NC_ ("column", "Residents"), TRUE, FALSE, residents_text, residents_number, NULL },
  { NC_ ("column", "ID-obliged"), TRUE, FALSE, obliged_text, obliged_number, NULL },
  { NC_ ("column", "Enrolled"), TRUE, FALSE, enrolled_text, enrolled_number, NULL },
  { NC_ ("column", "Own an e-KTP"), TRUE, FALSE, owned_text, owned_number, NULL },
  { NC_ ("column", "Active"), TRUE, FALSE, active_text, active_number, NULL },
  { NC_ ("column", "Largest loss"), FALSE, FALSE, loss_text, loss_number, NULL },
};

/* --- what is chosen --- */

static void
wanted_cb (IkdFunnelTable *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* The first is the order they come in; the others follow the columns, from the largest down. */
static void
order_cb (IkdFunnelTable *self)
{
  guint selected = gtk_drop_down_get_selected (self->order);
  GListModel *list = gtk_column_view_get_columns (self->view);
  guint column = selected == 1 ? LOSS_COLUMN : FIRST_STAGE + selected - 2;
  g_autoptr (GtkColumnViewColumn) by = selected > 0 ? g_list_model_get_item (list, column) : NULL;

  gtk_column_view_sort_by_column (self->view, by, GTK_SORT_DESCENDING);
}

static void
activate_cb (IkdFunnelTable *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  g_autoptr (IkdFunnelRow) row = g_list_model_get_item (model, position);

  if (row != NULL)
    g_signal_emit (self, chosen_signal, 0, row);
}

/* --- the widget --- */

static void
ikd_funnel_table_dispose (GObject *object)
{
  IkdFunnelTable *self = IKD_FUNNEL_TABLE (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_FUNNEL_TABLE);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ikd_funnel_table_parent_class)->dispose (object);
}

static void
ikd_funnel_table_class_init (IkdFunnelTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_funnel_table_dispose;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_FUNNEL_ROW);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/outreach/ikd-funnel-table.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelTable, regions);
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelTable, order);
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelTable, card);
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelTable, view);
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelTable, none);
  gtk_widget_class_bind_template_callback (widget_class, wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
ikd_funnel_table_init (IkdFunnelTable *self)
{
  g_autoptr (GtkStringList) orders = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->store = g_list_store_new (IKD_TYPE_FUNNEL_ROW);
  ikd_text_columns_add (self->view, _("Funnels side by side"), columns, N_COLUMNS, self);
  ikd_text_columns_set_model (self->view, self->store);
  gtk_string_list_append (orders, _("In their order"));
  gtk_string_list_append (orders, _("Largest loss first"));
  for (guint i = FIRST_STAGE; i < LOSS_COLUMN; i++)
    {
      const char *title = g_dpgettext2 (NULL, "column", columns[i].title);
      /* Translators: how a table is sorted; the parameter is a column of numbers. */
      g_autofree char *text = g_strdup_printf (_("Most first: %s"), title);

      gtk_string_list_append (orders, text);
    }
  gtk_drop_down_set_model (self->order, G_LIST_MODEL (orders));
}

IkdOutreachList
ikd_funnel_table_get_list (IkdFunnelTable *self)
{
  g_return_val_if_fail (IKD_IS_FUNNEL_TABLE (self), IKD_OUTREACH_CHILD_FUNNELS);

  return gtk_toggle_button_get_active (self->regions) ? IKD_OUTREACH_CHILD_FUNNELS
                                                      : IKD_OUTREACH_GROUP_FUNNELS;
}

void
ikd_funnel_table_show (IkdFunnelTable *self, GPtrArray *rows)
{
  g_return_if_fail (IKD_IS_FUNNEL_TABLE (self));

  ikd_text_columns_fill (self->store, rows);
  gtk_widget_set_visible (self->card, rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none), rows->len == 0);
}

GPtrArray *
ikd_funnel_table_dup_rows (IkdFunnelTable *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *model;

  g_return_val_if_fail (IKD_IS_FUNNEL_TABLE (self), rows);

  model = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (rows, g_list_model_get_item (model, i));
  return rows;
}

char *
ikd_funnel_table_copy (IkdFunnelTable *self)
{
  GListModel *model;

  g_return_val_if_fail (IKD_IS_FUNNEL_TABLE (self), NULL);

  model = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  return g_list_model_get_n_items (model) > 0
           ? ikd_text_columns_copy (model, columns, N_COLUMNS, self) : g_strdup ("");
}
