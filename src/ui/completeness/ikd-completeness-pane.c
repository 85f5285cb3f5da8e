/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is shown is what the file and the clock say, also after an hour has passed. */

#include "config.h"

#include "ikd-completeness-pane.h"

#include <glib/gi18n.h>

#include "ikd-completeness-matrix.h"
#include "ikd-completeness-service.h"
#include "ikd-date-button.h"

#define LOOK_SECONDS 60         /* how often the clock is looked at */
#define HOUR 3600

struct _IkdCompletenessPane
{
  IkdPane                parent_instance;

  GtkStack              *stack;
  IkdDateButton         *date;
  GtkLabel              *sentence;
  IkdCompletenessMatrix *matrix;
  GtkLabel              *status;
  GtkLabel              *legend;
  AdwStatusPage         *empty;

  IkdCompleteness       *shown;         /* nullable */
  IkdDay                 to;            /* chosen here; IKD_DAY_NONE: the context's */
  gint64                 region;        /* of the context, as last taken over */
  IkdDay                 day;
  gboolean               focus;         /* wanted as soon as there is something */
  guint                  clock;         /* source id, while it is to be seen */
  GCancellable          *cancellable;   /* of the last question */
};

G_DEFINE_FINAL_TYPE (IkdCompletenessPane, ikd_completeness_pane, IKD_TYPE_PANE)

static guint activated_signal;

static void
show_empty (IkdCompletenessPane *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static IkdDay
last_day (IkdCompletenessPane *self)
{
  GArray *days = self->shown->days;

  return g_array_index (days, IkdDay, days->len - 1);
}

/* The first expected day after those that are shown. */
static IkdDay
next_day (IkdCompletenessPane *self)
{
  const IkdReportRules *rules = &self->shown->rules;

  return ikd_rhythm_step (rules->rhythm, rules->calendar, last_day (self), 1);
}

/* Whether there are days before (@direction below 0) or after those that are shown. */
static gboolean
can_step (IkdCompletenessPane *self, int direction)
{
  if (self->shown == NULL || self->shown->days->len == 0)
    return FALSE;
  if (direction < 0)
    return g_array_index (self->shown->days, IkdDay, 0) > self->shown->rules.first;
  return next_day (self) <= ikd_day_today ();
}

static void
update_actions (IkdCompletenessPane *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "completeness.earlier", can_step (self, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "completeness.later", can_step (self, 1));
}

/* "✓ reported   ◷ reported late …; the rule" */
static void
show_legend (IkdCompletenessPane *self)
{
  static const IkdReportState states[] = { IKD_REPORT_IN,   IKD_REPORT_LATE, IKD_REPORT_MISSING,
                                           IKD_REPORT_SAID, IKD_REPORT_DUE,
                                           IKD_REPORT_NOT_APPLICABLE };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *rule = ikd_late_rule_text (self->shown->rules.late);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_string_append_printf (text, "%s %s   ", ikd_report_state_mark (states[i]),
                            ikd_report_state_label (states[i]));
  /* Translators: "1 working day later, at 12:00". */
  g_string_append_printf (text, _("Limit: %s"), rule);
  gtk_label_set_text (self->legend, text->str);
}

static void
show_matrix (IkdCompletenessPane *self)
{
  g_autofree char *sentence = ikd_completeness_text (self->shown);
  g_autofree char *whole = ikd_day_keep_together (sentence);

  gtk_label_set_text (self->sentence, whole);
  ikd_date_button_set_day (self->date, last_day (self));
  show_legend (self);
  gtk_stack_set_visible_child_name (self->stack, "matrix");
  ikd_completeness_matrix_show (self->matrix, self->shown);
  if (self->focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->matrix));
  self->focus = FALSE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdCompletenessPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdCompleteness) completeness
    = ikd_completeness_load_finish (IKD_SESSION (source), result, &error);

  if (completeness == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  g_set_object (&self->shown, completeness);
  update_actions (self);
  if (completeness->days->len > 0)
    show_matrix (self);
  else
    show_empty (self, _("Nobody Has Reported Yet"),
                _("From the first figure on, this shows who has reported on which day, and who is "
                  "late."));
}

static gboolean
has_children (IkdAtlas *atlas, IkdRegion *region)
{
  return region != NULL && ikd_atlas_children (atlas, region)->len > 0;
}

/* Whose children are shown; 0: nobody has any. */
static gint64
find_parent (IkdCompletenessPane *self, IkdSession *session)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  IkdRegion *region = ikd_atlas_by_id (atlas,
                                       ikd_context_get_region (
                                         ikd_pane_get_context (IKD_PANE (self))));

  if (!has_children (atlas, region))
    region = ikd_session_get_office (session);
  return has_children (atlas, region) ? ikd_region_get_id (region) : 0;
}

static void
reload (IkdCompletenessPane *self)
{
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  IkdCompletenessQuery query = { .indicator = IKD_ACTIVE, .from = IKD_DAY_NONE };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL)
    return;

  query.region = find_parent (self, session);
  if (query.region == 0)
    {
      show_empty (self, _("No Regions Within"),
                  _("Choose a region whose parts are known, such as the regency or city."));
      return;
    }
  query.segment = ikd_context_get_segment (context);
  query.to = self->to != IKD_DAY_NONE ? self->to : ikd_context_get_day (context);
  query.most = ikd_completeness_matrix_get_capacity (self->matrix);
  self->cancellable = g_cancellable_new ();
  ikd_completeness_load_async (session, &query, self->cancellable, loaded_cb, g_object_ref (self));
}

