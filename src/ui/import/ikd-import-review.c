/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what it says of a cell is what storing does; the cursor stays at its cell while the
 * plan is worked out again, or goes to the one that takes its place among those shown. */

#include "config.h"

#include "ikd-import-review.h"

#include <glib/gi18n.h>

#include "ikd-import-cells.h"
#include "ikd-reason-panel.h"
#include "ikd-rows.h"
#include "ikd-unfold.h"

/* So many notes are written out. */
#define NOTES_MOST 200

#define ALL IKD_IMPORT_N_KINDS  /* the filter that shows everything */

struct _IkdImportReview
{
  AdwBin              parent_instance;

  IkdImportPlan      *plan;             /* nullable */
  GtkFilterListModel *shown;
  IkdUnfold          *rows;             /* of them */
  GtkFilter          *filter;
  GtkSingleSelection *selection;
  IkdImportKind       kind;             /* that is shown, or ALL */
  GtkWidget          *toggles[IKD_IMPORT_N_KINDS + 1];
  guint               sheet;            /* where the cursor is */
  guint               line;
  int                 column;

  GtkLabel           *summary;
  GtkLabel           *unlisted;
  GtkBox             *filters;
  GtkColumnView      *view;
  GtkMenuButton      *notes;
  GtkLabel           *notes_text;
  GtkRevealer        *reasons;
  IkdReasonPanel     *reason;
  GtkLabel           *detail;
};

G_DEFINE_FINAL_TYPE (IkdImportReview, ikd_import_review, ADW_TYPE_BIN)

static guint refused_signal;

static IkdImportItem *
get_item (IkdImportReview *self)
{
  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

/* The rows, below the header of the view. */
static GtkWidget *
get_list (IkdImportReview *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Brings the cursor into view and gives it the focus. */
static void
focus_rows (IkdImportReview *self)
{
  GtkWidget *list = get_list (self);
  IkdImportItem *item = get_item (self);

  if (list == NULL || item == NULL)
    return;
  gtk_widget_activate_action (list, "list.scroll-to-item", "u",
                              gtk_single_selection_get_selected (self->selection));
  if (!ikd_import_cells_focus (self->view, item))
    gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
}

static gboolean
has_focus (IkdImportReview *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* --- showing --- */

static gboolean
is_shown (gpointer item, gpointer data)
{
  IkdImportReview *self = data;

  return self->kind == ALL || ((IkdImportItem *) item)->kind == self->kind;
}

/* Owed, given already, or what a correction of something that is locked lacks. */
static gboolean
takes_reason (IkdImportItem *item)
{
  gboolean locked = FALSE;

  for (guint i = 0; i < item->problems->len; i++)
    locked |= ((IkdProblem *) g_ptr_array_index (item->problems, i))->code
              == IKD_ERROR_REASON_OWED;
  return locked || item->kind == IKD_IMPORT_REASON_NEEDED || item->reason != NULL;
}

static void
show_detail (IkdImportReview *self)
{
  IkdImportItem *item = get_item (self);
  g_autofree char *label = NULL;
  g_autofree char *why = NULL;
  g_autofree char *text = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.edit",
                                 item != NULL && item->editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.reason",
                                 item != NULL && takes_reason (item));
  if (item == NULL)
    {
      gtk_label_set_text (self->detail, "");
      return;
    }
  label = ikd_import_cells_dup_label (item);
  why = ikd_import_cells_dup_why (item);
  text = why != NULL ? g_strdup_printf ("%s. %s", label, why) : g_strdup (label);
  gtk_label_set_text (self->detail, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->detail), text);
}

static void
selected_cb (IkdImportReview *self)
{
  IkdImportItem *item = get_item (self);

  if (item != NULL)
    {
      self->sheet = item->sheet;
      self->line = item->line;
      self->column = item->column;
    }
  show_detail (self);
}

static void
show_unlisted (IkdImportReview *self, guint unlisted)
{
  g_autofree char *number = ikd_count_format (unlisted);
  g_autofree char *sentence = NULL;

  /* Translators: %s is a number of cells of a long file. */
  sentence = g_strdup_printf (ngettext ("%s more cell is counted and imported, but not listed "
                                        "here.",
                                        "%s more cells are counted and imported, but not listed "
                                        "here.", unlisted), number);
  gtk_label_set_text (self->unlisted, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->unlisted), unlisted > 0);
}

