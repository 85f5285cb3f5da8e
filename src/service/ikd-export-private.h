/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-calendar.h"
#include "ikd-exchange-service.h"
#include "ikd-tables.h"
#include "ikd-xlsx-write.h"

G_BEGIN_DECLS

/* An export on its way: what the job takes along, and what it makes of it. */
typedef struct
{
  IkdExportOptions  options;
  char             *path;
  IkdAtlas         *atlas;
  IkdCalendar      *calendar;
  IkdRegion        *region;     /* nullable: all */
  IkdRegion        *office;     /* nullable */
  const char       *mark;       /* nullable; what must be said of the figures */
  IkdExported      *exported;
  GCancellable     *cancellable;        /* borrowed for the job */
} IkdExport;

gint64      ikd_export_region_id   (const IkdExport *self);     /* 0: all */
/* What the export covers, never NULL. */
IkdRegion  *ikd_export_scope       (const IkdExport *self);

/* The ways to write, each inside the job. */
gboolean    ikd_export_own         (IkdExport *self, IkdDatabase *db, GError **error);
gboolean    ikd_export_workbook    (IkdExport *self, IkdDatabase *db, GError **error);
gboolean    ikd_export_open_data   (IkdExport *self, IkdDatabase *db, GError **error);

/* --- the sheets of a workbook --- */

/* A column, and what the sheet of definitions says of it; untranslated. */
typedef struct
{
  const char *title;
  guint       width;
  const char *meaning;
  const char *unit;             /* nullable */
  const char *how;              /* nullable: how it is reckoned */
} IkdExportColumn;

extern const IkdExportColumn ikd_export_figure_columns[];
extern const guint           ikd_export_n_figure_columns;
extern const IkdExportColumn ikd_export_state_columns[];
extern const guint           ikd_export_n_state_columns;

/* Begins a sheet with these columns. */
void        ikd_export_begin_sheet (IkdExport *self, IkdXlsx *book, const char *name,
                                    const char *title, const IkdExportColumn *columns, guint n,
                                    guint n_frozen);
/* How many digits after the comma a published percentage has, by half of its last unit. */
guint       ikd_export_digits      (gint64 half);
/* The two sheets of figures and of the sources they name. */
gboolean    ikd_export_figures     (IkdExport *self, IkdXlsx *book, IkdDatabase *db,
                                    GError **error);
gboolean    ikd_export_states      (IkdExport *self, IkdXlsx *book, IkdDatabase *db,
                                    GError **error);
gboolean    ikd_export_definitions (IkdExport *self, IkdXlsx *book, GError **error);

G_END_DECLS
