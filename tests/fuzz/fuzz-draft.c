/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A table of an office, from its bytes through the mapping that its header proposes and the places
 * that its rows name to figures. No row goes lost without a word, and a file with an identity
 * number gives nothing. */

#include <string.h>

#include "fuzz.h"
#include "ikd-guard.h"
#include "reading.h"
#include "regions.h"

/* What is remembered of a mapping is what it is. */
static void
visit_mapping (const IkdMapping *mapping)
{
  g_autofree char *text = ikd_mapping_to_string (mapping);
  g_autoptr (IkdMapping) again = ikd_mapping_copy (mapping);
  g_autofree char *words = ikd_mapping_words (mapping);

  g_assert_cmpuint (mapping->first, >, mapping->header);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_true (ikd_mapping_apply (again, text, "again"));
  for (guint i = 0; i < mapping->columns->len; i++)
    {
      g_assert_cmpint (ikd_mapping_get (again, i)->role, ==, ikd_mapping_get (mapping, i)->role);
      g_assert_cmpint (ikd_mapping_get (again, i)->indicator, ==,
                       ikd_mapping_get (mapping, i)->indicator);
    }
}

static void
visit_figure (const IkdDraftFigure *draft)
{
  const IkdFigure *figure = draft->figure;

  g_assert_nonnull (draft->region);
  g_assert_cmpint (figure->number.low, <=, figure->number.value);
  g_assert_cmpint (figure->number.value, <=, figure->number.high);
  g_assert_cmpint (figure->number.low, >=, 0);
  g_assert_cmpint (figure->key.start, <=, figure->key.day);
}

static void
visit_row (const IkdDraft *draft, IkdDraftRow *row)
{
  g_assert_true (row->skipped || row->record != NULL
                 || row->figures->len + row->targets->len + row->problems->len > 0);
  g_assert_true (!draft->refused || ikd_draft_row_rejected (row));
  for (guint i = 0; i < row->figures->len; i++)
    visit_figure (g_ptr_array_index (row->figures, i));
  for (guint i = 0; i < row->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (row->problems, i);

      g_assert_cmpuint (problem->row, ==, row->row);
      g_assert_true (g_utf8_validate (problem->message, -1, NULL));
      g_assert_false (ikd_guard_has_identity_number (problem->message));
    }
}

static void
read_draft (IkdSheet *sheet, const IkdMapping *mapping, IkdDay as_of)
{
  IkdAtlas *atlas = regions_get ();
  g_autoptr (IkdPlaces) places = reading_places (atlas, "33.01");
  IkdReading reading = reading_new (atlas);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdDraft) draft = NULL;

  reading.places = places;
  reading.mapping = mapping;
  reading.as_of = as_of;
  draft = ikd_draft_read (sheet, &reading, NULL, &error);
  g_assert_true ((draft == NULL) == (error != NULL));
  if (draft == NULL)
    {
      g_assert_true (g_error_matches (error, IKD_ERROR, IKD_ERROR_INVALID)
                     || g_error_matches (error, IKD_ERROR, IKD_ERROR_UNKNOWN_INDICATOR));
      g_assert_false (ikd_guard_has_identity_number (error->message));
      return;
    }
  for (guint i = 0; i < draft->rows->len; i++)
    visit_row (draft, g_ptr_array_index (draft->rows, i));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (IkdSheet) sheet = ikd_csv_read_bytes (bytes, "fuzz.csv", NULL);
  g_autoptr (IkdMapping) mapping = sheet != NULL ? ikd_mapping_propose (sheet) : NULL;

  if (sheet == NULL)
    return 0;
  if (mapping != NULL)
    visit_mapping (mapping);
  read_draft (sheet, NULL, IKD_DAY_NONE);
  /* As by a person, who may take a guess for granted. */
  if (mapping != NULL)
    read_draft (sheet, mapping, ikd_day_new (2026, 6, 5));
  return 0;
}
