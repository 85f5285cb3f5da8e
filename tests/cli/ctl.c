/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Runs the real program and reads its answers: the contract is what comes out of the process. */

#include "ctl.h"

#include <glib/gstdio.h>
#include <math.h>

void
ctl_set_up (Ctl *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("capaianctl-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->db = g_build_filename (self->folder, "office.db", NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
forget (Ctl *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_clear_pointer (&self->json, json_node_unref);
}

void
ctl_tear_down (Ctl *self, gconstpointer data)
{
  forget (self);
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->db, g_free);
}

static void
add_words (Ctl *self, GPtrArray *words, const char *line)
{
  g_auto (GStrv) split = NULL;
  gboolean names_db = FALSE;
  g_autoptr (GError) error = NULL;

  g_shell_parse_argv (line, NULL, &split, &error);
  g_assert_no_error (error);
  for (guint i = 0; split[i] != NULL; i++)
    {
      names_db |= g_str_equal (split[i], "--db");
      if (g_str_equal (split[i], "DB"))
        g_ptr_array_add (words, g_strdup (self->db));
      else if (g_str_equal (split[i], "SAMPLE"))
        g_ptr_array_add (words, g_build_filename (g_getenv ("CAPAIAN_DATADIR"), "sample",
                                                  "published-figures.csv", NULL));
      else if (g_str_has_prefix (split[i], "DIR/"))
        g_ptr_array_add (words, g_strconcat (self->folder, split[i] + 3, NULL));
      else
        g_ptr_array_add (words, g_strdup (split[i]));
    }
  if (!names_db)
    {
      g_ptr_array_add (words, g_strdup ("--db"));
      g_ptr_array_add (words, g_strdup (self->db));
    }
}

void
ctl_run (Ctl *self, int status, const char *format, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  va_list list;

  va_start (list, format);
  line = g_strdup_vprintf (format, list);
  va_end (list);
  forget (self);

  g_ptr_array_add (words, g_strdup (g_getenv ("CAPAIANCTL")));
  g_assert_nonnull (g_ptr_array_index (words, 0));
  add_words (self, words, line);
  g_ptr_array_add (words, NULL);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                        | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);
  if (self->status != status)
    g_test_message ("%s\n%s%s", line, self->out, self->err);
  g_assert_cmpint (self->status, ==, status);

  if (strstr (line, "--json") != NULL && *self->out != '\0')
    {
      self->json = json_from_string (self->out, &error);
      g_assert_no_error (error);
    }
}

/* Made by the program once in a process; the others are copies. */
void
ctl_make (Ctl *self, const char *office)
{
  static GHashTable *made;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;

  if (made == NULL)
    made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  bytes = g_hash_table_lookup (made, office);
  if (bytes == NULL)
    {
      char *content = NULL;
      gsize length = 0;

      ctl_run (self, 0, "init --office %s", office);
      g_file_get_contents (self->db, &content, &length, &error);
      g_assert_no_error (error);
      g_hash_table_insert (made, g_strdup (office), g_bytes_new_take (content, length));
      return;
    }
  g_file_set_contents_full (self->db, g_bytes_get_data (bytes, NULL),
                            (gssize) g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_NONE, 0600,
                            &error);
  g_assert_no_error (error);
}

static JsonNode *
step (JsonNode *node, const char *name)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      guint64 index = g_ascii_strtoull (name, NULL, 10);

      g_assert_cmpuint (index, <, json_array_get_length (json_node_get_array (node)));
      return json_array_get_element (json_node_get_array (node), index);
    }
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
  if (!json_object_has_member (json_node_get_object (node), name))
    g_test_message ("no member %s", name);
  g_assert_true (json_object_has_member (json_node_get_object (node), name));
  return json_object_get_member (json_node_get_object (node), name);
}

static JsonNode *
find (Ctl *self, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, ".", -1);
  JsonNode *node = self->json;

  g_assert_nonnull (node);
  for (guint i = 0; names[i] != NULL; i++)
    node = step (node, names[i]);
  return node;
}

double
ctl_number (Ctl *self, const char *path)
{
  if (g_str_equal (path, "#"))
    return json_array_get_length (json_node_get_array (self->json));
  if (g_str_has_suffix (path, ".#"))
    {
      g_autofree char *parent = g_strndup (path, strlen (path) - 2);

      return json_array_get_length (json_node_get_array (find (self, parent)));
    }
  return json_node_get_double (find (self, path));
}

const char *
ctl_text (Ctl *self, const char *path)
{
  JsonNode *node = find (self, path);

  return JSON_NODE_HOLDS_NULL (node) ? NULL : json_node_get_string (node);
}

gboolean
ctl_is_null (Ctl *self, const char *path)
{
  return JSON_NODE_HOLDS_NULL (find (self, path));
}

static gboolean
is_number (const char *text)
{
  char *end = NULL;

  g_ascii_strtod (text, &end);
  return *text != '\0' && *end == '\0' && strchr (text, '-') != text + 4;
}

/* Half a unit of the last digit given: "0.9366" holds for 0.93655 … 0.93665. */
static double
tolerance (const char *text)
{
  const char *point = strchr (text, '.');

  return point != NULL ? 0.5000001 * pow (10, -(double) strlen (point + 1)) : 0;
}

void
ctl_expect (Ctl *self, const char *const *lines)
{
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (lines[i], "=", 2);

      g_test_message ("%s", lines[i]);
      if (g_str_equal (pair[1], "null"))
        g_assert_true (ctl_is_null (self, pair[0]));
      else if (g_str_equal (pair[1], "true") || g_str_equal (pair[1], "false"))
        g_assert_cmpint (json_node_get_boolean (find (self, pair[0])), ==,
                         g_str_equal (pair[1], "true"));
      else if (!g_str_has_suffix (pair[0], "#")
               && json_node_get_value_type (find (self, pair[0])) == G_TYPE_STRING)
        g_assert_cmpstr (ctl_text (self, pair[0]), ==, pair[1]);
      else if (is_number (pair[1]))
        g_assert_cmpfloat_with_epsilon (ctl_number (self, pair[0]),
                                        g_ascii_strtod (pair[1], NULL),
                                        tolerance (pair[1]) + 1e-9);
      else
        g_assert_cmpstr (ctl_text (self, pair[0]), ==, pair[1]);
    }
}

void
ctl_write (Ctl *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}
