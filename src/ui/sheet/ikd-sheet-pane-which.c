/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which sheet, of which region and day. Guarantees: another is gone to only once all that was typed
 * is kept. */

#include "config.h"

#include "ikd-sheet-pane-private.h"

static const IkdSheetOffer *
find_offer (IkdSheetPane *self)
{
  for (guint i = 0; self->offers != NULL && i < self->offers->len; i++)
    {
      const IkdSheetOffer *offer = g_ptr_array_index (self->offers, i);

      if (g_str_equal (offer->id, self->id))
        return offer;
    }
  return NULL;
}

static gboolean
holds_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Goes to the sheet that is chosen, once all that was typed is kept. */
void
ikd_sheet_pane_go (IkdSheetPane *self)
{
  const IkdSheetOffer *offer = find_offer (self);
  IkdSheetQuery query = { .segment = g_intern_string (""), .day = self->day };

  if (offer == NULL)
    return;
  ikd_grid_flush (self->grid);
  query.id = g_intern_string (offer->id);
  query.region = offer->region;
  query.n_indicators = offer->n_indicators;
  for (guint i = 0; i < offer->n_indicators; i++)
    query.indicators[i] = offer->indicators[i];
  self->focus_due |= holds_focus (GTK_WIDGET (self->grid));
  ikd_sheet_desk_go (self->desk, ikd_pane_get_session (IKD_PANE (self)), &query);
}

static void
offers_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSheetPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = ikd_sheet_offers_finish (IKD_SESSION (source), result, &error);
  g_autoptr (IkdAtlas) atlas = NULL;

  if (offers == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  if (ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source))
    return;
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = g_steal_pointer (&offers);
  if (find_offer (self) == NULL)
    {
      g_free (self->id);
      self->id = g_strdup (IKD_DEFAULT_SHEET);
    }
  atlas = ikd_session_dup_atlas (IKD_SESSION (source));
  ikd_sheet_bar_set_region (self->bar, atlas, self->region);
  ikd_sheet_bar_set_offers (self->bar, self->offers, self->id);
  ikd_sheet_pane_go (self);
}

void
ikd_sheet_pane_load_offers (IkdSheetPane *self)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  IkdRegion *office = session != NULL ? ikd_session_get_office (session) : NULL;

  if (session == NULL)
    return;
  if (self->region == 0 && office != NULL)
    self->region = ikd_region_get_id (office);
  if (self->region == 0)
    return;
  ikd_sheet_offers_async (session, self->region, self->life, offers_cb, g_object_ref (self));
}

void
ikd_sheet_pane_go_day (IkdSheetPane *self, int day)
{
  self->day = day;
  self->focus_due = TRUE;
  ikd_sheet_pane_go (self);
}

/* To the next day on which the office counts, today at the latest. */
void
ikd_sheet_pane_step_cb (IkdSheetPane *self, int direction)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  IkdDay today = ikd_day_today ();
  g_autoptr (IkdCalendar) calendar = NULL;
  IkdDay day;

  if (sheet == NULL)
    return;
  calendar = ikd_session_dup_calendar (ikd_pane_get_session (IKD_PANE (self)));
  day = ikd_rhythm_step (sheet->rhythm, calendar, self->day, direction);
  if (direction > 0 && (self->day >= today || day > today))
    day = MAX (today, self->day);
  if (day == self->day)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    ikd_sheet_pane_go_day (self, day);
}

void
ikd_sheet_pane_sheet_cb (IkdSheetPane *self, const char *id)
{
  g_free (self->id);
  self->id = g_strdup (id);
  self->focus_due = TRUE;
  ikd_sheet_pane_go (self);
}
