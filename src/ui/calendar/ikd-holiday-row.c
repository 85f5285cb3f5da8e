/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One day that is not worked. The rows to edit it are made when it is first opened: a year has many
 * days, and few of them are changed. */

#include "config.h"

#include "ikd-holiday-row.h"

#include <glib/gi18n.h>

#include "ikd-holiday-form.h"

struct _IkdHolidayRow
{
  AdwExpanderRow  parent_instance;

  IkdHoliday     *holiday;
  gboolean        writable;
  gboolean        filled;
  AdwEntryRow    *name;
  IkdRefusal     *name_refusal;
  AdwEntryRow    *date;
  IkdRefusal     *date_refusal;
  AdwComboRow    *kind;
  GtkSwitch      *provisional;
  AdwEntryRow    *decree;
  IkdRefusal     *decree_refusal;
};

G_DEFINE_FINAL_TYPE (IkdHolidayRow, ikd_holiday_row, ADW_TYPE_EXPANDER_ROW)

static guint edited_signal;

/* All that the rows say, as one change. */
static void
edit_cb (IkdHolidayRow *self)
{
  g_autoptr (IkdHoliday) holiday = ikd_holiday_copy (self->holiday);
  g_autofree char *decree
    = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->decree))));

  if (!ikd_holiday_read_fields (self->date, self->date_refusal, self->name, self->name_refusal,
                                holiday)
      || !ikd_refusal_check (self->decree_refusal))
    return;
  holiday->kind = (IkdHolidayKind) adw_combo_row_get_selected (self->kind);
  holiday->provisional = gtk_switch_get_active (self->provisional);
  g_free (holiday->decree);
  holiday->decree = *decree != '\0' ? g_steal_pointer (&decree) : NULL;
  g_signal_emit (self, edited_signal, 0, holiday);
}

static void
remove_cb (IkdHolidayRow *self)
{
  g_autoptr (IkdHoliday) holiday = ikd_holiday_copy (self->holiday);

  holiday->withdrawn = TRUE;
  g_signal_emit (self, edited_signal, 0, holiday);
}

static AdwEntryRow *
add_entry (IkdHolidayRow *self, const char *title, const char *text, IkdRefusal **refusal)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *under = ikd_refusal_new (ADW_ENTRY_ROW (row));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "apply", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  /* What was refused is another text now. */
  g_signal_connect_object (row, "changed", G_CALLBACK (ikd_refusal_check), under,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), under);
  *refusal = IKD_REFUSAL (under);
  return ADW_ENTRY_ROW (row);
}

static void
add_kind (IkdHolidayRow *self)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GListModel) kinds = ikd_holiday_kinds_new ();

  self->kind = ADW_COMBO_ROW (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_("holiday", "Kind"));
  adw_combo_row_set_model (self->kind, kinds);
  adw_combo_row_set_selected (self->kind, self->holiday->kind);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (edit_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_provisional (IkdHolidayRow *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  self->provisional = GTK_SWITCH (toggle);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _("Provisional, its decree is awaited"));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Provisional, its decree is awaited"), -1);
  gtk_switch_set_active (self->provisional, self->holiday->provisional);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (edit_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_remove (IkdHolidayRow *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Remove This Day"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "destructive-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
expanded_cb (IkdHolidayRow *self)
{
  g_autofree char *date = NULL;

  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->filled = TRUE;
  date = ikd_day_format (self->holiday->day);
  self->name = add_entry (self, _("Name"), self->holiday->name, &self->name_refusal);
  self->date = add_entry (self, _("Date"), date, &self->date_refusal);
  add_kind (self);
  add_provisional (self);
  self->decree = add_entry (self, _("Decree"), self->holiday->decree, &self->decree_refusal);
  add_remove (self);
}

static void
ikd_holiday_row_dispose (GObject *object)
{
  g_clear_object (&IKD_HOLIDAY_ROW (object)->holiday);

  G_OBJECT_CLASS (ikd_holiday_row_parent_class)->dispose (object);
}

static void
ikd_holiday_row_class_init (IkdHolidayRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ikd_holiday_row_dispose;
  edited_signal = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_HOLIDAY);
}

static void
ikd_holiday_row_init (IkdHolidayRow *self)
{
}

/* "Thursday, 1 January 2026 · Public holiday · provisional" */
static char *
subtitle_of (const IkdHoliday *holiday)
{
  g_autofree char *date = ikd_day_format_weekday (holiday->day);

  return g_strdup_printf ("%s · %s%s%s", date, ikd_holiday_kind_label (holiday->kind),
                          holiday->provisional ? " · " : "",
                          holiday->provisional ? _("provisional, its decree is awaited") : "");
}

GtkWidget *
ikd_holiday_row_new (IkdHoliday *holiday, gboolean writable)
{
  IkdHolidayRow *self = g_object_new (IKD_TYPE_HOLIDAY_ROW, NULL);
  g_autofree char *subtitle = subtitle_of (holiday);
  g_autofree char *label = g_strdup_printf ("%s, %s", holiday->name, subtitle);

  self->holiday = g_object_ref (holiday);
  self->writable = writable;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), holiday->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
  return GTK_WIDGET (self);
}

gboolean
ikd_holiday_row_refuse (IkdHolidayRow *self, const GError *error)
{
  g_return_val_if_fail (IKD_IS_HOLIDAY_ROW (self) && error != NULL, FALSE);

  return self->filled
         && ikd_holiday_say_refusal (self->date_refusal, self->name_refusal, error);
}
