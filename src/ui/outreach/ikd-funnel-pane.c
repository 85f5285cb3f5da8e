/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the drawing, the table and what is copied tell of the same funnel; it is said which
 * stages are not known and that dates differ. Where a region has no figures, those of its groups
 * and of the regions in it can be seen all the same. */

#include "config.h"

#include "ikd-funnel-pane.h"

#include <glib/gi18n.h>

#include "ikd-funnel-table.h"
#include "ikd-funnel-view.h"
#include "ikd-funnel-words.h"
#include "ikd-outreach-files.h"
#include "ikd-outreach-service.h"
#include "ikd-plan-service.h"
#include "ikd-text-columns.h"

struct _IkdFunnelPane
{
  IkdRegionPane   parent_instance;

  GtkDropDown    *segment;
  GtkWidget      *own;
  GtkWidget      *empty;
  GtkLabel       *sentence;
  GtkLabel       *notes;
  IkdFunnelView  *view;
  GtkColumnView  *table;
  IkdFunnelTable *breakdown;

  IkdFunnel       funnel;
  GListStore     *store;                /* of GtkStringObject, the id of each stage's indicator */
  GPtrArray      *segments;             /* ids, "" first */
  gboolean        filling;
  GCancellable   *cancellable;          /* of the last question about the breakdown */
};

G_DEFINE_FINAL_TYPE (IkdFunnelPane, ikd_funnel_pane, IKD_TYPE_REGION_PANE)

/* --- the table --- */

static const IkdFunnelStage *
stage_of (gpointer item, gpointer data)
{
  const IkdFunnel *funnel = data;

  return &funnel->stages[ikd_indicator_from_id (gtk_string_object_get_string (item))];
}

static char *
name_text (gpointer item, gpointer data)
{
  return g_strdup (ikd_indicator_label (stage_of (item, data)->indicator));
}

static char *
count_text (gpointer item, gpointer data)
{
  return ikd_funnel_count_text (stage_of (item, data));
}

static char *
date_text (gpointer item, gpointer data)
{
  return ikd_funnel_date_text (stage_of (item, data));
}

static char *
share_text (gpointer item, gpointer data)
{
  return ikd_funnel_share_text (stage_of (item, data));
}

static char *
loss_text (gpointer item, gpointer data)
{
  return ikd_funnel_loss_text (stage_of (item, data));
}

static const IkdTextColumn columns[] = {
  { NC_ ("column", "Stage"), FALSE, FALSE, name_text, NULL, NULL },
  { NC_ ("column", "Number"), TRUE, FALSE, count_text, NULL, NULL },
  { NC_ ("column", "Date"), FALSE, FALSE, date_text, NULL, NULL },
  { NC_ ("column", "Share"), FALSE, TRUE, share_text, NULL, NULL },
  { NC_ ("column", "Fewer"), TRUE, FALSE, loss_text, NULL, NULL },
};

static void
fill_table (IkdFunnelPane *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < IKD_FUNNEL_STAGES; i++)
    g_ptr_array_add (items, gtk_string_object_new (
      ikd_indicator_to_id (self->funnel.stages[i].indicator)));
  ikd_text_columns_fill (self->store, items);
}

/* --- showing --- */

static gboolean
has_any (const IkdFunnel *funnel)
{
  for (guint i = 0; i < IKD_FUNNEL_STAGES; i++)
    if (funnel->stages[i].value.origin != IKD_ORIGIN_NONE)
      return TRUE;
  return FALSE;
}

