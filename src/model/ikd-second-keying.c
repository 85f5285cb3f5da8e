/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Second keying, as a state machine for each cell. Guarantees: a first value is replaced only by
 * one that was keyed twice running; what is settled stays so; the same seed chooses the same
 * sample, in whatever order the cells are. */

#include "config.h"

#include "ikd-second-keying.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (IkdSecondKeying, ikd_second_keying, G_TYPE_OBJECT)

static void
free_cell (IkdKeyingCell *cell)
{
  g_object_unref (cell->region);
  g_object_unref (cell->first);
  g_free (cell->keyer);
  g_free (cell);
}

static void
ikd_second_keying_finalize (GObject *object)
{
  IkdSecondKeying *self = IKD_SECOND_KEYING (object);

  g_ptr_array_unref (self->cells);
  g_free (self->seed);

  G_OBJECT_CLASS (ikd_second_keying_parent_class)->finalize (object);
}

static void
ikd_second_keying_class_init (IkdSecondKeyingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_second_keying_finalize;
}

static void
ikd_second_keying_init (IkdSecondKeying *self)
{
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) free_cell);
  self->share = IKD_SAMPLE_WHOLE;
}

/**
 * ikd_second_keying_new:
 * @seed: what the sample is drawn by
 *
 * Returns: (transfer full): a second keying without cells
 */
IkdSecondKeying *
ikd_second_keying_new (const char *seed)
{
  IkdSecondKeying *self = g_object_new (IKD_TYPE_SECOND_KEYING, NULL);

  self->seed = g_strdup (seed);
  return self;
}

/**
 * ikd_second_keying_add:
 * @first: what was keyed first; not a percentage alone, which no sheet takes
 *
 * Returns: (transfer none): the cell
 */
IkdKeyingCell *
ikd_second_keying_add (IkdSecondKeying *self, IkdRegion *region, IkdIndicator indicator,
                       IkdFigure *first)
{
  IkdKeyingCell *cell;

  g_return_val_if_fail (IKD_IS_SECOND_KEYING (self), NULL);
  g_return_val_if_fail (first->state != IKD_STATE_VALUE || first->number.known, NULL);

  cell = g_new0 (IkdKeyingCell, 1);
  cell->region = g_object_ref (region);
  cell->indicator = indicator;
  cell->first = g_object_ref (first);
  cell->chosen = TRUE;
  g_ptr_array_add (self->cells, cell);
  return cell;
}

IkdKeyingCell *
ikd_second_keying_get (IkdSecondKeying *self, guint index)
{
  g_return_val_if_fail (IKD_IS_SECOND_KEYING (self) && index < self->cells->len, NULL);

  return g_ptr_array_index (self->cells, index);
}

/* --- the sample --- */

/**
 * ikd_second_keying_sample_size:
 * @cells: how many there are
 * @share: in percent
 *
 * Returns: how many of them are keyed: the share, rounded up, but %IKD_SAMPLE_LEAST at least
 */
guint
ikd_second_keying_sample_size (guint cells, guint share)
{
  guint size = (guint) ikd_div_ceil (cells, MIN (share, IKD_SAMPLE_WHOLE), IKD_SAMPLE_WHOLE);

  return MIN (cells, MAX (size, IKD_SAMPLE_LEAST));
}

typedef struct
{
  IkdKeyingCell *cell;
  char          *lot;
} Lot;

static void
clear_lot (Lot *lot)
{
  g_free (lot->lot);
}

static int
compare_lots (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Lot *) a)->lot, ((const Lot *) b)->lot);
}

