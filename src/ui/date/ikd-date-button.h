/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-day.h"

G_BEGIN_DECLS

/**
 * IkdDateButton:
 *
 * A button with a date, which opens a calendar and an entry that reads dates as people write them.
 *
 * Properties: "day" (int, an IkdDay; %IKD_DAY_NONE: no date is shown), "short" (gboolean: short
 * month names on the button), "allow-future" (gboolean, FALSE), "offer-newest" (gboolean, FALSE: a
 * button *Newest Figures* chooses %IKD_DAY_NONE), "description" (what the date is, for the
 * accessible label).
 * Signal "chosen" (int day): a person chose; "day" is set by then (but for the newest, which leaves
 * it to the owner). Setting it from code does not emit.
 */
#define IKD_TYPE_DATE_BUTTON (ikd_date_button_get_type ())
G_DECLARE_FINAL_TYPE (IkdDateButton, ikd_date_button, IKD, DATE_BUTTON, GtkWidget)

GtkWidget *ikd_date_button_new     (void);
void       ikd_date_button_set_day (IkdDateButton *self, IkdDay day);
IkdDay     ikd_date_button_get_day (IkdDateButton *self);
void       ikd_date_button_popup   (IkdDateButton *self);

G_END_DECLS