/* Another region or day of the window begins anew. */
static void
ikd_completeness_pane_changed (IkdPane *pane)
{
  IkdCompletenessPane *self = IKD_COMPLETENESS_PANE (pane);
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));

  if (ikd_context_get_region (context) != self->region
      || ikd_context_get_day (context) != self->day)
    self->to = IKD_DAY_NONE;
  self->region = ikd_context_get_region (context);
  self->day = ikd_context_get_day (context);
  reload (self);
}

static void
show_to (IkdCompletenessPane *self, IkdDay to)
{
  self->to = to;
  reload (self);
}

static void
date_cb (IkdCompletenessPane *self, int day)
{
  show_to (self, day);
}

static void
earlier_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdCompletenessPane *self = IKD_COMPLETENESS_PANE (widget);

  show_to (self, g_array_index (self->shown->days, IkdDay, 0) - 1);
}

/* As many days on as are shown, and no day that has not come. */
static void
later_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdCompletenessPane *self = IKD_COMPLETENESS_PANE (widget);
  const IkdReportRules *rules = &self->shown->rules;
  IkdDay day = next_day (self);

  for (guint i = 1; i < self->shown->days->len; i++)
    day = ikd_rhythm_step (rules->rhythm, rules->calendar, day, 1);
  show_to (self, MIN (day, ikd_day_today ()));
}

static void
step (IkdCompletenessPane *self, int direction)
{
  if (can_step (self, direction))
    gtk_widget_activate_action (GTK_WIDGET (self), direction < 0 ? "completeness.earlier"
                                                                 : "completeness.later", NULL);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
activated_cb (IkdCompletenessPane *self, gint64 region, int day)
{
  g_signal_emit (self, activated_signal, 0, region, day);
}

static void
moved_cb (IkdCompletenessPane *self)
{
  g_autofree char *label = ikd_completeness_matrix_dup_label (self->matrix);

  gtk_label_set_text (self->status, label != NULL ? label : "");
}

/* Reports fall due at full hours. */
static gboolean
clock_cb (gpointer data)
{
  IkdCompletenessPane *self = data;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (self->shown != NULL && now / HOUR != self->shown->rules.now / HOUR)
    reload (self);
  return G_SOURCE_CONTINUE;
}

static void
ikd_completeness_pane_map (GtkWidget *widget)
{
  IkdCompletenessPane *self = IKD_COMPLETENESS_PANE (widget);

  GTK_WIDGET_CLASS (ikd_completeness_pane_parent_class)->map (widget);
  self->clock = g_timeout_add_seconds (LOOK_SECONDS, clock_cb, self);
}

static void
ikd_completeness_pane_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&IKD_COMPLETENESS_PANE (widget)->clock, g_source_remove);
  GTK_WIDGET_CLASS (ikd_completeness_pane_parent_class)->unmap (widget);
}

static void
ikd_completeness_pane_focus_first (IkdPane *pane)
{
  IkdCompletenessPane *self = IKD_COMPLETENESS_PANE (pane);

  self->focus = !gtk_widget_grab_focus (GTK_WIDGET (self->matrix));
}

static void
ikd_completeness_pane_constructed (GObject *object)
{
  IkdCompletenessPane *self = IKD_COMPLETENESS_PANE (object);

  G_OBJECT_CLASS (ikd_completeness_pane_parent_class)->constructed (object);

  update_actions (self);
}

static void
ikd_completeness_pane_dispose (GObject *object)
{
  IkdCompletenessPane *self = IKD_COMPLETENESS_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_COMPLETENESS_PANE);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (ikd_completeness_pane_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const GdkModifierType modifiers[] = { GDK_ALT_MASK, GDK_CONTROL_MASK };

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, modifiers[i],
                                           "completeness.earlier", NULL);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, modifiers[i],
                                           "completeness.later", NULL);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (IKD_TYPE_COMPLETENESS_MATRIX);
  g_type_ensure (IKD_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/completeness/ikd-completeness-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdCompletenessPane, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdCompletenessPane, date);
  gtk_widget_class_bind_template_child (widget_class, IkdCompletenessPane, sentence);
  gtk_widget_class_bind_template_child (widget_class, IkdCompletenessPane, matrix);
  gtk_widget_class_bind_template_child (widget_class, IkdCompletenessPane, status);
  gtk_widget_class_bind_template_child (widget_class, IkdCompletenessPane, legend);
  gtk_widget_class_bind_template_child (widget_class, IkdCompletenessPane, empty);
  gtk_widget_class_bind_template_callback (widget_class, date_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, step);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
}

static void
ikd_completeness_pane_class_init (IkdCompletenessPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_completeness_pane_constructed;
  object_class->dispose = ikd_completeness_pane_dispose;
  widget_class->map = ikd_completeness_pane_map;
  widget_class->unmap = ikd_completeness_pane_unmap;
  IKD_PANE_CLASS (klass)->changed = ikd_completeness_pane_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_completeness_pane_focus_first;

  activated_signal = g_signal_new ("cell-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "completeness.earlier", NULL, earlier_cb);
  gtk_widget_class_install_action (widget_class, "completeness.later", NULL, later_cb);
  add_keys (widget_class);
}

static void
ikd_completeness_pane_init (IkdCompletenessPane *self)
{
  self->to = IKD_DAY_NONE;
  self->day = IKD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
