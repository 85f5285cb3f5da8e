/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-layout.h"

G_BEGIN_DECLS

/* Tables of offices and of open-data sites, read by the draft's mapping. Known to their files
 * alone. */

/* A row of figures, before it is made. */
typedef struct
{
  guint at;                     /* row of the sheet */
  guint region : 30;            /* a number of the table: of its region where it is known, else of
                                 * the district above it; 0: none */
  guint known : 1;
  guint valueless : 1;          /* it names a region and has no count */
} IkdOfficeEntry;

/* That another row fills a cell of the row with another value. */
typedef struct
{
  guint place;                  /* of the row, in entries */
  guint column;                 /* of the cell */
  guint at;                     /* the other row, of the sheet */
} IkdOfficeDouble;

/* What has to be known of all rows before one of them can be made. */
typedef struct _IkdOfficeTable
{
  const IkdLayoutReader *reader;        /* borrowed */
  const IkdMapping      *mapping;       /* of the draft */
  GHashTable            *codes;         /* of the whole file: a set of its cells */
  GArray                *entries;       /* of IkdOfficeEntry */
  GPtrArray             *regions;       /* of IkdRegion, numbered from 1 */
  GHashTable            *numbers;       /* IkdRegion → its number */
  GPtrArray             *above;         /* per column: of guint, rows that others take a text from;
                                         * nullable */
  GArray                *doubles;       /* of IkdOfficeDouble, by place */
} IkdOfficeTable;

IkdOfficeTable *ikd_office_table_new    (const IkdLayoutReader *reader);
void            ikd_office_table_free   (IkdOfficeTable *self);   /* nullable */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdOfficeTable, ikd_office_table_free)

/* Reads all of it once, and keeps none of its rows. Errors: UNKNOWN_INDICATOR; CANCELLED of GIO.
 * @reader outlives it; transfer full */
IkdOfficeTable *ikd_office_layout_open  (const IkdLayoutReader *reader, GCancellable *cancellable,
                                         GError **error);

guint           ikd_office_number       (IkdOfficeTable *self, IkdRegion *region);
IkdRegion      *ikd_office_get_region   (const IkdOfficeTable *self, guint number);   /* nullable */
/* Says something of a line that is no row. */
void            ikd_office_note         (const IkdOfficeTable *self, guint line, const char *column,
                                         IkdErrorCode code, const char *sentence);

/* --- one row; transfer full --- */

/* @place: what was found, and whom to ask otherwise; empty, where the region was known. */
IkdDraftRow    *ikd_office_read_row     (const IkdOfficeTable *self, const IkdOfficeEntry *entry,
                                         gboolean ask, IkdPlace *place);
/* By what the row says alone. */
IkdDraftRow    *ikd_office_make_plain   (const IkdOfficeTable *self, guint place);

/* --- its region --- */

/* Rows below may take over what this one says of the regions above it: to be called once for each,
 * downwards. */
void            ikd_office_pass_above   (IkdOfficeTable *self, guint row);
/* Says what the row calls its region, which is known. */
void            ikd_office_take_region  (const IkdOfficeTable *self, IkdDraftRow *out,
                                         IkdRegion *region);
/* Sets the region of @out, whose villages may follow @context (nullable); FALSE with a problem, or
 * with the row left out. place->candidates is set where it can be asked. */
gboolean        ikd_office_find_region  (const IkdOfficeTable *self, IkdDraftRow *out,
                                         IkdRegion *context, gboolean ask, IkdPlace *place);
/* The region that a row without a value names; NULL: none. transfer full */
IkdRegion      *ikd_office_find_heading (const IkdOfficeTable *self, guint row,
                                         IkdRegion *context);

/* --- its cells --- */

/* What a column of counts counts; NONE: nobody says. */
IkdIndicator    ikd_office_indicator    (const IkdLayoutReader *reader, guint column);
/* Whether a row has a count or a percentage. */
gboolean        ikd_office_has_value    (const IkdLayoutReader *reader, guint row);
/* Fills a row whose region is known. */
void            ikd_office_read_cells   (const IkdLayoutReader *reader, IkdDraftRow *out);

/* --- totals --- */

/* What rows add up to, by region and column. */
typedef struct _IkdOfficeSums IkdOfficeSums;

IkdOfficeSums  *ikd_office_sums_new     (void);
void            ikd_office_sums_free    (IkdOfficeSums *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdOfficeSums, ikd_office_sums_free)
void            ikd_office_sums_add     (IkdOfficeSums *self, const IkdDraftRow *row);
void            ikd_office_sums_clear   (IkdOfficeSums *self);
/* Compares a row of totals with the sums of the rows since the last one, and of all. */
void            ikd_office_compare_total (const IkdOfficeTable *table, guint row,
                                          const IkdOfficeSums *block, const IkdOfficeSums *all);

/* --- doubles --- */

/* Notes the row at @place for ikd_office_find_doubles(); @keys: of these, at first empty. */
typedef struct
{
  guint  region;                /* its number */
  IkdDay start;
  IkdDay day;
  guint  place;
} IkdOfficeKey;

void            ikd_office_add_key      (IkdOfficeTable *self, GArray *keys, guint place,
                                         const IkdDraftRow *row);
/* Finds rows that fill the same cell with different values. */
gboolean        ikd_office_find_doubles (IkdOfficeTable *self, GArray *keys,
                                         GCancellable *cancellable, GError **error);
/* A row with what other rows say of it. transfer full */
IkdDraftRow    *ikd_office_make_row     (const IkdOfficeTable *self, guint place);

G_END_DECLS
