/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry.h"

G_BEGIN_DECLS

/* What entries are read against: one for all entries of a job. */
typedef struct
{
  IkdAtlas    *atlas;
  IkdCalendar *calendar;
  GPtrArray   *targets;         /* read when first needed */
  IkdDay       today;
} IkdEntryDesk;

IkdEntryDesk *ikd_entry_desk_new   (IkdSession *session);
void          ikd_entry_desk_free  (IkdEntryDesk *desk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdEntryDesk, ikd_entry_desk_free)

/* Inside a job: what the entry would become; for bad input the review says why. transfer full;
 * NULL only if the file cannot be read. */
IkdReview    *ikd_entry_desk_review (IkdEntryDesk *desk, IkdDatabase *db, const IkdEntry *entry,
                                     GError **error);
/* Inside a writing job: stores the entry as an action of its own, as ikd_entry_save() does without
 * being strict. @label: what was done; NULL: made from the entry. transfer full */
IkdReview    *ikd_entry_desk_save   (IkdEntryDesk *desk, IkdDatabase *db,
                                     const char *operator_name, const IkdEntry *entry,
                                     const char *label, GError **error);
/* Inside a writing job, in the open @action: stores the entry as ikd_entry_save() does where it is
 * strict. transfer full */
IkdReview    *ikd_entry_desk_put    (IkdEntryDesk *desk, IkdDatabase *db, gint64 action,
                                     const IkdEntry *entry, GError **error);
/* Inside a job: what a count of active IKD in the cell is a share of, and its value (cleared by the
 * caller, empty before); @indicator is NONE for any other cell. */
gboolean      ikd_entry_desk_base   (IkdEntryDesk *desk, IkdDatabase *db, IkdBook *book,
                                     const IkdFigureKey *key, IkdIndicator *indicator,
                                     IkdValue *base, GError **error);
/* The addition that ends on the day of @key, a stock's. transfer full, nullable */
IkdFigure    *ikd_entry_find_flow   (IkdBook *book, const IkdFigureKey *key);

G_END_DECLS
