/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The cells of a preview: light labels, a check for what may be left out, and a text to edit where
 * the file's own can be corrected. */

#include "config.h"

#include "ikd-import-cells.h"

#include <glib/gi18n.h>

#include "ikd-rows.h"

#define NO_VALUE "–"

typedef enum
{
  COLUMN_CHOSEN,
  COLUMN_LINE,
  COLUMN_REGION,
  COLUMN_NAME,
  COLUMN_DATE,
  COLUMN_OLD,
  COLUMN_NEW,
  COLUMN_KIND,
  N_COLUMNS
} ColumnId;

/* What the factory of a column knows. */
typedef struct
{
  ColumnId            column;
  GtkColumnView      *view;
  IkdImportPlan      *plan;
  IkdImportCorrected  corrected;
  gpointer            data;
} Cells;

static const IkdRowsColumn columns[N_COLUMNS] = {
  [COLUMN_CHOSEN] = { NULL, FALSE, FALSE },
  [COLUMN_LINE] = { NC_ ("import", "Line"), TRUE, FALSE },
  [COLUMN_REGION] = { NC_ ("import", "Region"), FALSE, TRUE },
  [COLUMN_NAME] = { NC_ ("import", "Figure"), FALSE, FALSE },
  [COLUMN_DATE] = { NC_ ("import", "Date"), FALSE, FALSE },
  [COLUMN_OLD] = { NC_ ("import", "Old"), TRUE, FALSE },
  [COLUMN_NEW] = { NC_ ("import", "New Value"), TRUE, FALSE },
  [COLUMN_KIND] = { NC_ ("import", "State"), FALSE, FALSE },
};

static void
cells_free (gpointer data)
{
  Cells *self = data;

  g_object_unref (self->plan);
  g_free (self);
}

/* --- texts --- */

static const char *
region_text (IkdImportItem *item)
{
  if (item->region != NULL)
    return ikd_region_get_name (item->region);
  return item->region_text != NULL && *item->region_text != '\0' ? item->region_text : NO_VALUE;
}

static const char *
name_text (IkdImportItem *item)
{
  if (item->indicator != IKD_INDICATOR_NONE)
    return ikd_indicator_label (item->indicator);
  return item->column_name != NULL ? item->column_name : NO_VALUE;
}

/* What the file, or a person, has written. */
static const char *
given_text (IkdImportItem *item)
{
  if (item->correction != NULL)
    return item->correction;
  return item->raw != NULL ? item->raw : "";
}

static const char *
new_text (IkdImportItem *item)
{
  return item->new_text != NULL ? item->new_text : given_text (item);
}

/* "7", and of a file with several sheets "Mei · 7". */
static char *
line_text (IkdImportItem *item)
{
  g_autofree char *line = ikd_count_format (item->line);

  return item->sheet_name != NULL ? g_strdup_printf ("%s · %s", item->sheet_name, line)
                                  : g_steal_pointer (&line);
}

static char *
cell_text (ColumnId column, IkdImportItem *item)
{
  switch (column)
    {
    case COLUMN_LINE:
      return line_text (item);
    case COLUMN_REGION:
      return g_strdup (region_text (item));
    case COLUMN_NAME:
      return g_strdup (name_text (item));
    case COLUMN_DATE:
      return g_strdup (item->date_text != NULL ? item->date_text : NO_VALUE);
    case COLUMN_OLD:
      return g_strdup (item->old_text != NULL ? item->old_text : NO_VALUE);
    case COLUMN_KIND:
      return g_strdup_printf ("%s %s", ikd_import_kind_mark (item->kind),
                              ikd_import_kind_label (item->kind));
    case COLUMN_NEW:
    case COLUMN_CHOSEN:
    case N_COLUMNS:
    default:
      return g_strdup (new_text (item));
    }
}

