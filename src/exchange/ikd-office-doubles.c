/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Rows of an office's table that fill the same cell. Guarantees: of two with different values none
 * is taken, however far apart they stand; whenever a row is made it says what the others say of it;
 * rows are at hand only where their region and period come twice, and then a few at a time. */

#include <glib/gi18n-lib.h>

#include "ikd-office-table.h"

/* The figure that fills a cell first, by indicator. */
typedef struct
{
  IkdDraftRow    *row;          /* owned; NULL: none yet */
  IkdDraftFigure *figure;
  guint           place;
} First;

/* The counts of a row differ in the indicator alone. */
void
ikd_office_add_key (IkdOfficeTable *self, GArray *keys, guint place, const IkdDraftRow *row)
{
  const IkdDraftFigure *draft = NULL;
  IkdOfficeKey key = { .place = place };

  if (row->figures->len == 0)
    return;
  draft = g_ptr_array_index (row->figures, 0);
  key.region = ikd_office_number (self, row->region);
  key.start = draft->figure->key.start;
  key.day = draft->figure->key.day;
  g_array_append_val (keys, key);
}

/* Regions of two atlases may be the same. */
static void
unite_regions (const IkdOfficeTable *self, GArray *keys)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *united = g_new0 (guint, self->regions->len + 1);

  for (guint i = 1; i <= self->regions->len; i++)
    {
      const char *code = ikd_region_get_code (ikd_office_get_region (self, i));
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (codes, code));

      united[i] = known > 0 ? known : i;
      if (known == 0)
        g_hash_table_insert (codes, (gpointer) code, GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < keys->len; i++)
    {
      IkdOfficeKey *key = &g_array_index (keys, IkdOfficeKey, i);

      key->region = united[key->region];
    }
}

static int
by_cell (const IkdOfficeKey *first, const IkdOfficeKey *second)
{
  if (first->region != second->region)
    return first->region < second->region ? -1 : 1;
  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return (first->start > second->start) - (first->start < second->start);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const IkdOfficeKey *first = a;
  const IkdOfficeKey *second = b;
  int order = by_cell (first, second);

  return order != 0 ? order : (first->place > second->place) - (first->place < second->place);
}

static gboolean
is_skipped (const IkdOfficeTable *self, const IkdDraftRow *row, const IkdDraftFigure *draft)
{
  gint64 key = ikd_reading_key (row->at, draft->cell);

  return row->skipped
         || (self->reader->reading->skipped != NULL
             && g_hash_table_contains (self->reader->reading->skipped, &key));
}

static void
report_double (const IkdOfficeTable *self, IkdDraftRow *row, const IkdOfficeDouble *found)
{
  g_autofree char *line = g_strdup_printf ("%u", ikd_sheet_get_line (self->reader->sheet,
                                                                     found->at));
  g_autofree char *sentence = g_strdup_printf (
    /* Translators: a region, and the number of a line. */
    _("%s stands in line %s too, with another value. Leave one of them out."),
    ikd_region_get_name (row->region), line);

  ikd_layout_report (row, ikd_mapping_get (self->mapping, found->column)->header,
                     IKD_ERROR_AMBIGUOUS_REGION, sentence);
}

/* Kept for when the row is made anew, and reported to the row at hand. */
static void
refuse (IkdOfficeTable *self, guint place, IkdDraftRow *row, const IkdDraftFigure *draft,
        const IkdDraftRow *other)
{
  const IkdOfficeDouble found = { place, (guint) draft->cell, other->at };

  g_array_append_val (self->doubles, found);
  report_double (self, row, &found);
}

static void
compare_row (IkdOfficeTable *self, First *firsts, guint place)
{
  g_autoptr (IkdDraftRow) row = ikd_office_make_plain (self, place);

  for (guint i = 0; i < row->figures->len; i++)
    {
      IkdDraftFigure *draft = g_ptr_array_index (row->figures, i);
      First *first = &firsts[draft->figure->key.indicator];

      if (is_skipped (self, row, draft))
        continue;
      if (first->row == NULL)
        *first = (First){ ikd_draft_row_ref (row), draft, place };
      else if (!ikd_figure_same_content (first->figure->figure, draft->figure))
        {
          refuse (self, place, row, draft, first->row);
          if (!ikd_draft_row_rejected (first->row))
            refuse (self, first->place, first->row, first->figure, row);
        }
    }
}

/* Rows of one region and period. */
static void
compare_rows (IkdOfficeTable *self, const IkdOfficeKey *keys, guint n)
{
  First firsts[IKD_N_INDICATORS] = { { NULL, NULL, 0 } };

  for (guint i = 0; i < n; i++)
    compare_row (self, firsts, keys[i].place);
  for (guint i = 0; i < IKD_N_INDICATORS; i++)
    g_clear_pointer (&firsts[i].row, ikd_draft_row_unref);
}

/* Whether two columns count the same, so that one row may fill a cell twice. */
static gboolean
counts_twice (const IkdOfficeTable *self)
{
  guint n[IKD_N_INDICATORS] = { 0 };
  gboolean twice = FALSE;

  for (guint i = 0; i < self->mapping->columns->len; i++)
    if (ikd_mapping_get (self->mapping, i)->role == IKD_COLUMN_COUNT)
      {
        IkdIndicator indicator = ikd_office_indicator (self->reader, i);

        twice = twice || n[indicator] > 0;
        n[indicator]++;
      }
  return twice;
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const IkdOfficeDouble *first = a;
  const IkdOfficeDouble *second = b;

  return (first->place > second->place) - (first->place < second->place);
}

gboolean
ikd_office_find_doubles (IkdOfficeTable *self, GArray *keys, GCancellable *cancellable,
                         GError **error)
{
  const IkdOfficeKey *all = (const IkdOfficeKey *) (gpointer) keys->data;
  gboolean twice = counts_twice (self);
  guint n = 0;

  unite_regions (self, keys);
  g_array_sort (keys, compare_keys);
  for (guint i = 0; i < keys->len; i += n)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      for (n = 1; i + n < keys->len && by_cell (&all[i], &all[i + n]) == 0;)
        n++;
      if (n > 1 || twice)
        compare_rows (self, &all[i], n);
    }
  /* What is said of one row stays in the order in which it was found. */
  g_array_sort (self->doubles, by_place);
  return TRUE;
}

/* --- a row with what others say of it --- */

static const IkdOfficeDouble *
get_double (const IkdOfficeTable *self, guint i)
{
  return &g_array_index (self->doubles, IkdOfficeDouble, i);
}

IkdDraftRow *
ikd_office_make_row (const IkdOfficeTable *self, guint place)
{
  IkdDraftRow *row = ikd_office_make_plain (self, place);
  const IkdOfficeDouble wanted = { .place = place };
  guint i = 0;

  if (!g_array_binary_search (self->doubles, &wanted, by_place, &i))
    return row;
  while (i > 0 && get_double (self, i - 1)->place == place)
    i--;
  for (; i < self->doubles->len && get_double (self, i)->place == place; i++)
    report_double (self, row, get_double (self, i));
  return row;
}
