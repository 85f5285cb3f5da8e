/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Questions, and the windows that only show something. */

#include "display.h"
#include "ikd-about-window.h"
#include "ikd-alert.h"
#include "ikd-shortcuts-window.h"

static void
answered_cb (IkdAlert *alert, const char *answer, gpointer data)
{
  GPtrArray *answers = data;

  g_ptr_array_add (answers, g_strdup (answer));
}

static void
test_answers (void)
{
  static const struct
  {
    const char *keys;
    const char *answer;
  } cases[] = {
    { "Escape", "stay" },       /* the harmless one */
    { "Return", "leave" },      /* the default is the last */
    { "Shift+Tab Return", "stay" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);
      GtkWindow *parent = display_show (gtk_label_new ("parent"), 300, 300);
      IkdAlert *alert = ikd_alert_new (parent, "Close?", "Something is not saved.");
      g_auto (GStrv) keys = g_strsplit (cases[i].keys, " ", -1);
      gpointer gone = alert;

      g_object_add_weak_pointer (G_OBJECT (alert), &gone);
      g_signal_connect (alert, "answered", G_CALLBACK (answered_cb), answers);
      ikd_alert_add_answer (alert, "stay", "_Go Back", NULL);
      ikd_alert_add_answer (alert, "leave", "_Close", "destructive-action");
      gtk_window_present (GTK_WINDOW (alert));
      display_focus (GTK_WINDOW (alert));
      for (guint k = 0; keys[k] != NULL; k++)
        display_key (keys[k]);
      g_assert_null (gone);
      g_assert_cmpuint (answers->len, ==, 1);
      g_assert_cmpstr (answers->pdata[0], ==, cases[i].answer);
      display_close (parent);
    }
}

static void
test_windows (void)
{
  const GType types[] = { IKD_TYPE_ABOUT_WINDOW, IKD_TYPE_SHORTCUTS_WINDOW };
  const char *const texts[] = { "GPL-3.0-or-later", "Ctrl+Shift+Z" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWindow *window = g_object_new (types[i], NULL);

      gtk_window_present (window);
      display_focus (window);
      g_assert_nonnull (display_find (GTK_WIDGET (window), GTK_TYPE_LABEL, texts[i]));
      display_close (window);
    }
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  g_test_add_func ("/alert/answers", test_answers);
  g_test_add_func ("/alert/windows", test_windows);
  return g_test_run ();
}
