/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-page.h"

G_BEGIN_DECLS

/* One page of the window. */
typedef struct
{
  const char *id;               /* for win.show-page and the settings */
  const char *title;            /* msgid; as in the sidebar */
  const char *icon_name;
  guint       number;           /* its key: Ctrl+1 … Ctrl+7, as in the full list of pages */
  GType     (*get_type) (void); /* of a subclass of IkdPage */
} IkdPageEntry;

/* The pages there are, in the order of the sidebar. */
const IkdPageEntry *ikd_page_list_get  (guint *n);
const IkdPageEntry *ikd_page_list_find (const char *id);        /* nullable */

G_END_DECLS
