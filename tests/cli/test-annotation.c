/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command annotation: added, listed, taken back, refused. */

#include <string.h>

#include "ctl.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

static void
annotations (Ctl *self, gconstpointer data)
{
  g_autofree char *id = NULL;

  ctl_make (self, "33.01");
  ctl_run (self, 0, "annotation list --json");
  EXPECT (self, "#=0");
  ctl_run (self, 0, "annotation add 33.01 'Pekan layanan IKD' --from 2023-06-05 --to '9 Juni 2023' "
                    "--kind campaign --json");
  EXPECT (self, "region=33.01", "kind=campaign", "from=2023-06-05", "to=2023-06-09",
          "text=Pekan layanan IKD");
  id = g_strdup_printf ("%.0f", ctl_number (self, "id"));
  ctl_run (self, 0, "annotation add ID 'Surat edaran' --from 2023-03-29");
  g_assert_nonnull (strstr (self->out, "2023-03-29\tOther\tSurat edaran"));

  ctl_run (self, 0, "annotation list --json");
  EXPECT (self, "#=2", "0.region=ID", "0.to=2023-03-29", "1.region=33.01");
  ctl_run (self, 0, "annotation list 33.02 --json");
  EXPECT (self, "#=1", "0.region=ID");

  ctl_run (self, 0, "annotation remove %s", id);
  ctl_run (self, 0, "annotation list 33.01 --json");
  EXPECT (self, "#=1");
  ctl_run (self, 0, "undo");
  ctl_run (self, 0, "annotation list 33.01");
  g_assert_nonnull (strstr (self->out, "2023-06-05 … 2023-06-09\tCampaign\tPekan layanan IKD"));
  ctl_run (self, 0, "verify");
}

static void
refusals (Ctl *self, gconstpointer data)
{
  ctl_run (self, 3, "annotation list");
  ctl_make (self, "33.01");
  ctl_run (self, 2, "annotation");
  ctl_run (self, 2, "annotation show");
  ctl_run (self, 2, "annotation add 33.01 Gangguan");
  ctl_run (self, 2, "annotation add 33.01 --from 2023-06-05");
  ctl_run (self, 1, "annotation add 33.99 Gangguan --from 2023-06-05");
  ctl_run (self, 1, "annotation add 33.01 Gangguan --from 2023-06-05 --to 2023-06-04");
  ctl_run (self, 1, "annotation add 33.01 Gangguan --from kemarin");
  ctl_run (self, 2, "annotation add 33.01 Gangguan --from 2023-06-05 --kind storm");
  g_assert_nonnull (strstr (self->err, "storm"));
  ctl_run (self, 1, "annotation remove 4711");
  g_assert_nonnull (strstr (self->err, "4711"));
  ctl_run (self, 1, "annotation remove x");
  ctl_run (self, 0, "annotation list --json");
  EXPECT (self, "#=0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/annotation/" name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)

  ADD ("annotations", annotations);
  ADD ("refusals", refusals);

  return g_test_run ();
}
