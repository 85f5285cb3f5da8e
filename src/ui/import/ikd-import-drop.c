/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: one file, several files and a text are told apart in one place. */

#include "ikd-import-drop.h"

GtkDropTarget *
ikd_import_drop_new (gboolean text)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (drop, types, text ? 3 : 2);
  return drop;
}

GPtrArray *
ikd_import_drop_dup_files (const GValue *value)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      GdkFileList *list = g_value_get_boxed (value);
      g_autoptr (GSList) all = list != NULL ? gdk_file_list_get_files (list) : NULL;

      for (GSList *at = all; at != NULL; at = at->next)
        g_ptr_array_add (files, g_object_ref (at->data));
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE) && g_value_get_object (value) != NULL)
    g_ptr_array_add (files, g_value_dup_object (value));
  return g_steal_pointer (&files);
}

const char *
ikd_import_drop_get_text (const GValue *value)
{
  return G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;
}