static void
show_counts (IkdImportReview *self)
{
  guint unlisted = ikd_import_plan_get_n_unlisted (self->plan);
  guint total = g_list_model_get_n_items (ikd_import_plan_get_items (self->plan)) + unlisted;
  g_autofree char *summary = ikd_import_plan_dup_summary (self->plan);

  gtk_label_set_text (self->summary, summary);
  show_unlisted (self, unlisted);
  for (guint i = 0; i <= ALL; i++)
    {
      guint n = i == ALL ? total : ikd_import_plan_count (self->plan, (IkdImportKind) i);
      g_autofree char *number = ikd_count_format (n);
      g_autofree char *label
        = g_strdup_printf ("%s %s", i == ALL ? C_ ("import", "All")
                                             : ikd_import_kind_label ((IkdImportKind) i), number);

      gtk_button_set_label (GTK_BUTTON (self->toggles[i]), label);
      gtk_widget_set_sensitive (self->toggles[i], n > 0 || i == self->kind || i == ALL);
      gtk_widget_set_visible (self->toggles[i], i != IKD_IMPORT_SKIPPED || n > 0
                                                  || i == self->kind);
    }
}

static void
show_notes (IkdImportReview *self)
{
  GPtrArray *notes = ikd_import_plan_get_notes (self->plan);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *number = ikd_count_format (notes->len);
  /* Translators: %s is a number. */
  g_autofree char *label = g_strdup_printf (ngettext ("%s note", "%s notes", notes->len), number);

  for (guint i = 0; i < MIN (notes->len, NOTES_MOST); i++)
    {
      const IkdProblem *note = g_ptr_array_index (notes, i);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? "\n" : "",
                              note->sheet != NULL ? note->sheet : "",
                              note->sheet != NULL ? ": " : "", note->message);
    }
  if (notes->len > NOTES_MOST)
    g_string_append (text, "\n…");
  gtk_label_set_text (self->notes_text, text->str);
  gtk_menu_button_set_label (self->notes, label);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes->len > 0);
}

/* The position of the cell where the cursor was, or of the first one after it. */
static guint
find_place (IkdImportReview *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (IkdImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (item->sheet > self->sheet
          || (item->sheet == self->sheet
              && (item->line > self->line
                  || (item->line == self->line && item->column >= self->column))))
        return i;
    }
  return n > 0 ? n - 1 : 0;
}

static void
select_place (IkdImportReview *self, guint position)
{
  ikd_unfold_reach (self->rows, position);
  gtk_single_selection_set_selected (self->selection, position);
}

static void
changed_cb (IkdImportReview *self)
{
  gboolean focused = has_focus (self) && gtk_widget_get_mapped (GTK_WIDGET (self));
  IkdImportItem *before = get_item (self);

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_counts (self);
  show_notes (self);
  if (get_item (self) != before || before == NULL)
    {
      select_place (self, find_place (self));
      if (focused && !gtk_revealer_get_reveal_child (self->reasons))
        focus_rows (self);
    }
  selected_cb (self);
}

static void
toggled_cb (GtkToggleButton *toggle, IkdImportReview *self)
{
  if (self->plan == NULL || !gtk_toggle_button_get_active (toggle))
    return;
  for (guint i = 0; i <= ALL; i++)
    if (self->toggles[i] == GTK_WIDGET (toggle))
      self->kind = (IkdImportKind) i;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  selected_cb (self);
}

/* --- correcting --- */

static void
corrected (IkdImportItem *item, const char *text, gpointer data)
{
  IkdImportReview *self = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_import_plan_correct (self->plan, item, *text != '\0' ? text : NULL, &error))
    g_signal_emit (self, refused_signal, 0, error->message);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdImportReview *self = IKD_IMPORT_REVIEW (widget);
  IkdImportItem *item = get_item (self);

  if (item != NULL)
    ikd_import_cells_edit (self->view, item);
}

static void
activate_cb (IkdImportReview *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "review.edit", NULL);
}

/* --- reasons --- */

static void
close_reasons (IkdImportReview *self)
{
  gtk_revealer_set_reveal_child (self->reasons, FALSE);
  focus_rows (self);
}

static void
reason_left_cb (IkdImportReview *self)
{
  close_reasons (self);
}

static void
reason_cb (IkdImportReview *self, const char *reason, gboolean all)
{
  g_autoptr (GError) error = NULL;

  close_reasons (self);
  if (!ikd_import_plan_give_reason (self->plan, all ? NULL : get_item (self), reason, &error))
    g_signal_emit (self, refused_signal, 0, error->message);
}

static void
give_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdImportReview *self = IKD_IMPORT_REVIEW (widget);
  IkdImportItem *item = get_item (self);
  g_autofree char *what = NULL;
  g_autofree char *why = NULL;

  if (item == NULL)
    return;
  what = ikd_import_cells_dup_label (item);
  why = ikd_import_cells_dup_why (item);
  gtk_revealer_set_reveal_child (self->reasons, TRUE);
  ikd_reason_panel_ask (self->reason, what, FALSE,
                        ikd_import_plan_count (self->plan, IKD_IMPORT_REASON_NEEDED));
  ikd_reason_panel_set_why (self->reason, why != NULL ? why : "");
}

