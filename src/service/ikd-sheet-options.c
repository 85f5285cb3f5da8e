/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which sheets there are, how they are filled, and what is said of them. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-entry-sheet-private.h"
#include "ikd-guard.h"
#include "ikd-record-save.h"
#include "ikd-relay.h"

static char *
option_key (const char *sheet, const char *option)
{
  return g_strdup_printf ("sheet.%s.%s", sheet, option);
}

static gboolean
read_option (IkdDatabase *db, IkdEntrySheet *sheet, const char *option, char **value,
             GError **error)
{
  g_autofree char *key = option_key (sheet->query.id, option);

  if (!ikd_setting_table_get (db, key, value, error))
    return FALSE;
  /* One that was taken back. */
  if (*value != NULL && **value == '\0')
    g_clear_pointer (value, g_free);
  return TRUE;
}

static gboolean
read_source (IkdDatabase *db, IkdEntrySheet *sheet, GError **error)
{
  g_autoptr (IkdSource) source = ikd_source_new (NULL, NULL);

  if (!read_option (db, sheet, "title", &source->title, error)
      || !read_option (db, sheet, "publisher", &source->publisher, error)
      || !read_option (db, sheet, "date", &source->date, error)
      || !read_option (db, sheet, "url", &source->url, error))
    return FALSE;
  if (!ikd_source_equal (source, NULL))
    sheet->source = g_steal_pointer (&source);
  return TRUE;
}

gboolean
ikd_sheet_read_options (IkdDatabase *db, IkdEntrySheet *sheet, GError **error)
{
  g_autofree char *filling = NULL;
  g_autofree char *control = NULL;

  if (!read_option (db, sheet, "filling", &filling, error)
      || !read_option (db, sheet, "order", &sheet->order, error)
      || !read_option (db, sheet, "pasted", &sheet->pasted, error)
      || !read_option (db, sheet, "control", &control, error)
      || !read_source (db, sheet, error))
    return FALSE;
  sheet->additions = g_strcmp0 (filling, "additions") == 0
                     && sheet->query.indicators[0] == IKD_ACTIVE && sheet->query.n_indicators == 1;
  sheet->control = g_strcmp0 (control, "yes") == 0;
  for (guint i = 0; i < sheet->query.n_indicators; i++)
    sheet->control |= sheet->controls[i] != NULL;
  return TRUE;
}

typedef struct
{
  char *key;
  char *value;
} OptionData;

static void
free_option (OptionData *data)
{
  g_free (data->key);
  g_free (data->value);
  g_free (data);
}

static gpointer
option_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const OptionData *option = data;

  if (!ikd_guard_check (option->value, _("source"), error))
    return NULL;
  return GINT_TO_POINTER (ikd_setting_table_set (db, option->key, option->value, error));
}

void
ikd_sheet_option_async (IkdSession *session, const char *sheet, const char *option,
                        const char *value, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  OptionData *data = g_new0 (OptionData, 1);

  data->key = option_key (sheet, option);
  data->value = g_strdup (value != NULL ? value : "");
  ikd_relay_write (session, option_job, data, (GDestroyNotify) free_option, NULL, cancellable,
                   callback, user_data);
}

gboolean
ikd_sheet_option_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}

/* --- remarks --- */

static const char *
remark_label (const IkdRemark *remark)
{
  switch (remark->kind)
    {
    case IKD_REMARK_COMPLETION:
      return remark->withdrawn ? _("reopening of a sheet") : _("completion of a sheet");
    case IKD_REMARK_CONTROL:
      return _("sum according to the source");
    case IKD_REMARK_FOLLOW_UP:
      return remark->withdrawn ? _("removal of a mark") : _("mark for a later look");
    case IKD_REMARK_CONFIRMATION:
      return _("second keying");
    case IKD_REMARK_SHEET:
    default:
      return remark->withdrawn ? _("removal of a sheet") : _("own sheet");
    }
}

gboolean
ikd_remark_keep (IkdDatabase *db, const char *operator_name, IkdRemark *remark, GError **error)
{
  gint64 action = 0;

  return ikd_guard_check (remark->subject, _("name"), error)
         && ikd_guard_check (remark->text, _("note"), error)
         && ikd_action_table_begin (db, IKD_ACTION_RECORD, operator_name, remark_label (remark),
                                    NULL, 0, &action, error)
         && ikd_remark_table_add (db, action, remark, error)
         && ikd_action_table_end (db, &action, error);
}

static gpointer
remark_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const IkdRecordSave *data = job_data;

  return GINT_TO_POINTER (ikd_remark_keep (db, data->operator_name, data->record, error));
}

gboolean
ikd_remark_save (IkdSession *session, IkdRemark *remark, GCancellable *cancellable, GError **error)
{
  return ikd_record_save (session, remark, remark_job, cancellable, error);
}

