/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a sheet has a name and no column twice. */

#include "config.h"

#include "ikd-own-sheet-window.h"

#include <glib/gi18n.h>

struct _IkdOwnSheetWindow
{
  AdwWindow    parent_instance;

  GtkEditable *name;
  AdwComboRow *first;
  AdwComboRow *second;
  AdwComboRow *third;
  GtkWidget   *make;
  char        *region_code;
};

G_DEFINE_FINAL_TYPE (IkdOwnSheetWindow, ikd_own_sheet_window, ADW_TYPE_WINDOW)

static guint made_signal;

/* What the office keys on a date; flows are typed as additions. */
static const IkdIndicator choices[] = { IKD_ACTIVE, IKD_POPULATION, IKD_KTP_OBLIGED,
                                        IKD_KTP_ENROLLED, IKD_KTP_OWNED };

/* NONE for the entry "None", which the second and third column have first. */
static IkdIndicator
chosen (AdwComboRow *row, gboolean optional)
{
  guint at = adw_combo_row_get_selected (row);

  if (optional && at == 0)
    return IKD_INDICATOR_NONE;
  at -= optional;
  return at < G_N_ELEMENTS (choices) ? choices[at] : IKD_INDICATOR_NONE;
}

static guint
read_columns (IkdOwnSheetWindow *self, IkdIndicator columns[IKD_SHEET_COLUMNS])
{
  const IkdIndicator all[IKD_SHEET_COLUMNS] = { chosen (self->first, FALSE),
                                                chosen (self->second, TRUE),
                                                chosen (self->third, TRUE) };
  guint n = 0;

  for (guint i = 0; i < IKD_SHEET_COLUMNS; i++)
    if (all[i] != IKD_INDICATOR_NONE)
      columns[n++] = all[i];
  return n;
}

static char *
dup_name (IkdOwnSheetWindow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
}

static void
changed_cb (IkdOwnSheetWindow *self)
{
  IkdIndicator columns[IKD_SHEET_COLUMNS];
  guint n = read_columns (self, columns);
  g_autofree char *name = dup_name (self);
  gboolean twice = FALSE;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      twice |= columns[i] == columns[j];
  gtk_widget_set_sensitive (self->make, *name != '\0' && !twice);
}

static void
make_cb (IkdOwnSheetWindow *self)
{
  g_autofree char *name = dup_name (self);
  g_autoptr (IkdRemark) sheet = ikd_remark_new (IKD_REMARK_SHEET, self->region_code, name,
                                                IKD_DAY_NONE);
  IkdIndicator columns[IKD_SHEET_COLUMNS];
  guint n = read_columns (self, columns);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? "," : "", ikd_indicator_to_id (columns[i]));
  sheet->text = g_string_free (g_steal_pointer (&ids), FALSE);
  g_signal_emit (self, made_signal, 0, sheet);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
offer (AdwComboRow *row, gboolean optional)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (optional)
    gtk_string_list_append (labels, C_("column", "None"));
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (labels, ikd_indicator_label (choices[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

static void
ikd_own_sheet_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_OWN_SHEET_WINDOW);

  G_OBJECT_CLASS (ikd_own_sheet_window_parent_class)->dispose (object);
}

static void
ikd_own_sheet_window_finalize (GObject *object)
{
  g_free (IKD_OWN_SHEET_WINDOW (object)->region_code);

  G_OBJECT_CLASS (ikd_own_sheet_window_parent_class)->finalize (object);
}

static void
ikd_own_sheet_window_class_init (IkdOwnSheetWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_own_sheet_window_dispose;
  object_class->finalize = ikd_own_sheet_window_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/sheet/ikd-own-sheet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdOwnSheetWindow, name);
  gtk_widget_class_bind_template_child (widget_class, IkdOwnSheetWindow, first);
  gtk_widget_class_bind_template_child (widget_class, IkdOwnSheetWindow, second);
  gtk_widget_class_bind_template_child (widget_class, IkdOwnSheetWindow, third);
  gtk_widget_class_bind_template_child (widget_class, IkdOwnSheetWindow, make);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  made_signal = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, IKD_TYPE_REMARK);
}

static void
ikd_own_sheet_window_init (IkdOwnSheetWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  offer (self->first, FALSE);
  offer (self->second, TRUE);
  offer (self->third, TRUE);
  changed_cb (self);
}

GtkWidget *
ikd_own_sheet_window_new (GtkWindow *parent, IkdRegion *region)
{
  IkdOwnSheetWindow *self = g_object_new (IKD_TYPE_OWN_SHEET_WINDOW, "transient-for", parent,
                                          NULL);

  self->region_code = g_strdup (ikd_region_get_code (region));
  return GTK_WIDGET (self);
}
