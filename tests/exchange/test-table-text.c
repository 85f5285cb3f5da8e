/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a pasted text is: a table, or a message that tells something. */

#include "ikd-table-text.h"

static void
kinds (void)
{
  static const struct
  {
    const char *text;
    gboolean    table;
  } cases[] = {
    { "Kroya\t14.515\nKesugihan\t13.430\n", TRUE },
    { "Kecamatan;IKD\n\nKroya;14.515\n", TRUE },
    { "region_code,value\n33.01,5\n", TRUE },
    { "Kroya\t14.515", FALSE },
    { "Lapor, Kroya 14.515\nKesugihan 13.430, sudah lengkap, terima kasih\n", FALSE },
    { "1. Kroya = 1.204\n2. Kesugihan = 1.300\n", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_true (ikd_table_text_is (cases[i].text) == cases[i].table);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-text/kinds", kinds);
  return g_test_run ();
}
