/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "office.h"

/* A pane by itself over the office's file. */
typedef struct
{
  Office      office;
  IkdSession *session;
  IkdContext *context;          /* NULL until it is asked for */
  GtkWidget  *pane;
  GtkWindow  *window;           /* NULL until it is shown */
} PaneOffice;

/* The file, opened, and no pane yet. */
void        pane_office_set_up    (PaneOffice *self, gconstpointer data);
void        pane_office_tear_down (PaneOffice *self, gconstpointer data);
/* What the pane will be shown with, if more than the file; transfer none. */
IkdContext *pane_office_context   (PaneOffice *self);
/* Shows a pane of @type in a window. */
void        pane_office_show      (PaneOffice *self, GType type, int width, int height);
