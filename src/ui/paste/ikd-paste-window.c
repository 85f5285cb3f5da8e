/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The preview of a paste. Guarantees: what it says of a value is what it hands on, and nothing is
 * handed on but by Enter or the button. */

#include "config.h"

#include "ikd-paste-window.h"

#include <glib/gi18n.h>

#include "ikd-paste-cells.h"
#include "ikd-rows.h"
#include "ikd-unfold.h"

struct _IkdPasteWindow
{
  AdwWindow           parent_instance;

  GtkStack           *stack;
  AdwStatusPage      *nothing;
  GtkLabel           *summary;
  GtkWidget          *question;
  GtkLabel           *doubt;
  GtkCheckButton     *thousands;
  GtkCheckButton     *decimals;
  GtkColumnView      *view;
  GtkLabel           *detail;
  GtkWidget          *paste_button;

  IkdPastePlan       *plan;     /* NULL: nothing is taken */
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (IkdPasteWindow, ikd_paste_window, ADW_TYPE_WINDOW)

static guint accepted_signal;

/* Why the line of the cursor is not taken as it is. */
static void
show_detail (IkdPasteWindow *self)
{
  IkdPasteItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (item == NULL)
    return;
  label = ikd_paste_cells_dup_label (self->plan, item);
  text = item->problem != NULL ? g_strdup_printf ("%s. %s", label, item->problem)
                               : g_strdup (label);
  gtk_label_set_text (self->detail, text);
}

static void
show_counts (IkdPasteWindow *self)
{
  guint n = ikd_paste_plan_n_values (self->plan);
  g_autofree char *number = ikd_count_format (n);
  g_autofree char *summary = ikd_paste_plan_dup_summary (self->plan);
  /* Translators: %s is a number. */
  g_autofree char *label = g_strdup_printf (ngettext ("_Paste %s Value", "_Paste %s Values", n),
                                            number);

  gtk_label_set_text (self->summary, summary);
  gtk_button_set_label (GTK_BUTTON (self->paste_button), label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.accept", n > 0);
  show_detail (self);
}

static void
show_question (IkdPasteWindow *self)
{
  const char *doubt = ikd_paste_plan_get_doubt (self->plan);
  IkdNumber meant = IKD_NUMBER_UNKNOWN;
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;

  if (doubt == NULL)
    return;
  if (ikd_count_parse (doubt, IKD_SEPARATORS_ENGLISH, &meant, NULL))
    count = ikd_count_format (meant.value);
  /* Translators: %s is a number as someone wrote it, "14,049". */
  text = g_strdup_printf (_("“%s” can be read in two ways. The comma parts:"), doubt);
  /* Translators: %s is a number, "14,049". */
  label = g_strdup_printf (_("Thousands (%s)"), count != NULL ? count : doubt);
  gtk_label_set_text (self->doubt, text);
  gtk_check_button_set_label (self->thousands, label);
  gtk_widget_set_visible (self->question, TRUE);
}

static void
decided_cb (IkdPasteWindow *self)
{
  ikd_paste_plan_decide (self->plan,
                         gtk_check_button_get_active (self->thousands) ? IKD_SEPARATORS_ENGLISH
                         : gtk_check_button_get_active (self->decimals)
                           ? IKD_SEPARATORS_INDONESIAN : IKD_SEPARATORS_UNKNOWN);
}

static void
accept_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdPasteWindow *self = IKD_PASTE_WINDOW (widget);
  g_autoptr (GPtrArray) cells = ikd_paste_plan_dup_cells (self->plan);

  g_object_ref (self);
  g_signal_emit (self, accepted_signal, 0, cells);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

/* Enter accepts from wherever the preview is read, but chooses in a list of regions; Space leaves
 * the row of the focus out, or takes it in. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                IkdPasteWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0
      || (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN) != NULL))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_space && focus != NULL && !GTK_IS_CHECK_BUTTON (focus)
      && gtk_widget_get_ancestor (focus, GTK_TYPE_COLUMN_VIEW) != NULL)
    return ikd_rows_use (focus);
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), "paste.accept", NULL);
  return GDK_EVENT_STOP;
}

/* The view itself would give the focus to its header. */
static void
focus_rows (IkdPasteWindow *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
ikd_paste_window_map (GtkWidget *widget)
{
  IkdPasteWindow *self = IKD_PASTE_WINDOW (widget);

  GTK_WIDGET_CLASS (ikd_paste_window_parent_class)->map (widget);

  if (gtk_widget_get_visible (self->question))
    gtk_widget_grab_focus (GTK_WIDGET (self->thousands));
  else if (self->selection != NULL)
    focus_rows (self);
}

static void
ikd_paste_window_dispose (GObject *object)
{
  IkdPasteWindow *self = IKD_PASTE_WINDOW (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_PASTE_WINDOW);
  g_clear_object (&self->selection);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (ikd_paste_window_parent_class)->dispose (object);
}

static void
ikd_paste_window_class_init (IkdPasteWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_paste_window_dispose;
  widget_class->map = ikd_paste_window_map;

  accepted_signal = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/paste/ikd-paste-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdPasteWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdPasteWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, IkdPasteWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, IkdPasteWindow, question);
  gtk_widget_class_bind_template_child (widget_class, IkdPasteWindow, doubt);
  gtk_widget_class_bind_template_child (widget_class, IkdPasteWindow, thousands);
  gtk_widget_class_bind_template_child (widget_class, IkdPasteWindow, decimals);
  gtk_widget_class_bind_template_child (widget_class, IkdPasteWindow, view);
  gtk_widget_class_bind_template_child (widget_class, IkdPasteWindow, detail);
  gtk_widget_class_bind_template_child (widget_class, IkdPasteWindow, paste_button);
  gtk_widget_class_bind_template_callback (widget_class, decided_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_install_action (widget_class, "paste.accept", NULL, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_paste_window_init (IkdPasteWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
refuse (IkdPasteWindow *self, const char *sentence)
{
  adw_status_page_set_description (self->nothing, sentence);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  gtk_widget_set_visible (self->paste_button, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.accept", FALSE);
}

static void
show_plan (IkdPasteWindow *self)
{
  IkdUnfold *rows = ikd_unfold_new (g_object_ref (ikd_paste_plan_get_items (self->plan)));

  self->selection = gtk_single_selection_new (G_LIST_MODEL (rows));
  ikd_paste_cells_add_columns (self->view, self->plan);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (show_detail), self);
  g_signal_connect_swapped (self->plan, "changed", G_CALLBACK (show_counts), self);
  show_question (self);
  show_counts (self);
}

GtkWidget *
ikd_paste_window_new (GtkWindow *parent, IkdEntrySheet *sheet, const char *text, guint first_row,
                      guint first_column)
{
  IkdPasteWindow *self = g_object_new (IKD_TYPE_PASTE_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GError) error = NULL;

  self->plan = ikd_paste_plan_new (sheet, text, first_row, first_column, &error);
  if (self->plan == NULL)
    refuse (self, error->message);
  else if (ikd_paste_plan_get_n_lines (self->plan) == 0)
    refuse (self, _("The clipboard holds no figures. Copy the rows of a spreadsheet, or lines like "
                    "“Kroya : 1204”."));
  else
    show_plan (self);
  return GTK_WIDGET (self);
}

char *
ikd_paste_window_dup_order (IkdPasteWindow *self)
{
  g_return_val_if_fail (IKD_IS_PASTE_WINDOW (self), NULL);

  return self->plan != NULL ? ikd_paste_plan_dup_order (self->plan) : NULL;
}
