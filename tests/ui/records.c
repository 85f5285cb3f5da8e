/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "records.h"

gint64
records_keep (IkdSession *session, GType type, const char *code, const char *words)
{
  g_autoptr (IkdOutreach) record = g_object_new (type, NULL);
  g_auto (GStrv) pairs = g_strsplit (words, "|", -1);
  g_autoptr (GError) error = NULL;

  record->region_code = g_strdup (code);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], ":", 2);

      ikd_field_from_text (ikd_outreach_field (type, pair[0]), record, pair[1],
                           IKD_SEPARATORS_INDONESIAN, &error);
      g_assert_no_error (error);
    }
  ikd_outreach_save (session, record, TRUE, NULL, &error);
  g_assert_no_error (error);
  return record->record;
}
