/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* From a file to a draft. Guarantees: what a person said and what was remembered are taken the same
 * way by both faces. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-import-private.h"
#include "ikd-reference.h"

/* --- what a person says --- */

static void
copy_text (gpointer key, gpointer value, gpointer to)
{
  g_hash_table_insert (to, g_strdup (key), g_strdup (value));
}

static void
copy_cell (gpointer key, gpointer value, gpointer to)
{
  g_hash_table_insert (to, g_memdup2 (key, sizeof (gint64)), g_strdup (value));
}

static GHashTable *
new_texts (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static GHashTable *
new_cells (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

IkdImportInput *
ikd_import_input_new (void)
{
  IkdImportInput *self = g_new0 (IkdImportInput, 1);

  self->as_of = IKD_DAY_NONE;
  self->indicator = IKD_INDICATOR_NONE;
  for (guint i = 0; i < IKD_N_DECISIONS; i++)
    self->decisions[i] = -1;
  self->answers = new_texts ();
  self->kept = new_texts ();
  self->corrections = new_cells ();
  self->skipped = new_cells ();
  self->reasons = new_cells ();
  return self;
}

IkdImportInput *
ikd_import_input_copy (const IkdImportInput *self)
{
  IkdImportInput *copy = g_memdup2 (self, sizeof *self);

  copy->mapping = ikd_mapping_copy (self->mapping);
  copy->source = ikd_source_copy (self->source);
  copy->reason = g_strdup (self->reason);
  copy->answers = new_texts ();
  copy->kept = new_texts ();
  copy->corrections = new_cells ();
  copy->skipped = new_cells ();
  copy->reasons = new_cells ();
  g_hash_table_foreach (self->answers, copy_text, copy->answers);
  g_hash_table_foreach (self->kept, copy_text, copy->kept);
  g_hash_table_foreach (self->corrections, copy_cell, copy->corrections);
  g_hash_table_foreach (self->skipped, copy_cell, copy->skipped);
  g_hash_table_foreach (self->reasons, copy_cell, copy->reasons);
  return copy;
}

void
ikd_import_input_free (IkdImportInput *self)
{
  if (self == NULL)
    return;

  ikd_mapping_free (self->mapping);
  ikd_source_free (self->source);
  g_free (self->reason);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->corrections);
  g_hash_table_unref (self->skipped);
  g_hash_table_unref (self->reasons);
  g_free (self);
}

/* --- finding regions --- */

static void
refuse_code (const char *code, GError **error)
{
  g_autofree char *quoted = ikd_guard_quote (code);

  g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
               _("There is no region with the code %s. Look the code up, and try again."), quoted);
}

/* A name is looked for among the regions of the file first; a village may have to come from the
 * list. */
static IkdRegion *
find_region (const char *code, const char *name, gpointer data, GError **error)
{
  IkdAtlas *atlas = data;
  g_autoptr (IkdAtlas) all = NULL;
  IkdRegion *region = NULL;

  if (*code != '\0')
    region = ikd_atlas_by_code (atlas, code);
  else
    region = ikd_atlas_by_name (atlas, name, NULL, NULL);
  if (region != NULL)
    return g_object_ref (region);

  if (*code != '\0' && ikd_code_level (code) != 4)
    {
      refuse_code (code, error);
      return NULL;
    }
  all = ikd_reference_atlas (TRUE, error);
  if (all == NULL)
    return NULL;
  if (*code == '\0')
    region = ikd_atlas_by_name (all, name, NULL, error);
  else if ((region = ikd_atlas_by_code (all, code)) == NULL)
    refuse_code (code, error);
  return region != NULL ? g_object_ref (region) : NULL;
}

/* Kept by the room, so it outlives whoever borrows it. */
static IkdAtlas *
get_villages (gpointer data, GError **error)
{
  g_autoptr (IkdAtlas) all = ikd_reference_atlas (TRUE, error);

  return all;
}

/* --- reading --- */

static void
teach (IkdPlaces *places, const IkdImportInput *input, const IkdImportLearnt *learnt)
{
  GHashTableIter iter;
  gpointer text;
  gpointer code;

  for (guint i = 0; learnt != NULL && i < learnt->aliases->len; i++)
    {
      const IkdRemark *alias = g_ptr_array_index (learnt->aliases, i);

      ikd_places_teach (places, alias->subject, alias->text);
    }
  g_hash_table_iter_init (&iter, input->answers);
  while (g_hash_table_iter_next (&iter, &text, &code))
    ikd_places_teach (places, text, code);
}

static IkdMapping *
recall (const IkdMapping *proposed, gpointer data)
{
  return ikd_import_learnt_mapping (data, proposed);
}

