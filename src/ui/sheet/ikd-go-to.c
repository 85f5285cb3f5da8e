/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a row whose name or code begins with what is typed comes before one that holds it
 * somewhere. */

#include "config.h"

#include "ikd-go-to.h"

#include <glib/gi18n.h>

struct _IkdGoTo
{
  GtkWidget      parent_instance;

  GtkWidget     *entry;         /* GtkSearchEntry */
  IkdEntrySheet *sheet;         /* nullable */
};

G_DEFINE_FINAL_TYPE (IkdGoTo, ikd_go_to, GTK_TYPE_WIDGET)

enum
{
  FOUND,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* 2: begins so, 1: holds it, 0: neither */
static int
rank (IkdRegion *region, const char *text)
{
  g_autofree char *name = ikd_name_fold (ikd_region_get_name (region));
  const char *code = ikd_region_get_code (region);

  if (g_str_has_prefix (name, text) || g_str_has_prefix (code, text))
    return 2;
  return strstr (name, text) != NULL || g_str_has_suffix (code, text) ? 1 : 0;
}

static void
changed_cb (IkdGoTo *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gboolean is_code = g_ascii_isdigit (*typed);
  g_autofree char *text = is_code ? g_strdup (typed) : ikd_name_fold (typed);
  int best = 0;
  guint at = 0;

  if (self->sheet == NULL || *text == '\0')
    return;
  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      int found = rank (((IkdSheetRow *) g_ptr_array_index (self->sheet->rows, i))->region, text);

      if (found > best)
        {
          best = found;
          at = i;
        }
    }
  if (best > 0)
    {
      gtk_widget_remove_css_class (self->entry, "error");
      g_signal_emit (self, signals[FOUND], 0, at);
    }
  else
    {
      gtk_widget_add_css_class (self->entry, "error");
    }
}

static void
done_cb (IkdGoTo *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
ikd_go_to_dispose (GObject *object)
{
  IkdGoTo *self = IKD_GO_TO (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->sheet);

  G_OBJECT_CLASS (ikd_go_to_parent_class)->dispose (object);
}

static void
ikd_go_to_class_init (IkdGoToClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_go_to_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[FOUND] = g_signal_new ("found", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[DONE] = g_signal_new ("done", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
ikd_go_to_init (IkdGoTo *self)
{
  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Name or code of a row"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Go to a row by name or code"), -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (done_cb), self);
}

GtkWidget *
ikd_go_to_new (void)
{
  return g_object_new (IKD_TYPE_GO_TO, NULL);
}

void
ikd_go_to_start (IkdGoTo *self, IkdEntrySheet *sheet)
{
  g_return_if_fail (IKD_IS_GO_TO (self));

  g_set_object (&self->sheet, sheet);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_remove_css_class (self->entry, "error");
  gtk_widget_grab_focus (self->entry);
}
