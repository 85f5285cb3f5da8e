/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "pane-office.h"

void
pane_office_set_up (PaneOffice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office_make (&self->office);
  self->session = ikd_session_open (self->office.path, 0, &error);
  g_assert_no_error (error);
}

void
pane_office_tear_down (PaneOffice *self, gconstpointer data)
{
  if (self->window != NULL)
    display_close (self->window);
  g_clear_object (&self->context);
  ikd_session_close (self->session);
  g_clear_object (&self->session);
  office_free (&self->office);
}

IkdContext *
pane_office_context (PaneOffice *self)
{
  if (self->context == NULL)
    {
      self->context = ikd_context_new ();
      ikd_context_set_session (self->context, self->session);
    }
  return self->context;
}

void
pane_office_show (PaneOffice *self, GType type, int width, int height)
{
  self->pane = g_object_new (type, "context", pane_office_context (self), NULL);
  self->window = display_show (self->pane, width, height);
}
