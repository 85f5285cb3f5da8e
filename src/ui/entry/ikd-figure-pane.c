/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One figure at a time, and which one. Guarantees: a value that is typed stays with its region. */

#include "config.h"

#include "ikd-figure-pane-private.h"

#include <glib/gi18n.h>

#include "ikd-entry-words.h"
#include "ikd-plan-service.h"

#define RECENT 8

G_DEFINE_FINAL_TYPE (IkdFigurePane, ikd_figure_pane, IKD_TYPE_PANE)

static void
changed_cb (IkdFigurePane *self)
{
  if (self->filling)
    return;
  self->dirty = !ikd_entry_form_is_empty (self->form);
  self->kept = FALSE;
  g_clear_object (&self->review);
  g_clear_pointer (&self->refused, g_free);
  ikd_figure_pane_show_reasons (self, FALSE);
  ikd_figure_pane_look_again (self);
}

static void
recent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdFigurePane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = ikd_recent_load_finish (IKD_SESSION (source), result, &error);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (IKD_SESSION (source));

  if (figures != NULL)
    ikd_figure_list_show (self->recent, figures, atlas);
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

/* The sibling @step away in code order; the value is another region's, so it is emptied. */
static void
sibling_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdFigurePane *self = IKD_FIGURE_PANE (widget);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_pane_get_session (IKD_PANE (self)));
  IkdRegion *region = ikd_entry_form_get_region (self->form);
  IkdRegion *parent = region != NULL ? ikd_atlas_parent (atlas, region) : NULL;
  GPtrArray *siblings = parent != NULL ? ikd_atlas_children (atlas, parent) : NULL;
  int step = g_variant_get_int32 (parameter);

  for (int i = 0; siblings != NULL && i < (int) siblings->len; i++)
    {
      IkdRegion *sibling = g_ptr_array_index (siblings, i);

      if (ikd_region_get_id (sibling) != ikd_region_get_id (region))
        continue;
      if (i + step < 0 || i + step >= (int) siblings->len)
        return;
      ikd_entry_form_set_region (self->form, atlas, g_ptr_array_index (siblings, i + step));
      ikd_entry_form_clear_value (self->form);
      ikd_entry_form_focus_value (self->form);
      return;
    }
}

static void
day_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdFigurePane *self = IKD_FIGURE_PANE (widget);
  IkdEntry entry;
  IkdDay day;

  if (!ikd_entry_form_fill (self->form, &entry) || !ikd_day_parse (entry.date, &day, NULL))
    return;
  ikd_entry_form_set_day (self->form, day + g_variant_get_int32 (parameter));
  ikd_entry_form_focus_value (self->form);
}

static void
chosen_cb (IkdFigurePane *self, IkdFigure *figure)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_pane_get_session (IKD_PANE (self)));
  IkdRegion *region = ikd_atlas_by_id (atlas, figure->key.region);

  self->filling = TRUE;
  ikd_entry_form_set_region (self->form, atlas, region);
  ikd_entry_form_show_figure (self->form, figure);
  self->filling = FALSE;
  self->dirty = FALSE;
  self->kept = FALSE;
  ikd_entry_form_focus_value (self->form);
  ikd_figure_pane_look_again (self);
}

static void
segments_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdFigurePane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = ikd_list_load_finish (IKD_SESSION (source), result, &error);

  self->filling = TRUE;
  if (items != NULL)
    ikd_entry_form_set_segments (self->form, items);
  self->filling = FALSE;
}

/* Takes over the region of the context when it is another one, so that what is typed is not lost
 * to a change of the file. A value belongs to the region it was typed for: one that could not be
 * kept holds the region, one that was kept leaves with it. */
static void
take_over (IkdFigurePane *self, IkdSession *session)
{
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  g_autoptr (IkdRegion) region = ikd_context_dup_region (context);
  IkdDay day = ikd_context_get_day (context);

  if (region == NULL || ikd_region_get_id (region) == self->region || self->dirty)
    return;
  self->region = ikd_region_get_id (region);
  self->filling = TRUE;
  self->kept = FALSE;
  ikd_entry_form_set_region (self->form, atlas, region);
  ikd_entry_form_clear_value (self->form);
  ikd_entry_form_set_day (self->form, day != IKD_DAY_NONE ? day : ikd_day_today ());
  self->filling = FALSE;
  ikd_list_load_async (session, "segment", self->life, segments_cb, g_object_ref (self));
  ikd_figure_pane_look_again (self);
}

