/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command form: its file, its answers, its refusals. */

#include <string.h>

#include "ctl.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

/* Pages of a PDF in the folder, by the objects that are pages and not the list of them. */
static guint
count_pages (Ctl *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *content = NULL;
  const char word[] = "/Type /Page";
  gsize length = 0;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
  for (gsize i = 0; i + sizeof word <= length; i++)
    n += memcmp (content + i, word, sizeof word - 1) == 0 && content[i + sizeof word - 1] != 's';
  return n;
}

/* The 24 districts of Cilacap fill the one page of A4. The 38 provinces take two, 30 + 8; on F4
 * 34 + 4. The 35 regencies and cities of Jawa Tengah on A4: 30 + 5. */
static void
forms (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "training DB");
  ctl_run (self, 0, "form 33.01 DIR/clp.pdf --previous --date 2026-06-06 --json");
  EXPECT (self, "rows=24", "pages=1", "paper=a4");
  g_assert_true (g_str_has_suffix (ctl_text (self, "file"), "clp.pdf"));
  g_assert_cmpuint (count_pages (self, "clp.pdf"), ==, 1);

  ctl_run (self, 0, "form ID DIR/id.pdf");
  g_assert_nonnull (strstr (self->out, "id.pdf: 2 pages on A4"));
  g_assert_cmpuint (count_pages (self, "id.pdf"), ==, 2);
  ctl_run (self, 0, "form ID DIR/id-f4.pdf --paper f4 --sheet base --json");
  EXPECT (self, "rows=38", "pages=2", "paper=f4");
  ctl_run (self, 0, "form 33 DIR/jateng.pdf --json");
  EXPECT (self, "rows=35", "pages=2");
}

static void
refusals (Ctl *self, gconstpointer data)
{
  ctl_run (self, 3, "form 33.01 DIR/f.pdf");
  ctl_make (self, "33.01");
  ctl_run (self, 2, "form 33.01");
  ctl_run (self, 2, "form 33.01 DIR/f.pdf --paper a5");
  g_assert_nonnull (strstr (self->err, "a5"));
  ctl_run (self, 2, "form 33.01 DIR/f.pdf --sheet siblings");
  g_assert_nonnull (strstr (self->err, "siblings"));
  ctl_run (self, 1, "form 33.99 DIR/f.pdf");
  g_assert_nonnull (strstr (self->err, "33.99"));
  ctl_run (self, 1, "form 33.01 DIR/f.pdf --date 2026-13-06");
  g_assert_nonnull (strstr (self->err, "2026-13-06"));

  /* The villages of a district are not there before they are loaded. */
  ctl_run (self, 1, "form 33.01.06 DIR/f.pdf");
  g_assert_nonnull (strstr (self->err, "Kroya"));
  ctl_run (self, 0, "villages 33.01");
  ctl_run (self, 0, "form 33.01.06 DIR/f.pdf");
  g_assert_cmpuint (count_pages (self, "f.pdf"), ==, 1);

  /* A file that is there stays. */
  ctl_run (self, 3, "form 33.01 DIR/f.pdf");
  g_assert_nonnull (strstr (self->err, "f.pdf"));
  ctl_run (self, 3, "form 33.01 DIR/no/f.pdf");
}

static void
help (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "help");
  g_assert_nonnull (strstr (self->out, "form CODE [--date DATE]"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/form/" name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)

  ADD ("forms", forms);
  ADD ("refusals", refusals);
  ADD ("help", help);
  return g_test_run ();
}
