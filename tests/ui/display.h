/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

/* A display for tests: widgets in real windows, and keys as a keyboard sends them. */

/* Begins a test program; without a display it ends here, as skipped. */
void       display_init    (int *argc, char ***argv);

/* Runs the main loop until @condition holds; FALSE after twenty seconds. */
typedef gboolean (*DisplayCondition) (gpointer data);
gboolean   display_wait    (DisplayCondition condition, gpointer data);
/* Runs the main loop for so long. */
void       display_pause   (guint milliseconds);
/* Runs the main loop until nothing is pending and a frame was drawn. */
void       display_settle  (GtkWidget *widget);

/* Shows @child in a window of its own, with the focus; the window owns it. */
GtkWindow *display_show    (GtkWidget *child, int width, int height);
/* Gives a window the keyboard and waits until it has it. */
void       display_focus   (GtkWindow *window);

/* Presses and releases a key in the window that has the focus: "a", "Return", "Control+z". */
void       display_key     (const char *name);
/* Takes row @index, from 0, of the list of the drop-down that has the focus. */
void       display_choose  (guint index);
/* Types a text of letters, digits and spaces. */
void       display_type    (const char *text);

/* The first descendant of @type whose text holds @text (NULL: any); NULL if there is none. */
GtkWidget *display_find    (GtkWidget *root, GType type, const char *text);

/* Skips the test and says so where the chooser of files would be counted as a leak: GTK 4.8 loses
 * up to 16 kB with it, none of it ours. */
gboolean   display_skips_chooser (void);

/* Destroys the window and asserts that it, and what it held, is gone. */
void       display_close   (GtkWindow *window);
