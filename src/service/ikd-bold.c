/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Bold begins and ends with control characters, which no name of a region holds. */

#include "config.h"

#include "ikd-bold.h"

#define BOLD_ON "\001"
#define BOLD_OFF "\002"

char *
ikd_bold (const char *text)
{
  return g_strconcat (BOLD_ON, text, BOLD_OFF, NULL);
}

char *
ikd_bold_to_markup (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autoptr (GString) markup = g_string_new (escaped);

  g_string_replace (markup, "&#x1;", "<b>", 0);
  g_string_replace (markup, "&#x2;", "</b>", 0);
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

char *
ikd_bold_to_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, BOLD_ON, "", 0);
  g_string_replace (plain, BOLD_OFF, "", 0);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}
