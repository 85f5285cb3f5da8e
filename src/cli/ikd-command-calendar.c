/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Commands on the calendar: holiday, workdays. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-plan-service.h"

static char *kind_id;
static char *decree;
static gboolean provisional;

static const GOptionEntry holiday_options[] = {
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_id, N_("holiday, leave or closure (default)"), "K" },
  { "decree", 0, 0, G_OPTION_ARG_STRING, &decree, N_("The decree it rests on"), "T" },
  { "provisional", 0, 0, G_OPTION_ARG_NONE, &provisional, N_("Its decree is still awaited"), NULL },
  G_OPTION_ENTRY_NULL
};

static void
print_holiday (const IkdHoliday *holiday)
{
  g_autofree char *date = ikd_day_to_iso (holiday->day);

  ikd_cli_print ("%s\t%s\t%s%s", date, ikd_holiday_kind_to_id (holiday->kind), holiday->name,
                 holiday->provisional ? _(" (provisional)") : "");
}

static int
list_holidays (IkdCli *cli, GError **error)
{
  IkdSession *session = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) holidays = NULL;
  gint64 year = 0;

  if (cli->n_arguments > 1
      && !g_ascii_string_to_signed (cli->arguments[1], 10, 1900, 2200, &year, NULL))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_BAD_DATE,
                   _("“%s” is no year. Write it with four digits: 2026."), cli->arguments[1]);
      return IKD_EXIT_DATA;
    }
  session = ikd_cli_session (cli, error);
  holidays = session != NULL ? ikd_holiday_list (session, year, NULL, error) : NULL;
  if (holidays == NULL)
    return IKD_EXIT_FILE;

  json_builder_begin_array (builder);
  for (guint i = 0; i < holidays->len; i++)
    {
      const IkdHoliday *holiday = g_ptr_array_index (holidays, i);
      g_autofree char *date = ikd_day_to_iso (holiday->day);

      if (!cli->json)
        print_holiday (holiday);
      json_builder_begin_object (builder);
      ikd_json_text (builder, "date", date);
      ikd_json_text (builder, "kind", ikd_holiday_kind_to_id (holiday->kind));
      ikd_json_text (builder, "name", holiday->name);
      ikd_json_text (builder, "decree", holiday->decree);
      json_builder_set_member_name (builder, "provisional");
      json_builder_add_boolean_value (builder, holiday->provisional);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (cli->json)
    ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

static int
import_holidays (IkdCli *cli, GError **error)
{
  IkdSession *session = ikd_cli_session (cli, error);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (cli->arguments[1]);
  g_autoptr (JsonBuilder) builder = NULL;
  guint n = 0;

  if (session == NULL || !ikd_holiday_import (session, file, &n, NULL, error))
    return IKD_EXIT_DATA;

  if (!cli->json)
    {
      g_autofree char *days = ikd_count_format (n);

      ikd_cli_print (ngettext ("%s day is new or changed.", "%s days are new or changed.", n),
                     days);
      return IKD_EXIT_DONE;
    }
  builder = ikd_json_object ();
  ikd_json_text (builder, "file", cli->arguments[1]);
  ikd_json_count (builder, "changed", TRUE, n);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

/* The day of the second word. */
static gboolean
read_day (IkdCli *cli, IkdDay *day, GError **error)
{
  return ikd_day_parse (cli->arguments[1], day, error);
}

static void
answer_change (IkdCli *cli, const IkdHoliday *holiday, guint n)
{
  g_autofree char *date = ikd_day_to_iso (holiday->day);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      print_holiday (holiday);
      return;
    }
  builder = ikd_json_object ();
  ikd_json_text (builder, "date", date);
  ikd_json_count (builder, "changed", TRUE, n);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

static int
add_holiday (IkdCli *cli, GError **error)
{
  IkdHolidayKind kind = IKD_HOLIDAY_CLOSURE;
  g_autoptr (IkdHoliday) holiday = NULL;
  IkdSession *session = NULL;
  IkdDay day;

  if (kind_id != NULL && !ikd_holiday_kind_from_id (kind_id, &kind))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   _("There is no kind of free day “%s”. Use holiday, leave or closure."), kind_id);
      return IKD_EXIT_USAGE;
    }
  if (!read_day (cli, &day, error))
    return IKD_EXIT_DATA;
  session = ikd_cli_session (cli, error);
  if (session == NULL)
    return IKD_EXIT_FILE;

  holiday = ikd_holiday_new (day, kind, cli->arguments[2]);
  holiday->decree = g_strdup (decree);
  holiday->provisional = provisional;
  if (!ikd_holiday_save (session, holiday, NULL, error))
    return IKD_EXIT_DATA;

  answer_change (cli, holiday, 1);
  return IKD_EXIT_DONE;
}

