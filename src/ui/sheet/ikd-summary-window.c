/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what keeps a sheet from being complete is named, with the way to settle it. */

#include "config.h"

#include "ikd-summary-window.h"

#include <glib/gi18n.h>

/* More names than these are counted. */
#define MOST_NAMES 6

struct _IkdSummaryWindow
{
  AdwWindow            parent_instance;

  AdwPreferencesGroup *group;
  AdwPreferencesGroup *sums;
  AdwActionRow        *rows;
  AdwActionRow        *missing;
  GtkWidget           *say_missing;
  AdwActionRow        *owed;
  GtkWidget           *go_owed;
  GtkWidget           *mark;
  GPtrArray           *sum_rows;        /* of GtkWidget, not owned */
};

G_DEFINE_FINAL_TYPE (IkdSummaryWindow, ikd_summary_window, ADW_TYPE_WINDOW)

enum
{
  MARKED,
  MISSING_SAID,
  OWED_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
mark_cb (IkdSummaryWindow *self)
{
  g_signal_emit (self, signals[MARKED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
missing_cb (IkdSummaryWindow *self)
{
  g_signal_emit (self, signals[MISSING_SAID], 0);
}

static void
owed_cb (IkdSummaryWindow *self)
{
  g_signal_emit (self, signals[OWED_ASKED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
is_missing (IkdEntrySheet *sheet, const IkdSheetRow *row)
{
  for (guint i = 0; i < sheet->query.n_indicators; i++)
    if (row->cells[i].state == IKD_CELL_EMPTY)
      return TRUE;
  return FALSE;
}

static char *
dup_missing_names (IkdEntrySheet *sheet)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const IkdSheetRow *row = g_ptr_array_index (sheet->rows, i);

      if (!is_missing (sheet, row))
        continue;
      n++;
      if (n > MOST_NAMES)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, ikd_region_get_name (row->region));
    }
  if (n > MOST_NAMES)
    {
      g_autofree char *more = ikd_count_format (n - MOST_NAMES);

      g_string_append (names, ", ");
      g_string_append_printf (names, ngettext ("and %s more", "and %s more", n - MOST_NAMES), more);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
show_rows (IkdSummaryWindow *self, IkdEntrySheet *sheet, guint missing)
{
  guint n = sheet->rows->len;
  guint reported = 0;
  g_autofree char *all = ikd_count_format (n);
  g_autofree char *some = NULL;
  g_autofree char *text = NULL;
  g_autofree char *names = dup_missing_names (sheet);

  ikd_entry_sheet_sum (sheet, 0, &reported);
  some = ikd_count_format (reported);
  /* Translators: how many rows of how many have a value. */
  text = g_strdup_printf (_("%s of %s"), some, all);
  adw_action_row_set_subtitle (self->rows, text);
  adw_action_row_set_subtitle (self->missing, missing > 0 ? names : C_("summary", "None"));
  gtk_widget_set_visible (self->say_missing, missing > 0);
}

static void
show_owed (IkdSummaryWindow *self, guint owing, guint refused)
{
  g_autofree char *reasons = ikd_count_format (owing);
  g_autofree char *texts = ikd_count_format (refused);
  g_autoptr (GString) text = g_string_new (NULL);

  if (owing > 0)
    g_string_append_printf (text, ngettext ("%s cell is owed a reason or a look",
                                            "%s cells are owed a reason or a look", owing),
                            reasons);
  if (refused > 0)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("%s cell was refused and is not kept",
                                              "%s cells were refused and are not kept", refused),
                              texts);
    }
  adw_action_row_set_subtitle (self->owed, text->len > 0 ? text->str : C_("summary", "Nothing"));
  gtk_widget_set_visible (self->go_owed, owing > 0 || refused > 0);
}

static void
add_sum (IkdSummaryWindow *self, const char *title, IkdNumber number, IkdNumber against)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *count = number.known ? ikd_count_format_words (number)
                                        : g_strdup (C_("summary", "None"));
  GtkWidget *value = gtk_label_new (count);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (value, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), value);
  if (number.known && against.known && (number.high < against.low || against.high < number.low))
    {
      g_autofree char *difference = ikd_count_format_signed (number.value - against.value);
      /* Translators: how far a figure is from the sum of the rows, with its sign. */
      g_autofree char *subtitle = g_strdup_printf (_("differs by %s from the sum of the rows"),
                                                   difference);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      gtk_widget_add_css_class (value, "warning");
    }
  adw_preferences_group_add (self->sums, row);
  g_ptr_array_add (self->sum_rows, row);
}

static void
show_sums (IkdSummaryWindow *self, IkdEntrySheet *sheet)
{
  for (guint i = 0; i < self->sum_rows->len; i++)
    adw_preferences_group_remove (self->sums, g_ptr_array_index (self->sum_rows, i));
  g_ptr_array_set_size (self->sum_rows, 0);

  for (guint i = 0; i < sheet->query.n_indicators; i++)
    {
      const char *label = ikd_indicator_label (sheet->query.indicators[i]);
      IkdNumber sum = ikd_entry_sheet_sum (sheet, i, NULL);
      IkdFigure *own = sheet->own->cells[i].figure;
      /* Translators: an indicator: "Active IKD: sum of the rows". */
      g_autofree char *first = g_strdup_printf (_("%s: sum of the rows"), label);
      /* Translators: an indicator and a region. */
      g_autofree char *second = g_strdup_printf (_("%s: figure of %s"), label,
                                                 ikd_region_get_name (sheet->parent));
      g_autofree char *third = g_strdup_printf (_("%s: according to the source"), label);

      add_sum (self, first, sum, IKD_NUMBER_UNKNOWN);
      add_sum (self, second, own != NULL ? own->number : IKD_NUMBER_UNKNOWN, sum);
      if (sheet->controls[i] != NULL)
        add_sum (self, third, sheet->controls[i]->number, sum);
    }
}

static void
ikd_summary_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_SUMMARY_WINDOW);

