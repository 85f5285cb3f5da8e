/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-assignment-sheet.h"
#include "ikd-page-pen.h"

G_BEGIN_DECLS

/* Writes the page of this size, at least 190 × 270 mm, in points. Known to the room alone. */
void ikd_assignment_sheet_write (IkdAssignmentSheet *self, IkdPagePen *pen, double width,
                                 double height);

G_END_DECLS
