/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: as long as a file is marked, read only, newer, damaged or in trouble, a bar says so
 * and names what can be done. */

#include "ikd-file-bars.h"

#include <glib/gi18n.h>

#include "ikd-backup-words.h"

struct _IkdFileBars
{
  AdwBin parent_instance;

  IkdContext *context;
  GSignalGroup *signals;

  GtkRevealer *mark_bar;
  GtkLabel *mark_label;
  GtkRevealer *newer_bar;
  GtkRevealer *read_only_bar;
  GtkRevealer *damaged_bar;
  GtkButton *damaged_button;
  GtkRevealer *trouble_bar;
  GtkLabel *trouble_label;
};

G_DEFINE_FINAL_TYPE (IkdFileBars, ikd_file_bars, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The last good copy where there is one, else all that may be chosen from. */
static void
update_damaged (IkdFileBars *self)
{
  gboolean damaged = self->context != NULL && ikd_context_get_damaged (self->context);
  IkdBackup *rescue = damaged ? ikd_context_get_rescue (self->context) : NULL;
  g_autofree char *offer = ikd_backup_offer (rescue);

  gtk_button_set_label (self->damaged_button, offer);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->damaged_button),
                                  rescue != NULL ? "win.restore-last" : "win.restore");
  gtk_revealer_set_reveal_child (self->damaged_bar, damaged);
}

static void
update (IkdFileBars *self)
{
  IkdSession *session = self->context != NULL ? ikd_context_get_session (self->context) : NULL;
  const char *trouble = self->context != NULL ? ikd_context_get_trouble (self->context) : NULL;
  const char *mark = session != NULL ? ikd_session_get_mark (session) : NULL;
  gboolean newer = session != NULL && ikd_store_is_newer (ikd_session_get_store (session));
  gboolean read_only = session != NULL && ikd_session_is_read_only (session);

  if (mark != NULL)
    gtk_label_set_label (self->mark_label, ikd_session_mark_text (mark));
  gtk_revealer_set_reveal_child (self->mark_bar, mark != NULL);
  gtk_revealer_set_reveal_child (self->newer_bar, newer);
  gtk_revealer_set_reveal_child (self->read_only_bar,
                                 read_only && !newer && !ikd_context_get_damaged (self->context));
  update_damaged (self);
  if (trouble != NULL)
    gtk_label_set_label (self->trouble_label, trouble);
  gtk_revealer_set_reveal_child (self->trouble_bar, trouble != NULL);
}

static void
dismiss_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdFileBars *self = IKD_FILE_BARS (widget);

  if (self->context != NULL)
    ikd_context_set_trouble (self->context, NULL);
}

static void
ikd_file_bars_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    g_value_set_object (value, IKD_FILE_BARS (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_file_bars_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdFileBars *self = IKD_FILE_BARS (object);

  if (id == PROP_CONTEXT)
    {
      g_set_object (&self->context, g_value_get_object (value));
      g_signal_group_set_target (self->signals, self->context);
      update (self);
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_file_bars_dispose (GObject *object)
{
  IkdFileBars *self = IKD_FILE_BARS (object);

  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_FILE_BARS);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ikd_file_bars_parent_class)->dispose (object);
}

static void
ikd_file_bars_class_init (IkdFileBarsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_file_bars_get_property;
  object_class->set_property = ikd_file_bars_set_property;
  object_class->dispose = ikd_file_bars_dispose;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, IKD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/page/ikd-file-bars.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdFileBars, mark_bar);
  gtk_widget_class_bind_template_child (widget_class, IkdFileBars, mark_label);
  gtk_widget_class_bind_template_child (widget_class, IkdFileBars, newer_bar);
  gtk_widget_class_bind_template_child (widget_class, IkdFileBars, read_only_bar);
  gtk_widget_class_bind_template_child (widget_class, IkdFileBars, damaged_bar);
  gtk_widget_class_bind_template_child (widget_class, IkdFileBars, damaged_button);
  gtk_widget_class_bind_template_child (widget_class, IkdFileBars, trouble_bar);
  gtk_widget_class_bind_template_child (widget_class, IkdFileBars, trouble_label);
  gtk_widget_class_install_action (widget_class, "bars.dismiss", NULL, dismiss_cb);
}

static void
ikd_file_bars_init (IkdFileBars *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (IKD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::session", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::trouble", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::damaged", G_CALLBACK (update), self);
}

char *
ikd_file_bars_title (IkdSession *session)
{
  IkdRegion *office = session != NULL ? ikd_session_get_office (session) : NULL;
  const char *mark = session != NULL ? ikd_session_get_mark (session) : NULL;
  GString *title = g_string_new (_("Capaian"));

  if (office != NULL)
    g_string_append_printf (title, " – %s", ikd_region_get_name (office));
  if (mark != NULL)
    g_string_append_printf (title, " – %s", ikd_session_mark_text (mark));
  return g_string_free (title, FALSE);
}
