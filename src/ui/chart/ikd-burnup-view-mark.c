/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is marked in a burn-up, and the days around it. Guarantees: a screen reader says what is
 * marked, and the days that are shown follow it. */

#include "config.h"

#include "ikd-burnup-view-private.h"

#include <glib/gi18n.h>

/* What is marked, or otherwise all of it. */
static void
say (IkdBurnupView *self)
{
  g_autofree char *mark = self->burnup != NULL
                            ? ikd_burnup_describe_cursor (self->burnup, self->cursor) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mark != NULL ? mark : self->said != NULL ? self->said
                                                                           : _("Chart"),
                                  -1);
}

void
ikd_burnup_view_describe (IkdBurnupView *self)
{
  g_free (self->said);
  self->said = self->burnup != NULL ? ikd_burnup_describe (self->burnup) : NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->said != NULL ? self->said : "", -1);
  say (self);
}

void
ikd_burnup_view_mark (IkdBurnupView *self, IkdBurnupCursor cursor)
{
  if (self->cursor.series == cursor.series && self->cursor.point == cursor.point
      && self->cursor.anchor == cursor.anchor)
    return;

  self->cursor = cursor;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

IkdDay
ikd_burnup_view_marked_day (IkdBurnupView *self)
{
  if (self->burnup == NULL || self->cursor.point < 0)
    return IKD_DAY_NONE;
  return ikd_burnup_get_series_point (self->burnup, (guint) self->cursor.series,
                                      (guint) self->cursor.point)->at.day;
}

/* The days follow the mark. */
void
ikd_burnup_view_reveal_mark (IkdBurnupView *self)
{
  IkdDay day = ikd_burnup_view_marked_day (self);
  IkdDay before = self->frame.from;

  if (day == IKD_DAY_NONE)
    return;
  ikd_burnup_reveal (self->burnup, &self->frame, day);
  if (self->frame.from != before)
    ikd_burnup_view_forget_plot (self);
}

/* Around what is marked; otherwise around the last point. */
void
ikd_burnup_view_change_frame (IkdBurnupView *self, double by)
{
  IkdDay day;
  guint n;

  if (self->burnup == NULL)
    return;
  day = ikd_burnup_view_marked_day (self);
  n = ikd_burnup_get_n_points (self->burnup);
  if (by <= 0)
    self->frame.zoomed = FALSE;
  else if (day != IKD_DAY_NONE || n > 0)
    ikd_burnup_zoom (self->burnup, &self->frame, by,
                     day != IKD_DAY_NONE ? day
                                         : ikd_burnup_get_point (self->burnup, n - 1)->at.day);
  ikd_burnup_view_forget_plot (self);
}
