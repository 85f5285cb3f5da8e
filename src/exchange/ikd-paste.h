/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-region.h"

G_BEGIN_DECLS

#define IKD_PASTE_VALUES 3

typedef enum
{
  IKD_PASTE_BY_CODE,
  IKD_PASTE_BY_NAME,
  IKD_PASTE_BY_ORDER,           /* the text names no region at all */
  IKD_PASTE_UNKNOWN,            /* it names one that is not in the sheet */
  IKD_PASTE_TWICE,              /* it names one that an earlier line has named */
} IkdPasteMatch;

/* One line of a pasted text that has values. */
typedef struct
{
  guint          line;          /* of the text, from 1 */
  char          *label;         /* what names the region; nullable */
  int            row;           /* index into the regions; −1 for UNKNOWN and TWICE */
  IkdPasteMatch  match;
  char          *values[IKD_PASTE_VALUES];      /* as a person would type them; NULL: none */
} IkdPasteLine;

void       ikd_paste_line_free (IkdPasteLine *line);

/**
 * ikd_paste_read:
 * @text: tab-parted or space-parted columns with or without a header, or lines of a chat message
 *   ("1. Kroya = 1.204", "*Kroya : 1204*")
 * @regions: (element-type IkdRegion): the rows of the sheet, in its order
 * @first: the row at which lines without a name begin
 * @n_values: columns of the sheet, 1 … IKD_PASTE_VALUES
 *
 * Regions are found by code, then by name, else in order. Headers, greetings, numbering and totals
 * are left out. Numbers whose comma or point is ambiguous by themselves are read as the others of
 * the text prove; what stays ambiguous is left as it is.
 *
 * Returns: (transfer full) (element-type IkdPasteLine): the lines with values
 */
GPtrArray *ikd_paste_read      (const char *text, GPtrArray *regions, guint first, guint n_values);

G_END_DECLS
