/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What can go wrong with a disk, a process and a file, done to a data file again and again. Every
 * round ends with the same questions: is the file whole, and is all there that was said to be kept?
 *
 *   torture [--json] [--only NAME] [--scale PERCENT] [--seed N]
 */

#include "torture.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "examine.h"
#include "ikd-exchange-service.h"
#include "ikd-plan-service.h"
#include "shim.h"

#define FAILURES_SAID 5

static const TortureRow *const tables[] = { torture_kill_rows, torture_fault_rows,
                                            torture_place_rows, torture_byte_rows,
                                            torture_person_rows };

static gboolean as_json;
static char *only;
static int scale = 100;
static int seed = 1;
gint64 torture_at;
static char *work;

static const GOptionEntry options[] = {
  { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, "Print JSON alone", NULL },
  { "only", 0, 0, G_OPTION_ARG_STRING, &only, "Run the rows whose names begin so", "NAME" },
  { "scale", 0, 0, G_OPTION_ARG_INT, &scale, "Percent of the full number of rounds", "PERCENT" },
  { "at", 0, 0, G_OPTION_ARG_INT64, &torture_at,
    "In a debugger: fail at this call alone, stop there, keep the files", "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Another run of the dice", "N" },
  { "work", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &work, NULL, NULL },
  { NULL },
};

/* --- files --- */

void
torture_remove (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) dir = NULL;
      const char *name;

      g_chmod (path, 0700);
      dir = g_dir_open (path, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *inner = g_build_filename (path, name, NULL);

          torture_remove (inner);
        }
      g_rmdir (path);
    }
  else
    {
      g_unlink (path);
    }
}

GPtrArray *
torture_list (Torture *self, const char *part)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, part) != NULL)
      g_ptr_array_add (found, torture_path (self, name));
  return found;
}

void
torture_remove_matching (Torture *self, const char *part)
{
  g_autoptr (GPtrArray) found = torture_list (self, part);

  for (guint i = 0; i < found->len; i++)
    torture_remove (g_ptr_array_index (found, i));
}

