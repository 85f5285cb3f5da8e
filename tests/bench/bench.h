/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

/* What the programs of this folder agree on. */
#define LAST_DAY 20634          /* 2026-06-30, the newest day of every file */
#define YEAR_OF_WEEKS "33.01"   /* the regency whose districts report alike in every file */
#define TEN_YEARS "33.02.01"    /* the district that has every day of ten years */
