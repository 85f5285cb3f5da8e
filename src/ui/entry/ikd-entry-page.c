/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a pane that is left is told to keep what is typed, as a page is; what could not be
 * kept is still there on coming back. */

#include "config.h"

#include "ikd-entry-page.h"

#include <glib/gi18n.h>

#include "ikd-completeness-pane.h"
#include "ikd-figure-pane.h"
#include "ikd-sheet-pane.h"

struct _IkdEntryPage
{
  IkdPage       parent_instance;

  AdwViewStack *stack;
  GtkWidget    *sheet_buttons;
  IkdPane      *shown;          /* not owned: the stack's */
};

G_DEFINE_FINAL_TYPE (IkdEntryPage, ikd_entry_page, IKD_TYPE_PAGE)

static const struct
{
  const char *id;
  const char *title;
  const char *icon;
  GType     (*get_type) (void);
} panes[] = {
  /* Translators: many regions of one date. */
  { "sheet", N_("Sheet"), "view-grid-symbolic", ikd_sheet_pane_get_type },
  /* Translators: which regions have reported on which day. */
  { "completeness", N_("Completeness"), "x-office-calendar-symbolic",
    ikd_completeness_pane_get_type },
  /* Translators: one figure alone, beside the sheet of many. */
  { "figure", N_("One Figure"), "capaian-entry-symbolic", ikd_figure_pane_get_type },
};

static IkdSheetPane *
get_sheet (IkdEntryPage *self)
{
  return IKD_SHEET_PANE (adw_view_stack_get_child_by_name (self->stack, "sheet"));
}

static IkdPane *
get_pane (IkdEntryPage *self, guint i)
{
  GtkWidget *pane = adw_view_stack_get_child_by_name (self->stack, panes[i].id);

  return pane != NULL ? IKD_PANE (pane) : NULL;
}

static void
busy_cb (IkdEntryPage *self)
{
  gboolean busy = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      IkdPane *pane = get_pane (self, i);

      busy |= pane != NULL && ikd_pane_get_busy (pane);
    }
  ikd_page_set_busy (IKD_PAGE (self), busy);
}

/* A pane that is still being read takes the focus later; until then keys need a place in it. */
static void
focus_shown (IkdEntryPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus;

  ikd_pane_focus_first (self->shown);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->shown)))
    gtk_widget_child_focus (GTK_WIDGET (self->shown), GTK_DIR_TAB_FORWARD);
}

static void
switched_cb (IkdEntryPage *self)
{
  GtkWidget *pane = adw_view_stack_get_visible_child (self->stack);

  if (pane == NULL || IKD_PANE (pane) == self->shown)
    return;
  if (self->shown != NULL)
    ikd_pane_flush (self->shown);
  self->shown = IKD_PANE (pane);
  gtk_widget_set_visible (self->sheet_buttons, IKD_IS_SHEET_PANE (pane));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_shown (self);
}

static void
ikd_entry_page_focus_first (IkdPage *page)
{
  IkdEntryPage *self = IKD_ENTRY_PAGE (page);

  if (self->shown != NULL)
    focus_shown (self);
}

static gboolean
ikd_entry_page_flush (IkdPage *page)
{
  IkdEntryPage *self = IKD_ENTRY_PAGE (page);
  gboolean kept = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      IkdPane *pane = get_pane (self, i);

      kept = (pane == NULL || ikd_pane_flush (pane)) && kept;
    }
  return kept;
}

/* --- what panes ask of each other --- */

/* To the cell of the sheet that the matrix points at. */
static void
cell_cb (IkdEntryPage *self, gint64 region, int day)
{
  IkdSession *session = ikd_page_get_session (IKD_PAGE (self));
  g_autoptr (IkdAtlas) atlas = NULL;
  IkdRegion *child = NULL;

  if (session == NULL)
    return;
  atlas = ikd_session_dup_atlas (session);
  child = ikd_atlas_by_id (atlas, region);
  if (child == NULL)
    return;
  ikd_sheet_pane_set_region (get_sheet (self), ikd_region_get_parent (child));
  ikd_entry_page_show_pane (self, "sheet");
  ikd_sheet_pane_show_cell (get_sheet (self), region, day);
}

