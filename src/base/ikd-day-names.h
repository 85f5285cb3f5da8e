/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IkdDayWord:
 *
 * What a word in a date says. Months are 1 to 12.
 */
typedef enum
{
  IKD_DAY_WORD_UNKNOWN = -1,
  IKD_DAY_WORD_IDLE = 0, /* a weekday, "tanggal", "tahun": it adds nothing */
  IKD_DAY_WORD_JANUARY = 1,
} IkdDayWord;

/* The month (1 … 12) that the @length bytes at @word name in Indonesian or English, in full or
 * abbreviated, in any case; IKD_DAY_WORD_IDLE or IKD_DAY_WORD_UNKNOWN otherwise. */
int          ikd_day_word           (const char *word, gsize length);

/* In the language of the messages; @month 1 … 12. Static. */
const char  *ikd_month_name         (int month);
const char  *ikd_month_abbreviation (int month);

G_END_DECLS
