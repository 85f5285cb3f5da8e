/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The face without a display: reads the command line, finds the command, opens the data file, and
 * turns errors into one sentence and an exit status. Commands know nothing of all that. */

#include "config.h"

#include "ikd-cli.h"

#include <glib/gi18n.h>
#include <stdarg.h>
#include <stdio.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-json.h"

static const IkdCommand *const groups[] = {
  ikd_file_commands,
  ikd_exchange_commands,
  ikd_figure_commands,
  ikd_state_commands,
  ikd_completeness_commands,
  ikd_plan_commands,
  ikd_calendar_commands,
  ikd_what_if_commands,
  ikd_annotation_commands,
  ikd_chart_commands,
  ikd_form_commands,
  ikd_report_commands,
  ikd_institution_commands,
  ikd_activity_commands,
  ikd_obstacle_commands,
  ikd_segment_commands,
  ikd_insight_commands,
  ikd_month_commands,
};

static const IkdCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const IkdCommand *command = groups[i]; command->name != NULL; command++)
      if (g_str_equal (command->name, name))
        return command;

  return NULL;
}

static void
print_help (void)
{
  ikd_cli_print (_("Usage: capaianctl COMMAND [ARGUMENT…] [--db FILE] [--author NAME] [--json]"));
  ikd_cli_print (_("       capaianctl help COMMAND"));
  ikd_cli_print ("%s", "");
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const IkdCommand *command = groups[i]; command->name != NULL; command++)
      ikd_cli_print ("  %s %s\n      %s", command->name, command->usage, _(command->summary));
}

/* GOption takes every word with a leading dash for an option, but a VALUE may begin with one
 * ("-35", "-"). Words with a single dash are marked before GOption sees them, and freed after. */
#define DASH_MARK "\001"

static char **
mark_dashes (int argc, char **argv)
{
  g_autoptr (GPtrArray) marked = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < argc; i++)
    {
      gboolean single = argv[i][0] == '-' && argv[i][1] != '-';

      g_ptr_array_add (marked, g_strconcat (single ? DASH_MARK : "", argv[i], NULL));
    }
  g_ptr_array_add (marked, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&marked), FALSE);
}

static void
unmark (char *text)
{
  if (text != NULL && g_str_has_prefix (text, DASH_MARK))
    memmove (text, text + 1, strlen (text));
}

static void
unmark_options (const GOptionEntry *options)
{
  for (const GOptionEntry *entry = options; entry != NULL && entry->long_name != NULL; entry++)
    if (entry->arg == G_OPTION_ARG_STRING)
      unmark (*(char **) entry->arg_data);
}

static gboolean
parse (IkdCli *cli, const IkdCommand *command, int argc, char **argv, GError **error)
{
  char **rest = NULL;
  const GOptionEntry common[] = {
    { "db", 0, 0, G_OPTION_ARG_FILENAME, &cli->db, N_("The data file"), "FILE" },
    { "author", 0, 0, G_OPTION_ARG_STRING, &cli->author, N_("Who makes the change"), "NAME" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &cli->json, N_("Answer in JSON"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &rest, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autofree char *usage = g_strdup_printf ("%s %s", command->name, command->usage);
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_auto (GStrv) marked = mark_dashes (argc, argv);

  g_option_context_set_summary (context, _(command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);

  if (!g_option_context_parse_strv (context, &marked, error))
    return FALSE;

  unmark (cli->author);
  unmark_options (command->options);
  cli->arguments = rest != NULL ? rest : g_new0 (char *, 1);
  cli->n_arguments = g_strv_length (cli->arguments);
  for (guint i = 0; i < cli->n_arguments; i++)
    unmark (cli->arguments[i]);

  if (cli->n_arguments < command->min || cli->n_arguments > command->max)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   /* Translators: the parameter is the usage line of a command, not translated. */
                   _("Wrong number of arguments. Use: capaianctl %s"), usage);
      return FALSE;
    }
  return TRUE;
}

static int
exit_status (const GError *error)
{
  if (error->domain == G_OPTION_ERROR || g_error_matches (error, IKD_ERROR, IKD_ERROR_USAGE))
    return IKD_EXIT_USAGE;
  if (error->domain == IKD_ERROR && !ikd_error_code_is_file (error->code))
    return IKD_EXIT_DATA;
  return IKD_EXIT_FILE;
}

static void
clear (IkdCli *cli)
{
  if (cli->session != NULL)
    ikd_session_close (cli->session);
  g_clear_object (&cli->session);
  g_clear_pointer (&cli->arguments, g_strfreev);
  g_clear_pointer (&cli->db, g_free);
  g_clear_pointer (&cli->author, g_free);
}

static int
run_command (const IkdCommand *command, int argc, char **argv)
{
  IkdCli cli = { .command = command->name };
  g_autoptr (GError) error = NULL;
  int status = IKD_EXIT_DONE;

  if (parse (&cli, command, argc, argv, &error))
    status = command->run (&cli, &error);

  if (error != NULL)
    {
      ikd_cli_complain (error->message);
      status = exit_status (error);
    }
  clear (&cli);

  return status;
}

/* The first word from @at on that is none of the options that all commands have: they may come
 * before the command. */
static int
find_word (int argc, char **argv, int at)
{
  while (at < argc)
    {
      if (g_str_equal (argv[at], "--db") || g_str_equal (argv[at], "--author"))
        at += 2;
      else if (g_str_equal (argv[at], "--json") || g_str_has_prefix (argv[at], "--db=")
               || g_str_has_prefix (argv[at], "--author="))
        at++;
      else
        break;
    }
  return MIN (at, argc);
}

static int
run_named (const char *name, GPtrArray *words)
{
  const IkdCommand *command = find_command (name);

  if (command == NULL)
    {
      g_autofree char *sentence = g_strdup_printf (
        _("There is no command “%s”. “capaianctl help” lists those there are."), name);

      ikd_cli_complain (sentence);
      return IKD_EXIT_USAGE;
    }
  return run_command (command, (int) words->len, (char **) words->pdata);
}

int
ikd_cli_run (int argc, char **argv)
{
  int at = find_word (argc, argv, 1);
  int topic = find_word (argc, argv, at + 1);
  g_autofree char *name = at < argc ? g_strdup (argv[at]) : NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  g_set_prgname ("capaianctl");
  if (name != NULL && g_str_equal (name, "help") && topic < argc)
    {
      g_ptr_array_add (words, (gpointer) "capaianctl");
      g_ptr_array_add (words, (gpointer) "--help");
      return run_named (argv[topic], words);
    }
  if (name == NULL || g_str_equal (name, "help") || g_str_equal (name, "--help"))
    {
      print_help ();
      return name == NULL ? IKD_EXIT_USAGE : IKD_EXIT_DONE;
    }
  if (g_str_equal (name, "--version"))
    {
      ikd_cli_print ("capaianctl %s", PACKAGE_VERSION);
      return IKD_EXIT_DONE;
    }

  for (int i = 0; i < argc; i++)
    if (i != at)
      g_ptr_array_add (words, argv[i]);
  return run_named (name, words);
}

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
