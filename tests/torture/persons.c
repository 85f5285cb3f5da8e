/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Numbers of persons must not get in, whatever text of whatever record carries them. */

#define _GNU_SOURCE             /* memmem */

#include "torture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ikd-annotation-service.h"
#include "ikd-entry-sheet.h"
#include "ikd-exchange-service.h"
#include "ikd-outreach-service.h"
#include "ikd-plan-service.h"
#include "ikd-reach-service.h"
#include "ikd-release-service.h"
#include "ikd-report-service.h"
#include "ikd-tables.h"
#include "ikd-view-service.h"
#include "ikd-what-if-service.h"

#define CODE "33.01.01"

typedef struct
{
  Torture    *torture;
  IkdSession *session;
  guint       round;            /* so that no two records are the same */
} Desk;

/* One way for a text to get in; @field: which of its texts. TRUE: it was kept. */
typedef gboolean (*Way) (Desk *self, const char *text, guint field);

static gint64
find_region (Desk *self)
{
  g_autoptr (IkdRegion) region = ikd_session_find_region (self->session, CODE, NULL);

  return ikd_region_get_id (region);
}

static IkdDay
some_day (Desk *self)
{
  return ikd_day_new (2024, 6, 4) + (IkdDay) (self->round % 400);
}

/* --- figures --- */

static gboolean
by_entry (Desk *self, const char *text, guint field)
{
  g_autofree char *date = ikd_day_to_iso (some_day (self));
  g_autofree char *value = g_strdup_printf ("%u", 5000 + self->round);
  IkdEntry entry = { .region = find_region (self), .indicator = IKD_ACTIVE, .date = date,
                     .value = value };
  const char **fields[] = { &entry.note, &entry.reason, &entry.source_title,
                            &entry.source_publisher, &entry.source_date, &entry.source_url,
                            &entry.base_word, &entry.source_kind, &entry.segment, &entry.value };
  g_autoptr (IkdReview) review = NULL;

  *fields[field] = text;
  review = ikd_entry_save (self->session, &entry, FALSE, NULL, NULL);
  return review != NULL && review->error == NULL && review->figure != NULL
         && review->figure->revision > 0;
}

static gboolean
by_label (Desk *self, const char *text, guint field)
{
  g_autofree char *date = ikd_day_to_iso (some_day (self));
  g_autofree char *value = g_strdup_printf ("%u", 5000 + self->round);
  IkdEntry entry = { .region = find_region (self), .indicator = IKD_ACTIVE, .date = date,
                     .value = value };
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (GPtrArray) reviews = NULL;

  g_ptr_array_add (entries, &entry);
  reviews = ikd_entry_save_all (self->session, entries, text, NULL, NULL);
  return reviews != NULL && ((IkdReview *) g_ptr_array_index (reviews, 0))->error == NULL;
}

static gboolean
by_operator (Desk *self, const char *text, guint field)
{
  g_autofree char *former = g_strdup (ikd_session_get_operator (self->session));
  gboolean kept;

  ikd_session_set_operator (self->session, text);
  kept = by_entry (self, "An ordinary note", 0);
  ikd_session_set_operator (self->session, former);
  return kept;
}

static gboolean
by_import (Desk *self, const char *text, guint field)
{
  static const char *const columns[] = { "note", "source_title", "source_publisher", "source_url",
                                         "reason", "base_word", "Remarks" };
  const IkdImportOptions none = { .as_of = IKD_DAY_NONE };
  gboolean as_name = field == G_N_ELEMENTS (columns);
  g_autofree char *date = ikd_day_to_iso (some_day (self));
  g_autofree char *name = g_strdup_printf ("%s.csv", as_name ? text : "persons");
  g_autofree char *path = torture_path (self->torture, name);
  g_autofree char *csv = g_strdup_printf ("region_code,indicator,as_of,value,%s\n"
                                          CODE ",ikd_active,%s,%u,%s\n",
                                          as_name ? "note" : columns[field], date,
                                          5000 + self->round, as_name ? "" : text);
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, csv, -1, NULL));
  receipt = ikd_import_file (self->session, file, &none, NULL, NULL);
  g_unlink (path);
  return receipt != NULL && receipt->accepted > 0;
}

/* --- records --- */

