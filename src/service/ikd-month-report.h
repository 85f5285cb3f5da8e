/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-letterhead.h"
#include "ikd-overview.h"
#include "ikd-pages.h"
#include "ikd-recap.h"

G_BEGIN_DECLS

typedef struct
{
  gint64         region;        /* whose children are the rows */
  IkdDay         month;         /* any day of it; IKD_DAY_NONE: that of the newest figure */
  IkdDay         dated;         /* of the document; the values of a month that it is in end on it */
  IkdTargetKind  kind;
  IkdIndicator   base;          /* NONE: the target's */
  const char    *segment;       /* interned; "" for everybody */
} IkdMonthQuery;

typedef enum
{
  IKD_DOCUMENT_RECAP,           /* Rekap Bulanan: PDF, XLSX */
  IKD_DOCUMENT_WALL_CHART,      /* Grafik Dinding: PDF */
  IKD_N_DOCUMENTS,
} IkdDocument;

const char *ikd_document_label (IkdDocument document);  /* translated */

#define IKD_TYPE_MONTH_REPORT (ikd_month_report_get_type ())
G_DECLARE_FINAL_TYPE (IkdMonthReport, ikd_month_report, IKD, MONTH_REPORT, GObject)

/**
 * IkdMonthReport:
 *
 * What the documents of a month are made of, of one moment of the file. Read-only.
 */
struct _IkdMonthReport
{
  GObject       parent_instance;

  IkdRecap     *recap;
  IkdOverview  *overview;       /* of the region at the recapitulation's day */
  GPtrArray    *notes;          /* of char *: sources, who is late, what is not known; translated */
  char         *hash;           /* ikd_recap_hash() */
  char         *office;         /* "Kabupaten Cilacap" */
  char         *parent;         /* "Provinsi Jawa Tengah"; nullable */
  const char   *mark;           /* nullable */
  IkdDay        dated;
  IkdDay        first;          /* of the figures; IKD_DAY_NONE: there are none */
  IkdDay        newest;
};

/* Errors: UNKNOWN_REGION; NOT_FOUND, the file has no regions within it. transfer full */
IkdMonthReport *ikd_month_report_load        (IkdSession *session, const IkdMonthQuery *query,
                                              GCancellable *cancellable, GError **error);
void            ikd_month_report_load_async  (IkdSession *session, const IkdMonthQuery *query,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
IkdMonthReport *ikd_month_report_load_finish (IkdSession *session, GAsyncResult *result,
                                              GError **error);

/* What the document looks like; @letterhead with its logo read, if it has one. transfer full */
IkdPages       *ikd_month_report_pages       (IkdMonthReport *self, IkdDocument document,
                                              const IkdLetterhead *letterhead);

/* The same on a worker, which reads the logo first. Errors: FILE, of the logo. */
void            ikd_month_report_pages_async  (IkdMonthReport *self, IkdDocument document,
                                               const IkdLetterhead *letterhead,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data);
IkdPages       *ikd_month_report_pages_finish (IkdMonthReport *self, GAsyncResult *result,
                                               GError **error);

/* How a document becomes a file. */
typedef struct
{
  IkdDocument          document;
  IkdPaper             paper;
  const IkdLetterhead *letterhead;
  const char          *path;    /* ends in .pdf or .xlsx */
} IkdMonthFile;

/* Whether there is such a file of that document. Errors: USAGE. */
gboolean        ikd_month_report_check_name  (IkdDocument document, const char *name,
                                              GError **error);
/* Writes it, replacing what is there only when whole. The same figures, letterhead and date give
 * the same bytes. Errors: USAGE, FILE, FULL. */
gboolean        ikd_month_report_write        (IkdMonthReport *self, const IkdMonthFile *file,
                                               GError **error);
void            ikd_month_report_write_async  (IkdMonthReport *self, const IkdMonthFile *file,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data);
gboolean        ikd_month_report_write_finish (IkdMonthReport *self, GAsyncResult *result,
                                               GError **error);

/* "rekap-33.01-2026-06.pdf"; @suffix: "pdf", "xlsx"; transfer full */
char           *ikd_month_report_file_name    (IkdMonthReport *self, IkdDocument document,
                                               const char *suffix);

G_END_DECLS
