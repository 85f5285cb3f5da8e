/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* From the desk to the file. Guarantees: a text that is not kept becomes a refused draft, unless
 * another one was typed in its place meanwhile. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-error.h"
#include "ikd-sheet-desk-private.h"

/* A save under way. */
typedef struct
{
  IkdSheetDesk *desk;
  guint         generation;
  GPtrArray    *writes;         /* of IkdSheetWrite */
  guint        *serials;        /* of their drafts */
  char         *date;
} Save;

IkdSheetWrite *
ikd_sheet_write_new (guint row, guint column, const char *text)
{
  IkdSheetWrite *write = g_new0 (IkdSheetWrite, 1);

  write->row = row;
  write->column = column;
  write->text = g_strdup (text);
  return write;
}

void
ikd_sheet_write_free (IkdSheetWrite *write)
{
  g_free (write->text);
  g_free (write);
}

static Save *
begin (IkdSheetDesk *self, GPtrArray *writes)
{
  Save *save = g_new0 (Save, 1);

  save->desk = g_object_ref (self);
  save->generation = self->generation;
  save->date = ikd_day_to_iso (self->sheet->query.day);
  save->writes = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_sheet_write_free);
  save->serials = g_new0 (guint, writes->len);
  for (guint i = 0; i < writes->len; i++)
    {
      const IkdSheetWrite *write = g_ptr_array_index (writes, i);
      IkdSheetWrite *copy = ikd_sheet_write_new (write->row, write->column, write->text);

      copy->carried = write->carried;
      g_ptr_array_add (save->writes, copy);
      save->serials[i]
        = ikd_sheet_drafts_put (self->drafts, self->sheet, write->row, write->column,
                                IKD_DRAFT_SAVING, write->text != NULL ? write->text : "")->serial;
      ikd_sheet_desk_row_changed (self, write->row);
    }
  self->n_saving++;
  if (self->n_saving == 1)
    g_object_notify (G_OBJECT (self), "busy");
  return save;
}

static void
end (Save *save)
{
  IkdSheetDesk *self = save->desk;

  self->n_saving--;
  if (self->n_saving == 0)
    g_object_notify (G_OBJECT (self), "busy");
  ikd_sheet_desk_settled (self);
  g_ptr_array_unref (save->writes);
  g_free (save->serials);
  g_free (save->date);
  g_object_unref (save->desk);
  g_free (save);
}

/* One cell's answer: @error says why it was refused. */
static void
settle_cell (Save *save, guint i, IkdReview *review, const GError *error)
{
  IkdSheetDesk *self = save->desk;
  const IkdSheetWrite *write = g_ptr_array_index (save->writes, i);
  IkdSheetDraft *draft;

  if (self->sheet == NULL || save->generation != self->generation)
    return;
  draft = ikd_sheet_drafts_find (self->drafts, self->sheet, write->row, write->column);
  if (error == NULL && review != NULL)
    ikd_entry_sheet_apply (self->sheet, write->row, write->column, review);
  if (draft != NULL && draft->serial == save->serials[i])
    {
      if (error == NULL)
        {
          ikd_sheet_drafts_remove (self->drafts, self->sheet, write->row, write->column);
        }
      else
        {
          draft->state = IKD_DRAFT_REFUSED;
          draft->message = g_strdup (error->message);
        }
    }
  ikd_sheet_desk_row_changed (self, write->row);
}

static void
report (Save *save, const GError *error)
{
  if (error != NULL && (error->domain != IKD_ERROR
                        || ikd_error_code_is_file ((IkdErrorCode) error->code)))
    ikd_sheet_desk_fail (save->desk, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Save *save = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = ikd_entry_save_finish (IKD_SESSION (source), result, &error);

  settle_cell (save, 0, review, error);
  report (save, error);
  end (save);
}

static void
saved_all_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Save *save = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reviews = ikd_entry_save_all_finish (IKD_SESSION (source), result, &error);

  for (guint i = 0; i < save->writes->len; i++)
    {
      IkdReview *review = reviews != NULL ? g_ptr_array_index (reviews, i) : NULL;

      settle_cell (save, i, review, review != NULL ? review->error : error);
    }
  report (save, error);
  end (save);
}

