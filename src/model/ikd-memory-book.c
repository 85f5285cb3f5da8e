/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A book in memory, for what-ifs and tests. It answers as the one of the store does. */

#include "ikd-book.h"
#include "ikd-series-key.h"

struct _IkdMemoryBook
{
  GObject      parent_instance;
  IkdAtlas    *atlas;
  GHashTable  *figures;         /* IkdSeriesKey → GPtrArray of IkdFigure, by start, day, claim */
  GHashTable  *above;           /* set of IkdSeriesKey: regions with a figure strictly below */
};

static void ikd_memory_book_iface_init (IkdBookInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdMemoryBook, ikd_memory_book, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_BOOK, ikd_memory_book_iface_init))

static int
compare_keys (const IkdFigureKey *a,
              const IkdFigureKey *b)
{
  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->day != b->day)
    return a->day < b->day ? -1 : 1;

  return a->claim - b->claim;
}

static GPtrArray *
lookup (IkdBook      *book,
        gint64        region,
        IkdIndicator  indicator,
        const char   *segment)
{
  IkdSeriesKey series = { region, indicator, g_intern_string (segment != NULL ? segment : "") };

  return g_hash_table_lookup (IKD_MEMORY_BOOK (book)->figures, &series);
}

static IkdFigure *
ikd_memory_book_latest (IkdBook      *book,
                        gint64        region,
                        IkdIndicator  indicator,
                        const char   *segment,
                        IkdDay        on)
{
  GPtrArray *figures = lookup (book, region, indicator, segment);

  for (guint i = figures != NULL ? figures->len : 0; i > 0; i--)
    {
      IkdFigure *figure = g_ptr_array_index (figures, i - 1);

      if (figure->key.day <= on && figure->key.claim == 0 && ikd_figure_has_value (figure))
        return g_object_ref (figure);
    }

  return NULL;
}

static IkdFigure *
ikd_memory_book_earliest (IkdBook      *book,
                          gint64        region,
                          IkdIndicator  indicator,
                          const char   *segment)
{
  GPtrArray *figures = lookup (book, region, indicator, segment);
  IkdFigure *earliest = NULL;

  for (guint i = 0; figures != NULL && i < figures->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (figures, i);

      if (figure->key.claim == 0 && ikd_figure_has_value (figure)
          && (earliest == NULL || figure->key.day < earliest->key.day))
        earliest = figure;
    }

  return earliest != NULL ? g_object_ref (earliest) : NULL;
}

static GPtrArray *
ikd_memory_book_series (IkdBook      *book,
                        gint64        region,
                        IkdIndicator  indicator,
                        const char   *segment,
                        IkdDay        from,
                        IkdDay        to,
                        gboolean      all_claims)
{
  GPtrArray *figures = lookup (book, region, indicator, segment);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; figures != NULL && i < figures->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (figures, i);

      if (figure->key.day >= from && figure->key.start <= to
          && figure->state != IKD_STATE_WITHDRAWN && (all_claims || figure->key.claim == 0))
        g_ptr_array_add (found, g_object_ref (figure));
    }

  return found;
}

static gboolean
ikd_memory_book_has_below (IkdBook      *book,
                           gint64        region,
                           IkdIndicator  indicator,
                           const char   *segment)
{
  IkdSeriesKey series = { region, indicator, g_intern_string (segment != NULL ? segment : "") };

  return g_hash_table_contains (IKD_MEMORY_BOOK (book)->above, &series);
}

/* Memory meets no errors. */
static GError *
ikd_memory_book_get_error (IkdBook *book)
{
  return NULL;
}

static void
ikd_memory_book_iface_init (IkdBookInterface *iface)
{
  iface->latest = ikd_memory_book_latest;
  iface->earliest = ikd_memory_book_earliest;
  iface->series = ikd_memory_book_series;
  iface->has_below = ikd_memory_book_has_below;
  iface->get_error = ikd_memory_book_get_error;
}

static void
ikd_memory_book_finalize (GObject *object)
{
  IkdMemoryBook *self = IKD_MEMORY_BOOK (object);

  g_clear_object (&self->atlas);
  g_clear_pointer (&self->figures, g_hash_table_unref);
  g_clear_pointer (&self->above, g_hash_table_unref);

  G_OBJECT_CLASS (ikd_memory_book_parent_class)->finalize (object);
}

static void
ikd_memory_book_class_init (IkdMemoryBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_memory_book_finalize;
}

static void
ikd_memory_book_init (IkdMemoryBook *self)
{
  self->figures = g_hash_table_new_full (ikd_series_key_hash, ikd_series_key_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
  self->above = g_hash_table_new_full (ikd_series_key_hash, ikd_series_key_equal, g_free, NULL);
}

/**
 * ikd_memory_book_new:
 * @atlas: (transfer none): the regions that the figures are of
 *
 * Returns: (transfer full): an empty book
 */
IkdMemoryBook *
ikd_memory_book_new (IkdAtlas *atlas)
{
  IkdMemoryBook *self;

  g_return_val_if_fail (IKD_IS_ATLAS (atlas), NULL);

  self = g_object_new (IKD_TYPE_MEMORY_BOOK, NULL);
  self->atlas = g_object_ref (atlas);

  return self;
}

static void
mark_above (IkdMemoryBook      *self,
            const IkdSeriesKey *series)
{
  IkdRegion *region = ikd_atlas_by_id (self->atlas, series->region);

  while (region != NULL && (region = ikd_atlas_parent (self->atlas, region)) != NULL)
    {
      IkdSeriesKey at = { ikd_region_get_id (region), series->indicator, series->segment };

      if (!g_hash_table_add (self->above, g_memdup2 (&at, sizeof at)))
        return;
    }
}

/**
 * ikd_memory_book_add:
 * @self: a book
 * @figure: (transfer none): a figure; it replaces the one of the same key
 */
void
ikd_memory_book_add (IkdMemoryBook *self,
                     IkdFigure     *figure)
{
  IkdSeriesKey series;
  GPtrArray *figures;
  guint at;

  g_return_if_fail (IKD_IS_MEMORY_BOOK (self) && IKD_IS_FIGURE (figure));

  series = (IkdSeriesKey){ figure->key.region, figure->key.indicator, figure->key.segment };
  figures = g_hash_table_lookup (self->figures, &series);
  if (figures == NULL)
    {
      figures = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->figures, g_memdup2 (&series, sizeof series), figures);
      mark_above (self, &series);
    }

  for (at = figures->len; at > 0; at--)
    {
      IkdFigure *other = g_ptr_array_index (figures, at - 1);
      int order = compare_keys (&other->key, &figure->key);

      if (order == 0)
        g_ptr_array_remove_index (figures, at - 1);
      if (order < 0)
        break;
    }
  g_ptr_array_insert (figures, (int) at, g_object_ref (figure));
}
