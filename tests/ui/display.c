/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#define _GNU_SOURCE             /* dl_iterate_phdr */

#include "display.h"

#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <gdk/x11/gdkx.h>
#include <link.h>
#include <stdlib.h>
#include <string.h>

#include "capaian-resources.h"

#define PATIENCE_MS 20000
#define FOCUS_PATIENCE_MS 500

/* GLib lets go of its table of quarks when it grows, on purpose: other threads may be reading it. A
 * copy of GLib's own variables, from before, keeps it from being taken for a leak of ours. */
static int
keep_variables_cb (struct dl_phdr_info *info, size_t size, void *data)
{
  static gpointer kept[8];
  static guint n;

  if (strstr (info->dlpi_name, "libglib-2.0.so") == NULL)
    return 0;
  for (int i = 0; i < info->dlpi_phnum && n < G_N_ELEMENTS (kept); i++)
    {
      const ElfW (Phdr) *part = &info->dlpi_phdr[i];

      if (part->p_type == PT_LOAD && (part->p_flags & PF_W) != 0)
        kept[n++] = g_memdup2 ((gconstpointer) (info->dlpi_addr + part->p_vaddr), part->p_memsz);
    }
  return 1;
}

void
display_init (int *argc, char ***argv)
{
  if (g_getenv ("DISPLAY") == NULL || *g_getenv ("DISPLAY") == '\0')
    {
      g_print ("1..0 # SKIP there is no display\n");
      exit (0);
    }
  dl_iterate_phdr (keep_variables_cb, NULL);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  capaian_ui_get_resource ();
  /* GtkText warns, and a warning ends the test, where a window closes between two beats. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  if (g_getenv ("CAPAIAN_STILL") != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/id/capaian/Capaian/icons");
}

static gboolean
elapsed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

gboolean
display_wait (DisplayCondition condition, gpointer data)
{
  gboolean elapsed = FALSE;
  guint timer = g_timeout_add (PATIENCE_MS, elapsed_cb, &elapsed);

  while (!elapsed && !condition (data))
    g_main_context_iteration (NULL, TRUE);
  if (!elapsed)
    g_source_remove (timer);
  return !elapsed;
}

void
display_pause (guint milliseconds)
{
  gboolean elapsed = FALSE;

  g_timeout_add (milliseconds, elapsed_cb, &elapsed);
  while (!elapsed)
    g_main_context_iteration (NULL, TRUE);
}

typedef struct
{
  GtkWidget *widget;            /* NULL: gone */
  int        frames;            /* still to come */
} Settling;

static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  return --((Settling *) data)->frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* A window that closes meanwhile draws no more frames. */
static gboolean
has_settled (gpointer data)
{
  const Settling *settling = data;

  return settling->frames <= 0 || settling->widget == NULL
         || !gtk_widget_get_mapped (settling->widget);
}

void
display_settle (GtkWidget *widget)
{
  Settling settling = { widget, 3 };
  guint id = gtk_widget_add_tick_callback (widget, frame_cb, &settling, NULL);

  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &settling.widget);
  gtk_widget_queue_draw (widget);
  g_assert_true (display_wait (has_settled, &settling));
  if (settling.widget != NULL && settling.frames > 0)
    gtk_widget_remove_tick_callback (widget, id);
  if (settling.widget != NULL)
    g_object_remove_weak_pointer (G_OBJECT (widget), (gpointer *) &settling.widget);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

void
display_focus (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  Display *display = GDK_SURFACE_XDISPLAY (surface);

  g_assert_true (display_wait (is_mapped, window));
  display_settle (GTK_WIDGET (window));
  /* There is no window manager that would do it. */
  XSetInputFocus (display, GDK_SURFACE_XID (surface), RevertToParent, CurrentTime);
  XSync (display, False);
  g_assert_true (display_wait (is_active, window));
}

GtkWindow *
display_show (GtkWidget *child, int width, int height)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  display_focus (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

static void
press (Display *display, KeySym symbol, gboolean down)
{
  KeyCode code = XKeysymToKeycode (display, symbol);

  g_assert_cmpuint (code, !=, 0);
  XTestFakeKeyEvent (display, code, down, CurrentTime);
  XSync (display, False);
}

static GtkWidget *
focused_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_window_is_active (GTK_WINDOW (window)))
        return window;
    }
  return NULL;
}

