/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-page.h"

G_BEGIN_DECLS

/**
 * IkdPanePage:
 *
 * A page of several panes: a switcher in its header, Ctrl+Tab and Ctrl+Shift+Tab round and round.
 * A pane that is left is told to keep what is typed, as a page is. A subclass adds its panes when
 * it is constructed; its template leaves "child" and "title-widget" alone.
 */
#define IKD_TYPE_PANE_PAGE (ikd_pane_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (IkdPanePage, ikd_pane_page, IKD, PANE_PAGE, IkdPage)

struct _IkdPanePageClass
{
  IkdPageClass parent_class;

  /* Another pane is shown. Default: nothing. */
  void (*switched) (IkdPanePage *self, IkdPane *pane);
};

typedef struct
{
  const char *id;
  const char *title;            /* to be translated */
  const char *icon;
  GType     (*get_type) (void);
} IkdPaneEntry;

/* Makes the @n panes with the page's context. */
void     ikd_pane_page_add       (IkdPanePage *self, const IkdPaneEntry *entries, guint n);
IkdPane *ikd_pane_page_get       (IkdPanePage *self, const char *id);   /* nullable */
void     ikd_pane_page_show      (IkdPanePage *self, const char *id);
IkdPane *ikd_pane_page_get_shown (IkdPanePage *self);                   /* nullable */

G_END_DECLS
