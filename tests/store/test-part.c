/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a killed making left goes when the same file is made again; what is being made stays. */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "ikd-part.h"

typedef struct
{
  char *folder;
  char *path;                   /* what is made; not there */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("part-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "kantor.db", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static guint
count (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
put (const char *path, const char *ending)
{
  g_autofree char *name = g_strconcat (path, ending, NULL);

  g_assert_true (g_file_set_contents (name, "half", -1, NULL));
}

/* A program that makes the file, with its log, until it is killed. */
static pid_t
make_elsewhere (Fixture *self)
{
  int ready[2];
  char byte;
  pid_t pid;

  g_assert_cmpint (pipe (ready), ==, 0);
  pid = fork ();
  if (pid == 0)
    {
      IkdPart *part = ikd_part_new (self->path);

      put (ikd_part_get_path (part), "");
      put (ikd_part_get_path (part), "-wal");
      put (ikd_part_get_path (part), "-shm");
      if (write (ready[1], "!", 1) == 1)
        pause ();
      _exit (1);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);
  close (ready[1]);
  return pid;
}

static void
end (pid_t pid)
{
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
}

static void
killed (Fixture *self, gconstpointer data)
{
  pid_t pid = make_elsewhere (self);
  IkdPart *part = NULL;

  /* The file, its log, the index of that, the lock. */
  g_assert_cmpuint (count (self), ==, 4);
  part = ikd_part_new (self->path);
  g_assert_cmpuint (count (self), ==, 5);
  ikd_part_free (part);
  g_assert_cmpuint (count (self), ==, 4);

  end (pid);
  part = ikd_part_new (self->path);
  g_assert_cmpuint (count (self), ==, 1);
  ikd_part_free (part);
  g_assert_cmpuint (count (self), ==, 0);
}

/* Two threads of one program are as two programs. */
static void
together (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdPart) first = ikd_part_new (self->path);
  g_autoptr (IkdPart) second = NULL;

  put (ikd_part_get_path (first), "");
  second = ikd_part_new (self->path);
  g_assert_cmpstr (ikd_part_get_path (first), !=, ikd_part_get_path (second));
  g_assert_true (g_file_test (ikd_part_get_path (first), G_FILE_TEST_EXISTS));
}

static void
named (Fixture *self, gconstpointer data)
{
  IkdPart *part = ikd_part_new (self->path);

  put (ikd_part_get_path (part), "");
  g_assert_cmpint (g_rename (ikd_part_get_path (part), self->path), ==, 0);
  ikd_part_free (part);
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

/* A folder without locks, and what earlier versions left: only age tells. */
static void
without_lock (Fixture *self, gconstpointer data)
{
  g_autofree char *old = g_build_filename (self->folder, ".kantor.db-1a2b3c4d.part", NULL);
  g_autofree char *recent = g_build_filename (self->folder, ".kantor.db-2b3c4d5e.part", NULL);
  struct utimbuf times = { 1000000000, 1000000000 };

  put (old, "");
  put (recent, "");
  g_assert_cmpint (g_utime (old, &times), ==, 0);
  ikd_part_free (ikd_part_new (self->path));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (recent, G_FILE_TEST_EXISTS));
}

/* However old, and however much their names look like it. */
static void
others (Fixture *self, gconstpointer data)
{
  static const char *const names[] = {
    "kantor.db", "kantor.db-wal", "kantor.db-1a2b3c4d.part", ".kantor.db-1a2b3c4.part",
    ".kantor.db-1a2b3c4d5.part", ".kantor.db-1a2b3c4x.part", ".kantor.db-1a2b3c4d.part-wal",
    ".kantor.db-lain.db-1a2b3c4d.part", ".lain.db-1a2b3c4d.part", ".kantor.db-1a2b3c4d.parts",
  };
  struct utimbuf times = { 1000000000, 1000000000 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);

      put (path, "");
      g_assert_cmpint (g_utime (path, &times), ==, 0);
    }
  ikd_part_free (ikd_part_new (self->path));
  g_assert_cmpuint (count (self), ==, G_N_ELEMENTS (names));
}

/* Making the file says why, not this. */
static void
no_folder (void)
{
  IkdPart *part = ikd_part_new ("/nonexistent/kantor.db");

  g_assert_true (g_str_has_prefix (ikd_part_get_path (part), "/nonexistent/.kantor.db-"));
  ikd_part_free (part);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/part/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("killed", killed);
  ADD ("together", together);
  ADD ("named", named);
  ADD ("without-lock", without_lock);
  ADD ("others", others);
  g_test_add_func ("/part/no-folder", no_folder);
  return g_test_run ();
}