static IkdReading
make_reading (const IkdImportInput *input, const IkdImportLearnt *learnt, IkdAtlas *atlas,
              IkdPlaces *places)
{
  teach (places, input, learnt);
  return (IkdReading){ .find = find_region, .find_data = atlas, .today = ikd_day_today (),
                       .as_of = input->as_of, .indicator = input->indicator, .places = places,
                       .mapping = input->mapping, .recall = recall,
                       .recall_data = (gpointer) learnt, .decisions = input->decisions,
                       .source = input->source, .day_wins = input->day_wins,
                       .corrections = input->corrections, .skipped = input->skipped };
}

/* --- the file --- */

static void
free_part (gpointer data)
{
  IkdImportPart *self = data;

  g_object_unref (self->draft);
  g_object_unref (self->sheet);
  g_free (self);
}

static IkdImportFile *
new_file (IkdAtlas *atlas)
{
  IkdImportFile *self = g_new0 (IkdImportFile, 1);

  self->atlas = g_object_ref (atlas);
  self->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_import_input_free);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_places_free);
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->order = g_array_new (FALSE, FALSE, sizeof (IkdImportEntry));
  return self;
}

void
ikd_import_file_free (IkdImportFile *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->order);
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->inputs);
  g_object_unref (self->atlas);
  g_free (self);
}

/* Takes an input over, and gives what it means for reading. */
static IkdReading
take_input (IkdImportFile *self, IkdImportInput *input, const IkdImportLearnt *learnt,
            IkdRegion *office)
{
  IkdPlaces *places = ikd_places_new (self->atlas, office, get_villages, NULL);

  g_ptr_array_add (self->inputs, input);
  g_ptr_array_add (self->places, places);
  return make_reading (input, learnt, self->atlas, places);
}

/* @draft: transfer full */
static void
add_part (IkdImportFile *self, IkdSheet *sheet, IkdDraft *draft, guint number)
{
  IkdImportPart *part = g_new0 (IkdImportPart, 1);

  part->sheet = g_object_ref (sheet);
  part->draft = draft;
  part->input = g_ptr_array_index (self->inputs, self->inputs->len - 1);
  part->number = number;
  g_ptr_array_add (self->parts, part);
}

static void
free_error (gpointer data)
{
  g_clear_error ((GError **) &data);
}

IkdImportFile *
ikd_import_open_sheets (GPtrArray *sheets, GPtrArray *inputs, GPtrArray **errors,
                        const IkdImportLearnt *learnt, IkdAtlas *atlas, IkdRegion *office,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdImportFile) self = new_file (atlas);
  g_autoptr (GPtrArray) failures = g_ptr_array_new_with_free_func (free_error);

  for (guint i = 0; i < sheets->len; i++)
    {
      IkdSheet *sheet = g_ptr_array_index (sheets, i);
      IkdImportInput *input = g_steal_pointer (&g_ptr_array_index (inputs, i));
      GError *failure = NULL;

      if (input != NULL)
        {
          const IkdReading reading = take_input (self, input, learnt, office);
          IkdDraft *draft = ikd_draft_open (sheet, &reading, FALSE, cancellable, &failure);

          if (draft != NULL)
            add_part (self, sheet, draft, i);
        }
      g_ptr_array_add (failures, failure);
      if (failure != NULL && failure->domain != IKD_ERROR)
        {
          g_propagate_error (error, g_error_copy (failure));
          return NULL;
        }
    }
  *errors = g_steal_pointer (&failures);
  return g_steal_pointer (&self);
}

IkdImportFile *
ikd_import_open_workbook (IkdWorkbook *workbook, IkdImportInput *input,
                          const IkdImportLearnt *learnt, IkdAtlas *atlas, IkdRegion *office,
                          GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdImportFile) self = new_file (atlas);
  const IkdReading reading = take_input (self, input, learnt, office);
  g_autoptr (GPtrArray) drafts = ikd_drafts_open (workbook, &reading, cancellable, error);

  if (drafts == NULL)
    return NULL;
  for (guint i = 0; i < drafts->len; i++)
    {
      IkdDraft *draft = g_ptr_array_index (drafts, i);

      add_part (self, draft->sheet, g_object_ref (draft), i);
    }
  return g_steal_pointer (&self);
}

IkdImportPart *
ikd_import_file_get_part (const IkdImportFile *self, guint i)
{
  return g_ptr_array_index (self->parts, i);
}

const char *
ikd_import_file_get_title (const IkdImportFile *self, guint part)
{
  return self->parts->len > 1 ? ikd_sheet_get_title (ikd_import_file_get_part (self, part)->sheet)
                              : NULL;
}

IkdDraftRow *
ikd_import_file_make_row (const IkdImportFile *self, const IkdImportEntry *entry)
{
  return ikd_draft_make_row (ikd_import_file_get_part (self, entry->part)->draft, entry->place);
}