static gboolean
by_target (Desk *self, const char *text, guint field)
{
  g_autoptr (IkdTarget) target = ikd_target_new ();
  char **fields[] = { &target->note, NULL, NULL, NULL, NULL };

  target->scope = find_region (self);
  target->scope_code = g_strdup (CODE);
  target->kind = IKD_TARGET_OWN;
  target->count = ikd_number_exact (7000 + self->round);
  target->valid_from = ikd_day_new (2024, 1, 1);
  target->deadline = ikd_day_new (2026, 12, 31);
  target->source = ikd_source_new ("letter", "A letter");
  fields[1] = &target->source->title;
  fields[2] = &target->source->publisher;
  fields[3] = &target->source->url;
  fields[4] = &target->source->date;
  g_free (*fields[field]);
  *fields[field] = g_strdup (text);
  return ikd_target_save (self->session, target, NULL, NULL);
}

static gboolean
by_holiday (Desk *self, const char *text, guint field)
{
  g_autoptr (IkdHoliday) holiday = ikd_holiday_new (some_day (self) + 3000, IKD_HOLIDAY_CLOSURE,
                                                    field == 0 ? text : "Moving");

  if (field == 1)
    holiday->decree = g_strdup (text);
  else if (field == 2)
    holiday->source = g_strdup (text);
  return ikd_holiday_save (self->session, holiday, NULL, NULL);
}

static gboolean
by_annotation (Desk *self, const char *text, guint field)
{
  g_autoptr (IkdAnnotation) annotation
    = ikd_annotation_new (CODE, IKD_ANNOTATION_OTHER, some_day (self), text);

  return ikd_annotation_save (self->session, annotation, NULL, NULL);
}

static gboolean
by_simulation (Desk *self, const char *text, guint field)
{
  g_autoptr (IkdSimulation) simulation = ikd_simulation_new (CODE, text);

  simulation->trial.count = ikd_number_exact (8000 + self->round);
  return ikd_simulation_save (self->session, simulation, NULL, NULL);
}

static gboolean
by_view (Desk *self, const char *text, guint field)
{
  g_autoptr (IkdSavedView) view = ikd_saved_view_new (field == 0 ? text : "A view", CODE);

  if (field == 1)
    view->segment = g_intern_string (text);
  else if (field == 2)
    view->columns = g_strdup (text);
  else if (field == 3)
    view->sort = g_strdup (text);
  return ikd_view_save (self->session, view, NULL, NULL);
}

static gboolean
by_release (Desk *self, const char *text, guint field)
{
  const IkdOverviewQuery query = { find_region (self), ikd_day_new (2024, 1, 2),
                                   IKD_TARGET_NATIONAL, IKD_INDICATOR_NONE, g_intern_string ("") };
  g_autoptr (IkdRelease) release = ikd_release_make (self->session, &query, text, NULL, NULL);

  return release != NULL;
}

static gboolean
by_reach (Desk *self, const char *text, guint field)
{
  g_autoptr (IkdReachGroup) group
    = ikd_reach_group_new (CODE, some_day (self), IKD_REACH_CANNOT, field == 0 ? text : "A group");

  group->number = ikd_number_exact (10 + self->round);
  group->source = g_strdup (field == 1 ? text : "An estimate");
  return ikd_reach_save (self->session, group, NULL, NULL);
}

