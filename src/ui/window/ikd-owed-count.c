/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the count is of the file that is open, never of one that was left. */

#include "ikd-owed-count.h"

#include "ikd-completeness-service.h"

/* A computer that slept wakes its timers late: the clock is looked at now and again. */
#define LOOK_SECONDS 300

struct _IkdOwedCount
{
  GObject parent_instance;

  IkdContext *context;
  GSignalGroup *signals;
  guint count;
  gint64 until;                 /* the moment until which it holds, seconds since 1970 UTC */
  guint timer;
  GCancellable *cancellable;    /* of the last question */
};

G_DEFINE_FINAL_TYPE (IkdOwedCount, ikd_owed_count, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_COUNT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void reload     (IkdOwedCount *self);
static void wait_until (IkdOwedCount *self);

static void
set_count (IkdOwedCount *self, guint count)
{
  if (count == self->count)
    return;
  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static gboolean
timer_cb (gpointer data)
{
  IkdOwedCount *self = data;

  self->timer = 0;
  if (get_now () >= self->until)
    reload (self);
  else
    wait_until (self);
  return G_SOURCE_REMOVE;
}

static void
wait_until (IkdOwedCount *self)
{
  gint64 seconds = CLAMP (self->until - get_now () + 1, 1, LOOK_SECONDS);

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds ((guint) seconds, timer_cb, self);
}

/* What cannot be read is told by the page that reads the same file. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdOwedCount) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree IkdOwed *owed = ikd_owed_today_finish (IKD_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->context == NULL)
    return;
  set_count (self, owed != NULL ? owed->n : 0);
  if (owed == NULL)
    return;
  self->until = owed->until;
  wait_until (self);
}

static void
reload (IkdOwedCount *self)
{
  IkdSession *session = self->context != NULL ? ikd_context_get_session (self->context) : NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL)
    {
      set_count (self, 0);
      return;
    }
  self->cancellable = g_cancellable_new ();
  ikd_owed_today_async (session, 0, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
ikd_owed_count_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdOwedCount *self = IKD_OWED_COUNT (object);

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_owed_count_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    ikd_owed_count_set_context (IKD_OWED_COUNT (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_owed_count_dispose (GObject *object)
{
  IkdOwedCount *self = IKD_OWED_COUNT (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->signals);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ikd_owed_count_parent_class)->dispose (object);
}

static void
ikd_owed_count_class_init (IkdOwedCountClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ikd_owed_count_get_property;
  object_class->set_property = ikd_owed_count_set_property;
  object_class->dispose = ikd_owed_count_dispose;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, IKD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                  | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ikd_owed_count_init (IkdOwedCount *self)
{
  self->signals = g_signal_group_new (IKD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (reload), self);
}

IkdOwedCount *
ikd_owed_count_new (void)
{
  return g_object_new (IKD_TYPE_OWED_COUNT, NULL);
}

void
ikd_owed_count_set_context (IkdOwedCount *self, IkdContext *context)
{
  g_return_if_fail (IKD_IS_OWED_COUNT (self));
  g_return_if_fail (context == NULL || IKD_IS_CONTEXT (context));

  if (!g_set_object (&self->context, context))
    return;
  g_signal_group_set_target (self->signals, context);
  reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

guint
ikd_owed_count_get (IkdOwedCount *self)
{
  g_return_val_if_fail (IKD_IS_OWED_COUNT (self), 0);

  return self->count;
}
