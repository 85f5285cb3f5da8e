/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* An open data file with its operator. Guarantees: "changed" is told after the cached parts are
 * fresh; the atlas handed out is never changed afterwards. */

#include "config.h"

#include "ikd-session-private.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"

/* What is kept in memory of the file. */
typedef struct
{
  IkdAtlas    *atlas;
  IkdCalendar *calendar;
  IkdLateRule  late;
  char        *office;
  char        *mark;
} Cache;

struct _IkdSession
{
  GObject       parent_instance;

  IkdStore     *store;
  char         *operator_name;
  GMutex        mutex;          /* of the cache */
  Cache        *cache;
  IkdRegion    *office;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdSession, ikd_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_OPERATOR_NAME,
  PROP_OFFICE,
  PROP_MARK,
  PROP_READ_ONLY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static void
free_cache (Cache *cache)
{
  if (cache == NULL)
    return;

  g_clear_object (&cache->atlas);
  g_clear_object (&cache->calendar);
  g_free (cache->office);
  g_free (cache->mark);
  g_free (cache);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Cache, free_cache)

static gpointer
cache_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Cache) cache = g_new0 (Cache, 1);
  g_autoptr (GPtrArray) holidays = NULL;
  g_autofree char *week = NULL;
  g_autofree char *late = NULL;

  cache->atlas = ikd_region_table_load (db, error);
  if (cache->atlas == NULL)
    return NULL;
  holidays = ikd_holiday_table_list (db, G_MININT, G_MAXINT, error);
  if (holidays == NULL
      || !ikd_setting_table_get (db, IKD_SETTING_WEEK_DAYS, &week, error)
      || !ikd_setting_table_get (db, IKD_SETTING_LATE_RULE, &late, error)
      || !ikd_setting_table_get (db, IKD_SETTING_OFFICE, &cache->office, error)
      || !ikd_setting_table_get (db, IKD_SETTING_MARK, &cache->mark, error))
    return NULL;

  cache->calendar = ikd_calendar_new (g_strcmp0 (week, "6") == 0 ? 6 : 5, holidays);
  if (!ikd_late_rule_parse (late, &cache->late))
    cache->late = IKD_LATE_RULE_DEFAULT;
  return g_steal_pointer (&cache);
}

static void
take_cache (IkdSession *self, Cache *cache)
{
  IkdRegion *office = cache->office != NULL ? ikd_atlas_by_code (cache->atlas, cache->office)
                                            : NULL;
  gboolean changed = g_set_object (&self->office, office);
  Cache *old;

  g_mutex_lock (&self->mutex);
  old = self->cache;
  self->cache = cache;
  g_mutex_unlock (&self->mutex);
  free_cache (old);

  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFICE]);
}

static void
cache_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSession) self = data;
  g_autoptr (GError) error = NULL;
  Cache *cache = ikd_store_job_finish (IKD_STORE (source), result, &error);

  /* What cannot be read now is told to whoever reads next. */
  if (cache != NULL)
    take_cache (self, cache);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, changed_signal, 0);
}

static void
store_changed_cb (IkdSession *self)
{
  /* Closed before the news of its last change came. */
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  ikd_store_read_async (self->store, cache_job, NULL, NULL, (GDestroyNotify) free_cache,
                        self->cancellable, cache_cb, g_object_ref (self));
}

gboolean
ikd_session_refresh (IkdSession *self, GError **error)
{
  Cache *cache = ikd_store_read (self->store, cache_job, NULL, (GDestroyNotify) free_cache, NULL,
                                 error);

  if (cache == NULL)
    return FALSE;
  take_cache (self, cache);
  return TRUE;
}

static void
ikd_session_dispose (GObject *object)
{
  IkdSession *self = IKD_SESSION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (ikd_session_parent_class)->dispose (object);
}

static void
ikd_session_finalize (GObject *object)
{
  IkdSession *self = IKD_SESSION (object);

  free_cache (self->cache);
  g_mutex_clear (&self->mutex);
  g_free (self->operator_name);

  G_OBJECT_CLASS (ikd_session_parent_class)->finalize (object);
}

