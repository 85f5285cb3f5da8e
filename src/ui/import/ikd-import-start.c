/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is dropped is handed on as it is; an import that does not stand cannot be taken
 * back, and says who took it back. */

#include "config.h"

#include "ikd-import-start.h"

#include <glib/gi18n.h>

#include "ikd-import-drop.h"
#include "ikd-number.h"

struct _IkdImportStart
{
  AdwBin               parent_instance;

  GtkWidget           *zone;
  GtkLabel            *hint;
  GtkWidget           *choose;
  AdwPreferencesGroup *past;
  GPtrArray           *rows;            /* of GtkWidget, in the group */
  AdwPreferencesGroup *memory;
  GPtrArray           *memory_rows;     /* likewise */
  gboolean             shut;
};

G_DEFINE_FINAL_TYPE (IkdImportStart, ikd_import_start, ADW_TYPE_BIN)

enum
{
  FILE_DROPPED,
  TEXT_DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- dropping --- */

static gboolean
drop_cb (GtkDropTarget *drop, const GValue *value, double x, double y, IkdImportStart *self)
{
  g_autoptr (GPtrArray) files = ikd_import_drop_dup_files (value);
  const char *text = ikd_import_drop_get_text (value);

  if (self->shut || (files->len == 0 && text == NULL))
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    g_signal_emit (self, signals[FILE_DROPPED], 0, g_ptr_array_index (files, i));
  if (files->len == 0)
    g_signal_emit (self, signals[TEXT_DROPPED], 0, text);
  return TRUE;
}

/* --- earlier imports --- */

/* "28 November 2026, 14:03 · Operator 01 · 22 values changed", and who took it back */
static char *
dup_subtitle (IkdPastImport *past)
{
  g_autofree char *at = ikd_moment_format (past->at);
  g_autofree char *number = ikd_count_format (past->changes);
  /* Translators: %s is a number. */
  g_autofree char *changes = g_strdup_printf (ngettext ("%s value changed", "%s values changed",
                                                        past->changes), number);
  g_autofree char *line = g_strdup_printf ("%s · %s · %s", at, past->operator_name, changes);
  g_autofree char *taken_at = NULL;
  g_autofree char *taken = NULL;

  if (past->stands)
    return g_steal_pointer (&line);
  taken_at = ikd_moment_format (past->taken_at);
  /* Translators: a moment, "28 November 2026, 14:03", and who did it */
  taken = g_strdup_printf (_("Taken back %s · %s"), taken_at, past->taken_by);
  return g_strdup_printf ("%s\n%s", line, taken);
}

static GtkWidget *
make_button (IkdPastImport *past)
{
  GtkWidget *button = gtk_button_new_with_label (_("Take Import Back"));
  /* Translators: %s is the name of a file. */
  g_autofree char *label = g_strdup_printf (_("Take the import of “%s” back"), past->name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "import.take-back");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", past->batch);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_row (IkdPastImport *past)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = dup_subtitle (past);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), past->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  if (past->stands)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (past));
  else
    gtk_widget_add_css_class (row, "dim-label");
  return row;
}

void
ikd_import_start_set_past (IkdImportStart *self, GPtrArray *imports)
{
  g_return_if_fail (IKD_IS_IMPORT_START (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->past, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < imports->len; i++)
    {
      GtkWidget *row = make_row (g_ptr_array_index (imports, i));

      adw_preferences_group_add (self->past, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->past), imports->len > 0);
}

/* --- what is remembered --- */

static GtkWidget *
make_memory_row (IkdImportMemory *memory)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Forget"));
  g_autofree char *at = ikd_moment_format (memory->at);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s · %s", memory->meaning, at,
                                               memory->author != NULL ? memory->author : "");
  /* Translators: %s is a name or the heads of columns. */
  g_autofree char *label = g_strdup_printf (_("Forget what “%s” means"), memory->text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "import.forget");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", memory->record);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), memory->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

void
ikd_import_start_set_memories (IkdImportStart *self, GPtrArray *memories)
{
  g_return_if_fail (IKD_IS_IMPORT_START (self));

  for (guint i = 0; i < self->memory_rows->len; i++)
    adw_preferences_group_remove (self->memory, g_ptr_array_index (self->memory_rows, i));
  g_ptr_array_set_size (self->memory_rows, 0);
  for (guint i = 0; i < memories->len; i++)
    {
      GtkWidget *row = make_memory_row (g_ptr_array_index (memories, i));

      adw_preferences_group_add (self->memory, row);
      g_ptr_array_add (self->memory_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->memory), memories->len > 0);
}

static void
ikd_import_start_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_IMPORT_START);

  G_OBJECT_CLASS (ikd_import_start_parent_class)->dispose (object);
}

static void
ikd_import_start_finalize (GObject *object)
{
  g_ptr_array_unref (IKD_IMPORT_START (object)->rows);
  g_ptr_array_unref (IKD_IMPORT_START (object)->memory_rows);

  G_OBJECT_CLASS (ikd_import_start_parent_class)->finalize (object);
}

static void
ikd_import_start_class_init (IkdImportStartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_import_start_dispose;
  object_class->finalize = ikd_import_start_finalize;

  signals[FILE_DROPPED] = g_signal_new ("file", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[TEXT_DROPPED] = g_signal_new ("text", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/import/ikd-import-start.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdImportStart, zone);
  gtk_widget_class_bind_template_child (widget_class, IkdImportStart, hint);
  gtk_widget_class_bind_template_child (widget_class, IkdImportStart, choose);
  gtk_widget_class_bind_template_child (widget_class, IkdImportStart, past);
  gtk_widget_class_bind_template_child (widget_class, IkdImportStart, memory);
}

static void
ikd_import_start_init (IkdImportStart *self)
{
  GtkDropTarget *drop;

  self->rows = g_ptr_array_new ();
  self->memory_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  drop = ikd_import_drop_new (TRUE);
  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (self->zone, GTK_EVENT_CONTROLLER (drop));
}

void
ikd_import_start_set_shut (IkdImportStart *self, const char *sentence)
{
  g_return_if_fail (IKD_IS_IMPORT_START (self));

  self->shut = sentence != NULL;
  gtk_widget_set_sensitive (self->zone, !self->shut);
  gtk_widget_set_sensitive (GTK_WIDGET (self->past), !self->shut);
  gtk_widget_set_sensitive (GTK_WIDGET (self->memory), !self->shut);
  gtk_label_set_label (self->hint, self->shut
                         ? sentence
                         : _("CSV, Excel (XLSX, XLS) and ODS files, as the offices send them. "
                             "Nothing is stored before you have seen it."));
}

void
ikd_import_start_focus (IkdImportStart *self)
{
  g_return_if_fail (IKD_IS_IMPORT_START (self));

  gtk_widget_grab_focus (self->choose);
}
