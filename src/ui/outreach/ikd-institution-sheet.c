/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is typed is kept when its cell is left, or stands there refused with the
 * sentence that says why; what owes a reason is kept and marked. */

#include "config.h"

#include "ikd-institution-sheet.h"

#include <glib/gi18n.h>

#include "ikd-date-button.h"
#include "ikd-form.h"
#include "ikd-grid.h"
#include "ikd-institution-model.h"
#include "ikd-institution-paste.h"
#include "ikd-institution-preview.h"
#include "ikd-reason-window.h"

struct _IkdInstitutionSheet
{
  AdwBin               parent_instance;

  IkdSession          *session;         /* nullable */
  IkdInstitutionModel *model;
  guint                saving;          /* how many are on their way */
  char                *remark;          /* on what was pasted, until the cursor moves; nullable */

  IkdDateButton       *date;
  IkdGrid             *grid;
  GtkLabel            *status;
};

G_DEFINE_FINAL_TYPE (IkdInstitutionSheet, ikd_institution_sheet, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint kept_signal;
static guint pasted_signal;

/* --- the status line --- */

static void
say (IkdInstitutionSheet *self, const char *text, const char *tone)
{
  ikd_form_say (self->status, text, tone);
}

static void
show_status (IkdInstitutionSheet *self)
{
  guint row = 0;
  guint column = 0;
  g_autofree char *label = NULL;
  IkdInstitution *institution;
  const char *refusal;

  if (self->status == NULL || !ikd_grid_get_cursor (self->grid, &row, &column))
    return;
  institution = ikd_institution_model_get (self->model, row);
  if (institution == NULL)
    return;
  refusal = ikd_institution_model_refusal (self->model, row);
  label = ikd_grid_model_dup_label (IKD_GRID_MODEL (self->model), row, column);
  if (refusal != NULL)
    say (self, refusal, "error");
  else if (IKD_OUTREACH (institution)->owes != 0)
    say (self, _("More have activated than there are people, or fewer than before: a reason is "
                 "owed. Ctrl+Enter gives it."), "warning");
  else if (self->remark != NULL)
    say (self, self->remark, "warning");
  else
    say (self, label, NULL);
}

/* --- keeping --- */

typedef struct
{
  IkdInstitutionSheet *self;
  IkdInstitution      *record;
  guint                column;
  char                *text;
} Keep;

static void
free_keep (Keep *keep)
{
  g_object_unref (keep->self);
  g_object_unref (keep->record);
  g_free (keep->text);
  g_free (keep);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keep, free_keep)

/* Rows may have come and gone meanwhile. FALSE: it is no longer shown. */
static gboolean
find_row (IkdInstitutionSheet *self, gint64 record, guint *row)
{
  IkdInstitution *institution;

  for (guint i = 0; (institution = ikd_institution_model_get (self->model, i)) != NULL; i++)
    if (IKD_OUTREACH (institution)->record == record)
      {
        *row = i;
        return TRUE;
      }
  return FALSE;
}

static void
count_saving (IkdInstitutionSheet *self, int step)
{
  self->saving = (guint) ((int) self->saving + step);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Keep) keep = data;
  g_autoptr (GError) error = NULL;
  IkdInstitutionSheet *self = keep->self;
  gboolean kept = ikd_outreach_save_finish (IKD_SESSION (source), result, &error);
  guint row = 0;

  count_saving (self, -1);
  if (self->model == NULL)
    return;
  if (!kept && find_row (self, IKD_OUTREACH (keep->record)->record, &row))
    ikd_institution_model_refuse (self->model, row, keep->column, keep->text, error->message);
  show_status (self);
  if (self->saving == 0)
    g_signal_emit (self, kept_signal, 0);
}

/* The record belongs to the worker until it is kept, so that rows have one of their own. */
static void
keep (IkdInstitutionSheet *self, guint row, guint column, const char *text,
      IkdInstitution *record)
{
  g_autoptr (IkdOutreach) shown = ikd_outreach_copy (IKD_OUTREACH (record));
  Keep *keep = g_new0 (Keep, 1);

  keep->self = g_object_ref (self);
  keep->record = g_object_ref (record);
  keep->column = column;
  keep->text = g_strdup (text);
  ikd_institution_model_take (self->model, row, IKD_INSTITUTION (shown));
  count_saving (self, 1);
  ikd_outreach_save_async (self->session, IKD_OUTREACH (record), FALSE, NULL, saved_cb, keep);
}

static void
take (IkdInstitutionSheet *self, guint row, guint column, const char *text)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdInstitution) record = NULL;

  if (self->session == NULL || ikd_institution_model_get (self->model, row) == NULL)
    return;
  record = ikd_institution_model_read (self->model, row, column, typed, &error);
  if (record != NULL)
    {
      keep (self, row, column, typed, record);
      return;
    }
  ikd_institution_model_refuse (self->model, row, column, typed, error->message);
  say (self, error->message, "error");
}

