/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-grid-model.h"
#include "ikd-outreach-service.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_INSTITUTION_COLUMN_NAME,
  IKD_INSTITUTION_COLUMN_KIND,
  IKD_INSTITUTION_COLUMN_HEADCOUNT,     /* typed into */
  IKD_INSTITUTION_COLUMN_BEFORE,        /* activated, on an earlier date */
  IKD_INSTITUTION_COLUMN_ACTIVATED,     /* typed into: on the date of the sheet */
  IKD_INSTITUTION_COLUMN_COVERAGE,
  IKD_INSTITUTION_COLUMN_STATE,
  IKD_N_INSTITUTION_COLUMNS,
} IkdInstitutionColumn;

/* What the quick entry of institutions shows, on one date. */
#define IKD_TYPE_INSTITUTION_MODEL (ikd_institution_model_get_type ())
G_DECLARE_FINAL_TYPE (IkdInstitutionModel, ikd_institution_model, IKD, INSTITUTION_MODEL, GObject)

IkdInstitutionModel *ikd_institution_model_new (void);

/* @rows: of IkdInstitutionRow. What is refused stays where the same institutions are shown. */
void            ikd_institution_model_show    (IkdInstitutionModel *self, GPtrArray *rows);
void            ikd_institution_model_set_day (IkdInstitutionModel *self, IkdDay day);
IkdDay          ikd_institution_model_get_day (IkdInstitutionModel *self);

/* What stands in a row now, with what is on its way to the file; transfer none, nullable. */
IkdInstitution *ikd_institution_model_get     (IkdInstitutionModel *self, guint row);
/* What was typed, read into a record that follows it; NULL with @error. transfer full */
IkdInstitution *ikd_institution_model_read    (IkdInstitutionModel *self, guint row, guint column,
                                               const char *text, GError **error);
/* Likewise into one that is not kept yet. */
gboolean        ikd_institution_model_put     (IkdInstitutionModel *self,
                                               IkdInstitution *institution, guint column,
                                               const char *text, GError **error);
/* It is on its way to the file, and shown. */
void            ikd_institution_model_take    (IkdInstitutionModel *self, guint row,
                                               IkdInstitution *institution);
/* It was not taken. */
void            ikd_institution_model_refuse  (IkdInstitutionModel *self, guint row, guint column,
                                               const char *text, const char *sentence);
/* Why it was not; NULL: nothing is refused in the row. */
const char     *ikd_institution_model_refusal (IkdInstitutionModel *self, guint row);
gboolean        ikd_institution_model_has_refused (IkdInstitutionModel *self);
/* The next row in @step's direction that is refused or owes a reason, around the end. */
gboolean        ikd_institution_model_next_problem (IkdInstitutionModel *self, guint row, int step,
                                                    guint *next);

G_END_DECLS
