/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-pane.h"

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
 * Properties: "title", "child", "title-widget", "start-widget", "end-widget", "sidebar-shown" (the
 * window's: whether buttons for sidebar and menu are spared).
 */
#define IKD_TYPE_PAGE (ikd_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (IkdPage, ikd_page, IKD, PAGE, IkdPane)

struct _IkdPageClass
{
  IkdPaneClass parent_class;

  /* It calls ikd_raise_now() itself when it has something to show: a window that opens waits for
   * that. Default: FALSE. */
  gboolean fills;
};

G_END_DECLS
