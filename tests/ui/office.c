/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "office.h"

#include <glib/gstdio.h>

#include "ikd-application.h"
#include "ikd-entry-page.h"
#include "ikd-entry.h"
#include "ikd-figure-pane.h"
#include "ikd-welcome.h"

/* A page has no more panes to go through. */
#define MOST_PANES 4

static GtkApplication *application;

void
office_init (int *argc, char ***argv)
{
  display_init (argc, argv);
  application = GTK_APPLICATION (ikd_application_new (G_APPLICATION_NON_UNIQUE));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
}

GtkApplication *
office_application (void)
{
  return application;
}

static void
seed (IkdSession *session)
{
  g_autofree char *day = ikd_day_to_iso (ikd_day_today () - 1);
  g_autofree char *value = g_strdup_printf ("%d", OFFICE_SEEDED);
  const IkdEntry entry = { .region = ikd_region_get_id (ikd_session_get_office (session)),
                           .indicator = IKD_ACTIVE, .date = day, .value = value };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = ikd_entry_save (session, &entry, TRUE, NULL, &error);

  g_assert_no_error (error);
}

void
office_make_folder (Office *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  self->window = NULL;
  self->folder = g_dir_make_tmp ("capaian-office-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, name, NULL);
}

/* Made once in a process, which takes a while; the others are copies. */
typedef struct
{
  char   *bytes;                /* NULL: not made yet */
  gsize   length;
  IkdDay  day;                  /* when it was made: a file tells of yesterday */
} Template;

/* FALSE: it is to be made at @path and then kept. */
static gboolean
copy_template (const Template *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (self->bytes == NULL || self->day != ikd_day_today ())
    return FALSE;
  g_file_set_contents_full (path, self->bytes, (gssize) self->length, G_FILE_SET_CONTENTS_NONE,
                            0600, &error);
  g_assert_no_error (error);
  return TRUE;
}

static void
keep_template (Template *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->bytes, g_free);
  g_file_get_contents (path, &self->bytes, &self->length, &error);
  g_assert_no_error (error);
  self->day = ikd_day_today ();
}

