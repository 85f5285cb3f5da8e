/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-day.h"

G_BEGIN_DECLS

#define IKD_LETTERHEAD_MOST_LINES 6

/**
 * IkdLetterhead:
 * @lines: what stands at the top of a document, a line each; its second line is the largest
 * @logo: (nullable): path of a PNG
 * @image: (nullable): that PNG; see ikd_letterhead_load()
 * @place: where a document is signed
 * @role: who signs: "Kepala Dinas …"; may have several lines
 * @name: of who signs
 * @nip: the number of who signs, 18 digits
 *
 * Whose a document is, and who signs it. Belongs to a user, never to a data file. Texts may be
 * empty or %NULL.
 */
typedef struct
{
  char   *lines;
  char   *logo;
  GBytes *image;
  char   *place;
  char   *role;
  char   *name;
  char   *nip;
} IkdLetterhead;

IkdLetterhead *ikd_letterhead_new   (void);
IkdLetterhead *ikd_letterhead_copy  (const IkdLetterhead *self);
void           ikd_letterhead_free  (IkdLetterhead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdLetterhead, ikd_letterhead_free)

/* Reads the logo, if there is one that is not read yet. Blocks. Errors: FILE, it cannot be read, is
 * no PNG, or is too large. */
gboolean       ikd_letterhead_load  (IkdLetterhead *self, GError **error);

/* The lines that hold something, at most IKD_LETTERHEAD_MOST_LINES; transfer full */
char         **ikd_letterhead_split (const char *lines);

/* What is wrong with a NIP as it is typed: it has 18 digits, spaces aside. Empty is right. Errors:
 * INVALID. */
gboolean       ikd_letterhead_check_nip (const char *nip, GError **error);

/* "Cilacap, 30 Juni 2026", or the date alone; transfer full */
char          *ikd_letterhead_place_and_date (const IkdLetterhead *self, IkdDay day);

G_END_DECLS
