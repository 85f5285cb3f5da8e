/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What happened while the figures grew, beside them. Guarantees: one that was checked has a text
 * and a beginning that is not after its end. */

#include "ikd-annotation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"

G_DEFINE_FINAL_TYPE (IkdAnnotation, ikd_annotation, G_TYPE_OBJECT)

static const struct
{
  const char *id;
  const char *label;
} kinds[IKD_N_ANNOTATION_KINDS] = {
  [IKD_ANNOTATION_POLICY] = { "policy", NC_ ("annotation kind", "Policy") },
  [IKD_ANNOTATION_CAMPAIGN] = { "campaign", NC_ ("annotation kind", "Campaign") },
  [IKD_ANNOTATION_OUTAGE] = { "outage", NC_ ("annotation kind", "Outage") },
  [IKD_ANNOTATION_OTHER] = { "other", NC_ ("annotation kind", "Other") },
};

static void
ikd_annotation_finalize (GObject *object)
{
  IkdAnnotation *self = IKD_ANNOTATION (object);

  g_free (self->region_code);
  g_free (self->text);
  g_free (self->author);

  G_OBJECT_CLASS (ikd_annotation_parent_class)->finalize (object);
}

static void
ikd_annotation_class_init (IkdAnnotationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_annotation_finalize;
}

static void
ikd_annotation_init (IkdAnnotation *self)
{
  self->from = IKD_DAY_NONE;
  self->to = IKD_DAY_NONE;
}

const char *
ikd_annotation_kind_to_id (IkdAnnotationKind kind)
{
  g_return_val_if_fail (kind < IKD_N_ANNOTATION_KINDS, NULL);

  return kinds[kind].id;
}

gboolean
ikd_annotation_kind_from_id (const char *id, IkdAnnotationKind *kind)
{
  for (guint i = 0; i < IKD_N_ANNOTATION_KINDS; i++)
    if (g_strcmp0 (id, kinds[i].id) == 0)
      {
        *kind = (IkdAnnotationKind) i;
        return TRUE;
      }

  return FALSE;
}

const char *
ikd_annotation_kind_label (IkdAnnotationKind kind)
{
  g_return_val_if_fail (kind < IKD_N_ANNOTATION_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "annotation kind", kinds[kind].label);
}

IkdAnnotation *
ikd_annotation_new (const char *region_code, IkdAnnotationKind kind, IkdDay day, const char *text)
{
  IkdAnnotation *self = g_object_new (IKD_TYPE_ANNOTATION, NULL);

  self->region_code = g_strdup (region_code);
  self->kind = kind;
  self->from = self->to = day;
  self->text = g_strstrip (g_strdup (text != NULL ? text : ""));
  return self;
}

IkdAnnotation *
ikd_annotation_copy (IkdAnnotation *self)
{
  IkdAnnotation *copy = ikd_annotation_new (self->region_code, self->kind, self->from, self->text);

  copy->record = self->record;
  copy->to = self->to;
  copy->withdrawn = self->withdrawn;
  copy->author = g_strdup (self->author);
  return copy;
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID, sentence);
  return FALSE;
}

gboolean
ikd_annotation_check (IkdAnnotation *self, GError **error)
{
  g_return_val_if_fail (IKD_IS_ANNOTATION (self), FALSE);

  if (self->text == NULL || *self->text == '\0')
    return refuse (error, _("Say what happened, in a few words."));
  if (!g_utf8_validate (self->text, -1, NULL)
      || g_utf8_strlen (self->text, -1) > IKD_ANNOTATION_MOST)
    return refuse (error, _("The annotation is too long. Keep it within 200 characters."));
  if (strpbrk (self->text, "\r\n\t") != NULL)
    return refuse (error, _("Write the annotation in one line."));
  if (self->from == IKD_DAY_NONE || self->to < self->from)
    return refuse (error, _("The annotation ends before it begins. Correct one of the two days."));
  return TRUE;
}

char *
ikd_annotation_date (IkdAnnotation *self)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (IKD_IS_ANNOTATION (self), NULL);

  from = ikd_day_format (self->from);
  if (self->to <= self->from)
    return g_steal_pointer (&from);
  to = ikd_day_format (self->to);
  return g_strdup_printf ("%s – %s", from, to);
}

gboolean
ikd_annotation_applies_to (IkdAnnotation *self, IkdAtlas *atlas, IkdRegion *region)
{
  IkdRegion *own;

  g_return_val_if_fail (IKD_IS_ANNOTATION (self), FALSE);

  own = ikd_atlas_by_code (atlas, self->region_code);
  return own != NULL && region != NULL && ikd_atlas_is_within (atlas, region, own);
}
