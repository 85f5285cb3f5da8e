/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-context.h"
#include "ikd-opener.h"

G_BEGIN_DECLS

/**
 * IkdKeeper:
 *
 * Looks after the data file of a window: whether it is whole, that a copy of it is kept every day,
 * and that a copy can take its place. A file that is found damaged is written no more, opened for
 * reading instead, and the last good copy becomes the rescue of the context.
 *
 * Signal "restoring": a copy is about to take the place of the file, and nobody may have it open;
 * the keeper has it opened again afterwards, whatever came of it.
 */
#define IKD_TYPE_KEEPER (ikd_keeper_get_type ())
G_DECLARE_FINAL_TYPE (IkdKeeper, ikd_keeper, IKD, KEEPER, GObject)

/* The window owns it; all three outlive it, or it was disposed. */
IkdKeeper *ikd_keeper_new     (GtkWindow *window, IkdContext *context, IkdOpener *opener);

/* The file of the context's session from now on. */
void       ikd_keeper_watch   (IkdKeeper *self);
/* The file cannot be opened at all: looks for a copy that can. */
void       ikd_keeper_look    (IkdKeeper *self, const char *path);

/* Shows the copies of the file to choose from. */
void       ikd_keeper_present (IkdKeeper *self, const char *path);
/* Asks whether the context's rescue is to take the place of the file. */
void       ikd_keeper_rescue  (IkdKeeper *self);

G_END_DECLS
