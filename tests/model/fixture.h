/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-attainment.h"

G_BEGIN_DECLS

/* A small world: regions, figures in memory, targets and working days. */
typedef struct
{
  IkdAtlas       *atlas;
  IkdMemoryBook  *book;
  IkdCalendar    *calendar;     /* Monday to Friday, without holidays unless set */
  GPtrArray      *targets;      /* of IkdTarget */
  gint64          last_id;
} World;

/* @codes: NULL-terminated; what lies above a code is added too. A region is named like its code. */
World         *world_new             (const char *const *codes);
void           world_free            (World *world);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

void           world_add_region      (World *world, const char *code, const char *name);
IkdRegion     *world_region          (World *world, const char *code);

/* @date: ISO, also "2023-06" and "2023" */
/* transfer full */
IkdFigure     *world_figure          (World *world, const char *code, IkdIndicator indicator,
                                      const char *date);
void           world_count           (World *world, const char *code, IkdIndicator indicator,
                                      const char *date, gint64 value);
void           world_rounded         (World *world, const char *code, IkdIndicator indicator,
                                      const char *date, gint64 value);
void           world_percent         (World *world, const char *code, const char *date,
                                      const char *percent, const char *of);
/* transfer none; percent 0: fill count */
IkdTarget     *world_target          (World *world, const char *code, IkdTargetKind kind,
                                      int percent, IkdIndicator base, const char *from,
                                      const char *deadline);
IkdQuestion    world_question        (World *world, const char *date);
/* national */
IkdAttainment *world_attain          (World *world, const char *code, const char *date);

IkdDay         day_of                (const char *iso);
void           assert_number         (IkdNumber number, gint64 value, gint64 low, gint64 high);

/* The shipped lists. */
GPtrArray     *read_holidays         (void);                    /* of IkdHoliday, transfer full */
void           read_regions          (World *world);            /* all of regions.csv */

G_END_DECLS
