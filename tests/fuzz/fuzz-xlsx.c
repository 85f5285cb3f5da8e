/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A zip as it is; anything else as the sheet within one, so that what is changed is not lost in
 * what is packed. */

#include <string.h>

#include "fuzz.h"
#include "visit.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  gboolean is_zip = size >= 4 && memcmp (data, "PK\003\004", 4) == 0;
  g_autoptr (GBytes) bytes = is_zip ? g_bytes_new (data, size) : visit_wrap_xlsx (data, size);

  visit_file (bytes, "fuzz.xlsx");
  return 0;
}
