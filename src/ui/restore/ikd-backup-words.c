/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a copy is called the same wherever it is offered. */

#include "ikd-backup-words.h"

#include <glib/gi18n.h>

#include "ikd-number.h"

char *
ikd_backup_title (IkdBackup *backup)
{
  g_autofree char *moment = ikd_moment_format (backup->at);
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  if (backup->day == IKD_DAY_NONE)
    {
      name = g_path_get_basename (backup->path);
      return g_filename_display_name (name);
    }
  /* What was carried to another disk and back has the hour of that. */
  date = ikd_day_format (backup->day);
  return g_str_has_prefix (moment, date) ? g_steal_pointer (&moment) : g_steal_pointer (&date);
}

char *
ikd_backup_facts (IkdBackup *backup)
{
  g_autofree char *count = ikd_count_format (backup->figures);
  g_autofree char *figures = g_strdup_printf (ngettext ("%s figure", "%s figures",
                                                        backup->figures), count);
  g_autofree char *kilobytes = ikd_count_format ((backup->size + 999) / 1000);
  g_autofree char *date = NULL;

  if (backup->newest == IKD_DAY_NONE)
    return g_strdup_printf ("%s · %s kB", figures, kilobytes);
  date = ikd_day_format (backup->newest);
  /* Translators: how many figures a copy holds, the date of its newest one, its size. */
  return g_strdup_printf (_("%s · newest %s · %s kB"), figures, date, kilobytes);
}

char *
ikd_backup_offer (IkdBackup *backup)
{
  g_autofree char *date = NULL;

  if (backup == NULL)
    return g_strdup (_("Restore from Backup…"));
  date = ikd_day_format (backup->day);
  /* Translators: the parameter is a date. */
  return g_strdup_printf (_("Restore the Backup of %s…"), date);
}
