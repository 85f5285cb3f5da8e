/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outreach.h"

G_BEGIN_DECLS

#define IKD_TYPE_GROUP (ikd_group_get_type ())
G_DECLARE_FINAL_TYPE (IkdGroup, ikd_group, IKD, GROUP, IkdOutreach)

/**
 * IkdGroup:
 * @name: what the region calls it: "Pelajar usia 17 tahun"; nullable
 * @at_target: it was said to have reached its target, without a number: of the target, at least
 *   100 %
 * @date: when that was said
 * @overlaps: ids of groups that share people with it, with ; between them; nullable
 *
 * What is known of a group within a region beside its figures, which carry the group's id as their
 * segment. Its kind is of "segment".
 */
struct _IkdGroup
{
  IkdOutreach  parent_instance;

  char        *name;
  int          at_target;       /* 0 or 1 */
  IkdDay       date;
  char        *overlaps;
};

IkdGroup *ikd_group_new (void);

G_END_DECLS
