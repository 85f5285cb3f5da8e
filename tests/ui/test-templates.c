/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Every template in the resources can be made, and is gone when it is let go. A window over another
 * has room where the other is as small as it may be. */

#include <gmodule.h>

#include "display.h"
#include "ikd-context.h"

#define ROOT "/id/capaian/Capaian/"

/* 900 × 600 less the panel of a desktop. */
#define ROOM_WIDTH 900
#define ROOM_HEIGHT 560

static char *
find_class (const char *content)
{
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(Ikd\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, content, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

/* IkdEntryPage → ikd_entry_page_get_type () */
static GType
get_type (const char *class)
{
  g_autoptr (GString) name = g_string_new (NULL);
  GModule *program = g_module_open (NULL, 0);
  GType (*function) (void) = NULL;

  for (const char *at = class; *at != '\0'; at++)
    {
      if (at > class && g_ascii_isupper (*at))
        g_string_append_c (name, '_');
      g_string_append_c (name, g_ascii_tolower (*at));
    }
  g_string_append (name, "_get_type");
  if (!g_module_symbol (program, name->str, (gpointer *) &function))
    g_error ("%s () is not in the program", name->str);
  return function ();
}

/* What cannot be without a context has an empty one. */
static gpointer
make (GType type)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);
  GParamSpec *spec = g_object_class_find_property (G_OBJECT_CLASS (class), "context");
  g_autoptr (IkdContext) context = ikd_context_new ();

  return spec != NULL && (spec->flags & G_PARAM_CONSTRUCT_ONLY) != 0
           ? g_object_new (type, "context", context, NULL) : g_object_new (type, NULL);
}

static void
assert_fits (GtkWindow *window)
{
  int width = 0;
  int height = 0;
  int least = 0;
  int needed = 0;

  gtk_window_get_default_size (window, &width, &height);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  width = MAX (width, least);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, width, &needed, NULL, NULL,
                      NULL);
  g_assert_cmpint (width, <=, ROOM_WIDTH);
  g_assert_cmpint (MAX (height, needed), <=, ROOM_HEIGHT);
}

static void
test_template (gconstpointer class)
{
  gpointer widget = make (get_type (class));

  g_assert_cmpstr (G_OBJECT_TYPE_NAME (widget), ==, class);
  g_assert_nonnull (gtk_widget_get_first_child (widget));
  if (GTK_IS_WINDOW (widget))
    {
      if (gtk_window_get_modal (widget))
        assert_fits (widget);
      display_close (widget);
      return;
    }
  g_object_ref_sink (widget);
  g_assert_finalize_object (widget);
}

/* Adds a test for each template in @folder and below it; returns how many. */
static guint
add_tests (const char *folder)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, 0, NULL);
  guint n = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *content = NULL;
      g_autofree char *class = NULL;
      g_autofree char *test = NULL;

      if (g_str_has_suffix (path, "/"))
        n += add_tests (path);
      if (!g_str_has_suffix (path, ".ui"))
        continue;
      bytes = g_resources_lookup_data (path, 0, NULL);
      content = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      class = find_class (content);
      /* What cannot be made by itself is in each of its subclasses. */
      if (class == NULL || G_TYPE_IS_ABSTRACT (get_type (class)))
        continue;
      test = g_strconcat ("/templates/", class, NULL);
      g_test_add_data_func_full (test, g_steal_pointer (&class), test_template, g_free);
      n++;
    }
  return n;
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  g_assert_cmpuint (add_tests (ROOT), >, 20);
  return g_test_run ();
}
