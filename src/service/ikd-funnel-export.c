/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Funnels side by side as a file. Guarantees: a number stands there with its date, its precision
 * and its origin, and what is not known is empty. */

#include "config.h"

#include "ikd-outreach-service-private.h"
#include "ikd-relay.h"
#include "ikd-sheet.h"

typedef struct
{
  char      *path;              /* nullable: of no local file */
  IkdAtlas  *atlas;
  GPtrArray *rows;              /* of IkdFunnelRow */
} Export;

static void
free_export (Export *self)
{
  g_free (self->path);
  g_object_unref (self->atlas);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static void
append_count (GString *text, gboolean known, gint64 count)
{
  g_autofree char *number = known ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : NULL;

  ikd_csv_append (text, number, FALSE);
}

static void
append_number (GString *text, IkdNumber number)
{
  append_count (text, number.known, number.value);
  append_count (text, number.known, number.low);
  append_count (text, number.known, number.high);
}

static void
append_stage (GString *text, const IkdValue *value)
{
  g_autofree char *date = value->origin != IKD_ORIGIN_NONE ? ikd_day_to_iso (value->as_of.day)
                                                           : NULL;

  append_number (text, value->number);
  ikd_csv_append (text, date, FALSE);
  ikd_csv_append (text, ikd_origin_to_id (value->origin), FALSE);
}

static void
append_header (GString *text)
{
  static const char *const parts[] = { "", "_low", "_high", "_date", "_origin" };

  g_string_append (text, "region_code,region_name,segment,group_name");
  for (int i = 0; i < IKD_FUNNEL_STAGES; i++)
    for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
      g_string_append_printf (text, ",%s%s",
                              ikd_indicator_to_id ((IkdIndicator) (IKD_POPULATION + i)),
                              parts[part]);
  g_string_append (text, ",largest_loss,largest_loss_low,largest_loss_high,"
                         "largest_loss_from,largest_loss_to\n");
}

static void
write_row (GString *text, gpointer data, guint i)
{
  const Export *self = data;
  const IkdFunnelRow *row = g_ptr_array_index (self->rows, i);
  const IkdFunnel *funnel = &row->funnel;
  const IkdFunnelStage *largest = funnel->largest >= 0 ? &funnel->stages[funnel->largest] : NULL;

  ikd_csv_append (text, ikd_region_get_code (ikd_atlas_by_id (self->atlas, row->region)), TRUE);
  ikd_csv_append (text, row->region_name, FALSE);
  ikd_csv_append (text, row->segment, FALSE);
  ikd_csv_append (text, row->segment_label, FALSE);
  for (guint stage = 0; stage < IKD_FUNNEL_STAGES; stage++)
    append_stage (text, &funnel->stages[stage].value);
  append_number (text, largest != NULL ? largest->loss : IKD_NUMBER_UNKNOWN);
  ikd_csv_append (text, largest != NULL ? ikd_indicator_to_id (largest->from) : NULL, FALSE);
  ikd_csv_append (text, largest != NULL ? ikd_indicator_to_id (largest->indicator) : NULL, FALSE);
  g_string_append_c (text, '\n');
}

static gpointer
export_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *self = data;
  g_autoptr (GString) text = g_string_new (NULL);

  append_header (text);
  if (!ikd_outreach_write (self->path, text, self->rows->len, write_row, self, cancellable, error))
    return NULL;
  return g_memdup2 (&self->rows->len, sizeof self->rows->len);
}

void
ikd_funnel_export_async (IkdSession *session, GFile *file, GPtrArray *rows,
                         GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Export *self = g_new0 (Export, 1);

  self->path = g_file_get_path (file);
  self->atlas = ikd_session_dup_atlas (session);
  self->rows = g_ptr_array_ref (rows);
  ikd_relay_read (session, export_job, self, (GDestroyNotify) free_export, g_free, cancellable,
                  callback, user_data);
}
