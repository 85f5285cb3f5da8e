/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-import-plan.h"
#include "ikd-import-private.h"

G_BEGIN_DECLS

/* Between a plan and its items. Known to the room alone. */

/* What is shown of a file's cells: those that a person has to look at, and of the others the first;
 * all are counted. */
#define IKD_IMPORT_MOST_ITEMS 10000

struct _IkdImportItems
{
  GPtrArray *items;             /* of IkdImportItem, by sheet and place */
  guint      counts[IKD_IMPORT_N_KINDS];
  guint      listed[2];         /* nothing to look at; something to look at */
};

IkdImportItems *ikd_import_items_new  (void);
void            ikd_import_items_free (IkdImportItems *self);   /* nullable */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdImportItems, ikd_import_items_free)
/* The cells of a row, and what became of its figures; on any thread. */
void            ikd_import_items_add  (IkdImportItems *self, const IkdImportFile *file, guint part,
                                       const IkdDraftRow *row, GPtrArray *outcomes);
/* Puts them in the order of the file. */
void            ikd_import_items_sort (IkdImportItems *self);
/* Whether both stand for the same cell. */
gboolean   ikd_import_item_is_place (IkdImportItem *self, IkdImportItem *other);
/* Takes over what @from says, and tells. */
void       ikd_import_item_take     (IkdImportItem *self, IkdImportItem *from);

G_END_DECLS
