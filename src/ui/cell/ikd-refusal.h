/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The row under a field that says why what is typed there is refused; hidden while it is not.
 * Property "field": the one in the row above. */
#define IKD_TYPE_REFUSAL (ikd_refusal_get_type ())
G_DECLARE_FINAL_TYPE (IkdRefusal, ikd_refusal, IKD, REFUSAL, AdwPreferencesRow)

/* Of @field, which stands in the row above. */
GtkWidget *ikd_refusal_new   (AdwEntryRow *field);
/* Refuses an identity number in the field. TRUE where what is typed may be kept. */
gboolean   ikd_refusal_check (IkdRefusal *self);
/* @sentence: nullable: nothing is refused */
void       ikd_refusal_say   (IkdRefusal *self, const char *sentence);

G_END_DECLS
