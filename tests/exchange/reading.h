/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-draft.h"

G_BEGIN_DECLS

/* What the tests of the layouts share: a few regions, a way to find them, and a fixed today. */

/* Indonesia, the shipped provinces, regencies and districts, and the villages of
 * published-figures.csv. transfer full */
IkdAtlas   *reading_atlas  (void);
/* Finds in @atlas; today is 1 October 2026. */
IkdReading  reading_new    (IkdAtlas *atlas);

IkdSheet   *reading_sheet  (const char *text, const char *name);
/* Aborts where the layout is not understood. transfer full */
IkdDraft   *reading_draft  (IkdAtlas *atlas, const char *text);
/* A file below data/. transfer full */
IkdSheet   *reading_shipped (const char *folder, const char *name);

/* A file of tests/fixtures/layouts. transfer full */
IkdSheet   *reading_fixture (const char *name);
/* Regions as the tables of @office (nullable) name them. transfer full */
IkdPlaces  *reading_places  (IkdAtlas *atlas, const char *office);
/* Aborts where the layout is not understood. transfer full */
IkdDraft   *reading_office  (IkdAtlas *atlas, const char *office, IkdSheet *sheet);
/* The figure of an accepted row; nullable. */
IkdFigure  *reading_find    (IkdDraft *draft, const char *code, IkdIndicator indicator);

IkdDay      reading_day    (const char *iso);
IkdDraftRow    *reading_row    (IkdDraft *draft, guint i);
IkdDraftFigure *reading_figure (IkdDraft *draft, guint row, guint i);
/* The only problem of a row; aborts if there is not exactly one. */
IkdProblem *reading_problem (IkdDraft *draft, guint row);

G_END_DECLS
