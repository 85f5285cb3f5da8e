/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Regions beside each other, now and at an earlier day. Both rankings are of one base, so that a
 * place won is not a base changed. */

#include "ikd-peer.h"

G_DEFINE_FINAL_TYPE (IkdPeer, ikd_peer, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RANK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
ikd_peer_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  if (prop_id == PROP_RANK)
    g_value_set_object (value, IKD_PEER (object)->rank);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ikd_peer_finalize (GObject *object)
{
  IkdPeer *self = IKD_PEER (object);

  g_clear_object (&self->rank);
  g_array_unref (self->course);

  G_OBJECT_CLASS (ikd_peer_parent_class)->finalize (object);
}

static void
ikd_peer_class_init (IkdPeerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ikd_peer_get_property;
  object_class->finalize = ikd_peer_finalize;

  properties[PROP_RANK] = g_param_spec_object ("rank", NULL, NULL, IKD_TYPE_RANK,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ikd_peer_init (IkdPeer *self)
{
  self->course = g_array_new (FALSE, FALSE, sizeof (IkdCoursePoint));
}

/**
 * ikd_peer_get_climb:
 * @self: a peer
 * @places: (out): the earlier rank less the present one
 *
 * Returns: whether it was ranked then and is now
 */
gboolean
ikd_peer_get_climb (IkdPeer *self,
                    int     *places)
{
  g_return_val_if_fail (IKD_IS_PEER (self), FALSE);

  *places = 0;
  if (self->rank->unranked != IKD_RANKED || self->earlier_rank == 0)
    return FALSE;

  *places = (int) self->earlier_rank - (int) self->rank->rank;
  return TRUE;
}

/**
 * ikd_peer_meets_target:
 * @self: a peer
 * @known: (out): whether it can be said
 *
 * A figure that is too old, or not all of one, says nothing of today.
 *
 * Returns: whether its target is reached
 */
gboolean
ikd_peer_meets_target (IkdPeer  *self,
                       gboolean *known)
{
  const IkdAttainment *state;

  g_return_val_if_fail (IKD_IS_PEER (self), FALSE);

  state = self->rank->attainment;
  *known = (state->gap.known || state->achievement.known) && !state->active.stale;

  return *known && state->standing == IKD_ACHIEVED;
}

/**
 * ikd_due_share:
 * @target: (nullable): a target
 * @calendar: the working days
 * @day: the day asked for
 * @start: the share on the day before the target's first; unknown: nothing
 *
 * @start + (the target's percentage − @start) × the working days from its first day to @day ÷ those
 * to its deadline. After the deadline, and where @start is above the target, it is the target.
 *
 * Returns: a share of the target's base in 10^-6 percent; unknown without a target, or of a count
 */
IkdNumber
ikd_due_share (IkdTarget   *target,
               IkdCalendar *calendar,
               IkdDay       day,
               IkdNumber    start)
{
  gint64 from = start.known ? start.value : 0;
  IkdDay before;
  gint64 all;
  gint64 gone;

  if (target == NULL || ikd_target_is_absolute (target))
    return IKD_NUMBER_UNKNOWN;

  before = target->valid_from - 1;
  all = ikd_calendar_working_days (calendar, before, target->deadline);
  gone = ikd_calendar_working_days (calendar, before, MIN (day, target->deadline));
  if (all == 0 || from >= target->percent)
    return ikd_number_exact (target->percent);

  return ikd_number_exact (from + ikd_div_nearest (target->percent - from, gone, all));
}

/* Where the region stood when its target began, as a share of the base it has now. */
static IkdNumber
find_start (IkdBook             *book,
            const IkdQuestion   *question,
            const IkdAttainment *state)
{
  g_auto (IkdValue) active = { 0, };

  if (state->target == NULL || !ikd_value_is_total (&state->base))
    return IKD_NUMBER_UNKNOWN;

  ikd_value_compute (book, question->atlas, state->region, IKD_ACTIVE, question->segment,
                     state->target->valid_from - 1, &active);
  return ikd_value_is_total (&active) ? ikd_share (active.number, state->base.number)
                                      : IKD_NUMBER_UNKNOWN;
}

static IkdNumber
find_due (IkdBook             *book,
          const IkdQuestion   *question,
          const IkdAttainment *state)
{
  if (question->coverage_only || state->target == NULL
      || state->target->base != state->base_indicator)
    return IKD_NUMBER_UNKNOWN;

  return ikd_due_share (state->target, question->calendar, question->day,
                        find_start (book, question, state));
}

static GHashTable *
index_ranks (GPtrArray *ranks)
{
  GHashTable *found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ranks->len; i++)
    {
      IkdRank *rank = g_ptr_array_index (ranks, i);

      g_hash_table_insert (found, rank->attainment->region, rank);
    }

  return found;
}

static void
compare_with (IkdPeer       *self,
              const IkdRank *earlier)
{
  const IkdValue *now = &self->rank->attainment->active;
  const IkdValue *then = &earlier->attainment->active;

  self->earlier_rank = earlier->rank;
  if (ikd_value_is_total (now) && ikd_value_is_total (then))
    self->change = (IkdNumber){ TRUE,
                                now->number.value - then->number.value,
                                now->number.low - then->number.high,
                                now->number.high - then->number.low };
}

/**
 * ikd_peers_compute:
 * @book: the figures
 * @regions: (element-type IkdRegion): who is compared
 * @parent: the region they belong to
 * @question: what is asked
 * @since: the earlier day; %IKD_DAY_NONE: none
 * @base: (out) (optional): the base of both rankings
 *
 * Returns: (transfer full) (element-type IkdPeer): in the order of the ranking at the day of
 *   @question
 */
GPtrArray *
ikd_peers_compute (IkdBook           *book,
                   GPtrArray         *regions,
                   IkdRegion         *parent,
                   const IkdQuestion *question,
                   IkdDay             since,
                   IkdIndicator      *base)
{
  GPtrArray *peers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GPtrArray) then = NULL;
  g_autoptr (GHashTable) earlier = NULL;
  IkdQuestion asked = *question;

  now = ikd_ranking_of (book, regions, parent, question, &asked.base);
  if (base != NULL)
    *base = asked.base;
  if (since != IKD_DAY_NONE)
    {
      asked.day = since;
      asked.coverage_only = TRUE;
      then = ikd_ranking_of (book, regions, parent, &asked, NULL);
      earlier = index_ranks (then);
    }

  for (guint i = 0; i < now->len; i++)
    {
      IkdRank *rank = g_ptr_array_index (now, i);
      IkdPeer *peer = g_object_new (IKD_TYPE_PEER, NULL);

      peer->rank = g_object_ref (rank);
      if (earlier != NULL)
        compare_with (peer, g_hash_table_lookup (earlier, rank->attainment->region));
      peer->due = find_due (book, question, rank->attainment);
      g_ptr_array_add (peers, peer);
    }

  return peers;
}

/* A sample that finds the figure of the one before adds nothing. */
static void
add_sample (IkdPeer           *self,
            IkdBook           *book,
            const IkdQuestion *question,
            IkdDay             from)
{
  g_autoptr (IkdAttainment) state = NULL;
  IkdCoursePoint point;
  IkdDay last = IKD_DAY_NONE;

  state = ikd_attainment_compute (book, self->rank->attainment->region, question);
  if (!state->coverage.known || state->coverage_of.kind != IKD_OF_INDICATOR
      || state->coverage_of.indicator != question->base)
    return;

  point = (IkdCoursePoint){ state->active.as_of.day, state->coverage.value };
  if (self->course->len > 0)
    last = g_array_index (self->course, IkdCoursePoint, self->course->len - 1).day;
  if (point.day >= from && point.day > last)
    g_array_append_val (self->course, point);
}

/**
 * ikd_peers_add_courses:
 * @book: the figures
 * @peers: (element-type IkdPeer): whom to add them to
 * @question: as of ikd_peers_compute(), with the base that it found
 * @cancellable: (nullable): asked after each region
 * @error: return location
 *
 * Coverage as it was known every four weeks, at the days of the figures it rests on. The work is
 * the same however often a region reports.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
ikd_peers_add_courses (IkdBook           *book,
                       GPtrArray         *peers,
                       const IkdQuestion *question,
                       GCancellable      *cancellable,
                       GError           **error)
{
  IkdQuestion asked = *question;
  IkdDay from = question->day - IKD_COURSE_WEEKS * 7;

  asked.coverage_only = TRUE;
  for (guint i = 0; i < peers->len; i++)
    {
      IkdPeer *peer = g_ptr_array_index (peers, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_array_set_size (peer->course, 0);
      for (asked.day = from; asked.day <= question->day; asked.day += IKD_COURSE_STEP * 7)
        add_sample (peer, book, &asked, from);
    }

  return TRUE;
}
