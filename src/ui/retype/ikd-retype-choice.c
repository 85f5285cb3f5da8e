/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The whole sheet, or a share of it: always the same cells for the same share. */

#include "ikd-retype-choice.h"

#include <glib/gi18n.h>

#include "ikd-retype-words.h"

static const guint shares[] = { IKD_SAMPLE_WHOLE, 50, 20, 10 };

struct _IkdRetypeChoice
{
  AdwBin           parent_instance;

  IkdSecondKeying *keying;
  char            *name;

  AdwPreferencesGroup *shares;
  GtkWidget       *checks[G_N_ELEMENTS (shares)];
  AdwActionRow    *rows[G_N_ELEMENTS (shares)];
  AdwActionRow    *first;
  AdwActionRow    *second;
  AdwActionRow    *resumed;
  GtkWidget       *same;
  GtkLabel        *hint;
};

G_DEFINE_FINAL_TYPE (IkdRetypeChoice, ikd_retype_choice, ADW_TYPE_BIN)

static void
show_hint (IkdRetypeChoice *self)
{
  guint same = ikd_second_keying_keyed_by (self->keying, self->name);
  guint all = ikd_second_keying_count (self->keying).chosen;
  g_autofree char *part = ikd_retype_words_cells (same, all);
  g_autofree char *hint = NULL;

  gtk_widget_set_visible (self->same, same > 0);
  if (same == 0)
    return;
  /* Translators: "7 of 24 cells", and a name. */
  hint = g_strdup_printf (_("▲ %s were keyed first by %s as well. A second keying by somebody else "
                            "finds more; by the same person it is allowed, and noted."),
                          part, self->name);
  gtk_label_set_label (self->hint, hint);
}

static void
show_resumed (IkdRetypeChoice *self)
{
  IkdKeyingCounts counts = ikd_second_keying_count (self->keying);
  g_autofree char *text = ikd_retype_words_cells (counts.chosen - counts.open, counts.chosen);

  adw_action_row_set_subtitle (self->resumed, text);
  gtk_widget_set_visible (GTK_WIDGET (self->resumed), counts.open < counts.chosen);
}

static void
choose (IkdRetypeChoice *self, guint share)
{
  ikd_second_keying_choose (self->keying, share);
  show_hint (self);
  show_resumed (self);
}

static void
toggled_cb (GtkCheckButton *check, IkdRetypeChoice *self)
{
  if (self->keying == NULL || !gtk_check_button_get_active (check))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (self->checks[i] == GTK_WIDGET (check))
      choose (self, shares[i]);
}

static char *
share_title (guint share)
{
  g_autofree char *percent = ikd_percent_format (share * IKD_PERCENT, 0);

  if (share == IKD_SAMPLE_WHOLE)
    return g_strdup (_("Whole sheet"));
  /* Translators: a share of a sheet's cells: "Sample of 20%". */
  return g_strdup_printf (_("Sample of %s"), percent);
}

static void
add_row (IkdRetypeChoice *self, guint i)
{
  g_autofree char *title = share_title (shares[i]);
  GtkWidget *check = gtk_check_button_new ();
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  if (i > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (self->checks[0]));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (row, check);
  adw_action_row_set_activatable_widget (row, check);
  adw_preferences_group_add (self->shares, GTK_WIDGET (row));
  self->checks[i] = check;
  self->rows[i] = row;
}

static gboolean
ikd_retype_choice_grab_focus (GtkWidget *widget)
{
  IkdRetypeChoice *self = IKD_RETYPE_CHOICE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      return gtk_widget_grab_focus (self->checks[i]);
  return FALSE;
}

static void
ikd_retype_choice_dispose (GObject *object)
{
  IkdRetypeChoice *self = IKD_RETYPE_CHOICE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_RETYPE_CHOICE);
  g_clear_object (&self->keying);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (ikd_retype_choice_parent_class)->dispose (object);
}

static void
ikd_retype_choice_class_init (IkdRetypeChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_retype_choice_dispose;
  widget_class->grab_focus = ikd_retype_choice_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/retype/ikd-retype-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeChoice, shares);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeChoice, first);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeChoice, second);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeChoice, resumed);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeChoice, same);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeChoice, hint);
}

static void
ikd_retype_choice_init (IkdRetypeChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    add_row (self, i);
}

/* In a small sheet several shares are the same few cells: one of them is choice enough. */
static void
show_sizes (IkdRetypeChoice *self)
{
  guint all = self->keying->cells->len;
  guint before = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      guint size = ikd_second_keying_sample_size (all, shares[i]);
      g_autofree char *text = ikd_retype_words_cells (size, all);

      adw_action_row_set_subtitle (self->rows[i], text);
      gtk_widget_set_visible (GTK_WIDGET (self->rows[i]),
                              size < before || shares[i] == self->keying->share);
      before = size;
    }
}

void
ikd_retype_choice_fill (IkdRetypeChoice *self, IkdSecondKeying *keying, const char *name)
{
  g_autofree char *keyers = ikd_retype_words_keyers (keying);

  g_return_if_fail (IKD_IS_RETYPE_CHOICE (self));

  g_set_object (&self->keying, keying);
  g_free (self->name);
  self->name = g_strdup (name);
  adw_action_row_set_subtitle (self->first, keyers);
  adw_action_row_set_subtitle (self->second, name);
  show_sizes (self);
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (shares[i] == keying->share)
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), TRUE);
  choose (self, keying->share);
}