static gboolean
by_remark (Desk *self, const char *text, guint field)
{
  static const IkdRemarkKind kinds[] = { IKD_REMARK_SHEET, IKD_REMARK_FOLLOW_UP,
                                         IKD_REMARK_COMPLETION };
  g_autofree char *subject = g_strdup_printf ("Sheet %u", self->round);
  g_autoptr (IkdRemark) remark = ikd_remark_new (kinds[field / 2], CODE,
                                                 field % 2 == 0 ? text : subject, some_day (self));

  if (field % 2 == 1)
    remark->text = g_strdup (text);
  return ikd_remark_save (self->session, remark, NULL, NULL);
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
by_option (Desk *self, const char *text, guint field)
{
  static const char *const options[] = { "title", "publisher", "date", "url", "order" };
  g_autoptr (GAsyncResult) result = NULL;

  ikd_sheet_option_async (self->session, "ikd", options[field], text, NULL, ready_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return ikd_sheet_option_finish (self->session, result, NULL);
}

static gboolean
by_report (Desk *self, const char *text, guint field)
{
  g_autofree char *date = ikd_day_format (some_day (self));
  g_autofree char *said = g_strdup_printf ("Laporan IKD per %s\n1. Kedungreja: %u\n%s\n", date,
                                           5000 + self->round, field == 0 ? text : "");
  g_autoptr (IkdReport) report = ikd_report_propose (self->session, said, NULL, NULL);
  g_autoptr (IkdSource) source = ikd_source_new ("chat", field == 1 ? text : "A chat");
  g_autofree IkdReportReceipt *receipt = NULL;
  char **fields[] = { NULL, NULL, &source->publisher, &source->date, &source->url };

  if (report == NULL || report->proposals->len == 0)
    return FALSE;
  if (fields[field] != NULL)
    *fields[field] = g_strdup (text);
  receipt = ikd_report_store (self->session, report->proposals, source, NULL, NULL);
  return receipt != NULL && receipt->stored > 0;
}

/* --- outreach --- */

static IkdOutreach *
make_outreach (Desk *self, GType type)
{
  IkdOutreach *record = g_object_new (type, NULL);
  g_autofree char *name = g_strdup_printf ("Place %u", self->round);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) choices = NULL;

  ikd_outreach_choices_async (self->session, ikd_outreach_list (type), NULL, ready_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  choices = ikd_outreach_choices_finish (self->session, result, NULL);
  record->region_code = g_strdup (CODE);
  record->kind = g_strdup (((IkdChoice *) g_ptr_array_index (choices, 0))->id);
  record->source = g_strdup ("A letter");
  if (IKD_IS_INSTITUTION (record))
    {
      IKD_INSTITUTION (record)->name = g_steal_pointer (&name);
      IKD_INSTITUTION (record)->headcount = ikd_number_exact (100);
    }
  else if (IKD_IS_ACTIVITY (record))
    {
      IKD_ACTIVITY (record)->place = g_steal_pointer (&name);
      IKD_ACTIVITY (record)->date = some_day (self);
    }
  else if (IKD_IS_OBSTACLE (record))
    {
      IKD_OBSTACLE (record)->date = some_day (self);
      IKD_OBSTACLE (record)->affected = ikd_number_exact (10 + self->round);
    }
  else
    {
      IKD_GROUP (record)->date = some_day (self);
    }
  return record;
}

/* Each field of the record that is text for people, and those that are read from text. */
static gboolean
by_outreach (Desk *self, GType type, const char *text, guint field)
{
  g_autoptr (IkdOutreach) record = make_outreach (self, type);
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (record);

  return ikd_field_from_text (&klass->fields[field], record, text, IKD_SEPARATORS_UNKNOWN, NULL)
         && ikd_outreach_save (self->session, record, FALSE, NULL, NULL);
}

#define OUTREACH(name, TYPE)                                 \
  static gboolean                                            \
  by_##name (Desk *self, const char *text, guint field)      \
  {                                                          \
    return by_outreach (self, TYPE, text, field);            \
  }
OUTREACH (institution, IKD_TYPE_INSTITUTION)
OUTREACH (activity, IKD_TYPE_ACTIVITY)
OUTREACH (obstacle, IKD_TYPE_OBSTACLE)
OUTREACH (group, IKD_TYPE_GROUP)

/* Each way with the number of its fields, and how many of them take an ordinary text; the others
 * take numbers, days and choices, and must not take these numbers either. */
static const struct
{
  const char *name;
  Way         way;
  guint       fields;
  guint       open;
} ways[] = {
  { "an entry", by_entry, 10, 9 },
  { "the label of an entry", by_label, 1, 1 },
  { "the operator", by_operator, 1, 1 },
  { "an import", by_import, 8, 8 },
  { "a target", by_target, 5, 5 },
  { "a holiday", by_holiday, 3, 3 },
  { "an annotation", by_annotation, 1, 1 },
  { "a simulation", by_simulation, 1, 1 },
  { "a view", by_view, 4, 4 },
  { "a release", by_release, 1, 1 },
  { "a group of reach", by_reach, 2, 2 },
  { "a remark", by_remark, 6, 6 },
  { "an option", by_option, 5, 5 },
  { "a report", by_report, 5, 5 },
  { "an institution", by_institution, 17, 8 },
  { "an activity", by_activity, 26, 10 },
  { "an obstacle", by_obstacle, 11, 6 },
  { "a group", by_group, 12, 7 },
};

/* A way that takes no ordinary text any more would prove nothing. */
static void
try_ordinary (Desk *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      guint open = 0;

      for (guint field = 0; field < ways[i].fields; field++)
        {
          g_autofree char *text = g_strdup_printf ("An ordinary text %u", self->round++);

          open += ways[i].way (self, text, field);
        }
      if (open != ways[i].open)
        g_error ("%s takes %u ordinary texts", ways[i].name, open);
    }
}

/* --- looking for them --- */

/* A number as people write it; @plain: its digits. */
static char *
invent (Torture *self, char *plain)
{
  static const char *const forms[] = { "%.4s%.4s%.4s%.4s", "%.4s %.4s %.4s %.4s",
                                       "%.4s-%.4s-%.4s-%.4s", "%.4s.%.4s.%.4s.%.4s" };

  strcpy (plain, "3301");
  for (int i = 4; i < 16; i++)
    plain[i] = (char) ('0' + g_rand_int_range (self->random, 0, 10));
  plain[16] = '\0';
  return g_strdup_printf (forms[g_rand_int_range (self->random, 0, G_N_ELEMENTS (forms))], plain,
                          plain + 4, plain + 8, plain + 12);
}

/* In a sentence, alone, or as a count with its bounds. transfer full */
static char *
put_in (const char *number, guint round)
{
  if (round % 3 == 0)
    return g_strdup_printf ("NIK %s ada", number);
  return round % 3 == 1 ? g_strdup (number) : g_strdup_printf ("%s (1–%s)", number, number);
}

static gboolean
is_in_file (const char *path, const char *number)
{
  g_autofree char *content = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &content, &length, NULL)
         && memmem (content, length, number, strlen (number)) != NULL;
}