void
ikd_remark_save_async (IkdSession *session, IkdRemark *remark, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_record_save_async (session, remark, remark_job, cancellable, callback, user_data);
}

gboolean
ikd_remark_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_record_save_finish (session, result, error);
}

/* --- which sheets --- */

typedef struct
{
  IkdAtlas *atlas;
  gint64    region;
} OfferData;

static void
free_offer_data (OfferData *data)
{
  g_object_unref (data->atlas);
  g_free (data);
}

void
ikd_sheet_offer_free (IkdSheetOffer *offer)
{
  g_free (offer->id);
  g_free (offer->title);
  g_free (offer);
}

gboolean
ikd_sheet_query_choose (IkdSheetQuery *query, const char *id)
{
  static const IkdIndicator base[] = { IKD_POPULATION, IKD_KTP_OBLIGED, IKD_KTP_ENROLLED };

  if (g_str_equal (id, "base"))
    {
      memcpy (query->indicators, base, sizeof base);
      query->n_indicators = G_N_ELEMENTS (base);
    }
  else if (g_str_equal (id, "ikd") || g_str_equal (id, "siblings")
           || g_str_equal (id, IKD_SHEET_VILLAGES))
    {
      query->indicators[0] = IKD_ACTIVE;
      query->n_indicators = 1;
    }
  else
    {
      return FALSE;
    }
  query->id = g_intern_string (id);
  return TRUE;
}

static IkdSheetOffer *
add_offer (GPtrArray *offers, const char *id, const char *title, gint64 region)
{
  IkdSheetOffer *offer = g_new0 (IkdSheetOffer, 1);
  /* Of an own one, until it says otherwise. */
  IkdSheetQuery query = { .indicators = { IKD_ACTIVE }, .n_indicators = 1 };

  offer->id = g_strdup (id);
  offer->title = g_strdup (title);
  offer->region = region;
  ikd_sheet_query_choose (&query, id);
  memcpy (offer->indicators, query.indicators, sizeof offer->indicators);
  offer->n_indicators = query.n_indicators;
  g_ptr_array_add (offers, offer);
  return offer;
}

static void
add_own (GPtrArray *offers, IkdAtlas *atlas, const IkdRemark *remark)
{
  IkdRegion *region = ikd_atlas_by_code (atlas, remark->region_code);
  g_auto (GStrv) ids = g_strsplit (remark->text != NULL ? remark->text : "", ",", -1);
  g_autofree char *id = g_strdup_printf ("own:%" G_GINT64_FORMAT, remark->record);
  IkdSheetOffer *offer = NULL;
  guint n = 0;

  if (region == NULL)
    return;
  offer = add_offer (offers, id, remark->subject, ikd_region_get_id (region));
  for (guint i = 0; ids[i] != NULL && n < IKD_SHEET_COLUMNS; i++)
    {
      IkdIndicator indicator = ikd_indicator_from_id (ids[i]);

      if (indicator != IKD_INDICATOR_NONE)
        offer->indicators[n++] = indicator;
    }
  offer->n_indicators = MAX (n, 1);
  offer->record = remark->record;
}

static gpointer
offers_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const OfferData *data = job_data;
  IkdRegion *region = ikd_atlas_by_id (data->atlas, data->region);
  IkdRegion *parent = region != NULL ? ikd_atlas_parent (data->atlas, region) : NULL;
  g_autoptr (GPtrArray) own = ikd_remark_table_list (db, IKD_REMARK_SHEET, NULL, IKD_DAY_NONE,
                                                     error);
  g_autoptr (GPtrArray) offers
    = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_sheet_offer_free);

  if (own == NULL)
    return NULL;
  add_offer (offers, "ikd", _("Active IKD"), data->region);
  add_offer (offers, "base", _("Base Data (DKB)"), data->region);
  if (parent != NULL)
    {
      const char *noun = ikd_level_noun (ikd_region_get_level (region), TRUE);
      /* Translators: a level in the plural and the region they are in: "Districts of Cilacap". */
      g_autofree char *title = g_strdup_printf (C_("sheet", "%s of %s"), noun,
                                                ikd_region_get_name (parent));

      add_offer (offers, "siblings", title, ikd_region_get_id (parent));
    }
  if (region != NULL && ikd_region_get_level (region) == 2)
    add_offer (offers, IKD_SHEET_VILLAGES, _("All Villages"), data->region);
  for (guint i = 0; i < own->len; i++)
    add_own (offers, data->atlas, g_ptr_array_index (own, i));
  return g_steal_pointer (&offers);
}

void
ikd_sheet_offers_async (IkdSession *session, gint64 region, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  OfferData *data = g_new0 (OfferData, 1);

  data->atlas = ikd_session_dup_atlas (session);
  data->region = region;
  ikd_relay_read (session, offers_job, data, (GDestroyNotify) free_offer_data,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_sheet_offers_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
