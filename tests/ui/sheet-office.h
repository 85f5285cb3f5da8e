/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry-sheet.h"
#include "office.h"

/* The sheet of an office by keyboard, and what the file has of it. Districts of Cilacap: Kedungreja
 * (33.01.01), Kesugihan (33.01.02), Adipala (33.01.03) … in the order of their codes. */

typedef struct
{
  Office     office;
  GtkWidget *pane;              /* IkdSheetPane */
  GtkWidget *grid;
} SheetOffice;

/* What the districts had yesterday: 1000, 2000, 3000 … in the order of their codes. */
#define SHEET_BEFORE(row) (((gint64) (row) + 1) * 1000)

void           sheet_office_set_up    (SheetOffice *self, gconstpointer data);
void           sheet_office_tear_down (SheetOffice *self, gconstpointer data);
/* Opens the window again, as after a restart. */
void           sheet_office_reopen    (SheetOffice *self);
/* Goes to the sheet and waits until it can be typed into. */
void           sheet_office_show      (SheetOffice *self);

/* Waits until all that was typed is in the file or refused. */
void           sheet_office_rest      (SheetOffice *self);
/* The sheet @id of @day as the file has it now, read past the window; transfer full. */
IkdEntrySheet *sheet_office_load      (SheetOffice *self, const char *id, IkdDay day);
/* Asserts today's value of a row of the sheet "ikd": a count, or −1 for none. */
void           sheet_office_expect    (SheetOffice *self, guint row, gint64 value);
/* What the cell at the cursor says aloud; transfer full. */
char          *sheet_office_dup_cell  (SheetOffice *self);
/* The line below the grid; transfer none. */
const char    *sheet_office_status    (SheetOffice *self);
void           sheet_office_assert_at (SheetOffice *self, guint row);

/* Waits until a window of @type has the keyboard; transfer none. */
GtkWidget     *sheet_office_expect_window (GType type);
/* Waits until the window of the sheet has it again. */
void           sheet_office_expect_back   (SheetOffice *self);
