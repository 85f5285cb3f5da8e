/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Another target, tried at every change. What is typed is a question: only a simulation that is
 * given a name is kept, and it keeps what was tried, never a figure. */

#include "config.h"

#include "ikd-simulation-pane.h"

#include <glib/gi18n.h>

#include "ikd-form.h"
#include "ikd-letter-window.h"
#include "ikd-region-chooser.h"
#include "ikd-simulation-tables.h"
#include "ikd-what-if-service.h"

struct _IkdSimulationPane
{
  IkdPane              parent_instance;

  GtkWidget           *content;
  GtkWidget           *region;
  AdwEntryRow         *amount;
  AdwComboRow         *base;
  AdwEntryRow         *deadline;
  AdwEntryRow         *name;
  GtkWidget           *keep_group;
  GtkWidget           *letter_button;
  GtkLabel            *message;
  GtkWidget           *results;
  GtkBox              *states;
  GtkWidget           *kept_box;
  GtkBox              *kept;
  GtkWidget           *children_box;
  GtkBox              *children;

  GPtrArray           *outcomes;        /* of IkdSimulationOutcome; nullable */
  IkdTrial             trial;           /* as typed, where it can be read */
  IkdDay               day;             /* what is shown is as of; NONE: the window's day */
  gint64               shown_region;
  gboolean             filling;
  GCancellable        *trying;
  GCancellable        *listing;
};

G_DEFINE_FINAL_TYPE (IkdSimulationPane, ikd_simulation_pane, IKD_TYPE_PANE)

/* The choices of the base: as the target says, the four bases, an absolute number. */
#define AS_TARGET 0
#define ABSOLUTE  (IKD_ACTIVE + 1)

static gboolean
read_form (IkdSimulationPane *self, IkdTrial *trial, GError **error)
{
  const guint choice = adw_combo_row_get_selected (self->base);
  const char *amount = ikd_form_text (self->amount);
  gint64 half = 0;

  *trial = IKD_TRIAL_NOTHING;
  if (choice > AS_TARGET && choice < ABSOLUTE)
    trial->base = (IkdIndicator) (choice - 1);
  if (*amount != '\0' && choice == ABSOLUTE
      && !ikd_count_parse (amount, IKD_SEPARATORS_UNKNOWN, &trial->count, error))
    return FALSE;
  if (*amount != '\0' && choice != ABSOLUTE
      && !ikd_percent_parse (amount, &trial->percent, &half, error))
    return FALSE;
  return *ikd_form_text (self->deadline) == '\0'
         || ikd_day_parse (ikd_form_text (self->deadline), &trial->deadline, error);
}

static gboolean
is_nothing (const IkdTrial *trial)
{
  return trial->percent == 0 && !trial->count.known && trial->base == IKD_INDICATOR_NONE
         && trial->deadline == IKD_DAY_NONE;
}

static void
say (IkdSimulationPane *self, const char *text, gboolean error)
{
  ikd_form_say (self->message, text, error ? "error" : NULL);
}

/* What can be done with what is typed. */
static void
allow (IkdSimulationPane *self, gboolean good)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  gboolean writable = session != NULL && !ikd_session_is_read_only (session);

  gtk_widget_set_sensitive (self->letter_button, good);
  ikd_pane_set_sensitive (IKD_PANE (self), self->keep_group, good && writable);
}

static void
fill_query (IkdSimulationPane *self, IkdOverviewQuery *query)
{
  ikd_context_fill_query (ikd_pane_get_context (IKD_PANE (self)), query);
  query->base = IKD_INDICATOR_NONE;
  if (self->day != IKD_DAY_NONE)
    query->day = self->day;
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSimulationPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdWhatIf) what_if = ikd_what_if_load_finish (IKD_SESSION (source), result, &error);
  g_autofree char *text = NULL;
  gboolean nothing = is_nothing (&self->trial);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->message == NULL)
    return;
  gtk_widget_set_visible (self->results, what_if != NULL);
  allow (self, what_if != NULL && !nothing);
  if (nothing)
    say (self, _("Type a percentage or a number of people, or choose another base or deadline."),
         FALSE);
  else if (what_if == NULL)
    say (self, error->message, TRUE);
  if (what_if == NULL)
    return;

  text = ikd_what_if_text (what_if);
  if (!nothing)
    say (self, text, FALSE);
  ikd_simulation_table_states (self->states, what_if);
  ikd_simulation_table_children (self->children, what_if);
  gtk_widget_set_visible (self->children_box, what_if->children->len > 0);
}

