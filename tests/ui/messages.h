/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

/* The words of a catalogue of translations, by language. */
typedef struct _Messages Messages;

/* Reads the file next to the sources: po/id.po. */
Messages *messages_load          (void);
void      messages_free          (Messages *self);

/* What of @text belongs to the other language: in Indonesian the first word that only originals
 * have, in English (where names and sources of the data are Indonesian all the same) the whole
 * text, if it is a translation. NULL if nothing does. Transfer full. */
char     *messages_find_stranger (Messages *self, const char *text, gboolean indonesian);
