/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The cells of a preview: light labels, a check for what may be left out, and a list of regions
 * only where the text names none. */

#include "config.h"

#include "ikd-paste-cells.h"

#include <glib/gi18n.h>

#include "ikd-rows.h"

#define NO_VALUE "–"

typedef enum
{
  COLUMN_KEEP,
  COLUMN_LABEL,
  COLUMN_REGION,
  COLUMN_INDICATOR,
  COLUMN_OLD,
  COLUMN_NEW,
  COLUMN_KIND,
  N_COLUMNS
} ColumnId;

/* What the factory of a column knows. */
typedef struct
{
  ColumnId       column;
  IkdPastePlan  *plan;
  GtkStringList *names;         /* of the rows of the sheet, after "choose" */
} Cells;

static const IkdRowsColumn columns[N_COLUMNS] = {
  [COLUMN_KEEP] = { NULL, FALSE, FALSE },
  [COLUMN_LABEL] = { NC_ ("paste", "In the text"), FALSE, TRUE },
  [COLUMN_REGION] = { NC_ ("paste", "Region"), FALSE, TRUE },
  [COLUMN_INDICATOR] = { NC_ ("paste", "Column"), FALSE, FALSE },
  [COLUMN_OLD] = { NC_ ("paste", "Old"), TRUE, FALSE },
  [COLUMN_NEW] = { NC_ ("paste", "New value"), TRUE, FALSE },
  [COLUMN_KIND] = { NC_ ("paste", "State"), FALSE, FALSE },
};

static void
cells_free (gpointer data)
{
  Cells *self = data;

  g_object_unref (self->plan);
  g_object_unref (self->names);
  g_free (self);
}

/* --- texts --- */

static IkdSheetRow *
get_row (const Cells *self, const IkdPasteItem *item)
{
  return item->row < 0 ? NULL
                       : g_ptr_array_index (ikd_paste_plan_get_sheet (self->plan)->rows, item->row);
}

static char *
region_text (const Cells *self, IkdPasteItem *item)
{
  IkdSheetRow *row = get_row (self, item);

  return g_strdup (row != NULL ? ikd_region_get_name (row->region) : NO_VALUE);
}

/* An addition has a sign. */
static char *
figure_text (IkdFigure *figure, gboolean added)
{
  return added && figure->number.known && ikd_number_is_exact (figure->number)
           ? ikd_count_format_signed (figure->number.value)
           : ikd_figure_text (figure);
}

/* Where the cell is empty, what stood there before, in brackets. */
static char *
old_text (const Cells *self, IkdPasteItem *item)
{
  IkdSheetRow *row = get_row (self, item);
  IkdFigure *old = ikd_paste_plan_get_old (self->plan, item);
  g_autofree char *before = NULL;

  if (old != NULL)
    return figure_text (old, old->key.indicator == IKD_ACTIVATED);
  if (row == NULL || row->cells[item->column].previous == NULL
      || ikd_paste_plan_get_sheet (self->plan)->additions)
    return g_strdup (NO_VALUE);
  before = ikd_figure_text (row->cells[item->column].previous);
  return g_strdup_printf ("(%s)", before);
}

static char *
new_text (const Cells *self, IkdPasteItem *item)
{
  IkdEntrySheet *sheet = ikd_paste_plan_get_sheet (self->plan);

  if (item->figure == NULL)
    return g_strdup (item->raw);
  return figure_text (item->figure,
                      sheet->additions && sheet->query.indicators[item->column] == IKD_ACTIVE);
}

static char *
cell_text (const Cells *self, IkdPasteItem *item)
{
  g_autofree char *number = NULL;

  switch (self->column)
    {
    case COLUMN_LABEL:
      if (item->label != NULL)
        return g_strdup (item->label);
      number = ikd_count_format (item->line);
      /* Translators: %s is the number of a line of a pasted text. */
      return g_strdup_printf (_("line %s"), number);
    case COLUMN_REGION:
      return region_text (self, item);
    case COLUMN_INDICATOR:
      return g_strdup (ikd_indicator_label (
        ikd_paste_plan_get_sheet (self->plan)->query.indicators[item->column]));
    case COLUMN_OLD:
      return old_text (self, item);
    case COLUMN_NEW:
      return new_text (self, item);
    case COLUMN_KIND:
      return g_strdup_printf ("%s %s", ikd_paste_kind_mark (item->kind),
                              ikd_paste_kind_label (item->kind));
    case COLUMN_KEEP:
    case N_COLUMNS:
    default:
      return g_strdup ("");
    }
}

char *
ikd_paste_cells_dup_label (IkdPastePlan *plan, IkdPasteItem *item)
{
  Cells cells = { COLUMN_LABEL, plan, NULL };
  g_autofree char *name = item->row < 0 ? cell_text (&cells, item) : region_text (&cells, item);
  g_autofree char *old = old_text (&cells, item);
  g_autofree char *new = new_text (&cells, item);

  return ikd_rows_describe (name, g_str_equal (old, NO_VALUE) ? NULL : old, new,
                            ikd_paste_kind_label (item->kind));
}

