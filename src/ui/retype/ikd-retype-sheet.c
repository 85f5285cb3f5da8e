/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is typed is compared when its cell is left, by any way of leaving; a cell that
 * differs or is refused keeps the cursor once; what is settled is on its way to the file before the
 * next key. */

#include "ikd-retype-sheet.h"

#include <glib/gi18n.h>

#include "ikd-form.h"
#include "ikd-grid.h"
#include "ikd-retype-model.h"
#include "ikd-retype-words.h"

/* Where the cursor belongs after a text was taken. */
typedef enum
{
  GO_ANYWHERE,
  GO_STAY,                      /* at the cell that was left */
  GO_ON,                        /* at an open cell */
} Go;

struct _IkdRetypeSheet
{
  AdwBin           parent_instance;

  IkdSession      *session;
  IkdSheetQuery    query;
  IkdSecondKeying *keying;
  IkdRetypeModel  *model;

  Go               go;
  guint            row;         /* of the cell that was left */
  guint            column;
  guint            arriving;    /* once the keys of the moment are through */

  IkdGrid         *grid;
  GtkLabel        *status;
  GtkLabel        *progress;
};

G_DEFINE_FINAL_TYPE (IkdRetypeSheet, ikd_retype_sheet, ADW_TYPE_BIN)

enum
{
  FINISHED,
  OUTDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
say (IkdRetypeSheet *self, const char *text, const char *tone)
{
  ikd_form_say (self->status, text, tone);
}

static void
show_progress (IkdRetypeSheet *self)
{
  IkdKeyingCounts counts = ikd_second_keying_count (self->keying);
  g_autofree char *text = ikd_retype_words_cells (counts.chosen - counts.open, counts.chosen);

  if (self->progress != NULL)
    gtk_label_set_label (self->progress, text);
}

/* --- the cursor --- */

static void
arrive (IkdRetypeSheet *self)
{
  Go go = self->go;
  guint row;
  guint column;
  guint index;

  self->go = GO_ANYWHERE;
  if (go == GO_STAY)
    {
      ikd_grid_set_cursor (self->grid, self->row, self->column);
      return;
    }
  if (go != GO_ON || !ikd_grid_get_cursor (self->grid, &row, &column))
    return;
  if (ikd_retype_model_find_cell (self->model, row, column, &index)
      && !ikd_keying_state_is_settled (ikd_second_keying_get (self->keying, index)->state))
    return;
  if (ikd_retype_model_next_open (self->model, self->row, self->column, &row, &column))
    ikd_grid_set_cursor (self->grid, row, column);
}

static void
cursor_moved_cb (IkdRetypeSheet *self)
{
  if (self->model != NULL)
    arrive (self);
}

/* After the last cell of a column the cursor does not move by itself. */
static gboolean
arrive_cb (gpointer data)
{
  IkdRetypeSheet *self = data;

  self->arriving = 0;
  arrive (self);
  if (ikd_second_keying_count (self->keying).open == 0)
    g_signal_emit (self, signals[FINISHED], 0);
  return G_SOURCE_REMOVE;
}

static void
go_later (IkdRetypeSheet *self, Go go, guint row, guint column)
{
  self->go = go;
  self->row = row;
  self->column = column;
  if (self->arriving == 0)
    self->arriving = g_idle_add_full (G_PRIORITY_HIGH, arrive_cb, self, NULL);
}

static void
next_problem_cb (IkdRetypeSheet *self, int step)
{
  guint row;
  guint column;

  if (ikd_grid_get_cursor (self->grid, &row, &column)
      && ikd_retype_model_next_open (self->model, row, column, &row, &column))
    ikd_grid_set_cursor (self->grid, row, column);
}

/* --- what is typed --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRetypeSheet) self = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_second_keying_save_finish (IKD_SESSION (source), result, &error)
      && self->status != NULL)
    g_signal_emit (self, signals[OUTDATED], 0, error->message);
}

static void
settle (IkdRetypeSheet *self, guint index, const char *text)
{
  const IkdKeyingCell *cell = ikd_second_keying_get (self->keying, index);
  g_autofree char *keyed = ikd_retype_words_keyed (cell->candidate);

  ikd_second_keying_save_async (self->session, &self->query, self->keying, index, text, NULL,
                                saved_cb, g_object_ref (self));
  ikd_retype_model_show (self->model, index, keyed, FALSE);
  show_progress (self);
}

static void
take (IkdRetypeSheet *self, guint index, const char *text, IkdKeyed keyed)
{
  const IkdKeyingCell *cell = ikd_second_keying_get (self->keying, index);
  gboolean again = cell->state == IKD_KEYING_DIFFERS;
  IkdKeyingState state = ikd_second_keying_key (self->keying, index, keyed);
  g_autofree char *result = ikd_retype_words_result (cell, again);

  if (ikd_keying_state_is_settled (state))
    settle (self, index, text);
  else
    ikd_retype_model_show (self->model, index, NULL, FALSE);
  say (self, result, state == IKD_KEYING_DIFFERS ? "warning" : NULL);
}

static void
entered_cb (IkdRetypeSheet *self, guint row, guint column, const char *text)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  IkdKeyingCell *cell;
  IkdKeyed keyed;
  guint index;

  if (!ikd_retype_model_find_cell (self->model, row, column, &index))
    return;
  cell = ikd_second_keying_get (self->keying, index);
  if (*typed == '\0')
    {
      ikd_retype_model_show (self->model, index, NULL, FALSE);
      return;
    }
  if (ikd_second_keying_read (cell, typed, &keyed, &error))
    {
      take (self, index, typed, keyed);
    }
  else
    {
      ikd_retype_model_show (self->model, index, typed, TRUE);
      say (self, error->message, "error");
    }
  go_later (self, ikd_keying_state_is_settled (cell->state) ? GO_ON : GO_STAY, row, column);
}

static void
cleared_cb (IkdRetypeSheet *self, guint first, guint last, guint column)
{
  guint index;

  for (guint row = first; row <= last; row++)
    if (ikd_retype_model_find_cell (self->model, row, column, &index))
      ikd_retype_model_show (self->model, index, NULL, FALSE);
}

static void
by_hand_cb (IkdRetypeSheet *self)
{
  say (self, _("A second keying is typed by hand; nothing is pasted or copied."), NULL);
}

static void
copy_cb (IkdRetypeSheet *self, guint row, guint column)
{
  by_hand_cb (self);
}

/* --- the widget --- */

static void
ikd_retype_sheet_dispose (GObject *object)
{
  IkdRetypeSheet *self = IKD_RETYPE_SHEET (object);

  g_clear_handle_id (&self->arriving, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_RETYPE_SHEET);
  g_clear_handle_id (&self->arriving, g_source_remove);
  g_clear_object (&self->model);
  g_clear_object (&self->keying);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (ikd_retype_sheet_parent_class)->dispose (object);
}

static void
ikd_retype_sheet_class_init (IkdRetypeSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_retype_sheet_dispose;
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OUTDATED] = g_signal_new ("outdated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (IKD_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/retype/ikd-retype-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeSheet, grid);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeSheet, status);
  gtk_widget_class_bind_template_child (widget_class, IkdRetypeSheet, progress);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_problem_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_hand_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
ikd_retype_sheet_init (IkdRetypeSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_retype_sheet_open (IkdRetypeSheet *self, IkdSession *session, const IkdSheetQuery *query,
                       IkdSecondKeying *keying, const char *trouble)
{
  g_autoptr (IkdRetypeModel) model = NULL;

  g_return_if_fail (IKD_IS_RETYPE_SHEET (self));

  /* What is half typed is still taken by what was shown. */
  ikd_grid_flush (self->grid);
  g_clear_handle_id (&self->arriving, g_source_remove);
  self->go = GO_ANYWHERE;
  model = ikd_retype_model_new (keying);
  g_set_object (&self->session, session);
  self->query = *query;
  g_set_object (&self->keying, keying);
  g_set_object (&self->model, model);
  ikd_grid_set_model (self->grid, IKD_GRID_MODEL (model));
  ikd_grid_grab_first (self->grid);
  show_progress (self);
  if (trouble != NULL)
    say (self, trouble, "error");
  else
    say (self, _("Key each figure from its source, then Enter. b = not yet reported, x = not "
                 "applicable."), NULL);
}

gboolean
ikd_retype_sheet_has_open (IkdRetypeSheet *self)
{
  g_return_val_if_fail (IKD_IS_RETYPE_SHEET (self), FALSE);

  if (self->model == NULL)
    return FALSE;
  ikd_grid_flush (self->grid);
  return ikd_second_keying_count (self->keying).differing > 0
         || ikd_retype_model_has_refused (self->model);
}
