/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is typed is never overwritten by what the file says, and an identity number is
 * refused where it stands. */

#include "config.h"

#include "ikd-cell-source.h"

#include <glib/gi18n.h>

#include "ikd-form.h"
#include "ikd-refusal.h"

typedef enum
{
  FIELD_TITLE,
  FIELD_PUBLISHER,
  FIELD_DATE,
  FIELD_URL,
  FIELD_BASE_WORD,
  FIELD_NOTE,
  N_FIELDS,
} Field;

struct _IkdCellSource
{
  AdwPreferencesGroup  parent_instance;

  AdwEntryRow         *fields[N_FIELDS];
  IkdRefusal          *refusals[N_FIELDS];
  GtkWidget           *save_button;
  GtkLabel            *status;
  GtkWidget           *bar;     /* the two */
  IkdFigure           *figure;  /* nullable */
  gboolean             writable;
  gboolean             dirty;
  gboolean             handed_on; /* nothing was typed since it was given away to be kept */
  gboolean             filling;
};

G_DEFINE_FINAL_TYPE (IkdCellSource, ikd_cell_source, ADW_TYPE_PREFERENCES_GROUP)

static guint save_signal;

static const char *const titles[N_FIELDS] = {
  [FIELD_TITLE] = N_("Source"),
  [FIELD_PUBLISHER] = N_("Publisher"),
  [FIELD_DATE] = N_("Date of the source"),
  [FIELD_URL] = N_("Address"),
  [FIELD_BASE_WORD] = N_("The source's own word for the base"),
  [FIELD_NOTE] = N_("Note"),
};

static const char *
text_of (IkdCellSource *self, Field field)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->fields[field]));
}

static void
say (IkdCellSource *self, const char *sentence, gboolean error)
{
  ikd_form_say (self->status, sentence, error ? "error" : NULL);
}

gboolean
ikd_cell_source_is_allowed (IkdCellSource *self)
{
  gboolean allowed = TRUE;

  g_return_val_if_fail (IKD_IS_CELL_SOURCE (self), FALSE);

  for (guint i = 0; i < N_FIELDS; i++)
    allowed &= ikd_refusal_check (self->refusals[i]);
  return allowed;
}

static void
update (IkdCellSource *self)
{
  gboolean open = self->writable && self->figure != NULL;
  gboolean allowed = ikd_cell_source_is_allowed (self);

  for (guint i = 0; i < N_FIELDS; i++)
    gtk_editable_set_editable (GTK_EDITABLE (self->fields[i]), open);
  gtk_widget_set_sensitive (self->save_button, open && self->dirty && allowed);
  gtk_widget_set_visible (self->bar, self->writable);
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    self->figure == NULL ? _("There is no value here yet. Type the value first.") : NULL);
}

static void
changed_cb (IkdCellSource *self)
{
  if (self->filling)
    return;

  self->dirty = TRUE;
  self->handed_on = FALSE;
  say (self, "", FALSE);
  update (self);
}

static void
save_cb (IkdCellSource *self)
{
  if (gtk_widget_get_sensitive (self->save_button))
    g_signal_emit (self, save_signal, 0);
}

void
ikd_cell_source_show (IkdCellSource *self, IkdFigure *figure)
{
  static const IkdSource nothing = { NULL, };
  const IkdSource *source = figure != NULL && figure->source != NULL ? figure->source : &nothing;
  const char *const texts[N_FIELDS] = {
    [FIELD_TITLE] = source->title, [FIELD_PUBLISHER] = source->publisher,
    [FIELD_DATE] = source->date,   [FIELD_URL] = source->url,
    [FIELD_BASE_WORD] = source->base_word, [FIELD_NOTE] = figure != NULL ? figure->note : NULL,
  };

  g_return_if_fail (IKD_IS_CELL_SOURCE (self));

  g_set_object (&self->figure, figure);
  self->filling = TRUE;
  for (guint i = 0; i < N_FIELDS && !self->dirty; i++)
    if (g_strcmp0 (text_of (self, i), texts[i] != NULL ? texts[i] : "") != 0)
      gtk_editable_set_text (GTK_EDITABLE (self->fields[i]), texts[i] != NULL ? texts[i] : "");
  self->filling = FALSE;
  update (self);
}

void
ikd_cell_source_set_writable (IkdCellSource *self, gboolean writable)
{
  g_return_if_fail (IKD_IS_CELL_SOURCE (self));

  self->writable = writable;
  update (self);
}

void
ikd_cell_source_fill (IkdCellSource *self, IkdEntry *entry)
{
  g_return_if_fail (IKD_IS_CELL_SOURCE (self));

  entry->source_title = text_of (self, FIELD_TITLE);
  entry->source_publisher = text_of (self, FIELD_PUBLISHER);
  entry->source_date = text_of (self, FIELD_DATE);
  entry->source_url = text_of (self, FIELD_URL);
  entry->base_word = text_of (self, FIELD_BASE_WORD);
  entry->note = text_of (self, FIELD_NOTE);
  self->handed_on = TRUE;
}

gboolean
ikd_cell_source_is_dirty (IkdCellSource *self)
{
  g_return_val_if_fail (IKD_IS_CELL_SOURCE (self), FALSE);

  return self->dirty;
}

void
ikd_cell_source_kept (IkdCellSource *self)
{
  GtkWidget *focus = NULL;
  GtkRoot *root = NULL;

  g_return_if_fail (IKD_IS_CELL_SOURCE (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  self->dirty = !self->handed_on;
  /* The button that was pressed goes grey: the keyboard stays in the group. */
  if (focus == self->save_button && !self->dirty)
    gtk_widget_grab_focus (GTK_WIDGET (self->fields[FIELD_NOTE]));
  update (self);
  say (self, _("✓ Source and note stored"), FALSE);
}

void
ikd_cell_source_refuse (IkdCellSource *self, const char *sentence)
{
  g_return_if_fail (IKD_IS_CELL_SOURCE (self));

  say (self, sentence, TRUE);
}

static void
ikd_cell_source_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_CELL_SOURCE);
  g_clear_object (&IKD_CELL_SOURCE (object)->figure);

  G_OBJECT_CLASS (ikd_cell_source_parent_class)->dispose (object);
}

static void
ikd_cell_source_class_init (IkdCellSourceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_cell_source_dispose;
  save_signal = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/cell/ikd-cell-source.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdCellSource, save_button);
  gtk_widget_class_bind_template_child (widget_class, IkdCellSource, status);
  gtk_widget_class_bind_template_child (widget_class, IkdCellSource, bar);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
ikd_cell_source_init (IkdCellSource *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_FIELDS; i++)
    {
      GtkWidget *field = adw_entry_row_new ();
      GtkWidget *refusal = ikd_refusal_new (ADW_ENTRY_ROW (field));

      self->fields[i] = ADW_ENTRY_ROW (field);
      self->refusals[i] = IKD_REFUSAL (refusal);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (field), _(titles[i]));
      g_signal_connect_object (field, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (field, "entry-activated", G_CALLBACK (save_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), field);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), refusal);
    }
  update (self);
}
