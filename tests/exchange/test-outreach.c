/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Tables of outreach: which header is whose, what is written reads back, and what is refused. */

#include "reading.h"

#include <string.h>

#include "ikd-activity.h"
#include "ikd-group.h"
#include "ikd-institution.h"
#include "ikd-obstacle.h"
#include "ikd-outreach-layout.h"

static IkdAtlas *atlas;

static void
headers (void)
{
  const struct
  {
    const char *text;
    GType       type;
  } cases[] = {
    { "region_code,name,kind,headcount\n", IKD_TYPE_INSTITUTION },
    { "Daftar\nInstansi;JENIS;Jumlah Orang;Kecamatan\n", IKD_TYPE_INSTITUTION },
    { "Tanggal;Jenis;Instansi/Tempat;Kecamatan;Hadir\n", IKD_TYPE_ACTIVITY },
    { "date,kind,place,region_code\n", IKD_TYPE_ACTIVITY },
    { "region_code,kind,affected,date\n", IKD_TYPE_OBSTACLE },
    { "region_code,kind,at_target,date\n", IKD_TYPE_GROUP },
    { "region_code,name,kind\n", G_TYPE_INVALID },
    { "kecamatan;wajib ktp;aktivasi ikd\n", G_TYPE_INVALID },
    { "region_code,indicator,as_of,value\n", G_TYPE_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdSheet) sheet = reading_sheet (cases[i].text, "table.csv");
      guint header = 0;

      g_test_message ("case %u", i);
      g_assert_cmpint (ikd_outreach_layout_recognise (sheet, &header), ==, cases[i].type);
    }
}

static void
fill (IkdOutreach *record)
{
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (record);

  record->region_code = g_strdup ("33.01.06");
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const IkdField *field = &klass->fields[i];

      if (field->type == IKD_FIELD_TEXT)
        IKD_FIELD_MEMBER (record, field, char *) = g_strdup_printf ("=“%u”, ;'\n%s", i,
                                                                    field->name);
      else if (field->type == IKD_FIELD_COUNT)
        IKD_FIELD_MEMBER (record, field, IkdNumber)
          = i % 2 == 0 ? ikd_number_exact (i) : (IkdNumber){ TRUE, 1000 + i, 900, 2000 + i };
      else if (field->type == IKD_FIELD_DAY)
        IKD_FIELD_MEMBER (record, field, IkdDay) = 19000 + (IkdDay) i;
      else if (field->type == IKD_FIELD_CHOICE)
        IKD_FIELD_MEMBER (record, field, int) = 1;
      else if (!field->internal)
        IKD_FIELD_MEMBER (record, field, gint64) = 100 + i;
    }
}

/* Every field of every type; a row that says nothing but what it must. */
static void
round_trips (void)
{
  const GType types[] = { IKD_TYPE_INSTITUTION, IKD_TYPE_ACTIVITY, IKD_TYPE_OBSTACLE,
                          IKD_TYPE_GROUP };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (IkdOutreach) full = g_object_new (types[i], NULL);
      g_autoptr (IkdOutreach) bare = g_object_new (types[i], NULL);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (IkdDraft) draft = NULL;

      fill (full);
      bare->region_code = g_strdup ("33.01");
      ikd_outreach_layout_header (text, types[i]);
      ikd_outreach_layout_row (text, full);
      ikd_outreach_layout_row (text, bare);
      draft = reading_draft (atlas, text->str);
      g_assert_cmpint (draft->layout, ==, IKD_LAYOUT_OUTREACH);
      g_assert_cmpint (draft->record_type, ==, types[i]);
      g_assert_cmpuint (draft->rows->len, ==, 2);
      g_assert_cmpuint (reading_row (draft, 0)->problems->len, ==, 0);
      g_assert_true (ikd_outreach_same (reading_row (draft, 0)->record, full));
      g_assert_cmpstr (reading_row (draft, 0)->record->reason, ==, full->reason);
      g_assert_true (ikd_outreach_same (reading_row (draft, 1)->record, bare));
    }
}

/* Today is 1 October 2026: what lies before it is done where nothing is said. 1.200 proves that
 * the point groups thousands. */
static void
typed (void)
{
  g_autoptr (IkdDraft) draft = reading_draft (atlas,
    "Tanggal;Jenis;Instansi/Tempat;Kode;Hadir;Aktivasi;Keadaan\n"
    "1/10/2026;counter;Loket;33.01;1.200.000;1.100;\n"
    "2/10/2026;counter;Loket;33.01;;;\n"
    "1/9/2026;counter;Loket;33.01;;;cancelled\n"
    "31/2/2026;counter;Loket;33.01;;;\n"
    "1/9/2026;counter;Loket;33.01;banyak;-3;\n"
    "1/9/2026;counter;Loket;99.99;;;\n"
    "1/9/2026;counter;Loket;33.01;;;besok\n");
  static const struct
  {
    guint        row;
    const char  *column;
    IkdErrorCode code;
  } refused[] = {
    { 3, "Tanggal", IKD_ERROR_BAD_DATE },
    { 5, "kode", IKD_ERROR_UNKNOWN_REGION },
    { 6, "Keadaan", IKD_ERROR_INVALID },
  };
  const IkdActivity *first = IKD_ACTIVITY (reading_row (draft, 0)->record);

  g_assert_cmpuint (draft->rows->len, ==, 7);
  g_assert_cmpint (first->state, ==, IKD_ACTIVITY_DONE);
  g_assert_cmpint (first->activated.value, ==, 1100);
  g_assert_cmpint (IKD_ACTIVITY (reading_row (draft, 1)->record)->state, ==, IKD_ACTIVITY_PLANNED);
  g_assert_cmpint (IKD_ACTIVITY (reading_row (draft, 2)->record)->state, ==,
                   IKD_ACTIVITY_CANCELLED);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const IkdProblem *problem = reading_problem (draft, refused[i].row);

      g_assert_cmpstr (problem->column, ==, refused[i].column);
      g_assert_cmpint (problem->code, ==, refused[i].code);
      g_assert_null (reading_row (draft, refused[i].row)->record);
    }
  /* Both cells of a row are told at once. */
  g_assert_cmpuint (reading_row (draft, 4)->problems->len, ==, 2);
}

static void
identity_numbers (void)
{
  g_autofree char *text = g_strconcat ("date,kind,place,region_code,note\n"
                                       "2026-09-01,counter,A,33.01,\n"
                                       "2026-09-01,counter,B,33.01,", "9999", "9901", "0101",
                                       "0001", "\n", NULL);
  g_autoptr (IkdDraft) draft = reading_draft (atlas, text);

  g_assert_true (draft->refused);
  for (guint i = 0; i < draft->rows->len; i++)
    {
      g_assert_cmpint (reading_problem (draft, i)->code, ==, IKD_ERROR_IDENTITY_NUMBER);
      g_assert_null (reading_row (draft, i)->record);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  atlas = reading_atlas ();
  g_test_add_func ("/outreach/headers", headers);
  g_test_add_func ("/outreach/round-trips", round_trips);
  g_test_add_func ("/outreach/typed", typed);
  g_test_add_func ("/outreach/identity-numbers", identity_numbers);
  status = g_test_run ();
  g_object_unref (atlas);
  return status;
}
