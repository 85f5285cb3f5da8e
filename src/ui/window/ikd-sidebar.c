/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: there is an entry for each page of the list, none for a page that does not exist.
 * What is owed is a number beside the entry, and in words what a screen reader says of it. */

#include "ikd-sidebar.h"

#include <glib/gi18n.h>

#include "ikd-main-menu.h"
#include "ikd-operator-switch.h"
#include "ikd-owed-count.h"
#include "ikd-page-list.h"

struct _IkdSidebar
{
  AdwBin parent_instance;

  IkdContext *context;
  GtkListBox *list;
  IkdOwedCount *owed;
  GtkWidget *entry_row;         /* of the page that takes what is owed */
  GtkLabel *badge;
};

G_DEFINE_FINAL_TYPE (IkdSidebar, ikd_sidebar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
owed_cb (IkdSidebar *self)
{
  guint count = ikd_owed_count_get (self->owed);
  const char *title = _(ikd_page_list_find ("entry")->title);
  g_autofree char *number = ikd_count_format (count);
  /* Translators: the name of a page, and how many reports are awaited: "Data Entry, 1 …". */
  g_autofree char *label = g_strdup_printf (ngettext ("%s, %s report not in today",
                                                      "%s, %s reports not in today", count),
                                            title, number);

  gtk_label_set_text (self->badge, number);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  count > 0 ? label : title, -1);
}

static void
add_badge (IkdSidebar *self, GtkWidget *row)
{
  self->entry_row = row;
  self->badge = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->badge), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->badge), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (self->badge), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->badge), "badge");
  gtk_widget_add_css_class (GTK_WIDGET (self->badge), "numeric");
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))),
                  GTK_WIDGET (self->badge));
  owed_cb (self);
}

static char *
dup_key (const IkdPageEntry *entry)
{
  return g_strdup_printf ("Ctrl+%u", entry->number);
}

/* Asked for when it is wanted: to be given one, a widget makes GTK look where the pointer is. */
static gboolean
query_tooltip_cb (GtkWidget *row, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip,
                  const IkdPageEntry *entry)
{
  g_autofree char *key = dup_key (entry);

  gtk_tooltip_set_text (tooltip, key);
  return TRUE;
}

static GtkWidget *
make_row (const IkdPageEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (entry->icon_name);
  GtkWidget *label = gtk_label_new (_(entry->title));
  g_autofree char *key = dup_key (entry);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_has_tooltip (row, TRUE);
  g_signal_connect (row, "query-tooltip", G_CALLBACK (query_tooltip_cb), (gpointer) entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(entry->title), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
  return row;
}

static void
fill (IkdSidebar *self)
{
  guint n;
  const IkdPageEntry *entries = ikd_page_list_get (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = make_row (&entries[i]);

      gtk_list_box_append (self->list, row);
      if (g_str_equal (entries[i].id, "entry"))
        add_badge (self, row);
    }
}

static void
row_activated_cb (IkdSidebar *self, GtkListBoxRow *row)
{
  guint n;
  const IkdPageEntry *entries = ikd_page_list_get (&n);
  int index = gtk_list_box_row_get_index (row);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", entries[index].id);
}

static void
ikd_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    g_value_set_object (value, IKD_SIDEBAR (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    {
      IkdSidebar *self = IKD_SIDEBAR (object);

      g_set_object (&self->context, g_value_get_object (value));
      ikd_owed_count_set_context (self->owed, self->context);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_sidebar_dispose (GObject *object)
{
  IkdSidebar *self = IKD_SIDEBAR (object);

  if (self->owed != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->owed, owed_cb, self);
      ikd_owed_count_set_context (self->owed, NULL);
    }
  g_clear_object (&self->owed);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_SIDEBAR);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ikd_sidebar_parent_class)->dispose (object);
}

static void
ikd_sidebar_class_init (IkdSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_sidebar_get_property;
  object_class->set_property = ikd_sidebar_set_property;
  object_class->dispose = ikd_sidebar_dispose;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, IKD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (IKD_TYPE_MAIN_MENU);
  g_type_ensure (IKD_TYPE_OPERATOR_SWITCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/window/ikd-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ikd_sidebar_init (IkdSidebar *self)
{
  self->owed = ikd_owed_count_new ();
  g_signal_connect_swapped (self->owed, "notify::count", G_CALLBACK (owed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}

void
ikd_sidebar_set_page (IkdSidebar *self, const char *id)
{
  guint n;
  const IkdPageEntry *entries = ikd_page_list_get (&n);

  g_return_if_fail (IKD_IS_SIDEBAR (self));

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (entries[i].id, id) == 0)
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
}

void
ikd_sidebar_focus_page (IkdSidebar *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (IKD_IS_SIDEBAR (self));

  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
