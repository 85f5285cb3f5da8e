/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A line as people write it to each other: a name, and the figures that end it. Guarantees: nothing
 * is taken for a figure that a person would not read as one: no date, no telephone number. */

#include <string.h>

#include "ikd-paste-private.h"
#include "ikd-scan.h"

/* --- what a field is --- */

static gboolean
is_phone (const IkdScan *scan)
{
  guint digits = 0;

  for (guint i = 0; i < scan->n_groups; i++)
    digits += scan->lengths[i];
  return scan->leads_with_zero && digits >= 9;
}

/* "=12+37", "+35"; not a telephone number. */
static gboolean
is_sum (const char *field)
{
  gsize length;

  if (*field != '=' && *field != '+')
    return FALSE;
  length = strspn (field + 1, "0123456789.+ ");
  return g_ascii_isdigit (field[1]) && field[1 + length] == '\0' && (*field == '=' || length < 9);
}

gboolean
ikd_paste_is_value (const char *field)
{
  static const char *const words[] = { "b", "x", "-", "nihil", "belum lapor", "tidak berlaku" };
  IkdScan scan;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (field, words[i]) == 0)
      return TRUE;
  return is_sum (field) || (ikd_scan_text (field, &scan) && !is_phone (&scan));
}

const char *
ikd_paste_skip_number (const char *text)
{
  const char *p = text;

  while (*p == '-' && p[1] == ' ')
    p += 1 + strspn (p + 1, " ");
  text = p;
  while (g_ascii_isdigit (*p) && p - text < 4)
    p++;
  if (p == text || (*p != '.' && *p != ')') || g_ascii_isdigit (p[1]))
    return text;
  return p + 1 + strspn (p + 1, " ");
}

/* --- cutting --- */

void
ikd_paste_add_field (GPtrArray *fields, const char *start, gssize length)
{
  g_autofree char *text = length < 0 ? g_strdup (start) : g_strndup (start, length);
  char *field = g_strstrip (text);
  gsize end;

  while (*field == ':' || (*field == '=' && field[1] == ' '))
    field = g_strchug (field + 1);
  end = strlen (field);
  while (end > 0 && strchr (":;= ", field[end - 1]) != NULL)
    field[--end] = '\0';
  if (*field != '\0')
    g_ptr_array_add (fields, g_strdup (field));
}

/* Adds the values that @tail consists of, "1.204 / 980 (naik 12)", or, with @loose, those that it
 * begins with, "1.204 naik 12"; how many they are. */
static guint
add_values (GPtrArray *fields, const char *tail, gboolean loose)
{
  static const char *const marks[] = { " / ", "/", "; ", ", ", " " };
  g_autofree char *head = g_strndup (tail, strcspn (tail, "("));
  gsize length = strlen (g_strchomp (head));
  guint before = fields->len;
  IkdScan scan;

  while (length > 0 && strchr (".,;", head[length - 1]) != NULL)
    head[--length] = '\0';
  if (ikd_paste_is_value (head)
      && (!ikd_scan_text (head, &scan) || ikd_scan_reading (&scan) != IKD_READING_NONE
          || strchr (head, ' ') == NULL))
    {
      ikd_paste_add_field (fields, head, -1);
      return 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (marks) && fields->len == before; i++)
    {
      g_auto (GStrv) parts = g_strsplit (head, marks[i], IKD_PASTE_FIELDS);
      guint n = 0;

      while (parts[n] != NULL && ikd_paste_is_value (g_strstrip (parts[n])))
        n++;
      if (parts[0] == NULL || parts[1] == NULL || (parts[n] != NULL && !loose))
        continue;
      for (guint p = 0; p < n; p++)
        ikd_paste_add_field (fields, parts[p], -1);
    }
  return fields->len - before;
}

/* Where a value may begin: after ":", "=", " - ", a space. */
static const char *
next_tail (const char *p, gboolean marks)
{
  for (; *p != '\0'; p++)
    {
      gboolean dash = *p == '-' && p[1] == ' ';

      if (marks ? (*p == ':' || *p == '=' || dash) : *p == ' ')
        return p;
    }
  return NULL;
}

GPtrArray *
ikd_paste_cut_chat (const char *line)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);

  if (add_values (fields, line, FALSE) > 0)
    return fields;
  for (int marks = 1; marks >= 0; marks--)
    for (const char *p = line; (p = next_tail (p, marks != 0)) != NULL; p++)
      {
        const char *tail = p + 1 + strspn (p + 1, ": ");

        if (p == line || add_values (fields, tail, marks != 0) == 0)
          continue;
        ikd_paste_add_field (fields, line, p - line);
        /* The label goes first. */
        g_ptr_array_insert (fields, 0, g_ptr_array_steal_index (fields, fields->len - 1));
        return fields;
      }
  ikd_paste_add_field (fields, line, -1);
  return fields;
}

const char *
ikd_paste_skip_sender (const char *text)
{
  const char *p = text + (*text == '[');
  const char *name;

  for (guint part = 0; part < 3; part++)
    {
      if (!g_ascii_isdigit (*p))
        return text;
      p += strspn (p, "0123456789");
      if (part < 2 && *p++ != '/')
        return text;
    }
  p += strspn (p, ", ");
  if (!g_ascii_isdigit (*p))
    return text;
  p += strspn (p, "0123456789.: AMPamp");
  if (*p != ']' && *p != '-')
    return text;
  name = p + 1 + strspn (p + 1, " ");
  p = strstr (name, ": ");
  return p != NULL ? p + 2 : name + strlen (name);
}
