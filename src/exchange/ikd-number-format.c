/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* From the number that a spreadsheet keeps to what it shows. Guarantees: numbers have the 15 digits
 * that a spreadsheet keeps, and whole ones up to 17 digits are written in full, so that an identity
 * number that became a number is still seen as one. */

#include "ikd-number-format.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ikd-day.h"

#define DECIMALS_MOST 12
/* 9999-12-31, the last day spreadsheets know. */
#define SERIAL_LAST 2958465

IkdNumberFormat
ikd_number_format_from_id (guint id)
{
  if (id == 9 || id == 10)
    return (IkdNumberFormat){ IKD_KIND_PERCENT, id == 10 ? 2 : 0 };
  /* 18 to 21 and 45 to 47 are times; 27 to 36 and 50 to 58 days in East Asian writing. */
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return (IkdNumberFormat){ IKD_KIND_DATE, 0 };
  return (IkdNumberFormat){ IKD_KIND_NUMBER, 0 };
}

/* Behind what begins at @code and is no token: words in quotes or brackets, a character that is
 * shown as it is. The same place if there is nothing of that kind. */
static const char *
skip_literal (const char *code)
{
  const char *end = NULL;

  if (*code == '"' || *code == '[')
    {
      end = strchr (code + 1, *code == '"' ? '"' : ']');
      return end != NULL ? end + 1 : code + strlen (code);
    }
  if (strchr ("\\_*", *code) != NULL && code[1] != '\0')
    return g_utf8_next_char (code + 1);
  return code;
}

static gboolean
begins_with (const char *code, const char *word)
{
  return g_ascii_strncasecmp (code, word, strlen (word)) == 0;
}

/* "[h]" and "[mm]" are hours or minutes beyond a day, "[Magenta]" is a colour. */
static gboolean
is_elapsed (const char *code)
{
  const char *p = code + 1;

  if (*code != '[' || strchr ("hHmMsS", *p) == NULL)
    return FALSE;
  while (*p == code[1] && *p != '\0')
    p++;
  return *p == ']';
}

/* Only the first section counts: the others are for negative numbers, zero and text. */
IkdNumberFormat
ikd_number_format_from_code (const char *code)
{
  guint decimals = 0;
  gboolean after_point = FALSE;
  gboolean percent = FALSE;
  gboolean day = FALSE;
  gboolean time = FALSE;
  gboolean month = FALSE;

  for (const char *p = code; *p != '\0' && *p != ';';)
    {
      const char *next = skip_literal (p);

      time = time || is_elapsed (p);
      if (next != p)
        {
          p = next;
          continue;
        }
      if (begins_with (p, "general") || begins_with (p, "standard"))
        break;
      if (*p == '.')
        after_point = TRUE;
      else if (after_point && strchr ("0#?", *p) != NULL)
        decimals++;
      percent = percent || *p == '%';
      day = day || strchr ("dDyY", *p) != NULL;
      month = month || begins_with (p, "m");
      time = time || strchr ("hHsS", *p) != NULL;
      p++;
    }

  if (percent)
    return (IkdNumberFormat){ IKD_KIND_PERCENT, MIN (decimals, DECIMALS_MOST) };
  /* With hours or seconds an m means minutes. */
  return (IkdNumberFormat){ day || (month && !time) ? IKD_KIND_DATE : IKD_KIND_NUMBER, 0 };
}

/* Days since 1970 of a serial number; IKD_DAY_NONE if it is none. */
static IkdDay
day_of_serial (double serial, gboolean from_1904)
{
  /* 1904-01-01 is 0 in the one count; in the other 1900-01-01 is 1, and 60 the 29th of February
   * 1900, which never was. */
  if (!(serial >= 1 && serial < SERIAL_LAST + 1))
    return IKD_DAY_NONE;
  if (from_1904)
    return serial <= SERIAL_LAST - 1462 ? (int) serial - 24107 : IKD_DAY_NONE;
  if (serial >= 60 && serial < 61)
    return IKD_DAY_NONE;
  return serial < 60 ? (int) serial - 25568 : (int) serial - 25569;
}

static void
write_number (double value, guint decimals, gboolean all_decimals, GString *text)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + DECIMALS_MOST + 320];
  char format[8] = "%.15g";

  if (all_decimals)
    g_snprintf (format, sizeof format, "%%.%uf", decimals);
  else if (fabs (value) < 1e17 && value == floor (value))
    strcpy (format, "%.0f");
  g_ascii_formatd (buffer, sizeof buffer, format, value);
  /* A rounded −0.001 is a plain 0. */
  g_string_assign (text, strspn (buffer, "-0.") == strlen (buffer) && *buffer == '-' ? buffer + 1
                                                                                     : buffer);
}

IkdCellKind
ikd_number_format_apply (const IkdNumberFormat *self, double value, gboolean from_1904,
                         GString *text)
{
  IkdDay day = self->kind == IKD_KIND_DATE ? day_of_serial (value, from_1904) : IKD_DAY_NONE;

  if (!isfinite (value))
    {
      g_string_assign (text, "#NUM!");
      return IKD_KIND_ERROR;
    }
  if (day != IKD_DAY_NONE)
    {
      g_autofree char *iso = ikd_day_to_iso (day);

      g_string_assign (text, iso);
      return IKD_KIND_DATE;
    }
  if (self->kind == IKD_KIND_PERCENT && fabs (value) < 1e13)
    {
      write_number (value * 100, self->decimals, TRUE, text);
      return IKD_KIND_PERCENT;
    }
  write_number (value, 0, FALSE, text);
  return IKD_KIND_NUMBER;
}

gboolean
ikd_number_format_read_day (const char *value, GString *text)
{
  static const char pattern[] = "0000-00-00";
  IkdDay day = IKD_DAY_NONE;

  for (guint i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == '0' ? !g_ascii_isdigit (value[i]) : value[i] != '-')
      return FALSE;
  if (value[10] != '\0' && value[10] != 'T' && value[10] != ' ')
    return FALSE;
  day = ikd_day_new (atoi (value), atoi (value + 5), atoi (value + 8));
  if (day == IKD_DAY_NONE)
    return FALSE;
  g_string_set_size (text, 0);
  g_string_append_len (text, value, 10);
  return TRUE;
}
