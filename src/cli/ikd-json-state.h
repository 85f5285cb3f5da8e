/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <json-glib/json-glib.h>

#include "ikd-comparison.h"
#include "ikd-detective.h"

G_BEGIN_DECLS

/* Answers of status, ranking and detect on standard output, interface.md §4. */
void ikd_json_print_attainment (IkdAttainment *attainment);
void ikd_json_print_ranking    (IkdComparison *comparison);
/* The same object as a value of another answer. */
void ikd_json_attainment       (JsonBuilder *builder, IkdAttainment *attainment);
void ikd_json_print_candidates (GPtrArray *candidates);

G_END_DECLS
