/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the sheet says. Guarantees: a sheet that holds a refused text is not left, and is what is
 * shown. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-sheet-pane-private.h"

G_DEFINE_FINAL_TYPE (IkdSheetPane, ikd_sheet_pane, IKD_TYPE_PANE)

enum
{
  PROP_0,
  PROP_ORDER,
  PROP_CONTROL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* --- what is shown --- */

static void
show_strip (IkdSheetPane *self, IkdEntrySheet *sheet)
{
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;
  IkdNumber sum = ikd_entry_sheet_sum (sheet, 0, NULL);
  gboolean moved;

  gtk_revealer_set_reveal_child (self->strip, sheet->completion != NULL);
  if (sheet->completion == NULL)
    return;
  when = ikd_moment_format (sheet->completion->at);
  moved = sum.known != sheet->completion->number.known
          || sum.value != sheet->completion->number.value
          || ikd_entry_sheet_n_missing (sheet) > 0;
  /* Translators: the time, and who marked the sheet complete. */
  text = g_strdup_printf (moved ? _("Marked complete %s by %s; changed since.")
                                : _("✓ Complete since %s, by %s."), when,
                          sheet->completion->author);
  gtk_label_set_text (self->strip_label, text);
}

/* Sums of later days that what was corrected here has left behind. */
static void
show_later (IkdSheetPane *self, IkdEntrySheet *sheet)
{
  g_autofree char *count = ikd_count_format (sheet->n_moved);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  gtk_revealer_set_reveal_child (self->later, sheet->n_moved > 0);
  if (sheet->n_moved == 0)
    return;
  date = ikd_day_format (sheet->moved_day);
  /* Translators: how many sums, and the first day on which there is one. */
  text = g_strdup_printf (ngettext ("An earlier value was corrected: %s later sum asks for a look, "
                                    "from %s on.",
                                    "Earlier values were corrected: %s later sums ask for a look, "
                                    "from %s on.", sheet->n_moved), count, date);
  gtk_label_set_text (self->later_label, text);
}

static void
show_empty (IkdSheetPane *self, IkdEntrySheet *sheet)
{
  int level = ikd_region_get_level (sheet->parent);
  /* Translators: the name of a region. */
  g_autofree char *text = g_strdup_printf (_("Nothing below %s is in this file."),
                                           ikd_region_get_name (sheet->parent));

  adw_status_page_set_description (self->empty, text);
  gtk_widget_set_visible (adw_status_page_get_child (self->empty), level == 2 || level == 3);
}

static void
loaded_cb (IkdSheetPane *self, gboolean fresh)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  gboolean any = sheet != NULL && sheet->rows->len > 0;

  if (sheet == NULL)
    return;
  self->day = sheet->query.day;
  gtk_stack_set_visible_child_name (self->stack, any ? "grid" : "empty");
  ikd_sheet_bar_set_sheet (self->bar, sheet, ikd_sheet_desk_is_writable (self->desk));
  show_strip (self, sheet);
  show_later (self, sheet);
  if (!any)
    show_empty (self, sheet);
  else if (fresh || self->focus_due || self->sought != 0)
    ikd_sheet_pane_place_cursor (self, sheet);
  ikd_sheet_pane_go_on_asking (self);
  ikd_sheet_pane_update_windows (self);
  ikd_sheet_pane_say_cell (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTROL]);
}

/* The sheet does not go on: back to where it is, and to the cell that holds it. */
static void
held_cb (IkdSheetPane *self, const char *sentence)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  guint row = 0;
  guint column = 0;

  self->day = sheet->query.day;
  g_free (self->id);
  self->id = g_strdup (sheet->query.id);
  ikd_sheet_bar_set_offers (self->bar, self->offers, self->id);
  ikd_sheet_bar_set_day (self->bar, self->day);
  if (ikd_sheet_desk_find_refused (self->desk, &row, &column))
    ikd_sheet_pane_set_cell (self, row, column);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  ikd_pane_toast (IKD_PANE (self), sentence);
}

static void
failed_cb (IkdSheetPane *self, const GError *error)
{
  ikd_pane_report_error (IKD_PANE (self), error);
}

static void
busy_cb (IkdSheetPane *self)
{
  ikd_pane_set_busy (IKD_PANE (self), ikd_sheet_desk_get_busy (self->desk));
}

static void
ikd_sheet_pane_changed (IkdPane *pane)
{
  IkdSheetPane *self = IKD_SHEET_PANE (pane);
  const IkdSheetQuery nothing = { 0, };
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));

  if (session == ikd_sheet_desk_get_session (self->desk)
      && (session == NULL || self->offers != NULL))
    return;
  self->region = 0;
  self->day = ikd_day_today ();
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  if (session == NULL)
    ikd_sheet_desk_go (self->desk, NULL, &nothing);
  else
    ikd_sheet_pane_load_offers (self);
}

/* --- the pane --- */

static void
ikd_sheet_pane_focus_first (IkdPane *pane)
{
  IkdSheetPane *self = IKD_SHEET_PANE (pane);
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);

  self->focus_due = TRUE;
  if (sheet != NULL && sheet->rows->len > 0 && self->sought == 0)
    ikd_sheet_pane_place_cursor (self, sheet);
}