static void
try_cb (IkdSimulationPane *self)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  IkdOverviewQuery query = { 0, };
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;
  g_cancellable_cancel (self->trying);
  g_clear_object (&self->trying);
  if (session == NULL || ikd_context_get_region (ikd_pane_get_context (IKD_PANE (self))) == 0)
    return;
  if (!read_form (self, &self->trial, &error))
    {
      say (self, error->message, TRUE);
      gtk_widget_set_visible (self->results, FALSE);
      allow (self, FALSE);
      return;
    }
  fill_query (self, &query);
  self->trying = g_cancellable_new ();
  ikd_what_if_load_async (session, &query, &self->trial, self->trying, tried_cb,
                          g_object_ref (self));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSimulationPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) outcomes = ikd_simulation_list_finish (IKD_SESSION (source), result,
                                                               &error);

  /* The file may have been left meanwhile. */
  if (self->kept == NULL || ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source))
    return;
  if (outcomes == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  ikd_simulation_table_kept (self->kept, outcomes,
                             !ikd_session_is_read_only (IKD_SESSION (source)));
  gtk_widget_set_visible (self->kept_box, outcomes->len > 0);
  g_clear_pointer (&self->outcomes, g_ptr_array_unref);
  self->outcomes = g_steal_pointer (&outcomes);
}

static void
ikd_simulation_pane_changed (IkdPane *pane)
{
  IkdSimulationPane *self = IKD_SIMULATION_PANE (pane);
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));
  g_autoptr (IkdAtlas) atlas = NULL;
  g_autoptr (IkdRegion) region = NULL;

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  if (session == NULL)
    return;
  if (self->shown_region != ikd_context_get_region (context))
    self->day = IKD_DAY_NONE;
  self->shown_region = ikd_context_get_region (context);
  atlas = ikd_session_dup_atlas (session);
  region = ikd_context_dup_region (context);
  ikd_region_chooser_set_atlas (IKD_REGION_CHOOSER (self->region), atlas);
  ikd_region_chooser_set_region (IKD_REGION_CHOOSER (self->region), region);
  try_cb (self);
  self->listing = g_cancellable_new ();
  ikd_simulation_list_async (session, self->shown_region, self->listing, listed_cb,
                             g_object_ref (self));
}

static void
region_cb (IkdSimulationPane *self, IkdRegion *region)
{
  ikd_context_set_region (ikd_pane_get_context (IKD_PANE (self)), ikd_region_get_id (region));
}