static void
sheet_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdSheetPane *sheet = get_sheet (IKD_ENTRY_PAGE (widget));

  if (g_str_equal (name, "entry.paste"))
    ikd_sheet_pane_paste (sheet);
  else
    ikd_sheet_pane_complete (sheet);
}

/* --- panes --- */

/* Round and round, as the tabs of other programs. */
static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdEntryPage *self = IKD_ENTRY_PAGE (widget);
  int n = G_N_ELEMENTS (panes);
  int at = 0;

  if (!gtk_widget_get_mapped (widget))
    return;
  for (int i = 0; i < n; i++)
    if (get_pane (self, i) == self->shown)
      at = i;
  at = (at + n + g_variant_get_int32 (parameter)) % n;
  ikd_entry_page_show_pane (self, panes[at].id);
}

static void
ikd_entry_page_constructed (GObject *object)
{
  IkdEntryPage *self = IKD_ENTRY_PAGE (object);

  G_OBJECT_CLASS (ikd_entry_page_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      GtkWidget *pane = g_object_new (panes[i].get_type (), "context",
                                      ikd_page_get_context (IKD_PAGE (self)), NULL);
      AdwViewStackPage *page = adw_view_stack_add_titled (self->stack, pane, panes[i].id,
                                                          _(panes[i].title));

      adw_view_stack_page_set_icon_name (page, panes[i].icon);
      g_signal_connect_object (pane, "notify::busy", G_CALLBACK (busy_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (adw_view_stack_get_child_by_name (self->stack, "completeness"),
                           "cell-activated", G_CALLBACK (cell_cb), self, G_CONNECT_SWAPPED);
}

static void
ikd_entry_page_dispose (GObject *object)
{
  IkdEntryPage *self = IKD_ENTRY_PAGE (object);

  self->shown = NULL;
  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_func (self->stack, switched_cb, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_ENTRY_PAGE);

  G_OBJECT_CLASS (ikd_entry_page_parent_class)->dispose (object);
}

static void
ikd_entry_page_class_init (IkdEntryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_entry_page_constructed;
  object_class->dispose = ikd_entry_page_dispose;
  IKD_PAGE_CLASS (klass)->focus_first = ikd_entry_page_focus_first;
  IKD_PAGE_CLASS (klass)->flush = ikd_entry_page_flush;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/entry/ikd-entry-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdEntryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryPage, sheet_buttons);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
  gtk_widget_class_install_action (widget_class, "entry.paste", NULL, sheet_action_cb);
  gtk_widget_class_install_action (widget_class, "entry.complete", NULL, sheet_action_cb);
  gtk_widget_class_install_action (widget_class, "entry.next-pane", "i", next_cb);
}

/* They reach the page from all of its window: a pane that comes up may not have the focus yet. */
static void
add_key (IkdEntryPage *self, guint keyval, GdkModifierType modifiers, int step)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers),
                                            gtk_named_action_new ("entry.next-pane"));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
ikd_entry_page_init (IkdEntryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_key (self, GDK_KEY_Tab, GDK_CONTROL_MASK, 1);
  add_key (self, GDK_KEY_ISO_Left_Tab, GDK_CONTROL_MASK | GDK_SHIFT_MASK, -1);
}

void
ikd_entry_page_show_pane (IkdEntryPage *self, const char *id)
{
  g_return_if_fail (IKD_IS_ENTRY_PAGE (self));

  adw_view_stack_set_visible_child_name (self->stack, id);
}

IkdPane *
ikd_entry_page_get_pane (IkdEntryPage *self)
{
  g_return_val_if_fail (IKD_IS_ENTRY_PAGE (self), NULL);

  return self->shown;
}