static void
ikd_figure_pane_changed (IkdPane *pane)
{
  IkdFigurePane *self = IKD_FIGURE_PANE (pane);
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  gboolean writable;

  if (session == NULL)
    return;
  writable = !ikd_session_is_read_only (session);
  ikd_pane_set_sensitive (IKD_PANE (self), self->content, writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.save", writable);
  take_over (self, session);
  /* It may be stored no longer, or otherwise. */
  if (!self->dirty && !ikd_entry_form_is_empty (self->form))
    ikd_figure_pane_look_again (self);
  if (!self->dirty && !gtk_revealer_get_reveal_child (GTK_REVEALER (self->reasons)))
    ikd_recent_load_async (session, RECENT, self->life, recent_cb, g_object_ref (self));
}

/* Why what stands in the form cannot be kept; NULL where nothing is known against it. */
static char *
dup_refusal (IkdFigurePane *self)
{
  g_autoptr (GError) error = NULL;

  if (self->refused != NULL)
    return g_strdup (self->refused);
  if (self->review == NULL)
    return NULL;
  if (self->review->error != NULL)
    return g_strdup (self->review->error->message);
  return ikd_problems_allow (self->review->problems, &error) ? NULL : g_strdup (error->message);
}

static gboolean
ikd_figure_pane_flush (IkdPane *pane)
{
  IkdFigurePane *self = IKD_FIGURE_PANE (pane);
  g_autofree char *refusal = NULL;

  if (!self->dirty)
    return TRUE;
  refusal = dup_refusal (self);
  if (refusal != NULL)
    {
      ikd_entry_form_focus_value (self->form);
      ikd_pane_toast (pane, refusal);
      return FALSE;
    }
  ikd_figure_pane_save (self, NULL);
  return TRUE;
}

static void
ikd_figure_pane_focus_first (IkdPane *pane)
{
  ikd_entry_form_focus_value (IKD_FIGURE_PANE (pane)->form);
}

static void
ikd_figure_pane_constructed (GObject *object)
{
  IkdFigurePane *self = IKD_FIGURE_PANE (object);

  G_OBJECT_CLASS (ikd_figure_pane_parent_class)->constructed (object);

  ikd_figure_pane_add_reasons (self);
  ikd_figure_pane_show_reasons (self, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.withdraw", FALSE);
  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_figure_pane_dispose (GObject *object)
{
  IkdFigurePane *self = IKD_FIGURE_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_cancellable_cancel (self->life);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_FIGURE_PANE);
  /* Fields that go may still say that they changed. */
  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (ikd_figure_pane_parent_class)->dispose (object);
}

static void
ikd_figure_pane_finalize (GObject *object)
{
  g_clear_object (&IKD_FIGURE_PANE (object)->life);
  g_clear_pointer (&IKD_FIGURE_PANE (object)->refused, g_free);

  G_OBJECT_CLASS (ikd_figure_pane_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IkdFigurePane, top);
  gtk_widget_class_bind_template_child (widget_class, IkdFigurePane, content);
  gtk_widget_class_bind_template_child (widget_class, IkdFigurePane, form);
  gtk_widget_class_bind_template_child (widget_class, IkdFigurePane, status);
  gtk_widget_class_bind_template_child (widget_class, IkdFigurePane, reasons);
  gtk_widget_class_bind_template_child (widget_class, IkdFigurePane, reason_box);
  gtk_widget_class_bind_template_child (widget_class, IkdFigurePane, other_reason);
  gtk_widget_class_bind_template_child (widget_class, IkdFigurePane, save_button);
  gtk_widget_class_bind_template_child (widget_class, IkdFigurePane, withdraw_button);
  gtk_widget_class_bind_template_child (widget_class, IkdFigurePane, history);
  gtk_widget_class_bind_template_child (widget_class, IkdFigurePane, recent);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ikd_figure_pane_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, ikd_figure_pane_other_reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifier;
    const char     *action;
    int             step;
  } keys[] = {
    { GDK_KEY_Page_Down, GDK_CONTROL_MASK, "figure.sibling", 1 },
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "figure.sibling", -1 },
    { GDK_KEY_Page_Down, GDK_ALT_MASK, "figure.day", 1 },
    { GDK_KEY_Page_Up, GDK_ALT_MASK, "figure.day", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifier,
                                         keys[i].action, "i", keys[i].step);
  for (int digit = 1; digit <= 6; digit++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + digit, GDK_ALT_MASK,
                                         "figure.reason", "i", digit);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "figure.save", NULL);
}

static void
ikd_figure_pane_class_init (IkdFigurePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_figure_pane_constructed;
  object_class->dispose = ikd_figure_pane_dispose;
  object_class->finalize = ikd_figure_pane_finalize;
  IKD_PANE_CLASS (klass)->changed = ikd_figure_pane_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_figure_pane_focus_first;
  IKD_PANE_CLASS (klass)->flush = ikd_figure_pane_flush;

  g_type_ensure (IKD_TYPE_ENTRY_FORM);
  g_type_ensure (IKD_TYPE_FIGURE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/entry/ikd-figure-pane.ui");
  bind_children (widget_class);
  ikd_figure_pane_install_keeping (widget_class);
  gtk_widget_class_install_action (widget_class, "figure.sibling", "i", sibling_cb);
  gtk_widget_class_install_action (widget_class, "figure.day", "i", day_cb);
  add_keys (widget_class);
}

static void
ikd_figure_pane_init (IkdFigurePane *self)
{
  self->life = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