/* --- the grid --- */

static void
entered_cb (IkdInstitutionSheet *self, guint row, guint column, const char *text)
{
  take (self, row, column, text);
}

static void
cleared_cb (IkdInstitutionSheet *self, guint first, guint last, guint column)
{
  for (guint row = first; row <= last; row++)
    take (self, row, column, "");
}

static void
above_cb (IkdInstitutionSheet *self, guint row, guint column)
{
  g_autofree char *text = NULL;

  if (row == 0)
    return;
  text = ikd_grid_model_dup_text (IKD_GRID_MODEL (self->model), row - 1, column);
  if (*text != '\0')
    take (self, row, column, text);
}

/* What was noted before holds on this date as well. */
static void
carry_cb (IkdInstitutionSheet *self, guint row, guint column)
{
  IkdInstitution *institution = ikd_institution_model_get (self->model, row);
  g_autofree char *text = NULL;

  if (institution == NULL || column != IKD_INSTITUTION_COLUMN_ACTIVATED
      || !ikd_number_is_exact (institution->activated))
    return;
  text = ikd_count_format (institution->activated.value);
  take (self, row, column, text);
}

static void
reason_cb (IkdInstitutionSheet *self, const char *reason, GtkWidget *window)
{
  guint row = 0;
  g_autoptr (IkdOutreach) record = NULL;
  const gint64 *number = g_object_get_data (G_OBJECT (window), "record");

  if (self->model == NULL || self->session == NULL || !find_row (self, *number, &row))
    return;
  record = ikd_outreach_copy (IKD_OUTREACH (ikd_institution_model_get (self->model, row)));
  record->reason = g_strdup (reason);
  keep (self, row, IKD_INSTITUTION_COLUMN_ACTIVATED, "", IKD_INSTITUTION (record));
}

/* The reason that a row owes. */
static void
details_cb (IkdInstitutionSheet *self, guint row, guint column)
{
  IkdInstitution *institution = ikd_institution_model_get (self->model, row);
  GtkWidget *window = NULL;

  if (institution == NULL || IKD_OUTREACH (institution)->owes == 0)
    return;
  window = ikd_reason_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                  _("Why Is It So?"), institution->name);
  g_object_set_data_full (G_OBJECT (window), "record",
                          g_memdup2 (&IKD_OUTREACH (institution)->record, sizeof (gint64)), g_free);
  g_signal_connect_object (window, "given", G_CALLBACK (reason_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
problem_cb (IkdInstitutionSheet *self, int step)
{
  guint row = 0;
  guint column = 0;

  if (ikd_grid_get_cursor (self->grid, &row, &column)
      && ikd_institution_model_next_problem (self->model, row, step, &row))
    ikd_grid_set_cursor (self->grid, row, IKD_INSTITUTION_COLUMN_ACTIVATED);
  else
    say (self, _("Nothing is refused, and no reason is owed."), NULL);
}

static void
moved_cb (IkdInstitutionSheet *self)
{
  if (self->model == NULL)
    return;
  g_clear_pointer (&self->remark, g_free);
  show_status (self);
}

/* --- pasting --- */

typedef struct
{
  IkdInstitutionSheet *self;
  GPtrArray           *records;
} Paste;

static void
free_paste (Paste *paste)
{
  g_object_unref (paste->self);
  g_ptr_array_unref (paste->records);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, free_paste)

static char *
paste_label (guint n)
{
  g_autofree char *number = ikd_count_format (n);

  /* Translators: what was done, for undo: "paste of 24 institutions". */
  return g_strdup_printf (ngettext ("paste of %s institution", "paste of %s institutions", n),
                          number);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Paste) paste = data;
  g_autoptr (GError) error = NULL;
  IkdInstitutionSheet *self = paste->self;
  gboolean kept = ikd_outreach_save_all_finish (IKD_SESSION (source), result, &error);
  g_autofree char *number = ikd_count_format (paste->records->len);
  g_autofree char *text = NULL;

  count_saving (self, -1);
  if (self->model == NULL)
    return;
  if (self->saving == 0)
    g_signal_emit (self, kept_signal, 0);
  if (!kept)
    {
      say (self, error->message, "error");
      return;
    }
  /* Translators: a number. */
  text = g_strdup_printf (ngettext ("%s institution pasted", "%s institutions pasted",
                                    paste->records->len), number);
  g_signal_emit (self, pasted_signal, 0, text);
}

/* All of it is one action. */
static void
keep_all (IkdInstitutionSheet *self, GPtrArray *records)
{
  Paste *paste = g_new0 (Paste, 1);
  g_autofree char *label = paste_label (records->len);

  paste->self = g_object_ref (self);
  paste->records = g_ptr_array_ref (records);
  for (guint i = 0; i < records->len; i++)
    {
      IkdOutreach *record = g_ptr_array_index (records, i);
      g_autoptr (IkdOutreach) shown = ikd_outreach_copy (record);
      guint row = 0;

      if (find_row (self, record->record, &row)
          && ikd_institution_model_refusal (self->model, row) == NULL)
        ikd_institution_model_take (self->model, row, IKD_INSTITUTION (shown));
    }
  count_saving (self, 1);
  ikd_outreach_save_all_async (self->session, records, label, FALSE, NULL, pasted_cb, paste);
}

static void
accepted_cb (IkdInstitutionSheet *self, GPtrArray *records)
{
  if (self->session != NULL)
    keep_all (self, records);
}

/* Where figures would be lost. */
static void
show_preview (IkdInstitutionSheet *self, GPtrArray *records)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  IkdInstitutionPreview *preview = ikd_institution_preview_new (parent, self->model, records,
                                                                self->remark);

  g_signal_connect_object (preview, "accepted", G_CALLBACK (accepted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (preview));
}

static void
take_text (IkdInstitutionSheet *self, const char *text)
{
  g_autoptr (IkdInstitutionPaste) paste = NULL;
  guint row = 0;
  guint column = 0;

  if (self->session == NULL || !ikd_grid_get_cursor (self->grid, &row, &column))
    return;
  paste = ikd_institution_paste_read (self->model, text, row, column);
  if (paste->table)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "import-door.take-text", "s", text);
      return;
    }
  g_free (self->remark);
  self->remark = ikd_institution_paste_text (paste);
  if (ikd_institution_preview_is_owed (self->model, paste->records))
    show_preview (self, paste->records);
  else if (paste->records->len > 0)
    keep_all (self, paste->records);
  else if (self->remark == NULL)
    self->remark = g_strdup (_("The clipboard holds no numbers. Copy the cells first."));
  show_status (self);
}

