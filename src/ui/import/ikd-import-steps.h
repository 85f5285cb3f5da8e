/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  IKD_IMPORT_STEP_RECOGNISE,
  IKD_IMPORT_STEP_REVIEW,
  IKD_IMPORT_STEP_STORE,
  IKD_IMPORT_N_STEPS
} IkdImportStep;

/**
 * IkdImportSteps:
 *
 * Where one is among the steps of an import. Told by words as well as by weight: what is done has
 * a check, and the whole is one sentence for a screen reader.
 */
#define IKD_TYPE_IMPORT_STEPS (ikd_import_steps_get_type ())
G_DECLARE_FINAL_TYPE (IkdImportSteps, ikd_import_steps, IKD, IMPORT_STEPS, GtkWidget)

void ikd_import_steps_set (IkdImportSteps *self, IkdImportStep step);

G_END_DECLS
