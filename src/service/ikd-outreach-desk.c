/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Checking records of outreach against what the file holds. Guarantees: the lists of kinds are the
 * file's own, which the office may have changed; an activity is linked to the institution at whose
 * place it was, whichever way it came into the file. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-outreach-service-private.h"
#include "ikd-outreach-table.h"
#include "ikd-plan-service.h"

struct _IkdOutreachDesk
{
  IkdDatabase *db;
  IkdAtlas    *atlas;
  GHashTable  *ids;             /* list → its ids */
  GHashTable  *known;           /* GType → current records, as of the beginning */
  GHashTable  *indexed;         /* set of GType whose known records are in @keys */
  GHashTable  *keys;            /* make_key () → gint64 *, its record */
};

/* --- lists --- */

char **
ikd_outreach_list_ids (IkdDatabase *db, const char *list, GError **error)
{
  g_autoptr (GPtrArray) items = ikd_list_table_get (db, list, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (items == NULL)
    return NULL;
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (ids, g_strdup (((IkdListItem *) g_ptr_array_index (items, i))->id));
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

/* --- the desk --- */

static gboolean
same_name (const char *a, const char *b)
{
  g_autofree char *first = ikd_name_fold (a != NULL ? a : "");
  g_autofree char *second = ikd_name_fold (b != NULL ? b : "");

  return g_str_equal (first, second);
}

IkdOutreachDesk *
ikd_outreach_desk_new (IkdDatabase *db, IkdAtlas *atlas)
{
  IkdOutreachDesk *self = g_new0 (IkdOutreachDesk, 1);

  self->db = db;
  self->atlas = g_object_ref (atlas);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  self->known = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->indexed = g_hash_table_new (NULL, NULL);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
ikd_outreach_desk_free (IkdOutreachDesk *self)
{
  g_object_unref (self->atlas);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->indexed);
  g_hash_table_unref (self->keys);
  g_free (self);
}

void
ikd_outreach_desk_set_atlas (IkdOutreachDesk *self, IkdAtlas *atlas)
{
  g_set_object (&self->atlas, atlas);
}

/* Whether @text is the label, or one of the words it offers: "Lapas" of "Lapas/rutan". */
static gboolean
is_label (const char *text, const char *label)
{
  g_auto (GStrv) words = g_strsplit (label, "/", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (same_name (text, words[i]))
      return TRUE;
  return same_name (text, label);
}

/* Offices write the label where a file has the id. */
static gboolean
use_id (IkdOutreachDesk *self, const char *list, char **text, GError **error)
{
  g_autoptr (GPtrArray) items = NULL;

  if (*text == NULL || **text == '\0')
    return TRUE;
  items = ikd_list_table_get (self->db, list, error);
  /* An id is never read as the word of another item's label. */
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (g_str_equal (*text, ((IkdListItem *) g_ptr_array_index (items, i))->id))
      return TRUE;
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const IkdListItem *item = g_ptr_array_index (items, i);

      if (same_name (*text, item->id) || is_label (*text, item->label_id)
          || is_label (*text, item->label_en))
        {
          g_free (*text);
          *text = g_strdup (item->id);
          break;
        }
    }
  return items != NULL;
}

static const char *const *
get_ids (IkdOutreachDesk *self, const char *list, GError **error)
{
  char **ids = g_hash_table_lookup (self->ids, list);

  if (ids == NULL)
    {
      ids = ikd_outreach_list_ids (self->db, list, error);
      if (ids != NULL)
        g_hash_table_insert (self->ids, g_strdup (list), ids);
    }
  return (const char *const *) ids;
}

static GPtrArray *
get_known (IkdOutreachDesk *self, GType type, GError **error)
{
  GPtrArray *known = g_hash_table_lookup (self->known, GSIZE_TO_POINTER (type));

  if (known == NULL)
    {
      known = ikd_outreach_table_list (self->db, type, NULL, error);
      if (known != NULL)
        g_hash_table_insert (self->known, GSIZE_TO_POINTER (type), known);
    }
  return known;
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* Of one regency: an institution has visits noted under its district, too. */
static gboolean
near (const char *a, const char *b)
{
  return a != NULL && b != NULL && (ikd_code_is_within (a, b) || ikd_code_is_within (b, a));
}

/* What tells a record from others of its type, however its texts are spelt. transfer full */
static char *
make_key (IkdOutreach *record)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) key = g_string_new (G_OBJECT_TYPE_NAME (record));
  g_auto (GStrv) all = NULL;

  g_strv_builder_add_many (words, record->region_code != NULL ? record->region_code : "",
                           record->kind != NULL && !IKD_IS_INSTITUTION (record) ? record->kind : "",
                           NULL);
  if (IKD_IS_INSTITUTION (record))
    g_strv_builder_add (words, or_empty (IKD_INSTITUTION (record)->name));
  else if (IKD_IS_ACTIVITY (record))
    {
      const IkdActivity *activity = IKD_ACTIVITY (record);
      g_autofree char *day = g_strdup_printf ("%d", activity->date);

      g_strv_builder_add_many (words, day, or_empty (activity->place), or_empty (activity->village),
                               or_empty (activity->rw), or_empty (activity->rt), NULL);
    }
  else if (IKD_IS_OBSTACLE (record))
    {
      g_autofree char *day = g_strdup_printf ("%d", IKD_OBSTACLE (record)->date);

      g_strv_builder_add_many (words, day, or_empty (IKD_OBSTACLE (record)->segment),
                               or_empty (record->source), NULL);
    }
  all = g_strv_builder_end (words);
  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *folded = ikd_name_fold (all[i]);

      g_string_append_printf (key, "\n%s", folded);
    }
  return g_strdup (key->str);
}

