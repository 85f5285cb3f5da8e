/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a letterhead takes: lines, a picture, a number. */

#include <cairo.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-letterhead.h"

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("capaian-logo-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "logo.png", NULL);
}

static void
tear_down (Place *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static gboolean
load (Place *self, GError **error)
{
  g_autoptr (IkdLetterhead) letterhead = ikd_letterhead_new ();

  letterhead->logo = g_strdup (self->path);
  return ikd_letterhead_load (letterhead, error) && letterhead->image != NULL;
}

static void
assert_refused (Place *self, const char *why)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (load (self, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "logo.png"));
  g_assert_nonnull (strstr (error->message, why));
}

static void
picture (Place *self, gconstpointer data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 30, 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdLetterhead) none = ikd_letterhead_new ();
  g_autofree char *content = NULL;
  gsize length = 0;

  assert_refused (self, "cannot be used");
  g_assert_cmpint (cairo_surface_write_to_png (surface, self->path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_true (load (self, &error));
  g_assert_no_error (error);

  /* Its head says how large it is: 5000 pixels high. */
  g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
  content[22] = 5000 >> 8;
  content[23] = (char) (5000 & 0xff);
  g_assert_true (g_file_set_contents (self->path, content, (gssize) length, NULL));
  assert_refused (self, "too large");
  g_assert_true (g_file_set_contents (self->path, "GIF89a, a picture of another kind", -1, NULL));
  assert_refused (self, "no PNG");

  g_assert_true (ikd_letterhead_load (none, &error));
  g_assert_null (none->image);
}

/* Lines without anything are none. */
static void
lines (void)
{
  g_auto (GStrv) few = ikd_letterhead_split ("  PEMERINTAH KABUPATEN \n\n DINAS\n");
  g_auto (GStrv) many = ikd_letterhead_split ("1\n2\n3\n4\n5\n6\n7");
  g_auto (GStrv) none = ikd_letterhead_split (NULL);

  g_assert_cmpuint (g_strv_length (few), ==, 2);
  g_assert_cmpstr (few[0], ==, "PEMERINTAH KABUPATEN");
  g_assert_cmpstr (few[1], ==, "DINAS");
  g_assert_cmpuint (g_strv_length (many), ==, IKD_LETTERHEAD_MOST_LINES);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

static void
number (void)
{
  static const char *const right[] = { NULL, "", "198001012005011001", "19800101 200501 1 001" };
  static const char *const wrong[] = { "1980010120050110", "1980010120050110012",
                                       "19800101200501100A", "198001012005011001 x" };

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    g_assert_true (ikd_letterhead_check_nip (right[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ikd_letterhead_check_nip (wrong[i], &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
      /* It may be an identity number. */
      g_assert_null (strstr (error->message, wrong[i]));
    }
}

static void
place (void)
{
  g_autoptr (IkdLetterhead) letterhead = ikd_letterhead_new ();
  g_autofree char *without = ikd_letterhead_place_and_date (letterhead, ikd_day_new (2026, 6, 30));
  g_autofree char *with = NULL;

  letterhead->place = g_strdup ("Cilacap");
  with = ikd_letterhead_place_and_date (letterhead, ikd_day_new (2026, 6, 30));
  g_assert_cmpstr (without, ==, "30 June 2026");
  g_assert_cmpstr (with, ==, "Cilacap, 30 June 2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/letterhead/picture", Place, NULL, set_up, picture, tear_down);
  g_test_add_func ("/letterhead/lines", lines);
  g_test_add_func ("/letterhead/number", number);
  g_test_add_func ("/letterhead/place", place);
  return g_test_run ();
}
