/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-cli.h"

G_BEGIN_DECLS

/* A command: fills its own options, then runs. Returns the exit status; FALSE-like failures
 * through @error. */
typedef struct
{
  const char          *name;
  const char          *usage;   /* of its arguments: "CODE [--as-of DATE]" */
  const char          *summary; /* N_() */
  guint                min;
  guint                max;
  const GOptionEntry  *options; /* nullable */
  int                (*run) (IkdCli *cli, GError **error);
} IkdCommand;

/* The commands by theme; each list ends with one without a name. */
extern const IkdCommand ikd_file_commands[];
extern const IkdCommand ikd_figure_commands[];
extern const IkdCommand ikd_state_commands[];
extern const IkdCommand ikd_completeness_commands[];
extern const IkdCommand ikd_exchange_commands[];
extern const IkdCommand ikd_plan_commands[];
extern const IkdCommand ikd_calendar_commands[];
extern const IkdCommand ikd_what_if_commands[];
extern const IkdCommand ikd_annotation_commands[];
extern const IkdCommand ikd_chart_commands[];
extern const IkdCommand ikd_form_commands[];
extern const IkdCommand ikd_report_commands[];
extern const IkdCommand ikd_institution_commands[];
extern const IkdCommand ikd_activity_commands[];
extern const IkdCommand ikd_obstacle_commands[];
extern const IkdCommand ikd_segment_commands[];
extern const IkdCommand ikd_insight_commands[];
extern const IkdCommand ikd_month_commands[];

/* Runs capaianctl. @argv as given to main. Returns the exit status. */
int ikd_commands_run (int argc, char **argv);

G_END_DECLS
