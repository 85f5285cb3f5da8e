/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "blocks.h"

static GPollFunc poll_func;
static gint64 busy_since;
static gint64 longest;

static int
poll_cb (GPollFD *fds, guint n_fds, int timeout)
{
  int ready;

  longest = MAX (longest, g_get_monotonic_time () - busy_since);
  ready = poll_func (fds, n_fds, timeout);
  busy_since = g_get_monotonic_time ();
  return ready;
}

void
blocks_watch (void)
{
  busy_since = g_get_monotonic_time ();
  poll_func = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, poll_cb);
}

gint64
blocks_take_longest (void)
{
  gint64 taken = MAX (longest, g_get_monotonic_time () - busy_since);

  longest = 0;
  busy_since = g_get_monotonic_time ();
  return taken;
}
