/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What commands share: opens the data file when it is first asked for, reads what options say, and
 * writes answers. Guarantees: nothing but the answer goes to standard output; no sentence holds an
 * identity number. */

#include "config.h"

#include "ikd-cli.h"

#include <glib/gi18n.h>
#include <stdarg.h>
#include <stdio.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-json.h"

IkdSession *
ikd_cli_session (IkdCli *cli, GError **error)
{
  g_autofree char *path = cli->db != NULL ? g_strdup (cli->db) : ikd_session_default_path ();

  if (cli->session != NULL)
    return cli->session;

  cli->session = ikd_session_open (path, 0, error);
  if (cli->session == NULL)
    return NULL;
  if (cli->author != NULL)
    {
      if (!ikd_guard_check (cli->author, _("author"), error))
        return NULL;
      ikd_session_set_operator (cli->session, cli->author);
    }
  return cli->session;
}

IkdRegion *
ikd_cli_region (IkdCli *cli, const char *code, GError **error)
{
  IkdSession *session = ikd_cli_session (cli, error);

  return session != NULL ? ikd_session_find_region (session, code, error) : NULL;
}

gboolean
ikd_cli_day (const char *text, IkdDay *day, GError **error)
{
  if (text != NULL)
    return ikd_day_parse (text, day, error);

  *day = ikd_day_today ();
  return TRUE;
}

gboolean
ikd_cli_indicator (const char *id, IkdIndicator *indicator, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  *indicator = ikd_indicator_from_id (id);
  if (*indicator != IKD_INDICATOR_NONE)
    return TRUE;

  for (int i = 0; i < IKD_N_INDICATORS; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", ikd_indicator_to_id (i));
  g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_INDICATOR,
               /* Translators: the first is what was given, the second the list of indicator
                * names. */
               _("There is no indicator “%s”. Use one of: %s."), id, known->str);
  return FALSE;
}

gboolean
ikd_cli_base (const char *id, IkdIndicator *base, GError **error)
{
  *base = IKD_INDICATOR_NONE;
  if (id == NULL)
    return TRUE;
  if (!ikd_cli_indicator (id, base, error))
    return FALSE;
  if (*base < IKD_ACTIVE)
    return TRUE;

  g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_INDICATOR,
               _("“%s” is no base. Use population, ktp_obliged, ktp_enrolled or ktp_owned."), id);
  return FALSE;
}

gboolean
ikd_cli_target_kind (const char *id, IkdTargetKind *kind, GError **error)
{
  *kind = IKD_TARGET_NATIONAL;
  if (id == NULL || ikd_target_kind_from_id (id, kind))
    return TRUE;

  g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
               _("There is no kind of target “%s”. Use national, provincial, regency, own or "
                 "published."), id);
  return FALSE;
}

void
ikd_cli_print (const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list list;

  va_start (list, format);
  line = g_strdup_vprintf (format, list);
  va_end (list);
  g_print ("%s\n", line);
}

void
ikd_cli_print_moved (GPtrArray *moved)
{
  g_autofree char *figures = ikd_count_format (moved->len);

  if (moved->len > 0)
    ikd_cli_print (ngettext ("%s figure has changed since and stays.",
                             "%s figures have changed since and stay.", moved->len), figures);
}

void
ikd_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = ikd_json_to_string (root);

  /* JSON is UTF-8 whatever the locale: g_print would convert. */
  fputs (text, stdout);
  fputc ('\n', stdout);
}

void
ikd_cli_complain (const char *sentence)
{
  if (ikd_guard_has_identity_number (sentence))
    sentence = _("The input holds what looks like an identity number. Remove it: Capaian keeps "
                 "counts only.");
  g_printerr ("capaianctl: %s\n", sentence);
}
