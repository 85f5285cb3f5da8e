/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* How long the main loop is away in what people do in a window over a data file, by keyboard: for
 * the first time, and again.
 *
 *     measure-flows DATAFILE TABLE.csv [MILLISECONDS [FLOW]]
 *         prints, a line a flow, both in microseconds and the flow's name; between two keys there
 *         are MILLISECONDS (500), so that all that a key asks for is seen. The file gets entries
 *         and the table. With FLOW, of this one alone.
 */

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "blocks.h"
#include "ikd-import-page.h"
#include "office.h"

#define WIDTH 1280
#define HEIGHT 800

typedef struct
{
  Office      office;
  const char *table;
  guint       pause;            /* milliseconds after each key */
} Desk;

/* @keys: as display_key() has them, parted by blanks */
static void
press (Desk *self, const char *keys)
{
  g_auto (GStrv) each = g_strsplit (keys, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      display_key (each[i]);
      display_pause (self->pause);
    }
}

static void
import (Desk *self, const char *nothing)
{
  IkdPage *page;
  g_autoptr (GFile) file = g_file_new_for_path (self->table);

  press (self, "Control+7");
  page = ikd_window_get_page (self->office.window);
  g_assert_true (IKD_IS_IMPORT_PAGE (page));
  ikd_import_page_open (IKD_IMPORT_PAGE (page), file);
  display_pause (8 * self->pause);
  display_key ("Control+Shift+Return");
  display_pause (4 * self->pause);
  display_key ("Control+Shift+Return");
  display_pause (8 * self->pause);
}

static void
choose (Desk *self, const char *codes)
{
  IkdContext *context = ikd_window_get_context (self->office.window);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_context_get_session (context));
  g_auto (GStrv) each = g_strsplit (codes, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      IkdRegion *region = ikd_atlas_by_code (atlas, each[i]);

      ikd_context_set_region (context, ikd_region_get_id (region));
      display_pause (self->pause);
    }
}

static const struct
{
  const char *name;
  void      (*run) (Desk *self, const char *what);
  const char *what;
} flows[] = {
  { "Ringkasan", press, "Control+1" },
  { "Entri Data", press, "Control+2" },
  { "Perbandingan", press, "Control+3" },
  { "Jemput Bola", press, "Control+4" },
  { "Target", press, "Control+5" },
  { "Laporan", press, "Control+6" },
  { "Impor Data", press, "Control+7" },
  { "down to the regencies and up", press, "Control+1 Return Return Alt+Up Alt+Up" },
  { "another region", choose, "33.01 32 ID 32.74 33.01" },
  { "how a number came about", press, "Control+1 Control+r Escape" },
  { "small charts", press, "Control+3 Control+Tab Control+Shift+Tab" },
  { "all of Jemput Bola", press,
    "Control+4 Control+Tab Control+Tab Control+Tab Control+Tab Control+Tab Control+Tab" },
  { "Kelengkapan", press, "Control+2 Control+Tab Control+Shift+Tab" },
  { "walking in the sheet", press, "Control+2 Down Down Down Down Up Up Up Up" },
  { "filling the sheet in", press, "1 2 3 4 Return 1 2 3 5 Return 1 2 3 6 Return" },
  { "undoing", press, "Control+z Control+z Control+z" },
  { "another date", press, "Alt+Page_Up Alt+Page_Up Alt+Page_Down Alt+Page_Down" },
  { "details of a cell", press, "Control+Return Escape" },
  { "importing a table", import, NULL },
};

int
main (int argc, char **argv)
{
  Desk desk = { .table = argc > 2 ? argv[2] : NULL, .pause = 500 };

  if (argc < 3)
    return 2;
  if (argc > 3)
    desk.pause = (guint) atoi (argv[3]);
  office_init (&argc, &argv);
  desk.office.window = office_show (argv[1], 0);
  gtk_window_set_default_size (GTK_WINDOW (desk.office.window), WIDTH, HEIGHT);
  g_assert_true (display_wait (office_has_page, desk.office.window));
  display_pause (2 * desk.pause);
  blocks_watch ();
  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      gint64 first;

      if (argc > 4 && !g_str_equal (argv[4], flows[i].name))
        continue;
      blocks_take_longest ();
      flows[i].run (&desk, flows[i].what);
      first = blocks_take_longest ();
      flows[i].run (&desk, flows[i].what);
      g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s\n", first, blocks_take_longest (),
               flows[i].name);
    }
  /* What is still under way need not end. */
  fflush (stdout);
  _exit (0);
}
