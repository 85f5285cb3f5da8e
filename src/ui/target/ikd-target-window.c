/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One target. What is typed is read and tried at every change; only what would be accepted can be
 * kept, and where it would not, the sentence says why. A proposal is a new target that names the
 * one it is to replace. */

#include "config.h"

#include "ikd-target-window.h"

#include <glib/gi18n.h>

#include "ikd-form.h"
#include "ikd-plan-service.h"
#include "ikd-region-chooser.h"

struct _IkdTargetWindow
{
  AdwWindow         parent_instance;

  IkdContext       *context;
  gint64            record;     /* 0: a new one */
  gint64            revises;    /* the one that it is proposed instead of; 0: none */
  IkdSource        *known;      /* nullable: the source so far, for what the form does not show */
  char             *note;       /* nullable */
  const char       *segment;
  GtkWidget        *region;
  AdwEntryRow      *amount;
  AdwComboRow      *base;
  AdwEntryRow      *from;
  AdwEntryRow      *deadline;
  AdwComboRow      *kind;
  AdwComboRow      *state;
  AdwEntryRow      *source;
  AdwEntryRow      *source_date;
  AdwEntryRow      *asked_by;
  AdwPreferencesGroup *group;
  GtkLabel         *preview;
  GtkWidget        *save_button;
  gboolean          filling;
  GCancellable     *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdTargetWindow, ikd_target_window, ADW_TYPE_WINDOW)

/* The choice after the four bases: an absolute number of people. */
#define ABSOLUTE_CHOICE IKD_ACTIVE

static gboolean
read_amount (IkdTargetWindow *self, IkdTarget *target, GError **error)
{
  guint choice = adw_combo_row_get_selected (self->base);
  gint64 half = 0;

  if (choice == ABSOLUTE_CHOICE)
    {
      target->base = IKD_INDICATOR_NONE;
      return ikd_count_parse (ikd_form_text (self->amount), IKD_SEPARATORS_UNKNOWN,
                              &target->count, error);
    }
  target->base = (IkdIndicator) choice;
  return ikd_percent_parse (ikd_form_text (self->amount), &target->percent, &half, error);
}

/* NULL where nothing is said of it. */
static char *
read_text (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (ikd_form_text (row)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static gboolean
read_source (IkdTargetWindow *self, IkdTarget *target, GError **error)
{
  g_autoptr (IkdSource) source = self->known != NULL ? ikd_source_copy (self->known)
                                                     : ikd_source_new ("office", NULL);
  g_autofree char *date = read_text (self->source_date);
  IkdDay day = IKD_DAY_NONE;

  if (date != NULL && !ikd_day_parse (date, &day, error))
    return FALSE;
  g_free (source->title);
  source->title = read_text (self->source);
  g_free (source->publisher);
  source->publisher = read_text (self->asked_by);
  g_free (source->date);
  source->date = day != IKD_DAY_NONE ? ikd_day_to_iso (day) : NULL;
  if (source->title != NULL || source->publisher != NULL || source->date != NULL)
    target->source = g_steal_pointer (&source);
  return TRUE;
}

/* What the form says; NULL with @error. */
static IkdTarget *
read_form (IkdTargetWindow *self, GError **error)
{
  g_autoptr (IkdTarget) target = ikd_target_new ();
  IkdRegion *region = ikd_region_chooser_get_region (IKD_REGION_CHOOSER (self->region));

  if (region == NULL || !read_amount (self, target, error)
      || !ikd_day_parse (ikd_form_text (self->from), &target->valid_from, error)
      || !ikd_day_parse (ikd_form_text (self->deadline), &target->deadline, error)
      || !read_source (self, target, error))
    return NULL;

  target->record = self->record;
  target->scope = ikd_region_get_id (region);
  g_free (target->scope_code);
  target->scope_code = g_strdup (ikd_region_get_code (region));
  target->kind = (IkdTargetKind) adw_combo_row_get_selected (self->kind);
  target->state = (IkdTargetState) adw_combo_row_get_selected (self->state);
  target->segment = self->segment;
  target->note = g_strdup (self->note);
  target->revises = self->revises;
  return ikd_target_check (target, error) ? g_steal_pointer (&target) : NULL;
}

static void
say (IkdTargetWindow *self, const char *text, gboolean error)
{
  /* Closed while it was being kept: there is nobody left to be told. */
  if (self->preview == NULL)
    return;

  ikd_form_say (self->preview, text, error ? "error" : NULL);
  gtk_widget_set_sensitive (self->save_button, !error);
}

static char *
preview_text (const IkdTargetPreview *preview)
{
  g_autofree char *count = ikd_count_format_words (preview->count);
  g_autofree char *gap = NULL;
  g_autofree char *pace = NULL;

  if (!preview->count.known)
    return g_strdup (_("The base has no figure yet, so the number of people is not known."));
  if (!preview->gap.known)
    /* Translators: the count that a target means. */
    return g_strdup_printf (_("= %s people"), count);

  gap = ikd_count_format_words (preview->gap);
  if (!preview->required_pace.known)
    /* Translators: the count that a target means, and what is missing. */
    return g_strdup_printf (_("= %s people; gap %s"), count, gap);
  pace = ikd_count_format_words (preview->required_pace);
  /* Translators: the count that a target means, what is missing, the pace that it takes. */
  return g_strdup_printf (_("= %s people; gap %s; %s per working day"), count, gap, pace);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdTargetWindow) self = data;
  g_autoptr (GError) error = NULL;
  IkdTargetPreview preview;
  g_autofree char *text = NULL;

  if (ikd_target_preview_finish (IKD_SESSION (source), result, &preview, &error))
    {
      text = preview_text (&preview);
      say (self, text, FALSE);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, error->message, TRUE);
}

static void
changed_cb (IkdTargetWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdTarget) target = NULL;

  if (self->filling)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  target = read_form (self, &error);
  if (target == NULL)
    {
      gboolean empty = *ikd_form_text (self->amount) == '\0';

      /* Nobody is blamed for what is not typed yet. */
      say (self, empty ? _("Type the amount.")
                 : error != NULL ? error->message : _("Choose the region."), !empty);
      gtk_widget_set_sensitive (self->save_button, FALSE);
      return;
    }
  self->cancellable = g_cancellable_new ();
  ikd_target_preview_async (ikd_context_get_session (self->context), target, self->cancellable,
                            previewed_cb, g_object_ref (self));
}

