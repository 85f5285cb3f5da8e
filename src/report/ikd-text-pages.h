/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

/**
 * IkdTextPages:
 *
 * A title and lines of text on as many pages as they take; long lines are broken, none is cut off.
 * Every page has the title and its number. Read-only.
 */
#define IKD_TYPE_TEXT_PAGES (ikd_text_pages_get_type ())
G_DECLARE_FINAL_TYPE (IkdTextPages, ikd_text_pages, IKD, TEXT_PAGES, GObject)

IkdTextPages *ikd_text_pages_new         (const char *title, const char *text);

/* On paper of this size in points; at least 1. */
guint         ikd_text_pages_get_n_pages (IkdTextPages *self, double width, double height);
/* Draws page @page (from 0) into 0,0…@width,@height, in points. */
void          ikd_text_pages_draw        (IkdTextPages *self, cairo_t *cr, double width,
                                          double height, guint page);

G_END_DECLS
