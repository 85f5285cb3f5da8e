/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-check.h"
#include "ikd-figure.h"
#include "ikd-region.h"
#include "ikd-sheet.h"
#include "ikd-target.h"
#include "ikd-workbook.h"

G_BEGIN_DECLS

/* A figure as a file gives it: the region is known, the claim perhaps not. */
typedef struct
{
  /* owned; of the atlas that was asked, matched by code when stored */
  IkdRegion  *region;
  /* owned; key.region is 0; key.claim −1: to be found by its source */
  IkdFigure  *figure;
  char       *column;           /* header of the value's column */
} IkdDraftFigure;

/* A row of a file: its figures and targets, or why it is refused. */
typedef struct
{
  guint       row;              /* line of the file */
  GPtrArray  *figures;          /* of IkdDraftFigure */
  GPtrArray  *targets;          /* of IkdTarget with scope_code set, scope 0 */
  GPtrArray  *problems;         /* of IkdProblem; an ERROR rejects the row */
} IkdDraftRow;

typedef enum
{
  IKD_LAYOUT_UNKNOWN,
  IKD_LAYOUT_OWN,               /* interface.md §5, 1 */
  IKD_LAYOUT_WIDE,              /* 2 */
} IkdLayout;

#define IKD_TYPE_DRAFT (ikd_draft_get_type ())
G_DECLARE_FINAL_TYPE (IkdDraft, ikd_draft, IKD, DRAFT, GObject)

struct _IkdDraft
{
  GObject     parent_instance;
  IkdLayout   layout;
  char       *name;             /* of the file */
  char       *sha256;           /* nullable */
  GPtrArray  *rows;             /* of IkdDraftRow */
  /* an identity number stands somewhere: nothing may be stored, every row is rejected */
  gboolean    refused;
};

/* Finds a region by code (if not empty) or name. transfer full; errors UNKNOWN_REGION,
 * AMBIGUOUS_REGION. */
typedef IkdRegion * (*IkdRegionFinder) (const char *code, const char *name, gpointer data,
                                        GError **error);

typedef struct
{
  IkdRegionFinder  find;
  gpointer         find_data;
  IkdDay           today;
  IkdDay           as_of;       /* for rows without a date; IKD_DAY_NONE: none */
  IkdIndicator     indicator;   /* for sheets that do not say; NONE */
} IkdReading;

IkdLayout   ikd_layout_recognise (IkdSheet *sheet);
/* Errors: INVALID, a layout that is not understood (names the file, the header found, and what is
 * understood). Row problems are data. */
IkdDraft   *ikd_draft_read       (IkdSheet *sheet, const IkdReading *reading,
                                  GCancellable *cancellable, GError **error);

/* Of all sheets that are shown and understood. Errors: as ikd_draft_read(), where there is none. */
IkdDraft   *ikd_draft_read_workbook (IkdWorkbook *workbook, const IkdReading *reading,
                                     GCancellable *cancellable, GError **error);

void        ikd_draft_row_free   (IkdDraftRow *row);
gboolean    ikd_draft_row_rejected (const IkdDraftRow *row);

/* One line of Capaian's own layout, and its header; all that reading needs to restore the
 * figure. */
void        ikd_own_layout_header (GString *out);
void        ikd_own_layout_row    (GString *out, const char *region_code, IkdFigure *figure);

/* holidays.csv: date,kind,name,decree,… → of IkdHoliday; targets.csv → of IkdTarget with
 * scope_code. Columns as data/reference/README.md describes. Errors: INVALID naming the line. Used
 * for shipped data and for `holiday import`. */
GPtrArray  *ikd_holidays_read    (IkdSheet *sheet, GError **error);
GPtrArray  *ikd_targets_read     (IkdSheet *sheet, GError **error);

G_END_DECLS
