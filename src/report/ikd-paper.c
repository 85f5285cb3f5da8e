/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The papers of offices: A4, and F4, on which most letters are written. */

#include "ikd-paper.h"

static const struct
{
  const char *id;
  const char *name;
  double      width;            /* mm */
  double      height;
} papers[IKD_N_PAPERS] = {
  [IKD_PAPER_A4] = { "a4", "A4", 210, 297 },
  [IKD_PAPER_F4] = { "f4", "F4", 215, 330 },
};

const char *
ikd_paper_to_id (IkdPaper paper)
{
  g_return_val_if_fail (paper < IKD_N_PAPERS, "");

  return papers[paper].id;
}

gboolean
ikd_paper_from_id (const char *id, IkdPaper *paper)
{
  for (guint i = 0; i < IKD_N_PAPERS; i++)
    if (g_ascii_strcasecmp (id, papers[i].id) == 0)
      {
        *paper = (IkdPaper) i;
        return TRUE;
      }
  return FALSE;
}

const char *
ikd_paper_name (IkdPaper paper)
{
  g_return_val_if_fail (paper < IKD_N_PAPERS, "");

  return papers[paper].name;
}

void
ikd_paper_size (IkdPaper paper, double *width, double *height)
{
  g_return_if_fail (paper < IKD_N_PAPERS);

  *width = papers[paper].width * IKD_POINTS_PER_MM;
  *height = papers[paper].height * IKD_POINTS_PER_MM;
}