static IkdEntry *
make_entry (Save *save, guint i)
{
  const IkdSheetWrite *write = g_ptr_array_index (save->writes, i);
  IkdEntry *entry = g_new0 (IkdEntry, 1);

  ikd_entry_sheet_fill (save->desk->sheet, write->row, write->column, save->date, entry);
  entry->value = write->text;
  if (write->carried)
    {
      entry->source_kind = IKD_SOURCE_CARRIED;
      entry->flow = FALSE;
    }
  return entry;
}

/* --- the sum according to the source --- */

static void
control_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Save *save = data;
  g_autoptr (GError) error = NULL;

  ikd_remark_save_finish (IKD_SESSION (source), result, &error);
  settle_cell (save, 0, NULL, error);
  report (save, error);
  end (save);
}

static IkdRemark *
make_control (IkdSheetDesk *self, guint column)
{
  IkdRemark *control = ikd_remark_new (IKD_REMARK_CONTROL,
                                       ikd_region_get_code (self->sheet->parent),
                                       ikd_indicator_to_id (self->sheet->query.indicators[column]),
                                       self->sheet->query.day);

  if (self->sheet->controls[column] != NULL)
    control->record = self->sheet->controls[column]->record;
  return control;
}

static void
write_control (IkdSheetDesk *self, guint column, const char *text)
{
  g_autoptr (GPtrArray) one
    = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_sheet_write_free);
  g_autoptr (IkdRemark) control = make_control (self, column);
  g_autoptr (GError) error = NULL;
  Save *save;

  g_ptr_array_add (one, ikd_sheet_write_new (ikd_sheet_desk_control_row (self), column, text));
  save = begin (self, one);
  control->withdrawn = *text == '\0';
  if (!control->withdrawn
      && !ikd_count_parse (text, IKD_SEPARATORS_UNKNOWN, &control->number, &error))
    {
      settle_cell (save, 0, NULL, error);
      end (save);
      return;
    }
  if (control->withdrawn)
    g_clear_object (&self->sheet->controls[column]);
  else
    g_set_object (&self->sheet->controls[column], control);
  ikd_remark_save_async (self->session, control, NULL, control_cb, save);
}

/* --- cells --- */

void
ikd_sheet_desk_write (IkdSheetDesk *self, GPtrArray *writes, const char *label)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  Save *save;

  g_return_if_fail (IKD_IS_SHEET_DESK (self) && self->sheet != NULL);

  if (writes->len == 0)
    return;
  save = begin (self, writes);
  for (guint i = 0; i < save->writes->len; i++)
    g_ptr_array_add (entries, make_entry (save, i));
  ikd_entry_save_all_async (self->session, entries, label, NULL, saved_all_cb, save);
}

static void
clear_cell (IkdSheetDesk *self, guint row, guint column)
{
  g_autoptr (GPtrArray) one
    = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_sheet_write_free);

  ikd_sheet_desk_discard (self, row, column);
  if (ikd_entry_sheet_get_row (self->sheet, row)->cells[column].state == IKD_CELL_EMPTY)
    return;
  g_ptr_array_add (one, ikd_sheet_write_new (row, column, NULL));
  /* Translators: what was done, for undo. */
  ikd_sheet_desk_write (self, one, _("clearing of a value"));
}

void
ikd_sheet_desk_enter (IkdSheetDesk *self, guint row, guint column, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GPtrArray) one = NULL;
  g_autofree IkdEntry *entry = NULL;
  Save *save;

  g_return_if_fail (IKD_IS_SHEET_DESK (self) && self->sheet != NULL);

  if (row == ikd_sheet_desk_control_row (self))
    {
      write_control (self, column, stripped);
      return;
    }
  if (*stripped == '\0')
    {
      clear_cell (self, row, column);
      return;
    }
  one = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_sheet_write_free);
  g_ptr_array_add (one, ikd_sheet_write_new (row, column, stripped));
  save = begin (self, one);
  entry = make_entry (save, 0);
  ikd_entry_save_async (self->session, entry, FALSE, NULL, saved_cb, save);
}
