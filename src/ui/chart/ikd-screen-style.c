/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* How charts look on this screen. */

#include "ikd-screen-style.h"

#include <adwaita.h>

/* Labels of a chart are smaller than running text. */
#define SMALLER 0.82

void
ikd_screen_style_fill (GtkWidget *widget, IkdChartStyle *style, char **font)
{
  const PangoFontDescription *description =
    pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  g_autoptr (PangoFontDescription) smaller = pango_font_description_copy (description);

  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    ikd_chart_style_dark (style);
  else
    ikd_chart_style_light (style);

  if (pango_font_description_get_size_is_absolute (description))
    pango_font_description_set_absolute_size (
      smaller, pango_font_description_get_size (description) * SMALLER);
  else
    pango_font_description_set_size (smaller,
                                     pango_font_description_get_size (description) * SMALLER);
  *font = pango_font_description_to_string (smaller);
  style->font = *font;
}
