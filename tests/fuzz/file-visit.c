/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "file-visit.h"

#include "ikd-annotation-service.h"
#include "ikd-change-service.h"
#include "ikd-entry-sheet.h"
#include "ikd-error.h"
#include "ikd-outreach-service.h"
#include "ikd-outreach-table.h"
#include "ikd-plan-service.h"
#include "ikd-reach-service.h"
#include "ikd-release-service.h"
#include "ikd-tables.h"
#include "ikd-view-service.h"
#include "ikd-what-if-service.h"

#define OFFICE "33.01"
#define DISTRICT "33.01.01"
#define N_DAYS 4

/* --- making --- */

static void
add_regions (IkdDatabase *db, gint64 *districts)
{
  gint64 id = 0;

  g_assert_true (ikd_region_table_merge (db, "ID", 0, NULL, "Indonesia", &id, NULL));
  g_assert_true (ikd_region_table_merge (db, "33", 1, "ID", "Jawa Tengah", &id, NULL));
  g_assert_true (ikd_region_table_merge (db, OFFICE, 2, "33", "Cilacap", &id, NULL));
  g_assert_true (ikd_region_table_merge (db, DISTRICT, 3, OFFICE, "Kedungreja", &districts[0],
                                         NULL));
  g_assert_true (ikd_region_table_merge (db, "33.01.02", 3, OFFICE, "Kesugihan", &districts[1],
                                         NULL));
}

static void
add_figures (IkdDatabase *db, gint64 action, const gint64 *districts)
{
  static const IkdIndicator indicators[] = { IKD_ACTIVE, IKD_KTP_OBLIGED };

  for (guint i = 0; i < 2 * N_DAYS * G_N_ELEMENTS (indicators); i++)
    {
      IkdDay day = ikd_day_new (2024, 6, 3) + (IkdDay) (i / 4) * 7;
      IkdFigureKey key = { districts[i % 2], indicators[i / 2 % 2], g_intern_string (""), day, day,
                           0 };
      g_autoptr (IkdFigure) figure = ikd_figure_new (&key);

      figure->number = ikd_number_exact (key.indicator == IKD_ACTIVE ? 1000 + i * 10 : 40000);
      figure->source = ikd_source_new ("letter", "A letter");
      g_assert_true (ikd_figure_table_add (db, action, figure, NULL));
    }
}

/* A record of this kind; what is in it comes from the inputs. */
static void
add_records (IkdDatabase *db, gint64 action)
{
  static const char *const kinds[] = { FILE_KINDS };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gint64 record = 0;

      g_assert_true (ikd_record_table_add (db, action, kinds[i], &record,
                                           "{\"region\":\"" DISTRICT "\",\"name\":\"A name\","
                                           "\"kind\":\"other\",\"day\":19877}", NULL));
    }
}

void
file_make (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdDatabase) db = ikd_database_open (path, IKD_DATABASE_CREATE, &error);
  gint64 districts[2] = { 0 };
  gint64 action = 0;

  g_assert_no_error (error);
  g_assert_true (ikd_database_begin (db, NULL));
  add_regions (db, districts);
  g_assert_true (ikd_setting_table_set (db, IKD_SETTING_OFFICE, OFFICE, NULL));
  g_assert_true (ikd_action_table_begin (db, IKD_ACTION_INIT, "operator", "all", NULL, 0, &action,
                                         NULL));
  add_figures (db, action, districts);
  add_records (db, action);
  g_assert_true (ikd_action_table_end (db, &action, NULL));
  g_assert_true (ikd_database_commit (db, &error));
  g_assert_no_error (error);
}

/* --- looking --- */

static void
judge (gconstpointer result, GError **error)
{
  g_assert_true ((result == NULL) == (*error != NULL));
  if (*error != NULL)
    g_assert_true ((*error)->domain == IKD_ERROR && *(*error)->message != '\0');
  g_clear_error (error);
}

#define LOOK(Type, call)               \
  G_STMT_START                         \
    {                                  \
      g_autoptr (Type) found = (call); \
                                       \
      judge (found, &error);           \
    }                                  \
  G_STMT_END

