/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-ole.h"
#include "ikd-xls-marks.h"

G_BEGIN_DECLS

/* The records of an old workbook. */
enum
{
  RECORD_FORMULA = 0x0006,
  RECORD_EOF = 0x000a,
  RECORD_DATE_MODE = 0x0022,
  RECORD_PASSWORD = 0x002f,
  RECORD_SHEET = 0x0085,
  RECORD_NUMBERS = 0x00bd,
  RECORD_STYLE = 0x00e0,
  RECORD_MERGED = 0x00e5,
  RECORD_DIMENSIONS = 0x0200,
  RECORD_NUMBER = 0x0203,
  RECORD_TRUTH = 0x0205,
  RECORD_STRING = 0x0207,
  RECORD_ROW = 0x0208,
  RECORD_RK = 0x027e,
  RECORD_FORMAT = 0x041e,
  RECORD_BEGIN = 0x0809,
};

typedef struct
{
  gsize         at;             /* of the record */
  guint         id;
  guint         length;
  const guint8 *data;
} IkdXlsRecord;

/* The record behind @record, or the one at its place if @first; FALSE at the end. */
gboolean ikd_xls_record_next (const IkdXlsMarks *self, IkdXlsRecord *record, gboolean first);
/* @length characters of one byte, or of two. transfer full; NULL if they are none */
char    *ikd_xls_decode      (const guint8 *data, guint length, gboolean wide);

G_END_DECLS
