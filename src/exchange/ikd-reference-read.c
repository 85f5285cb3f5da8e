/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Holidays and targets from tables: the shipped ones, and those an office brings. */

#include <glib/gi18n-lib.h>

#include "ikd-guard.h"
#include "ikd-layout.h"

static gboolean
refuse (IkdSheet *sheet, guint row, const char *column, GError **error)
{
  g_autofree char *quoted = ikd_guard_quote (ikd_sheet_get_name (sheet));

  g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
               /* Translators: a file name, a line number, the name of a column. */
               _("“%s”, line %u: the column “%s” is missing or not understood. Correct it; nothing "
                 "was stored."), quoted, ikd_sheet_get_line (sheet, row), column);
  return FALSE;
}

static char *
dup_text (const IkdLayoutReader *self, guint row, const char *column)
{
  const char *text = ikd_layout_text (self, row, column);

  return *text != '\0' ? g_strdup (text) : NULL;
}

/* The text of a column that goes by one of two names. */
static const char *
first_text (const IkdLayoutReader *self, guint row, const char *column, const char *other)
{
  const char *text = ikd_layout_text (self, row, column);

  return *text != '\0' ? text : ikd_layout_text (self, row, other);
}

static IkdHoliday *
read_holiday (const IkdLayoutReader *self, guint row, GError **error)
{
  const char *name = first_text (self, row, "name", "name_id");
  const char *source = first_text (self, row, "source", "sources");
  IkdHoliday *holiday = NULL;
  IkdHolidayKind kind;
  IkdDay day;

  if (!ikd_day_parse (ikd_layout_text (self, row, "date"), &day, NULL))
    {
      refuse (self->sheet, row, "date", error);
      return NULL;
    }
  if (!ikd_holiday_kind_from_id (ikd_layout_text (self, row, "kind"), &kind))
    {
      refuse (self->sheet, row, "kind", error);
      return NULL;
    }
  if (*name == '\0')
    {
      refuse (self->sheet, row, "name", error);
      return NULL;
    }

  holiday = ikd_holiday_new (day, kind, name);
  holiday->decree = dup_text (self, row, "decree");
  holiday->provisional = g_str_equal (ikd_layout_text (self, row, "status"), "provisional");
  holiday->source = *source != '\0' ? g_strdup (source) : NULL;
  return holiday;
}

static gboolean
is_blank (IkdSheet *sheet, guint row)
{
  for (guint i = 0; i < ikd_sheet_get_n_columns (sheet, row); i++)
    if (*ikd_sheet_get_cell (sheet, row, i) != '\0')
      return FALSE;
  return TRUE;
}

GPtrArray *
ikd_holidays_read (IkdSheet *sheet, GError **error)
{
  g_autoptr (GPtrArray) holidays = g_ptr_array_new_with_free_func (g_object_unref);
  const IkdLayoutReader reader = { .sheet = sheet };

  for (guint row = 1; row < ikd_sheet_get_n_rows (sheet); row++)
    {
      IkdHoliday *holiday = NULL;

      if (is_blank (sheet, row))
        continue;
      holiday = read_holiday (&reader, row, error);
      if (holiday == NULL)
        return NULL;
      g_ptr_array_add (holidays, holiday);
    }
  return g_steal_pointer (&holidays);
}

static gboolean
read_amount (const IkdLayoutReader *self, guint row, IkdTarget *target)
{
  const char *percent = ikd_layout_text (self, row, "percent");
  const char *count = ikd_layout_text (self, row, "count");
  gint64 half = 0;

  /* An absolute target has no base, whatever its table says. */
  if (*count != '\0')
    return ikd_count_parse (count, IKD_SEPARATORS_UNKNOWN, &target->count, NULL);

  target->base = ikd_indicator_from_id (ikd_layout_text (self, row, "base"));
  return target->base != IKD_INDICATOR_NONE
         && ikd_percent_parse (percent, &target->percent, &half, NULL);
}

static gboolean
read_target (const IkdLayoutReader *self, guint row, IkdTarget *target, GError **error)
{
  if (!ikd_target_kind_from_id (ikd_layout_text (self, row, "kind"), &target->kind))
    return refuse (self->sheet, row, "kind", error);
  if (!ikd_target_state_from_id (ikd_layout_text (self, row, "state"), &target->state))
    return refuse (self->sheet, row, "state", error);
  if (!ikd_day_parse (ikd_layout_text (self, row, "valid_from"), &target->valid_from, NULL))
    return refuse (self->sheet, row, "valid_from", error);
  if (!ikd_day_parse (ikd_layout_text (self, row, "deadline"), &target->deadline, NULL))
    return refuse (self->sheet, row, "deadline", error);
  if (!read_amount (self, row, target))
    return refuse (self->sheet, row, "percent", error);

  g_free (target->scope_code);
  target->scope_code = dup_text (self, row, "scope");
  target->segment = g_intern_string (ikd_layout_text (self, row, "segment"));
  target->note = dup_text (self, row, "note");
  target->source = ikd_source_new (ikd_layout_text (self, row, "source_kind"),
                                   ikd_layout_text (self, row, "source_title"));
  target->source->publisher = dup_text (self, row, "source_publisher");
  target->source->date = dup_text (self, row, "source_date");
  target->source->url = dup_text (self, row, "source_url");
  return target->scope_code != NULL || refuse (self->sheet, row, "scope", error);
}

GPtrArray *
ikd_targets_read (IkdSheet *sheet, GError **error)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (g_object_unref);
  const IkdLayoutReader reader = { .sheet = sheet };

  for (guint row = 1; row < ikd_sheet_get_n_rows (sheet); row++)
    {
      g_autoptr (IkdTarget) target = ikd_target_new ();

      if (is_blank (sheet, row))
        continue;
      if (!read_target (&reader, row, target, error))
        return NULL;
      g_ptr_array_add (targets, g_steal_pointer (&target));
    }
  return g_steal_pointer (&targets);
}