static gboolean
ikd_sheet_pane_flush (IkdPane *pane)
{
  IkdSheetPane *self = IKD_SHEET_PANE (pane);
  guint row = 0;
  guint column = 0;

  ikd_grid_flush (self->grid);
  if (!ikd_sheet_desk_find_refused (self->desk, &row, &column))
    return TRUE;
  ikd_pane_toast (pane, ikd_sheet_desk_get_draft (self->desk, row, column)->message);
  return FALSE;
}

static void
ikd_sheet_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdSheetPane *self = IKD_SHEET_PANE (object);
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  const char *order = sheet != NULL && sheet->order != NULL ? sheet->order : "code";

  switch (id)
    {
    case PROP_ORDER:
      g_value_set_string (value, g_str_has_prefix (order, "list:") ? "pasted" : order);
      break;
    case PROP_CONTROL:
      g_value_set_boolean (value, sheet != NULL && sheet->control);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_sheet_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdSheetPane *self = IKD_SHEET_PANE (object);

  switch (id)
    {
    case PROP_ORDER:
      ikd_sheet_pane_set_order (self, g_value_get_string (value));
      break;
    case PROP_CONTROL:
      ikd_sheet_pane_set_option (self, "control", g_value_get_boolean (value) ? "yes" : "no");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_sheet_pane_constructed (GObject *object)
{
  IkdSheetPane *self = IKD_SHEET_PANE (object);

  G_OBJECT_CLASS (ikd_sheet_pane_parent_class)->constructed (object);

  g_signal_connect_object (self->desk, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "held", G_CALLBACK (held_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  ikd_grid_set_model (self->grid, IKD_GRID_MODEL (self->model));
  ikd_sheet_pane_add_cells (self);
  ikd_sheet_pane_add_problems (self);
  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_sheet_pane_dispose (GObject *object)
{
  IkdSheetPane *self = IKD_SHEET_PANE (object);

  g_cancellable_cancel (self->life);
  if (self->grid != NULL)
    ikd_grid_set_model (self->grid, NULL);
  g_clear_pointer (&self->go_to_popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_SHEET_PANE);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (ikd_sheet_pane_parent_class)->dispose (object);
}

static void
ikd_sheet_pane_finalize (GObject *object)
{
  IkdSheetPane *self = IKD_SHEET_PANE (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->life);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_free (self->id);

  G_OBJECT_CLASS (ikd_sheet_pane_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, NULL, flags);
  properties[PROP_CONTROL] = g_param_spec_boolean ("control", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, top);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, bar);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, strip);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, strip_label);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, later);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, later_label);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, grid);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, empty);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, panel_revealer);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, panel);
  gtk_widget_class_bind_template_child (widget_class, IkdSheetPane, status);
  gtk_widget_class_bind_template_callback (widget_class, ikd_sheet_pane_set_region);
  gtk_widget_class_bind_template_callback (widget_class, ikd_sheet_pane_go_day);
  gtk_widget_class_bind_template_callback (widget_class, ikd_sheet_pane_step_cb);
  gtk_widget_class_bind_template_callback (widget_class, ikd_sheet_pane_sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, ikd_sheet_pane_filling_cb);
  gtk_widget_class_bind_template_callback (widget_class, ikd_sheet_pane_source_cb);
}

static void
ikd_sheet_pane_class_init (IkdSheetPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_sheet_pane_get_property;
  object_class->set_property = ikd_sheet_pane_set_property;
  object_class->constructed = ikd_sheet_pane_constructed;
  object_class->dispose = ikd_sheet_pane_dispose;
  object_class->finalize = ikd_sheet_pane_finalize;
  IKD_PANE_CLASS (klass)->changed = ikd_sheet_pane_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_sheet_pane_focus_first;
  IKD_PANE_CLASS (klass)->flush = ikd_sheet_pane_flush;
  install_properties (object_class);

  g_type_ensure (IKD_TYPE_GRID);
  g_type_ensure (IKD_TYPE_REASON_PANEL);
  g_type_ensure (IKD_TYPE_SHEET_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/sheet/ikd-sheet-pane.ui");
  bind_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "sheet.order", "order");
  gtk_widget_class_install_property_action (widget_class, "sheet.control", "control");
  ikd_sheet_pane_install_windows (widget_class);
}

static void
ikd_sheet_pane_init (IkdSheetPane *self)
{
  self->life = g_cancellable_new ();
  self->desk = ikd_sheet_desk_new ();
  self->model = ikd_sheet_model_new (self->desk);
  self->id = g_strdup (IKD_DEFAULT_SHEET);
  self->day = ikd_day_today ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_sheet_pane_set_region (IkdSheetPane *self, gint64 region)
{
  g_return_if_fail (IKD_IS_SHEET_PANE (self));

  if (region == self->region || region == 0)
    return;
  self->focus_due = TRUE;
  self->region = region;
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  ikd_sheet_pane_load_offers (self);
}

void
ikd_sheet_pane_show_cell (IkdSheetPane *self, gint64 region, IkdDay day)
{
  g_return_if_fail (IKD_IS_SHEET_PANE (self));

  self->sought = region;
  self->day = day;
  self->focus_due = TRUE;
  if (self->offers != NULL)
    ikd_sheet_pane_go (self);
}

void
ikd_sheet_pane_paste (IkdSheetPane *self)
{
  g_return_if_fail (IKD_IS_SHEET_PANE (self));

  ikd_sheet_pane_read_clipboard (self);
}

void
ikd_sheet_pane_complete (IkdSheetPane *self)
{
  g_return_if_fail (IKD_IS_SHEET_PANE (self));

  ikd_sheet_pane_show_summary (self);
}
