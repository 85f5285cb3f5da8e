/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: each key is read to those who do not see it as one row, "what it does: keys". */

#include "ikd-shortcuts-window.h"

#include <glib/gi18n.h>

struct _IkdShortcutsWindow
{
  AdwWindow parent_instance;

  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (IkdShortcutsWindow, ikd_shortcuts_window, ADW_TYPE_WINDOW)

/* A line without keys begins a group. Keys that do the same are parted by a bar. */
static const struct
{
  const char *text;
  const char *keys;
} lines[] = {
  { N_("Window"), NULL },
  { N_("Overview"), "Ctrl+1" },
  { N_("Data Entry"), "Ctrl+2" },
  { N_("Comparison"), "Ctrl+3" },
  { N_("Outreach"), "Ctrl+4" },
  { N_("Target"), "Ctrl+5" },
  { N_("Reports"), "Ctrl+6" },
  { N_("Import Data"), "Ctrl+7" },
  { N_("Show or hide the sidebar"), "F9" },
  { N_("Main menu"), "F10" },
  { N_("Next or previous field"), "Tab|Shift+Tab" },
  { N_("Preferences"), "Ctrl+," },
  { N_("These keys"), "Ctrl+?|Ctrl+F1" },
  { N_("Close the window"), "Ctrl+W" },
  { N_("Quit"), "Ctrl+Q" },

  { N_("File and changes"), NULL },
  { N_("Open a file"), "Ctrl+O" },
  { N_("Save a complete copy"), "Ctrl+Shift+S" },
  { N_("Export figures"), "Ctrl+E" },
  { N_("Say that everything is saved"), "Ctrl+S" },
  { N_("Undo the last action"), "Ctrl+Z" },
  { N_("Redo it"), "Ctrl+Shift+Z|Ctrl+Y" },

  { N_("Overview"), NULL },
  { N_("Go up to the region this one lies in"), "Alt+↑" },
  { N_("Go down to the region in the table"), "Enter" },
  { N_("How the numbers came about"), "Ctrl+R" },
  { N_("Why the coverage moved"), "Ctrl+M" },
  { N_("Mark as released"), "Ctrl+Shift+R" },
  { N_("Copy what to say of the region"), "Ctrl+Shift+C" },
  { N_("Save this view under a name"), "Ctrl+D" },

  { N_("Comparison"), NULL },
  { N_("Go to the region in the table"), "Enter" },
  { N_("Table, small charts"), "Ctrl+Tab|Ctrl+Shift+Tab" },
  { N_("Copy the table"), "Ctrl+C" },
  { N_("Print the table"), "Ctrl+P" },

  { N_("Chart"), NULL },
  { N_("Along the points"), "←|→" },
  { N_("First or last point"), "Home|End" },
  { N_("Select a span"), "Shift+←|Shift+→" },
  { N_("Another series"), "↑|↓" },
  { N_("To the note or the activities before, after"), "Ctrl+←|Ctrl+→" },
  { N_("Zoom in, zoom out, all days"), "+|-|0" },
  { N_("Follow the target or the figures"), "T" },
  { N_("Percentages"), "%" },
  { N_("Last year under it"), "C" },
  { N_("Show or hide the activities"), "A" },
  { N_("The numbers as a table"), "D" },
  { N_("Add an annotation"), "N" },
  { N_("Copy the numbers"), "Ctrl+C" },
  { N_("Print the chart"), "Ctrl+P" },

  { N_("Data Entry"), NULL },
  { N_("Sheet, completeness, one figure"), "Ctrl+Tab|Ctrl+Shift+Tab" },

  { N_("Sheet"), NULL },
  { N_("Replace the cell; change what it holds; leave it as it was"), "0…9|F2|Esc" },
  { N_("Keep it and go down or up"), "Enter|Shift+Enter" },
  { N_("Keep it and go to the next or previous cell"), "Tab|Shift+Tab" },
  { N_("Add up; add to the earlier value"), "=12+37|+35" },
  { N_("Not yet reported; not applicable"), "b|x" },
  { N_("Clear"), "Delete" },
  { N_("Copy the cell above; take over the earlier value"), "Ctrl+D|Ctrl+'" },
  { N_("Paste from a spreadsheet or a chat"), "Ctrl+V" },
  { N_("Next or previous cell that asks for a look"), "F8|Shift+F8" },
  { N_("Details of the cell"), "Ctrl+Enter" },
  { N_("Go to a region of the sheet"), "Ctrl+G" },
  { N_("Earlier or later date"), "Alt+Page Up|Alt+Page Down" },
  { N_("Select"), "Shift+↑|Shift+↓|Ctrl+A" },
  { N_("Leave the grid"), "F6|Shift+F6" },

  { N_("One Figure"), NULL },
  { N_("Keep the figure"), "Enter|Ctrl+Enter" },
  { N_("Give a reason that is owed"), "Alt+1|Alt+6" },
  { N_("Next or previous region"), "Ctrl+Page Down|Ctrl+Page Up" },
  { N_("Next or previous day"), "Alt+Page Down|Alt+Page Up" },

  { N_("Outreach"), NULL },
  { N_("Next or previous pane"), "Ctrl+Tab|Ctrl+Shift+Tab" },
  { N_("Add what the pane lists"), "Ctrl+N" },
  { N_("Search institutions by name"), "Ctrl+F" },
  { N_("Change what is marked"), "Enter" },
  { N_("Quick entry of institutions; figures of a group"), "F4" },
  { N_("Quick entry: paste rows of a spreadsheet"), "Ctrl+V" },
  { N_("Target of a group"), "Ctrl+T" },
  { N_("Stage of the funnel"), "↑|↓" },
  { N_("Copy the funnel as text"), "Ctrl+C" },

  { N_("Activities"), NULL },
  { N_("Plan or note an activity"), "Ctrl+N" },
  { N_("Change it; mark it as done; withdraw it"), "Enter|Ctrl+Enter|Del" },
  { N_("Earlier or later month"), "Alt+Page Up|Alt+Page Down" },
  { N_("Calendar: day, week, month"), "←|→|↑|↓|Page Up|Page Down" },
  { N_("In the form: choose a known institution"), "Alt+↓" },
  { N_("Print the assignment sheet; save it as PDF"), "Ctrl+P|Ctrl+Shift+P" },

  { N_("Target"), NULL },
  { N_("List, history, simulation, reachable"), "Ctrl+Tab|Ctrl+Shift+Tab" },
  { N_("Add a target, or a group that cannot be reached"), "Ctrl+N" },
  { N_("Copy the draft of a request"), "Ctrl+Shift+C" },

  { N_("Working Days"), NULL },
  { N_("Year before or after"), "Alt+Page Up|Alt+Page Down" },
  { N_("Add a free day"), "Ctrl+N" },

  { N_("Reports"), NULL },
  { N_("Print"), "Ctrl+P" },
  { N_("Earlier or later month"), "Alt+Page Up|Alt+Page Down" },
  { N_("Preview larger, smaller, as wide as there is room"), "Ctrl++|Ctrl+-|Ctrl+0" },

  { N_("Lists of regions"), NULL },
  { N_("Up and down, from the search field too"), "↑|↓|Page Up|Page Down" },
  { N_("Choose what is marked"), "Enter" },
  { N_("Rename or delete a saved view"), "F2|Delete" },
};

static GtkWidget *
make_keys (const char *keys)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_auto (GStrv) each = g_strsplit (keys, "|", -1);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; each[i] != NULL; i++)
    {
      GtkWidget *cap = gtk_label_new (each[i]);

      gtk_widget_add_css_class (cap, "key-cap");
      gtk_box_append (GTK_BOX (box), cap);
    }
  return box;
}

static GtkWidget *
make_row (const char *text, const char *keys)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", text, "activatable", FALSE, NULL);
  g_auto (GStrv) each = g_strsplit (keys, "|", -1);
  g_autofree char *spoken = g_strjoinv (", ", each);
  g_autofree char *label = g_strdup_printf ("%s: %s", text, spoken);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_keys (keys));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

static void
fill (IkdShortcutsWindow *self)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (lines[i].keys == NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(lines[i].text));
          gtk_box_append (self->groups, GTK_WIDGET (group));
        }
      else
        {
          adw_preferences_group_add (group, make_row (_(lines[i].text), lines[i].keys));
        }
    }
}

static void
ikd_shortcuts_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_SHORTCUTS_WINDOW);

  G_OBJECT_CLASS (ikd_shortcuts_window_parent_class)->dispose (object);
}

static void
ikd_shortcuts_window_class_init (IkdShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_shortcuts_window_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/shortcuts/ikd-shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdShortcutsWindow, groups);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_shortcuts_window_init (IkdShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}
