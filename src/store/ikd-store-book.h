/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-tables.h"

G_BEGIN_DECLS

/* The IkdBook over a connection; made by ikd_store_book_new(). */
#define IKD_TYPE_STORE_BOOK (ikd_store_book_get_type ())
G_DECLARE_FINAL_TYPE (IkdStoreBook, ikd_store_book, IKD, STORE_BOOK, GObject)

/* From now on the latest figures of other regions than @region come bare, as of
 * ikd_store_book_new_bare(), and each is searched for once. */
void ikd_store_book_spare_others (IkdStoreBook *self, gint64 region);

G_END_DECLS