static void
region_chosen_cb (IkdTargetWindow *self, IkdRegion *region)
{
  changed_cb (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdTargetWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_target_save_finish (IKD_SESSION (source), result, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    say (self, error->message, TRUE);
}

static void
save_cb (IkdTargetWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdTarget) target = read_form (self, &error);

  if (target == NULL)
    {
      changed_cb (self);
      return;
    }
  gtk_widget_set_sensitive (self->save_button, FALSE);
  ikd_target_save_async (ikd_context_get_session (self->context), target, NULL, saved_cb,
                         g_object_ref (self));
}

static void
ikd_target_window_dispose (GObject *object)
{
  IkdTargetWindow *self = IKD_TARGET_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->known, ikd_source_free);
  g_clear_pointer (&self->note, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_TARGET_WINDOW);

  G_OBJECT_CLASS (ikd_target_window_parent_class)->dispose (object);
}

static void
ikd_target_window_class_init (IkdTargetWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_target_window_dispose;
  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/target/ikd-target-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, region);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, amount);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, base);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, from);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, deadline);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, state);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, source);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, source_date);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, asked_by);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, group);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetWindow, save_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
set_choices (AdwComboRow *row, GtkStringList *choices)
{
  adw_combo_row_set_model (row, G_LIST_MODEL (choices));
  g_object_unref (choices);
}

static void
ikd_target_window_init (IkdTargetWindow *self)
{
  GtkStringList *bases = gtk_string_list_new (NULL);
  GtkStringList *kinds = gtk_string_list_new (NULL);
  GtkStringList *states = gtk_string_list_new (NULL);

  self->filling = TRUE;
  self->segment = g_intern_static_string ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < ABSOLUTE_CHOICE; i++)
    {
      /* Translators: a base of a percentage: "percent of ID-obliged residents". */
      g_autofree char *label = g_strdup_printf (_("percent of %s"), ikd_indicator_phrase (i));

      gtk_string_list_append (bases, label);
    }
  gtk_string_list_append (bases, _("people, an absolute number"));
  for (int i = 0; i < IKD_N_TARGET_KINDS; i++)
    gtk_string_list_append (kinds, ikd_target_kind_label (i));
  gtk_string_list_append (states, ikd_target_state_label (IKD_TARGET_IN_FORCE));
  gtk_string_list_append (states, ikd_target_state_label (IKD_TARGET_PROPOSED));
  set_choices (self->base, bases);
  set_choices (self->kind, kinds);
  set_choices (self->state, states);
}

