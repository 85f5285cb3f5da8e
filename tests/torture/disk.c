/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A small disk in memory that only this process sees, and that has so many pages left. What does
 * not fit says so in a sentence, the files stay whole, and once there is room it works. */

#define _GNU_SOURCE             /* unshare */

#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "examine.h"
#include "scene.h"

#define PAGE 4096
#define SIZE "size=16m"
/* Of the pages that a day's work takes, about. */
#define MOST_ROOM 160
#define NO_MOUNT 2

static const SceneKind *const kinds[] = { &scene_day, &scene_create, &scene_migrate, &scene_restore,
                                          &scene_outreach };

/* --- the process --- */

static void
map_user (const char *file, guint id)
{
  g_autofree char *line = g_strdup_printf ("0 %u 1", id);
  int fd = open (file, O_WRONLY | O_CLOEXEC);

  if (fd < 0)
    return;
  if (write (fd, line, strlen (line)) < 0)
    g_printerr ("%s: %s\n", file, g_strerror (errno));
  close (fd);
}

/* Who may not mount anything may do so in a name space of his own, on most systems. */
static gboolean
make_disk (const char *folder)
{
  guint user = geteuid (), group = getegid ();

  if (unshare (CLONE_NEWNS | (user == 0 ? 0 : CLONE_NEWUSER)) != 0)
    return FALSE;
  if (user != 0)
    {
      g_file_set_contents_full ("/proc/self/setgroups", "deny", -1, G_FILE_SET_CONTENTS_NONE, 0600,
                                NULL);
      map_user ("/proc/self/uid_map", user);
      map_user ("/proc/self/gid_map", group);
    }
  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
         && mount ("torture", folder, "tmpfs", 0, SIZE) == 0;
}

static char *
filler_path (Scene *self)
{
  return torture_path (self->torture, "filler");
}

static void
make_room (Scene *self)
{
  g_autofree char *path = filler_path (self);

  g_unlink (path);
}

/* Takes all there is but @room pages. */
static void
fill (Scene *self, guint room)
{
  static const char page[PAGE];
  g_autofree char *path = filler_path (self);
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  off_t size = 0;

  while (write (fd, page, PAGE) == PAGE)
    size += PAGE;
  g_assert_cmpint (errno, ==, ENOSPC);
  g_assert_cmpint (ftruncate (fd, MAX (0, size - (off_t) room * PAGE)), ==, 0);
  close (fd);
}

int
disk_work (const char *template_path, const char *argument)
{
  g_auto (GStrv) words = g_strsplit (argument, ":", 2);
  g_autofree char *above = g_path_get_dirname (template_path);
  g_autofree char *folder = g_build_filename (above, "disk", NULL);
  g_autofree char *failure = NULL;
  g_autofree char *template = g_strdup (template_path);
  Torture torture = { .folder = folder, .template_path = template };
  Scene scene;

  if (!make_disk (folder))
    return NO_MOUNT;
  torture.codes = torture_list_codes (template_path);
  scene_begin (&scene, kinds[g_ascii_strtoull (words[0], NULL, 10)], &torture);
  scene.full = TRUE;
  fill (&scene, (guint) g_ascii_strtoull (words[1], NULL, 10));
  failure = scene_live (&scene, make_room);
  scene_end (&scene);
  make_room (&scene);
  if (failure == NULL)
    failure = scene_look (&scene);
  if (failure != NULL)
    g_printerr ("with room for %s pages: %s\n", words[1], failure);
  scene_clear (&scene);
  g_ptr_array_unref (torture.codes);
  return failure == NULL ? 0 : 1;
}

/* --- rounds --- */

void
disk_run (Torture *self, guint rounds, int scale)
{
  g_autofree char *folder = torture_path (self, "disk");

  g_mkdir (folder, 0700);
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *argument
        = g_strdup_printf ("%u:%d", i % (guint) G_N_ELEMENTS (kinds),
                           g_rand_int_range (self->random, 0, MOST_ROOM));
      int status = examine_wait (examine_start (self, "full", self->template_path, argument));

      if (i == 0)
        g_printerr ("%s: %s\n", self->row->name,
                    status == NO_MOUNT ? "nothing may be mounted here: see fault-full"
                                       : "on a disk in memory");
      torture_count (self, status == 0 || status == NO_MOUNT
                             ? NULL : g_strdup_printf ("%s: status %d", argument, status));
      if (status == NO_MOUNT)
        return;
    }
}
