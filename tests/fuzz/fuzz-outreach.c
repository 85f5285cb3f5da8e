/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Tables of institutions, activities, obstacles and groups. Of each row there is a record or the
 * reason why not, a file with an identity number gives none, and what is written of a record is
 * read as the same again. */

#include "fuzz.h"
#include "ikd-guard.h"
#include "ikd-outreach-layout.h"
#include "reading.h"
#include "regions.h"

static IkdDraft *
read_sheet (IkdSheet *sheet, IkdDay as_of)
{
  IkdReading reading = reading_new (regions_get ());
  g_autoptr (GError) error = NULL;
  IkdDraft *draft = NULL;

  reading.as_of = as_of;
  draft = ikd_draft_read (sheet, &reading, NULL, &error);
  /* Its header was recognised: nothing of the file as a whole can be amiss. */
  g_assert_no_error (error);
  return draft;
}

static void
visit_problems (const IkdDraftRow *row)
{
  for (guint i = 0; i < row->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (row->problems, i);

      g_assert_cmpuint (problem->row, ==, row->row);
      g_assert_true (g_utf8_validate (problem->message, -1, NULL));
      g_assert_false (ikd_guard_has_identity_number (problem->message));
    }
}

static void
visit_again (IkdOutreach *record)
{
  GType type = G_OBJECT_TYPE (record);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (IkdSheet) sheet = NULL;
  g_autoptr (IkdDraft) draft = NULL;
  IkdDraftRow *row;

  ikd_outreach_layout_header (text, type);
  ikd_outreach_layout_row (text, record);
  sheet = reading_sheet (text->str, "again.csv");
  draft = read_sheet (sheet, IKD_DAY_NONE);
  g_assert_cmpint (draft->layout, ==, IKD_LAYOUT_OUTREACH);
  g_assert_cmpint (draft->record_type, ==, type);
  row = reading_row (draft, 0);
  g_assert_cmpuint (row->problems->len, ==, 0);
  g_assert_true (ikd_outreach_same (row->record, record));
}

/* What may be kept has what it is called by. */
static void
visit_record (IkdOutreach *record)
{
  static const char *const kinds[] = { "company", "counter", "weekend", "server", "pupil", NULL };
  g_autoptr (GPtrArray) problems
    = ikd_outreach_check (record, NULL, kinds, ikd_day_new (2026, 10, 1));
  g_autofree char *label = NULL;

  for (guint i = 0; i < problems->len; i++)
    if (((IkdProblem *) g_ptr_array_index (problems, i))->severity == IKD_SEVERITY_ERROR)
      return;
  label = ikd_outreach_label (record);
  g_assert_nonnull (label);
  g_assert_true (g_utf8_validate (label, -1, NULL));
}

static void
visit_row (const IkdDraft *draft, IkdDraftRow *row)
{
  visit_problems (row);
  g_assert_true ((row->record != NULL) != ikd_draft_row_rejected (row));
  if (row->record == NULL)
    return;
  g_assert_false (draft->refused);
  g_assert_nonnull (row->region);
  visit_record (row->record);
  visit_again (row->record);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (IkdSheet) sheet = ikd_csv_read_bytes (bytes, "fuzz.csv", NULL);
  g_autoptr (IkdDraft) draft = NULL;
  guint header = 0;

  if (sheet == NULL || ikd_outreach_layout_recognise (sheet, &header) == G_TYPE_INVALID)
    return 0;
  draft = read_sheet (sheet, ikd_day_new (2026, 6, 5));
  /* It may have the header of figures too, which goes first. */
  for (guint i = 0; draft->layout == IKD_LAYOUT_OUTREACH && i < draft->rows->len; i++)
    visit_row (draft, g_ptr_array_index (draft->rows, i));
  return 0;
}
