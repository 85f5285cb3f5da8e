/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Where does the region stand among others, and does it climb: read at one glance. An answer that
 * comes after the next question is dropped. The courses are read only when they are looked at. */

#include "config.h"

#include "ikd-comparison-page.h"

#include <glib/gi18n.h>

#include "ikd-comparison-actions.h"
#include "ikd-date-button.h"
#include "ikd-printer.h"
#include "ikd-text-pages.h"
#include "ikd-view-chooser.h"

struct _IkdComparisonPage
{
  IkdPage             parent_instance;

  IkdViewChooser     *view_chooser;
  IkdDateButton      *date_button;
  GtkMenuButton      *table_button;
  GtkStack           *stack;
  GtkDropDown        *scope_drop;
  GtkDropDown        *since_drop;
  IkdDateButton      *since_button;
  GtkDropDown        *shown_drop;
  GtkMenuButton      *measure_button;
  GtkToggleButton    *table_toggle;
  GtkToggleButton    *charts_toggle;
  GtkLabel           *headline;
  GtkLabel           *notes;
  IkdPeerList        *list;

  GSimpleActionGroup *actions;
  IkdScope            wanted;   /* that a person chose; may not suit every region */
  IkdSince            since;
  IkdScope            scopes[IKD_N_SCOPES]; /* of the entries of scope_drop */
  IkdComparison      *comparison;
  GCancellable       *cancellable;
  gboolean            chosen;   /* the scope is a person's, not the first guess */
  gboolean            filling;  /* the choosers are being set, not chosen from */
  gboolean            wants_focus; /* came up before there was anything to focus */
};

G_DEFINE_FINAL_TYPE (IkdComparisonPage, ikd_comparison_page, IKD_TYPE_PAGE)

static IkdContext *
get_context (IkdComparisonPage *self)
{
  return ikd_pane_get_context (IKD_PANE (self));
}

/* What the page looks at, as a view to be saved. */
static void
offer_view (IkdComparisonPage *self)
{
  g_autoptr (IkdSavedView) view = NULL;

  if (self->comparison == NULL)
    return;

  view = ikd_view_chooser_make_view (self->view_chooser, self->comparison->region,
                                     self->comparison->base);
  view->scope = self->comparison->scope;
  view->since = self->since;
  view->columns = ikd_peer_list_dup_columns (self->list);
  view->sort = ikd_peer_list_dup_sort (self->list);
  ikd_view_chooser_show (self->view_chooser, self->comparison->atlas, self->comparison->region,
                         view);
}

static void
fill_scopes (IkdComparisonPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  IkdComparison *comparison = self->comparison;
  guint selected = 0;
  guint n = 0;

  for (int i = 0; i < IKD_N_SCOPES; i++)
    {
      g_autofree char *title = NULL;

      if (!ikd_scope_suits (comparison->atlas, comparison->region, (IkdScope) i))
        continue;
      title = ikd_scope_title (comparison->atlas, comparison->region, (IkdScope) i);
      gtk_string_list_append (titles, title);
      if ((IkdScope) i == comparison->scope)
        selected = n;
      self->scopes[n++] = (IkdScope) i;
    }
  gtk_drop_down_set_model (self->scope_drop, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->scope_drop, selected);
}

static void
show_choosers (IkdComparisonPage *self)
{
  self->filling = TRUE;
  fill_scopes (self);
  gtk_drop_down_set_selected (self->since_drop, self->since.kind);
  ikd_date_button_set_day (self->since_button, self->comparison->since);
  gtk_widget_set_visible (GTK_WIDGET (self->since_button), self->since.kind == IKD_SINCE_DAY);
  self->filling = FALSE;
  ikd_comparison_actions_show (self->actions, get_context (self), self->list);
}

/* What the tick on the bars is; "" where there is none. */
static const char *
get_legend (IkdComparison *comparison)
{
  IkdPeer *first = comparison->peers->len > 0 ? g_ptr_array_index (comparison->peers, 0) : NULL;

  return first != NULL && first->due.known
           ? _("Tick on a bar: where an even pace since the target began would be.") : "";
}

static void
show_words (IkdComparisonPage *self)
{
  g_autofree char *markup = ikd_comparison_headline (self->comparison);
  g_autofree char *headline = ikd_day_keep_together (markup);
  g_autofree char *notes = ikd_comparison_notes (self->comparison);
  g_autofree char *both = g_strdup_printf ("%s %s", notes, get_legend (self->comparison));

  gtk_label_set_markup (self->headline, headline);
  gtk_label_set_text (self->notes, both);
}

static void
show (IkdComparisonPage *self, IkdComparison *comparison)
{
  gboolean in_list = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;

  g_set_object (&self->comparison, comparison);
  ikd_date_button_set_day (self->date_button, comparison->day);
  ikd_peer_list_show (self->list, comparison);
  show_words (self);
  show_choosers (self);
  offer_view (self);
  gtk_stack_set_visible_child_name (self->stack, "content");
  if (in_list || self->wants_focus)
    ikd_peer_list_focus (self->list);
  self->wants_focus = FALSE;
}