/* A window has the keyboard, and the widget in it that gets the keys is to be seen: while a list of
 * a drop-down goes away, neither is so. */
static gboolean
has_focus (gpointer data)
{
  GtkWidget *window = focused_window ();
  GtkWidget *focus = window != NULL ? gtk_window_get_focus (GTK_WINDOW (window)) : NULL;

  return *(gboolean *) data || (window != NULL && (focus == NULL || gtk_widget_get_mapped (focus)));
}

/* Lets the key arrive; it may have closed the window that had the focus, which then no other one
 * gets. */
static void
let_arrive (void)
{
  gboolean elapsed = FALSE;
  guint timer = 0;
  GtkWidget *window;

  g_timeout_add (30, elapsed_cb, &elapsed);
  while (!elapsed)
    g_main_context_iteration (NULL, TRUE);

  elapsed = FALSE;
  timer = g_timeout_add (FOCUS_PATIENCE_MS, elapsed_cb, &elapsed);
  g_assert_true (display_wait (has_focus, &elapsed));
  if (!elapsed)
    g_source_remove (timer);
  window = focused_window ();
  if (window != NULL)
    display_settle (window);
}

static KeySym
modifier (const char *name)
{
  return g_str_equal (name, "Control") ? XK_Control_L
         : g_str_equal (name, "Shift") ? XK_Shift_L : XK_Alt_L;
}

void
display_key (const char *name)
{
  Display *display = GDK_DISPLAY_XDISPLAY (gdk_display_get_default ());
  g_auto (GStrv) parts = g_strsplit (name, "+", -1);
  guint n = g_strv_length (parts);
  KeySym symbol = XStringToKeysym (parts[n - 1]);

  for (guint i = 0; i + 1 < n; i++)
    press (display, modifier (parts[i]), TRUE);
  press (display, symbol, TRUE);
  press (display, symbol, FALSE);
  for (guint i = 0; i + 1 < n; i++)
    press (display, modifier (parts[i]), FALSE);
  let_arrive ();
}

/* NULL: the focus is in none. */
static GtkWidget *
find_popover (void)
{
  GtkWidget *window = focused_window ();
  GtkWidget *focus = window != NULL ? gtk_window_get_focus (GTK_WINDOW (window)) : NULL;

  return focus != NULL && gtk_widget_get_mapped (focus)
           ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;
}

static gboolean
is_in_popover (gpointer data)
{
  return find_popover () != NULL;
}

static gboolean
is_unmapped (gpointer data)
{
  return !gtk_widget_get_mapped (data);
}

void
display_choose (guint index)
{
  g_autoptr (GtkWidget) popover = NULL;

  display_key ("space");
  g_assert_true (display_wait (is_in_popover, NULL));
  popover = g_object_ref (find_popover ());
  display_key ("Home");
  for (guint i = 0; i < index; i++)
    display_key ("Down");
  display_key ("Return");
  g_assert_true (display_wait (is_unmapped, popover));
}

void
display_type (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      char one[2] = { g_ascii_tolower (*at), '\0' };
      g_autofree char *name = NULL;

      if (*at == ' ')
        display_key ("space");
      else if (*at == '.')
        display_key ("period");
      else if (g_ascii_isupper (*at))
        {
          name = g_strconcat ("Shift+", one, NULL);
          display_key (name);
        }
      else
        {
          display_key (one);
        }
    }
}

static const char *
text_of (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  return NULL;
}

GtkWidget *
display_find (GtkWidget *root, GType type, const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type)
      && (text == NULL || (text_of (root) != NULL && strstr (text_of (root), text) != NULL)))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = display_find (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
gone_cb (gpointer data, GObject *object)
{
  *(gboolean *) data = TRUE;
}

static gboolean
is_gone (gpointer data)
{
  return *(gboolean *) data;
}

void
display_close (GtkWindow *window)
{
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (window), gone_cb, &gone);
  gtk_window_destroy (window);
  g_assert_true (display_wait (is_gone, &gone));
}

gboolean
display_skips_chooser (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the chooser of the toolkit leaks");
  return TRUE;
#else
  return FALSE;
#endif
}
