/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: one tone at a time. */

#include "ikd-form.h"

const char *
ikd_form_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

void
ikd_form_set_text (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

void
ikd_form_set_day (AdwEntryRow *row, IkdDay day)
{
  g_autofree char *text = ikd_day_format (day);

  ikd_form_set_text (row, text);
}

void
ikd_form_say (GtkLabel *message, const char *text, const char *tone)
{
  static const char *const tones[] = { "error", "warning", "success" };

  if (message == NULL)
    return;
  gtk_label_set_text (message, text);
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (g_strcmp0 (tones[i], tone) == 0)
      gtk_widget_add_css_class (GTK_WIDGET (message), tones[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (message), tones[i]);
}
