/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: each row that would be kept stands here with what it would put in the place of
 * which number. */

#include "config.h"

#include "ikd-institution-preview.h"

#include <glib/gi18n.h>

#include "ikd-table.h"

#define IKD_TYPE_INSTITUTION_CHANGE (ikd_institution_change_get_type ())
G_DECLARE_FINAL_TYPE (IkdInstitutionChange, ikd_institution_change, IKD, INSTITUTION_CHANGE,
                      GObject)

struct _IkdInstitutionChange
{
  GObject         parent_instance;

  IkdInstitution *before;
  IkdInstitution *after;
};

G_DEFINE_FINAL_TYPE (IkdInstitutionChange, ikd_institution_change, G_TYPE_OBJECT)

static void
ikd_institution_change_dispose (GObject *object)
{
  g_clear_object (&IKD_INSTITUTION_CHANGE (object)->before);
  g_clear_object (&IKD_INSTITUTION_CHANGE (object)->after);

  G_OBJECT_CLASS (ikd_institution_change_parent_class)->dispose (object);
}

static void
ikd_institution_change_class_init (IkdInstitutionChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ikd_institution_change_dispose;
}

static void
ikd_institution_change_init (IkdInstitutionChange *self)
{
}

/* transfer full */
static IkdInstitutionChange *
make_change (IkdInstitutionModel *model, IkdInstitution *after)
{
  IkdInstitutionChange *change = g_object_new (IKD_TYPE_INSTITUTION_CHANGE, NULL);
  IkdInstitution *before;

  change->after = g_object_ref (after);
  for (guint i = 0; (before = ikd_institution_model_get (model, i)) != NULL; i++)
    if (IKD_OUTREACH (before)->record == IKD_OUTREACH (after)->record)
      g_set_object (&change->before, before);
  return change;
}

static gboolean
differs (IkdNumber a, IkdNumber b)
{
  return a.known != b.known || a.value != b.value;
}

static gboolean
has_headcount (const IkdInstitutionChange *self)
{
  return differs (self->before->headcount, self->after->headcount);
}

static gboolean
has_activated (const IkdInstitutionChange *self)
{
  return differs (self->before->activated, self->after->activated)
         || self->before->date != self->after->date;
}

/* --- the table --- */

static char *
name_text (gpointer row)
{
  return g_strdup (((IkdInstitutionChange *) row)->after->name);
}

/* "406 (17 Apr 2026) → 410"; @was: of another day, or IKD_DAY_NONE */
static char *
arrow_text (IkdNumber before, IkdNumber after, IkdDay was)
{
  g_autofree char *old = ikd_count_format_words (before);
  g_autofree char *new = after.known ? ikd_count_format_words (after) : g_strdup ("–");
  g_autofree char *day = was != IKD_DAY_NONE ? ikd_day_format_short (was) : NULL;

  if (!before.known)
    return g_steal_pointer (&new);
  return day != NULL ? g_strdup_printf ("%s (%s) → %s", old, day, new)
                     : g_strdup_printf ("%s → %s", old, new);
}

static char *
headcount_text (gpointer row)
{
  const IkdInstitutionChange *self = row;

  return has_headcount (self)
           ? arrow_text (self->before->headcount, self->after->headcount, IKD_DAY_NONE)
           : g_strdup ("");
}

static char *
activated_text (gpointer row)
{
  const IkdInstitutionChange *self = row;
  IkdDay was = self->before->date != self->after->date ? self->before->date : IKD_DAY_NONE;

  return has_activated (self)
           ? arrow_text (self->before->activated, self->after->activated, was) : g_strdup ("");
}

static gint64
headcount_number (gpointer row)
{
  return ((IkdInstitutionChange *) row)->after->headcount.value;
}

static gint64
activated_number (gpointer row)
{
  return ((IkdInstitutionChange *) row)->after->activated.value;
}

static const IkdTableColumn columns[] = {
  { NC_ ("column", "Institution"), FALSE, TRUE, name_text, NULL, NULL, 0 },
  { NC_ ("column", "People"), TRUE, FALSE, headcount_text, headcount_number, NULL, 0 },
  { NC_ ("column", "Activated"), TRUE, FALSE, activated_text, activated_number, NULL, 0 },
};

/* --- the window --- */

struct _IkdInstitutionPreview
{
  AdwWindow      parent_instance;

  GPtrArray     *records;       /* of IkdInstitution */

  GtkButton     *accept;
  GtkLabel      *remark;
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (IkdInstitutionPreview, ikd_institution_preview, ADW_TYPE_WINDOW)

static guint accepted_signal;

static void
accept_cb (IkdInstitutionPreview *self)
{
  g_signal_emit (self, accepted_signal, 0, self->records);
  gtk_window_close (GTK_WINDOW (self));
}

/* Arrows go along the rows, Enter takes them. */
static void
ikd_institution_preview_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ikd_institution_preview_parent_class)->map (widget);
  ikd_table_focus (IKD_INSTITUTION_PREVIEW (widget)->view);
}

static void
ikd_institution_preview_dispose (GObject *object)
{
  IkdInstitutionPreview *self = IKD_INSTITUTION_PREVIEW (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_INSTITUTION_PREVIEW);
  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_institution_preview_parent_class)->dispose (object);
}

static void
ikd_institution_preview_class_init (IkdInstitutionPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_institution_preview_dispose;
  widget_class->map = ikd_institution_preview_map;
  accepted_signal = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/outreach/ikd-institution-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPreview, accept);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPreview, remark);
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPreview, view);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_institution_preview_init (IkdInstitutionPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

IkdInstitutionPreview *
ikd_institution_preview_new (GtkWindow *parent, IkdInstitutionModel *model, GPtrArray *records,
                             const char *remark)
{
  IkdInstitutionPreview *self = g_object_new (IKD_TYPE_INSTITUTION_PREVIEW, "transient-for", parent,
                                              NULL);
  g_autoptr (GListStore) store = g_list_store_new (IKD_TYPE_INSTITUTION_CHANGE);
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  guint n = 0;

  self->records = g_ptr_array_ref (records);
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (IkdInstitutionChange) change = make_change (model,
                                                             g_ptr_array_index (records, i));

      n += has_headcount (change) + has_activated (change);
      g_list_store_append (store, change);
    }
  ikd_table_set_up (self->view, columns, G_N_ELEMENTS (columns), store);
  number = ikd_count_format (n);
  /* Translators: a number. */
  label = g_strdup_printf (ngettext ("_Paste %s Value", "_Paste %s Values", n), number);
  gtk_button_set_label (self->accept, label);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), remark != NULL);
  gtk_label_set_text (self->remark, remark != NULL ? remark : "");
  return self;
}

gboolean
ikd_institution_preview_is_owed (IkdInstitutionModel *model, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (IkdInstitutionChange) change = make_change (model,
                                                             g_ptr_array_index (records, i));
      const IkdInstitution *before = change->before;

      if (before->headcount.known && has_headcount (change))
        return TRUE;
      if (before->activated.known && before->date == change->after->date && has_activated (change))
        return TRUE;
    }
  return FALSE;
}
