/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Daily copies and their return. Guarantees: a copy gets its name only after it was opened and
 * verified; only what has such a name is ever removed, and never the newest; a file is replaced
 * only by what was verified a moment before. */

#include "config.h"

#include "ikd-backups.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <utime.h>

#include "ikd-copy.h"
#include "ikd-error.h"
#include "ikd-part.h"
#include "ikd-put.h"
#include "ikd-rotation.h"

#define FOLDER "cadangan"
#define MIDDLE "-cadangan-"
#define ENDING ".db"

G_DEFINE_FINAL_TYPE (IkdBackup, ikd_backup, G_TYPE_OBJECT)

static void
ikd_backup_finalize (GObject *object)
{
  g_free (IKD_BACKUP (object)->path);

  G_OBJECT_CLASS (ikd_backup_parent_class)->finalize (object);
}

static void
ikd_backup_class_init (IkdBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_backup_finalize;
}

static void
ikd_backup_init (IkdBackup *self)
{
  self->day = IKD_DAY_NONE;
  self->newest = IKD_DAY_NONE;
}

IkdBackup *
ikd_backup_new (const char *path)
{
  IkdBackup *self = g_object_new (IKD_TYPE_BACKUP, NULL);
  GStatBuf info;

  self->path = g_strdup (path);
  if (g_stat (path, &info) == 0)
    {
      self->at = info.st_mtime;
      self->size = info.st_size;
    }
  return self;
}

char *
ikd_backups_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, FOLDER, NULL);
}

/* The day in the name of a copy of the file called @base; IKD_DAY_NONE if it is none. */
static IkdDay
day_of_name (const char *name, const char *base)
{
  g_autofree char *start = g_strconcat (base, MIDDLE, NULL);
  g_autofree char *date = NULL;
  g_autofree char *again = NULL;
  IkdDay day = IKD_DAY_NONE;

  if (!g_str_has_prefix (name, start) || !g_str_has_suffix (name + strlen (start), ENDING))
    return IKD_DAY_NONE;
  date = g_strndup (name + strlen (start), strlen (name + strlen (start)) - strlen (ENDING));
  if (!ikd_day_parse (date, &day, NULL))
    return IKD_DAY_NONE;
  again = ikd_day_to_iso (day);
  return g_str_equal (again, date) ? day : IKD_DAY_NONE;
}

static gboolean
is_file (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0 && S_ISREG (info.st_mode);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const IkdBackup *first = *(IkdBackup *const *) a;
  const IkdBackup *second = *(IkdBackup *const *) b;

  return (second->day > first->day) - (second->day < first->day);
}

GPtrArray *
ikd_backups_list (const char *path)
{
  g_autofree char *folder = ikd_backups_folder (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = g_build_filename (folder, name, NULL);
      IkdDay day = day_of_name (name, base);
      IkdBackup *backup;

      if (day == IKD_DAY_NONE || !is_file (full))
        continue;
      backup = ikd_backup_new (full);
      backup->day = day;
      g_ptr_array_add (list, backup);
    }
  g_ptr_array_sort (list, compare_newest_first);
  return list;
}

gboolean
ikd_backup_examine (IkdBackup *self, GCancellable *cancellable, GError **error)
{
  IkdCopyFacts facts;

  if (!ikd_copy_examine (self->path, &facts, cancellable, error))
    return FALSE;
  self->figures = facts.figures;
  self->newest = facts.newest;
  return TRUE;
}

IkdBackup *
ikd_backups_last_good (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) list = ikd_backups_list (path);
  g_autofree char *name = g_filename_display_name (path);

  for (guint i = 0; i < list->len; i++)
    if (ikd_backup_examine (g_ptr_array_index (list, i), cancellable, NULL))
      return g_object_ref (g_ptr_array_index (list, i));
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
               _("There is no good backup of “%s”. Look for a copy on another disk."), name);
  return NULL;
}

/* --- the daily copy --- */

/* The log counts as far as anything is in it. */
static gboolean
changed_since (const char *path, const IkdBackup *backup)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf info;

  return (g_stat (path, &info) == 0 && info.st_mtime >= backup->at)
         || (g_stat (log, &info) == 0 && info.st_size > 0 && info.st_mtime >= backup->at);
}

