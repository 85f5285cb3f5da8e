/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What was remembered of earlier imports, for reading the next file. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-import-private.h"

void
ikd_import_learnt_free (IkdImportLearnt *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->aliases, g_ptr_array_unref);
  g_clear_pointer (&self->mappings, g_ptr_array_unref);
  g_free (self);
}

char *
ikd_import_office_code (IkdSession *session)
{
  IkdRegion *office = ikd_session_get_office (session);

  return g_strdup (office != NULL ? ikd_region_get_code (office) : "ID");
}

gpointer
ikd_import_learnt_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdImportLearnt) self = g_new0 (IkdImportLearnt, 1);

  self->aliases = ikd_remark_table_list (db, IKD_REMARK_ALIAS, data, IKD_DAY_NONE, error);
  if (self->aliases == NULL)
    return NULL;
  self->mappings = ikd_remark_table_list (db, IKD_REMARK_MAPPING, data, IKD_DAY_NONE, error);
  return self->mappings != NULL ? g_steal_pointer (&self) : NULL;
}

IkdRemark *
ikd_import_learnt_find (GPtrArray *remarks, const char *subject)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      IkdRemark *remark = g_ptr_array_index (remarks, i);

      if (g_strcmp0 (remark->subject, subject) == 0)
        return remark;
    }
  return NULL;
}

IkdMapping *
ikd_import_learnt_mapping (const IkdImportLearnt *self, const IkdMapping *proposed)
{
  IkdRemark *remark = self != NULL && proposed != NULL
                        ? ikd_import_learnt_find (self->mappings, proposed->fingerprint) : NULL;
  g_autoptr (IkdMapping) mapping = NULL;
  g_auto (GStrv) lines = NULL;

  if (remark == NULL)
    return NULL;
  lines = g_strsplit (remark->text, "\n", 2);
  mapping = ikd_mapping_copy (proposed);
  return lines[0] != NULL
         && ikd_mapping_apply (mapping, lines[0], _("Remembered from an earlier file."))
           ? g_steal_pointer (&mapping) : NULL;
}
