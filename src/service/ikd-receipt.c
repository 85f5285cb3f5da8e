/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Receipts of imports. Guarantees: every row of the file is in one of the numbers, and the numbers
 * are added up where they are read. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-guard.h"

IkdReceipt *
ikd_receipt_new (const char *file, const char *operator_name)
{
  IkdReceipt *self = g_new0 (IkdReceipt, 1);

  self->file = g_strdup (file);
  self->operator_name = g_strdup (operator_name);
  self->at = g_get_real_time () / G_USEC_PER_SEC;
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
  self->decisions = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
ikd_receipt_free (IkdReceipt *receipt)
{
  if (receipt == NULL)
    return;

  g_free (receipt->file);
  g_free (receipt->sha256);
  g_free (receipt->operator_name);
  g_ptr_array_unref (receipt->problems);
  g_ptr_array_unref (receipt->decisions);
  g_free (receipt);
}

char *
ikd_receipt_sum (const IkdReceipt *receipt)
{
  g_autofree char *rows = ikd_count_format (receipt->rows);
  g_autofree char *accepted = ikd_count_format (receipt->accepted);
  g_autofree char *unchanged = ikd_count_format (receipt->unchanged);
  g_autofree char *rejected = ikd_count_format (receipt->rejected);
  g_autofree char *left_out = ikd_count_format (receipt->left_out);

  if (receipt->left_out == 0)
    /* Translators: numbers of rows. */
    return g_strdup_printf (_("%s read = %s accepted + %s unchanged + %s rejected"), rows, accepted,
                            unchanged, rejected);
  /* Translators: numbers of rows. */
  return g_strdup_printf (_("%s read = %s accepted + %s unchanged + %s rejected + %s left out"),
                          rows, accepted, unchanged, rejected, left_out);
}

char *
ikd_receipt_rest (const IkdReceipt *receipt)
{
  g_autofree char *number = ikd_count_format (receipt->unlisted);

  /* Translators: %s is a number. */
  return g_strdup_printf (ngettext ("%s more is not listed.", "%s more are not listed.",
                                    receipt->unlisted), number);
}

static void
append_problem (GString *text, const IkdProblem *problem)
{
  g_autofree char *line = g_strdup_printf ("%u", problem->row);

  if (problem->sheet != NULL && problem->column != NULL)
    /* Translators: the name of a sheet, a line's number, a column, a sentence. */
    g_string_append_printf (text, _("%s, line %s, %s: %s"), problem->sheet, line, problem->column,
                            problem->message);
  else if (problem->sheet != NULL)
    /* Translators: the name of a sheet, a line's number, a sentence. */
    g_string_append_printf (text, _("%s, line %s: %s"), problem->sheet, line, problem->message);
  else if (problem->column != NULL)
    /* Translators: a line's number, a column, a sentence. */
    g_string_append_printf (text, _("Line %s, %s: %s"), line, problem->column, problem->message);
  else
    /* Translators: a line's number, a sentence. */
    g_string_append_printf (text, _("Line %s: %s"), line, problem->message);
  g_string_append_c (text, '\n');
}

char *
ikd_receipt_to_text (const IkdReceipt *receipt)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *moment = ikd_moment_format (receipt->at);
  g_autofree char *sum = ikd_receipt_sum (receipt);

  g_string_append_printf (text, "%s\n\n", _("Receipt of an Import"));
  g_string_append_printf (text, _("File: %s"), receipt->file);
  g_string_append_printf (text, "\n%s\n", sum);
  if (receipt->batch > 0)
    {
      g_autofree char *batch = g_strdup_printf ("%" G_GINT64_FORMAT, receipt->batch);

      g_string_append_printf (text, _("Batch: %s"), batch);
      g_string_append_c (text, '\n');
    }
  else
    g_string_append_printf (text, "%s\n", _("Nothing was stored."));
  g_string_append_printf (text, _("Operator: %s, %s"), receipt->operator_name, moment);
  g_string_append_c (text, '\n');
  if (receipt->sha256 != NULL)
    {
      g_string_append_printf (text, _("Checksum of the file (SHA-256): %s"), receipt->sha256);
      g_string_append_c (text, '\n');
    }

  if (receipt->decisions->len > 0)
    g_string_append_printf (text, "\n%s\n", _("Decided for this file"));
  for (guint i = 0; i < receipt->decisions->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (receipt->decisions, i));
  if (receipt->problems->len > 0)
    g_string_append_printf (text, "\n%s\n", _("To look at"));
  for (guint i = 0; i < receipt->problems->len; i++)
    append_problem (text, g_ptr_array_index (receipt->problems, i));
  if (receipt->unlisted > 0)
    {
      g_autofree char *rest = ikd_receipt_rest (receipt);

      g_string_append_printf (text, "%s\n", rest);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_row (GString *out, const char *const *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    ikd_csv_append (out, cells[i], i == 0);
  g_string_append_c (out, '\n');
}

static void
append_text (GString *out, const char *name, const char *text, guint n)
{
  const char *const cells[] = { name, "", "", "", text, "" };

  append_row (out, cells, n);
}

static void
append_number (GString *out, const char *name, gint64 number, guint n)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  append_text (out, name, text, n);
}

static void
append_problem_row (GString *out, const IkdProblem *problem, guint n)
{
  g_autofree char *row = g_strdup_printf ("%u", problem->row);
  const char *const cells[] = { ikd_severity_to_id (problem->severity), row, problem->column,
                                ikd_error_code_to_string (problem->code), problem->message,
                                problem->sheet };

  append_row (out, cells, n);
}

/* The last column tells the sheet, where a problem has one. */
static guint
count_columns (const IkdReceipt *receipt)
{
  for (guint i = 0; i < receipt->problems->len; i++)
    if (((IkdProblem *) g_ptr_array_index (receipt->problems, i))->sheet != NULL)
      return 6;
  return 5;
}

char *
ikd_receipt_to_csv (const IkdReceipt *receipt)
{
  static const char *const header[] = { "kind", "row", "column", "code", "text", "sheet" };
  g_autoptr (GString) out = g_string_new (NULL);
  guint n = count_columns (receipt);

  append_row (out, header, n);
  append_text (out, "file", receipt->file, n);
  append_text (out, "operator", receipt->operator_name, n);
  append_number (out, "batch", receipt->batch, n);
  append_number (out, "rows", receipt->rows, n);
  append_number (out, "accepted", receipt->accepted, n);
  append_number (out, "unchanged", receipt->unchanged, n);
  append_number (out, "rejected", receipt->rejected, n);
  append_number (out, "left-out", receipt->left_out, n);
  if (receipt->unlisted > 0)
    append_number (out, "not-listed", receipt->unlisted, n);
  for (guint i = 0; i < receipt->decisions->len; i++)
    append_text (out, "decision", g_ptr_array_index (receipt->decisions, i), n);
  for (guint i = 0; i < receipt->problems->len; i++)
    append_problem_row (out, g_ptr_array_index (receipt->problems, i), n);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
