/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What comes out of a paste: counts, a sentence, cells, an order. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-paste-plan.h"

static IkdPasteItem *
get_item (GListModel *items, guint i)
{
  /* The list keeps its reference. */
  g_autoptr (IkdPasteItem) item = g_list_model_get_item (items, i);

  return item;
}

guint
ikd_paste_plan_count (IkdPastePlan *self, IkdPasteKind kind)
{
  GListModel *items = ikd_paste_plan_get_items (self);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    n += get_item (items, i)->kind == kind;
  return n;
}

static gboolean
is_stored (const IkdPasteItem *item)
{
  return item->kind == IKD_PASTE_KIND_NEW || item->kind == IKD_PASTE_KIND_CHANGED;
}

guint
ikd_paste_plan_n_values (IkdPastePlan *self)
{
  return ikd_paste_plan_count (self, IKD_PASTE_KIND_NEW)
         + ikd_paste_plan_count (self, IKD_PASTE_KIND_CHANGED);
}

/* Of a kind, in running text: "20 changed". */
static char *
count_text (IkdPasteKind kind, guint n)
{
  g_autofree char *number = ikd_count_format (n);

  switch (kind)
    {
    case IKD_PASTE_KIND_NEW:
      /* Translators: %s is how many values of a paste are so. */
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s new", "%s new", n), number);
    case IKD_PASTE_KIND_CHANGED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s changed", "%s changed", n),
                              number);
    case IKD_PASTE_KIND_SAME:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s the same", "%s the same", n),
                              number);
    case IKD_PASTE_KIND_NO_ROW:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s unknown", "%s unknown", n),
                              number);
    case IKD_PASTE_KIND_TWICE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s twice", "%s twice", n), number);
    case IKD_PASTE_KIND_AMBIGUOUS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s ambiguous", "%s ambiguous", n),
                              number);
    case IKD_PASTE_KIND_REFUSED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s refused", "%s refused", n),
                              number);
    case IKD_PASTE_KIND_LEFT_OUT:
    case IKD_PASTE_N_KINDS:
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s left out", "%s left out", n),
                              number);
    }
}

char *
ikd_paste_plan_dup_summary (IkdPastePlan *self)
{
  guint n_lines = ikd_paste_plan_get_n_lines (self);
  g_autofree char *number = ikd_count_format (n_lines);
  g_autoptr (GString) counts = g_string_new (NULL);

  for (int kind = 0; kind < IKD_PASTE_N_KINDS; kind++)
    {
      guint n = ikd_paste_plan_count (self, (IkdPasteKind) kind);
      g_autofree char *part = n > 0 ? count_text ((IkdPasteKind) kind, n) : NULL;

      if (n > 0)
        g_string_append_printf (counts, "%s%s", counts->len > 0 ? ", " : "", part);
    }
  /* Translators: how many lines, and what became of their values: "20 changed, 2 the same". */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s line read: %s", "%s lines read: %s",
                                       n_lines),
                          number, counts->str);
}

GPtrArray *
ikd_paste_plan_dup_cells (IkdPastePlan *self)
{
  GListModel *items = ikd_paste_plan_get_items (self);
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_paste_cell_free);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      IkdPasteItem *item = get_item (items, i);
      IkdPasteCell *cell;

      if (!is_stored (item))
        continue;
      cell = g_new0 (IkdPasteCell, 1);
      cell->row = (guint) item->row;
      cell->column = item->column;
      cell->text = g_strdup (item->text);
      g_ptr_array_add (cells, cell);
    }
  return cells;
}

char *
ikd_paste_plan_dup_order (IkdPastePlan *self)
{
  GListModel *items = ikd_paste_plan_get_items (self);
  IkdEntrySheet *sheet = ikd_paste_plan_get_sheet (self);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) order = g_string_new ("list:");

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      IkdPasteItem *item = get_item (items, i);
      IkdSheetRow *row;

      if (item->row < 0 || !item->named
          || !g_hash_table_add (seen, GINT_TO_POINTER (item->row + 1)))
        continue;
      row = g_ptr_array_index (sheet->rows, item->row);
      g_string_append_printf (order, "%s%s", g_hash_table_size (seen) > 1 ? "," : "",
                              ikd_region_get_code (row->region));
    }
  return g_hash_table_size (seen) > 0 ? g_string_free (g_steal_pointer (&order), FALSE) : NULL;
}
