/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Why a percent moved: the parts with their signs, which add up to the change, each with its
 * sentence; then what each child brought. Whoever changes a day sees all of it again. */

#include "config.h"

#include "ikd-change-window.h"

#include <glib/gi18n.h>

#include "ikd-change-service.h"
#include "ikd-date-button.h"
#include "ikd-signed-bar.h"

#define DECIMALS 2

struct _IkdChangeWindow
{
  AdwWindow             parent_instance;

  GtkWidget            *from_button;
  GtkWidget            *to_button;
  GtkLabel             *headline;
  AdwPreferencesGroup  *parts;
  AdwPreferencesGroup  *outreach;
  AdwPreferencesGroup  *contributions;

  IkdSession           *session;
  IkdChangeQuery        query;
  GPtrArray            *rows;   /* of all groups; borrowed */
  GCancellable         *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdChangeWindow, ikd_change_window, ADW_TYPE_WINDOW)

static void
clear_rows (IkdChangeWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

/* One line: what it is, a bar of @points beside @most, and the number. */
static GtkWidget *
make_row (const char *title, const char *subtitle, gint64 points, gint64 most)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *whole = ikd_day_keep_together (subtitle);
  g_autofree char *number = ikd_points_format (points, DECIMALS);
  g_autofree char *all = g_strdup_printf ("%s: %s. %s", title, number, subtitle);
  GtkWidget *label = gtk_label_new (number);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), whole);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);

  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (label), 18);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             ikd_signed_bar_new (most > 0 ? points / (double) most : 0));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
add_part (IkdChangeWindow *self, const char *title, char *sentence, gint64 points, gint64 most)
{
  g_autofree char *text = sentence;
  GtkWidget *row = make_row (title, text, points, most);

  adw_preferences_group_add (self->parts, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_parts (IkdChangeWindow *self, IkdChangeReport *report)
{
  const IkdChange *change = &report->change;
  gint64 most = MAX (MAX (ABS (change->activations), ABS (change->base)),
                     MAX (ABS (change->corrections), ABS (change->change)));

  gtk_widget_set_visible (GTK_WIDGET (self->parts), change->known);
  if (!change->known)
    return;

  add_part (self, _("Activations"), ikd_change_activations_text (report), change->activations,
            most);
  add_part (self, _("Base"), ikd_change_base_text (report), change->base, most);
  add_part (self, _("Corrections"), ikd_change_corrections_text (report), change->corrections,
            most);
  add_part (self, C_("change", "Together"), g_strdup (_("The three parts add up to the change.")),
            change->change, most);
}

static void
add_outreach (IkdChangeWindow *self, GtkWidget *row)
{
  adw_preferences_group_add (self->outreach, row);
  g_ptr_array_add (self->rows, row);
}

/* Where what activities brought is a part of the rise, both parts have their bars; otherwise the
 * sentence says how it is. */
static void
show_outreach (IkdChangeWindow *self, IkdChangeReport *report)
{
  const IkdIncrement *increment = &report->increment;
  g_autofree char *text = ikd_change_increment_text (report);
  g_autofree char *rest = NULL;
  g_autofree char *people = NULL;
  gint64 with = 0;
  gint64 without = 0;

  gtk_widget_set_visible (GTK_WIDGET (self->outreach), text != NULL);
  if (text == NULL)
    return;
  if (!report->change.known || increment->n_activities == 0 || increment->rest.value < 0)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("From activities"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 6);
      add_outreach (self, row);
      return;
    }
  with = ikd_change_share (0, increment->explained, report->first.base);
  without = ikd_change_share (0, increment->rest.value, report->first.base);
  rest = ikd_count_format_signed (increment->rest.value);
  add_outreach (self, make_row (_("From activities"), text, with, MAX (with, without)));
  people = g_strdup_printf (_("%s people"), rest);
  add_outreach (self, make_row (_("Without an activity"), people, without, MAX (with, without)));
}

static void
add_contribution (IkdChangeWindow *self, const IkdContribution *one, gint64 most)
{
  const char *name = ikd_region_get_name (one->region);
  g_autofree char *people = ikd_count_format_signed (one->active);
  /* Translators: a number of people with its sign. */
  g_autofree char *words = g_strdup_printf (_("%s people"), people);
  GtkWidget *row = NULL;

  if (one->known)
    row = make_row (name, words, one->share, most);
  else
    {
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                   _("has no count on one of the two days"));
    }
  adw_preferences_group_add (self->contributions, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_contributions (IkdChangeWindow *self, IkdChangeReport *report)
{
  gint64 most = ABS (report->rest);
  GtkWidget *row = NULL;
  guint known = 0;

  for (guint i = 0; i < report->contributions->len; i++)
    {
      const IkdContribution *one = g_ptr_array_index (report->contributions, i);

      known += one->known;
      most = MAX (most, ABS (one->share));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->contributions), known > 0);
  if (known == 0)
    return;

  for (guint i = 0; i < report->contributions->len; i++)
    add_contribution (self, g_ptr_array_index (report->contributions, i), most);
  /* Less than what is shown would be the rounding of the shares. */
  if (ABS (report->rest) < IKD_PERCENT / 200)
    return;
  row = make_row (_("In none of them"),
                  _("the region's own count moved by more or less than theirs together"),
                  report->rest, most);
  adw_preferences_group_add (self->contributions, row);
  g_ptr_array_add (self->rows, row);
}

static void
say (IkdChangeWindow *self, const char *text)
{
  g_autofree char *whole = ikd_day_keep_together (text);

  gtk_label_set_text (self->headline, whole);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdChangeWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdChangeReport) report = ikd_change_load_finish (IKD_SESSION (source), result,
                                                               &error);
  g_autofree char *headline = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->headline == NULL)
    return;

  clear_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->outreach), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->contributions), FALSE);
  if (report == NULL)
    {
      say (self, error->message);
      return;
    }
  headline = ikd_change_headline (report);
  say (self, headline);
  show_parts (self, report);
  show_outreach (self, report);
  show_contributions (self, report);
}

