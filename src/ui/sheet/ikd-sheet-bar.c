/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: showing a sheet never looks like a choice. */

#include "config.h"

#include "ikd-sheet-bar.h"

#include <glib/gi18n.h>

#include "ikd-date-button.h"
#include "ikd-names.h"
#include "ikd-region-chooser.h"
#include "ikd-source-button.h"

struct _IkdSheetBar
{
  GtkWidget         parent_instance;

  GtkWidget        *top;
  IkdRegionChooser *region;
  IkdDateButton    *date;
  GtkWidget        *later;
  GtkDropDown      *sheets;
  GtkWidget        *filling;
  GtkToggleButton  *stock;
  GtkToggleButton  *additions;
  IkdSourceButton  *source;

  GPtrArray        *ids;         /* of char *, beside the drop-down's items */
  gboolean          showing;
};

G_DEFINE_FINAL_TYPE (IkdSheetBar, ikd_sheet_bar, GTK_TYPE_WIDGET)

enum
{
  REGION_CHOSEN,
  DAY_CHOSEN,
  STEPPED,
  SHEET_CHOSEN,
  FILLING_CHOSEN,
  SOURCE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
region_cb (IkdSheetBar *self, IkdRegion *region)
{
  g_signal_emit (self, signals[REGION_CHOSEN], 0, ikd_region_get_id (region));
}

static void
earlier_cb (IkdSheetBar *self)
{
  g_signal_emit (self, signals[STEPPED], 0, -1);
}

static void
later_cb (IkdSheetBar *self)
{
  g_signal_emit (self, signals[STEPPED], 0, 1);
}

static void
day_cb (IkdSheetBar *self, int day)
{
  g_signal_emit (self, signals[DAY_CHOSEN], 0, day);
}

static void
sheet_cb (IkdSheetBar *self)
{
  guint at = gtk_drop_down_get_selected (self->sheets);

  if (!self->showing && at < self->ids->len)
    g_signal_emit (self, signals[SHEET_CHOSEN], 0, g_ptr_array_index (self->ids, at));
}

static void
filling_cb (IkdSheetBar *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[FILLING_CHOSEN], 0,
                   !gtk_toggle_button_get_active (self->stock));
}

static void
source_cb (IkdSheetBar *self)
{
  g_autoptr (IkdSource) source = ikd_source_button_dup_source (self->source);

  g_signal_emit (self, signals[SOURCE_CHOSEN], 0, source);
}

static void
ikd_sheet_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_SHEET_BAR);

  G_OBJECT_CLASS (ikd_sheet_bar_parent_class)->dispose (object);
}

static void
ikd_sheet_bar_finalize (GObject *object)
{
  g_ptr_array_unref (IKD_SHEET_BAR (object)->ids);

  G_OBJECT_CLASS (ikd_sheet_bar_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType type)
{
  return g_signal_new (name, IKD_TYPE_SHEET_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, type);
}

static void
ikd_sheet_bar_class_init (IkdSheetBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_sheet_bar_dispose;
  object_class->finalize = ikd_sheet_bar_finalize;

  g_type_ensure (IKD_TYPE_DATE_BUTTON);
  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  g_type_ensure (IKD_TYPE_SOURCE_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/sheet/ikd-sheet-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdSheetBar, top);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetBar, region);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetBar, date);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetBar, later);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetBar, sheets);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetBar, filling);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetBar, stock);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetBar, additions);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetBar, source);
  gtk_widget_class_bind_template_callback (widget_class, region_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, filling_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_cb);

  signals[REGION_CHOSEN] = add_signal ("region-chosen", G_TYPE_INT64);
  signals[DAY_CHOSEN] = add_signal ("day-chosen", G_TYPE_INT);
  signals[STEPPED] = add_signal ("stepped", G_TYPE_INT);
  signals[SHEET_CHOSEN] = add_signal ("sheet-chosen", G_TYPE_STRING);
  signals[FILLING_CHOSEN] = add_signal ("filling-chosen", G_TYPE_BOOLEAN);
  signals[SOURCE_CHOSEN] = add_signal ("source-chosen", G_TYPE_POINTER);
}

static void
ikd_sheet_bar_init (IkdSheetBar *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_sheet_bar_set_offers (IkdSheetBar *self, GPtrArray *offers, const char *id)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (IKD_IS_SHEET_BAR (self));

  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < offers->len; i++)
    {
      const IkdSheetOffer *offer = g_ptr_array_index (offers, i);

      gtk_string_list_append (titles, offer->title);
      g_ptr_array_add (self->ids, g_strdup (offer->id));
      if (g_strcmp0 (offer->id, id) == 0)
        selected = i;
    }
  self->showing = TRUE;
  gtk_drop_down_set_model (self->sheets, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->sheets, selected);
  ikd_names_look_below (GTK_WIDGET (self->sheets));
  self->showing = FALSE;
}

void
ikd_sheet_bar_set_region (IkdSheetBar *self, IkdAtlas *atlas, gint64 region)
{
  g_return_if_fail (IKD_IS_SHEET_BAR (self));

  ikd_region_chooser_set_atlas (self->region, atlas);
  ikd_region_chooser_set_region (self->region, ikd_atlas_by_id (atlas, region));
}

void
ikd_sheet_bar_set_sheet (IkdSheetBar *self, IkdEntrySheet *sheet, gboolean writable)
{
  gboolean flows;

  g_return_if_fail (IKD_IS_SHEET_BAR (self));

  flows = sheet->query.n_indicators == 1 && sheet->query.indicators[0] == IKD_ACTIVE;
  self->showing = TRUE;
  gtk_widget_set_visible (self->filling, flows);
  gtk_widget_set_sensitive (self->filling, writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->source), writable);
  gtk_toggle_button_set_active (sheet->additions ? self->additions : self->stock, TRUE);
  ikd_source_button_set_source (self->source, sheet->source);
  ikd_sheet_bar_set_day (self, sheet->query.day);
  self->showing = FALSE;
}

void
ikd_sheet_bar_set_day (IkdSheetBar *self, IkdDay day)
{
  g_return_if_fail (IKD_IS_SHEET_BAR (self));

  ikd_date_button_set_day (self->date, day);
  gtk_widget_set_sensitive (self->later, day < ikd_day_today ());
}
