/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Commands on whole data files: init, sample, training, villages, verify, backup, restore. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-backups.h"
#include "ikd-commands.h"
#include "ikd-json.h"
#include "ikd-plan-service.h"

static char *office_code;

static const GOptionEntry init_options[] = {
  { "office", 0, 0, G_OPTION_ARG_STRING, &office_code, N_("Code of the office's region"), "CODE" },
  G_OPTION_ENTRY_NULL
};

static void
report_file (IkdCli *cli, const char *path)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      /* Translators: the parameter is a file name. */
      ikd_cli_print (_("Made %s"), path);
      return;
    }

  builder = ikd_json_object ();
  ikd_json_text (builder, "file", path);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

static int
run_init (IkdCli *cli, GError **error)
{
  g_autofree char *path = cli->db != NULL ? g_strdup (cli->db) : ikd_session_default_path ();
  IkdSetup setup = { .office = office_code, .week_days = 5 };

  cli->session = ikd_session_create (path, &setup, error);
  if (cli->session == NULL)
    return IKD_EXIT_FILE;

  report_file (cli, path);
  return IKD_EXIT_DONE;
}

static int
run_sample (IkdCli *cli, GError **error)
{
  if (!ikd_session_make_sample (cli->arguments[0], error))
    return IKD_EXIT_FILE;

  report_file (cli, cli->arguments[0]);
  return IKD_EXIT_DONE;
}

static int
run_training (IkdCli *cli, GError **error)
{
  if (!ikd_session_make_training (cli->arguments[0], error))
    return IKD_EXIT_FILE;

  report_file (cli, cli->arguments[0]);
  return IKD_EXIT_DONE;
}

static int
run_villages (IkdCli *cli, GError **error)
{
  IkdSession *session = ikd_cli_session (cli, error);
  g_autoptr (JsonBuilder) builder = NULL;
  guint n = 0;

  if (session == NULL
      || !ikd_session_load_villages (session, cli->arguments[0], &n, NULL, error))
    return IKD_EXIT_DATA;

  if (!cli->json)
    {
      g_autofree char *villages = ikd_count_format (n);

      /* Translators: a number of villages and the code of their regency. */
      ikd_cli_print (ngettext ("%s village of %s is loaded.", "%s villages of %s are loaded.", n),
                     villages, cli->arguments[0]);
      return IKD_EXIT_DONE;
    }

  builder = ikd_json_object ();
  ikd_json_text (builder, "region", cli->arguments[0]);
  ikd_json_count (builder, "villages", TRUE, n);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

static void
print_verification (const IkdVerification *verification)
{
  g_autofree char *figures = ikd_count_format (verification->figures);
  g_autofree char *revisions = ikd_count_format (verification->revisions);

  for (guint i = 0; i < verification->problems->len; i++)
    ikd_cli_print ("%s", (const char *) g_ptr_array_index (verification->problems, i));

  if (verification->ok)
    /* Translators: numbers of current figures and of revisions in the history. */
    ikd_cli_print (_("The file is intact: %s figures, %s revisions."), figures, revisions);
  else
    ikd_cli_print (_("The file is damaged. Restore the last good copy, and keep this one."));
}

static int
run_verify (IkdCli *cli, GError **error)
{
  IkdSession *session = ikd_cli_session (cli, error);
  g_autoptr (IkdVerification) verification = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (session == NULL)
    return IKD_EXIT_FILE;
  verification = ikd_verify (session, NULL, error);
  if (verification == NULL)
    return IKD_EXIT_FILE;

  if (cli->json)
    {
      builder = ikd_json_object ();
      json_builder_set_member_name (builder, "ok");
      json_builder_add_boolean_value (builder, verification->ok);
      ikd_json_count (builder, "figures", TRUE, verification->figures);
      ikd_json_count (builder, "revisions", TRUE, verification->revisions);
      json_builder_set_member_name (builder, "problems");
      json_builder_begin_array (builder);
      for (guint i = 0; i < verification->problems->len; i++)
        json_builder_add_string_value (builder, g_ptr_array_index (verification->problems, i));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
      ikd_cli_print_json (builder);
    }
  else
    {
      print_verification (verification);
    }
  return verification->ok ? IKD_EXIT_DONE : IKD_EXIT_DATA;
}

static int
run_backup (IkdCli *cli, GError **error)
{
  IkdSession *session = ikd_cli_session (cli, error);

  if (session == NULL || !ikd_session_backup (session, cli->arguments[0], NULL, error))
    return IKD_EXIT_FILE;

  report_file (cli, cli->arguments[0]);
  return IKD_EXIT_DONE;
}

static void
report_restored (IkdCli *cli, const char *path, const char *former)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      /* Translators: a data file, and the copy that took its place. */
      ikd_cli_print (_("Restored %s from %s."), path, cli->arguments[0]);
      if (*former != '\0')
        /* Translators: the parameter is a file name. */
        ikd_cli_print (_("What was there is kept as %s."), former);
      return;
    }

  builder = ikd_json_object ();
  ikd_json_text (builder, "file", path);
  ikd_json_text (builder, "from", cli->arguments[0]);
  ikd_json_text (builder, "former", *former != '\0' ? former : NULL);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

/* The data file is not opened: it may be the one that cannot be. */
static int
run_restore (IkdCli *cli, GError **error)
{
  g_autofree char *path = cli->db != NULL ? g_strdup (cli->db) : ikd_session_default_path ();
  g_autofree char *former = ikd_backups_restore (path, cli->arguments[0], NULL, error);

  if (former == NULL)
    return IKD_EXIT_FILE;
  report_restored (cli, path, former);
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_file_commands[] = {
  { "init", "[--office CODE]", N_("Makes a new data file"), 0, 0, init_options, run_init },
  { "sample", "FILE", N_("Makes the file of published sample figures"), 1, 1, NULL, run_sample },
  { "training", "FILE", N_("Makes the file of invented training figures"), 1, 1, NULL,
    run_training },
  { "villages", "CODE", N_("Loads the villages of a regency or city"), 1, 1, NULL, run_villages },
  { "verify", "", N_("Checks the integrity of the data file"), 0, 0, NULL, run_verify },
  { "backup", "FILE", N_("Copies the data file and verifies the copy"), 1, 1, NULL, run_backup },
  { "restore", "FILE", N_("Puts a copy in the place of the data file, which is kept"), 1, 1, NULL,
    run_restore },
  { NULL }
};
