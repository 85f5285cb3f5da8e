/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-page.h"

G_BEGIN_DECLS

/**
 * IkdPageStack:
 *
 * The pages, of which one is shown. A page is made when it is first shown.
 *
 * Properties: "context" (set before a page is shown), "sidebar-shown" (handed on to the pages),
 * "busy" (read-only: a page is still keeping something).
 */
#define IKD_TYPE_PAGE_STACK (ikd_page_stack_get_type ())
G_DECLARE_FINAL_TYPE (IkdPageStack, ikd_page_stack, IKD, PAGE_STACK, AdwBin)

/* Leaves the page that is shown (flushing it), and shows another. FALSE: there is no such page. */
gboolean  ikd_page_stack_show     (IkdPageStack *self, const char *id);
IkdPage  *ikd_page_stack_get_page (IkdPageStack *self);         /* nullable */
/* Begins to keep what is typed anywhere. FALSE: some of it cannot be kept. */
gboolean  ikd_page_stack_flush    (IkdPageStack *self);
gboolean  ikd_page_stack_get_busy (IkdPageStack *self);

G_END_DECLS
