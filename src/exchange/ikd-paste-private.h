/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-paste.h"

#define IKD_PASTE_FIELDS 64        /* the most of a line */

G_BEGIN_DECLS

/* --- cutting: a text into lines and fields --- */

/* A line cut into fields. */
typedef struct
{
  guint      line;              /* of the text, from 1 */
  gboolean   cells;             /* parted by tabs: an empty field is an empty cell */
  GPtrArray *fields;            /* of char *, trimmed */
} IkdPasteCut;

/* Of IkdPasteCut, without blank lines; transfer full. Errors: INVALID (too many lines),
 * IDENTITY_NUMBER (hidden behind marks). */
GPtrArray *ikd_paste_cut_all      (const char *text, GError **error);
/* Fields of a line of a chat or of a single column; transfer full. */
GPtrArray *ikd_paste_cut_chat     (const char *line);
/* Adds a field without the spaces and marks around it, unless nothing is left. */
void       ikd_paste_add_field    (GPtrArray *fields, const char *start, gssize length);
/* Whether a field may be a figure or a word that stands for one. */
gboolean   ikd_paste_is_value     (const char *field);
/* "1. Kroya", "2) Kroya", "- Kroya": what follows. */
const char *ikd_paste_skip_number (const char *text);
/* "[05/06/26 08.14] Nama: ", "5/6/26, 08.14 - Nama: ": what follows that in a forwarded chat. */
const char *ikd_paste_skip_sender (const char *text);

/* --- matching: fields to rows --- */

typedef struct _IkdPasteFinder IkdPasteFinder;

IkdPasteFinder *ikd_paste_finder_new  (const IkdPasteInto *into);
void            ikd_paste_finder_free (IkdPasteFinder *self);
/* Which field names a region, −1 if none does; sets row, match and label of @line. */
int             ikd_paste_finder_find (IkdPasteFinder *self, GPtrArray *fields,
                                       IkdPasteLine *line);
/* A total, the region above, a greeting, a date: nothing that could be one of the rows. */
gboolean        ikd_paste_is_talk     (IkdPasteFinder *self, const char *label);

/* --- the header --- */

typedef struct
{
  gboolean found;
  gboolean names;               /* it names an indicator of the sheet */
  int      label;               /* the last field that stands over codes or names; −1: none */
  guint    n_fields;
  int      columns[IKD_PASTE_COLUMNS];  /* field of each column of the sheet; −1: none */
} IkdPasteHeader;

/* Looks for the header in @cuts and takes it out. Errors: UNKNOWN_INDICATOR. */
gboolean   ikd_paste_header_read  (IkdPasteHeader *self, GPtrArray *cuts,
                                   const IkdPasteInto *into, GError **error);

G_END_DECLS
