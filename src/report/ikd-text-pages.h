/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pages.h"

G_BEGIN_DECLS

/**
 * IkdTextPages:
 *
 * A title and lines of text on as many pages as they take; long lines are broken, none is cut off.
 * Every page has the title and its number. Read-only.
 */
#define IKD_TYPE_TEXT_PAGES (ikd_text_pages_get_type ())
G_DECLARE_FINAL_TYPE (IkdTextPages, ikd_text_pages, IKD, TEXT_PAGES, GObject)

IkdTextPages *ikd_text_pages_new (const char *title, const char *text);

G_END_DECLS
