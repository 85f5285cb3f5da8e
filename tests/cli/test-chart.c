/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command chart: its files, the same for the same data; its answers; its refusals. */

#include <string.h>

#include "ctl.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

static GBytes *
read_file (Ctl *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

static void
assert_begins (Ctl *self, const char *name, const char *start)
{
  g_autoptr (GBytes) bytes = read_file (self, name);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 2000);
  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), start, strlen (start)), ==, 0);
}

static void
assert_same (Ctl *self, const char *a, const char *b, gboolean same)
{
  g_autoptr (GBytes) first = read_file (self, a);
  g_autoptr (GBytes) second = read_file (self, b);

  g_assert_cmpint (g_bytes_equal (first, second), ==, same);
}

/* Each kind is what it says it is; twice the same data are the same bytes, also a second later;
 * what is in the file changes them. */
static void
files (Ctl *self, gconstpointer data)
{
  static const char *const starts[][2] = {
    { "png", "\x89PNG\r\n" }, { "svg", "<?xml" }, { "pdf", "%PDF" },
  };

  ctl_run (self, 0, "training DB");
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *a = g_strconcat ("a.", starts[i][0], NULL);
      g_autofree char *b = g_strconcat ("b.", starts[i][0], NULL);

      ctl_run (self, 0, "chart 33.01 DIR/%s", a);
      assert_begins (self, a, starts[i][1]);
      g_usleep (i == 2 ? 1100000 : 0);
      ctl_run (self, 0, "chart 33.01 DIR/%s", b);
      assert_same (self, a, b, TRUE);
    }
  ctl_run (self, 0, "chart 33.01 DIR/c.PNG --from 2026-03-01 --to 2026-05-01");
  assert_same (self, "a.png", "c.PNG", FALSE);
  ctl_run (self, 0, "annotation add 33.01 Pekan --from 2026-03-10");
  ctl_run (self, 0, "chart 33.01 DIR/b.png");
  assert_same (self, "a.png", "b.png", FALSE);
  ctl_run (self, 0, "chart 33.01 DIR/c.png --no-activities");
  assert_same (self, "b.png", "c.png", FALSE);
}

/* 242 days of the training year; two bases, of which the second came while figures did. */
static void
answers (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "training DB");
  ctl_run (self, 0, "annotation add 33.01 Pekan --from 2026-03-10");
  ctl_run (self, 0, "chart 33.01 DIR/a.svg --json");
  EXPECT (self, "points=242", "notes=2", "unit=people");
  g_assert_cmpfloat (ctl_number (self, "activities"), >, 200);
  g_assert_cmpfloat (ctl_number (self, "explained"), >, 5000);
  ctl_run (self, 0, "chart 33.01 DIR/a.svg --percent --json");
  EXPECT (self, "points=242", "unit=percent");
  ctl_run (self, 0, "chart 33.01 DIR/a.svg --no-activities --json");
  EXPECT (self, "points=242", "activities=0", "explained=0");
  ctl_run (self, 0, "chart 33.02 DIR/none.svg --json");
  EXPECT (self, "points=0", "notes=0");
  ctl_run (self, 0, "chart 33.01 DIR/a.svg");
  g_assert_nonnull (strstr (self->out, "242 figures, from 2 June 2025: 42,812 people to 5 June "
                                       "2026: 187,312 people"));
}

/* Kota Cirebon, 22 January 2024: 2.7 % of an unknown base, and nothing else: a chart in percent. */
static void
percent_only (Ctl *self, gconstpointer data)
{
  ctl_make (self, "32.74");
  ctl_run (self, 0, "set 32.74 ikd_active 2024-01-22 2,7%% --percent-of unknown");
  ctl_run (self, 0, "chart 32.74 DIR/a.pdf --json");
  EXPECT (self, "points=1", "unit=percent");
  ctl_run (self, 0, "chart 32.74 DIR/a.pdf");
  g_assert_nonnull (strstr (self->out, "22 January 2024: 2.70%, as published"));
}

static void
refusals (Ctl *self, gconstpointer data)
{
  ctl_run (self, 3, "chart 33.01 DIR/a.png");
  ctl_make (self, "33.01");
  ctl_run (self, 2, "chart 33.01");
  ctl_run (self, 2, "chart 33.01 DIR/a.jpg");
  g_assert_nonnull (strstr (self->err, "a.jpg"));
  ctl_run (self, 1, "chart 33.99 DIR/a.png");
  ctl_run (self, 1, "chart 33.01 DIR/a.png --from 2026-05-01 --to 2026-04-01");
  ctl_run (self, 1, "chart 33.01 DIR/a.png --from kemarin");
  ctl_run (self, 2, "chart 33.01 DIR/a.png --target galactic");
  ctl_run (self, 3, "chart 33.01 DIR/none/a.png");
  g_assert_nonnull (strstr (self->err, "a.png"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/chart/" name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)

  ADD ("files", files);
  ADD ("answers", answers);
  ADD ("percent-only", percent_only);
  ADD ("refusals", refusals);

  return g_test_run ();
}
