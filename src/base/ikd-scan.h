/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-number.h"

G_BEGIN_DECLS

#define IKD_SCAN_GROUPS 10

/**
 * IkdScan:
 * @digits: all digits, with separators left out
 * @too_large: there are more digits than @digits holds
 * @n_groups: how many groups of digits there are, at least 1
 * @lengths: the digits of each group
 * @separators: what stands before each group; all that only ever groups is a space here
 * @leads_with_zero: the first group begins with 0
 * @about: a word or sign says that it is rounded
 * @negative: it has a minus sign
 * @percent: it has a percent sign or word
 * @indonesian: a multiplier or percent word is Indonesian
 * @multiplier: 1, or 1,000 and so on where a word follows ("juta")
 *
 * What stands in a text with one number, before anything is decided about separators.
 */
typedef struct
{
  gint64 digits;
  gboolean too_large;
  guint n_groups;
  guint8 lengths[IKD_SCAN_GROUPS];
  char separators[IKD_SCAN_GROUPS];
  gboolean leads_with_zero;
  gboolean about;
  gboolean negative;
  gboolean percent;
  gboolean indonesian;
  gint64 multiplier;
} IkdScan;

/* How the digits can be read. */
typedef enum
{
  IKD_READING_NONE,      /* the separators fit no number */
  IKD_READING_WHOLE,     /* a whole number, separators (if any) group thousands */
  IKD_READING_DECIMAL,   /* the last group holds the decimals, earlier ones group thousands */
  IKD_READING_EITHER,    /* one separator before three digits: thousands or decimals */
} IkdReading;

/* Reads @text (nullable). FALSE if it is not one number with the words that may stand around it. */
gboolean    ikd_scan_text    (const char *text, IkdScan *scan);

/* What the separators themselves say. */
IkdReading  ikd_scan_reading (const IkdScan *scan);

/* Whether @text begins with a space of any kind; @n_bytes is its length. */
gboolean    ikd_scan_space   (const char *text, gsize *n_bytes);

G_END_DECLS
