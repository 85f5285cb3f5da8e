/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what pages share changes here alone, and each round of changes is told once. The
 * session's signals are followed only as long as it is the session of the context. */

#include "ikd-context.h"

struct _IkdContext
{
  GObject parent_instance;

  IkdSession *session;
  gulong session_changed;
  gint64 region;
  IkdDay day;
  IkdTargetKind kind;
  IkdIndicator base;
  const char *segment;
  char *trouble;
  gboolean damaged;
  IkdBackup *rescue;
  IkdSavedView *view;
  guint telling;
};

G_DEFINE_FINAL_TYPE (IkdContext, ikd_context, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_REGION,
  PROP_DAY,
  PROP_KIND,
  PROP_BASE,
  PROP_SEGMENT,
  PROP_TROUBLE,
  PROP_DAMAGED,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static gboolean
tell_cb (gpointer data)
{
  IkdContext *self = data;

  self->telling = 0;
  g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

static void
tell_later (IkdContext *self)
{
  if (self->telling == 0)
    self->telling = g_idle_add_full (G_PRIORITY_DEFAULT, tell_cb, self, NULL);
}

static void
notify (IkdContext *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
  if (property != PROP_TROUBLE && property != PROP_DAMAGED)
    tell_later (self);
}

void
ikd_context_tell_now (IkdContext *self)
{
  g_return_if_fail (IKD_IS_CONTEXT (self));

  if (self->telling == 0)
    return;
  g_source_remove (self->telling);
  tell_cb (self);
}

/* The first office of a file arrives after it was opened. */
static void
session_changed_cb (IkdSession *session, IkdContext *self)
{
  IkdRegion *office = ikd_session_get_office (session);

  if (self->region == 0 && office != NULL)
    ikd_context_set_region (self, ikd_region_get_id (office));
  tell_later (self);
}

static void
drop_session (IkdContext *self)
{
  if (self->session != NULL)
    g_clear_signal_handler (&self->session_changed, self->session);
  g_clear_object (&self->session);
}

static void
ikd_context_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdContext *self = IKD_CONTEXT (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_REGION:
      g_value_set_int64 (value, self->region);
      break;
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_KIND:
      g_value_set_int (value, (int) self->kind);
      break;
    case PROP_BASE:
      g_value_set_int (value, (int) self->base);
      break;
    case PROP_SEGMENT:
      g_value_set_string (value, self->segment);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    case PROP_DAMAGED:
      g_value_set_boolean (value, self->damaged);
      break;
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_context_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdContext *self = IKD_CONTEXT (object);

  switch (id)
    {
    case PROP_SESSION:
      ikd_context_set_session (self, g_value_get_object (value));
      break;
    case PROP_REGION:
      ikd_context_set_region (self, g_value_get_int64 (value));
      break;
    case PROP_DAY:
      ikd_context_set_day (self, g_value_get_int (value));
      break;
    case PROP_KIND:
      ikd_context_set_kind (self, (IkdTargetKind) g_value_get_int (value));
      break;
    case PROP_BASE:
      ikd_context_set_base (self, (IkdIndicator) g_value_get_int (value));
      break;
    case PROP_SEGMENT:
      ikd_context_set_segment (self, g_value_get_string (value));
      break;
    case PROP_TROUBLE:
      ikd_context_set_trouble (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_context_dispose (GObject *object)
{
  IkdContext *self = IKD_CONTEXT (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  drop_session (self);
  g_clear_object (&self->rescue);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (ikd_context_parent_class)->dispose (object);
}

static void
ikd_context_finalize (GObject *object)
{
  IkdContext *self = IKD_CONTEXT (object);

  g_clear_pointer (&self->trouble, g_free);

  G_OBJECT_CLASS (ikd_context_parent_class)->finalize (object);
}

static void
ikd_context_class_init (IkdContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ikd_context_get_property;
  object_class->set_property = ikd_context_set_property;
  object_class->dispose = ikd_context_dispose;
  object_class->finalize = ikd_context_finalize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, IKD_TYPE_SESSION, flags);
  properties[PROP_REGION] = g_param_spec_int64 ("region", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, IKD_DAY_NONE,
                                           flags);
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, IKD_N_TARGET_KINDS - 1,
                                            IKD_TARGET_NATIONAL, flags);
  properties[PROP_BASE] = g_param_spec_int ("base", NULL, NULL, IKD_INDICATOR_NONE,
                                            IKD_N_INDICATORS - 1, IKD_INDICATOR_NONE, flags);
  properties[PROP_SEGMENT] = g_param_spec_string ("segment", NULL, NULL, "", flags);
  properties[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, flags);
  properties[PROP_DAMAGED] = g_param_spec_boolean ("damaged", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, IKD_TYPE_SAVED_VIEW,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                               | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
ikd_context_init (IkdContext *self)
{
  self->day = IKD_DAY_NONE;
  self->kind = IKD_TARGET_NATIONAL;
  self->base = IKD_INDICATOR_NONE;
  self->segment = g_intern_static_string ("");
}

IkdContext *
ikd_context_new (void)
{
  return g_object_new (IKD_TYPE_CONTEXT, NULL);
}

static gint64
first_region (IkdSession *session)
{
  IkdRegion *office = ikd_session_get_office (session);
  g_autoptr (IkdAtlas) atlas = NULL;
  IkdRegion *country;

  if (office != NULL)
    return ikd_region_get_id (office);
  atlas = ikd_session_dup_atlas (session);
  country = ikd_atlas_by_code (atlas, "ID");
  return country != NULL ? ikd_region_get_id (country) : 0;
}

void
ikd_context_set_session (IkdContext *self, IkdSession *session)
{
  g_return_if_fail (IKD_IS_CONTEXT (self));
  g_return_if_fail (session == NULL || IKD_IS_SESSION (session));

  if (session == self->session)
    return;
  drop_session (self);
  if (session != NULL)
    {
      self->session = g_object_ref (session);
      self->session_changed =
        g_signal_connect (session, "changed", G_CALLBACK (session_changed_cb), self);
    }

  ikd_context_set_trouble (self, NULL);
  ikd_context_set_region (self, session != NULL ? first_region (session) : 0);
  ikd_context_set_day (self, IKD_DAY_NONE);
  ikd_context_set_kind (self, IKD_TARGET_NATIONAL);
  ikd_context_set_base (self, IKD_INDICATOR_NONE);
  ikd_context_set_segment (self, "");
  g_clear_object (&self->view);
  notify (self, PROP_SESSION);
}

IkdSession *
ikd_context_get_session (IkdContext *self)
{
  g_return_val_if_fail (IKD_IS_CONTEXT (self), NULL);

  return self->session;
}

void
ikd_context_set_region (IkdContext *self, gint64 region)
{
  g_return_if_fail (IKD_IS_CONTEXT (self));

  if (region == self->region)
    return;
  self->region = region;
  notify (self, PROP_REGION);
}

gint64
ikd_context_get_region (IkdContext *self)
{
  g_return_val_if_fail (IKD_IS_CONTEXT (self), 0);

  return self->region;
}

IkdRegion *
ikd_context_dup_region (IkdContext *self)
{
  g_autoptr (IkdAtlas) atlas = NULL;
  IkdRegion *region;

  g_return_val_if_fail (IKD_IS_CONTEXT (self), NULL);

  if (self->session == NULL || self->region == 0)
    return NULL;
  atlas = ikd_session_dup_atlas (self->session);
  region = ikd_atlas_by_id (atlas, self->region);
  return region != NULL ? g_object_ref (region) : NULL;
}

void
ikd_context_set_day (IkdContext *self, IkdDay day)
{
  g_return_if_fail (IKD_IS_CONTEXT (self));

  if (day == self->day)
    return;
  self->day = day;
  notify (self, PROP_DAY);
}

IkdDay
ikd_context_get_day (IkdContext *self)
{
  g_return_val_if_fail (IKD_IS_CONTEXT (self), IKD_DAY_NONE);

  return self->day;
}

void
ikd_context_set_kind (IkdContext *self, IkdTargetKind kind)
{
  g_return_if_fail (IKD_IS_CONTEXT (self));

  if (kind == self->kind)
    return;
  self->kind = kind;
  notify (self, PROP_KIND);
}

IkdTargetKind
ikd_context_get_kind (IkdContext *self)
{
  g_return_val_if_fail (IKD_IS_CONTEXT (self), IKD_TARGET_NATIONAL);

  return self->kind;
}

void
ikd_context_set_base (IkdContext *self, IkdIndicator base)
{
  g_return_if_fail (IKD_IS_CONTEXT (self));

  if (base == self->base)
    return;
  self->base = base;
  notify (self, PROP_BASE);
}

IkdIndicator
ikd_context_get_base (IkdContext *self)
{
  g_return_val_if_fail (IKD_IS_CONTEXT (self), IKD_INDICATOR_NONE);

  return self->base;
}

void
ikd_context_set_segment (IkdContext *self, const char *segment)
{
  g_return_if_fail (IKD_IS_CONTEXT (self));

  segment = g_intern_string (segment != NULL ? segment : "");
  if (segment == self->segment)
    return;
  self->segment = segment;
  notify (self, PROP_SEGMENT);
}

const char *
ikd_context_get_segment (IkdContext *self)
{
  g_return_val_if_fail (IKD_IS_CONTEXT (self), "");

  return self->segment;
}

void
ikd_context_set_trouble (IkdContext *self, const char *trouble)
{
  g_return_if_fail (IKD_IS_CONTEXT (self));

  if (g_strcmp0 (trouble, self->trouble) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  notify (self, PROP_TROUBLE);
}

const char *
ikd_context_get_trouble (IkdContext *self)
{
  g_return_val_if_fail (IKD_IS_CONTEXT (self), NULL);

  return self->trouble;
}

gboolean
ikd_context_show_view (IkdContext *self, IkdSavedView *view)
{
  g_autoptr (IkdAtlas) atlas = NULL;
  IkdRegion *region;

  g_return_val_if_fail (IKD_IS_CONTEXT (self) && IKD_IS_SAVED_VIEW (view), FALSE);

  if (self->session == NULL)
    return FALSE;
  atlas = ikd_session_dup_atlas (self->session);
  region = ikd_atlas_by_code (atlas, view->code);
  if (region == NULL)
    return FALSE;

  ikd_context_set_region (self, ikd_region_get_id (region));
  ikd_context_set_day (self, view->day);
  ikd_context_set_kind (self, view->kind);
  ikd_context_set_base (self, view->base);
  ikd_context_set_segment (self, view->segment);
  g_set_object (&self->view, view);
  notify (self, PROP_VIEW);
  return TRUE;
}

IkdSavedView *
ikd_context_get_view (IkdContext *self)
{
  g_return_val_if_fail (IKD_IS_CONTEXT (self), NULL);

  return self->view;
}

IkdSavedView *
ikd_context_make_view (IkdContext *self, const char *name, IkdRegion *region)
{
  IkdSavedView *view;

  g_return_val_if_fail (IKD_IS_CONTEXT (self) && IKD_IS_REGION (region), NULL);

  view = ikd_saved_view_new (name, ikd_region_get_code (region));
  view->day = self->day;
  view->kind = self->kind;
  view->base = self->base;
  view->segment = self->segment;
  return view;
}

void
ikd_context_set_damage (IkdContext *self, gboolean damaged, IkdBackup *rescue)
{
  gboolean other;

  g_return_if_fail (IKD_IS_CONTEXT (self));

  other = g_set_object (&self->rescue, rescue);
  if (!other && !damaged == !self->damaged)
    return;
  self->damaged = !!damaged;
  notify (self, PROP_DAMAGED);
}

gboolean
ikd_context_get_damaged (IkdContext *self)
{
  g_return_val_if_fail (IKD_IS_CONTEXT (self), FALSE);

  return self->damaged;
}

IkdBackup *
ikd_context_get_rescue (IkdContext *self)
{
  g_return_val_if_fail (IKD_IS_CONTEXT (self), NULL);

  return self->rescue;
}

void
ikd_context_fill_query (IkdContext *self, IkdOverviewQuery *query)
{
  g_return_if_fail (IKD_IS_CONTEXT (self));

  query->region = self->region;
  query->day = self->day;
  query->kind = self->kind;
  query->base = self->base;
  query->segment = self->segment;
}
