/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The rhythm of an office, from what stands in the file. */

#include "config.h"

#include "ikd-rhythm-read.h"

#define RHYTHM_DAYS 120         /* of the past in which it is looked for */

gboolean
ikd_rhythm_read (IkdDatabase *db, gint64 parent, IkdIndicator indicator, const char *segment,
                 IkdDay to, IkdRhythm *rhythm, guint *n, GError **error)
{
  g_autoptr (GArray) days = ikd_figure_table_days (db, parent, indicator, segment,
                                                   to - RHYTHM_DAYS + 1, to, error);

  if (days == NULL)
    return FALSE;
  *rhythm = ikd_rhythm_detect ((const IkdDay *) days->data, days->len);
  if (n != NULL)
    *n = days->len;
  return TRUE;
}
