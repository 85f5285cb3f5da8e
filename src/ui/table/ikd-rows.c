/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is shown never looks like a choice; a cell hears of an item only while it is in
 * the cell. */

#include "config.h"

#include "ikd-rows.h"

#include "ikd-column.h"

typedef struct
{
  const IkdRowsColumn *column;
  const IkdRowsFuncs  *funcs;
  gpointer             data;
  GDestroyNotify       destroy;
} Binding;

#define BINDING "binding"

static const Binding *
get_binding (GtkListItem *list_item)
{
  return g_object_get_data (G_OBJECT (list_item), BINDING);
}

static void
free_binding_cb (gpointer data, GClosure *closure)
{
  Binding *self = data;

  self->destroy (self->data);
  g_free (self);
}

static void
toggled_cb (GtkCheckButton *check, GtkListItem *list_item)
{
  const Binding *self = get_binding (list_item);
  gpointer item = gtk_list_item_get_item (list_item);

  if (item != NULL)
    self->funcs->choose (item, gtk_check_button_get_active (check), self->data);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Binding *self)
{
  GtkWidget *check;

  g_object_set_data (G_OBJECT (list_item), BINDING, self);
  if (self->column->title != NULL)
    {
      ikd_rows_put_label (list_item);
      return;
    }
  check = gtk_check_button_new ();
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), list_item, 0);
  gtk_list_item_set_child (list_item, check);
}

static void
item_changed_cb (gpointer item, GtkListItem *list_item)
{
  const Binding *self = get_binding (list_item);

  self->funcs->show (list_item, item, self->data);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Binding *self)
{
  gpointer item = gtk_list_item_get_item (list_item);

  if (self->funcs->bind != NULL)
    self->funcs->bind (list_item, item, self->data);
  g_signal_connect_object (item, "changed", G_CALLBACK (item_changed_cb), list_item, 0);
  item_changed_cb (item, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Binding *self)
{
  gpointer item = gtk_list_item_get_item (list_item);

  if (self->funcs->unbind != NULL)
    self->funcs->unbind (list_item, item, self->data);
  g_signal_handlers_disconnect_by_func (item, item_changed_cb, list_item);
}

void
ikd_rows_add_column (GtkColumnView *view, const char *context, const IkdRowsColumn *column,
                     const IkdRowsFuncs *funcs, gpointer data, GDestroyNotify destroy)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Binding *binding = g_new0 (Binding, 1);

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  *binding = (Binding){ column, funcs, data, destroy };
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), binding, free_binding_cb, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), binding);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), binding);
  ikd_column_append (view, column->title != NULL ? g_dpgettext2 (NULL, context, column->title)
                                                 : NULL,
                     column->numeric, column->expand, factory, NULL);
}

gpointer
ikd_rows_get_data (GtkListItem *list_item)
{
  return get_binding (list_item)->data;
}

void
ikd_rows_put_label (GtkListItem *list_item)
{
  const IkdRowsColumn *column = get_binding (list_item)->column;

  gtk_list_item_set_child (list_item, ikd_column_make_label (column->numeric, column->expand));
}

void
ikd_rows_set_class (GtkWidget *label, const char *const *classes, guint n, guint at)
{
  g_return_if_fail (GTK_IS_WIDGET (label) && at < n);

  for (guint i = 0; i < n; i++)
    if (classes[i] != NULL)
      gtk_widget_remove_css_class (label, classes[i]);
  if (classes[at] != NULL)
    gtk_widget_add_css_class (label, classes[at]);
}

void
ikd_rows_show_check (GtkListItem *list_item, gboolean active, gboolean sensitive,
                     const char *label)
{
  GtkWidget *check;
  GtkWidget *cell;

  g_return_if_fail (GTK_IS_LIST_ITEM (list_item));

  check = gtk_list_item_get_child (list_item);
  cell = gtk_widget_get_parent (check);
  g_signal_handlers_block_by_func (check, toggled_cb, list_item);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_signal_handlers_unblock_by_func (check, toggled_cb, list_item);
  gtk_widget_set_sensitive (check, sensitive);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  /* The row has the focus where the check cannot. */
  if (cell != NULL && gtk_widget_get_parent (cell) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (cell)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

char *
ikd_rows_describe (const char *what, const char *old, const char *new_text, const char *state)
{
  return old != NULL ? g_strdup_printf ("%s, %s → %s, %s", what, old, new_text, state)
                     : g_strdup_printf ("%s, %s, %s", what, new_text, state);
}

/* The first of @type below a row that can be used now. */
static GtkWidget *
find_usable (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_usable (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
ikd_rows_use (GtkWidget *focus)
{
  for (GtkWidget *at = focus; at != NULL && !GTK_IS_LIST_VIEW (at) && !GTK_IS_COLUMN_VIEW (at);
       at = gtk_widget_get_parent (at))
    {
      GtkWidget *drop = find_usable (at, GTK_TYPE_DROP_DOWN);
      GtkWidget *check = find_usable (at, GTK_TYPE_CHECK_BUTTON);

      if (drop != NULL)
        return gtk_widget_grab_focus (drop) && gtk_widget_activate (drop);
      if (check != NULL)
        {
          gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                       !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
          return TRUE;
        }
    }
  return FALSE;
}
