/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sidebar beside and over the content. */

#include "display.h"
#include "ikd-shell.h"

static void
allocate (GtkWidget *shell, int width)
{
  int least;

  gtk_widget_measure (shell, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, width);
  gtk_widget_allocate (shell, width, 600, -1, NULL);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
test_widths (void)
{
  static const struct
  {
    int width;
    gboolean pinned, called;
    gboolean shown;             /* the sidebar is on the screen */
    gboolean beside;            /* and takes room */
  } cases[] = {
    { 1280, TRUE, FALSE, TRUE, TRUE },
    { 1000, TRUE, FALSE, TRUE, TRUE },
    { 999, TRUE, FALSE, FALSE, FALSE },
    { 999, TRUE, TRUE, TRUE, FALSE },
    { 1280, FALSE, FALSE, FALSE, FALSE },
    { 900, FALSE, TRUE, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *sidebar = gtk_label_new ("sidebar");
      GtkWidget *content = gtk_label_new ("content");
      GtkWidget *shell = g_object_ref_sink (g_object_new (IKD_TYPE_SHELL, "sidebar", sidebar,
                                                          "content", content, NULL));
      gboolean beside;

      g_object_set (shell, "pinned", cases[i].pinned, "called", cases[i].called, NULL);
      allocate (shell, cases[i].width);
      g_object_get (shell, "beside", &beside, NULL);
      g_assert_cmpint (beside, ==, cases[i].beside);
      g_assert_cmpint (gtk_widget_get_child_visible (sidebar), ==, cases[i].shown);
      g_assert_cmpint (gtk_widget_get_width (content), ==,
                       cases[i].beside ? cases[i].width - gtk_widget_get_width (sidebar)
                                       : cases[i].width);
      g_assert_finalize_object (shell);
    }
}

static void
test_toggle (void)
{
  GtkWidget *shell = g_object_ref_sink (g_object_new (IKD_TYPE_SHELL, "sidebar",
                                                      gtk_label_new ("sidebar"), "content",
                                                      gtk_label_new ("content"), NULL));
  gboolean pinned, called;

  allocate (shell, 1200);
  ikd_shell_toggle (IKD_SHELL (shell));
  g_object_get (shell, "pinned", &pinned, "called", &called, NULL);
  g_assert_false (pinned);
  g_assert_false (called);

  /* In a narrow window it is called, and what is wanted in a wide one stays. */
  allocate (shell, 800);
  ikd_shell_toggle (IKD_SHELL (shell));
  g_object_get (shell, "pinned", &pinned, "called", &called, NULL);
  g_assert_false (pinned);
  g_assert_true (called);
  g_assert_true (ikd_shell_get_shown (IKD_SHELL (shell)));

  /* Made wide again, it no longer lies over the content. */
  allocate (shell, 1200);
  g_object_get (shell, "called", &called, NULL);
  g_assert_false (called);
  g_assert_finalize_object (shell);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  g_test_add_func ("/shell/widths", test_widths);
  g_test_add_func ("/shell/toggle", test_toggle);
  return g_test_run ();
}
