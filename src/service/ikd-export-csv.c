/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Writing CSV: Capaian's own layout, from which all comes back, and open data. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-draft.h"
#include "ikd-error.h"
#include "ikd-export-private.h"
#include "ikd-open-data.h"
#include "ikd-sheet.h"
#include "ikd-whole-file.h"

typedef struct
{
  IkdExport    *export;
  IkdWholeFile *whole;
  GString      *text;
  IkdOpenData   open;
} Writing;

static gboolean
walk (Writing *writing, IkdDatabase *db, IkdFigureFunc add, GError **error)
{
  const IkdExport *self = writing->export;

  return ikd_figure_table_each (db, ikd_export_region_id (self), self->options.from,
                                self->options.to, add, writing, error)
         && ikd_whole_file_take (writing->whole, writing->text, TRUE, error);
}

/* The file has its header and @n rows. */
static gboolean
verify (const Writing *writing, guint n, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (ikd_whole_file_get_path (writing->whole));
  guint rows = 0;

  if (!ikd_csv_count_rows (file, &rows, writing->export->cancellable, error))
    return FALSE;
  if (rows != n + 1)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_FILE,
                           _("The file does not hold all rows that were written. Check the disk "
                             "and export again."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
add_own (IkdFigure *figure, gpointer data, GError **error)
{
  Writing *writing = data;
  IkdExport *self = writing->export;
  IkdRegion *region = ikd_atlas_by_id (self->atlas, figure->key.region);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  ikd_own_layout_row (writing->text, ikd_region_get_code (region), figure);
  self->exported->figures++;
  return ikd_whole_file_take (writing->whole, writing->text, FALSE, error);
}

gboolean
ikd_export_own (IkdExport *self, IkdDatabase *db, GError **error)
{
  g_autoptr (IkdWholeFile) whole = ikd_whole_file_begin (self->path, error);
  g_autoptr (GString) text = g_string_new (NULL);
  Writing writing = { self, whole, text, { NULL, } };

  if (whole == NULL)
    return FALSE;
  ikd_own_layout_header (text);
  return walk (&writing, db, add_own, error)
         && verify (&writing, self->exported->figures, error)
         && ikd_whole_file_finish (whole, error);
}

/* --- open data --- */

/* Why a figure is not among the rows; NULL: it is. */
static guint *
left_out (IkdOpenData *open, const IkdFigure *figure)
{
  if (figure->key.claim != 0)
    return &open->rivals;
  if (figure->state != IKD_STATE_VALUE)
    return &open->not_reported;
  return figure->number.known ? NULL : &open->percent_only;
}

static gboolean
add_open (IkdFigure *figure, gpointer data, GError **error)
{
  Writing *writing = data;
  IkdExport *self = writing->export;
  IkdOpenData *open = &writing->open;
  IkdRegion *region = ikd_atlas_by_id (self->atlas, figure->key.region);
  guint *reason = left_out (open, figure);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (reason != NULL)
    {
      (*reason)++;
      self->exported->left_out++;
      return TRUE;
    }
  ikd_open_data_row (writing->text, self->atlas, region, figure);
  open->rows++;
  open->indicators |= 1u << figure->key.indicator;
  open->levels |= 1u << ikd_region_get_level (region);
  open->first = open->first == IKD_DAY_NONE ? figure->key.start
                                            : MIN (open->first, figure->key.start);
  open->last = MAX (open->last, figure->key.day);
  return ikd_whole_file_take (writing->whole, writing->text, FALSE, error);
}

/* "ikd.csv" → "ikd.metadata.json" */
static char *
metadata_path (const char *path)
{
  gsize length = strlen (path);
  g_autofree char *stem = g_strndup (path, g_str_has_suffix (path, ".csv") ? length - 4 : length);

  return g_strconcat (stem, ".metadata.json", NULL);
}

static IkdWholeFile *
write_metadata (Writing *writing, const char *path, GError **error)
{
  g_autoptr (IkdWholeFile) whole = ikd_whole_file_begin (path, error);

  if (whole == NULL)
    return NULL;
  ikd_open_data_metadata (writing->text, &writing->open);
  return ikd_whole_file_take (whole, writing->text, TRUE, error) ? g_steal_pointer (&whole) : NULL;
}

/* NULL where the file is of none in particular. */
static char *
office_name (IkdRegion *office)
{
  if (office == NULL || ikd_region_get_level (office) == 0)
    return NULL;
  /* Translators: the name of a regency, city or province. */
  return g_strdup_printf (_("Civil registration office of %s"), ikd_region_get_name (office));
}

gboolean
ikd_export_open_data (IkdExport *self, IkdDatabase *db, GError **error)
{
  g_autoptr (IkdWholeFile) whole = ikd_whole_file_begin (self->path, error);
  g_autoptr (IkdWholeFile) metadata = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *beside = metadata_path (self->path);
  g_autofree char *producer = office_name (self->office);
  IkdRegion *scope = ikd_export_scope (self);
  Writing writing = { self, whole, text,
                      { .file = self->exported->file, .mark = self->mark,
                        .producer = producer,
                        .region_code = ikd_region_get_code (scope),
                        .region_name = ikd_region_get_name (scope),
                        .first = IKD_DAY_NONE, .last = IKD_DAY_NONE,
                        .made = ikd_day_today () } };

  if (whole == NULL)
    return FALSE;
  ikd_open_data_header (text);
  if (!walk (&writing, db, add_open, error) || !verify (&writing, writing.open.rows, error))
    return FALSE;
  metadata = write_metadata (&writing, beside, error);
  if (metadata == NULL || !ikd_whole_file_finish (metadata, error)
      || !ikd_whole_file_finish (whole, error))
    return FALSE;

  self->exported->figures = writing.open.rows;
  self->exported->metadata = g_path_get_basename (beside);
  return TRUE;
}