static void
fill_new (IkdTargetWindow *self)
{
  int year = 0;

  ikd_day_get (ikd_day_today (), &year, NULL, NULL);
  ikd_form_set_day (self->from, ikd_day_new (year, 1, 1));
  ikd_form_set_day (self->deadline, ikd_day_new (year, 12, 31));
  adw_combo_row_set_selected (self->base, IKD_KTP_OBLIGED);
  adw_combo_row_set_selected (self->kind, IKD_TARGET_OWN);
}

static void
fill (IkdTargetWindow *self, IkdTarget *target)
{
  gboolean absolute = ikd_target_is_absolute (target);
  g_autofree char *count = ikd_count_format (target->count.value);
  g_autofree char *percent = ikd_percent_format (target->percent,
                                                 target->percent % IKD_PERCENT == 0 ? 0 : 2);

  self->record = target->record;
  self->revises = target->revises;
  self->segment = target->segment;
  gtk_editable_set_text (GTK_EDITABLE (self->amount), absolute ? count : percent);
  adw_combo_row_set_selected (self->base, absolute ? ABSOLUTE_CHOICE : (guint) target->base);
  adw_combo_row_set_selected (self->kind, target->kind);
  adw_combo_row_set_selected (self->state, target->state);
  ikd_form_set_day (self->from, target->valid_from);
  ikd_form_set_day (self->deadline, target->deadline);
  gtk_window_set_title (GTK_WINDOW (self), _("Revise the Target"));
}

/* Where the target comes from. */
static void
fill_source (IkdTargetWindow *self, IkdTarget *target)
{
  const IkdSource *source = target->source;
  IkdDay day = IKD_DAY_NONE;

  self->note = g_strdup (target->note);
  if (source == NULL)
    return;
  self->known = ikd_source_copy (source);
  ikd_form_set_text (self->source, source->title);
  ikd_form_set_text (self->asked_by, source->publisher);
  if (source->date != NULL && ikd_day_parse (source->date, &day, NULL))
    ikd_form_set_day (self->source_date, day);
}

/* A proposal begins today, for the region that is looked at, and rests on a letter of its own. */
static void
fill_proposal (IkdTargetWindow *self, IkdTarget *target)
{
  g_autofree char *label = ikd_target_label (target);

  fill (self, target);
  self->record = 0;
  self->revises = target->record;
  self->known = ikd_source_new ("letter", NULL);
  adw_combo_row_set_selected (self->state, IKD_TARGET_PROPOSED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->state), FALSE);
  ikd_form_set_day (self->from, MIN (ikd_day_today (), target->deadline));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->source), _("Letter"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->source_date), _("Date of the letter"));
  gtk_window_set_title (GTK_WINDOW (self), _("Propose a Revision"));
  adw_preferences_group_set_description (self->group, label);
}

static IkdTargetWindow *
make_window (GtkWindow *parent, IkdContext *context)
{
  IkdTargetWindow *self = g_object_new (IKD_TYPE_TARGET_WINDOW, "transient-for", parent, NULL);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_context_get_session (context));
  g_autoptr (IkdRegion) here = ikd_context_dup_region (context);

  self->context = g_object_ref (context);
  ikd_region_chooser_set_atlas (IKD_REGION_CHOOSER (self->region), atlas);
  ikd_region_chooser_set_region (IKD_REGION_CHOOSER (self->region), here);
  return self;
}

static GtkWidget *
begin (IkdTargetWindow *self)
{
  self->filling = FALSE;
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->amount));
  return GTK_WIDGET (self);
}

GtkWidget *
ikd_target_window_new (GtkWindow *parent, IkdContext *context, IkdTarget *target)
{
  IkdTargetWindow *self = make_window (parent, context);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_context_get_session (context));

  if (target != NULL)
    {
      ikd_region_chooser_set_region (IKD_REGION_CHOOSER (self->region),
                                     ikd_atlas_by_id (atlas, target->scope));
      fill (self, target);
      fill_source (self, target);
    }
  else
    {
      fill_new (self);
    }
  return begin (self);
}

GtkWidget *
ikd_target_window_new_proposal (GtkWindow *parent, IkdContext *context, IkdTarget *target)
{
  IkdTargetWindow *self = make_window (parent, context);

  fill_proposal (self, target);
  return begin (self);
}

void
ikd_target_window_set_group (IkdTargetWindow *self, IkdRegion *region, const char *segment,
                             const char *name)
{
  g_autofree char *title = NULL;

  g_return_if_fail (IKD_IS_TARGET_WINDOW (self));

  /* Translators: the name of a group of people. */
  title = g_strdup_printf (_("Target of %s"), name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  ikd_region_chooser_set_region (IKD_REGION_CHOOSER (self->region), region);
  self->segment = g_intern_string (segment);
  changed_cb (self);
}
