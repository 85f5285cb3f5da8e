/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The menu of a chart. Guarantees: only what there is to show stands in it. */

#include "config.h"

#include "ikd-chart-menu.h"

#include <glib/gi18n.h>

static GMenu *
begin_section (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
  return section;
}

static GMenu *
begin_submenu (GMenu *menu, const char *label)
{
  GMenu *submenu = g_menu_new ();

  g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
  g_object_unref (submenu);
  return submenu;
}

/* Underscores in names are no mnemonics. */
static void
append_plain (GMenu *menu, const char *label, const char *action)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);

  g_menu_append (menu, escaped, action);
}

static void
add_lines (GMenu *menu, IkdChartData *data)
{
  GMenu *lines = NULL;

  for (guint i = 1; i < data->lines->len && i <= IKD_CHART_MENU_LINES; i++)
    {
      const IkdChartLine *line = g_ptr_array_index (data->lines, i);
      g_autofree char *action = g_strdup_printf ("chart.line-%u", i);

      if (lines == NULL)
        lines = begin_submenu (menu, _("More _Targets"));
      append_plain (lines, line->name, action);
    }
}

static void
add_children (GMenu *menu, const char *children)
{
  GMenu *choices = NULL;
  g_autofree char *label = NULL;

  if (children == NULL)
    return;
  /* Translators: the parameter is "districts", "regencies and cities" … */
  label = g_strdup_printf (_("_Series of the %s"), children);
  choices = begin_submenu (menu, label);
  g_menu_append (choices, _("_None"), "chart.children::none");
  g_menu_append (choices, _("Five _Highest"), "chart.children::highest");
  g_menu_append (choices, _("Five _Lowest"), "chart.children::lowest");
  g_menu_append (choices, _("_All"), "chart.children::all");
}

static void
add_annotations (GMenu *menu, IkdChartData *data, gboolean writable)
{
  GMenu *section = begin_section (menu);
  GMenu *list = NULL;

  if (!writable)
    return;
  g_menu_append (section, _("_Add an Annotation…"), "chart.add-annotation");
  for (guint i = 0; i < data->annotations->len; i++)
    {
      const IkdAnnotation *annotation = g_ptr_array_index (data->annotations, i);
      g_autofree char *date = ikd_day_format_short (annotation->from);
      g_autofree char *label = g_strdup_printf ("%s: %s", date, annotation->text);
      g_autofree char *action = g_strdup_printf ("chart.change-annotation(int64 %"
                                                 G_GINT64_FORMAT ")", annotation->record);

      if (list == NULL)
        list = begin_submenu (section, _("Cha_nge an Annotation"));
      append_plain (list, label, action);
    }
}

GMenuModel *
ikd_chart_menu_new (IkdChartData *data, const char *children, gboolean writable)
{
  GMenu *menu = g_menu_new ();
  GMenu *section = begin_section (menu);
  GMenu *inner = NULL;

  g_menu_append (section, _("Follow the _Target"), "chart.follow-target");
  g_menu_append (section, _("In _Percent"), "chart.percent");
  g_menu_append (section, _("Compare with Last _Year"), "chart.last-year");
  if (data->activities->len > 0)
    g_menu_append (section, _("Show Acti_vities"), "chart.activities");
  g_menu_append (section, _("Show the Ta_ble"), "chart.table");
  add_lines (section, data);
  add_children (section, children);
  inner = begin_submenu (section, _("_Zoom"));
  g_menu_append (inner, _("Zoom _In"), "chart.zoom-in");
  g_menu_append (inner, _("Zoom _Out"), "chart.zoom-out");
  g_menu_append (inner, _("All _Days"), "chart.zoom-all");
  add_annotations (menu, data, writable);
  section = begin_section (menu);
  g_menu_append (section, _("Copy Pict_ure"), "chart.copy-image");
  g_menu_append (section, _("Copy _Numbers"), "chart.copy-numbers");
  inner = begin_submenu (section, _("Sa_ve Picture"));
  g_menu_append (inner, _("P_NG…"), "chart.save-image::png");
  g_menu_append (inner, _("_SVG…"), "chart.save-image::svg");
  g_menu_append (inner, _("_PDF…"), "chart.save-image::pdf");
  g_menu_append (section, _("P_rint…"), "chart.print");
  return G_MENU_MODEL (menu);
}
