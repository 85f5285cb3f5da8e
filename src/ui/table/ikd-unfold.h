/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * IkdUnfold:
 *
 * The items of another model, the first of them at once and the rest by and by, within a second: a
 * table makes the widgets of two hundred rows in one go, whether they are to be seen or not, which
 * takes as long as twenty frames. So it does again when many items are added to the model.
 */
#define IKD_TYPE_UNFOLD (ikd_unfold_get_type ())
G_DECLARE_FINAL_TYPE (IkdUnfold, ikd_unfold, IKD, UNFOLD, GObject)

/* @model: transfer full */
IkdUnfold *ikd_unfold_new   (GListModel *model);
/* The item at @position of the model is there from now on, with those before it. */
void       ikd_unfold_reach (IkdUnfold *self, guint position);

G_END_DECLS
