/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-day.h"

G_BEGIN_DECLS

/* So many days, weeks and months that have a copy keep their newest one. */
#define IKD_ROTATION_DAYS   7
#define IKD_ROTATION_WEEKS  4
#define IKD_ROTATION_MONTHS 12

/* Decides which of @n copies stay. @days: of each its day, newest first. @keep: (out): of each
 * whether it stays. What is dated after @today stays and takes no place: a clock was wrong, and
 * nobody knows how old it is. */
void ikd_rotation_choose (const IkdDay *days, guint n, IkdDay today, gboolean *keep);

G_END_DECLS
