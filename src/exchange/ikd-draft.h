/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-check.h"
#include "ikd-evidence.h"
#include "ikd-figure.h"
#include "ikd-mapping.h"
#include "ikd-outreach.h"
#include "ikd-places.h"
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
  int         cell;             /* its place in the sheet's row; −1: of no cell */
  gboolean    skipped;          /* a person leaves it out */
} IkdDraftFigure;

/* Names of regions that a file has and nobody can tell. */
typedef struct
{
  char       *text;             /* as ikd_place_text() */
  guint       row;              /* the first line that has it */
  guint       n_rows;
  GPtrArray  *candidates;       /* of IkdRegion */
} IkdDraftQuestion;

/* A row of a file: its figures and targets, or why it is refused. Shared by reference. */
typedef struct
{
  guint       row;              /* line of the file */
  guint       at;               /* row of the sheet */
  char       *place;            /* what names its region; nullable */
  IkdRegion  *region;           /* nullable */
  gboolean    skipped;          /* a person leaves out all of it */
  GPtrArray  *figures;          /* of IkdDraftFigure */
  GPtrArray  *targets;          /* of IkdTarget with scope_code set, scope 0 */
  GPtrArray  *problems;         /* of IkdProblem; an ERROR rejects the row */
  /* of a table of outreach: what the row says; nullable */
  IkdOutreach *record;
  /* what stood there when it was stored, or tried; nullable */
  IkdOutreach *before;
  gboolean    same;
} IkdDraftRow;

typedef enum
{
  IKD_LAYOUT_UNKNOWN,
  IKD_LAYOUT_OWN,               /* interface.md §5, 1 */
  IKD_LAYOUT_WIDE,              /* 2 */
  IKD_LAYOUT_OFFICE,            /* 3 */
  IKD_LAYOUT_OPEN_DATA,         /* 4 */
  IKD_LAYOUT_OUTREACH,          /* institutions, activities, obstacles or groups */
  IKD_LAYOUT_MAPPED,            /* another, of which a person has said what its columns are */
} IkdLayout;

#define IKD_TYPE_DRAFT (ikd_draft_get_type ())
G_DECLARE_FINAL_TYPE (IkdDraft, ikd_draft, IKD, DRAFT, GObject)

struct _IkdDraft
{
  GObject     parent_instance;
  IkdSheet   *sheet;            /* owned */
  IkdLayout   layout;
  char       *name;             /* of the file */
  char       *sha256;           /* nullable */
  guint       header;           /* row of the sheet */
  GType       record_type;      /* of a table of outreach; else G_TYPE_INVALID */
  GPtrArray  *rows;             /* of IkdDraftRow */
  /* of the layouts that are mapped; nullable in the others */
  IkdMapping *mapping;
  IkdEvidence *evidence;
  GPtrArray  *questions;        /* of IkdDraftQuestion */
  GPtrArray  *notes;            /* of IkdProblem: what is said of lines that are no rows */
  guint       unlisted;         /* further ones, that are counted only */
  IkdPeriod   title;            /* the date of the title; its day IKD_DAY_NONE: none */
  guint       title_row;        /* line of the file */
  /* an identity number stands somewhere: nothing may be stored, every row is rejected */
  gboolean    refused;
  /* of rows that are made when they are asked for; NULL: all stand in @rows */
  gpointer    reader;
  GDestroyNotify free_reader;
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

  /* What the layouts that are mapped need beside these; all nullable. */
  IkdPlaces        *places;
  const IkdMapping *mapping;    /* given; NULL: remembered, or what the header proposes */
  /* What is remembered of a header; transfer full, nullable. */
  IkdMapping     *(*recall) (const IkdMapping *proposed, gpointer data);
  gpointer          recall_data;
  const int        *decisions;  /* IKD_N_DECISIONS choices of a person, −1: none */
  const IkdSource  *source;     /* of all figures whose row names none */
  gboolean          day_wins;   /* as_of is a person's: it goes before the title's date */
  GHashTable       *corrections; /* ikd_reading_key () → text in place of the file's */
  GHashTable       *skipped;    /* set of ikd_reading_key (): cells and rows left out */
} IkdReading;

/* Under which a cell stands in the tables of IkdReading (to be used with g_int64_hash); @column −1:
 * the row as a whole. */
gint64      ikd_reading_key      (guint row, int column);

/* UNKNOWN: none, or only by guesses. *mapping (nullable): of the layouts that are mapped, and what
 * is proposed for an unknown one; transfer full. */
IkdLayout   ikd_layout_recognise (IkdSheet *sheet, IkdMapping **mapping);
/* Errors: INVALID, a layout that is not understood (names the file, the header found, and what is
 * understood); UNKNOWN_INDICATOR, a column of counts that says not of what, where @reading does not
 * either. Row problems are data. */
IkdDraft   *ikd_draft_read       (IkdSheet *sheet, const IkdReading *reading,
                                  GCancellable *cancellable, GError **error);

/* Likewise, but the rows are not kept: they are made by ikd_draft_make_row(), as often as they are
 * wanted. */
IkdDraft   *ikd_draft_open       (IkdSheet *sheet, const IkdReading *reading, gboolean refuse,
                                  GCancellable *cancellable, GError **error);
guint       ikd_draft_get_n_places (IkdDraft *self);
IkdDraftRow *ikd_draft_make_row  (IkdDraft *self, guint place);
/* What a row is ordered by, without making it; FALSE: only the row itself tells. *region: transfer
 * full */
gboolean    ikd_draft_peek       (IkdDraft *self, guint place, IkdRegion **region, IkdDay *day);

/* All sheets that are shown and understood, opened; of IkdDraft, transfer full. Errors: as
 * ikd_draft_read(), where there is none. */
GPtrArray  *ikd_drafts_open      (IkdWorkbook *workbook, const IkdReading *reading,
                                  GCancellable *cancellable, GError **error);

/* The column that a problem of the draft names; −1: none. */
int         ikd_draft_column     (IkdDraft *self, IkdSheet *sheet, const char *column);

IkdDraftRow *ikd_draft_row_ref   (IkdDraftRow *row);
void        ikd_draft_row_unref  (IkdDraftRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdDraftRow, ikd_draft_row_unref)
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
