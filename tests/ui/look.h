/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "messages.h"

/* What is at fault with what can be read: it is in the other language, is shortened, or has no name
 * for those who do not see it. */
typedef struct
{
  Messages   *messages;
  gboolean    indonesian;
  gboolean    wide;             /* there is room for everything */
  const char *where;
  GString    *faults;           /* a line each */
} Look;

/* Looks at all that is on the screen at and below @root; @where: what it is called in a fault. */
void look_at        (Look *self, GtkWidget *root, const char *where);
/* Its buttons are seen on a screen of 600 lines, below a panel: a form scrolls. */
void look_at_height (Look *self, GtkWidget *root);