static void
show (IkdFunnelPane *self)
{
  g_autofree char *text = ikd_funnel_text (&self->funnel);
  g_autofree char *notes = ikd_funnel_notes (&self->funnel);
  g_autofree char *whole = ikd_day_keep_together (notes);
  gboolean any = has_any (&self->funnel);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "funnel.copy", any);
  ikd_region_pane_show (IKD_REGION_PANE (self), "funnel");
  gtk_widget_set_visible (self->own, any);
  gtk_widget_set_visible (self->empty, !any);
  gtk_label_set_text (self->sentence, text);
  gtk_label_set_text (self->notes, whole);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), any && *notes != '\0');
  ikd_funnel_view_show (self->view, &self->funnel);
  fill_table (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdFunnelPane) self = data;
  g_autoptr (GError) error = NULL;
  IkdFunnel funnel = { 0 };

  if (!ikd_funnel_load_finish (IKD_SESSION (source), result, &funnel, &error))
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  ikd_funnel_clear (&self->funnel);
  self->funnel = funnel;
  show (self);
}

static const char *
chosen_segment (IkdFunnelPane *self)
{
  guint i = gtk_drop_down_get_selected (self->segment);

  return i < self->segments->len ? g_ptr_array_index (self->segments, i) : "";
}

/* The groups of the file, with the chosen one chosen again. */
static void
segments_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdFunnelPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = ikd_list_load_finish (IKD_SESSION (source), result, &error);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *chosen = NULL;
  guint at = 0;

  if (items == NULL || self->segment == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  chosen = g_strdup (chosen_segment (self));
  g_ptr_array_set_size (self->segments, 0);
  g_ptr_array_add (self->segments, g_strdup (""));
  gtk_string_list_append (labels, _("Everybody"));
  for (guint i = 0; i < items->len; i++)
    {
      const IkdListItem *item = g_ptr_array_index (items, i);

      g_ptr_array_add (self->segments, g_strdup (item->id));
      gtk_string_list_append (labels, ikd_list_item_label (item));
      if (g_str_equal (item->id, chosen))
        at = i + 1;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->segment, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->segment, at);
  self->filling = FALSE;
}

/* --- side by side --- */

static void
breakdown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdFunnelPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ikd_outreach_load_finish (IKD_SESSION (source), result, &error);

  /* A later question took its place, and may be answered already. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (rows == NULL)
    ikd_pane_report_error (IKD_PANE (self), error);
  else if (self->breakdown != NULL)
    ikd_funnel_table_show (self->breakdown, rows);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "funnel.export",
                                 rows != NULL && rows->len > 0);
}

static void
load_breakdown (IkdFunnelPane *self)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  IkdRegion *region = ikd_region_pane_get_region (IKD_REGION_PANE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL || region == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  filter.region_code = ikd_region_get_code (region);
  filter.segment = chosen_segment (self);
  filter.day = ikd_context_get_day (ikd_pane_get_context (IKD_PANE (self)));
  ikd_outreach_load_async (session, ikd_funnel_table_get_list (self->breakdown), &filter,
                           self->cancellable, breakdown_cb, g_object_ref (self));
}

/* Down to the region, or to the group. */
static void
chosen_cb (IkdFunnelPane *self, IkdFunnelRow *row)
{
  if (ikd_funnel_table_get_list (self->breakdown) == IKD_OUTREACH_CHILD_FUNNELS)
    {
      ikd_context_set_region (ikd_pane_get_context (IKD_PANE (self)), row->region);
      return;
    }
  for (guint i = 0; i < self->segments->len; i++)
    if (g_str_equal (g_ptr_array_index (self->segments, i), row->segment))
      gtk_drop_down_set_selected (self->segment, i);
}

static void
ikd_funnel_pane_load (IkdRegionPane *pane, IkdSession *session, IkdRegion *region,
                      GCancellable *cancellable)
{
  IkdFunnelPane *self = IKD_FUNNEL_PANE (pane);
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));

  if (self->segments->len <= 1)
    ikd_list_load_async (session, "segment", cancellable, segments_cb, g_object_ref (self));
  ikd_funnel_load_async (session, ikd_region_get_code (region), chosen_segment (self),
                         ikd_context_get_day (context), cancellable, loaded_cb,
                         g_object_ref (self));
  load_breakdown (self);
}

