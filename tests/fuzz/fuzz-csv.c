/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "fuzz.h"
#include "ikd-pieces.h"
#include "visit.h"

/* The same behind rows of such a length that a piece ends in the midst of it. */
static void
visit_cut (const uint8_t *data, size_t size)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  while (all->len + size / 2 < IKD_PIECE)
    g_byte_array_append (all, (const guint8 *) (all->len % 64 == 63 ? "\n" : "p"), 1);
  g_byte_array_append (all, data, size);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&all));
  visit_file (bytes, "cut.csv");
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  visit_file (bytes, "fuzz.csv");
  visit_cut (data, size);
  return 0;
}
