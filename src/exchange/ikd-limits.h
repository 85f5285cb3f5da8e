/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much of a file is read. All refuse, none cuts: a table that is read in part would be counted
 * as whole. */

/* Of a file: ten years of a national office's daily export stay below it. A CSV file is read in
 * pieces; one of the others stands in memory as a whole, packed. */
#define IKD_MOST_BYTES (256u * 1024 * 1024)

/* Of the texts of a sheet, each counted once: as much as the largest CSV file holds, and places
 * fit into 32 bits. Only the first 24 MiB stand in memory. */
#define IKD_MOST_TEXT (256u * 1024 * 1024)

/* Of a cell: far more than a spreadsheet keeps (32,767 characters); what is longer is no figure. */
#define IKD_MOST_CELL (1024u * 1024)

/* Rows and columns of the largest sheet that spreadsheets write. */
#define IKD_MOST_ROWS 1048576u
#define IKD_MOST_COLUMNS 16384u

/* Of the cells of all sheets of a file, 5 bytes each: the longest sheet may have 32 columns in
 * every row. */
#define IKD_MOST_CELLS (32u * 1024 * 1024)

/* Of what is said of lines of a sheet that are no rows; further ones are counted. */
#define IKD_MOST_NOTES 20000u

/* Of texts of a sheet that name no region, each asked once: more than a person answers. The rows of
 * further ones are refused like theirs. */
#define IKD_MOST_QUESTIONS 10000u

/* Of sheets: a year of daily ones. */
#define IKD_MOST_SHEETS 512u

/* Of what a zip holds: a workbook has a few parts for each sheet and picture. */
#define IKD_MOST_PARTS 16384u

/* Of all that is unpacked of a file: nothing of it is kept, but it takes time. A sheet of a
 * million rows and 32 columns has 2 GiB. */
#define IKD_MOST_UNPACKED (G_GUINT64_CONSTANT (4) * 1024 * 1024 * 1024)

/* Tables pack 8 to 60 to 1, a bomb about 1000 to 1. Below the threshold the ratio says nothing: a
 * page of zeros packs as well. */
#define IKD_MOST_RATIO 200u
#define IKD_RATIO_FROM (64u * 1024 * 1024)

G_END_DECLS
