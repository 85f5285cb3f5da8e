/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a page looks at, under a name. */

#include "ikd-saved-view.h"

G_DEFINE_FINAL_TYPE (IkdSavedView, ikd_saved_view, G_TYPE_OBJECT)

static void
ikd_saved_view_finalize (GObject *object)
{
  IkdSavedView *self = IKD_SAVED_VIEW (object);

  g_free (self->name);
  g_free (self->code);
  g_free (self->columns);
  g_free (self->sort);

  G_OBJECT_CLASS (ikd_saved_view_parent_class)->finalize (object);
}

static void
ikd_saved_view_class_init (IkdSavedViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_saved_view_finalize;
}

static void
ikd_saved_view_init (IkdSavedView *self)
{
  self->day = IKD_DAY_NONE;
  self->kind = IKD_TARGET_NATIONAL;
  self->base = IKD_INDICATOR_NONE;
  self->segment = g_intern_static_string ("");
  self->scope = IKD_SCOPE_SIBLINGS;
  self->since = (IkdSince){ IKD_SINCE_YEAR, IKD_DAY_NONE };
}

/**
 * ikd_saved_view_new:
 * @name: what it is called
 * @code: code of the region
 *
 * Returns: (transfer full): a view of the newest figures by the national target and its base
 */
IkdSavedView *
ikd_saved_view_new (const char *name,
                    const char *code)
{
  IkdSavedView *self = g_object_new (IKD_TYPE_SAVED_VIEW, NULL);

  self->name = g_strdup (name);
  self->code = g_strdup (code);

  return self;
}

/**
 * ikd_saved_view_copy:
 * @self: a view
 * @name: what the copy is called
 *
 * Returns: (transfer full): a copy, of the same record
 */
IkdSavedView *
ikd_saved_view_copy (IkdSavedView *self,
                     const char   *name)
{
  IkdSavedView *copy;

  g_return_val_if_fail (IKD_IS_SAVED_VIEW (self), NULL);

  copy = ikd_saved_view_new (name, self->code);
  copy->record = self->record;
  copy->day = self->day;
  copy->kind = self->kind;
  copy->base = self->base;
  copy->segment = self->segment;
  copy->scope = self->scope;
  copy->since = self->since;
  copy->columns = g_strdup (self->columns);
  copy->sort = g_strdup (self->sort);

  return copy;
}
