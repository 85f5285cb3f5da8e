/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: list and quick entry show the same institutions, those that the filters leave; the
 * sentences above them are of all of the region. */

#include "config.h"

#include "ikd-institution-pane.h"

#include <glib/gi18n.h>

#include "ikd-institution-sheet.h"
#include "ikd-institution-window.h"
#include "ikd-institution-words.h"
#include "ikd-outreach-files.h"
#include "ikd-region-chooser.h"
#include "ikd-table.h"

struct _IkdInstitutionPane
{
  IkdPane              parent_instance;

  GtkWidget           *box;
  IkdRegionChooser    *region;
  GtkDropDown         *kind;
  GtkDropDown         *state;
  GtkWidget           *search;
  GtkToggleButton     *quick;
  GtkStack            *stack;
  GtkLabel            *summary_title;
  GtkWidget           *summary;
  GtkLabel            *kinds;
  GtkColumnView       *view;
  IkdInstitutionSheet *sheet;
  AdwStatusPage       *empty;

  GListStore          *store;           /* of IkdInstitutionRow */
  GPtrArray           *kind_ids;        /* of char *; the first NULL: any */
  gboolean             filling;
  gboolean             focus;           /* wanted as soon as there is something */
  GCancellable        *cancellable;     /* of the last question */
};

G_DEFINE_FINAL_TYPE (IkdInstitutionPane, ikd_institution_pane, IKD_TYPE_PANE)

static gboolean
is_filtered (IkdInstitutionPane *self)
{
  return gtk_drop_down_get_selected (self->kind) > 0 || gtk_drop_down_get_selected (self->state) > 0
         || *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

/* --- what is shown --- */

static void
focus_content (IkdInstitutionPane *self)
{
  const char *shown = gtk_stack_get_visible_child_name (self->stack);

  self->focus = !(g_strcmp0 (shown, "quick") == 0 ? ikd_institution_sheet_focus (self->sheet)
                  : g_strcmp0 (shown, "list") == 0 ? ikd_table_focus (self->view) : FALSE);
}

static void
show_content (IkdInstitutionPane *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  gboolean filtered = is_filtered (self);

  adw_status_page_set_title (self->empty, filtered ? _("No Such Institution")
                                                   : _("No Institutions Yet"));
  adw_status_page_set_description (
    self->empty, filtered ? _("Change the filters, or the text that is searched for.")
                          : _("Add those that your office visits, or import a list of them."));
  gtk_stack_set_visible_child_name (
    self->stack, n == 0 ? "empty" : gtk_toggle_button_get_active (self->quick) ? "quick" : "list");
  if (self->focus && n > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_content (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdInstitutionPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ikd_outreach_load_finish (IKD_SESSION (source), result, &error);

  if (ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source))
    return;
  if (rows == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  ikd_table_fill (self->view, self->store, rows);
  ikd_institution_sheet_show (self->sheet, rows);
  show_content (self);
}

/* The kinds there are; the one that is chosen stays, if only as long as there is one. */
static void
offer_kinds (IkdInstitutionPane *self, GPtrArray *rows)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->kind);
  g_autofree char *chosen = selected < self->kind_ids->len
                              ? g_strdup (g_ptr_array_index (self->kind_ids, selected)) : NULL;
  guint wanted = 0;

  g_ptr_array_set_size (self->kind_ids, 0);
  g_ptr_array_add (self->kind_ids, NULL);
  gtk_string_list_append (labels, _("All kinds"));
  for (guint i = 0; i < rows->len; i++)
    {
      const IkdKindRow *row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (row->tally->kind, chosen) == 0)
        wanted = self->kind_ids->len;
      g_ptr_array_add (self->kind_ids, g_strdup (row->tally->kind));
      gtk_string_list_append (labels, row->kind_label);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->kind, wanted);
  self->filling = FALSE;
}

static void
show_summary (IkdInstitutionPane *self, GPtrArray *kinds)
{
  g_autofree char *title = ikd_institution_words_all (kinds);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < kinds->len; i++)
    {
      g_autofree char *line = ikd_institution_words_kind (g_ptr_array_index (kinds, i));

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  gtk_label_set_text (self->summary_title, title);
  gtk_label_set_text (self->kinds, lines->str);
}

static void load (IkdInstitutionPane *self);

static void
kinds_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdInstitutionPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kinds = ikd_outreach_load_finish (IKD_SESSION (source), result, &error);

  if (ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source))
    return;
  if (kinds == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  offer_kinds (self, kinds);
  show_summary (self, kinds);
  load (self);
}

/* --- asking --- */

/* What is asked for; its texts are borrowed but for @region. */
static void
fill_filter (IkdInstitutionPane *self, IkdOutreachFilter *filter, const char *region)
{
  guint kind = gtk_drop_down_get_selected (self->kind);
  guint state = gtk_drop_down_get_selected (self->state);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  filter->region_code = region;
  filter->kind = kind < self->kind_ids->len ? g_ptr_array_index (self->kind_ids, kind) : NULL;
  filter->state = state > 0 && state <= IKD_N_INSTITUTION_STATES
                    ? ikd_institution_state_to_id ((IkdInstitutionState) (state - 1)) : NULL;
  filter->text = *text != '\0' ? text : NULL;
}

static void
renew (IkdInstitutionPane *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

/* The institutions that the filters leave. */
static void
load (IkdInstitutionPane *self)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  g_autofree char *region = ikd_outreach_files_region (IKD_PANE (self));

  if (session == NULL)
    return;
  renew (self);
  fill_filter (self, &filter, region);
  ikd_outreach_load_async (session, IKD_OUTREACH_INSTITUTIONS, &filter, self->cancellable,
                           loaded_cb, g_object_ref (self));
}