static gboolean
is_due (const char *path, IkdDay today)
{
  g_autoptr (GPtrArray) list = ikd_backups_list (path);

  for (guint i = 0; i < list->len; i++)
    if (((IkdBackup *) g_ptr_array_index (list, i))->day == today)
      return FALSE;
  return list->len == 0 || changed_since (path, g_ptr_array_index (list, 0));
}

static gboolean
give_name (const char *part, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_rename (part, path) == 0)
    return TRUE;
  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE, _("“%s” cannot be made: %s"), name,
               g_strerror (errno));
  return FALSE;
}

/* Under a name that holds no day, so that what yesterday's left goes today. */
static gboolean
make_copy (const char *path, const char *full, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (full);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strconcat (base, "-" FOLDER, NULL);
  g_autofree char *undated = g_build_filename (folder, name, NULL);
  g_autoptr (IkdPart) part = ikd_part_new (undated);
  struct utimbuf begun = { g_get_real_time () / G_USEC_PER_SEC,
                           g_get_real_time () / G_USEC_PER_SEC };

  if (!ikd_copy_make (path, ikd_part_get_path (part), cancellable, error))
    {
      ikd_copy_name_in (error, ikd_part_get_path (part), full);
      return FALSE;
    }
  /* What changes while it is being copied has changed since. */
  g_utime (ikd_part_get_path (part), &begun);
  return give_name (ikd_part_get_path (part), full, error);
}

static void
rotate (const char *path, IkdDay today)
{
  g_autoptr (GPtrArray) list = ikd_backups_list (path);
  g_autofree IkdDay *days = g_new0 (IkdDay, list->len + 1);
  g_autofree gboolean *keep = g_new0 (gboolean, list->len + 1);

  for (guint i = 0; i < list->len; i++)
    days[i] = ((IkdBackup *) g_ptr_array_index (list, i))->day;
  ikd_rotation_choose (days, list->len, today, keep);
  /* One that cannot be removed now is removed another day. */
  for (guint i = 0; i < list->len; i++)
    if (!keep[i])
      g_unlink (((IkdBackup *) g_ptr_array_index (list, i))->path);
}

gboolean
ikd_backups_keep_daily (const char *path, IkdDay today, gboolean *made, GCancellable *cancellable,
                        GError **error)
{
  g_autofree char *folder = ikd_backups_folder (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *date = ikd_day_to_iso (today);
  g_autofree char *name = g_strconcat (base, MIDDLE, date, ENDING, NULL);
  g_autofree char *full = g_build_filename (folder, name, NULL);

  *made = FALSE;
  if (!is_due (path, today))
    return TRUE;
  if (!ikd_put_folder (folder, error) || !make_copy (path, full, cancellable, error))
    return FALSE;
  *made = TRUE;
  rotate (path, today);
  return TRUE;
}

/* --- the return --- */

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf first, second;

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
}

/* Where the file itself lies: a link to it stays a link. transfer full */
static char *
follow (const char *path)
{
  char *real = realpath (path, NULL);
  char *followed = g_strdup (real != NULL ? real : path);

  free (real);
  return followed;
}

char *
ikd_backups_restore (const char *path, const char *copy, GCancellable *cancellable,
                     GError **error)
{
  g_autofree char *target = follow (path);
  g_autofree char *date = ikd_day_to_iso (ikd_day_today ());
  g_autofree char *stem = g_strconcat (target, "-sebelum-pemulihan-", date, NULL);
  g_autofree char *name = g_filename_display_name (copy);
  g_autoptr (IkdPart) part = NULL;
  char *former = NULL;

  if (is_same_file (target, copy))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
                   _("“%s” is the data file itself. Choose a copy of it."), name);
      return NULL;
    }
  part = ikd_part_new (target);
  if (!ikd_copy_examine (copy, NULL, cancellable, error)
      || !ikd_copy_make (copy, ikd_part_get_path (part), cancellable, error))
    {
      ikd_copy_name_in (error, ikd_part_get_path (part), path);
      return NULL;
    }
  if (!ikd_copy_replace (target, ikd_part_get_path (part), stem, &former, error))
    return NULL;
  return former != NULL ? former : g_strdup ("");
}
