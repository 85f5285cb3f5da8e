/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* How many cells agreed, were corrected, are open; by whom. */

#include "ikd-retype-summary.h"

#include <glib/gi18n.h>

#include "ikd-retype-words.h"

struct _IkdRetypeSummary
{
  AdwBin               parent_instance;

  AdwPreferencesGroup *group;
  GtkLabel            *agreed;
  AdwActionRow        *corrected_row;
  GtkLabel            *corrected;
  AdwActionRow        *open_row;
  GtkLabel            *open;
  GtkLabel            *rate;
  GtkLabel            *who;
};

G_DEFINE_FINAL_TYPE (IkdRetypeSummary, ikd_retype_summary, ADW_TYPE_BIN)

static void
ikd_retype_summary_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_RETYPE_SUMMARY);

  G_OBJECT_CLASS (ikd_retype_summary_parent_class)->dispose (object);
}

static void
ikd_retype_summary_class_init (IkdRetypeSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_retype_summary_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/retype/ikd-retype-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeSummary, group);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeSummary, agreed);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeSummary, corrected_row);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeSummary, corrected);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeSummary, open_row);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeSummary, open);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeSummary, rate);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeSummary, who);
}

static void
ikd_retype_summary_init (IkdRetypeSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_count (GtkLabel *label, guint count)
{
  g_autofree char *text = ikd_count_format (count);

  gtk_label_set_label (label, text);
}

static char *
list_corrected (IkdSecondKeying *keying)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < keying->cells->len; i++)
    {
      const IkdKeyingCell *cell = ikd_second_keying_get (keying, i);

      if (cell->chosen && cell->state == IKD_KEYING_CORRECTED)
        g_ptr_array_add (names, (gpointer) ikd_region_get_name (cell->region));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static void
show_rate (IkdRetypeSummary *self, IkdSecondKeying *keying)
{
  IkdNumber rate = ikd_second_keying_error_rate (keying);
  g_autofree char *text = ikd_percent_format (rate.value, 2);

  gtk_label_set_label (self->rate, rate.known ? text : _("not known"));
}

static void
show_who (IkdRetypeSummary *self, IkdSecondKeying *keying, const char *name)
{
  g_autofree char *keyers = ikd_retype_words_keyers (keying);
  /* Translators: one or more names; a name. */
  g_autofree char *who = g_strdup_printf (_("First entry by %s; second entry by %s. Each "
                                            "correction is in the history of its figure, with "
                                            "both names."), keyers, name);

  gtk_label_set_label (self->who, who);
}

void
ikd_retype_summary_fill (IkdRetypeSummary *self, IkdSecondKeying *keying, const char *name)
{
  IkdKeyingCounts counts = ikd_second_keying_count (keying);
  g_autofree char *corrected = list_corrected (keying);
  g_autofree char *scope = ikd_retype_words_cells (counts.chosen, keying->cells->len);

  g_return_if_fail (IKD_IS_RETYPE_SUMMARY (self));

  adw_preferences_group_set_description (self->group, scope);
  set_count (self->agreed, counts.agreed);
  set_count (self->corrected, counts.corrected);
  set_count (self->open, counts.open);
  adw_action_row_set_subtitle (self->corrected_row, corrected);
  adw_action_row_set_subtitle (self->open_row,
                               counts.open > 0 ? _("What is settled stays so; the rest can be "
                                                   "keyed another time.") : "");
  show_rate (self, keying);
  show_who (self, keying, name);
}
