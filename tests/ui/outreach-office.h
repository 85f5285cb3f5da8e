/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outreach-service.h"
#include "office.h"

/* The office's file with records of outreach, and the page that shows them. */

/* An office, and a pane of its outreach once that is open. */
typedef struct
{
  Office     office;
  GtkWidget *pane;
} Outreach;

void         outreach_set_up    (Outreach *self, gconstpointer data);
void         outreach_tear_down (Outreach *self, gconstpointer data);
/* Opens the office's file, and shows the pane of @type. */
void         outreach_open      (Outreach *self, GType type);

/* Keeps a record in the office's file, before a window has it: "name:L|headcount:120". */
gint64       outreach_keep  (Office *self, GType type, const char *code, const char *words);
/* What the file holds of the office's region, read past the window; transfer full. */
GPtrArray   *outreach_list  (Office *self, IkdOutreachList list);

/* Goes to the pane of @type by keyboard, and waits for it; transfer none. */
GtkWidget   *outreach_show  (Office *self, GType type);
/* Waits for the window of @type, gives it the keyboard; transfer none. */
GtkWidget   *outreach_window (GType type);
void         outreach_wait_gone (GType type);
/* Presses Enter, and waits until the button that it stands for was pressed. */
void         outreach_save (void);
/* Goes with Tab to the row of preferences called @title. */
void         outreach_go_to (GtkWidget *window, const char *title);
