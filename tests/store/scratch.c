/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "scratch.h"

#include <glib/gstdio.h>

#include "ikd-database-private.h"

void
scratch_make (Scratch *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("capaian-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "file.db", NULL);
}

void
scratch_set_up (Scratch *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  scratch_make (self);
  self->db = ikd_database_open (self->path, IKD_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (ikd_region_table_merge (self->db, "ID", 0, NULL, "Indonesia", &self->country,
                                         &error));
}

void
scratch_remove (Scratch *self)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  g_clear_pointer (&self->db, ikd_database_close);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (self->path, endings[i], NULL);

      g_unlink (name);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

void
scratch_tear_down (Scratch *self, gconstpointer data)
{
  g_autoptr (IkdVerification) verification = ikd_database_verify (self->db, NULL, NULL);

  g_assert_nonnull (verification);
  g_assert_true (verification->ok);
  scratch_remove (self);
}

gint64
scratch_begin (IkdDatabase *db, IkdActionKind kind, const char *who)
{
  g_autoptr (GError) error = NULL;
  gint64 action = 0;

  ikd_database_begin (db, &error);
  g_assert_no_error (error);
  ikd_action_table_begin (db, kind, who, "entry", NULL, 0, &action, &error);
  g_assert_no_error (error);
  return action;
}

gint64
scratch_end (IkdDatabase *db, gint64 action)
{
  g_autoptr (GError) error = NULL;

  ikd_action_table_end (db, &action, &error);
  g_assert_no_error (error);
  ikd_database_commit (db, &error);
  g_assert_no_error (error);
  return action;
}
