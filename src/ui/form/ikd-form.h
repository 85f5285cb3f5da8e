/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-day.h"

G_BEGIN_DECLS

/* What forms have in common: their rows, and the line that says what of it can be kept. */

/* What is typed; transfer none */
const char *ikd_form_text     (AdwEntryRow *row);
/* @text: nullable, as "" */
void        ikd_form_set_text (AdwEntryRow *row, const char *text);
void        ikd_form_set_day  (AdwEntryRow *row, IkdDay day);

/* @message: nullable: the form was closed while something was being kept, and there is nobody left
 * to be told. @tone: "error", "warning", "success"; nullable: plain. */
void        ikd_form_say      (GtkLabel *message, const char *text, const char *tone);

G_END_DECLS
