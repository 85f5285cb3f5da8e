/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: every page has the same header and the same bars about the file. */

#include "ikd-page.h"

#include "ikd-file-bars.h"
#include "ikd-main-menu.h"

typedef struct
{
  char *title;
  gboolean sidebar_shown;

  GtkWidget *box;
  AdwBin *title_bin;
  AdwWindowTitle *plain_title;
  AdwBin *start_bin;
  AdwBin *end_bin;
  AdwBin *content_bin;
} IkdPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IkdPage, ikd_page, IKD_TYPE_PANE)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CHILD,
  PROP_TITLE_WIDGET,
  PROP_START_WIDGET,
  PROP_END_WIDGET,
  PROP_SIDEBAR_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
focus_first (IkdPane *pane)
{
  IkdPagePrivate *priv = ikd_page_get_instance_private (IKD_PAGE (pane));

  gtk_widget_child_focus (GTK_WIDGET (priv->content_bin), GTK_DIR_TAB_FORWARD);
}

/* NULL also once the page is disposed of. */
static GtkWidget *
get_child (AdwBin *bin)
{
  return bin != NULL ? adw_bin_get_child (bin) : NULL;
}

static void
set_title_widget (IkdPage *self, GtkWidget *widget)
{
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);

  adw_bin_set_child (priv->title_bin, widget != NULL ? widget : GTK_WIDGET (priv->plain_title));
}

static GtkWidget *
get_title_widget (IkdPage *self)
{
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);
  GtkWidget *widget = get_child (priv->title_bin);

  return widget != GTK_WIDGET (priv->plain_title) ? widget : NULL;
}

static void
ikd_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdPage *self = IKD_PAGE (object);
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_CHILD:
      g_value_set_object (value, get_child (priv->content_bin));
      break;
    case PROP_TITLE_WIDGET:
      g_value_set_object (value, get_title_widget (self));
      break;
    case PROP_START_WIDGET:
      g_value_set_object (value, get_child (priv->start_bin));
      break;
    case PROP_END_WIDGET:
      g_value_set_object (value, get_child (priv->end_bin));
      break;
    case PROP_SIDEBAR_SHOWN:
      g_value_set_boolean (value, priv->sidebar_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdPage *self = IKD_PAGE (object);
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);

  switch (id)
    {
    case PROP_TITLE:
      g_free (priv->title);
      priv->title = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_CHILD:
      adw_bin_set_child (priv->content_bin, g_value_get_object (value));
      break;
    case PROP_TITLE_WIDGET:
      set_title_widget (self, g_value_get_object (value));
      break;
    case PROP_START_WIDGET:
      adw_bin_set_child (priv->start_bin, g_value_get_object (value));
      break;
    case PROP_END_WIDGET:
      adw_bin_set_child (priv->end_bin, g_value_get_object (value));
      break;
    case PROP_SIDEBAR_SHOWN:
      if (priv->sidebar_shown == g_value_get_boolean (value))
        break;
      priv->sidebar_shown = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_page_dispose (GObject *object)
{
  IkdPage *self = IKD_PAGE (object);
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);

  g_clear_pointer (&priv->box, gtk_widget_unparent);
  g_clear_object (&priv->plain_title);
  priv->title_bin = priv->start_bin = priv->end_bin = priv->content_bin = NULL;

  G_OBJECT_CLASS (ikd_page_parent_class)->dispose (object);
}

static void
ikd_page_finalize (GObject *object)
{
  IkdPagePrivate *priv = ikd_page_get_instance_private (IKD_PAGE (object));

  g_clear_pointer (&priv->title, g_free);

  G_OBJECT_CLASS (ikd_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_TITLE_WIDGET] =
    g_param_spec_object ("title-widget", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_START_WIDGET] =
    g_param_spec_object ("start-widget", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END_WIDGET] =
    g_param_spec_object ("end-widget", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SIDEBAR_SHOWN] =
    g_param_spec_boolean ("sidebar-shown", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ikd_page_class_init (IkdPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ikd_page_get_property;
  object_class->set_property = ikd_page_set_property;
  object_class->dispose = ikd_page_dispose;
  object_class->finalize = ikd_page_finalize;
  IKD_PANE_CLASS (klass)->focus_first = focus_first;
  install_properties (object_class);

  g_type_ensure (IKD_TYPE_FILE_BARS);
  g_type_ensure (IKD_TYPE_MAIN_MENU);
}

static gpointer
take (GtkBuilder *builder, const char *id)
{
  GObject *object = gtk_builder_get_object (builder, id);

  g_assert (object != NULL);
  return object;
}

static void
ikd_page_init (IkdPage *self)
{
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  priv->sidebar_shown = TRUE;
  gtk_builder_expose_object (builder, "page", G_OBJECT (self));
  if (!gtk_builder_add_from_resource (builder, "/id/capaian/Capaian/page/ikd-page.ui", &error))
    g_error ("%s", error->message);
  priv->title_bin = take (builder, "title_bin");
  priv->plain_title = g_object_ref (ADW_WINDOW_TITLE (take (builder, "plain_title")));
  priv->start_bin = take (builder, "start_bin");
  priv->end_bin = take (builder, "end_bin");
  priv->content_bin = take (builder, "content_bin");
  priv->box = take (builder, "box");
  gtk_widget_set_parent (priv->box, GTK_WIDGET (self));
}