/* In the file, its log, or what is written from it. */
static gboolean
is_anywhere (GPtrArray *files, const char *number)
{
  for (guint i = 0; i < files->len; i++)
    if (is_in_file (g_ptr_array_index (files, i), number))
      return TRUE;
  return FALSE;
}

static GPtrArray *
write_files (Desk *self, const char *path)
{
  const GType types[] = { IKD_TYPE_INSTITUTION, IKD_TYPE_ACTIVITY, IKD_TYPE_OBSTACLE,
                          IKD_TYPE_GROUP };
  const IkdExportOptions all = { IKD_EXPORT_OWN, NULL, IKD_DAY_NONE, IKD_DAY_NONE, IKD_DAY_NONE };
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  char *copy = torture_path (self->torture, "persons-copy.db");
  char *csv = torture_path (self->torture, "persons-all.csv");
  g_autoptr (GFile) file = g_file_new_for_path (csv);
  g_autoptr (IkdExported) exported = NULL;

  torture_remove (copy);
  g_assert_true (ikd_session_backup (self->session, copy, NULL, NULL));
  exported = ikd_export_file (self->session, file, &all, NULL, NULL);
  g_assert_nonnull (exported);
  g_ptr_array_add (files, g_strdup (path));
  g_ptr_array_add (files, g_strconcat (path, "-wal", NULL));
  g_ptr_array_add (files, copy);
  g_ptr_array_add (files, csv);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *name = g_strdup_printf ("persons-%u.csv", i);
      char *list = torture_path (self->torture, name);
      g_autoptr (GFile) out = g_file_new_for_path (list);
      guint n;

      g_assert_true (ikd_outreach_export (self->session, out, types[i], NULL, &n, NULL, NULL));
      g_ptr_array_add (files, list);
    }
  return files;
}

static void
run_persons (Torture *torture, guint rounds, int scale)
{
  g_autofree char *path = torture_copy (torture, "persons.db");
  g_autoptr (IkdSession) session = ikd_session_open (path, 0, NULL);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) failures = g_ptr_array_new ();
  g_autoptr (GPtrArray) files = NULL;
  Desk desk = { torture, session, 0 };
  guint way = 0, field = 0;

  try_ordinary (&desk);
  for (guint i = 0; i < rounds; i++)
    {
      char *plain = g_malloc (17);
      char *number = invent (torture, plain);
      g_autofree char *text = put_in (number, i);
      gboolean in;

      desk.round++;
      in = ways[way].way (&desk, text, field);
      g_ptr_array_add (numbers, number);
      g_ptr_array_add (numbers, plain);
      g_ptr_array_add (failures, in ? g_strdup_printf ("by %s, field %u: taken", ways[way].name,
                                                       field) : NULL);
      if (++field == ways[way].fields)
        {
          field = 0;
          way = (way + 1) % G_N_ELEMENTS (ways);
        }
    }
  files = write_files (&desk, path);
  for (guint i = 0; i < rounds; i++)
    {
      char *failure = g_ptr_array_index (failures, i);

      if (failure == NULL && (is_anywhere (files, g_ptr_array_index (numbers, 2 * i))
                              || is_anywhere (files, g_ptr_array_index (numbers, 2 * i + 1))))
        failure = g_strdup_printf ("the number of round %u is in a file", i);
      torture_count (torture, failure);
    }
  ikd_session_close (session);
}

const TortureRow torture_person_rows[] = {
  { "persons", "numbers of persons do not get in", 4000, run_persons },
  { NULL },
};
