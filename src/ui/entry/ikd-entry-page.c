/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The panes of data entry, and what they ask of each other. */

#include "config.h"

#include "ikd-entry-page.h"

#include <glib/gi18n.h>

#include "ikd-completeness-pane.h"
#include "ikd-figure-pane.h"
#include "ikd-sheet-pane.h"

struct _IkdEntryPage
{
  IkdPanePage  parent_instance;

  GtkWidget   *sheet_buttons;
};

G_DEFINE_FINAL_TYPE (IkdEntryPage, ikd_entry_page, IKD_TYPE_PANE_PAGE)

static const IkdPaneEntry panes[] = {
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
  return IKD_SHEET_PANE (ikd_pane_page_get (IKD_PANE_PAGE (self), "sheet"));
}

static void
ikd_entry_page_switched (IkdPanePage *page, IkdPane *pane)
{
  gtk_widget_set_visible (IKD_ENTRY_PAGE (page)->sheet_buttons, IKD_IS_SHEET_PANE (pane));
}

/* --- what panes ask of each other --- */

/* To the cell of the sheet that the matrix points at. */
static void
cell_cb (IkdEntryPage *self, gint64 region, int day)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
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

static void
ikd_entry_page_constructed (GObject *object)
{
  IkdPanePage *self = IKD_PANE_PAGE (object);

  G_OBJECT_CLASS (ikd_entry_page_parent_class)->constructed (object);

  ikd_pane_page_add (self, panes, G_N_ELEMENTS (panes));
  g_signal_connect_object (ikd_pane_page_get (self, "completeness"), "cell-activated",
                           G_CALLBACK (cell_cb), self, G_CONNECT_SWAPPED);
}

static void
ikd_entry_page_dispose (GObject *object)
{
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
  IKD_PANE_PAGE_CLASS (klass)->switched = ikd_entry_page_switched;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/entry/ikd-entry-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdEntryPage, sheet_buttons);
  gtk_widget_class_install_action (widget_class, "entry.paste", NULL, sheet_action_cb);
  gtk_widget_class_install_action (widget_class, "entry.complete", NULL, sheet_action_cb);
}

static void
ikd_entry_page_init (IkdEntryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_entry_page_show_pane (IkdEntryPage *self, const char *id)
{
  ikd_pane_page_show (IKD_PANE_PAGE (self), id);
}

IkdPane *
ikd_entry_page_get_pane (IkdEntryPage *self)
{
  return ikd_pane_page_get_shown (IKD_PANE_PAGE (self));
}
