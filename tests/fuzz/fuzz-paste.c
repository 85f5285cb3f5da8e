/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include <string.h>

#include "fuzz.h"
#include "ikd-paste.h"

static GPtrArray *
make_regions (void)
{
  static const char *const names[] = { "Kroya", "Cilacap Selatan", "Cilacap Tengah", "Majenang" };
  GPtrArray *regions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *code = g_strdup_printf ("33.01.%02u", i + 1);

      g_ptr_array_add (regions, ikd_region_new (i + 2, code, 3, 1, names[i]));
    }
  return regions;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *raw = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (raw, -1);
  g_autoptr (GPtrArray) regions = make_regions ();
  const IkdPasteInto into = { .regions = regions, .indicators = { IKD_ACTIVE }, .n_indicators = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdPaste) paste = ikd_paste_read (text, &into, &error);

  g_assert_true ((paste == NULL) == (error != NULL));
  for (guint i = 0; paste != NULL && i < paste->lines->len; i++)
    {
      const IkdPasteLine *line = g_ptr_array_index (paste->lines, i);

      g_assert_cmpint (line->row, <, (int) regions->len);
      for (guint c = 0; c < IKD_PASTE_COLUMNS; c++)
        if (line->values[c] != NULL)
          g_free (ikd_paste_settle (line->values[c], paste->separators, NULL));
    }
  return 0;
}
