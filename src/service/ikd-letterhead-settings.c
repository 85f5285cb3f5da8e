/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Who signs, as this user has it. Guarantees: no identity number is kept. */

#include "config.h"

#include "ikd-letterhead-settings.h"

#include <glib/gi18n-lib.h>

#include "ikd-guard.h"

#define KEY_PAPER "report-paper"

typedef struct
{
  const char *key;
  const char *label;
  gsize       offset;
} Field;

static const Field fields[] = {
  { "letterhead-lines", N_("Letterhead"), G_STRUCT_OFFSET (IkdLetterhead, lines) },
  { "letterhead-logo", N_("Logo"), G_STRUCT_OFFSET (IkdLetterhead, logo) },
  { "signature-place", N_("Place"), G_STRUCT_OFFSET (IkdLetterhead, place) },
  { "signature-role", N_("Position"), G_STRUCT_OFFSET (IkdLetterhead, role) },
  { "signature-name", N_("Name"), G_STRUCT_OFFSET (IkdLetterhead, name) },
  { "signature-nip", "NIP", G_STRUCT_OFFSET (IkdLetterhead, nip) },
};

static char **
field_of (const IkdLetterhead *letterhead, const Field *field)
{
  return G_STRUCT_MEMBER_P (letterhead, field->offset);
}

/* NULL where they are not installed. */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

IkdLetterhead *
ikd_letterhead_settings_read (void)
{
  g_autoptr (GSettings) settings = open_settings ();
  IkdLetterhead *letterhead = ikd_letterhead_new ();

  for (guint i = 0; settings != NULL && i < G_N_ELEMENTS (fields); i++)
    *field_of (letterhead, &fields[i]) = g_settings_get_string (settings, fields[i].key);
  return letterhead;
}

gboolean
ikd_letterhead_settings_keep (const IkdLetterhead *letterhead, GError **error)
{
  g_autoptr (GSettings) settings = open_settings ();

  if (!ikd_letterhead_check_nip (letterhead->nip, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!ikd_guard_check (*field_of (letterhead, &fields[i]), _(fields[i].label), error))
      return FALSE;

  for (guint i = 0; settings != NULL && i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = *field_of (letterhead, &fields[i]);

      g_settings_set_string (settings, fields[i].key, text != NULL ? text : "");
    }
  return TRUE;
}

IkdPaper
ikd_paper_settings_read (void)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autofree char *id = settings != NULL ? g_settings_get_string (settings, KEY_PAPER) : NULL;
  IkdPaper paper = IKD_PAPER_A4;

  if (id == NULL || !ikd_paper_from_id (id, &paper))
    return IKD_PAPER_A4;
  return paper;
}

void
ikd_paper_settings_keep (IkdPaper paper)
{
  g_autoptr (GSettings) settings = open_settings ();

  if (settings != NULL)
    g_settings_set_string (settings, KEY_PAPER, ikd_paper_to_id (paper));
}
