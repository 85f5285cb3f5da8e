/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-indicator.h"

G_BEGIN_DECLS

/* What the words over a column say of it. */
typedef enum
{
  IKD_HEADER_NONE,              /* nothing that is known */
  IKD_HEADER_ORDINAL,           /* "No" */
  IKD_HEADER_CODE,              /* of a region, without saying whose */
  IKD_HEADER_CODE_KEMENDAGRI,
  IKD_HEADER_CODE_BPS,
  IKD_HEADER_NAME,              /* of a region */
  IKD_HEADER_DATE,              /* a day, a month or a year */
  IKD_HEADER_COUNT,
  IKD_HEADER_PERCENT,
  IKD_HEADER_SOURCE,
  IKD_HEADER_NOTE,
  IKD_HEADER_OTHER,             /* known, and nothing that is read */
} IkdHeaderKind;

typedef struct
{
  IkdHeaderKind kind;
  IkdIndicator  indicator;      /* of COUNT and PERCENT; NONE: it does not say */
  int           level;          /* of NAME and CODE; −1: it does not say */
  gboolean      loose;          /* a word within says so, not the whole */
} IkdHeaderWords;

/* Reads one cell of a header: "Jml. Wajib KTP-Elektronik", "nama_kabupaten_kota", "% IKD". */
IkdHeaderWords ikd_header_words (const char *cell);

G_END_DECLS
