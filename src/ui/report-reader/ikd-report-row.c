/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what the row says aloud is what is stored; a doubt is said in words. */

#include "config.h"

#include "ikd-report-row.h"

#include <glib/gi18n.h>

#include "ikd-date-button.h"
#include "ikd-region-chooser.h"

struct _IkdReportRow
{
  GtkListBoxRow   parent_instance;

  GtkCheckButton *check;
  GtkLabel       *value;
  GtkLabel       *kind;
  GtkWidget      *region;
  GtkWidget      *date;
  GtkWidget      *doubts;
  GtkLabel       *doubt;

  IkdProposal    *proposal;
};

G_DEFINE_FINAL_TYPE (IkdReportRow, ikd_report_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_TAKEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* --- in words --- */

static char *
value_text (IkdProposal *proposal)
{
  g_autofree char *count = proposal->number.known ? ikd_count_format_words (proposal->number)
                                                  : NULL;
  g_autofree char *percent = NULL;
  g_autofree char *of = NULL;

  if (proposal->of.kind == IKD_OF_NONE)
    return g_steal_pointer (&count);
  percent = ikd_percent_format_digits (proposal->percent, proposal->half);
  of = ikd_of_label (proposal->of);
  if (count == NULL)
    /* Translators: a percentage, and "of" what: "2.7% of an unknown base". */
    return g_strdup_printf (C_ ("share", "%s %s"), percent, of);
  /* Translators: a count, a percentage, "of" what: "14,049 (2.7% of ID-obliged residents)". */
  return g_strdup_printf (_("%s (%s %s)"), count, percent, of);
}

static char *
kind_text (IkdProposal *proposal)
{
  const char *label = ikd_indicator_label (proposal->indicator);
  g_autofree char *deadline = NULL;

  if (!proposal->is_target)
    return g_strdup (label);
  if (proposal->deadline == IKD_DAY_NONE)
    /* Translators: %s is an indicator. */
    return g_strdup_printf (_("Target: %s"), label);
  deadline = ikd_day_format (proposal->deadline);
  /* Translators: an indicator and a date. */
  return g_strdup_printf (_("Target: %s, by %s"), label, deadline);
}

static void
add_doubt (GString *text, const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
}

static char *
doubt_text (IkdProposal *proposal)
{
  GString *text = g_string_new (NULL);

  if ((proposal->flags & IKD_PROPOSAL_NO_REGION) != 0)
    add_doubt (text, _("The text does not say clearly which region: choose it."));
  if ((proposal->flags & IKD_PROPOSAL_NO_DATE) != 0)
    add_doubt (text, _("The text tells no date: choose it."));
  else if (!ikd_period_is_exact (proposal->as_of))
    {
      g_autofree char *period = ikd_period_format (proposal->as_of);
      /* Translators: %s is a month or a year. */
      g_autofree char *sentence = g_strdup_printf (_("The text tells only: %s"), period);

      add_doubt (text, sentence);
    }
  if ((proposal->flags & IKD_PROPOSAL_BASE_WORD) != 0)
    {
      /* Translators: %s is a word of the text, as "penduduk". */
      g_autofree char *sentence = g_strdup_printf (_("The source's word: %s"),
                                                   proposal->base_word);

      add_doubt (text, sentence);
    }
  if ((proposal->flags & IKD_PROPOSAL_NUMBER) != 0)
    add_doubt (text, _("The comma may part thousands or decimals."));
  if ((proposal->flags & IKD_PROPOSAL_RIVAL) != 0)
    add_doubt (text, _("The text tells another value of the same."));
  if ((proposal->flags & IKD_PROPOSAL_NO_BASE) != 0)
    add_doubt (text, _("The text does not say what it is a percentage of."));
  return g_string_free (text, FALSE);
}

static char *
spoken_text (IkdReportRow *self)
{
  IkdProposal *proposal = self->proposal;
  g_autofree char *day = proposal->as_of.day != IKD_DAY_NONE ? ikd_period_format (proposal->as_of)
                                                             : g_strdup (_("no date"));

  return g_strdup_printf ("%s, %s, %s, %s. %s", gtk_label_get_text (self->value),
                          gtk_label_get_text (self->kind),
                          proposal->region != NULL ? ikd_region_get_name (proposal->region)
                                                   : _("region not clear"),
                          day, gtk_label_get_text (self->doubt));
}

/* --- showing --- */

static gboolean
is_whole (IkdProposal *proposal)
{
  return proposal->region != NULL && proposal->as_of.day != IKD_DAY_NONE;
}

static void
show (IkdReportRow *self)
{
  g_autofree char *value = value_text (self->proposal);
  g_autofree char *kind = kind_text (self->proposal);
  g_autofree char *doubt = doubt_text (self->proposal);
  g_autofree char *spoken = NULL;

  gtk_label_set_text (self->value, value);
  gtk_label_set_text (self->kind, kind);
  gtk_label_set_text (self->doubt, doubt);
  gtk_widget_set_visible (self->doubts, *doubt != '\0');
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), is_whole (self->proposal));

  spoken = spoken_text (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
region_chosen_cb (IkdReportRow *self, IkdRegion *region)
{
  ikd_proposal_set_region (self->proposal, region);
  show (self);
}

static void
date_chosen_cb (IkdReportRow *self, int day)
{
  ikd_proposal_set_day (self->proposal, day);
  show (self);
}

static void
toggled_cb (IkdReportRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAKEN]);
}