char *
ikd_import_cells_dup_label (IkdImportItem *item)
{
  g_autofree char *number = ikd_count_format (item->line);
  g_autofree char *line = item->sheet_name != NULL
                            /* Translators: the name of a sheet, the number of a line of it. */
                            ? g_strdup_printf (_("%s, line %s"), item->sheet_name, number)
                            /* Translators: %s is the number of a line of a file. */
                            : g_strdup_printf (_("line %s"), number);
  g_autofree char *what = g_strdup_printf ("%s, %s, %s", line, region_text (item),
                                           name_text (item));

  return ikd_rows_describe (what, item->old_text, new_text (item),
                            ikd_import_kind_label (item->kind));
}

char *
ikd_import_cells_dup_why (IkdImportItem *item)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; item->problems != NULL && i < item->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (item->problems, i);
      gboolean other = item->beside && problem->column != NULL
                       && g_strcmp0 (problem->column, item->column_name) != 0;

      /* Of a cell that is refused with its row: which cell of the row is at fault. */
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? " " : "",
                              other ? problem->column : "", other ? ": " : "", problem->message);
    }
  if (item->reason != NULL)
    {
      /* Translators: %s is a reason that was given. */
      g_autofree char *reason = g_strdup_printf (_("Reason: %s"), item->reason);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", reason);
    }
  return g_string_free (text, text->len == 0);
}

/* --- the check --- */

static void
choose (gpointer item, gboolean chosen, gpointer data)
{
  const Cells *self = data;

  ikd_import_plan_choose (self->plan, item, chosen);
}

static gboolean
may_choose (IkdImportItem *item)
{
  return item->kind == IKD_IMPORT_NEW || item->kind == IKD_IMPORT_CHANGED
         || item->kind == IKD_IMPORT_REASON_NEEDED || item->kind == IKD_IMPORT_SKIPPED;
}

static void
show_check (GtkListItem *list_item, IkdImportItem *item)
{
  g_autofree char *label = ikd_import_cells_dup_label (item);
  gboolean taken = item->chosen && may_choose (item) && item->kind != IKD_IMPORT_SKIPPED;

  ikd_rows_show_check (list_item, taken, may_choose (item), label);
}

/* --- the new value --- */

static void
show_new (GtkListItem *list_item, IkdImportItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  if (!GTK_IS_TEXT (child))
    gtk_label_set_text (GTK_LABEL (child), new_text (item));
}

/* Puts the label back; what was typed is handed on where it is @kept and is another text. */
static void
end_edit (GtkListItem *list_item, gboolean kept)
{
  const Cells *self = ikd_rows_get_data (list_item);
  GtkWidget *child = gtk_list_item_get_child (list_item);
  g_autoptr (IkdImportItem) item = NULL;
  g_autofree char *text = NULL;
  gboolean focused;

  if (!GTK_IS_TEXT (child))
    return;
  focused = gtk_widget_has_focus (child);
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (child))));
  ikd_rows_put_label (list_item);
  if (gtk_list_item_get_item (list_item) == NULL)
    return;
  item = g_object_ref (gtk_list_item_get_item (list_item));
  show_new (list_item, item);
  if (focused)
    ikd_import_cells_focus (self->view, item);
  if (kept && !g_str_equal (text, given_text (item)))
    self->corrected (item, text, self->data);
}

static void
typed_cb (GtkText *text, GtkListItem *list_item)
{
  end_edit (list_item, TRUE);
}

static gboolean
edit_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
             GtkListItem *list_item)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  end_edit (list_item, FALSE);
  return GDK_EVENT_STOP;
}

static gboolean
left_later_cb (gpointer list_item)
{
  end_edit (list_item, TRUE);
  return G_SOURCE_REMOVE;
}

/* Later: the focus is still on its way. */
static void
left_cb (GtkEventControllerFocus *controller, GtkListItem *list_item)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, left_later_cb, g_object_ref (list_item), g_object_unref);
}