static void
show_region (IkdInstitutionPane *self, IkdSession *session)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  g_autoptr (IkdRegion) region = ikd_context_dup_region (ikd_pane_get_context (IKD_PANE (self)));

  ikd_region_chooser_set_atlas (self->region, atlas);
  ikd_region_chooser_set_region (self->region, region);
}

/* First the kinds there are, then the institutions of those that are wanted. */
static void
ikd_institution_pane_changed (IkdPane *pane)
{
  IkdInstitutionPane *self = IKD_INSTITUTION_PANE (pane);
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  g_autofree char *region = ikd_outreach_files_region (IKD_PANE (self));
  gboolean writable = session != NULL && !ikd_session_is_read_only (session);

  renew (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "institution.add", writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->quick), writable);
  ikd_institution_sheet_set_session (self->sheet, session);
  if (session == NULL)
    return;
  show_region (self, session);
  filter.region_code = region;
  ikd_outreach_load_async (session, IKD_OUTREACH_KINDS, &filter, self->cancellable, kinds_cb,
                           g_object_ref (self));
}

static void
filter_cb (IkdInstitutionPane *self)
{
  if (!self->filling)
    load (self);
}

static void
region_cb (IkdInstitutionPane *self, IkdRegion *region)
{
  ikd_context_set_region (ikd_pane_get_context (IKD_PANE (self)), ikd_region_get_id (region));
}

/* --- doing --- */

static void
open_window (IkdInstitutionPane *self, IkdInstitution *institution)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (GTK_WINDOW (ikd_institution_window_new (
    GTK_WINDOW (root), ikd_pane_get_context (IKD_PANE (self)), institution)));
}

static void
activate_cb (IkdInstitutionPane *self, guint position)
{
  g_autoptr (IkdInstitutionRow) row = ikd_table_dup_row (self->view, position);

  if (row != NULL)
    open_window (self, row->institution);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_window (IKD_INSTITUTION_PANE (widget), NULL);
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (IKD_INSTITUTION_PANE (widget)->search);
}

static void
stop_cb (IkdInstitutionPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  focus_content (self);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  /* Translators: how a file with institutions is proposed to be called. */
  ikd_outreach_files_export (IKD_PANE (widget), IKD_TYPE_INSTITUTION, _("institutions"));
}

static void
pasted_cb (IkdInstitutionPane *self, const char *text)
{
  ikd_pane_toast_undo (IKD_PANE (self), text);
}

static void
quick_cb (IkdInstitutionPane *self)
{
  ikd_institution_sheet_flush (self->sheet);
  self->focus = TRUE;
  show_content (self);
}

static void
toggle_quick_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdInstitutionPane *self = IKD_INSTITUTION_PANE (widget);

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->quick)))
    gtk_toggle_button_set_active (self->quick, !gtk_toggle_button_get_active (self->quick));
}

static void
ikd_institution_pane_focus_first (IkdPane *pane)
{
  focus_content (IKD_INSTITUTION_PANE (pane));
}

static gboolean
ikd_institution_pane_flush (IkdPane *pane)
{
  return ikd_institution_sheet_flush (IKD_INSTITUTION_PANE (pane)->sheet);
}

/* --- the widget --- */

static void
ikd_institution_pane_constructed (GObject *object)
{
  IkdInstitutionPane *self = IKD_INSTITUTION_PANE (object);

  G_OBJECT_CLASS (ikd_institution_pane_parent_class)->constructed (object);

  g_object_bind_property (self->sheet, "busy", self, "busy", G_BINDING_SYNC_CREATE);
  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_institution_pane_dispose (GObject *object)
{
  IkdInstitutionPane *self = IKD_INSTITUTION_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->filling = TRUE;
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_INSTITUTION_PANE);
  g_clear_object (&self->store);
  g_clear_pointer (&self->kind_ids, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_institution_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/outreach/ikd-institution-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, box);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, region);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, kind);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, state);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, search);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, quick);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, summary);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, summary_title);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, kinds);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, view);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, sheet);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, empty);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, quick_cb);
  gtk_widget_class_bind_template_callback (widget_class, pasted_cb);
}

static void
ikd_institution_pane_class_init (IkdInstitutionPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ikd_institution_pane_constructed;
  G_OBJECT_CLASS (klass)->dispose = ikd_institution_pane_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_institution_pane_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_institution_pane_focus_first;
  IKD_PANE_CLASS (klass)->flush = ikd_institution_pane_flush;

  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  g_type_ensure (IKD_TYPE_INSTITUTION_SHEET);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "institution.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "institution.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "institution.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "institution.quick", NULL, toggle_quick_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK,
                                       "institution.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK,
                                       "institution.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, 0, "institution.quick", NULL);
}

static void
ikd_institution_pane_init (IkdInstitutionPane *self)
{
  g_autoptr (GtkStringList) states = gtk_string_list_new (NULL);
  const IkdTableColumn *columns;
  guint n;

  self->filling = TRUE;
  self->store = g_list_store_new (IKD_TYPE_INSTITUTION_ROW);
  self->kind_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  columns = ikd_institution_columns (&n);
  ikd_table_set_up (self->view, columns, n, self->store);
  gtk_string_list_append (states, _("All states"));
  for (int i = 0; i < IKD_N_INSTITUTION_STATES; i++)
    gtk_string_list_append (states, ikd_institution_state_label (i));
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (states));
  self->filling = FALSE;
}
