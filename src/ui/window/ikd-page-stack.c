/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a page lives as long as the stack, so that what was typed into it is there again when
 * one comes back; it is told to keep what is typed whenever it is left. */

#include "ikd-page-stack.h"

#include <glib/gi18n.h>

#include "ikd-page-list.h"
#include "ikd-raise.h"

struct _IkdPageStack
{
  AdwBin parent_instance;

  IkdContext *context;
  gboolean sidebar_shown;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (IkdPageStack, ikd_page_stack, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_SIDEBAR_SHOWN,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
busy_cb (IkdPageStack *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static GtkWidget *
make_page (IkdPageStack *self, const IkdPageEntry *entry)
{
  GtkWidget *page = g_object_new (entry->get_type (), "context", self->context,
                                  "title", _(entry->title), NULL);

  g_object_bind_property (self, "sidebar-shown", page, "sidebar-shown", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (page, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, page, entry->id);
  return page;
}

static void
ikd_page_stack_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdPageStack *self = IKD_PAGE_STACK (object);

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_SIDEBAR_SHOWN:
      g_value_set_boolean (value, self->sidebar_shown);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, ikd_page_stack_get_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_page_stack_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdPageStack *self = IKD_PAGE_STACK (object);

  switch (id)
    {
    case PROP_CONTEXT:
      g_set_object (&self->context, g_value_get_object (value));
      break;
    case PROP_SIDEBAR_SHOWN:
      self->sidebar_shown = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_page_stack_dispose (GObject *object)
{
  g_clear_object (&IKD_PAGE_STACK (object)->context);

  G_OBJECT_CLASS (ikd_page_stack_parent_class)->dispose (object);
}

static void
ikd_page_stack_class_init (IkdPageStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ikd_page_stack_get_property;
  object_class->set_property = ikd_page_stack_set_property;
  object_class->dispose = ikd_page_stack_dispose;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, IKD_TYPE_CONTEXT, flags);
  properties[PROP_SIDEBAR_SHOWN] = g_param_spec_boolean ("sidebar-shown", NULL, NULL, TRUE, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ikd_page_stack_init (IkdPageStack *self)
{
  self->sidebar_shown = TRUE;
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

gboolean
ikd_page_stack_show (IkdPageStack *self, const char *id)
{
  const IkdPageEntry *entry = ikd_page_list_find (id);
  IkdPage *before;
  GtkWidget *page;

  g_return_val_if_fail (IKD_IS_PAGE_STACK (self), FALSE);

  if (entry == NULL)
    return FALSE;
  before = ikd_page_stack_get_page (self);
  page = gtk_stack_get_child_by_name (self->stack, id);
  if (page == NULL)
    page = make_page (self, entry);
  if (before != NULL && GTK_WIDGET (before) != page)
    ikd_pane_flush (IKD_PANE (before));
  gtk_stack_set_visible_child (self->stack, page);
  if (!IKD_PAGE_GET_CLASS (page)->fills)
    ikd_raise_now (GTK_WIDGET (self));
  ikd_pane_focus_first (IKD_PANE (page));
  return TRUE;
}

IkdPage *
ikd_page_stack_get_page (IkdPageStack *self)
{
  GtkWidget *page;

  g_return_val_if_fail (IKD_IS_PAGE_STACK (self), NULL);

  page = gtk_stack_get_visible_child (self->stack);
  return page != NULL ? IKD_PAGE (page) : NULL;
}

gboolean
ikd_page_stack_flush (IkdPageStack *self)
{
  gboolean kept = TRUE;

  g_return_val_if_fail (IKD_IS_PAGE_STACK (self), TRUE);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    kept = ikd_pane_flush (IKD_PANE (page)) && kept;
  return kept;
}

gboolean
ikd_page_stack_get_busy (IkdPageStack *self)
{
  g_return_val_if_fail (IKD_IS_PAGE_STACK (self), FALSE);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    if (ikd_pane_get_busy (IKD_PANE (page)))
      return TRUE;
  return FALSE;
}
