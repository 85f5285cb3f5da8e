/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The JSON shapes of a region's state. An object that the contract promises is always there, with
 * null inside for what is unknown. */

#include "config.h"

#include "ikd-json-state.h"

#include "ikd-cli.h"
#include "ikd-json.h"

static void
begin (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

static void
add_region (JsonBuilder *builder, IkdRegion *region)
{
  begin (builder, "region");
  ikd_json_text (builder, "code", ikd_region_get_code (region));
  ikd_json_text (builder, "name", ikd_region_get_name (region));
  ikd_json_count (builder, "level", TRUE, ikd_region_get_level (region));
  json_builder_end_object (builder);
}

static void
add_coverage (JsonBuilder *builder, const IkdAttainment *self)
{
  begin (builder, "coverage");
  ikd_json_bounds (builder, self->coverage, TRUE, "percent");
  ikd_json_text (builder, "of", ikd_of_to_string (self->coverage_of));
  json_builder_end_object (builder);
}

static void
add_target (JsonBuilder *builder, const IkdAttainment *self)
{
  const IkdTarget *target = self->target;
  gboolean percent = target != NULL && target->base != IKD_INDICATOR_NONE;

  json_builder_set_member_name (builder, "target");
  if (target == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  ikd_json_text (builder, "kind", ikd_target_kind_to_id (target->kind));
  ikd_json_text (builder, "scope", target->scope_code);
  ikd_json_percent (builder, "percent", percent, target->percent);
  ikd_json_text (builder, "base", percent ? ikd_indicator_to_id (target->base) : NULL);
  ikd_json_number (builder, "count", self->target_count);
  ikd_json_date (builder, "deadline", target->deadline);
  json_builder_set_member_name (builder, "expired");
  json_builder_add_boolean_value (builder, self->expired);
  ikd_json_text (builder, "source", target->source != NULL ? target->source->title : NULL);
  json_builder_end_object (builder);
}

static void
add_pace (JsonBuilder *builder, const IkdAttainment *self)
{
  json_builder_set_member_name (builder, "recent_pace");
  if (self->recent.known && self->recent.days > 0)
    json_builder_add_double_value (builder, self->recent.delta / (double) self->recent.days);
  else
    json_builder_add_null_value (builder);

  ikd_json_date (builder, "projected_date", self->projected_date);
  begin (builder, "projected_at_deadline");
  ikd_json_count (builder, "value", self->projected_at_deadline.known,
                  self->projected_at_deadline.value);
  ikd_json_percent (builder, "percent", self->projected_percent.known,
                    self->projected_percent.value);
  json_builder_end_object (builder);
}

static void
add_published (JsonBuilder *builder, const IkdAttainment *self)
{
  begin (builder, "published");
  ikd_json_percent (builder, "percent", self->has_published, self->published);
  ikd_json_text (builder, "of", self->has_published ? ikd_of_to_string (self->published_of) : NULL);
  ikd_json_percent (builder, "recomputed", self->recomputed.known, self->recomputed.value);
  json_builder_end_object (builder);
}

void
ikd_json_attainment (JsonBuilder *builder, IkdAttainment *self)
{
  json_builder_begin_object (builder);
  add_region (builder, self->region);
  ikd_json_date (builder, "as_of", self->day);
  begin (builder, "active");
  ikd_json_value (builder, &self->active);
  json_builder_end_object (builder);
  begin (builder, "base");
  ikd_json_value (builder, &self->base);
  ikd_json_text (builder, "indicator", ikd_indicator_to_id (self->base_indicator));
  json_builder_end_object (builder);
  add_coverage (builder, self);
  add_target (builder, self);
  begin (builder, "achievement");
  ikd_json_bounds (builder, self->achievement, TRUE, "percent");
  json_builder_end_object (builder);
  ikd_json_number (builder, "gap", self->gap);
  ikd_json_count (builder, "working_days_left", self->has_working_days, self->working_days_left);
  ikd_json_number (builder, "required_pace", self->required_pace);
  add_pace (builder, self);
  add_published (builder, self);
  ikd_json_text (builder, "standing", ikd_standing_to_id (self->standing));
  json_builder_end_object (builder);
}

void
ikd_json_print_attainment (IkdAttainment *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  ikd_json_attainment (builder, self);
  ikd_cli_print_json (builder);
}

/* How a rank came about since the day of --since; null where it was not ranked then. */
static void
add_change (JsonBuilder *builder, IkdPeer *peer)
{
  int places = 0;
  gboolean known = ikd_peer_get_climb (peer, &places);

  ikd_json_count (builder, "earlier_rank", known, peer->earlier_rank);
  ikd_json_count (builder, "rank_change", known, places);
  ikd_json_number (builder, "change", peer->change);
}

static void
add_ranked (JsonBuilder *builder, IkdPeer *peer, gboolean change)
{
  const IkdRank *rank = peer->rank;
  const IkdAttainment *state = rank->attainment;

  json_builder_begin_object (builder);
  ikd_json_count (builder, "rank", TRUE, rank->rank);
  ikd_json_text (builder, "region", ikd_region_get_code (state->region));
  begin (builder, "active");
  ikd_json_value (builder, &state->active);
  json_builder_end_object (builder);
  begin (builder, "base");
  ikd_json_value (builder, &state->base);
  ikd_json_text (builder, "indicator", ikd_indicator_to_id (state->base_indicator));
  json_builder_end_object (builder);
  add_coverage (builder, state);
  if (change)
    add_change (builder, peer);
  json_builder_end_object (builder);
}

void
ikd_json_print_ranking (IkdComparison *comparison)
{
  g_autoptr (JsonBuilder) builder = ikd_json_object ();
  GPtrArray *peers = comparison->peers;
  gboolean change = comparison->since != IKD_DAY_NONE;

  ikd_json_text (builder, "parent", ikd_region_get_code (comparison->whole));
  ikd_json_text (builder, "scope", ikd_scope_to_id (comparison->scope));
  ikd_json_date (builder, "as_of", comparison->day);
  if (change)
    ikd_json_date (builder, "since", comparison->since);
  ikd_json_text (builder, "base", ikd_indicator_to_id (comparison->base));
  json_builder_set_member_name (builder, "ranked");
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparison->ranked; i++)
    add_ranked (builder, g_ptr_array_index (peers, i), change);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "unranked");
  json_builder_begin_array (builder);
  for (guint i = comparison->ranked; i < peers->len; i++)
    {
      const IkdRank *rank = ((IkdPeer *) g_ptr_array_index (peers, i))->rank;

      json_builder_begin_object (builder);
      ikd_json_text (builder, "region", ikd_region_get_code (rank->attainment->region));
      ikd_json_text (builder, "reason", ikd_unranked_to_id (rank->unranked));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

void
ikd_json_print_candidates (GPtrArray *candidates)
{
  g_autoptr (JsonBuilder) builder = ikd_json_object ();

  json_builder_set_member_name (builder, "candidates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < candidates->len; i++)
    {
      const IkdCandidate *candidate = g_ptr_array_index (candidates, i);

      json_builder_begin_object (builder);
      ikd_json_text (builder, "base", candidate->base);
      ikd_json_count (builder, "value", candidate->value.known, candidate->value.value);
      ikd_json_percent (builder, "percent", TRUE, candidate->percent);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}