static void
segment_cb (IkdFunnelPane *self)
{
  if (!self->filling)
    ikd_region_pane_reload (IKD_REGION_PANE (self));
}

/* --- copying and saving --- */

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdFunnelPane *self = IKD_FUNNEL_PANE (widget);
  IkdRegion *region = ikd_region_pane_get_region (IKD_REGION_PANE (self));
  g_autofree char *day = ikd_day_format (ikd_region_pane_get_day (IKD_REGION_PANE (self)));
  g_autofree char *table = ikd_text_columns_copy (G_LIST_MODEL (self->store), columns,
                                                  G_N_ELEMENTS (columns), &self->funnel);
  g_autofree char *sentence = ikd_funnel_text (&self->funnel);
  g_autofree char *notes = ikd_funnel_notes (&self->funnel);
  g_autofree char *breakdown = ikd_funnel_table_copy (self->breakdown);
  GtkStringObject *group = gtk_drop_down_get_selected_item (self->segment);
  g_autofree char *text = g_strdup_printf (
    "%s, %s, %s\n%s\n\n%s\n%s\n%s\n", region != NULL ? ikd_region_get_name (region) : "",
    group != NULL ? gtk_string_object_get_string (group) : "", day, sentence, table, breakdown,
    notes);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  ikd_pane_toast (IKD_PANE (self), _("Text copied"));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) rows = ikd_funnel_table_dup_rows (IKD_FUNNEL_PANE (widget)->breakdown);

  /* Translators: how a file with funnels is proposed to be called. */
  ikd_outreach_files_export_funnels (IKD_PANE (widget), rows, _("funnel"));
}

static void
ikd_funnel_pane_focus_first (IkdPane *pane)
{
  IkdFunnelPane *self = IKD_FUNNEL_PANE (pane);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->view))
      || !gtk_widget_grab_focus (GTK_WIDGET (self->view)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
ikd_funnel_pane_dispose (GObject *object)
{
  IkdFunnelPane *self = IKD_FUNNEL_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->table != NULL)
    gtk_column_view_set_model (self->table, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_FUNNEL_PANE);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ikd_funnel_pane_parent_class)->dispose (object);
}

static void
ikd_funnel_pane_finalize (GObject *object)
{
  IkdFunnelPane *self = IKD_FUNNEL_PANE (object);

  ikd_funnel_clear (&self->funnel);
  g_ptr_array_unref (self->segments);

  G_OBJECT_CLASS (ikd_funnel_pane_parent_class)->finalize (object);
}

static void
ikd_funnel_pane_class_init (IkdFunnelPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_funnel_pane_dispose;
  object_class->finalize = ikd_funnel_pane_finalize;
  IKD_REGION_PANE_CLASS (klass)->load = ikd_funnel_pane_load;
  IKD_PANE_CLASS (klass)->focus_first = ikd_funnel_pane_focus_first;

  g_type_ensure (IKD_TYPE_FUNNEL_TABLE);
  g_type_ensure (IKD_TYPE_FUNNEL_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/outreach/ikd-funnel-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelPane, segment);
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelPane, own);
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelPane, empty);
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelPane, sentence);
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelPane, notes);
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelPane, view);
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelPane, table);
  gtk_widget_class_bind_template_child (widget_class, IkdFunnelPane, breakdown);
  gtk_widget_class_bind_template_callback (widget_class, segment_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, load_breakdown);
  gtk_widget_class_install_action (widget_class, "funnel.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "funnel.export", NULL, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "funnel.copy",
                                       NULL);
}

static void
ikd_funnel_pane_init (IkdFunnelPane *self)
{
  self->segments = g_ptr_array_new_with_free_func (g_free);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "funnel.copy", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "funnel.export", FALSE);
  self->store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  ikd_text_columns_add (self->table, _("Stages of the funnel"), columns, G_N_ELEMENTS (columns),
                        &self->funnel);
  ikd_text_columns_set_model (self->table, self->store);
}