static void
clipboard_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdInstitutionSheet) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->model != NULL)
    take_text (self, text != NULL ? text : "");
}

static void
paste_cb (IkdInstitutionSheet *self)
{
  ikd_grid_flush (self->grid);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, clipboard_cb,
                                 g_object_ref (self));
}

/* --- the date --- */

static void
show_day (IkdInstitutionSheet *self, IkdDay day)
{
  ikd_grid_flush (self->grid);
  ikd_institution_model_set_day (self->model, day);
  ikd_date_button_set_day (self->date, day);
}

static void
date_cb (IkdInstitutionSheet *self, int day)
{
  show_day (self, day);
}

static void
step_cb (IkdInstitutionSheet *self, int step)
{
  IkdDay day = ikd_institution_model_get_day (self->model) + step;

  if (day <= ikd_day_today ())
    show_day (self, day);
}

/* --- the widget --- */

static void
ikd_institution_sheet_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, IKD_INSTITUTION_SHEET (object)->saving > 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_institution_sheet_dispose (GObject *object)
{
  IkdInstitutionSheet *self = IKD_INSTITUTION_SHEET (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_INSTITUTION_SHEET);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_pointer (&self->remark, g_free);

  G_OBJECT_CLASS (ikd_institution_sheet_parent_class)->dispose (object);
}

static void
ikd_institution_sheet_class_init (IkdInstitutionSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_institution_sheet_get_property;
  object_class->dispose = ikd_institution_sheet_dispose;
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  kept_signal = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
  pasted_signal = g_signal_new ("pasted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (IKD_TYPE_DATE_BUTTON);
  g_type_ensure (IKD_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/outreach/ikd-institution-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionSheet, date);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionSheet, grid);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionSheet, status);
  gtk_widget_class_bind_template_callback (widget_class, date_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, above_cb);
  gtk_widget_class_bind_template_callback (widget_class, carry_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
}

static void
ikd_institution_sheet_init (IkdInstitutionSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = ikd_institution_model_new ();
  show_day (self, ikd_day_today ());
  ikd_grid_set_model (self->grid, IKD_GRID_MODEL (self->model));
}

void
ikd_institution_sheet_set_session (IkdInstitutionSheet *self, IkdSession *session)
{
  g_return_if_fail (IKD_IS_INSTITUTION_SHEET (self));

  g_set_object (&self->session, session);
}

void
ikd_institution_sheet_show (IkdInstitutionSheet *self, GPtrArray *rows)
{
  g_return_if_fail (IKD_IS_INSTITUTION_SHEET (self));

  if (self->saving > 0)
    return;
  ikd_institution_model_show (self->model, rows);
  show_status (self);
}

gboolean
ikd_institution_sheet_focus (IkdInstitutionSheet *self)
{
  g_return_val_if_fail (IKD_IS_INSTITUTION_SHEET (self), FALSE);

  return ikd_grid_grab_first (self->grid);
}

gboolean
ikd_institution_sheet_flush (IkdInstitutionSheet *self)
{
  g_return_val_if_fail (IKD_IS_INSTITUTION_SHEET (self), TRUE);

  ikd_grid_flush (self->grid);
  return !ikd_institution_model_has_refused (self->model);
}
