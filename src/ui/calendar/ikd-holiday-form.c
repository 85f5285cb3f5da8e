/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is refused stays in its field, and the field says why. */

#include "config.h"

#include "ikd-holiday-form.h"

#include "ikd-day.h"
#include "ikd-error.h"

struct _IkdHolidayForm
{
  AdwPreferencesGroup  parent_instance;

  AdwEntryRow         *date;
  IkdRefusal          *date_refusal;
  AdwEntryRow         *name;
  IkdRefusal          *name_refusal;
  AdwComboRow         *kind;
  GtkWidget           *add_button;
};

G_DEFINE_FINAL_TYPE (IkdHolidayForm, ikd_holiday_form, ADW_TYPE_PREFERENCES_GROUP)

static guint added_signal;

GListModel *
ikd_holiday_kinds_new (void)
{
  GtkStringList *kinds = gtk_string_list_new (NULL);

  for (int i = 0; i < IKD_N_HOLIDAY_KINDS; i++)
    gtk_string_list_append (kinds, ikd_holiday_kind_label (i));
  return G_LIST_MODEL (kinds);
}

gboolean
ikd_holiday_say_refusal (IkdRefusal *date, IkdRefusal *name, const GError *error)
{
  if (error->domain != IKD_ERROR)
    return FALSE;
  if (error->code == IKD_ERROR_IDENTITY_NUMBER)
    ikd_refusal_say (name, error->message);
  else if (error->code == IKD_ERROR_INVALID)
    ikd_refusal_say (date, error->message);
  else
    return FALSE;
  return TRUE;
}

gboolean
ikd_holiday_read_fields (AdwEntryRow *date, IkdRefusal *date_refusal, AdwEntryRow *name,
                         IkdRefusal *name_refusal, IkdHoliday *holiday)
{
  g_autoptr (GError) date_error = NULL;
  g_autoptr (GError) name_error = NULL;

  if (!ikd_day_parse (gtk_editable_get_text (GTK_EDITABLE (date)), &holiday->day, &date_error))
    {
      ikd_refusal_say (date_refusal, date_error->message);
      gtk_widget_grab_focus (GTK_WIDGET (date));
      return FALSE;
    }
  ikd_refusal_say (date_refusal, NULL);
  g_free (holiday->name);
  holiday->name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (name))));
  if (!ikd_holiday_check (holiday, &name_error))
    ikd_refusal_say (name_refusal, name_error->message);
  else if (ikd_refusal_check (name_refusal))
    return TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (name));
  return FALSE;
}

static void
add_cb (IkdHolidayForm *self)
{
  g_autoptr (IkdHoliday) holiday = ikd_holiday_new (
    IKD_DAY_NONE, (IkdHolidayKind) adw_combo_row_get_selected (self->kind), "");

  if (ikd_holiday_read_fields (self->date, self->date_refusal, self->name, self->name_refusal,
                               holiday))
    g_signal_emit (self, added_signal, 0, holiday);
}

static gboolean
is_filled (AdwEntryRow *row)
{
  return *gtk_editable_get_text (GTK_EDITABLE (row)) != '\0';
}

/* What was refused is another text now. */
static void
typed_cb (IkdHolidayForm *self)
{
  gboolean allowed = ikd_refusal_check (self->date_refusal);

  allowed &= ikd_refusal_check (self->name_refusal);
  gtk_widget_set_sensitive (self->add_button,
                            allowed && is_filled (self->date) && is_filled (self->name));
}

static void
ikd_holiday_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_HOLIDAY_FORM);

  G_OBJECT_CLASS (ikd_holiday_form_parent_class)->dispose (object);
}

static void
ikd_holiday_form_class_init (IkdHolidayFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_holiday_form_dispose;
  added_signal = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_HOLIDAY);

  g_type_ensure (IKD_TYPE_REFUSAL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/calendar/ikd-holiday-form.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdHolidayForm, date);
  gtk_widget_class_bind_template_child (widget_class, IkdHolidayForm, date_refusal);
  gtk_widget_class_bind_template_child (widget_class, IkdHolidayForm, name);
  gtk_widget_class_bind_template_child (widget_class, IkdHolidayForm, name_refusal);
  gtk_widget_class_bind_template_child (widget_class, IkdHolidayForm, kind);
  gtk_widget_class_bind_template_child (widget_class, IkdHolidayForm, add_button);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
ikd_holiday_form_init (IkdHolidayForm *self)
{
  g_autoptr (GListModel) kinds = ikd_holiday_kinds_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->kind, kinds);
  adw_combo_row_set_selected (self->kind, IKD_HOLIDAY_CLOSURE);
  typed_cb (self);
}

void
ikd_holiday_form_focus (IkdHolidayForm *self)
{
  g_return_if_fail (IKD_IS_HOLIDAY_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->date));
}

void
ikd_holiday_form_clear (IkdHolidayForm *self)
{
  g_return_if_fail (IKD_IS_HOLIDAY_FORM (self));

  gtk_editable_set_text (GTK_EDITABLE (self->date), "");
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
}

gboolean
ikd_holiday_form_refuse (IkdHolidayForm *self, const GError *error)
{
  g_return_val_if_fail (IKD_IS_HOLIDAY_FORM (self) && error != NULL, FALSE);

  return ikd_holiday_say_refusal (self->date_refusal, self->name_refusal, error);
}
