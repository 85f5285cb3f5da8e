/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a window comes up as it was left, and never smaller than it can be. */

#include "ikd-window-state.h"

/* As the ranges in the settings' schema. */
#define LEAST_WIDTH 360
#define LEAST_HEIGHT 300

void
ikd_window_state_restore (GtkWindow *window, GSettings *settings)
{
  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "maximized"))
    gtk_window_maximize (window);
}

void
ikd_window_state_keep (GtkWindow *window, GSettings *settings)
{
  int width, height;

  /* Of a maximized window, the size it goes back to. */
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "maximized", gtk_window_is_maximized (window));
  g_settings_set_int (settings, "window-width", MAX (width, LEAST_WIDTH));
  g_settings_set_int (settings, "window-height", MAX (height, LEAST_HEIGHT));
}
