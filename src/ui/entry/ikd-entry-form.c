/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The fields. Text stays text here: what it means is asked of the service. */

#include "config.h"

#include "ikd-entry-form.h"

#include <glib/gi18n.h>

#include "ikd-form.h"
#include "ikd-plan-service.h"
#include "ikd-region-chooser.h"

struct _IkdEntryForm
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *region;
  AdwComboRow    *indicator;
  AdwEntryRow    *date;
  AdwEntryRow    *value;
  AdwComboRow    *of;
  AdwComboRow    *precision;
  AdwComboRow    *segment;
  AdwEntryRow    *source;
  AdwEntryRow    *publisher;
  AdwEntryRow    *source_date;
  AdwEntryRow    *url;
  AdwEntryRow    *base_word;
  AdwEntryRow    *note;
  GPtrArray      *segments;     /* ids, "" first */
  gboolean        settled;      /* nothing was typed into the value since it was kept or shown */
};

G_DEFINE_FINAL_TYPE (IkdEntryForm, ikd_entry_form, GTK_TYPE_WIDGET)

static guint changed_signal;
static guint activated_signal;
static guint region_signal;

static const char *const bases[] = { "population", "ktp_obliged", "ktp_enrolled", "ktp_owned",
                                     "target", "parent:ktp_obliged", "unknown" };

static void
changed_cb (IkdEntryForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->of),
                          ikd_percent_recognise (ikd_form_text (self->value)));
  g_signal_emit (self, changed_signal, 0);
}

static void
value_changed_cb (IkdEntryForm *self)
{
  self->settled = FALSE;
  changed_cb (self);
}

static void
activated_cb (IkdEntryForm *self)
{
  g_signal_emit (self, activated_signal, 0);
}

static void
region_chosen_cb (IkdEntryForm *self, IkdRegion *region)
{
  g_signal_emit (self, region_signal, 0, region);
  changed_cb (self);
}

void
ikd_entry_form_set_region (IkdEntryForm *self, IkdAtlas *atlas, IkdRegion *region)
{
  ikd_region_chooser_set_atlas (IKD_REGION_CHOOSER (self->region), atlas);
  ikd_region_chooser_set_region (IKD_REGION_CHOOSER (self->region), region);
}

IkdRegion *
ikd_entry_form_get_region (IkdEntryForm *self)
{
  return ikd_region_chooser_get_region (IKD_REGION_CHOOSER (self->region));
}

void
ikd_entry_form_set_day (IkdEntryForm *self, IkdDay day)
{
  g_autofree char *text = ikd_day_format (day);

  gtk_editable_set_text (GTK_EDITABLE (self->date), text);
}

void
ikd_entry_form_set_segments (IkdEntryForm *self, GPtrArray *items)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->segments, 0);
  g_ptr_array_add (self->segments, g_strdup (""));
  gtk_string_list_append (labels, _("Everybody"));
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const IkdListItem *item = g_ptr_array_index (items, i);

      g_ptr_array_add (self->segments, g_strdup (item->id));
      gtk_string_list_append (labels, ikd_list_item_label (item));
    }
  adw_combo_row_set_model (self->segment, G_LIST_MODEL (labels));
}

/* "rounded" lays the default half-unit on what was typed as exact; "exact" takes any away. */
static IkdNumber
read_precision (IkdEntryForm *self)
{
  guint choice = adw_combo_row_get_selected (self->precision);
  IkdNumber number;

  if (choice == 0
      || !ikd_count_parse (ikd_form_text (self->value), IKD_SEPARATORS_UNKNOWN, &number, NULL))
    return IKD_NUMBER_UNKNOWN;
  if (choice == 1)
    return ikd_number_exact (number.value);
  return ikd_number_rounded (number.value, ikd_number_default_half (number.value));
}

gboolean
ikd_entry_form_fill (IkdEntryForm *self, IkdEntry *entry)
{
  IkdRegion *region = ikd_entry_form_get_region (self);
  guint segment = adw_combo_row_get_selected (self->segment);

  if (region == NULL)
    return FALSE;
  *entry = (IkdEntry){
    .region = ikd_region_get_id (region),
    .indicator = (IkdIndicator) adw_combo_row_get_selected (self->indicator),
    .segment = segment < self->segments->len ? g_ptr_array_index (self->segments, segment) : "",
    .date = ikd_form_text (self->date),
    .value = ikd_form_text (self->value),
    .percent_of = bases[MIN (adw_combo_row_get_selected (self->of), G_N_ELEMENTS (bases) - 1)],
    .precision = read_precision (self),
    .source_title = ikd_form_text (self->source),
    .source_publisher = ikd_form_text (self->publisher),
    .source_date = ikd_form_text (self->source_date),
    .source_url = ikd_form_text (self->url),
    .base_word = ikd_form_text (self->base_word),
    .note = ikd_form_text (self->note),
  };
  return TRUE;
}

