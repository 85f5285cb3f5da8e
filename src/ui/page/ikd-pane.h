/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-page.h"

G_BEGIN_DECLS

/**
 * IkdPane:
 *
 * One of several views that share a page and its header, each with its own actions and keys. A
 * subclass has a template of its own; the page makes it with its context, puts it into a stack, and
 * hands on to it what it is asked for.
 *
 * Properties: "context" (construct-only), "busy" (something is being kept: the window waits with
 * closing).
 */
#define IKD_TYPE_PANE (ikd_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (IkdPane, ikd_pane, IKD, PANE, GtkWidget)

struct _IkdPaneClass
{
  GtkWidgetClass parent_class;

  /* As of IkdPageClass. */
  void     (*focus_first) (IkdPane *self);
  gboolean (*flush)       (IkdPane *self);
};

IkdContext *ikd_pane_get_context  (IkdPane *self);      /* transfer none */
IkdSession *ikd_pane_get_session  (IkdPane *self);      /* transfer none, nullable */

void        ikd_pane_focus_first  (IkdPane *self);
gboolean    ikd_pane_flush        (IkdPane *self);

void        ikd_pane_set_busy     (IkdPane *self, gboolean busy);
gboolean    ikd_pane_get_busy     (IkdPane *self);

/* @content: what of the pane a file that is only read takes nothing in. */
void        ikd_pane_set_sensitive (IkdPane *self, GtkWidget *content, gboolean sensitive);

/* Through the page; silent once the pane has left it. */
void        ikd_pane_toast        (IkdPane *self, const char *text);
void        ikd_pane_toast_undo   (IkdPane *self, const char *text);
void        ikd_pane_report_error (IkdPane *self, const GError *error);

G_END_DECLS
