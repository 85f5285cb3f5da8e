/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/**
 * IkdPlacePicker:
 *
 * A button beside a field for a place, which opens the list of the institutions that are known,
 * with a search.
 *
 * Signal "picked" (IkdInstitution).
 */
#define IKD_TYPE_PLACE_PICKER (ikd_place_picker_get_type ())
G_DECLARE_FINAL_TYPE (IkdPlacePicker, ikd_place_picker, IKD, PLACE_PICKER, GtkWidget)

/* @institutions: of IkdInstitutionRow */
void ikd_place_picker_set_institutions (IkdPlacePicker *self, GPtrArray *institutions);
void ikd_place_picker_popup            (IkdPlacePicker *self);

G_END_DECLS
