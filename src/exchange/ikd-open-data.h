/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-figure.h"
#include "ikd-region.h"

G_BEGIN_DECLS

/* Open data in the manner of Satu Data Indonesia: rows of counts whose regions have the reference
 * codes of Kemendagri, each level in columns of its own, with a file of metadata beside them. */

/* What the metadata say of the rows; all borrowed. */
typedef struct
{
  const char *file;             /* name of the CSV file */
  const char *producer;         /* nullable: the office */
  const char *mark;             /* nullable: that the figures are invented */
  const char *region_code;      /* what they cover */
  const char *region_name;
  IkdDay      first;            /* IKD_DAY_NONE: there are none */
  IkdDay      last;
  IkdDay      made;
  guint       rows;
  guint       indicators;       /* bit set of 1u << IkdIndicator */
  guint       levels;           /* bit set of 1u << level */
  /* what has no count and is not among the rows */
  guint       percent_only;
  guint       not_reported;
  guint       rivals;           /* other claims on the same figure */
} IkdOpenData;

void ikd_open_data_header   (GString *out);
/* A figure with a count. */
void ikd_open_data_row      (GString *out, IkdAtlas *atlas, IkdRegion *region, IkdFigure *figure);
void ikd_open_data_metadata (GString *out, const IkdOpenData *data);

G_END_DECLS
