/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One cell: all that is known of it, which figure is used, its source, its mark. */

#include <string.h>

#include "desk.h"
#include "ikd-cell.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"

static char *
identity_number (void)
{
  return g_strconcat ("999999", "010101", "0001", NULL);
}

static IkdFigureKey
key_of (Desk *self, const char *code, IkdIndicator indicator, IkdDay day)
{
  return (IkdFigureKey){ desk_region (self, code), indicator, "", day, day, 0 };
}

static IkdCell *
load (Desk *self, const IkdFigureKey *key)
{
  g_autoptr (GError) error = NULL;
  IkdCell *cell = ikd_cell_load (self->session, key, NULL, &error);

  g_assert_no_error (error);
  return cell;
}

/* Stores @entry for the region and indicator of @key. */
static void
save (Desk *self, const IkdFigureKey *key, IkdEntry entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = NULL;

  entry.region = key->region;
  entry.indicator = key->indicator;
  review = ikd_entry_save (self->session, &entry, FALSE, NULL, &error);
  g_assert_no_error (error);
}

static void
undo (Desk *self, gboolean redo, const char *label)
{
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted = ikd_undo (self->session, redo, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (reverted->label, ==, label);
  g_assert_cmpuint (reverted->moved->len, ==, 0);
  ikd_reverted_free (reverted);
}

/* Kab. Madiun, 30 November 2025 (data/sample/published-figures.csv): 19.22 % of the obliged, Garda
 * Jatim; 19.35 % of those who own a card, Berkah News24. */
static void
assert_madiun (IkdCell *cell, gboolean owned_is_used)
{
  const IkdFigure *used = cell->now.figure;
  const IkdFigure *beside = NULL;

  g_assert_cmpuint (cell->rivals->len, ==, 1);
  beside = g_ptr_array_index (cell->rivals, 0);
  g_assert_cmpint (used->key.claim, ==, 0);
  g_assert_cmpint (beside->key.claim, ==, 1);
  g_assert_cmpint (used->percent, ==, owned_is_used ? 19350000 : 19220000);
  g_assert_cmpint (beside->percent, ==, owned_is_used ? 19220000 : 19350000);
  g_assert_cmpint (used->of.indicator, ==, owned_is_used ? IKD_KTP_OWNED : IKD_KTP_OBLIGED);
  g_assert_cmpint (beside->of.indicator, ==, owned_is_used ? IKD_KTP_OBLIGED : IKD_KTP_OWNED);
  g_assert_true (g_str_has_suffix (used->source->title,
                                   owned_is_used ? "(Berkah News24)" : "(Garda Jatim)"));
  g_assert_true (g_str_has_suffix (beside->source->title,
                                   owned_is_used ? "(Garda Jatim)" : "(Berkah News24)"));
}

static void
choose (Desk *self, gconstpointer data)
{
  const IkdFigureKey key = key_of (self, "35.19", IKD_ACTIVE, ikd_day_new (2025, 11, 30));
  const char *label = "choice of 19.35% of residents who own an e-KTP";
  const IkdImportOptions options = { FALSE, IKD_DAY_NONE, IKD_INDICATOR_NONE };
  g_autofree char *path = g_build_filename (g_getenv ("CAPAIAN_DATADIR"), "sample",
                                            "published-figures.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdCell) cell = load (self, &key);
  IkdFigureKey owned = key;

  owned.claim = 1;
  assert_madiun (cell, FALSE);
  g_assert_cmpuint (cell->history->len, ==, 2);
  g_clear_object (&cell);

  g_assert_true (ikd_claim_choose (self->session, &owned, " As in the source ", NULL, &error));
  g_assert_no_error (error);
  cell = load (self, &key);
  assert_madiun (cell, TRUE);
  g_assert_cmpstr (cell->now.figure->reason, ==, "As in the source");
  g_assert_cmpstr (cell->now.figure->author, ==, "Operator 01");
  g_assert_null (((IkdFigure *) g_ptr_array_index (cell->rivals, 0))->reason);
  g_assert_cmpuint (cell->history->len, ==, 4);
  g_clear_object (&cell);

  /* What was imported is found again where it stands now. */
  receipt = ikd_import_file (self->session, file, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (receipt->accepted, ==, 0);

  undo (self, FALSE, label);
  cell = load (self, &key);
  assert_madiun (cell, FALSE);
  g_assert_null (cell->now.figure->reason);
  g_assert_cmpuint (cell->history->len, ==, 6);
  g_clear_object (&cell);
  undo (self, TRUE, label);
  cell = load (self, &key);
  assert_madiun (cell, TRUE);
  g_clear_object (&cell);

  /* And back: the same claim holds the other one. */
  g_assert_true (ikd_claim_choose (self->session, &owned, "letter", NULL, &error));
  cell = load (self, &key);
  assert_madiun (cell, FALSE);
  g_assert_cmpstr (cell->now.figure->reason, ==, "letter");
}

static void
refused (Desk *self, gconstpointer data)
{
  const struct
  {
    int           claim;
    const char   *reason;
    IkdErrorCode  code;
  } cases[] = {
    { 0, "letter", IKD_ERROR_NOT_FOUND },   { 2, "letter", IKD_ERROR_NOT_FOUND },
    { 1, NULL, IKD_ERROR_REASON_OWED },     { 1, " ", IKD_ERROR_REASON_OWED },
    { 1, "NUMBER", IKD_ERROR_IDENTITY_NUMBER },
  };
  g_autofree char *number = identity_number ();
  IkdFigureKey key = key_of (self, "35.19", IKD_ACTIVE, ikd_day_new (2025, 11, 30));
  g_autoptr (IkdCell) cell = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *reason = cases[i].code == IKD_ERROR_IDENTITY_NUMBER ? number : cases[i].reason;
      g_autoptr (GError) error = NULL;

      key.claim = cases[i].claim;
      g_assert_false (ikd_claim_choose (self->session, &key, reason, NULL, &error));
      g_assert_error (error, IKD_ERROR, (int) cases[i].code);
      g_assert_null (strstr (error->message, number));
    }
  cell = load (self, &key);
  assert_madiun (cell, FALSE);
  g_assert_cmpuint (cell->history->len, ==, 2);
}

/* The one that was used has been taken back: the other moves there, and leaves its claim. */
static void
alone (Desk *self, gconstpointer data)
{
  IkdFigureKey key = key_of (self, "35.19", IKD_ACTIVE, ikd_day_new (2025, 11, 30));
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdCell) cell = NULL;

  g_assert_true (ikd_entry_withdraw (self->session, &key, NULL, &error));
  cell = load (self, &key);
  g_assert_null (cell->now.figure);
  g_assert_cmpuint (cell->rivals->len, ==, 1);
  g_clear_object (&cell);

  key.claim = 1;
  g_assert_true (ikd_claim_choose (self->session, &key, "letter", NULL, &error));
  g_assert_no_error (error);
  cell = load (self, &key);
  g_assert_cmpint (cell->now.figure->percent, ==, 19350000);
  g_assert_cmpuint (cell->rivals->len, ==, 0);
  g_assert_false (ikd_claim_choose (self->session, &key, "letter", NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(IkdCell **) data = ikd_cell_load_finish (IKD_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(gboolean *) data = ikd_claim_choose_finish (IKD_SESSION (source), result, &error);
  g_assert_no_error (error);
}

/* What is asked for is copied: the caller's key and reason may be gone. */
static void
later (Desk *self, gconstpointer data)
{
  IkdFigureKey key = key_of (self, "35.19", IKD_ACTIVE, ikd_day_new (2025, 11, 30));
  char *reason = g_strdup ("letter");
  gboolean chosen = FALSE;
  g_autoptr (IkdCell) cell = NULL;

  key.claim = 1;
  ikd_claim_choose_async (self->session, &key, reason, NULL, chosen_cb, &chosen);
  memset (reason, 'x', strlen (reason));
  g_free (reason);
  while (!chosen)
    g_main_context_iteration (NULL, TRUE);
  ikd_cell_load_async (self->session, &key, NULL, loaded_cb, &cell);
  key.region = 0;
  while (cell == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_madiun (cell, TRUE);
  g_assert_cmpstr (cell->now.figure->reason, ==, "letter");
}

/* --- source and note --- */

static void
assert_same_value (const IkdFigure *a, const IkdFigure *b)
{
  g_assert_true (ikd_figure_key_equal (&a->key, &b->key));
  g_assert_cmpint (a->state, ==, b->state);
  g_assert_cmpint (a->number.known, ==, b->number.known);
  g_assert_cmpint (a->number.value, ==, b->number.value);
  g_assert_cmpint (a->number.low, ==, b->number.low);
  g_assert_cmpint (a->number.high, ==, b->number.high);
  g_assert_cmpint (a->rounded, ==, b->rounded);
  g_assert_true (ikd_of_equal (a->of, b->of));
  g_assert_cmpint (a->percent, ==, b->percent);
  g_assert_cmpint (a->half, ==, b->half);
  g_assert_cmpint (a->derived, ==, b->derived);
  g_assert_cmpuint (a->owes, ==, b->owes);
  g_assert_cmpstr (a->reason, ==, b->reason);
}

/* Gives the cell of @key another source and note, and expects its value to stay. */
static void
annotate (Desk *self, IkdFigureKey key)
{
  g_autofree char *date = ikd_period_to_iso ((IkdPeriod){ key.start, key.day });
  const IkdEntry entry = { .date = date, .same_value = TRUE, .source_title = "Letter 12 ",
                           .source_publisher = "Kecamatan Kroya", .source_date = "2026-06-04",
                           .source_url = "https://example.go.id/12", .base_word = "penduduk",
                           .note = "by telephone" };
  g_autoptr (IkdCell) before = load (self, &key);
  g_autoptr (IkdCell) after = NULL;
  const IkdFigure *figure = NULL;
  guint revisions;

  save (self, &key, entry);
  after = load (self, &key);
  figure = after->now.figure;
  assert_same_value (before->now.figure, figure);
  g_assert_cmpstr (figure->source->title, ==, "Letter 12");
  g_assert_cmpstr (figure->source->publisher, ==, "Kecamatan Kroya");
  g_assert_cmpstr (figure->source->date, ==, "2026-06-04");
  g_assert_cmpstr (figure->source->url, ==, "https://example.go.id/12");
  g_assert_cmpstr (figure->source->base_word, ==, "penduduk");
  g_assert_cmpstr (figure->note, ==, "by telephone");
  revisions = after->history->len;
  g_assert_cmpuint (revisions, ==, before->history->len + 1);
  g_assert_cmpint (figure->replaces, ==, before->now.figure->revision);
  g_clear_object (&after);

  /* The same once more is nothing new. */
  save (self, &key, entry);
  after = load (self, &key);
  g_assert_cmpuint (after->history->len, ==, revisions);
  undo (self, FALSE, "source and note of a figure");
  undo (self, TRUE, "source and note of a figure");
}

static void
source (Desk *self, gconstpointer data)
{
  const IkdDay day = ikd_day_new (2026, 6, 5);
  const IkdFigureKey kroya = key_of (self, "33.01.06", IKD_ACTIVE, day);
  const IkdFigureKey rounded = key_of (self, "33.01", IKD_KTP_OBLIGED, day);
  const IkdFigureKey percent = key_of (self, "33.01", IKD_ACTIVE, day);
  const IkdFigureKey said = key_of (self, "33.01.19", IKD_ACTIVE, day);
  IkdFigureKey month = key_of (self, "33.01.14", IKD_ACTIVE, ikd_day_new (2024, 1, 31));
  g_autoptr (IkdCell) cell = NULL;

  save (self, &rounded, (IkdEntry){ .date = "2026-06-05", .value = "1,5 juta" });
  annotate (self, rounded);
  save (self, &percent, (IkdEntry){ .date = "2026-06-05", .value = "2,70%",
                                    .percent_of = "unknown" });
  annotate (self, percent);
  save (self, &said, (IkdEntry){ .date = "2026-06-05", .value = "b" });
  annotate (self, said);
  month.start = ikd_day_new (2024, 1, 1);
  save (self, &month, (IkdEntry){ .date = "2024-01", .value = "11880" });
  annotate (self, month);

  /* From an addition; taken over from the day before; falling, with and without its reason. */
  save (self, &kroya, (IkdEntry){ .date = "2026-06-04", .value = "14484" });
  save (self, &kroya, (IkdEntry){ .date = "2026-06-05", .value = "31", .flow = TRUE });
  cell = load (self, &kroya);
  g_assert_true (cell->now.figure->derived);
  annotate (self, kroya);
  g_clear_object (&cell);
  save (self, &kroya, (IkdEntry){ .date = "2026-06-05", .value = "14000",
                                  .source_kind = IKD_SOURCE_CARRIED });
  cell = load (self, &kroya);
  g_assert_cmpuint (cell->now.figure->owes, !=, 0);
  annotate (self, kroya);
  g_clear_object (&cell);
  cell = load (self, &kroya);
  g_assert_cmpstr (cell->now.figure->source->kind, ==, IKD_SOURCE_CARRIED);
  save (self, &kroya, (IkdEntry){ .date = "2026-06-05", .value = "14000", .reason = "letter" });
  annotate (self, kroya);
  g_clear_object (&cell);
  cell = load (self, &kroya);
  g_assert_cmpstr (cell->now.figure->reason, ==, "letter");
}

static void
no_source (Desk *self, gconstpointer data)
{
  const IkdFigureKey key = key_of (self, "33.01.06", IKD_ACTIVE, ikd_day_new (2026, 6, 5));
  g_autofree char *number = identity_number ();
  IkdEntry entry = { .region = key.region, .indicator = key.indicator, .date = "2026-06-05",
                     .same_value = TRUE, .note = "by telephone" };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdCell) cell = NULL;

  g_assert_null (ikd_entry_save (self->session, &entry, FALSE, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NO_VALUE);
  g_clear_error (&error);

  save (self, &key, (IkdEntry){ .date = "2026-06-05", .value = "14484" });
  entry.note = number;
  g_assert_null (ikd_entry_save (self->session, &entry, FALSE, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
  g_assert_null (strstr (error->message, number));
  cell = load (self, &key);
  g_assert_cmpuint (cell->history->len, ==, 1);
}

/* --- mark --- */

static void
mark (Desk *self, IkdRemark *remark, const char *text, gboolean off)
{
  g_autoptr (GError) error = NULL;

  g_free (remark->text);
  remark->text = g_strdup (text);
  remark->withdrawn = off;
  g_assert_true (ikd_remark_save (self->session, remark, NULL, &error));
  g_assert_no_error (error);
}

static void
marks (Desk *self, gconstpointer data)
{
  const IkdDay day = ikd_day_new (2026, 6, 5);
  const IkdFigureKey key = key_of (self, "33.01.06", IKD_ACTIVE, day);
  IkdFigureKey pupils = key;
  g_autofree char *subject = ikd_remark_cell_subject (IKD_ACTIVE, "pelajar");
  g_autoptr (IkdRemark) all = ikd_remark_new (IKD_REMARK_FOLLOW_UP, "33.01.06", "ikd_active", day);
  g_autoptr (IkdRemark) of_pupils = ikd_remark_new (IKD_REMARK_FOLLOW_UP, "33.01.06", subject,
                                                    day);
  g_autoptr (IkdCell) cell = NULL;
  const IkdRemark *last = NULL;

  mark (self, all, "ask Kroya", FALSE);
  cell = load (self, &key);
  g_assert_cmpstr (cell->now.follow_up->text, ==, "ask Kroya");
  g_assert_cmpuint (cell->marks->len, ==, 1);
  g_clear_object (&cell);
  pupils.segment = "pelajar";
  mark (self, of_pupils, "schools", FALSE);
  cell = load (self, &pupils);
  g_assert_cmpstr (cell->now.follow_up->text, ==, "schools");
  g_assert_cmpuint (cell->marks->len, ==, 1);
  g_clear_object (&cell);

  mark (self, all, "ask again", FALSE);
  mark (self, all, NULL, TRUE);
  cell = load (self, &key);
  g_assert_null (cell->now.follow_up);
  g_assert_cmpuint (cell->marks->len, ==, 3);
  last = g_ptr_array_index (cell->marks, 2);
  g_assert_true (last->withdrawn);
  g_assert_cmpstr (last->author, ==, "Operator 01");
  g_assert_cmpint (last->at, >, 0);
  g_assert_cmpstr (((IkdRemark *) g_ptr_array_index (cell->marks, 1))->text, ==, "ask again");
  g_assert_false (((IkdRemark *) g_ptr_array_index (cell->marks, 1))->withdrawn);
  g_clear_object (&cell);

  undo (self, FALSE, "removal of a mark");
  cell = load (self, &key);
  g_assert_cmpstr (cell->now.follow_up->text, ==, "ask again");
  g_assert_cmpuint (cell->marks->len, ==, 4);
}

/* --- values --- */

/* 1 to 15 May 2026: 100, 110, …; the 7th not reported, the 15th after the day asked for. Of the 13
 * values up to the 14th the last twelve are shown. 14,515 of 86,400 is 16.799769 %. */
static void
values (Desk *self, gconstpointer data)
{
  const IkdFigureKey key = key_of (self, "33.01.06", IKD_ACTIVE, ikd_day_new (2026, 5, 14));
  const IkdFigureKey base = key_of (self, "33.01.06", IKD_KTP_OBLIGED, ikd_day_new (2026, 1, 1));
  g_autoptr (IkdCell) cell = load (self, &key);

  g_assert_cmpuint (cell->values->len, ==, 0);
  g_assert_cmpint (cell->now.state, ==, IKD_CELL_EMPTY);
  g_assert_false (cell->coverage.known);
  g_assert_cmpint (cell->base, ==, IKD_KTP_OBLIGED);
  g_clear_object (&cell);

  save (self, &base, (IkdEntry){ .date = "2026-01-01", .value = "86400" });
  for (int day = 1; day <= 15; day++)
    {
      g_autofree char *date = g_strdup_printf ("2026-05-%02d", day);
      g_autofree char *value = day == 7 ? g_strdup ("b") : g_strdup_printf ("%d", 90 + 10 * day);

      save (self, &key, (IkdEntry){ .date = date, .value = day == 14 ? "14515" : value,
                                    .reason = "letter" });
    }
  cell = load (self, &key);
  g_assert_cmpuint (cell->values->len, ==, 12);
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (cell->values, 0))->number.value, ==, 110);
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (cell->values, 11))->number.value, ==, 14515);
  g_assert_cmpint (cell->before->number.value, ==, 100);
  g_assert_cmpint (ikd_cell_get_change (cell, 0).value, ==, 10);
  /* From the 6th, 150, to the 8th, 170. */
  g_assert_cmpint (ikd_cell_get_change (cell, 5).value, ==, 20);
  g_assert_cmpint (cell->now.previous->number.value, ==, 220);
  g_assert_cmpint (cell->coverage.value, ==, 16799769);
  g_assert_cmpint (cell->base_value.number.value, ==, 86400);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, set_up, function) \
  g_test_add ("/cell/" name, Desk, NULL, set_up, function, desk_tear_down)

  ADD ("choose", desk_set_up_sample, choose);
  ADD ("refused", desk_set_up_sample, refused);
  ADD ("alone", desk_set_up_sample, alone);
  ADD ("later", desk_set_up_sample, later);
  ADD ("source", desk_set_up, source);
  ADD ("no-source", desk_set_up, no_source);
  ADD ("marks", desk_set_up, marks);
  ADD ("values", desk_set_up, values);

  return g_test_run ();
}
