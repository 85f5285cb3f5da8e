/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a row that is emptied empties its field; numbers are read as people write them. */

#include "config.h"

#include "ikd-activity-fields.h"

static const struct
{
  const char *id;
  const char *field;
} rows_of_form[IKD_ACTIVITY_N_ROWS] = {
  [IKD_ACTIVITY_DATE] = { "date", "date" },
  [IKD_ACTIVITY_PLACE] = { "place", "place" },
  [IKD_ACTIVITY_PRESENT] = { "present", "present" },
  [IKD_ACTIVITY_ENROLLED] = { "enrolled", "enrolled" },
  [IKD_ACTIVITY_ACTIVATED] = { "activated", "activated" },
  [IKD_ACTIVITY_HOURS] = { "hours", "minutes" },
  [IKD_ACTIVITY_N_OFFICERS] = { "officers", "officers" },
  [IKD_ACTIVITY_VILLAGE] = { "village", "village" },
  [IKD_ACTIVITY_RW] = { "rw", "rw" },
  [IKD_ACTIVITY_RT] = { "rt", "rt" },
  [IKD_ACTIVITY_NONRESIDENTS] = { "nonresidents", "nonresidents" },
  [IKD_ACTIVITY_FAILED] = { "failed", "failed" },
  [IKD_ACTIVITY_PHONE] = { "phone_inadequate", "phone_inadequate" },
  [IKD_ACTIVITY_ABSENT] = { "absent", "absent" },
  [IKD_ACTIVITY_NOTE] = { "note", "note" },
  [IKD_ACTIVITY_REASON] = { "reason", "reason" },
};

const char *
ikd_activity_row_id (guint row)
{
  g_return_val_if_fail (row < IKD_ACTIVITY_N_ROWS, NULL);

  return rows_of_form[row].id;
}

guint
ikd_activity_row_find (const char *field)
{
  guint row = 0;

  while (row < IKD_ACTIVITY_N_ROWS && g_strcmp0 (rows_of_form[row].field, field) != 0)
    row++;
  return row;
}

static char *
field_text (guint row, const IkdField *field, IkdActivity *activity)
{
  if (row == IKD_ACTIVITY_HOURS)
    return activity->minutes > 0 ? ikd_hours_format (activity->minutes) : NULL;
  if (field->type == IKD_FIELD_DAY && activity->date != IKD_DAY_NONE)
    return ikd_day_format (activity->date);
  if (field->type == IKD_FIELD_COUNT
      && ikd_number_is_exact (IKD_FIELD_MEMBER (activity, field, IkdNumber)))
    return ikd_count_format (IKD_FIELD_MEMBER (activity, field, IkdNumber).value);
  return ikd_field_to_text (field, IKD_OUTREACH (activity));
}

void
ikd_activity_rows_fill (AdwEntryRow *const *rows, IkdActivity *activity)
{
  for (guint i = 0; i < IKD_ACTIVITY_N_ROWS; i++)
    {
      const IkdField *field = ikd_outreach_field (IKD_TYPE_ACTIVITY, rows_of_form[i].field);
      g_autofree char *text = field_text (i, field, activity);

      gtk_editable_set_text (GTK_EDITABLE (rows[i]), text != NULL ? text : "");
    }
}

static void
clear_field (const IkdField *field, IkdActivity *activity)
{
  switch (field->type)
    {
    case IKD_FIELD_COUNT:
      IKD_FIELD_MEMBER (activity, field, IkdNumber) = IKD_NUMBER_UNKNOWN;
      break;
    case IKD_FIELD_DAY:
      IKD_FIELD_MEMBER (activity, field, IkdDay) = IKD_DAY_NONE;
      break;
    case IKD_FIELD_TEXT:
      g_clear_pointer (&IKD_FIELD_MEMBER (activity, field, char *), g_free);
      break;
    case IKD_FIELD_INTEGER:
      IKD_FIELD_MEMBER (activity, field, gint64) = 0;
      break;
    case IKD_FIELD_CHOICE:
    default:
      break;
    }
}

gboolean
ikd_activity_rows_read (AdwEntryRow *const *rows, IkdActivity *activity, guint *at,
                        GError **error)
{
  for (guint i = 0; i < IKD_ACTIVITY_N_ROWS; i++)
    {
      const IkdField *field = ikd_outreach_field (IKD_TYPE_ACTIVITY, rows_of_form[i].field);
      g_autofree char *text
        = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (rows[i]))));

      *at = i;
      clear_field (field, activity);
      if (*text == '\0')
        continue;
      if (i == IKD_ACTIVITY_HOURS ? !ikd_hours_parse (text, &activity->minutes, error)
                                  : !ikd_field_from_text (field, IKD_OUTREACH (activity), text,
                                                          IKD_SEPARATORS_UNKNOWN, error))
        return FALSE;
    }
  return TRUE;
}
