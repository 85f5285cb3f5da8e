/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-pages.h"

G_BEGIN_DECLS

/**
 * IkdPagesView:
 *
 * The pages of a document below each other, as wide as there is room; Ctrl++, Ctrl+− and Ctrl+0
 * make them larger and smaller. They are drawn on a thread of their own, never two at a time; what
 * was there stays until then.
 *
 * Signal "shown": what was set last is on the screen.
 */
#define IKD_TYPE_PAGES_VIEW (ikd_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (IkdPagesView, ikd_pages_view, IKD, PAGES_VIEW, GtkWidget)

/* @pages: nullable; they belong to the view alone. @label: what the document is, for those who do
 * not see it */
void   ikd_pages_view_set_pages   (IkdPagesView *self, IkdPages *pages, IkdPaper paper,
                                   const char *label);
/* How many are on the screen. */
guint  ikd_pages_view_get_n_shown (IkdPagesView *self);

G_END_DECLS
