/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-context.h"

#include <adwaita.h>

#include "ikd-form-row.h"

G_BEGIN_DECLS

/**
 * IkdRecordLayout:
 * @rows: the first is a heading
 * @withdraw: of the button that takes it back
 * @withdrawn: said once it is taken back
 * @history: what one revision says, in a line
 *
 * The form of one kind of record. Static; texts untranslated.
 */
typedef struct
{
  GType             (*get_type) (void);
  const char         *add_title;
  const char         *edit_title;
  const char         *withdraw;
  const char         *withdrawn;
  const IkdFormRow *rows;
  guint               n_rows;
  char              *(*history) (IkdOutreach *record);
} IkdRecordLayout;

/**
 * IkdRecordWindow:
 *
 * The form for a record of outreach, new or corrected: what is typed is checked at every change,
 * and what is to be said of it stands under its field. Under the fields are the history, and a
 * button that takes the record back. Escape closes it.
 */
#define IKD_TYPE_RECORD_WINDOW (ikd_record_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdRecordWindow, ikd_record_window, IKD, RECORD_WINDOW, AdwWindow)

/* @context: has a session; @record: nullable: a new one, of the context's region; without a number:
 * a new one that begins like it. It is not changed */
GtkWidget *ikd_record_window_new (GtkWindow *parent, IkdContext *context,
                                  const IkdRecordLayout *layout, IkdOutreach *record);

G_END_DECLS
