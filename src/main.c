/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Capaian: language, then the application. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ikd-application.h"

int
main (int argc, char **argv)
{
  const char *localedir = g_getenv ("CAPAIAN_LOCALEDIR");
  g_autoptr (IkdApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name (_("Capaian"));
  application = ikd_application_new (G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
