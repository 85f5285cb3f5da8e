/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the tests of pages share: looking at what a pen has written. */

#include "written.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

void
use_language (gboolean indonesian)
{
  g_setenv ("LANGUAGE", indonesian ? "id" : "en", TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "id_ID.UTF-8"));
  /* Binding anew makes gettext look at LANGUAGE again. */
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CAPAIAN_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

const IkdWritten *
written_find (IkdPagePen *pen, const char *text)
{
  GArray *written = ikd_page_pen_get_written (pen);

  for (guint i = 0; i < written->len; i++)
    if (g_str_equal (g_array_index (written, IkdWritten, i).text, text))
      return &g_array_index (written, IkdWritten, i);
  return NULL;
}

void
written_assert (IkdPagePen *pen, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      const IkdWritten *written = written_find (pen, texts[i]);

      if (written == NULL || written->shortened)
        g_error ("“%s” is not on the page", texts[i]);
    }
}

static void
assert_apart (const IkdWritten *a, const IkdWritten *b)
{
  const double touch = 0.6;     /* points by which lines may touch: above and below the letters */

  if (a->x < b->x + b->width - touch && b->x < a->x + a->width - touch
      && a->y < b->y + b->height - touch && b->y < a->y + a->height - touch)
    g_error ("“%s” and “%s” cover each other", a->text, b->text);
}

void
written_assert_sound (IkdPagePen *pen, cairo_surface_t *surface, double margin, double width,
                      double height)
{
  GArray *written = ikd_page_pen_get_written (pen);
  double x;
  double y;
  double across;
  double down;

  cairo_recording_surface_ink_extents (surface, &x, &y, &across, &down);
  g_assert_cmpfloat (x, >=, margin);
  g_assert_cmpfloat (y, >=, margin);
  g_assert_cmpfloat (x + across, <=, width - margin);
  g_assert_cmpfloat (y + down, <=, height - margin);
  for (guint i = 0; i < written->len; i++)
    for (guint j = 0; j < i; j++)
      assert_apart (&g_array_index (written, IkdWritten, i),
                    &g_array_index (written, IkdWritten, j));
}

guint
count_words (const char *content, gsize length, const char *word)
{
  gsize size = strlen (word);
  guint n = 0;

  for (gsize i = 0; i + size < length; i++)
    n += memcmp (content + i, word, size) == 0 && !g_ascii_isalpha (content[i + size]);
  return n;
}
