/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-import-plan.h"
#include "ikd-import-private.h"

G_BEGIN_DECLS

/* A sheet of a plan. */
typedef struct
{
  IkdSheet        *sheet;       /* owned */
  IkdImportInput  *input;       /* what a person said of it, and of the file */
  gboolean         remembered;  /* the mapping was kept from an earlier file */
  gboolean         wanted;      /* it is to be imported, as soon as it is understood */

  /* As of when it was worked out last. */
  IkdLayout        layout;
  GPtrArray       *decisions;   /* of IkdDecision */
  char            *missing;     /* nullable */
  IkdDay           day;
  char            *day_where;   /* nullable */
  guint            header_line;
} IkdPlanSheet;

IkdPlanSheet *ikd_plan_sheet_new  (IkdSheet *sheet);
void          ikd_plan_sheet_free (IkdPlanSheet *self);

/* Between what a plan says and how it is worked out. Known to the room alone. */
struct _IkdImportPlan
{
  GObject          parent_instance;

  IkdSession      *session;
  GPtrArray       *sheets;      /* of IkdPlanSheet */
  guint            sheet;       /* which one is looked at */
  IkdImportLearnt *learnt;

  /* As of when it was worked out last. */
  GListStore      *items;
  guint            counts[IKD_IMPORT_N_KINDS];
  GPtrArray       *notes;       /* of IkdProblem */
  GPtrArray       *questions;   /* of IkdImportQuestion */
  IkdReceipt      *receipt;     /* of the dry run; nullable */

  GCancellable    *running;     /* nullable */
};

IkdPlanSheet *ikd_import_plan_at    (IkdImportPlan *self, guint sheet);
/* Begins to work it out anew; what is being worked out is given up. */
void          ikd_import_plan_work  (IkdImportPlan *self);
/* Sets out: a mapping for each sheet, and which are understood. */
void          ikd_import_plan_begin (IkdImportPlan *self);

G_END_DECLS