static void reload (IkdComparisonPage *self);

/* Most files have the figures of one office alone: until a person says otherwise, a region that
 * would stand beside nobody shows what lies in it. */
static gboolean
turn_to_children (IkdComparisonPage *self, IkdComparison *comparison)
{
  if (self->chosen || comparison->scope != IKD_SCOPE_SIBLINGS || comparison->ranked > 1
      || !ikd_scope_suits (comparison->atlas, comparison->region, IKD_SCOPE_CHILDREN))
    return FALSE;

  self->wanted = IKD_SCOPE_CHILDREN;
  reload (self);
  self->wanted = IKD_SCOPE_SIBLINGS;
  return TRUE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdComparisonPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdComparison) comparison =
    ikd_comparison_load_finish (IKD_SESSION (source), result, &error);

  /* The file may have been left meanwhile. */
  if (ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source))
    return;
  if (comparison != NULL && turn_to_children (self, comparison))
    return;
  if (comparison != NULL)
    show (self, comparison);
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
reload (IkdComparisonPage *self)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  g_autoptr (IkdRegion) region = ikd_context_dup_region (get_context (self));
  g_autoptr (IkdAtlas) atlas = NULL;
  IkdComparisonQuery query = { 0 };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL || region == NULL)
    return;

  atlas = ikd_session_dup_atlas (session);
  ikd_context_fill_query (get_context (self), &query.query);
  query.scope = ikd_scope_choose (atlas, region, self->wanted);
  query.since = self->since;
  query.courses = gtk_toggle_button_get_active (self->charts_toggle);
  self->cancellable = g_cancellable_new ();
  ikd_comparison_load_async (session, &query, self->cancellable, loaded_cb, g_object_ref (self));
}

/* A saved view was gone to: what of it is this page's own. */
static void
view_cb (IkdComparisonPage *self)
{
  IkdSavedView *view = ikd_context_get_view (get_context (self));

  if (view == NULL)
    return;
  self->wanted = view->scope;
  self->chosen = TRUE;
  self->since = view->since;
  ikd_peer_list_set_columns (self->list, view->columns);
  ikd_peer_list_set_sort (self->list, view->sort);
}

static void
scope_cb (IkdComparisonPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->scope_drop);

  if (self->filling || selected >= IKD_N_SCOPES)
    return;
  self->wanted = self->scopes[selected];
  self->chosen = TRUE;
  reload (self);
}

static void
since_cb (IkdComparisonPage *self)
{
  if (self->filling)
    return;
  self->since.kind = (IkdSinceKind) gtk_drop_down_get_selected (self->since_drop);
  reload (self);
}

static void
since_day_cb (IkdComparisonPage *self, int day)
{
  self->since = (IkdSince){ IKD_SINCE_DAY, day };
  reload (self);
}

static void
shown_cb (IkdComparisonPage *self)
{
  ikd_peer_list_filter (self->list,
                        (IkdPeersShown) gtk_drop_down_get_selected (self->shown_drop));
}

static void
charts_cb (IkdComparisonPage *self)
{
  gboolean charts = gtk_toggle_button_get_active (self->charts_toggle);

  ikd_peer_list_set_charts (self->list, charts);
  if (charts && self->comparison != NULL && !self->comparison->courses)
    reload (self);
}

static void
sorted_cb (IkdComparisonPage *self)
{
  if (self->comparison == NULL)
    return;
  ikd_comparison_actions_show (self->actions, get_context (self), self->list);
  offer_view (self);
}

static void
day_chosen_cb (IkdComparisonPage *self, int day)
{
  ikd_context_set_day (get_context (self), day);
}

static void
switch_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdComparisonPage *self = IKD_COMPARISON_PAGE (widget);
  gboolean charts = gtk_toggle_button_get_active (self->charts_toggle);

  gtk_toggle_button_set_active (charts ? self->table_toggle : self->charts_toggle, TRUE);
  ikd_peer_list_focus (self->list);
}

static void
save_view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdComparisonPage *self = IKD_COMPARISON_PAGE (widget);

  offer_view (self);
  ikd_view_chooser_save (self->view_chooser);
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdComparisonPage *self = IKD_COMPARISON_PAGE (widget);
  g_autofree char *text = ikd_peer_list_to_text (self->list);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  ikd_pane_toast (IKD_PANE (self), _("Table copied"));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdComparisonPage *self = IKD_COMPARISON_PAGE (widget);
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  const char *mark = NULL;
  g_autoptr (IkdTextPages) pages = NULL;
  g_autofree char *title = NULL;
  g_autofree char *headline = NULL;
  g_autofree char *notes = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *text = NULL;

  if (self->comparison == NULL || session == NULL)
    return;

  mark = ikd_session_mark_text (ikd_session_get_mark (session));
  title = ikd_scope_title (self->comparison->atlas, self->comparison->region,
                           self->comparison->scope);
  headline = ikd_comparison_headline_text (self->comparison);
  notes = ikd_comparison_notes (self->comparison);
  rows = ikd_peer_list_to_page (self->list);
  text = g_strdup_printf ("%s%s%s\n%s\n\n%s", mark != NULL ? mark : "", mark != NULL ? "\n" : "",
                          headline, notes, rows);
  pages = ikd_text_pages_new (title, text);
  ikd_printer_print (widget, IKD_PAGES (pages), IKD_PAPER_A4, title);
}

