/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-figure.h"
#include "ikd-region.h"
#include "ikd-target.h"

G_BEGIN_DECLS

/* What a person should look at before a proposal is taken. */
typedef enum
{
  IKD_PROPOSAL_BASE_WORD = 1 << 0,      /* the text's own word for it is another one */
  IKD_PROPOSAL_NO_REGION = 1 << 1,      /* the text names none, or one that may be several */
  IKD_PROPOSAL_NO_DATE = 1 << 2,        /* the text tells no date */
  IKD_PROPOSAL_NUMBER = 1 << 3,         /* its digits can be read in two ways */
  IKD_PROPOSAL_RIVAL = 1 << 4,          /* the text says two things of the same */
  IKD_PROPOSAL_NO_BASE = 1 << 5,        /* a percentage of nobody knows what */
} IkdProposalFlags;

/* Those with which a proposal is not taken until a person says so. */
#define IKD_PROPOSAL_DOUBTS (~(guint) IKD_PROPOSAL_NO_BASE)

#define IKD_TYPE_PROPOSAL (ikd_proposal_get_type ())
G_DECLARE_FINAL_TYPE (IkdProposal, ikd_proposal, IKD, PROPOSAL, GObject)

/**
 * IkdProposal:
 *
 * A figure or a target that a text seems to tell. Nothing is stored before a person takes it;
 * region and date may be corrected before.
 */
struct _IkdProposal
{
  GObject       parent_instance;

  gboolean      is_target;
  IkdRegion    *region;         /* nullable */
  IkdPeriod     as_of;          /* day IKD_DAY_NONE: the text tells none */
  IkdIndicator  indicator;
  IkdNumber     number;         /* unknown: a percentage alone */
  gint64        percent;        /* 10^-6 percent */
  gint64        half;           /* half unit of its last printed digit */
  IkdOf         of;             /* NONE: there is no percentage */
  char         *base_word;      /* the text's own word for the base; nullable */
  IkdDay        deadline;       /* of a target; IKD_DAY_NONE: the text tells none */
  guint         flags;          /* of IkdProposalFlags */
  guint         start;          /* bytes of the text that it came from */
  guint         end;
  char         *words;          /* and these themselves */
};

IkdProposal *ikd_proposal_new  (void);
IkdProposal *ikd_proposal_copy (IkdProposal *self);

void         ikd_proposal_set_region (IkdProposal *self, IkdRegion *region);
void         ikd_proposal_set_day    (IkdProposal *self, IkdDay day);

G_END_DECLS
