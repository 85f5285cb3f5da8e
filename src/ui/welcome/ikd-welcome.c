/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: nothing is made before *Begin*, and that is possible only with an office chosen. */

#include "ikd-welcome.h"

#include <glib/gi18n.h>

#include "ikd-main-menu.h"
#include "ikd-region-row.h"
#include "ikd-region-search.h"

struct _IkdWelcome
{
  AdwBin parent_instance;

  IkdAtlas *atlas;
  IkdRegion *chosen;

  GtkStack *steps;
  IkdRegionSearch *search;
  AdwActionRow *office;
  GtkEditable *operator;
  AdwComboRow *week;
  GtkWidget *begin;
};

G_DEFINE_FINAL_TYPE (IkdWelcome, ikd_welcome, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ATLAS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint begin_signal;

static void
set_chosen (IkdWelcome *self, IkdRegion *region)
{
  g_autofree char *place = NULL;

  g_set_object (&self->chosen, region);
  gtk_widget_set_sensitive (self->begin, region != NULL);
  gtk_stack_set_visible_child_name (self->steps, region != NULL ? "chosen" : "search");
  if (region == NULL)
    return;
  place = ikd_region_place (self->atlas, region);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->office), ikd_region_get_name (region));
  adw_action_row_set_subtitle (self->office, place);
}

static void
chosen_cb (IkdWelcome *self, IkdRegion *region)
{
  set_chosen (self, region);
  gtk_widget_grab_focus (GTK_WIDGET (self->operator));
}

static void
change_cb (IkdWelcome *self)
{
  set_chosen (self, NULL);
  ikd_region_search_start (self->search);
}

static void
begin_cb (IkdWelcome *self)
{
  int week_days = adw_combo_row_get_selected (self->week) == 1 ? 6 : 5;

  if (self->chosen != NULL)
    g_signal_emit (self, begin_signal, 0, self->chosen, gtk_editable_get_text (self->operator),
                   week_days);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
ikd_welcome_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ATLAS)
    g_value_set_object (value, IKD_WELCOME (object)->atlas);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_welcome_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ATLAS)
    ikd_welcome_set_atlas (IKD_WELCOME (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_welcome_dispose (GObject *object)
{
  IkdWelcome *self = IKD_WELCOME (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_WELCOME);
  g_clear_object (&self->chosen);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (ikd_welcome_parent_class)->dispose (object);
}

static void
ikd_welcome_class_init (IkdWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_welcome_get_property;
  object_class->set_property = ikd_welcome_set_property;
  object_class->dispose = ikd_welcome_dispose;

  properties[PROP_ATLAS] = g_param_spec_object ("atlas", NULL, NULL, IKD_TYPE_ATLAS,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  begin_signal = g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 3, IKD_TYPE_REGION, G_TYPE_STRING, G_TYPE_INT);

  g_type_ensure (IKD_TYPE_MAIN_MENU);
  g_type_ensure (IKD_TYPE_REGION_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/welcome/ikd-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdWelcome, steps);
  gtk_widget_class_bind_template_child (widget_class, IkdWelcome, search);
  gtk_widget_class_bind_template_child (widget_class, IkdWelcome, office);
  gtk_widget_class_bind_template_child (widget_class, IkdWelcome, operator);
  gtk_widget_class_bind_template_child (widget_class, IkdWelcome, week);
  gtk_widget_class_bind_template_child (widget_class, IkdWelcome, begin);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
}

static void
ikd_welcome_init (IkdWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_chosen (self, NULL);
}

void
ikd_welcome_set_atlas (IkdWelcome *self, IkdAtlas *atlas)
{
  g_return_if_fail (IKD_IS_WELCOME (self));

  if (!g_set_object (&self->atlas, atlas))
    return;
  ikd_region_search_set_atlas (self->search, atlas);
}

void
ikd_welcome_start (IkdWelcome *self, const char *operator_name)
{
  g_return_if_fail (IKD_IS_WELCOME (self));

  gtk_editable_set_text (self->operator, operator_name);
  set_chosen (self, NULL);
  ikd_region_search_start (self->search);
}
