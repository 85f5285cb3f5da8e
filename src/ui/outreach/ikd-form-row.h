/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-outreach.h"
#include "ikd-plan-service.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_FORM_HEADING,           /* begins a group: its title, "" for none */
  IKD_FORM_ENTRY,             /* text, count or day, as people write it */
  IKD_FORM_KIND,              /* one of the record's own list */
  IKD_FORM_SEGMENT,           /* a group, or none */
  IKD_FORM_SEGMENTS,          /* several groups, kept with ; between them */
  IKD_FORM_CHOICE,            /* one of @labels */
  IKD_FORM_SWITCH,            /* a choice of no and yes */
} IkdFormRowType;

/**
 * IkdFormRow:
 * @field: a name of the record's table of fields
 * @title: untranslated
 * @label: of a choice, translated
 * @n: how many choices there are
 *
 * One row of a form for a record. Tables of them are static.
 */
typedef struct
{
  IkdFormRowType   type;
  const char        *field;
  const char        *title;
  const char      *(*label) (int choice);
  int                n;
} IkdFormRow;

/* The widget of a row that is not a heading, and what it holds: */
GtkWidget *ikd_form_row_new   (const IkdFormRow *row, GCallback changed, gpointer data);
/* What is said under it; nullable: a row that cannot be refused. */
GtkWidget *ikd_form_row_refusal (GtkWidget *widget);
/* @items: of IkdListItem: what a kind or segment may be; what was chosen stays */
void       ikd_form_row_offer (GtkWidget *widget, GPtrArray *items);
void       ikd_form_row_show  (GtkWidget *widget, IkdOutreach *record);
/* FALSE with @error: what is typed is nothing of the kind. */
gboolean   ikd_form_row_read  (GtkWidget *widget, IkdOutreach *record, GError **error);

G_END_DECLS
