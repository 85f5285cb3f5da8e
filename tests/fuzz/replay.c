/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Runs a fuzz target without libFuzzer: first on its seeds, then for two seconds on inputs that are
 * made of them, in the same order each time. With CAPAIAN_FUZZ_KEEP=FILE each input is written
 * there before it is tried, so that the one that crashed is at hand. */

#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "fuzz.h"

#define SECONDS 2
#define LONGEST (64 * 1024)

static void
try (GByteArray *input)
{
  const char *keep = g_getenv ("CAPAIAN_FUZZ_KEEP");

  if (keep != NULL)
    g_file_set_contents (keep, (const char *) input->data, input->len, NULL);
  LLVMFuzzerTestOneInput (input->data, input->len);
}

/* Bytes that mean something in one of the formats. */
static void
add_word (GByteArray *input, guint at, GRand *random)
{
  static const char *const words[] = {
    "\"", "\n", ";", "<c r=\"XFD1048576\"><v>1</v></c>", "<row>", "</row>", "&#0;", "&lt;",
    "<!DOCTYPE a>", "\xff\xff\xff\xff", "1e308", "-1", "<f/>", "<table:covered-table-cell/>",
    " t=\"s\"", "number-rows-repeated=\"99999999\"", "\xef\xbf\xbd", "juta", "= 1.204", "%",
  };
  const char *word = words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];
  g_autofree guint8 *tail = g_memdup2 (input->data + at, input->len - at);
  guint n = input->len - at;

  g_byte_array_set_size (input, at);
  g_byte_array_append (input, (const guint8 *) word, strlen (word));
  g_byte_array_append (input, tail, n);
}

static void
change (GByteArray *input, GPtrArray *seeds, GRand *random)
{
  guint at = input->len > 0 ? g_rand_int_range (random, 0, input->len) : 0;
  guint n = input->len > at ? g_rand_int_range (random, 0, MIN (input->len - at, 64) + 1) : 0;
  GByteArray *other = g_ptr_array_index (seeds, g_rand_int_range (random, 0, seeds->len));

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      if (input->len > 0)
        input->data[at] ^= 1u << g_rand_int_range (random, 0, 8);
      break;
    case 1:
      if (input->len > 0)
        input->data[at] = g_rand_int_range (random, 0, 256);
      break;
    case 2:
      if (n > 0)
        g_byte_array_remove_range (input, at, n);
      break;
    case 3:
      g_byte_array_set_size (input, at);
      break;
    case 4:
      add_word (input, at, random);
      break;
    default:
      if (other->len > at)
        g_byte_array_append (input, other->data + at, MIN (other->len - at, 4096));
    }
}

static GPtrArray *
load (int n, char **paths)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);

  for (int i = 0; i < n; i++)
    {
      char *data = NULL;
      gsize length = 0;

      if (!g_file_get_contents (paths[i], &data, &length, NULL))
        g_error ("%s cannot be read", paths[i]);
      g_ptr_array_add (seeds, g_byte_array_new_take ((guint8 *) data, length));
    }
  return seeds;
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) seeds = load (argc - 1, argv + 1);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GTimer) timer = NULL;
  guint n = 0;

  if (seeds->len == 0)
    g_error ("no seeds");
  for (guint i = 0; i < seeds->len; i++)
    try (g_ptr_array_index (seeds, i));
  timer = g_timer_new ();
  while (g_timer_elapsed (timer, NULL) < SECONDS)
    {
      GByteArray *seed = g_ptr_array_index (seeds, g_rand_int_range (random, 0, seeds->len));
      g_autoptr (GByteArray) input = g_byte_array_new ();

      g_byte_array_append (input, seed->data, seed->len);
      for (int i = g_rand_int_range (random, 1, 6); i > 0 && input->len < LONGEST; i--)
        change (input, seeds, random);
      try (input);
      n++;
    }
  g_print ("1..1\nok 1 %u seeds and %u inputs made of them\n", seeds->len, n);
  return 0;
}
