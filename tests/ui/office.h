/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "display.h"
#include "ikd-window.h"

/* A window over the data file of an office, in a folder of its own. */

/* The figure that a new file holds: active IKD of Kabupaten Cilacap, of yesterday. */
#define OFFICE_SEEDED 14000

typedef struct
{
  char      *folder;
  char      *path;
  IkdWindow *window;            /* nullable */
} Office;

/* Begins a test program: the display, and the one application of the process. */
void            office_init        (int *argc, char ***argv);
GtkApplication *office_application (void);

/* Makes the folder alone, for a file called @name. */
void            office_make_folder (Office *self, const char *name);
/* Makes the folder and the file in it. */
void            office_make        (Office *self);
/* The same with the training data. */
void            office_make_training (Office *self);
/* Shows a window over @path with the keyboard in it, without waiting for a page. */
IkdWindow      *office_show        (const char *path, IkdDatabaseFlags flags);
/* Opens the office's own file and waits for its page. */
void            office_open        (Office *self, IkdDatabaseFlags flags);
gboolean        office_has_page    (gpointer window);
/* Whether a first start can begin. */
gboolean        office_has_welcome (gpointer window);
/* Goes to the pane for one figure by keyboard, and waits for it; transfer none. */
GtkWidget      *office_show_figure (IkdWindow *window);
/* All revisions of today's figure of active IKD, of IkdFigure, read past the window; transfer
 * full. */
GPtrArray      *office_load_today  (Office *self, const char *segment);
/* Destroys the window, if there is one, and the folder. */
void            office_free        (Office *self);

/* Waits until @text stands in a label below @root that is on the screen. */
void            office_expect      (GtkWidget *root, const char *text);
/* Waits until it stands in none. */
void            office_expect_gone (GtkWidget *root, const char *text);
gboolean        office_shows       (GtkWidget *root, const char *text);

/* Gives @widget the keyboard, as soon as it takes it: what is not to be used yet does not. */
void            office_focus       (GtkWidget *widget);

/* As display_type(), with the signs that numbers have. */
void            office_type        (const char *text);

/* Waits until the chooser of files has the keyboard; until it is gone and @window has it. */
void            office_wait_chooser (void);
void            office_wait_no_chooser (GtkWindow *window);
/* Waits for the chooser, gives it @path, which is absolute, and waits until it is gone. */
void            office_give_path   (const char *path);

/* The window of @type that is on the screen; nullable. */
GtkWidget      *office_find_window (GType type);
