/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a pane speaks to people only through its window; what it says of the file stays. One
 * that is not to be seen does nothing when figures change, and one that comes up reads what the
 * file says now. */

#include "ikd-pane.h"

#include "ikd-error.h"

typedef struct
{
  IkdContext *context;
  gboolean busy;
  gboolean stale;               /* something changed since it was last told */
  gboolean told;                /* ever */
  IkdSession *session;          /* when it was; weak, nullable */
} IkdPanePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IkdPane, ikd_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
focus_first (IkdPane *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
flush (IkdPane *self)
{
  return TRUE;
}

static void
ikd_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdPanePrivate *priv = ikd_pane_get_instance_private (IKD_PANE (object));

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, priv->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdPanePrivate *priv = ikd_pane_get_instance_private (IKD_PANE (object));

  switch (id)
    {
    case PROP_CONTEXT:
      priv->context = g_value_dup_object (value);
      break;
    case PROP_BUSY:
      ikd_pane_set_busy (IKD_PANE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Behind another page. A window that is not there yet waits for what its first page reads. */
static gboolean
is_hidden (IkdPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL && gtk_widget_get_mapped (GTK_WIDGET (root))
         && !gtk_widget_get_mapped (widget);
}

static void
changed_cb (IkdPane *self)
{
  IkdPanePrivate *priv = ikd_pane_get_instance_private (self);
  gboolean same_file = !priv->told || priv->session == ikd_pane_get_session (self);

  if (same_file && is_hidden (self))
    priv->stale = TRUE;
  else
    ikd_pane_catch_up (self);
}

static void
ikd_pane_map (GtkWidget *widget)
{
  IkdPanePrivate *priv = ikd_pane_get_instance_private (IKD_PANE (widget));

  GTK_WIDGET_CLASS (ikd_pane_parent_class)->map (widget);

  if (priv->stale)
    ikd_pane_catch_up (IKD_PANE (widget));
}

static void
ikd_pane_constructed (GObject *object)
{
  IkdPane *self = IKD_PANE (object);
  IkdPanePrivate *priv = ikd_pane_get_instance_private (self);

  G_OBJECT_CLASS (ikd_pane_parent_class)->constructed (object);

  if (IKD_PANE_GET_CLASS (self)->changed == NULL || priv->context == NULL)
    return;
  priv->stale = TRUE;
  g_signal_connect_object (priv->context, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
ikd_pane_finalize (GObject *object)
{
  IkdPanePrivate *priv = ikd_pane_get_instance_private (IKD_PANE (object));

  g_clear_weak_pointer (&priv->session);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (ikd_pane_parent_class)->finalize (object);
}

static void
ikd_pane_class_init (IkdPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ikd_pane_get_property;
  object_class->set_property = ikd_pane_set_property;
  object_class->constructed = ikd_pane_constructed;
  object_class->finalize = ikd_pane_finalize;
  GTK_WIDGET_CLASS (klass)->map = ikd_pane_map;
  klass->focus_first = focus_first;
  klass->flush = flush;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, IKD_TYPE_CONTEXT,
                                                  flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ikd_pane_init (IkdPane *self)
{
}

IkdContext *
ikd_pane_get_context (IkdPane *self)
{
  IkdPanePrivate *priv = ikd_pane_get_instance_private (self);

  g_return_val_if_fail (IKD_IS_PANE (self), NULL);

  return priv->context;
}

IkdSession *
ikd_pane_get_session (IkdPane *self)
{
  IkdContext *context = ikd_pane_get_context (self);

  return context != NULL ? ikd_context_get_session (context) : NULL;
}

void
ikd_pane_catch_up (IkdPane *self)
{
  IkdPanePrivate *priv = ikd_pane_get_instance_private (self);

  g_return_if_fail (IKD_IS_PANE (self));

  priv->stale = FALSE;
  priv->told = TRUE;
  g_set_weak_pointer (&priv->session, ikd_pane_get_session (self));
  IKD_PANE_GET_CLASS (self)->changed (self);
}

void
ikd_pane_focus_first (IkdPane *self)
{
  g_return_if_fail (IKD_IS_PANE (self));

  IKD_PANE_GET_CLASS (self)->focus_first (self);
}

gboolean
ikd_pane_flush (IkdPane *self)
{
  g_return_val_if_fail (IKD_IS_PANE (self), TRUE);

  return IKD_PANE_GET_CLASS (self)->flush (self);
}

void
ikd_pane_set_busy (IkdPane *self, gboolean busy)
{
  IkdPanePrivate *priv = ikd_pane_get_instance_private (self);

  g_return_if_fail (IKD_IS_PANE (self));

  if (!busy == !priv->busy)
    return;
  priv->busy = !!busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

gboolean
ikd_pane_get_busy (IkdPane *self)
{
  IkdPanePrivate *priv = ikd_pane_get_instance_private (self);

  g_return_val_if_fail (IKD_IS_PANE (self), FALSE);

  return priv->busy;
}

/* What becomes insensitive while it has the focus never learns that it lost it. */
void
ikd_pane_set_sensitive (IkdPane *self, GtkWidget *content, gboolean sensitive)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (IKD_IS_PANE (self));

  root = gtk_widget_get_root (content);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (!sensitive && focus != NULL && gtk_widget_is_ancestor (focus, content))
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_sensitive (content, sensitive);
}

void
ikd_pane_toast (IkdPane *self, const char *text)
{
  g_return_if_fail (IKD_IS_PANE (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

void
ikd_pane_toast_undo (IkdPane *self, const char *text)
{
  g_return_if_fail (IKD_IS_PANE (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", text);
}

void
ikd_pane_report_error (IkdPane *self, const GError *error)
{
  IkdPanePrivate *priv = ikd_pane_get_instance_private (self);

  g_return_if_fail (IKD_IS_PANE (self));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error->domain == IKD_ERROR && ikd_error_code_is_file ((IkdErrorCode) error->code)
      && priv->context != NULL)
    ikd_context_set_trouble (priv->context, error->message);
  else
    ikd_pane_toast (self, error->message);
}