/* With --kind one of that kind, else all of the day. */
static int
remove_holiday (IkdCli *cli, GError **error)
{
  IkdSession *session = NULL;
  g_autoptr (GPtrArray) holidays = NULL;
  g_autoptr (IkdHoliday) last = NULL;
  guint n = 0;
  int year = 0;
  IkdDay day;

  if (!read_day (cli, &day, error))
    return IKD_EXIT_DATA;
  ikd_day_get (day, &year, NULL, NULL);
  session = ikd_cli_session (cli, error);
  holidays = session != NULL ? ikd_holiday_list (session, year, NULL, error) : NULL;
  if (holidays == NULL)
    return IKD_EXIT_FILE;

  for (guint i = 0; i < holidays->len; i++)
    {
      IkdHoliday *holiday = g_ptr_array_index (holidays, i);

      if (holiday->day != day
          || (kind_id != NULL && !g_str_equal (kind_id, ikd_holiday_kind_to_id (holiday->kind))))
        continue;
      holiday->withdrawn = TRUE;
      if (!ikd_holiday_save (session, holiday, NULL, error))
        return IKD_EXIT_DATA;
      g_set_object (&last, holiday);
      n++;
    }
  if (n == 0)
    {
      g_autofree char *date = ikd_day_to_iso (day);

      g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                   _("%s is not a free day of the calendar. “holiday list” shows those there are."),
                   date);
      return IKD_EXIT_DATA;
    }
  answer_change (cli, last, n);
  return IKD_EXIT_DONE;
}

static int
run_holiday (IkdCli *cli, GError **error)
{
  if (g_str_equal (cli->arguments[0], "list") && cli->n_arguments <= 2)
    return list_holidays (cli, error);
  if (g_str_equal (cli->arguments[0], "import") && cli->n_arguments == 2)
    return import_holidays (cli, error);
  if (g_str_equal (cli->arguments[0], "add") && cli->n_arguments == 3)
    return add_holiday (cli, error);
  if (g_str_equal (cli->arguments[0], "remove") && cli->n_arguments == 2)
    return remove_holiday (cli, error);

  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_USAGE,
                       _("Use: capaianctl holiday list [YEAR], import FILE, add DATE NAME "
                         "[--kind K], or remove DATE"));
  return IKD_EXIT_USAGE;
}

static int
run_workdays (IkdCli *cli, GError **error)
{
  IkdSession *session = NULL;
  g_autoptr (IkdCalendar) calendar = NULL;
  IkdDay from;
  IkdDay to;

  if (!ikd_day_parse (cli->arguments[0], &from, error)
      || !ikd_day_parse (cli->arguments[1], &to, error))
    return IKD_EXIT_DATA;
  session = ikd_cli_session (cli, error);
  if (session == NULL)
    return IKD_EXIT_FILE;

  calendar = ikd_session_dup_calendar (session);
  /* The same with and without --json: a number. */
  ikd_cli_print ("%" G_GINT64_FORMAT, ikd_calendar_working_days (calendar, from, to));
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_calendar_commands[] = {
  { "holiday", "list [YEAR], import FILE, add DATE NAME [--kind K] [--decree T] [--provisional], "
    "or remove DATE [--kind K]",
    N_("Lists, reads, adds or removes days that are not worked"), 1, 3, holiday_options,
    run_holiday },
  { "workdays", "FROM TO", N_("Counts the working days after FROM up to and including TO"), 2, 2,
    NULL, run_workdays },
  { NULL }
};
