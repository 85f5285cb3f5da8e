/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sheets of paper that offices have. */
typedef enum
{
  IKD_PAPER_A4,                 /* 210 × 297 mm */
  IKD_PAPER_F4,                 /* 215 × 330 mm, "folio" */
  IKD_N_PAPERS,
} IkdPaper;

/* Points in a millimetre: 72 to the inch of 25.4 mm. */
#define IKD_POINTS_PER_MM (72 / 25.4)

const char *ikd_paper_to_id   (IkdPaper paper);         /* "a4"; static */
gboolean    ikd_paper_from_id (const char *id, IkdPaper *paper);
const char *ikd_paper_name    (IkdPaper paper);         /* "A4", in every language; static */
/* Upright, in points. */
void        ikd_paper_size    (IkdPaper paper, double *width, double *height);

G_END_DECLS
