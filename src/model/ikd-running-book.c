/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A book for judging many figures in a row. Guarantees: it answers as the one behind it; a series
 * is read once, as long as it is at hand; what it keeps is bounded, whatever passes through it. */

#include "ikd-running-book.h"

#include <string.h>

#include "ikd-kept-series.h"
#include "ikd-series-key.h"

/* Of the figures that are kept: a year of every regency and district by the day stays below it. */
#define ENTRIES_MOST 1500000u

typedef struct
{
  IkdSeriesKey   name;
  IkdKeptSeries *kept;
} Series;

struct _IkdRunningBook
{
  GObject     parent_instance;

  IkdBook    *behind;
  IkdAtlas   *atlas;
  GHashTable *series;           /* its name → Series, owned */
  GHashTable *below;            /* IkdSeriesKey → whether a region below has a figure */
  Series     *last[IKD_N_INDICATORS];   /* of each, the one asked for last; nullable */
  gsize       n_entries;
};

static void ikd_running_book_iface_init (IkdBookInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdRunningBook, ikd_running_book, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_BOOK, ikd_running_book_iface_init))

/* --- series --- */

static void
free_series (gpointer data)
{
  Series *self = data;

  ikd_kept_series_free (self->kept);
  g_free (self);
}

static Series *
read_series (IkdRunningBook     *self,
             const IkdSeriesKey *name)
{
  g_autoptr (GPtrArray) figures = ikd_book_series (self->behind, name->region, name->indicator,
                                                   name->segment, G_MININT, G_MAXINT, TRUE);
  Series *series = g_new0 (Series, 1);

  series->name = *name;
  series->kept = ikd_kept_series_new ();
  for (guint i = 0; i < figures->len; i++)
    ikd_kept_series_take (series->kept, g_ptr_array_index (figures, i));
  self->n_entries += figures->len;
  g_hash_table_insert (self->series, &series->name, series);

  return series;
}

static IkdKeptSeries *
get_series (IkdRunningBook *self,
            gint64          region,
            IkdIndicator    indicator,
            const char     *segment)
{
  const IkdSeriesKey name = { region, indicator,
                              segment != NULL ? segment : g_intern_static_string ("") };
  Series **last = &self->last[MAX (indicator, 0)];

  if (*last != NULL && ikd_series_key_equal (&(*last)->name, &name))
    return (*last)->kept;

  *last = g_hash_table_lookup (self->series, &name);
  if (*last == NULL && self->n_entries > ENTRIES_MOST)
    ikd_running_book_forget (self);
  if (*last == NULL)
    *last = read_series (self, &name);

  return (*last)->kept;
}

static IkdFigure *
make_figure (gint64               region,
             IkdIndicator         indicator,
             const char          *segment,
             const IkdKeptFigure *kept)
{
  const IkdFigureKey key = { region, indicator, segment, kept->start, kept->day, kept->claim };

  return ikd_kept_figure_make (kept, &key);
}

/* --- answers --- */

static IkdFigure *
latest (IkdBook      *book,
        gint64        region,
        IkdIndicator  indicator,
        const char   *segment,
        IkdDay        on)
{
  IkdRunningBook *self = IKD_RUNNING_BOOK (book);
  const IkdKeptSeries *kept = get_series (self, region, indicator, segment);

  if (!kept->whole)
    return ikd_book_latest (self->behind, region, indicator, segment, on);
  for (guint i = ikd_kept_series_find (kept, on + 1); i > 0; i--)
    {
      const IkdKeptFigure *entry = ikd_kept_series_get (kept, i - 1);

      if (entry->day <= on && entry->claim == 0 && entry->state == IKD_STATE_VALUE)
        return make_figure (region, indicator, segment, entry);
    }

  return NULL;
}

static IkdFigure *
earliest (IkdBook      *book,
          gint64        region,
          IkdIndicator  indicator,
          const char   *segment)
{
  return ikd_book_earliest (IKD_RUNNING_BOOK (book)->behind, region, indicator, segment);
}

static GPtrArray *
series (IkdBook      *book,
        gint64        region,
        IkdIndicator  indicator,
        const char   *segment,
        IkdDay        from,
        IkdDay        to,
        gboolean      all_claims)
{
  IkdRunningBook *self = IKD_RUNNING_BOOK (book);
  const IkdKeptSeries *kept = get_series (self, region, indicator, segment);
  GPtrArray *figures = NULL;

  if (!kept->whole)
    return ikd_book_series (self->behind, region, indicator, segment, from, to, all_claims);
  figures = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < kept->figures->len; i++)
    {
      const IkdKeptFigure *entry = ikd_kept_series_get (kept, i);

      if (entry->start > to)
        break;
      if (entry->day >= from && (all_claims || entry->claim == 0))
        g_ptr_array_add (figures, make_figure (region, indicator, segment, entry));
    }

  return figures;
}

static gboolean
has_below (IkdBook      *book,
           gint64        region,
           IkdIndicator  indicator,
           const char   *segment)
{
  IkdRunningBook *self = IKD_RUNNING_BOOK (book);
  const IkdSeriesKey name = { region, indicator,
                              segment != NULL ? segment : g_intern_static_string ("") };
  gpointer known = NULL;

  if (g_hash_table_lookup_extended (self->below, &name, NULL, &known))
    return GPOINTER_TO_INT (known);

  known = GINT_TO_POINTER (ikd_book_has_below (self->behind, region, indicator, name.segment));
  g_hash_table_insert (self->below, g_memdup2 (&name, sizeof name), known);

  return GPOINTER_TO_INT (known);
}

