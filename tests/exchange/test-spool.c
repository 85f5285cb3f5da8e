/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Texts that are put down in memory, on the disk, and where the disk takes nothing. */

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "ikd-limits.h"
#include "ikd-spool.h"

/* 12 blocks and more. */
#define N_TEXTS 300

static gsize
get_length (guint i)
{
  return i % 50 == 7 ? IKD_MOST_CELL : i % 3 == 0 ? 0 : i * 547 % 131071;
}

static void
check (IkdSpool *spool, const guint32 *places, guint i)
{
  const char *text = ikd_spool_get (spool, places[i]);
  const gsize length = get_length (i);

  g_assert_cmpuint (strlen (text), ==, length);
  for (gsize at = 0; at < length; at += 1021)
    g_assert_cmpint (text[at], ==, 'a' + (char) (i % 26));
}

static gpointer
check_all (gpointer data)
{
  gpointer *both = data;

  for (guint i = 0; i < N_TEXTS; i++)
    check (both[0], both[1], i * 7 % N_TEXTS);
  return NULL;
}

/* All comes back as it was, in any order and to two at a time; what was borrowed stays, however
 * much is looked up after it. */
static void
fill (guint n_blocks)
{
  g_autoptr (IkdSpool) spool = ikd_spool_new (n_blocks);
  g_autofree char *text = g_malloc (IKD_MOST_CELL);
  guint32 places[N_TEXTS];
  gpointer both[] = { spool, places };
  const char *borrowed = NULL;
  GThread *other = NULL;

  for (guint i = 0; i < N_TEXTS; i++)
    {
      memset (text, 'a' + (char) (i % 26), get_length (i));
      places[i] = ikd_spool_add (spool, text, get_length (i));
      check (spool, places, i / 2);
    }
  g_assert_cmpuint (places[0], ==, 0);
  borrowed = ikd_spool_get (spool, places[50]);
  other = g_thread_new ("other", check_all, both);
  for (guint i = 0; i < N_TEXTS; i++)
    check (spool, places, i);
  g_thread_join (other);
  g_assert_cmpuint (strlen (borrowed), ==, get_length (50));
  g_assert_cmpint (*borrowed, ==, 'a' + 50 % 26);
}

static void
memory (void)
{
  fill (100);
}

static void
disk (void)
{
  fill (0);
  fill (2);
}

static void
full_disk (void)
{
  const struct rlimit none = { 3 * 1024 * 1024, 3 * 1024 * 1024 };

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  /* A file takes a block and a half. */
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
  fill (1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spool/memory", memory);
  g_test_add_func ("/spool/disk", disk);
  g_test_add_func ("/spool/full-disk", full_disk);

  return g_test_run ();
}