static void
ikd_report_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TAKEN)
    g_value_set_boolean (value, ikd_report_row_get_taken (IKD_REPORT_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_report_row_dispose (GObject *object)
{
  IkdReportRow *self = IKD_REPORT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_REPORT_ROW);
  g_clear_object (&self->proposal);

  G_OBJECT_CLASS (ikd_report_row_parent_class)->dispose (object);
}

static void
ikd_report_row_class_init (IkdReportRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_report_row_get_property;
  object_class->dispose = ikd_report_row_dispose;
  properties[PROP_TAKEN] = g_param_spec_boolean ("taken", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (IKD_TYPE_DATE_BUTTON);
  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/report-reader/ikd-report-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdReportRow, check);
  gtk_widget_class_bind_template_child (widget_class, IkdReportRow, value);
  gtk_widget_class_bind_template_child (widget_class, IkdReportRow, kind);
  gtk_widget_class_bind_template_child (widget_class, IkdReportRow, region);
  gtk_widget_class_bind_template_child (widget_class, IkdReportRow, date);
  gtk_widget_class_bind_template_child (widget_class, IkdReportRow, doubts);
  gtk_widget_class_bind_template_child (widget_class, IkdReportRow, doubt);
  gtk_widget_class_bind_template_callback (widget_class, region_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
ikd_report_row_init (IkdReportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ikd_report_row_new (IkdProposal *proposal, IkdAtlas *atlas)
{
  IkdReportRow *self = g_object_new (IKD_TYPE_REPORT_ROW, NULL);
  gboolean doubtful = (proposal->flags & IKD_PROPOSAL_DOUBTS) != 0
                      || (proposal->is_target && proposal->flags != 0);

  self->proposal = g_object_ref (proposal);
  ikd_region_chooser_set_atlas (IKD_REGION_CHOOSER (self->region), atlas);
  ikd_region_chooser_set_region (IKD_REGION_CHOOSER (self->region), proposal->region);
  ikd_date_button_set_day (IKD_DATE_BUTTON (self->date), proposal->as_of.day);
  show (self);
  gtk_check_button_set_active (self->check, !doubtful && is_whole (proposal));
  return GTK_WIDGET (self);
}

IkdProposal *
ikd_report_row_get_proposal (IkdReportRow *self)
{
  g_return_val_if_fail (IKD_IS_REPORT_ROW (self), NULL);

  return self->proposal;
}

gboolean
ikd_report_row_get_taken (IkdReportRow *self)
{
  g_return_val_if_fail (IKD_IS_REPORT_ROW (self), FALSE);

  return self->check != NULL && gtk_check_button_get_active (self->check);
}