static void
ikd_comparison_page_focus_first (IkdPane *pane)
{
  IkdComparisonPage *self = IKD_COMPARISON_PAGE (pane);

  self->wants_focus = self->comparison == NULL;
  if (!ikd_peer_list_focus (self->list))
    gtk_widget_child_focus (GTK_WIDGET (self->date_button), GTK_DIR_TAB_FORWARD);
}

static void
ikd_comparison_page_changed (IkdPane *pane)
{
  reload (IKD_COMPARISON_PAGE (pane));
}

static void
ikd_comparison_page_constructed (GObject *object)
{
  IkdComparisonPage *self = IKD_COMPARISON_PAGE (object);
  IkdContext *context = get_context (self);

  G_OBJECT_CLASS (ikd_comparison_page_parent_class)->constructed (object);

  self->actions = ikd_comparison_actions_new (context, self->list);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "compare", G_ACTION_GROUP (self->actions));
  ikd_view_chooser_set_context (self->view_chooser, context);
  view_cb (self);
  g_signal_connect_object (context, "notify::view", G_CALLBACK (view_cb), self,
                           G_CONNECT_SWAPPED);
  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_comparison_page_dispose (GObject *object)
{
  IkdComparisonPage *self = IKD_COMPARISON_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "compare", NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_COMPARISON_PAGE);
  g_clear_object (&self->actions);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (ikd_comparison_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/comparison/ikd-comparison-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, view_chooser);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, date_button);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, table_button);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, scope_drop);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, since_drop);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, since_button);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, shown_drop);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, measure_button);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, table_toggle);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, charts_toggle);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, headline);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, notes);
  gtk_widget_class_bind_template_child (widget_class, IkdComparisonPage, list);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
  gtk_widget_class_bind_template_callback (widget_class, since_cb);
  gtk_widget_class_bind_template_callback (widget_class, since_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, charts_cb);
  gtk_widget_class_bind_template_callback (widget_class, sorted_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
}

static void
ikd_comparison_page_class_init (IkdComparisonPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_comparison_page_constructed;
  object_class->dispose = ikd_comparison_page_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_comparison_page_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_comparison_page_focus_first;

  g_type_ensure (IKD_TYPE_DATE_BUTTON);
  g_type_ensure (IKD_TYPE_PEER_LIST);
  g_type_ensure (IKD_TYPE_VIEW_CHOOSER);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "comparison.switch", NULL, switch_cb);
  gtk_widget_class_install_action (widget_class, "comparison.save-view", NULL, save_view_cb);
  gtk_widget_class_install_action (widget_class, "comparison.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "comparison.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "comparison.save-view", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "comparison.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "comparison.print", NULL);
}

static void
ikd_comparison_page_init (IkdComparisonPage *self)
{
  const char *const since[] = { _("Since a Month Ago"), _("Since 1 January"), _("Since a Day…"),
                                NULL };
  const char *const shown[] = { _("All"), _("Target Not Reached"), _("Target Reached"),
                                _("Not Ranked"), NULL };
  g_autoptr (GtkStringList) since_list = gtk_string_list_new (since);
  g_autoptr (GtkStringList) shown_list = gtk_string_list_new (shown);
  g_autoptr (GMenuModel) measure = ikd_comparison_measure_menu ();
  g_autoptr (GMenuModel) table = ikd_comparison_table_menu ();

  self->wanted = IKD_SCOPE_SIBLINGS;
  self->since = (IkdSince){ IKD_SINCE_YEAR, IKD_DAY_NONE };
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->since_drop, G_LIST_MODEL (since_list));
  gtk_drop_down_set_selected (self->since_drop, self->since.kind);
  gtk_drop_down_set_model (self->shown_drop, G_LIST_MODEL (shown_list));
  gtk_menu_button_set_menu_model (self->measure_button, measure);
  gtk_menu_button_set_menu_model (self->table_button, table);
  self->filling = FALSE;
}

/**
 * ikd_comparison_page_new:
 * @context: (transfer none): what the window looks at
 */
IkdPage *
ikd_comparison_page_new (IkdContext *context)
{
  return g_object_new (IKD_TYPE_COMPARISON_PAGE, "context", context, NULL);
}
