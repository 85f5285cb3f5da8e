/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One day that is not worked: a public holiday, collective leave, or a closure of the office. */

#include <glib/gi18n-lib.h>

#include "ikd-calendar.h"
#include "ikd-error.h"

G_DEFINE_FINAL_TYPE (IkdHoliday, ikd_holiday, G_TYPE_OBJECT)

static const struct
{
  const char *id;
  const char *label;
} kinds[IKD_N_HOLIDAY_KINDS] = {
  [IKD_HOLIDAY_PUBLIC] = { "holiday", NC_ ("holiday kind", "Public holiday") },
  [IKD_HOLIDAY_LEAVE] = { "leave", NC_ ("holiday kind", "Collective leave") },
  [IKD_HOLIDAY_CLOSURE] = { "closure", NC_ ("holiday kind", "Closure of the office") },
};

static void
ikd_holiday_finalize (GObject *object)
{
  IkdHoliday *self = IKD_HOLIDAY (object);

  g_free (self->name);
  g_free (self->decree);
  g_free (self->source);

  G_OBJECT_CLASS (ikd_holiday_parent_class)->finalize (object);
}

static void
ikd_holiday_class_init (IkdHolidayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_holiday_finalize;
}

static void
ikd_holiday_init (IkdHoliday *self)
{
}

/**
 * ikd_holiday_new:
 * @day: the day
 * @kind: what it is
 * @name: its name
 *
 * Returns: (transfer full): a holiday without decree and source
 */
IkdHoliday *
ikd_holiday_new (IkdDay         day,
                 IkdHolidayKind kind,
                 const char    *name)
{
  IkdHoliday *self = g_object_new (IKD_TYPE_HOLIDAY, NULL);

  self->day = day;
  self->kind = kind;
  self->name = g_strdup (name);

  return self;
}

/**
 * ikd_holiday_kind_to_id:
 * @kind: a kind
 *
 * Returns: its name in files: "holiday", "leave", "closure"
 */
const char *
ikd_holiday_kind_to_id (IkdHolidayKind kind)
{
  g_return_val_if_fail (kind < IKD_N_HOLIDAY_KINDS, NULL);

  return kinds[kind].id;
}

/**
 * ikd_holiday_kind_from_id:
 * @id: (nullable): a name as in files
 * @kind: (out): the kind
 *
 * Returns: %FALSE if there is none of that name
 */
gboolean
ikd_holiday_kind_from_id (const char     *id,
                          IkdHolidayKind *kind)
{
  for (guint i = 0; i < IKD_N_HOLIDAY_KINDS; i++)
    if (g_strcmp0 (id, kinds[i].id) == 0)
      {
        *kind = (IkdHolidayKind) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * ikd_holiday_kind_label:
 * @kind: a kind
 *
 * Returns: what it is called, translated
 */
const char *
ikd_holiday_kind_label (IkdHolidayKind kind)
{
  g_return_val_if_fail (kind < IKD_N_HOLIDAY_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "holiday kind", kinds[kind].label);
}

/**
 * ikd_holiday_copy:
 * @self: a holiday
 *
 * Returns: (transfer full): a copy to be filled anew, with the same record
 */
IkdHoliday *
ikd_holiday_copy (IkdHoliday *self)
{
  IkdHoliday *copy;

  g_return_val_if_fail (IKD_IS_HOLIDAY (self), NULL);

  copy = ikd_holiday_new (self->day, self->kind, self->name);
  copy->record = self->record;
  copy->decree = g_strdup (self->decree);
  copy->provisional = self->provisional;
  copy->source = g_strdup (self->source);
  copy->withdrawn = self->withdrawn;

  return copy;
}

/**
 * ikd_holiday_check:
 * @self: a holiday
 * @error: return location for %IKD_ERROR_INVALID
 *
 * Returns: whether it can be kept
 */
gboolean
ikd_holiday_check (IkdHoliday  *self,
                   GError     **error)
{
  g_return_val_if_fail (IKD_IS_HOLIDAY (self), FALSE);

  if (self->day == IKD_DAY_NONE)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                           _("The free day has no date; give the day"));
      return FALSE;
    }
  if (self->name == NULL || *self->name == '\0')
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                           _("The free day has no name; say what it is"));
      return FALSE;
    }

  return TRUE;
}
