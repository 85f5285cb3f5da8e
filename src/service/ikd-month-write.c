/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The documents of a month as pages and files. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-month-report-private.h"
#include "ikd-thread-job.h"

void
ikd_month_report_parts (IkdMonthReport *self, const IkdLetterhead *letterhead, IkdBurnup *burnup,
                        IkdRecapParts *parts)
{
  *parts = (IkdRecapParts){ self->recap, self->overview->attainment, burnup, letterhead,
                            self->office, self->parent, self->mark, self->notes, self->dated };
}

IkdPages *
ikd_month_report_pages (IkdMonthReport *self, IkdDocument document,
                        const IkdLetterhead *letterhead)
{
  g_autoptr (IkdBurnup) burnup = NULL;
  IkdRecapParts parts;

  g_return_val_if_fail (IKD_IS_MONTH_REPORT (self), NULL);

  burnup = ikd_overview_make_burnup (self->overview, IKD_UNIT_PEOPLE);
  ikd_month_report_parts (self, letterhead, burnup, &parts);
  if (document == IKD_DOCUMENT_WALL_CHART)
    return IKD_PAGES (ikd_wall_chart_new (&parts));
  return IKD_PAGES (ikd_recap_pages_new (&parts));
}

/* --- pages, away from the main thread --- */

static void
free_file (gpointer data)
{
  IkdMonthFile *file = data;

  ikd_letterhead_free ((IkdLetterhead *) file->letterhead);
  g_free ((char *) file->path);
  g_free (file);
}

static IkdMonthFile *
copy_file (const IkdMonthFile *file)
{
  IkdMonthFile *copy = g_memdup2 (file, sizeof *file);

  copy->letterhead = ikd_letterhead_copy (file->letterhead);
  copy->path = g_strdup (file->path);
  return copy;
}

static gpointer
pages_job (gpointer self, gpointer data, GCancellable *cancellable, GError **error)
{
  const IkdMonthFile *file = data;

  if (!ikd_letterhead_load ((IkdLetterhead *) file->letterhead, error))
    return NULL;
  return ikd_month_report_pages (self, file->document, file->letterhead);
}

void
ikd_month_report_pages_async (IkdMonthReport *self, IkdDocument document,
                              const IkdLetterhead *letterhead, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  const IkdMonthFile file = { .document = document, .letterhead = letterhead };

  ikd_thread_job_run (self, pages_job, copy_file (&file), free_file, g_object_unref, cancellable,
                      callback, user_data);
}

IkdPages *
ikd_month_report_pages_finish (IkdMonthReport *self, GAsyncResult *result, GError **error)
{
  return ikd_thread_job_finish (result, error);
}

/* --- names --- */

static gboolean
has_suffix (const char *name, const char *suffix)
{
  gsize length = strlen (name);
  gsize tail = strlen (suffix);

  return length > tail && g_ascii_strcasecmp (name + length - tail, suffix) == 0;
}

gboolean
ikd_month_report_check_name (IkdDocument document, const char *name, GError **error)
{
  g_autofree char *shown = NULL;

  if (has_suffix (name, ".pdf") || (document == IKD_DOCUMENT_RECAP && has_suffix (name, ".xlsx")))
    return TRUE;

  shown = g_filename_display_basename (name);
  if (document == IKD_DOCUMENT_RECAP)
    g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                 /* Translators: a file name. */
                 _("“%s” names no kind of file that is written. Let it end in .pdf or .xlsx."),
                 shown);
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                 /* Translators: a file name. */
                 _("“%s” is no name of a PDF. Let it end in .pdf."), shown);
  return FALSE;
}

char *
ikd_month_report_file_name (IkdMonthReport *self, IkdDocument document, const char *suffix)
{
  g_autofree char *month = ikd_period_to_iso (self->recap->month);

  return g_strdup_printf ("%s-%s-%s.%s",
                          document == IKD_DOCUMENT_RECAP
                            /* Translators: the beginning of a file name, without spaces. */
                            ? C_("file name", "recapitulation")
                            /* Translators: the beginning of a file name, without spaces. */
                            : C_("file name", "wall-chart"),
                          ikd_region_get_code (self->recap->region), month, suffix);
}

/* --- writing --- */

static gboolean
write_pdf (IkdMonthReport *self, const IkdMonthFile *file, GError **error)
{
  g_autoptr (IkdPages) pages = ikd_month_report_pages (self, file->document, file->letterhead);
  g_autofree char *month = ikd_period_format (self->recap->month);
  g_autofree char *title = g_strdup_printf ("%s · %s · %s", ikd_document_label (file->document),
                                            self->office, month);
  g_autofree char *keywords = g_strconcat ("sha256:", self->hash, NULL);
  const IkdPagesInfo info = { title, self->mark, keywords, self->dated };

  return ikd_pages_write_pdf (pages, file->paper, &info, file->path, error);
}

gboolean
ikd_month_report_write (IkdMonthReport *self, const IkdMonthFile *file, GError **error)
{
  g_autoptr (IkdLetterhead) letterhead = NULL;
  IkdMonthFile loaded = *file;

  g_return_val_if_fail (IKD_IS_MONTH_REPORT (self), FALSE);

  letterhead = ikd_letterhead_copy (file->letterhead);
  loaded.letterhead = letterhead;
  if (!ikd_month_report_check_name (file->document, file->path, error)
      || !ikd_letterhead_load (letterhead, error))
    return FALSE;
  if (has_suffix (file->path, ".xlsx"))
    return ikd_month_workbook_write (self, letterhead, file->paper, file->path, error);
  return write_pdf (self, &loaded, error);
}

static gpointer
write_job (gpointer self, gpointer file, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (ikd_month_report_write (self, file, error));
}

void
ikd_month_report_write_async (IkdMonthReport *self, const IkdMonthFile *file,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  ikd_thread_job_run (self, write_job, copy_file (file), free_file, NULL, cancellable, callback,
                      user_data);
}

gboolean
ikd_month_report_write_finish (IkdMonthReport *self, GAsyncResult *result, GError **error)
{
  return ikd_thread_job_finish (result, error) != NULL;
}
