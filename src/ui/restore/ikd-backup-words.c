/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a copy is called the same wherever it is offered. */

#include "ikd-backup-words.h"

#include <glib/gi18n.h>

#include "ikd-number.h"

char *
ikd_backup_title (IkdBackup *backup)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;
  g_autofree char *clock = NULL;

  if (backup->day == IKD_DAY_NONE)
    {
      name = g_path_get_basename (backup->path);
      return g_filename_display_name (name);
    }
  time = g_date_time_new_from_unix_local (backup->at);
  date = ikd_day_format (backup->day);
  clock = g_date_time_format (time, "%H:%M");
  return g_strdup_printf ("%s, %s", date, clock);
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