static void
ikd_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdSession *self = IKD_SESSION (object);

  switch (id)
    {
    case PROP_OPERATOR_NAME:
      g_value_set_string (value, self->operator_name);
      break;
    case PROP_OFFICE:
      g_value_set_object (value, self->office);
      break;
    case PROP_MARK:
      g_value_set_string (value, ikd_session_get_mark (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, ikd_session_is_read_only (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ikd_session_set_operator (IKD_SESSION (object), g_value_get_string (value));
}

static void
ikd_session_class_init (IkdSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ikd_session_dispose;
  object_class->finalize = ikd_session_finalize;
  object_class->get_property = ikd_session_get_property;
  object_class->set_property = ikd_session_set_property;

  properties[PROP_OPERATOR_NAME] = g_param_spec_string ("operator-name", NULL, NULL, NULL,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                        | G_PARAM_STATIC_STRINGS);
  properties[PROP_OFFICE] = g_param_spec_object ("office", NULL, NULL, IKD_TYPE_REGION,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MARK] = g_param_spec_string ("mark", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * IkdSession::changed:
   *
   * Figures, targets, holidays, settings or regions changed; the cached parts are fresh.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
ikd_session_init (IkdSession *self)
{
  g_mutex_init (&self->mutex);
  self->cancellable = g_cancellable_new ();
  self->operator_name = g_strdup (g_get_user_name ());
}

static IkdSession *
wrap (IkdStore *store, Cache *cache)
{
  IkdSession *self = g_object_new (IKD_TYPE_SESSION, NULL);

  self->store = store;
  take_cache (self, cache);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

IkdSession *
ikd_session_open_for (const char *path, IkdDatabaseFlags flags, GMainContext *context,
                      GError **error)
{
  g_autoptr (IkdStore) store = ikd_store_open_for (path, flags, context, error);
  Cache *cache = store != NULL ? ikd_store_read (store, cache_job, NULL,
                                                 (GDestroyNotify) free_cache, NULL, error) : NULL;

  return cache != NULL ? wrap (g_steal_pointer (&store), cache) : NULL;
}

/**
 * ikd_session_open:
 * @path: the data file
 *
 * Blocks until it is open and its regions and calendar are read.
 *
 * Returns: (transfer full): the session
 */
IkdSession *
ikd_session_open (const char *path, IkdDatabaseFlags flags, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  return ikd_session_open_for (path, flags, context, error);
}

void
ikd_session_close (IkdSession *self)
{
  g_return_if_fail (IKD_IS_SESSION (self));

  g_cancellable_cancel (self->cancellable);
  ikd_store_close (self->store);
}

IkdStore *
ikd_session_get_store (IkdSession *self)
{
  g_return_val_if_fail (IKD_IS_SESSION (self), NULL);

  return self->store;
}

const char *
ikd_session_get_path (IkdSession *self)
{
  g_return_val_if_fail (IKD_IS_SESSION (self), NULL);

  return ikd_store_get_path (self->store);
}

IkdAtlas *
ikd_session_dup_atlas (IkdSession *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_object_ref (self->cache->atlas);
}

IkdCalendar *
ikd_session_dup_calendar (IkdSession *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_object_ref (self->cache->calendar);
}

IkdLateRule
ikd_session_get_late_rule (IkdSession *self)
{
  g_return_val_if_fail (IKD_IS_SESSION (self), IKD_LATE_RULE_DEFAULT);

  return self->cache->late;
}

IkdRegion *
ikd_session_get_office (IkdSession *self)
{
  g_return_val_if_fail (IKD_IS_SESSION (self), NULL);

  return self->office;
}

const char *
ikd_session_get_mark (IkdSession *self)
{
  g_return_val_if_fail (IKD_IS_SESSION (self), NULL);

  return self->cache->mark;
}

gboolean
ikd_session_is_read_only (IkdSession *self)
{
  g_return_val_if_fail (IKD_IS_SESSION (self), TRUE);

  return ikd_store_is_read_only (self->store);
}

const char *
ikd_session_get_operator (IkdSession *self)
{
  g_return_val_if_fail (IKD_IS_SESSION (self), NULL);

  return self->operator_name;
}

void
ikd_session_set_operator (IkdSession *self, const char *name)
{
  const char *shown = name != NULL && *name != '\0' ? name : g_get_user_name ();

  g_return_if_fail (IKD_IS_SESSION (self));

  if (g_strcmp0 (shown, self->operator_name) == 0)
    return;
  g_free (self->operator_name);
  self->operator_name = g_strdup (shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPERATOR_NAME]);
}