char *
torture_path (Torture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

char *
torture_copy (Torture *self, const char *name)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };
  g_autofree char *path = torture_path (self, name);
  g_autofree char *content = NULL;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *old = g_strconcat (path, endings[i], NULL);

      torture_remove (old);
    }
  g_assert_true (g_file_get_contents (self->template_path, &content, &length, NULL));
  g_assert_true (g_file_set_contents_full (path, content, (gssize) length,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  return g_steal_pointer (&path);
}

char *
torture_csv (Torture *self, const char *name, guint days, gint64 value)
{
  g_autofree char *path = torture_path (self, name);
  g_autoptr (GString) text = g_string_new ("region_code,indicator,as_of,value\n");

  for (guint day = 1; day <= days; day++)
    for (guint i = 0; i < self->codes->len; i++)
      g_string_append_printf (text, "%s,ikd_active,2024-%02u-%02u,%" G_GINT64_FORMAT "\n",
                              (char *) g_ptr_array_index (self->codes, i), (day - 1) / 28 % 12 + 1,
                              (day - 1) % 28 + 1, value + day * 10 + i);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  return g_steal_pointer (&path);
}

/* --- questions --- */

char *
torture_verify (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (path, 0, &error);
  g_autoptr (IkdVerification) found = NULL;
  char *failure = NULL;

  if (session == NULL)
    return g_strdup_printf ("it does not open: %s", error->message);
  found = ikd_verify (session, NULL, &error);
  if (found == NULL)
    failure = g_strdup_printf ("it cannot be verified: %s", error->message);
  else if (!found->ok)
    failure = g_strdup_printf ("not whole: %s", (char *) g_ptr_array_index (found->problems, 0));
  ikd_session_close (session);
  return failure;
}

gboolean
torture_keep (IkdSession *session, const char *code, const char *date, gint64 value,
              GError **error)
{
  g_autoptr (IkdRegion) region = ikd_session_find_region (session, code, error);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  g_autoptr (IkdReview) review = NULL;
  IkdEntry entry = { .indicator = IKD_ACTIVE, .date = date, .value = text };

  if (region == NULL)
    return FALSE;
  entry.region = ikd_region_get_id (region);
  review = ikd_entry_save (session, &entry, FALSE, NULL, error);
  if (review == NULL)
    return FALSE;
  if (review->error == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (review->error));
  return FALSE;
}

gint64
torture_get (IkdSession *session, const char *code, const char *date, GError **error)
{
  g_autoptr (IkdRegion) region = ikd_session_find_region (session, code, error);
  IkdFigureKey key = { 0, IKD_ACTIVE, g_intern_string (""), 0, 0, 0 };
  g_autoptr (GPtrArray) all = NULL;
  IkdFigure *last;

  if (region == NULL || !ikd_day_parse (date, &key.day, error))
    return -2;
  key.region = ikd_region_get_id (region);
  key.start = key.day;
  all = ikd_history_load (session, &key, NULL, error);
  if (all == NULL)
    return -2;
  if (all->len == 0)
    return -1;
  last = g_ptr_array_index (all, all->len - 1);
  return last->number.known ? last->number.value : -1;
}

void
torture_count (Torture *self, char *failure)
{
  self->rounds++;
  if (failure == NULL)
    self->survived++;
  else if (self->failures->len < FAILURES_SAID)
    g_ptr_array_add (self->failures, failure);
  else
    g_free (failure);
}

/* --- the ground --- */

/* One province with its districts: a file of some hundred regions is opened in a moment. */
static void
make_reference (Torture *self)
{
  static const char *const names[] = { "holidays.csv", "lists.csv", "targets.csv" };
  const char *data = g_getenv ("CAPAIAN_DATADIR");
  g_autofree char *folder = torture_path (self, "data/reference");
  g_autofree char *source = g_build_filename (data, "reference", "regions.csv", NULL);
  g_autofree char *regions = g_build_filename (folder, "regions.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) some = g_string_new (NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (i == 0 || g_str_has_prefix (lines[i], "ID,") || g_str_has_prefix (lines[i], "33,")
        || g_str_has_prefix (lines[i], "33.01") || g_str_has_prefix (lines[i], "32,")
        || g_str_has_prefix (lines[i], "32.11"))
      g_string_append_printf (some, "%s\n", lines[i]);
  g_assert_true (g_file_set_contents (regions, some->str, (gssize) some->len, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *from = g_build_filename (data, "reference", names[i], NULL);
      g_autofree char *to = g_build_filename (folder, names[i], NULL);
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (from, &content, &length, NULL));
      g_assert_true (g_file_set_contents (to, content, (gssize) length, NULL));
    }
  self->reference = torture_path (self, "data");
}

GPtrArray *
torture_list_codes (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (path, IKD_DATABASE_READ_ONLY, &error);
  g_autoptr (IkdAtlas) atlas = NULL;
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *children;

  g_assert_no_error (error);
  atlas = ikd_session_dup_atlas (session);
  children = ikd_atlas_children (atlas, ikd_session_get_office (session));
  for (guint i = 0; i < children->len; i++)
    g_ptr_array_add (codes, g_strdup (ikd_region_get_code (g_ptr_array_index (children, i))));
  ikd_session_close (session);
  g_assert_cmpuint (codes->len, >, 20);
  return codes;
}

static void
set_up (Torture *self)
{
  static const IkdSetup setup = { "33.01", 5, NULL };
  static const IkdImportOptions none = { .as_of = IKD_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = NULL;
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *csv = NULL;

  self->folder = g_dir_make_tmp ("capaian-torture-XXXXXX", &error);
  g_assert_no_error (error);
  make_reference (self);
  g_setenv ("CAPAIAN_DATADIR", self->reference, TRUE);
  self->template_path = torture_path (self, "template.db");
  session = ikd_session_create (self->template_path, &setup, &error);
  g_assert_no_error (error);
  self->codes = torture_list_codes (self->template_path);
  csv = torture_csv (self, "template.csv", 4, 1000);
  file = g_file_new_for_path (csv);
  receipt = ikd_import_file (session, file, &none, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (receipt->accepted, ==, receipt->rows);
  ikd_session_close (session);
}

/* --- running --- */

static void
run_row (Torture *self, const TortureRow *row, gboolean *first)
{
  guint rounds = row->full == 0 ? 0 : MAX (1, (guint) ((gint64) row->full * scale / 100));

  self->row = row;
  self->rounds = self->survived = 0;
  self->failures = g_ptr_array_new_with_free_func (g_free);
  row->run (self, rounds, scale);
  shim_mend ();
  if (as_json)
    g_print ("%s\n  {\"what\": \"%s\", \"rounds\": %u, \"survived\": %u}", *first ? "" : ",",
             row->name, self->rounds, self->survived);
  else
    g_print ("%-22s %-56s %7u %9u\n", row->name, row->what, self->rounds, self->survived);
  *first = FALSE;
  for (guint i = 0; i < self->failures->len; i++)
    g_printerr ("%s: %s\n", row->name, (char *) g_ptr_array_index (self->failures, i));
  g_ptr_array_unref (self->failures);
}

static gboolean
run_rows (Torture *self)
{
  gboolean survived = TRUE;
  gboolean first = TRUE;
  guint n = 0;

  if (as_json)
    g_print ("[");
  else
    g_print ("%-22s %-56s %7s %9s\n", "name", "what", "rounds", "survived");
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const TortureRow *row = tables[t]; row->name != NULL; row++)
      if (only == NULL || g_str_has_prefix (row->name, only))
        {
          run_row (self, row, &first);
          survived &= self->survived == self->rounds && self->rounds > 0;
          n++;
        }
  if (as_json)
    g_print ("\n]\n");
  if (n == 0)
    g_printerr ("There is no row whose name begins with “%s”.\n", only);
  return survived && n > 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  Torture self = { 0 };
  gboolean survived;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  if (work != NULL)
    return argc > 2 ? examine_work (work, argv[1], argv[2]) : torture_work (work, argv[1]);

  shim_install ();
  self.program = g_find_program_in_path (argv[0]);
  self.random = g_rand_new_with_seed ((guint32) seed);
  set_up (&self);
  survived = run_rows (&self);
  if (torture_at == 0)
    torture_remove (self.folder);
  g_ptr_array_unref (self.codes);
  g_rand_free (self.random);
  g_free (self.folder);
  g_free (self.reference);
  g_free (self.template_path);
  g_free (self.program);
  return survived ? 0 : 1;
}
