/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One annotation. What is typed is tried at every change; only what would be accepted can be kept,
 * and where it would not, the sentence says why. */

#include "config.h"

#include "ikd-annotation-window.h"

#include <glib/gi18n.h>

#include "ikd-annotation-service.h"
#include "ikd-form.h"
#include "ikd-guard.h"
#include "ikd-region-chooser.h"

struct _IkdAnnotationWindow
{
  AdwWindow         parent_instance;

  IkdContext       *context;
  gint64            record;     /* 0: a new one */
  AdwEntryRow      *text;
  AdwComboRow      *kind;
  AdwEntryRow      *from;
  AdwEntryRow      *to;
  GtkWidget        *region;
  GtkLabel         *message;
  GtkWidget        *removal;
  GtkWidget        *save_button;
  gboolean          filling;
  const char       *done;       /* what the toast says */
};

G_DEFINE_FINAL_TYPE (IkdAnnotationWindow, ikd_annotation_window, ADW_TYPE_WINDOW)

/* What the form says; NULL with @error, or where there is no region. */
static IkdAnnotation *
read_form (IkdAnnotationWindow *self, GError **error)
{
  IkdRegion *region = ikd_region_chooser_get_region (IKD_REGION_CHOOSER (self->region));
  g_autoptr (IkdAnnotation) annotation = NULL;

  if (region == NULL)
    return NULL;
  annotation = ikd_annotation_new (ikd_region_get_code (region),
                                   adw_combo_row_get_selected (self->kind), IKD_DAY_NONE,
                                   ikd_form_text (self->text));
  annotation->record = self->record;
  if (!ikd_day_parse (ikd_form_text (self->from), &annotation->from, error))
    return NULL;
  annotation->to = annotation->from;
  if (*ikd_form_text (self->to) != '\0'
      && !ikd_day_parse (ikd_form_text (self->to), &annotation->to, error))
    return NULL;
  return ikd_guard_check (annotation->text, _("annotation"), error)
         && ikd_annotation_check (annotation, error) ? g_steal_pointer (&annotation) : NULL;
}

static void
say (IkdAnnotationWindow *self, const char *text, gboolean error)
{
  ikd_form_say (self->message, text, error ? "error" : NULL);
}

static void
changed_cb (IkdAnnotationWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdAnnotation) annotation = NULL;
  g_autofree char *date = NULL;
  gboolean empty = *ikd_form_text (self->text) == '\0';

  if (self->filling)
    return;
  annotation = read_form (self, &error);
  gtk_widget_set_sensitive (self->save_button, annotation != NULL);
  if (annotation != NULL)
    date = ikd_annotation_date (annotation);
  /* Nobody is blamed for what is not typed yet. */
  say (self, date != NULL ? date : error != NULL ? error->message : _("Choose the region."),
       annotation == NULL && !empty);
}

static void
region_chosen_cb (IkdAnnotationWindow *self, IkdRegion *region)
{
  changed_cb (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdAnnotationWindow) self = data;
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!ikd_annotation_save_finish (IKD_SESSION (source), result, &error))
    {
      say (self, error->message, TRUE);
      return;
    }
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", self->done);
  gtk_window_close (GTK_WINDOW (self));
}

static void
save (IkdAnnotationWindow *self, IkdAnnotation *annotation, const char *done)
{
  self->done = done;
  gtk_widget_set_sensitive (self->save_button, FALSE);
  ikd_annotation_save_async (ikd_context_get_session (self->context), annotation, NULL, saved_cb,
                             g_object_ref (self));
}

static void
save_cb (IkdAnnotationWindow *self)
{
  g_autoptr (IkdAnnotation) annotation = read_form (self, NULL);

  if (annotation != NULL)
    save (self, annotation, _("Annotation kept"));
  else
    changed_cb (self);
}

static void
remove_cb (IkdAnnotationWindow *self)
{
  g_autoptr (IkdAnnotation) annotation = ikd_annotation_new (NULL, IKD_ANNOTATION_OTHER,
                                                             IKD_DAY_NONE, NULL);

  annotation->record = self->record;
  annotation->withdrawn = TRUE;
  if (!ikd_day_parse (ikd_form_text (self->from), &annotation->from, NULL))
    annotation->from = ikd_day_today ();
  annotation->to = annotation->from;
  save (self, annotation, _("Annotation removed"));
}

static void
ikd_annotation_window_dispose (GObject *object)
{
  IkdAnnotationWindow *self = IKD_ANNOTATION_WINDOW (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_ANNOTATION_WINDOW);

  G_OBJECT_CLASS (ikd_annotation_window_parent_class)->dispose (object);
}

static void
ikd_annotation_window_class_init (IkdAnnotationWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_annotation_window_dispose;
  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/annotation/ikd-annotation-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdAnnotationWindow, text);
  gtk_widget_class_bind_template_child (widget_class, IkdAnnotationWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, IkdAnnotationWindow, from);
  gtk_widget_class_bind_template_child (widget_class, IkdAnnotationWindow, to);
  gtk_widget_class_bind_template_child (widget_class, IkdAnnotationWindow, region);
  gtk_widget_class_bind_template_child (widget_class, IkdAnnotationWindow, message);
  gtk_widget_class_bind_template_child (widget_class, IkdAnnotationWindow, removal);
  gtk_widget_class_bind_template_child (widget_class, IkdAnnotationWindow, save_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_annotation_window_init (IkdAnnotationWindow *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < IKD_N_ANNOTATION_KINDS; i++)
    gtk_string_list_append (kinds, ikd_annotation_kind_label (i));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
}

static void
fill (IkdAnnotationWindow *self, IkdAnnotation *annotation)
{
  self->record = annotation->record;
  gtk_editable_set_text (GTK_EDITABLE (self->text), annotation->text);
  adw_combo_row_set_selected (self->kind, annotation->kind);
  ikd_form_set_day (self->from, annotation->from);
  if (annotation->to > annotation->from)
    ikd_form_set_day (self->to, annotation->to);
  gtk_window_set_title (GTK_WINDOW (self), _("Change the Annotation"));
  gtk_widget_set_visible (self->removal, TRUE);
}

GtkWidget *
ikd_annotation_window_new (GtkWindow *parent, IkdContext *context, IkdAnnotation *annotation,
                           IkdDay day)
{
  IkdAnnotationWindow *self = g_object_new (IKD_TYPE_ANNOTATION_WINDOW, "transient-for", parent,
                                            NULL);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_context_get_session (context));
  g_autoptr (IkdRegion) here = ikd_context_dup_region (context);
  IkdRegion *region = annotation != NULL ? ikd_atlas_by_code (atlas, annotation->region_code)
                                         : here;

  self->context = g_object_ref (context);
  ikd_region_chooser_set_atlas (IKD_REGION_CHOOSER (self->region), atlas);
  ikd_region_chooser_set_region (IKD_REGION_CHOOSER (self->region), region);
  if (annotation != NULL)
    fill (self, annotation);
  else
    ikd_form_set_day (self->from, day);
  self->filling = FALSE;
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return GTK_WIDGET (self);
}
