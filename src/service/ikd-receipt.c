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

static void
append_problem (GString *text, const IkdProblem *problem)
{
  g_autofree char *line = g_strdup_printf ("%u", problem->row);

  if (problem->column != NULL)
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
append_number (GString *out, const char *name, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  const char *const cells[] = { name, "", "", "", text };

  append_row (out, cells, G_N_ELEMENTS (cells));
}

char *
ikd_receipt_to_csv (const IkdReceipt *receipt)
{
  static const char *const header[] = { "kind", "row", "column", "code", "text" };
  const char *const file[] = { "file", "", "", "", receipt->file };
  const char *const person[] = { "operator", "", "", "", receipt->operator_name };
  g_autoptr (GString) out = g_string_new (NULL);

  append_row (out, header, G_N_ELEMENTS (header));
  append_row (out, file, G_N_ELEMENTS (file));
  append_row (out, person, G_N_ELEMENTS (person));
  append_number (out, "batch", receipt->batch);
  append_number (out, "rows", receipt->rows);
  append_number (out, "accepted", receipt->accepted);
  append_number (out, "unchanged", receipt->unchanged);
  append_number (out, "rejected", receipt->rejected);
  append_number (out, "left-out", receipt->left_out);
  for (guint i = 0; i < receipt->decisions->len; i++)
    {
      const char *const cells[] = { "decision", "", "", "",
                                    g_ptr_array_index (receipt->decisions, i) };

      append_row (out, cells, G_N_ELEMENTS (cells));
    }
  for (guint i = 0; i < receipt->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (receipt->problems, i);
      g_autofree char *row = g_strdup_printf ("%u", problem->row);
      const char *const cells[] = { ikd_severity_to_id (problem->severity), row, problem->column,
                                    ikd_error_code_to_string (problem->code), problem->message };

      append_row (out, cells, G_N_ELEMENTS (cells));
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
