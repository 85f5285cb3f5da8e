/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-figure.h"

G_BEGIN_DECLS

/**
 * IkdSourceButton:
 *
 * A button with the source of what is typed, which opens its fields.
 *
 * Signal "chosen": a person kept other words; ikd_source_button_dup_source() has them.
 */
#define IKD_TYPE_SOURCE_BUTTON (ikd_source_button_get_type ())
G_DECLARE_FINAL_TYPE (IkdSourceButton, ikd_source_button, IKD, SOURCE_BUTTON, GtkWidget)

/* @source: nullable. Does not emit. */
void       ikd_source_button_set_source (IkdSourceButton *self, const IkdSource *source);
/* transfer full, never NULL; members NULL where nothing was typed */
IkdSource *ikd_source_button_dup_source (IkdSourceButton *self);

G_END_DECLS