void
ikd_outreach_desk_remember (IkdOutreachDesk *self, IkdOutreach *record)
{
  gint64 *number = g_memdup2 (&record->record, sizeof record->record);

  g_hash_table_insert (self->keys, make_key (record), number);
}

gboolean
ikd_outreach_desk_match (IkdOutreachDesk *self, IkdOutreach *record, GError **error)
{
  GPtrArray *known = get_known (self, G_OBJECT_TYPE (record), error);
  gboolean first = g_hash_table_add (self->indexed, GSIZE_TO_POINTER (G_OBJECT_TYPE (record)));
  g_autofree char *key = NULL;
  const gint64 *number = NULL;

  for (guint i = 0; first && known != NULL && i < known->len; i++)
    ikd_outreach_desk_remember (self, g_ptr_array_index (known, i));
  if (known == NULL
      || !use_id (self, IKD_OUTREACH_GET_CLASS (record)->list, &record->kind, error))
    return FALSE;
  key = make_key (record);
  number = g_hash_table_lookup (self->keys, key);
  if (number != NULL)
    record->record = *number;
  return TRUE;
}

static gboolean
find_institution (IkdOutreachDesk *self, IkdActivity *activity, GError **error)
{
  GPtrArray *known = get_known (self, IKD_TYPE_INSTITUTION, error);

  for (guint i = 0; known != NULL && i < known->len && activity->institution == 0; i++)
    {
      const IkdInstitution *institution = g_ptr_array_index (known, i);

      if (same_name (institution->name, activity->place)
          && near (institution->parent_instance.region_code, activity->parent_instance.region_code))
        activity->institution = institution->parent_instance.record;
    }
  return known != NULL;
}

static void
refuse (GPtrArray *problems, const char *column, IkdErrorCode code, const char *sentence)
{
  g_ptr_array_add (problems, ikd_problem_new (0, column, IKD_SEVERITY_ERROR, code, sentence));
}

