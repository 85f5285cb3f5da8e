/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-calendar.h"
#include "ikd-refusal.h"

G_BEGIN_DECLS

/* The fields in which a free day is added. Emits "added" (IkdHoliday) when one is to be kept. */
#define IKD_TYPE_HOLIDAY_FORM (ikd_holiday_form_get_type ())
G_DECLARE_FINAL_TYPE (IkdHolidayForm, ikd_holiday_form, IKD, HOLIDAY_FORM, AdwPreferencesGroup)

void        ikd_holiday_form_focus  (IkdHolidayForm *self);
/* The day was kept: the fields are for the next one. */
void        ikd_holiday_form_clear  (IkdHolidayForm *self);
/* Says at its field why the day was not kept. FALSE: that is of no field. */
gboolean    ikd_holiday_form_refuse (IkdHolidayForm *self, const GError *error);

/* Reads the fields of a free day into @holiday, refusing at each what cannot be kept. */
gboolean    ikd_holiday_read_fields (AdwEntryRow *date, IkdRefusal *date_refusal,
                                     AdwEntryRow *name, IkdRefusal *name_refusal,
                                     IkdHoliday *holiday);
/* Says at the date or the name why a holiday was not kept. FALSE: that is of no field. */
gboolean    ikd_holiday_say_refusal (IkdRefusal *date, IkdRefusal *name, const GError *error);
/* The kinds of holidays, in words; transfer full. */
GListModel *ikd_holiday_kinds_new   (void);

G_END_DECLS
