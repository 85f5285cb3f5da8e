/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-keeper.h"
#include "ikd-opener.h"
#include "ikd-page-stack.h"
#include "ikd-shell.h"
#include "ikd-sidebar.h"
#include "ikd-start.h"
#include "ikd-undo.h"
#include "ikd-window.h"

G_BEGIN_DECLS

/* What the files of the window share. */
struct _IkdWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  IkdContext *context;
  IkdOpener *opener;
  IkdKeeper *keeper;
  IkdUndo *undo;
  char *path;                   /* the file that is open, or that the welcome makes */
  char *wanted;                 /* the file that was asked for last */
  IkdDatabaseFlags flags;
  gboolean leaving;             /* it was asked whether what is typed may be lost, and it may */
  gboolean waiting;             /* closes as soon as what is typed is kept */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  IkdStart *start;
  IkdShell *shell;
  IkdSidebar *sidebar;
  IkdPageStack *pages;
};

/* @button, @action: nullable: a toast without a button */
void     ikd_window_toast       (IkdWindow *self, const char *text, const char *button,
                                 const char *action);
/* Whether another file may take the place of this one; says what keeps it. */
gboolean ikd_window_may_leave   (IkdWindow *self);
/* "win.…" */
void     ikd_window_add_actions (GtkWidgetClass *widget_class);

G_END_DECLS
