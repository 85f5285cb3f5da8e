/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-import-done.h"
#include "ikd-import-page.h"
#include "ikd-import-plan.h"
#include "ikd-import-recognise.h"
#include "ikd-import-review.h"
#include "ikd-import-start.h"
#include "ikd-import-steps.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_IMPORT_AT_START,
  IKD_IMPORT_AT_READING,
  IKD_IMPORT_AT_FAILED,
  IKD_IMPORT_AT_RECOGNISE,
  IKD_IMPORT_AT_REVIEW,
  IKD_IMPORT_AT_DONE,
} IkdImportPlace;

struct _IkdImportPage
{
  IkdPage             parent_instance;

  IkdSession         *session;          /* that all below belongs to; nullable */
  IkdImportPlace      place;
  IkdImportPlan      *plan;             /* nullable */
  gboolean            touched;          /* a person has changed the plan */
  GQueue              waiting;          /* of GFile: after the one that is under way */
  GCancellable       *life;             /* of the list of past imports */
  GCancellable       *reading;          /* nullable */

  GtkWidget          *start_buttons;
  GtkWidget          *cancel_button;
  GtkWidget          *back_button;
  GtkButton          *next_button;
  GtkWidget          *steps_box;
  IkdImportSteps     *steps;
  GtkSpinner         *spinner;
  GtkStack           *stack;
  IkdImportStart     *start;
  AdwStatusPage      *status_reading;
  GtkWidget          *stop_button;
  AdwStatusPage      *status_failed;
  GtkWidget          *other_button;
  IkdImportRecognise *recognise;
  IkdImportReview    *review;
  IkdImportDone      *done;
};

/* --- ikd-import-page-place.c --- */

/* Goes to a place and puts the focus where work begins there. */
void ikd_import_page_go          (IkdImportPage *self, IkdImportPlace place);
void ikd_import_page_focus_place (IkdImportPage *self);
/* What the buttons of the header say and whether they can be used. */
void ikd_import_page_update      (IkdImportPage *self);

/* --- ikd-import-page-read.c --- */

/* As ikd_import_page_open() and ikd_import_page_take_text(). */
void ikd_import_page_begin_file  (IkdImportPage *self, GFile *file);
void ikd_import_page_begin_text  (IkdImportPage *self, const char *text);
/* Lets go of the file that is under way; nothing of it is stored. */
void ikd_import_page_put_away    (IkdImportPage *self);
/* Begins with the file that waits longest; at the start where none does. */
void ikd_import_page_next_file   (IkdImportPage *self);
void ikd_import_page_commit      (IkdImportPage *self);

/* --- ikd-import-page-past.c --- */

/* Reads the list of past imports. */
void ikd_import_page_load_past   (IkdImportPage *self);
/* Asks, and takes one back as a whole. */
void ikd_import_page_take_back   (IkdImportPage *self, gint64 batch);
/* Forgets a name or the columns of a table; can be undone. */
void ikd_import_page_forget      (IkdImportPage *self, gint64 record);

G_END_DECLS
