/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The commands of capaianctl, and running one: reads the command line, finds the command, and turns
 * errors into one sentence and an exit status. Commands know nothing of all that. */

#include "config.h"

#include "ikd-commands.h"

#include <glib/gi18n.h>

#include "ikd-error.h"

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
ikd_commands_run (int argc, char **argv)
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
