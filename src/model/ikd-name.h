/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How names of regions are compared. Beside these, ikd_name_fold() of ikd-region.h. */

/* "KAB. ADM. KEP. SERIBU" → "kabupaten administrasi kepulauan seribu". transfer full */
char *ikd_name_words (const char *name);

/* The level that the first of @words names (2 for "kota cirebon"), −1 if it names none; *@rest:
 * what follows it (all of @words if it names none). */
int   ikd_name_level (const char *words, const char **rest);

/* The key under which a name is found: joined, without "administrasi". transfer full */
char *ikd_name_key   (const char *words);

/* Likewise without what only says the type: "cirebon" for "kota cirebon" (level 2), "jakarta" for
 * "daerah khusus jakarta" (level 1). transfer full */
char *ikd_name_bare  (const char *words, int level);

G_END_DECLS
