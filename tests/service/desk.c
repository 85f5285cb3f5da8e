/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "config.h"

#include "desk.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>

#define NAME "kantor.db"

char *
desk_path (Desk *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* The file of an office is made once in a process; the others are copies. */
static void
make_file (const char *path, const char *office)
{
  static GHashTable *made;
  const IkdSetup setup = { office, 5, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = NULL;
  char *content = NULL;
  gsize length = 0;
  GBytes *bytes;

  if (made == NULL)
    made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  bytes = g_hash_table_lookup (made, office);
  if (bytes == NULL)
    {
      session = ikd_session_create (path, &setup, &error);
      g_assert_no_error (error);
      ikd_session_close (session);
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      bytes = g_bytes_new_take (content, length);
      g_hash_table_insert (made, g_strdup (office), bytes);
    }
  g_assert_true (g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL),
                                           (gssize) g_bytes_get_size (bytes),
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* Makes the folder. Returns: (transfer full): where the file belongs. */
static char *
make_folder (Desk *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("capaian-desk-XXXXXX", &error);
  g_assert_no_error (error);
  return desk_path (self, NAME);
}

static void
open_file (Desk *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  self->session = ikd_session_open (path, 0, &error);
  g_assert_no_error (error);
  ikd_session_set_operator (self->session, "Operator 01");
}

void
desk_set_up (Desk *self, gconstpointer data)
{
  g_autofree char *path = make_folder (self);

  make_file (path, data != NULL ? data : "33.01");
  open_file (self, path);
}

void
desk_set_up_marked (Desk *self, gconstpointer data)
{
  const IkdSetup setup = { "33.01", 5, data };
  g_autofree char *path = make_folder (self);
  g_autoptr (GError) error = NULL;

  self->session = ikd_session_create (path, &setup, &error);
  g_assert_no_error (error);
  ikd_session_set_operator (self->session, "Operator 01");
}

void
desk_set_up_sample (Desk *self, gconstpointer data)
{
  g_autofree char *path = make_folder (self);
  g_autoptr (GError) error = NULL;

  ikd_session_make_sample (path, &error);
  g_assert_no_error (error);
  open_file (self, path);
}

void
desk_set_up_published (Desk *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAPAIAN_DATADIR"), "sample",
                                            "published-figures.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (IkdReceipt) receipt = NULL;

  desk_set_up (self, "ID");
  receipt = desk_import (self, file, FALSE);
  g_assert_cmpuint (receipt->accepted, ==, 61);
}

static void
empty_folder (Desk *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = desk_path (self, name);

      if (g_unlink (path) != 0)
        g_assert_cmpint (errno, ==, ENOENT);
    }
}

void
desk_tear_down (Desk *self, gconstpointer data)
{
  guint left = 1000;

  ikd_session_close (self->session);
  g_clear_object (&self->session);
  empty_folder (self);
  /* What was opened ahead and not taken closes the file in a thread of its own, and may have made
   * its log anew meanwhile. */
  while (g_rmdir (self->folder) != 0 && left-- > 0)
    {
      g_usleep (10 * 1000);
      empty_folder (self);
    }
  g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
  g_free (self->folder);
}

void
desk_reopen (Desk *self)
{
  g_autofree char *path = desk_path (self, NAME);

  ikd_session_close (self->session);
  g_object_unref (self->session);
  open_file (self, path);
}

gint64
desk_region (Desk *self, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRegion) region = ikd_session_find_region (self->session, code, &error);

  g_assert_no_error (error);
  return ikd_region_get_id (region);
}

void
desk_keep (Desk *self, const char *code, IkdIndicator indicator, const char *date,
           const char *value)
{
  const IkdEntry entry = { .region = desk_region (self, code), .indicator = indicator,
                           .date = date, .value = value };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = ikd_entry_save (self->session, &entry, FALSE, NULL, &error);

  g_assert_no_error (error);
  g_assert_no_error (review->error);
}

IkdFigure *
desk_get (Desk *self, const char *code, IkdIndicator indicator, IkdDay day)
{
  const IkdFigureKey key = { desk_region (self, code), indicator, g_intern_string (""), day, day,
                             0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = ikd_history_load (self->session, &key, NULL, &error);

  g_assert_no_error (error);
  return all->len > 0 ? g_object_ref (g_ptr_array_index (all, all->len - 1)) : NULL;
}

void
desk_ready_cb (GObject *source, GAsyncResult *result, gpointer place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

void
desk_wait (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);
}

GFile *
desk_write (Desk *self, const char *name, const char *text)
{
  g_autofree char *path = desk_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

IkdReceipt *
desk_import (Desk *self, GFile *file, gboolean dry_run)
{
  const IkdImportOptions options = { dry_run, IKD_DAY_NONE, IKD_INDICATOR_NONE };
  g_autoptr (GError) error = NULL;
  IkdReceipt *receipt = ikd_import_file (self->session, file, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (receipt->rows, ==,
                    receipt->accepted + receipt->unchanged + receipt->rejected);
  return receipt;
}

void
desk_use_language (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "id_ID.UTF-8"));
  /* Setting the domain makes gettext look at LANGUAGE again. */
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CAPAIAN_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
