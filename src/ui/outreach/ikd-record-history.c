/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: each revision says who kept it, when, and why; the newest comes first. */

#include "config.h"

#include "ikd-record-history.h"

#include <glib/gi18n.h>

/* "5 June 2026, 14:03 · operator · reason · source" */
static char *
revision_subtitle (IkdOutreach *revision)
{
  g_autofree char *moment = ikd_moment_format (revision->at);
  g_autoptr (GString) text = g_string_new (moment);
  const char *parts[] = { revision->author, revision->reason, revision->source, revision->note };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, " · %s", parts[i]);
  if (revision->owes != 0)
    g_string_append_printf (text, " · %s", _("▲ a reason is owed"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_revision (AdwPreferencesGroup *group, IkdOutreach *revision, IkdRecordWords words)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = revision->withdrawn ? g_strdup (_("Taken back"))
                                               : words (revision);
  g_autofree char *subtitle = revision_subtitle (revision);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
}

AdwPreferencesGroup *
ikd_record_history_new (GPtrArray *revisions, IkdRecordWords words)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("History"));
  for (guint i = revisions->len; i > 0; i--)
    add_revision (group, g_ptr_array_index (revisions, i - 1), words);
  return group;
}
