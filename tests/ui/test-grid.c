/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The grid by keyboard: every key of it, and that no typed text is lost. */

#include "grid-bench.h"

static const struct
{
  guint row;
  guint column;
  const char *keys;
  const char *log;
  guint to_row;
  guint to_column;
} keys[] = {
  /* typing replaces; each way of leaving keeps */
  { 0, STOCK, "'12 Return", "entered 0,3=12;", 1, STOCK },
  { 3, STOCK, "'12 Shift+Return", "entered 3,3=12;", 2, STOCK },
  { 0, STOCK, "'12 KP_Enter", "entered 0,3=12;", 1, STOCK },
  { 0, STOCK, "'12 Tab", "entered 0,3=12;", 0, FLOW },
  { 1, STOCK, "'12 Shift+Tab", "entered 1,3=12;", 0, FLOW },
  { 1, STOCK, "'12 Down", "entered 1,3=12;", 2, STOCK },
  { 1, STOCK, "'12 Up", "entered 1,3=12;", 0, STOCK },
  { 1, STOCK, "'12 Left", "entered 1,3=12;", 1, BEFORE },
  { 1, STOCK, "'12 Right", "entered 1,3=12;", 1, FLOW },
  { 1, STOCK, "'12 Home", "entered 1,3=12;", 1, CODE },
  { 1, STOCK, "'12 End", "entered 1,3=12;", 1, STATE },
  { 1, STOCK, "'12 Page_Down", "entered 1,3=12;", 23, STOCK },
  { 0, STOCK, "equal 1 Shift+equal 2 Return", "entered 0,3==1+2;", 1, STOCK },
  { 0, STOCK, "'1.2 Return", "entered 0,3=1.2;", 1, STOCK },
  { 0, STOCK, "minus Return", "entered 0,3=-;", 1, STOCK },
  /* the same text is none; Escape restores; space says nothing */
  { 5, STOCK, "'53 Return", "", 6, STOCK },
  { 0, STOCK, "'12 Escape", "", 0, STOCK },
  { 0, STOCK, "'12 Escape Return", "", 1, STOCK },
  { 0, STOCK, "space Return", "", 1, STOCK },
  { 0, STOCK, "1 BackSpace Return", "entered 0,3=;", 1, STOCK },
  /* F2 edits: 53, 5_3 */
  { 5, STOCK, "F2 9 Return", "entered 5,3=539;", 6, STOCK },
  { 5, STOCK, "F2 Left 9 Return", "entered 5,3=593;", 6, STOCK },
  { 5, STOCK, "F2 Home 9 Right 1 Tab", "entered 5,3=9513;", 5, FLOW },
  { 5, STOCK, "F2 9 Up", "entered 5,3=539;", 4, STOCK },
  { 5, STOCK, "F2 Return", "", 6, STOCK },
  { 5, STOCK, "F2 9 Escape", "", 5, STOCK },
  { 5, STOCK, "'12 F2 Left 9 Return", "entered 5,3=192;", 6, STOCK },
  /* nothing is typed where nothing is taken */
  { 0, NAME, "'12 Return", "", 1, NAME },
  { 0, NAME, "F2", "", 0, NAME },
  /* Enter comes back to the column where the row began */
  { 0, STOCK, "'1 Tab '2 Return", "entered 0,3=1;entered 0,4=2;", 1, STOCK },
  { 0, STOCK, "Tab Return Tab Return", "", 2, STOCK },
  { 0, FLOW, "Tab Return", "", 2, FLOW },
  { 0, STOCK, "Tab Left Right Return", "", 1, FLOW },
  /* arrows and pages */
  { 0, CODE, "Left Up", "", 0, CODE },
  { 0, STATE, "Right", "", 0, STATE },
  { 2, STOCK, "Home", "", 2, CODE },
  { 2, STOCK, "End", "", 2, STATE },
  { 2, NAME, "Control+End", "", 23, FLOW },
  { 9, NAME, "Control+Home", "", 0, STOCK },
  { 20, STOCK, "Page_Up", "", 0, STOCK },
  { 20, STOCK, "Page_Down", "", 23, STOCK },
  { 23, STOCK, "Page_Down", "", 25, STOCK },
  /* Tab wraps, and stays at both ends; it goes over what takes nothing */
  { 0, FLOW, "Tab", "", 1, STOCK },
  { 0, CODE, "Tab", "", 0, STOCK },
  { 0, STOCK, "Shift+Tab", "", 0, STOCK },
  { 23, FLOW, "Tab Tab Tab", "", 25, STOCK },
  { 25, STOCK, "Shift+Tab", "", 23, FLOW },
  /* footers: Enter goes over the sum, arrows do not */
  { 23, STOCK, "'7 Return '8 Return", "entered 23,3=7;entered 25,3=8;", 25, STOCK },
  { 23, STOCK, "Down", "", 24, STOCK },
  { 24, STOCK, "9 Down", "", 25, STOCK },
  { 25, STOCK, "Down", "", 25, STOCK },
  { 25, STOCK, "Shift+Return", "", 23, STOCK },
};

