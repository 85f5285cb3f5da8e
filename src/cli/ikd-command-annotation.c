/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command annotation: what happened while the figures grew. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-annotation-service.h"
#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json.h"

static char *from_text;
static char *to_text;
static char *kind_id;

static const GOptionEntry annotation_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("The day, or the first of several"),
    "DATE" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("The last day, where there are several"),
    "DATE" },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_id,
    N_("policy, campaign, outage or other (default)"), "K" },
  G_OPTION_ENTRY_NULL
};

static int
wrong_usage (GError **error)
{
  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_USAGE,
                       _("Use: capaianctl annotation add CODE TEXT --from DATE, annotation list "
                         "[CODE], or annotation remove ID"));
  return IKD_EXIT_USAGE;
}

static void
add_json (JsonBuilder *builder, IkdAnnotation *annotation)
{
  json_builder_begin_object (builder);
  ikd_json_count (builder, "id", TRUE, annotation->record);
  ikd_json_text (builder, "region", annotation->region_code);
  ikd_json_text (builder, "kind", ikd_annotation_kind_to_id (annotation->kind));
  ikd_json_date (builder, "from", annotation->from);
  ikd_json_date (builder, "to", annotation->to);
  ikd_json_text (builder, "text", annotation->text);
  json_builder_end_object (builder);
}

static void
print (IkdAnnotation *annotation)
{
  g_autofree char *from = ikd_day_to_iso (annotation->from);
  g_autofree char *to = ikd_day_to_iso (annotation->to);

  ikd_cli_print ("%" G_GINT64_FORMAT "\t%s\t%s%s%s\t%s\t%s", annotation->record,
                 annotation->region_code, from, annotation->to > annotation->from ? " … " : "",
                 annotation->to > annotation->from ? to : "",
                 ikd_annotation_kind_label (annotation->kind), annotation->text);
}

static void
answer (IkdCli *cli, IkdAnnotation *annotation)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->json)
    {
      print (annotation);
      return;
    }
  add_json (builder, annotation);
  ikd_cli_print_json (builder);
}

static IkdAnnotation *
read_annotation (const char *text, GError **error)
{
  g_autoptr (IkdAnnotation) annotation
    = ikd_annotation_new (NULL, IKD_ANNOTATION_OTHER, IKD_DAY_NONE, text);

  if (kind_id != NULL && !ikd_annotation_kind_from_id (kind_id, &annotation->kind))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   _("There is no kind “%s”. Use policy, campaign, outage or other."), kind_id);
      return NULL;
    }
  if (!ikd_day_parse (from_text, &annotation->from, error))
    return NULL;
  annotation->to = annotation->from;
  if (to_text != NULL && !ikd_day_parse (to_text, &annotation->to, error))
    return NULL;
  return g_steal_pointer (&annotation);
}

static int
add (IkdCli *cli, GError **error)
{
  g_autoptr (IkdAnnotation) annotation = NULL;
  g_autoptr (IkdRegion) region = NULL;

  if (cli->n_arguments != 3 || from_text == NULL)
    return wrong_usage (error);
  annotation = read_annotation (cli->arguments[2], error);
  if (annotation == NULL)
    return IKD_EXIT_DATA;
  region = ikd_cli_region (cli, cli->arguments[1], error);
  if (region == NULL)
    return IKD_EXIT_DATA;
  annotation->region_code = g_strdup (ikd_region_get_code (region));
  if (!ikd_annotation_save (cli->session, annotation, NULL, error))
    return IKD_EXIT_DATA;

  answer (cli, annotation);
  return IKD_EXIT_DONE;
}

static int
list (IkdCli *cli, GError **error)
{
  IkdSession *session = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (GPtrArray) annotations = NULL;

  if (cli->n_arguments > 2)
    return wrong_usage (error);
  session = ikd_cli_session (cli, error);
  if (session == NULL)
    return IKD_EXIT_FILE;
  if (cli->n_arguments > 1)
    {
      region = ikd_cli_region (cli, cli->arguments[1], error);
      if (region == NULL)
        return IKD_EXIT_DATA;
    }
  annotations = ikd_annotation_list (session, region != NULL ? ikd_region_get_id (region) : 0,
                                     NULL, error);
  if (annotations == NULL)
    return IKD_EXIT_FILE;

  json_builder_begin_array (builder);
  for (guint i = 0; i < annotations->len; i++)
    {
      add_json (builder, g_ptr_array_index (annotations, i));
      if (!cli->json)
        print (g_ptr_array_index (annotations, i));
    }
  json_builder_end_array (builder);
  if (cli->json)
    ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

/* NULL with @error. */
static IkdAnnotation *
find (IkdSession *session, const char *id_text, GError **error)
{
  g_autoptr (GPtrArray) annotations = NULL;
  gint64 id = 0;

  if (g_ascii_string_to_signed (id_text, 10, 1, G_MAXINT64, &id, NULL))
    {
      annotations = ikd_annotation_list (session, 0, NULL, error);
      if (annotations == NULL)
        return NULL;
      for (guint i = 0; i < annotations->len; i++)
        if (((IkdAnnotation *) g_ptr_array_index (annotations, i))->record == id)
          return ikd_annotation_copy (g_ptr_array_index (annotations, i));
    }
  g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
               _("There is no annotation %s. “capaianctl annotation list” shows the numbers."),
               id_text);
  return NULL;
}

static int
remove_one (IkdCli *cli, GError **error)
{
  IkdSession *session = NULL;
  g_autoptr (IkdAnnotation) annotation = NULL;

  if (cli->n_arguments != 2)
    return wrong_usage (error);
  session = ikd_cli_session (cli, error);
  if (session == NULL)
    return IKD_EXIT_FILE;
  annotation = find (session, cli->arguments[1], error);
  if (annotation == NULL)
    return IKD_EXIT_DATA;
  annotation->withdrawn = TRUE;
  if (!ikd_annotation_save (session, annotation, NULL, error))
    return IKD_EXIT_DATA;

  answer (cli, annotation);
  return IKD_EXIT_DONE;
}

static int
run_annotation (IkdCli *cli, GError **error)
{
  if (g_str_equal (cli->arguments[0], "add"))
    return add (cli, error);
  if (g_str_equal (cli->arguments[0], "list"))
    return list (cli, error);
  if (g_str_equal (cli->arguments[0], "remove"))
    return remove_one (cli, error);

  return wrong_usage (error);
}

const IkdCommand ikd_annotation_commands[] = {
  { "annotation", "add CODE TEXT --from DATE [--to DATE] [--kind K], list [CODE], or remove ID",
    N_("Adds, lists or takes back what happened on a day"), 1, 3, annotation_options,
    run_annotation },
  { NULL }
};
