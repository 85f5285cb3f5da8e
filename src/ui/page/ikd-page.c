/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: every page has the same header and the same bars about the file; a page that is being
 * kept says so until it is done. */

#include "ikd-page.h"

#include "ikd-error.h"
#include "ikd-file-bars.h"
#include "ikd-main-menu.h"

typedef struct
{
  IkdContext *context;
  char *title;
  gboolean sidebar_shown;
  gboolean busy;

  GtkWidget *box;
  AdwBin *title_bin;
  AdwWindowTitle *plain_title;
  AdwBin *start_bin;
  AdwBin *end_bin;
  AdwBin *content_bin;
} IkdPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IkdPage, ikd_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_TITLE,
  PROP_CHILD,
  PROP_TITLE_WIDGET,
  PROP_START_WIDGET,
  PROP_END_WIDGET,
  PROP_SIDEBAR_SHOWN,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
focus_first (IkdPage *self)
{
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);

  gtk_widget_child_focus (GTK_WIDGET (priv->content_bin), GTK_DIR_TAB_FORWARD);
}

static gboolean
flush (IkdPage *self)
{
  return TRUE;
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
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
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
    case PROP_BUSY:
      g_value_set_boolean (value, priv->busy);
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
    case PROP_CONTEXT:
      priv->context = g_value_dup_object (value);
      break;
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
    case PROP_BUSY:
      ikd_page_set_busy (self, g_value_get_boolean (value));
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
  g_clear_object (&priv->context);

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

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, IKD_TYPE_CONTEXT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
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
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ikd_page_class_init (IkdPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_page_get_property;
  object_class->set_property = ikd_page_set_property;
  object_class->dispose = ikd_page_dispose;
  object_class->finalize = ikd_page_finalize;
  klass->focus_first = focus_first;
  klass->flush = flush;
  install_properties (object_class);

  g_type_ensure (IKD_TYPE_FILE_BARS);
  g_type_ensure (IKD_TYPE_MAIN_MENU);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
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

/* The context that the page shares with its window; transfer none. */
IkdContext *
ikd_page_get_context (IkdPage *self)
{
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);

  g_return_val_if_fail (IKD_IS_PAGE (self), NULL);

  return priv->context;
}

/* The open file; transfer none, nullable. */
IkdSession *
ikd_page_get_session (IkdPage *self)
{
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);

  g_return_val_if_fail (IKD_IS_PAGE (self), NULL);

  return priv->context != NULL ? ikd_context_get_session (priv->context) : NULL;
}

void
ikd_page_focus_first (IkdPage *self)
{
  g_return_if_fail (IKD_IS_PAGE (self));

  IKD_PAGE_GET_CLASS (self)->focus_first (self);
}

gboolean
ikd_page_flush (IkdPage *self)
{
  g_return_val_if_fail (IKD_IS_PAGE (self), TRUE);

  return IKD_PAGE_GET_CLASS (self)->flush (self);
}

void
ikd_page_set_busy (IkdPage *self, gboolean busy)
{
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);

  g_return_if_fail (IKD_IS_PAGE (self));

  if (!busy == !priv->busy)
    return;
  priv->busy = !!busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

gboolean
ikd_page_get_busy (IkdPage *self)
{
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);

  g_return_val_if_fail (IKD_IS_PAGE (self), FALSE);

  return priv->busy;
}

void
ikd_page_toast (IkdPage *self, const char *text)
{
  g_return_if_fail (IKD_IS_PAGE (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

void
ikd_page_toast_undo (IkdPage *self, const char *text)
{
  g_return_if_fail (IKD_IS_PAGE (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", text);
}

void
ikd_page_report_error (IkdPage *self, const GError *error)
{
  IkdPagePrivate *priv = ikd_page_get_instance_private (self);

  g_return_if_fail (IKD_IS_PAGE (self));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error->domain == IKD_ERROR && ikd_error_code_is_file ((IkdErrorCode) error->code)
      && priv->context != NULL)
    ikd_context_set_trouble (priv->context, error->message);
  else
    ikd_page_toast (self, error->message);
}