static void
test_keys (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      Bench bench;

      bench_open (&bench, 24, 900, 700);
      g_test_message ("%u: %s", i, keys[i].keys);
      ikd_grid_set_cursor (bench.grid, keys[i].row, keys[i].column);
      press (keys[i].keys);
      assert_log (&bench, keys[i].log);
      assert_cursor (&bench, keys[i].to_row, keys[i].to_column);
      g_assert_false (ikd_grid_is_editing (bench.grid));
      g_assert_true (gtk_window_get_focus (bench.window) == current (&bench));
      bench_close (&bench);
    }
}

/* The other way of the keypad; its lock is released again. */
static void
test_keypad (void)
{
  Bench bench;

  bench_open (&bench, 24, 900, 700);
  display_key ("Num_Lock");
  press ("KP_7 KP_Decimal KP_1 KP_3 KP_1 KP_Enter KP_Decimal KP_Enter");
  display_key ("Num_Lock");
  assert_log (&bench, "entered 0,3=7.131;entered 1,3=.;");
  assert_cursor (&bench, 2, STOCK);
  press ("KP_Down KP_Home");
  assert_cursor (&bench, 3, CODE);
  bench_close (&bench);
}

static void
test_commands (void)
{
  static const struct
  {
    guint column;
    const char *keys;
    const char *log;
  } cases[] = {
    { STOCK, "Control+d", "above 2,3;" },
    { STOCK, "'12 Control+d", "entered 2,3=12;above 2,3;" },
    { NAME, "Control+d", "" },
    { STOCK, "Control+apostrophe", "carry 2,3;" },
    { STOCK, "Control+Return", "details 2,3;" },
    { NAME, "Control+KP_Enter", "details 2,1;" },
    { STOCK, "'12 Control+Return", "entered 2,3=12;details 2,3;" },
    { STOCK, "F8 Shift+F8", "problem 1;problem -1;" },
    { STOCK, "'12 F8", "entered 2,3=12;problem 1;" },
    { STOCK, "Control+g", "go-to;" },
    { STOCK, "Alt+Page_Up Alt+Page_Down", "date -1;date 1;" },
    { STOCK, "'12 Control+Page_Up Control+Page_Down", "entered 2,3=12;date -1;date 1;" },
    { STOCK, "Control+v", "paste;" },
    { STOCK, "Delete", "cleared 2-2,3;" },
    { STOCK, "BackSpace", "cleared 2-2,3;" },
    { NAME, "Delete", "" },
    { STOCK, "Shift+Down Shift+Down Delete", "cleared 2-4,3;" },
    { BEFORE, "Shift+Right Shift+Right Shift+Up Delete", "cleared 1-2,3;cleared 1-2,4;" },
    /* the sum, row 24, takes nothing */
    { STOCK, "Shift+Control+End Shift+Left Shift+Down Shift+Down Delete",
      "cleared 2-23,3;cleared 25-25,3;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Bench bench;

      bench_open (&bench, 24, 900, 700);
      g_test_message ("%u: %s", i, cases[i].keys);
      ikd_grid_set_cursor (bench.grid, 2, cases[i].column);
      press (cases[i].keys);
      assert_log (&bench, cases[i].log);
      bench_close (&bench);
    }
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_read (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copy (void)
{
  static const struct
  {
    guint row;
    guint column;
    const char *keys;
    guint range[4];
    const char *text;
  } cases[] = {
    { 3, STOCK, "Control+c", { 3, 3, STOCK, STOCK }, "33" },
    { 3, NAME, "Shift+Down Control+c", { 3, 4, NAME, NAME }, "Kecamatan 4\nKecamatan 5" },
    { 3, STOCK, "Shift+Up Shift+Left Shift+Left Control+c", { 2, 3, NAME, STOCK },
      "Kecamatan 3\t22\t23\nKecamatan 4\t32\t33" },
    /* also of the sum: the number without its mark */
    { 24, STOCK, "Control+c", { 24, 24, STOCK, STOCK }, "243" },
    { 21, FLOW, "Shift+End Shift+Control+Home Escape Control+c", { 0, 0, STOCK, STOCK }, "03" },
    { 21, FLOW, "Shift+Page_Down Control+c", { 21, 23, FLOW, FLOW }, "214\n224\n234" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      guint range[4];
      Bench bench;

      bench_open (&bench, 24, 900, 700);
      ikd_grid_set_cursor (bench.grid, cases[i].row, cases[i].column);
      press (cases[i].keys);
      g_assert_true (ikd_grid_get_selection (bench.grid, &range[0], &range[1], &range[2],
                                             &range[3]));
      for (guint k = 0; k < 4; k++)
        g_assert_cmpuint (range[k], ==, cases[i].range[k]);
      gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (bench.grid)), NULL,
                                     text_cb, &text);
      g_assert_true (display_wait (is_read, &text));
      g_assert_cmpstr (text, ==, cases[i].text);
      bench_close (&bench);
    }
}

static void
test_select_column (void)
{
  guint range[4];
  Bench bench;

  bench_open (&bench, 24, 900, 700);
  ikd_grid_set_cursor (bench.grid, 5, FLOW);
  press ("Control+a");
  g_assert_true (ikd_grid_get_selection (bench.grid, &range[0], &range[1], &range[2], &range[3]));
  g_assert_cmpuint (range[0], ==, 0);
  g_assert_cmpuint (range[1], ==, 23);
  g_assert_cmpuint (range[2], ==, FLOW);
  g_assert_cmpuint (range[3], ==, FLOW);
  g_assert_true (gtk_widget_has_css_class (current (&bench), "selected"));
  press ("Left");
  g_assert_false (gtk_widget_has_css_class (current (&bench), "selected"));
  bench_close (&bench);
}

/* A text is handed up however the grid loses it. */
static void
test_leaving (void)
{
  Bench bench;

  bench_open (&bench, 24, 900, 700);
  press ("'12 F6");
  assert_log (&bench, "entered 0,3=12;");
  g_assert_true (gtk_window_get_focus (bench.window) == bench.button);
  press ("Shift+Tab");
  g_assert_true (gtk_window_get_focus (bench.window) == current (&bench));
  press ("Shift+F6");
  g_assert_true (gtk_window_get_focus (bench.window) == bench.button);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (bench.grid)));
  press ("'13");
  g_assert_true (gtk_widget_grab_focus (bench.button));
  assert_log (&bench, "entered 0,3=13;");
  g_assert_true (gtk_window_get_focus (bench.window) == bench.button);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (bench.grid)));
  press ("'14");
  ikd_grid_flush (bench.grid);
  assert_log (&bench, "entered 0,3=14;");
  assert_cursor (&bench, 0, STOCK);
  g_assert_true (gtk_window_get_focus (bench.window) == current (&bench));

  press ("'15");
  gtk_widget_set_visible (GTK_WIDGET (bench.grid), FALSE);
  assert_log (&bench, "entered 0,3=15;");
  display_settle (GTK_WIDGET (bench.window));
  gtk_widget_set_visible (GTK_WIDGET (bench.grid), TRUE);
  display_settle (GTK_WIDGET (bench.window));
  bench_close (&bench);
}