static gboolean
check_id (IkdOutreachDesk *self, const char *list, const char *column, const char *id,
          GPtrArray *problems, GError **error)
{
  const char *const *ids = get_ids (self, list, error);
  g_autofree char *quoted = ikd_guard_quote (id);
  g_autofree char *known = NULL;
  g_autofree char *sentence = NULL;

  if (ids == NULL)
    return FALSE;
  if (id == NULL || *id == '\0' || g_strv_contains (ids, id))
    return TRUE;
  known = g_strjoinv (", ", (char **) ids);
  sentence = g_strdup_printf (_("There is no kind “%s”. Use one of: %s."), quoted, known);
  refuse (problems, column, IKD_ERROR_INVALID, sentence);
  return TRUE;
}

char *
ikd_outreach_desk_kind (IkdOutreachDesk *self, const char *list, const char *text, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify)
                                                                   ikd_problem_free);
  g_autofree char *id = g_strdup (text);

  if (!use_id (self, list, &id, error) || !check_id (self, list, "kind", id, problems, error)
      || !ikd_problems_allow (problems, error))
    return NULL;
  return g_steal_pointer (&id);
}

static void
add_kind (const char *kind, gint64 count, gpointer data)
{
  g_ptr_array_add (data, g_strdup (kind));
}

/* What names an item of another list than the record's own. */
static gboolean
check_ids (IkdOutreachDesk *self, IkdOutreach *record, GPtrArray *problems, GError **error)
{
  const IkdField *segment = ikd_outreach_field (G_OBJECT_TYPE (record), "segment");
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) overlaps = NULL;

  if (segment != NULL
      && !check_id (self, "segment", "segment", IKD_FIELD_MEMBER (record, segment, char *),
                    problems, error))
    return FALSE;
  if (IKD_IS_ACTIVITY (record))
    ikd_activity_each_obstacle (IKD_ACTIVITY (record), add_kind, kinds);
  for (guint i = 0; i < kinds->len; i++)
    if (!check_id (self, "obstacle", "obstacles", g_ptr_array_index (kinds, i), problems, error))
      return FALSE;
  if (IKD_IS_GROUP (record) && IKD_GROUP (record)->overlaps != NULL)
    overlaps = g_strsplit (IKD_GROUP (record)->overlaps, ";", -1);
  for (guint i = 0; overlaps != NULL && overlaps[i] != NULL; i++)
    if (!check_id (self, "segment", "overlaps", g_strstrip (overlaps[i]), problems, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
ikd_outreach_desk_check (IkdOutreachDesk *self, IkdOutreach *record, IkdOutreach **before,
                         GError **error)
{
  const char *const *kinds = get_ids (self, IKD_OUTREACH_GET_CLASS (record)->list, error);
  g_autoptr (GPtrArray) problems = NULL;
  const IkdField *segment = ikd_outreach_field (G_OBJECT_TYPE (record), "segment");

  *before = NULL;
  if (kinds == NULL
      || !use_id (self, IKD_OUTREACH_GET_CLASS (record)->list, &record->kind, error)
      || (segment != NULL
          && !use_id (self, "segment", &IKD_FIELD_MEMBER (record, segment, char *), error))
      || (record->record != 0
          && !ikd_outreach_table_get (self->db, G_OBJECT_TYPE (record), record->record, before,
                                      error))
      || (IKD_IS_ACTIVITY (record) && !find_institution (self, IKD_ACTIVITY (record), error)))
    return NULL;
  problems = ikd_outreach_check (record, *before, kinds, ikd_day_today ());
  if (!check_ids (self, record, problems, error))
    return NULL;
  if (record->region_code != NULL && ikd_atlas_by_code (self->atlas, record->region_code) == NULL)
    {
      g_autofree char *quoted = ikd_guard_quote (record->region_code);
      g_autofree char *sentence = g_strdup_printf (
        _("There is no region with the code %s. Look the code up, and try again."), quoted);

      refuse (problems, "region_code", IKD_ERROR_UNKNOWN_REGION, sentence);
    }
  return g_steal_pointer (&problems);
}
