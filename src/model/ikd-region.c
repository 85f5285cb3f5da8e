/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One region of the code list. Immutable, so that threads share it freely. Codes are text: a
 * code is never read as a number. There are thousands of regions: each takes as little as it
 * can. */

#include "ikd-region.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _IkdRegion
{
  GObject     parent_instance;
  gint64      id;
  gint64      parent;
  char       *text;             /* the level, the code, and after its end the name */
};

G_DEFINE_FINAL_TYPE (IkdRegion, ikd_region, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CODE,
  PROP_NAME,
  PROP_LEVEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
ikd_region_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  IkdRegion *self = IKD_REGION (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, ikd_region_get_code (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, ikd_region_get_name (self));
      break;
    case PROP_LEVEL:
      g_value_set_int (value, ikd_region_get_level (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ikd_region_finalize (GObject *object)
{
  IkdRegion *self = IKD_REGION (object);

  g_free (self->text);

  G_OBJECT_CLASS (ikd_region_parent_class)->finalize (object);
}

static void
ikd_region_class_init (IkdRegionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ikd_region_get_property;
  object_class->finalize = ikd_region_finalize;

  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_LEVEL] = g_param_spec_int ("level", NULL, NULL, 0, 4, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ikd_region_init (IkdRegion *self)
{
}

/**
 * ikd_region_new:
 * @id: internal id, on which figures hang
 * @code: Kemendagri code, "ID" for Indonesia
 * @level: 0 Indonesia … 4 village
 * @parent: id of the parent; 0 for none
 * @name: name as in the code list
 *
 * Returns: (transfer full): the region
 */
IkdRegion *
ikd_region_new (gint64      id,
                const char *code,
                int         level,
                gint64      parent,
                const char *name)
{
  gsize length;
  IkdRegion *self;

  g_return_val_if_fail (code != NULL && name != NULL, NULL);
  g_return_val_if_fail (level >= 0 && level <= 4, NULL);

  self = g_object_new (IKD_TYPE_REGION, NULL);
  self->id = id;
  length = strlen (code) + 1;
  self->text = g_malloc (1 + length + strlen (name) + 1);
  self->text[0] = (char) level;
  memcpy (self->text + 1, code, length);
  strcpy (self->text + 1 + length, name);
  self->parent = parent;

  return self;
}

gint64
ikd_region_get_id (IkdRegion *self)
{
  return self->id;
}

const char *
ikd_region_get_code (IkdRegion *self)
{
  return self->text + 1;
}

const char *
ikd_region_get_name (IkdRegion *self)
{
  const char *code = self->text + 1;

  return code + strlen (code) + 1;
}

/**
 * ikd_region_dup_brief_name:
 * @self: a region
 *
 * Returns: (transfer full): its name with the nouns in it as offices shorten them
 */
char *
ikd_region_dup_brief_name (IkdRegion *self)
{
  static const struct
  {
    const char *noun;
    const char *brief;
  } nouns[] = { { "Kabupaten ", "Kab. " }, { "Administrasi ", "Adm. " },
                { "Kepulauan ", "Kep. " } };
  g_autoptr (GString) name = g_string_new (ikd_region_get_name (self));

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    g_string_replace (name, nouns[i].noun, nouns[i].brief, 1);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

int
ikd_region_get_level (IkdRegion *self)
{
  return self->text[0];
}

gint64
ikd_region_get_parent (IkdRegion *self)
{
  return self->parent;
}

/**
 * ikd_level_noun:
 * @level: 0 Indonesia … 4 village
 * @plural: whether it stands for several
 *
 * Returns: the translated noun for regions of @level, in lower case
 */
const char *
ikd_level_noun (int      level,
                gboolean plural)
{
  static const char *const nouns[][2] = {
    { NC_ ("level", "country"), NC_ ("level", "countries") },
    { NC_ ("level", "province"), NC_ ("level", "provinces") },
    { NC_ ("level", "regency or city"), NC_ ("level", "regencies and cities") },
    { NC_ ("level", "district"), NC_ ("level", "districts") },
    { NC_ ("level", "village"), NC_ ("level", "villages") },
  };

  g_return_val_if_fail (level >= 0 && level < (int) G_N_ELEMENTS (nouns), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "level", nouns[level][plural ? 1 : 0]);
}

/**
 * ikd_code_level:
 * @code: (nullable): a code
 *
 * Returns: the level that a Kemendagri code of this shape stands for ("33.01" is 2, "ID" is 0), or
 *   −1 if it has none of the shapes
 */
int
ikd_code_level (const char *code)
{
  static const guint lengths[] = { 2, 2, 2, 4 };
  const char *at = code;

  if (code == NULL)
    return -1;
  if (g_str_equal (code, "ID"))
    return 0;

  for (guint level = 1; level <= G_N_ELEMENTS (lengths); level++)
    {
      for (guint i = 0; i < lengths[level - 1]; i++)
        if (!g_ascii_isdigit (*at++))
          return -1;
      if (*at == '\0')
        return (int) level;
      if (*at++ != '.')
        return -1;
    }

  return -1;
}

/**
 * ikd_code_parent:
 * @code: a Kemendagri code
 *
 * Returns: (transfer full) (nullable): the code one level up: "33.01" for "33.01.24", "ID" for
 *   "33"; %NULL for "ID" and for what is no code
 */
char *
ikd_code_parent (const char *code)
{
  int level = ikd_code_level (code);

  if (level <= 0)
    return NULL;
  if (level == 1)
    return g_strdup ("ID");

  return g_strndup (code, (gsize) (strrchr (code, '.') - code));
}
