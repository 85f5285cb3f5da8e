/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a pane that is left is told to keep what is typed, as a page is; what could not be
 * kept is still there on coming back. The page is busy while any of its panes is. */

#include "config.h"

#include "ikd-pane-page.h"

#include <glib/gi18n.h>

/* So many names have room beside each other at 900 px. */
#define MOST_IN_A_ROW 4

typedef struct
{
  AdwViewSwitcher *switcher;
  AdwViewStack *stack;
  IkdPane      *shown;          /* not owned: the stack's */
} IkdPanePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IkdPanePage, ikd_pane_page, IKD_TYPE_PAGE)

static GListModel *
get_pages (IkdPanePage *self)
{
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (self);

  return G_LIST_MODEL (adw_view_stack_get_pages (priv->stack));
}

static IkdPane *
get_nth (GListModel *pages, guint i)
{
  g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, i);

  return IKD_PANE (adw_view_stack_page_get_child (page));
}

static void
busy_cb (IkdPanePage *self)
{
  g_autoptr (GListModel) pages = get_pages (self);
  gboolean busy = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    busy |= ikd_pane_get_busy (get_nth (pages, i));
  ikd_pane_set_busy (IKD_PANE (self), busy);
}

/* A pane that is still being read takes the focus later; until then keys need a place in it. */
static void
focus_shown (IkdPanePage *self)
{
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus;

  ikd_pane_focus_first (priv->shown);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->shown)))
    gtk_widget_child_focus (GTK_WIDGET (priv->shown), GTK_DIR_TAB_FORWARD);
}

static void
switched_cb (IkdPanePage *self)
{
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (self);
  GtkWidget *pane = adw_view_stack_get_visible_child (priv->stack);

  if (pane == NULL || IKD_PANE (pane) == priv->shown)
    return;
  if (priv->shown != NULL)
    ikd_pane_flush (priv->shown);
  priv->shown = IKD_PANE (pane);
  IKD_PANE_PAGE_GET_CLASS (self)->switched (self, priv->shown);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_shown (self);
}

static void
switched (IkdPanePage *self, IkdPane *pane)
{
}

static void
ikd_pane_page_focus_first (IkdPane *pane)
{
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (IKD_PANE_PAGE (pane));

  if (priv->shown != NULL)
    focus_shown (IKD_PANE_PAGE (pane));
}

static gboolean
ikd_pane_page_flush (IkdPane *pane)
{
  g_autoptr (GListModel) pages = get_pages (IKD_PANE_PAGE (pane));
  gboolean kept = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    kept = ikd_pane_flush (get_nth (pages, i)) && kept;
  return kept;
}

/* Round and round, as the tabs of other programs. */
static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdPanePage *self = IKD_PANE_PAGE (widget);
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (self);
  g_autoptr (GListModel) pages = get_pages (self);
  int n = (int) g_list_model_get_n_items (pages);
  int at = 0;

  if (!gtk_widget_get_mapped (widget) || n == 0)
    return;
  for (int i = 0; i < n; i++)
    if (get_nth (pages, i) == priv->shown)
      at = i;
  at = (at + n + g_variant_get_int32 (parameter)) % n;
  adw_view_stack_set_visible_child (priv->stack, GTK_WIDGET (get_nth (pages, at)));
}

static void
ikd_pane_page_dispose (GObject *object)
{
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (IKD_PANE_PAGE (object));

  priv->shown = NULL;
  if (priv->stack != NULL)
    g_signal_handlers_disconnect_by_func (priv->stack, switched_cb, object);
  priv->stack = NULL;

  G_OBJECT_CLASS (ikd_pane_page_parent_class)->dispose (object);
}

static void
ikd_pane_page_class_init (IkdPanePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_pane_page_dispose;
  IKD_PANE_CLASS (klass)->focus_first = ikd_pane_page_focus_first;
  IKD_PANE_CLASS (klass)->flush = ikd_pane_page_flush;
  klass->switched = switched;

  gtk_widget_class_install_action (widget_class, "page.next-pane", "i", next_cb);
}

/* They reach the page from all of its window: a pane that comes up may not have the focus yet. */
static void
add_key (IkdPanePage *self, guint keyval, GdkModifierType modifiers, int step)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers),
                                            gtk_named_action_new ("page.next-pane"));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
ikd_pane_page_init (IkdPanePage *self)
{
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (self);

  priv->switcher = ADW_VIEW_SWITCHER (adw_view_switcher_new ());
  priv->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  adw_view_stack_set_hhomogeneous (priv->stack, FALSE);
  adw_view_stack_set_vhomogeneous (priv->stack, FALSE);
  adw_view_switcher_set_stack (priv->switcher, priv->stack);
  g_object_set (self, "title-widget", priv->switcher, "child", priv->stack, NULL);
  g_signal_connect_swapped (priv->stack, "notify::visible-child", G_CALLBACK (switched_cb), self);
  add_key (self, GDK_KEY_Tab, GDK_CONTROL_MASK, 1);
  add_key (self, GDK_KEY_ISO_Left_Tab, GDK_CONTROL_MASK | GDK_SHIFT_MASK, -1);
}

/* Many names beside each other would ask for more room than a small screen has: then they stand
 * below their icons. */
static void
fit_switcher (IkdPanePage *self)
{
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (self);
  g_autoptr (GListModel) pages = get_pages (self);

  adw_view_switcher_set_policy (priv->switcher, g_list_model_get_n_items (pages) > MOST_IN_A_ROW
                                                  ? ADW_VIEW_SWITCHER_POLICY_NARROW
                                                  : ADW_VIEW_SWITCHER_POLICY_WIDE);
}

static void
add (IkdPanePage *self, const IkdPaneEntry *entry)
{
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (self);
  GtkWidget *pane = g_object_new (entry->get_type (), "context",
                                  ikd_pane_get_context (IKD_PANE (self)), NULL);
  AdwViewStackPage *page = adw_view_stack_add_titled (priv->stack, pane, entry->id,
                                                      _(entry->title));

  gtk_accessible_update_property (GTK_ACCESSIBLE (pane), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(entry->title), -1);
  adw_view_stack_page_set_icon_name (page, entry->icon);
  fit_switcher (self);
  g_signal_connect_object (pane, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
}

void
ikd_pane_page_add (IkdPanePage *self, const IkdPaneEntry *entries, guint n)
{
  g_return_if_fail (IKD_IS_PANE_PAGE (self));

  for (guint i = 0; i < n; i++)
    add (self, &entries[i]);
}

IkdPane *
ikd_pane_page_get (IkdPanePage *self, const char *id)
{
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (self);
  GtkWidget *pane;

  g_return_val_if_fail (IKD_IS_PANE_PAGE (self), NULL);

  pane = adw_view_stack_get_child_by_name (priv->stack, id);
  return pane != NULL ? IKD_PANE (pane) : NULL;
}

void
ikd_pane_page_show (IkdPanePage *self, const char *id)
{
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (self);

  g_return_if_fail (IKD_IS_PANE_PAGE (self));

  adw_view_stack_set_visible_child_name (priv->stack, id);
}

IkdPane *
ikd_pane_page_get_shown (IkdPanePage *self)
{
  IkdPanePagePrivate *priv = ikd_pane_page_get_instance_private (self);

  g_return_val_if_fail (IKD_IS_PANE_PAGE (self), NULL);

  return priv->shown;
}