static void
visit_region (IkdSession *session, gint64 region)
{
  const IkdDay day = ikd_day_new (2024, 6, 24);
  const char *everybody = g_intern_string ("");
  const IkdOverviewQuery query = { region, IKD_DAY_NONE, IKD_TARGET_NATIONAL, IKD_INDICATOR_NONE,
                                   everybody };
  const IkdChangeQuery change = { region, day - 21, day, IKD_TARGET_NATIONAL, IKD_INDICATOR_NONE,
                                  everybody };
  const IkdTrial trial = { .percent = 30 * G_GINT64_CONSTANT (1000000),
                           .base = IKD_INDICATOR_NONE, .deadline = IKD_DAY_NONE };
  IkdSheetQuery sheet = { .region = region, .segment = everybody, .day = day };
  g_autoptr (GError) error = NULL;

  LOOK (IkdOverview, ikd_overview_load (session, &query, NULL, &error));
  LOOK (IkdChangeReport, ikd_change_load (session, &change, NULL, &error));
  LOOK (IkdWhatIf, ikd_what_if_load (session, &query, &trial, NULL, &error));
  LOOK (IkdReachState, ikd_reach_load (session, &query, NULL, &error));
  LOOK (GPtrArray, ikd_target_list (session, region, NULL, &error));
  LOOK (GPtrArray, ikd_annotation_list (session, region, NULL, &error));
  LOOK (GPtrArray, ikd_simulation_list (session, region, NULL, &error));
  LOOK (GPtrArray, ikd_release_list (session, region, TRUE, NULL, &error));
  g_assert_true (ikd_sheet_query_choose (&sheet, "ikd"));
  LOOK (IkdEntrySheet, ikd_entry_sheet_load (session, &sheet, NULL, &error));
}

static void
visit_outreach (IkdSession *session)
{
  const GType types[] = { IKD_TYPE_INSTITUTION, IKD_TYPE_ACTIVITY, IKD_TYPE_OBSTACLE,
                          IKD_TYPE_GROUP };
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GError) error = NULL;

  filter.region_code = OFFICE;
  for (int list = 0; list <= IKD_OUTREACH_SERVED; list++)
    LOOK (GPtrArray, ikd_outreach_load (session, (IkdOutreachList) list, &filter, NULL, &error));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    LOOK (GPtrArray, ikd_outreach_history (session, types[i], 1, NULL, &error));
}

static gpointer
tables_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **failure)
{
  g_autoptr (GError) error = NULL;

  LOOK (GPtrArray, ikd_target_table_history (db, &error));
  LOOK (GPtrArray, ikd_list_table_get (db, "segment", &error));
  LOOK (GPtrArray, ikd_action_table_list (db, IKD_ACTION_INIT, 10, &error));
  LOOK (GPtrArray, ikd_figure_table_recent (db, 20, &error));
  for (int kind = 0; kind <= IKD_REMARK_MAPPING; kind++)
    LOOK (GPtrArray, ikd_remark_table_list (db, (IkdRemarkKind) kind, NULL, IKD_DAY_NONE,
                                            &error));
  return GINT_TO_POINTER (TRUE);
}

void
file_visit (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (path, IKD_DATABASE_READ_ONLY, &error);
  g_autoptr (IkdRegion) office = NULL;

  judge (session, &error);
  if (session == NULL)
    return;
  LOOK (IkdVerification, ikd_verify (session, NULL, &error));
  LOOK (GPtrArray, ikd_holiday_list (session, 0, NULL, &error));
  LOOK (GPtrArray, ikd_view_list (session, NULL, &error));
  visit_outreach (session);
  ikd_store_read (ikd_session_get_store (session), tables_job, NULL, NULL, NULL, &error);
  g_clear_error (&error);
  office = ikd_session_find_region (session, OFFICE, &error);
  judge (office, &error);
  if (office != NULL)
    visit_region (session, ikd_region_get_id (office));
  ikd_session_close (session);
}
