/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-region.h"

G_BEGIN_DECLS

/* Names of regions at the head of a document; translated, transfer full. */

/* "Provinsi Jawa Tengah", "Kabupaten Cilacap", "Kecamatan Kroya" */
char *ikd_region_title         (IkdRegion *region);
/* "Kabupaten Cilacap, Provinsi Jawa Tengah" of a district; NULL of a province and of the country */
char *ikd_region_parents_title (IkdAtlas *atlas, IkdRegion *region);

G_END_DECLS
