/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a text seems to tell, with the words that it came from. */

#include "ikd-proposal.h"

G_DEFINE_FINAL_TYPE (IkdProposal, ikd_proposal, G_TYPE_OBJECT)

static void
ikd_proposal_finalize (GObject *object)
{
  IkdProposal *self = IKD_PROPOSAL (object);

  g_clear_object (&self->region);
  g_free (self->base_word);
  g_free (self->words);

  G_OBJECT_CLASS (ikd_proposal_parent_class)->finalize (object);
}

static void
ikd_proposal_class_init (IkdProposalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_proposal_finalize;
}

static void
ikd_proposal_init (IkdProposal *self)
{
  self->as_of = (IkdPeriod){ IKD_DAY_NONE, IKD_DAY_NONE };
  self->deadline = IKD_DAY_NONE;
  self->indicator = IKD_INDICATOR_NONE;
}

IkdProposal *
ikd_proposal_new (void)
{
  return g_object_new (IKD_TYPE_PROPOSAL, NULL);
}

IkdProposal *
ikd_proposal_copy (IkdProposal *self)
{
  IkdProposal *copy = ikd_proposal_new ();

  copy->is_target = self->is_target;
  g_set_object (&copy->region, self->region);
  copy->as_of = self->as_of;
  copy->indicator = self->indicator;
  copy->number = self->number;
  copy->percent = self->percent;
  copy->half = self->half;
  copy->of = self->of;
  copy->base_word = g_strdup (self->base_word);
  copy->deadline = self->deadline;
  copy->flags = self->flags;
  copy->start = self->start;
  copy->end = self->end;
  copy->words = g_strdup (self->words);
  return copy;
}

/* A person said which region is meant: there is no doubt about it any more. */
void
ikd_proposal_set_region (IkdProposal *self, IkdRegion *region)
{
  g_set_object (&self->region, region);
  self->flags &= ~(guint) IKD_PROPOSAL_NO_REGION;
}

void
ikd_proposal_set_day (IkdProposal *self, IkdDay day)
{
  self->as_of = (IkdPeriod){ day, day };
  self->flags &= ~(guint) IKD_PROPOSAL_NO_DATE;
}
