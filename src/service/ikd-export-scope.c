/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What an export covers: a region and all that lies in it. */

#include "ikd-export-private.h"

gint64
ikd_export_region_id (const IkdExport *self)
{
  return self->region != NULL ? ikd_region_get_id (self->region) : 0;
}

IkdRegion *
ikd_export_scope (const IkdExport *self)
{
  return self->region != NULL ? self->region : ikd_atlas_by_code (self->atlas, "ID");
}