static void
test_destroy (void)
{
  g_autoptr (IkdGrid) kept = NULL;
  Bench bench;

  bench_open (&bench, 24, 900, 700);
  kept = g_object_ref (bench.grid);
  press ("'12");
  display_close (bench.window);
  assert_log (&bench, "entered 0,3=12;");
  g_assert_finalize_object (g_steal_pointer (&kept));
  g_assert_finalize_object (bench.model);
  g_string_free (bench.log, TRUE);
}

static void
draft_cb (IkdGrid *grid, guint row, guint column, const char *text, Bench *bench)
{
  g_string_append_printf (bench->log, "draft %u,%u=%s;", row, column, text != NULL ? text : "-");
}

static void
moved_cb (IkdGrid *grid, Bench *bench)
{
  g_string_append (bench->log, "moved;");
}

static void
test_draft (void)
{
  Bench bench;

  bench_open (&bench, 24, 900, 700);
  g_signal_connect (bench.grid, "draft-changed", G_CALLBACK (draft_cb), &bench);
  g_signal_connect (bench.grid, "cursor-moved", G_CALLBACK (moved_cb), &bench);
  press ("'12 Return");
  assert_log (&bench, "draft 0,3=1;draft 0,3=12;draft 0,3=-;entered 0,3=12;moved;");
  press ("F2");
  assert_log (&bench, "");
  press ("5 Escape");
  assert_log (&bench, "draft 1,3=135;draft 1,3=-;");
  press ("Left");
  assert_log (&bench, "moved;");
  press ("Shift+Down");
  assert_log (&bench, "moved;");
  ikd_grid_set_cursor (bench.grid, 2, BEFORE);
  assert_log (&bench, "");
  bench_close (&bench);
}

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

  g_test_add_func ("/grid/keys", test_keys);
  g_test_add_func ("/grid/keypad", test_keypad);
  g_test_add_func ("/grid/commands", test_commands);
  g_test_add_func ("/grid/copy", test_copy);
  g_test_add_func ("/grid/select-column", test_select_column);
  g_test_add_func ("/grid/leaving", test_leaving);
  g_test_add_func ("/grid/destroy", test_destroy);
  g_test_add_func ("/grid/draft", test_draft);

  return g_test_run ();
}
