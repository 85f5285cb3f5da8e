/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the switch shows what is kept; a text typed beside it is not overwritten. */

#include "config.h"

#include "ikd-cell-mark.h"

#include <glib/gi18n.h>

#include "ikd-cell-words.h"
#include "ikd-refusal.h"

struct _IkdCellMark
{
  AdwPreferencesGroup  parent_instance;

  GtkSwitch           *toggle;
  AdwEntryRow         *text;
  AdwExpanderRow      *history;
  IkdRefusal          *refusal;
  GPtrArray           *rows;    /* of the history */
  IkdCell             *cell;    /* nullable */
  char                *shown;   /* what the text was filled with */
  gboolean             filling;
  gboolean             waiting; /* until the cell is read again as it was asked for */
  gboolean             asked;
};

G_DEFINE_FINAL_TYPE (IkdCellMark, ikd_cell_mark, ADW_TYPE_PREFERENCES_GROUP)

static guint changed_signal;

static IkdRemark *
make_remark (IkdCellMark *self, gboolean marked)
{
  IkdRemark *standing = self->cell->now.follow_up;
  g_autofree char *subject = ikd_remark_cell_subject (self->cell->key.indicator,
                                                      self->cell->key.segment);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));
  IkdRemark *remark = ikd_remark_new (IKD_REMARK_FOLLOW_UP,
                                      ikd_region_get_code (self->cell->region), subject,
                                      self->cell->key.day);

  remark->record = standing != NULL ? standing->record : 0;
  remark->withdrawn = !marked;
  g_strstrip (text);
  if (marked && *text != '\0')
    remark->text = g_steal_pointer (&text);
  return remark;
}

static void
turn (IkdCellMark *self, gboolean marked)
{
  /* To set what is so already would stop a switch that is being turned. */
  if (gtk_switch_get_active (self->toggle) == marked)
    return;
  self->filling = TRUE;
  gtk_switch_set_active (self->toggle, marked);
  self->filling = FALSE;
}

/* The switch as it is kept. */
static void
fill_switch (IkdCellMark *self)
{
  turn (self, self->cell != NULL && self->cell->now.follow_up != NULL);
}

static void
keep (IkdCellMark *self, gboolean marked)
{
  g_autoptr (IkdRemark) remark = NULL;

  if (self->cell == NULL)
    return;
  if (marked && !ikd_refusal_check (self->refusal))
    {
      fill_switch (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->text));
      return;
    }
  remark = make_remark (self, marked);
  g_free (self->shown);
  self->shown = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));
  self->waiting = TRUE;
  self->asked = marked;
  turn (self, marked);
  g_signal_emit (self, changed_signal, 0, remark);
}

static void
toggled_cb (IkdCellMark *self)
{
  /* Turned again before it was kept: what it is in the end counts. */
  if (!self->filling && !self->waiting)
    keep (self, gtk_switch_get_active (self->toggle));
}

/* The cell was read again. */
static void
settle_switch (IkdCellMark *self)
{
  gboolean kept = self->cell != NULL && self->cell->now.follow_up != NULL;
  gboolean waited = self->waiting;

  if (waited && kept != self->asked)
    return;
  self->waiting = FALSE;
  if (waited && gtk_switch_get_active (self->toggle) != kept)
    keep (self, !kept);
  else
    fill_switch (self);
}

/* To say why is to mark. */
static void
apply_cb (IkdCellMark *self)
{
  keep (self, TRUE);
}

static void
text_changed_cb (IkdCellMark *self)
{
  if (!self->filling)
    ikd_refusal_check (self->refusal);
}

static void
fill_text (IkdCellMark *self)
{
  const IkdRemark *mark = self->cell->now.follow_up;
  const char *text = mark != NULL && mark->text != NULL ? mark->text : "";
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->text));
  gboolean untouched = g_strcmp0 (typed, self->shown) == 0;

  /* To set what stands there already would offer to apply it. */
  if (!untouched || g_str_equal (typed, text))
    return;
  g_free (self->shown);
  self->shown = g_strdup (text);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  self->filling = FALSE;
}

static void
fill_history (IkdCellMark *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->history, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = self->cell->marks->len; i > 0; i--)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *words = ikd_cell_words_mark (g_ptr_array_index (self->cell->marks, i - 1));

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
      adw_expander_row_add_row (self->history, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->history), self->rows->len > 0);
}

void
ikd_cell_mark_show (IkdCellMark *self, IkdCell *cell)
{
  g_return_if_fail (IKD_IS_CELL_MARK (self));

  g_set_object (&self->cell, cell);
  settle_switch (self);
  fill_text (self);
  fill_history (self);
}

void
ikd_cell_mark_set_writable (IkdCellMark *self, gboolean writable)
{
  g_return_if_fail (IKD_IS_CELL_MARK (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->toggle), writable);
  gtk_editable_set_editable (GTK_EDITABLE (self->text), writable);
}

void
ikd_cell_mark_refuse (IkdCellMark *self, const char *sentence)
{
  g_return_if_fail (IKD_IS_CELL_MARK (self));

  ikd_refusal_say (self->refusal, sentence);
  self->waiting = FALSE;
  fill_switch (self);
}

static void
ikd_cell_mark_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_CELL_MARK);
  g_clear_object (&IKD_CELL_MARK (object)->cell);

  G_OBJECT_CLASS (ikd_cell_mark_parent_class)->dispose (object);
}

static void
ikd_cell_mark_finalize (GObject *object)
{
  IkdCellMark *self = IKD_CELL_MARK (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->shown);

  G_OBJECT_CLASS (ikd_cell_mark_parent_class)->finalize (object);
}

static void
ikd_cell_mark_class_init (IkdCellMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_cell_mark_dispose;
  object_class->finalize = ikd_cell_mark_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_REMARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/cell/ikd-cell-mark.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdCellMark, toggle);
  gtk_widget_class_bind_template_child (widget_class, IkdCellMark, text);
  gtk_widget_class_bind_template_child (widget_class, IkdCellMark, history);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
ikd_cell_mark_init (IkdCellMark *self)
{
  GtkWidget *refusal = NULL;

  self->rows = g_ptr_array_new ();
  self->shown = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  refusal = ikd_refusal_new (self->text);
  self->refusal = IKD_REFUSAL (refusal);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), refusal);
}
