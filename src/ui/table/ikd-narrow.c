/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a table is scrolled sideways only where not even its last columns have room. How wide
 * columns are is not told by GTK; that they are too wide is, by what there is to scroll. */

#include "config.h"

#include "ikd-narrow.h"

#define KEY "ikd-narrow"

typedef struct
{
  guint  *order;                /* places of columns */
  double *needed;               /* how wide it was with the one of the same place in @order */
  guint   n;
  guint   hidden;               /* the first so many of @order */
  guint64 unwanted;             /* a bit for each place */
  guint   tick;                 /* 0: nothing is waited for */
} Narrow;

static void
narrow_free (Narrow *self)
{
  g_free (self->order);
  g_free (self->needed);
  g_free (self);
}

static gboolean
is_wanted (Narrow *self, guint place)
{
  return (self->unwanted & ((guint64) 1 << place)) == 0;
}

static void
show_column (GtkColumnView *view, Narrow *self, guint place, gboolean visible)
{
  g_autoptr (GtkColumnViewColumn) column
    = g_list_model_get_item (gtk_column_view_get_columns (view), place);

  gtk_column_view_column_set_visible (column, visible && is_wanted (self, place));
}

static void
fit (GtkColumnView *view, Narrow *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  double room = gtk_adjustment_get_page_size (adjustment);
  double needed = gtk_adjustment_get_upper (adjustment);

  if (needed > room && self->hidden < self->n)
    {
      self->needed[self->hidden] = needed;
      show_column (view, self, self->order[self->hidden++], FALSE);
    }
  else if (self->hidden > 0 && room >= self->needed[self->hidden - 1])
    {
      show_column (view, self, self->order[--self->hidden], TRUE);
    }
}

static gboolean
tick_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  Narrow *self = data;

  self->tick = 0;
  fit (GTK_COLUMN_VIEW (view), self);
  return G_SOURCE_REMOVE;
}

/* Told while places are given out, when none may be asked for. */
static void
changed_cb (GtkWidget *view)
{
  Narrow *self = g_object_get_data (G_OBJECT (view), KEY);

  if (self->tick == 0 && gtk_widget_get_mapped (view))
    self->tick = gtk_widget_add_tick_callback (view, tick_cb, self, NULL);
}

static void
adjustment_cb (GtkWidget *view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));

  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "changed", G_CALLBACK (changed_cb), view,
                             G_CONNECT_SWAPPED);
}

void
ikd_narrow_give_way (GtkColumnView *view, const guint *order, guint n)
{
  Narrow *self;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  self = g_new0 (Narrow, 1);
  self->order = g_memdup2 (order, n * sizeof *order);
  self->needed = g_new0 (double, n);
  self->n = n;
  g_object_set_data_full (G_OBJECT (view), KEY, self, (GDestroyNotify) narrow_free);
  g_signal_connect (view, "notify::hadjustment", G_CALLBACK (adjustment_cb), NULL);
  g_signal_connect_after (view, "map", G_CALLBACK (changed_cb), NULL);
  adjustment_cb (GTK_WIDGET (view));
}

/* What others need tells nothing once a column comes or goes: all come back, and give way anew. */
void
ikd_narrow_set_wanted (GtkColumnView *view, guint place, gboolean wanted)
{
  Narrow *self = g_object_get_data (G_OBJECT (view), KEY);
  guint64 bit = (guint64) 1 << place;

  g_return_if_fail (self != NULL && place < 64);

  if (is_wanted (self, place) == wanted)
    return;
  self->unwanted = wanted ? self->unwanted & ~bit : self->unwanted | bit;
  show_column (view, self, place, TRUE);
  while (self->hidden > 0)
    show_column (view, self, self->order[--self->hidden], TRUE);
  changed_cb (GTK_WIDGET (view));
}

gboolean
ikd_narrow_is_wanted (GtkColumnView *view, guint place)
{
  Narrow *self = g_object_get_data (G_OBJECT (view), KEY);

  g_return_val_if_fail (self != NULL && place < 64, TRUE);

  return is_wanted (self, place);
}