void
office_make (Office *self)
{
  static Template made;
  const IkdSetup setup = { "33.01", 5, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = NULL;

  office_make_folder (self, "office.db");
  if (copy_template (&made, self->path))
    return;
  session = ikd_session_create (self->path, &setup, &error);
  g_assert_no_error (error);
  seed (session);
  ikd_session_close (session);
  keep_template (&made, self->path);
}

void
office_make_training (Office *self)
{
  static Template made;
  g_autoptr (GError) error = NULL;

  office_make_folder (self, "training.db");
  if (copy_template (&made, self->path))
    return;
  ikd_session_make_training (self->path, &error);
  g_assert_no_error (error);
  keep_template (&made, self->path);
}

IkdWindow *
office_show (const char *path, IkdDatabaseFlags flags)
{
  IkdWindow *window = ikd_window_new (application);

  ikd_window_open (window, path, flags);
  gtk_window_present (GTK_WINDOW (window));
  display_focus (GTK_WINDOW (window));
  return window;
}

gboolean
office_has_page (gpointer window)
{
  return ikd_window_get_page (window) != NULL
         && ikd_context_get_session (ikd_window_get_context (window)) != NULL;
}

gboolean
office_has_welcome (gpointer window)
{
  GtkWidget *welcome = display_find (window, IKD_TYPE_WELCOME, NULL);
  g_autoptr (IkdAtlas) atlas = NULL;

  if (welcome == NULL || !gtk_widget_get_mapped (welcome))
    return FALSE;
  g_object_get (welcome, "atlas", &atlas, NULL);
  return atlas != NULL;
}

static gboolean
has_figure (gpointer window)
{
  IkdPage *page = ikd_window_get_page (window);
  IkdPane *pane = IKD_IS_ENTRY_PAGE (page) ? ikd_entry_page_get_pane (IKD_ENTRY_PAGE (page)) : NULL;

  return IKD_IS_FIGURE_PANE (pane) && gtk_widget_get_mapped (GTK_WIDGET (pane));
}

GtkWidget *
office_show_figure (IkdWindow *window)
{
  display_key ("Control+2");
  for (int i = 0; i < MOST_PANES && !has_figure (window); i++)
    display_key ("Control+Tab");
  g_assert_true (has_figure (window));
  display_settle (GTK_WIDGET (window));
  return GTK_WIDGET (ikd_entry_page_get_pane (IKD_ENTRY_PAGE (ikd_window_get_page (window))));
}

void
office_open (Office *self, IkdDatabaseFlags flags)
{
  self->window = office_show (self->path, flags);
  g_assert_true (display_wait (office_has_page, self->window));
  display_settle (GTK_WIDGET (self->window));
}

GPtrArray *
office_load_today (Office *self, const char *segment)
{
  const IkdDay today = ikd_day_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (self->path, IKD_DATABASE_READ_ONLY, &error);
  IkdFigureKey key = { .indicator = IKD_ACTIVE, .segment = g_intern_string (segment),
                       .start = today, .day = today };
  GPtrArray *figures;

  g_assert_no_error (error);
  key.region = ikd_region_get_id (ikd_session_get_office (session));
  figures = ikd_history_load (session, &key, NULL, &error);
  g_assert_no_error (error);
  ikd_session_close (session);
  return figures;
}

/* The copies lie in a folder of their own. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
office_free (Office *self)
{
  if (self->window != NULL)
    display_close (GTK_WINDOW (self->window));
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* The same text may also stand on a page that is not shown. */
gboolean
office_shows (GtkWidget *root, const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (office_shows (child, text))
      return TRUE;
  return FALSE;
}

typedef struct
{
  GtkWidget  *root;
  const char *text;
} Sought;

static gboolean
shows_cb (gpointer data)
{
  const Sought *sought = data;

  return office_shows (sought->root, sought->text);
}

void
office_expect (GtkWidget *root, const char *text)
{
  Sought sought = { root, text };

  if (!display_wait (shows_cb, &sought))
    g_error ("“%s” is not shown", text);
}

static gboolean
has_grabbed (gpointer widget)
{
  return gtk_widget_grab_focus (widget);
}

void
office_focus (GtkWidget *widget)
{
  g_assert_nonnull (widget);
  g_assert_true (display_wait (has_grabbed, widget));
}

static gboolean
is_gone_cb (gpointer data)
{
  return !shows_cb (data);
}

void
office_expect_gone (GtkWidget *root, const char *text)
{
  Sought sought = { root, text };

  if (!display_wait (is_gone_cb, &sought))
    g_error ("“%s” is still shown", text);
}

void
office_type (const char *text)
{
  static const struct
  {
    char        sign;
    const char *key;
  } signs[] = { { ',', "comma" }, { '-', "minus" }, { '%', "Shift+percent" },
                { '/', "slash" } };

  for (; *text != '\0'; text++)
    {
      char one[2] = { *text, '\0' };
      const char *key = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
        if (signs[i].sign == *text)
          key = signs[i].key;
      if (key != NULL)
        display_key (key);
      else
        display_type (one);
    }
}

/* The toolkit's own chooser, whatever it is asked through; NULL: there is none. */
static GtkWindow *
find_chooser (void)
{
  g_autoptr (GListModel) list = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (list, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkFileChooserDialog")
          && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static gboolean
has_chooser (gpointer data)
{
  return find_chooser () != NULL;
}

static gboolean
has_no_chooser (gpointer data)
{
  return find_chooser () == NULL;
}

void
office_wait_chooser (void)
{
  g_assert_true (display_wait (has_chooser, NULL));
  display_focus (find_chooser ());
}

void
office_wait_no_chooser (GtkWindow *window)
{
  g_assert_true (display_wait (has_no_chooser, NULL));
  display_focus (window);
}

/* What is pasted comes when the clipboard gives it. */
static gboolean
has_path (gpointer path)
{
  GtkWindow *chooser = find_chooser ();
  GtkWidget *focus = chooser != NULL ? gtk_window_get_focus (chooser) : NULL;

  return GTK_IS_EDITABLE (focus)
         && g_str_has_prefix (gtk_editable_get_text (GTK_EDITABLE (focus)), path);
}

/* The slash brings the place for a path; what follows is pasted, for it would be completed after
 * each letter, which takes minutes in a folder of many files. */
void
office_give_path (const char *path)
{
  g_assert_true (g_path_is_absolute (path));
  office_wait_chooser ();
  display_key ("Control+a");
  display_key ("slash");
  gdk_clipboard_set_text (gdk_display_get_clipboard (gdk_display_get_default ()), path + 1);
  display_key ("Control+v");
  g_assert_true (display_wait (has_path, (gpointer) path));
  display_key ("Return");
  g_assert_true (display_wait (has_no_chooser, NULL));
}

GtkWidget *
office_find_window (GType type)
{
  g_autoptr (GListModel) list = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (list, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}
