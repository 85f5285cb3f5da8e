/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-attainment.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_RANKED,
  IKD_UNRANKED_NO_FIGURE,       /* "no-figure" */
  IKD_UNRANKED_NO_BASE,         /* "no-base" */
  IKD_UNRANKED_UNKNOWN_BASE,    /* "unknown-base" */
  IKD_UNRANKED_PARTIAL,         /* "partial" */
  IKD_UNRANKED_STALE,           /* "stale" */
} IkdUnranked;

const char *ikd_unranked_to_id (IkdUnranked reason);    /* NULL for RANKED */
/* translated sentence part: "no figure yet" */
const char *ikd_unranked_label (IkdUnranked reason);

#define IKD_TYPE_RANK (ikd_rank_get_type ())
G_DECLARE_FINAL_TYPE (IkdRank, ikd_rank, IKD, RANK, GObject)

/* One child in a ranking. Properties for templates: "rank", "attainment", "region". */
struct _IkdRank
{
  GObject         parent_instance;
  IkdAttainment  *attainment;   /* of the child */
  IkdUnranked     unranked;
  guint           rank;         /* 1 highest; 0 if unranked */
};

/* Of IkdRegion, in any order: by coverage of one base (@question->base; NONE: that of @parent's
 * target), as below. transfer full, of IkdRank */
GPtrArray  *ikd_ranking_of      (IkdBook *book, GPtrArray *regions, IkdRegion *parent,
                                 const IkdQuestion *question, IkdIndicator *base);
/* Children of @parent by coverage of one base (@question->base; NONE: the parent's target's),
 * highest first; shared rank where equal to two decimals; then the unranked, in code order.
 * *@base says which base. transfer full, of IkdRank */
GPtrArray  *ikd_ranking_compute (IkdBook *book, IkdRegion *parent, const IkdQuestion *question,
                                 IkdIndicator *base);

G_END_DECLS