/* --- keeping --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSimulationPane) self = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_simulation_save_finish (IKD_SESSION (source), result, &error))
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  if (self->amount != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->amount));
  ikd_pane_toast_undo (IKD_PANE (self), _("Simulation kept"));
}

static void
keep_cb (IkdSimulationPane *self)
{
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));
  g_autoptr (IkdRegion) region = ikd_context_dup_region (context);
  g_autofree char *name = g_strstrip (g_strdup (ikd_form_text (self->name)));
  g_autoptr (IkdSimulation) simulation = NULL;
  IkdOverviewQuery query = { 0, };

  if (region == NULL)
    return;
  fill_query (self, &query);
  simulation = ikd_simulation_new (ikd_region_get_code (region), name);
  simulation->trial = self->trial;
  simulation->kind = query.kind;
  simulation->day = query.day;
  ikd_simulation_save_async (ikd_pane_get_session (IKD_PANE (self)), simulation, NULL, saved_cb,
                             g_object_ref (self));
}

static IkdSimulation *
find (IkdSimulationPane *self, gint64 record)
{
  for (guint i = 0; self->outcomes != NULL && i < self->outcomes->len; i++)
    {
      const IkdSimulationOutcome *outcome = g_ptr_array_index (self->outcomes, i);

      if (outcome->simulation->record == record)
        return outcome->simulation;
    }
  return NULL;
}

static void
fill_amount (IkdSimulationPane *self, const IkdTrial *trial)
{
  g_autofree char *text = NULL;

  if (trial->count.known)
    text = ikd_count_format (trial->count.value);
  else if (trial->percent != 0)
    text = ikd_percent_format (trial->percent, trial->percent % IKD_PERCENT == 0 ? 0 : 2);
  gtk_editable_set_text (GTK_EDITABLE (self->amount), text != NULL ? text : "");
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdSimulationPane *self = IKD_SIMULATION_PANE (widget);
  const IkdSimulation *simulation = find (self, g_variant_get_int64 (parameter));
  const IkdTrial *trial = simulation != NULL ? &simulation->trial : NULL;
  g_autofree char *deadline = NULL;

  if (trial == NULL)
    return;
  if (trial->deadline != IKD_DAY_NONE)
    deadline = ikd_day_format (trial->deadline);
  self->filling = TRUE;
  fill_amount (self, trial);
  adw_combo_row_set_selected (self->base, trial->count.known ? ABSOLUTE
                              : trial->base != IKD_INDICATOR_NONE ? (guint) trial->base + 1
                                                                  : AS_TARGET);
  gtk_editable_set_text (GTK_EDITABLE (self->deadline), deadline != NULL ? deadline : "");
  self->day = simulation->day;
  self->filling = FALSE;
  try_cb (self);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSimulationPane) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_simulation_save_finish (IKD_SESSION (source), result, &error))
    ikd_pane_toast_undo (IKD_PANE (self), _("Simulation removed"));
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdSimulationPane *self = IKD_SIMULATION_PANE (widget);
  const IkdSimulation *kept = find (self, g_variant_get_int64 (parameter));
  g_autoptr (IkdSimulation) simulation = NULL;

  if (kept == NULL)
    return;
  simulation = ikd_simulation_new (kept->region_code, kept->name);
  simulation->record = kept->record;
  simulation->withdrawn = TRUE;
  ikd_simulation_save_async (ikd_pane_get_session (IKD_PANE (self)), simulation, NULL, removed_cb,
                             g_object_ref (self));
}

static void
letter_cb (IkdSimulationPane *self)
{
  IkdLetterQuery query = { .trial = self->trial, .proposal = NULL };

  fill_query (self, &query.query);
  gtk_window_present (GTK_WINDOW (ikd_letter_window_new (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
    ikd_pane_get_session (IKD_PANE (self)), &query)));
}

static void
ikd_simulation_pane_focus_first (IkdPane *pane)
{
  gtk_widget_grab_focus (GTK_WIDGET (IKD_SIMULATION_PANE (pane)->amount));
}

static void
ikd_simulation_pane_constructed (GObject *object)
{
  IkdSimulationPane *self = IKD_SIMULATION_PANE (object);

  G_OBJECT_CLASS (ikd_simulation_pane_parent_class)->constructed (object);

  allow (self, FALSE);
  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_simulation_pane_dispose (GObject *object)
{
  IkdSimulationPane *self = IKD_SIMULATION_PANE (object);

  g_cancellable_cancel (self->trying);
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->trying);
  g_clear_object (&self->listing);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_SIMULATION_PANE);
  g_clear_pointer (&self->outcomes, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_simulation_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/simulation/ikd-simulation-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, content);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, region);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, amount);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, base);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, deadline);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, name);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, keep_group);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, letter_button);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, message);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, results);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, states);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, kept_box);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, kept);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, children_box);
  gtk_widget_class_bind_template_child (widget_class, IkdSimulationPane, children);
  gtk_widget_class_bind_template_callback (widget_class, try_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, letter_cb);
}

static void
ikd_simulation_pane_class_init (IkdSimulationPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_simulation_pane_constructed;
  object_class->dispose = ikd_simulation_pane_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_simulation_pane_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_simulation_pane_focus_first;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "simulation.open", "x", open_cb);
  gtk_widget_class_install_action (widget_class, "simulation.remove", "x", remove_cb);
}

static void
ikd_simulation_pane_init (IkdSimulationPane *self)
{
  g_autoptr (GtkStringList) bases = gtk_string_list_new (NULL);

  self->day = IKD_DAY_NONE;
  self->trial = IKD_TRIAL_NOTHING;
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (bases, _("As the target says"));
  for (int i = 0; i < IKD_ACTIVE; i++)
    gtk_string_list_append (bases, ikd_indicator_label (i));
  gtk_string_list_append (bases, _("People, an absolute number"));
  adw_combo_row_set_model (self->base, G_LIST_MODEL (bases));
  self->filling = FALSE;
}
