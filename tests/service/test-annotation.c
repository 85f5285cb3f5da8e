/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Annotations: kept, changed, taken back, undone; where they hold; what is refused. */

#include <string.h>

#include "desk.h"
#include "ikd-annotation-service.h"
#include "ikd-entry.h"
#include "ikd-error.h"
#include "ikd-plan-service.h"

#define DAY 19514               /* 2023-06-06 */

static GPtrArray *
list (Desk *self, const char *code)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = ikd_annotation_list (self->session,
                                          code != NULL ? desk_region (self, code) : 0, NULL,
                                          &error);

  g_assert_no_error (error);
  return found;
}

static guint
count (Desk *self, const char *code)
{
  g_autoptr (GPtrArray) found = list (self, code);

  return found->len;
}

static IkdAnnotation *
keep (Desk *self, const char *code, const char *text)
{
  IkdAnnotation *annotation = ikd_annotation_new (code, IKD_ANNOTATION_CAMPAIGN, DAY, text);
  g_autoptr (GError) error = NULL;

  g_assert_true (ikd_annotation_save (self->session, annotation, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (annotation->record, >, 0);
  return annotation;
}

/* What is said of a region holds for all within it, and for none beside or above it. */
static void
places (Desk *self, gconstpointer data)
{
  g_autoptr (IkdAnnotation) regency = keep (self, "33.01", "  Pekan layanan  ");
  g_autoptr (IkdAnnotation) country = keep (self, "ID", "Surat edaran");
  g_autoptr (GPtrArray) found = NULL;
  IkdAnnotation *first;

  g_assert_cmpuint (count (self, "33.01"), ==, 2);
  g_assert_cmpuint (count (self, "33.01.02"), ==, 2);
  g_assert_cmpuint (count (self, "33.02"), ==, 1);
  g_assert_cmpuint (count (self, "33"), ==, 1);
  g_assert_cmpuint (count (self, NULL), ==, 2);
  found = list (self, "33.01");
  first = g_ptr_array_index (found, 0);
  g_assert_cmpint (first->record, ==, regency->record);
  g_assert_cmpstr (first->text, ==, "Pekan layanan");
  g_assert_cmpstr (first->region_code, ==, "33.01");
  g_assert_cmpint (first->kind, ==, IKD_ANNOTATION_CAMPAIGN);
  g_assert_cmpint (first->from, ==, DAY);
  g_assert_cmpint (first->to, ==, DAY);
  g_assert_cmpstr (first->author, ==, "Operator 01");
}

static void
undo (Desk *self)
{
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted = ikd_undo (self->session, FALSE, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (reverted->label, "annotation of 6 June 2023"));
  ikd_reverted_free (reverted);
}

/* Each step goes back by itself, and the file stays sound. */
static void
changes (Desk *self, gconstpointer data)
{
  g_autoptr (IkdAnnotation) annotation = keep (self, "33.01", "Gangguan");
  g_autoptr (IkdVerification) verification = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  annotation->kind = IKD_ANNOTATION_OUTAGE;
  annotation->to = DAY + 3;
  g_assert_true (ikd_annotation_save (self->session, annotation, NULL, &error));
  desk_reopen (self);
  found = list (self, "33.01");
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (((IkdAnnotation *) g_ptr_array_index (found, 0))->to, ==, DAY + 3);
  g_assert_cmpint (((IkdAnnotation *) g_ptr_array_index (found, 0))->kind, ==,
                   IKD_ANNOTATION_OUTAGE);

  annotation->withdrawn = TRUE;
  g_assert_true (ikd_annotation_save (self->session, annotation, NULL, &error));
  g_assert_cmpuint (count (self, "33.01"), ==, 0);
  g_assert_false (ikd_annotation_save (self->session, annotation, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
  undo (self);
  g_assert_cmpuint (count (self, "33.01"), ==, 1);
  undo (self);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = list (self, "33.01");
  g_assert_cmpint (((IkdAnnotation *) g_ptr_array_index (found, 0))->to, ==, DAY);
  undo (self);
  g_assert_cmpuint (count (self, "33.01"), ==, 0);
  verification = ikd_verify (self->session, NULL, NULL);
  g_assert_true (verification->ok);
}

static void
refusals (Desk *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  g_autofree char *long_text = g_strnfill (IKD_ANNOTATION_MOST + 1, 'a');
  const struct
  {
    const char  *code;
    const char  *text;
    int          days;
    IkdErrorCode refused;
  } cases[] = {
    { "33.01", "", 0, IKD_ERROR_INVALID },
    { "33.01", "   ", 0, IKD_ERROR_INVALID },
    { "33.01", long_text, 0, IKD_ERROR_INVALID },
    { "33.01", "one\ntwo", 0, IKD_ERROR_INVALID },
    { "33.01", "Gangguan", -1, IKD_ERROR_INVALID },
    { "33.01", number, 0, IKD_ERROR_IDENTITY_NUMBER },
    { "33.99", "Gangguan", 0, IKD_ERROR_UNKNOWN_REGION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdAnnotation) annotation
        = ikd_annotation_new (cases[i].code, IKD_ANNOTATION_OTHER, DAY, cases[i].text);
      g_autoptr (GError) error = NULL;

      annotation->to += cases[i].days;
      g_assert_false (ikd_annotation_save (self->session, annotation, NULL, &error));
      g_assert_error (error, IKD_ERROR, (int) cases[i].refused);
      g_assert_null (strstr (error->message, number));
    }
  g_assert_cmpuint (count (self, NULL), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/annotation/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("places", places);
  ADD ("changes", changes);
  ADD ("refusals", refusals);

  return g_test_run ();
}