/* Edited is what was written, not what it was taken for. */
static void
begin_edit (GtkListItem *list_item, IkdImportItem *item)
{
  GtkWidget *text = gtk_text_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *what = ikd_import_cells_dup_label (item);
  /* Translators: %s is a cell of a file, in words. */
  g_autofree char *label = g_strdup_printf (_("New value: %s"), what);

  gtk_editable_set_text (GTK_EDITABLE (text), given_text (item));
  gtk_editable_set_alignment (GTK_EDITABLE (text), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (text), 10);
  gtk_widget_add_css_class (text, "cell-text");
  gtk_widget_add_css_class (text, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (text, "activate", G_CALLBACK (typed_cb), list_item);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (edit_key_cb), list_item);
  gtk_widget_add_controller (text, keys);
  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), list_item);
  gtk_widget_add_controller (text, focus);
  gtk_list_item_set_child (list_item, text);
  gtk_widget_grab_focus (text);
}

/* --- cells --- */

static void
show_label (ColumnId column, GtkWidget *label, IkdImportItem *item)
{
  static const char *const classes[IKD_IMPORT_N_KINDS] = {
    [IKD_IMPORT_SAME] = "dim-label",
    [IKD_IMPORT_REASON_NEEDED] = "warning",
    [IKD_IMPORT_REFUSED] = "error",
    [IKD_IMPORT_SKIPPED] = "dim-label",
  };
  g_autofree char *text = cell_text (column, item);
  g_autofree char *why = column == COLUMN_KIND ? ikd_import_cells_dup_why (item) : NULL;

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, column == COLUMN_KIND ? why
                                      : column == COLUMN_REGION ? text : NULL);
  if (column == COLUMN_KIND)
    ikd_rows_set_class (label, classes, IKD_IMPORT_N_KINDS, item->kind);
}

static void
show (GtkListItem *list_item, gpointer item, gpointer data)
{
  const Cells *self = data;

  if (self->column == COLUMN_CHOSEN)
    show_check (list_item, item);
  else if (self->column == COLUMN_NEW)
    show_new (list_item, item);
  else
    show_label (self->column, gtk_list_item_get_child (list_item), item);
}

/* An item knows where its new value stands, for as long as it is shown. */
static void
bind (GtkListItem *list_item, gpointer item, gpointer data)
{
  const Cells *self = data;

  if (self->column == COLUMN_NEW)
    g_object_set_data (G_OBJECT (item), "list-item", list_item);
}

static void
unbind (GtkListItem *list_item, gpointer item, gpointer data)
{
  const Cells *self = data;

  if (self->column != COLUMN_NEW)
    return;
  g_object_set_data (G_OBJECT (item), "list-item", NULL);
  if (GTK_IS_TEXT (gtk_list_item_get_child (list_item)))
    ikd_rows_put_label (list_item);
}

void
ikd_import_cells_add_columns (GtkColumnView *view, IkdImportPlan *plan,
                              IkdImportCorrected corrected, gpointer data)
{
  static const IkdRowsFuncs funcs = { choose, show, bind, unbind };

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view) && IKD_IS_IMPORT_PLAN (plan));

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      Cells *cells = g_new0 (Cells, 1);

      *cells = (Cells){ (ColumnId) i, view, g_object_ref (plan), corrected, data };
      ikd_rows_add_column (view, "import", &columns[i], &funcs, cells, cells_free);
    }
}

gboolean
ikd_import_cells_focus (GtkColumnView *view, IkdImportItem *item)
{
  GtkListItem *list_item = g_object_get_data (G_OBJECT (item), "list-item");
  GtkWidget *cell;

  if (list_item == NULL
      || !gtk_widget_is_ancestor (gtk_list_item_get_child (list_item), GTK_WIDGET (view)))
    return FALSE;
  cell = gtk_widget_get_parent (gtk_list_item_get_child (list_item));
  /* Its check, or itself where that cannot be changed. */
  return gtk_widget_grab_focus (gtk_widget_get_parent (cell));
}

void
ikd_import_cells_edit (GtkColumnView *view, IkdImportItem *item)
{
  GtkListItem *list_item = g_object_get_data (G_OBJECT (item), "list-item");
  GtkWidget *child = list_item != NULL ? gtk_list_item_get_child (list_item) : NULL;

  if (child != NULL && !GTK_IS_TEXT (child) && item->editable
      && gtk_widget_is_ancestor (child, GTK_WIDGET (view)))
    begin_edit (list_item, item);
}
