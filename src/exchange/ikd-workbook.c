/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sheets of a file. Guarantees: there are never more of them, nor of their cells, than can be
 * kept. */

#include <glib/gi18n-lib.h>

#include "ikd-guard.h"
#include "ikd-limits.h"
#include "ikd-workbook-private.h"

struct _IkdWorkbook
{
  GObject    parent_instance;

  char      *name;
  char      *sha256;
  GPtrArray *sheets;            /* of IkdSheet */
};

G_DEFINE_FINAL_TYPE (IkdWorkbook, ikd_workbook, G_TYPE_OBJECT)

static void
ikd_workbook_finalize (GObject *object)
{
  IkdWorkbook *self = IKD_WORKBOOK (object);

  g_free (self->name);
  g_free (self->sha256);
  g_ptr_array_unref (self->sheets);

  G_OBJECT_CLASS (ikd_workbook_parent_class)->finalize (object);
}

static void
ikd_workbook_class_init (IkdWorkbookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_workbook_finalize;
}

static void
ikd_workbook_init (IkdWorkbook *self)
{
  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
}

IkdWorkbook *
ikd_workbook_new (const char *name)
{
  IkdWorkbook *self = g_object_new (IKD_TYPE_WORKBOOK, NULL);

  self->name = g_strdup (name);
  return self;
}

const char *
ikd_workbook_get_name (IkdWorkbook *self)
{
  g_return_val_if_fail (IKD_IS_WORKBOOK (self), NULL);

  return self->name;
}

const char *
ikd_workbook_get_sha256 (IkdWorkbook *self)
{
  g_return_val_if_fail (IKD_IS_WORKBOOK (self), NULL);

  return self->sha256;
}

guint
ikd_workbook_get_n_sheets (IkdWorkbook *self)
{
  g_return_val_if_fail (IKD_IS_WORKBOOK (self), 0);

  return self->sheets->len;
}

IkdSheet *
ikd_workbook_get_sheet (IkdWorkbook *self, guint i)
{
  g_return_val_if_fail (IKD_IS_WORKBOOK (self), NULL);
  g_return_val_if_fail (i < self->sheets->len, NULL);

  return g_ptr_array_index (self->sheets, i);
}

void
ikd_refuse_damaged_row (IkdSheet *sheet, guint line, GError **error)
{
  g_autofree char *name = ikd_guard_quote (ikd_sheet_get_name (sheet));
  g_autofree char *title = ikd_guard_quote (ikd_sheet_get_title (sheet));

  if (line == 0)
    {
      ikd_refuse_damaged (ikd_sheet_get_name (sheet), error);
      return;
    }
  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
               /* Translators: a file name, a row number, the name of a sheet. */
               _("“%s” is damaged at row %u of the sheet “%s”. Open it in the spreadsheet program, "
                 "save it again, and read that file."), name, line, title);
}

IkdSheet *
ikd_workbook_add_sheet (IkdWorkbook *self, const char *title, gboolean hidden, GError **error)
{
  IkdSheet *sheet = NULL;
  gsize n_cells = 0;

  if (self->sheets->len >= IKD_MOST_SHEETS)
    {
      g_autofree char *quoted = ikd_guard_quote (self->name);

      g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                   _("“%s” has more than 512 sheets. Divide it, and read the parts."), quoted);
      return NULL;
    }
  for (guint i = 0; i < self->sheets->len; i++)
    n_cells += ikd_sheet_get_n_cells (g_ptr_array_index (self->sheets, i));
  sheet = ikd_sheet_new (self->name);
  ikd_sheet_set_before (sheet, n_cells);
  ikd_sheet_set_title (sheet, title, hidden);
  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

void
ikd_workbook_take_sheet (IkdWorkbook *self, IkdSheet *sheet)
{
  g_ptr_array_add (self->sheets, sheet);
}

void
ikd_workbook_take_sha256 (IkdWorkbook *self, char *sha256)
{
  self->sha256 = sha256;
  for (guint i = 0; i < self->sheets->len; i++)
    ikd_sheet_set_sha256 (g_ptr_array_index (self->sheets, i), sha256);
}