/* --- problems --- */

static gboolean
is_problem (IkdImportItem *item)
{
  return (item->kind == IKD_IMPORT_REFUSED && !item->beside)
         || (item->kind == IKD_IMPORT_REASON_NEEDED && item->reason == NULL);
}

/* Round and round. */
static void
problem_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdImportReview *self = IKD_IMPORT_REVIEW (widget);
  int step = g_variant_get_int32 (parameter);
  int n = (int) g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  int at = (int) gtk_single_selection_get_selected (self->selection);

  for (int i = 1; i <= n; i++)
    {
      int position = ((at + step * i) % n + n) % n;
      g_autoptr (IkdImportItem) item
        = g_list_model_get_item (G_LIST_MODEL (self->shown), (guint) position);

      if (!is_problem (item))
        continue;
      select_place (self, (guint) position);
      focus_rows (self);
      return;
    }
}

/* Space leaves the row of the focus out, or takes it in, also where the row itself has it. */
static gboolean
row_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
            IkdImportReview *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (key != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || focus == NULL || GTK_IS_CHECK_BUTTON (focus) || GTK_IS_TEXT (focus))
    return GDK_EVENT_PROPAGATE;
  return ikd_rows_use (focus);
}

static void
add_row_keys (IkdImportReview *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (row_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

/* --- the class --- */

static void
drop_plan (IkdImportReview *self)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->view != NULL)
    {
      GListModel *columns = gtk_column_view_get_columns (self->view);

      gtk_column_view_set_model (self->view, NULL);
      while (g_list_model_get_n_items (columns) > 0)
        {
          g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

          gtk_column_view_remove_column (self->view, column);
        }
    }
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->plan);
}

static void
ikd_import_review_dispose (GObject *object)
{
  drop_plan (IKD_IMPORT_REVIEW (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_IMPORT_REVIEW);

  G_OBJECT_CLASS (ikd_import_review_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "review.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "review.reason", NULL, give_cb);
  gtk_widget_class_install_action (widget_class, "review.problem", "i", problem_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "review.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "review.reason", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "review.reason", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "review.problem", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, GDK_SHIFT_MASK, "review.problem",
                                       "i", -1);
}

static void
ikd_import_review_class_init (IkdImportReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_import_review_dispose;

  refused_signal = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (IKD_TYPE_REASON_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/import/ikd-import-review.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdImportReview, summary);
  gtk_widget_class_bind_template_child (widget_class, IkdImportReview, unlisted);
  gtk_widget_class_bind_template_child (widget_class, IkdImportReview, filters);
  gtk_widget_class_bind_template_child (widget_class, IkdImportReview, view);
  gtk_widget_class_bind_template_child (widget_class, IkdImportReview, notes);
  gtk_widget_class_bind_template_child (widget_class, IkdImportReview, notes_text);
  gtk_widget_class_bind_template_child (widget_class, IkdImportReview, reasons);
  gtk_widget_class_bind_template_child (widget_class, IkdImportReview, reason);
  gtk_widget_class_bind_template_child (widget_class, IkdImportReview, detail);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_left_cb);
  install_keys (widget_class);
}

static void
add_toggle (IkdImportReview *self, guint kind)
{
  GtkWidget *toggle = gtk_toggle_button_new ();

  self->toggles[kind] = toggle;
  if (kind == ALL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  else
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle),
                                 GTK_TOGGLE_BUTTON (self->toggles[ALL]));
  g_signal_connect (toggle, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (self->filters, toggle);
}

static void
ikd_import_review_init (IkdImportReview *self)
{
  self->kind = ALL;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_row_keys (self);
  add_toggle (self, ALL);
  for (guint i = 0; i < IKD_IMPORT_N_KINDS; i++)
    add_toggle (self, i);
}

void
ikd_import_review_set_plan (IkdImportReview *self, IkdImportPlan *plan)
{
  g_return_if_fail (IKD_IS_IMPORT_REVIEW (self));

  drop_plan (self);
  self->kind = ALL;
  self->line = 0;
  self->column = 0;
  gtk_revealer_set_reveal_child (self->reasons, FALSE);
  if (plan == NULL)
    return;
  self->plan = g_object_ref (plan);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->shown = gtk_filter_list_model_new (g_object_ref (ikd_import_plan_get_items (plan)),
                                           g_object_ref (self->filter));
  self->rows = ikd_unfold_new (g_object_ref (G_LIST_MODEL (self->shown)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[ALL]), TRUE);
  ikd_import_cells_add_columns (self->view, plan, corrected, self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

void
ikd_import_review_focus (IkdImportReview *self)
{
  g_return_if_fail (IKD_IS_IMPORT_REVIEW (self));

  focus_rows (self);
}