/* --- the check --- */

static void
choose (gpointer item, gboolean chosen, gpointer data)
{
  const Cells *self = data;

  ikd_paste_plan_keep (self->plan, item, chosen);
}

static void
show_check (const Cells *self, GtkListItem *list_item, IkdPasteItem *item)
{
  gboolean taken = item->kind == IKD_PASTE_KIND_NEW || item->kind == IKD_PASTE_KIND_CHANGED;
  g_autofree char *label = ikd_paste_cells_dup_label (self->plan, item);

  ikd_rows_show_check (list_item, taken, taken || item->kind == IKD_PASTE_KIND_LEFT_OUT, label);
}

/* --- the region --- */

static void
selected_cb (GtkDropDown *drop, GParamSpec *pspec, GtkListItem *list_item)
{
  const Cells *self = ikd_rows_get_data (list_item);
  IkdPasteItem *item = gtk_list_item_get_item (list_item);

  if (item != NULL)
    ikd_paste_plan_set_row (self->plan, item, (int) gtk_drop_down_get_selected (drop) - 1);
}

static GtkWidget *
make_choice (const Cells *self, GtkListItem *list_item, IkdPasteItem *item)
{
  GtkWidget *drop = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->names)), NULL);
  /* Translators: %s is what a pasted text calls a region. */
  g_autofree char *label = g_strdup_printf (_("Region of “%s”"),
                                            item->label != NULL ? item->label : item->raw);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), (guint) (item->row + 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (drop, "notify::selected", G_CALLBACK (selected_cb), list_item, 0);
  return drop;
}

/* The region of a line whose three values stand below each other is chosen once for all. */
static void
show_choice (GtkListItem *list_item, IkdPasteItem *item)
{
  GtkWidget *drop = gtk_list_item_get_child (list_item);

  g_signal_handlers_block_by_func (drop, selected_cb, list_item);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), (guint) (item->row + 1));
  g_signal_handlers_unblock_by_func (drop, selected_cb, list_item);
}

/* --- cells --- */

static void
show_label (const Cells *self, GtkWidget *label, IkdPasteItem *item)
{
  static const char *const classes[IKD_PASTE_N_KINDS] = {
    [IKD_PASTE_KIND_SAME] = "dim-label",      [IKD_PASTE_KIND_NO_ROW] = "warning",
    [IKD_PASTE_KIND_TWICE] = "warning",       [IKD_PASTE_KIND_AMBIGUOUS] = "warning",
    [IKD_PASTE_KIND_REFUSED] = "error",       [IKD_PASTE_KIND_LEFT_OUT] = "dim-label",
  };
  g_autofree char *text = cell_text (self, item);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, self->column == COLUMN_KIND ? item->problem
                                      : columns[self->column].expand ? text : NULL);
  if (self->column == COLUMN_KIND)
    ikd_rows_set_class (label, classes, IKD_PASTE_N_KINDS, item->kind);
}

static void
show (GtkListItem *list_item, gpointer item, gpointer data)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  if (GTK_IS_CHECK_BUTTON (child))
    show_check (data, list_item, item);
  else if (GTK_IS_DROP_DOWN (child))
    show_choice (list_item, item);
  else
    show_label (data, child, item);
}

static void
bind (GtkListItem *list_item, gpointer item, gpointer data)
{
  const Cells *self = data;

  if (self->column != COLUMN_REGION)
    return;
  if (IKD_PASTE_ITEM (item)->open)
    gtk_list_item_set_child (list_item, make_choice (self, list_item, item));
  else
    ikd_rows_put_label (list_item);
}

static GtkStringList *
list_names (IkdPastePlan *plan)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GPtrArray *rows = ikd_paste_plan_get_sheet (plan)->rows;

  gtk_string_list_append (names, _("Choose a region"));
  for (guint i = 0; i < rows->len; i++)
    gtk_string_list_append (
      names, ikd_region_get_name (((IkdSheetRow *) g_ptr_array_index (rows, i))->region));
  return names;
}

void
ikd_paste_cells_add_columns (GtkColumnView *view, IkdPastePlan *plan)
{
  static const IkdRowsFuncs funcs = { choose, show, bind, NULL };
  g_autoptr (GtkStringList) names = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view) && IKD_IS_PASTE_PLAN (plan));

  names = list_names (plan);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      Cells *cells = NULL;

      if (i == COLUMN_INDICATOR && ikd_paste_plan_get_sheet (plan)->query.n_indicators == 1)
        continue;
      cells = g_new0 (Cells, 1);
      *cells = (Cells){ (ColumnId) i, g_object_ref (plan), g_object_ref (names) };
      ikd_rows_add_column (view, "paste", &columns[i], &funcs, cells, cells_free);
    }
}
