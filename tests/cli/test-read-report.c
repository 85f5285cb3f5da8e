/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* read-report as scripts use it: its JSON, its exit statuses, and that it neither stores nor
 * repeats what may not be kept. */

#include <string.h>

#include "ctl.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

static void
json (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_write (self, "chat.txt", "Rekap IKD per 5 Juni 2026\n1. Kroya : 1.204\n2. Majenang : 980\n");
  ctl_run (self, 0, "read-report DIR/chat.txt --json");
  EXPECT (self, "proposals.#=2", "proposals.0.kind=figure", "proposals.0.region=33.01.06",
          "proposals.0.as_of=2026-06-05", "proposals.0.indicator=ikd_active",
          "proposals.0.value=1204", "proposals.0.low=1204", "proposals.0.high=1204",
          "proposals.0.percent=null", "proposals.0.percent_of=null", "proposals.0.base=null",
          "proposals.0.deadline=null", "proposals.1.region=33.01.14", "proposals.1.value=980");
  g_assert_cmpstr (ctl_text (self, "proposals.1.words"), ==, "Majenang : 980");
}

static void
nothing (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_write (self, "empty.txt", "");
  ctl_run (self, 0, "read-report DIR/empty.txt --json");
  EXPECT (self, "proposals.#=0");
  ctl_run (self, 0, "read-report DIR/empty.txt");
}

/* Without a data file the shipped regions serve. */
static void
no_file (Ctl *self, gconstpointer data)
{
  ctl_run (self, 3, "read-report DIR/missing.txt --json");
  ctl_run (self, 2, "read-report");
}

static void
identity (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_write (self, "nik.txt", "IKD Kroya 1.204, contoh NIK 3301*06*120590*0001\n");
  ctl_run (self, 1, "read-report DIR/nik.txt --json");
  g_assert_null (strstr (self->out, "120590"));
  g_assert_null (strstr (self->err, "120590"));
  ctl_write (self, "nik.txt", "IKD Kroya 1.204, contoh NIK 3301061205900001\n");
  ctl_run (self, 1, "read-report DIR/nik.txt");
  g_assert_null (strstr (self->out, "1205900"));
  g_assert_null (strstr (self->err, "1205900"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/read-report/json", Ctl, NULL, ctl_set_up, json, ctl_tear_down);
  g_test_add ("/read-report/nothing", Ctl, NULL, ctl_set_up, nothing, ctl_tear_down);
  g_test_add ("/read-report/no-file", Ctl, NULL, ctl_set_up, no_file, ctl_tear_down);
  g_test_add ("/read-report/identity", Ctl, NULL, ctl_set_up, identity, ctl_tear_down);

  return g_test_run ();
}