  G_OBJECT_CLASS (ikd_summary_window_parent_class)->dispose (object);
}

static void
ikd_summary_window_finalize (GObject *object)
{
  g_ptr_array_unref (IKD_SUMMARY_WINDOW (object)->sum_rows);

  G_OBJECT_CLASS (ikd_summary_window_parent_class)->finalize (object);
}

static void
ikd_summary_window_class_init (IkdSummaryWindowClass *klass)
{
  static const char *const names[N_SIGNALS] = { "marked", "missing-said", "owed-asked" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_summary_window_dispose;
  object_class->finalize = ikd_summary_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/sheet/ikd-summary-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdSummaryWindow, group);
  gtk_widget_class_bind_template_child (widget_class, IkdSummaryWindow, sums);
  gtk_widget_class_bind_template_child (widget_class, IkdSummaryWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, IkdSummaryWindow, missing);
  gtk_widget_class_bind_template_child (widget_class, IkdSummaryWindow, say_missing);
  gtk_widget_class_bind_template_child (widget_class, IkdSummaryWindow, owed);
  gtk_widget_class_bind_template_child (widget_class, IkdSummaryWindow, go_owed);
  gtk_widget_class_bind_template_child (widget_class, IkdSummaryWindow, mark);
  gtk_widget_class_bind_template_callback (widget_class, mark_cb);
  gtk_widget_class_bind_template_callback (widget_class, missing_cb);
  gtk_widget_class_bind_template_callback (widget_class, owed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
ikd_summary_window_init (IkdSummaryWindow *self)
{
  self->sum_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ikd_summary_window_new (GtkWindow *parent)
{
  return g_object_new (IKD_TYPE_SUMMARY_WINDOW, "transient-for", parent, NULL);
}

void
ikd_summary_window_update (IkdSummaryWindow *self, IkdEntrySheet *sheet, guint refused)
{
  guint missing;
  guint owing;

  g_return_if_fail (IKD_IS_SUMMARY_WINDOW (self));

  missing = ikd_entry_sheet_n_missing (sheet);
  owing = ikd_entry_sheet_n_owing (sheet);
  show_rows (self, sheet, missing);
  show_owed (self, owing, refused);
  show_sums (self, sheet);
  gtk_widget_set_sensitive (self->mark, missing == 0 && owing == 0 && refused == 0);
}
