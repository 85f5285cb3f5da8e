/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-indicator.h"
#include "ikd-number.h"
#include "ikd-region.h"

G_BEGIN_DECLS

#define IKD_PASTE_COLUMNS 3

/* What is pasted into. Borrowed for the time of reading. */
typedef struct
{
  GPtrArray    *regions;        /* of IkdRegion: the rows, in their order */
  IkdRegion    *parent;         /* nullable; a line that names it is a total */
  IkdIndicator  indicators[IKD_PASTE_COLUMNS];
  guint         n_indicators;
  guint         first_row;      /* where lines without a name begin */
  guint         first_column;   /* where columns without a header begin */
} IkdPasteInto;

typedef enum
{
  IKD_PASTE_BY_CODE,
  IKD_PASTE_BY_NAME,
  IKD_PASTE_BY_ORDER,           /* the text names no region at all */
  IKD_PASTE_UNKNOWN,            /* it names none of the rows, or none is left */
} IkdPasteMatch;

/* One line of a pasted text that has values. */
typedef struct
{
  guint          line;          /* of the text, from 1 */
  char          *label;         /* what names the region; nullable */
  int            row;           /* index into the regions; −1 for UNKNOWN */
  IkdPasteMatch  match;
  char          *values[IKD_PASTE_COLUMNS];     /* as written, by column of the sheet; nullable */
} IkdPasteLine;

typedef struct
{
  GPtrArray     *lines;         /* of IkdPasteLine */
  IkdSeparators  separators;    /* what the numbers of the text prove */
} IkdPaste;

/**
 * ikd_paste_read:
 * @text: cells of a spreadsheet as the clipboard has them, columns parted by several spaces, or
 *   lines of a chat ("1. Kroya = 1.204", "*Kroya : 1204*"), with or without a header
 *
 * Regions are found by code, then by name, else in order. A header that names indicators decides
 * which column is which. Headers, greetings, numbering, percentages and totals are left out.
 *
 * Errors: IDENTITY_NUMBER (nothing is taken), UNKNOWN_INDICATOR (the header names other
 * indicators only), INVALID (too many lines).
 *
 * Returns: (transfer full): what the text says; without lines if it says nothing
 */
IkdPaste  *ikd_paste_read         (const char *text, const IkdPasteInto *into, GError **error);
void       ikd_paste_free         (IkdPaste *paste);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdPaste, ikd_paste_free)

/* @value of a line as a person would type it into a cell: "1204", "b", "=12+37"; transfer full.
 * Errors: as ikd_count_parse(): AMBIGUOUS_NUMBER where @separators are unknown ("14,049"). */
char      *ikd_paste_settle       (const char *value, IkdSeparators separators, GError **error);

G_END_DECLS
