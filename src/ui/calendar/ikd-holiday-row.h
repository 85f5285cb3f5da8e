/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-calendar.h"

G_BEGIN_DECLS

/**
 * IkdHolidayRow:
 *
 * A day that is not worked, as a row that opens to be edited in place.
 *
 * Signal "edited" (IkdHoliday): a person changed or, with ->withdrawn, removed it. What cannot be
 * read is refused at its field.
 */
#define IKD_TYPE_HOLIDAY_ROW (ikd_holiday_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdHolidayRow, ikd_holiday_row, IKD, HOLIDAY_ROW, AdwExpanderRow)

GtkWidget *ikd_holiday_row_new    (IkdHoliday *holiday, gboolean writable);
/* Says at its field why the change was not kept. FALSE: that is of no field. */
gboolean   ikd_holiday_row_refuse (IkdHolidayRow *self, const GError *error);

G_END_DECLS
