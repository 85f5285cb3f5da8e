/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Figures on their way to a file. Guarantees: only one export runs; closing the window cancels
 * it. */

#include "config.h"

#include "ikd-export-window.h"

#include <glib/gi18n.h>

#include "ikd-date-button.h"
#include "ikd-exchange-service.h"
#include "ikd-file-picker.h"
#include "ikd-form.h"
#include "ikd-region-chooser.h"

struct _IkdExportWindow
{
  AdwWindow         parent_instance;

  IkdContext       *context;
  GCancellable     *cancellable;
  AdwComboRow      *format;
  IkdRegionChooser *region;
  GtkSwitch        *all_days;
  GtkWidget        *from_row;
  IkdDateButton    *from;
  GtkWidget        *to_row;
  IkdDateButton    *to;
  AdwActionRow     *as_of_row;
  IkdDateButton    *as_of;
  IkdDay            state_day;  /* IKD_DAY_NONE: the newest figures' */
  GtkSpinner       *spinner;
  GtkLabel         *message;
};

G_DEFINE_FINAL_TYPE (IkdExportWindow, ikd_export_window, ADW_TYPE_WINDOW)

enum
{
  PROP_CONTEXT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
say (IkdExportWindow *self, const char *text, gboolean error)
{
  ikd_form_say (self->message, text, error ? "error" : NULL);
}

static void
set_busy (IkdExportWindow *self, gboolean busy)
{
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.run", !busy);
}

static IkdExportFormat
get_format (IkdExportWindow *self)
{
  return (IkdExportFormat) adw_combo_row_get_selected (self->format);
}

static void
show_state_day (IkdExportWindow *self)
{
  ikd_date_button_set_day (self->as_of, self->state_day);
  adw_action_row_set_subtitle (self->as_of_row, self->state_day == IKD_DAY_NONE
                                                  ? _("The day of the newest figures") : "");
}

static void
changed_cb (IkdExportWindow *self)
{
  static const char *const hints[] = {
    [IKD_EXPORT_OWN] = N_("Everything about each figure; Capaian reads it back in."),
    [IKD_EXPORT_WORKBOOK] = N_("Sheets of figures, sources, the state of each region, and what the "
                               "columns mean."),
    [IKD_EXPORT_OPEN_DATA] = N_("Counts with Kemendagri codes, and a file of metadata for Satu "
                                "Data Indonesia."),
  };
  gboolean days = !gtk_switch_get_active (self->all_days);

  gtk_widget_set_visible (self->from_row, days);
  gtk_widget_set_visible (self->to_row, days);
  gtk_widget_set_visible (GTK_WIDGET (self->as_of_row),
                          get_format (self) == IKD_EXPORT_WORKBOOK);
  say (self, _(hints[get_format (self)]), FALSE);
}

static void
as_of_cb (IkdExportWindow *self, int day)
{
  self->state_day = day;
  show_state_day (self);
}

/* --- the export --- */

static void
read_options (IkdExportWindow *self, IkdExportOptions *options)
{
  IkdRegion *region = ikd_region_chooser_get_region (self->region);
  gboolean days = !gtk_switch_get_active (self->all_days);

  options->format = get_format (self);
  options->region_code = region != NULL ? ikd_region_get_code (region) : NULL;
  options->from = days ? ikd_date_button_get_day (self->from) : IKD_DAY_NONE;
  options->to = days ? ikd_date_button_get_day (self->to) : IKD_DAY_NONE;
  options->as_of = self->state_day;
}

static char *
done_text (const IkdExported *exported)
{
  g_autofree char *figures = ikd_count_format (exported->figures);

  if (exported->metadata != NULL)
    return g_strdup_printf (
      /* Translators: a number of figures and the names of two files. */
      ngettext ("%s figure is written to “%s”; complete its metadata in “%s”",
                "%s figures are written to “%s”; complete their metadata in “%s”",
                exported->figures), figures, exported->file, exported->metadata);
  /* Translators: a number of figures and a file name. */
  return g_strdup_printf (ngettext ("%s figure is written to “%s”",
                                    "%s figures are written to “%s”", exported->figures),
                          figures, exported->file);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdExportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdExported) exported = ikd_export_file_finish (IKD_SESSION (source), result, &error);
  g_autofree char *text = NULL;
  GtkWindow *parent;

  /* Closed meanwhile: there is nobody left to be told. */
  if (self->message == NULL)
    return;

  set_busy (self, FALSE);
  if (exported == NULL)
    {
      say (self, error->message, TRUE);
      return;
    }
  text = done_text (exported);
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdExportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ikd_file_picker_finish (result, &error);
  IkdSession *session = ikd_context_get_session (self->context);
  IkdExportOptions options;

