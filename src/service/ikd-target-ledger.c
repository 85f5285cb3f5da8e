/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What was changed of targets, by whom and when. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-relay.h"
#include "ikd-revision-service.h"

typedef struct
{
  gint64    region;
  IkdAtlas *atlas;
} LedgerData;

static LedgerData *
new_data (IkdSession *session, gint64 region)
{
  LedgerData *self = g_new0 (LedgerData, 1);

  self->region = region;
  self->atlas = ikd_session_dup_atlas (session);
  return self;
}

static void
free_data (LedgerData *self)
{
  g_object_unref (self->atlas);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LedgerData, free_data)

static gboolean
concerns (const LedgerData *self, const IkdTarget *target)
{
  IkdRegion *region = ikd_atlas_by_id (self->atlas, self->region);
  IkdRegion *scope = ikd_atlas_by_id (self->atlas, target->scope);

  return region == NULL || scope == NULL || ikd_atlas_is_within (self->atlas, region, scope)
         || ikd_atlas_is_within (self->atlas, scope, region);
}

static gpointer
ledger_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const LedgerData *self = data;
  g_autoptr (GPtrArray) all = ikd_target_table_history (db, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  if (all == NULL)
    return NULL;
  for (guint i = all->len; i > 0; i--)
    {
      IkdTargetRevision *revision = g_ptr_array_index (all, i - 1);

      if (concerns (self, revision->target)
          || (revision->before != NULL && concerns (self, revision->before)))
        g_ptr_array_add (found, g_object_ref (revision));
    }
  return g_steal_pointer (&found);
}

GPtrArray *
ikd_target_ledger (IkdSession *session, gint64 region, GCancellable *cancellable, GError **error)
{
  g_autoptr (LedgerData) data = new_data (session, region);

  return ikd_store_read (ikd_session_get_store (session), ledger_job, data,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_target_ledger_async (IkdSession *session, gint64 region, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, ledger_job, new_data (session, region), (GDestroyNotify) free_data,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_target_ledger_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

/* --- words --- */

/* Adds "what: old → new" where they differ. */
static void
add_change (GString *text, const char *what, const char *before, const char *after)
{
  if (g_strcmp0 (before, after) == 0)
    return;
  if (text->len > 0)
    g_string_append (text, "; ");
  /* Translators: what was changed, what it was, and what it is now: "deadline: 31 December 2023 →
   * 30 June 2024" */
  g_string_append_printf (text, _("%s: %s → %s"), what, before, after);
}

static char *
basis_or_none (IkdTarget *target)
{
  char *basis = ikd_target_basis_text (target);

  return basis != NULL ? basis : g_strdup (C_("source", "none"));
}

static char *
changes_text (IkdTarget *before, IkdTarget *after)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *amount_before = ikd_target_label (before);
  g_autofree char *amount_after = ikd_target_label (after);
  g_autofree char *from_before = ikd_day_format (before->valid_from);
  g_autofree char *from_after = ikd_day_format (after->valid_from);
  g_autofree char *deadline_before = ikd_day_format (before->deadline);
  g_autofree char *deadline_after = ikd_day_format (after->deadline);
  g_autofree char *basis_before = basis_or_none (before);
  g_autofree char *basis_after = basis_or_none (after);

  add_change (text, C_("target", "amount"), amount_before, amount_after);
  add_change (text, C_("target", "valid from"), from_before, from_after);
  add_change (text, C_("target", "deadline"), deadline_before, deadline_after);
  add_change (text, C_("target", "kind"), ikd_target_kind_label (before->kind),
              ikd_target_kind_label (after->kind));
  add_change (text, C_("target", "state"), ikd_target_state_label (before->state),
              ikd_target_state_label (after->state));
  add_change (text, C_("target", "region"), before->scope_code, after->scope_code);
  add_change (text, C_("target", "source"), basis_before, basis_after);
  return text->len > 0 ? g_strdup (text->str) : g_strdup (_("kept unchanged"));
}

char *
ikd_target_revision_text (IkdTargetRevision *revision)
{
  if (revision->withdrawn)
    return g_strdup (C_("target", "withdrawn"));
  if (revision->before == NULL)
    return g_strdup (revision->target->state == IKD_TARGET_PROPOSED
                     ? C_("target", "proposed") : C_("target", "added"));
  return changes_text (revision->before, revision->target);
}

char *
ikd_target_basis_text (IkdTarget *target)
{
  const IkdSource *source = target->source;
  g_autoptr (GString) text = g_string_new (NULL);
  IkdDay day = IKD_DAY_NONE;

  if (source == NULL)
    return NULL;
  if (source->title != NULL)
    g_string_append (text, source->title);
  if (source->date != NULL && ikd_day_parse (source->date, &day, NULL))
    {
      g_autofree char *date = ikd_day_format (day);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", date);
    }
  if (source->publisher != NULL && *source->publisher != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", source->publisher);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
