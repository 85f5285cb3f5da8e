/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-import-plan.h"
#include "ikd-import-private.h"

G_BEGIN_DECLS

/* Between what a plan says and how it is worked out. Known to the room alone. */
struct _IkdImportPlan
{
  GObject          parent_instance;

  IkdSession      *session;
  GPtrArray       *sheets;      /* of IkdSheet */
  guint            sheet;
  IkdImportLearnt *learnt;
  IkdImportInput  *input;       /* what a person said */
  gboolean         remembered;  /* the mapping was kept from an earlier file */

  /* As of when it was worked out last. */
  IkdLayout        layout;
  GListStore      *items;
  guint            counts[IKD_IMPORT_N_KINDS];
  GPtrArray       *notes;       /* of IkdProblem */
  GPtrArray       *questions;   /* of IkdImportQuestion */
  GPtrArray       *decisions;   /* of IkdDecision */
  IkdReceipt      *receipt;     /* of the dry run; nullable */
  char            *missing;     /* nullable */
  IkdDay           day;
  char            *day_where;   /* nullable */
  guint            header_line;

  GCancellable    *running;     /* nullable */
};

/* Begins to work it out anew; what is being worked out is given up. */
void ikd_import_plan_work  (IkdImportPlan *self);
/* Sets out on a sheet: its mapping, without what was said of another. */
void ikd_import_plan_begin (IkdImportPlan *self);

G_END_DECLS
