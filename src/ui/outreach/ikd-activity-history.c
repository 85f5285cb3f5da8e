/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: every revision is told, and of each what it changed. */

#include "config.h"

#include "ikd-activity-history.h"

#include <glib/gi18n.h>

static char *
value_words (const IkdField *field, IkdOutreach *record)
{
  if (field->type == IKD_FIELD_COUNT && IKD_FIELD_MEMBER (record, field, IkdNumber).known)
    return ikd_count_format_words (IKD_FIELD_MEMBER (record, field, IkdNumber));
  if (field->type == IKD_FIELD_DAY && IKD_FIELD_MEMBER (record, field, IkdDay) != IKD_DAY_NONE)
    return ikd_day_format (IKD_FIELD_MEMBER (record, field, IkdDay));
  if (field->type == IKD_FIELD_CHOICE)
    return g_strdup (ikd_activity_state_label (
      (IkdActivityState) IKD_FIELD_MEMBER (record, field, int)));
  return ikd_field_to_text (field, record);
}

/* "activated: 40 → 41; note: – → …" */
static char *
changes_words (IkdOutreach *before, IkdOutreach *after)
{
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (after);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const IkdField *field = &klass->fields[i];
      g_autofree char *old = value_words (field, before);
      g_autofree char *new = value_words (field, after);

      if (field->internal || g_str_equal (field->name, "reason") || g_strcmp0 (old, new) == 0)
        continue;
      g_string_append_printf (text, "%s%s: %s → %s", text->len > 0 ? "; " : "",
                              ikd_field_label (field), old != NULL ? old : "–",
                              new != NULL ? new : "–");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
revision_words (IkdOutreach *before, IkdOutreach *after)
{
  g_autofree char *changes = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (after->withdrawn)
    g_string_append (text, _("Withdrawn"));
  else if (before == NULL)
    g_string_append_printf (text, _("Noted as: %s"),
                            ikd_activity_state_label (
                              (IkdActivityState) IKD_ACTIVITY (after)->state));
  else
    {
      changes = changes_words (before, after);
      g_string_append (text, *changes != '\0' ? changes : _("Nothing changed"));
    }
  if (after->reason != NULL && *after->reason != '\0')
    /* Translators: why something was changed. */
    g_string_append_printf (text, _(". Reason: %s"), after->reason);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
ikd_activity_history_fill (AdwExpanderRow *expander, GPtrArray *revisions)
{
  g_autofree char *count = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (ADW_IS_EXPANDER_ROW (expander) && revisions != NULL);

  count = ikd_count_format (revisions->len);
  subtitle = g_strdup_printf (ngettext ("%s revision", "%s revisions", revisions->len), count);
  adw_expander_row_set_subtitle (expander, subtitle);
  for (guint i = revisions->len; i-- > 0;)
    {
      IkdOutreach *revision = g_ptr_array_index (revisions, i);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *when = ikd_moment_format (revision->at);
      g_autofree char *title = g_strdup_printf ("%s · %s", when, revision->author);
      g_autofree char *words
        = revision_words (i > 0 ? g_ptr_array_index (revisions, i - 1) : NULL, revision);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
      adw_expander_row_add_row (expander, row);
    }
}
