/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: no file is lost on the way, and none goes to a data file that waits for its
 * office. */

#include "config.h"

#include "ikd-import-door.h"

#include "ikd-import-drop.h"
#include "ikd-import-page.h"

struct _IkdImportDoor
{
  GObject    parent_instance;

  IkdWindow *window;            /* not owned: it owns the door */
  GQueue     waiting;           /* of GFile */
};

G_DEFINE_FINAL_TYPE (IkdImportDoor, ikd_import_door, G_TYPE_OBJECT)

static gboolean
is_open (IkdImportDoor *self)
{
  IkdSession *session = ikd_context_get_session (ikd_window_get_context (self->window));

  return session != NULL && ikd_window_get_page (self->window) != NULL
         && (ikd_session_get_office (session) != NULL || ikd_session_get_mark (session) != NULL
             || ikd_session_is_read_only (session));
}

static void
let_in (IkdImportDoor *self)
{
  IkdPage *page;

  if (g_queue_is_empty (&self->waiting) || !is_open (self))
    return;
  ikd_window_show_page (self->window, "import");
  page = ikd_window_get_page (self->window);
  while (!g_queue_is_empty (&self->waiting))
    {
      g_autoptr (GFile) file = g_queue_pop_head (&self->waiting);

      ikd_import_page_open (IKD_IMPORT_PAGE (page), file);
    }
}

static gboolean
opened_cb (IkdImportDoor *self)
{
  let_in (self);
  return G_SOURCE_REMOVE;
}

/* A file, or its office, has come; its first page is only about to. */
static void
changed_cb (IkdImportDoor *self)
{
  g_autoptr (GSource) source = NULL;

  if (g_queue_is_empty (&self->waiting))
    return;
  source = g_idle_source_new ();
  g_source_set_closure (source, g_cclosure_new_object_swap (G_CALLBACK (opened_cb),
                                                            G_OBJECT (self)));
  g_source_attach (source, NULL);
}

void
ikd_import_door_take (IkdImportDoor *self, GFile *file)
{
  g_return_if_fail (IKD_IS_IMPORT_DOOR (self));
  g_return_if_fail (G_IS_FILE (file));

  g_queue_push_tail (&self->waiting, g_object_ref (file));
  let_in (self);
}

/* A text that a page cannot take itself. */
static void
take_text_cb (GSimpleAction *action, GVariant *text, IkdImportDoor *self)
{
  if (!is_open (self))
    return;
  ikd_window_show_page (self->window, "import");
  ikd_import_page_take_text (IKD_IMPORT_PAGE (ikd_window_get_page (self->window)),
                             g_variant_get_string (text, NULL));
}

static void
add_actions (IkdImportDoor *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) take = g_simple_action_new ("take-text", G_VARIANT_TYPE_STRING);

  g_signal_connect_object (take, "activate", G_CALLBACK (take_text_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (take));
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "import-door",
                                  G_ACTION_GROUP (group));
}

static gboolean
drop_cb (GtkDropTarget *drop, const GValue *value, double x, double y, IkdImportDoor *self)
{
  g_autoptr (GPtrArray) files = ikd_import_drop_dup_files (value);

  if (!is_open (self))
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    ikd_import_door_take (self, g_ptr_array_index (files, i));
  return files->len > 0;
}

static void
ikd_import_door_finalize (GObject *object)
{
  g_queue_clear_full (&IKD_IMPORT_DOOR (object)->waiting, g_object_unref);

  G_OBJECT_CLASS (ikd_import_door_parent_class)->finalize (object);
}

static void
ikd_import_door_class_init (IkdImportDoorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_import_door_finalize;
}

static void
ikd_import_door_init (IkdImportDoor *self)
{
  g_queue_init (&self->waiting);
}

IkdImportDoor *
ikd_import_door_of (IkdWindow *window)
{
  IkdImportDoor *self = g_object_get_data (G_OBJECT (window), "import-door");
  GtkDropTarget *drop;

  if (self != NULL)
    return self;
  self = g_object_new (IKD_TYPE_IMPORT_DOOR, NULL);
  self->window = window;
  g_object_set_data_full (G_OBJECT (window), "import-door", self, g_object_unref);
  g_signal_connect_object (ikd_window_get_context (window), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  add_actions (self);
  drop = ikd_import_drop_new (FALSE);
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (drop));
  return self;
}
