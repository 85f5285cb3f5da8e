/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-context.h"

#include <adwaita.h>

#include "ikd-entry.h"

G_BEGIN_DECLS

/* The fields of one figure. Signal "changed": something was typed or chosen; "activated": Enter
 * in the value. */
#define IKD_TYPE_ENTRY_FORM (ikd_entry_form_get_type ())
G_DECLARE_FINAL_TYPE (IkdEntryForm, ikd_entry_form, IKD, ENTRY_FORM, GtkWidget)

/* The region and the day that the window looks at; the list of segments (of IkdListItem,
 * nullable). */
void     ikd_entry_form_set_region   (IkdEntryForm *self, IkdAtlas *atlas, IkdRegion *region);
void     ikd_entry_form_set_day      (IkdEntryForm *self, IkdDay day);
void     ikd_entry_form_set_segments (IkdEntryForm *self, GPtrArray *items);
IkdRegion *ikd_entry_form_get_region (IkdEntryForm *self);     /* transfer none, nullable */
/* Fills @entry with what stands in the fields; borrowed until they change. FALSE without a
 * region. */
gboolean ikd_entry_form_fill         (IkdEntryForm *self, IkdEntry *entry);
gboolean ikd_entry_form_is_empty     (IkdEntryForm *self);     /* nothing in the value */
void     ikd_entry_form_show_figure  (IkdEntryForm *self, IkdFigure *figure);
/* Puts the focus into the value and selects it. */
void     ikd_entry_form_focus_value  (IkdEntryForm *self);
/* The value is kept: until something is typed again, undo is the window's, not the field's. */
void     ikd_entry_form_settle_value (IkdEntryForm *self);
void     ikd_entry_form_clear_value  (IkdEntryForm *self);

G_END_DECLS
