/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What ships with the program, read from its data folder. */

#include "config.h"

#include "ikd-reference.h"

#include <glib/gi18n-lib.h>

#include "ikd-draft.h"
#include "ikd-session.h"
#include "ikd-sheet.h"
#include "ikd-thread-job.h"

char *
ikd_reference_path (const char *folder, const char *name)
{
  const char *data = g_getenv ("CAPAIAN_DATADIR");

  return g_build_filename (data != NULL ? data : PKGDATADIR, folder, name, NULL);
}

static IkdSheet *
read_table (const char *name, GError **error)
{
  g_autofree char *path = ikd_reference_path ("reference", name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) raw = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GOutputStream) memory = NULL;
  g_autoptr (GConverter) gunzip = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!g_str_has_suffix (name, ".gz"))
    return ikd_csv_read (file, NULL, error);

  raw = G_INPUT_STREAM (g_file_read (file, NULL, error));
  if (raw == NULL)
    return NULL;
  gunzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  stream = g_converter_input_stream_new (raw, gunzip);
  memory = g_memory_output_stream_new_resizable ();
  if (g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  return ikd_csv_read_bytes (bytes, name, error);
}

/* Adds code, parent, level, name; ids count on from the atlas's size. */
static void
add_region (IkdAtlas *atlas, const char *code, const char *parent_code, const char *name)
{
  IkdRegion *parent = *parent_code != '\0' ? ikd_atlas_by_code (atlas, parent_code) : NULL;
  g_autoptr (IkdRegion) region = ikd_region_new (
    ikd_atlas_get_size (atlas) + 1, code, ikd_code_level (code),
    parent != NULL ? ikd_region_get_id (parent) : 0, name);

  ikd_atlas_add (atlas, region);
}

static int
by_level (gconstpointer a, gconstpointer b, gpointer data)
{
  IkdSheet *sheet = data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  int order = g_strcmp0 (ikd_sheet_get_cell (sheet, first, 2), ikd_sheet_get_cell (sheet, second,
                         2));

  return order != 0 ? order : (first > second) - (first < second);
}

static IkdAtlas *
load_atlas (gboolean villages, GError **error)
{
  g_autoptr (IkdAtlas) atlas = ikd_atlas_new ();
  g_autoptr (IkdSheet) regions = read_table ("regions.csv", error);
  g_autoptr (IkdSheet) sheet = NULL;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  if (regions == NULL)
    return NULL;
  for (guint i = 1; i < ikd_sheet_get_n_rows (regions); i++)
    g_array_append_val (order, i);
  /* Parents come before their children. */
  g_array_sort_with_data (order, by_level, regions);
  for (guint i = 0; i < order->len; i++)
    {
      guint row = g_array_index (order, guint, i);

      add_region (atlas, ikd_sheet_get_cell (regions, row, 0),
                  ikd_sheet_get_cell (regions, row, 1), ikd_sheet_get_cell (regions, row, 3));
    }
  if (!villages)
    return g_steal_pointer (&atlas);

  sheet = read_table ("villages.csv.gz", error);
  if (sheet == NULL)
    return NULL;
  for (guint row = 1; row < ikd_sheet_get_n_rows (sheet); row++)
    add_region (atlas, ikd_sheet_get_cell (sheet, row, 0), ikd_sheet_get_cell (sheet, row, 1),
                ikd_sheet_get_cell (sheet, row, 2));
  return g_steal_pointer (&atlas);
}

IkdAtlas *
ikd_reference_atlas (gboolean villages, GError **error)
{
  static GMutex mutex;
  static IkdAtlas *kept[2];
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (kept[villages] == NULL)
    kept[villages] = load_atlas (villages, error);
  return kept[villages] != NULL ? g_object_ref (kept[villages]) : NULL;
}

GPtrArray *
ikd_reference_holidays (GError **error)
{
  g_autoptr (IkdSheet) sheet = read_table ("holidays.csv", error);

  return sheet != NULL ? ikd_holidays_read (sheet, error) : NULL;
}

GPtrArray *
ikd_reference_targets (GError **error)
{
  g_autoptr (IkdSheet) sheet = read_table ("targets.csv", error);

  return sheet != NULL ? ikd_targets_read (sheet, error) : NULL;
}

gboolean
ikd_reference_lists (gboolean (*func) (const char *list, const IkdListItem *item, gpointer data,
                                       GError **error), gpointer data, GError **error)
{
  g_autoptr (IkdSheet) sheet = read_table ("lists.csv", error);

  if (sheet == NULL)
    return FALSE;
  for (guint row = 1; row < ikd_sheet_get_n_rows (sheet); row++)
    {
      const IkdListItem item = {
        .id = (char *) ikd_sheet_get_cell (sheet, row, 1),
        .label_id = (char *) ikd_sheet_get_cell (sheet, row, 2),
        .label_en = (char *) ikd_sheet_get_cell (sheet, row, 3),
      };

      if (!func (ikd_sheet_get_cell (sheet, row, 0), &item, data, error))
        return FALSE;
    }
  return TRUE;
}

static gpointer
atlas_job (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_reference_atlas (FALSE, error);
}

void
ikd_reference_atlas_async (GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  ikd_thread_job_run (NULL, atlas_job, NULL, NULL, g_object_unref, cancellable, callback,
                      user_data);
}

IkdAtlas *
ikd_reference_atlas_finish (GAsyncResult *result, GError **error)
{
  return ikd_thread_job_finish (result, error);
}
