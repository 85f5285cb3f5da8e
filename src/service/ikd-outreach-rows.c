/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What lists of outreach are made of. */

#include "config.h"

#include "ikd-outreach-service.h"

G_DEFINE_FINAL_TYPE (IkdInstitutionRow, ikd_institution_row, G_TYPE_OBJECT)

static void
ikd_institution_row_finalize (GObject *object)
{
  IkdInstitutionRow *self = IKD_INSTITUTION_ROW (object);

  g_clear_object (&self->institution);
  g_free (self->kind_label);
  g_free (self->region_name);

  G_OBJECT_CLASS (ikd_institution_row_parent_class)->finalize (object);
}

static void
ikd_institution_row_class_init (IkdInstitutionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_institution_row_finalize;
}

static void
ikd_institution_row_init (IkdInstitutionRow *self)
{
}

G_DEFINE_FINAL_TYPE (IkdActivityRow, ikd_activity_row, G_TYPE_OBJECT)

static void
ikd_activity_row_finalize (GObject *object)
{
  IkdActivityRow *self = IKD_ACTIVITY_ROW (object);

  g_clear_object (&self->activity);
  g_free (self->kind_label);
  g_free (self->region_name);

  G_OBJECT_CLASS (ikd_activity_row_parent_class)->finalize (object);
}

static void
ikd_activity_row_class_init (IkdActivityRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_activity_row_finalize;
}

static void
ikd_activity_row_init (IkdActivityRow *self)
{
}

G_DEFINE_FINAL_TYPE (IkdObstacleRow, ikd_obstacle_row, G_TYPE_OBJECT)

static void
ikd_obstacle_row_finalize (GObject *object)
{
  IkdObstacleRow *self = IKD_OBSTACLE_ROW (object);

  g_clear_object (&self->obstacle);
  g_free (self->kind_label);
  g_free (self->region_name);

  G_OBJECT_CLASS (ikd_obstacle_row_parent_class)->finalize (object);
}

static void
ikd_obstacle_row_class_init (IkdObstacleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_obstacle_row_finalize;
}

static void
ikd_obstacle_row_init (IkdObstacleRow *self)
{
}

G_DEFINE_FINAL_TYPE (IkdKindRow, ikd_kind_row, G_TYPE_OBJECT)

static void
ikd_kind_row_finalize (GObject *object)
{
  IkdKindRow *self = IKD_KIND_ROW (object);

  g_clear_pointer (&self->tally, ikd_kind_tally_free);
  g_free (self->kind_label);

  G_OBJECT_CLASS (ikd_kind_row_parent_class)->finalize (object);
}

static void
ikd_kind_row_class_init (IkdKindRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_kind_row_finalize;
}

static void
ikd_kind_row_init (IkdKindRow *self)
{
}

G_DEFINE_FINAL_TYPE (IkdYieldRow, ikd_yield_row, G_TYPE_OBJECT)

static void
ikd_yield_row_finalize (GObject *object)
{
  IkdYieldRow *self = IKD_YIELD_ROW (object);

  g_free (self->kind);
  g_free (self->kind_label);

  G_OBJECT_CLASS (ikd_yield_row_parent_class)->finalize (object);
}

static void
ikd_yield_row_class_init (IkdYieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_yield_row_finalize;
}

static void
ikd_yield_row_init (IkdYieldRow *self)
{
}

G_DEFINE_FINAL_TYPE (IkdHindranceRow, ikd_hindrance_row, G_TYPE_OBJECT)

static void
ikd_hindrance_row_finalize (GObject *object)
{
  IkdHindranceRow *self = IKD_HINDRANCE_ROW (object);

  g_clear_object (&self->hindrance);
  g_free (self->kind_label);
  g_free (self->region_code);
  g_free (self->region_name);

  G_OBJECT_CLASS (ikd_hindrance_row_parent_class)->finalize (object);
}

static void
ikd_hindrance_row_class_init (IkdHindranceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_hindrance_row_finalize;
}

static void
ikd_hindrance_row_init (IkdHindranceRow *self)
{
}

G_DEFINE_FINAL_TYPE (IkdServedRow, ikd_served_row, G_TYPE_OBJECT)

static void
ikd_served_row_finalize (GObject *object)
{
  IkdServedRow *self = IKD_SERVED_ROW (object);

  g_clear_object (&self->served);
  g_free (self->kind_label);
  g_free (self->district_name);

  G_OBJECT_CLASS (ikd_served_row_parent_class)->finalize (object);
}

static void
ikd_served_row_class_init (IkdServedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_served_row_finalize;
}

static void
ikd_served_row_init (IkdServedRow *self)
{
}

G_DEFINE_FINAL_TYPE (IkdFunnelRow, ikd_funnel_row, G_TYPE_OBJECT)

static void
ikd_funnel_row_finalize (GObject *object)
{
  IkdFunnelRow *self = IKD_FUNNEL_ROW (object);

  g_free (self->region_name);
  g_free (self->segment_label);
  ikd_funnel_clear (&self->funnel);

  G_OBJECT_CLASS (ikd_funnel_row_parent_class)->finalize (object);
}

static void
ikd_funnel_row_class_init (IkdFunnelRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_funnel_row_finalize;
}

static void
ikd_funnel_row_init (IkdFunnelRow *self)
{
}

G_DEFINE_FINAL_TYPE (IkdSegmentRow, ikd_segment_row, G_TYPE_OBJECT)

static void
ikd_segment_row_finalize (GObject *object)
{
  IkdSegmentRow *self = IKD_SEGMENT_ROW (object);

  g_free (self->segment_label);
  g_clear_object (&self->group);
  g_clear_object (&self->attainment);
  g_strfreev (self->overlaps);

  G_OBJECT_CLASS (ikd_segment_row_parent_class)->finalize (object);
}

static void
ikd_segment_row_class_init (IkdSegmentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_segment_row_finalize;
}

static void
ikd_segment_row_init (IkdSegmentRow *self)
{
}
