/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Pasting into the quick entry of institutions. Guarantees: a line goes to the institution that it
 * names, however that is spelt, and to no other; a line that names one that is not shown goes
 * nowhere, and says so. */

#include "config.h"

#include "ikd-institution-paste.h"

#include <glib/gi18n.h>

#include "ikd-error.h"
#include "ikd-name.h"

/* How many names a sentence holds. */
#define MOST_NAMES 3

typedef struct
{
  IkdInstitutionModel *model;
  IkdInstitutionPaste *paste;
  GPtrArray           *lines;   /* of GStrv: cells */
  GPtrArray           *names;   /* of char *, folded: those of the rows */
} Reading;

void
ikd_institution_paste_free (IkdInstitutionPaste *self)
{
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->unknown);
  g_free (self);
}

/* --- cells --- */

static GPtrArray *
split (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) all = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (all);

  while (n > 0 && *g_strchomp (all[n - 1]) == '\0')
    n--;
  for (guint i = 0; i < n; i++)
    {
      GStrv cells = g_strsplit (all[i], "\t", -1);

      for (guint j = 0; cells[j] != NULL; j++)
        g_strstrip (cells[j]);
      g_ptr_array_add (lines, cells);
    }
  return lines;
}

static GPtrArray *
list_names (IkdInstitutionModel *model)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const IkdInstitution *institution;

  for (guint i = 0; (institution = ikd_institution_model_get (model, i)) != NULL; i++)
    g_ptr_array_add (names, ikd_name_fold (institution->name));
  return names;
}

/* FALSE: none of the rows is called so. */
static gboolean
find_row (const Reading *self, const char *name, guint *row)
{
  g_autofree char *folded = ikd_name_fold (name);

  return *folded != '\0'
         && g_ptr_array_find_with_equal_func (self->names, folded, g_str_equal, row);
}

static gboolean
is_number (const char *text)
{
  g_autoptr (GError) error = NULL;
  IkdNumber number;

  return ikd_count_parse (text, IKD_SEPARATORS_UNKNOWN, &number, &error)
         || (error->domain == IKD_ERROR && error->code == IKD_ERROR_AMBIGUOUS_NUMBER);
}

static gboolean
has_number (GStrv cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    if (is_number (cells[i]))
      return TRUE;
  return FALSE;
}

static gboolean
names_any (const Reading *self)
{
  guint row;

  for (guint i = 0; i < self->lines->len; i++)
    if (find_row (self, ((GStrv) g_ptr_array_index (self->lines, i))[0], &row))
      return TRUE;
  return FALSE;
}

/* Names, but of none of the rows. */
static gboolean
is_table (const Reading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *first = ((GStrv) g_ptr_array_index (self->lines, i))[0];

      if (first != NULL && *first != '\0' && is_number (first))
        return FALSE;
    }
  return self->lines->len > 1;
}

/* --- taking --- */

/* The columns that are typed into, from @column to the right; N: there is none. */
static guint
input_column (guint column, guint step)
{
  const guint inputs[] = { IKD_INSTITUTION_COLUMN_HEADCOUNT, IKD_INSTITUTION_COLUMN_ACTIVATED };

  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    if (inputs[i] >= column && step-- == 0)
      return inputs[i];
  return IKD_N_INSTITUTION_COLUMNS;
}

/* Puts the cells into a row; empty ones leave what stands there. */
static void
take (Reading *self, guint row, GStrv cells, guint column)
{
  g_autoptr (IkdOutreach) copy = ikd_outreach_copy (
    IKD_OUTREACH (ikd_institution_model_get (self->model, row)));
  gboolean any = FALSE;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      guint at = input_column (column, i);
      g_autoptr (GError) error = NULL;

      if (*cells[i] == '\0' || at >= IKD_N_INSTITUTION_COLUMNS)
        continue;
      if (ikd_institution_model_put (self->model, IKD_INSTITUTION (copy), at, cells[i], &error))
        {
          any = TRUE;
          continue;
        }
      ikd_institution_model_refuse (self->model, row, at, cells[i], error->message);
      self->paste->refused++;
    }
  if (any)
    g_ptr_array_add (self->paste->records, g_steal_pointer (&copy));
}

static void
take_named (Reading *self, GStrv cells, guint column)
{
  guint row;
  guint n = cells[0] != NULL ? g_strv_length (cells + 1) : 0;

  if (n == 0)
    return;
  if (find_row (self, cells[0], &row))
    take (self, row, cells + 1, n > 1 ? IKD_INSTITUTION_COLUMN_HEADCOUNT
                                : input_column (column, 0) < IKD_N_INSTITUTION_COLUMNS
                                  ? column : IKD_INSTITUTION_COLUMN_ACTIVATED);
  /* A header is no name. */
  else if (*cells[0] != '\0' && has_number (cells + 1))
    g_ptr_array_add (self->paste->unknown, g_strdup (cells[0]));
}

IkdInstitutionPaste *
ikd_institution_paste_read (IkdInstitutionModel *model, const char *text, guint row, guint column)
{
  IkdInstitutionPaste *paste = g_new0 (IkdInstitutionPaste, 1);
  g_autoptr (GPtrArray) lines = split (text);
  g_autoptr (GPtrArray) names = list_names (model);
  Reading self = { model, paste, lines, names };
  gboolean named = names_any (&self);

  paste->records = g_ptr_array_new_with_free_func (g_object_unref);
  paste->unknown = g_ptr_array_new_with_free_func (g_free);
  paste->table = !named && is_table (&self);
  for (guint i = 0; i < lines->len && !paste->table; i++)
    {
      GStrv cells = g_ptr_array_index (lines, i);

      if (named)
        take_named (&self, cells, column);
      else if (row + i >= names->len)
        paste->beyond++;
      else
        take (&self, row + i, cells, column);
    }
  return paste;
}

char *
ikd_institution_paste_text (const IkdInstitutionPaste *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *number = NULL;

  for (guint i = 0; i < MIN (self->unknown->len, MOST_NAMES); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            (char *) g_ptr_array_index (self->unknown, i));
  if (self->unknown->len > MOST_NAMES)
    g_string_append (names, ", …");
  number = ikd_count_format (self->unknown->len > 0 ? self->unknown->len
                             : self->beyond > 0     ? self->beyond
                                                    : self->refused);
  if (self->unknown->len > 0)
    /* Translators: a number, and names of institutions. */
    return g_strdup_printf (ngettext ("%s line names no institution of this list: %s",
                                      "%s lines name no institution of this list: %s",
                                      self->unknown->len), number, names->str);
  if (self->beyond > 0)
    /* Translators: a number. */
    return g_strdup_printf (ngettext ("%s line is below the last institution, and was left out.",
                                      "%s lines are below the last institution, and were left "
                                      "out.", self->beyond), number);
  if (self->refused > 0)
    /* Translators: a number. */
    return g_strdup_printf (ngettext ("%s value is refused. F8 goes to it.",
                                      "%s values are refused. F8 goes to them.", self->refused),
                            number);
  return NULL;
}
