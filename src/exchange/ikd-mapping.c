/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which column of a sheet is what. Guarantees: one column alone is the region's code, one its name,
 * and one each indicator's count. */

#include "config.h"

#include "ikd-mapping.h"

#include <glib/gi18n-lib.h>

#include "ikd-mapping-private.h"

static const struct
{
  const char *id;
  const char *label;
} roles[] = {
  [IKD_COLUMN_IGNORED] = { "ignored", N_ ("Not used") },
  [IKD_COLUMN_REGION_CODE] = { "code", N_ ("Region code") },
  [IKD_COLUMN_BPS_CODE] = { "bps", N_ ("BPS code") },
  [IKD_COLUMN_REGION_NAME] = { "name", N_ ("Region name") },
  [IKD_COLUMN_ABOVE] = { "above", N_ ("Region above") },
  [IKD_COLUMN_DATE] = { "date", N_ ("Date") },
  [IKD_COLUMN_COUNT] = { "count", N_ ("Count") },
  [IKD_COLUMN_PERCENT] = { "percent", N_ ("Percentage (compared)") },
  [IKD_COLUMN_SOURCE] = { "source", N_ ("Source") },
  [IKD_COLUMN_NOTE] = { "note", N_ ("Note") },
};

const char *
ikd_column_role_label (IkdColumnRole role)
{
  g_return_val_if_fail (role < IKD_N_COLUMN_ROLES, "");

  return _ (roles[role].label);
}

static void
free_column (gpointer data)
{
  IkdMappedColumn *self = data;

  g_free (self->header);
  g_free (self->reason);
  g_free (self);
}

IkdMapping *
ikd_mapping_new (guint header)
{
  IkdMapping *self = g_new0 (IkdMapping, 1);

  self->header = header;
  self->first = header + 1;
  self->columns = g_ptr_array_new_with_free_func (free_column);
  return self;
}

void
ikd_mapping_add (IkdMapping *self, char *header)
{
  IkdMappedColumn *column = g_new0 (IkdMappedColumn, 1);

  column->header = header;
  column->indicator = IKD_INDICATOR_NONE;
  column->level = -1;
  g_ptr_array_add (self->columns, column);
}

void
ikd_mapping_free (IkdMapping *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->columns);
  g_free (self->fingerprint);
  g_free (self);
}

static IkdMappedColumn *
get_column (const IkdMapping *self, guint column)
{
  return g_ptr_array_index (self->columns, column);
}

const IkdMappedColumn *
ikd_mapping_get (const IkdMapping *self, guint column)
{
  return column < self->columns->len ? get_column (self, column) : NULL;
}

IkdMapping *
ikd_mapping_copy (const IkdMapping *self)
{
  IkdMapping *copy = NULL;

  if (self == NULL)
    return NULL;

  copy = g_memdup2 (self, sizeof *self);
  copy->fingerprint = g_strdup (self->fingerprint);
  copy->columns = g_ptr_array_new_with_free_func (free_column);
  for (guint i = 0; i < self->columns->len; i++)
    {
      IkdMappedColumn *column = g_memdup2 (get_column (self, i), sizeof *column);

      column->header = g_strdup (column->header);
      column->reason = g_strdup (column->reason);
      g_ptr_array_add (copy->columns, column);
    }
  return copy;
}

int
ikd_mapping_column (const IkdMapping *self, IkdColumnRole role)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->role == role)
      return (int) i;
  return -1;
}

gboolean
ikd_mapping_is_whole (const IkdMapping *self)
{
  return ikd_mapping_column (self, IKD_COLUMN_COUNT) >= 0
         && (ikd_mapping_column (self, IKD_COLUMN_REGION_CODE) >= 0
             || ikd_mapping_column (self, IKD_COLUMN_REGION_NAME) >= 0);
}

gboolean
ikd_mapping_is_sure (const IkdMapping *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->loose)
      return FALSE;
  return ikd_mapping_is_whole (self);
}

char *
ikd_mapping_words (const IkdMapping *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    if (*get_column (self, i)->header != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                              get_column (self, i)->header);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* --- other roles --- */

void
ikd_mapped_column_take (IkdMappedColumn *column, IkdColumnRole role, const char *reason)
{
  column->role = role;
  g_free (column->reason);
  column->reason = g_strdup (reason);
}

static gboolean
is_alone (IkdColumnRole role)
{
  return role == IKD_COLUMN_REGION_CODE || role == IKD_COLUMN_REGION_NAME
         || role == IKD_COLUMN_SOURCE || role == IKD_COLUMN_NOTE;
}

void
ikd_mapping_set (IkdMapping *self, guint column, IkdColumnRole role, IkdIndicator indicator,
                 const char *reason)
{
  g_return_if_fail (self != NULL && column < self->columns->len && role < IKD_N_COLUMN_ROLES);

  for (guint i = 0; i < self->columns->len; i++)
    {
      IkdMappedColumn *other = get_column (self, i);

      other->loose = FALSE;
      if (i != column && other->role == role
          && (is_alone (role) || (role == IKD_COLUMN_COUNT && other->indicator == indicator)))
        ikd_mapped_column_take (other, IKD_COLUMN_IGNORED, reason);
    }
  ikd_mapped_column_take (get_column (self, column), role, reason);
  get_column (self, column)->indicator = indicator;
}

char *
ikd_mapping_to_string (const IkdMapping *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const IkdMappedColumn *column = get_column (self, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", roles[column->role].id);
      if (column->indicator != IKD_INDICATOR_NONE)
        g_string_append_printf (text, ":%s", ikd_indicator_to_id (column->indicator));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
parse_role (const char *text, IkdColumnRole *role, IkdIndicator *indicator)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);

  *indicator = parts[0] != NULL && parts[1] != NULL ? ikd_indicator_from_id (parts[1])
                                                    : IKD_INDICATOR_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (parts[0], roles[i].id) == 0)
      {
        *role = (IkdColumnRole) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
ikd_mapping_apply (IkdMapping *self, const char *text, const char *reason)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  IkdColumnRole role = IKD_COLUMN_IGNORED;
  IkdIndicator indicator = IKD_INDICATOR_NONE;

  if (g_strv_length (parts) != self->columns->len)
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (!parse_role (parts[i], &role, &indicator))
      return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      IkdMappedColumn *column = get_column (self, i);

      parse_role (parts[i], &role, &indicator);
      ikd_mapped_column_take (column, role, reason);
      column->indicator = indicator;
      column->loose = FALSE;
    }
  return TRUE;
}