static GError *
get_error (IkdBook *book)
{
  IkdBook *behind = IKD_RUNNING_BOOK (book)->behind;

  return IKD_BOOK_GET_IFACE (behind)->get_error (behind);
}

static IkdFigure *
next_count (IkdBook      *book,
            gint64        region,
            IkdIndicator  indicator,
            const char   *segment,
            IkdDay        after)
{
  IkdRunningBook *self = IKD_RUNNING_BOOK (book);
  const IkdKeptSeries *kept = get_series (self, region, indicator, segment);

  if (!kept->whole)
    return ikd_book_next_count (self->behind, region, indicator, segment, after);
  for (guint i = ikd_kept_series_find (kept, after + 1); i < kept->figures->len; i++)
    {
      const IkdKeptFigure *entry = ikd_kept_series_get (kept, i);

      if (entry->claim == 0 && entry->known)
        return make_figure (region, indicator, segment, entry);
    }

  return NULL;
}

static GPtrArray *
last_counts (IkdBook      *book,
             gint64        region,
             IkdIndicator  indicator,
             const char   *segment,
             IkdDay        from,
             IkdDay        to,
             guint         n)
{
  IkdRunningBook *self = IKD_RUNNING_BOOK (book);
  const IkdKeptSeries *kept = get_series (self, region, indicator, segment);
  GPtrArray *found = NULL;

  if (!kept->whole)
    return ikd_book_last_counts (self->behind, region, indicator, segment, from, to, n);
  found = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = ikd_kept_series_find (kept, to + 1); i > 0 && found->len < n; i--)
    {
      const IkdKeptFigure *entry = ikd_kept_series_get (kept, i - 1);

      if (entry->claim == 0 && entry->known && entry->day >= from && entry->day <= to)
        g_ptr_array_insert (found, 0, make_figure (region, indicator, segment, entry));
    }

  return found;
}

static GArray *
rates (IkdBook       *book,
       IkdCalendar   *calendar,
       gint64         region,
       IkdIndicator   indicator,
       const char    *segment,
       IkdDay         from,
       IkdDay         to,
       IkdDatedCount *last)
{
  IkdKeptSeries *kept = get_series (IKD_RUNNING_BOOK (book), region, indicator, segment);

  return ikd_kept_series_rates (kept, calendar, from, to, last);
}

static void
ikd_running_book_iface_init (IkdBookInterface *iface)
{
  iface->latest = latest;
  iface->earliest = earliest;
  iface->series = series;
  iface->has_below = has_below;
  iface->get_error = get_error;
  iface->next_count = next_count;
  iface->last_counts = last_counts;
  iface->rates = rates;
}

/* --- the object --- */

static void
ikd_running_book_finalize (GObject *object)
{
  IkdRunningBook *self = IKD_RUNNING_BOOK (object);

  g_clear_pointer (&self->series, g_hash_table_unref);
  g_clear_pointer (&self->below, g_hash_table_unref);
  g_clear_object (&self->behind);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (ikd_running_book_parent_class)->finalize (object);
}

static void
ikd_running_book_class_init (IkdRunningBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_running_book_finalize;
}

static void
ikd_running_book_init (IkdRunningBook *self)
{
  self->series = g_hash_table_new_full (ikd_series_key_hash, ikd_series_key_equal, NULL,
                                        free_series);
  self->below = g_hash_table_new_full (ikd_series_key_hash, ikd_series_key_equal, g_free, NULL);
}

IkdRunningBook *
ikd_running_book_new (IkdBook  *behind,
                      IkdAtlas *atlas)
{
  IkdRunningBook *self = g_object_new (IKD_TYPE_RUNNING_BOOK, NULL);

  self->behind = g_object_ref (behind);
  self->atlas = g_object_ref (atlas);

  return self;
}

void
ikd_running_book_forget (IkdRunningBook *self)
{
  g_return_if_fail (IKD_IS_RUNNING_BOOK (self));

  g_hash_table_remove_all (self->series);
  memset (self->last, 0, sizeof self->last);
  self->n_entries = 0;
}

gboolean
ikd_running_book_is_filled (IkdRunningBook     *self,
                            const IkdFigureKey *key)
{
  return ikd_kept_series_is_filled (get_series (self, key->region, key->indicator, key->segment),
                                    key);
}

/* The regions above have a figure below them now. */
static void
mark_above (IkdRunningBook     *self,
            const IkdFigureKey *key)
{
  IkdRegion *region = ikd_atlas_by_id (self->atlas, key->region);

  while (g_hash_table_size (self->below) > 0 && region != NULL
         && (region = ikd_atlas_parent (self->atlas, region)) != NULL)
    {
      const IkdSeriesKey name = { ikd_region_get_id (region), key->indicator, key->segment };

      if (g_hash_table_lookup (self->below, &name) == NULL
          && g_hash_table_contains (self->below, &name))
        g_hash_table_insert (self->below, g_memdup2 (&name, sizeof name), GINT_TO_POINTER (TRUE));
    }
}

void
ikd_running_book_take (IkdRunningBook *self,
                       IkdFigure      *figure)
{
  const IkdFigureKey *key = &figure->key;

  self->n_entries += ikd_kept_series_take (get_series (self, key->region, key->indicator,
                                                       key->segment), figure);
  mark_above (self, key);
}
