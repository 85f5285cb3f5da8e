/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* capaianctl: the services of Capaian without a display. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ikd-commands.h"

int
main (int argc, char **argv)
{
  const char *localedir = g_getenv ("CAPAIAN_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return ikd_commands_run (argc, argv);
}
