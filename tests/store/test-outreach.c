/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Records of outreach: every field comes back as it was given, the history keeps each revision, and
 * they are found by region. */

#include "ikd-activity.h"
#include "ikd-group.h"
#include "ikd-institution.h"
#include "ikd-obstacle.h"
#include "ikd-outreach-table.h"
#include "scratch.h"

static void
keep (Scratch *self, IkdOutreach *record)
{
  gint64 action = scratch_begin (self->db, IKD_ACTION_RECORD, "Operator 01");
  g_autoptr (GError) error = NULL;

  ikd_outreach_table_add (self->db, action, record, &error);
  g_assert_no_error (error);
  scratch_end (self->db, action);
}

/* Something else in every field. */
static void
fill (IkdOutreach *record)
{
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (record);

  record->region_code = g_strdup ("33.01.06");
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const IkdField *field = &klass->fields[i];

      if (field->type == IKD_FIELD_TEXT)
        IKD_FIELD_MEMBER (record, field, char *) = g_strdup_printf ("“%u” 'é' \\ \n%s", i,
                                                                    field->name);
      else if (field->type == IKD_FIELD_COUNT)
        IKD_FIELD_MEMBER (record, field, IkdNumber)
          = i % 2 == 0 ? ikd_number_exact (i) : (IkdNumber){ TRUE, 1000 + i, 900, 2000 + i };
      else if (field->type == IKD_FIELD_DAY)
        IKD_FIELD_MEMBER (record, field, IkdDay) = 19000 + (IkdDay) i;
      else if (field->type == IKD_FIELD_CHOICE)
        IKD_FIELD_MEMBER (record, field, int) = 1;
      else
        IKD_FIELD_MEMBER (record, field, gint64) = 100 + i;
    }
}

static void
assert_alike (IkdOutreach *a, IkdOutreach *b)
{
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (a);

  g_assert_cmpint (G_OBJECT_TYPE (a), ==, G_OBJECT_TYPE (b));
  g_assert_cmpstr (a->region_code, ==, b->region_code);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *first = ikd_field_to_text (&klass->fields[i], a);
      g_autofree char *second = ikd_field_to_text (&klass->fields[i], b);

      g_assert_cmpstr (first, ==, second);
    }
}

/* All filled, and all empty but for what every record has. */
static void
fields (Scratch *self, gconstpointer data)
{
  const GType types[] = { IKD_TYPE_INSTITUTION, IKD_TYPE_ACTIVITY, IKD_TYPE_OBSTACLE,
                          IKD_TYPE_GROUP };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (IkdOutreach) full = g_object_new (types[i], NULL);
      g_autoptr (IkdOutreach) bare = g_object_new (types[i], NULL);
      g_autoptr (GPtrArray) list = NULL;
      g_autoptr (IkdOutreach) found = NULL;

      fill (full);
      bare->region_code = g_strdup ("ID");
      bare->kind = g_strdup ("other");
      keep (self, full);
      keep (self, bare);
      g_assert_cmpint (full->record, >, 0);
      g_assert_cmpint (full->record, !=, bare->record);
      list = ikd_outreach_table_list (self->db, types[i], NULL, NULL);
      g_assert_cmpuint (list->len, ==, 2);
      assert_alike (g_ptr_array_index (list, 0), full);
      assert_alike (g_ptr_array_index (list, 1), bare);
      g_assert_cmpstr (((IkdOutreach *) g_ptr_array_index (list, 0))->author, ==, "Operator 01");
      g_assert_cmpint (((IkdOutreach *) g_ptr_array_index (list, 0))->at, >, 0);
      g_assert_true (ikd_outreach_table_get (self->db, types[i], bare->record, &found, NULL));
      assert_alike (found, bare);
    }
}

static IkdInstitution *
make (const char *code, gint64 activated)
{
  IkdInstitution *self = ikd_institution_new ();

  self->parent_instance.region_code = g_strdup (code);
  self->parent_instance.kind = g_strdup ("prison");
  self->name = g_strdup ("Lapas");
  self->activated = ikd_number_exact (activated);
  return self;
}

/* 33.1 is not 33.10, and 33.01 holds its districts. */
static void
regions (Scratch *self, gconstpointer data)
{
  static const char *const codes[] = { "33.01", "33.01.06", "33.10", "32.74" };
  static const struct
  {
    const char *code;
    guint       n;
  } cases[] = { { "33.01", 2 }, { "33.01.06", 1 }, { "33", 3 }, { "33.1", 0 }, { "ID", 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (IkdInstitution) institution = make (codes[i], i);

      keep (self, IKD_OUTREACH (institution));
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) list = ikd_outreach_table_list (self->db, IKD_TYPE_INSTITUTION,
                                                            cases[i].code, NULL);

      g_assert_cmpuint (list->len, ==, cases[i].n);
    }
}

/* 10, 25, then taken back. */
static void
history (Scratch *self, gconstpointer data)
{
  g_autoptr (IkdInstitution) institution = make ("33.01", 10);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (IkdOutreach) found = NULL;

  keep (self, IKD_OUTREACH (institution));
  institution->activated = ikd_number_exact (25);
  keep (self, IKD_OUTREACH (institution));
  institution->parent_instance.withdrawn = TRUE;
  keep (self, IKD_OUTREACH (institution));

  all = ikd_outreach_table_history (self->db, IKD_TYPE_INSTITUTION,
                                    institution->parent_instance.record, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpint (((IkdInstitution *) g_ptr_array_index (all, 0))->activated.value, ==, 10);
  g_assert_cmpint (((IkdInstitution *) g_ptr_array_index (all, 1))->activated.value, ==, 25);
  g_assert_false (((IkdOutreach *) g_ptr_array_index (all, 1))->withdrawn);
  g_assert_true (((IkdOutreach *) g_ptr_array_index (all, 2))->withdrawn);
  none = ikd_outreach_table_list (self->db, IKD_TYPE_INSTITUTION, NULL, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (ikd_outreach_table_get (self->db, IKD_TYPE_INSTITUTION,
                                         institution->parent_instance.record, &found, NULL));
  g_assert_null (found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/outreach/" name, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

  ADD ("fields", fields);
  ADD ("regions", regions);
  ADD ("history", history);

  return g_test_run ();
}
