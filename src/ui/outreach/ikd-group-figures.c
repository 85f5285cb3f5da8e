/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the number of active ones is checked against the number of members that is typed with
 * it, and both are kept together or neither is; what is not kept stays in the form with the
 * sentence. */

#include "config.h"

#include "ikd-group-figures.h"

#include <glib/gi18n.h>

#include "ikd-error.h"
#include "ikd-form.h"
#include "ikd-group-words.h"
#include "ikd-outreach-service.h"

struct _IkdGroupFigures
{
  AdwWindow     parent_instance;

  IkdContext   *context;
  gint64        region;
  const char   *segment;        /* interned */
  IkdIndicator  base_indicator;

  AdwPreferencesGroup *group;
  AdwEntryRow  *date;
  AdwEntryRow  *base;
  AdwEntryRow  *active;
  AdwEntryRow  *source;
  AdwEntryRow  *reason;
  GtkLabel     *remark;
};

G_DEFINE_FINAL_TYPE (IkdGroupFigures, ikd_group_figures, ADW_TYPE_WINDOW)

/* What is not kept is where the hands are put. */
static void
not_kept (IkdGroupFigures *self, guint refused, const GError *error)
{
  gboolean owed = error->domain == IKD_ERROR && error->code == IKD_ERROR_REASON_OWED;
  gboolean base = refused == 0 && *ikd_form_text (self->base) != '\0';
  AdwEntryRow *row = base ? self->base : self->active;

  gtk_label_set_text (self->remark, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), owed);
  gtk_widget_grab_focus (GTK_WIDGET (owed ? self->reason : row));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figures.save", TRUE);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdGroupFigures) self = data;
  g_autoptr (GError) error = NULL;
  guint refused = 0;

  if (ikd_group_save_finish (IKD_SESSION (source), result, &refused, &error))
    gtk_window_close (GTK_WINDOW (self));
  else if (self->remark != NULL)
    not_kept (self, refused, error);
}

static const char *
or_nothing (const char *text)
{
  return *text != '\0' ? text : NULL;
}

/* @entries borrows its texts from the form. */
static void
add_entry (IkdGroupFigures *self, IkdIndicator indicator, AdwEntryRow *row, GPtrArray *entries)
{
  const IkdEntry entry = {
    .region = self->region,
    .indicator = indicator,
    .segment = self->segment,
    .date = ikd_form_text (self->date),
    .value = ikd_form_text (row),
    .precision = IKD_NUMBER_UNKNOWN,
    .source_title = or_nothing (ikd_form_text (self->source)),
    .reason = or_nothing (ikd_form_text (self->reason)),
  };

  if (*entry.value != '\0')
    g_ptr_array_add (entries, g_memdup2 (&entry, sizeof entry));
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdGroupFigures *self = IKD_GROUP_FIGURES (widget);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);

  gtk_label_set_text (self->remark, "");
  add_entry (self, self->base_indicator, self->base, entries);
  add_entry (self, IKD_ACTIVE, self->active, entries);
  if (entries->len == 0)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_widget_action_set_enabled (widget, "figures.save", FALSE);
  ikd_group_save_async (ikd_context_get_session (self->context), self->segment, entries, NULL,
                        NULL, saved_cb, g_object_ref (self));
}

static void
ikd_group_figures_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_GROUP_FIGURES);
  g_clear_object (&IKD_GROUP_FIGURES (object)->context);

  G_OBJECT_CLASS (ikd_group_figures_parent_class)->dispose (object);
}

static void
ikd_group_figures_class_init (IkdGroupFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_group_figures_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/outreach/ikd-group-figures.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdGroupFigures, group);
  gtk_widget_class_bind_template_child (widget_class, IkdGroupFigures, date);
  gtk_widget_class_bind_template_child (widget_class, IkdGroupFigures, base);
  gtk_widget_class_bind_template_child (widget_class, IkdGroupFigures, active);
  gtk_widget_class_bind_template_child (widget_class, IkdGroupFigures, source);
  gtk_widget_class_bind_template_child (widget_class, IkdGroupFigures, reason);
  gtk_widget_class_bind_template_child (widget_class, IkdGroupFigures, remark);
  gtk_widget_class_install_action (widget_class, "figures.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_group_figures_init (IkdGroupFigures *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A group that is measured by another base than the usual one stays with it. */
static IkdIndicator
base_of (const IkdSegmentRow *row)
{
  return row->attainment->base.number.known && row->attainment->base_indicator < IKD_ACTIVE
           ? row->attainment->base_indicator : IKD_KTP_OBLIGED;
}

GtkWidget *
ikd_group_figures_new (GtkWindow *parent, IkdContext *context, IkdSegmentRow *row)
{
  IkdGroupFigures *self = g_object_new (IKD_TYPE_GROUP_FIGURES, "transient-for", parent, "title",
                                        ikd_group_words_name (row), NULL);
  g_autofree char *today = ikd_day_format (ikd_day_today ());

  self->context = g_object_ref (context);
  self->region = ikd_region_get_id (row->attainment->region);
  self->segment = row->segment;
  self->base_indicator = base_of (row);
  adw_preferences_group_set_title (self->group, ikd_region_get_name (row->attainment->region));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->base),
                                 ikd_indicator_label (self->base_indicator));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->active),
                                 ikd_indicator_label (IKD_ACTIVE));
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
  gtk_widget_grab_focus (GTK_WIDGET (self->base));
  return GTK_WIDGET (self);
}
