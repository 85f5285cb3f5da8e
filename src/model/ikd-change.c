/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Why a coverage moved. With the coverage C = A ÷ B: the first day's own C may have moved since it
 * was released; then A grew over the old B; then B moved under the new A. Each step is the
 * difference of two coverages that are rounded once, so that the parts add up to the last digit. */

#include "ikd-change.h"

#define HUNDRED_PERCENT (100 * IKD_PERCENT)

static gboolean
is_known (const IkdCoverage *side)
{
  return side->active.known && side->base.known && side->base.value > 0;
}

static gint64
divide (IkdNumber active, IkdNumber base)
{
  return ikd_div_nearest (active.value, HUNDRED_PERCENT, base.value);
}

IkdChange
ikd_change_compute (const IkdCoverage *from, const IkdCoverage *to, const gint64 *released)
{
  IkdChange self = { 0, };
  gint64 between;

  if (!is_known (from) || !is_known (to))
    return self;

  between = divide (to->active, from->base);
  self.known = TRUE;
  self.from = divide (from->active, from->base);
  self.to = divide (to->active, to->base);
  self.released = released != NULL ? *released : self.from;
  self.change = self.to - self.released;
  self.corrections = self.from - self.released;
  self.activations = between - self.from;
  self.base = self.to - between;
  return self;
}

gint64
ikd_change_share (gint64 active_from, gint64 active_to, IkdNumber whole)
{
  g_return_val_if_fail (whole.known && whole.value > 0, 0);

  return ikd_div_nearest (active_to - active_from, HUNDRED_PERCENT, whole.value);
}
