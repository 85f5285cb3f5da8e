/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/**
 * IkdPage:
 *
 * Base class of the pages: a header bar, the bars about the file, and the content. All three are
 * inside the page, so that actions and shortcuts of the subclass reach from the header as well.
 *
 * A subclass has a template with parent="IkdPage" that sets "child" (the content) and, where
 * wanted, "title-widget", "start-widget" and "end-widget" of the header; without a title widget the
 * title is shown. One line in src/ui/window/ikd-page-list.c puts it into the sidebar, and the
 * window makes it when it is first shown.
 *
 * Properties: "context" (construct-only, never NULL in a window), "title", "child", "title-widget",
 * "start-widget", "end-widget", "sidebar-shown" (the window's: whether buttons for sidebar and menu
 * are spared), "busy" (something is being kept: the window waits with closing).
 *
 * A page listens to the context's "changed", and reads with services' asynchronous forms, with a
 * cancellable that it cancels in dispose. Actions of the window that it may use: win.go-region (x),
 * win.show-page (s: "overview", "entry", "comparison", "target"), win.toast (s), win.undo,
 * win.redo, win.preferences, win.start-office.
 */
#define IKD_TYPE_PAGE (ikd_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (IkdPage, ikd_page, IKD, PAGE, GtkWidget)

struct _IkdPageClass
{
  GtkWidgetClass parent_class;

  /* The page came up by keyboard or sidebar: put the focus where work begins. Default: the first
   * focusable child. */
  void     (*focus_first) (IkdPage *self);

  /* The page is left or the window closes: begin to keep what is being typed (see "busy"). FALSE:
   * it cannot be kept, and the page shows why. Default: TRUE. */
  gboolean (*flush)       (IkdPage *self);

  /* It calls ikd_raise_now() itself when it has something to show: a window that opens waits for
   * that. Default: FALSE. */
  gboolean fills;
};

IkdContext *ikd_page_get_context    (IkdPage *self);
IkdSession *ikd_page_get_session    (IkdPage *self);    /* nullable */

void        ikd_page_focus_first    (IkdPage *self);
gboolean    ikd_page_flush          (IkdPage *self);

void        ikd_page_set_busy       (IkdPage *self, gboolean busy);
gboolean    ikd_page_get_busy       (IkdPage *self);

/* A toast in the window. */
void        ikd_page_toast          (IkdPage *self, const char *text);
/* The same with a button that undoes the last action. */
void        ikd_page_toast_undo     (IkdPage *self, const char *text);
/* Shows a service's sentence: about the file as a bar that stays, else as a toast; being cancelled
 * is silent. */
void        ikd_page_report_error   (IkdPage *self, const GError *error);

G_END_DECLS
