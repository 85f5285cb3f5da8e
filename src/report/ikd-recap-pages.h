/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-burnup.h"
#include "ikd-letterhead.h"
#include "ikd-pages.h"
#include "ikd-recap.h"

G_BEGIN_DECLS

/* What the documents of a month are made of. Texts are translated. */
typedef struct
{
  IkdRecap            *recap;
  IkdAttainment       *state;   /* of the region itself */
  IkdBurnup           *burnup;
  const IkdLetterhead *letterhead;
  const char          *office;  /* "Kabupaten Cilacap" */
  const char          *parent;  /* "Provinsi Jawa Tengah"; nullable */
  const char          *mark;    /* printed on every page: invented figures; nullable */
  GPtrArray           *notes;   /* of char * */
  IkdDay               dated;   /* of the document */
} IkdRecapParts;

/**
 * IkdRecapPages:
 *
 * Rekap Bulanan: the regions of a month in a table, the chart, notes and a signature, on as many
 * pages as they take. Read-only.
 *
 * Every page after the first says whose it is, and of which month; a page with rows has the heading
 * of the table; the signature never stands on a page alone.
 */
#define IKD_TYPE_RECAP_PAGES (ikd_recap_pages_get_type ())
G_DECLARE_FINAL_TYPE (IkdRecapPages, ikd_recap_pages, IKD, RECAP_PAGES, GObject)

/* Copies texts, refers to objects. transfer full */
IkdRecapPages *ikd_recap_pages_new   (const IkdRecapParts *parts);

/**
 * IkdWallChart:
 *
 * One page across, to be hung up: how far the region is, and the chart as large as it gets.
 * Read-only.
 */
#define IKD_TYPE_WALL_CHART (ikd_wall_chart_get_type ())
G_DECLARE_FINAL_TYPE (IkdWallChart, ikd_wall_chart, IKD, WALL_CHART, GObject)

/* As ikd_recap_pages_new(); without the notes. */
IkdWallChart  *ikd_wall_chart_new    (const IkdRecapParts *parts);

/* --- the words of the table; transfer full --- */

/* "Rekap Bulanan Aktivasi IKD" */
const char    *ikd_recap_title       (void);
/* "Juni 2026, keadaan sampai 30 Juni 2026" */
char          *ikd_recap_when        (IkdRecap *recap);
/* "Kecamatan": what the rows are */
char          *ikd_recap_rows_title  (IkdRecap *recap);
/* "14.049", "±361.000" where it is rounded, or, @derived, rests on rounded ones, "–" */
char          *ikd_recap_count_text  (IkdNumber number, gboolean derived);
char          *ikd_recap_added_text  (IkdNumber number);
char          *ikd_recap_share_text  (IkdNumber percent);

G_END_DECLS
