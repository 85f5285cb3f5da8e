/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a file has one window; a window is there for each call; files to be imported go to
 * the window of the data file that was named with them, else to the one used last. */

#include "ikd-application.h"

#include "config.h"

#include <glib/gi18n.h>
#include <malloc.h>

#include "capaian-resources.h"
#include "ikd-import-door.h"
#include "ikd-names.h"
#include "ikd-raise.h"
#include "ikd-window.h"

struct _IkdApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  char *path;                   /* the data file that the command line names; nullable */
  gboolean spares_theme;        /* until it starts */
};

G_DEFINE_FINAL_TYPE (IkdApplication, ikd_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "db", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open this data file"), N_("FILE") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL,
    N_("[FILE TO IMPORT…]") },
  { NULL },
};

static const struct
{
  const char *action;
  const char *keys[3];
} accels[] = {
  { "win.show-page::overview", { "<Control>1" } },
  { "win.show-page::entry", { "<Control>2" } },
  { "win.show-page::comparison", { "<Control>3" } },
  { "win.show-page::outreach", { "<Control>4" } },
  { "win.show-page::target", { "<Control>5" } },
  { "win.show-page::report", { "<Control>6" } },
  { "win.show-page::import", { "<Control>7" } },
  { "win.sidebar", { "F9" } },
  { "win.saved", { "<Control>s" } },
  { "win.save-copy", { "<Control><Shift>s" } },
  { "win.open", { "<Control>o" } },
  { "win.export", { "<Control>e" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.shortcuts", { "<Control>question", "<Control>F1" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
};

static IkdWindow *
find_window (IkdApplication *self, const char *path)
{
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    if (IKD_IS_WINDOW (at->data) && g_strcmp0 (ikd_window_get_path (at->data), path) == 0)
      return at->data;
  return NULL;
}

static IkdWindow *
open_path (IkdApplication *self, const char *path)
{
  IkdWindow *window = find_window (self, path);

  if (window == NULL)
    {
      window = ikd_window_new (GTK_APPLICATION (self));
      ikd_import_door_of (window);
      ikd_window_open (window, path, 0);
    }
  ikd_raise (GTK_WINDOW (window));
  return window;
}

/* The window that was used last; of another kind it is one beside a window of ours. */
static IkdWindow *
open_default (IkdApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = ikd_session_default_path ();

  while (window != NULL && !IKD_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window == NULL)
    return open_path (self, path);
  ikd_raise (window);
  return IKD_WINDOW (window);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  /* Each window may have something to ask first. */
  for (GList *at = windows; at != NULL; at = at->next)
    if (IKD_IS_WINDOW (at->data))
      gtk_window_close (GTK_WINDOW (at->data));
  g_list_free (windows);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_cb },
};

/* GTK reads its own theme, which is as large as that of libadwaita, before libadwaita names an
 * empty one in its place. What the environment names comes first; no program that is started from
 * here is to inherit it, and libadwaita would keep away. */
static gboolean
spare_theme (void)
{
  return g_getenv ("GTK_THEME") == NULL && g_setenv ("GTK_THEME", "Adwaita-empty", FALSE);
}

static void
make_settings (IkdApplication *self)
{
  if (!self->spares_theme)
    return;
  gtk_init ();
  gtk_settings_get_default ();
  g_unsetenv ("GTK_THEME");
  self->spares_theme = FALSE;
}

/* The first window asks for it. Meanwhile the toolkit reads its styles, which takes longer. */
static void
open_ahead (IkdApplication *self)
{
  g_autofree char *path = self->path != NULL ? g_strdup (self->path) : ikd_session_default_path ();

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    ikd_session_open_ahead (path);
}

static void
scheme_cb (IkdApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  guint chosen = (guint) g_settings_get_enum (self->settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[MIN (chosen, 2)]);
}

static void
ikd_application_startup (GApplication *application)
{
  IkdApplication *self = IKD_APPLICATION (application);

  make_settings (self);
  open_ahead (self);
  G_APPLICATION_CLASS (ikd_application_parent_class)->startup (application);

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].keys);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  ikd_names_install ();
  self->settings = g_settings_new (APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (scheme_cb), self,
                           G_CONNECT_SWAPPED);
  scheme_cb (self);
}

static void
ikd_application_activate (GApplication *application)
{
  open_default (IKD_APPLICATION (application));
}

static void
ikd_application_open (GApplication *application, GFile **files, int n, const char *hint)
{
  IkdImportDoor *door = ikd_import_door_of (open_default (IKD_APPLICATION (application)));

  for (int i = 0; i < n; i++)
    ikd_import_door_take (door, files[i]);
}

static int
ikd_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  IkdApplication *self = IKD_APPLICATION (application);
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;

  if (!g_variant_dict_contains (given, "version"))
    {
      if (g_variant_dict_lookup (given, "db", "^ay", &name))
        file = g_file_new_for_commandline_arg (name);
      g_free (self->path);
      self->path = file != NULL ? g_file_get_path (file) : NULL;
      return -1;
    }
  g_print ("Capaian %s\n", PACKAGE_VERSION);
  return 0;
}

static int
ikd_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  IkdApplication *self = IKD_APPLICATION (application);
  GVariantDict *given = g_application_command_line_get_options_dict (line);
  g_autofree char *name = NULL;
  g_auto (GStrv) imports = NULL;
  IkdWindow *window;

  g_variant_dict_lookup (given, G_OPTION_REMAINING, "^aay", &imports);
  if (g_variant_dict_lookup (given, "db", "^ay", &name))
    {
      /* Relative to where the command was given, which need not be where this process is. */
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, name);

      window = open_path (self, g_file_peek_path (file));
    }
  else
    window = open_default (self);
  for (guint i = 0; imports != NULL && imports[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, imports[i]);

      ikd_import_door_take (ikd_import_door_of (window), file);
    }
  return 0;
}

static void
ikd_application_dispose (GObject *object)
{
  g_clear_object (&IKD_APPLICATION (object)->settings);

  G_OBJECT_CLASS (ikd_application_parent_class)->dispose (object);
}

static void
ikd_application_finalize (GObject *object)
{
  g_free (IKD_APPLICATION (object)->path);

  G_OBJECT_CLASS (ikd_application_parent_class)->finalize (object);
}

static void
ikd_application_class_init (IkdApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_application_dispose;
  G_OBJECT_CLASS (klass)->finalize = ikd_application_finalize;
  application_class->startup = ikd_application_startup;
  application_class->activate = ikd_application_activate;
  application_class->open = ikd_application_open;
  application_class->handle_local_options = ikd_application_handle_local_options;
  application_class->command_line = ikd_application_command_line;
}

static void
ikd_application_init (IkdApplication *self)
{
  /* A static library drops an object nobody names. */
  capaian_ui_get_resource ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

IkdApplication *
ikd_application_new (GApplicationFlags flags)
{
  IkdApplication *self;

  /* Else threads that draw an icon or read the file have a heap of their own, full of holes that
   * no widget fits into. */
#ifdef M_ARENA_MAX
  mallopt (M_ARENA_MAX, 1);
#endif
  self = g_object_new (IKD_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                       "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN | flags,
                       NULL);
  /* Before there are threads. */
  self->spares_theme = spare_theme ();
  return self;
}
