/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a test took of the memory. */

#pragma once

#include <glib.h>
#include <sys/resource.h>

/* Says so and skips the test where what was let go is kept: a sanitizer does that, and valgrind,
 * which comes as a library before all others. */
static inline gboolean
peak_is_meaningful (void)
{
#ifdef __SANITIZE_ADDRESS__
  gboolean is_kept = TRUE;
#else
  const char *before = g_getenv ("LD_PRELOAD");
  gboolean is_kept = before != NULL && strstr (before, "vgpreload") != NULL;
#endif

  if (is_kept)
    g_test_skip ("what was let go is kept by who looks for mistakes");
  return !is_kept;
}

/* The highest so far, in KiB, of @who: RUSAGE_SELF, or RUSAGE_CHILDREN for any that ended. */
static inline glong
peak_get (int who)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (who, &usage), ==, 0);
  return usage.ru_maxrss;
}
