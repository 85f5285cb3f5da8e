/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/**
 * IkdPane:
 *
 * What shows a part of what a window looks at, with its own actions and keys: a page, or one of
 * several views that share a page and its header. A subclass has a template of its own; the window,
 * or the page, makes it with its context, puts it into a stack, and hands on to it what it is asked
 * for.
 *
 * Properties: "context" (construct-only, never NULL in a window), "busy" (something is being kept:
 * the window waits with closing).
 *
 * It reads with services' asynchronous forms, with a cancellable that it cancels in dispose.
 * Actions of the window that it may use: win.go-region (x), win.show-page (s: "overview", "entry",
 * "comparison", "target"), win.toast (s), win.undo, win.redo, win.preferences, win.start-office.
 */
#define IKD_TYPE_PANE (ikd_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (IkdPane, ikd_pane, IKD, PANE, GtkWidget)

struct _IkdPaneClass
{
  GtkWidgetClass parent_class;

  /* The context's "changed": read again. A pane that is not to be seen hears of it once it comes
   * up, and at once where the file is another one. Default: NULL, it does not listen. */
  void     (*changed)     (IkdPane *self);

  /* It came up by keyboard or sidebar: put the focus where work begins. Default: the first
   * focusable child. */
  void     (*focus_first) (IkdPane *self);

  /* It is left or the window closes: begin to keep what is being typed (see "busy"). FALSE: it
   * cannot be kept, and the pane shows why. Default: TRUE. */
  gboolean (*flush)       (IkdPane *self);
};

/* Shared with the window; transfer none */
IkdContext *ikd_pane_get_context  (IkdPane *self);
/* The open file; transfer none, nullable */
IkdSession *ikd_pane_get_session  (IkdPane *self);

/* Calls "changed" now. For the end of constructed, where a pane is to read before it comes up. */
void        ikd_pane_catch_up     (IkdPane *self);

void        ikd_pane_focus_first  (IkdPane *self);
gboolean    ikd_pane_flush        (IkdPane *self);

void        ikd_pane_set_busy     (IkdPane *self, gboolean busy);
gboolean    ikd_pane_get_busy     (IkdPane *self);

/* @content: what of the pane a file that is only read takes nothing in. */
void        ikd_pane_set_sensitive (IkdPane *self, GtkWidget *content, gboolean sensitive);

/* A toast in the window; silent once the pane has left it. */
void        ikd_pane_toast        (IkdPane *self, const char *text);
/* The same with a button that undoes the last action. */
void        ikd_pane_toast_undo   (IkdPane *self, const char *text);
/* Shows a service's sentence: about the file as a bar that stays, else as a toast; being cancelled
 * is silent. */
void        ikd_pane_report_error (IkdPane *self, const GError *error);

G_END_DECLS
