/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Groups within a region: what is noted of one at once, and funnels side by side, of regions and of
 * groups. */

#include "desk.h"
#include "ikd-error.h"
#include "ikd-outreach-service.h"

static GPtrArray *
load (Desk *self, IkdOutreachList list, const IkdOutreachFilter *filter)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = ikd_outreach_load (self->session, list, filter, NULL, &error);

  g_assert_no_error (error);
  return rows;
}

static guint
count_groups (Desk *self)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GPtrArray) rows = NULL;

  filter.region_code = "33.01";
  rows = load (self, IKD_OUTREACH_SEGMENTS, &filter);
  return rows->len;
}

static IkdEntry
make_entry (Desk *self, IkdIndicator indicator, const char *value)
{
  return (IkdEntry){ .region = desk_region (self, "33.01"),
                     .indicator = indicator, .segment = "asn", .date = "2024-01-22",
                     .value = value, .precision = IKD_NUMBER_UNKNOWN };
}

static gboolean
keep_numbers (Desk *self, const char *base, const char *active, IkdOutreach *group, guint *refused,
              GError **error)
{
  IkdEntry first = make_entry (self, IKD_KTP_OBLIGED, base);
  IkdEntry second = make_entry (self, IKD_ACTIVE, active);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  GAsyncResult *result = NULL;
  gboolean kept;

  g_ptr_array_add (entries, &first);
  g_ptr_array_add (entries, &second);
  ikd_group_save_async (self->session, "asn", entries, group, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  kept = ikd_group_save_finish (self->session, result, refused, error);
  g_object_unref (result);
  return kept;
}

/* Two figures and what else is known are one action: all are kept or none, one undo takes all. */
static void
numbers (Desk *self, gconstpointer data)
{
  g_autoptr (IkdGroup) civil = ikd_group_new ();
  IkdOutreach *group = IKD_OUTREACH (civil);
  IkdReverted *reverted = NULL;
  g_autoptr (GError) error = NULL;
  guint refused = 0;

  group->region_code = g_strdup ("33.01");
  group->kind = g_strdup ("asn");
  civil->name = g_strdup ("Pegawai Pemda");
  /* More active ones than members: the second is refused, and the first not kept either. */
  g_assert_false (keep_numbers (self, "8.000", "9.000", group, &refused, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_REASON_OWED);
  g_assert_cmpuint (refused, ==, 1);
  g_assert_cmpint (group->record, ==, 0);
  g_clear_error (&error);
  g_assert_cmpuint (count_groups (self), ==, 0);
  g_assert_false (keep_numbers (self, "delapan ribu", "3.000", NULL, &refused, &error));
  g_assert_cmpuint (refused, ==, 0);
  g_clear_error (&error);

  g_assert_true (keep_numbers (self, "8.000", "3.000", group, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (group->record, >, 0);
  g_assert_cmpuint (count_groups (self), ==, 1);
  reverted = ikd_undo (self->session, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reverted->label, ==, "numbers of the group “Civil servants”");
  ikd_reverted_free (reverted);
  g_assert_cmpuint (count_groups (self), ==, 0);
}

static const IkdFunnelRow *
find_funnel (GPtrArray *rows, const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const IkdFunnelRow *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->region_name, name) || g_strcmp0 (row->segment_label, name) == 0)
        return row;
    }
  g_assert_not_reached ();
}

/* Kroya: 1,000 obliged, 900 enrolled, 200 active: 100 and 700 are lost. Of Kesugihan nothing is
 * known but the active ones. Civil servants: of 8,000, 3,000 are active: 5,000 are lost. */
static void
funnels (Desk *self, gconstpointer data)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  const IkdFunnelRow *row;

  desk_keep (self, "33.01.06", IKD_KTP_OBLIGED, "2023-12-31", "1000");
  desk_keep (self, "33.01.06", IKD_KTP_ENROLLED, "2023-12-31", "900");
  desk_keep (self, "33.01.06", IKD_ACTIVE, "2024-01-10", "200");
  desk_keep (self, "33.01.02", IKD_ACTIVE, "2024-01-10", "50");
  g_assert_true (keep_numbers (self, "8.000", "3.000", NULL, NULL, &error));

  filter.region_code = "33.01";
  filter.day = ikd_day_new (2024, 1, 31);
  regions = load (self, IKD_OUTREACH_CHILD_FUNNELS, &filter);
  g_assert_cmpuint (regions->len, ==, 24);
  row = find_funnel (regions, "Kroya");
  g_assert_cmpint (row->funnel.largest, ==, IKD_ACTIVE);
  g_assert_cmpint (row->funnel.stages[IKD_ACTIVE].loss.value, ==, 700);
  g_assert_cmpint (row->funnel.stages[IKD_KTP_ENROLLED].loss.value, ==, 100);
  row = find_funnel (regions, "Kesugihan");
  g_assert_cmpint (row->funnel.largest, ==, -1);
  g_assert_cmpint (row->funnel.stages[IKD_ACTIVE].value.number.value, ==, 50);

  groups = load (self, IKD_OUTREACH_GROUP_FUNNELS, &filter);
  g_assert_cmpuint (groups->len, ==, 2);
  g_assert_null (((IkdFunnelRow *) g_ptr_array_index (groups, 0))->segment_label);
  row = find_funnel (groups, "Civil servants");
  g_assert_cmpint (row->funnel.largest, ==, IKD_ACTIVE);
  g_assert_cmpint (row->funnel.stages[IKD_ACTIVE].loss.value, ==, 5000);

  /* Of the districts' civil servants nothing is known. */
  filter.segment = "asn";
  none = load (self, IKD_OUTREACH_CHILD_FUNNELS, &filter);
  row = find_funnel (none, "Kroya");
  g_assert_cmpint (row->funnel.stages[IKD_ACTIVE].value.origin, ==, IKD_ORIGIN_NONE);
}