gboolean
ikd_entry_form_is_empty (IkdEntryForm *self)
{
  return *ikd_form_text (self->value) == '\0';
}

static char *
typed_value (IkdFigure *figure)
{
  if (figure->state == IKD_STATE_NOT_REPORTED)
    return g_strdup ("b");
  if (figure->state == IKD_STATE_NOT_APPLICABLE)
    return g_strdup ("x");
  return figure->number.known ? ikd_count_format (figure->number.value)
                              : ikd_percent_format_digits (figure->percent, figure->half);
}

void
ikd_entry_form_show_figure (IkdEntryForm *self, IkdFigure *figure)
{
  const IkdSource *source = figure->source;
  g_autofree char *date = ikd_period_format ((IkdPeriod){ figure->key.start, figure->key.day });
  g_autofree char *value = typed_value (figure);
  const char *of = ikd_of_to_string (figure->of);

  adw_combo_row_set_selected (self->indicator, figure->key.indicator);
  ikd_form_set_text (self->date, date);
  ikd_form_set_text (self->value, value);
  for (guint i = 0; of != NULL && i < G_N_ELEMENTS (bases); i++)
    if (g_str_equal (bases[i], of))
      adw_combo_row_set_selected (self->of, i);
  for (guint i = 0; i < self->segments->len; i++)
    if (g_str_equal (g_ptr_array_index (self->segments, i), figure->key.segment))
      adw_combo_row_set_selected (self->segment, i);
  adw_combo_row_set_selected (self->precision, figure->rounded ? 2 : 0);
  ikd_form_set_text (self->source, source != NULL ? source->title : NULL);
  ikd_form_set_text (self->publisher, source != NULL ? source->publisher : NULL);
  ikd_form_set_text (self->source_date, source != NULL ? source->date : NULL);
  ikd_form_set_text (self->url, source != NULL ? source->url : NULL);
  ikd_form_set_text (self->base_word, source != NULL ? source->base_word : NULL);
  ikd_form_set_text (self->note, figure->note);
  self->settled = TRUE;
}

void
ikd_entry_form_focus_value (IkdEntryForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->value));
  gtk_editable_select_region (GTK_EDITABLE (self->value), 0, -1);
}

void
ikd_entry_form_settle_value (IkdEntryForm *self)
{
  self->settled = TRUE;
}

void
ikd_entry_form_clear_value (IkdEntryForm *self)
{
  ikd_form_set_text (self->value, NULL);
  self->settled = TRUE;
}

static void
ikd_entry_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_ENTRY_FORM);
  g_clear_pointer (&IKD_ENTRY_FORM (object)->segments, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_entry_form_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, box);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, region);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, indicator);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, date);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, value);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, of);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, precision);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, segment);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, source);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, publisher);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, source_date);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, url);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, base_word);
  gtk_widget_class_bind_template_child (widget_class, IkdEntryForm, note);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_chosen_cb);
}

static void
ikd_entry_form_class_init (IkdEntryFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_entry_form_dispose;
  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/entry/ikd-entry-form.ui");
  bind_children (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  region_signal = g_signal_new ("region-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_REGION);
}

/* A text field takes the keys of undo even where it has nothing to undo. */
static gboolean
undo_cb (GtkWidget *value, GVariant *redo, gpointer data)
{
  return IKD_ENTRY_FORM (data)->settled
         && gtk_widget_activate_action (value, g_variant_get_boolean (redo) ? "win.redo"
                                                                             : "win.undo", NULL);
}

static void
add_undo_keys (IkdEntryForm *self)
{
  static const char *const keys[] = { "<Control>z", "<Control><Shift>z|<Control>y" };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint redo = 0; redo < G_N_ELEMENTS (keys); redo++)
    {
      GtkShortcut *shortcut =
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[redo]),
                          gtk_callback_action_new (undo_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (redo == 1));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->value), controller);
}

static void
ikd_entry_form_init (IkdEntryForm *self)
{
  g_autoptr (GtkStringList) indicators = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) of = gtk_string_list_new (NULL);

  self->segments = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < IKD_N_INDICATORS; i++)
    gtk_string_list_append (indicators, ikd_indicator_label (i));
  adw_combo_row_set_model (self->indicator, G_LIST_MODEL (indicators));
  adw_combo_row_set_selected (self->indicator, IKD_ACTIVE);
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      IkdOf base;
      g_autofree char *label = NULL;

      ikd_of_parse (bases[i], &base);
      label = ikd_of_label (base);
      gtk_string_list_append (of, label);
    }
  adw_combo_row_set_model (self->of, G_LIST_MODEL (of));
  adw_combo_row_set_selected (self->of, IKD_KTP_OBLIGED);
  ikd_entry_form_set_segments (self, NULL);
  add_undo_keys (self);
  self->settled = TRUE;
}