/* A digest is as good as a number drawn at random, and the same whenever it is asked for. */
static char *
draw_lot (IkdSecondKeying *self, const IkdKeyingCell *cell)
{
  g_autofree char *text = g_strdup_printf ("%s|%s|%s", self->seed,
                                           ikd_region_get_code (cell->region),
                                           ikd_indicator_to_id (cell->indicator));

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/**
 * ikd_second_keying_choose:
 * @share: percent of the cells
 *
 * Chooses which cells are keyed: those with the lowest lots, so that each has the same chance, and
 * a larger share holds a smaller one.
 */
void
ikd_second_keying_choose (IkdSecondKeying *self, guint share)
{
  g_autoptr (GArray) lots = g_array_new (FALSE, FALSE, sizeof (Lot));
  guint size;

  g_return_if_fail (IKD_IS_SECOND_KEYING (self));

  g_array_set_clear_func (lots, (GDestroyNotify) clear_lot);
  self->share = MIN (share, IKD_SAMPLE_WHOLE);
  size = ikd_second_keying_sample_size (self->cells->len, self->share);
  for (guint i = 0; i < self->cells->len; i++)
    {
      IkdKeyingCell *cell = g_ptr_array_index (self->cells, i);
      const Lot lot = { cell, draw_lot (self, cell) };

      g_array_append_val (lots, lot);
    }
  g_array_sort (lots, compare_lots);
  for (guint i = 0; i < lots->len; i++)
    g_array_index (lots, Lot, i).cell->chosen = i < size;
}

/* --- keying --- */

gboolean
ikd_keying_state_is_settled (IkdKeyingState state)
{
  return state == IKD_KEYING_AGREED || state == IKD_KEYING_CORRECTED;
}

static gboolean
is_same (IkdKeyed a, IkdKeyed b)
{
  return a.state == b.state && (a.state != IKD_STATE_VALUE || a.value == b.value);
}

/**
 * ikd_second_keying_key:
 * @index: which cell
 * @keyed: what was keyed into it
 *
 * The first value settles the cell at any time; another one does when it is keyed twice running.
 *
 * Returns: what came of it
 */
IkdKeyingState
ikd_second_keying_key (IkdSecondKeying *self, guint index, IkdKeyed keyed)
{
  IkdKeyingCell *cell = ikd_second_keying_get (self, index);
  const IkdKeyed first = { cell->first->state, cell->first->number.value };

  if (ikd_keying_state_is_settled (cell->state))
    return cell->state;

  if (is_same (keyed, first))
    cell->state = IKD_KEYING_AGREED;
  else if (cell->state == IKD_KEYING_DIFFERS && is_same (keyed, cell->candidate))
    cell->state = IKD_KEYING_CORRECTED;
  else
    cell->state = IKD_KEYING_DIFFERS;
  cell->candidate = keyed;
  return cell->state;
}

void
ikd_second_keying_reopen (IkdSecondKeying *self, guint index)
{
  IkdKeyingCell *cell = ikd_second_keying_get (self, index);

  cell->state = IKD_KEYING_TO_KEY;
  cell->candidate = (IkdKeyed){ 0 };
}

/* --- what came of it --- */

IkdKeyingCounts
ikd_second_keying_count (IkdSecondKeying *self)
{
  IkdKeyingCounts counts = { 0 };

  g_return_val_if_fail (IKD_IS_SECOND_KEYING (self), counts);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const IkdKeyingCell *cell = g_ptr_array_index (self->cells, i);

      if (!cell->chosen)
        continue;
      counts.chosen++;
      counts.agreed += cell->state == IKD_KEYING_AGREED;
      counts.corrected += cell->state == IKD_KEYING_CORRECTED;
      counts.differing += cell->state == IKD_KEYING_DIFFERS;
    }
  counts.open = counts.chosen - counts.agreed - counts.corrected;
  return counts;
}

/**
 * ikd_second_keying_error_rate:
 *
 * Returns: how many of the settled cells were wrong at first, in millionths of a percent; unknown
 *   before the first is settled
 */
IkdNumber
ikd_second_keying_error_rate (IkdSecondKeying *self)
{
  IkdKeyingCounts counts = ikd_second_keying_count (self);
  guint settled = counts.agreed + counts.corrected;

  if (settled == 0)
    return IKD_NUMBER_UNKNOWN;
  return ikd_number_exact (ikd_div_nearest (counts.corrected, 100 * IKD_PERCENT, settled));
}

guint
ikd_second_keying_keyed_by (IkdSecondKeying *self, const char *name)
{
  guint n = 0;

  g_return_val_if_fail (IKD_IS_SECOND_KEYING (self), 0);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const IkdKeyingCell *cell = g_ptr_array_index (self->cells, i);

      n += cell->chosen && g_strcmp0 (cell->keyer, name) == 0;
    }
  return n;
}

GPtrArray *
ikd_second_keying_list_keyers (IkdSecondKeying *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (IKD_IS_SECOND_KEYING (self), names);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const IkdKeyingCell *cell = g_ptr_array_index (self->cells, i);

      if (cell->keyer != NULL
          && !g_ptr_array_find_with_equal_func (names, cell->keyer, g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (cell->keyer));
    }
  return names;
}
