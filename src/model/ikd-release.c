/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What was released stays as it was said; what is known since is held against it. */

#include "ikd-release.h"

#define HUNDRED_PERCENT (100 * IKD_PERCENT)

G_DEFINE_FINAL_TYPE (IkdRelease, ikd_release, G_TYPE_OBJECT)

static void
ikd_release_finalize (GObject *object)
{
  IkdRelease *self = IKD_RELEASE (object);

  g_free (self->region_code);
  g_free (self->note);
  g_free (self->author);

  G_OBJECT_CLASS (ikd_release_parent_class)->finalize (object);
}

static void
ikd_release_class_init (IkdReleaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_release_finalize;
}

static void
ikd_release_init (IkdRelease *self)
{
  self->day = IKD_DAY_NONE;
  self->released = IKD_DAY_NONE;
  self->base = IKD_INDICATOR_NONE;
}

/**
 * ikd_release_new:
 * @region_code: the region's code
 * @day: the day that the figures are of
 * @base: what the percentage is of
 *
 * Returns: (transfer full): a release without figures, of today
 */
IkdRelease *
ikd_release_new (const char *region_code, IkdDay day, IkdIndicator base)
{
  IkdRelease *self = g_object_new (IKD_TYPE_RELEASE, NULL);

  self->region_code = g_strdup (region_code);
  self->day = day;
  self->released = ikd_day_today ();
  self->base = base;
  return self;
}

/* The difference of two best values; what may be rounded in either makes it no less certain which
 * number was printed. */
static IkdNumber
subtract (IkdNumber now, IkdNumber then)
{
  return now.known && then.known ? ikd_number_exact (now.value - then.value) : IKD_NUMBER_UNKNOWN;
}

static gboolean
differs (IkdNumber now, IkdNumber then)
{
  return now.known != then.known || now.value != then.value;
}

IkdRevision
ikd_release_compare (IkdRelease *self, IkdNumber active, IkdNumber base_count)
{
  IkdRevision revision = { .active = active };

  g_return_val_if_fail (IKD_IS_RELEASE (self), revision);

  if (active.known && base_count.known && base_count.value > 0)
    revision.percent = ikd_number_exact (ikd_div_nearest (active.value, HUNDRED_PERCENT,
                                                          base_count.value));
  revision.revised = differs (active, self->active) || differs (revision.percent, self->percent);
  revision.more_active = subtract (active, self->active);
  revision.more_percent = subtract (revision.percent, self->percent);
  return revision;
}