/* 1.45 to 1.549999 million enrolled, 14,049 active; what is not known is empty. A folder that is
 * none leaves nothing. */
static void
funnel_file (Desk *self, gconstpointer data)
{
  static const char *const stages[] = { "population", "ktp_obliged", "ktp_enrolled", "ktp_owned",
                                        "ikd_active" };
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GString) expected = g_string_new ("region_code,region_name,segment,group_name");
  g_autofree char *path = g_build_filename (self->folder, "corong.csv", NULL);
  g_autofree char *nowhere = g_build_filename (self->folder, "none", "corong.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) lost = g_file_new_for_path (nowhere);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;
  GAsyncResult *result = NULL;
  guint n = 0;

  desk_keep (self, "33.01", IKD_KTP_ENROLLED, "2023-06-06", "sekira 1.5 juta");
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "14.049");
  filter.region_code = "33.01";
  filter.day = ikd_day_new (2023, 6, 6);
  rows = ikd_outreach_load (self->session, IKD_OUTREACH_GROUP_FUNNELS, &filter, NULL, &error);
  g_assert_no_error (error);
  ikd_funnel_export_async (self->session, file, rows, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  g_assert_true (ikd_outreach_export_finish (self->session, result, &n, &error));
  g_clear_object (&result);
  g_assert_cmpuint (n, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    g_string_append_printf (expected, ",%s,%s_low,%s_high,%s_date,%s_origin", stages[i], stages[i],
                            stages[i], stages[i], stages[i]);
  g_string_append (expected, ",largest_loss,largest_loss_low,largest_loss_high,largest_loss_from,"
                             "largest_loss_to\n"
                             "33.01,Kabupaten Cilacap,,,,,,,,,,,,,"
                             "1500000,1450000,1549999,2023-06-06,own,,,,,,"
                             "14049,14049,14049,2023-06-06,own,"
                             "1485951,1435951,1535950,ktp_enrolled,ikd_active\n");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected->str);

  ikd_funnel_export_async (self->session, lost, rows, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  g_assert_false (ikd_outreach_export_finish (self->session, result, &n, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_clear_object (&result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/group/numbers", Desk, NULL, desk_set_up, numbers, desk_tear_down);
  g_test_add ("/group/funnels", Desk, NULL, desk_set_up, funnels, desk_tear_down);
  g_test_add ("/group/file", Desk, NULL, desk_set_up, funnel_file, desk_tear_down);

  return g_test_run ();
}