static void
load (IkdChangeWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ikd_change_load_async (self->session, &self->query, self->cancellable, loaded_cb,
                         g_object_ref (self));
}

static void
chosen_cb (IkdChangeWindow *self)
{
  self->query.from = ikd_date_button_get_day (IKD_DATE_BUTTON (self->from_button));
  self->query.to = ikd_date_button_get_day (IKD_DATE_BUTTON (self->to_button));
  load (self);
}

static void
ikd_change_window_dispose (GObject *object)
{
  IkdChangeWindow *self = IKD_CHANGE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_CHANGE_WINDOW);

  G_OBJECT_CLASS (ikd_change_window_parent_class)->dispose (object);
}

static void
ikd_change_window_finalize (GObject *object)
{
  g_ptr_array_unref (IKD_CHANGE_WINDOW (object)->rows);

  G_OBJECT_CLASS (ikd_change_window_parent_class)->finalize (object);
}

static void
ikd_change_window_class_init (IkdChangeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_change_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ikd_change_window_finalize;

  g_type_ensure (IKD_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/overview/ikd-change-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdChangeWindow, from_button);
  gtk_widget_class_bind_template_child (widget_class, IkdChangeWindow, to_button);
  gtk_widget_class_bind_template_child (widget_class, IkdChangeWindow, headline);
  gtk_widget_class_bind_template_child (widget_class, IkdChangeWindow, parts);
  gtk_widget_class_bind_template_child (widget_class, IkdChangeWindow, outreach);
  gtk_widget_class_bind_template_child (widget_class, IkdChangeWindow, contributions);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_change_window_init (IkdChangeWindow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ikd_change_window_new:
 * @parent: (nullable): the window it belongs to
 * @session: the open file
 * @query: region, kind, base, segment, and as its day the later one
 * @from: the earlier day
 */
GtkWidget *
ikd_change_window_new (GtkWindow *parent, IkdSession *session, const IkdOverviewQuery *query,
                       IkdDay from)
{
  IkdChangeWindow *self = g_object_new (IKD_TYPE_CHANGE_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->query = (IkdChangeQuery){ query->region, from, query->day, query->kind, query->base,
                                   query->segment };
  ikd_date_button_set_day (IKD_DATE_BUTTON (self->from_button), from);
  ikd_date_button_set_day (IKD_DATE_BUTTON (self->to_button), query->day);
  load (self);
  return GTK_WIDGET (self);
}