  if (self->message == NULL)
    return;
  set_busy (self, FALSE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || session == NULL)
    return;
  if (file == NULL)
    {
      say (self, error->message, TRUE);
      return;
    }

  read_options (self, &options);
  set_busy (self, TRUE);
  say (self, _("Writing…"), FALSE);
  ikd_export_file_async (session, file, &options, self->cancellable, exported_cb,
                         g_object_ref (self));
}

/* "angka-33.01.xlsx" */
static char *
propose_name (IkdExportWindow *self)
{
  IkdRegion *region = ikd_region_chooser_get_region (self->region);

  return g_strdup_printf ("%s-%s.%s", get_format (self) == IKD_EXPORT_OPEN_DATA
                                        /* Translators: the beginning of a file name, without
                                         * spaces. */
                                        ? C_("file name", "open-data")
                                        /* Translators: the beginning of a file name, without
                                         * spaces. */
                                        : C_("file name", "figures"),
                          region != NULL ? ikd_region_get_code (region) : "ID",
                          get_format (self) == IKD_EXPORT_WORKBOOK ? "xlsx" : "csv");
}

static void
run_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdExportWindow *self = IKD_EXPORT_WINDOW (widget);
  gboolean workbook = get_format (self) == IKD_EXPORT_WORKBOOK;
  g_autofree char *proposal = propose_name (self);
  IkdExportOptions options;

  read_options (self, &options);
  if (options.from != IKD_DAY_NONE && options.to != IKD_DAY_NONE && options.from > options.to)
    {
      say (self, _("The first day is after the last one. Correct one of them."), TRUE);
      return;
    }
  set_busy (self, TRUE);
  ikd_file_picker_export_async (GTK_WINDOW (self), _("Export Figures"), proposal,
                                workbook ? _("Workbooks (XLSX)") : _("CSV files"),
                                workbook ? "xlsx" : "csv", self->cancellable, picked_cb,
                                g_object_ref (self));
}

/* --- the window --- */

static void
ikd_export_window_constructed (GObject *object)
{
  IkdExportWindow *self = IKD_EXPORT_WINDOW (object);
  IkdSession *session = ikd_context_get_session (self->context);
  g_autoptr (IkdAtlas) atlas = session != NULL ? ikd_session_dup_atlas (session) : NULL;
  g_autoptr (IkdRegion) region = ikd_context_dup_region (self->context);
  IkdDay today = ikd_day_today ();
  int year = 0;

  G_OBJECT_CLASS (ikd_export_window_parent_class)->constructed (object);

  ikd_day_get (today, &year, NULL, NULL);
  ikd_region_chooser_set_atlas (self->region, atlas);
  ikd_region_chooser_set_region (self->region, region);
  ikd_date_button_set_day (self->from, ikd_day_new (year, 1, 1));
  ikd_date_button_set_day (self->to, today);
  self->state_day = ikd_context_get_day (self->context);
  show_state_day (self);
  changed_cb (self);
}

static void
ikd_export_window_dispose (GObject *object)
{
  IkdExportWindow *self = IKD_EXPORT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_EXPORT_WINDOW);

  G_OBJECT_CLASS (ikd_export_window_parent_class)->dispose (object);
}

static void
ikd_export_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdExportWindow *self = IKD_EXPORT_WINDOW (object);

  if (id == PROP_CONTEXT)
    self->context = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/export/ikd-export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdExportWindow, format);
  gtk_widget_class_bind_template_child (widget_class, IkdExportWindow, region);
  gtk_widget_class_bind_template_child (widget_class, IkdExportWindow, all_days);
  gtk_widget_class_bind_template_child (widget_class, IkdExportWindow, from_row);
  gtk_widget_class_bind_template_child (widget_class, IkdExportWindow, from);
  gtk_widget_class_bind_template_child (widget_class, IkdExportWindow, to_row);
  gtk_widget_class_bind_template_child (widget_class, IkdExportWindow, to);
  gtk_widget_class_bind_template_child (widget_class, IkdExportWindow, as_of_row);
  gtk_widget_class_bind_template_child (widget_class, IkdExportWindow, as_of);
  gtk_widget_class_bind_template_child (widget_class, IkdExportWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, IkdExportWindow, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, as_of_cb);
}

static void
ikd_export_window_class_init (IkdExportWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_export_window_constructed;
  object_class->dispose = ikd_export_window_dispose;
  object_class->set_property = ikd_export_window_set_property;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, IKD_TYPE_CONTEXT,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                                                  | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  g_type_ensure (IKD_TYPE_DATE_BUTTON);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "export.run", NULL, run_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "export.run",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_export_window_init (IkdExportWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->state_day = IKD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
