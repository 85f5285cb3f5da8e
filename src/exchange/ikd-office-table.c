/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is kept of an office's table, and its rows one by one. Guarantees: a row is the same
 * whenever it is made; what is kept of a row are a few bytes, however much it holds. */

#include "ikd-office-table.h"

#include <glib/gi18n-lib.h>

#include "ikd-limits.h"

static void
free_rows (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

IkdOfficeTable *
ikd_office_table_new (const IkdLayoutReader *reader)
{
  IkdOfficeTable *self = g_new0 (IkdOfficeTable, 1);

  self->reader = reader;
  self->mapping = reader->draft->mapping;
  self->codes = g_hash_table_new (g_str_hash, g_str_equal);
  self->entries = g_array_new (FALSE, FALSE, sizeof (IkdOfficeEntry));
  self->regions = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->above = g_ptr_array_new_with_free_func (free_rows);
  g_ptr_array_set_size (self->above, (int) self->mapping->columns->len);
  self->doubles = g_array_new (FALSE, FALSE, sizeof (IkdOfficeDouble));
  return self;
}

void
ikd_office_table_free (IkdOfficeTable *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->codes);
  g_array_unref (self->entries);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->regions);
  g_ptr_array_unref (self->above);
  g_array_unref (self->doubles);
  g_free (self);
}

guint
ikd_office_number (IkdOfficeTable *self, IkdRegion *region)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, region));

  if (number == 0)
    {
      g_ptr_array_add (self->regions, g_object_ref (region));
      number = self->regions->len;
      g_hash_table_insert (self->numbers, region, GUINT_TO_POINTER (number));
    }
  return number;
}

IkdRegion *
ikd_office_get_region (const IkdOfficeTable *self, guint number)
{
  return number > 0 ? g_ptr_array_index (self->regions, number - 1) : NULL;
}

void
ikd_office_note (const IkdOfficeTable *self, guint line, const char *column, IkdErrorCode code,
                 const char *sentence)
{
  IkdDraft *draft = self->reader->draft;

  if (draft->notes->len < IKD_MOST_NOTES)
    g_ptr_array_add (draft->notes,
                     ikd_problem_new (line, column, IKD_SEVERITY_NOTE, code, sentence));
  else
    draft->unlisted++;
}

/* --- one row --- */

IkdDraftRow *
ikd_office_read_row (const IkdOfficeTable *self, const IkdOfficeEntry *entry, gboolean ask,
                     IkdPlace *place)
{
  IkdRegion *region = ikd_office_get_region (self, entry->region);
  IkdDraftRow *out = ikd_layout_new_row (self->reader, entry->at);

  if (entry->valueless)
    {
      ikd_office_take_region (self, out, region);
      ikd_layout_report (out, NULL, IKD_ERROR_NO_VALUE,
                         _("The row has no count. Give one, or leave the row out."));
      return out;
    }

  ikd_layout_note_hidden (self->reader, out);
  if (entry->known)
    ikd_office_take_region (self, out, region);
  if (entry->known || ikd_office_find_region (self, out, region, ask, place))
    ikd_office_read_cells (self->reader, out);
  return out;
}

IkdDraftRow *
ikd_office_make_plain (const IkdOfficeTable *self, guint place)
{
  g_auto (IkdPlace) found = { NULL, };

  return ikd_office_read_row (self, &g_array_index (self->entries, IkdOfficeEntry, place), FALSE,
                              &found);
}
